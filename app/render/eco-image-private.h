/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* An image for those who paint it. */
#pragma once

#include "base/eco-geometry.h"
#include "render/eco-image.h"

#include <cairo.h>

G_BEGIN_DECLS

void eco_image_paint (EcoImage *self, cairo_t *cr, const EcoRect *box);

G_END_DECLS
