/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is shown of what is being made and edited on the map. */
#pragma once

#include "canvas/eco-canvas.h"

G_BEGIN_DECLS

typedef struct _EcoCanvasMaker EcoCanvasMaker;

EcoCanvasMaker *_eco_canvas_maker_new   (EcoCanvas *canvas);
void      _eco_canvas_maker_free        (EcoCanvasMaker *maker);
void      _eco_canvas_maker_update      (EcoCanvasMaker *maker, gboolean facts);
void      _eco_canvas_maker_allocate    (EcoCanvasMaker *maker);
gboolean  _eco_canvas_maker_hides       (EcoCanvasMaker *maker, const char **exchange);
void      _eco_canvas_maker_snapshot    (EcoCanvasMaker *maker, GtkSnapshot *snapshot);
void      _eco_canvas_maker_snapshot_widgets (EcoCanvasMaker *maker, GtkSnapshot *snapshot);

G_END_DECLS
