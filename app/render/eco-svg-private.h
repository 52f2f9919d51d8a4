/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the parts of the SVG writer share.
 *
 * Coordinates are written in tenths (glyphs: hundredths) of a px, moved so that
 * the page begins at 0, 0, and relative to the point before: short numbers
 * without a sum of rounding errors. */
#pragma once

#include "render/eco-scene-private.h"

G_BEGIN_DECLS

/* The attributes that a layer may set for all of its items. */
typedef enum
{
  ECO_SVG_FILL,
  ECO_SVG_FILL_OPACITY,
  ECO_SVG_STROKE,
  ECO_SVG_STROKE_OPACITY,
  ECO_SVG_STROKE_WIDTH,
  ECO_SVG_STROKE_DASHES,
  ECO_SVG_STROKE_CAP,
  ECO_SVG_FONT_SIZE,
  ECO_SVG_FONT_WEIGHT,
  ECO_SVG_ANCHOR,
} EcoSvgAttribute;
#define ECO_SVG_N_ATTRIBUTES 10

/* Values as comparable numbers; 0 where the attribute says nothing about the item. */
typedef struct
{
  guint32 values[ECO_SVG_N_ATTRIBUTES];
} EcoSvgAttributes;

typedef struct
{
  EcoScene *scene;
  GString *out;
  double x, y; /* of the page */
  gboolean fine;
  EcoLayer layer; /* that is being written */
} EcoSvg;

void eco_svg_get_pen_attributes   (const EcoScene   *scene,
                                   guint             pen,
                                   EcoSvgAttributes *attributes);
void eco_svg_get_glyph_attributes (EcoColor            color,
                                   const EcoGlyphPath *path,
                                   double              scale,
                                   EcoSvgAttributes   *attributes);
void eco_svg_get_face_attributes  (const EcoFace *face, EcoSvgAttributes *attributes);
void eco_svg_put_attributes       (EcoSvg                 *svg,
                                   const EcoSvgAttributes *attributes,
                                   const EcoSvgAttributes *inherited);

void eco_svg_put_text             (GString *out, const char *text);
void eco_svg_put_number           (GString *out, int value, int decimals);
void eco_svg_put_path             (EcoSvg      *svg,
                                   const char  *verbs,
                                   gsize        n_verbs,
                                   const float *points,
                                   EcoPoint     origin,
                                   double       scale,
                                   int          decimals);

G_END_DECLS
