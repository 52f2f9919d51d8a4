/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Charts as scenes for pages. */
#include "config.h"

#include "export/eco-export-charts.h"

#include "chart/eco-journey-chart.h"
#include "chart/eco-matrix-chart.h"

#include "base/eco-calendar.h"

#define SLIDE_ASPECT (16.0 / 9)

/**
 * eco_export_create_facts:
 *
 * Returns: (transfer full): what the charts of @source show
 */
EcoFacts *
eco_export_create_facts (const EcoExportSource *source)
{
  g_autoptr (EcoSnapshot) snapshot = eco_snapshot_new (source->ecosystem);

  return eco_facts_new (snapshot, source->catalog);
}

static void
get_options (const EcoExportSource *source, const EcoExportSettings *settings,
             EcoChartOptions *options)
{
  *options = ECO_CHART_OPTIONS_INIT;
  options->style = source->style;
  options->typesetter = source->typesetter;
  options->catalog = source->catalog;
  options->subtitle = source->ecosystem->title;
  options->title = settings->title;
  options->legend = settings->legend;
  options->background = settings->background;
  options->margin = settings->margin / 100.0;
  if (eco_export_settings_is_slide (settings))
    options->aspect = SLIDE_ASPECT;
}

/**
 * eco_export_create_journey:
 *
 * Returns: (transfer full): the journey, of the audience of @settings if there is one
 */
EcoScene *
eco_export_create_journey (const EcoExportSource *source, const EcoExportSettings *settings,
                           EcoFacts *facts)
{
  g_autoptr (EcoJourneyMap) map = eco_journey_map_new (facts, settings->who);
  EcoChartOptions options;

  get_options (source, settings, &options);
  return eco_journey_chart_new (map, &options);
}

/**
 * eco_export_create_matrix:
 *
 * Returns: (transfer full): one of the matrices
 */
EcoScene *
eco_export_create_matrix (const EcoExportSource *source, const EcoExportSettings *settings,
                          EcoFacts *facts, EcoMatrixKind kind)
{
  g_autoptr (EcoMatrix) matrix = eco_matrix_new (facts, kind);
  EcoChartOptions options;

  get_options (source, settings, &options);
  return eco_matrix_chart_new (matrix, &options);
}

/**
 * eco_export_create_plan:
 * @word: such as "road-map:month"
 *
 * Returns: (transfer full) (nullable): one of the pictures of the plan; %NULL when there is no
 *   such picture
 */
EcoScene *
eco_export_create_plan (const EcoExportSource *source, const EcoExportSettings *settings,
                        EcoFacts *facts, const char *word)
{
  EcoPlanOptions plan = ECO_PLAN_OPTIONS_INIT;
  g_autoptr (EcoPlanChart) chart = NULL;
  EcoChartOptions options;
  EcoPlanPicture picture;
  gboolean scaled;

  if (!eco_plan_word_parse (word, &picture, &plan, &scaled))
    return NULL;
  plan.today = eco_date_get_today ();
  if (!scaled)
    plan.scale = eco_plan_find_scale (facts, plan.today);
  get_options (source, settings, &options);
  chart = eco_plan_chart_new (picture, facts, &plan, &options);
  return eco_scene_ref (eco_plan_chart_get_scene (chart));
}

/**
 * eco_export_has_plan:
 *
 * Returns: whether there is such a picture, and something to show on it
 */
gboolean
eco_export_has_plan (EcoFacts *facts, EcoPlanPicture picture)
{
  EcoPlanOptions plan = ECO_PLAN_OPTIONS_INIT;
  EcoChartOptions options = ECO_CHART_OPTIONS_INIT;
  g_autoptr (EcoPlanChart) chart = NULL;

  if (eco_plan_picture_get_word (picture) == NULL)
    return FALSE;
  chart = eco_plan_chart_new (picture, facts, &plan, &options);
  return !eco_plan_chart_is_empty (chart);
}
