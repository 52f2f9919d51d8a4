/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A node that ties others to the rest alone: if it leaves, they lose their only link. */
#include "config.h"

#include "analysis/eco-flow-graph.h"
#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"
#include "graph/eco-graph-metrics.h"

#include <glib/gi18n-lib.h>

/* So many nodes are tried, those with most links first, and so many are reported. */
#define MAX_TRIED 100
#define MAX_REPORTED 10

/* The pieces next to @node that fall off when it leaves: all but the largest. */
static GArray *
find_cut_off (const EcoGraph *graph, guint node, guint *piece)
{
  GArray *cut_off = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) lost = g_hash_table_new (NULL, NULL);
  guint n_links, n_pieces = eco_graph_find_pieces (graph, node, piece);
  const guint *links = eco_graph_get_both (graph, node, &n_links);
  guint rest = n_pieces;

  /* They are numbered by size. */
  for (guint i = 0; i < n_links; i++)
    rest = MIN (rest, piece[links[i]]);
  for (guint i = 0; i < n_links; i++)
    if (piece[links[i]] != rest)
      g_hash_table_add (lost, GUINT_TO_POINTER (piece[links[i]]));
  for (guint i = 0; i < eco_graph_get_n_nodes (graph); i++)
    if (i != node && g_hash_table_contains (lost, GUINT_TO_POINTER (piece[i])))
      g_array_append_val (cut_off, i);
  return cut_off;
}

static EcoSeverity
judge (const EcoFacts *facts, const EcoNodeFact *fact, GArray *cut_off)
{
  int importance = 0;

  for (guint i = 0; i < cut_off->len; i++)
    importance = MAX (importance, eco_node_fact_get_importance (eco_facts_get_node (
                                    facts, g_array_index (cut_off, guint, i))));
  if (fact->node->status == ECO_STATUS_AT_RISK && importance >= 4)
    return ECO_SEVERITY_PROBLEM;
  return cut_off->len >= 3 || importance >= 5 ? ECO_SEVERITY_WARNING : ECO_SEVERITY_HINT;
}

/* The most important one, preferably nothing of the brand's own. */
static guint
find_first (const EcoFacts *facts, GArray *cut_off)
{
  for (guint i = 0; i < cut_off->len; i++)
    if (!eco_node_fact_is_core (eco_facts_get_node (facts, g_array_index (cut_off, guint, i))))
      return g_array_index (cut_off, guint, i);
  return g_array_index (cut_off, guint, 0);
}

/* A second link, for the most important of them: to the brand, or to who matters most. */
static void
offer_link (EcoRuleRun *run, EcoFinding *finding, guint node, GArray *cut_off, const guint *piece)
{
  const EcoFacts *facts = run->facts;
  guint first = find_first (facts, cut_off);
  guint best = ECO_FACT_NONE;
  int most = 0;
  g_autofree char *label = NULL;

  for (guint i = 0; i < eco_facts_get_n_nodes (facts); i++)
    {
      const EcoNodeFact *fact = eco_facts_get_node (facts, i);
      int importance = eco_node_fact_is_kind (fact, "brand") ? 10
                                                            : eco_node_fact_get_importance (fact);

      if (i == node || piece[i] != 0 || importance <= most || eco_node_fact_is_stranger (fact))
        continue;
      most = importance;
      best = i;
    }
  if (best == ECO_FACT_NONE || piece[first] == 0)
    return;
  label = g_strdup_printf (_("Connect “%s” with “%s” too"), eco_facts_get_node (facts, first)->name,
                           eco_facts_get_node (facts, best)->name);
  eco_finding_offer (finding,
                     eco_fix_new (ECO_FIX_CONNECT, label, eco_facts_get_node (facts, best)->id,
                                  eco_facts_get_node (facts, first)->id));
}

static void
report (EcoRuleRun *run, guint node, GArray *cut_off, const guint *piece)
{
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, node);
  g_autofree char *names = NULL;
  EcoFinding *finding;

  eco_rule_sort_nodes (run->facts, cut_off);
  names = eco_words_join_nodes (run->facts, (const guint *) cut_off->data, cut_off->len,
                                ECO_RULE_REPORT_FEW);
  finding = eco_rule_run_add (
    run, judge (run->facts, fact, cut_off), fact->id,
    g_strdup_printf (ngettext ("Without “%s”, %u other is cut off from the rest: %s",
                               "Without “%s”, %u others are cut off from the rest: %s",
                               cut_off->len),
                     fact->name, cut_off->len, names));
  finding->weight = cut_off->len;
  for (guint i = 0; i < cut_off->len; i++)
    eco_finding_show (finding,
                      eco_facts_get_node (run->facts, g_array_index (cut_off, guint, i))->id);
  offer_link (run, finding, node, cut_off, piece);
}

