/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the keys do that the canvas understands by itself. */
#include "config.h"

#include "canvas/control/eco-canvas-controller-private.h"

#define PAN_STEP 48.0     /* px of the view */
#define REVEAL_MARGIN 32.0

/* Selects a node and sees to it that it can be seen. */
static void
go_to (EcoCanvasController *self, const char *id)
{
  EcoRect box;

  eco_selection_set_only (_eco_controller_get_selection (self), id);
  if (eco_scene_get_bounds (_eco_controller_get_scene (self), id, &box)
      && eco_camera_reveal (&self->camera, &box, REVEAL_MARGIN))
    eco_canvas_controller_camera_moved (self);
}

/* The selected thing where the walk is. */
static const char *
get_place (EcoCanvasController *self)
{
  EcoSelection *selection = _eco_controller_get_selection (self);
  guint n = eco_selection_get_size (selection);

  return n > 0 ? eco_selection_get_id (selection, n - 1) : NULL;
}

/* At both ends of the walk the key is left to the window, which goes on to the next widget. */
static gboolean
walk (EcoCanvasController *self, gboolean backwards)
{
  const char *next = eco_canvas_find_next (self, get_place (self), backwards);

  if (next == NULL)
    return FALSE;
  go_to (self, next);
  return TRUE;
}

static gboolean
press_arrow (EcoCanvasController *self, EcoKey key, EcoModifiers modifiers)
{
  EcoPoint direction = eco_arrow_get_direction (key);
  const char *id = get_place (self);

  if (modifiers & ECO_MODIFIER_CONTROL)
    return FALSE;
  if (id == NULL)
    {
      eco_camera_pan (&self->camera, -direction.x * PAN_STEP, -direction.y * PAN_STEP);
      eco_canvas_controller_camera_moved (self);
    }
  else if (modifiers & ECO_MODIFIER_ALT)
    {
      id = eco_canvas_find_toward (self, id, key, TRUE);
      if (id != NULL)
        go_to (self, id);
    }
  else
    eco_canvas_nudge (self, key, (modifiers & ECO_MODIFIER_SHIFT) != 0);
  return TRUE;
}

/**
 * eco_canvas_controller_key:
 *
 * A key was pressed on the canvas.
 *
 * Returns: whether the canvas used it
 */
gboolean
eco_canvas_controller_key (EcoCanvasController *self, EcoKey key, EcoModifiers modifiers)
{
  g_return_val_if_fail (ECO_IS_CANVAS_CONTROLLER (self), FALSE);
  if (_eco_controller_get_document (self) == NULL || _eco_controller_get_scene (self) == NULL)
    return FALSE;
  if (self->tool != NULL && self->tool->key != NULL)
    return self->tool->key (self, key, modifiers);
  switch (key)
    {
    case ECO_KEY_TAB:
    case ECO_KEY_BACK_TAB:
      return walk (self, key == ECO_KEY_BACK_TAB);
    case ECO_KEY_LEFT:
    case ECO_KEY_RIGHT:
    case ECO_KEY_UP:
    case ECO_KEY_DOWN:
      return press_arrow (self, key, modifiers);
    case ECO_KEY_ENTER:
      if (eco_canvas_can_make (self, ECO_MAKE_EDIT))
        {
          eco_canvas_make (self, ECO_MAKE_EDIT);
          return TRUE;
        }
      if (!eco_canvas_can_do (self, ECO_COMMAND_RENAME))
        return FALSE;
      eco_canvas_do (self, ECO_COMMAND_RENAME);
      return TRUE;
    case ECO_KEY_ESCAPE:
      if (eco_canvas_controller_cancel (self))
        return TRUE;
      if (!eco_canvas_can_do (self, ECO_COMMAND_SELECT_NONE))
        return FALSE;
      eco_canvas_do (self, ECO_COMMAND_SELECT_NONE);
      return TRUE;
    }
  return FALSE;
}

/**
 * eco_canvas_controller_type:
 * @text: what was typed on the canvas; "\b" takes the last letter back
 *
 * Returns: whether the gesture in progress wanted it
 */
gboolean
eco_canvas_controller_type (EcoCanvasController *self, const char *text)
{
  g_return_val_if_fail (ECO_IS_CANVAS_CONTROLLER (self) && text != NULL, FALSE);
  return self->tool != NULL && self->tool->type != NULL && self->tool->type (self, text);
}
