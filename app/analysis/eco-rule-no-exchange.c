/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A node that neither gives nor gets nor carries anything. */
#include "config.h"

#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

/* Offerings and the brand say what the brand is; what flows from them may be drawn elsewhere. */
static gboolean
is_expected (const EcoNodeFact *fact)
{
  return fact->role != ECO_RING_ROLE_BRAND;
}

static void
run (EcoRuleRun *run)
{
  const EcoFacts *facts = run->facts;

  for (guint i = 0; i < eco_facts_get_n_nodes (facts); i++)
    {
      const EcoNodeFact *fact = eco_facts_get_node (facts, i);
      guint n = eco_facts_get_given (facts, i).n + eco_facts_get_received (facts, i).n
                + eco_facts_get_carried (facts, i).n;

      if (n > 0 || !is_expected (fact))
        continue;
      eco_rule_run_add (run, ECO_SEVERITY_WARNING, fact->id,
                        g_strdup_printf (_("“%s” takes part in no exchange"), fact->name));
    }
}

static const EcoRule rule = {
  .id = "no-exchange",
  .group = ECO_FINDING_GROUP_UPKEEP,
  .title = N_("Nodes without exchanges"),
  .why = N_("Whoever neither gives nor gets anything is on the map, but not in the ecosystem."),
  .reads = ECO_READS_MAP,
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_no_exchange (void)
{
  return &rule;
}
