/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: the map of a document, to look at and to work on.
 *
 * It has the size of its viewport and draws edge to edge. What a person can do
 * is an action of the group "canvas": zoom-in, zoom-out, zoom-100, zoom-fit,
 * zoom-selection, select-all, select-none, rename, delete, connect, add-return,
 * toggle-pin, move-to-ring (s: id), move-to-side (s: "internal", "external"),
 * toggle-legend, toggle-owed, menu. They are actions of the widget, so menus outside it reach
 * them through gtk_widget_activate_action() on the canvas.
 *
 * Properties: "zoom" (double, read-only; 1 is 100 %), "show-minimap" and "show-owed" (booleans).
 * Signal: "message" (const char *), something that the user should read. */
#pragma once

#include <gtk/gtk.h>

#include "render/eco-scene-builder.h"
#include "session/eco-document.h"

G_BEGIN_DECLS

/* What is dragged onto the canvas is a string: this and the id of a kind or preset. */
#define ECO_CANVAS_KIND_PREFIX "eco-kind:"

#define ECO_TYPE_CANVAS (eco_canvas_get_type ())
G_DECLARE_FINAL_TYPE (EcoCanvas, eco_canvas, ECO, CANVAS, GtkWidget)

GtkWidget   *eco_canvas_new             (void) G_GNUC_WARN_UNUSED_RESULT;

EcoDocument *eco_canvas_get_document    (EcoCanvas *self);
void         eco_canvas_set_document    (EcoCanvas *self, EcoDocument *document);
void         eco_canvas_set_style       (EcoCanvas *self, const EcoStyle *style);
EcoScene    *eco_canvas_get_scene       (EcoCanvas *self);

/* eco-canvas-preview.c */
void         eco_canvas_set_preview     (EcoCanvas *self, EcoScene *scene,
                                         EcoEcosystem *ecosystem, const char *refusal);
gboolean     eco_canvas_has_preview     (EcoCanvas *self);
void         eco_canvas_init_options    (EcoCanvas *self, EcoSceneOptions *options);

GtkWidget   *eco_canvas_create_legend_button (EcoCanvas *self) G_GNUC_WARN_UNUSED_RESULT;

double       eco_canvas_get_zoom        (EcoCanvas *self);
void         eco_canvas_zoom_in         (EcoCanvas *self);
void         eco_canvas_zoom_out        (EcoCanvas *self);
void         eco_canvas_zoom_100        (EcoCanvas *self);
void         eco_canvas_fit             (EcoCanvas *self);
void         eco_canvas_set_snap        (EcoCanvas *self, gboolean snap);
void         eco_canvas_set_wheel_zooms (EcoCanvas *self, gboolean zooms);
void         eco_canvas_reveal          (EcoCanvas *self, const char *id);
/* eco-canvas-camera.c: what a saved view says of it; see model/eco-view.h */
gboolean     eco_canvas_get_camera      (EcoCanvas *self, EcoPoint *centre, double *zoom);
void         eco_canvas_travel          (EcoCanvas *self, const EcoPoint *centre, double zoom);

void         eco_canvas_set_found       (EcoCanvas *self, const char *const *ids, guint n_ids);

/* eco-canvas-workshop.c */
void         eco_canvas_set_workshop    (EcoCanvas *self, gboolean votes, gboolean bold);
char        *eco_canvas_dup_node_at     (EcoCanvas *self, double x,
                                         double y) G_GNUC_WARN_UNUSED_RESULT;

void         eco_canvas_add_kind        (EcoCanvas *self, const char *kind);
GMenuModel  *eco_canvas_create_menu     (EcoCanvas *self) G_GNUC_WARN_UNUSED_RESULT;
void         eco_canvas_add_key         (EcoCanvas *self, const char *key, const char *action);

G_END_DECLS
