/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What can be asked of rectangles; a part of base/eco-geometry.h, inline because
 * one picture asks it a million times. */
#pragma once

#include "base/eco-geometry.h"

G_BEGIN_DECLS

/**
 * eco_rect_is_empty:
 *
 * Returns: whether the rectangle holds no point at all
 */
static inline gboolean
eco_rect_is_empty (const EcoRect *rect)
{
  return rect->width < 0 || rect->height < 0;
}

/**
 * eco_rect_around:
 *
 * Returns: the rectangle of that size centred on @centre
 */
static inline EcoRect
eco_rect_around (EcoPoint centre, double width, double height)
{
  return (EcoRect) { centre.x - width / 2, centre.y - height / 2, width, height };
}

/**
 * eco_rect_union:
 *
 * Returns: the smallest rectangle that holds both; an empty one adds nothing
 */
static inline EcoRect
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
static inline EcoRect
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
static inline void
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
static inline gboolean
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
static inline gboolean
eco_rect_contains (const EcoRect *rect, EcoPoint point)
{
  return point.x >= rect->x && point.x <= rect->x + rect->width &&
         point.y >= rect->y && point.y <= rect->y + rect->height;
}

G_END_DECLS
