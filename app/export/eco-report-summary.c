/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The first chapters of a report: the whole in words and figures, and the map. */
#include "config.h"

#include "export/eco-report-private.h"

#include "analysis/eco-loops.h"
#include "render/eco-scene-builder.h"
#include "render/eco-style-brand.h"
#include "render/eco-summary.h"

#include <glib/gi18n-lib.h>

#define AT_MOST_GRAVEST 3

/* Of value loops; beyond it, they are counted only. */
#define AT_MOST_LOOPS 1000

static void
add_figure (EcoReportBlock *figures, guint number, const char *what)
{
  _eco_report_add_number (figures, number);
  _eco_report_add_item (figures, what);
}

static void
add_figures (EcoReportMaker *maker)
{
  EcoReportBlock *figures = _eco_report_add (maker->report, ECO_REPORT_FIGURES, NULL);
  EcoAnalysis *analysis = maker->analysis;
  guint problems = eco_analysis_count (analysis, ECO_SEVERITY_PROBLEM);
  guint warnings = eco_analysis_count (analysis, ECO_SEVERITY_WARNING);
  guint hints = eco_analysis_count (analysis, ECO_SEVERITY_HINT);
  g_autoptr (GPtrArray) owed
    = eco_reciprocity_list_owed (eco_facts_get_reciprocity (maker->facts));
  g_autoptr (EcoLoops) loops = eco_loops_new (maker->facts, AT_MOST_LOOPS, NULL);
  guint n_loops = loops->loops->len + loops->n_more;

  add_figure (figures, problems, ngettext ("problem", "problems", problems));
  add_figure (figures, warnings, ngettext ("warning", "warnings", warnings));
  add_figure (figures, hints, ngettext ("hint", "hints", hints));
  add_figure (figures, owed->len,
              ngettext ("exchange owed", "exchanges owed", owed->len));
  add_figure (figures, n_loops,
              ngettext ("value loop", "value loops", n_loops));
}

/* Whether a finding of the same rule is among those before that place. */
static gboolean
is_repeated (const GPtrArray *findings, guint at)
{
  for (guint i = 0; i < at; i++)
    if (ECO_FINDING (findings->pdata[i])->rule == ECO_FINDING (findings->pdata[at])->rule)
      return TRUE;
  return FALSE;
}

/* The gravest of different rules, so that one rule does not fill the page. */
static void
add_gravest (EcoReportMaker *maker)
{
  const GPtrArray *findings = eco_analysis_get_findings (maker->analysis);
  guint n = 0;

  if (findings->len == 0)
    return;
  _eco_report_add_heading (maker->report, 2, _("Most pressing"));
  for (guint i = 0; i < findings->len && n < AT_MOST_GRAVEST; i++)
    {
      const EcoFinding *finding = findings->pdata[i];
      EcoReportBlock *block;

      if (is_repeated (findings, i))
        continue;
      block = _eco_report_add (maker->report, ECO_REPORT_FINDING, g_strdup (finding->sentence));
      block->severity = finding->severity;
      block->is_why = TRUE;
      _eco_report_add_item (block, _(finding->rule->why));
      n++;
    }
}

/* In words, in figures, and what to look at first. */
void
_eco_report_add_summary (EcoReportMaker *maker)
{
  g_autoptr (EcoSummary) summary
    = eco_summary_new (maker->source->ecosystem, maker->source->catalog, NULL);

  _eco_report_add_heading (maker->report, 1, _("Summary"));
  _eco_report_add (maker->report, ECO_REPORT_PARAGRAPH, g_strdup (summary->text));
  if (eco_list_get_length (eco_ecosystem_get_exchanges (maker->source->ecosystem))
      > eco_facts_get_n_exchanges (maker->facts))
    _eco_report_add (maker->report, ECO_REPORT_NOTE,
                     g_strdup (_("What is retired is left out of all that follows.")));
  add_figures (maker);
  add_gravest (maker);
}

static EcoScene *
draw (EcoReportMaker *maker, const EcoStyle *style, gboolean legend)
{
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;

  options.style = style;
  options.typesetter = maker->typesetter;
  options.title = FALSE;
  options.legend = legend;
  options.margin = 0.02;
  return eco_scene_new (maker->source->ecosystem, maker->source->catalog, &options);
}

/* The map. Where no theme is asked for, readers with a dark screen get a dark one. */
void
_eco_report_add_map (EcoReportMaker *maker)
{
  g_auto (EcoStyle) dark = { 0 };
  EcoReportBlock *picture;

  _eco_report_add_heading (maker->report, 1, _("The map"));
  picture = _eco_report_add (maker->report, ECO_REPORT_PICTURE, NULL);
  picture->scene = draw (maker, &maker->report->style, TRUE);
  maker->report->cover = draw (maker, &maker->report->style, FALSE);
  if (maker->source->style == NULL)
    {
      eco_style_init_for (&dark, maker->source->ecosystem, ECO_THEME_DARK);
      picture->dark = draw (maker, &dark, TRUE);
    }
  picture->text = g_strdup (eco_scene_get_alt (picture->scene));
}
