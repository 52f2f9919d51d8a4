/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A node that neither gives nor gets nor carries anything. */
#include "config.h"

#include "analysis/eco-facts-reach.h"
#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

/* Offerings and the brand say what the brand is; what flows from them may be drawn elsewhere. Of
 * rivals it is enough to know that they are there. */
static gboolean
is_expected (const EcoNodeFact *fact)
{
  return !eco_node_fact_is_core (fact) && !eco_node_fact_is_kind (fact, "competitor");
}

static char *
say (guint n, const char *names)
{
  if (n == 1)
    return g_strdup_printf (_("Nothing goes to or from %s"), names);
  return g_strdup_printf (ngettext ("Nothing goes to or from %u node: %s",
                                    "Nothing goes to or from %u nodes: %s", n),
                          n, names);
}

/* Where people are met, something happens; it is only not drawn. */
static EcoSeverity
judge (const EcoRuleRun *run, guint node)
{
  const GPtrArray *touchpoints = eco_facts_get_list (run->facts, ECO_ECOSYSTEM_TOUCHPOINTS);
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, node);

  for (guint i = 0; i < touchpoints->len; i++)
    if (g_strcmp0 (((EcoTouchpoint *) touchpoints->pdata[i])->node, fact->id) == 0)
      return ECO_SEVERITY_HINT;
  return eco_node_fact_is_planned (fact) || eco_node_fact_get_importance (fact) <= 2
           ? ECO_SEVERITY_HINT
           : ECO_SEVERITY_WARNING;
}

/* With whom another node of its kind has most to do, or else the brand. */
static guint
find_partner (const EcoFacts *facts, guint node)
{
  const EcoNodeFact *fact = eco_facts_get_node (facts, node);

  for (guint i = 0; i < eco_facts_get_n_nodes (facts); i++)
    if (i != node && g_strcmp0 (eco_facts_get_node (facts, i)->node->kind, fact->node->kind) == 0)
      {
        EcoExchangeList received = eco_facts_get_received (facts, i);
        EcoExchangeList given = eco_facts_get_given (facts, i);

        if (received.n > 0)
          return eco_facts_get_exchange (facts, received.at[0])->from;
        if (given.n > 0)
          return eco_facts_get_exchange (facts, given.at[0])->to;
      }
  return eco_facts_find_brand (facts);
}

static void
offer (const EcoRuleRun *run, EcoFinding *finding, guint node)
{
  guint partner = find_partner (run->facts, node);
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, node);
  const EcoNodeFact *other;
  g_autofree char *label = NULL;

  if (partner == ECO_FACT_NONE || partner == node)
    return;
  other = eco_facts_get_node (run->facts, partner);
  label = g_strdup_printf (_("Connect “%s” with “%s”"), fact->name, other->name);
  eco_finding_offer (finding, eco_fix_new (ECO_FIX_CONNECT, label, other->id, fact->id));
}

static void
run (EcoRuleRun *run)
{
  static const EcoRuleReport how = { say, judge, offer };
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < eco_facts_get_n_nodes (run->facts); i++)
    if (eco_facts_get_degree (run->facts, i) == 0
        && is_expected (eco_facts_get_node (run->facts, i)))
      g_array_append_val (found, i);
  eco_rule_run_report (run, found, &how);
}

static const EcoRule rule = {
  .id = "no-exchange",
  .group = ECO_FINDING_GROUP_UPKEEP,
  .title = N_("Nodes without exchanges"),
  .why = N_("Whoever neither gives nor gets anything is on the map, but not in the ecosystem."),
  .reads = ECO_READS_MAP | ECO_READS (TOUCHPOINTS),
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_no_exchange (void)
{
  return &rule;
}
