/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How close-knit the partners of each node are: of all pairs of them, the part
 * that exchange with each other. */
#include "graph/eco-graph-metrics.h"
#include "graph/eco-graph-private.h"

#include <string.h>

/* Whether triangles are looked for from @a to @b rather than back: from the
 * node with fewer links, so that hubs cost no more than others. */
static gboolean
comes_before (const EcoGraph *graph, guint a, guint b)
{
  guint degree_a = eco_graph_side_degree (&graph->both, a);
  guint degree_b = eco_graph_side_degree (&graph->both, b);

  return degree_a < degree_b || (degree_a == degree_b && a < b);
}

/* Each link once, from the node that comes before. */
static void
orient (const EcoGraph *graph, guint *start, guint *node)
{
  const EcoGraphSide *both = &graph->both;
  guint n = 0;

  for (guint v = 0; v < graph->n_nodes; v++)
    {
      start[v] = n;
      for (guint i = both->start[v]; i < both->start[v + 1]; i++)
        if (comes_before (graph, v, both->node[i]))
          node[n++] = both->node[i];
    }
  start[graph->n_nodes] = n;
}

static void
count_triangles (const EcoGraph *graph, guint64 *triangles)
{
  guint n = graph->n_nodes;
  g_autofree guint *start = g_new (guint, n + 1);
  g_autofree guint *node = g_new (guint, eco_graph_get_n_links (graph) + 1);
  g_autofree guint *mark = g_new (guint, n + 1);

  orient (graph, start, node);
  memset (mark, 0xff, n * sizeof *mark);
  for (guint v = 0; v < n; v++)
    {
      for (guint i = start[v]; i < start[v + 1]; i++)
        mark[node[i]] = v;
      for (guint i = start[v]; i < start[v + 1]; i++)
        for (guint j = start[node[i]]; j < start[node[i] + 1]; j++)
          if (mark[node[j]] == v)
            {
              triangles[v]++;
              triangles[node[i]]++;
              triangles[node[j]]++;
            }
    }
}

/**
 * eco_graph_measure_clustering:
 * @clustering: from 0 to 1; 0 for who has fewer than two partners
 */
void
eco_graph_measure_clustering (const EcoGraph *graph, double *clustering)
{
  g_autofree guint64 *triangles = g_new0 (guint64, graph->n_nodes + 1);

  count_triangles (graph, triangles);
  for (guint v = 0; v < graph->n_nodes; v++)
    {
      double degree = eco_graph_side_degree (&graph->both, v);

      clustering[v] = degree > 1 ? 2.0 * triangles[v] / (degree * (degree - 1)) : 0;
    }
}
