/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Makes the arrays of a graph by sorting into buckets, in the time that it
 * takes to read its edges. */
#include "graph/eco-graph-private.h"

#include <string.h>

/* Sorts @order by @key, which is less than @n_keys; equals keep their order. */
static void
sort_by (const guint *key, guint n_keys, guint n, guint *order)
{
  g_autofree guint *start = g_new0 (guint, n_keys + 1);
  g_autofree guint *sorted = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    start[key[order[i]] + 1]++;
  for (guint k = 0; k < n_keys; k++)
    start[k + 1] += start[k];
  for (guint i = 0; i < n; i++)
    sorted[start[key[order[i]]]++] = order[i];
  memcpy (order, sorted, n * sizeof *order);
}

static void
side_init (EcoGraphSide *side, guint n_nodes, guint n_entries)
{
  side->start = g_new0 (guint, n_nodes + 1);
  side->node = g_new (guint, n_entries + 1);
  side->weight = g_new (double, n_entries + 1);
}

static void
side_clear (EcoGraphSide *side)
{
  g_free (side->start);
  g_free (side->node);
  g_free (side->weight);
}

/* Makes the edges out of the given ones, of which @order names those that are
 * no loops, sorted by both ends. */
static void
merge_edges (EcoGraph *graph, guint n, const guint *order, const guint *from, const guint *to,
             const double *weight)
{
  guint n_edges = 0;

  for (guint i = 0; i < n; i++)
    {
      guint given = order[i];

      if (i == 0 || from[given] != from[order[i - 1]] || to[given] != to[order[i - 1]])
        {
          graph->from[n_edges] = from[given];
          graph->out.node[n_edges] = to[given];
          graph->out.weight[n_edges] = 0;
          graph->first[n_edges] = i;
          graph->out.start[from[given] + 1]++;
          n_edges++;
        }
      graph->out.weight[n_edges - 1] += weight != NULL ? weight[given] : 1;
      graph->original[i] = given;
    }
  graph->first[n_edges] = n;
  graph->n_edges = n_edges;
  for (guint v = 0; v < graph->n_nodes; v++)
    graph->out.start[v + 1] += graph->out.start[v];
}

static void
fill_in (EcoGraph *graph)
{
  EcoGraphSide *in = &graph->in;
  g_autofree guint *next = NULL;

  for (guint edge = 0; edge < graph->n_edges; edge++)
    in->start[graph->out.node[edge] + 1]++;
  for (guint v = 0; v < graph->n_nodes; v++)
    in->start[v + 1] += in->start[v];
  next = g_memdup2 (in->start, (graph->n_nodes + 1) * sizeof *next);
  for (guint edge = 0; edge < graph->n_edges; edge++)
    {
      guint entry = next[graph->out.node[edge]]++;

      in->node[entry] = graph->from[edge];
      in->weight[entry] = graph->out.weight[edge];
    }
}

/* Both lists of neighbours are in order, so their union is made by walking
 * along both. */
static void
fill_both (EcoGraph *graph)
{
  const EcoGraphSide *out = &graph->out;
  const EcoGraphSide *in = &graph->in;
  EcoGraphSide *both = &graph->both;
  guint n = 0;

  for (guint v = 0; v < graph->n_nodes; v++)
    {
      guint i = out->start[v];
      guint j = in->start[v];

      while (i < out->start[v + 1] || j < in->start[v + 1])
        {
          guint a = i < out->start[v + 1] ? out->node[i] : G_MAXUINT;
          guint b = j < in->start[v + 1] ? in->node[j] : G_MAXUINT;

          both->node[n] = MIN (a, b);
          both->weight[n] = 0;
          if (a <= b)
            both->weight[n] += out->weight[i++];
          if (b <= a)
            both->weight[n] += in->weight[j++];
          n++;
        }
      both->start[v + 1] = n;
    }
}

/**
 * eco_graph_new:
 * @from: where each edge begins, less than @n_nodes
 * @to: where it ends
 * @weight: (nullable): what it weighs, positive; %NULL: 1 each
 *
 * Returns: (transfer full): the graph of these edges
 */
EcoGraph *
eco_graph_new (guint n_nodes, guint n_edges, const guint *from, const guint *to,
               const double *weight)
{
  EcoGraph *graph = g_new0 (EcoGraph, 1);
  g_autofree guint *order = g_new (guint, n_edges + 1);
  guint n = 0;

  g_return_val_if_fail (n_edges == 0 || (from != NULL && to != NULL), NULL);

  g_atomic_ref_count_init (&graph->ref_count);
  graph->n_nodes = n_nodes;
  for (guint i = 0; i < n_edges; i++)
    {
      g_assert (from[i] < n_nodes && to[i] < n_nodes);
      if (from[i] != to[i])
        order[n++] = i;
    }
  if (n > 0)
    {
      sort_by (to, n_nodes, n, order);
      sort_by (from, n_nodes, n, order);
    }
  side_init (&graph->out, n_nodes, n);
  graph->from = g_new (guint, n + 1);
  graph->original = g_new (guint, n + 1);
  graph->first = g_new (guint, n + 1);
  merge_edges (graph, n, order, from, to, weight);
  side_init (&graph->in, n_nodes, graph->n_edges);
  fill_in (graph);
  side_init (&graph->both, n_nodes, 2 * graph->n_edges);
  fill_both (graph);
  return graph;
}

