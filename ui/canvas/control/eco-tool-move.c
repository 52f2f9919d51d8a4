/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Drags the selected nodes over rings and sides, which changes these facts.
 *
 * Nothing changes before the nodes are let go, so Escape has nothing to undo.
 * Then each goes to the free place nearest to where it was let go: those in
 * front first, so that none is stopped by one that is about to leave. */
#include "config.h"

#include "canvas/control/eco-canvas-controller-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static EcoMovedNode *
get_moved (EcoCanvasController *self, guint index)
{
  return &g_array_index (self->feedback.moved, EcoMovedNode, index);
}

static EcoPoint
get_origin (EcoCanvasController *self, guint index)
{
  return g_array_index (self->origins, EcoPoint, index);
}

/* The node under the pointer says which cell lights up. */
static EcoPoint
get_leader (EcoCanvasController *self)
{
  for (guint i = 0; i < self->feedback.moved->len; i++)
    if (g_strcmp0 (get_moved (self, i)->id, self->press.id) == 0)
      return get_moved (self, i)->centre;
  return get_moved (self, 0)->centre;
}

static void
motion (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers)
{
  EcoPoint at = eco_camera_to_scene (&self->camera, view);
  EcoRing *ring = NULL;
  EcoSide side = ECO_SIDE_NONE;

  for (guint i = 0; i < self->feedback.moved->len; i++)
    {
      EcoPoint origin = get_origin (self, i);

      get_moved (self, i)->centre = (EcoPoint) { origin.x + at.x - self->press.scene.x,
                                                 origin.y + at.y - self->press.scene.y };
    }
  _eco_controller_find_cell (self, get_leader (self), &ring, &side);
  _eco_controller_set_cell (self, ring, side);
  _eco_controller_show (self);
}

typedef struct
{
  guint index;
  double progress; /* along the way that all go */
} Runner;

static int
compare_runners (gconstpointer a, gconstpointer b)
{
  double difference = ((const Runner *) b)->progress - ((const Runner *) a)->progress;

  return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}

static GArray *
sort_by_progress (EcoCanvasController *self)
{
  GArray *runners = g_array_new (FALSE, FALSE, sizeof (Runner));
  EcoPoint origin = get_origin (self, 0), centre = get_moved (self, 0)->centre;
  double dx = centre.x - origin.x, dy = centre.y - origin.y;

  for (guint i = 0; i < self->feedback.moved->len; i++)
    {
      EcoPoint at = get_origin (self, i);
      Runner runner = { i, at.x * dx + at.y * dy };

      g_array_append_val (runners, runner);
    }
  g_array_sort (runners, compare_runners);
  return runners;
}

static gboolean
put_at (EcoCanvasController *self, const EcoMovedNode *moved)
{
  EcoNode *node = _eco_controller_get_node (self, moved->id);
  EcoRing *ring;
  EcoSide side;

  if (node == NULL)
    return TRUE;
  if (!_eco_controller_find_cell (self, moved->centre, &ring, &side))
    return FALSE;
  return _eco_controller_put_node (self, node, ring, side, moved->centre);
}

static void
release (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers)
{
  EcoEditor *editor = _eco_controller_get_editor (self);
  guint n = self->feedback.moved->len;
  g_autoptr (GArray) runners = sort_by_progress (self);
  g_autofree char *label = NULL;

  if (n > 1)
    label = g_strdup_printf (ngettext ("Move %u node", "Move %u nodes", n), n);
  else
    label = g_strdup_printf (_("Move “%s”"),
                             eco_object_get_name (eco_ecosystem_lookup (
                                 _eco_controller_get_ecosystem (self), get_moved (self, 0)->id)));
  eco_editor_begin (editor, label);
  for (guint i = 0; i < runners->len; i++)
    if (!put_at (self, get_moved (self, g_array_index (runners, Runner, i).index)))
      {
        eco_editor_cancel (editor);
        _eco_controller_message (self,
                                 _("There is no free place there; tidy the map to make room"));
        return;
      }
  eco_editor_end (editor);
}

static void
cancel (EcoCanvasController *self)
{
}

static const EcoTool move_tool = { ECO_CURSOR_MOVE, motion, release, cancel, NULL };

void
_eco_tool_move_begin (EcoCanvasController *self)
{
  g_autoptr (GPtrArray) nodes = _eco_controller_dup_nodes (self);

  for (guint i = 0; i < nodes->len; i++)
    {
      EcoNode *node = nodes->pdata[i];
      EcoPoint origin = _eco_node_get_centre (node);
      EcoMovedNode moved = { g_strdup (eco_object_get_id (ECO_OBJECT (node))), origin };

      g_array_append_val (self->origins, origin);
      g_array_append_val (self->feedback.moved, moved);
    }
  _eco_controller_set_hovered (self, NULL, FALSE);
  self->tool = &move_tool;
}
