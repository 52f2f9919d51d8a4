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
 * eco_point_distance:
 *
 * Returns: the distance of two points in px
 */
double
eco_point_distance (EcoPoint a, EcoPoint b)
{
  return hypot (b.x - a.x, b.y - a.y);
}

/**
 * eco_point_lerp:
 * @t: 0 gives @a, 1 gives @b
 *
 * Returns: the point at the share @t of the way from @a to @b
 */
EcoPoint
eco_point_lerp (EcoPoint a, EcoPoint b, double t)
{
  return (EcoPoint) { a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t };
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

/**
 * eco_rect_is_empty:
 *
 * Returns: whether the rectangle holds no point at all
 */
gboolean
eco_rect_is_empty (const EcoRect *rect)
{
  return rect->width < 0 || rect->height < 0;
}

/**
 * eco_rect_around:
 *
 * Returns: the rectangle of that size centred on @centre
 */
EcoRect
eco_rect_around (EcoPoint centre, double width, double height)
{
  return (EcoRect) { centre.x - width / 2, centre.y - height / 2, width, height };
}

/**
 * eco_rect_union:
 *
 * Returns: the smallest rectangle that holds both; an empty one adds nothing
 */
EcoRect
eco_rect_union (const EcoRect *a, const EcoRect *b)
{
  double x0, y0, x1, y1;

  if (eco_rect_is_empty (a))
    return *b;
  if (eco_rect_is_empty (b))
    return *a;
  x0 = MIN (a->x, b->x);
  y0 = MIN (a->y, b->y);
  x1 = MAX (a->x + a->width, b->x + b->width);
  y1 = MAX (a->y + a->height, b->y + b->height);
  return (EcoRect) { x0, y0, x1 - x0, y1 - y0 };
}

/**
 * eco_rect_expand:
 * @by: px added on each of the four sides; may be negative
 *
 * Returns: the grown rectangle; an empty one stays empty
 */
EcoRect
eco_rect_expand (const EcoRect *rect, double by)
{
  if (eco_rect_is_empty (rect))
    return *rect;
  return (EcoRect) { rect->x - by, rect->y - by, rect->width + 2 * by, rect->height + 2 * by };
}

/**
 * eco_rect_add_point:
 * @rect: grown in place until it holds @point
 */
void
eco_rect_add_point (EcoRect *rect, EcoPoint point)
{
  EcoRect other = { point.x, point.y, 0, 0 };

  *rect = eco_rect_union (rect, &other);
}

/**
 * eco_rect_intersects:
 *
 * Returns: whether the two share a point (touching edges count)
 */
gboolean
eco_rect_intersects (const EcoRect *a, const EcoRect *b)
{
  return !eco_rect_is_empty (a) && !eco_rect_is_empty (b) &&
         a->x <= b->x + b->width && b->x <= a->x + a->width &&
         a->y <= b->y + b->height && b->y <= a->y + a->height;
}

/**
 * eco_rect_contains:
 *
 * Returns: whether @point is inside or on the edge
 */
gboolean
eco_rect_contains (const EcoRect *rect, EcoPoint point)
{
  return point.x >= rect->x && point.x <= rect->x + rect->width &&
         point.y >= rect->y && point.y <= rect->y + rect->height;
}
