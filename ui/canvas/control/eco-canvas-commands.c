/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The commands behind the actions of the canvas. */
#include "config.h"

#include "canvas/control/eco-canvas-controller-private.h"

#include "session/eco-document-arrange.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define NUDGE 4.0 /* px along the ring */
#define NUDGE_FAR 40.0
#define MAX_HOPS 24

static gboolean
has_document (EcoCanvasController *self)
{
  return _eco_controller_get_document (self) != NULL;
}

static gboolean
has_nodes (EcoCanvasController *self)
{
  return eco_list_get_length (eco_ecosystem_get_nodes (_eco_controller_get_ecosystem (self))) > 0;
}

static gboolean
has_selection (EcoCanvasController *self)
{
  return eco_selection_get_size (_eco_controller_get_selection (self)) > 0;
}

static gboolean
has_one_named (EcoCanvasController *self)
{
  EcoObject *only = eco_selection_get_only (_eco_controller_get_selection (self));

  return ECO_IS_NODE (only) || ECO_IS_EXCHANGE (only) || ECO_IS_RING (only)
         || ECO_IS_SECTOR (only);
}

static gboolean
has_one_node (EcoCanvasController *self)
{
  return ECO_IS_NODE (eco_selection_get_only (_eco_controller_get_selection (self))) &&
         eco_list_get_length (eco_ecosystem_get_nodes (_eco_controller_get_ecosystem (self))) > 1;
}

static gboolean
has_one_exchange (EcoCanvasController *self)
{
  return ECO_IS_EXCHANGE (eco_selection_get_only (_eco_controller_get_selection (self)));
}

static gboolean
has_movable (EcoCanvasController *self)
{
  g_autoptr (GPtrArray) nodes = _eco_controller_dup_nodes (self);

  return nodes->len > 0;
}

static void
select_all (EcoCanvasController *self)
{
  g_autoptr (GPtrArray) ids = eco_canvas_list_in_order (self);

  eco_selection_set_ids (_eco_controller_get_selection (self), (const char *const *) ids->pdata,
                         ids->len);
}

static void
select_none (EcoCanvasController *self)
{
  eco_selection_clear (_eco_controller_get_selection (self));
}

static void
rename_only (EcoCanvasController *self)
{
  _eco_controller_edit_label (self, eco_selection_get_id (_eco_controller_get_selection (self), 0));
}

static void
remove_selected (EcoCanvasController *self)
{
  g_autoptr (GPtrArray) objects
      = eco_selection_dup_objects (_eco_controller_get_selection (self));

  /* A ring is asked about, so it goes alone. */
  for (guint i = 0; i < objects->len; i++)
    if (ECO_IS_RING (objects->pdata[i]))
      {
        _eco_controller_remove_ring (self, eco_object_get_id (objects->pdata[i]));
        return;
      }
  eco_editor_remove (_eco_controller_get_editor (self), objects);
}

static void
connect_only (EcoCanvasController *self)
{
  _eco_tool_connect_by_keys (self,
                             eco_selection_get_id (_eco_controller_get_selection (self), 0));
}

static void
add_return (EcoCanvasController *self)
{
  EcoSelection *selection = _eco_controller_get_selection (self);
  EcoExchange *exchange
      = eco_editor_add_return (_eco_controller_get_editor (self),
                               ECO_EXCHANGE (eco_selection_get_only (selection)));

  if (exchange != NULL)
    eco_selection_set_only (selection, eco_object_get_id (ECO_OBJECT (exchange)));
}

/* All are pinned, unless all are already. */
static void
toggle_pin (EcoCanvasController *self)
{
  g_autoptr (GPtrArray) nodes = _eco_controller_dup_nodes (self);
  EcoEditor *editor = _eco_controller_get_editor (self);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean all = TRUE;

  for (guint i = 0; i < nodes->len; i++)
    all = all && ECO_NODE (nodes->pdata[i])->pinned;
  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, !all);
  eco_editor_begin (editor, all ? _("Unpin") : _("Pin"));
  for (guint i = 0; i < nodes->len; i++)
    eco_editor_set_value (editor, nodes->pdata[i],
                          eco_object_find_field (nodes->pdata[i], "pinned"), &value);
  eco_editor_end (editor);
}

typedef struct
{
  gboolean (*can) (EcoCanvasController *self);
  void (*run) (EcoCanvasController *self);
} Command;

/* In the order of EcoCommand. */
static const Command commands[ECO_N_COMMANDS] = {
  { has_nodes, select_all },         { has_selection, select_none },
  { has_one_named, rename_only },    { has_selection, remove_selected },
  { has_one_node, connect_only },    { has_one_exchange, add_return },
  { has_movable, toggle_pin },
};

/**
 * eco_canvas_can_do:
 *
 * Returns: whether the command has something to work on
 */
