/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Drags the picture with the middle button, or with the space bar held. */
#include "config.h"

#include "canvas/control/eco-canvas-controller-private.h"

static void
motion (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers)
{
  eco_camera_pan (&self->camera, view.x - self->press.last.x, view.y - self->press.last.y);
  eco_canvas_controller_camera_moved (self);
}

static void
release (EcoCanvasController *self, EcoPoint view, EcoModifiers modifiers)
{
}

/* The way back to where it began. */
static void
cancel (EcoCanvasController *self)
{
  eco_camera_pan (&self->camera, self->press.view.x - self->press.last.x,
                  self->press.view.y - self->press.last.y);
  eco_canvas_controller_camera_moved (self);
}

static const EcoTool pan_tool = { ECO_CURSOR_GRABBING, motion, release, cancel, NULL };

void
_eco_tool_pan_begin (EcoCanvasController *self)
{
  self->tool = &pan_tool;
  _eco_controller_show (self);
}
