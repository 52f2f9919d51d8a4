/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Points, rectangles and the polar frame of the picture. */
#include "base/eco-geometry.h"

#include <math.h>

/**
 * eco_point_from_polar:
 * @angle: degrees, clockwise from twelve o'clock, any value
 * @radius: distance from the centre of the brand, in px
 *
 * Returns: the point in the picture's frame
 */
EcoPoint
eco_point_from_polar (double angle, double radius)
{
  double a = angle * G_PI / 180.0;

  return (EcoPoint) { radius * sin (a), -radius * cos (a) };
}

/**
 * eco_point_to_polar:
 * @point: a point in the picture's frame
 * @angle: (out): degrees in [0, 360); 0 at the centre
 * @radius: (out): px, never negative
 */
void
eco_point_to_polar (EcoPoint point, double *angle, double *radius)
{
  *radius = hypot (point.x, point.y);
  *angle = *radius > 0 ? eco_angle_normalize (atan2 (point.x, -point.y) * 180.0 / G_PI) : 0;
}

/**
 * eco_angle_normalize:
 * @angle: degrees, finite
 *
 * Returns: the same direction in [0, 360)
 */
double
eco_angle_normalize (double angle)
{
  double a = fmod (angle, 360.0);

  if (a < 0)
    a += 360.0;
  return a >= 360.0 ? 0 : a;
}

/**
 * eco_angle_difference:
 *
 * Returns: the shortest turn that leads from @from to @to, degrees in
 *   [-180, 180), positive clockwise
 */
double
eco_angle_difference (double from, double to)
{
  double d = eco_angle_normalize (to - from);

  return d >= 180.0 ? d - 360.0 : d;
}
