/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The SVG of a scene.
 *
 * One <g> per layer, in it one <g> per thing with its id and <title>. Plain
 * shapes, text and presentation attributes only, because that is what every
 * reader understands: no classes, style sheets, markers, symbols or text on
 * paths. A layer sets what most of its items share, so the file stays small. */
#include "config.h"

#include "render/eco-svg.h"

#include "render/eco-svg-private.h"

#include <math.h>
#include <string.h>

#define MAX_VALUES 64
#define FINE_GROUPS 1200 /* beyond, glyphs have one decimal, and labels stand for titles */

typedef struct
{
  guint32 value;
  guint count;
} Tally;

static EcoSvgAttributes
get_attributes (const EcoScene *scene, const EcoItem *item)
{
  EcoSvgAttributes attributes;

  if (item->type == ECO_ITEM_TEXT)
    eco_svg_get_face_attributes (&g_array_index (scene->faces, EcoFace, item->look), &attributes);
  else
    eco_svg_get_pen_attributes (scene, item->look, &attributes);
  return attributes;
}

static void
count_value (Tally *tallies, guint32 value, guint weight)
{
  guint i = 0;

  if (value == 0)
    return;
  while (i < MAX_VALUES && tallies[i].count > 0 && tallies[i].value != value)
    i++;
  if (i == MAX_VALUES)
    return;
  tallies[i].value = value;
  tallies[i].count += weight;
}

/* What a layer has most of, attribute by attribute. */
static void
find_common (const EcoScene *scene, guint first, guint end, EcoSvgAttributes *common)
{
  Tally(*tallies)[MAX_VALUES] = g_malloc0 (sizeof (Tally[ECO_SVG_N_ATTRIBUTES][MAX_VALUES]));

  for (guint i = first; i < end; i++)
    {
      const EcoItem *item = &g_array_index (scene->items, EcoItem, i);
      EcoSvgAttributes attributes;

      if (item->type == ECO_ITEM_IMAGE)
        continue;
      if (item->type == ECO_ITEM_GLYPH)
        {
          const EcoGlyph *glyph = g_ptr_array_index (scene->glyphs, item->verbs);
          double scale = g_array_index (scene->numbers, float, item->data + 2) / 24;

          for (guint k = 0; k < glyph->n_paths; k++)
            {
              eco_svg_get_glyph_attributes (g_array_index (scene->pens, EcoPen, item->look).fill,
                                            &glyph->paths[k], scale, &attributes);
              for (int a = 0; a < ECO_SVG_N_ATTRIBUTES; a++)
                count_value (tallies[a], attributes.values[a], 1);
            }
          continue;
        }
      attributes = get_attributes (scene, item);
      for (int a = 0; a < ECO_SVG_N_ATTRIBUTES; a++)
        count_value (tallies[a], attributes.values[a], 1);
    }
  for (int a = 0; a < ECO_SVG_N_ATTRIBUTES; a++)
    {
      const Tally *best = &tallies[a][0];

      for (int i = 1; i < MAX_VALUES; i++)
        if (tallies[a][i].count > best->count)
          best = &tallies[a][i];
      common->values[a] = best->count > 1 ? best->value : 0;
    }
  g_free (tallies);
}

static void
put_coordinate (EcoSvg *svg, const char *name, double value)
{
  g_string_append_c (svg->out, ' ');
  g_string_append (svg->out, name);
  g_string_append (svg->out, "=\"");
  eco_svg_put_number (svg->out, (int) lround (value * 10), 1);
  g_string_append_c (svg->out, '"');
}

/* Whether the next item is the next line of the same label. */
static gboolean
is_continued (const EcoScene *scene, const EcoItem *item)
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
put_more_lines (EcoSvg *svg, const EcoItem *item, const float *n)
{
  for (; svg->layer == ECO_LAYER_NODES && is_continued (svg->scene, item); item++)
    {
      const float *next = &g_array_index (svg->scene->numbers, float, item[1].data);

      g_string_append (svg->out, " <tspan");
      put_coordinate (svg, "x", next[0] - svg->x);
      put_coordinate (svg, "y", next[1] - svg->y);
      g_string_append_c (svg->out, '>');
      eco_svg_put_text (svg->out, eco_scene_string (svg->scene, item[1].verbs));
      g_string_append (svg->out, "</tspan>");
    }
}

