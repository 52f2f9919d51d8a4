/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The layout with sectors: every card is inside of its part of the side. */
#include "../support/layout-graph.h"

#include <math.h>

#define EPSILON 0.06

static const EcoLayoutSpan spans[] = {
  { ECO_SIDE_EXTERNAL, 0, 50 },    { ECO_SIDE_EXTERNAL, 50, 140 }, { ECO_SIDE_EXTERNAL, 140, 180 },
  { ECO_SIDE_INTERNAL, 180, 250 }, { ECO_SIDE_INTERNAL, 250, 360 },
};

static LayoutGraph *
make_graph (int n, guint64 seed)
{
  LayoutGraph *graph = layout_graph_new (n, seed);

  graph->input.spans = spans;
  graph->input.n_spans = G_N_ELEMENTS (spans);
  for (int i = 1; i < n; i++)
    graph->nodes[i].sector = graph->nodes[i].side == ECO_SIDE_EXTERNAL ? i / 2 % 3
                             : graph->nodes[i].side == ECO_SIDE_INTERNAL ? 3 + i / 2 % 2
                                                                         : -1;
  return graph;
}

static EcoLayoutResult *
run (LayoutGraph *graph)
{
  g_autoptr (GError) error = NULL;
  EcoLayoutResult *result = eco_layout_run (&graph->input, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return result;
}

/* By the corners, not by the layout's own rules. */
static void
assert_in_sector (const LayoutGraph *graph, int i, double angle, double radius)
{
  const EcoLayoutNode *node = &graph->nodes[i];
  double x = radius * sin (angle * G_PI / 180), y = -radius * cos (angle * G_PI / 180);
  const EcoLayoutSpan *span = &graph->input.spans[node->sector];

  for (int corner = 0; corner < 4; corner++)
    {
      double cx = x + (corner % 2 ? 0.5 : -0.5) * node->width;
      double cy = y + (corner / 2 ? 0.5 : -0.5) * node->height;
      double at = atan2 (cx, -cy) * 180 / G_PI;

      at = at < 0 ? at + 360 : at;
      g_assert_cmpfloat (at, >=, span->from - EPSILON);
      g_assert_cmpfloat (at, <=, span->to + EPSILON);
    }
}

static void
test_inside (gconstpointer data)
{
  int n = GPOINTER_TO_INT (data);
  g_autoptr (LayoutGraph) graph = make_graph (n, 31);
  g_autoptr (EcoLayoutResult) result = run (graph);

  layout_graph_assert_valid (graph, result);
  for (int i = 1; i < n; i++)
    if (graph->nodes[i].ring > 0)
      assert_in_sector (graph, i, result->angle[i], result->radius[i]);
}

/* The ring becomes wide enough for its narrow sector. */
static void
test_narrow (void)
{
  static const EcoLayoutSpan narrow[] = { { ECO_SIDE_EXTERNAL, 0, 6 },
                                          { ECO_SIDE_EXTERNAL, 6, 180 } };
  g_autoptr (LayoutGraph) graph = layout_graph_new (40, 32);
  g_autoptr (EcoLayoutResult) result = NULL;
  int n_narrow = 0;

  graph->input.spans = narrow;
  graph->input.n_spans = 2;
  for (int i = 1; i < 40; i++)
    if (graph->nodes[i].side == ECO_SIDE_EXTERNAL)
      graph->nodes[i].sector = graph->nodes[i].ring == 2 && n_narrow++ < 2 ? 0 : 1;
  g_assert_cmpint (n_narrow, >, 0);
  result = run (graph);
  layout_graph_assert_valid (graph, result);
  for (int i = 1; i < 40; i++)
    if (graph->nodes[i].ring > 0 && graph->nodes[i].side == ECO_SIDE_EXTERNAL)
      assert_in_sector (graph, i, result->angle[i], result->radius[i]);
}

/* A card whose sector is not said is in the last part of its side. */
static void
test_rest (void)
{
  g_autoptr (LayoutGraph) graph = make_graph (60, 33);
  g_autoptr (EcoLayoutResult) result = NULL;

  for (int i = 1; i < 60; i++)
    if (graph->nodes[i].sector == 2)
      graph->nodes[i].sector = -1;
  result = run (graph);
  for (int i = 1; i < 60; i++)
    if (graph->nodes[i].ring > 0 && graph->nodes[i].sector < 0)
      {
        graph->nodes[i].sector = 2;
        assert_in_sector (graph, i, result->angle[i], result->radius[i]);
      }
}

/* Pins inside of their sector stay; others are placed like all cards. */
static void
test_pins (void)
{
  g_autoptr (LayoutGraph) graph = make_graph (60, 34);
  g_autoptr (EcoLayoutResult) before = run (graph);
  g_autoptr (EcoLayoutResult) result = NULL;
  int inside = -1, outside = -1;

  layout_graph_take_places (graph, before);
  for (int i = 1; i < 60; i++)
    if (graph->nodes[i].ring == 3 && graph->nodes[i].sector == 1)
      inside = i;
    else if (graph->nodes[i].ring == 3 && graph->nodes[i].sector == 0)
      outside = i;
  g_assert_cmpint (inside, >, 0);
  g_assert_cmpint (outside, >, 0);
  graph->nodes[inside].pinned = graph->nodes[outside].pinned = TRUE;
  graph->nodes[outside].angle = 100;
  result = run (graph);
  layout_graph_assert_valid (graph, result);
  g_assert_cmpfloat_with_epsilon (result->angle[inside], graph->nodes[inside].angle, 1e-6);
  for (int i = 1; i < 60; i++)
    if (graph->nodes[i].ring > 0)
      assert_in_sector (graph, i, result->angle[i], result->radius[i]);
}

static void
test_place_one (void)
{
  g_autoptr (LayoutGraph) graph = make_graph (60, 35);
  g_autoptr (EcoLayoutResult) result = run (graph);
  double angle, radius;

  layout_graph_take_places (graph, result);
  for (int i = 1; i < 60; i++)
    if (graph->nodes[i].ring == 3)
      {
        g_assert_true (eco_layout_box_fits (&graph->input, result->ring_inner, result->ring_outer,
                                            i, result->angle[i], result->radius[i]));
        g_assert_true (eco_layout_place_one (&graph->input, result->ring_inner, result->ring_outer,
                                             i, 90, 500, &angle, &radius));
        assert_in_sector (graph, i, angle, radius);
      }
}

/* What fits is left alone to the last digit. */
static void
test_refit_same (void)
{
  g_autoptr (LayoutGraph) graph = make_graph (200, 36);
  g_autoptr (EcoLayoutResult) result = run (graph);
  g_autofree double *angle = g_new0 (double, 200), *radius = g_new0 (double, 200);
  double outer = result->ring_outer[3];

  layout_graph_take_places (graph, result);
  eco_layout_refit (&graph->input, NULL, result->ring_inner, result->ring_outer, angle, radius);
  g_assert_cmpfloat (result->ring_outer[3], ==, outer);
  for (int i = 1; i < 200; i++)
    {
      g_assert_cmpfloat (angle[i], ==, graph->nodes[i].angle);
      g_assert_cmpfloat (radius[i], ==, graph->nodes[i].radius);
    }
}

/* Everything wanted at one spot, or nowhere, ends up apart and in place. */
static void
test_refit_crowd (void)
{
  g_autoptr (LayoutGraph) graph = make_graph (300, 37);
  g_autoptr (EcoLayoutResult) result = run (graph);

  for (int i = 1; i < 300; i++)
    {
      graph->nodes[i].angle = i % 3 == 0                                   ? NAN
                              : graph->nodes[i].side == ECO_SIDE_INTERNAL ? 270
                                                                          : 90;
      graph->nodes[i].radius = i % 3 == 0 ? NAN : 400;
    }
  for (int ring = 1; ring < 4; ring++)
    {
      result->ring_inner[ring] = result->ring_outer[ring - 1];
      result->ring_outer[ring] = result->ring_inner[ring] + 40;
    }
  eco_layout_refit (&graph->input, NULL, result->ring_inner, result->ring_outer, result->angle,
                    result->radius);
  layout_graph_assert_valid (graph, result);
  for (int i = 1; i < 300; i++)
    if (graph->nodes[i].ring > 0)
      assert_in_sector (graph, i, result->angle[i], result->radius[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_data_func ("/layout-sectors/inside/60", GINT_TO_POINTER (60), test_inside);
  g_test_add_data_func ("/layout-sectors/inside/300", GINT_TO_POINTER (300), test_inside);
  g_test_add_data_func ("/layout-sectors/inside/2000", GINT_TO_POINTER (2000), test_inside);
  g_test_add_func ("/layout-sectors/narrow", test_narrow);
  g_test_add_func ("/layout-sectors/rest", test_rest);
  g_test_add_func ("/layout-sectors/pins", test_pins);
  g_test_add_func ("/layout-sectors/place-one", test_place_one);
  g_test_add_func ("/layout-sectors/refit-same", test_refit_same);
  g_test_add_func ("/layout-sectors/refit-crowd", test_refit_crowd);
  return g_test_run ();
}
