/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoChartMaker: keeps a chart up to date with an analysis, in a thread and only while it is seen.
 *
 * One chart is made at a time; what was asked for meanwhile is made after it. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/eco-analyst.h"
#include "chart/eco-chart.h"

G_BEGIN_DECLS

typedef struct _EcoChartMaker EcoChartMaker;

/* What a chart is made from, in the thread. */
typedef struct
{
  EcoFacts       *facts;
  EcoChartOptions options;
  const char     *word;  /* which chart, or NULL */
} EcoChartJob;

/* What was made. */
typedef struct
{
  EcoScene      *scene;
  gpointer       data;      /* what the scene shows, for the owner */
  GDestroyNotify free_data;
} EcoChartMade;

typedef void (*EcoChartMakeFunc) (const EcoChartJob *job, EcoChartMade *made);
/* @made and @facts are lent; whoever keeps of them takes references, or steals from @made. */
typedef void (*EcoChartTakeFunc) (GtkWidget *owner, EcoChartMade *made, EcoFacts *facts);

EcoChartMaker *eco_chart_maker_new         (GtkWidget       *owner,
                                            EcoChartMakeFunc make,
                                            EcoChartTakeFunc take) G_GNUC_WARN_UNUSED_RESULT;
void           eco_chart_maker_free        (EcoChartMaker *self);
void           eco_chart_maker_set_analyst (EcoChartMaker *self, EcoAnalyst *analyst);
void           eco_chart_maker_set_style   (EcoChartMaker *self, const EcoStyle *style);
void           eco_chart_maker_set_word    (EcoChartMaker *self, const char *word);

G_END_DECLS
