/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The small picture that a file manager shows of a document, as PNG. Who asked for
 * it adds the address and the time of the file (Thumb::URI, Thumb::MTime); no
 * path stands in it. */
#include "config.h"

#include "export/eco-export-thumbnail.h"

#include "base/eco-error.h"
#include "render/eco-miniature.h"

#include <glib/gi18n-lib.h>
#include <png.h>

#define MIME_TYPE "application/vnd.ecotone+xml"

static void
append_bytes (png_structp png, png_bytep data, png_size_t length)
{
  g_byte_array_append (png_get_io_ptr (png), data, (guint) length);
}

static void
flush_bytes (png_structp png)
{
}

static void
set_texts (png_structp png, png_infop info)
{
  png_text texts[2] = { { 0 } };

  texts[0].key = (char *) "Software";
  texts[0].text = (char *) "Ecotone";
  texts[0].compression = PNG_TEXT_COMPRESSION_NONE;
  texts[1].key = (char *) "Thumb::Mimetype";
  texts[1].text = (char *) MIME_TYPE;
  texts[1].compression = PNG_TEXT_COMPRESSION_NONE;
  png_set_text (png, info, texts, 2);
}

/* The page is opaque, so RGB24 is all there is. */
static gboolean
write_png (cairo_surface_t *surface, GByteArray *bytes)
{
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop info = png != NULL ? png_create_info_struct (png) : NULL;
  guint width = (guint) cairo_image_surface_get_width (surface);
  guint height = (guint) cairo_image_surface_get_height (surface);

  if (info == NULL || setjmp (png_jmpbuf (png)))
    {
      png_destroy_write_struct (&png, &info);
      return FALSE;
    }
  png_set_write_fn (png, bytes, append_bytes, flush_bytes);
  png_set_IHDR (png, info, width, height, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  set_texts (png, info);
  png_write_info (png, info);
  /* A pixel of Cairo's is a number: blue first in memory, or last on other machines. */
  png_set_filler (png, 0, G_BYTE_ORDER == G_LITTLE_ENDIAN ? PNG_FILLER_AFTER : PNG_FILLER_BEFORE);
  if (G_BYTE_ORDER == G_LITTLE_ENDIAN)
    png_set_bgr (png);
  for (guint y = 0; y < height; y++)
    png_write_row (png, cairo_image_surface_get_data (surface)
                            + y * (gsize) cairo_image_surface_get_stride (surface));
  png_write_end (png, info);
  png_destroy_write_struct (&png, &info);
  return TRUE;
}

/**
 * eco_export_thumbnail:
 * @size: px of the longer side, %ECO_THUMBNAIL_LEAST to %ECO_THUMBNAIL_MOST
 *
 * Returns: (transfer full): a PNG, or %NULL with @error set
 */
GBytes *
eco_export_thumbnail (EcoEcosystem *ecosystem, EcoCatalog *catalog, int size, GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_t *cr;
  int width, height;
  gboolean written;

  g_return_val_if_fail (size >= ECO_THUMBNAIL_LEAST && size <= ECO_THUMBNAIL_MOST, NULL);

  eco_miniature_get_size (ecosystem, size, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cr = cairo_create (surface);
  eco_miniature_paint (ecosystem, catalog, eco_style_get (ECO_THEME_LIGHT), cr, width, height);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  written = write_png (surface, bytes);
  cairo_surface_destroy (surface);
  if (written)
    return g_byte_array_free_to_bytes (bytes);
  g_byte_array_unref (bytes);
  g_set_error (error, ECO_ERROR, ECO_ERROR_LIMIT,
               _("The small picture could not be made: close other programs"));
  return NULL;
}
