/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A layout that mends the places that cards have: after a small edit it is the
 * same picture. */
#include "layout/eco-layout.h"

#include "../support/layout-graph.h"

#include <math.h>

enum
{
  N = 1000,
  EDITED = 501,
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

static int
compare_doubles (const void *a, const void *b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return first < second ? -1 : first > second;
}

/* Degrees that the middle one of the cards has turned, but for the edited one. */
static double
median_turn (const LayoutGraph *graph, const EcoLayoutResult *before, const EcoLayoutResult *after)
{
  g_autofree double *turn = g_new (double, graph->input.n_nodes);
  int n = 0;

  for (int i = 1; i < graph->input.n_nodes; i++)
    if (i != EDITED)
      turn[n++] = fabs (remainder (after->angle[i] - before->angle[i], 360));
  qsort (turn, n, sizeof *turn, compare_doubles);
  return turn[n / 2];
}

static void
edit (LayoutGraph *graph, const char *how)
{
  EcoLayoutNode *node = &graph->nodes[EDITED];

  if (g_str_equal (how, "renamed"))
    node->width += 90;
  else if (g_str_equal (how, "added"))
    node->angle = node->radius = NAN;
  else if (g_str_equal (how, "moved"))
    {
      node->ring = node->ring == 3 ? 2 : 3;
      node->angle = node->radius = NAN;
    }
  else if (g_str_equal (how, "connected"))
    graph->edges[0] = (EcoLayoutEdge){ EDITED, EDITED + 25, 3, -1 };
}

static void
test_edited (gconstpointer how)
{
  for (guint64 seed = 1; seed <= 3; seed++)
    {
      g_autoptr (LayoutGraph) graph = layout_graph_new (N, seed);
      g_autoptr (EcoLayoutResult) before = run (graph);
      g_autoptr (EcoLayoutResult) after = NULL;

      layout_graph_take_places (graph, before);
      graph->input.keep_order = TRUE;
      edit (graph, how);
      after = run (graph);
      g_test_message ("%s: median %.3f degrees", (const char *) how,
                      median_turn (graph, before, after));
      g_assert_cmpfloat (median_turn (graph, before, after), <=, 1);
    }
}

/* Without places there is nothing to keep. */
static void
test_without_places (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (200, 4);
  g_autoptr (EcoLayoutResult) anew = run (graph);
  g_autoptr (EcoLayoutResult) kept = NULL;

  graph->input.keep_order = TRUE;
  kept = run (graph);
  layout_graph_assert_equal (anew, kept);
}

static EcoLayoutResult *
run_again (LayoutGraph *graph, const EcoLayoutResult *before)
{
  layout_graph_take_places (graph, before);
  graph->input.keep_order = TRUE;
  return run (graph);
}

/* Nobody goes far the first time, and in the end nobody goes at all: where a row
 * was too full for a wide card, that takes one time more. */
static void
test_again (gconstpointer data)
{
  int n = GPOINTER_TO_INT (data);

  for (guint64 seed = 1; seed <= (n > 200 ? 3 : 16); seed++)
    {
      g_autoptr (LayoutGraph) graph = layout_graph_new (n, seed);
      g_autoptr (EcoLayoutResult) anew = run (graph);
      g_autoptr (EcoLayoutResult) first = run_again (graph, anew);
      g_autoptr (EcoLayoutResult) second = run_again (graph, first);
      g_autoptr (EcoLayoutResult) third = run_again (graph, second);

      g_assert_cmpfloat (median_turn (graph, anew, first), <, 0.5);
      layout_graph_assert_equal (second, third);
    }
}

/* A picture in disorder is mended: exchanges get shorter. */
static void
test_mended (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (200, 5);
  g_autoptr (EcoLayoutResult) result = NULL;
  double before = 0, after = 0;

  for (int i = 1; i < 200; i++)
    graph->nodes[i].angle =
        layout_graph_next (graph) * 180 + (graph->nodes[i].side == ECO_SIDE_INTERNAL ? 180 : 0);
  graph->input.keep_order = TRUE;
  result = run (graph);
  for (int i = 0; i < graph->input.n_edges; i++)
    {
      int a = graph->edges[i].from, b = graph->edges[i].to;

      if (a == 0 || b == 0)
        continue;
      before += fabs (remainder (graph->nodes[a].angle - graph->nodes[b].angle, 360));
      after += fabs (remainder (result->angle[a] - result->angle[b], 360));
    }
  g_assert_cmpfloat (after, <, 0.8 * before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/layout-keep/same", "same", test_edited);
  g_test_add_data_func ("/layout-keep/renamed", "renamed", test_edited);
  g_test_add_data_func ("/layout-keep/added", "added", test_edited);
  g_test_add_data_func ("/layout-keep/moved", "moved", test_edited);
  g_test_add_data_func ("/layout-keep/connected", "connected", test_edited);
  g_test_add_data_func ("/layout-keep/again/40", GINT_TO_POINTER (40), test_again);
  g_test_add_data_func ("/layout-keep/again/100", GINT_TO_POINTER (100), test_again);
  g_test_add_data_func ("/layout-keep/again/200", GINT_TO_POINTER (200), test_again);
  g_test_add_data_func ("/layout-keep/again/1000", GINT_TO_POINTER (1000), test_again);
  g_test_add_func ("/layout-keep/without-places", test_without_places);
  g_test_add_func ("/layout-keep/mended", test_mended);
  return g_test_run ();
}
