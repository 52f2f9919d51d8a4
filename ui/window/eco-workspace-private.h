/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the aspects of EcoWorkspace share: life and wiring, sidebars, menus. */
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
#include "plan/eco-compare-panel.h"
#include "plan/eco-horizon-bar.h"
#include "plan/eco-plan-view.h"
#include "plan/eco-scenario-menu.h"
#include "plan/eco-scenario-strip.h"
#include "panels/eco-workshop-bar.h"
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

/* eco-workspace.c */
void _eco_workspace_notify_sidebars (EcoWorkspace *self);
void _eco_workspace_notify_narrow   (EcoWorkspace *self);

/* eco-workspace-analysis.c */
void _eco_workspace_follow_analysis (EcoWorkspace *self);
void _eco_workspace_finding_shown   (EcoWorkspace *self);
/* eco-workspace-charts.c */
void _eco_workspace_follow_charts    (EcoWorkspace *self);
void _eco_workspace_set_chart_style  (EcoWorkspace *self, const EcoStyle *style);
gboolean _eco_workspace_activate_chart (EcoWorkspace *self, const char *action);
void _eco_workspace_init_plan        (EcoWorkspace *self);

/* eco-workspace-loss.c */
void _eco_workspace_loss_judged     (EcoWorkspace *self);

/* eco-workspace-look.c */
void _eco_workspace_follow_look     (EcoWorkspace *self);
void _eco_workspace_update_look     (EcoWorkspace *self);

/* eco-workspace-saved.c */
void _eco_workspace_init_saved      (EcoWorkspace *self);
void _eco_workspace_follow_saved    (EcoWorkspace *self);
/* eco-workspace-rival.c */
void     _eco_workspace_class_add_rival (GtkWidgetClass *klass);
void     _eco_workspace_follow_rival    (EcoWorkspace *self);
gboolean _eco_workspace_end_rival       (EcoWorkspace *self);

/* eco-workspace-sidebars.c */
void _eco_workspace_class_add_sizing (GtkWidgetClass *klass);
void _eco_workspace_init_sidebars    (EcoWorkspace *self);
void _eco_workspace_show_sidebar     (EcoWorkspace *self, gboolean show);
void _eco_workspace_show_inspector   (EcoWorkspace *self, gboolean show);
void _eco_workspace_keep_widths      (EcoWorkspace *self);

/* eco-workspace-find.c */
void _eco_workspace_init_find    (EcoWorkspace *self);
void _eco_workspace_update_found (EcoWorkspace *self);

/* eco-workspace-views.c */
void _eco_workspace_init_views       (EcoWorkspace *self);
void _eco_workspace_view_changed     (EcoWorkspace *self);
void _eco_workspace_columns_changed  (EcoWorkspace *self);

/* eco-workspace-rival.c and eco-workspace-workshop.c */
void _eco_workspace_class_add_rival    (GtkWidgetClass *klass);
void _eco_workspace_follow_rival       (EcoWorkspace *self);
gboolean _eco_workspace_end_rival      (EcoWorkspace *self);
void _eco_workspace_class_add_workshop (GtkWidgetClass *klass);
void _eco_workspace_init_workshop      (EcoWorkspace *self);
void _eco_workspace_follow_workshop    (EcoWorkspace *self);
void _eco_workspace_update_hint        (EcoWorkspace *self);
/* eco-workspace-compare.c */
void _eco_workspace_init_compare (EcoWorkspace *self);

/* eco-workspace-time.c */
void _eco_workspace_init_time   (EcoWorkspace *self);
void _eco_workspace_follow_time (EcoWorkspace *self);
void _eco_workspace_update_time_look (EcoWorkspace *self);

/* eco-workspace-menu.c */
void _eco_workspace_init_menu (EcoWorkspace *self);
void _eco_workspace_prepare   (EcoWorkspace *self, const char *action);
void _eco_workspace_want_menu (EcoWorkspace *self, GtkWidget *panel, double x, double y);

G_END_DECLS
