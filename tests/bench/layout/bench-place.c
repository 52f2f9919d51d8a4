/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What one more node costs in an ecosystem that is laid out:
 *
 *   bench-place FILE.rg [SAMPLES]
 *
 * For each sample the graph is laid out without one of its nodes; then this one
 * is placed by what eco_layout_place_one() needs, the rings of the placement
 * included. Prints one line of name=value: the median and the longest time
 * (processor, ms), the samples, how many found their ring full, how many do not
 * fit where they are, and the other nodes and rings that moved. */
#include "bench-input.h"

#include "base/eco-geometry.h"
#include "layout/eco-layout-place.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define REPEATS 9
#define MOST_RINGS 16

typedef struct
{
  double *times;
  int n_full;
  int n_unfit;
  int n_moved;
  int n_samples;
} Report;

/* The graph without one node, whose place in the list is closed. */
static EcoLayoutInput
leave_out (BenchInput *bench, int left_out, EcoLayoutNode *nodes, EcoLayoutEdge *edges)
{
  EcoLayoutInput input = bench->input;

  input.nodes = nodes;
  input.n_nodes = input.n_edges = 0;
  for (int i = 0; i < bench->input.n_nodes; i++)
    if (i != left_out)
      nodes[input.n_nodes++] = bench->nodes[i];
  input.edges = edges;
  for (int i = 0; i < bench->input.n_edges; i++)
    {
      EcoLayoutEdge edge = bench->edges[i];

      if (edge.from == left_out || edge.to == left_out)
        continue;
      edge.from -= edge.from > left_out;
      edge.to -= edge.to > left_out;
      edges[input.n_edges++] = edge;
    }
  return input;
}

/* All nodes but @left_out get their places. */
static void
place_others (BenchInput *bench, int left_out, const EcoLayoutResult *result)
{
  for (int i = 0; i < bench->input.n_nodes; i++)
    {
      int k = i - (i > left_out);

      bench->nodes[i].angle = i == left_out ? NAN : result->angle[k];
      bench->nodes[i].radius = i == left_out ? NAN : result->radius[k];
    }
}

/* The middle of the partners' angles, or of the side. */
static double
want_angle (const BenchInput *bench, int node)
{
  EcoPoint sum = { 0, 0 };
  double angle, radius;

  for (int i = 0; i < bench->input.n_edges; i++)
    {
      const EcoLayoutEdge *edge = &bench->edges[i];
      int other = edge->from == node ? edge->to : edge->to == node ? edge->from : -1;
      EcoPoint point;

      if (other < 0 || other == bench->input.brand)
        continue;
      point = eco_point_from_polar (bench->nodes[other].angle, 1);
      sum.x += point.x;
      sum.y += point.y;
    }
  if (hypot (sum.x, sum.y) < 1e-6)
    return bench->nodes[node].side == ECO_SIDE_EXTERNAL ? 90 : 270;
  eco_point_to_polar (sum, &angle, &radius);
  return angle;
}

/* All that the program does for a new node, timed; the best of a few times. */
static gboolean
place (const BenchInput *bench, int node, double *inner, double *outer, EcoPoint *found, double *ms)
{
  gboolean placed = FALSE;

  *ms = INFINITY;
  for (int i = 0; i < REPEATS; i++)
    {
      double start = bench_cpu_ms (NULL);
      int ring = bench->nodes[node].ring;

      eco_layout_bands (&bench->input, inner, outer);
      placed = eco_layout_place_one (&bench->input, inner, outer, node, want_angle (bench, node),
                                     (inner[ring] + outer[ring]) / 2, &found->x, &found->y);
      *ms = MIN (*ms, bench_cpu_ms (NULL) - start);
    }
  return placed;
}

/* The rings that the placement implies must be the same with the new node. */
static int
count_moved_rings (const BenchInput *bench, const double *outer)
{
  double new_inner[MOST_RINGS], new_outer[MOST_RINGS];
  int n = 0;

  eco_layout_bands (&bench->input, new_inner, new_outer);
  for (int ring = 0; ring < bench->input.n_rings; ring++)
    n += fabs (new_outer[ring] - outer[ring]) > 0.01;
  return n;
}

static int
count_moved_nodes (const BenchInput *bench, int node, const EcoLayoutResult *result)
{
  int n = 0;

  for (int i = 0; i < bench->input.n_nodes; i++)
    n += i != node && (bench->nodes[i].angle != result->angle[i - (i > node)] ||
                       bench->nodes[i].radius != result->radius[i - (i > node)]);
  return n;
}

static void
sample (BenchInput *bench, int node, EcoLayoutClient *client, Report *report)
{
  g_autofree EcoLayoutNode *nodes = g_new0 (EcoLayoutNode, bench->input.n_nodes);
  g_autofree EcoLayoutEdge *edges = g_new0 (EcoLayoutEdge, bench->input.n_edges + 1);
  EcoLayoutInput input;
  g_autoptr (EcoLayoutResult) result = NULL;
  double inner[MOST_RINGS], outer[MOST_RINGS];
  EcoPoint found = { NAN, NAN };
  gboolean placed;

  for (int i = 0; i < bench->input.n_nodes; i++)
    bench->nodes[i].angle = bench->nodes[i].radius = NAN;
  input = leave_out (bench, node, nodes, edges);
  result = eco_layout_run (&input, client, NULL, NULL, NULL, NULL);
  place_others (bench, node, result);
  placed = place (bench, node, inner, outer, &found, &report->times[report->n_samples++]);
  if (!placed)
    {
      report->n_full++;
      return;
    }
  report->n_unfit +=
      !eco_layout_box_fits (&bench->input, inner, outer, node, found.x, found.y);
  bench->nodes[node].angle = found.x;
  bench->nodes[node].radius = found.y;
  report->n_moved += count_moved_rings (bench, outer) + count_moved_nodes (bench, node, result);
}

int
main (int argc, char **argv)
{
  int n_samples = argc > 2 ? MAX (atoi (argv[2]), 1) : 20;
  g_autoptr (BenchInput) bench = NULL;
  g_autoptr (EcoLayoutClient) client = eco_layout_client_new ();
  g_autofree double *times = g_new0 (double, n_samples);
  Report report = { .times = times };
  double median;

  if (argc < 2)
    {
      fprintf (stderr, "usage: bench-place FILE.rg [SAMPLES]\n");
      return 2;
    }
  bench = bench_input_new (argv[1]);
  g_return_val_if_fail (bench->input.n_rings <= MOST_RINGS, 1);
  for (int i = 0; i < n_samples; i++)
    sample (bench, 1 + (int) ((gint64) i * (bench->input.n_nodes - 1) / n_samples), client,
            &report);
  median = bench_median (times, n_samples);
  printf ("median=%.4f longest=%.4f samples=%d full=%d unfit=%d moved=%d\n", median,
          times[n_samples - 1], n_samples, report.n_full, report.n_unfit, report.n_moved);
  return 0;
}
