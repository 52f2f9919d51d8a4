/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The popover in which the kind of a new node is chosen. */
#pragma once

#include "canvas/control/eco-canvas-make.h"
#include "canvas/eco-canvas.h"

G_BEGIN_DECLS

typedef struct _EcoCanvasChooser EcoCanvasChooser;

EcoCanvasChooser *_eco_canvas_chooser_new (GtkWidget           *canvas,
                                           EcoCanvasController *controller);
void _eco_canvas_chooser_free    (EcoCanvasChooser *self);
void _eco_canvas_chooser_open    (EcoCanvasChooser *self);
void _eco_canvas_chooser_update  (EcoCanvasChooser *self);
void _eco_canvas_chooser_present (EcoCanvasChooser *self);

G_END_DECLS
