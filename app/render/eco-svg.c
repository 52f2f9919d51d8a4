/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The SVG of a scene.
 *
 * One <g> per layer, in it one for each thing. Plain shapes, text and presentation attributes only,
 * because that is what every reader understands: no classes, style sheets, markers, symbols or text
 * on paths. A layer sets what most of its items share, so the file stays small. */
#include "config.h"

#include "render/eco-svg.h"

#include "render/eco-svg-private.h"

#include <math.h>

#define FINE_GROUPS 1200 /* beyond, the file is as short as it can be without looking different */

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
  EcoSvgTally *tally;
  guint end = first;

  svg->layer = (EcoLayer) groups[first].layer;
  while (end < scene->groups->len && groups[end].layer == groups[first].layer)
    end++;
  if (svg->layer == ECO_LAYER_BACKGROUND)
    return end; /* the writer has put its own */
  set_initial (&nothing);
  common = nothing;
  tally = eco_svg_tally_new (svg);
  for (guint i = first; i < end && svg->layer != ECO_LAYER_EXCHANGES; i++)
    eco_svg_tally_add (tally, &groups[i]);
  eco_svg_tally_finish (tally, &common);
  g_string_append_printf (svg->out, "<g id=\"ecotone-%s\"", names[svg->layer]);
  eco_svg_put_attributes (svg, &common, &nothing);
  g_string_append (svg->out, ">\n");
  eco_svg_put_groups (svg, first, end, &common);
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
  eco_svg_put_length (svg, "width", page->width * scale);
  eco_svg_put_length (svg, "height", page->height * scale);
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

  svg.out = g_string_sized_new (4096 + scene->items->len * 80);
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
