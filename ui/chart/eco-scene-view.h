/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSceneView: a scene to look at, with a cursor that goes from thing to thing: matrices, the
 * journey, and whatever else is drawn like them. It knows no document.
 *
 * Pointing: hovering lights a thing up, a click chooses it; wheel and dragging pan, Ctrl and the
 * wheel or a pinch zoom. Keys: arrows move the cursor to the next thing that way, Return or
 * Space chooses it, plus, minus and 0 zoom. Actions: "chart.zoom-in", "chart.zoom-out",
 * "chart.zoom-100", "chart.zoom-fit".
 *
 * Things are the groups of the scene that have an id and the part of nodes.
 *
 * Things of a picture of the plan can be dragged elsewhere, and moved by Ctrl and the arrows; Alt
 * and the arrows move their beginning, Ctrl, Shift and the arrows their end. Escape lets go.
 *
 * Signals: "chosen" (const char *id), by click or key; "activated" (const char *id), by double
 * click or Return; "cursor-changed"; "moved" (const char *id, EcoPlanMove *,
 * gboolean by a key). */
#pragma once

#include <gtk/gtk.h>

#include "chart/eco-plan-chart.h"
#include "render/eco-scene.h"

G_BEGIN_DECLS

#define ECO_TYPE_SCENE_VIEW (eco_scene_view_get_type ())
G_DECLARE_FINAL_TYPE (EcoSceneView, eco_scene_view, ECO, SCENE_VIEW, GtkWidget)

void        eco_scene_view_set_scene  (EcoSceneView *self, EcoScene *scene);
EcoScene   *eco_scene_view_get_scene  (EcoSceneView *self);
void        eco_scene_view_set_label  (EcoSceneView *self, const char *label);
void        eco_scene_view_set_marked (EcoSceneView       *self,
                                       const char *const  *ids,
                                       guint               n_ids);
const char *eco_scene_view_get_cursor (EcoSceneView *self);
void        eco_scene_view_set_cursor (EcoSceneView *self, const char *id);
void        eco_scene_view_set_plan   (EcoSceneView *self, EcoPlanChart *plan);
void        eco_scene_view_fit        (EcoSceneView *self, gboolean all);
gboolean    eco_scene_view_get_place  (EcoSceneView *self, const char *id, GdkRectangle *place);
char       *eco_scene_view_dup_at     (EcoSceneView *self, double x,
                                       double y) G_GNUC_WARN_UNUSED_RESULT;
void        eco_scene_view_drop_popovers (EcoSceneView *self);

G_END_DECLS
