/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Drags the selected nodes over rings and sides, which changes these facts.
 *
 * The node under the pointer leads: it meets guides unless Ctrl is held, and
 * stays on its ring while Shift is. The others turn by the same angle and go as
 * many rings outwards, so that they keep their places towards each other.
 *
 * Nothing changes before the nodes are let go, so Escape has nothing to undo.
 * Then each goes to the free place nearest to where it was let go: those in
 * front first, so that none is stopped by one that is about to leave. */
#include "config.h"

#include "canvas/control/eco-canvas-controller-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define REACH 6.0    /* px of the view */
#define RING_PAD 8.0 /* px that those who follow keep from the edges of their rings */

static EcoMovedNode *
get_moved (EcoCanvasController *self, guint index)
{
  return &g_array_index (self->feedback.moved, EcoMovedNode, index);
}

static EcoSnapNode *
get_origin (EcoCanvasController *self, guint index)
{
  return &g_array_index (self->move.origins, EcoSnapNode, index);
}

static EcoRing *
get_ring (EcoCanvasController *self, int index)
{
  return eco_list_get (eco_ecosystem_get_rings (_eco_controller_get_ecosystem (self)),
                       (guint) index);
}

static EcoPoint
get_point (EcoCanvasController *self, const EcoSnapNode *place)
{
  return eco_plane_get_point (_eco_controller_get_plane (self), place->angle, place->radius);
}

static guint
find_leader (EcoCanvasController *self)
{
  for (guint i = 0; i < self->feedback.moved->len; i++)
    if (g_strcmp0 (get_moved (self, i)->id, self->press.id) == 0)
      return i;
  return 0;
}

static EcoSide
get_side (int ring, EcoPoint at)
{
  return ring == 0 ? ECO_SIDE_NONE : at.x >= 0 ? ECO_SIDE_EXTERNAL : ECO_SIDE_INTERNAL;
}

/* How many rings the leader may go so that there is one for each of the others. */
static int
limit_step (EcoCanvasController *self, int step)
{
  int n = (int) eco_list_get_length (
      eco_ecosystem_get_rings (_eco_controller_get_ecosystem (self)));
  int first = _eco_ring_takes_nodes (get_ring (self, 0), 0) ? 0 : 1;

  for (guint i = 0; i < self->move.origins->len; i++)
    step = CLAMP (step, MIN (first - get_origin (self, i)->ring, 0),
                  n - 1 - get_origin (self, i)->ring);
  return step;
}

/* The radius that is as far from the edges of another ring as it was of the own one. */
static double
map_radius (EcoCanvasController *self, const EcoSnapNode *origin, int ring)
{
  EcoRing *from = get_ring (self, origin->ring), *to = get_ring (self, ring);
  double thickness = MAX (from->outer - from->inner, 1);

  if (from == to)
    return origin->radius;
  return to->inner + (origin->radius - from->inner) / thickness * (to->outer - to->inner);
}

static double
stay_inside (EcoCanvasController *self, int ring, double radius)
{
  EcoRing *on = get_ring (self, ring);

  return MAX (MIN (radius, on->outer - RING_PAD), on->inner + RING_PAD);
}

static int
find_ring_index (EcoCanvasController *self, EcoPoint at)
{
  EcoList *rings = eco_ecosystem_get_rings (_eco_controller_get_ecosystem (self));
  double radius = eco_plane_get_radius (_eco_controller_get_plane (self), at);
  guint index = 0;

  while (index + 1 < eco_list_get_length (rings)
         && radius > ((EcoRing *) eco_list_get (rings, index))->outer)
    index++;
  return (int) index;
}

/* A guide that is on another track says nothing then. */
static void
keep_track (EcoCanvasController *self, EcoSnapNode *leader, double radius)
{
  GArray *guides = self->feedback.guides;

  if (leader->radius == radius)
    return;
  leader->radius = radius;
  for (guint i = guides->len; i-- > 0;)
    if (g_array_index (guides, EcoGuide, i).kind == ECO_SNAP_TRACK)
      g_array_remove_index (guides, i);
}

static void
meet_guides (EcoCanvasController *self, EcoSnapNode *leader)
{
  EcoList *rings = eco_ecosystem_get_rings (_eco_controller_get_ecosystem (self));
  EcoRing *outermost = get_ring (self, (int) eco_list_get_length (rings) - 1);
  EcoSnapField field = { leader->ring, leader->ring > 0, outermost->outer,
                         REACH / self->camera.zoom, _eco_controller_get_plane (self) };

  g_array_set_size (self->feedback.guides, ECO_SNAP_MOST_GUIDES);
  g_array_set_size (self->feedback.guides,
                    eco_snap ((const EcoSnapNode *) self->move.others->data,
                              self->move.others->len, &field, &leader->angle, &leader->radius,
                              (EcoGuide *) self->feedback.guides->data));
}

