/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoViewsPopover: the saved views of a document, to go to, to put in order and to write captions
 * and notes for.
 *
 * It knows the document, but not what the map shows of it, so it asks for that.
 * Signals: "chosen" (const char *id): that view shall be shown; "save-wanted" (const char *name):
 * what is shown now shall become a view; "update-wanted" (const char *id): or that view. */
#pragma once

#include <gtk/gtk.h>

#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_VIEWS_POPOVER (eco_views_popover_get_type ())
G_DECLARE_FINAL_TYPE (EcoViewsPopover, eco_views_popover, ECO, VIEWS_POPOVER, GtkPopover)

GtkWidget *eco_views_popover_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void       eco_views_popover_set_document (EcoViewsPopover *self, EcoDocument *document);

G_END_DECLS
