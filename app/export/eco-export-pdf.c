/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PDF with text that can be selected, on pages that fit the picture, on paper or
 * on the sheets of a poster. */
#include "config.h"

#include "export/eco-export-private.h"

#include "base/eco-error.h"
#include "export/eco-export-sheet.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#define POINTS_PER_PX 0.75
#define MAX_POINTS 14400.0 /* what readers are sure to open */

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

/* What a document says of itself. @date: seconds since 1970; negative for none */
void
_eco_export_pdf_set_metadata (cairo_surface_t *surface, const char *title, const char *subject,
                              gint64 date)
{
  g_autofree char *clean_title = eco_text_clean (title), *clean_subject = eco_text_clean (subject);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, clean_title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, clean_subject);
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
  sheet.width = MAX (picture.width * sheet.scale, 1);
  sheet.height = MAX (picture.height * sheet.scale, 1);
  cairo_pdf_surface_set_size (pdf->surface, sheet.width, sheet.height);
  eco_sheet_paint (&sheet, scene, &picture, pdf->painter,
                   eco_export_find_background (scene, pdf->options), pdf->cr);
  finish_page (pdf);
}

/* A page of paper, or the sheets of a poster. */
static void
add_sheets (Pdf *pdf, EcoScene *scene)
{
  EcoRect picture = eco_export_find_picture (scene, FALSE);
  EcoColor background = eco_export_find_background (scene, pdf->options);
  int across = pdf->options->sheets, n = 1;
  EcoSheet sheet;

  for (int i = 0; i < n; i++)
    {
      n = eco_paper_place (pdf->options->paper, &picture, across, i, &sheet);
      cairo_pdf_surface_set_size (pdf->surface, sheet.width, sheet.height);
      if (n == 1)
        eco_sheet_paint (&sheet, scene, &picture, pdf->painter, background, pdf->cr);
      else
        eco_sheet_paint_of_poster (&sheet, scene, &picture, pdf->painter, background, pdf->cr);
      if (n > 1)
        eco_sheet_paint_marks (&sheet, pdf->typesetter, i, n, across, pdf->cr);
      finish_page (pdf);
    }
}

static void
add_page (Pdf *pdf, const EcoExportPage *page, gboolean only)
{
  if (!only)
    {
      g_autofree char *target = g_strdup_printf ("page=%d", pdf->n_pages + 1);
      g_autofree char *name = eco_text_clean (page->name);

      cairo_pdf_surface_add_outline (pdf->surface, CAIRO_PDF_OUTLINE_ROOT, name, target, 0);
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
  pdf.typesetter = options->typesetter != NULL ? eco_typesetter_ref (options->typesetter)
                                               : eco_typesetter_new ();
  pdf.painter = eco_painter_new (pdf.typesetter);
  _eco_export_pdf_set_metadata (pdf.surface, eco_scene_get_title (first),
                                eco_scene_get_alt (first), options->date);
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
