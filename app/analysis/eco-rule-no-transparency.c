/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Audiences that are not told openly how we work: sourcing, diversity, culture. */
#include "config.h"

#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

static char *
say (guint n, const char *names)
{
  if (n == 1)
    return g_strdup_printf (_("Nothing tells %s openly how we work"), names);
  return g_strdup_printf (ngettext ("%u audience is not told openly how we work: %s",
                                    "%u audiences are not told openly how we work: %s", n),
                          n, names);
}

static EcoSeverity
judge (const EcoRuleRun *run, guint node)
{
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, node);

  return eco_node_fact_get_importance (fact) >= 5 ? ECO_SEVERITY_WARNING : ECO_SEVERITY_HINT;
}

static void
offer (const EcoRuleRun *run, EcoFinding *finding, guint node)
{
  guint brand = eco_facts_find_brand (run->facts);
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, node);
  g_autofree char *label = g_strdup_printf (_("Be open with “%s”"), fact->name);
  EcoFix *fix;

  if (brand == ECO_FACT_NONE)
    return;
  fix = eco_fix_new (ECO_FIX_CONNECT, label, eco_facts_get_node (run->facts, brand)->id, fact->id);
  fix->word = g_strdup ("transparency");
  eco_finding_offer (finding, fix);
}

/* Those who would act on it: not the press and its like, whose trade it is to find out. */
static gboolean
is_owed (const EcoNodeFact *fact)
{
  static const char *const kinds[] = {
    "customer", "prospect",  "consumer", "retail",    "channel-partner", "service-provider",
    "business-partner", "supplier", "developer", "investor", "advocate", "employees", NULL,
  };

  return fact->node->kind != NULL && g_strv_contains (kinds, fact->node->kind)
         && !eco_node_fact_is_planned (fact);
}

static gboolean
is_told (const EcoFacts *facts, guint node)
{
  EcoExchangeList received = eco_facts_get_received (facts, node);

  for (guint i = 0; i < received.n; i++)
    {
      const EcoExchange *exchange = eco_facts_get_exchange (facts, received.at[i])->exchange;

      if (g_strcmp0 (exchange->category, "transparency") == 0
          && exchange->status != ECO_STATUS_PLANNED)
        return TRUE;
    }
  return FALSE;
}

/* A community or a channel that is told hands it on. */
static gboolean
hears (const EcoFacts *facts, guint node)
{
  EcoExchangeList received = eco_facts_get_received (facts, node);

  if (is_told (facts, node))
    return TRUE;
  for (guint i = 0; i < received.n; i++)
    {
      guint from = eco_facts_get_exchange (facts, received.at[i])->from;
      const EcoNodeFact *fact = eco_facts_get_node (facts, from);

      if ((fact->channel || fact->role == ECO_RING_ROLE_COMMUNITY) && is_told (facts, from))
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

  if (eco_facts_get_n_nodes (facts) < ECO_FACTS_BEGUN)
    return;
  for (guint i = 0; i < eco_facts_get_n_nodes (facts); i++)
    if (is_owed (eco_facts_get_node (facts, i)) && !hears (facts, i))
      g_array_append_val (found, i);
  eco_rule_run_report (run, found, &how);
}

static const EcoRule rule = {
  .id = "no-transparency",
  .group = ECO_FINDING_GROUP_RECIPROCITY,
  .title = N_("Audiences without transparency"),
  .why = N_("People ask where things come from and who makes them; those who get no answer "
              "assume the worst."),
  .reads = ECO_READS_MAP,
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_no_transparency (void)
{
  return &rule;
}
