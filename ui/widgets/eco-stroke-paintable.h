/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoStrokePaintable: the line of an exchange as on the map: hue, stroke, arrow. */
#pragma once

#include <gtk/gtk.h>

#include "catalog/eco-catalog.h"
#include "model/eco-exchange.h"

G_BEGIN_DECLS

#define ECO_TYPE_STROKE_PAINTABLE (eco_stroke_paintable_get_type ())
G_DECLARE_FINAL_TYPE (EcoStrokePaintable, eco_stroke_paintable, ECO, STROKE_PAINTABLE, GObject)

GdkPaintable *eco_stroke_paintable_new (EcoCatalog  *catalog,
                                        EcoExchange *exchange,
                                        int          size) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
