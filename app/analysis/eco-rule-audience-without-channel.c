/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* People outside whom no channel reaches. */
#include "config.h"

#include "analysis/eco-facts-reach.h"
#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

static char *
say (guint n, const char *names)
{
  if (n == 1)
    return g_strdup_printf (_("No channel reaches %s"), names);
  return g_strdup_printf (ngettext ("No channel reaches %u audience: %s",
                                    "No channel reaches %u audiences: %s", n),
                          n, names);
}

static EcoSeverity
judge (const EcoRuleRun *run, guint node)
{
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, node);

  return eco_node_fact_get_importance (fact) >= 4 ? ECO_SEVERITY_WARNING : ECO_SEVERITY_HINT;
}

static gboolean
is_planned (const EcoFacts *facts, guint exchange)
{
  return eco_facts_get_exchange (facts, exchange)->exchange->status == ECO_STATUS_PLANNED;
}

/* What is given already may travel over a channel; or else the brand begins to. */
static void
offer (const EcoRuleRun *run, EcoFinding *finding, guint node)
{
  EcoExchangeList received = eco_facts_get_received (run->facts, node);
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, node);
  guint channel = eco_facts_find_channel (run->facts);
  guint brand = eco_facts_find_brand (run->facts);
  const EcoNodeFact *over;
  g_autofree char *label = NULL;
  EcoFix *fix = NULL;
  guint at = 0;

  if (channel == ECO_FACT_NONE)
    return;
  over = eco_facts_get_node (run->facts, channel);
  while (at < received.n && is_planned (run->facts, received.at[at]))
    at++;
  if (at < received.n)
    {
      const EcoExchangeFact *exchange = eco_facts_get_exchange (run->facts, received.at[at]);

      label = g_strdup_printf (_("Let “%s” travel over “%s”"), exchange->label, over->name);
      fix = eco_fix_new_set (label, exchange->id, "channel", over->id);
    }
  else if (brand != ECO_FACT_NONE)
    {
      label = g_strdup_printf (_("Reach “%s” over “%s”"), fact->name, over->name);
      fix = eco_fix_new (ECO_FIX_CONNECT, label, eco_facts_get_node (run->facts, brand)->id,
                         fact->id);
      fix->value = g_strdup (over->id);
    }
  if (fix != NULL)
    eco_finding_offer (finding, fix);
}

static gboolean
travels (const EcoFacts *facts, EcoExchangeList list, gboolean given)
{
  for (guint i = 0; i < list.n; i++)
    {
      const EcoExchangeFact *fact = eco_facts_get_exchange (facts, list.at[i]);

      if (!is_planned (facts, list.at[i])
          && (fact->channel != ECO_FACT_NONE
              || eco_facts_get_node (facts, given ? fact->to : fact->from)->channel))
        return TRUE;
    }
  return FALSE;
}

static GHashTable *
list_met (const EcoFacts *facts)
{
  const GPtrArray *touchpoints = eco_facts_get_list (facts, ECO_ECOSYSTEM_TOUCHPOINTS);
  GHashTable *met = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < touchpoints->len; i++)
    {
      const EcoTouchpoint *touchpoint = touchpoints->pdata[i];

      if (touchpoint->who != NULL)
        g_hash_table_add (met, touchpoint->who);
    }
  return met;
}

static void
run (EcoRuleRun *run)
{
  static const EcoRuleReport how = { say, judge, offer };
  const EcoFacts *facts = run->facts;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) met = list_met (facts);

  if (eco_facts_get_n_nodes (facts) < ECO_FACTS_BEGUN)
    return;
  for (guint i = 0; i < eco_facts_get_n_nodes (facts); i++)
    {
      const EcoNodeFact *fact = eco_facts_get_node (facts, i);

      if (!eco_node_fact_is_audience (fact) || eco_node_fact_is_planned (fact)
          || g_hash_table_contains (met, fact->id)
          || travels (facts, eco_facts_get_given (facts, i), TRUE)
          || travels (facts, eco_facts_get_received (facts, i), FALSE))
        continue;
      g_array_append_val (found, i);
    }
  eco_rule_run_report (run, found, &how);
}

static const EcoRule rule = {
  .id = "audience-without-channel",
  .group = ECO_FINDING_GROUP_JOURNEY,
  .title = N_("Audiences that no channel reaches"),
  .why = N_("Without a channel, whatever is meant for them does not arrive."),
  .reads = ECO_READS_MAP | ECO_READS (TOUCHPOINTS),
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_audience_without_channel (void)
{
  return &rule;
}
