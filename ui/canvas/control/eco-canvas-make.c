/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Making nodes: a place is shown, its kind is asked for, and one step makes the
 * node and the exchange that leads to it. */
#include "config.h"

#include "canvas/control/eco-canvas-make-private.h"

#include "model/eco-sectors.h"
#include "render/eco-outline.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SIBLING_GAP 14.0 /* px between two cards */

void
_eco_making_clear (EcoMaking *making)
{
  g_free (making->hint);
  g_free (making->from);
  g_free (making->name);
  g_free (making->exchange);
  if (making->typed != NULL)
    g_string_free (making->typed, TRUE);
  *making = (EcoMaking) { .label_at = -1 };
}

EcoPoint
_eco_controller_get_middle (EcoCanvasController *self, const char *id)
{
  EcoRect box = { 0, 0, 0, 0 };

  eco_scene_get_bounds (_eco_controller_get_scene (self), id, &box);
  return (EcoPoint) { box.x + box.width / 2, box.y + box.height / 2 };
}

static EcoPoint
leave_box (EcoRect box, EcoPoint toward)
{
  EcoOutline outline = { .box = eco_rect_expand (&box, 2) };

  outline.corner = MIN (outline.box.width, outline.box.height) / 2;
  return eco_outline_get_point (&outline, eco_outline_find_place (&outline, toward));
}

/* The same for a card that is about to be at a point. */
EcoPoint
_eco_controller_leave_ghost (EcoPoint at, EcoPoint toward)
{
  return leave_box (eco_rect_around (at, ECO_GHOST_WIDTH, ECO_GHOST_HEIGHT), toward);
}

/* Where a line toward a point leaves the card. */
EcoPoint
_eco_controller_leave_card (EcoCanvasController *self, const char *id, EcoPoint toward)
{
  EcoRect box;

  if (!eco_scene_get_bounds (_eco_controller_get_scene (self), id, &box))
    return toward;
  return leave_box (box, toward);
}

/* ---- Asking for the kind */

static void
ignore_pointer (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers)
{
}

static void
cancel (EcoCanvasController *self)
{
}

static gboolean
press_key (EcoCanvasController *self, EcoKey key, EcoModifiers modifiers)
{
  return key == ECO_KEY_ESCAPE ? eco_canvas_controller_cancel (self) : TRUE;
}

static const EcoTool ask_tool = { .cursor = ECO_CURSOR_ARROW, .motion = ignore_pointer,
                                  .release = ignore_pointer, .cancel = cancel,
                                  .key = press_key };

/* Shows where a node will be, and asks of which kind it is. */
void
_eco_controller_ask_kind (EcoCanvasController *self, EcoPoint at, const char *from,
                          gboolean fixed)
{
  g_autofree char *giver = g_strdup (from);
  EcoRing *ring = NULL;
  EcoSide side = ECO_SIDE_NONE;

  _eco_controller_end_tool (self);
  if (fixed && !_eco_controller_find_cell (self, at, &ring, &side))
    return;
  /* A button that is still down has done its part. */
  self->press.down = FALSE;
  self->press.dragged = TRUE;
  self->tool = &ask_tool;
  self->making.asked = TRUE;
  self->making.fixed = fixed;
  self->making.at = at;
  self->making.from = g_steal_pointer (&giver);
  self->feedback.has_card = fixed;
  self->feedback.card = at;
  _eco_controller_set_cell (self, ring, side);
  if (fixed && self->making.from != NULL)
    {
      self->feedback.has_line = TRUE;
      self->feedback.line_from = _eco_controller_leave_card (self, self->making.from, at);
      self->feedback.line_to = _eco_controller_leave_ghost (at, self->feedback.line_from);
    }
  _eco_controller_set_hovered (self, NULL, FALSE);
  g_signal_emit_by_name (self, "choose-kind");
  _eco_controller_show (self);
}

/* In which cell the node will be or may be; stakeholders outside when nothing is known. */
static EcoRing *
get_ring (EcoCanvasController *self, EcoSide *side)
{
  EcoNode *from = _eco_controller_get_node (self, self->making.from);
  EcoRing *ring = NULL;

  *side = ECO_SIDE_NONE;
  if (self->making.fixed)
    _eco_controller_find_cell (self, self->making.at, &ring, side);
  else if (from != NULL)
    {
      ring = eco_ecosystem_lookup_ring (_eco_controller_get_ecosystem (self), from->ring);
      *side = from->side;
    }
  else
    {
      ring = eco_ecosystem_find_ring_by_role (_eco_controller_get_ecosystem (self),
                                              ECO_RING_ROLE_STAKEHOLDERS);
      *side = ECO_SIDE_EXTERNAL;
    }
  return ring;
}

/**
 * eco_canvas_list_kinds:
 * @text: (nullable): what was typed; nothing finds everything
 *
 * Returns: (transfer full) (element-type EcoCatalogMatch): the kinds and presets that
 *   the answer may be, the likely ones first
 */
