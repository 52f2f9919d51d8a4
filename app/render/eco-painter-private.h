/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the painter of shapes and that of texts share. */
#pragma once

#include "render/eco-painter.h"
#include "render/eco-scene-private.h"

G_BEGIN_DECLS

struct _EcoPainter
{
  EcoTypesetter *typesetter;
  GHashTable *runs; /* a text and its look -> its glyphs */
};

/* One paint() on its way. */
typedef struct
{
  EcoPainter *painter;
  EcoScene *scene;
  cairo_t *cr;
  double scale;
  EcoPaintFlags flags;
} EcoPainting;

GHashTable *eco_painter_create_runs (void) G_GNUC_WARN_UNUSED_RESULT;
void        eco_painter_show_text   (EcoPainting *painting, const EcoItem *item);
gboolean    eco_painting_leaves_out (EcoPainting *painting, const EcoGroup *group);
gboolean    eco_painter_can_vector  (EcoPainting *painting);
void        eco_painter_paint_vector (EcoPainting *painting, const EcoRect *clip);
void        eco_painter_paint_layer (EcoPainter    *self,
                                     EcoScene      *scene,
                                     cairo_t       *cr,
                                     const EcoRect *clip,
                                     double         scale,
                                     EcoLayer       layer);

static inline void
eco_painting_set_color (EcoPainting *painting, EcoColor color)
{
  double r, g, b, a;

  eco_color_get_rgba (color, &r, &g, &b, &a);
  cairo_set_source_rgba (painting->cr, r, g, b, a);
}

G_END_DECLS
