/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Decodes images with gdk-pixbuf, which has no display in it.
 *
 * What is too large is refused by its header, before anything is decoded. */
#include "config.h"

#include "render/eco-image-private.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

struct _EcoImage
{
  gatomicrefcount refs; /* tiles are painted in threads */
  GdkPixbuf *pixbuf;    /* with alpha */
  cairo_surface_t *surface;
  char *uri; /* of a PNG, as data */
};

#define LEAST_CONTRAST 2.0 /* logos are large and simple, and may be softer than glyphs */

static const guint8 png_magic[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

static guint
get_be (const guint8 *data, int n)
{
  guint value = 0;

  for (int i = 0; i < n; i++)
    value = value << 8 | data[i];
  return value;
}

/**
 * eco_image_sniff:
 * @bytes: a file
 *
 * Returns: (transfer static) (nullable): the media type by how @bytes begins, %NULL when it
 *   is none that is read
 */
const char *
eco_image_sniff (GBytes *bytes)
{
  gsize size;
  const char *data;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  if (size > 24 && memcmp (data, png_magic, sizeof png_magic) == 0)
    return "image/png";
  if (size > 4 && memcmp (data, "\xff\xd8\xff", 3) == 0)
    return "image/jpeg";
  if (size > 10 && g_strstr_len (data, (gssize) MIN (size, 4096), "<svg") != NULL)
    return "image/svg+xml";
  return NULL;
}

/* The size that the frame header of a JPEG names; see ITU-T T.81, B.2.2. */
static gboolean
find_jpeg_size (const guint8 *data, gsize size, guint *width, guint *height)
{
  gsize at = 2;

  while (at + 9 < size && data[at] == 0xff)
    {
      guint8 marker = data[at + 1];

      /* These have no length, and none of them stands before the frame of an honest file. */
      if (marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd9))
        return FALSE;
      if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc)
        {
          *height = get_be (data + at + 5, 2);
          *width = get_be (data + at + 7, 2);
          return TRUE;
        }
      at += marker == 0xff ? 1 : 2 + get_be (data + at + 2, 2);
    }
  return FALSE;
}

/* Images and costly filters inside of a drawing know no limits, and no logo needs them. */
static gboolean
check_drawing (GBytes *bytes, GError **error)
{
  static const char *const unwanted[] = { "<image", ":image", "feImage", "feTurbulence",
                                          "feConvolveMatrix", "feMorphology", "<!ENTITY" };
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gboolean good = memchr (data, 0, size) == NULL; /* UTF-16 would hide them */

  for (guint i = 0; good && i < G_N_ELEMENTS (unwanted); i++)
    good = g_strstr_len (data, (gssize) size, unwanted[i]) == NULL;
  if (!good)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _("The drawing holds images, entities or filters: save it as a plain SVG "
                   "without them, or as PNG"));
  return good;
}

static gboolean
check_size (GBytes *bytes, const char *type, GError **error)
{
  guint width = 0, height = 0;
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (g_str_equal (type, "image/svg+xml"))
    return check_drawing (bytes, error);
  /* The size must be where it is looked for: decoders pass over chunks before it. */
  if (g_str_equal (type, "image/png") && memcmp (data + 12, "IHDR", 4) == 0)
    {
      width = get_be (data + 16, 4);
      height = get_be (data + 20, 4);
    }
  else if (!g_str_equal (type, "image/jpeg") || !find_jpeg_size (data, size, &width, &height))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _("The image is damaged: save it again in another program"));
      return FALSE;
    }
  if (width <= ECO_IMAGE_MAX_SIDE && height <= ECO_IMAGE_MAX_SIDE)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               _("The image has %u × %u pixels: use one with at most %d a side"), width, height,
               ECO_IMAGE_MAX_SIDE);
  return FALSE;
}

