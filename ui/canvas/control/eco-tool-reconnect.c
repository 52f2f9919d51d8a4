/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Drags an end of an exchange to another node. Nothing changes before it is let go. */
#include "config.h"

#include "canvas/control/eco-canvas-make-private.h"

#include <glib/gi18n-lib.h>

static EcoExchange *
get_exchange (EcoCanvasController *self)
{
  EcoObject *object = self->making.exchange != NULL
                          ? eco_ecosystem_lookup (_eco_controller_get_ecosystem (self),
                                                  self->making.exchange)
                          : NULL;

  return ECO_IS_EXCHANGE (object) ? ECO_EXCHANGE (object) : NULL;
}

/* The end that stays. */
static const char *
get_other (EcoCanvasController *self)
{
  EcoExchange *exchange = get_exchange (self);

  return exchange == NULL ? NULL : self->making.giver ? exchange->to : exchange->from;
}

static void
motion (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers)
{
  EcoPoint at = eco_camera_to_scene (&self->camera, view), fixed;
  const char *other = get_other (self);
  gboolean node;
  EcoHit hit;

  if (other == NULL)
    return;
  _eco_controller_hit (self, view, &hit);
  node = (hit.part == ECO_PART_NODE || hit.part == ECO_PART_BRAND) && hit.id != NULL;
  _eco_controller_set_target (self, node && g_strcmp0 (hit.id, other) != 0 ? hit.id : NULL);
  if (self->target != NULL)
    at = _eco_controller_leave_card (self, self->target,
                                     _eco_controller_get_middle (self, other));
  fixed = _eco_controller_leave_card (self, other, at);
  self->feedback.has_line = TRUE;
  self->feedback.line_from = self->making.giver ? at : fixed;
  self->feedback.line_to = self->making.giver ? fixed : at;
  _eco_controller_show (self);
}

static void
release (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers)
{
  EcoExchange *exchange = get_exchange (self);
  EcoNode *other = _eco_controller_get_node (self, get_other (self)), *node;
  EcoHit hit;

  _eco_controller_hit (self, view, &hit);
  node = hit.part == ECO_PART_NODE || hit.part == ECO_PART_BRAND
             ? _eco_controller_get_node (self, hit.id)
             : NULL;
  if (exchange == NULL || other == NULL || node == NULL)
    return;
  if (!eco_editor_reconnect (_eco_controller_get_editor (self), exchange,
                             self->making.giver ? node : other,
                             self->making.giver ? other : node))
    _eco_controller_message (self, _("An exchange needs two different nodes"));
}

static void
cancel (EcoCanvasController *self)
{
}

static const EcoTool reconnect_tool = { .cursor = ECO_CURSOR_CROSS, .motion = motion,
                                        .release = release, .cancel = cancel };

void
_eco_tool_reconnect_begin (EcoCanvasController *self)
{
  _eco_controller_set_hovered (self, NULL, FALSE);
  g_free (self->making.exchange);
  self->making.exchange = g_strdup (self->press.id);
  self->making.giver = self->press.end == 1;
  self->tool = &reconnect_tool;
}
