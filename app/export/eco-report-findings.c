/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The chapters of a report with the findings: by group and rule, and the muted ones. */
#include "config.h"

#include "export/eco-report-private.h"

#include <glib/gi18n-lib.h>

/* Of one rule; what is more is only counted. */
#define AT_MOST_OF_RULE 40

static void
add_finding (EcoReportMaker *maker, EcoFinding *finding)
{
  EcoReportBlock *block
    = _eco_report_add (maker->report, ECO_REPORT_FINDING, g_strdup (finding->sentence));

  block->severity = finding->severity;
  for (guint i = 0; i < finding->fixes->len; i++)
    _eco_report_add_item (block, ((EcoFix *) finding->fixes->pdata[i])->label);
}

/* Most rules offer the same step again and again, which is said once for all. */
static char *
dup_common_step (const GPtrArray *findings)
{
  const char *step = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      const EcoFinding *finding = findings->pdata[i];
      const char *label
        = finding->fixes->len == 1 ? ((EcoFix *) finding->fixes->pdata[0])->label : NULL;

      if (label == NULL || (step != NULL && g_strcmp0 (step, label) != 0))
        return NULL;
      step = label;
    }
  return findings->len > 1 ? g_strdup (step) : NULL;
}

static void
add_rule (EcoReportMaker *maker, const EcoRule *rule, const GPtrArray *findings)
{
  g_autofree char *step = dup_common_step (findings);

  _eco_report_add_heading (maker->report, 3, _(rule->title));
  if (step != NULL)
    /* TRANSLATORS: why a rule matters, and what can be done about each of its findings */
    _eco_report_add (maker->report, ECO_REPORT_NOTE,
                     g_strdup_printf (_("%s Next step for each: %s."), _(rule->why), step));
  else
    _eco_report_add (maker->report, ECO_REPORT_NOTE, g_strdup (_(rule->why)));
  for (guint i = 0; i < findings->len && i < AT_MOST_OF_RULE; i++)
    {
      add_finding (maker, findings->pdata[i]);
      if (step != NULL)
        g_ptr_array_set_size (
          ((EcoReportBlock *) maker->report->blocks->pdata[maker->report->blocks->len - 1])->items,
          0);
    }
  if (findings->len > AT_MOST_OF_RULE)
    {
      guint n_more = findings->len - AT_MOST_OF_RULE;

      _eco_report_add (maker->report, ECO_REPORT_NOTE,
                       g_strdup_printf (ngettext ("And %u more of this rule.",
                                                  "And %u more of this rule.", n_more), n_more));
    }
}

/* Those of one group, rule by rule in the order in which the rules first appear. */
static void
add_group (EcoReportMaker *maker, EcoFindingGroup group)
{
  const GPtrArray *all = eco_analysis_get_findings (maker->analysis);
  g_autoptr (GPtrArray) rules = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      const EcoRule *rule = ECO_FINDING (all->pdata[i])->rule;

      if (rule->group == group && !g_ptr_array_find (rules, rule, NULL))
        g_ptr_array_add (rules, (gpointer) rule);
    }
  if (rules->len > 0)
    _eco_report_add_heading (maker->report, 2,
                             eco_enum_get_label (ECO_TYPE_FINDING_GROUP, (int) group));
  for (guint i = 0; i < rules->len; i++)
    {
      g_autoptr (GPtrArray) findings = g_ptr_array_new ();

      for (guint j = 0; j < all->len; j++)
        if (ECO_FINDING (all->pdata[j])->rule == rules->pdata[i])
          g_ptr_array_add (findings, all->pdata[j]);
      add_rule (maker, rules->pdata[i], findings);
    }
}

void
_eco_report_add_findings (EcoReportMaker *maker)
{
  _eco_report_add_heading (maker->report, 1, _("Findings"));
  if (eco_analysis_get_findings (maker->analysis)->len == 0)
    _eco_report_add (maker->report, ECO_REPORT_PARAGRAPH,
                     g_strdup (_("The rules have found nothing to mend.")));
  for (guint group = 0; group < ECO_N_FINDING_GROUPS; group++)
    add_group (maker, (EcoFindingGroup) group);
}

/* What was found, and why it is good as it is. */
void
_eco_report_add_muted (EcoReportMaker *maker)
{
  const GPtrArray *muted = eco_analysis_get_muted (maker->analysis);

  if (muted->len == 0)
    return;
  _eco_report_add_heading (maker->report, 1, _("Muted findings"));
  _eco_report_add (maker->report, ECO_REPORT_NOTE,
                   g_strdup (_("Somebody has looked at these and decided to leave them.")));
  for (guint i = 0; i < muted->len; i++)
    {
      EcoFinding *finding = muted->pdata[i];
      const EcoMutedFinding *mute = eco_analysis_find_mute (maker->analysis, finding);
      EcoReportBlock *block
        = _eco_report_add (maker->report, ECO_REPORT_FINDING, g_strdup (finding->sentence));

      block->severity = finding->severity;
      block->muted = TRUE;
      if (mute != NULL && mute->reason != NULL)
        _eco_report_add_item (block, mute->reason);
    }
}
