/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the aspects of EcoWorkspace share; what they do for each other is in
 * eco-workspace-aspects-private.h. */
#pragma once

#include "canvas/eco-canvas.h"
#include "inspector/eco-inspector.h"
#include "palette/eco-palette.h"
#include "panels/eco-filter-bar.h"
#include "panels/eco-find-bar.h"
#include "panels/eco-findings-panel.h"
#include "panels/eco-guide-panel.h"
#include "panels/eco-history-panel.h"
#include "panels/eco-journey-view.h"
#include "panels/eco-matrix-view.h"
#include "panels/eco-loss-card.h"
#include "panels/eco-network-view.h"
#include "panels/eco-outline-panel.h"
#include "panels/eco-rival-card.h"
#include "panels/eco-table.h"
#include "panels/eco-workshop-bar.h"
#include "plan/eco-compare-panel.h"
#include "plan/eco-horizon-bar.h"
#include "plan/eco-plan-view.h"
#include "plan/eco-scenario-menu.h"
#include "plan/eco-scenario-strip.h"
#include "window/eco-workspace.h"
#include "window/eco-workspace-time-private.h"

G_BEGIN_DECLS

/* The menu of a panel. */
typedef struct
{
  GtkWidget *popover;         /* %NULL until it is wanted */
  GtkWidget *owner;           /* the panel that wanted it; not owned */
} EcoWorkspaceMenu;

struct _EcoWorkspace
{
  GtkWidget parent_instance;

  /* template */
  GtkPaned *outer;
  GtkPaned *inner;
  GtkWidget *overlay;
  GtkBox *map_box;            /* the overlay, and what is docked to it */
  GtkStack *views;            /* map and table */
  GtkWidget *narrow_switcher;
  EcoTable *table;
  EcoMatrixView *matrix;
  EcoJourneyView *journey;
  EcoNetworkView *network;
  EcoPlanView *plan;
  GtkWidget *sidebar;
  GtkWidget *sidebar_switcher;
  GtkStack *sidebar_stack;
  EcoGuidePanel *guide;
  EcoPalette *palette;
  EcoOutlinePanel *outline;
  EcoHistoryPanel *history;
  EcoFindingsPanel *findings;
  EcoCanvas *canvas;
  EcoInspector *inspector;
  GtkWidget *hint;
  GtkWidget *guide_offer;
  EcoWorkshopBar *workshop_bar;
  GtkLabel *big_name;
  EcoLossCard *loss_card;
  EcoRivalCard *rival_card;
  GtkLabel *zoom_label;
  GtkMenuButton *saved_button; /* has the popover of the saved views */

  EcoWorkspaceTime time;
  EcoFindBar *find_bar;
  EcoFilterBar *filter_bar;
  GSettings *settings;        /* %NULL when their schema is not installed */
  EcoDocument *document;
  EcoAnalyst *analyst;        /* of the document, or %NULL */
  EcoObject *shown_brand;     /* copy of the brand theme that the map has, or %NULL */
  EcoWorkspaceMenu menu;
  gboolean show_sidebar, show_inspector;
  gboolean wide_sidebar, wide_inspector; /* what is shown when there is room */
  gboolean narrow;
  gboolean sized;             /* the panes have the widths of the settings */
  guint layout_idle;
};

G_END_DECLS
