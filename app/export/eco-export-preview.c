/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What an export will look like, small. */
#include "config.h"

#include "export/eco-export-preview.h"

#include "export/eco-export-sheet.h"

#include <math.h>

#define CHECK 8.0        /* px of the squares that stand for nothing */
#define SHEET_GAP 8.0    /* points between the sheets of a poster */
#define MOST_SHEETS 120  /* that are painted; the rest stays blank */

typedef struct
{
  const EcoExportPage *page;
  const EcoExportSettings *settings;
  EcoPainter *painter;
  cairo_t *cr;
  EcoRect picture; /* what is put on the paper */
  double zoom;     /* px by unit of the paper */
} Preview;

/* What a PDF or a slide shows of the scene; all other formats show its whole page. */
static gboolean
is_cropped (const EcoExportSettings *settings)
{
  return settings->format == ECO_EXPORT_PDF || settings->format == ECO_EXPORT_PPTX;
}

static EcoPaper
find_paper (const EcoExportSettings *settings)
{
  return settings->format == ECO_EXPORT_PDF    ? settings->paper
         : settings->format == ECO_EXPORT_PPTX ? ECO_PAPER_SLIDE : ECO_PAPER_TIGHT;
}

/* Only paper makes posters. */
static int
find_across (const EcoExportSettings *settings)
{
  return settings->format == ECO_EXPORT_PDF ? settings->sheets : 1;
}

static void
paint_nothing (cairo_t *cr, double width, double height)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 0.88, 0.88, 0.88);
  for (int row = 0; row * CHECK < height; row++)
    for (int column = row % 2; column * CHECK < width; column += 2)
      cairo_rectangle (cr, column * CHECK, row * CHECK, MIN (CHECK, width - column * CHECK),
                       MIN (CHECK, height - row * CHECK));
  cairo_fill (cr);
}

/* What lies under the picture on a sheet of that size, in px. */
static void
paint_ground (Preview *self, double width, double height, const EcoRect *frame)
{
  EcoColor color = eco_scene_get_style (self->page->scene)->page;
  double r, g, b, a;

  if (!self->settings->background)
    {
      if (frame == NULL)
        paint_nothing (self->cr, width, height);
      return;
    }
  eco_color_get_rgba (color, &r, &g, &b, &a);
  cairo_set_source_rgba (self->cr, r, g, b, a);
  if (frame != NULL)
    cairo_rectangle (self->cr, frame->x, frame->y, frame->width, frame->height);
  else
    cairo_rectangle (self->cr, 0, 0, width, height);
  cairo_fill (self->cr);
}

static void
paint_picture (Preview *self, double x, double y, double scale)
{
  cairo_save (self->cr);
  cairo_translate (self->cr, x, y);
  cairo_scale (self->cr, scale, scale);
  cairo_translate (self->cr, -self->picture.x, -self->picture.y);
  eco_painter_paint (self->painter, self->page->scene, self->cr, NULL, scale,
                     ECO_PAINT_NO_BACKGROUND);
  cairo_restore (self->cr);
}

static void
paint_sheet (Preview *self, const EcoSheet *sheet, gboolean poster)
{
  double zoom = self->zoom;
  EcoRect frame = { sheet->frame.x * zoom, sheet->frame.y * zoom, sheet->frame.width * zoom,
                    sheet->frame.height * zoom };

  cairo_save (self->cr);
  cairo_rectangle (self->cr, 0, 0, sheet->width * zoom, sheet->height * zoom);
  cairo_clip (self->cr);
  cairo_set_source_rgb (self->cr, 1, 1, 1);
  cairo_paint (self->cr);
  if (poster)
    {
      cairo_rectangle (self->cr, frame.x, frame.y, frame.width, frame.height);
      cairo_clip (self->cr);
    }
  paint_ground (self, sheet->width * zoom, sheet->height * zoom, poster ? &frame : NULL);
  paint_picture (self, sheet->x * zoom, sheet->y * zoom, sheet->scale * zoom);
  cairo_restore (self->cr);
}

static void
paint_on_paper (Preview *self, int width, int height)
{
  int across = find_across (self->settings), n, rows;
  EcoPaper paper = find_paper (self->settings);
  EcoSheet sheet;
  double all_width, all_height;

  n = eco_paper_place (paper, &self->picture, across, 0, &sheet);
  rows = n / across;
  all_width = across * sheet.width + (across - 1) * SHEET_GAP;
  all_height = rows * sheet.height + (rows - 1) * SHEET_GAP;
  self->zoom = MIN (width / all_width, height / all_height);
  cairo_translate (self->cr, (width - all_width * self->zoom) / 2,
                   (height - all_height * self->zoom) / 2);
  for (int i = 0; i < MIN (n, MOST_SHEETS); i++)
    {
      eco_paper_place (paper, &self->picture, across, i, &sheet);
      cairo_save (self->cr);
      cairo_translate (self->cr, (i % across) * (sheet.width + SHEET_GAP) * self->zoom,
                       (i / across) * (sheet.height + SHEET_GAP) * self->zoom);
      paint_sheet (self, &sheet, n > 1);
      cairo_restore (self->cr);
    }
}

static void
paint_alone (Preview *self, int width, int height)
{
  double scale = MIN (width / MAX (self->picture.width, 1), height / MAX (self->picture.height, 1));
  double w = self->picture.width * scale, h = self->picture.height * scale;

  cairo_translate (self->cr, floor ((width - w) / 2), floor ((height - h) / 2));
  cairo_rectangle (self->cr, 0, 0, w, h);
  cairo_clip (self->cr);
  paint_ground (self, w, h, NULL);
  paint_picture (self, 0, 0, scale);
}

static EcoRect
find_picture (const EcoExportPage *page, const EcoExportSettings *settings)
{
  if (!is_cropped (settings))
    return eco_scene_get_page (page->scene);
  return eco_export_find_picture (page->scene, find_paper (settings) == ECO_PAPER_TIGHT);
}

/**
 * eco_export_paint_preview:
 * @page: one of the pages
 * @settings: how it is exported
 * @typesetter: for one thread
 * @width: px
 * @height: px
 *
 * Returns: (transfer full): an ARGB32 image of that size, transparent beside the paper
 */
cairo_surface_t *
eco_export_paint_preview (const EcoExportPage *page, const EcoExportSettings *settings,
                          EcoTypesetter *typesetter, int width, int height)
{
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (width, 1), MAX (height, 1));
  Preview self = { .page = page, .settings = settings };

  self.cr = cairo_create (surface);
  self.painter = eco_painter_new (typesetter);
  self.picture = find_picture (page, settings);
  if (find_paper (settings) == ECO_PAPER_TIGHT)
    paint_alone (&self, width, height);
  else
    paint_on_paper (&self, width, height);
  eco_painter_free (self.painter);
  cairo_destroy (self.cr);
  cairo_surface_flush (surface);
  return surface;
}

/**
 * eco_export_count_sheets:
 *
 * Returns: how many pages of the file the page becomes
 */
int
eco_export_count_sheets (const EcoExportPage *page, const EcoExportSettings *settings)
{
  EcoRect picture = find_picture (page, settings);
  EcoSheet sheet;

  if (find_paper (settings) == ECO_PAPER_TIGHT)
    return 1;
  return eco_paper_place (find_paper (settings), &picture, find_across (settings), 0, &sheet);
}
