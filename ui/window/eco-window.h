/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWindow: one document, or the start page while there is none. */
#pragma once

#include <adwaita.h>

#include "session/eco-document.h"
#include "session/eco-recovery.h"

G_BEGIN_DECLS

#define ECO_TYPE_WINDOW (eco_window_get_type ())
G_DECLARE_FINAL_TYPE (EcoWindow, eco_window, ECO, WINDOW, AdwApplicationWindow)

EcoWindow   *eco_window_new            (GtkApplication *application,
                                        EcoCatalog     *catalog,
                                        GSettings      *settings);
gboolean     eco_window_is_free        (EcoWindow *self);
EcoDocument *eco_window_get_document   (EcoWindow *self);
void         eco_window_set_document   (EcoWindow *self, EcoDocument *document);
void         eco_window_tell           (EcoWindow *self, const char *text);

/* eco-window-opening.c */
GtkWindow   *eco_window_find           (GtkApplication *application, GFile *file);
void         eco_window_open_file      (EcoWindow *self, GFile *file);
void         eco_window_recover        (EcoWindow *self, EcoRecoveryItem *item);
char        *eco_window_dup_recovered_words (const EcoRecoveryItem *item) G_GNUC_WARN_UNUSED_RESULT;

/* eco-window-keep.c */
void         eco_window_mention_recovered (EcoWindow *self);

/* eco-window-files.c */
void         eco_window_open_copy      (EcoWindow *self, GFile *file);
void         eco_window_start_template (EcoWindow *self, const char *name);

G_END_DECLS
