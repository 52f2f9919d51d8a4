/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the aspects of EcoNetworkView share: life, columns, words, copying. */
#pragma once

#include "panels/eco-network-row.h"
#include "panels/eco-network-view.h"
#include "panels/eco-selection-link.h"

G_BEGIN_DECLS

struct _EcoNetworkView
{
  GtkWidget parent_instance;

  /* template */
  GtkStack *stack;
  GtkProgressBar *wait_bar;
  GtkFlowBox *whole;
  GtkDropDown *metric_choice;
  GtkSpinner *spinner;
  GtkToggleButton *size_button;
  GtkToggleButton *color_button;
  GtkLabel *meaning;
  GtkColumnView *view;
  GtkBox *explanation;

  EcoDocument *document;      /* or NULL */
  EcoNetworkKeeper *keeper;   /* of the document; or NULL */
  EcoNetwork *network;        /* what is shown; or NULL */
  GListStore *rows;           /* in the order of the facts */
  GtkSelectionModel *sorted;  /* the same as they are seen */
  EcoSelectionLink *link;
  GHashTable *bound;          /* cells that show a row -> the row */
  guint first;                /* written by the sorter that is asked first */
  guint metric;               /* by which the nodes are ranked */
  gboolean quiet;             /* the choice follows the titles, or they follow it */
};

/* eco-network-view-columns.c */
void           _eco_network_view_add_columns  (EcoNetworkView *self);
void           _eco_network_view_update_rows  (EcoNetworkView *self);
void           _eco_network_view_sort         (EcoNetworkView *self);
void           _eco_network_view_mark_ranked  (EcoNetworkView *self);

/* eco-network-view-words.c */
void           _eco_network_view_show_whole   (EcoNetworkView *self);
void           _eco_network_view_explain      (EcoNetworkView *self);
void           _eco_network_view_show_metric  (EcoNetworkView *self);

/* eco-network-view-copy.c */
void           _eco_network_view_install_copy (GtkWidgetClass *klass);

/* eco-network-view.c */
void           _eco_network_view_message      (EcoNetworkView *self, const char *text);

G_END_DECLS
