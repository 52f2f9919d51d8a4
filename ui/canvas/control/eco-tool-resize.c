/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Drags the line between two rings, which makes the inner one wider or
 * narrower, and the line between two sectors, which changes their shares. Nothing
 * changes before the line is let go. */
#include "config.h"

#include "canvas/control/eco-canvas-controller-private.h"

#include "base/eco-geometry.h"
#include "model/eco-sectors.h"
#include "session/eco-document-rings.h"

#include <math.h>

#define REACH 5.0 /* px of the view */

/* The ring whose outer line is there, or %NULL. */
static EcoRing *
find_ring (EcoCanvasController *self, EcoPoint at)
{
  EcoList *rings = eco_ecosystem_get_rings (_eco_controller_get_ecosystem (self));
  EcoPlane plane = _eco_controller_get_plane (self);
  double angle, radius, reach = REACH / self->camera.zoom;

  eco_plane_get_place (plane, at, &angle, &radius);
  reach /= eco_plane_get_breadth (plane, angle);
  for (guint i = 0; i < eco_list_get_length (rings); i++)
    {
      EcoRing *ring = eco_list_get (rings, i);

      if (isfinite (ring->outer) && fabs (ring->outer - radius) <= reach)
        return ring;
    }
  return NULL;
}

/* The index of the part that begins at the line there; -1 when there is no line. */
static int
find_border (EcoCanvasController *self, GArray *spans, EcoPoint at)
{
  EcoList *rings = eco_ecosystem_get_rings (_eco_controller_get_ecosystem (self));
  EcoPlane plane = _eco_controller_get_plane (self);
  double angle, radius;
  guint n = eco_list_get_length (rings);

  eco_plane_get_place (plane, at, &angle, &radius);
  if (n < 2 || radius < ECO_RING (eco_list_get (rings, 1))->inner
      || radius > ECO_RING (eco_list_get (rings, n - 1))->outer)
    return -1;
  for (guint i = 0; i < spans->len; i++)
    {
      const EcoSectorSpan *span = &g_array_index (spans, EcoSectorSpan, i);
      double off = fabs (eco_angle_difference (span->from, angle)) * G_PI / 180 * radius
                   * plane.stretch / eco_plane_get_reach (plane, angle);

      if (fmod (span->from, 180) != 0 && off <= REACH / self->camera.zoom)
        return (int) i;
    }
  return -1;
}

static GArray *
make_spans (EcoCanvasController *self)
{
  return eco_sectors_new (_eco_controller_get_ecosystem (self), ECO_SECTOR_COUNT_ALL);
}

/* ---- Rings */

static double
get_radius (EcoCanvasController *self, EcoRing *ring, EcoPoint view)
{
  EcoPoint at = eco_camera_to_scene (&self->camera, view);
  double least = eco_document_measure_least_ring (_eco_controller_get_document (self), ring);

  return MAX (eco_plane_get_radius (_eco_controller_get_plane (self), at), ring->inner + least);
}

static void
ring_motion (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers)
{
  EcoRing *ring = find_ring (self, self->press.scene);

  if (ring == NULL)
    return;
  self->feedback.edge_radius = get_radius (self, ring, view);
  _eco_controller_show (self);
}

static void
ring_release (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers)
{
  EcoRing *ring = find_ring (self, self->press.scene);

  if (ring != NULL)
    eco_document_resize_ring (_eco_controller_get_document (self), ring,
                              get_radius (self, ring, view) - ring->inner, NULL);
}

/* ---- Sectors */

/* The parts on both sides of the line, and where the pointer parts them. */
static gboolean
get_parts (EcoCanvasController *self, GArray *spans, EcoPoint view, EcoSectorSpan *before,
           EcoSectorSpan *after, double *angle)
{
  int index = find_border (self, spans, self->press.scene);
  double radius;

  if (index < 1)
    return FALSE;
  *before = g_array_index (spans, EcoSectorSpan, index - 1);
  *after = g_array_index (spans, EcoSectorSpan, index);
  eco_plane_get_place (_eco_controller_get_plane (self),
                       eco_camera_to_scene (&self->camera, view), angle, &radius);
  *angle = CLAMP (*angle, before->from + 3, after->to - 3);
  return TRUE;
}

static void
sector_motion (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers)
{
  g_autoptr (GArray) spans = make_spans (self);
  EcoSectorSpan before, after;
  double angle;

  if (!get_parts (self, spans, view, &before, &after, &angle))
    return;
  self->feedback.has_border = TRUE;
  self->feedback.border_angle = angle;
  _eco_controller_show (self);
}

static void
sector_release (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers)
{
  g_autoptr (GArray) spans = make_spans (self);
  EcoSectorSpan before, after;
  double angle;

  if (get_parts (self, spans, view, &before, &after, &angle))
    eco_editor_share_sectors (_eco_controller_get_editor (self), before.sector, after.sector,
                              (angle - before.from) / (after.to - before.from));
}

static void
cancel (EcoCanvasController *self)
{
}

static const EcoTool ring_tools[2] = {
  { ECO_CURSOR_RESIZE_ACROSS, ring_motion, ring_release, cancel, NULL },
  { ECO_CURSOR_RESIZE_UP, ring_motion, ring_release, cancel, NULL },
};
static const EcoTool sector_tools[2] = {
  { ECO_CURSOR_RESIZE_UP, sector_motion, sector_release, cancel, NULL },
  { ECO_CURSOR_RESIZE_ACROSS, sector_motion, sector_release, cancel, NULL },
};

/* What can be dragged at a point of the picture, or %NULL. */
static const EcoTool *
find_tool (EcoCanvasController *self, EcoPoint at)
{
  g_autoptr (GArray) spans = make_spans (self);
  int steep = fabs (at.y) > fabs (at.x) ? 1 : 0;

  if (find_ring (self, at) != NULL)
    return &ring_tools[steep];
  return find_border (self, spans, at) >= 1 ? &sector_tools[steep] : NULL;
}

/* The pointer's shape over a line that can be dragged. */
gboolean
_eco_tool_resize_get_cursor (EcoCanvasController *self, EcoPoint view, EcoCursor *cursor)
{
  const EcoTool *tool = find_tool (self, eco_camera_to_scene (&self->camera, view));

  if (tool != NULL)
    *cursor = tool->cursor;
  return tool != NULL;
}

/* Begins at the place of the press, if there is such a line. */
gboolean
_eco_tool_resize_begin (EcoCanvasController *self)
{
  const EcoTool *tool = find_tool (self, self->press.scene);

  if (tool != NULL)
    self->tool = tool;
  return tool != NULL;
}
