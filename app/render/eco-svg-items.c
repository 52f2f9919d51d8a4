/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The elements of an SVG: one for each item of the scene, two for a text with a halo. */
#include "config.h"

#include "render/eco-svg-private.h"

#include <math.h>
#include <string.h>

/**
 * eco_svg_get_attributes:
 * @item: no glyph and no image
 * @attributes: (out): how it is drawn
 */
void
eco_svg_get_attributes (const EcoSvg *svg, const EcoItem *item, EcoSvgAttributes *attributes)
{
  if (item->type == ECO_ITEM_TEXT)
    eco_svg_get_face_attributes (&g_array_index (svg->scene->faces, EcoFace, item->look),
                                 attributes);
  else
    eco_svg_get_pen_attributes (svg, item->look, attributes);
}

/**
 * eco_svg_put_length:
 * @name: of an attribute
 * @value: px
 */
void
eco_svg_put_length (EcoSvg *svg, const char *name, double value)
{
  g_string_append_c (svg->out, ' ');
  g_string_append (svg->out, name);
  g_string_append (svg->out, "=\"");
  eco_svg_put_number (svg->out, (int) lround (value * 10), 1);
  g_string_append_c (svg->out, '"');
}

/* A place: 0 need not be said. */
static void
put_place (EcoSvg *svg, const char *x, const char *y, const float *n)
{
  if (fabs (n[0] - svg->x) >= 0.05)
    eco_svg_put_length (svg, x, n[0] - svg->x);
  if (fabs (n[1] - svg->y) >= 0.05)
    eco_svg_put_length (svg, y, n[1] - svg->y);
}

/**
 * eco_svg_is_continued:
 * @item: a text
 *
 * Returns: whether the next item is the next line of the same label
 */
gboolean
eco_svg_is_continued (const EcoScene *scene, const EcoItem *item)
{
  const EcoItem *next = item + 1;
  const float *a = &g_array_index (scene->numbers, float, item->data), *b;

  if (next >= &g_array_index (scene->items, EcoItem, scene->items->len)
      || next->type != ECO_ITEM_TEXT || next->look != item->look || a[2] != 0
      || g_array_index (scene->faces, EcoFace, item->look).anchor != ECO_ANCHOR_START)
    return FALSE;
  b = &g_array_index (scene->numbers, float, next->data);
  return b[0] == a[0] && b[1] > a[1] &&
         b[1] - a[1] < 1.3f * g_array_index (scene->faces, EcoFace, item->look).size;
}

/* The other lines of a label stay in its element, so that it is one text. */
static void
put_more_lines (EcoSvg *svg, const EcoItem *item)
{
  for (; svg->layer == ECO_LAYER_NODES && eco_svg_is_continued (svg->scene, item); item++)
    {
      const float *next = &g_array_index (svg->scene->numbers, float, item[1].data);

      g_string_append (svg->out, " <tspan");
      put_place (svg, "x", "y", next);
      g_string_append_c (svg->out, '>');
      eco_svg_put_text (svg->out, eco_scene_string (svg->scene, item[1].verbs));
      g_string_append (svg->out, "</tspan>");
    }
}

static void
put_text (EcoSvg *svg, const EcoItem *item, const float *n, const EcoSvgAttributes *look,
          const EcoSvgAttributes *inherited)
{
  const EcoFace *face = &g_array_index (svg->scene->faces, EcoFace, item->look);
  const char *text = eco_scene_string (svg->scene, item->verbs);

  for (int pass = face->halo != 0 ? 0 : 1; pass < 2; pass++)
    {
      EcoSvgAttributes attributes = *look;

      g_string_append (svg->out, "<text");
      if (n[2] != 0)
        {
          g_string_append (svg->out, " transform=\"translate(");
          eco_svg_put_number (svg->out, (int) lround ((n[0] - svg->x) * 10), 1);
          g_string_append_c (svg->out, ' ');
          eco_svg_put_number (svg->out, (int) lround ((n[1] - svg->y) * 10), 1);
          g_string_append (svg->out, ")rotate(");
          eco_svg_put_number (svg->out, (int) lround (n[2] * 10), 1);
          g_string_append (svg->out, ")\"");
        }
      else
        {
          put_place (svg, "x", "y", n);
        }
      if (pass == 0)
        {
          attributes.values[ECO_SVG_FILL] = (face->halo & 0xffffff00) | 2;
          attributes.values[ECO_SVG_STROKE] = attributes.values[ECO_SVG_FILL];
          attributes.values[ECO_SVG_STROKE_WIDTH] = 300;
          g_string_append (svg->out, " aria-hidden=\"true\"");
        }
      eco_svg_put_attributes (svg, &attributes, inherited);
      if (face->heading && svg->scene->style.heading_fonts != NULL)
        {
          g_string_append (svg->out, " font-family=\"");
          eco_svg_put_text (svg->out, eco_style_get_fonts (&svg->scene->style, TRUE));
          g_string_append_c (svg->out, '"');
        }
      if (face->struck)
        g_string_append (svg->out, " text-decoration=\"line-through\"");
      g_string_append_c (svg->out, '>');
      eco_svg_put_text (svg->out, text);
      if (pass == 1)
        put_more_lines (svg, item);
      g_string_append (svg->out, "</text>");
    }
}

static EcoRect
get_bounds (const EcoGlyphPath *path)
{
  EcoRect bounds = ECO_RECT_EMPTY;
  const float *p = path->points;

  for (const char *verb = path->verbs; *verb != '\0'; verb++)
    for (int n = *verb == 'C' ? 3 : *verb == 'Z' ? 0 : 1; n > 0; n--, p += 2)
      eco_rect_add_point (&bounds, (EcoPoint) { p[0], p[1] });
  return bounds;
}

