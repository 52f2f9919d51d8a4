/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoGlyphPaintable: the glyph of a kind in its coloured disc, as on the map. */
#pragma once

#include <gtk/gtk.h>

#include "catalog/eco-catalog.h"
#include "render/eco-style.h"

G_BEGIN_DECLS

#define ECO_TYPE_GLYPH_PAINTABLE (eco_glyph_paintable_get_type ())
G_DECLARE_FINAL_TYPE (EcoGlyphPaintable, eco_glyph_paintable, ECO, GLYPH_PAINTABLE, GObject)

GdkPaintable *eco_glyph_paintable_new (EcoCatalog *catalog,
                                       const char *kind,
                                       const char *preset,
                                       int         size) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
