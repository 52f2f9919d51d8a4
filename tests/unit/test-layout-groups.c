/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What pulls cards together, and the parts that the stages of a journey get. */
#include "layout/eco-layout-groups.h"

#include "../support/layout-graph.h"

#include <math.h>

#define EPSILON 0.06

enum
{
  N_STAGES = 6,
};

static EcoLayoutResult *
run (LayoutGraph *graph)
{
  g_autoptr (GError) error = NULL;
  EcoLayoutResult *result = eco_layout_run (&graph->input, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  layout_graph_assert_valid (graph, result);
  return result;
}

static double
distance (const EcoLayoutResult *result, int a, int b)
{
  double turn = (result->angle[a] - result->angle[b]) * G_PI / 180;

  return sqrt (result->radius[a] * result->radius[a] + result->radius[b] * result->radius[b]
               - 2 * result->radius[a] * result->radius[b] * cos (turn));
}

/* Cards of one half ring from the top down. */
static int
list_half_ring (const LayoutGraph *graph, const EcoLayoutResult *result, int ring, EcoSide side,
                int *cards)
{
  int n = 0;

  for (int i = 1; i < graph->input.n_nodes; i++)
    {
      int at = n;

      if (graph->nodes[i].ring != ring || graph->nodes[i].side != side)
        continue;
      for (; at > 0 && result->angle[cards[at - 1]] > result->angle[i]; at--)
        cards[at] = cards[at - 1];
      cards[at] = i;
      n++;
    }
  return n;
}

/* How often the group changes along the half rings, per group that is there: 1 is best. */
static double
count_runs (const LayoutGraph *graph, const EcoLayoutResult *result, const int *group)
{
  g_autofree int *cards = g_new (int, graph->input.n_nodes);
  int n_runs = 0, n_groups = 0;

  for (int ring = 1; ring < 4; ring++)
    for (EcoSide side = ECO_SIDE_INTERNAL; side <= ECO_SIDE_EXTERNAL; side++)
      {
        int n = list_half_ring (graph, result, ring, side, cards);

        for (int k = 0; k < n; k++)
          {
            gboolean seen = FALSE;

            for (int before = 0; before < k; before++)
              seen = seen || group[cards[before]] == group[cards[k]];
            n_groups += !seen;
            n_runs += k == 0 || group[cards[k]] != group[cards[k - 1]];
          }
      }
  return (double) n_runs / n_groups;
}

/* Members keep together although most exchanges go to other groups. */
static void
test_contiguous (gconstpointer data)
{
  int n = GPOINTER_TO_INT (data);
  double loose = 0, tied = 0;

  for (guint64 seed = 1; seed <= 3; seed++)
    {
      g_autoptr (LayoutGraph) graph = layout_graph_new (n, seed);
      g_autofree int *group = g_new (int, n);
      g_autoptr (GArray) ties = NULL;
      g_autoptr (EcoLayoutResult) before = NULL;
      g_autoptr (EcoLayoutResult) after = NULL;

      for (int i = 0; i < n; i++)
        group[i] = (int) (layout_graph_next (graph) * 5);
      before = run (graph);
      ties = eco_layout_ties_new (&graph->input, group);
      graph->input.ties = (const EcoLayoutTie *) ties->data;
      graph->input.n_ties = (int) ties->len;
      after = run (graph);
      loose += count_runs (graph, before, group) / 3;
      tied += count_runs (graph, after, group) / 3;
    }
  g_test_message ("%d nodes: %.2f runs per group, %.2f with ties", n, loose, tied);
  g_assert_cmpfloat (tied, <, 1.2);
  g_assert_cmpfloat (tied - 1, <, (loose - 1) / 4);
}

/* Ties grow with the members, not with their pairs, and reach them all. */
static void
test_few_ties (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (1000, 5);
  g_autofree int *group = g_new0 (int, 1000);
  g_autofree int *root = g_new (int, 1000);
  g_autoptr (GArray) ties = eco_layout_ties_new (&graph->input, group);
  int first = -1;

  for (int i = 0; i < 1000; i++)
    {
      root[i] = i;
      if (first < 0 && graph->nodes[i].side == ECO_SIDE_EXTERNAL)
        first = i;
    }
  g_assert_cmpuint (ties->len, <, 10 * 1000);
  for (int round = 0; round < 1000; round++)
    for (guint k = 0; k < ties->len; k++)
      {
        const EcoLayoutTie *tie = &g_array_index (ties, EcoLayoutTie, k);

        g_assert_cmpint (graph->nodes[tie->from].side, ==, graph->nodes[tie->to].side);
        g_assert_cmpfloat (tie->weight, >, 0);
        root[tie->from] = root[tie->to] = MIN (root[tie->from], root[tie->to]);
      }
  for (int i = 0; i < 1000; i++)
    if (graph->nodes[i].side == ECO_SIDE_EXTERNAL)
      g_assert_cmpint (root[i], ==, first);
}

/* Groups of none and of one have no ties; nobody is tied twice to the same one. */
static void
test_small_groups (void)
{
  for (int k = 0; k <= 5; k++)
    {
      g_autoptr (LayoutGraph) graph = layout_graph_new (12, 6);
      g_autoptr (GArray) ties = NULL;
      int group[12];

      for (int i = 0; i < 12; i++)
        {
          group[i] = i > 0 && i <= k ? 0 : -1;
          graph->nodes[i].ring = i > 0 ? 2 : 0;
          graph->nodes[i].side = i > 0 ? ECO_SIDE_EXTERNAL : ECO_SIDE_NONE;
        }
      ties = eco_layout_ties_new (&graph->input, group);
      g_assert_cmpuint (ties->len, ==, k < 2 ? 0 : k == 2 ? 1 : k == 3 ? 3 : k == 4 ? 6 : 10);
    }
}

/* Ties to nowhere and of no weight do no harm. */
static void
test_odd_ties (void)
{
  static const EcoLayoutTie odd[] = { { -1, 3, 1 }, { 3, 4000, 1 },   { 3, 3, 1 },
                                      { 3, 4, 0 },  { 4, 5, NAN }, { 5, 6, INFINITY } };
  g_autoptr (LayoutGraph) graph = layout_graph_new (40, 7);
  g_autoptr (EcoLayoutResult) result = NULL;

  graph->input.ties = odd;
  graph->input.n_ties = G_N_ELEMENTS (odd);
  result = run (graph);
}

/* Everything else alike: two groups of pairs, mixed at random. */
static void
pair_off (LayoutGraph *graph, double weight, double other_weight)
{
  int n = graph->input.n_nodes;
  int n_edges = 0;

  for (int k = 0; k < 3 * n / 2; k++)
    {
      int from = 1 + (int) (layout_graph_next (graph) * (n - 1));
      int to = 1 + (int) (layout_graph_next (graph) * (n - 1));

      if (from != to)
        graph->edges[n_edges++] =
            (EcoLayoutEdge){ from, to, k % 2 ? weight : other_weight, -1 };
    }
  graph->input.n_edges = n_edges;
}

/* Mean lengths of the exchanges of the two weights. */
static void
test_weights (void)
{
  double strong = 0, weak = 0;
  int n_strong = 0, n_weak = 0;

  for (guint64 seed = 1; seed <= 5; seed++)
    {
      g_autoptr (LayoutGraph) graph = layout_graph_new (80, seed);
      g_autoptr (EcoLayoutResult) result = NULL;

      pair_off (graph, 5 / 3.0, 1 / 3.0);
      result = run (graph);
      for (int i = 0; i < graph->input.n_edges; i++)
        {
          const EcoLayoutEdge *edge = &graph->edges[i];
          double length = distance (result, edge->from, edge->to);

          *(edge->weight > 1 ? &strong : &weak) += length;
          *(edge->weight > 1 ? &n_strong : &n_weak) += 1;
        }
    }
  g_test_message ("strong %.0f px, weak %.0f px", strong / n_strong, weak / n_weak);
  g_assert_cmpfloat (strong / n_strong, <, 0.9 * weak / n_weak);
}

/* A pair that gives and gets is nearer together than one that only gives. */
static void
test_reciprocal (void)
{
  double both = 0, single = 0;
  int n_both = 0, n_single = 0;

  for (guint64 seed = 1; seed <= 5; seed++)
    {
      g_autoptr (LayoutGraph) graph = layout_graph_new (80, seed);
      g_autofree EcoLayoutEdge *edges = g_new (EcoLayoutEdge, 240);
      g_autoptr (EcoLayoutResult) result = NULL;
      int n = 0, n_pairs;

      pair_off (graph, 1, 1);
      n_pairs = graph->input.n_edges;
      for (int i = 0; i < n_pairs; i++)
        {
          edges[n++] = graph->edges[i];
          if (i % 2)
            edges[n++] = (EcoLayoutEdge){ graph->edges[i].to, graph->edges[i].from, 1, -1 };
        }
      graph->input.edges = edges;
      graph->input.n_edges = n;
      result = run (graph);
      for (int i = 0; i < n_pairs; i++)
        {
          *(i % 2 ? &both : &single) += distance (result, graph->edges[i].from, graph->edges[i].to);
          *(i % 2 ? &n_both : &n_single) += 1;
        }
    }
  g_test_message ("reciprocal %.0f px, one way %.0f px", both / n_both, single / n_single);
  g_assert_cmpfloat (both / n_both, <, 0.9 * single / n_single);
}

/* To the last digit: an exchange over a channel counts as its two legs. */
static void
test_channel (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (100, 8);
  g_autoptr (EcoLayoutResult) with_channels = run (graph);
  g_autoptr (EcoLayoutResult) with_legs = NULL;
  g_autofree EcoLayoutEdge *legs = g_new (EcoLayoutEdge, 2 * graph->input.n_edges);
  int n = 0, n_channels = 0;

  for (int i = 0; i < graph->input.n_edges; i++)
    {
      EcoLayoutEdge edge = graph->edges[i];

      if (edge.via < 0)
        {
          legs[n++] = edge;
          continue;
        }
      n_channels++;
      legs[n++] = (EcoLayoutEdge){ edge.from, edge.via, edge.weight, -1 };
      legs[n++] = (EcoLayoutEdge){ edge.via, edge.to, edge.weight, -1 };
    }
  g_assert_cmpint (n_channels, >, 5);
  graph->input.edges = legs;
  graph->input.n_edges = n;
  with_legs = run (graph);
  layout_graph_assert_equal (with_channels, with_legs);
}

/* Half of the external cards of the outermost ring have a stage; all rings have sectors -1. */
static int *
draw_stages (LayoutGraph *graph)
{
  int n = graph->input.n_nodes;
  int *stage = g_new (int, n);

  for (int i = 0; i < n; i++)
    stage[i] = (int) (layout_graph_next (graph) * (N_STAGES + 1)) - 1;
  return stage;
}

static GArray *
follow_stages (LayoutGraph *graph, const int *stage)
{
  g_autofree int *sector = g_new (int, graph->input.n_nodes);
  GArray *spans;

  for (int i = 0; i < graph->input.n_nodes; i++)
    sector[i] = graph->nodes[i].sector;
  spans = eco_layout_stages_new (&graph->input, 3, stage, N_STAGES, sector);
  for (int i = 0; i < graph->input.n_nodes; i++)
    graph->nodes[i].sector = sector[i];
  graph->input.spans = (const EcoLayoutSpan *) spans->data;
  graph->input.n_spans = (int) spans->len;
  return spans;
}

/* From the top down no stage begins before the one before it has ended. */
static void
test_stages_in_order (gconstpointer data)
{
  int n = GPOINTER_TO_INT (data);

  for (guint64 seed = 1; seed <= 3; seed++)
    {
      g_autoptr (LayoutGraph) graph = layout_graph_new (n, seed);
      g_autofree int *stage = draw_stages (graph);
      g_autofree int *cards = g_new (int, n);
      g_autoptr (GArray) spans = follow_stages (graph, stage);
      g_autoptr (EcoLayoutResult) result = run (graph);
      int n_cards = list_half_ring (graph, result, 3, ECO_SIDE_EXTERNAL, cards);

      g_assert_cmpuint (spans->len, >, 2);
      for (int k = 1; k < n_cards; k++)
        {
          int before = stage[cards[k - 1]], now = stage[cards[k]];

          g_assert_cmpint (before < 0 ? N_STAGES : before, <=, now < 0 ? N_STAGES : now);
        }
    }
}

/* The other rings, and the internal side, are as free as before. */
static void
test_stages_one_ring (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (100, 9);
  g_autofree int *stage = draw_stages (graph);
  g_autoptr (GArray) spans = follow_stages (graph, stage);

  for (guint k = 0; k < spans->len; k++)
    {
      const EcoLayoutSpan *span = &g_array_index (spans, EcoLayoutSpan, k);

      g_assert_cmpint (span->ring, ==, 3);
      g_assert_cmpint (span->side, ==, ECO_SIDE_EXTERNAL);
      g_assert_cmpfloat (span->from, ==, k == 0 ? 0 : (span - 1)->to);
      g_assert_cmpfloat (span->to, >, span->from);
    }
  g_assert_cmpfloat (g_array_index (spans, EcoLayoutSpan, spans->len - 1).to, ==, 180);
  for (int i = 0; i < 100; i++)
    g_assert_true ((graph->nodes[i].sector >= 0)
                   == (graph->nodes[i].ring == 3 && graph->nodes[i].side == ECO_SIDE_EXTERNAL));
}

/* Where the external side has sectors, the journey adds nothing. */
static void
test_sectors_win (void)
{
  static const EcoLayoutSpan halves[] = { { ECO_SIDE_EXTERNAL, 0, 90, 0 },
                                          { ECO_SIDE_EXTERNAL, 90, 180, 0 } };
  g_autoptr (LayoutGraph) graph = layout_graph_new (60, 10);
  g_autofree int *stage = draw_stages (graph);
  g_autoptr (GArray) spans = NULL;

  graph->input.spans = halves;
  graph->input.n_spans = 2;
  for (int i = 0; i < 60; i++)
    if (graph->nodes[i].side == ECO_SIDE_EXTERNAL)
      graph->nodes[i].sector = i / 2 % 2;
  spans = follow_stages (graph, stage);
  g_assert_cmpuint (spans->len, ==, 2);
  for (int i = 0; i < 60; i++)
    g_assert_cmpint (graph->nodes[i].sector, ==,
                     graph->nodes[i].side == ECO_SIDE_EXTERNAL ? i / 2 % 2 : -1);
}

/* Sectors of the internal side and the journey of the external one go together. */
static void
test_sectors_inside (void)
{
  static const EcoLayoutSpan halves[] = { { ECO_SIDE_INTERNAL, 180, 270, 0 },
                                          { ECO_SIDE_INTERNAL, 270, 360, 0 } };
  g_autoptr (LayoutGraph) graph = layout_graph_new (100, 11);
  g_autofree int *stage = draw_stages (graph);
  g_autoptr (GArray) spans = NULL;
  g_autoptr (EcoLayoutResult) result = NULL;

  graph->input.spans = halves;
  graph->input.n_spans = 2;
  for (int i = 0; i < 100; i++)
    if (graph->nodes[i].side == ECO_SIDE_INTERNAL)
      graph->nodes[i].sector = i / 2 % 2;
  spans = follow_stages (graph, stage);
  g_assert_cmpuint (spans->len, ==, 2 + N_STAGES + 1);
  result = run (graph);
  for (int i = 1; i < 100; i++)
    if (graph->nodes[i].ring > 0 && graph->nodes[i].sector >= 0)
      {
        const EcoLayoutSpan *span = &g_array_index (spans, EcoLayoutSpan, graph->nodes[i].sector);

        g_assert_cmpfloat (result->angle[i], >, span->from - EPSILON);
        g_assert_cmpfloat (result->angle[i], <, span->to + EPSILON);
      }
}

/* One stage alone needs no part. */
static void
test_one_stage (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (60, 12);
  g_autofree int *stage = g_new0 (int, 60);
  g_autoptr (GArray) spans = follow_stages (graph, stage);

  g_assert_cmpuint (spans->len, ==, 0);
}

/* Pins stay where they are, wherever the parts of the journey would have been. */
static void
test_stages_pins (void)
{
  for (guint64 seed = 1; seed <= 5; seed++)
    for (int each = 1; each <= 7; each += 3)
      {
        g_autoptr (LayoutGraph) graph = layout_graph_new (100, seed);
        g_autofree int *stage = draw_stages (graph);
        g_autoptr (EcoLayoutResult) before = run (graph);
        g_autoptr (GArray) spans = NULL;
        g_autoptr (EcoLayoutResult) after = NULL;

        layout_graph_take_places (graph, before);
        for (int i = 1; i < 100; i += each)
          graph->nodes[i].pinned = TRUE;
        spans = follow_stages (graph, stage);
        after = run (graph);
        for (int i = 1; i < 100; i += each)
          g_assert_cmpfloat (after->angle[i], ==, before->angle[i]);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_data_func ("/layout-groups/contiguous/40", GINT_TO_POINTER (40), test_contiguous);
  g_test_add_data_func ("/layout-groups/contiguous/100", GINT_TO_POINTER (100), test_contiguous);
  g_test_add_func ("/layout-groups/few-ties", test_few_ties);
  g_test_add_func ("/layout-groups/small-groups", test_small_groups);
  g_test_add_func ("/layout-groups/odd-ties", test_odd_ties);
  g_test_add_func ("/layout-groups/weights", test_weights);
  g_test_add_func ("/layout-groups/reciprocal", test_reciprocal);
  g_test_add_func ("/layout-groups/channel", test_channel);
  g_test_add_data_func ("/layout-groups/stages/40", GINT_TO_POINTER (40), test_stages_in_order);
  g_test_add_data_func ("/layout-groups/stages/300", GINT_TO_POINTER (300), test_stages_in_order);
  g_test_add_func ("/layout-groups/stages-one-ring", test_stages_one_ring);
  g_test_add_func ("/layout-groups/stages-one-stage", test_one_stage);
  g_test_add_func ("/layout-groups/stages-pins", test_stages_pins);
  g_test_add_func ("/layout-groups/sectors-win", test_sectors_win);
  g_test_add_func ("/layout-groups/sectors-inside", test_sectors_inside);
  return g_test_run ();
}
