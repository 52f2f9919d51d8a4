/* SPDX-License-Identifier: MIT */
/* Measures one layout of one generated graph:
 *
 *   metrics FILE.rg POSITIONS [LABEL] [OLD-POSITIONS]
 *
 *   cross     straight-line crossings of exchanges, exact
 *   length    mean exchange length / sqrt (area of the bounding box)
 *   overlaps  pairs of overlapping label boxes
 *   ringbad   share of nodes whose distance from the brand puts them on
 *             another ring (rings cut at their node counts)
 *   sidebad   share of nodes on the wrong half, whichever of the two axes
 *             parts the halves
 *   fill      sum of the label boxes' areas / area of the bounding box
 *   gap       largest empty arc / mean arc between neighbours in angle, worst
 *             over ring halves of 20 or more nodes
 *   boxes     share of exchanges whose straight line passes through a foreign
 *             label box (up to 2,000 nodes)
 *   moved     with OLD-POSITIONS: median and 95th percentile change of angle
 *             around the brand, in degrees */
#include "meter.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct
{
  double left;
  double right;
  double low;
  double high;
  double ink; /* sum of the boxes' areas */
} Extent;

static double *
allocate (int n)
{
  double *numbers = calloc ((size_t) n + 1, sizeof (double));

  if (numbers == NULL)
    abort ();
  return numbers;
}

static Extent
measure_extent (const Meter *self)
{
  const RingGraph *graph = self->graph;
  Extent extent = { INFINITY, -INFINITY, INFINITY, -INFINITY, 0 };

  for (int i = 0; i < graph->n_nodes; i++)
    {
      extent.left = fmin (extent.left, self->x[i] - graph->width[i] / 2.);
      extent.right = fmax (extent.right, self->x[i] + graph->width[i] / 2.);
      extent.low = fmin (extent.low, self->y[i] - graph->height[i] / 2.);
      extent.high = fmax (extent.high, self->y[i] + graph->height[i] / 2.);
      extent.ink += (double) graph->width[i] * graph->height[i];
    }
  return extent;
}

static double
measure_length (const Meter *self, double area)
{
  const RingGraph *graph = self->graph;
  double length = 0;

  for (int i = 0; i < graph->n_edges; i++)
    length += hypot (self->x[graph->from[i]] - self->x[graph->to[i]],
                     self->y[graph->from[i]] - self->y[graph->to[i]]);
  return graph->n_edges ? length / graph->n_edges / sqrt (area) : 0;
}

static double
get_angle (const double *x, const double *y, int node)
{
  return atan2 (y[node] - y[0], x[node] - x[0]);
}

static void
print_movement (const Meter *self, const char *path)
{
  int n = self->graph->n_nodes;
  double *x = allocate (n), *y = allocate (n), *change = allocate (n);

  ring_graph_read_positions (self->graph, path, x, y);
  for (int i = 1; i < n; i++)
    {
      double turned = get_angle (self->x, self->y, i) - get_angle (x, y, i);

      change[i - 1] = fabs (remainder (turned, 2 * M_PI)) * 180 / M_PI;
    }
  qsort (change, (size_t) (n - 1), sizeof (double), meter_compare_numbers);
  if (n > 1)
    printf (" moved=%.2f/%.2f", change[(n - 1) / 2], change[(int) ((n - 1) * .95)]);
  free (x);
  free (y);
  free (change);
}

static void
print_measures (const Meter *self, const char *label, double ms)
{
  Extent extent = measure_extent (self);
  double area = (extent.right - extent.left) * (extent.high - extent.low);

  printf ("%-24s N=%-6d E=%-6d ms=%.2f", label, self->graph->n_nodes, self->graph->n_edges, ms);
  printf (" cross=%ld length=%.4f", meter_crossings (self), measure_length (self, area));
  printf (" overlaps=%ld ringbad=%.1f%% sidebad=%.1f%%", meter_overlaps (self),
          meter_wrong_ring (self), meter_wrong_side (self));
  printf (" fill=%.3f gap=%.1f boxes=%.1f%%", extent.ink / area, meter_largest_gap (self),
          meter_foreign_boxes (self));
}

int
main (int argc, char **argv)
{
  RingGraph *graph;
  Meter self = { 0 };
  double ms;

  if (argc < 3)
    {
      fprintf (stderr, "usage: metrics FILE.rg POSITIONS [LABEL] [OLD-POSITIONS]\n");
      return 2;
    }
  graph = ring_graph_read (argv[1]);
  self = (Meter){ graph, allocate (graph->n_nodes), allocate (graph->n_nodes) };
  ms = ring_graph_read_positions (graph, argv[2], self.x, self.y);
  print_measures (&self, argc > 3 ? argv[3] : "-", ms);
  if (argc > 4)
    print_movement (&self, argv[4]);
  putchar ('\n');
  free (self.x);
  free (self.y);
  ring_graph_free (graph);
  return 0;
}
