/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoTable: the objects of a document as sheets: nodes and exchanges, or, with the property "plan"
 * (boolean), what the plan consists of.
 *
 * Signals: "message" (const char *), a sentence for the user; "menu-wanted"
 * (GtkWidget *, double x, double y): the menu of the selection, there;
 * "columns-changed": the user shows others. */
#pragma once

#include <gtk/gtk.h>

#include "session/eco-document.h"

G_BEGIN_DECLS

typedef enum
{
  ECO_TABLE_NODES,
  ECO_TABLE_EXCHANGES,
  ECO_TABLE_INITIATIVES, /* from here on only in the plan */
  ECO_TABLE_OBJECTIVES,
  ECO_TABLE_METRICS,
  ECO_TABLE_CAPABILITIES,
  ECO_TABLE_NEEDS,
  ECO_TABLE_FORCES,
  ECO_TABLE_N_SHEETS
} EcoTableWhich;

#define ECO_TYPE_TABLE (eco_table_get_type ())
G_DECLARE_FINAL_TYPE (EcoTable, eco_table, ECO, TABLE, GtkWidget)

GtkWidget *eco_table_new_plan (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean eco_table_has_sheet  (EcoTable *self, EcoTableWhich which);
void  eco_table_set_document (EcoTable *self, EcoDocument *document);
void  eco_table_focus        (EcoTable *self);
void  eco_table_set_narrow   (EcoTable *self, gboolean narrow);
void  eco_table_rename       (EcoTable *self);
void  eco_table_set_columns  (EcoTable *self, EcoTableWhich which, const char *ids);
char *eco_table_dup_columns  (EcoTable *self, EcoTableWhich which) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
