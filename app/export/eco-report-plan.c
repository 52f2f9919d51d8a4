/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The chapter of a report about the plan: where objectives stand, what is to be done and when,
 * which capabilities it takes, which needs are open, and what the market does. */
#include "config.h"

#include "export/eco-report-private.h"

#include "analysis/eco-plan-table.h"
#include "base/eco-calendar.h"
#include "chart/eco-plan-chart.h"
#include "export/eco-export-charts.h"
#include "render/eco-style-brand.h"

#include <glib/gi18n-lib.h>

#define AT_MOST_ROWS 60
#define MOST_COLUMNS 9

/* Which columns of a table stand in the report, in their order there: as many as a page has room
 * for. */
typedef struct
{
  EcoPlanTableKind kind;
  guint n_columns;
  guint columns[MOST_COLUMNS];
} Chosen;

static const Chosen objectives
    = { ECO_PLAN_TABLE_OBJECTIVES, 7, { 0, 7, 3, 4, 5, 6, 9 } };

/* After the pictures of initiatives. */
static const Chosen others[] = {
  { ECO_PLAN_TABLE_CAPABILITIES, 5, { 0, 1, 2, 5, 6 } },
  { ECO_PLAN_TABLE_NEEDS, 5, { 0, 1, 2, 4, 5 } },
  { ECO_PLAN_TABLE_DECISIONS, 3, { 0, 2, 3 } },
  { ECO_PLAN_TABLE_FORCES, 6, { 0, 2, 4, 5, 6, 7 } },
};

static void
add_row (EcoReportBlock *block, const EcoPlanTable *table, const Chosen *chosen, guint row)
{
  for (guint i = 0; i < chosen->n_columns; i++)
    _eco_report_add_item (block, eco_plan_table_get_cell (table, row, chosen->columns[i]));
}

static void
add_table (EcoReportMaker *maker, const Chosen *chosen)
{
  g_autoptr (EcoPlanTable) table
      = eco_plan_table_new (maker->facts, chosen->kind, eco_date_get_today ());
  guint n = eco_plan_table_count_rows (table), shown = MIN (n, AT_MOST_ROWS), numbers = 0;
  const char *heads[MOST_COLUMNS + 1] = { NULL };
  EcoReportBlock *block;

  if (n == 0)
    return;
  for (guint i = 0; i < chosen->n_columns; i++)
    {
      heads[i] = table->heads->pdata[chosen->columns[i]];
      if ((table->numbers & (1u << chosen->columns[i])) != 0)
        numbers |= 1u << i;
    }
  _eco_report_add_heading (maker->report, 2, eco_plan_table_get_title (chosen->kind));
  block = _eco_report_add_table (maker->report, NULL, heads, numbers);
  for (guint row = 0; row < shown; row++)
    add_row (block, table, chosen, row);
  if (shown < n)
    _eco_report_add (maker->report, ECO_REPORT_NOTE,
                     g_strdup_printf (ngettext ("There is %u more; export it as a table.",
                                                "There are %u more; export them as a table.",
                                                n - shown), n - shown));
}

static EcoScene *
draw (EcoReportMaker *maker, EcoPlanPicture picture, const EcoStyle *style)
{
  EcoPlanOptions plan = ECO_PLAN_OPTIONS_INIT;
  EcoChartOptions options = ECO_CHART_OPTIONS_INIT;
  g_autoptr (EcoPlanChart) chart = NULL;

  plan.today = eco_date_get_today ();
  plan.scale = eco_plan_find_scale ((EcoFacts *) maker->facts, plan.today);
  options.style = style;
  options.typesetter = maker->typesetter;
  options.catalog = maker->source->catalog;
  options.title = FALSE;
  options.margin = 0.02;
  chart = eco_plan_chart_new (picture, (EcoFacts *) maker->facts, &plan, &options);
  return eco_plan_chart_is_empty (chart) ? NULL
                                         : eco_scene_ref (eco_plan_chart_get_scene (chart));
}

static void
add_picture (EcoReportMaker *maker, EcoPlanPicture picture)
{
  EcoScene *scene = draw (maker, picture, &maker->report->style);
  g_auto (EcoStyle) dark = { 0 };
  EcoReportBlock *block;

  if (scene == NULL)
    return;
  _eco_report_add_heading (maker->report, 2, eco_plan_picture_get_label (picture));
  block = _eco_report_add (maker->report, ECO_REPORT_PICTURE, NULL);
  block->text = g_strdup (eco_scene_get_summary (scene));
  block->scene = scene;
  if (maker->source->style != NULL)
    return;
  eco_style_init_for (&dark, maker->source->ecosystem, ECO_THEME_DARK);
  block->dark = draw (maker, picture, &dark);
}

static gboolean
is_planned (const EcoFacts *facts)
{
  static const guint lists[] = { ECO_ECOSYSTEM_OBJECTIVES, ECO_ECOSYSTEM_INITIATIVES,
                                 ECO_ECOSYSTEM_CAPABILITIES, ECO_ECOSYSTEM_NEEDS,
                                 ECO_ECOSYSTEM_FORCES };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (eco_facts_get_list (facts, lists[i])->len > 0)
      return TRUE;
  return FALSE;
}

/* Nothing where nobody has planned anything. */
void
_eco_report_add_plan (EcoReportMaker *maker)
{
  if (!is_planned (maker->facts))
    return;
  _eco_report_add_heading (maker->report, 1, _("The plan"));
  add_table (maker, &objectives);
  add_picture (maker, ECO_PLAN_ROAD_MAP);
  add_picture (maker, ECO_PLAN_EFFORT_IMPACT);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    add_table (maker, &others[i]);
}
