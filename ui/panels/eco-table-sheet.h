/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoTableSheet: the objects of one class of a document in a grid.
 *
 * It has the selection of the document. Signals: "message" (const char *), a
 * sentence for the user; "menu-wanted" (GtkWidget *, double x, double y): the
 * menu of the selection, there; "columns-changed": others are shown. */
#pragma once

#include <gtk/gtk.h>

#include "panels/control/eco-sheet.h"

G_BEGIN_DECLS

#define ECO_TYPE_TABLE_SHEET (eco_table_sheet_get_type ())
G_DECLARE_FINAL_TYPE (EcoTableSheet, eco_table_sheet, ECO, TABLE_SHEET, GtkWidget)

GtkWidget *eco_table_sheet_new          (GType type) G_GNUC_WARN_UNUSED_RESULT;
EcoSheet  *eco_table_sheet_get_sheet    (EcoTableSheet *self);
void       eco_table_sheet_set_document (EcoTableSheet *self, EcoDocument *document);
void       eco_table_sheet_focus        (EcoTableSheet *self);
void       eco_table_sheet_edit         (EcoTableSheet *self, const char *id, const char *column);
void       eco_table_sheet_copy         (EcoTableSheet *self);
void       eco_table_sheet_set_columns  (EcoTableSheet *self, const char *ids);
char      *eco_table_sheet_dup_columns  (EcoTableSheet *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean   eco_table_sheet_has_column   (EcoTableSheet *self, const EcoColumn *column);
void       eco_table_sheet_show_column  (EcoTableSheet *self, const EcoColumn *column,
                                         gboolean show);
void       eco_table_sheet_sort         (EcoTableSheet *self, const EcoColumn *column);

G_END_DECLS
