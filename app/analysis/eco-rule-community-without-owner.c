/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A community that nobody of ours looks after. */
#include "config.h"

#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

static char *
say (guint n, const char *names)
{
  if (n == 1)
    return g_strdup_printf (_("Nobody looks after the community %s"), names);
  return g_strdup_printf (ngettext ("Nobody looks after %u community: %s",
                                    "Nobody looks after %u communities: %s", n),
                          n, names);
}

/* What members run themselves does without us, if need be. */
static EcoSeverity
judge (const EcoRuleRun *run, guint node)
{
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, node);

  return fact->media == ECO_MEDIA_EARNED || eco_node_fact_get_importance (fact) <= 2
           ? ECO_SEVERITY_HINT
           : ECO_SEVERITY_WARNING;
}

static void
offer (const EcoRuleRun *run, EcoFinding *finding, guint node)
{
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, node);
  g_autofree char *question = g_strdup_printf (_("Who looks after “%s”?"), fact->name);

  eco_rule_offer_owner (run, finding, node, question);
}

static void
run (EcoRuleRun *run)
{
  static const EcoRuleReport how = { say, judge, offer };
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  if (eco_facts_get_n_nodes (run->facts) < ECO_FACTS_BEGUN)
    return;
  for (guint i = 0; i < eco_facts_get_n_nodes (run->facts); i++)
    {
      const EcoNodeFact *fact = eco_facts_get_node (run->facts, i);

      if (fact->role == ECO_RING_ROLE_COMMUNITY && fact->element != ECO_ELEMENT_TECHNOLOGY
          && !eco_node_fact_has_owner (fact))
        g_array_append_val (found, i);
    }
  eco_rule_run_report (run, found, &how);
}

static const EcoRule rule = {
  .id = "community-without-owner",
  .group = ECO_FINDING_GROUP_UPKEEP,
  .title = N_("Communities that nobody looks after"),
  .why = N_("A community without a host falls silent, or turns against its founder."),
  .reads = ECO_READS_MAP,
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_community_without_owner (void)
{
  return &rule;
}
