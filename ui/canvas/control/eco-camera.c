/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCamera: which part of the picture a view shows, and how large. */
#include "config.h"

#include "canvas/control/eco-camera.h"

#include <math.h>

/* Zooming by keys and wheel goes by fourth roots of two. */
#define STEPS_PER_OCTAVE 4.0

/**
 * eco_camera_init:
 *
 * The centre of the picture at 100 %, in a view of no size.
 */
void
eco_camera_init (EcoCamera *self)
{
  g_return_if_fail (self != NULL);
  *self = (EcoCamera) { { 0, 0 }, 1, 0, 0 };
}

/**
 * eco_camera_to_view:
 *
 * Returns: where a point of the picture is in the view
 */
EcoPoint
eco_camera_to_view (const EcoCamera *self, EcoPoint point)
{
  return (EcoPoint) { (point.x - self->centre.x) * self->zoom + self->width / 2,
                      (point.y - self->centre.y) * self->zoom + self->height / 2 };
}

/**
 * eco_camera_to_scene:
 *
 * Returns: which point of the picture is at a point of the view
 */
EcoPoint
eco_camera_to_scene (const EcoCamera *self, EcoPoint view)
{
  return (EcoPoint) { (view.x - self->width / 2) / self->zoom + self->centre.x,
                      (view.y - self->height / 2) / self->zoom + self->centre.y };
}

/**
 * eco_camera_rect_to_view:
 *
 * Returns: where a rectangle of the picture is in the view
 */
EcoRect
eco_camera_rect_to_view (const EcoCamera *self, const EcoRect *rect)
{
  EcoPoint corner = eco_camera_to_view (self, (EcoPoint) { rect->x, rect->y });

  return (EcoRect) { corner.x, corner.y, rect->width * self->zoom, rect->height * self->zoom };
}

/**
 * eco_camera_get_visible:
 *
 * Returns: the part of the picture that the view shows
 */
EcoRect
eco_camera_get_visible (const EcoCamera *self)
{
  return eco_rect_around (self->centre, self->width / self->zoom, self->height / self->zoom);
}

/**
 * eco_camera_pan:
 * @dx: px of the view by which the picture goes to the right
 * @dy: px of the view by which the picture goes down
 */
void
eco_camera_pan (EcoCamera *self, double dx, double dy)
{
  self->centre.x -= dx / self->zoom;
  self->centre.y -= dy / self->zoom;
}

/**
 * eco_camera_zoom_at:
 * @view: the point of the view that stays where it is
 * @zoom: wanted; clamped to what is allowed
 */
void
eco_camera_zoom_at (EcoCamera *self, EcoPoint view, double zoom)
{
  EcoPoint fixed = eco_camera_to_scene (self, view);
  EcoPoint after;

  self->zoom = CLAMP (zoom, ECO_CAMERA_MIN_ZOOM, ECO_CAMERA_MAX_ZOOM);
  after = eco_camera_to_scene (self, view);
  self->centre.x += fixed.x - after.x;
  self->centre.y += fixed.y - after.y;
}

/**
 * eco_camera_next_zoom:
 * @steps: how many steps nearer; negative: farther away
 *
 * The steps are those of a scale through 100 %, so that it is met on the way.
 *
 * Returns: the zoom after that many steps
 */
double
eco_camera_next_zoom (const EcoCamera *self, int steps)
{
  double at = log2 (self->zoom) * STEPS_PER_OCTAVE;
  double next = steps > 0 ? floor (at + 1e-6) + steps : ceil (at - 1e-6) + steps;

  return CLAMP (exp2 (next / STEPS_PER_OCTAVE), ECO_CAMERA_MIN_ZOOM, ECO_CAMERA_MAX_ZOOM);
}

/**
 * eco_camera_fit:
 * @rect: what shall be seen as large as it goes
 * @margin: px of the view to leave free around it
 * @most: the largest zoom that makes sense
 */
void
eco_camera_fit (EcoCamera *self, const EcoRect *rect, double margin, double most)
{
  double width = MAX (self->width - 2 * margin, 1), height = MAX (self->height - 2 * margin, 1);

  if (eco_rect_is_empty (rect) || self->width <= 0 || self->height <= 0)
    return;
  self->zoom = MIN (width / MAX (rect->width, 1), height / MAX (rect->height, 1));
  self->zoom = CLAMP (MIN (self->zoom, most), ECO_CAMERA_MIN_ZOOM, ECO_CAMERA_MAX_ZOOM);
  self->centre = (EcoPoint) { rect->x + rect->width / 2, rect->y + rect->height / 2 };
}

/**
 * eco_camera_mix:
 * @t: 0 for @from, 1 for @to, or between
 *
 * On the way the zoom grows by equal factors, and a point of the picture that
 * is at the same place of the view in both stays there.
 *
 * Returns: a camera between two others, of the size of @to
 */
EcoCamera
eco_camera_mix (const EcoCamera *from, const EcoCamera *to, double t)
{
  EcoCamera mixed = *to;
  double part = t;

  if (t >= 1)
    return mixed;
  mixed.zoom = from->zoom * pow (to->zoom / from->zoom, t);
  if (fabs (to->zoom / from->zoom - 1) > 1e-9)
    part = (1 / from->zoom - 1 / mixed.zoom) / (1 / from->zoom - 1 / to->zoom);
  mixed.centre = eco_point_lerp (from->centre, to->centre, part);
  return mixed;
}

/* How far an interval must go to be inside another; the start counts if it is too long. */
static double
shift_inside (double start, double length, double from, double to)
{
  if (start < from || length > to - from)
    return from - start;
  return start + length > to ? to - start - length : 0;
}

/**
 * eco_camera_reveal:
 * @rect: of the picture
 * @margin: px of the view to leave free around it
 *
 * Goes no farther than needed to see it.
 *
 * Returns: whether the camera moved
 */
gboolean
eco_camera_reveal (EcoCamera *self, const EcoRect *rect, double margin)
{
  EcoRect view = eco_camera_rect_to_view (self, rect);
  double dx = shift_inside (view.x, view.width, margin, self->width - margin);
  double dy = shift_inside (view.y, view.height, margin, self->height - margin);

  if (dx == 0 && dy == 0)
    return FALSE;
  eco_camera_pan (self, dx, dy);
  return TRUE;
}

/**
 * eco_camera_limit:
 * @page: the whole picture
 *
 * Keeps the middle of the view on the picture, so that it is never lost.
 */
void
eco_camera_limit (EcoCamera *self, const EcoRect *page)
{
  if (eco_rect_is_empty (page))
    return;
  self->centre.x = CLAMP (self->centre.x, page->x, page->x + page->width);
  self->centre.y = CLAMP (self->centre.y, page->y, page->y + page->height);
}