/* Whether a filled path of a glyph keeps off those before it, so that they fill alike together. */
static gboolean
stands_apart (const EcoGlyph *glyph, guint from, guint i)
{
  EcoRect bounds = get_bounds (&glyph->paths[i]);

  for (guint k = from; k < i; k++)
    {
      EcoRect other = get_bounds (&glyph->paths[k]);

      if (eco_rect_intersects (&bounds, &other))
        return FALSE;
    }
  return TRUE;
}

/**
 * eco_svg_find_piece:
 * @item: a glyph
 * @from: index of one of its paths
 * @attributes: (out): how it is drawn
 *
 * Paths that look alike and follow each other become one element.
 *
 * Returns: the index behind the last path of the element that begins at @from
 */
guint
eco_svg_find_piece (const EcoSvg *svg, const EcoItem *item, guint from,
                    EcoSvgAttributes *attributes)
{
  const EcoGlyph *glyph = g_ptr_array_index (svg->scene->glyphs, item->verbs);
  EcoColor color = g_array_index (svg->scene->pens, EcoPen, item->look).fill;
  double scale = g_array_index (svg->scene->numbers, float, item->data + 2) / 24;
  guint end = from + 1;

  eco_svg_get_glyph_attributes (svg, color, &glyph->paths[from], scale, attributes);
  for (; end < glyph->n_paths; end++)
    {
      EcoSvgAttributes next;

      eco_svg_get_glyph_attributes (svg, color, &glyph->paths[end], scale, &next);
      if (memcmp (&next, attributes, sizeof next) != 0
          || (glyph->paths[end].filled && !stands_apart (glyph, from, end)))
        break;
    }
  return end;
}

static void
put_glyph (EcoSvg *svg, const EcoItem *item, const float *n, const EcoSvgAttributes *inherited)
{
  const EcoGlyph *glyph = g_ptr_array_index (svg->scene->glyphs, item->verbs);

  for (guint i = 0; i < glyph->n_paths;)
    {
      EcoSvgPath data = { .origin = { n[0] - svg->x, n[1] - svg->y }, .scale = n[2] / 24,
                          .unit = svg->fine ? 100 : 10, .tiny = svg->fine ? 0 : 2 };
      EcoSvgAttributes attributes;
      guint end = eco_svg_find_piece (svg, item, i, &attributes);

      g_string_append (svg->out, "<path d=\"");
      for (; i < end; i++)
        eco_svg_put_path (svg->out, &data, glyph->paths[i].verbs, strlen (glyph->paths[i].verbs),
                          glyph->paths[i].points);
      g_string_append_c (svg->out, '"');
      eco_svg_put_attributes (svg, &attributes, inherited);
      g_string_append (svg->out, "/>");
    }
}

static void
put_image (EcoSvg *svg, const EcoItem *item, const float *n)
{
  g_string_append (svg->out, "<image");
  put_place (svg, "x", "y", n);
  eco_svg_put_length (svg, "width", n[2]);
  eco_svg_put_length (svg, "height", n[3]);
  g_string_append (svg->out, " xlink:href=\"");
  g_string_append (svg->out, eco_image_get_uri (g_ptr_array_index (svg->scene->images,
                                                                   item->verbs)));
  g_string_append (svg->out, "\"/>");
}

/**
 * eco_svg_put_data:
 * @item: a path
 *
 * Writes its path data with the name of the attribute.
 */
void
eco_svg_put_data (EcoSvg *svg, const EcoItem *item)
{
  EcoSvgPath data = eco_svg_begin_path (svg);

  g_string_append (svg->out, " d=\"");
  eco_svg_put_path (svg->out, &data, (char *) svg->scene->verbs->data + item->verbs, item->n_verbs,
                    &g_array_index (svg->scene->numbers, float, item->data));
  g_string_append_c (svg->out, '"');
}

/**
 * eco_svg_put_item:
 * @inherited: what holds around it
 */
void
eco_svg_put_item (EcoSvg *svg, const EcoItem *item, const EcoSvgAttributes *inherited)
{
  const float *n = &g_array_index (svg->scene->numbers, float, item->data);
  EcoSvgAttributes attributes;

  if (item->type == ECO_ITEM_GLYPH)
    {
      put_glyph (svg, item, n, inherited);
      return;
    }
  if (item->type == ECO_ITEM_IMAGE)
    {
      put_image (svg, item, n);
      return;
    }
  eco_svg_get_attributes (svg, item, &attributes);
  switch ((EcoItemType) item->type)
    {
    case ECO_ITEM_PATH:
      g_string_append (svg->out, "<path");
      eco_svg_put_data (svg, item);
      break;
    case ECO_ITEM_RECT:
      g_string_append (svg->out, "<rect");
      put_place (svg, "x", "y", n);
      eco_svg_put_length (svg, "width", n[2]);
      eco_svg_put_length (svg, "height", n[3]);
      if (n[4] > 0)
        eco_svg_put_length (svg, "rx", MIN (n[4], MIN (n[2], n[3]) / 2));
      break;
    case ECO_ITEM_CIRCLE:
      g_string_append (svg->out, "<circle");
      put_place (svg, "cx", "cy", n);
      eco_svg_put_length (svg, "r", n[2]);
      break;
    case ECO_ITEM_TEXT:
      put_text (svg, item, n, &attributes, inherited);
      return;
    case ECO_ITEM_GLYPH:
    case ECO_ITEM_IMAGE:
      return;
    }
  eco_svg_put_attributes (svg, &attributes, inherited);
  g_string_append (svg->out, "/>");
}
