/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A channel over which nobody outside is reached. */
#include "config.h"

#include "analysis/eco-facts-reach.h"
#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

static char *
say (guint n, const char *names)
{
  if (n == 1)
    return g_strdup_printf (_("Nobody outside is reached over the channel %s"), names);
  return g_strdup_printf (ngettext ("Nobody outside is reached over %u channel: %s",
                                    "Nobody outside is reached over %u channels: %s", n),
                          n, names);
}

static EcoSeverity
judge (const EcoRuleRun *run, guint node)
{
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, node);

  return fact->node->spend > 0 || eco_node_fact_get_importance (fact) >= 4 ? ECO_SEVERITY_WARNING
                                                                           : ECO_SEVERITY_HINT;
}

static void
offer (const EcoRuleRun *run, EcoFinding *finding, guint node)
{
  guint audience = eco_facts_find_most_important (run->facts, eco_node_fact_is_audience);
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, node);
  g_autofree char *end = g_strdup_printf (_("Retire “%s”"), fact->name);

  if (audience != ECO_FACT_NONE)
    {
      const EcoNodeFact *other = eco_facts_get_node (run->facts, audience);
      g_autofree char *label
        = g_strdup_printf (_("Let “%s” reach “%s”"), fact->name, other->name);

      eco_finding_offer (finding, eco_fix_new (ECO_FIX_CONNECT, label, fact->id, other->id));
    }
  eco_finding_offer (finding, eco_fix_new_set (end, fact->id, "status", "retired"));
}

static gboolean
is_outside (const EcoFacts *facts, guint node)
{
  const EcoNodeFact *fact = eco_facts_get_node (facts, node);

  return fact->node->side == ECO_SIDE_EXTERNAL && fact->role != ECO_RING_ROLE_SOCIAL;
}

static gboolean
reaches (const EcoFacts *facts, guint node)
{
  EcoExchangeList lists[] = { eco_facts_get_given (facts, node),
                              eco_facts_get_received (facts, node),
                              eco_facts_get_carried (facts, node) };

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; i < lists[l].n; i++)
      {
        const EcoExchangeFact *fact = eco_facts_get_exchange (facts, lists[l].at[i]);

        if ((fact->from != node && is_outside (facts, fact->from))
            || (fact->to != node && is_outside (facts, fact->to)))
          return TRUE;
      }
  return FALSE;
}

static void
run (EcoRuleRun *run)
{
  static const EcoRuleReport how = { say, judge, offer };
  const EcoFacts *facts = run->facts;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *touchpoints = eco_facts_count_touchpoints (facts);

  if (eco_facts_get_n_nodes (facts) < ECO_FACTS_BEGUN)
    return;
  for (guint i = 0; i < eco_facts_get_n_nodes (facts); i++)
    {
      const EcoNodeFact *fact = eco_facts_get_node (facts, i);

      /* One without any exchange is told of by a rule of its own. */
      if (eco_node_fact_is_outer_channel (fact) && !eco_node_fact_is_planned (fact)
          && touchpoints[i] == 0 && eco_facts_get_degree (facts, i) > 0 && !reaches (facts, i))
        g_array_append_val (found, i);
    }
  eco_rule_run_report (run, found, &how);
}

static const EcoRule rule = {
  .id = "channel-without-audience",
  .group = ECO_FINDING_GROUP_JOURNEY,
  .title = N_("Channels without an audience"),
  .why = N_("What nobody outside reads, sees or hears is work for nothing."),
  .reads = ECO_READS_MAP | ECO_READS (TOUCHPOINTS),
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_channel_without_audience (void)
{
  return &rule;
}
