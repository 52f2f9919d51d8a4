/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* An offering that serves no need. */
#include "config.h"

#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

static gboolean
is_met_at (const EcoFacts *facts, const char *node, const char *stage)
{
  const GPtrArray *touchpoints = eco_facts_get_list (facts, ECO_ECOSYSTEM_TOUCHPOINTS);

  for (guint i = 0; node != NULL && stage != NULL && i < touchpoints->len; i++)
    {
      const EcoTouchpoint *touchpoint = touchpoints->pdata[i];

      if (g_strcmp0 (touchpoint->node, node) == 0 && g_strcmp0 (touchpoint->stage, stage) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A need of the stage at which the offering is met, or else any: the largest opportunity. */
static const EcoNeed *
find_need (const EcoFacts *facts, const EcoOffering *offering)
{
  const GPtrArray *needs = eco_facts_get_list (facts, ECO_ECOSYSTEM_NEEDS);
  const EcoNeed *best = needs->pdata[0];
  int most = -1;

  for (guint i = 0; i < needs->len; i++)
    {
      const EcoNeed *need = needs->pdata[i];
      int points = need->opportunity + (is_met_at (facts, offering->node, need->stage) ? 10 : 0);

      if (points > most)
        best = need;
      most = MAX (most, points);
    }
  return best;
}

static void
report (EcoRuleRun *run, const EcoOffering *offering, const EcoNeed *need)
{
  const char *id = eco_object_get_id (ECO_OBJECT ((EcoOffering *) offering));
  gboolean there = offering->status == ECO_STATUS_CURRENT;
  g_autofree char *label = g_strdup_printf (_("Let it serve “%s”"), need->name);
  EcoFinding *finding = eco_rule_run_add (
    run, there ? ECO_SEVERITY_WARNING : ECO_SEVERITY_HINT, id,
    g_strdup_printf (_("The offering “%s” serves none of the needs that are known"),
                     offering->name));

  if (offering->node != NULL)
    eco_finding_show (finding, offering->node);
  eco_finding_offer (finding,
                     eco_fix_new (ECO_FIX_SERVE, label, id,
                                  eco_object_get_id (ECO_OBJECT ((EcoNeed *) need))));
  if (offering->status != ECO_STATUS_PLANNED)
    eco_finding_offer (finding, eco_fix_new_set (_("Retire it"), id, "status", "retired"));
}

static void
run (EcoRuleRun *run)
{
  const GPtrArray *offerings = eco_facts_get_list (run->facts, ECO_ECOSYSTEM_OFFERINGS);
  const GPtrArray *needs = eco_facts_get_list (run->facts, ECO_ECOSYSTEM_NEEDS);

  for (guint i = 0; needs->len > 0 && i < offerings->len; i++)
    {
      const EcoOffering *offering = offerings->pdata[i];

      if (offering->status != ECO_STATUS_RETIRED
          && (offering->needs == NULL || offering->needs[0] == NULL))
        report (run, offering, find_need (run->facts, offering));
    }
}

static const EcoRule rule = {
  .id = "offering-without-need",
  .group = ECO_FINDING_GROUP_NEEDS,
  .title = N_("Offerings that serve no need"),
  .why = N_("What nobody needs costs money and hides what is needed."),
  .reads = ECO_READS (NEEDS) | ECO_READS (OFFERINGS) | ECO_READS (TOUCHPOINTS),
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_offering_without_need (void)
{
  return &rule;
}
