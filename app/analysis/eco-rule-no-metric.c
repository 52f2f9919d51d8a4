/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What matters and is not measured: one finding for all of it. */
#include "config.h"

#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

/* Nodes that something is measured at: their own metrics, those of their exchanges, and those
 * that objectives watch over. */
static void
mark_ids (const EcoFacts *facts, char **ids, gboolean *measured)
{
  for (; ids != NULL && *ids != NULL; ids++)
    {
      guint node = eco_facts_find_node (facts, *ids);

      if (node != ECO_FACT_NONE)
        measured[node] = TRUE;
    }
}

static gboolean
has_metrics (char **metrics)
{
  return metrics != NULL && metrics[0] != NULL;
}

static gboolean *
mark_measured (const EcoFacts *facts)
{
  const GPtrArray *objectives = eco_facts_get_list (facts, ECO_ECOSYSTEM_OBJECTIVES);
  gboolean *measured = g_new0 (gboolean, eco_facts_get_n_nodes (facts) + 1);

  for (guint i = 0; i < eco_facts_get_n_nodes (facts); i++)
    measured[i] = has_metrics (eco_facts_get_node (facts, i)->node->metrics);
  for (guint i = 0; i < eco_facts_get_n_exchanges (facts); i++)
    {
      const EcoExchangeFact *fact = eco_facts_get_exchange (facts, i);

      if (!has_metrics (fact->exchange->metrics))
        continue;
      measured[fact->from] = TRUE;
      measured[fact->to] = TRUE;
      if (fact->channel != ECO_FACT_NONE)
        measured[fact->channel] = TRUE;
    }
  for (guint i = 0; i < objectives->len; i++)
    mark_ids (facts, ((EcoObjective *) objectives->pdata[i])->concerns, measured);
  return measured;
}

static gboolean
matters (const EcoNodeFact *fact, double importance)
{
  return (fact->node->importance >= importance || fact->node->priority >= importance)
         && !eco_node_fact_is_kind (fact, "brand") && !eco_node_fact_is_stranger (fact)
         && !eco_node_fact_is_planned (fact);
}

static void
report (EcoRuleRun *run, GArray *nodes)
{
  g_autofree char *names = NULL;
  EcoFinding *finding;
  guint n = nodes->len;
  const EcoNodeFact *first;

  eco_rule_sort_nodes (run->facts, nodes);
  first = eco_facts_get_node (run->facts, g_array_index (nodes, guint, 0));
  names = eco_words_join_nodes (run->facts, (const guint *) nodes->data, n, ECO_RULE_REPORT_FEW);
  finding = eco_rule_run_add (
    run, first->node->importance >= 5 ? ECO_SEVERITY_WARNING : ECO_SEVERITY_HINT, NULL,
    n == 1 ? g_strdup_printf (_("Nothing is measured at %s, though it is important"), names)
           : g_strdup_printf (ngettext ("Nothing is measured at %u important node: %s",
                                        "Nothing is measured at %u important nodes: %s", n),
                              n, names));
  finding->weight = n;
  for (guint i = 0; i < n; i++)
    {
      const EcoNodeFact *fact
        = eco_facts_get_node (run->facts, g_array_index (nodes, guint, i));
      g_autofree char *label = g_strdup_printf (_("Measure “%s”"), fact->name);
      g_autofree char *question = g_strdup_printf (_("What is measured at “%s”?"), fact->name);

      eco_finding_concern (finding, fact->id);
      if (i < ECO_RULE_REPORT_FEW)
        eco_finding_offer (finding, eco_fix_ask (eco_fix_new (ECO_FIX_ADD_METRIC, label, fact->id,
                                                              NULL),
                                                 question, NULL));
    }
}

static void
run (EcoRuleRun *run)
{
  const EcoFacts *facts = run->facts;
  g_autofree gboolean *measured = mark_measured (facts);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  double importance = eco_rule_run_get (run, "importance");

  if (eco_facts_get_n_nodes (facts) < ECO_FACTS_BEGUN)
    return;
  for (guint i = 0; i < eco_facts_get_n_nodes (facts); i++)
    if (!measured[i] && matters (eco_facts_get_node (facts, i), importance))
      g_array_append_val (found, i);
  if (found->len > 0)
    report (run, found);
}

static const EcoRule rule = {
  .id = "no-metric",
  .group = ECO_FINDING_GROUP_UPKEEP,
  .title = N_("What matters and is not measured"),
  .why = N_("What is not measured is judged by whoever speaks loudest."),
  .reads = ECO_READS_MAP | ECO_READS (OBJECTIVES),
  .parameters = { { "importance", N_("From this importance or priority on"), NULL, 1, 5, 4 } },
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_no_metric (void)
{
  return &rule;
}
