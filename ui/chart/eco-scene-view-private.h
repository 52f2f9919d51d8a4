/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the aspects of EcoSceneView share. */
#pragma once

#include "canvas/control/eco-camera.h"
#include "canvas/eco-tile-cache.h"
#include "chart/eco-scene-view.h"
#include "render/eco-painter.h"

G_BEGIN_DECLS

/* EcoSceneExtent: what the view goes on showing when its size or the scene changes */
typedef enum
{
  ECO_SCENE_EXTENT_READABLE, /* all, or the beginning of it where that would be too small */
  ECO_SCENE_EXTENT_ALL,
  ECO_SCENE_EXTENT_FREE,     /* what somebody has panned or zoomed to */
} EcoSceneExtent;

typedef struct _EcoSceneDrag EcoSceneDrag;

struct _EcoSceneView
{
  GtkWidget parent_instance;

  EcoScene *scene;
  EcoTileCache *tiles;
  EcoPainter *painter;       /* of what lies above the tiles */
  char *label;
  char *cursor;              /* id, or NULL */
  char *hovered;             /* likewise */
  GPtrArray *marked;         /* ids */
  EcoScene *marks;           /* made from them when they are painted; or NULL */
  EcoSceneDrag *drag;        /* what can be moved, and what is being moved */
  EcoCamera camera;
  EcoPoint pointer, pressed; /* px of the view */
  double pinch_zoom;
  EcoSceneExtent extent;
  gboolean keys;             /* the cursor was moved by keys, so it is shown */
};

/* eco-scene-view-input.c */
void        _eco_scene_view_init_input     (EcoSceneView *self);
void        _eco_scene_view_class_add_keys (GtkWidgetClass *klass);

/* eco-scene-view.c */
void        _eco_scene_view_moved      (EcoSceneView *self);
void        _eco_scene_view_reveal     (EcoSceneView *self);
void        _eco_scene_view_zoom       (EcoSceneView *self, EcoPoint at, double zoom);
const char *_eco_scene_view_find_at    (EcoSceneView *self, EcoPoint view);
void        _eco_scene_view_hover      (EcoSceneView *self, const char *id);
void        _eco_scene_view_choose     (EcoSceneView *self, const char *id);
void        _eco_scene_view_paint      (EcoSceneView *self, GtkSnapshot *snapshot,
                                        EcoScene *scene);
void        _eco_scene_view_emit_activated (EcoSceneView *self, const char *id);
void        _eco_scene_view_emit_moved (EcoSceneView *self, const char *id, EcoPlanMove *move,
                                        gboolean keys);

/* eco-scene-view-drag.c */
EcoSceneDrag *_eco_scene_drag_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void        _eco_scene_drag_free       (EcoSceneDrag *drag);
void        _eco_scene_drag_settle     (EcoSceneView *self);
const char *_eco_scene_drag_get_cursor (EcoSceneView *self, EcoPoint view);
gboolean    _eco_scene_drag_press      (EcoSceneView *self, EcoPoint view);
gboolean    _eco_scene_drag_is_held    (EcoSceneView *self);
void        _eco_scene_drag_update     (EcoSceneView *self, EcoPoint view);
gboolean    _eco_scene_drag_drop       (EcoSceneView *self);
gboolean    _eco_scene_drag_cancel     (EcoSceneView *self);
gboolean    _eco_scene_drag_nudge      (EcoSceneView *self, EcoPlanGrip grip, int dx, int dy);
void        _eco_scene_drag_snapshot   (EcoSceneView *self, GtkSnapshot *snapshot);

/* eco-scene-view-cursor.c */
char       *_eco_scene_view_dup_next   (EcoSceneView     *self,
                                        GtkDirectionType  direction) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
