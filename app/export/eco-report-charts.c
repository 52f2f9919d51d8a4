/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The chapters of a report with pictures of the journey and of what meets what. */
#include "config.h"

#include "export/eco-report-private.h"

#include "chart/eco-journey-chart.h"
#include "chart/eco-matrix-chart.h"
#include "render/eco-style-brand.h"

#include <glib/gi18n-lib.h>

/* More rows or columns than can be read on paper. */
#define AT_MOST_LINES 60

typedef EcoScene *(*DrawFunc) (gconstpointer chart, const EcoChartOptions *options);

static EcoScene *
draw_journey (gconstpointer chart, const EcoChartOptions *options)
{
  return eco_journey_chart_new (chart, options);
}

static EcoScene *
draw_matrix (gconstpointer chart, const EcoChartOptions *options)
{
  return eco_matrix_chart_new (chart, options);
}

static void
add_picture (EcoReportMaker *maker, DrawFunc draw, gconstpointer chart)
{
  EcoReportBlock *picture = _eco_report_add (maker->report, ECO_REPORT_PICTURE, NULL);
  EcoChartOptions options = ECO_CHART_OPTIONS_INIT;
  g_auto (EcoStyle) dark = { 0 };

  options.style = &maker->report->style;
  options.typesetter = maker->typesetter;
  options.catalog = maker->source->catalog;
  options.title = FALSE;
  options.margin = 0.02;
  picture->scene = draw (chart, &options);
  if (maker->source->style != NULL)
    return;
  eco_style_init_for (&dark, maker->source->ecosystem, ECO_THEME_DARK);
  options.style = &dark;
  picture->dark = draw (chart, &options);
}

/* The journey of all audiences. */
void
_eco_report_add_journey (EcoReportMaker *maker)
{
  g_autoptr (EcoJourneyMap) map = eco_journey_map_new ((EcoFacts *) maker->facts, NULL);

  if (eco_journey_map_get_n_stages (map) == 0)
    return;
  _eco_report_add_heading (maker->report, 1, _("The journey"));
  _eco_report_add (maker->report, ECO_REPORT_PARAGRAPH,
                   g_strdup (_("Where customers meet the brand, stage by stage, and how they feel "
                               "there.")));
  add_picture (maker, draw_journey, map);
}

static void
add_matrix (EcoReportMaker *maker, EcoMatrixKind kind)
{
  g_autoptr (EcoMatrix) matrix = eco_matrix_new ((EcoFacts *) maker->facts, kind);
  guint n_rows = eco_matrix_get_n_rows (matrix), n_columns = eco_matrix_get_n_columns (matrix);
  EcoMatrixWords words;

  eco_matrix_get_words (kind, &words);
  _eco_report_add_heading (maker->report, 2, words.title);
  if (n_rows == 0 || n_columns == 0)
    _eco_report_add (maker->report, ECO_REPORT_NOTE, g_strdup (words.missing));
  else if (n_rows > AT_MOST_LINES || n_columns > AT_MOST_LINES)
    _eco_report_add (maker->report, ECO_REPORT_NOTE,
                     g_strdup_printf (_("With %u rows and %u columns it is too large for a page; "
                                        "export it as a table."), n_rows, n_columns));
  else
    {
      _eco_report_add (maker->report, ECO_REPORT_NOTE, g_strdup (words.sentence));
      add_picture (maker, draw_matrix, matrix);
    }
}

/* What meets what: functions, stages, needs, stakeholders and channels. */
void
_eco_report_add_matrices (EcoReportMaker *maker)
{
  _eco_report_add_heading (maker->report, 1, _("What meets what"));
  for (guint kind = 0; kind < ECO_N_MATRICES; kind++)
    add_matrix (maker, (EcoMatrixKind) kind);
}
