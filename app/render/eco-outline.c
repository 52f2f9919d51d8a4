/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The outline of a card as a closed line. */
#include "config.h"

#include "render/eco-outline.h"

#include <math.h>

static EcoPoint
get_centre (const EcoOutline *outline)
{
  return (EcoPoint) { outline->box.x + outline->box.width / 2,
                      outline->box.y + outline->box.height / 2 };
}

/**
 * eco_outline_get_length:
 *
 * Returns: the length of the whole outline in px
 */
double
eco_outline_get_length (const EcoOutline *outline)
{
  return 2 * (outline->box.width + outline->box.height) + (2 * G_PI - 8) * outline->corner;
}

/**
 * eco_outline_get_point:
 * @place: any number; the outline is closed
 *
 * Returns: the point at @place
 */
EcoPoint
eco_outline_get_point (const EcoOutline *outline, double place)
{
  const EcoRect *box = &outline->box;
  double r = outline->corner, length = eco_outline_get_length (outline);
  double sides[4] = { box->width - 2 * r, box->height - 2 * r, box->width - 2 * r,
                      box->height - 2 * r };
  EcoPoint corners[4] = { { box->x + box->width - r, box->y + r },
                          { box->x + box->width - r, box->y + box->height - r },
                          { box->x + r, box->y + box->height - r },
                          { box->x + r, box->y + r } };

  place -= floor (place / length) * length;
  for (int i = 0; i < 4; i++)
    {
      double turn = i * G_PI / 2, arc = r * G_PI / 2;
      EcoPoint normal = { sin (turn), -cos (turn) }, along = { cos (turn), sin (turn) };

      if (place <= sides[i])
        return (EcoPoint) { corners[i].x + normal.x * r - along.x * (sides[i] - place),
                            corners[i].y + normal.y * r - along.y * (sides[i] - place) };
      place -= sides[i];
      if (place <= arc && r > 0)
        return (EcoPoint) { corners[i].x + r * sin (turn + place / r),
                            corners[i].y - r * cos (turn + place / r) };
      place -= arc;
    }
  return (EcoPoint) { box->x + r, box->y };
}

/* Where the ray from the centre in direction x, y leaves the outline, relative
 * to the centre; in the first quadrant (both not negative). */
static EcoPoint
leave_quadrant (double half_width, double half_height, double r, double x, double y)
{
  double t = MIN (x > 0 ? half_width / x : G_MAXDOUBLE, y > 0 ? half_height / y : G_MAXDOUBLE);
  EcoPoint q = { x * t, y * t };
  double cx = half_width - r, cy = half_height - r;

  if (q.x > cx && q.y > cy && r > 0)
    {
      /* |t (x, y) - c| = r, the farther solution */
      double a = x * x + y * y, b = -2 * (x * cx + y * cy), c = cx * cx + cy * cy - r * r;

      t = (-b + sqrt (MAX (b * b - 4 * a * c, 0))) / (2 * a);
      q = (EcoPoint) { x * t, y * t };
    }
  return q;
}

/**
 * eco_outline_find_place:
 * @toward: a point outside
 *
 * Returns: the place where a line from the card's centre to @toward leaves it
 */
double
eco_outline_find_place (const EcoOutline *outline, EcoPoint toward)
{
  EcoPoint centre = get_centre (outline);
  double w = outline->box.width / 2, h = outline->box.height / 2, r = outline->corner;
  double dx = toward.x - centre.x, dy = toward.y - centre.y;
  double arc = r * G_PI / 2, top = 2 * (w - r), side = 2 * (h - r);
  EcoPoint q;
  double turn;

  if (fabs (dx) + fabs (dy) < 1e-9)
    dy = -1;
  q = leave_quadrant (w, h, r, fabs (dx), fabs (dy));
  q = (EcoPoint) { dx < 0 ? -q.x : q.x, dy < 0 ? -q.y : q.y };
  if (fabs (q.x) <= w - r)
    return q.y < 0 ? q.x + w - r : top + arc + side + arc + (w - r - q.x);
  if (fabs (q.y) <= h - r)
    return q.x > 0 ? top + arc + q.y + h - r : 2 * top + 3 * arc + side + (h - r - q.y);
  /* On a corner: its angle from where the corner begins. */
  turn = atan2 (fabs (q.x) - (w - r), fabs (q.y) - (h - r)); /* 0 at the horizontal side */
  if (q.x > 0 && q.y < 0)
    return top + r * turn;
  if (q.x > 0)
    return top + arc + side + r * (G_PI / 2 - turn);
  if (q.y > 0)
    return 2 * top + 2 * arc + side + r * turn;
  return 2 * top + 3 * arc + 2 * side + r * (G_PI / 2 - turn);
}

/**
 * eco_outline_contains:
 *
 * Returns: whether @point is inside; corners count as sharp
 */
gboolean
eco_outline_contains (const EcoOutline *outline, EcoPoint point)
{
  return eco_rect_contains (&outline->box, point);
}

/* Pool adjacent violators: the nearest places (least squares) that are in order
 * with at least @gap between neighbours. */
static void
push_apart (double *places, int n, double gap)
{
  g_autofree double *sums = g_new (double, n);
  g_autofree int *counts = g_new (int, n);
  int blocks = 0, k = 0;

  for (int i = 0; i < n; i++)
    {
      sums[blocks] = places[i] - i * gap;
      counts[blocks++] = 1;
      while (blocks > 1
             && sums[blocks - 2] / counts[blocks - 2] > sums[blocks - 1] / counts[blocks - 1])
        {
          sums[blocks - 2] += sums[blocks - 1];
          counts[blocks - 2] += counts[blocks - 1];
          blocks--;
        }
    }
  for (int block = 0; block < blocks; block++)
    for (int i = 0; i < counts[block]; i++, k++)
      places[k] = sums[block] / counts[block] + k * gap;
}

/**
 * eco_outline_spread:
 * @places: (inout) (array length=n): in rising order, each in 0 … @length
 * @length: of the whole outline
 * @gap: wanted distance of neighbours, less where the outline is too short
 *
 * Moves the ends of many lines apart, each as little as possible. The outline
 * is cut where its longest empty stretch is.
 */
void
eco_outline_spread (double *places, int n, double length, double gap)
{
  g_autofree double *turned = NULL;
  double longest = -1;
  int start = 0;

  if (n < 2)
    return;
  gap = MIN (gap, length / n);
  for (int i = 0; i < n; i++)
    {
      double before = i > 0 ? places[i] - places[i - 1] : places[0] + length - places[n - 1];

      if (before > longest)
        {
          longest = before;
          start = i;
        }
    }
  turned = g_new (double, n);
  for (int i = 0; i < n; i++)
    turned[i] = places[(start + i) % n] + (start + i >= n ? length : 0);
  push_apart (turned, n, gap);
  for (int i = 0; i < n; i++)
    places[(start + i) % n] = turned[i];
}