static void
put_text_element (EcoSvg *svg, const EcoItem *item, const float *n, const EcoSvgAttributes *look,
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
          put_coordinate (svg, "x", n[0] - svg->x);
          put_coordinate (svg, "y", n[1] - svg->y);
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
        put_more_lines (svg, item, n);
      g_string_append (svg->out, "</text>");
    }
}

/* Paths that look alike become one element. */
static void
put_glyph (EcoSvg *svg, const EcoItem *item, const float *n, const EcoSvgAttributes *inherited)
{
  const EcoGlyph *glyph = g_ptr_array_index (svg->scene->glyphs, item->verbs);
  EcoColor color = g_array_index (svg->scene->pens, EcoPen, item->look).fill;
  EcoPoint origin = { n[0] - svg->x, n[1] - svg->y };
  EcoSvgAttributes attributes, next;

  for (guint i = 0; i < glyph->n_paths; i++)
    {
      const EcoGlyphPath *path = &glyph->paths[i];

      eco_svg_get_glyph_attributes (color, path, n[2] / 24, &next);
      if (i == 0 || path->filled || memcmp (&next, &attributes, sizeof next) != 0)
        {
          if (i > 0)
            {
              g_string_append_c (svg->out, '"');
              eco_svg_put_attributes (svg, &attributes, inherited);
              g_string_append (svg->out, "/>");
            }
          g_string_append (svg->out, "<path d=\"");
          attributes = next;
        }
      eco_svg_put_path (svg, path->verbs, strlen (path->verbs), path->points, origin, n[2] / 24,
                        svg->fine ? 2 : 1);
    }
  if (glyph->n_paths == 0)
    return;
  g_string_append_c (svg->out, '"');
  eco_svg_put_attributes (svg, &attributes, inherited);
  g_string_append (svg->out, "/>");
}

static void
put_image (EcoSvg *svg, const EcoItem *item, const float *n)
{
  g_string_append (svg->out, "<image");
  put_coordinate (svg, "x", n[0] - svg->x);
  put_coordinate (svg, "y", n[1] - svg->y);
  put_coordinate (svg, "width", n[2]);
  put_coordinate (svg, "height", n[3]);
  g_string_append (svg->out, " xlink:href=\"");
  g_string_append (svg->out, eco_image_get_uri (g_ptr_array_index (svg->scene->images,
                                                                   item->verbs)));
  g_string_append (svg->out, "\"/>");
}

static void
put_item (EcoSvg *svg, const EcoItem *item, const EcoSvgAttributes *inherited)
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
  attributes = get_attributes (svg->scene, item);
  switch ((EcoItemType) item->type)
    {
    case ECO_ITEM_PATH:
      g_string_append (svg->out, "<path d=\"");
      eco_svg_put_path (svg, (char *) svg->scene->verbs->data + item->verbs, item->n_verbs, n,
                        (EcoPoint) { -svg->x, -svg->y }, 1, 1);
      g_string_append_c (svg->out, '"');
      break;
    case ECO_ITEM_RECT:
      g_string_append (svg->out, "<rect");
      put_coordinate (svg, "x", n[0] - svg->x);
      put_coordinate (svg, "y", n[1] - svg->y);
      put_coordinate (svg, "width", n[2]);
      put_coordinate (svg, "height", n[3]);
      if (n[4] > 0)
        put_coordinate (svg, "rx", MIN (n[4], MIN (n[2], n[3]) / 2));
      break;
    case ECO_ITEM_CIRCLE:
      g_string_append (svg->out, "<circle");
      put_coordinate (svg, "cx", n[0] - svg->x);
      put_coordinate (svg, "cy", n[1] - svg->y);
      put_coordinate (svg, "r", n[2]);
      break;
    case ECO_ITEM_TEXT:
      put_text_element (svg, item, n, &attributes, inherited);
      return;
    case ECO_ITEM_GLYPH:
    case ECO_ITEM_IMAGE:
      return;
    }
  eco_svg_put_attributes (svg, &attributes, inherited);
  g_string_append (svg->out, "/>");
}

/* Letters that stand for one word: the word is said once, by the group. */
static gboolean
is_lettering (EcoScene *scene, const EcoGroup *group)
{
  if (group->layer != ECO_LAYER_NAMES || group->title == 0)
    return FALSE;
  for (guint i = 0; i < group->n_items; i++)
    if (g_array_index (scene->items, EcoItem, group->first + i).type != ECO_ITEM_TEXT)
      return FALSE;
  return TRUE;
}

