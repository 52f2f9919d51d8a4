/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The presentation attributes of an SVG: how looks become attributes. */
#include "config.h"

#include "render/eco-svg-private.h"

#include <math.h>
#include <string.h>

#define NONE 1u

static void
set_color (EcoSvgAttributes *attributes, EcoSvgAttribute which, EcoColor color)
{
  attributes->values[which] = (color & 0xff) == 0 ? NONE : (color & 0xffffff00) | 2;
  if ((color & 0xff) != 0)
    attributes->values[which + 1] = (color & 0xff) | 0x100;
}

/* In hundredths of a px; tenths are enough where nobody looks closely. */
static guint32
round_width (const EcoSvg *svg, double width)
{
  return svg->fine ? (guint32) lround (width * 100) : MAX ((guint32) lround (width * 10), 1) * 10;
}

/**
 * eco_svg_get_pen_attributes:
 * @pen: index of a pen
 * @attributes: (out): what the pen says
 */
void
eco_svg_get_pen_attributes (const EcoSvg *svg, guint pen, EcoSvgAttributes *attributes)
{
  const EcoPen *look = &g_array_index (svg->scene->pens, EcoPen, pen);

  memset (attributes, 0, sizeof *attributes);
  set_color (attributes, ECO_SVG_FILL, look->fill);
  set_color (attributes, ECO_SVG_STROKE, look->stroke);
  if (look->stroke == 0)
    return;
  attributes->values[ECO_SVG_STROKE_WIDTH] = round_width (svg, look->width);
  attributes->values[ECO_SVG_STROKE_DASHES] = look->n_dashes > 0 ? pen + 2 : NONE;
  attributes->values[ECO_SVG_STROKE_CAP] = look->n_dashes > 0 ? 2 : NONE;
}

/**
 * eco_svg_get_glyph_attributes:
 * @color: of the glyph
 * @path: one of its paths
 * @scale: px by unit of the glyph's grid
 * @attributes: (out): how the path is drawn
 */
void
eco_svg_get_glyph_attributes (const EcoSvg *svg, EcoColor color, const EcoGlyphPath *path,
                              double scale, EcoSvgAttributes *attributes)
{
  memset (attributes, 0, sizeof *attributes);
  set_color (attributes, ECO_SVG_FILL, path->filled ? color : 0);
  set_color (attributes, ECO_SVG_STROKE, path->stroke > 0 ? color : 0);
  if (path->stroke <= 0)
    return;
  attributes->values[ECO_SVG_STROKE_WIDTH] = round_width (svg, path->stroke * scale);
  attributes->values[ECO_SVG_STROKE_DASHES] = NONE;
  attributes->values[ECO_SVG_STROKE_CAP] = NONE;
}

/**
 * eco_svg_get_face_attributes:
 * @attributes: (out): what the face says
 */
void
eco_svg_get_face_attributes (const EcoFace *face, EcoSvgAttributes *attributes)
{
  memset (attributes, 0, sizeof *attributes);
  set_color (attributes, ECO_SVG_FILL, face->color);
  attributes->values[ECO_SVG_STROKE] = NONE;
  attributes->values[ECO_SVG_FONT_SIZE] = (guint32) lround (face->size * 100);
  attributes->values[ECO_SVG_FONT_WEIGHT] = face->weight;
  attributes->values[ECO_SVG_ANCHOR] = face->anchor + 1u;
}

static void
put_color (GString *out, guint32 value)
{
  static const char digits[] = "0123456789abcdef";
  guint32 rgb = value >> 8;
  gboolean is_short = ((rgb >> 4) & 0x0f0f0f) == (rgb & 0x0f0f0f);

  if (value == NONE)
    {
      g_string_append (out, "none");
      return;
    }
  g_string_append_c (out, '#');
  for (int shift = 20; shift >= 0; shift -= is_short ? 8 : 4)
    g_string_append_c (out, digits[(rgb >> shift) & 15]);
}

static void
put_dashes (EcoSvg *svg, guint32 value)
{
  const EcoPen *pen;

  if (value == NONE)
    {
      g_string_append (svg->out, "none");
      return;
    }
  pen = &g_array_index (svg->scene->pens, EcoPen, value - 2);
  for (guint i = 0; i < pen->n_dashes; i++)
    {
      if (i > 0)
        g_string_append_c (svg->out, ' ');
      eco_svg_put_number (svg->out, (int) lround (pen->dashes[i] * 100), 2);
    }
}

/**
 * eco_svg_put_value:
 * @value: of the attribute, not 0
 */
void
eco_svg_put_value (EcoSvg *svg, EcoSvgAttribute which, guint32 value)
{
  static const char *const caps[] = { "", "round", "butt" };
  static const char *const anchors[] = { "", "start", "middle", "end" };

  switch (which)
    {
    case ECO_SVG_FILL:
    case ECO_SVG_STROKE:
      put_color (svg->out, value);
      break;
    case ECO_SVG_FILL_OPACITY:
    case ECO_SVG_STROKE_OPACITY:
      eco_svg_put_number (svg->out, (int) lround ((value & 0xff) / 2.55), 2);
      break;
    case ECO_SVG_STROKE_WIDTH:
    case ECO_SVG_FONT_SIZE:
      eco_svg_put_number (svg->out, (int) value, 2);
      break;
    case ECO_SVG_STROKE_DASHES:
      put_dashes (svg, value);
      break;
    case ECO_SVG_STROKE_CAP:
      g_string_append (svg->out, caps[value]);
      break;
    case ECO_SVG_FONT_WEIGHT:
      eco_svg_put_number (svg->out, (int) value, 0);
      break;
    case ECO_SVG_ANCHOR:
      g_string_append (svg->out, anchors[value]);
      break;
    }
}

/**
 * eco_svg_get_name:
 *
 * Returns: what SVG calls @which
 */
const char *
eco_svg_get_name (EcoSvgAttribute which)
{
  static const char *const names[ECO_SVG_N_ATTRIBUTES] = {
    "fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "stroke-dasharray",
    "stroke-linecap", "font-size", "font-weight", "text-anchor",
  };

  return names[which];
}

/**
 * eco_svg_put_attributes:
 * @attributes: what holds for the element
 * @inherited: what its parents have set already
 *
 * Writes the attributes that differ.
 */
void
eco_svg_put_attributes (EcoSvg *svg, const EcoSvgAttributes *attributes,
                        const EcoSvgAttributes *inherited)
{
  for (int i = 0; i < ECO_SVG_N_ATTRIBUTES; i++)
    if (attributes->values[i] != 0 && attributes->values[i] != inherited->values[i])
      {
        g_string_append_c (svg->out, ' ');
        g_string_append (svg->out, eco_svg_get_name ((EcoSvgAttribute) i));
        g_string_append (svg->out, "=\"");
        eco_svg_put_value (svg, (EcoSvgAttribute) i, attributes->values[i]);
        g_string_append_c (svg->out, '"');
      }
}
