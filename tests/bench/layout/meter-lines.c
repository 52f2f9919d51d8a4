/* SPDX-License-Identifier: MIT */
/* Crossings of straight lines, overlaps of boxes, lines over foreign boxes. */
#include "meter.h"

#include <math.h>
#include <stdlib.h>

#define OVERLAP_SLACK 0.01f
#define MOST_NODES_FOR_BOXES 2000

typedef struct
{
  float left;
  float right;
  float low;
  float high;
  int id;
} Box;

static int
compare_left (const void *a, const void *b)
{
  float x = ((const Box *) a)->left, y = ((const Box *) b)->left;

  return x < y ? -1 : x > y;
}

/* Above 0 when c is to the left of the line from a to b. */
static double
turn (const Meter *self, int a, int b, int c)
{
  const double *x = self->x, *y = self->y;

  return (x[b] - x[a]) * (y[c] - y[a]) - (y[b] - y[a]) * (x[c] - x[a]);
}

static int
lines_cross (const Meter *self, int a, int b, int p, int q)
{
  double d1 = turn (self, a, b, p), d2 = turn (self, a, b, q), d3, d4;

  if ((d1 > 0) == (d2 > 0) || d1 == 0 || d2 == 0)
    return 0;
  d3 = turn (self, p, q, a);
  d4 = turn (self, p, q, b);
  return (d3 > 0) != (d4 > 0) && d3 != 0 && d4 != 0;
}

static Box *
sort_lines (const Meter *self)
{
  const RingGraph *graph = self->graph;
  Box *boxes = malloc (sizeof (Box) * (size_t) (graph->n_edges + 1));

  if (boxes == NULL)
    abort ();
  for (int i = 0; i < graph->n_edges; i++)
    {
      double a = self->x[graph->from[i]], b = self->x[graph->to[i]];
      double p = self->y[graph->from[i]], q = self->y[graph->to[i]];

      boxes[i] = (Box){ nextafterf ((float) fmin (a, b), -INFINITY),
                        nextafterf ((float) fmax (a, b), INFINITY),
                        nextafterf ((float) fmin (p, q), -INFINITY),
                        nextafterf ((float) fmax (p, q), INFINITY), i };
    }
  qsort (boxes, (size_t) graph->n_edges, sizeof (Box), compare_left);
  return boxes;
}

/**
 * meter_crossings:
 *
 * Returns: how many pairs of exchanges without a common end cross as straight
 *   lines, exactly
 */
long
meter_crossings (const Meter *self)
{
  const RingGraph *graph = self->graph;
  Box *lines = sort_lines (self);
  long n = 0;

  for (int i = 0; i < graph->n_edges; i++)
    {
      int a = graph->from[lines[i].id], b = graph->to[lines[i].id];

      for (int j = i + 1; j < graph->n_edges && lines[j].left <= lines[i].right; j++)
        {
          int p = graph->from[lines[j].id], q = graph->to[lines[j].id];

          if (lines[j].high < lines[i].low || lines[j].low > lines[i].high)
            continue;
          if (p != a && p != b && q != a && q != b)
            n += lines_cross (self, a, b, p, q);
        }
    }
  free (lines);
  return n;
}

/**
 * meter_overlaps:
 *
 * Returns: how many pairs of label boxes overlap by more than a hair
 */
long
meter_overlaps (const Meter *self)
{
  const RingGraph *graph = self->graph;
  Box *boxes = malloc (sizeof (Box) * (size_t) (graph->n_nodes + 1));
  long n = 0;

  if (boxes == NULL)
    abort ();
  for (int i = 0; i < graph->n_nodes; i++)
    boxes[i] = (Box){ (float) (self->x[i] - graph->width[i] / 2.),
                      (float) (self->x[i] + graph->width[i] / 2.),
                      (float) (self->y[i] - graph->height[i] / 2.),
                      (float) (self->y[i] + graph->height[i] / 2.), i };
  qsort (boxes, (size_t) graph->n_nodes, sizeof (Box), compare_left);
  for (int i = 0; i < graph->n_nodes; i++)
    for (int j = i + 1; j < graph->n_nodes && boxes[j].left < boxes[i].right - OVERLAP_SLACK; j++)
      n += boxes[j].low < boxes[i].high - OVERLAP_SLACK &&
           boxes[j].high > boxes[i].low + OVERLAP_SLACK;
  free (boxes);
  return n;
}

/* Cuts the part @t[0]..@t[1] of a line down to what is between @low and @high
 * on one axis; returns 0 when nothing is left. */
static int
cut (double start, double delta, double low, double high, double t[2])
{
  double p, q;

  if (fabs (delta) < 1e-9)
    return start >= low && start <= high;
  p = (low - start) / delta;
  q = (high - start) / delta;
  t[0] = fmax (t[0], fmin (p, q));
  t[1] = fmin (t[1], fmax (p, q));
  return 1;
}

static int
passes_through (const Meter *self, int a, int b, int box)
{
  double half_width = self->graph->width[box] / 2., half_height = self->graph->height[box] / 2.;
  double x = self->x[box], y = self->y[box], t[2] = { 0, 1 };

  return cut (self->x[a], self->x[b] - self->x[a], x - half_width, x + half_width, t) &&
         cut (self->y[a], self->y[b] - self->y[a], y - half_height, y + half_height, t) &&
         t[0] < t[1];
}

static int
touches_foreign_box (const Meter *self, int edge)
{
  int from = self->graph->from[edge], to = self->graph->to[edge];

  for (int k = 0; k < self->graph->n_nodes; k++)
    if (k != from && k != to && passes_through (self, from, to, k))
      return 1;
  return 0;
}

/**
 * meter_foreign_boxes:
 *
 * Returns: the share (percent) of exchanges whose straight line passes through
 *   a foreign label box; -1 for large graphs
 */
double
meter_foreign_boxes (const Meter *self)
{
  int n = 0;

  if (self->graph->n_nodes > MOST_NODES_FOR_BOXES)
    return -1;
  for (int edge = 0; edge < self->graph->n_edges; edge++)
    n += touches_foreign_box (self, edge);
  return 100.0 * n / (self->graph->n_edges ? self->graph->n_edges : 1);
}
