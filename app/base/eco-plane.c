/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* From places to the picture, and back. */
#include "base/eco-plane.h"

#include <math.h>

/* With title and legend in the corners a picture of this form fills a page of 16:9. */
#define WIDE_STRETCH 1.6
#define LONGEST_STEP 3.0 /* degrees; the error of an arc stays below a thousandth of a px */

/**
 * eco_plane_for_shape:
 *
 * Returns: how pictures of that shape are made
 */
EcoPlane
eco_plane_for_shape (EcoRingShape shape)
{
  switch (shape)
    {
    case ECO_RING_SHAPE_ROUND:
      break;
    case ECO_RING_SHAPE_WIDE:
      return (EcoPlane) { WIDE_STRETCH };
    }
  return ECO_PLANE_ROUND;
}

/**
 * eco_plane_get_point:
 * @angle: degrees, any value
 * @radius: px
 *
 * Returns: where the place is in the picture
 */
EcoPoint
eco_plane_get_point (EcoPlane self, double angle, double radius)
{
  return eco_plane_from_circular (self, eco_point_from_polar (angle, radius));
}

/**
 * eco_plane_get_place:
 * @point: in the picture
 * @angle: (out): degrees in [0, 360); 0 at the centre
 * @radius: (out): px, never negative
 */
void
eco_plane_get_place (EcoPlane self, EcoPoint point, double *angle, double *radius)
{
  eco_point_to_polar (eco_plane_to_circular (self, point), angle, radius);
}

/**
 * eco_plane_get_heading:
 * @angle: degrees
 *
 * Returns: how far a text along the ring is turned there, degrees; the angle
 *   itself where the picture is round
 */
double
eco_plane_get_heading (EcoPlane self, double angle)
{
  double turn = angle * G_PI / 180;

  if (self.stretch == 1)
    return angle;
  return angle + eco_angle_difference (angle, atan2 (sin (turn), self.stretch * cos (turn)) *
                                                180 / G_PI);
}

/**
 * eco_plane_get_bearing:
 * @angle: degrees
 *
 * Returns: the angle that the ray has in the picture, degrees; the same where it is round
 */
double
eco_plane_get_bearing (EcoPlane self, double angle)
{
  double turn = angle * G_PI / 180;

  if (self.stretch == 1)
    return angle;
  return angle + eco_angle_difference (angle, atan2 (self.stretch * sin (turn), cos (turn)) *
                                                180 / G_PI);
}

/**
 * eco_plane_measure_arc:
 * @radius: px, above 0
 * @from: degrees
 * @to: degrees, more than @from clockwise
 *
 * Returns: the length of the arc in the picture, px; negative when it goes back
 */
double
eco_plane_measure_arc (EcoPlane self, double radius, double from, double to)
{
  int n = MAX ((int) ceil (fabs (to - from) / LONGEST_STEP), 1);
  double step = (to - from) / n, sum = 0;

  if (self.stretch == 1)
    return (to - from) * G_PI / 180 * radius;
  for (int i = 0; i < n; i++, from += step) /* Simpson's rule */
    sum += eco_plane_get_pace (self, from) + 4 * eco_plane_get_pace (self, from + step / 2) +
           eco_plane_get_pace (self, from + step);
  return sum / 6 * step * G_PI / 180 * radius;
}

/**
 * eco_plane_walk_arc:
 * @radius: px, above 0
 * @from: degrees
 * @length: px of the picture, clockwise; negative goes back
 *
 * Returns: the angle at the end of the arc, degrees; it is not normalized
 */
double
eco_plane_walk_arc (EcoPlane self, double radius, double from, double length)
{
  double degrees = length / radius * 180 / G_PI, step;
  int n = MAX ((int) ceil (fabs (degrees) / LONGEST_STEP), 1);

  if (self.stretch == 1)
    return from + degrees;
  step = degrees / n;
  for (int i = 0; i < n; i++) /* Runge and Kutta's method: an even pace along the ellipse */
    {
      double a = step / eco_plane_get_pace (self, from);
      double b = step / eco_plane_get_pace (self, from + a / 2);
      double c = step / eco_plane_get_pace (self, from + b / 2);
      double d = step / eco_plane_get_pace (self, from + c);

      from += (a + 2 * b + 2 * c + d) / 6;
    }
  return from;
}

/**
 * eco_plane_fit_width:
 * @width: of a box that keeps its form, px of the picture
 * @gap: px that it keeps from others, the same along both axes
 *
 * Returns: the width that such a box has in the circular form: where boxes of these
 *   widths keep the gap there, the real ones keep it in the picture
 */
double
eco_plane_fit_width (EcoPlane self, double width, double gap)
{
  return self.stretch == 1 ? width : MAX ((width + gap) / self.stretch - gap, 0);
}
