/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Properties of every placement, at several sizes and for odd input. */
#include "layout/eco-layout.h"

#include "base/eco-error.h"

#include "../support/layout-graph.h"

#include <math.h>

static EcoLayoutResult *
run (const LayoutGraph *graph, EcoLayoutClient *client)
{
  g_autoptr (GError) error = NULL;
  EcoLayoutResult *result = eco_layout_run (&graph->input, client, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (result);
  return result;
}

static void
test_valid (gconstpointer data)
{
  g_autoptr (EcoLayoutClient) client = eco_layout_client_new ();

  for (guint64 seed = 1; seed <= 3; seed++)
    {
      g_autoptr (LayoutGraph) graph = layout_graph_new (GPOINTER_TO_INT (data), seed);
      g_autoptr (EcoLayoutResult) result = run (graph, client);
      g_autoptr (EcoLayoutResult) again = run (graph, client);
      g_autoptr (EcoLayoutResult) own = run (graph, NULL);

      g_assert_null (result->message);
      g_assert_true (result->used_graphviz);
      layout_graph_assert_valid (graph, result);
      layout_graph_assert_equal (result, again);
      g_assert_false (own->used_graphviz);
      layout_graph_assert_valid (graph, own);
    }
}

/* Neither the order of the input nor earlier places may change the picture. */
static void
test_order_of_input (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (100, 4);
  g_autoptr (EcoLayoutResult) result = run (graph, NULL);
  g_autoptr (EcoLayoutResult) mirrored = NULL;
  int n = graph->input.n_nodes;
  int m = graph->input.n_edges;

  for (int i = 0; i < n / 2; i++)
    {
      EcoLayoutNode node = graph->nodes[i];

      graph->nodes[i] = graph->nodes[n - 1 - i];
      graph->nodes[n - 1 - i] = node;
    }
  for (int i = 0; i < m; i++)
    {
      graph->edges[i].from = n - 1 - graph->edges[i].from;
      graph->edges[i].to = n - 1 - graph->edges[i].to;
      if (graph->edges[i].via >= 0)
        graph->edges[i].via = n - 1 - graph->edges[i].via;
    }
  for (int i = 0; i < n; i++)
    graph->nodes[i].angle = graph->nodes[i].radius = i;
  graph->input.brand = n - 1;
  mirrored = run (graph, NULL);
  for (int i = 0; i < n; i++)
    {
      g_assert_cmpfloat (mirrored->angle[n - 1 - i], ==, result->angle[i]);
      g_assert_cmpfloat (mirrored->radius[n - 1 - i], ==, result->radius[i]);
    }
}

/* No half ring with many cards has an arc emptier than three shares. */
static void
test_even (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (100, 5);
  g_autoptr (EcoLayoutResult) result = run (graph, NULL);

  for (int ring = 1; ring < 4; ring++)
    for (int half = 0; half < 2; half++)
      {
        g_autoptr (GArray) angles = g_array_new (FALSE, FALSE, sizeof (int));
        double widest = 0;

        for (int tenth = 0; tenth < 1800; tenth++)
          for (int i = 1; i < graph->input.n_nodes; i++)
            if (graph->nodes[i].ring == ring &&
                (int) (result->angle[i] * 10) == half * 1800 + tenth)
              g_array_append_val (angles, tenth);
        for (guint i = 1; i < angles->len; i++)
          widest =
              MAX (widest, g_array_index (angles, int, i) - g_array_index (angles, int, i - 1));
        if (angles->len >= 12)
          g_assert_cmpfloat (widest, <, 3 * 1800.0 / angles->len);
      }
}

/* Cards that exchange are nearer to each other than chance would have it. */
static void
test_short (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (100, 6);
  g_autoptr (EcoLayoutResult) result = run (graph, NULL);
  double sum = 0;

  for (int i = 0; i < graph->input.n_edges; i++)
    {
      double turn = fabs (result->angle[graph->edges[i].from] - result->angle[graph->edges[i].to]);

      sum += MIN (turn, 360 - turn);
    }
  g_assert_cmpfloat (sum / graph->input.n_edges, <, 60);
}

static void
test_pins (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (100, 7);
  g_autoptr (EcoLayoutResult) first = run (graph, NULL);
  g_autoptr (EcoLayoutResult) second = NULL;

  layout_graph_take_places (graph, first);
  for (int i = 1; i < 100; i += 3)
    graph->nodes[i].pinned = TRUE;
  for (int i = 2; i < 100; i += 3)
    graph->nodes[i].width += 10;
  second = run (graph, NULL);
  layout_graph_assert_valid (graph, second);
  for (int i = 1; i < 100; i += 3)
    {
      g_assert_cmpfloat (second->angle[i], ==, first->angle[i]);
      if (graph->nodes[i].ring == 0)
        g_assert_cmpfloat (second->radius[i], ==, first->radius[i]);
    }
}

/* Everything pinned: nothing moves, and the rings stay as they are. */
static void
test_all_pinned (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (100, 8);
  g_autoptr (EcoLayoutResult) first = run (graph, NULL);
  g_autoptr (EcoLayoutResult) second = NULL;

  layout_graph_take_places (graph, first);
  for (int i = 0; i < 100; i++)
    graph->nodes[i].pinned = TRUE;
  second = run (graph, NULL);
  layout_graph_assert_equal (first, second);
}

static void
test_bands (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (300, 9);
  g_autoptr (EcoLayoutResult) result = run (graph, NULL);
  double inner[4], outer[4];

  layout_graph_take_places (graph, result);
  eco_layout_bands (&graph->input, inner, outer);
  for (int ring = 0; ring < 4; ring++)
    {
      g_assert_cmpfloat (inner[ring], ==, result->ring_inner[ring]);
      g_assert_cmpfloat (outer[ring], ==, result->ring_outer[ring]);
      g_assert_cmpint (eco_layout_ring_at_radius (outer, 4, (inner[ring] + outer[ring]) / 2), ==,
                       ring);
    }
  g_assert_cmpint (eco_layout_ring_at_radius (outer, 4, 1e6), ==, 3);
  g_assert_cmpint (eco_layout_side_at_angle (90), ==, ECO_SIDE_EXTERNAL);
  g_assert_cmpint (eco_layout_side_at_angle (-90), ==, ECO_SIDE_INTERNAL);
}

static void
test_place_one (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (100, 10);
  g_autoptr (EcoLayoutResult) result = run (graph, NULL);

  layout_graph_take_places (graph, result);
  for (int i = 1; i < 100; i++)
    {
      double angle, radius;

      if (!eco_layout_place_one (&graph->input, result->ring_inner, result->ring_outer, i,
                                 layout_graph_next (graph) * 360, layout_graph_next (graph) * 500,
                                 &angle, &radius))
        continue;
      result->angle[i] = graph->nodes[i].angle = angle;
      result->radius[i] = graph->nodes[i].radius = radius;
      g_assert_true (eco_layout_box_fits (&graph->input, result->ring_inner, result->ring_outer, i,
                                          angle, radius));
    }
  layout_graph_assert_valid (graph, result);
  g_assert_false (eco_layout_box_fits (&graph->input, result->ring_inner, result->ring_outer, 1,
                                       graph->nodes[1].angle, graph->nodes[1].radius + 400));
}

/* A card stays where it is when it is wanted there, and none fits a full ring. */
static void
test_place_one_exactly (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (60, 11);
  g_autoptr (EcoLayoutResult) result = run (graph, NULL);
  double angle, radius;

  layout_graph_take_places (graph, result);
  g_assert_true (eco_layout_place_one (&graph->input, result->ring_inner, result->ring_outer, 9,
                                       result->angle[9], result->radius[9], &angle, &radius));
  g_assert_cmpfloat (fabs (angle - result->angle[9]), <, 0.2);
  g_assert_cmpfloat (fabs (radius - result->radius[9]), <, 0.5);
  graph->nodes[9].width = 3000;
  g_assert_false (eco_layout_place_one (&graph->input, result->ring_inner, result->ring_outer, 9,
                                        90, 100, &angle, &radius));
}

static void
test_mixed_labels (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (41, 12);
  g_autoptr (EcoLayoutResult) result = NULL;

  for (int i = 1; i < 41; i++)
    {
      graph->nodes[i].ring = 2;
      graph->nodes[i].side = i % 3 ? ECO_SIDE_EXTERNAL : ECO_SIDE_INTERNAL;
      graph->nodes[i].width = 40 + (i * 37) % 280;
    }
  result = run (graph, NULL);
  layout_graph_assert_valid (graph, result);
}

static void
test_long_label (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (60, 13);
  g_autoptr (EcoLayoutResult) result = NULL;

  graph->nodes[5].width = 600;
  graph->nodes[5].ring = 1;
  result = run (graph, NULL);
  layout_graph_assert_valid (graph, result);
}

static void
test_all_on_one_side (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (80, 14);
  g_autoptr (EcoLayoutResult) result = NULL;

  for (int i = 1; i < 80; i++)
    graph->nodes[i].side = ECO_SIDE_INTERNAL;
  result = run (graph, NULL);
  layout_graph_assert_valid (graph, result);
}

static void
test_empty_rings (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (50, 15);
  g_autoptr (EcoLayoutClient) client = eco_layout_client_new ();
  g_autoptr (EcoLayoutResult) result = NULL;

  for (int i = 1; i < 50; i++)
    if (graph->nodes[i].ring < 3)
      {
        graph->nodes[i].ring = 3;
        graph->nodes[i].side = ECO_SIDE_EXTERNAL;
      }
  result = run (graph, client);
  g_assert_true (result->used_graphviz);
  layout_graph_assert_valid (graph, result);
}

static void
test_almost_nothing (void)
{
  for (int n = 0; n < 4; n++)
    {
      g_autoptr (LayoutGraph) graph = layout_graph_new (MAX (n, 1), 16);
      g_autoptr (EcoLayoutClient) client = eco_layout_client_new ();
      g_autoptr (EcoLayoutResult) result = NULL;

      graph->input.n_nodes = n;
      graph->input.brand = n == 3 ? -1 : n - 1;
      graph->input.n_edges = 0;
      result = run (graph, client);
      layout_graph_assert_valid (graph, result);
    }
}

static void
test_chain (void)
{
  enum
  {
    N = 10000
  };
  g_autoptr (LayoutGraph) graph = layout_graph_new (N, 17);
  g_autoptr (EcoLayoutResult) result = NULL;

  for (int i = 1; i < N; i++)
    graph->edges[i - 1] = (EcoLayoutEdge){ i - 1, i, 1, -1 };
  graph->input.n_edges = N - 1;
  result = run (graph, NULL);
  layout_graph_assert_valid (graph, result);
}

static void
test_bad_input (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (10, 19);
  g_autoptr (GError) error = NULL;

  graph->nodes[3].ring = 4;
  g_assert_null (eco_layout_run (&graph->input, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_LAYOUT);
  g_clear_error (&error);
  graph->nodes[3].ring = 1;
  graph->nodes[5].sector = 0;
  g_assert_null (eco_layout_run (&graph->input, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_LAYOUT);
  g_clear_error (&error);
  graph->nodes[5].sector = -1;
  graph->edges[2].to = 10;
  g_assert_null (eco_layout_run (&graph->input, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_LAYOUT);
  g_clear_error (&error);
  graph->input.n_rings = 0;
  g_assert_null (eco_layout_run (&graph->input, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_LAYOUT);
}

static void
progress_cb (double fraction, gpointer user_data)
{
  double *last = user_data;

  g_assert_cmpfloat (fraction, >=, *last);
  g_assert_cmpfloat (fraction, <=, 1);
  *last = fraction;
}

static void
test_progress (void)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (30, 20);
  g_autoptr (EcoLayoutResult) result = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  double last = 0;

  result = eco_layout_run (&graph->input, NULL, progress_cb, &last, cancellable, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (last, ==, 1);
  g_cancellable_cancel (cancellable);
  g_assert_null (eco_layout_run (&graph->input, NULL, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_data_func ("/layout/valid/20", GINT_TO_POINTER (20), test_valid);
  g_test_add_data_func ("/layout/valid/100", GINT_TO_POINTER (100), test_valid);
  g_test_add_data_func ("/layout/valid/1000", GINT_TO_POINTER (1000), test_valid);
  g_test_add_func ("/layout/order-of-input", test_order_of_input);
  g_test_add_func ("/layout/even", test_even);
  g_test_add_func ("/layout/short", test_short);
  g_test_add_func ("/layout/pins", test_pins);
  g_test_add_func ("/layout/all-pinned", test_all_pinned);
  g_test_add_func ("/layout/bands", test_bands);
  g_test_add_func ("/layout/place-one", test_place_one);
  g_test_add_func ("/layout/place-one-exactly", test_place_one_exactly);
  g_test_add_func ("/layout/mixed-labels", test_mixed_labels);
  g_test_add_func ("/layout/long-label", test_long_label);
  g_test_add_func ("/layout/all-on-one-side", test_all_on_one_side);
  g_test_add_func ("/layout/empty-rings", test_empty_rings);
  g_test_add_func ("/layout/almost-nothing", test_almost_nothing);
  g_test_add_func ("/layout/chain", test_chain);
  g_test_add_func ("/layout/bad-input", test_bad_input);
  g_test_add_func ("/layout/progress", test_progress);
  return g_test_run ();
}
