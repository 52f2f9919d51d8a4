/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvasKind: a line of the popover in which the kind of a new node is chosen. */
#pragma once

#include <gio/gio.h>

#include "catalog/eco-catalog.h"

G_BEGIN_DECLS

#define ECO_TYPE_CANVAS_KIND (eco_canvas_kind_get_type ())
G_DECLARE_FINAL_TYPE (EcoCanvasKind, eco_canvas_kind, ECO, CANVAS_KIND, GObject)

EcoCanvasKind *eco_canvas_kind_new       (const EcoCatalogMatch *match,
                                          const char *name) G_GNUC_WARN_UNUSED_RESULT;
const char    *eco_canvas_kind_get_id     (EcoCanvasKind *self);
const char    *eco_canvas_kind_get_kind   (EcoCanvasKind *self);
const char    *eco_canvas_kind_get_preset (EcoCanvasKind *self);
const char    *eco_canvas_kind_get_name   (EcoCanvasKind *self);
const char    *eco_canvas_kind_get_title  (EcoCanvasKind *self);
const char    *eco_canvas_kind_get_family (EcoCanvasKind *self);

G_END_DECLS
