/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvasController: from the pointer to the tools. */
#include "config.h"

#include "canvas/control/eco-canvas-make-private.h"

#define DRAG_THRESHOLD 4.0 /* px of the view */
#define LABEL_LEAST_ZOOM 0.4 /* smaller labels are not shown */

/* The handle at an end of the selected exchange comes before all that is there. */
static gboolean
press_end (EcoCanvasController *self, EcoPoint view)
{
  int end = _eco_controller_find_end (self, view);
  EcoSelection *selection = _eco_controller_get_selection (self);

  if (end == 0 || self->space)
    return FALSE;
  _eco_controller_forget_press (self);
  self->press = (EcoPress) { .down = TRUE, .view = view, .last = view, .part = ECO_PART_EXCHANGE,
                             .scene = eco_camera_to_scene (&self->camera, view), .end = end,
                             .id = g_strdup (eco_selection_get_id (selection, 0)) };
  return TRUE;
}

/**
 * eco_canvas_controller_press:
 * @view: where the pointer is
 *
 * A button went down.
 */
void
eco_canvas_controller_press (EcoCanvasController *self, EcoPoint view, EcoButton button,
                             EcoModifiers modifiers)
{
  gboolean handle;
  EcoHit hit;

  g_return_if_fail (ECO_IS_CANVAS_CONTROLLER (self));
  if (_eco_controller_get_document (self) == NULL || self->press.down)
    return;
  if (self->tool != NULL && self->tool->press != NULL && button == ECO_BUTTON_PRIMARY
      && self->tool->press (self, view))
    return;
  if (self->tool != NULL)
    eco_canvas_controller_cancel (self);
  if (button == ECO_BUTTON_PRIMARY && press_end (self, view))
    return;
  handle = _eco_controller_is_on_handle (self, view);
  _eco_controller_hit (self, view, &hit);
  _eco_controller_forget_press (self);
  self->press = (EcoPress) { .down = button != ECO_BUTTON_SECONDARY, .view = view, .last = view,
                             .scene = eco_camera_to_scene (&self->camera, view), .part = hit.part,
                             .id = g_strdup (handle ? self->hovered : hit.id), .handle = handle,
                             .label = hit.label };
  if (hit.part == ECO_PART_RING && !hit.name && !handle)
    g_clear_pointer (&self->press.id, g_free);
  if (button == ECO_BUTTON_MIDDLE || (self->space && button == ECO_BUTTON_PRIMARY))
    _eco_tool_pan_begin (self);
  else if (self->press.id != NULL && !handle
           && !(modifiers & (ECO_MODIFIER_SHIFT | ECO_MODIFIER_CONTROL | ECO_MODIFIER_ALT))
           && !eco_selection_contains (_eco_controller_get_selection (self), self->press.id))
    eco_selection_set_only (_eco_controller_get_selection (self), self->press.id);
  else if (button == ECO_BUTTON_SECONDARY && self->press.id == NULL && hit.part == ECO_PART_RING)
    eco_selection_set_only (_eco_controller_get_selection (self), hit.ring_id);
  else if (button == ECO_BUTTON_SECONDARY && self->press.id == NULL)
    eco_selection_clear (_eco_controller_get_selection (self));
}

/* A picture that cannot be edited can still be selected from. */
static void
begin_drag_of_preview (EcoCanvasController *self, EcoModifiers modifiers)
{
  if (self->press.part == ECO_PART_NODE && self->press.id != NULL && modifiers == ECO_MODIFIER_NONE)
    _eco_controller_may_edit (self);
  else
    _eco_tool_select_begin (self, modifiers);
}

static void
begin_drag (EcoCanvasController *self, EcoModifiers modifiers)
{
  g_autoptr (GPtrArray) nodes = NULL;

  if (_eco_controller_is_preview (self))
    {
      begin_drag_of_preview (self, modifiers);
      return;
    }
  nodes = _eco_controller_dup_nodes (self);
  if (self->press.end != 0)
    _eco_tool_reconnect_begin (self);
  else if (self->press.label && self->camera.zoom >= LABEL_LEAST_ZOOM)
    _eco_tool_label_begin (self);
  else if (self->press.handle)
    _eco_tool_connect_begin (self, self->press.id);
  else if (self->press.part == ECO_PART_NODE && self->press.id != NULL && nodes->len > 0
           && eco_selection_contains (_eco_controller_get_selection (self), self->press.id))
    _eco_tool_move_begin (self);
  else if (self->press.id == NULL && modifiers == ECO_MODIFIER_NONE
           && _eco_tool_resize_begin (self))
    return;
  else
    _eco_tool_select_begin (self, modifiers);
}

/**
 * eco_canvas_controller_motion:
 *
 * The pointer moved, with or without a button down.
 */
void
eco_canvas_controller_motion (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers)
{
  g_return_if_fail (ECO_IS_CANVAS_CONTROLLER (self));
  self->pointed = TRUE;
  if (_eco_controller_get_document (self) == NULL)
    return;
  if (self->press.down && self->tool == NULL && !self->press.dragged
      && eco_point_distance (self->press.view, view) >= DRAG_THRESHOLD)
    begin_drag (self, modifiers);
  if (self->press.down && eco_point_distance (self->press.view, view) >= DRAG_THRESHOLD)
    self->press.dragged = TRUE;
  self->modifiers = modifiers;
  if (self->tool != NULL)
    self->tool->motion (self, view, modifiers);
  else if (!self->press.down)
    _eco_controller_hover (self, view);
  self->press.last = view;
}