gboolean
eco_canvas_can_do (EcoCanvasController *self, EcoCommand command)
{
  g_return_val_if_fail (ECO_IS_CANVAS_CONTROLLER (self), FALSE);
  g_return_val_if_fail ((guint) command < ECO_N_COMMANDS, FALSE);
  return has_document (self) && commands[command].can (self);
}

/**
 * eco_canvas_do:
 *
 * Gives up the gesture in progress and runs the command; nothing happens when
 * it has nothing to work on. While a name is typed, to delete takes a letter of
 * it back.
 */
void
eco_canvas_do (EcoCanvasController *self, EcoCommand command)
{
  g_return_if_fail (ECO_IS_CANVAS_CONTROLLER (self));
  if (command == ECO_COMMAND_DELETE && eco_canvas_controller_type (self, "\b"))
    return;
  eco_canvas_controller_cancel (self);
  if (eco_canvas_can_do (self, command)
      && (command == ECO_COMMAND_SELECT_ALL || command == ECO_COMMAND_SELECT_NONE
          || _eco_controller_may_edit (self)))
    commands[command].run (self);
}

/* Where a node goes on another ring or side: straight across. */
static EcoPoint
find_across (EcoCanvasController *self, EcoNode *node, EcoRing *ring, EcoSide side)
{
  EcoPlane plane = _eco_controller_get_plane (self);
  double angle, radius, middle = (ring->inner + ring->outer) / 2;

  eco_plane_get_place (plane, _eco_controller_get_centre (self, node), &angle, &radius);
  if (side != ECO_SIDE_NONE && node->side != ECO_SIDE_NONE && side != node->side)
    angle = 360 - angle;
  if (g_strcmp0 (node->ring, eco_object_get_id (ECO_OBJECT (ring))) != 0)
    radius = middle;
  return eco_plane_get_point (plane, angle, radius);
}

/* On the core there is no side; coming from there, it is the one where the node stands. */
static EcoSide
fit_side (EcoCanvasController *self, EcoNode *node, EcoRing *ring)
{
  EcoList *rings = eco_ecosystem_get_rings (_eco_controller_get_ecosystem (self));

  if (ring == eco_list_get (rings, 0))
    return ECO_SIDE_NONE;
  if (node->side != ECO_SIDE_NONE)
    return node->side;
  return _eco_controller_get_centre (self, node).x >= 0 ? ECO_SIDE_EXTERNAL : ECO_SIDE_INTERNAL;
}

/**
 * eco_canvas_move_to_ring:
 * @ring_id: a ring of the ecosystem
 *
 * Moves the selected nodes to the ring, as one step.
 */
void
eco_canvas_move_to_ring (EcoCanvasController *self, const char *ring_id)
{
  g_autoptr (GPtrArray) nodes = NULL;
  EcoRing *ring;

  g_return_if_fail (ECO_IS_CANVAS_CONTROLLER (self) && ring_id != NULL);
  if (!has_document (self) || !_eco_controller_may_edit (self))
    return;
  ring = eco_ecosystem_lookup_ring (_eco_controller_get_ecosystem (self), ring_id);
  nodes = _eco_controller_dup_nodes (self);
  if (ring != NULL)
    eco_document_move_to_ring (_eco_controller_get_document (self), nodes, ring);
}

/**
 * eco_canvas_move_to_side:
 * @side: internal or external
 *
 * Moves the selected nodes to the side, as one step.
 */
void
eco_canvas_move_to_side (EcoCanvasController *self, EcoSide side)
{
  g_autoptr (GPtrArray) nodes = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (ECO_IS_CANVAS_CONTROLLER (self));
  if (!has_document (self) || !_eco_controller_may_edit (self))
    return;
  nodes = _eco_controller_dup_nodes (self);
  if (!eco_document_arrange (_eco_controller_get_document (self), nodes,
                             side == ECO_SIDE_INTERNAL ? ECO_ARRANGE_TO_INTERNAL
                                                       : ECO_ARRANGE_TO_EXTERNAL,
                             &error))
    _eco_controller_message (self, error->message);
}

/* The next ring outwards or inwards. */
static EcoRing *
find_ring_beside (EcoCanvasController *self, EcoNode *node, int step)
{
  EcoList *rings = eco_ecosystem_get_rings (_eco_controller_get_ecosystem (self));
  int n = (int) eco_list_get_length (rings);

  for (int i = 0; i < n; i++)
    if (g_strcmp0 (eco_object_get_id (eco_list_get (rings, (guint) i)), node->ring) == 0)
      {
        guint next = (guint) (i + step);
        EcoRing *ring = next < (guint) n ? eco_list_get (rings, next) : NULL;

        return ring != NULL && _eco_ring_takes_nodes (ring, next) ? ring : NULL;
      }
  return NULL;
}

