/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rubber band: selects the nodes that lie wholly in it while it is drawn, or
 * exchanges where there is no node. Shift and Ctrl add to what was selected before. */
#include "config.h"

#include "canvas/control/eco-canvas-controller-private.h"

static gboolean
add_ids (EcoCanvasController *self, GPtrArray *ids, EcoPart part)
{
  g_autoptr (GPtrArray) found
      = eco_scene_list_ids (_eco_controller_get_scene (self), &self->feedback.band, part);

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (ids, found->pdata[i]);
  return found->len > 0;
}

static void
motion (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  EcoPoint to = eco_camera_to_scene (&self->camera, view);

  self->feedback.has_band = TRUE;
  self->feedback.band = ECO_RECT_EMPTY;
  eco_rect_add_point (&self->feedback.band, self->press.scene);
  eco_rect_add_point (&self->feedback.band, to);
  for (guint i = 0; i < self->before->len; i++)
    g_ptr_array_add (ids, self->before->pdata[i]);
  if (!add_ids (self, ids, ECO_PART_NODE))
    add_ids (self, ids, ECO_PART_EXCHANGE);
  eco_selection_set_ids (_eco_controller_get_selection (self), (const char *const *) ids->pdata,
                         ids->len);
  _eco_controller_show (self);
}

static void
release (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers)
{
}

static void
cancel (EcoCanvasController *self)
{
  GPtrArray *before = self->before;

  eco_selection_set_ids (_eco_controller_get_selection (self), (const char *const *) before->pdata,
                         before->len);
}

static const EcoTool select_tool = { ECO_CURSOR_ARROW, motion, release, cancel, NULL };

void
_eco_tool_select_begin (EcoCanvasController *self, EcoModifiers modifiers)
{
  EcoSelection *selection = _eco_controller_get_selection (self);

  g_ptr_array_set_size (self->before, 0);
  if (modifiers & (ECO_MODIFIER_SHIFT | ECO_MODIFIER_CONTROL))
    for (guint i = 0; i < eco_selection_get_size (selection); i++)
      g_ptr_array_add (self->before, g_strdup (eco_selection_get_id (selection, i)));
  _eco_controller_set_hovered (self, NULL, FALSE);
  self->tool = &select_tool;
}
