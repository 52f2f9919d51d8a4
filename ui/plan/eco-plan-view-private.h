/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the aspects of EcoPlanView share: life and pictures, moves, menu. */
#pragma once

#include <adwaita.h>

#include "chart/eco-chart-maker.h"
#include "chart/eco-plan-chart.h"
#include "chart/eco-scene-view.h"
#include "plan/eco-plan-view.h"

G_BEGIN_DECLS

#define ECO_PLAN_LIST "list" /* the word of the list, which is no picture */

struct _EcoPlanView
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkDropDown *pictures;
  GtkWidget *time_bar;       /* what only the road map has */
  GtkWidget *scales;         /* box of toggle buttons, one for each scale */
  GtkDropDown *groupings;
  GtkLabel *sentence;
  GtkStack *stack;           /* chart, list or empty page */
  EcoSceneView *chart;
  AdwStatusPage *empty;
  AdwBin *list;

  EcoChartMaker *maker;
  EcoDocument *document;
  EcoPlanOptions options;
  gboolean scaled;           /* the scale is chosen, by the user or the first picture */
  gboolean quiet;            /* the widgets are being set */
};

/* eco-plan-view.c */
void _eco_plan_view_message (EcoPlanView *self, const char *text);
void _eco_plan_view_want_edit (EcoPlanView *self);
void _eco_plan_view_want_show (EcoPlanView *self);

/* eco-plan-view-moves.c */
void _eco_plan_view_move    (EcoPlanView *self, const char *id, const EcoPlanMove *move,
                             gboolean keys);

/* eco-plan-view-votes.c */
void _eco_plan_view_init_votes (EcoPlanView *self);

/* eco-plan-view-menu.c */
void _eco_plan_view_install_actions (GtkWidgetClass *klass);
void _eco_plan_view_init_menu (EcoPlanView *self);

G_END_DECLS