/* Where the leader goes, on which ring; FALSE where the brand is alone. */
static gboolean
lead (EcoCanvasController *self, EcoPoint wanted, EcoModifiers modifiers, EcoSnapNode *leader)
{
  const EcoSnapNode *origin = get_origin (self, find_leader (self));

  eco_plane_get_place (_eco_controller_get_plane (self), wanted, &leader->angle,
                       &leader->radius);
  leader->ring = find_ring_index (self, wanted);
  if (modifiers & ECO_MODIFIER_SHIFT)
    {
      leader->ring = origin->ring;
      leader->radius = origin->radius;
    }
  else
    {
      int step = leader->ring - origin->ring;

      if (leader->ring == 0 && !_eco_ring_takes_nodes (get_ring (self, 0), 0))
        return FALSE;
      leader->ring = origin->ring + limit_step (self, step);
      if (leader->ring != origin->ring + step)
        leader->radius = stay_inside (self, leader->ring, leader->radius);
    }
  if (self->move.snap && !(modifiers & ECO_MODIFIER_CONTROL))
    meet_guides (self, leader);
  if (modifiers & ECO_MODIFIER_SHIFT)
    keep_track (self, leader, origin->radius);
  return TRUE;
}

/* The others keep their places towards the leader. */
static void
follow (EcoCanvasController *self, const EcoSnapNode *leader)
{
  guint index = find_leader (self);
  const EcoSnapNode *origin = get_origin (self, index);
  double turn = leader->angle - origin->angle;
  double outwards = leader->radius - map_radius (self, origin, leader->ring);

  for (guint i = 0; i < self->move.origins->len; i++)
    {
      const EcoSnapNode *from = get_origin (self, i);
      EcoSnapNode *to = &g_array_index (self->move.targets, EcoSnapNode, i);

      *to = *leader;
      if (i != index)
        {
          to->ring = from->ring + leader->ring - origin->ring;
          to->angle = eco_angle_normalize (from->angle + turn);
          to->radius = stay_inside (self, to->ring, map_radius (self, from, to->ring) + outwards);
        }
      get_moved (self, i)->centre = get_point (self, to);
    }
}

/* All that would take one of them light up. */
static void
show_cells (EcoCanvasController *self)
{
  EcoSnapNode *leader = &g_array_index (self->move.targets, EcoSnapNode, find_leader (self));

  g_array_set_size (self->feedback.cells, 0);
  for (guint i = 0; i < self->move.targets->len; i++)
    {
      int ring = g_array_index (self->move.targets, EcoSnapNode, i).ring;
      EcoCell cell = { eco_object_get_id (ECO_OBJECT (get_ring (self, ring))),
                       get_side (ring, get_moved (self, i)->centre) };
      gboolean known = FALSE;

      for (guint k = 0; k < self->feedback.cells->len; k++)
        {
          EcoCell *other = &g_array_index (self->feedback.cells, EcoCell, k);

          known = known || (other->ring_id == cell.ring_id && other->side == cell.side);
        }
      if (!known)
        g_array_append_val (self->feedback.cells, cell);
    }
  _eco_controller_set_cell (self, get_ring (self, leader->ring),
                            get_side (leader->ring, get_point (self, leader)));
}

/* Over the core the nodes hang at the pointer, and nothing would take them. */
static void
refuse (EcoCanvasController *self, double dx, double dy)
{
  for (guint i = 0; i < self->move.origins->len; i++)
    {
      const EcoSnapNode *from = get_origin (self, i);
      EcoPoint at = get_point (self, from);

      get_moved (self, i)->centre = (EcoPoint) { at.x + dx, at.y + dy };
    }
  g_array_set_size (self->feedback.cells, 0);
  _eco_controller_set_cell (self, get_ring (self, 0), ECO_SIDE_NONE);
}