GPtrArray *
eco_canvas_list_kinds (EcoCanvasController *self, const char *text)
{
  EcoSide side;
  EcoRing *ring;

  g_return_val_if_fail (ECO_IS_CANVAS_CONTROLLER (self), NULL);
  if (_eco_controller_get_document (self) == NULL)
    return g_ptr_array_new_with_free_func (g_free);
  ring = get_ring (self, &side);
  return eco_editor_suggest_kinds (_eco_controller_get_editor (self), ring, side, text);
}

/* Without a place of its own a node goes where its kind belongs, near to the giver. */
static EcoNode *
add_asked (EcoCanvasController *self, const EcoMaking *asked, const char *kind, const char *name)
{
  EcoNode *from = _eco_controller_get_node (self, asked->from);
  EcoPoint at = asked->at;
  EcoRing *ring = NULL;
  EcoSide side;

  if (asked->fixed)
    _eco_controller_find_cell (self, at, &ring, &side);
  else
    ring = eco_editor_suggest_ring (_eco_controller_get_editor (self), kind, &side);
  if (ring == NULL)
    return NULL;
  if (!asked->fixed)
    {
      double angle = side == ECO_SIDE_INTERNAL ? 270 : 90;

      if (from != NULL && from->side == side && isfinite (from->angle))
        angle = from->angle;
      at = eco_plane_get_point (_eco_controller_get_plane (self), angle,
                                (ring->inner + ring->outer) / 2);
    }
  return _eco_controller_add_node (self, kind, name, ring, side, at);
}

/**
 * eco_canvas_answer_kind:
 * @kind: id of a kind or a preset
 * @name: (nullable): what the node is called; %NULL takes the kind's name and asks for it
 *
 * Makes the node that was asked for, with its exchange, in one step.
 *
 * Returns: (transfer none) (nullable): the new node
 */
EcoNode *
eco_canvas_answer_kind (EcoCanvasController *self, const char *kind, const char *name)
{
  g_auto (EcoMaking) asked = { 0 };
  EcoEditor *editor;
  EcoNode *node, *from;

  g_return_val_if_fail (ECO_IS_CANVAS_CONTROLLER (self) && kind != NULL, NULL);
  if (!self->making.asked)
    return NULL;
  /* What is done now changes the picture, which must not cancel it. */
  self->tool = NULL;
  asked = self->making;
  self->making = (EcoMaking) { .label_at = -1 };
  _eco_controller_end_tool (self);
  if (name == NULL)
    name = asked.name;
  editor = _eco_controller_get_editor (self);
  from = _eco_controller_get_node (self, asked.from);
  eco_editor_begin (editor, NULL);
  node = add_asked (self, &asked, kind, name);
  /* Where there is no place, the group is closed already. */
  if (node == NULL)
    {
      eco_editor_cancel (editor);
      return NULL;
    }
  if (from != NULL)
    eco_editor_connect (editor, from, node, NULL);
  eco_editor_end (editor);
  if (name == NULL)
    _eco_controller_edit_label (self, eco_object_get_id (ECO_OBJECT (node)));
  return node;
}

/* ---- Commands */

static EcoNode *
get_only_node (EcoCanvasController *self)
{
  EcoObject *only = eco_selection_get_only (_eco_controller_get_selection (self));

  return ECO_IS_NODE (only) ? ECO_NODE (only) : NULL;
}

static EcoRing *
get_selected_ring (EcoCanvasController *self)
{
  EcoObject *only = eco_selection_get_only (_eco_controller_get_selection (self));

  return ECO_IS_RING (only) ? ECO_RING (only) : NULL;
}

static gboolean
has_rings (EcoCanvasController *self)
{
  return eco_list_get_length (eco_ecosystem_get_rings (_eco_controller_get_ecosystem (self))) > 0;
}

static gboolean
has_node (EcoCanvasController *self)
{
  return get_only_node (self) != NULL;
}

/* There is but one brand. */
static gboolean
has_sibling (EcoCanvasController *self)
{
  EcoNode *node = get_only_node (self);

  return node != NULL &&
         node != eco_ecosystem_find_brand_node (_eco_controller_get_ecosystem (self)) &&
         eco_ecosystem_lookup_ring (_eco_controller_get_ecosystem (self), node->ring) != NULL;
}

static gboolean
has_exchange (EcoCanvasController *self)
{
  return ECO_IS_EXCHANGE (eco_selection_get_only (_eco_controller_get_selection (self)));
}

static gboolean
has_exchanges (EcoCanvasController *self)
{
  g_autoptr (GPtrArray) exchanges = eco_canvas_dup_exchanges (self);

  return exchanges->len > 0;
}

static gboolean
has_moved_label (EcoCanvasController *self)
{
  g_autoptr (GPtrArray) exchanges = eco_canvas_dup_exchanges (self);

  for (guint i = 0; i < exchanges->len; i++)
    if (ECO_EXCHANGE (exchanges->pdata[i])->label_at != 0.5)
      return TRUE;
  return FALSE;
}

