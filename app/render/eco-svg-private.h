/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the parts of the SVG writer share.
 *
 * Coordinates are written in tenths (glyphs: hundredths) of a px, moved so that
 * the page begins at 0, 0. */
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
  gboolean fine; /* a picture whose parts are looked at one by one */
  EcoLayer layer; /* that is being written */
} EcoSvg;

/* Path data that is being written. */
typedef struct
{
  /* where the points are, and how they are written */
  EcoPoint origin; /* px from the page's corner */
  double   scale;  /* px by unit of the points */
  int      unit;   /* of the numbers: 10 or 100 by px */
  gboolean rough;  /* control points of curves in whole px */
  int      tiny;   /* units; what is no longer is left out */

  /* what has been written, in units; begin with zeros */
  gboolean begun;
  int      at[2], start[2];
  int      reflected[2]; /* where a smooth curve has its first control point, from @at */
  char     last;         /* letter */
  gboolean number;       /* the last thing is a number, ... */
  gboolean point;        /* ... and it has a decimal point */
} EcoSvgPath;

typedef struct _EcoSvgTally EcoSvgTally;

/* eco-svg-attributes.c */
void        eco_svg_get_pen_attributes   (const EcoSvg     *svg,
                                          guint             pen,
                                          EcoSvgAttributes *attributes);
void        eco_svg_get_glyph_attributes (const EcoSvg       *svg,
                                          EcoColor            color,
                                          const EcoGlyphPath *path,
                                          double              scale,
                                          EcoSvgAttributes   *attributes);
void        eco_svg_get_face_attributes  (const EcoFace *face, EcoSvgAttributes *attributes);
const char *eco_svg_get_name             (EcoSvgAttribute which);
void        eco_svg_put_value            (EcoSvg *svg, EcoSvgAttribute which, guint32 value);
void        eco_svg_put_attributes       (EcoSvg                 *svg,
                                          const EcoSvgAttributes *attributes,
                                          const EcoSvgAttributes *inherited);

/* eco-svg-common.c */
EcoSvgTally *eco_svg_tally_new    (EcoSvg *svg) G_GNUC_WARN_UNUSED_RESULT;
void         eco_svg_tally_add    (EcoSvgTally *self, const EcoGroup *group);
void         eco_svg_tally_finish (EcoSvgTally *self, EcoSvgAttributes *common);

/* eco-svg-items.c */
void     eco_svg_get_attributes (const EcoSvg     *svg,
                                 const EcoItem    *item,
                                 EcoSvgAttributes *attributes);
guint    eco_svg_find_piece     (const EcoSvg     *svg,
                                 const EcoItem    *item,
                                 guint             from,
                                 EcoSvgAttributes *attributes);
gboolean eco_svg_is_continued   (const EcoScene *scene, const EcoItem *item);
void     eco_svg_put_length     (EcoSvg *svg, const char *name, double value);
void     eco_svg_put_data       (EcoSvg *svg, const EcoItem *item);
void     eco_svg_put_item       (EcoSvg                 *svg,
                                 const EcoItem          *item,
                                 const EcoSvgAttributes *inherited);

/* eco-svg-groups.c */
void eco_svg_put_groups (EcoSvg *svg, guint first, guint end, const EcoSvgAttributes *inherited);

/* eco-svg-path.c */
void eco_svg_put_number (GString *out, int value, int decimals);
EcoSvgPath eco_svg_begin_path (const EcoSvg *svg);
void eco_svg_put_path   (GString     *out,
                         EcoSvgPath  *data,
                         const char  *verbs,
                         gsize        n_verbs,
                         const float *points);
void eco_svg_put_text   (GString *out, const char *text);

G_END_DECLS
