/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: what part of the map is seen, and the way from one view to the next. */
#pragma once

#include "canvas/control/eco-camera.h"
#include "canvas/eco-canvas.h"

G_BEGIN_DECLS

typedef struct _EcoCanvasGlide EcoCanvasGlide;

typedef struct
{
  gboolean fitted;            /* the view was not changed since it showed all */
  gboolean wheel_zooms;       /* without Ctrl */
  gboolean show_minimap;      /* when there is something outside of the view */
  EcoPoint pointer;           /* where it was last; a wheel does not say it */
  double pinch_zoom;          /* when the pinch began */
  EcoPoint pinch_at;          /* where it was last; px of the view */
  guint notify_zoom;          /* idle after a change of size */
  guint settle;               /* timeout that ends the hold of the tiles */
} EcoCanvasView;

/* eco-canvas-view.c */
void      _eco_canvas_init_view         (EcoCanvas *self);
void      _eco_canvas_view_changed      (EcoCanvas *self);
void      _eco_canvas_resized           (EcoCanvas *self, int width, int height);
EcoCamera *_eco_canvas_get_camera       (EcoCanvas *self);
void      _eco_canvas_clear_view        (EcoCanvas *self);
void      _eco_canvas_hold_tiles        (EcoCanvas *self);
void      _eco_canvas_go_to             (EcoCanvas *self, const EcoCamera *to);
void      _eco_canvas_fit_camera        (EcoCanvas *self, EcoCamera *camera);

/* eco-canvas-glide.c: the way from one view to the next */
EcoCanvasGlide *_eco_canvas_glide_new   (EcoCanvas *canvas);
void      _eco_canvas_glide_free        (EcoCanvasGlide *glide);
gboolean  _eco_canvas_has_motion        (EcoCanvas *self);
void      _eco_canvas_glide_stop        (EcoCanvasGlide *glide);
EcoCamera _eco_canvas_glide_get_end     (EcoCanvasGlide *glide);
void      _eco_canvas_glide_to          (EcoCanvasGlide *glide, const EcoCamera *to);
void      _eco_canvas_glide_travel      (EcoCanvasGlide *glide, const EcoCamera *to);
void      _eco_canvas_glide_grab        (EcoCanvasGlide *glide);
void      _eco_canvas_glide_drag        (EcoCanvasGlide *glide, EcoPoint view);
void      _eco_canvas_glide_throw       (EcoCanvasGlide *glide);
void      _eco_canvas_glide_flick       (EcoCanvasGlide *glide, EcoPoint velocity);

G_END_DECLS
