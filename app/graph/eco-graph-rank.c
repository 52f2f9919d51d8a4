/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Importance that comes from the importance of one's partners: eigenvector
 * centrality and PageRank, both by the power method. */
#include "graph/eco-graph-metrics.h"
#include "graph/eco-graph-private.h"

#include <math.h>
#include <string.h>

#define DAMPING 0.85
#define ENOUGH 1e-14 /* change of a step, by node */

enum
{
  MOST_STEPS = 20000,
  MOST_RANK_STEPS = 1000, /* 0.85 to this power is nothing */
};

/* One step: everybody gets what it has and what its partners have. Returns the
 * sum of all changes. */
static double
step_eigenvector (const EcoGraph *graph, const double *old, double *new)
{
  const EcoGraphSide *both = &graph->both;
  double square = 0;
  double change = 0;

  for (guint v = 0; v < graph->n_nodes; v++)
    {
      double sum = old[v];

      for (guint i = both->start[v]; i < both->start[v + 1]; i++)
        sum += both->weight[i] * old[both->node[i]];
      new[v] = sum;
      square += sum * sum;
    }
  square = square > 0 ? sqrt (square) : 1;
  for (guint v = 0; v < graph->n_nodes; v++)
    {
      new[v] /= square;
      change += fabs (new[v] - old[v]);
    }
  return change;
}

/**
 * eco_graph_measure_eigenvector:
 * @centrality: large for who exchanges much with those for whom it is large; the squares
 *     add up to 1
 *
 * Returns: FALSE with @error set when cancelled
 */
gboolean
eco_graph_measure_eigenvector (const EcoGraph *graph, double *centrality, GCancellable *cancellable,
                               GError **error)
{
  guint n = graph->n_nodes;
  g_autofree double *next = g_new (double, n + 1);

  for (guint v = 0; v < n; v++)
    centrality[v] = 1.0 / n;
  for (guint step = 0; step < MOST_STEPS; step++)
    {
      double change;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      change = step_eigenvector (graph, centrality, next);

      memcpy (centrality, next, n * sizeof *next);
      if (change < n * ENOUGH)
        break;
    }
  return TRUE;
}

/* One step of somebody who follows the edges, by weight, and every now and
 * then, or where none leads on, begins anywhere. */
static double
step_page_rank (const EcoGraph *graph, const double *strength, const double *old, double *share,
                double *new)
{
  const EcoGraphSide *in = &graph->in;
  double lost = 0;
  double change = 0;

  for (guint v = 0; v < graph->n_nodes; v++)
    {
      share[v] = strength[v] > 0 ? old[v] / strength[v] : 0;
      lost += strength[v] > 0 ? 0 : old[v];
    }
  for (guint v = 0; v < graph->n_nodes; v++)
    {
      double sum = 0;

      for (guint i = in->start[v]; i < in->start[v + 1]; i++)
        sum += in->weight[i] * share[in->node[i]];
      new[v] = DAMPING * (sum + lost / graph->n_nodes) + (1 - DAMPING) / graph->n_nodes;
      change += fabs (new[v] - old[v]);
    }
  return change;
}

/**
 * eco_graph_measure_page_rank:
 * @rank: how often somebody who follows the edges is here; all together 1
 *
 * Returns: FALSE with @error set when cancelled
 */
gboolean
eco_graph_measure_page_rank (const EcoGraph *graph, double *rank, GCancellable *cancellable,
                             GError **error)
{
  guint n = graph->n_nodes;
  g_autofree double *in = g_new (double, n + 1);
  g_autofree double *out = g_new (double, n + 1);
  g_autofree double *next = g_new (double, n + 1);

  eco_graph_measure_strength (graph, in, out);
  for (guint v = 0; v < n; v++)
    rank[v] = 1.0 / n;
  for (guint step = 0; step < MOST_RANK_STEPS; step++)
    {
      double change;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      change = step_page_rank (graph, out, rank, in, next);

      memcpy (rank, next, n * sizeof *next);
      if (change < n * ENOUGH)
        break;
    }
  return TRUE;
}
