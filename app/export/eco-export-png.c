/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PNG with a resolution and a title.
 *
 * Cairo's surfaces end at 32,767 px a side and cost 4 bytes a pixel, so the
 * picture is painted in bands of rows, each in tiles that share the band's
 * memory, and every band is compressed before the next is painted. */
#include "config.h"

#include "export/eco-export-private.h"

#include "base/eco-error.h"
#include "export/eco-embed.h"
#include "store/eco-embedded.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <png.h>
#include <string.h>

#define BAND_BYTES (24.0 * 1024 * 1024)
#define TILE 16384
#define INCH 0.0254

typedef struct
{
  EcoScene *scene;
  EcoPainter *painter;
  EcoColor background;
  double scale;
  int dpi; /* 0: 96 by the scale */
  int width, height;
  guint8 *band; /* ARGB32, premultiplied */
  int band_rows;
  guint8 *row;  /* as PNG has it */
  char *document; /* to lie inside, or NULL */
  GByteArray *bytes;
} PngJob;

static void
append_bytes (png_structp png, png_bytep data, png_size_t length)
{
  PngJob *job = png_get_io_ptr (png);

  g_byte_array_append (job->bytes, data, (guint) length);
}

static void
flush_bytes (png_structp png)
{
}

/* Paints the rows from @top on into the band. Returns whether Cairo could. */
static gboolean
paint_band (PngJob *job, int top, int rows)
{
  int stride = job->width * 4;
  EcoRect page = eco_scene_get_page (job->scene);
  gboolean good = TRUE;

  memset (job->band, 0, (gsize) stride * (gsize) rows);
  for (int left = 0; left < job->width; left += TILE)
    {
      int width = MIN (TILE, job->width - left);
      cairo_surface_t *surface
          = cairo_image_surface_create_for_data (job->band + (gsize) left * 4, CAIRO_FORMAT_ARGB32,
                                                 width, rows, stride);
      cairo_t *cr = cairo_create (surface);
      EcoRect clip = { page.x + left / job->scale, page.y + top / job->scale, width / job->scale,
                       rows / job->scale };
      double r, g, b, a;

      eco_color_get_rgba (job->background, &r, &g, &b, &a);
      cairo_set_source_rgba (cr, r, g, b, a);
      cairo_paint (cr);
      cairo_translate (cr, -left, -top);
      cairo_scale (cr, job->scale, job->scale);
      cairo_translate (cr, -page.x, -page.y);
      eco_painter_paint (job->painter, job->scene, cr, &clip, job->scale,
                         ECO_PAINT_EXPORT | ECO_PAINT_NO_BACKGROUND);
      good = good && cairo_status (cr) == CAIRO_STATUS_SUCCESS;
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  return good;
}

/* ARGB32 to RGB or, with @alpha, RGBA with the colours divided by it. */
static void
convert_row (const guint32 *pixels, guint8 *row, int width, gboolean alpha)
{
  for (int i = 0; i < width; i++)
    {
      guint32 pixel = pixels[i], a = pixel >> 24;

      for (int shift = 16; shift >= 0; shift -= 8)
        {
          guint32 value = (pixel >> shift) & 0xff;

          *row++ =
              (guint8) (alpha && a > 0 && a < 255 ? MIN ((value * 255 + a / 2) / a, 255) : value);
        }
      if (alpha)
        *row++ = (guint8) a;
    }
}

/* A text that may be in any language; libpng copies it. */
static void
set_text (png_structp png, png_infop info, const char *key, const char *text)
{
  png_text entry = { 0 };

  if (*text == '\0')
    return;
  entry.key = (char *) key;
  entry.text = (char *) text;
  entry.compression = g_str_is_ascii (text) ? PNG_TEXT_COMPRESSION_NONE
                                            : PNG_ITXT_COMPRESSION_NONE;
  entry.lang = (char *) "";
  entry.lang_key = (char *) "";
  png_set_text (png, info, &entry, 1);
}

static void
set_document (png_structp png, png_infop info, char *document)
{
  png_text entry = { 0 };

  entry.key = (char *) ECO_EMBEDDED_KEYWORD;
  entry.text = document;
  entry.compression = PNG_ITXT_COMPRESSION_zTXt;
  entry.lang = (char *) "";
  entry.lang_key = (char *) "";
  png_set_text (png, info, &entry, 1);
}

static void
set_texts (PngJob *job, png_structp png, png_infop info)
{
  set_text (png, info, "Title", eco_scene_get_title (job->scene));
  set_text (png, info, "Description", eco_scene_get_summary (job->scene));
  set_text (png, info, "Software", "Ecotone");
  if (job->document != NULL)
    set_document (png, info, job->document);
}

static gboolean
write_png (PngJob *job)
{
  gboolean alpha = (job->background & 0xff) != 0xff;
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop info = png != NULL ? png_create_info_struct (png) : NULL;
  guint32 per_metre = (guint32) lround ((job->dpi > 0 ? job->dpi : 96 * job->scale) / INCH);

  if (info == NULL || setjmp (png_jmpbuf (png)))
    {
      png_destroy_write_struct (&png, &info);
      return FALSE;
    }
  png_set_write_fn (png, job, append_bytes, flush_bytes);
  png_set_user_limits (png, ECO_EXPORT_MAX_SIDE, ECO_EXPORT_MAX_SIDE);
  png_set_compression_level (png, 6);
  png_set_filter (png, 0, PNG_FILTER_NONE | PNG_FILTER_UP);
  png_set_IHDR (png, info, (guint32) job->width, (guint32) job->height, 8,
                alpha ? PNG_COLOR_TYPE_RGBA : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_pHYs (png, info, per_metre, per_metre, PNG_RESOLUTION_METER);
  set_texts (job, png, info);
  png_write_info (png, info);
  for (int top = 0; top < job->height; top += job->band_rows)
    {
      int rows = MIN (job->band_rows, job->height - top);

      if (!paint_band (job, top, rows))
        {
          png_destroy_write_struct (&png, &info);
          return FALSE;
        }
      for (int i = 0; i < rows; i++)
        {
          convert_row ((guint32 *) (gpointer) (job->band + (gsize) i * (gsize) job->width * 4),
                       job->row, job->width, alpha);
          png_write_row (png, job->row);
        }
    }
  png_write_end (png, info);
  png_destroy_write_struct (&png, &info);
  return TRUE;
}

/* One page as PNG; refused with %ECO_ERROR_LIMIT where it would be larger than what
 * is sensible. */
GBytes *
eco_export_png (GPtrArray *pages, const EcoExportOptions *options, GError **error)
{
  EcoScene *scene = ((EcoExportPage *) pages->pdata[0])->scene;
  g_autoptr (EcoTypesetter) typesetter = NULL;
  PngJob job = { .scene = scene, .dpi = options->dpi };
  EcoRect page;
  gboolean written;

  page = eco_scene_get_page (scene);
  job.scale = eco_export_find_scale (scene, options);
  job.background = eco_export_find_background (scene, options);
  if (page.width * job.scale > ECO_EXPORT_MAX_SIDE || page.height * job.scale > ECO_EXPORT_MAX_SIDE
      || page.width * job.scale * page.height * job.scale > ECO_EXPORT_MAX_PIXELS)
    {
      g_set_error (
          error, ECO_ERROR, ECO_ERROR_LIMIT,
          _("A PNG of %.0f × %.0f pixels is too large; choose a smaller width, or SVG or PDF, "
            "which have no such limit."),
          page.width * job.scale, page.height * job.scale);
      return NULL;
    }
  job.width = MAX ((int) ceil (page.width * job.scale - 1e-6), 1);
  job.height = MAX ((int) ceil (page.height * job.scale - 1e-6), 1);
  job.band_rows = CLAMP ((int) (BAND_BYTES / (job.width * 4.0)), 16, 4096);
  job.band_rows = MIN (job.band_rows, job.height);
  job.band = g_malloc ((gsize) job.band_rows * (gsize) job.width * 4);
  job.row = g_malloc ((gsize) job.width * 4);
  job.bytes = g_byte_array_new ();
  job.document = options->document != NULL ? eco_embed_dup_text (options->document) : NULL;
  typesetter = eco_typesetter_new ();
  job.painter = eco_painter_new (typesetter);
  written = write_png (&job);
  eco_painter_free (job.painter);
  g_free (job.document);
  g_free (job.row);
  g_free (job.band);
  if (!written)
    {
      g_byte_array_unref (job.bytes);
      g_set_error (error, ECO_ERROR, ECO_ERROR_LIMIT,
                   _("The PNG could not be made; try a smaller width."));
      return NULL;
    }
  return g_byte_array_free_to_bytes (job.bytes);
}
