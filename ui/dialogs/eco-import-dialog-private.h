/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the parts of EcoImportDialog share: its life, its choices, its preview. */
#pragma once

#include "dialogs/eco-import-dialog.h"
#include "dialogs/eco-import-item.h"

G_BEGIN_DECLS

/* The states of rows and the problems, each with a button. */
#define ECO_N_IMPORT_FILTERS (ECO_N_IMPORT_STATES + 1)

struct _EcoImportDialog
{
  AdwWindow parent_instance;

  /* template */
  AdwWindowTitle *title;
  GtkWidget *import_button;
  GtkStack *stack;
  AdwStatusPage *failed_page;
  AdwPreferencesGroup *columns_group;
  AdwComboRow *sheet_row;
  AdwComboRow *class_row;
  AdwComboRow *missing_row;
  GtkSwitch *clear_switch;
  GtkWidget *custom_button;
  GtkLabel *note_label;
  GtkToggleButton *problems_button;
  GtkToggleButton *new_button;
  GtkToggleButton *changed_button;
  GtkToggleButton *missing_button;
  GtkToggleButton *same_button;
  GtkStack *preview_stack;
  GtkListView *list_view;

  EcoDocument *document;
  GFile *file;
  GCancellable *cancellable;
  EcoSheetBook *book;         /* %NULL until it is read */
  EcoSheetText *sheet;        /* of the book */
  EcoImportSettings *settings;
  EcoImportPlan *plan;
  GListStore *items;          /* of EcoImportItem: what the preview shows */
  GPtrArray *rows;            /* of AdwComboRow, one for each column */
  GListModel *meanings;       /* what a column can be */
  int filter;                 /* of ECO_N_IMPORT_FILTERS */
  guint idle;                 /* that makes the plan anew */
  gboolean filling;           /* rows are set, not chosen */
};

/* eco-import-dialog-columns.c */
void _eco_import_dialog_fill        (EcoImportDialog *self);
void _eco_import_dialog_show_sheet  (EcoImportDialog *self);
void _eco_import_dialog_class_cb    (EcoImportDialog *self);
void _eco_import_dialog_sheet_cb    (EcoImportDialog *self);
void _eco_import_dialog_option_cb   (EcoImportDialog *self);
void _eco_import_dialog_custom_cb   (EcoImportDialog *self);

/* eco-import-dialog-preview.c */
void _eco_import_dialog_init_preview (EcoImportDialog *self);
void _eco_import_dialog_queue        (EcoImportDialog *self);
void _eco_import_dialog_drop_plan    (EcoImportDialog *self);
void _eco_import_dialog_filter_cb    (EcoImportDialog *self, GtkToggleButton *button);

G_END_DECLS
