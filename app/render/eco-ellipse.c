/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finds ellipses in paths, for writers that have a shorter way to say one. */
#include "config.h"

#include "render/eco-ellipse-private.h"

#include <math.h>
#include <string.h>

#define CIRCLE 0.5523 /* of the radius: how far the control points of a quarter are from its ends */
#define UNSEEN 0.02

static gboolean
is_near (const float *point, double x, double y)
{
  return fabs (point[0] - x) < UNSEEN && fabs (point[1] - y) < UNSEEN;
}

/**
 * eco_ellipse_find:
 * @verbs: those that follow the point at @p
 * @p: x, y pairs, in any unit of which 0.02 cannot be seen
 * @a: (out): way from the centre to where the first curve begins
 * @b: (out): to where it ends
 *
 * Returns: whether the four curves that follow are an ellipse that begins on one of its axes
 */
gboolean
eco_ellipse_find (const char *verbs, const float *p, EcoPoint *a, EcoPoint *b)
{
  EcoPoint centre, from, to;

  if (strncmp (verbs, "CCCCZ", 5) != 0 || !is_near (p + 24, p[0], p[1]))
    return FALSE;
  centre = (EcoPoint) { (p[0] + p[12]) / 2, (p[1] + p[13]) / 2 };
  from = *a = (EcoPoint) { p[0] - centre.x, p[1] - centre.y };
  to = *b = (EcoPoint) { p[6] - centre.x, p[7] - centre.y };
  if (fabs (a->x * b->x) + fabs (a->y * b->y) > UNSEEN)
    return FALSE;
  for (int i = 0; i < 4; i++, p += 6)
    {
      if (!is_near (p + 2, centre.x + from.x + CIRCLE * to.x, centre.y + from.y + CIRCLE * to.y)
          || !is_near (p + 4, centre.x + to.x + CIRCLE * from.x, centre.y + to.y + CIRCLE * from.y)
          || !is_near (p + 6, centre.x + to.x, centre.y + to.y))
        return FALSE;
      to = (EcoPoint) { -from.x, -from.y };
      from = (EcoPoint) { p[6] - centre.x, p[7] - centre.y };
    }
  return TRUE;
}
