/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rubber band: chooses the nodes that lie wholly in it, or exchanges where
 * there is no node. Shift adds them to what was selected before, Ctrl takes those
 * out that were. What would be selected is shown while the band is drawn. */
#include "config.h"

#include "canvas/control/eco-canvas-controller-private.h"

/* Ghosts are not meant: they can be clicked one by one. */
static GPtrArray *
list_part (EcoCanvasController *self, EcoPart part)
{
  EcoScene *scene = _eco_controller_get_scene (self);
  GPtrArray *caught = eco_scene_list_ids (scene, &self->feedback.band, part);

  for (guint i = caught->len; i-- > 0;)
    if (!_eco_controller_stands_out (self, caught->pdata[i]))
      g_ptr_array_remove_index (caught, i);
  return caught;
}

static GPtrArray *
list_caught (EcoCanvasController *self)
{
  GPtrArray *caught = list_part (self, ECO_PART_NODE);

  if (caught->len > 0)
    return caught;
  g_ptr_array_unref (caught);
  return list_part (self, ECO_PART_EXCHANGE);
}

static GHashTable *
make_set (GPtrArray *ids)
{
  GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (set, ids->pdata[i]);
  return set;
}

static void
choose (EcoCanvasController *self, GPtrArray *caught, EcoModifiers modifiers)
{
  GPtrArray *before = self->before, *chosen = self->feedback.chosen;
  g_autoptr (GHashTable) old = make_set (before);
  g_autoptr (GHashTable) new = make_set (caught);
  gboolean toggle = (modifiers & ECO_MODIFIER_CONTROL) != 0;
  gboolean keep = toggle || (modifiers & ECO_MODIFIER_SHIFT) != 0;

  g_ptr_array_set_size (chosen, 0);
  for (guint i = 0; keep && i < before->len; i++)
    if (!toggle || !g_hash_table_contains (new, before->pdata[i]))
      g_ptr_array_add (chosen, g_strdup (before->pdata[i]));
  for (guint i = 0; i < caught->len; i++)
    if (!keep || !g_hash_table_contains (old, caught->pdata[i]))
      g_ptr_array_add (chosen, g_strdup (caught->pdata[i]));
}

static void
motion (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers)
{
  g_autoptr (GPtrArray) caught = NULL;

  self->feedback.has_band = TRUE;
  self->feedback.band = ECO_RECT_EMPTY;
  eco_rect_add_point (&self->feedback.band, self->press.scene);
  eco_rect_add_point (&self->feedback.band, eco_camera_to_scene (&self->camera, view));
  caught = list_caught (self);
  choose (self, caught, modifiers);
  _eco_controller_show (self);
}

static void
release (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers)
{
  GPtrArray *chosen = self->feedback.chosen;

  eco_selection_set_ids (_eco_controller_get_selection (self), (const char *const *) chosen->pdata,
                         chosen->len);
}

static void
cancel (EcoCanvasController *self)
{
}

static const EcoTool select_tool = { ECO_CURSOR_CELL, motion, release, cancel, NULL };

void
_eco_tool_select_begin (EcoCanvasController *self, EcoModifiers modifiers)
{
  EcoSelection *selection = _eco_controller_get_selection (self);

  g_ptr_array_set_size (self->before, 0);
  for (guint i = 0; i < eco_selection_get_size (selection); i++)
    g_ptr_array_add (self->before, g_strdup (eco_selection_get_id (selection, i)));
  _eco_controller_set_hovered (self, NULL, FALSE);
  self->tool = &select_tool;
}
