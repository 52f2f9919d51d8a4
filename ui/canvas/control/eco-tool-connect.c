/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Draws an exchange from a node to another: by dragging a handle, or with the
 * keys, which walk over the possible other ends or spell the name of one. Where
 * there is no node, one is made. */
#include "config.h"

#include "canvas/control/eco-canvas-make-private.h"

#include "base/eco-match.h"

#include <glib/gi18n-lib.h>

#define REVEAL_MARGIN 48.0
#define LEAST_MOVE 0.5 /* px of the view */
#define OFF_CARD 28.0 /* px of the view; nearer, the node itself is meant */

static void
draw_line (EcoCanvasController *self, EcoPoint to)
{
  const char *from = self->press.id;

  if (self->target != NULL)
    to = _eco_controller_leave_card (self, self->target, _eco_controller_get_middle (self, from));
  self->feedback.has_line = TRUE;
  self->feedback.line_from = _eco_controller_leave_card (self, from, to);
  self->feedback.line_to = self->feedback.has_card
                               ? _eco_controller_leave_ghost (to, self->feedback.line_from)
                               : to;
  _eco_controller_show (self);
}

static gboolean
is_on_itself (EcoCanvasController *self, EcoPoint view)
{
  EcoRect box;

  if (!eco_scene_get_bounds (_eco_controller_get_scene (self), self->press.id, &box))
    return TRUE;
  box = eco_camera_rect_to_view (&self->camera, &box);
  box = eco_rect_expand (&box, OFF_CARD);
  return eco_rect_contains (&box, view);
}

/* Takes the node under the pointer as the target, or shows the card that would be made. */
static void
aim_at (EcoCanvasController *self, EcoPoint view)
{
  EcoPoint at = eco_camera_to_scene (&self->camera, view);
  EcoRing *ring = NULL;
  EcoSide side = ECO_SIDE_NONE;
  gboolean node, free;
  EcoHit hit;

  _eco_controller_hit (self, view, &hit);
  node = (hit.part == ECO_PART_NODE || hit.part == ECO_PART_BRAND) && hit.id != NULL
         && g_strcmp0 (hit.id, self->press.id) != 0;
  free = !node && !is_on_itself (self, view)
         && _eco_controller_find_cell (self, at, &ring, &side);
  _eco_controller_set_target (self, node ? hit.id : NULL);
  _eco_controller_set_cell (self, ring, side);
  self->feedback.has_card = free;
  self->feedback.card = at;
  draw_line (self, at);
}

/* A pointer that only lies there must not take over from the keys. */
static void
motion (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers)
{
  if (eco_point_distance (view, self->press.last) > LEAST_MOVE)
    aim_at (self, view);
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
  aim_at (self, view);
  if (self->feedback.has_card)
    _eco_controller_ask_kind (self, self->feedback.card, self->press.id, TRUE);
  else
    connect_target (self);
}

static void
cancel (EcoCanvasController *self)
{
}

/* ---- By keys */

static void
set_hint (EcoCanvasController *self)
{
  EcoNode *target = _eco_controller_get_node (self, self->target);
  const char *name = target != NULL ? eco_object_get_name (ECO_OBJECT (target)) : NULL;
  const char *typed = self->making.typed->str;

  g_free (self->making.hint);
  if (typed[0] == '\0' && name == NULL)
    self->making.hint = g_strdup (_("Type the name of a node"));
  else if (typed[0] == '\0')
    self->making.hint = g_strdup_printf (
        _("Enter connects to “%s”. Type another name, or press Tab or an arrow key."), name);
  else if (name != NULL)
    /* TRANSLATORS: what was typed, and the name of the node that was found */
    self->making.hint = g_strdup_printf (_("%s … Enter connects to “%s”"), typed, name);
  else
    self->making.hint =
        g_strdup_printf (_("No node is called “%s”. Enter makes one."), typed);
  _eco_controller_show (self);
}

static void
aim (EcoCanvasController *self, const char *id)
{
  EcoRect box;

  if (id == NULL || g_strcmp0 (id, self->press.id) == 0)
    return;
  _eco_controller_set_target (self, id);
  draw_line (self, _eco_controller_get_middle (self, id));
  if (eco_scene_get_bounds (_eco_controller_get_scene (self), id, &box)
      && eco_camera_reveal (&self->camera, &box, REVEAL_MARGIN))
    eco_canvas_controller_camera_moved (self);
}

/* A walk forgets what was typed. */
static void
walk_to (EcoCanvasController *self, const char *id)
{
  g_string_truncate (self->making.typed, 0);
  self->feedback.has_card = FALSE;
  _eco_controller_set_cell (self, NULL, ECO_SIDE_NONE);
  aim (self, id);
  set_hint (self);
}

