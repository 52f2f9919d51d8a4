/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the aspects of EcoTableSheet share: life and rows, columns, keys. */
#pragma once

#include "panels/eco-selection-link.h"
#include "panels/eco-table-cell.h"
#include "panels/eco-table-sheet.h"

G_BEGIN_DECLS

struct _EcoTableSheet
{
  GtkWidget parent_instance;

  GtkStack *stack;            /* the grid, or what to do when there is nothing */
  GtkWidget *empty_page;
  GtkColumnView *view;
  EcoSheet *sheet;
  GtkSelectionModel *rows;
  EcoSelectionLink *link;
  GHashTable *bound;          /* set of EcoTableCell that show something now */
  const EcoColumn *first;     /* what the sorters of the columns share */
  gboolean descending;
};

/* eco-table-sheet.c */
void          _eco_table_sheet_message   (EcoTableSheet *self, const char *text);
void          _eco_table_sheet_want_menu (EcoTableSheet *self, double x, double y);
void          _eco_table_sheet_columns_changed (EcoTableSheet *self);

/* eco-table-sheet-columns.c */
void          _eco_table_sheet_add_columns    (EcoTableSheet *self);
GtkColumnViewColumn *_eco_table_sheet_find_column (EcoTableSheet *self, const EcoColumn *column);

/* eco-table-sheet-keys.c */
void          _eco_table_sheet_add_controllers (EcoTableSheet *self);
void          _eco_table_sheet_scroll_to (EcoTableSheet *self, guint row);
EcoTableCell *_eco_table_sheet_find_cell (EcoTableSheet *self, guint row, const EcoColumn *column);
EcoTableCell *_eco_table_sheet_get_focus (EcoTableSheet *self);
void          _eco_table_sheet_go        (EcoTableSheet *self, EcoTableCell *from, int columns,
                                          int rows, gboolean edit);

G_END_DECLS