static void
motion (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers)
{
  const EcoSnapNode *origin = get_origin (self, find_leader (self));
  EcoPoint start = get_point (self, origin);
  EcoPoint at = eco_camera_to_scene (&self->camera, view);
  double dx = at.x - self->press.scene.x, dy = at.y - self->press.scene.y;
  EcoSnapNode leader;

  g_array_set_size (self->feedback.guides, 0);
  self->feedback.refused
      = !lead (self, (EcoPoint) { start.x + dx, start.y + dy }, modifiers, &leader);
  if (self->feedback.refused)
    refuse (self, dx, dy);
  else
    {
      follow (self, &leader);
      show_cells (self);
    }
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

/* Along the ring or across, whichever the leader went farther. */
static GArray *
sort_by_progress (EcoCanvasController *self)
{
  GArray *runners = g_array_new (FALSE, FALSE, sizeof (Runner));
  guint index = find_leader (self);
  const EcoSnapNode *from = get_origin (self, index);
  const EcoSnapNode *to = &g_array_index (self->move.targets, EcoSnapNode, index);
  double turn = eco_angle_difference (from->angle, to->angle);
  double outwards = to->radius - from->radius;
  gboolean along = fabs (turn) * G_PI / 180 * to->radius > fabs (outwards);

  for (guint i = 0; i < self->move.origins->len; i++)
    {
      const EcoSnapNode *at = get_origin (self, i);
      double place = along ? eco_angle_difference (from->angle, at->angle) : at->radius;
      Runner runner = { i, place * (along ? turn : outwards) };

      g_array_append_val (runners, runner);
    }
  g_array_sort (runners, compare_runners);
  return runners;
}

static gboolean
put_at (EcoCanvasController *self, guint index)
{
  const EcoMovedNode *moved = get_moved (self, index);
  EcoNode *node = _eco_controller_get_node (self, moved->id);
  int ring = g_array_index (self->move.targets, EcoSnapNode, index).ring;

  return node == NULL
         || _eco_controller_put_node (self, node, get_ring (self, ring),
                                      get_side (ring, moved->centre), moved->centre);
}

static void
release (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers)
{
  EcoEditor *editor = _eco_controller_get_editor (self);
  guint n = self->feedback.moved->len;
  g_autoptr (GArray) runners = sort_by_progress (self);
  g_autofree char *label = NULL;

  if (self->feedback.refused)
    {
      _eco_controller_message (self, _("The core is for the brand; let the node go on a ring"));
      return;
    }
  if (n > 1)
    label = g_strdup_printf (ngettext ("Move %u node", "Move %u nodes", n), n);
  else
    label = g_strdup_printf (_("Move “%s”"),
                             eco_object_get_name (eco_ecosystem_lookup (
                                 _eco_controller_get_ecosystem (self), get_moved (self, 0)->id)));
  eco_editor_begin (editor, label);
  for (guint i = 0; i < runners->len; i++)
    if (!put_at (self, g_array_index (runners, Runner, i).index))
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

/* Where a node is, and the index of its ring. */
static EcoSnapNode
get_place (EcoCanvasController *self, EcoNode *node)
{
  EcoList *rings = eco_ecosystem_get_rings (_eco_controller_get_ecosystem (self));
  EcoSnapNode place = { isfinite (node->angle) ? node->angle : 0,
                        isfinite (node->radius) ? node->radius : 0, 0 };

  for (guint i = 0; i < eco_list_get_length (rings); i++)
    if (g_strcmp0 (eco_object_get_id (eco_list_get (rings, i)), node->ring) == 0)
      place.ring = (int) i;
  return place;
}

static void
list_others (EcoCanvasController *self)
{
  EcoEcosystem *ecosystem = _eco_controller_get_ecosystem (self);
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  EcoNode *brand = eco_ecosystem_find_brand_node (ecosystem);

  g_array_set_size (self->move.others, 0);
  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      EcoSnapNode place = get_place (self, node);

      if (node != brand
          && !eco_selection_contains (_eco_controller_get_selection (self),
                                      eco_object_get_id (ECO_OBJECT (node))))
        g_array_append_val (self->move.others, place);
    }
}

void
_eco_tool_move_begin (EcoCanvasController *self)
{
  g_autoptr (GPtrArray) nodes = _eco_controller_dup_nodes (self);

  for (guint i = 0; i < nodes->len; i++)
    {
      EcoNode *node = nodes->pdata[i];
      EcoSnapNode origin = get_place (self, node);
      EcoMovedNode moved = { g_strdup (eco_object_get_id (ECO_OBJECT (node))),
                             _eco_controller_get_centre (self, node) };

      g_array_append_val (self->move.origins, origin);
      g_array_append_val (self->move.targets, origin);
      g_array_append_val (self->feedback.moved, moved);
    }
  list_others (self);
  _eco_controller_set_hovered (self, NULL, FALSE);
  self->tool = &move_tool;
}
