/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the aspects of the legend on the canvas share. */
#pragma once

#include "canvas/eco-canvas-private.h"

G_BEGIN_DECLS

#define ECO_LEGEND_INSET 12.0 /* px of the view from its edges */

typedef enum
{
  ECO_LEGEND_MODE_AUTOMATIC,
  ECO_LEGEND_MODE_SHOWN,
  ECO_LEGEND_MODE_HIDDEN,
} EcoLegendMode;

struct _EcoCanvasLegend
{
  EcoCanvas *canvas;
  EcoPainter *painter;
  EcoScene *scene;            /* what the texture shows */
  GdkTexture *texture;
  int scale;                  /* device px by px of the texture */
  EcoRect place;              /* px of the view */
  EcoLegendMode modes[2];     /* on a wide canvas, and on a narrow one */
  GtkWidget *button;          /* beside the canvas, or %NULL */
  guint update;               /* idle: widgets must not change while they are drawn */
  gboolean shown;             /* what the button is to say */
  gboolean has_button;

  gboolean dragging;
  EcoPoint dragged;           /* px by which it is dragged */
};

/* eco-canvas-legend.c */
gboolean       _eco_canvas_legend_is_shown (EcoCanvasLegend *legend);

/* eco-canvas-legend-drag.c */
EcoLegendPlace _eco_canvas_legend_get_corner (EcoCanvasLegend *legend);
double         _eco_canvas_legend_get_above (EcoCanvasLegend *legend, EcoLegendPlace corner);
double         _eco_canvas_legend_get_below (EcoCanvasLegend *legend, EcoLegendPlace corner);
EcoRect        _eco_canvas_legend_get_place_at (EcoCanvasLegend *legend, EcoLegendPlace corner);
void           _eco_canvas_legend_init_drag (EcoCanvasLegend *legend);
void           _eco_canvas_legend_snapshot_target (EcoCanvasLegend *legend, GtkSnapshot *snapshot,
                                                   EcoColor accent);

static inline gboolean
_eco_legend_place_is_left (EcoLegendPlace place)
{
  return place == ECO_LEGEND_TOP_LEFT || place == ECO_LEGEND_BOTTOM_LEFT;
}

static inline gboolean
_eco_legend_place_is_top (EcoLegendPlace place)
{
  return place == ECO_LEGEND_TOP_LEFT || place == ECO_LEGEND_TOP_RIGHT;
}

G_END_DECLS
