/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Paints large maps from far away: thin lines and plain boxes, straight into
 * the pixels. */
#pragma once

#include "render/eco-painter.h"

G_BEGIN_DECLS

#define ECO_OVERVIEW_SCALE 0.16 /* device px by px of the picture; a card is 4 px high */
#define ECO_OVERVIEW_GROUPS 2500 /* nodes and exchanges; a smaller map is painted well */

gboolean eco_overview_suits (EcoScene *scene, double scale);
void     eco_overview_paint (EcoPainter      *painter,
                             EcoScene        *scene,
                             cairo_surface_t *surface,
                             EcoPoint         corner,
                             double           scale);

G_END_DECLS
