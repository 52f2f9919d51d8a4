/* SPDX-License-Identifier: MIT */
/* Whether nodes are on their rings and sides, and how even the rings are. */
#include "meter.h"

#include <math.h>
#include <stdlib.h>

#define MOST_RINGS 16
#define LEAST_NODES_FOR_GAP 20

/**
 * meter_compare_numbers:
 *
 * For qsort(): doubles, increasing.
 */
int
meter_compare_numbers (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static double *
allocate (int n)
{
  double *numbers = calloc ((size_t) n + 1, sizeof (double));

  if (numbers == NULL)
    abort ();
  return numbers;
}

static double
get_distance (const Meter *self, int node)
{
  return hypot (self->x[node] - self->x[0], self->y[node] - self->y[0]);
}

/* The radii that part the nodes as the sizes of the rings say: half way
 * between the last one of a ring and the first one of the next. */
static void
find_cuts (const Meter *self, double *cut)
{
  int n = self->graph->n_nodes, before = 0, count[MOST_RINGS] = { 0 };
  double *radius = allocate (n);

  for (int i = 0; i < n; i++)
    {
      radius[i] = get_distance (self, i);
      count[self->graph->ring[i] % MOST_RINGS]++;
    }
  qsort (radius, (size_t) n, sizeof (double), meter_compare_numbers);
  for (int ring = 0; ring < MOST_RINGS; ring++)
    {
      before += count[ring];
      cut[ring] = before <= 0  ? -1
                  : before < n ? (radius[before - 1] + radius[before]) / 2
                               : INFINITY;
    }
  free (radius);
}

/**
 * meter_wrong_ring:
 *
 * Returns: the share (percent) of nodes whose distance from the brand puts
 *   them on another ring
 */
double
meter_wrong_ring (const Meter *self)
{
  double cut[MOST_RINGS];
  int n = self->graph->n_nodes, wrong = 0;

  find_cuts (self, cut);
  for (int i = 1; i < n; i++)
    {
      double distance = get_distance (self, i);
      int ring = 0;

      while (ring < MOST_RINGS - 1 && distance >= cut[ring])
        ring++;
      wrong += ring != self->graph->ring[i];
    }
  return 100.0 * wrong / (n > 1 ? n - 1 : 1);
}

/* The sides may have been given either way round. */
static int
count_wrong (const Meter *self, const double *along)
{
  int n = self->graph->n_nodes - 1, wrong = 0;

  for (int i = 1; i <= n; i++)
    wrong += (along[i] < along[0]) != self->graph->side[i];
  return wrong > n - wrong ? n - wrong : wrong;
}

/**
 * meter_wrong_side:
 *
 * Returns: the share (percent) of nodes on the wrong half, whichever of the two
 *   axes parts the halves
 */
double
meter_wrong_side (const Meter *self)
{
  int horizontal = count_wrong (self, self->x), vertical = count_wrong (self, self->y);
  int n = self->graph->n_nodes - 1;

  return 100.0 * (horizontal < vertical ? horizontal : vertical) / (n > 0 ? n : 1);
}

/* The largest empty arc of a half ring by the mean one; 0 for few nodes. */
static double
measure_gap (const Meter *self, int ring, int side, double *angle)
{
  double sum_x = 0, sum_y = 0, middle, gap = 0;
  int n = 0;

  for (int i = 1; i < self->graph->n_nodes; i++)
    if (self->graph->ring[i] == ring && self->graph->side[i] == side)
      {
        double t = atan2 (self->y[i] - self->y[0], self->x[i] - self->x[0]);

        sum_x += cos (t);
        sum_y += sin (t);
        angle[n++] = t;
      }
  if (n < LEAST_NODES_FOR_GAP)
    return 0;
  middle = atan2 (sum_y, sum_x);
  for (int i = 0; i < n; i++)
    angle[i] = remainder (angle[i] - middle, 2 * M_PI);
  qsort (angle, (size_t) n, sizeof (double), meter_compare_numbers);
  for (int i = 1; i < n; i++)
    gap = fmax (gap, angle[i] - angle[i - 1]);
  return gap / (M_PI / n);
}

/**
 * meter_largest_gap:
 *
 * Returns: the largest empty arc by the mean one, of the worst half ring among
 *   those with many nodes
 */
double
meter_largest_gap (const Meter *self)
{
  double worst = 0, *angle = allocate (self->graph->n_nodes);

  for (int ring = 1; ring < MOST_RINGS; ring++)
    for (int side = 0; side < 2; side++)
      worst = fmax (worst, measure_gap (self, ring, side, angle));
  free (angle);
  return worst;
}
