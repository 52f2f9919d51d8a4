/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Technology that is hardly used, measured against its priority. */
#include "config.h"

#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

/* What is being left, or is not there yet, need not be used. */
static gboolean
is_meant_to_be_used (const EcoNode *node)
{
  return node->status == ECO_STATUS_CURRENT && node->until == 0;
}

static EcoSeverity
judge (int adoption, int priority)
{
  if (priority >= 5 && adoption < 25)
    return ECO_SEVERITY_PROBLEM;
  return priority >= 4 ? ECO_SEVERITY_WARNING : ECO_SEVERITY_HINT;
}

static char *
say (const EcoNodeFact *fact, int priority)
{
  if (fact->node->adoption == 0)
    return g_strdup_printf (_("Nobody uses “%s” yet, at a priority of %d out of 5"), fact->name,
                            priority);
  return g_strdup_printf (_("“%s” is used by only %d %% of those it is for, at a priority of %d "
                            "out of 5"),
                          fact->name, fact->node->adoption, priority);
}

static void
report (EcoRuleRun *run, const EcoNodeFact *fact, int priority)
{
  int adoption = fact->node->adoption;
  g_autofree char *label = g_strdup_printf (_("Correct the adoption of “%s”"), fact->name);
  EcoFinding *finding
    = eco_rule_run_add (run, judge (adoption, priority), fact->id, say (fact, priority));

  finding->weight = priority * 100 - adoption;
  eco_finding_offer (finding, eco_fix_ask (eco_fix_new_set (label, fact->id, "adoption", NULL),
                                           _("How many per cent use it now?"), NULL));
}

static void
run (EcoRuleRun *run)
{
  double limit = eco_rule_run_get (run, "adoption");

  for (guint i = 0; i < eco_facts_get_n_nodes (run->facts); i++)
    {
      const EcoNodeFact *fact = eco_facts_get_node (run->facts, i);
      int priority = fact->node->priority > 0 ? fact->node->priority
                                              : eco_node_fact_get_importance (fact);

      if (fact->node->adoption >= 0 && fact->node->adoption < limit && priority >= 3
          && is_meant_to_be_used (fact->node))
        report (run, fact, priority);
    }
}

static const EcoRule rule = {
  .id = "low-adoption",
  .group = ECO_FINDING_GROUP_UPKEEP,
  .title = N_("Technology that is hardly used"),
  .why = N_("Software that is bought and not used costs twice: its price, and what it was "
              "bought for."),
  .reads = ECO_READS_MAP,
  .parameters = { { "adoption", N_("Low below"), N_("%"), 0, 100, 50 } },
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_low_adoption (void)
{
  return &rule;
}
