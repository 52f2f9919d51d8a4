/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the aspects of EcoTable share: life, its menu of columns, new rows. */
#pragma once

#include "panels/eco-table-sheet.h"
#include "panels/eco-table.h"

G_BEGIN_DECLS

struct _EcoTable
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkWidget *search_entry;
  GtkWidget *new_button;
  GtkLabel *new_label;
  GtkMenuButton *columns_button;
  GtkStack *stack;
  GtkWidget *switcher;        /* of few sheets */
  GtkDropDown *chooser;       /* of many */

  EcoTableSheet *sheets[ECO_TABLE_N_SHEETS]; /* %NULL for those that it does not have */
  gboolean plan;
  EcoDocument *document;
};

/* eco-table.c */
EcoTableWhich _eco_table_get_which (EcoTable *self);
void          _eco_table_message   (EcoTable *self, const char *text);

/* eco-table-menu.c */
void _eco_table_update_menu (EcoTable *self);

/* eco-table-new.c */
void _eco_table_add_row (EcoTable *self);

G_END_DECLS
