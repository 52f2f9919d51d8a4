/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Makes a calm curve of a path with corners: an elastic band.
 *
 * The path is a row of points that hold each other in line; cards, the core and the
 * page beyond the rings push them away. First few points far apart, so long stretches
 * bend as a whole; then more of them, which find the middle of narrow passages
 * (Quinlan and Khatib 1993; the bending of Kass, Witkin and Terzopoulos 1988). Then
 * as few cubic curves as follow the band closely. */
#include "config.h"

#include "render/eco-route-private.h"

#include <math.h>
#include <string.h>

#define MOST_POINTS 240
#define PUSH_REACH 11.0 /* px round a card */
#define PUSH 0.4
#define TENSION 0.12
#define MOST_STEP 6.0 /* px that a point moves at once */

typedef struct
{
  EcoPoint p[MOST_POINTS];
  int n;
} Band;

/* One pass over the band. */
typedef struct
{
  double spacing; /* px */
  int rounds;
  double bending; /* 0 to 1: how stiff it is */
} Pass;

static const Pass passes[] = { { 44, 14, 0.9 }, { 22, 10, 0.9 }, { 11, 9, 0.9 }, { 8, 10, 0.3 } };

/* Points of the polyline, about @spacing apart. */
static void
resample (const EcoPoint *points, int n, double spacing, Band *band)
{
  double length = 0, done = 0;
  int steps, segment = 0;

  for (int i = 0; i + 1 < n; i++)
    length += eco_point_distance (points[i], points[i + 1]);
  steps = CLAMP ((int) (length / spacing + 0.5), 3, MOST_POINTS - 1);
  band->n = steps + 1;
  for (int i = 0; i <= steps; i++)
    {
      double at = length * i / steps, stretch;

      while (segment + 2 < n
             && done + eco_point_distance (points[segment], points[segment + 1]) < at)
        {
          done += eco_point_distance (points[segment], points[segment + 1]);
          segment++;
        }
      stretch = MAX (eco_point_distance (points[segment], points[segment + 1]), 1e-9);
      band->p[i] = eco_point_lerp (points[segment], points[segment + 1],
                                   CLAMP ((at - done) / stretch, 0, 1));
    }
}

/* Where a point would be if only its neighbours had a say. */
static EcoPoint
straighten (const Band *band, double bending, int i)
{
  const EcoPoint *p = band->p;
  EcoPoint to = { (p[i - 1].x + p[i + 1].x) / 2, (p[i - 1].y + p[i + 1].y) / 2 };
  EcoPoint move = { TENSION * (to.x - p[i].x), TENSION * (to.y - p[i].y) };

  if (i >= 2 && i + 2 < band->n)
    {
      move.x -= bending / 16 * (p[i - 2].x + p[i + 2].x - 4 * (p[i - 1].x + p[i + 1].x)
                                + 6 * p[i].x);
      move.y -= bending / 16 * (p[i - 2].y + p[i + 2].y - 4 * (p[i - 1].y + p[i + 1].y)
                                + 6 * p[i].y);
    }
  return move;
}

static void
relax (Band *band, EcoObstacles *obstacles, int from, int to, double width, const Pass *pass)
{
  EcoPoint moves[MOST_POINTS];

  for (int round = 0; round < pass->rounds; round++)
    {
      for (int i = 1; i + 1 < band->n; i++)
        {
          EcoPoint push = eco_obstacles_push (obstacles, band->p[i], from, to,
                                              PUSH_REACH + width / 2);
          double length;

          moves[i] = straighten (band, pass->bending, i);
          moves[i].x += PUSH * push.x;
          moves[i].y += PUSH * push.y;
          length = sqrt (moves[i].x * moves[i].x + moves[i].y * moves[i].y);
          if (length > MOST_STEP)
            moves[i] = (EcoPoint) { moves[i].x * MOST_STEP / length,
                                    moves[i].y * MOST_STEP / length };
        }
      for (int i = 1; i + 1 < band->n; i++)
        band->p[i] = (EcoPoint) { band->p[i].x + moves[i].x, band->p[i].y + moves[i].y };
    }
}

