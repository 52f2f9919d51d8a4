/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the parts of EcoGraphDialog share: its life, its choices, its values, its preview. */
#pragma once

#include "dialogs/eco-graph-dialog.h"
#include "dialogs/eco-import-item.h"
#include "session/eco-graph-import.h"
#include "session/eco-progress.h"

G_BEGIN_DECLS

/* The states of rows and the problems, each with a button. */
#define ECO_N_GRAPH_FILTERS (ECO_N_IMPORT_STATES + 1)

struct _EcoGraphDialog
{
  AdwWindow parent_instance;

  /* template */
  AdwWindowTitle *title;
  GtkWidget *import_button;
  GtkStack *stack;
  AdwStatusPage *failed_page;
  GtkProgressBar *progress_bar;
  AdwPreferencesGroup *graph_group;
  AdwComboRow *rings_row;
  GtkWidget *brand_row;
  GtkSwitch *brand_switch;
  AdwComboRow *ways_row;
  GtkWidget *places_row;
  GtkSwitch *places_switch;
  AdwComboRow *missing_row;
  AdwPreferencesGroup *nodes_group;
  AdwPreferencesGroup *edges_group;
  GtkBox *values_box;
  GtkLabel *summary_label;
  GtkLabel *notes_label;
  GtkToggleButton *problems_button;
  GtkToggleButton *new_button;
  GtkToggleButton *changed_button;
  GtkToggleButton *missing_button;
  GtkToggleButton *same_button;
  GtkStack *preview_stack;
  GtkListView *list_view;

  EcoDocument *document;      /* a new one from the file on when there was none */
  gboolean is_new;
  EcoCatalog *catalog;
  GFile *file;
  GCancellable *cancellable;  /* of reading */
  EcoProgress *work;          /* planning or laying out; or %NULL */
  EcoGraphText **graph;       /* shared with threads; %NULL until it is read */
  EcoGraphSettings *settings;
  EcoGraphPlan *plan;
  guint position;             /* of the history, that the plan is for */
  GListStore *items;          /* of EcoImportItem: what the preview shows */
  GPtrArray *rows[ECO_GRAPH_N_PARTS]; /* of AdwComboRow, one for each attribute */
  int filter;                 /* of ECO_N_GRAPH_FILTERS */
  guint idle;                 /* that makes the plan anew */
  gboolean filling;           /* rows are set, not chosen */
};

/* eco-graph-dialog.c */
EcoGraphText *_eco_graph_dialog_get_graph (EcoGraphDialog *self);
void          _eco_graph_dialog_fail      (EcoGraphDialog *self, const GError *error);

/* eco-graph-dialog-choices.c */
void _eco_graph_dialog_fill         (EcoGraphDialog *self);
void _eco_graph_dialog_option_cb    (EcoGraphDialog *self);
void _eco_graph_dialog_limit_lines  (AdwActionRow *row, const char *title, const char *subtitle);

/* eco-graph-dialog-values.c */
void _eco_graph_dialog_show_values  (EcoGraphDialog *self);

/* eco-graph-dialog-preview.c */
void _eco_graph_dialog_init_preview (EcoGraphDialog *self);
void _eco_graph_dialog_queue        (EcoGraphDialog *self);
void _eco_graph_dialog_drop_plan    (EcoGraphDialog *self);
void _eco_graph_dialog_filter_cb    (EcoGraphDialog *self, GtkToggleButton *button);

G_END_DECLS
