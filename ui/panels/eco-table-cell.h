/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoTableCell: a cell of the table, and its value being edited in place.
 *
 * Signals: "message" (const char *): why a value was refused; "go" (int columns,
 * int rows, boolean edit): the keys shall go to the cell that far away. */
#pragma once

#include <gtk/gtk.h>

#include "panels/control/eco-sheet.h"

G_BEGIN_DECLS

#define ECO_TYPE_TABLE_CELL (eco_table_cell_get_type ())
G_DECLARE_FINAL_TYPE (EcoTableCell, eco_table_cell, ECO, TABLE_CELL, GtkWidget)

GtkWidget       *eco_table_cell_new        (EcoSheet *sheet,
                                            const EcoColumn *column) G_GNUC_WARN_UNUSED_RESULT;
void             eco_table_cell_bind       (EcoTableCell *self, GtkListItem *list_item);
void             eco_table_cell_unbind     (EcoTableCell *self);
void             eco_table_cell_show       (EcoTableCell *self);
void             eco_table_cell_edit       (EcoTableCell *self);
EcoObject       *eco_table_cell_get_object (EcoTableCell *self);
const EcoColumn *eco_table_cell_get_column (EcoTableCell *self);
guint            eco_table_cell_get_row    (EcoTableCell *self);

G_END_DECLS
