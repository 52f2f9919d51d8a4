/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Draws an exchange from a node to another: by dragging a handle, or with the
 * keys, which walk over the possible other ends. */
#include "config.h"

#include "canvas/control/eco-canvas-controller-private.h"

#include "render/eco-outline.h"

/* Where a line toward a point leaves the card. */
static EcoPoint
leave_card (EcoCanvasController *self, const char *id, EcoPoint toward)
{
  EcoRect box;
  EcoOutline outline;

  if (!eco_scene_get_bounds (_eco_controller_get_scene (self), id, &box))
    return toward;
  outline.box = eco_rect_expand (&box, 2);
  outline.corner = MIN (outline.box.width, outline.box.height) / 2;
  return eco_outline_get_point (&outline, eco_outline_find_place (&outline, toward));
}

static EcoPoint
get_middle (EcoCanvasController *self, const char *id)
{
  EcoRect box = { 0, 0, 0, 0 };

  eco_scene_get_bounds (_eco_controller_get_scene (self), id, &box);
  return (EcoPoint) { box.x + box.width / 2, box.y + box.height / 2 };
}

static void
draw_line (EcoCanvasController *self, EcoPoint to)
{
  const char *from = self->press.id;

  if (self->target != NULL)
    to = leave_card (self, self->target, get_middle (self, from));
  self->feedback.has_line = TRUE;
  self->feedback.line_from = leave_card (self, from, to);
  self->feedback.line_to = to;
  _eco_controller_show (self);
}

static void
motion (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers)
{
  gboolean node;
  EcoHit hit;

  _eco_controller_hit (self, view, &hit);
  node = (hit.part == ECO_PART_NODE || hit.part == ECO_PART_BRAND)
         && g_strcmp0 (hit.id, self->press.id) != 0;
  _eco_controller_set_target (self, node ? hit.id : NULL);
  draw_line (self, eco_camera_to_scene (&self->camera, view));
}

static void
connect_target (EcoCanvasController *self)
{
  EcoNode *from = _eco_controller_get_node (self, self->press.id);
  EcoNode *to = _eco_controller_get_node (self, self->target);
  EcoExchange *exchange;

  if (from == NULL || to == NULL)
    return;
  exchange = eco_editor_connect (_eco_controller_get_editor (self), from, to, NULL);
  if (exchange != NULL)
    eco_selection_set_only (_eco_controller_get_selection (self),
                            eco_object_get_id (ECO_OBJECT (exchange)));
}

static void
release (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers)
{
  connect_target (self);
}

static void
cancel (EcoCanvasController *self)
{
}

static void
aim (EcoCanvasController *self, const char *id)
{
  if (id == NULL || g_strcmp0 (id, self->press.id) == 0)
    return;
  _eco_controller_set_target (self, id);
  draw_line (self, get_middle (self, id));
}

static gboolean
press_key (EcoCanvasController *self, EcoKey key, EcoModifiers modifiers)
{
  const char *at = self->target != NULL ? self->target : self->press.id;

  switch (key)
    {
    case ECO_KEY_TAB:
    case ECO_KEY_BACK_TAB:
      {
        gboolean backwards = key == ECO_KEY_BACK_TAB;
        const char *next = eco_canvas_find_next (self, at, backwards);

        /* The walk ends at both ends of the list; here it goes round, past the start. */
        if (next == NULL)
          next = eco_canvas_find_next (self, NULL, backwards);
        if (g_strcmp0 (next, self->press.id) == 0)
          next = eco_canvas_find_next (self, next, backwards);
        aim (self, next);
      }
      return TRUE;
    case ECO_KEY_LEFT:
    case ECO_KEY_RIGHT:
    case ECO_KEY_UP:
    case ECO_KEY_DOWN:
      aim (self, eco_canvas_find_toward (self, at, key, FALSE));
      return TRUE;
    case ECO_KEY_ENTER:
      {
        /* The new exchange changes the picture, which must not cancel it. */
        self->tool = NULL;
        connect_target (self);
        _eco_controller_end_tool (self);
      }
      return TRUE;
    case ECO_KEY_ESCAPE:
      return eco_canvas_controller_cancel (self);
    }
  return FALSE;
}

static const EcoTool connect_tool = { ECO_CURSOR_CROSS, motion, release, cancel, NULL };
static const EcoTool connect_by_keys_tool = { ECO_CURSOR_ARROW, motion, release, cancel,
                                              press_key };

void
_eco_tool_connect_begin (EcoCanvasController *self, const char *from)
{
  _eco_controller_set_hovered (self, NULL, FALSE);
  self->tool = &connect_tool;
}

/* The first target that is offered is the nearest node. */
void
_eco_tool_connect_by_keys (EcoCanvasController *self, const char *from)
{
  g_autoptr (GPtrArray) ids = eco_canvas_list_in_order (self);
  EcoPoint middle = get_middle (self, from);
  const char *nearest = NULL;
  double best = G_MAXDOUBLE;

  g_free (self->press.id);
  self->press =
      (EcoPress) { .part = ECO_PART_NODE, .id = g_strdup (from), .last = self->press.last };
  self->tool = &connect_by_keys_tool;
  for (guint i = 0; i < ids->len; i++)
    {
      double distance = eco_point_distance (middle, get_middle (self, ids->pdata[i]));

      if (distance < best && !g_str_equal (ids->pdata[i], from))
        {
          best = distance;
          nearest = ids->pdata[i];
        }
    }
  _eco_controller_set_hovered (self, NULL, FALSE);
  aim (self, nearest);
}
