/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Shapes of a slide: names, boxes, fills, strokes, groups, and the paths, boxes and circles of a
 * scene as geometry that can be edited. */
#include "config.h"

#include "export/eco-export-pptx-private.h"

#include "render/eco-svg-private.h"

#include <math.h>
#include <string.h>

#define FULL 100000 /* of the shares that the format counts in thousandths of a percent */

/**
 * eco_pptx_put:
 * @format: of numbers and of texts that need no escaping
 */
void
eco_pptx_put (EcoPptxSlide *slide, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (slide->out, format, arguments);
  va_end (arguments);
}

/**
 * eco_pptx_put_escaped:
 * @text: (nullable): what a person wrote
 */
void
eco_pptx_put_escaped (EcoPptxSlide *slide, const char *text)
{
  if (text != NULL)
    eco_svg_put_text (slide->out, text);
}

/**
 * eco_pptx_put_names:
 * @id: unique on the slide
 * @name: (nullable): what the selection pane lists
 * @title: (nullable): the alternative text
 */
void
eco_pptx_put_names (EcoPptxSlide *slide, guint id, const char *name, const char *title)
{
  eco_pptx_put (slide, "<p:cNvPr id=\"%u\" name=\"", id);
  eco_pptx_put_escaped (slide, name);
  if (title != NULL)
    {
      g_string_append (slide->out, "\" descr=\"");
      eco_pptx_put_escaped (slide, title);
    }
  g_string_append (slide->out, "\"/>");
}

/**
 * eco_pptx_get_box:
 *
 * Returns: @rect on the slide, edges rounded alike wherever they meet
 */
EcoPptxBox
eco_pptx_get_box (const EcoPptxSlide *slide, const EcoRect *rect)
{
  gint64 x = eco_pptx_x (slide, rect->x), y = eco_pptx_y (slide, rect->y);

  return (EcoPptxBox) { x, y, eco_pptx_x (slide, rect->x + rect->width) - x,
                        eco_pptx_y (slide, rect->y + rect->height) - y };
}

/**
 * eco_pptx_put_xfrm:
 * @attributes: such as ` rot="5400000"`
 */
void
eco_pptx_put_xfrm (EcoPptxSlide *slide, const char *attributes, const EcoPptxBox *box)
{
  eco_pptx_put (slide,
                "<a:xfrm%s><a:off x=\"%" G_GINT64_FORMAT "\" y=\"%" G_GINT64_FORMAT "\"/>"
                "<a:ext cx=\"%" G_GINT64_FORMAT "\" cy=\"%" G_GINT64_FORMAT "\"/></a:xfrm>",
                attributes, box->x, box->y, box->width, box->height);
}

/**
 * eco_pptx_put_fill:
 * @color: transparent for none
 */
void
eco_pptx_put_fill (EcoPptxSlide *slide, EcoColor color)
{
  guint alpha = color & 0xff;

  if (alpha == 0)
    {
      g_string_append (slide->out, "<a:noFill/>");
      return;
    }
  eco_pptx_put (slide, "<a:solidFill><a:srgbClr val=\"%06X\"", color >> 8);
  if (alpha < 0xff)
    eco_pptx_put (slide, "><a:alpha val=\"%u\"/></a:srgbClr></a:solidFill>",
                  (alpha * FULL + 127) / 255);
  else
    g_string_append (slide->out, "/></a:solidFill>");
}

static void
put_dashes (EcoPptxSlide *slide, const EcoPen *pen)
{
  if (pen->n_dashes < 2 || pen->width <= 0)
    return;
  g_string_append (slide->out, "<a:custDash>");
  for (guint i = 0; i + 1 < pen->n_dashes; i += 2)
    eco_pptx_put (slide, "<a:ds d=\"%ld\" sp=\"%ld\"/>",
                  lround (pen->dashes[i] / pen->width * FULL),
                  lround (pen->dashes[i + 1] / pen->width * FULL));
  g_string_append (slide->out, "</a:custDash>");
}

/**
 * eco_pptx_put_line:
 * @ends: the arrow heads, or ""
 */