EcoGraph *
eco_graph_ref (EcoGraph *graph)
{
  g_return_val_if_fail (graph != NULL, NULL);

  g_atomic_ref_count_inc (&graph->ref_count);
  return graph;
}

void
eco_graph_unref (EcoGraph *graph)
{
  g_return_if_fail (graph != NULL);

  if (!g_atomic_ref_count_dec (&graph->ref_count))
    return;
  side_clear (&graph->out);
  side_clear (&graph->in);
  side_clear (&graph->both);
  g_free (graph->from);
  g_free (graph->original);
  g_free (graph->first);
  g_free (graph);
}

/**
 * eco_graph_equal:
 *
 * Returns: whether both have the same nodes and edges of the same weights
 */
gboolean
eco_graph_equal (const EcoGraph *a, const EcoGraph *b)
{
  return a->n_nodes == b->n_nodes && a->n_edges == b->n_edges
         && memcmp (a->out.start, b->out.start, (a->n_nodes + 1) * sizeof (guint)) == 0
         && memcmp (a->out.node, b->out.node, a->n_edges * sizeof (guint)) == 0
         && memcmp (a->out.weight, b->out.weight, a->n_edges * sizeof (double)) == 0;
}

guint
eco_graph_get_n_nodes (const EcoGraph *graph)
{
  return graph->n_nodes;
}

/**
 * eco_graph_get_n_edges:
 *
 * Returns: how many edges there are, each way for itself
 */
guint
eco_graph_get_n_edges (const EcoGraph *graph)
{
  return graph->n_edges;
}

/**
 * eco_graph_get_n_links:
 *
 * Returns: how many pairs of nodes have an edge one way or the other
 */
guint
eco_graph_get_n_links (const EcoGraph *graph)
{
  return graph->both.start[graph->n_nodes] / 2;
}

static const guint *
neighbours_of (const EcoGraphSide *side, guint node, guint *n_found)
{
  *n_found = eco_graph_side_degree (side, node);
  return side->node + side->start[node];
}

/**
 * eco_graph_get_out:
 * @n_found: (out): how many there are
 *
 * Returns: (array length=n_found): the nodes that @node has edges to
 */
const guint *
eco_graph_get_out (const EcoGraph *graph, guint node, guint *n_found)
{
  return neighbours_of (&graph->out, node, n_found);
}

const guint *
eco_graph_get_in (const EcoGraph *graph, guint node, guint *n_found)
{
  return neighbours_of (&graph->in, node, n_found);
}

/**
 * eco_graph_get_both:
 * @n_found: (out): how many there are
 *
 * Returns: (array length=n_found): the nodes that @node has edges with, each once
 */
const guint *
eco_graph_get_both (const EcoGraph *graph, guint node, guint *n_found)
{
  return neighbours_of (&graph->both, node, n_found);
}

const double *
eco_graph_get_out_weights (const EcoGraph *graph, guint node)
{
  return graph->out.weight + graph->out.start[node];
}

const double *
eco_graph_get_in_weights (const EcoGraph *graph, guint node)
{
  return graph->in.weight + graph->in.start[node];
}

const double *
eco_graph_get_both_weights (const EcoGraph *graph, guint node)
{
  return graph->both.weight + graph->both.start[node];
}

/**
 * eco_graph_find_edge:
 *
 * Returns: the number of the edge @from → @to, or %ECO_GRAPH_NO_EDGE
 */
guint
eco_graph_find_edge (const EcoGraph *graph, guint from, guint to)
{
  guint low = graph->out.start[from];
  guint high = graph->out.start[from + 1];

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (graph->out.node[middle] < to)
        low = middle + 1;
      else
        high = middle;
    }
  return low < graph->out.start[from + 1] && graph->out.node[low] == to ? low : ECO_GRAPH_NO_EDGE;
}

void
eco_graph_get_edge (const EcoGraph *graph, guint edge, guint *from, guint *to)
{
  *from = graph->from[edge];
  *to = graph->out.node[edge];
}

double
eco_graph_get_weight (const EcoGraph *graph, guint edge)
{
  return graph->out.weight[edge];
}

/**
 * eco_graph_get_originals:
 * @n_found: (out): how many there are
 *
 * Returns: (array length=n_found): the places in the arrays given to eco_graph_new()
 *     of what became @edge, ascending
 */
const guint *
eco_graph_get_originals (const EcoGraph *graph, guint edge, guint *n_found)
{
  *n_found = graph->first[edge + 1] - graph->first[edge];
  return graph->original + graph->first[edge];
}
