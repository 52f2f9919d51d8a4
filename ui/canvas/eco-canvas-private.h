/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the aspects of the canvas share. */
#pragma once

#include "canvas/control/eco-canvas-commands.h"
#include "canvas/eco-canvas-maker.h"
#include "canvas/eco-canvas-parts-private.h"
#include "canvas/eco-canvas-view-private.h"
#include "canvas/eco-tile-cache.h"
#include "render/eco-painter.h"

G_BEGIN_DECLS

typedef struct _EcoCanvasLive EcoCanvasLive;
typedef struct _EcoCanvasLabel EcoCanvasLabel;
typedef struct _EcoCanvasAnimation EcoCanvasAnimation;
typedef struct _EcoCanvasLegend EcoCanvasLegend;
typedef struct _EcoCanvasFound EcoCanvasFound;

struct _EcoCanvas
{
  GtkWidget parent_instance;

  EcoCanvasController *controller;
  EcoTileCache *tiles;
  EcoCanvasLive *live;
  EcoCanvasLabel *label;
  EcoCanvasAnimation *animation;
  EcoCanvasLegend *legend;
  EcoCanvasFound *found;
  EcoCanvasGlide *glide;
  EcoCanvasView view;
  GtkShortcutController *keys; /* those of its actions */
  GtkWidget *menu;            /* popover, or %NULL while there was none */
  guint edge_tick;            /* scrolls while a drag is at an edge */
  guint fade_tick;            /* while a picture fades into another */
  EcoCanvasMaker *maker;
};

/* eco-canvas-input.c, eco-canvas-drop.c, eco-canvas-actions.c, eco-canvas-menu.c */
void      _eco_canvas_init_input        (EcoCanvas *self);
void      _eco_canvas_update_cursor     (EcoCanvas *self);
void      _eco_canvas_init_drop         (EcoCanvas *self);
gboolean  _eco_canvas_drop_text         (EcoCanvas *self, const char *text, EcoPoint at);
void      _eco_canvas_class_add_actions (GtkWidgetClass *klass);
void      _eco_canvas_update_actions    (EcoCanvas *self);
void      _eco_canvas_popup_menu        (EcoCanvas *self, const EcoPoint *at);

/* eco-canvas-live.c: what is drawn above the tiles */
EcoCanvasLive *_eco_canvas_live_new     (EcoCanvas *canvas);
void      _eco_canvas_live_free         (EcoCanvasLive *live);
void      _eco_canvas_live_forget       (EcoCanvasLive *live);
void      _eco_canvas_live_forget_selection (EcoCanvasLive *live);
EcoScene *_eco_canvas_live_get_rest     (EcoCanvasLive *live, EcoScene *scene);
void      _eco_canvas_live_snapshot     (EcoCanvasLive *live, GtkSnapshot *snapshot);
void      _eco_canvas_paint             (EcoCanvas *self, GtkSnapshot *snapshot, EcoScene *scene);

/* eco-canvas-preview.c */
void      _eco_canvas_go_on_fading      (EcoCanvas *self);

/* eco-canvas-guides.c */
void      _eco_canvas_guides_snapshot   (EcoCanvas *self, GtkSnapshot *snapshot);

/* eco-canvas-animation.c: the way of the cards from one placement to the next */
EcoCanvasAnimation *_eco_canvas_animation_new (EcoCanvas *canvas);
void      _eco_canvas_animation_free    (EcoCanvasAnimation *animation);
void      _eco_canvas_animation_start   (EcoCanvasAnimation *animation,
                                         EcoScene           *scene,
                                         const GArray       *steps);
void      _eco_canvas_animation_stop    (EcoCanvasAnimation *animation);
EcoScene *_eco_canvas_animation_get_rest (EcoCanvasAnimation *animation);
void      _eco_canvas_animation_snapshot (EcoCanvasAnimation *animation, GtkSnapshot *snapshot);
gboolean  _eco_canvas_is_animated       (EcoCanvas *self);

/* eco-canvas-found.c */
EcoCanvasFound *_eco_canvas_found_new   (EcoCanvas *canvas);
void      _eco_canvas_found_free        (EcoCanvasFound *found);
void      _eco_canvas_found_forget      (EcoCanvasFound *found);
void      _eco_canvas_found_snapshot    (EcoCanvasFound *found, GtkSnapshot *snapshot);

/* eco-canvas-legend.c */
EcoCanvasLegend *_eco_canvas_legend_new (EcoCanvas *canvas);
void      _eco_canvas_legend_free       (EcoCanvasLegend *legend);
GtkWidget *_eco_canvas_legend_create_button (EcoCanvasLegend *legend);
void      _eco_canvas_legend_toggle     (EcoCanvasLegend *legend);
void      _eco_canvas_legend_snapshot   (EcoCanvasLegend *legend, GtkSnapshot *snapshot);

/* eco-canvas-label.c: the entry in which a name is typed */
EcoCanvasLabel *_eco_canvas_label_new   (EcoCanvas *canvas);
void      _eco_canvas_label_free        (EcoCanvasLabel *label);
void      _eco_canvas_label_edit        (EcoCanvasLabel *label, const char *id);
void      _eco_canvas_label_finish      (EcoCanvasLabel *label, gboolean keep);
gboolean  _eco_canvas_label_is_open     (EcoCanvasLabel *label);
void      _eco_canvas_label_allocate    (EcoCanvasLabel *label);
void      _eco_canvas_label_snapshot    (EcoCanvasLabel *label, GtkSnapshot *snapshot);

static inline GdkRGBA
_eco_rgba (EcoColor color, double alpha)
{
  double r, g, b, a;

  eco_color_get_rgba (color, &r, &g, &b, &a);
  return (GdkRGBA) { (float) r, (float) g, (float) b, (float) (a * alpha) };
}

G_END_DECLS
