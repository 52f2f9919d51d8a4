/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Drags the label of an exchange along its line. Nothing changes before it is let go. */
#include "config.h"

#include "canvas/control/eco-canvas-make-private.h"

#include "render/eco-scene-line.h"

#include <glib/gi18n-lib.h>

static void
motion (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers)
{
  self->making.label_at =
      eco_scene_find_line_place (_eco_controller_get_scene (self), self->making.exchange,
                                 eco_camera_to_scene (&self->camera, view));
  _eco_controller_show (self);
}

static void
release (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers)
{
  EcoObject *exchange = eco_ecosystem_lookup (_eco_controller_get_ecosystem (self),
                                              self->making.exchange);
  EcoEditor *editor = _eco_controller_get_editor (self);
  g_auto (GValue) value = G_VALUE_INIT;

  if (exchange == NULL)
    return;
  g_value_init (&value, G_TYPE_DOUBLE);
  g_value_set_double (&value, self->making.label_at);
  eco_editor_begin (editor, _("Move a label"));
  eco_editor_set_value (editor, exchange, eco_object_find_field (exchange, "label-at"), &value);
  eco_editor_end (editor);
}

static void
cancel (EcoCanvasController *self)
{
}

static const EcoTool label_tool = { .cursor = ECO_CURSOR_MOVE, .motion = motion,
                                    .release = release, .cancel = cancel };

void
_eco_tool_label_begin (EcoCanvasController *self)
{
  _eco_controller_set_hovered (self, NULL, FALSE);
  g_free (self->making.exchange);
  self->making.exchange = g_strdup (self->press.id);
  self->tool = &label_tool;
  motion (self, self->press.view, ECO_MODIFIER_NONE);
}
