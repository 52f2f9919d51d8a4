/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvasController: what is under the pointer while no button is down, and
 * the handles of the node there, from which exchanges are drawn. */
#include "config.h"

#include "canvas/control/eco-canvas-make-private.h"

#define HANDLE_REACH 9.0 /* px of the view */
#define HANDLE_LEAST_ZOOM 0.35

static gboolean
get_view_box (EcoCanvasController *self, const char *id, EcoRect *box)
{
  EcoScene *scene = _eco_controller_get_scene (self);

  if (scene == NULL || id == NULL || !eco_scene_get_bounds (scene, id, box))
    return FALSE;
  *box = eco_camera_rect_to_view (&self->camera, box);
  return TRUE;
}

/**
 * eco_canvas_controller_get_handle:
 * @index: which of the handles, less than %ECO_N_HANDLES
 * @view: (out): where it is
 *
 * Returns: whether it is shown now
 */
gboolean
eco_canvas_controller_get_handle (EcoCanvasController *self, guint index, EcoPoint *view)
{
  EcoRect box;
  double x, y;

  g_return_val_if_fail (ECO_IS_CANVAS_CONTROLLER (self), FALSE);
  if (!self->feedback.handles || self->tool != NULL || !get_view_box (self, self->hovered, &box))
    return FALSE;
  box = eco_rect_expand (&box, ECO_HANDLE_GAP);
  x = index == 0 ? box.x : index == 2 ? box.x + box.width : box.x + box.width / 2;
  y = index == 1 ? box.y : index == 3 ? box.y + box.height : box.y + box.height / 2;
  *view = (EcoPoint) { x, y };
  return index < ECO_N_HANDLES;
}

gboolean
_eco_controller_is_on_handle (EcoCanvasController *self, EcoPoint view)
{
  EcoPoint handle;

  for (guint i = 0; i < ECO_N_HANDLES; i++)
    if (eco_canvas_controller_get_handle (self, i, &handle)
        && eco_point_distance (handle, view) <= HANDLE_REACH)
      return TRUE;
  return FALSE;
}

/* The way to a handle must not lose it, even across an exchange. */
static gboolean
stays_with_node (EcoCanvasController *self, EcoPoint view, const EcoHit *hit)
{
  EcoRect box;

  if (!self->feedback.handles || hit->part == ECO_PART_NODE || hit->part == ECO_PART_BRAND
      || !get_view_box (self, self->hovered, &box))
    return FALSE;
  box = eco_rect_expand (&box, ECO_HANDLE_GAP + HANDLE_REACH);
  return eco_rect_contains (&box, view);
}

void
_eco_controller_hover (EcoCanvasController *self, EcoPoint view)
{
  EcoHit hit;

  if (_eco_controller_get_document (self) == NULL)
    return;
  if (_eco_controller_find_end (self, view) != 0)
    {
      _eco_controller_set_hovered (self, NULL, FALSE);
      self->cursor = ECO_CURSOR_CROSS;
    }
  else if (_eco_controller_is_on_handle (self, view))
    self->cursor = ECO_CURSOR_CROSS;
  else
    {
      _eco_controller_hit (self, view, &hit);
      if (!stays_with_node (self, view, &hit))
        {
          gboolean node =
              (hit.part == ECO_PART_NODE || hit.part == ECO_PART_BRAND) && hit.id != NULL;
          gboolean thing = node || hit.part == ECO_PART_EXCHANGE;

          _eco_controller_set_hovered (self, thing ? hit.id : NULL,
                                       node && self->camera.zoom >= HANDLE_LEAST_ZOOM
                                           && !_eco_controller_is_preview (self));
        }
      self->cursor = ECO_CURSOR_ARROW;
      if (hit.part == ECO_PART_NODE || hit.part == ECO_PART_EXCHANGE || hit.name)
        self->cursor = ECO_CURSOR_HAND;
      else if (hit.part != ECO_PART_BRAND && !_eco_controller_is_preview (self))
        _eco_tool_resize_get_cursor (self, view, &self->cursor);
    }
  if (self->space)
    self->cursor = ECO_CURSOR_GRAB;
  _eco_controller_show (self);
}

/**
 * eco_canvas_controller_leave:
 *
 * The pointer is elsewhere.
 */
void
eco_canvas_controller_leave (EcoCanvasController *self)
{
  g_return_if_fail (ECO_IS_CANVAS_CONTROLLER (self));
  self->pointed = FALSE;
  if (self->tool == NULL)
    _eco_controller_set_hovered (self, NULL, FALSE);
}

/**
 * eco_canvas_controller_get_pointer:
 * @scene: (out): where the pointer is, in px of the picture
 *
 * Returns: whether the pointer is over the canvas and no key has taken over since
 */
gboolean
eco_canvas_controller_get_pointer (EcoCanvasController *self, EcoPoint *scene)
{
  g_return_val_if_fail (ECO_IS_CANVAS_CONTROLLER (self) && scene != NULL, FALSE);
  *scene = eco_camera_to_scene (&self->camera, self->press.last);
  return self->pointed;
}

/**
 * eco_canvas_controller_set_space:
 * @held: whether the space bar is down
 *
 * While it is, a drag pans.
 */
void
eco_canvas_controller_set_space (EcoCanvasController *self, gboolean held)
{
  g_return_if_fail (ECO_IS_CANVAS_CONTROLLER (self));
  if (self->space == held)
    return;
  self->space = held;
  if (self->tool == NULL)
    _eco_controller_hover (self, self->press.last);
}

/**
 * eco_canvas_controller_set_snap:
 * @snap: whether dragged nodes meet guides, as they do at first
 */
void
eco_canvas_controller_set_snap (EcoCanvasController *self, gboolean snap)
{
  g_return_if_fail (ECO_IS_CANVAS_CONTROLLER (self));
  self->move.snap = snap;
}
