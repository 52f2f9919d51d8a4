/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Points, rectangles and the polar frame of the picture.
 *
 * Unit: pixel at 100 % (1/96 inch). The origin is the centre of the brand, x
 * to the right, y down. Angles are degrees, clockwise from twelve o'clock, in
 * [0, 360): the external half is 0..180, the internal half 180..360. What is
 * asked a million times for one picture is inline. */
#pragma once

#include <glib.h>
#include <math.h>

G_BEGIN_DECLS

typedef struct
{
  double x;
  double y;
} EcoPoint;

/* x, y is the upper left corner; an empty rectangle has a negative width. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} EcoRect;

#define ECO_RECT_EMPTY ((EcoRect) { 0, 0, -1, -1 })

EcoPoint eco_point_from_polar (double angle, double radius);
void     eco_point_to_polar   (EcoPoint point, double *angle, double *radius);

double   eco_angle_normalize  (double angle);
double   eco_angle_difference (double from, double to);

/**
 * eco_point_distance:
 *
 * Returns: the distance of two points in px
 */
static inline double
eco_point_distance (EcoPoint a, EcoPoint b)
{
  double dx = b.x - a.x, dy = b.y - a.y;

  return sqrt (dx * dx + dy * dy);
}

/**
 * eco_point_lerp:
 * @t: 0 gives @a, 1 gives @b
 *
 * Returns: the point at the share @t of the way from @a to @b
 */
static inline EcoPoint
eco_point_lerp (EcoPoint a, EcoPoint b, double t)
{
  return (EcoPoint) { a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t };
}

G_END_DECLS

#include "base/eco-rect.h"
