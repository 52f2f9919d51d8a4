/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFindBar: finds nodes and exchanges, and replaces in their names.
 *
 * Signals: "found" when other things are found, for which see
 * eco_find_bar_dup_ids(); "reveal" (const char *id) when one should be seen;
 * "closed" when the keys should go elsewhere; "message" (const char *) with
 * something that the user should read. */
#pragma once

#include <gtk/gtk.h>

#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_FIND_BAR (eco_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (EcoFindBar, eco_find_bar, ECO, FIND_BAR, GtkWidget)

void       eco_find_bar_set_document (EcoFindBar *self, EcoDocument *document);
void       eco_find_bar_open         (EcoFindBar *self, gboolean replace);
void       eco_find_bar_close        (EcoFindBar *self);
gboolean   eco_find_bar_is_open      (EcoFindBar *self);
void       eco_find_bar_step         (EcoFindBar *self, gboolean backwards);
void       eco_find_bar_select_all   (EcoFindBar *self);
GPtrArray *eco_find_bar_dup_ids      (EcoFindBar *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