/* Drawings have no pixels yet, so they get as many as are kept. */
static void
size_prepared_cb (GdkPixbufLoader *loader, int width, int height, gpointer data)
{
  double scale = (double) ECO_IMAGE_KEPT_SIDE / MAX (1, MAX (width, height));

  gdk_pixbuf_loader_set_size (loader, MAX (1, (int) lround (width * scale)),
                              MAX (1, (int) lround (height * scale)));
}

static GdkPixbuf *
decode (GBytes *bytes, const char *type, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_mime_type (type, error);
  GdkPixbuf *pixbuf;

  if (loader == NULL)
    return NULL;
  if (g_str_equal (type, "image/svg+xml"))
    g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), NULL);
  if (!gdk_pixbuf_loader_write_bytes (loader, bytes, error))
    {
      gdk_pixbuf_loader_close (loader, NULL);
      return NULL;
    }
  if (!gdk_pixbuf_loader_close (loader, error))
    return NULL;
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  return pixbuf != NULL ? gdk_pixbuf_apply_embedded_orientation (pixbuf) : NULL;
}

/* Takes the pixbuf; gives one with alpha that is not larger than is kept. */
static GdkPixbuf *
normalize (GdkPixbuf *pixbuf)
{
  g_autoptr (GdkPixbuf) given = pixbuf;
  g_autoptr (GdkPixbuf) with_alpha = gdk_pixbuf_add_alpha (given, FALSE, 0, 0, 0);
  int width = gdk_pixbuf_get_width (with_alpha), height = gdk_pixbuf_get_height (with_alpha);
  double scale = (double) ECO_IMAGE_KEPT_SIDE / MAX (width, height);

  if (scale >= 1)
    return g_steal_pointer (&with_alpha);
  return gdk_pixbuf_scale_simple (with_alpha, MAX (1, (int) lround (width * scale)),
                                  MAX (1, (int) lround (height * scale)), GDK_INTERP_BILINEAR);
}

/* Cairo wants premultiplied colours in words of the machine's order. */
static cairo_surface_t *
create_surface (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf), height = gdk_pixbuf_get_height (pixbuf);
  int stride = gdk_pixbuf_get_rowstride (pixbuf);
  const guint8 *pixels = gdk_pixbuf_read_pixels (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  int target_stride = cairo_image_surface_get_stride (surface);
  guint8 *target = cairo_image_surface_get_data (surface);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        const guint8 *p = pixels + (gsize) y * (gsize) stride + 4 * (gsize) x;
        guint a = p[3];
        guint32 word = a << 24 | (p[0] * a + 127) / 255 << 16 | (p[1] * a + 127) / 255 << 8
                       | (p[2] * a + 127) / 255;

        memcpy (target + (gsize) y * (gsize) target_stride + 4 * (gsize) x, &word, sizeof word);
      }
  cairo_surface_mark_dirty (surface);
  return surface;
}

static char *
create_uri (GdkPixbuf *pixbuf, GError **error)
{
  g_autofree char *png = NULL;
  g_autofree char *text = NULL;
  gsize size;

  if (!gdk_pixbuf_save_to_buffer (pixbuf, &png, &size, "png", error, NULL))
    return NULL;
  text = g_base64_encode ((guint8 *) png, size);
  return g_strconcat ("data:image/png;base64,", text, NULL);
}

/**
 * eco_image_new:
 * @bytes: a file of PNG, JPEG or SVG
 *
 * Returns: (transfer full) (nullable): the image; %NULL with a %G_IO_ERROR, and a sentence that
 *   says what to do, when @bytes is no image, is damaged or is too large
 */
