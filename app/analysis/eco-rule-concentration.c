/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Somebody important gets too much of everything from one node alone. */
#include "config.h"

#include "analysis/eco-flow-graph.h"
#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

/* With fewer sources, each of them gives much. */
#define MIN_SOURCES 3

/* The source that gives most to a node. */
typedef struct
{
  guint node;
  guint source;
  double share; /* of all that comes in */
} Dependence;

/* Whether there is one that gives too much: also twice as much as if all gave the same. */
static gboolean
find_source (const EcoGraph *graph, guint node, double limit, Dependence *found)
{
  guint n, best = 0;
  const guint *sources = eco_graph_get_in (graph, node, &n);
  const double *weights = eco_graph_get_in_weights (graph, node);
  double sum = 0;

  if (n < MIN_SOURCES)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      sum += weights[i];
      if (weights[i] > weights[best])
        best = i;
    }
  found->node = node;
  found->source = sources[best];
  found->share = weights[best] / sum;
  return found->share > MAX (limit, 2. / n);
}

static int
compare_shares (gconstpointer a, gconstpointer b)
{
  const Dependence *one = a, *other = b;

  return one->share != other->share ? (one->share > other->share ? -1 : 1)
                                    : (int) one->node - (int) other->node;
}

static void
offer_source (EcoRuleRun *run, EcoFinding *finding, const Dependence *found)
{
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, found->node);
  guint brand = eco_facts_find_brand (run->facts);
  g_autofree char *label = NULL;

  if (brand == ECO_FACT_NONE || brand == found->node || brand == found->source)
    return;
  label = g_strdup_printf (_("Let “%s” give to “%s” too"),
                           eco_facts_get_node (run->facts, brand)->name, fact->name);
  eco_finding_offer (finding,
                     eco_fix_new (ECO_FIX_CONNECT, label,
                                  eco_facts_get_node (run->facts, brand)->id, fact->id));
}

static void
report (EcoRuleRun *run, const Dependence *found)
{
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, found->node);
  const EcoNodeFact *source = eco_facts_get_node (run->facts, found->source);
  EcoSeverity severity = found->share > .5 && eco_node_fact_get_importance (fact) >= 5
                           ? ECO_SEVERITY_WARNING
                           : ECO_SEVERITY_HINT;
  EcoFinding *finding = eco_rule_run_add (
    run, severity, fact->id,
    /* TRANSLATORS: the share in per cent, who gets, who gives */
    g_strdup_printf (_("%.0f %% of what reaches “%s” comes from “%s” alone"), found->share * 100,
                     fact->name, source->name));

  finding->weight = found->share;
  eco_finding_show (finding, source->id);
  offer_source (run, finding, found);
}

static void
report_all (EcoRuleRun *run, GArray *all)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  EcoFinding *finding;

  for (guint i = 0; i < all->len; i++)
    {
      const Dependence *found = &g_array_index (all, Dependence, i);

      const char *node = eco_facts_get_node (run->facts, found->node)->name;
      const char *source = eco_facts_get_node (run->facts, found->source)->name;

      /* TRANSLATORS: a node, and the one on which it depends most */
      g_ptr_array_add (names, g_strdup_printf (_("“%s” on “%s”"), node, source));
    }
  list = eco_words_join (names, ECO_RULE_REPORT_FEW);
  finding = eco_rule_run_add (
    run, ECO_SEVERITY_HINT, NULL,
    g_strdup_printf (ngettext ("%u important node depends much on one source: %s",
                               "%u important nodes depend much on one source each: %s", all->len),
                     all->len, list));
  for (guint i = 0; i < all->len; i++)
    eco_finding_concern (
      finding, eco_facts_get_node (run->facts, g_array_index (all, Dependence, i).node)->id);
}

static void
run (EcoRuleRun *run)
{
  g_autoptr (EcoFlowGraph) flow = eco_flow_graph_new (run->facts);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Dependence));
  double limit = eco_rule_run_get (run, "share") / 100;
  double importance = eco_rule_run_get (run, "importance");

  for (guint i = 0; i < eco_facts_get_n_nodes (run->facts); i++)
    {
      Dependence found;

      if (eco_facts_get_node (run->facts, i)->node->importance >= importance
          && find_source (flow->graph, i, limit, &found))
        g_array_append_val (all, found);
    }
  g_array_sort (all, compare_shares);
  if (all->len > ECO_RULE_REPORT_SINGLY)
    report_all (run, all);
  else
    for (guint i = 0; i < all->len; i++)
      report (run, &g_array_index (all, Dependence, i));
}

static const EcoRule rule = {
  .id = "concentration",
  .group = ECO_FINDING_GROUP_DEPENDENCE,
  .title = N_("Too much from one source"),
  .why = N_("Whoever gives you most of what you live on sets the terms."),
  .reads = ECO_READS_MAP,
  .parameters = { { "share", N_("Share that one source may have"), N_("%"), 5, 100, 30 },
                  { "importance", N_("From this importance on"), NULL, 1, 5, 4 } },
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_concentration (void)
{
  return &rule;
}