void
eco_pptx_put_line (EcoPptxSlide *slide, const EcoPen *pen, const char *ends)
{
  if ((pen->stroke & 0xff) == 0 || pen->width <= 0)
    {
      g_string_append (slide->out, "<a:ln><a:noFill/></a:ln>");
      return;
    }
  eco_pptx_put (slide, "<a:ln w=\"%ld\" cap=\"%s\">", MAX (lround (pen->width * slide->scale), 1),
                pen->n_dashes > 0 ? "flat" : "rnd");
  eco_pptx_put_fill (slide, pen->stroke);
  put_dashes (slide, pen);
  eco_pptx_put (slide, "<a:round/>%s</a:ln>", ends);
}

/**
 * eco_pptx_begin_group:
 * @rect: what it covers
 * @title: (nullable): its name and alternative text
 */
void
eco_pptx_begin_group (EcoPptxSlide *slide, const EcoRect *rect, const char *title)
{
  EcoPptxBox box = eco_pptx_get_box (slide, rect);

  g_string_append (slide->out, "<p:grpSp><p:nvGrpSpPr>");
  eco_pptx_put_names (slide, ++slide->last_id, title, title);
  g_string_append (slide->out, "<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>");
  eco_pptx_put (slide,
                "<a:xfrm><a:off x=\"%" G_GINT64_FORMAT "\" y=\"%" G_GINT64_FORMAT "\"/>"
                "<a:ext cx=\"%" G_GINT64_FORMAT "\" cy=\"%" G_GINT64_FORMAT "\"/>"
                "<a:chOff x=\"%" G_GINT64_FORMAT "\" y=\"%" G_GINT64_FORMAT "\"/>"
                "<a:chExt cx=\"%" G_GINT64_FORMAT "\" cy=\"%" G_GINT64_FORMAT "\"/></a:xfrm>",
                box.x, box.y, box.width, box.height, box.x, box.y, box.width, box.height);
  g_string_append (slide->out, "</p:grpSpPr>");
}

/**
 * eco_pptx_end_group:
 */
void
eco_pptx_end_group (EcoPptxSlide *slide)
{
  g_string_append (slide->out, "</p:grpSp>\n");
}

/**
 * eco_pptx_begin_shape:
 * @id: of the shape; 0 for the next one
 */
void
eco_pptx_begin_shape (EcoPptxSlide *slide, guint id, const char *name, const char *title)
{
  g_string_append (slide->out, "<p:sp><p:nvSpPr>");
  eco_pptx_put_names (slide, id != 0 ? id : ++slide->last_id, name, title);
  g_string_append (slide->out, "<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>");
}

/**
 * eco_pptx_end_shape:
 */
void
eco_pptx_end_shape (EcoPptxSlide *slide)
{
  g_string_append (slide->out, "</p:sp>");
}

static void
put_point (EcoPptxSlide *slide, gint64 x, gint64 y)
{
  eco_pptx_put (slide, "<a:pt x=\"%" G_GINT64_FORMAT "\" y=\"%" G_GINT64_FORMAT "\"/>", x, y);
}

/* The steps of a path of the scene in a box. */
static void
put_steps (EcoPptxSlide *slide, const EcoItem *item, const EcoPptxBox *box)
{
  const char *verbs = (const char *) slide->scene->verbs->data + item->verbs;
  const float *n = &g_array_index (slide->scene->numbers, float, item->data);

  for (guint i = 0; i < item->n_verbs; i++)
    {
      const char *name = verbs[i] == 'M' ? "moveTo" : verbs[i] == 'L' ? "lnTo" : "cubicBezTo";

      if (verbs[i] == 'Z')
        {
          g_string_append (slide->out, "<a:close/>");
          continue;
        }
      eco_pptx_put (slide, "<a:%s>", name);
      for (int k = 0; k < (verbs[i] == 'C' ? 3 : 1); k++, n += 2)
        put_point (slide, eco_pptx_x (slide, n[0]) - box->x, eco_pptx_y (slide, n[1]) - box->y);
      eco_pptx_put (slide, "</a:%s>", name);
    }
}