EcoImage *
eco_image_new (GBytes *bytes, GError **error)
{
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autoptr (GError) reason = NULL;
  g_autofree char *uri = NULL;
  const char *type;
  EcoImage *self;

  g_return_val_if_fail (bytes != NULL, NULL);

  type = eco_image_sniff (bytes);
  if (g_bytes_get_size (bytes) > ECO_IMAGE_MAX_BYTES)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _("The image is larger than %d MiB: use a smaller one"),
                 ECO_IMAGE_MAX_BYTES >> 20);
  else if (type == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _("The file is no image that can be read: use PNG, JPEG or SVG"));
  else if (check_size (bytes, type, error))
    {
      pixbuf = decode (bytes, type, &reason);
      if (pixbuf != NULL)
        {
          pixbuf = normalize (g_steal_pointer (&pixbuf));
          uri = create_uri (pixbuf, &reason);
        }
      if (uri == NULL)
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                     _("The image cannot be read (%s): save it again in another program"),
                     reason != NULL ? reason->message : type);
    }
  if (uri == NULL)
    return NULL;
  self = g_new0 (EcoImage, 1);
  g_atomic_ref_count_init (&self->refs);
  self->surface = create_surface (pixbuf);
  self->pixbuf = g_steal_pointer (&pixbuf);
  self->uri = g_steal_pointer (&uri);
  return self;
}

/**
 * eco_image_ref:
 *
 * Returns: (transfer full): @self
 */
EcoImage *
eco_image_ref (EcoImage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * eco_image_unref:
 */
void
eco_image_unref (EcoImage *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_clear_object (&self->pixbuf);
  cairo_surface_destroy (self->surface);
  g_free (self->uri);
  g_free (self);
}

/**
 * eco_image_get_pixels:
 *
 * Returns: the pixels that are kept, which live as long as the image
 */
EcoPixels
eco_image_get_pixels (EcoImage *self)
{
  g_return_val_if_fail (self != NULL, (EcoPixels) { 0 });

  return (EcoPixels) { gdk_pixbuf_read_pixels (self->pixbuf), gdk_pixbuf_get_width (self->pixbuf),
                       gdk_pixbuf_get_height (self->pixbuf),
                       gdk_pixbuf_get_rowstride (self->pixbuf) };
}

/**
 * eco_image_get_legible_share:
 * @background: what the image would lie on
 *
 * Returns: the share of what is drawn that stands out from @background as shapes must, 0 to 1;
 *   1 for an image without holes, which brings its own background
 */
double
eco_image_get_legible_share (EcoImage *self, EcoColor background)
{
  EcoPixels pixels;
  gsize n_drawn = 0, n_legible = 0, n_holes = 0;

  g_return_val_if_fail (self != NULL, 0);

  pixels = eco_image_get_pixels (self);
  for (int y = 0; y < pixels.height; y += 2)
    for (int x = 0; x < pixels.width; x += 2)
      {
        const guint8 *p = pixels.data + (gsize) y * (gsize) pixels.stride + 4 * (gsize) x;
        EcoColor color = (EcoColor) get_be (p, 3) << 8 | 0xff;

        n_holes += p[3] < 0x80;
        if (p[3] < 0x80)
          continue;
        n_drawn++;
        n_legible += eco_color_get_contrast (color, background) >= LEAST_CONTRAST;
      }
  if (n_drawn == 0 || n_holes * 50 < n_drawn)
    return 1;
  return (double) n_legible / (double) n_drawn;
}

/**
 * eco_image_get_uri:
 *
 * Returns: (transfer none): the image as PNG in a data: address
 */
const char *
eco_image_get_uri (EcoImage *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->uri;
}

/**
 * eco_image_paint:
 * @box: what the image fills
 */
void
eco_image_paint (EcoImage *self, cairo_t *cr, const EcoRect *box)
{
  if (!(box->width > 0 && box->height > 0))
    return;
  cairo_save (cr);
  cairo_translate (cr, box->x, box->y);
  cairo_scale (cr, box->width / gdk_pixbuf_get_width (self->pixbuf),
               box->height / gdk_pixbuf_get_height (self->pixbuf));
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  /* Without this the edge pixels fade into nothing. */
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_rectangle (cr, 0, 0, gdk_pixbuf_get_width (self->pixbuf),
                   gdk_pixbuf_get_height (self->pixbuf));
  cairo_fill (cr);
  cairo_restore (cr);
}
