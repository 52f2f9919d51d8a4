/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PDF with text that can be selected, on one page that fits the picture. */
#include "config.h"

#include "export/eco-export-private.h"

#include "base/eco-error.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#define POINTS_PER_PX 0.75
#define MAX_POINTS 14400.0 /* what readers are sure to open */

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

/* The page fits what is drawn, with the picture's margin round it. */
static EcoRect
find_page (EcoScene *scene)
{
  EcoRect page = eco_scene_get_page (scene), ink = eco_scene_get_ink (scene);
  double margin = MAX (ink.y - page.y, 0);

  if (eco_rect_is_empty (&ink))
    return page;
  return eco_rect_expand (&ink, margin);
}

static void
paint_page (cairo_surface_t *surface, EcoScene *scene, const EcoRect *page, double scale,
            EcoColor background)
{
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  g_autoptr (EcoPainter) painter = eco_painter_new (typesetter);
  cairo_t *cr = cairo_create (surface);

  if (background != ECO_COLOR_UNSET)
    {
      double r, g, b, a;

      eco_color_get_rgba (background, &r, &g, &b, &a);
      cairo_set_source_rgba (cr, r, g, b, a);
      cairo_paint (cr);
    }
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -page->x, -page->y);
  eco_painter_paint (painter, scene, cr, NULL, scale,
                     ECO_PAINT_REAL_TEXT | ECO_PAINT_NO_BACKGROUND);
  cairo_show_page (cr);
  cairo_destroy (cr);
}

/**
 * eco_export_pdf:
 * @options: (nullable): %NULL for the defaults; the width is that of the page in px
 *
 * A picture that would be larger than a PDF page may be is scaled down to fit.
 *
 * Returns: (transfer full): the picture as PDF, or %NULL with @error set
 */
GBytes *
eco_export_pdf (EcoScene *scene, const EcoExportOptions *options, GError **error)
{
  EcoExportOptions defaults = ECO_EXPORT_OPTIONS_INIT;
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_status_t status;
  EcoRect page;
  double scale;

  g_return_val_if_fail (scene != NULL, NULL);

  if (options == NULL)
    options = &defaults;
  page = find_page (scene);
  scale = eco_export_find_scale (scene, options) * POINTS_PER_PX;
  scale = MIN (scale, MAX_POINTS / MAX (MAX (page.width, page.height), 1));
  bytes = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, MAX (page.width * scale, 1),
                                                 MAX (page.height * scale, 1));
  set_metadata (surface, scene, options->date);
  paint_page (surface, scene, &page, scale, eco_export_find_background (scene, options));
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_byte_array_unref (bytes);
      g_set_error (error, ECO_ERROR, ECO_ERROR_LIMIT, _("The PDF could not be made: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (bytes);
}