static void
put_group (EcoSvg *svg, const EcoGroup *group, const EcoSvgAttributes *inherited)
{
  EcoScene *scene = svg->scene;
  const char *id = !eco_group_lends_id (group) ? eco_scene_string (scene, group->id) : NULL;
  const char *title = eco_scene_string (scene, group->title);
  EcoSvgAttributes common = *inherited;

  g_string_append (svg->out, "<g");
  if (id != NULL)
    {
      g_string_append (svg->out, " id=\"");
      eco_svg_put_text (svg->out, id);
      g_string_append_c (svg->out, '"');
    }
  if (is_lettering (scene, group))
    {
      EcoSvgAttributes shared;

      g_string_append (svg->out, " aria-label=\"");
      eco_svg_put_text (svg->out, title);
      g_string_append_c (svg->out, '"');
      shared = get_attributes (scene, &g_array_index (scene->items, EcoItem, group->first));
      eco_svg_put_attributes (svg, &shared, inherited);
      for (int a = 0; a < ECO_SVG_N_ATTRIBUTES; a++)
        if (shared.values[a] != 0)
          common.values[a] = shared.values[a];
    }
  g_string_append_c (svg->out, '>');
  if (title != NULL && (svg->fine || group->part != ECO_PART_NODE))
    {
      g_string_append (svg->out, "<title>");
      eco_svg_put_text (svg->out, title);
      g_string_append (svg->out, "</title>");
    }
  for (guint i = 0; i < group->n_items; i++)
    {
      const EcoItem *item = &g_array_index (scene->items, EcoItem, group->first + i);

      put_item (svg, item, &common);
      while (item->type == ECO_ITEM_TEXT && group->layer == ECO_LAYER_NODES
             && i + 1 < group->n_items && is_continued (scene, item))
        {
          item++;
          i++;
        }
    }
  g_string_append (svg->out, "</g>\n");
}

/* What SVG supposes where nothing is said, and what the root says. */
static void
set_initial (EcoSvgAttributes *attributes)
{
  attributes->values[ECO_SVG_FILL_OPACITY] = 0x1ff;
  attributes->values[ECO_SVG_STROKE] = 1;
  attributes->values[ECO_SVG_STROKE_OPACITY] = 0x1ff;
  attributes->values[ECO_SVG_STROKE_DASHES] = 1;
  attributes->values[ECO_SVG_STROKE_CAP] = 1;
  attributes->values[ECO_SVG_ANCHOR] = 1;
}

/* Lines that look alike follow each other: what a line and its head look like is
 * said once for all of them. */
static guint
put_run (EcoSvg *svg, guint first, guint end, const EcoSvgAttributes *inherited)
{
  EcoScene *scene = svg->scene;
  const EcoGroup *groups = (EcoGroup *) scene->groups->data;
  const EcoItem *items = (EcoItem *) scene->items->data, *line = &items[groups[first].first];
  EcoSvgAttributes common = *inherited, head;
  guint next = first;

  while (next < end && groups[next].n_items >= 2 && groups[first].n_items >= 2
         && items[groups[next].first].look == line->look
         && items[groups[next].first + 1].look == line[1].look)
    next++;
  if (next < first + 2)
    {
      put_group (svg, &groups[first], inherited);
      return first + 1;
    }
  eco_svg_get_pen_attributes (scene, line->look, &common);
  eco_svg_get_pen_attributes (scene, line[1].look, &head);
  common.values[ECO_SVG_FILL] = head.values[ECO_SVG_FILL];
  common.values[ECO_SVG_FILL_OPACITY] = head.values[ECO_SVG_FILL_OPACITY];
  g_string_append (svg->out, "<g");
  eco_svg_put_attributes (svg, &common, inherited);
  g_string_append (svg->out, ">\n");
  for (guint i = first; i < next; i++)
    put_group (svg, &groups[i], &common);
  g_string_append (svg->out, "</g>\n");
  return next;
}

