/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rings are as wide as what stands on them: several tracks where they are
 * crowded, one where they are not. */
#include "../support/layout-graph.h"

#include <math.h>

enum
{
  RING = 2,
};

/* @n cards of one size on both sides of one ring, and the brand. */
static LayoutGraph *
make_ring (int n, double width, double height)
{
  LayoutGraph *graph = layout_graph_new (n + 1, 41);

  for (int i = 1; i <= n; i++)
    {
      graph->nodes[i].ring = RING;
      graph->nodes[i].side = i % 2 ? ECO_SIDE_EXTERNAL : ECO_SIDE_INTERNAL;
      graph->nodes[i].width = width;
      graph->nodes[i].height = height;
    }
  return graph;
}

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
thickness (const EcoLayoutResult *result, int ring)
{
  return result->ring_outer[ring] - result->ring_inner[ring];
}

static int
count_tracks (const LayoutGraph *graph, const EcoLayoutResult *result)
{
  int most = 0;

  for (int i = 1; i < graph->input.n_nodes; i++)
    most = MAX (most, result->track[i]);
  return most + 1;
}

/* Few cards stand in single file, many in several tracks; 40 times the cards take less than 40
 * times the ring, since the tracks are also longer. */
static void
test_tracks (void)
{
  static const int counts[] = { 8, 80, 320 };
  double before = 0;
  int tracks = 0;

  for (guint k = 0; k < G_N_ELEMENTS (counts); k++)
    {
      g_autoptr (LayoutGraph) graph = make_ring (counts[k], 110, 28);
      g_autoptr (EcoLayoutResult) result = run (graph);

      g_test_message ("%d cards: %d tracks, %.0f px", counts[k], count_tracks (graph, result),
                      thickness (result, RING));
      if (k == 0)
        g_assert_cmpint (count_tracks (graph, result), ==, 1);
      else
        g_assert_cmpint (count_tracks (graph, result), >, tracks);
      g_assert_cmpfloat (thickness (result, RING), >, before);
      if (k > 0)
        g_assert_cmpfloat (thickness (result, RING), <, before * counts[k] / counts[k - 1]);
      before = thickness (result, RING);
      tracks = count_tracks (graph, result);
    }
}

/* Larger cards make a wider ring, in either direction. */
static void
test_larger_cards (void)
{
  g_autoptr (LayoutGraph) small = make_ring (60, 80, 28);
  g_autoptr (LayoutGraph) wide = make_ring (60, 220, 28);
  g_autoptr (LayoutGraph) high = make_ring (60, 80, 70);
  g_autoptr (EcoLayoutResult) of_small = run (small);
  g_autoptr (EcoLayoutResult) of_wide = run (wide);
  g_autoptr (EcoLayoutResult) of_high = run (high);

  g_assert_cmpfloat (thickness (of_wide, RING), >, thickness (of_small, RING));
  g_assert_cmpfloat (thickness (of_high, RING), >, thickness (of_small, RING));
}

/* A ring without cards is as thin as it may be, and the crowded one does not widen the others. */
static void
test_empty_ring (void)
{
  g_autoptr (LayoutGraph) graph = make_ring (60, 110, 28);
  g_autoptr (EcoLayoutResult) result = run (graph);

  g_assert_cmpfloat_with_epsilon (thickness (result, 1), ceil (graph->rings[1].min_thickness), 1);
  g_assert_cmpfloat_with_epsilon (thickness (result, 3), ceil (graph->rings[3].min_thickness), 1);
  g_assert_cmpfloat (thickness (result, RING), >, 2 * thickness (result, 1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/layout-sizes/tracks", test_tracks);
  g_test_add_func ("/layout-sizes/larger-cards", test_larger_cards);
  g_test_add_func ("/layout-sizes/empty-ring", test_empty_ring);
  return g_test_run ();
}