static const char *
find_next (EcoCanvasController *self, gboolean backwards)
{
  const char *at = self->target != NULL ? self->target : self->press.id;
  const char *next = eco_canvas_find_next (self, at, backwards);

  /* The walk ends at both ends of the list; here it goes round, past the start. */
  if (next == NULL)
    next = eco_canvas_find_next (self, NULL, backwards);
  if (g_strcmp0 (next, self->press.id) == 0)
    next = eco_canvas_find_next (self, next, backwards);
  return next;
}

/* The node whose name answers best to what was typed. */
static const char *
find_typed (EcoCanvasController *self)
{
  g_autoptr (GPtrArray) ids = eco_canvas_list_in_order (self);
  g_autofree char *wanted = eco_match_fold (self->making.typed->str);
  const char *found = NULL;
  int best = ECO_MATCH_NONE;

  for (guint i = 0; i < ids->len && wanted[0] != '\0'; i++)
    {
      EcoNode *node = _eco_controller_get_node (self, ids->pdata[i]);
      int rank = g_strcmp0 (ids->pdata[i], self->press.id) != 0
                     ? eco_match_rank (eco_object_get_name (ECO_OBJECT (node)), wanted)
                     : ECO_MATCH_NONE;

      if (rank < best)
        {
          best = rank;
          found = ids->pdata[i];
        }
    }
  return found;
}

static gboolean
type (EcoCanvasController *self, const char *text)
{
  GString *typed = self->making.typed;

  if (text[0] == '\b' && typed->len > 0)
    g_string_truncate (typed, (gsize) (g_utf8_find_prev_char (typed->str, typed->str + typed->len)
                                       - typed->str));
  else if (text[0] != '\b')
    g_string_append (typed, text);
  self->feedback.has_card = FALSE;
  _eco_controller_set_cell (self, NULL, ECO_SIDE_NONE);
  if (typed->len > 0)
    {
      const char *found = find_typed (self);

      self->feedback.has_line = found != NULL;
      _eco_controller_set_target (self, found);
      aim (self, found);
    }
  set_hint (self);
  return TRUE;
}

/* Connects, or makes a node with the name that no node has. */
static void
accept (EcoCanvasController *self)
{
  g_autofree char *name = g_strstrip (g_strdup (self->making.typed->str));

  if (self->target == NULL && name[0] == '\0')
    return;
  /* The new exchange changes the picture, which must not cancel it. */
  self->tool = NULL;
  if (self->target == NULL)
    {
      _eco_controller_ask_kind (self, _eco_controller_get_middle (self, self->press.id),
                                self->press.id, FALSE);
      self->making.name = g_steal_pointer (&name);
      return;
    }
  connect_target (self);
  _eco_controller_end_tool (self);
}

static gboolean
press_key (EcoCanvasController *self, EcoKey key, EcoModifiers modifiers)
{
  const char *at = self->target != NULL ? self->target : self->press.id;

  switch (key)
    {
    case ECO_KEY_TAB:
    case ECO_KEY_BACK_TAB:
      walk_to (self, find_next (self, key == ECO_KEY_BACK_TAB));
      return TRUE;
    case ECO_KEY_LEFT:
    case ECO_KEY_RIGHT:
    case ECO_KEY_UP:
    case ECO_KEY_DOWN:
      walk_to (self, eco_canvas_find_toward (self, at, key, FALSE));
      return TRUE;
    case ECO_KEY_ENTER:
      accept (self);
      return TRUE;
    case ECO_KEY_ESCAPE:
      return eco_canvas_controller_cancel (self);
    }
  return FALSE;
}

/* A click on a node takes it, one elsewhere makes a node there. */
static gboolean
press (EcoCanvasController *self, EcoPoint view)
{
  aim_at (self, view);
  if (self->target == NULL && !self->feedback.has_card)
    return FALSE;
  self->tool = NULL;
  release (self, view, ECO_MODIFIER_NONE);
  if (self->tool == NULL)
    _eco_controller_end_tool (self);
  return TRUE;
}

static const EcoTool connect_tool = { .cursor = ECO_CURSOR_CROSS, .motion = motion,
                                      .release = release, .cancel = cancel };
static const EcoTool connect_by_keys_tool = { .cursor = ECO_CURSOR_CROSS, .motion = motion,
                                              .release = release, .cancel = cancel,
                                              .key = press_key, .press = press, .type = type };

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
  EcoPoint middle = _eco_controller_get_middle (self, from);
  const char *nearest = NULL;
  double best = G_MAXDOUBLE;

  g_free (self->press.id);
  self->press =
      (EcoPress) { .part = ECO_PART_NODE, .id = g_strdup (from), .last = self->press.last };
  self->tool = &connect_by_keys_tool;
  self->making.typed = g_string_new (NULL);
  for (guint i = 0; i < ids->len; i++)
    {
      double distance =
          eco_point_distance (middle, _eco_controller_get_middle (self, ids->pdata[i]));

      if (distance < best && !g_str_equal (ids->pdata[i], from))
        {
          best = distance;
          nearest = ids->pdata[i];
        }
    }
  _eco_controller_set_hovered (self, NULL, FALSE);
  aim (self, nearest);
  set_hint (self);
}
