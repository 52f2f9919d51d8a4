/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The bar beside the only exchange that is selected, in which it is edited. */
#pragma once

#include "canvas/eco-canvas.h"

G_BEGIN_DECLS

typedef struct _EcoCanvasExchangeBar EcoCanvasExchangeBar;

EcoCanvasExchangeBar *_eco_canvas_exchange_bar_new (EcoCanvas *canvas);
void _eco_canvas_exchange_bar_free     (EcoCanvasExchangeBar *self);
void _eco_canvas_exchange_bar_focus    (EcoCanvasExchangeBar *self);
void _eco_canvas_exchange_bar_update   (EcoCanvasExchangeBar *self, gboolean facts);
void _eco_canvas_exchange_bar_allocate (EcoCanvasExchangeBar *self);
void _eco_canvas_exchange_bar_snapshot (EcoCanvasExchangeBar *self, GtkSnapshot *snapshot);

G_END_DECLS
