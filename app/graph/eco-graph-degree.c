/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What can be said of a graph by counting its edges. */
#include "graph/eco-graph-metrics.h"
#include "graph/eco-graph-private.h"

/**
 * eco_graph_measure_degree:
 * @degree: with how many others each node exchanges, one way or the other
 */
void
eco_graph_measure_degree (const EcoGraph *graph, guint *degree)
{
  for (guint v = 0; v < graph->n_nodes; v++)
    degree[v] = eco_graph_side_degree (&graph->both, v);
}

static double
sum_of (const EcoGraphSide *side, guint node)
{
  double sum = 0;

  for (guint i = side->start[node]; i < side->start[node + 1]; i++)
    sum += side->weight[i];
  return sum;
}

/**
 * eco_graph_measure_strength:
 * @in: the weight of all edges to each node
 * @out: the weight of all edges from it
 */
void
eco_graph_measure_strength (const EcoGraph *graph, double *in, double *out)
{
  for (guint v = 0; v < graph->n_nodes; v++)
    {
      in[v] = sum_of (&graph->in, v);
      out[v] = sum_of (&graph->out, v);
    }
}

/**
 * eco_graph_get_density:
 *
 * Returns: the part of all edges that could be that are there
 */
double
eco_graph_get_density (const EcoGraph *graph)
{
  if (graph->n_nodes < 2)
    return 0;
  return graph->n_edges / ((double) graph->n_nodes * (graph->n_nodes - 1));
}

/**
 * eco_graph_get_reciprocity:
 *
 * Returns: the part of all edges that are answered by one the other way
 */
double
eco_graph_get_reciprocity (const EcoGraph *graph)
{
  if (graph->n_edges == 0)
    return 0;
  return 2.0 * (graph->n_edges - eco_graph_get_n_links (graph)) / graph->n_edges;
}
