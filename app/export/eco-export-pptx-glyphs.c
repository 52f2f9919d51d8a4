/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Glyphs as freeforms of a slide, one for all strokes of a width; and images. */
#include "config.h"

#include "export/eco-export-pptx-private.h"

#include <string.h>

#define GRID 24

typedef struct
{
  EcoPptxSlide *slide;
  EcoPptxBox box;
  double unit; /* EMU by unit of the grid */
} Drawing;

static void
put_path (Drawing *drawing, const EcoGlyphPath *path)
{
  EcoPptxSlide *slide = drawing->slide;
  const float *n = path->points;

  eco_pptx_put (slide,
                "<a:path w=\"%" G_GINT64_FORMAT "\" h=\"%" G_GINT64_FORMAT "\"%s%s>",
                drawing->box.width, drawing->box.height, path->filled ? "" : " fill=\"none\"",
                path->stroke > 0 ? "" : " stroke=\"0\"");
  for (const char *verb = path->verbs; *verb != '\0'; verb++)
    {
      const char *name = *verb == 'M' ? "moveTo" : *verb == 'L' ? "lnTo" : "cubicBezTo";

      if (*verb == 'Z')
        {
          g_string_append (slide->out, "<a:close/>");
          continue;
        }
      eco_pptx_put (slide, "<a:%s>", name);
      for (int k = 0; k < (*verb == 'C' ? 3 : 1); k++, n += 2)
        eco_pptx_put (slide, "<a:pt x=\"%ld\" y=\"%ld\"/>", lround (n[0] * drawing->unit),
                      lround (n[1] * drawing->unit));
      eco_pptx_put (slide, "</a:%s>", name);
    }
  g_string_append (slide->out, "</a:path>");
}

static void
put_shape (Drawing *drawing, const EcoGlyph *glyph, guint first, guint end, EcoColor color)
{
  EcoPptxSlide *slide = drawing->slide;
  EcoPen pen = { 0 };
  gboolean filled = FALSE;

  for (guint i = first; i < end; i++)
    {
      filled = filled || glyph->paths[i].filled;
      pen.width = MAX (pen.width, (float) (glyph->paths[i].stroke * drawing->unit / slide->scale));
    }
  pen.stroke = pen.width > 0 ? color : 0;
  eco_pptx_begin_shape (slide, 0, glyph->id, NULL);
  eco_pptx_put_xfrm (slide, "", &drawing->box);
  g_string_append (slide->out, "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
                               "<a:rect l=\"l\" t=\"t\" r=\"r\" b=\"b\"/><a:pathLst>");
  for (guint i = first; i < end; i++)
    put_path (drawing, &glyph->paths[i]);
  g_string_append (slide->out, "</a:pathLst></a:custGeom>");
  eco_pptx_put_fill (slide, filled ? color : 0);
  eco_pptx_put_line (slide, &pen, "");
  g_string_append (slide->out, "</p:spPr>");
  eco_pptx_end_shape (slide);
}

/**
 * eco_pptx_put_glyph:
 * @item: a glyph of the scene
 */
void
eco_pptx_put_glyph (EcoPptxSlide *slide, const EcoItem *item)
{
  const EcoGlyph *glyph = g_ptr_array_index (slide->scene->glyphs, item->verbs);
  const float *n = &g_array_index (slide->scene->numbers, float, item->data);
  EcoRect rect = { n[0], n[1], n[2], n[2] };
  Drawing drawing = { .slide = slide };
  EcoColor color = g_array_index (slide->scene->pens, EcoPen, item->look).fill;

  drawing.box = eco_pptx_get_box (slide, &rect);
  drawing.unit = n[2] / GRID * slide->scale;
  for (guint first = 0, end; first < glyph->n_paths; first = end)
    {
      double stroke = glyph->paths[first].stroke;

      /* A shape has one stroke; what has none goes with any. */
      for (end = first + 1; end < glyph->n_paths; end++)
        {
          double other = glyph->paths[end].stroke;

          if (stroke > 0 && other > 0 && other != stroke)
            break;
          stroke = MAX (stroke, other);
        }
      put_shape (&drawing, glyph, first, end, color);
    }
}

/**
 * eco_pptx_put_image:
 * @item: an image of the scene
 */
void
eco_pptx_put_image (EcoPptxSlide *slide, const EcoItem *item)
{
  EcoRect rect = eco_item_rect (item);
  EcoPptxBox box = eco_pptx_get_box (slide, &rect);

  g_ptr_array_add (slide->images, g_ptr_array_index (slide->scene->images, item->verbs));
  g_string_append (slide->out, "<p:pic><p:nvPicPr>");
  eco_pptx_put_names (slide, ++slide->last_id, slide->page->name, NULL);
  eco_pptx_put (slide,
                "<p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>"
                "<p:blipFill><a:blip r:embed=\"rId%u\"/><a:stretch><a:fillRect/></a:stretch>"
                "</p:blipFill><p:spPr>",
                ECO_PPTX_FIRST_IMAGE + slide->images->len - 1);
  eco_pptx_put_xfrm (slide, "", &box);
  g_string_append (slide->out, "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>"
                               "</p:pic>");
}