/* Goes on along the ring until a place is free, so that a neighbour is passed. */
static gboolean
slide (EcoCanvasController *self, EcoNode *node, EcoRing *ring, double turn, double step)
{
  EcoDocument *document = _eco_controller_get_document (self);
  EcoPlane plane = _eco_controller_get_plane (self);
  double degrees = step / (MAX (node->radius, 1) * eco_plane_get_pace (plane, node->angle)) * 180
                   / G_PI;

  for (int hop = 1; hop <= MAX_HOPS; hop++)
    {
      double wanted = eco_angle_normalize (node->angle + turn * degrees * hop);
      EcoPoint point = eco_plane_get_point (plane, wanted, node->radius);
      EcoSide side = node->side == ECO_SIDE_NONE ? ECO_SIDE_NONE
                     : point.x >= 0              ? ECO_SIDE_EXTERNAL
                                                 : ECO_SIDE_INTERNAL;
      double angle, radius;

      if (!eco_document_find_place (document, node, ring, side, wanted, node->radius, &angle,
                                    &radius))
        continue;
      if (turn * eco_angle_difference (node->angle, angle) < degrees * 0.3)
        continue;
      eco_editor_move_node (_eco_controller_get_editor (self), node, ring, side, angle, radius);
      return TRUE;
    }
  return FALSE;
}

static void
nudge_node (EcoCanvasController *self, EcoNode *node, EcoPoint direction, double step)
{
  EcoRing *ring = eco_ecosystem_lookup_ring (_eco_controller_get_ecosystem (self), node->ring);
  double heading = eco_plane_get_heading (_eco_controller_get_plane (self), node->angle);
  double turn = heading * G_PI / 180;
  double outwards = sin (turn) * direction.x - cos (turn) * direction.y;
  double clockwise = cos (turn) * direction.x + sin (turn) * direction.y;

  if (ring == NULL || !isfinite (node->angle + node->radius))
    return;
  if (fabs (clockwise) >= fabs (outwards))
    {
      slide (self, node, ring, clockwise > 0 ? 1 : -1, step);
      return;
    }
  ring = find_ring_beside (self, node, outwards > 0 ? 1 : -1);
  if (ring != NULL)
    {
      EcoSide side = fit_side (self, node, ring);

      _eco_controller_put_node (self, node, ring, side, find_across (self, node, ring, side));
    }
}

/* Nudges of the same nodes in a row are one step. */
static char *
dup_nudge_key (EcoCanvasController *self)
{
  EcoSelection *selection = _eco_controller_get_selection (self);
  GString *key = g_string_new ("nudge");

  for (guint i = 0; i < eco_selection_get_size (selection); i++)
    g_string_append_printf (key, " %s", eco_selection_get_id (selection, i));
  return g_string_free (key, FALSE);
}

typedef struct
{
  EcoCanvasController *self;
  EcoPoint direction;
} Nudge;

static double
get_progress (EcoCanvasController *self, EcoNode *node, EcoPoint direction)
{
  EcoPoint centre = _eco_controller_get_centre (self, node);

  return centre.x * direction.x + centre.y * direction.y;
}

static int
compare_progress (gconstpointer a, gconstpointer b, gpointer data)
{
  const Nudge *nudge = data;
  double difference = get_progress (nudge->self, *(EcoNode *const *) b, nudge->direction)
                      - get_progress (nudge->self, *(EcoNode *const *) a, nudge->direction);

  return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}

/**
 * eco_canvas_nudge:
 * @arrow: an arrow key
 * @far: whether to take ten times the step
 *
 * Moves the selected nodes along their rings, or to the next ring, whichever
 * goes more in the direction of the key. Nudges in a row are one step.
 */
void
eco_canvas_nudge (EcoCanvasController *self, EcoKey arrow, gboolean far)
{
  g_autoptr (GPtrArray) nodes = NULL;
  g_autofree char *key = NULL;
  EcoPoint direction = eco_arrow_get_direction (arrow);
  EcoEditor *editor;

  g_return_if_fail (ECO_IS_CANVAS_CONTROLLER (self));
  if (!has_document (self) || !_eco_controller_may_edit (self))
    return;
  nodes = _eco_controller_dup_nodes (self);
  /* Those in front first, so that the others need not pass them. */
  g_ptr_array_sort_with_data (nodes, compare_progress, &(Nudge) { self, direction });
  editor = _eco_controller_get_editor (self);
  key = nodes->len > 0 ? dup_nudge_key (self) : NULL;
  eco_editor_begin_merging (editor, _("Nudge"), key);
  for (guint i = 0; i < nodes->len; i++)
    nudge_node (self, nodes->pdata[i], direction, far ? NUDGE_FAR : NUDGE);
  eco_editor_end (editor);
}