static EcoPoint
get_tangent (const Band *band, int i)
{
  EcoPoint a = band->p[MAX (i - 1, 0)], b = band->p[MIN (i + 1, band->n - 1)];
  double length = MAX (eco_point_distance (a, b), 1e-9);

  return (EcoPoint) { (b.x - a.x) / length, (b.y - a.y) / length };
}

/* The cubic curve along the band from point @a to point @b.
 *
 * Returns: how far (px) it leaves the band */
static double
fit_cubic (const Band *band, int a, int b, EcoPoint cubic[4])
{
  EcoPoint tangent_a = get_tangent (band, a), tangent_b = get_tangent (band, b);
  double length = 0, farthest = 0, done = 0;

  for (int i = a; i < b; i++)
    length += eco_point_distance (band->p[i], band->p[i + 1]);
  cubic[0] = band->p[a];
  cubic[1] = (EcoPoint) { cubic[0].x + tangent_a.x * length / 3,
                          cubic[0].y + tangent_a.y * length / 3 };
  cubic[3] = band->p[b];
  cubic[2] = (EcoPoint) { cubic[3].x - tangent_b.x * length / 3,
                          cubic[3].y - tangent_b.y * length / 3 };
  for (int i = a + 1; i < b; i++)
    {
      done += eco_point_distance (band->p[i - 1], band->p[i]);
      farthest = MAX (farthest, eco_point_distance (band->p[i],
                                                    eco_cubic_point (cubic, done / length)));
    }
  return farthest;
}

/* Lays curves along the band, each as long as @tolerance allows.
 *
 * Returns: whether a route can hold them */
static gboolean
fit (const Band *band, double tolerance, EcoRoute *route)
{
  int at = 0;

  *route = (EcoRoute) { 1, { band->p[0] } };
  while (at < band->n - 1)
    {
      EcoPoint cubic[4], longer[4];
      int end = at + 1;

      fit_cubic (band, at, end, cubic);
      while (end < band->n - 1 && fit_cubic (band, at, end + 1, longer) <= tolerance)
        {
          memcpy (cubic, longer, sizeof cubic);
          end++;
        }
      if (route->n_points + 3 > ECO_ROUTE_MAX_POINTS)
        return FALSE;
      memcpy (&route->points[route->n_points], &cubic[1], 3 * sizeof (EcoPoint));
      route->n_points += 3;
      at = end;
    }
  return TRUE;
}

static double
get_turn (const Band *band)
{
  double turn = 0;

  for (int i = 1; i + 1 < band->n; i++)
    {
      EcoPoint a = { band->p[i].x - band->p[i - 1].x, band->p[i].y - band->p[i - 1].y };
      EcoPoint b = { band->p[i + 1].x - band->p[i].x, band->p[i + 1].y - band->p[i].y };

      turn += fabs (atan2 (a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y));
    }
  return turn;
}

/**
 * eco_route_band:
 * @points: (array length=n_points): corners of the path
 * @from: the card that it starts at, which does not push
 * @to: the card that it ends at, likewise
 * @width: px of the lines that run beside each other on it
 * @ease: from %ECO_EASE_TIGHT to %ECO_EASE_CALM: the more, the longer the stretches that
 *   bend as a whole; the less, the closer the curve keeps to the path
 * @route: (out): the curve
 *
 * Returns: how much the curve turns on its whole length, in radians
 */
double
eco_route_band (EcoObstacles *obstacles, const EcoPoint *points, int n_points, int from, int to,
                double width, EcoEase ease, EcoRoute *route)
{
  static const guint first[] = { 3, 2, 0 }, last[] = { 3, 2, 2 };
  Band band, finer;
  double tolerance = 1.2;

  resample (points, n_points, passes[first[ease]].spacing, &band);
  for (guint i = first[ease]; i <= last[ease]; i++)
    {
      resample (band.p, band.n, passes[i].spacing, &finer);
      relax (&finer, obstacles, from, to, width, &passes[i]);
      band = finer;
    }
  while (!fit (&band, tolerance, route))
    tolerance *= 1.6;
  return get_turn (&band);
}
