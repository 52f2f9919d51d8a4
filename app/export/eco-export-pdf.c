/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PDF with text that can be selected, on pages that fit the picture, on paper or
 * on the sheets of a poster. */
#include "config.h"

#include "export/eco-export-private.h"

#include "base/eco-error.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#define POINTS_PER_PX 0.75
#define MAX_POINTS 14400.0 /* what readers are sure to open */
#define MARK_FROM 4.0      /* of the marks round a sheet, points from its corner */
#define MARK_TO 16.0

typedef struct
{
  const EcoExportOptions *options;
  cairo_surface_t *surface;
  cairo_t *cr;
  EcoTypesetter *typesetter;
  EcoPainter *painter;
  int n_pages; /* that are done */
} Pdf;

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface, EcoScene *scene, gint64 date)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, eco_scene_get_title (scene));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT,
                                  eco_scene_get_summary (scene));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Ecotone");
  /* Unless it is told not to, Cairo writes the time of day. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
  if (date >= 0)
    {
      g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (date);
      g_autofree char *text = time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : NULL;

      if (text != NULL)
        cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, text);
    }
}

/**
 * eco_export_find_picture:
 * @margin: whether the picture's margin belongs to it
 *
 * Returns: what is put on a page: all that is drawn, without the corners that the
 *   scene's own page leaves empty
 */
EcoRect
eco_export_find_picture (EcoScene *scene, gboolean margin)
{
  EcoRect page = eco_scene_get_page (scene), ink = eco_scene_get_ink (scene);

  if (eco_rect_is_empty (&ink))
    return page;
  return margin ? eco_rect_expand (&ink, MAX (ink.y - page.y, 0)) : ink;
}

static void
paint_background (Pdf *pdf, EcoScene *scene)
{
  EcoColor background = eco_export_find_background (scene, pdf->options);
  double r, g, b, a;

  if (background == ECO_COLOR_UNSET)
    return;
  eco_color_get_rgba (background, &r, &g, &b, &a);
  cairo_set_source_rgba (pdf->cr, r, g, b, a);
  cairo_paint (pdf->cr);
}

static void
paint_picture (Pdf *pdf, EcoScene *scene, const EcoRect *picture, const EcoSheet *sheet)
{
  cairo_save (pdf->cr);
  cairo_translate (pdf->cr, sheet->x, sheet->y);
  cairo_scale (pdf->cr, sheet->scale, sheet->scale);
  cairo_translate (pdf->cr, -picture->x, -picture->y);
  eco_painter_paint (pdf->painter, scene, pdf->cr, NULL, sheet->scale,
                     ECO_PAINT_REAL_TEXT | ECO_PAINT_NO_BACKGROUND);
  cairo_restore (pdf->cr);
}

static void
finish_page (Pdf *pdf)
{
  cairo_show_page (pdf->cr);
  pdf->n_pages++;
}

/* A page that fits the picture, no larger than readers open. */
static void
add_tight_page (Pdf *pdf, EcoScene *scene)
{
  EcoRect picture = eco_export_find_picture (scene, TRUE);
  double scale = eco_export_find_scale (scene, pdf->options) * POINTS_PER_PX;
  EcoSheet sheet = { 0 };

  sheet.scale = MIN (scale, MAX_POINTS / MAX (MAX (picture.width, picture.height), 1));
  cairo_pdf_surface_set_size (pdf->surface, MAX (picture.width * sheet.scale, 1),
                              MAX (picture.height * sheet.scale, 1));
  paint_background (pdf, scene);
  paint_picture (pdf, scene, &picture, &sheet);
  finish_page (pdf);
}