/* What lies under the thing that was selected last, or on top of all when nothing does. */
static void
select_beneath (EcoCanvasController *self, EcoPoint view, gboolean more)
{
  EcoSelection *selection = _eco_controller_get_selection (self);
  g_autoptr (GPtrArray) ids = _eco_controller_list_at (self, view);
  guint n = eco_selection_get_size (selection), next = 0;
  const char *last = n > 0 ? eco_selection_get_id (selection, n - 1) : NULL;

  for (guint i = 0; i < ids->len; i++)
    if (g_strcmp0 (ids->pdata[i], last) == 0)
      next = (i + 1) % ids->len;
  if (ids->len == 0)
    return;
  if (!more)
    eco_selection_set_only (selection, ids->pdata[next]);
  else if (!eco_selection_contains (selection, ids->pdata[next]))
    eco_selection_toggle (selection, ids->pdata[next]);
}

/**
 * eco_canvas_controller_set_modifiers:
 *
 * Other keys are held than before, and the pointer stays where it is.
 */
void
eco_canvas_controller_set_modifiers (EcoCanvasController *self, EcoModifiers modifiers)
{
  g_return_if_fail (ECO_IS_CANVAS_CONTROLLER (self));
  if (self->modifiers == modifiers)
    return;
  self->modifiers = modifiers;
  if (self->tool != NULL && self->press.down)
    self->tool->motion (self, self->press.last, modifiers);
}

/* A click that was no drag. */
static void
click (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers)
{
  EcoSelection *selection = _eco_controller_get_selection (self);
  gboolean more = (modifiers & (ECO_MODIFIER_SHIFT | ECO_MODIFIER_CONTROL)) != 0;

  if (self->press.handle)
    return;
  if (modifiers & ECO_MODIFIER_ALT)
    select_beneath (self, view, more);
  else if (self->press.id == NULL && !more)
    eco_selection_clear (selection);
  else if (self->press.id != NULL && more)
    eco_selection_toggle (selection, self->press.id);
  else if (self->press.id != NULL)
    eco_selection_set_only (selection, self->press.id);
}

/**
 * eco_canvas_controller_release:
 *
 * The button that was down went up.
 */
void
eco_canvas_controller_release (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers)
{
  const EcoTool *tool;

  g_return_if_fail (ECO_IS_CANVAS_CONTROLLER (self));
  if (!self->press.down || _eco_controller_get_document (self) == NULL)
    return;
  self->press.down = FALSE;
  self->press.last = view;
  tool = self->tool;
  if (tool != NULL)
    {
      /* What the tool does changes the picture, which must not cancel it. */
      self->tool = NULL;
      tool->release (self, view, modifiers);
      /* It may have gone over into another. */
      if (self->tool == NULL)
        _eco_controller_end_tool (self);
    }
  else if (!self->press.dragged)
    click (self, view, modifiers);
  if (self->tool == NULL)
    _eco_controller_hover (self, view);
}

/**
 * eco_canvas_controller_double_click:
 *
 * A second click ended where the first did. Asks for the name of what is
 * there, or for the kind of a node where there is only a ring, unless the
 * second was the start of a drag.
 */
void
eco_canvas_controller_double_click (EcoCanvasController *self, EcoPoint view)
{
  EcoHit hit;

  g_return_if_fail (ECO_IS_CANVAS_CONTROLLER (self));
  if (self->press.dragged || self->tool != NULL || _eco_controller_get_document (self) == NULL)
    return;
  _eco_controller_hit (self, view, &hit);
  if (!_eco_controller_may_edit (self))
    return;
  if (hit.id != NULL && (hit.part != ECO_PART_RING || hit.name))
    _eco_controller_edit_label (self, hit.id);
  else if (hit.part == ECO_PART_RING)
    _eco_controller_ask_kind (self, eco_camera_to_scene (&self->camera, view), NULL, TRUE);
}

/**
 * eco_canvas_controller_cancel:
 *
 * Gives up the gesture in progress; nothing has changed then.
 *
 * Returns: whether there was one
 */
gboolean
eco_canvas_controller_cancel (EcoCanvasController *self)
{
  const EcoTool *tool;

  g_return_val_if_fail (ECO_IS_CANVAS_CONTROLLER (self), FALSE);
  tool = self->tool;
  if (tool == NULL)
    return FALSE;
  self->tool = NULL;
  tool->cancel (self);
  /* The button is still down, but what it began is over. */
  self->press.down = FALSE;
  self->press.dragged = TRUE;
  _eco_controller_end_tool (self);
  return TRUE;
}

/* How far a view goes on when the pointer is this near to one of its edges. */
static double
edge_speed (double at, double length)
{
  const double margin = 28, speed = 14;

  if (length < 4 * margin)
    return 0;
  if (at < margin)
    return speed * MIN ((margin - at) / margin, 1.5);
  return at > length - margin ? -speed * MIN ((at - length + margin) / margin, 1.5) : 0;
}

/**
 * eco_canvas_controller_scroll_at_edge:
 *
 * Lets a drag go on beyond the edge of the view; called once a frame.
 *
 * Returns: whether the view moved
 */
gboolean
eco_canvas_controller_scroll_at_edge (EcoCanvasController *self)
{
  double dx, dy;

  g_return_val_if_fail (ECO_IS_CANVAS_CONTROLLER (self), FALSE);
  if (self->tool == NULL || !self->press.down || self->tool->cursor == ECO_CURSOR_GRABBING)
    return FALSE;
  dx = edge_speed (self->press.last.x, self->camera.width);
  dy = edge_speed (self->press.last.y, self->camera.height);
  if (dx == 0 && dy == 0)
    return FALSE;
  eco_camera_pan (&self->camera, dx, dy);
  eco_canvas_controller_camera_moved (self);
  self->tool->motion (self, self->press.last, self->modifiers);
  return TRUE;
}

