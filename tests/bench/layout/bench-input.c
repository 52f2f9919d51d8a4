/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Makes the input of the layout from a generated ring graph: side 0 is the
 * external one, node 0 the brand, its box fits into the core. */
#include "bench-input.h"

#include "base/eco-geometry.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static void
take_nodes (BenchInput *self)
{
  const RingGraph *graph = self->graph;

  self->nodes = g_new0 (EcoLayoutNode, graph->n_nodes);
  for (int i = 0; i < graph->n_nodes; i++)
    {
      EcoLayoutNode *node = &self->nodes[i];

      node->ring = graph->ring[i];
      node->side = graph->side[i] == 0 ? ECO_SIDE_EXTERNAL : ECO_SIDE_INTERNAL;
      node->sector = -1;
      node->key = (guint64) i;
      node->width = graph->width[i];
      node->height = graph->height[i];
      node->angle = node->radius = NAN;
      self->input.n_rings = MAX (self->input.n_rings, node->ring + 1);
    }
  self->input.nodes = self->nodes;
  self->input.n_nodes = graph->n_nodes;
}

static void
take_edges (BenchInput *self)
{
  const RingGraph *graph = self->graph;

  self->edges = g_new0 (EcoLayoutEdge, graph->n_edges + 1);
  for (int i = 0; i < graph->n_edges; i++)
    {
      EcoLayoutEdge *edge = &self->edges[i];

      edge->from = graph->from[i];
      edge->to = graph->to[i];
      edge->weight = graph->weight[i];
      edge->via = -1;
    }
  self->input.edges = self->edges;
  self->input.n_edges = graph->n_edges;
}

/**
 * bench_input_new:
 * @path: of a ring graph; ends the program when it is none
 *
 * Returns: (transfer full): the graph as the layout wants it
 */
BenchInput *
bench_input_new (const char *path)
{
  BenchInput *self = g_new0 (BenchInput, 1);

  self->graph = ring_graph_read (path);
  eco_layout_input_init (&self->input);
  take_nodes (self);
  take_edges (self);
  self->rings = g_new0 (EcoLayoutRing, self->input.n_rings);
  for (int ring = 0; ring < self->input.n_rings; ring++)
    self->rings[ring] = (EcoLayoutRing){ 8, 26, 150, ring == 0 ? 10 : 40 };
  self->input.rings = self->rings;
  self->input.brand = 0;
  self->input.core_radius = hypot (self->nodes[0].width, self->nodes[0].height) / 2;
  return self;
}

/**
 * bench_input_free:
 * @self: (transfer full): an input
 */
void
bench_input_free (BenchInput *self)
{
  ring_graph_free (self->graph);
  g_free (self->nodes);
  g_free (self->edges);
  g_free (self->rings);
  g_free (self);
}

/**
 * bench_input_read_keys:
 * @path: a number for each node
 *
 * Gives the nodes other keys than their numbers, so that a node keeps its key
 * where others were added, removed, or given another order.
 *
 * Returns: whether there were enough of them
 */
gboolean
bench_input_read_keys (BenchInput *self, const char *path)
{
  FILE *file = fopen (path, "r");
  int n = 0;

  if (file == NULL)
    return FALSE;
  for (unsigned long key; n < self->input.n_nodes && fscanf (file, "%lu", &key) == 1; n++)
    self->nodes[n].key = key;
  fclose (file);
  return n == self->input.n_nodes;
}

/**
 * bench_input_read_from:
 * @path: of positions; "nan nan" for a node that has none
 *
 * Gives the nodes old places, whose order the layout keeps.
 */
void
bench_input_read_from (BenchInput *self, const char *path)
{
  int n = self->input.n_nodes;
  g_autofree double *x = g_new0 (double, n), *y = g_new0 (double, n);

  ring_graph_read_positions (self->graph, path, x, y);
  for (int i = 0; i < n; i++)
    if (isfinite (x[i]) && isfinite (y[i]))
      eco_point_to_polar ((EcoPoint){ x[i], y[i] }, &self->nodes[i].angle,
                          &self->nodes[i].radius);
  self->input.keep_order = TRUE;
}

/**
 * bench_input_read_order:
 * @path: of a file of bench-orders
 *
 * Returns: (transfer full): the place of each node along its half, 0 for those
 *   that are missing in the file
 */
double *
bench_input_read_order (BenchInput *self, const char *path)
{
  FILE *file = fopen (path, "r");
  double *order = g_new0 (double, self->input.n_nodes);
  int n = 0;

  if (file == NULL)
    return order;
  while (n < self->input.n_nodes && fscanf (file, "%lf", &order[n]) == 1)
    n++;
  fclose (file);
  return order;
}

/**
 * bench_input_place:
 * @result: a layout of this input
 *
 * Gives the nodes the places of @result.
 */
void
bench_input_place (BenchInput *self, const EcoLayoutResult *result)
{
  for (int i = 0; i < self->input.n_nodes; i++)
    {
      self->nodes[i].angle = result->angle[i];
      self->nodes[i].radius = result->radius[i];
    }
}

/**
 * bench_cpu_ms:
 * @client: (nullable): whose helper is counted too
 *
 * Returns: milliseconds of processor time that all threads have used so far
 */
double
bench_cpu_ms (EcoLayoutClient *client)
{
  struct timespec now = { 0, 0 };

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6 +
         (client != NULL ? eco_layout_client_get_cpu_time (client) : 0);
}

static int
compare_numbers (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/**
 * bench_median:
 * @numbers: at least one; becomes sorted
 *
 * Returns: the one in the middle, the lower one of two
 */
double
bench_median (double *numbers, int n)
{
  qsort (numbers, (size_t) n, sizeof *numbers, compare_numbers);
  return numbers[(n - 1) / 2];
}
