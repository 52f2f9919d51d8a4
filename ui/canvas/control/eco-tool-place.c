/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Puts new nodes on the map and nodes in their cells: what is dragged in from
 * outside, and where a place may be. */
#include "config.h"

#include "canvas/control/eco-canvas-make-private.h"

#include "render/eco-measure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_BAND 56.0  /* px; a card with some air */
#define RING_STRIPS 44.0 /* what a ring keeps free along its edges */
#define ROW 44.0         /* a card and the gap to the next */
#define MOST_ROWS 6
#define NEAR 160.0       /* px from where a node was put; there it is found again */
#define FAR 420.0        /* the same where the ring is crowded */

/* Whether cards fit there: the core often holds the brand alone. */
gboolean
_eco_ring_takes_nodes (EcoRing *ring, guint index)
{
  return index > 0 || ring->outer - ring->inner >= LEAST_BAND;
}

/* Finds the ring and side at a point of the picture; outside the rings it is the
 * outermost one, in the core the first that takes nodes. */
gboolean
_eco_controller_find_cell (EcoCanvasController *self, EcoPoint point, EcoRing **ring, EcoSide *side)
{
  EcoList *rings = eco_ecosystem_get_rings (_eco_controller_get_ecosystem (self));
  guint n = eco_list_get_length (rings);
  double radius = eco_plane_get_radius (_eco_controller_get_plane (self), point);
  guint index = 0;

  if (n == 0)
    return FALSE;
  while (index + 1 < n && radius > ((EcoRing *) eco_list_get (rings, index))->outer)
    index++;
  if (n > 1 && !_eco_ring_takes_nodes (eco_list_get (rings, index), index))
    index = 1;
  *ring = eco_list_get (rings, index);
  *side = index == 0 ? ECO_SIDE_NONE : point.x >= 0 ? ECO_SIDE_EXTERNAL : ECO_SIDE_INTERNAL;
  return TRUE;
}

/* The thickness of a ring in which a card of the node fits everywhere on a ray. */
static double
get_wanted_thickness (EcoCanvasController *self, EcoNode *node, double angle)
{
  double width, height, turn = angle * G_PI / 180;
  EcoPlane plane = _eco_controller_get_plane (self);

  eco_measure_card (eco_picture_get_typesetter (self->picture),
                    eco_document_get_catalog (_eco_controller_get_document (self)), node, &width,
                    &height);
  return width / plane.stretch * fabs (sin (turn)) + height * fabs (cos (turn)) + RING_STRIPS;
}

/* Looks for a place, and widens the ring as long as there is none that is near
 * enough: first until a card fits there at all, then by one more row. */
static gboolean
find_place (EcoCanvasController *self, EcoNode *node, EcoRing *ring, EcoSide side, EcoPoint wanted,
            EcoPoint *place)
{
  EcoDocument *document = _eco_controller_get_document (self);
  EcoPlane plane = _eco_controller_get_plane (self);
  double wanted_angle, wanted_radius;

  eco_plane_get_place (plane, wanted, &wanted_angle, &wanted_radius);
  for (int rows = 0; rows <= MOST_ROWS; rows++)
    {
      double thickness = ring->outer - ring->inner;
      double need = get_wanted_thickness (self, node, wanted_angle);
      gboolean found = eco_document_find_place (document, node, ring, side, wanted_angle,
                                                wanted_radius, &place->x, &place->y);
      double off =
          found ? eco_point_distance (eco_plane_get_point (plane, place->x, place->y), wanted) : 0;

      if (found && (off <= NEAR || (thickness >= need && off <= FAR)))
        return TRUE;
      if (rows < MOST_ROWS)
        eco_document_widen_ring (document, ring, MAX (need - thickness, ROW));
      else if (found)
        return TRUE;
    }
  return FALSE;
}

/* Puts a node on a ring and a side, as near as can be to a point of the picture. */
gboolean
_eco_controller_put_node (EcoCanvasController *self, EcoNode *node, EcoRing *ring, EcoSide side,
                          EcoPoint wanted)
{
  EcoEditor *editor = _eco_controller_get_editor (self);
  EcoPoint place; /* angle, radius */

  eco_editor_begin (editor, NULL);
  if (!find_place (self, node, ring, side, wanted, &place))
    {
      eco_editor_end (editor);
      return FALSE;
    }
  eco_editor_move_node (editor, node, ring, side, place.x, place.y);
  eco_editor_end (editor);
  return TRUE;
}

