/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Points, rectangles and the polar frame of the picture.
 *
 * Unit: pixel at 100 % (1/96 inch). The origin is the centre of the brand, x
 * to the right, y down. Angles are degrees, clockwise from twelve o'clock, in
 * [0, 360): the external half is 0..180, the internal half 180..360. */
#pragma once

#include <glib.h>

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
double   eco_point_distance   (EcoPoint a, EcoPoint b);
EcoPoint eco_point_lerp       (EcoPoint a, EcoPoint b, double t);

double   eco_angle_normalize  (double angle);
double   eco_angle_difference (double from, double to);

gboolean eco_rect_is_empty    (const EcoRect *rect);
EcoRect  eco_rect_around      (EcoPoint centre, double width, double height);
EcoRect  eco_rect_union       (const EcoRect *a, const EcoRect *b);
EcoRect  eco_rect_expand      (const EcoRect *rect, double by);
void     eco_rect_add_point   (EcoRect *rect, EcoPoint point);
gboolean eco_rect_intersects  (const EcoRect *a, const EcoRect *b);
gboolean eco_rect_contains    (const EcoRect *rect, EcoPoint point);

G_END_DECLS