/* Where a sheet of a poster is cut, and which it is. */
static void
add_marks (Pdf *pdf, const EcoRect *frame, int index, int n)
{
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  double right = frame->x + frame->width, bottom = frame->y + frame->height;

  cairo_set_source_rgb (pdf->cr, 0.45, 0.45, 0.45);
  cairo_set_line_width (pdf->cr, 0.5);
  for (int corner = 0; corner < 4; corner++)
    {
      double x = corner % 2 == 0 ? frame->x : right, y = corner / 2 == 0 ? frame->y : bottom;
      double out_x = corner % 2 == 0 ? -1 : 1, out_y = corner / 2 == 0 ? -1 : 1;

      cairo_move_to (pdf->cr, x + out_x * MARK_FROM, y);
      cairo_line_to (pdf->cr, x + out_x * MARK_TO, y);
      cairo_move_to (pdf->cr, x, y + out_y * MARK_FROM);
      cairo_line_to (pdf->cr, x, y + out_y * MARK_TO);
      cairo_stroke (pdf->cr);
    }
  /* TRANSLATORS: which sheet of a poster it is, and how many there are across */
  text = g_strdup_printf (_("Sheet %d of %d, %d across"), index + 1, n, pdf->options->sheets);
  layout = eco_typesetter_layout (pdf->typesetter, text, 8, 400);
  cairo_move_to (pdf->cr, frame->x + 2 * MARK_TO, bottom + MARK_TO);
  pango_cairo_show_layout_line (pdf->cr, pango_layout_get_line_readonly (layout, 0));
}

/* A page of paper, or the sheets of a poster. */
static void
add_sheets (Pdf *pdf, EcoScene *scene)
{
  EcoRect picture = eco_export_find_picture (scene, FALSE);
  EcoSheet sheet;
  int n = 1;

  for (int i = 0; i < n; i++)
    {
      n = eco_paper_place (pdf->options->paper, &picture, pdf->options->sheets, i, &sheet);
      cairo_pdf_surface_set_size (pdf->surface, sheet.width, sheet.height);
      cairo_save (pdf->cr);
      if (n > 1)
        {
          cairo_rectangle (pdf->cr, sheet.frame.x, sheet.frame.y, sheet.frame.width,
                           sheet.frame.height);
          cairo_clip (pdf->cr);
        }
      paint_background (pdf, scene);
      paint_picture (pdf, scene, &picture, &sheet);
      cairo_restore (pdf->cr);
      if (n > 1)
        add_marks (pdf, &sheet.frame, i, n);
      finish_page (pdf);
    }
}

static void
add_page (Pdf *pdf, const EcoExportPage *page, gboolean only)
{
  if (!only)
    {
      g_autofree char *target = g_strdup_printf ("page=%d", pdf->n_pages + 1);

      cairo_pdf_surface_add_outline (pdf->surface, CAIRO_PDF_OUTLINE_ROOT, page->name, target, 0);
    }
  if (pdf->options->paper == ECO_PAPER_TIGHT)
    add_tight_page (pdf, page->scene);
  else
    add_sheets (pdf, page->scene);
}

/* All pages as PDF. A picture that would be larger than a page may be is scaled down. */
GBytes *
eco_export_pdf (GPtrArray *pages, const EcoExportOptions *options, GError **error)
{
  EcoScene *first = ((EcoExportPage *) pages->pdata[0])->scene;
  GByteArray *bytes = g_byte_array_new ();
  Pdf pdf = { .options = options };
  cairo_status_t status;

  pdf.surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, 1, 1);
  pdf.cr = cairo_create (pdf.surface);
  pdf.typesetter = eco_typesetter_new ();
  pdf.painter = eco_painter_new (pdf.typesetter);
  set_metadata (pdf.surface, first, options->date);
  for (guint i = 0; i < pages->len; i++)
    add_page (&pdf, pages->pdata[i], pages->len == 1);
  status = cairo_status (pdf.cr);
  cairo_destroy (pdf.cr);
  cairo_surface_finish (pdf.surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (pdf.surface);
  cairo_surface_destroy (pdf.surface);
  eco_painter_free (pdf.painter);
  eco_typesetter_unref (pdf.typesetter);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_byte_array_unref (bytes);
      g_set_error (error, ECO_ERROR, ECO_ERROR_LIMIT, _("The PDF could not be made: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (bytes);
}
