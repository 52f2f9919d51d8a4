/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoOutlinePanel: all rings, sides, nodes and exchanges of a document as a tree.
 *
 * It has the selection of the document. Signals: "object-chosen" (const char *),
 * the id of something to be shown on the map; "menu-wanted" (GtkWidget *, double
 * x, double y): the menu of the selection, there. */
#pragma once

#include <gtk/gtk.h>

#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_OUTLINE_PANEL (eco_outline_panel_get_type ())
G_DECLARE_FINAL_TYPE (EcoOutlinePanel, eco_outline_panel, ECO, OUTLINE_PANEL, GtkWidget)

void eco_outline_panel_set_document (EcoOutlinePanel *self, EcoDocument *document);
void eco_outline_panel_focus        (EcoOutlinePanel *self);
void eco_outline_panel_rename       (EcoOutlinePanel *self);

G_END_DECLS