/* A corner as a quarter of a circle, turning right. */
static void
put_quarter (EcoPptxSlide *slide, gint64 radius, int from)
{
  eco_pptx_put (slide,
                "<a:arcTo wR=\"%" G_GINT64_FORMAT "\" hR=\"%" G_GINT64_FORMAT "\""
                " stAng=\"%d\" swAng=\"5400000\"/>",
                radius, radius, from * 60000);
}

static void
put_line_to (EcoPptxSlide *slide, gint64 x, gint64 y)
{
  g_string_append (slide->out, "<a:lnTo>");
  put_point (slide, x, y);
  g_string_append (slide->out, "</a:lnTo>");
}

/* A box with round corners; a circle is one of them. */
static void
put_rounded (EcoPptxSlide *slide, const EcoPptxBox *box, gint64 radius)
{
  gint64 w = box->width, h = box->height;

  radius = MIN (radius, MIN (w, h) / 2);
  g_string_append (slide->out, "<a:moveTo>");
  put_point (slide, 0, radius);
  g_string_append (slide->out, "</a:moveTo>");
  put_quarter (slide, radius, 180);
  put_line_to (slide, w - radius, 0);
  put_quarter (slide, radius, 270);
  put_line_to (slide, w, h - radius);
  put_quarter (slide, radius, 0);
  put_line_to (slide, radius, h);
  put_quarter (slide, radius, 90);
  g_string_append (slide->out, "<a:close/>");
}

/* The shape without its stroke, which the bounds of an item include. */
static EcoRect
get_form (const EcoPptxSlide *slide, const EcoItem *item)
{
  const float *n = &g_array_index (slide->scene->numbers, float, item->data);
  const char *verbs = (const char *) slide->scene->verbs->data + item->verbs;
  EcoRect rect = ECO_RECT_EMPTY;

  switch ((EcoItemType) item->type)
    {
    case ECO_ITEM_RECT:
      return (EcoRect) { n[0], n[1], n[2], n[3] };
    case ECO_ITEM_CIRCLE:
      return eco_rect_around ((EcoPoint) { n[0], n[1] }, 2 * n[2], 2 * n[2]);
    case ECO_ITEM_PATH:
      for (guint i = 0; i < item->n_verbs; i++)
        for (int k = 0; k < (verbs[i] == 'Z' ? 0 : verbs[i] == 'C' ? 3 : 1); k++, n += 2)
          eco_rect_add_point (&rect, (EcoPoint) { n[0], n[1] });
      return rect;
    case ECO_ITEM_GLYPH:
    case ECO_ITEM_TEXT:
    case ECO_ITEM_IMAGE:
      break;
    }
  return eco_item_rect (item);
}

static void
put_sites (EcoPptxSlide *slide, const EcoPptxAnchor *anchor, const EcoPptxBox *box)
{
  static const char *const usual[] = { "hc\" y=\"t", "l\" y=\"vc", "hc\" y=\"b", "r\" y=\"vc" };

  if (anchor == NULL)
    {
      g_string_append (slide->out, "<a:cxnLst/>");
      return;
    }
  /* Readers take the first four sites for those of the box, whatever they are. */
  g_string_append (slide->out, "<a:cxnLst>");
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    eco_pptx_put (slide, "<a:cxn ang=\"0\"><a:pos x=\"%s\"/></a:cxn>", usual[i]);
  for (guint i = 0; i < anchor->sites->len; i++)
    {
      EcoPoint site = g_array_index (anchor->sites, EcoPoint, i);

      eco_pptx_put (slide,
                    "<a:cxn ang=\"0\"><a:pos x=\"%" G_GINT64_FORMAT "\" y=\"%" G_GINT64_FORMAT
                    "\"/></a:cxn>",
                    eco_pptx_x (slide, site.x) - box->x, eco_pptx_y (slide, site.y) - box->y);
    }
  g_string_append (slide->out, "</a:cxnLst>");
}