/* On the selected ring; else in the middle of the view, unless the brand is there. */
static void
make_node (EcoCanvasController *self)
{
  EcoRing *ring = get_selected_ring (self);
  EcoPoint at = eco_camera_to_scene (
      &self->camera, (EcoPoint) { self->camera.width / 2, self->camera.height / 2 });
  EcoList *rings = eco_ecosystem_get_rings (_eco_controller_get_ecosystem (self));
  EcoRing *core = eco_list_get (rings, 0);
  EcoPlane plane = _eco_controller_get_plane (self);

  if (ring != NULL && ring != core)
    _eco_controller_ask_kind (self,
                              eco_plane_get_point (plane, 90, (ring->inner + ring->outer) / 2),
                              NULL, TRUE);
  else
    _eco_controller_ask_kind (self, at, NULL, eco_plane_get_radius (plane, at) > core->outer);
}

/* Whether two angles are in the same sector of a side. */
static gboolean
share_sector (EcoCanvasController *self, EcoSide side, double a, double b)
{
  g_autoptr (GArray) spans
      = eco_sectors_new (_eco_controller_get_ecosystem (self), ECO_SECTOR_COUNT_ALL);

  return eco_sectors_find_at (spans, side, a) == eco_sectors_find_at (spans, side, b);
}

/* Down from the node along its ring, so that a list is read as it was typed; but not out of
 * its cell. */
static EcoPoint
find_place_beside (EcoCanvasController *self, EcoNode *node)
{
  EcoPoint centre = _eco_controller_get_centre (self, node);
  EcoPlane plane = _eco_controller_get_plane (self);
  double turn = eco_plane_get_heading (plane, node->angle) * G_PI / 180, step, angle;
  EcoRect box = { 0, 0, 0, 0 };

  if (node->radius < 1 || !isfinite (node->angle + node->radius))
    return centre;
  eco_scene_get_bounds (_eco_controller_get_scene (self), eco_object_get_id (ECO_OBJECT (node)),
                        &box);
  step = fabs (cos (turn)) * box.width + fabs (sin (turn)) * box.height + SIBLING_GAP;
  angle = eco_angle_normalize (eco_plane_walk_arc (plane, node->radius, node->angle,
                                                   centre.x >= 0 ? step : -step));
  if ((angle < 180) != (centre.x >= 0) || !share_sector (self, node->side, angle, node->angle))
    return centre;
  return eco_plane_get_point (plane, angle, node->radius);
}

static void
make_sibling (EcoCanvasController *self)
{
  EcoNode *node = get_only_node (self), *sibling;
  EcoRing *ring = eco_ecosystem_lookup_ring (_eco_controller_get_ecosystem (self), node->ring);
  EcoEditor *editor = _eco_controller_get_editor (self);

  eco_editor_begin (editor, NULL);
  sibling = _eco_controller_add_node (self, node->kind, NULL, ring, node->side,
                                      find_place_beside (self, node));
  if (sibling == NULL)
    {
      eco_editor_cancel (editor);
      return;
    }
  eco_editor_end (editor);
  _eco_controller_edit_label (self, eco_object_get_id (ECO_OBJECT (sibling)));
}

static void
make_connected (EcoCanvasController *self)
{
  const char *from = eco_object_get_id (ECO_OBJECT (get_only_node (self)));

  _eco_controller_ask_kind (self, _eco_controller_get_middle (self, from), from, FALSE);
}

static void
edit (EcoCanvasController *self)
{
  g_signal_emit_by_name (self, "edit-exchange",
                         eco_selection_get_id (_eco_controller_get_selection (self), 0));
}

static const struct
{
  gboolean (*can) (EcoCanvasController *self);
  void (*run) (EcoCanvasController *self);
} commands[ECO_N_MAKE_COMMANDS] = {
  { has_rings, make_node },     { has_sibling, make_sibling },
  { has_node, make_connected }, { has_exchange, edit },
  { has_exchanges, eco_canvas_reverse_exchanges },
  { has_moved_label, eco_canvas_reset_labels },
};

/**
 * eco_canvas_can_make:
 *
 * Returns: whether the command has something to work on
 */
gboolean
eco_canvas_can_make (EcoCanvasController *self, EcoMakeCommand command)
{
  g_return_val_if_fail (ECO_IS_CANVAS_CONTROLLER (self), FALSE);
  g_return_val_if_fail ((guint) command < ECO_N_MAKE_COMMANDS, FALSE);
  return _eco_controller_get_document (self) != NULL && commands[command].can (self);
}

/**
 * eco_canvas_make:
 *
 * Gives up the gesture in progress and runs the command; nothing happens when
 * it has nothing to work on.
 */
void
eco_canvas_make (EcoCanvasController *self, EcoMakeCommand command)
{
  g_return_if_fail (ECO_IS_CANVAS_CONTROLLER (self));
  eco_canvas_controller_cancel (self);
  if (eco_canvas_can_make (self, command) && _eco_controller_may_edit (self))
    commands[command].run (self);
}

/**
 * eco_canvas_get_making:
 *
 * Returns: (transfer none): what is being made now
 */
const EcoMaking *
eco_canvas_get_making (EcoCanvasController *self)
{
  g_return_val_if_fail (ECO_IS_CANVAS_CONTROLLER (self), NULL);
  return &self->making;
}
