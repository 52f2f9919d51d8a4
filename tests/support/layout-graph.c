/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Generated ecosystems for the layout's tests, and the checks that every
 * placement must pass: written apart from the layout, so that a mistake in its
 * own idea of a ring does not hide itself. */
#include "layout-graph.h"

#include <math.h>

#define EPSILON 0.06

/* The next number from 0 to 1 (splitmix64). */
double
layout_graph_next (LayoutGraph *graph)
{
  guint64 z = graph->seed += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return ((z ^ (z >> 31)) >> 11) / 9007199254740992.0;
}

/* The brand and @n_nodes - 1 cards on four rings, half as many exchanges again,
 * most of them inside families of about 25. */
LayoutGraph *
layout_graph_new (int n_nodes, guint64 seed)
{
  LayoutGraph *graph = g_new0 (LayoutGraph, 1);
  int n_edges = n_nodes > 2 ? n_nodes * 3 / 2 : 0;

  graph->seed = seed;
  graph->nodes = g_new0 (EcoLayoutNode, n_nodes);
  graph->edges = g_new0 (EcoLayoutEdge, n_edges + 1);
  eco_layout_input_init (&graph->input);
  for (int ring = 0; ring < 4; ring++)
    graph->rings[ring] = (EcoLayoutRing){ 8, 26, 140, 30 };
  for (int i = 0; i < n_nodes; i++)
    {
      double draw = layout_graph_next (graph);
      int family = i % MAX (n_nodes / 25, 4);

      graph->nodes[i] = (EcoLayoutNode){ .ring = i == 0 || draw < 0.04 ? 0
                                                 : draw < 0.3          ? 1
                                                 : draw < 0.5          ? 2
                                                                       : 3,
                                         .side = family % 2 ? ECO_SIDE_EXTERNAL : ECO_SIDE_INTERNAL,
                                         .sector = -1,
                                         .key = (guint64) i * 7919,
                                         .width = 70 + floor (layout_graph_next (graph) * 120),
                                         .height = layout_graph_next (graph) < 0.9 ? 26 : 42,
                                         .angle = NAN,
                                         .radius = NAN };
      if (graph->nodes[i].ring == 0)
        graph->nodes[i].side = ECO_SIDE_NONE;
    }
  for (int i = 0; i < n_edges; i++)
    {
      int families = MAX (n_nodes / 25, 4);
      int from = 1 + (int) (layout_graph_next (graph) * (n_nodes - 1));
      int near = from + families * (int) (layout_graph_next (graph) * 24 - 12);
      int to = layout_graph_next (graph) < 0.9 && near >= 0 && near < n_nodes
                   ? near
                   : (int) (layout_graph_next (graph) * n_nodes);

      graph->edges[i] = (EcoLayoutEdge){ from, to, 1 + floor (layout_graph_next (graph) * 3), -1 };
      if (layout_graph_next (graph) < 0.1)
        graph->edges[i].via = 1 + (int) (layout_graph_next (graph) * (n_nodes - 1));
    }
  graph->input.nodes = graph->nodes;
  graph->input.n_nodes = n_nodes;
  graph->input.edges = graph->edges;
  graph->input.n_edges = n_edges;
  graph->input.rings = graph->rings;
  graph->input.n_rings = 4;
  graph->input.brand = 0;
  return graph;
}

void
layout_graph_free (LayoutGraph *graph)
{
  g_free (graph->nodes);
  g_free (graph->edges);
  g_free (graph);
}

void
layout_graph_take_places (LayoutGraph *graph, const EcoLayoutResult *result)
{
  for (int i = 0; i < graph->input.n_nodes; i++)
    {
      graph->nodes[i].angle = result->angle[i];
      graph->nodes[i].radius = result->radius[i];
    }
}

static void
assert_in_ring (const LayoutGraph *graph, const EcoLayoutResult *result, int i, double x, double y)
{
  const EcoLayoutNode *node = &graph->nodes[i];
  double near = hypot (MAX (fabs (x) - node->width / 2, 0), MAX (fabs (y) - node->height / 2, 0));
  double far = hypot (fabs (x) + node->width / 2, fabs (y) + node->height / 2);

  g_assert_cmpfloat (near, >=,
                     result->ring_inner[node->ring] + graph->rings[node->ring].pad_inner - EPSILON);
  g_assert_cmpfloat (far, <=,
                     result->ring_outer[node->ring] - graph->rings[node->ring].pad_inner + EPSILON);
  if (y < 0 && fabs (x) < 10)
    g_assert_cmpfloat (
        far, <=, result->ring_outer[node->ring] - graph->rings[node->ring].pad_outer + EPSILON);
}

static void
assert_on_side (const LayoutGraph *graph, int i, double x)
{
  const EcoLayoutNode *node = &graph->nodes[i];
  double clear = graph->input.divide - EPSILON;

  switch (node->side)
    {
    case ECO_SIDE_EXTERNAL:
      g_assert_cmpfloat (x - node->width / 2, >=, clear);
      break;
    case ECO_SIDE_INTERNAL:
      g_assert_cmpfloat (x + node->width / 2, <=, -clear);
      break;
    case ECO_SIDE_NONE:
      g_assert_cmpfloat (fabs (x) - node->width / 2, >=, clear);
      break;
    }
}

/* Every card in its ring and half, and the gap between all of them. */
void
layout_graph_assert_valid (const LayoutGraph *graph, const EcoLayoutResult *result)
{
  int n = graph->input.n_nodes;
  g_autofree double *x = g_new (double, n + 1);
  g_autofree double *y = g_new (double, n + 1);
  double gap = graph->input.gap - EPSILON;

  g_assert_cmpint (result->n_nodes, ==, n);
  g_assert_cmpfloat (result->ring_inner[0], ==, graph->input.core_radius);
  for (int ring = 1; ring < graph->input.n_rings; ring++)
    g_assert_cmpfloat (result->ring_inner[ring], ==, result->ring_outer[ring - 1]);
  for (int i = 0; i < n; i++)
    {
      g_assert_true (result->angle[i] >= 0 && result->angle[i] < 360);
      g_assert_true (isfinite (result->radius[i]));
      g_assert_cmpint (result->track[i], >=, 0);
      x[i] = result->radius[i] * sin (result->angle[i] * G_PI / 180);
      y[i] = -result->radius[i] * cos (result->angle[i] * G_PI / 180);
      if (i == graph->input.brand)
        continue;
      assert_in_ring (graph, result, i, x[i], y[i]);
      assert_on_side (graph, i, x[i]);
      for (int j = 0; j < i; j++)
        if (j != graph->input.brand)
          g_assert_true (
              fabs (x[i] - x[j]) >= (graph->nodes[i].width + graph->nodes[j].width) / 2 + gap ||
              fabs (y[i] - y[j]) >= (graph->nodes[i].height + graph->nodes[j].height) / 2 + gap);
    }
}

void
layout_graph_assert_equal (const EcoLayoutResult *a, const EcoLayoutResult *b)
{
  g_assert_cmpmem (a->angle, sizeof (double) * a->n_nodes, b->angle, sizeof (double) * b->n_nodes);
  g_assert_cmpmem (a->radius, sizeof (double) * a->n_nodes, b->radius,
                   sizeof (double) * b->n_nodes);
  g_assert_cmpmem (a->ring_outer, sizeof (double) * a->n_rings, b->ring_outer,
                   sizeof (double) * b->n_rings);
}