static void
put_custom (EcoPptxSlide *slide, const EcoItem *items, guint n, const EcoPptxAnchor *anchor,
            const EcoPptxBox *box)
{
  g_string_append (slide->out, "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/>");
  put_sites (slide, anchor, box);
  eco_pptx_put (slide,
                "<a:rect l=\"l\" t=\"t\" r=\"r\" b=\"b\"/><a:pathLst>"
                "<a:path w=\"%" G_GINT64_FORMAT "\" h=\"%" G_GINT64_FORMAT "\">",
                box->width, box->height);
  for (guint i = 0; i < n; i++)
    {
      const float *numbers = &g_array_index (slide->scene->numbers, float, items[i].data);

      if (items[i].type == ECO_ITEM_PATH)
        put_steps (slide, &items[i], box);
      else
        put_rounded (slide, box, items[i].type == ECO_ITEM_CIRCLE
                                     ? G_MAXINT64 : llround (numbers[4] * slide->scale));
    }
  g_string_append (slide->out, "</a:path></a:pathLst></a:custGeom>");
}

/* The shapes that every office program knows by name, which keep their handles. */
static void
put_preset (EcoPptxSlide *slide, const EcoItem *item)
{
  const float *n = &g_array_index (slide->scene->numbers, float, item->data);

  if (item->type == ECO_ITEM_CIRCLE)
    g_string_append (slide->out, "<a:prstGeom prst=\"ellipse\"><a:avLst/></a:prstGeom>");
  else if (n[4] > 0)
    eco_pptx_put (slide,
                  "<a:prstGeom prst=\"roundRect\"><a:avLst>"
                  "<a:gd name=\"adj\" fmla=\"val %ld\"/></a:avLst></a:prstGeom>",
                  MIN (lround (n[4] / MAX (MIN (n[2], n[3]), 1e-3) * FULL), FULL / 2));
  else
    g_string_append (slide->out, "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>");
}

/**
 * eco_pptx_put_item_form:
 * @item: a path, box or circle
 * @anchor: (nullable): the lines that end there
 *
 * Writes all of the properties of a shape: place, geometry, fill, stroke.
 */
void
eco_pptx_put_item_form (EcoPptxSlide *slide, const EcoItem *item, const EcoPptxAnchor *anchor)
{
  const EcoPen *pen = &g_array_index (slide->scene->pens, EcoPen, item->look);
  EcoRect form = get_form (slide, item);
  EcoPptxBox box = eco_pptx_get_box (slide, &form);

  eco_pptx_put_xfrm (slide, "", &box);
  if (item->type == ECO_ITEM_PATH || (anchor != NULL && anchor->sites->len > 0))
    put_custom (slide, item, 1, anchor, &box);
  else
    put_preset (slide, item);
  eco_pptx_put_fill (slide, pen->fill);
  eco_pptx_put_line (slide, pen, "");
}

/**
 * eco_pptx_put_item:
 * @item: a path, box or circle
 * @name: what it is
 */
void
eco_pptx_put_item (EcoPptxSlide *slide, const EcoItem *item, const char *name)
{
  eco_pptx_begin_shape (slide, 0, name, NULL);
  eco_pptx_put_item_form (slide, item, NULL);
  g_string_append (slide->out, "</p:spPr>");
  eco_pptx_end_shape (slide);
}

/**
 * eco_pptx_put_paths:
 * @first: a path, and behind it @n - 1 others that look alike
 *
 * Writes them as one shape.
 */
void
eco_pptx_put_paths (EcoPptxSlide *slide, const EcoItem *first, guint n, const char *name,
                    const char *title)
{
  const EcoPen *pen = &g_array_index (slide->scene->pens, EcoPen, first->look);
  EcoRect form = ECO_RECT_EMPTY;
  EcoPptxBox box;

  for (guint i = 0; i < n; i++)
    {
      EcoRect other = get_form (slide, &first[i]);

      form = eco_rect_union (&form, &other);
    }
  box = eco_pptx_get_box (slide, &form);
  eco_pptx_begin_shape (slide, 0, name, title);
  eco_pptx_put_xfrm (slide, "", &box);
  put_custom (slide, first, n, NULL, &box);
  eco_pptx_put_fill (slide, pen->fill);
  eco_pptx_put_line (slide, pen, "");
  g_string_append (slide->out, "</p:spPr>");
  eco_pptx_end_shape (slide);
}
