/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A map so small that no label can be read: bold rings, discs for nodes, the core
 * with its letter. It needs no layout: what has no place is spread over its ring. */
#pragma once

#include <cairo.h>

#include "catalog/eco-catalog.h"
#include "model/eco-ecosystem.h"
#include "render/eco-style.h"

G_BEGIN_DECLS

void eco_miniature_get_size (EcoEcosystem *ecosystem, int most, int *width, int *height);
void eco_miniature_paint    (EcoEcosystem   *ecosystem,
                             EcoCatalog     *catalog,
                             const EcoStyle *style,
                             cairo_t        *cr,
                             int             width,
                             int             height);

G_END_DECLS
