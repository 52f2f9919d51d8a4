/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The presentation attributes of an SVG: how looks become attributes, numbers
 * and path data. */
#include "config.h"

#include "render/eco-svg-private.h"

#include "base/eco-number.h"

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

/**
 * eco_svg_get_pen_attributes:
 * @pen: index of a pen
 * @attributes: (out): what the pen says
 */
void
eco_svg_get_pen_attributes (const EcoScene *scene, guint pen, EcoSvgAttributes *attributes)
{
  const EcoPen *look = &g_array_index (scene->pens, EcoPen, pen);

  memset (attributes, 0, sizeof *attributes);
  set_color (attributes, ECO_SVG_FILL, look->fill);
  set_color (attributes, ECO_SVG_STROKE, look->stroke);
  if (look->stroke == 0)
    return;
  attributes->values[ECO_SVG_STROKE_WIDTH] = (guint32) lround (look->width * 100);
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
eco_svg_get_glyph_attributes (EcoColor color, const EcoGlyphPath *path, double scale,
                              EcoSvgAttributes *attributes)
{
  memset (attributes, 0, sizeof *attributes);
  set_color (attributes, ECO_SVG_FILL, path->filled ? color : 0);
  set_color (attributes, ECO_SVG_STROKE, path->stroke > 0 ? color : 0);
  if (path->stroke <= 0)
    return;
  attributes->values[ECO_SVG_STROKE_WIDTH] = (guint32) lround (path->stroke * scale * 100);
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

static void
put_value (EcoSvg *svg, EcoSvgAttribute which, guint32 value)
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
  static const char *const names[ECO_SVG_N_ATTRIBUTES] = {
    "fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "stroke-dasharray",
    "stroke-linecap", "font-size", "font-weight", "text-anchor",
  };

  for (int i = 0; i < ECO_SVG_N_ATTRIBUTES; i++)
    if (attributes->values[i] != 0 && attributes->values[i] != inherited->values[i])
      {
        g_string_append_c (svg->out, ' ');
        g_string_append (svg->out, names[i]);
        g_string_append (svg->out, "=\"");
        put_value (svg, (EcoSvgAttribute) i, attributes->values[i]);
        g_string_append_c (svg->out, '"');
      }
}

/**
 * eco_svg_put_text:
 * @text: UTF-8
 *
 * Writes @text for content and attributes; what XML cannot hold is dropped.
 */
void
eco_svg_put_text (GString *out, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    switch (*p)
      {
      case '<':
        g_string_append (out, "&lt;");
        break;
      case '>':
        g_string_append (out, "&gt;");
        break;
      case '&':
        g_string_append (out, "&amp;");
        break;
      case '"':
        g_string_append (out, "&quot;");
        break;
      default:
        {
          gunichar c = g_utf8_get_char (p);

          if (c >= 0x20 ? c != 0x7f && c != 0xfffe && c != 0xffff : c == '\t' || c == '\n')
            g_string_append_len (out, p, g_utf8_next_char (p) - p);
        }
        break;
      }
}

/**
 * eco_svg_put_number:
 * @value: in units of the last decimal
 * @decimals: 0, 1 or 2
 */
void
eco_svg_put_number (GString *out, int value, int decimals)
{
  char buffer[16];
  int i = sizeof buffer, unit = decimals == 2 ? 100 : decimals == 1 ? 10 : 1;
  unsigned magnitude = value < 0 ? 0u - (unsigned) value : (unsigned) value;
  unsigned whole = magnitude / (unsigned) unit, part = magnitude % (unsigned) unit;

  if (part > 0)
    {
      if (decimals == 2)
        {
          if (part % 10 > 0)
            buffer[--i] = (char) ('0' + part % 10);
          part /= 10;
        }
      buffer[--i] = (char) ('0' + part);
      buffer[--i] = '.';
    }
  if (whole > 0 || magnitude == 0)
    do
      buffer[--i] = (char) ('0' + whole % 10);
    while ((whole /= 10) > 0);
  if (value < 0)
    buffer[--i] = '-';
  g_string_append_len (out, buffer + i, (gssize) sizeof buffer - i);
}

/* A number of a list: what must part it from the one before. */
static void
put_next (GString *out, int value, int decimals)
{
  char last = out->str[out->len - 1];

  if (value >= 0 && (g_ascii_isdigit (last) || last == '.'))
    g_string_append_c (out, ' ');
  eco_svg_put_number (out, value, decimals);
}

/* A straight line from @at, as short as it can be written. Returns the numbers used. */
static int
put_line (EcoSvg *svg, EcoPoint origin, double scale, int decimals, const float *point, int at[2],
          char *last)
{
  double unit = decimals == 2 ? 100 : 10;
  int x = (int) lround ((origin.x + point[0] * scale) * unit);
  int y = (int) lround ((origin.y + point[1] * scale) * unit);
  char verb = x == at[0] ? 'v' : y == at[1] ? 'h' : 'l';

  if (verb != *last)
    g_string_append_c (svg->out, verb);
  if (verb != 'v')
    put_next (svg->out, x - at[0], decimals);
  if (verb != 'h')
    put_next (svg->out, y - at[1], decimals);
  at[0] = x;
  at[1] = y;
  *last = verb;
  return 2;
}

/**
 * eco_svg_put_path:
 * @points: x, y pairs
 * @origin: of the points, in px from the page's corner
 * @scale: px by unit of the points
 * @decimals: 1 or 2
 *
 * Writes path data: the first point absolute, all others relative.
 */
void
eco_svg_put_path (EcoSvg *svg, const char *verbs, gsize n_verbs, const float *points,
                  EcoPoint origin, double scale, int decimals)
{
  double unit = decimals == 2 ? 100 : 10;
  int at[2] = { 0, 0 }, start[2] = { 0, 0 };
  char last = 0;

  for (gsize i = 0; i < n_verbs; i++)
    {
      char verb = verbs[i];
      int n = verb == 'C' ? 3 : verb == 'Z' ? 0 : 1, next[2] = { at[0], at[1] };

      if (verb == 'L')
        {
          points += put_line (svg, origin, scale, decimals, points, at, &last);
          continue;
        }
      if (verb != last || verb == 'M')
        g_string_append_c (svg->out, i == 0 ? 'M' : g_ascii_tolower (verb));
      for (int k = 0; k < n; k++, points += 2)
        {
          next[0] = (int) lround ((origin.x + points[0] * scale) * unit);
          next[1] = (int) lround ((origin.y + points[1] * scale) * unit);
          put_next (svg->out, next[0] - at[0], decimals);
          put_next (svg->out, next[1] - at[1], decimals);
        }
      if (verb == 'Z')
        memcpy (next, start, sizeof next);
      memcpy (at, next, sizeof at);
      if (verb == 'M')
        memcpy (start, at, sizeof start);
      last = verb;
    }
}
