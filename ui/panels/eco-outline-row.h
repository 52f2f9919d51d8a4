/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoOutlineRow: what a line of the outline looks like, and its name being edited.
 *
 * Signals: "open-toggled"; "renamed" (const char *) with what was typed. */
#pragma once

#include <gtk/gtk.h>

#include "panels/control/eco-outline-item.h"

G_BEGIN_DECLS

#define ECO_TYPE_OUTLINE_ROW (eco_outline_row_get_type ())
G_DECLARE_FINAL_TYPE (EcoOutlineRow, eco_outline_row, ECO, OUTLINE_ROW, GtkWidget)

GtkWidget      *eco_outline_row_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void            eco_outline_row_set_item (EcoOutlineRow *self, EcoOutlineItem *item,
                                          EcoCatalog *catalog);
EcoOutlineItem *eco_outline_row_get_item (EcoOutlineRow *self);
void            eco_outline_row_edit     (EcoOutlineRow *self);

G_END_DECLS