static int
compare_links (gconstpointer a, gconstpointer b, gpointer graph)
{
  guint one, other;

  eco_graph_get_both (graph, *(const guint *) a, &one);
  eco_graph_get_both (graph, *(const guint *) b, &other);
  return one != other ? (int) other - (int) one : *(const guint *) a < *(const guint *) b ? -1 : 1;
}

/* The brand holds the whole together, which is what it is for. */
static GArray *
list_cuts (const EcoFacts *facts, EcoGraph *graph)
{
  g_autoptr (EcoGraphCuts) cuts = eco_graph_find_cuts (graph);
  GArray *nodes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < eco_facts_get_n_nodes (facts); i++)
    if (cuts->cuts[i] && !eco_node_fact_is_kind (eco_facts_get_node (facts, i), "brand"))
      g_array_append_val (nodes, i);
  g_array_sort_with_data (nodes, compare_links, graph);
  if (nodes->len > MAX_TRIED)
    g_array_set_size (nodes, MAX_TRIED);
  return nodes;
}

typedef struct
{
  guint node;
  GArray *cut_off;
} Point;

static void
point_clear (Point *point)
{
  g_array_unref (point->cut_off);
}

static int
compare_points (gconstpointer a, gconstpointer b)
{
  const Point *one = a, *other = b;

  return one->cut_off->len != other->cut_off->len
           ? (int) other->cut_off->len - (int) one->cut_off->len
           : one->node < other->node ? -1 : 1;
}

/* Those that hold enough, the largest first. */
static GArray *
list_points (EcoRuleRun *run, EcoGraph *graph, guint *piece)
{
  g_autoptr (GArray) nodes = list_cuts (run->facts, graph);
  GArray *points = g_array_new (FALSE, FALSE, sizeof (Point));
  double wanted = eco_rule_run_get (run, "nodes");

  g_array_set_clear_func (points, (GDestroyNotify) point_clear);
  for (guint i = 0; i < nodes->len && !g_cancellable_is_cancelled (run->cancellable); i++)
    {
      Point point = { .node = g_array_index (nodes, guint, i) };

      point.cut_off = find_cut_off (graph, point.node, piece);
      g_array_append_val (points, point);
      if (point.cut_off->len == 0 || point.cut_off->len < wanted)
        g_array_set_size (points, points->len - 1);
    }
  g_array_sort (points, compare_points);
  return points;
}

/* In a chain each holds those behind it; it is enough to hear of the first. */
static void
run (EcoRuleRun *run)
{
  guint n = eco_facts_get_n_nodes (run->facts);
  g_autoptr (EcoFlowGraph) flow = eco_flow_graph_new (run->facts);
  g_autofree guint *piece = g_new (guint, n + 1);
  g_autofree gboolean *behind = g_new0 (gboolean, n + 1);
  g_autoptr (GArray) points = list_points (run, flow->graph, piece);
  guint n_reported = 0;

  for (guint i = 0; i < points->len && n_reported < MAX_REPORTED; i++)
    {
      Point *point = &g_array_index (points, Point, i);

      if (behind[point->node])
        continue;
      for (guint k = 0; k < point->cut_off->len; k++)
        behind[g_array_index (point->cut_off, guint, k)] = TRUE;
      eco_graph_find_pieces (flow->graph, point->node, piece);
      report (run, point->node, point->cut_off, piece);
      n_reported++;
    }
}

static const EcoRule rule = {
  .id = "single-point",
  .group = ECO_FINDING_GROUP_DEPENDENCE,
  .title = N_("Who holds others in the ecosystem alone"),
  .why = N_("When the only link goes, everybody behind it goes too."),
  .reads = ECO_READS_MAP,
  .parameters = { { "nodes", N_("So many nodes behind it, at least"), NULL, 1, 20, 3 } },
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_single_point (void)
{
  return &rule;
}
