/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* People and things outside that one single link ties to the inside. */
#include "config.h"

#include "analysis/eco-flow-graph.h"
#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"
#include "graph/eco-graph-metrics.h"

#include <glib/gi18n-lib.h>

static char *
say (guint n, const char *names)
{
  if (n == 1)
    return g_strdup_printf (_("One single link ties %s to the inside"), names);
  return g_strdup_printf (ngettext ("One single link ties %u node outside to the inside: %s",
                                    "One single link each ties %u nodes outside to the inside: %s",
                                    n),
                          n, names);
}

static EcoSeverity
judge (const EcoRuleRun *run, guint node)
{
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, node);

  return eco_node_fact_get_importance (fact) >= 5 ? ECO_SEVERITY_WARNING : ECO_SEVERITY_HINT;
}

static gboolean
is_outside (const EcoFacts *facts, guint node)
{
  return eco_facts_get_node (facts, node)->node->side == ECO_SIDE_EXTERNAL;
}

static gboolean
is_linked (const EcoFacts *facts, guint one, guint other)
{
  EcoExchangeList given = eco_facts_get_given (facts, one);
  EcoExchangeList received = eco_facts_get_received (facts, one);

  for (guint i = 0; i < given.n; i++)
    if (eco_facts_get_exchange (facts, given.at[i])->to == other)
      return TRUE;
  for (guint i = 0; i < received.n; i++)
    if (eco_facts_get_exchange (facts, received.at[i])->from == other)
      return TRUE;
  return FALSE;
}

/* A second link: to the brand, or to the function that matters most. */
static void
offer (const EcoRuleRun *run, EcoFinding *finding, guint node)
{
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, node);
  guint other = eco_facts_find_brand (run->facts);
  g_autofree char *label = NULL;

  if (other == ECO_FACT_NONE || is_linked (run->facts, other, node))
    other = eco_facts_find_most_important (run->facts, eco_node_fact_is_function);
  if (other == ECO_FACT_NONE || is_linked (run->facts, other, node))
    return;
  label = g_strdup_printf (_("Connect “%s” with “%s” too"), fact->name,
                           eco_facts_get_node (run->facts, other)->name);
  eco_finding_offer (finding, eco_fix_new (ECO_FIX_CONNECT, label,
                                           eco_facts_get_node (run->facts, other)->id, fact->id));
}

/* The whole outside on one link: nothing hangs by a thinner thread. */
static void
report_thread (EcoRuleRun *run, guint inside, guint outside)
{
  const EcoNodeFact *in = eco_facts_get_node (run->facts, inside);
  const EcoNodeFact *out = eco_facts_get_node (run->facts, outside);
  EcoFinding *finding = eco_rule_run_add (
    run, ECO_SEVERITY_PROBLEM, in->id,
    g_strdup_printf (_("Everything outside is tied to the inside by one single link, “%s” with "
                       "“%s”"),
                     in->name, out->name));

  eco_finding_concern (finding, out->id);
  offer (run, finding, outside);
}

/* How many links lead from the inside to the outside; @ends is one of them. */
static guint
count_crossings (const EcoFacts *facts, const EcoGraph *graph, guint ends[static 2])
{
  guint n = 0;

  for (guint i = 0; i < eco_graph_get_n_nodes (graph); i++)
    {
      guint n_links;
      const guint *links = eco_graph_get_both (graph, i, &n_links);

      for (guint k = 0; !is_outside (facts, i) && k < n_links; k++)
        if (is_outside (facts, links[k]))
          {
            ends[0] = i;
            ends[1] = links[k];
            n++;
          }
    }
  return n;
}

static guint
count_outside (const EcoFacts *facts)
{
  guint n = 0;

  for (guint i = 0; i < eco_facts_get_n_nodes (facts); i++)
    n += is_outside (facts, i);
  return n;
}

/* Gathers what hangs on the link from @inside to @outside, unless something inside is among it. */
static gboolean
gather (const EcoFacts *facts, const EcoGraph *graph, guint inside, guint outside, GArray *found)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  g_array_set_size (found, 0);
  g_array_append_val (found, outside);
  g_hash_table_add (seen, GUINT_TO_POINTER (outside));
  for (guint i = 0; i < found->len; i++)
    {
      guint n_links, node = g_array_index (found, guint, i);
      const guint *links = eco_graph_get_both (graph, node, &n_links);

      for (guint k = 0; k < n_links; k++)
        {
          if (node == outside && links[k] == inside)
            continue;
          if (!is_outside (facts, links[k]))
            return FALSE;
          if (g_hash_table_add (seen, GUINT_TO_POINTER (links[k])))
            g_array_append_val (found, links[k]);
        }
    }
  return TRUE;
}

static void
add_audiences (EcoRuleRun *run, GArray *gathered, double importance, GArray *found)
{
  for (guint i = 0; i < gathered->len; i++)
    {
      guint node = g_array_index (gathered, guint, i);
      const EcoNodeFact *fact = eco_facts_get_node (run->facts, node);

      if (eco_node_fact_is_audience (fact) && eco_node_fact_get_importance (fact) >= importance)
        g_array_append_val (found, node);
    }
}

static void
run (EcoRuleRun *run)
{
  static const EcoRuleReport how = { say, judge, offer };
  const EcoFacts *facts = run->facts;
  g_autoptr (EcoFlowGraph) flow = eco_flow_graph_new (facts);
  g_autoptr (EcoGraphCuts) cuts = eco_graph_find_cuts (flow->graph);
  g_autoptr (GArray) gathered = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  double importance = eco_rule_run_get (run, "importance");
  guint ends[2];

  if (count_outside (facts) >= ECO_FACTS_BEGUN
      && count_crossings (facts, flow->graph, ends) == 1)
    {
      report_thread (run, ends[0], ends[1]);
      return;
    }
  for (guint i = 0; i < cuts->n_bridges; i++)
    {
      gboolean swapped = is_outside (facts, cuts->bridge[2 * i]);
      guint inside = cuts->bridge[2 * i + swapped], outside = cuts->bridge[2 * i + !swapped];

      if (is_outside (facts, outside) && !is_outside (facts, inside)
          && gather (facts, flow->graph, inside, outside, gathered))
        add_audiences (run, gathered, importance, found);
    }
  eco_rule_run_report (run, found, &how);
}

static const EcoRule rule = {
  .id = "only-bridge",
  .group = ECO_FINDING_GROUP_DEPENDENCE,
  .title = N_("What one single link ties to the inside"),
  .why = N_("When a single person changes the job, such a link is gone."),
  .reads = ECO_READS_MAP,
  .parameters = { { "importance", N_("From this importance on"), NULL, 1, 5, 4 } },
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_only_bridge (void)
{
  return &rule;
}