/**
 * eco_canvas_controller_drop_motion:
 * @view: where the pointer is with what it drags
 *
 * Lights up the cell that would take it.
 *
 * Returns: whether it can be put there
 */
gboolean
eco_canvas_controller_drop_motion (EcoCanvasController *self, EcoPoint view)
{
  EcoPoint at;
  EcoRing *ring;
  EcoSide side;

  g_return_val_if_fail (ECO_IS_CANVAS_CONTROLLER (self), FALSE);
  at = eco_camera_to_scene (&self->camera, view);
  if (_eco_controller_get_document (self) == NULL || _eco_controller_is_preview (self)
      || !_eco_controller_find_cell (self, at, &ring, &side))
    return FALSE;
  self->feedback.has_card = TRUE;
  self->feedback.card = at;
  _eco_controller_set_cell (self, ring, side);
  _eco_controller_show (self);
  return TRUE;
}

/**
 * eco_canvas_controller_drop_leave:
 *
 * It is dragged elsewhere.
 */
void
eco_canvas_controller_drop_leave (EcoCanvasController *self)
{
  g_return_if_fail (ECO_IS_CANVAS_CONTROLLER (self));
  _eco_controller_end_tool (self);
}

/* A new node, in one step with its place. %NULL when there is none: then the open groups
 * are closed and nothing was done. */
EcoNode *
_eco_controller_add_node (EcoCanvasController *self, const char *kind, const char *name,
                          EcoRing *ring, EcoSide side, EcoPoint wanted)
{
  EcoEditor *editor = _eco_controller_get_editor (self);
  EcoNode *node;

  eco_editor_begin (editor, NULL);
  node = eco_editor_add_node (editor, kind, name, ring, side, NAN, NAN);
  if (node == NULL || !_eco_controller_put_node (self, node, ring, side, wanted))
    {
      eco_editor_cancel (editor);
      _eco_controller_message (self, _("There is no free place there; tidy the map to make room"));
      return NULL;
    }
  eco_editor_end (editor);
  eco_selection_set_only (_eco_controller_get_selection (self),
                          eco_object_get_id (ECO_OBJECT (node)));
  return node;
}

/**
 * eco_canvas_controller_drop:
 * @kind: id of a kind or a preset
 *
 * Makes a node of that kind there and asks for its name.
 *
 * Returns: whether there is a new node
 */
gboolean
eco_canvas_controller_drop (EcoCanvasController *self, EcoPoint view, const char *kind)
{
  EcoNode *node = NULL;
  EcoRing *ring;
  EcoSide side;
  EcoPoint at;

  g_return_val_if_fail (ECO_IS_CANVAS_CONTROLLER (self) && kind != NULL, FALSE);
  if (_eco_controller_get_document (self) == NULL || !_eco_controller_may_edit (self))
    return FALSE;
  at = eco_camera_to_scene (&self->camera, view);
  if (_eco_controller_find_cell (self, at, &ring, &side))
    node = _eco_controller_add_node (self, kind, NULL, ring, side, at);
  _eco_controller_end_tool (self);
  if (node == NULL)
    return FALSE;
  _eco_controller_edit_label (self, eco_object_get_id (ECO_OBJECT (node)));
  return TRUE;
}

/**
 * eco_canvas_put_kind:
 * @kind: id of a kind or a preset
 *
 * Makes a node where such things belong, and asks for its name.
 *
 * Returns: (transfer none) (nullable): the new node
 */
EcoNode *
eco_canvas_put_kind (EcoCanvasController *self, const char *kind)
{
  EcoNode *node;
  EcoRing *ring;
  EcoSide side;

  g_return_val_if_fail (ECO_IS_CANVAS_CONTROLLER (self) && kind != NULL, NULL);
  if (_eco_controller_get_document (self) == NULL || !_eco_controller_may_edit (self))
    return NULL;
  ring = eco_editor_suggest_ring (_eco_controller_get_editor (self), kind, &side);
  if (ring == NULL)
    return NULL;
  node = _eco_controller_add_node (self, kind, NULL, ring, side,
                                   eco_plane_get_point (_eco_controller_get_plane (self),
                                                        side == ECO_SIDE_INTERNAL ? 270 : 90,
                                                        (ring->inner + ring->outer) / 2));
  if (node != NULL)
    _eco_controller_edit_label (self, eco_object_get_id (ECO_OBJECT (node)));
  return node;
}