/* The layer from group @first on. Returns the group behind it. */
static guint
put_layer (EcoSvg *svg, guint first)
{
  static const char *const names[ECO_N_LAYERS] = {
    "background", "rings", "exchanges", "names", "nodes", "labels", "brand", "title", "legend",
    "feedback",
  };
  EcoScene *scene = svg->scene;
  const EcoGroup *groups = (EcoGroup *) scene->groups->data;
  EcoSvgAttributes common = { { 0 } }, nothing = { { 0 } };
  guint end = first;

  svg->layer = (EcoLayer) groups[first].layer;
  while (end < scene->groups->len && groups[end].layer == groups[first].layer)
    end++;
  if (svg->layer == ECO_LAYER_BACKGROUND)
    return end; /* the writer has put its own */
  set_initial (&nothing);
  if (svg->layer == ECO_LAYER_EXCHANGES)
    common = nothing;
  else
    find_common (scene, groups[first].first, groups[end - 1].first + groups[end - 1].n_items,
                 &common);
  g_string_append_printf (svg->out, "<g id=\"ecotone-%s\"", names[svg->layer]);
  eco_svg_put_attributes (svg, &common, &nothing);
  for (int a = 0; a < ECO_SVG_N_ATTRIBUTES; a++)
    if (common.values[a] == 0)
      common.values[a] = nothing.values[a];
  g_string_append (svg->out, ">\n");
  for (guint i = first; i < end;)
    if (svg->layer == ECO_LAYER_EXCHANGES)
      i = put_run (svg, i, end, &common);
    else
      put_group (svg, &groups[i++], &common);
  g_string_append (svg->out, "</g>\n");
  return end;
}

static void
put_header (EcoSvg *svg, double scale)
{
  const EcoRect *page = &svg->scene->page;

  g_string_append (svg->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                             "<svg xmlns=\"http://www.w3.org/2000/svg\"");
  if (svg->scene->images->len > 0)
    g_string_append (svg->out, " xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
  put_coordinate (svg, "width", page->width * scale);
  put_coordinate (svg, "height", page->height * scale);
  g_string_append (svg->out, " viewBox=\"0 0 ");
  eco_svg_put_number (svg->out, (int) lround (page->width * 10), 1);
  g_string_append_c (svg->out, ' ');
  eco_svg_put_number (svg->out, (int) lround (page->height * 10), 1);
  g_string_append (svg->out, "\" role=\"img\" aria-labelledby=\"ecotone-name ecotone-summary\" "
                             "font-family=\"");
  eco_svg_put_text (svg->out, eco_style_get_fonts (&svg->scene->style, FALSE));
  g_string_append (svg->out, "\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n"
                             "<title id=\"ecotone-name\">");
  eco_svg_put_text (svg->out, eco_scene_get_title (svg->scene));
  g_string_append (svg->out, "</title>\n<desc id=\"ecotone-summary\">");
  eco_svg_put_text (svg->out, eco_scene_get_summary (svg->scene));
  g_string_append (svg->out, "</desc>\n");
}

static void
put_background (EcoSvg *svg, EcoColor background)
{
  EcoSvgAttributes attributes = { { 0 } }, nothing = { { 0 } };

  attributes.values[ECO_SVG_FILL] = (background & 0xffffff00) | 2;
  if ((background & 0xff) != 0xff)
    attributes.values[ECO_SVG_FILL_OPACITY] = (background & 0xff) | 0x100;
  g_string_append (svg->out, "<rect width=\"100%\" height=\"100%\"");
  eco_svg_put_attributes (svg, &attributes, &nothing);
  g_string_append (svg->out, "/>\n");
}

/**
 * eco_svg_write:
 * @scale: of the picture; its coordinates stay, it is shown larger
 * @background: what lies under the picture, or %ECO_COLOR_UNSET for nothing
 *
 * Returns: (transfer full): the SVG as text
 */
GString *
eco_svg_write (EcoScene *scene, double scale, EcoColor background)
{
  EcoSvg svg = { .scene = scene };

  g_return_val_if_fail (scene != NULL, NULL);

  svg.out = g_string_sized_new (4096 + scene->items->len * 110);
  svg.x = scene->page.x;
  svg.y = scene->page.y;
  svg.fine = scene->groups->len < FINE_GROUPS;
  put_header (&svg, scale > 0 ? scale : 1);
  if (background != ECO_COLOR_UNSET)
    put_background (&svg, background);
  for (guint i = 0; i < scene->groups->len;)
    i = put_layer (&svg, i);
  g_string_append (svg.out, "</svg>\n");
  return svg.out;
}
