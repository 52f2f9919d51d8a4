/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PowerPoint: a slide of 16:9 for each page, of shapes, connectors and texts that can be edited.
 *
 * A slide is as large as slides usually are. One of a large map is larger, because the format
 * knows no letters below a point, and arrow heads that go by lines of two points. */
#include "config.h"

#include "export/eco-export-pptx-parts-private.h"

#include "base/eco-error.h"

#include <glib/gi18n-lib.h>

#define LEAST_SCALE 0.25 /* points by px of the picture, below which slides grow */
#define MOST_GROWTH 4.2  /* the longest side that the format has, by the usual one */
#define LEAST_LETTER 1.0 /* points */
#define TITLE_HEIGHT 0.1 /* of the slide, for a title that stands above it */

static EcoRect
find_picture (const EcoExportPage *page)
{
  EcoRect ink = eco_scene_get_ink (page->scene);

  return eco_rect_is_empty (&ink) ? eco_scene_get_page (page->scene) : ink;
}

/* The size of the smallest letters, px. */
static double
find_least_letter (EcoScene *scene)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < scene->faces->len; i++)
    least = MIN (least, g_array_index (scene->faces, EcoFace, i).size);
  return least;
}

/* Sizes the slides for the page that needs the most. */
static gboolean
find_size (EcoPptx *self, GError **error)
{
  EcoSheet sheet;

  self->growth = 1;
  for (guint i = 0; i < self->pages->len; i++)
    {
      const EcoExportPage *page = self->pages->pdata[i];
      EcoRect picture = find_picture (page);
      double letter;

      eco_paper_place (ECO_PAPER_SLIDE, &picture, 1, 0, &sheet);
      letter = find_least_letter (page->scene) * sheet.scale;
      self->growth = MAX (self->growth, MIN (LEAST_SCALE / sheet.scale, MOST_GROWTH));
      self->growth = MAX (self->growth, LEAST_LETTER / letter);
      self->notes = self->notes || page->notes != NULL;
    }
  if (self->growth > MOST_GROWTH)
    {
      g_set_error_literal (error, ECO_ERROR, ECO_ERROR_LIMIT,
                           _("The picture is too large for a slide: its letters would be smaller "
                             "than a point. Export a part of it, or write a PDF."));
      return FALSE;
    }
  self->width = (gint64) (sheet.width * ECO_EMU_PER_POINT * self->growth + 0.5);
  self->height = (gint64) (sheet.height * ECO_EMU_PER_POINT * self->growth + 0.5);
  return TRUE;
}

static void
add_slide (EcoPptx *self, guint index)
{
  const EcoExportPage *page = self->pages->pdata[index];
  g_autofree char *name = g_strdup_printf ("ppt/slides/slide%u.xml", index + 1);
  EcoRect picture = find_picture (page);
  g_autoptr (GPtrArray) images = g_ptr_array_new ();
  gint64 title = (gint64) ((double) self->height * TITLE_HEIGHT);
  EcoPptxSlide slide = { .page = page, .options = self->options, .scene = page->scene,
                         .only = self->pages->len == 1, .images = images,
                         .title = { 0, -title - title / 2, self->width, title } };
  EcoSheet sheet;

  eco_paper_place (ECO_PAPER_SLIDE, &picture, 1, 0, &sheet);
  slide.scale = sheet.scale * ECO_EMU_PER_POINT * self->growth;
  slide.corner.x = picture.x - sheet.x / sheet.scale;
  slide.corner.y = picture.y - sheet.y / sheet.scale;
  slide.out = g_string_sized_new (1 << 16);
  eco_pptx_write_slide (&slide);
  eco_zip_add (self->zip, name, slide.out);
  eco_pptx_add_relations_of_slide (self, index + 1, images);
}

/* All pages as slides. */
GBytes *
eco_export_pptx (GPtrArray *pages, const EcoExportOptions *options, GError **error)
{
  g_autoptr (EcoZip) zip = NULL;
  EcoPptx self = { .options = options, .pages = pages };

  self.style = eco_scene_get_style (((EcoExportPage *) pages->pdata[0])->scene);
  if (!find_size (&self, error))
    return NULL;
  zip = eco_zip_new ();
  self.zip = zip;
  eco_pptx_add_frame (&self);
  for (guint i = 0; i < pages->len; i++)
    add_slide (&self, i);
  return eco_zip_finish (zip, error);
}
