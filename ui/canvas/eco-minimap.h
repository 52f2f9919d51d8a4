/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoMinimap: all of the map in small, and the part of it that a canvas shows.
 *
 * It is there only while something is outside of the view and the canvas'
 * property "show-minimap" is set. Click and drag in it move the view. */
#pragma once

#include "canvas/eco-canvas.h"

G_BEGIN_DECLS

#define ECO_TYPE_MINIMAP (eco_minimap_get_type ())
G_DECLARE_FINAL_TYPE (EcoMinimap, eco_minimap, ECO, MINIMAP, GtkWidget)

GtkWidget *eco_minimap_new (EcoCanvas *canvas) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
