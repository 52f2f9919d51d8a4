/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Images from files: read, refused, and shown in the core. */
#include "render-fixture.h"

#include "render/eco-scene-diff.h"
#include "render/eco-image.h"

#include <gio/gio.h>
#include <string.h>

#define SVG(width, height, inside) \
  "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" width "\" height=\"" height "\">" inside \
  "</svg>"

/* One red pixel; made with libpng. */
static const guint8 one_pixel[] = {
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52,
  0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x02, 0x00, 0x00, 0x00, 0x90, 0x77, 0x53,
  0xde, 0x00, 0x00, 0x00, 0x0c, 0x49, 0x44, 0x41, 0x54, 0x78, 0xda, 0x63, 0xf8, 0xcf, 0xc0, 0x00,
  0x00, 0x03, 0x01, 0x01, 0x00, 0xf7, 0x03, 0x41, 0x43, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e,
  0x44, 0xae, 0x42, 0x60, 0x82,
};

static EcoImage *
load (const void *data, gsize size, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  return eco_image_new (bytes, error);
}

static EcoImage *
read_svg (const char *text)
{
  g_autoptr (GError) error = NULL;
  EcoImage *image = load (text, strlen (text), &error);

  g_assert_no_error (error);
  return image;
}

static void
test_png (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoImage) image = load (one_pixel, sizeof one_pixel, &error);
  EcoPixels pixels;

  g_assert_no_error (error);
  pixels = eco_image_get_pixels (image);
  g_assert_cmpint (pixels.width, ==, 1);
  g_assert_cmpint (pixels.height, ==, 1);
  g_assert_cmpuint (pixels.data[0], ==, 0xff);
  g_assert_cmpuint (pixels.data[1], ==, 0);
  g_assert_cmpuint (pixels.data[3], ==, 0xff);
  g_assert_true (g_str_has_prefix (eco_image_get_uri (image), "data:image/png;base64,iVBOR"));
}

/* A drawing of any size is drawn as large as is kept, so that it is crisp. */
static void
test_svg (void)
{
  g_autoptr (EcoImage) image
      = read_svg (SVG ("20", "10", "<rect width=\"20\" height=\"10\" fill=\"#00f\"/>"));
  g_autoptr (EcoImage) huge
      = read_svg (SVG ("90000", "90000", "<circle cx=\"9\" cy=\"9\" r=\"9\"/>"));
  EcoPixels pixels = eco_image_get_pixels (image), large = eco_image_get_pixels (huge);

  g_assert_cmpint (pixels.width, ==, ECO_IMAGE_KEPT_SIDE);
  g_assert_cmpint (pixels.height, ==, ECO_IMAGE_KEPT_SIDE / 2);
  g_assert_cmpuint (pixels.data[2], ==, 0xff);
  g_assert_cmpint (large.width, ==, ECO_IMAGE_KEPT_SIDE);
}

/* What is no image, damaged, or too large is refused with a sentence that says what to do. */
static void
test_refused (void)
{
  static const char too_large[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x10\x01\0\0\0\x10\x08\2\0\0\0";
  static const char no_frame[] = "\xff\xd8\xff\xe0\0\x04XX\xff\xd9 and so on";
  /* a chunk before that of the size; a marker that hides the true frame; what has no limits */
  static const char early[] = "\x89PNG\r\n\x1a\n\0\0\0\4ecAo\0\0\0\1....\0\0\0\rIHDR\0\0\x23\x28";
  static const char hidden[] = "\xff\xd8\xff\1\0\x04XX\xff\xc0\0\x11\x08\0\1\0\1 and so on";
  static const char noise[] = SVG ("9", "9", "<filter><feTurbulence numOctaves=\"9\"/></filter>");
  static const char inside[] = SVG ("9", "9", "<image href=\"data:image/png;base64,\"/>");
  g_autofree char *heavy = g_malloc0 (ECO_IMAGE_MAX_BYTES + 1);
  const struct { const void *data; gsize size; const char *says; } cases[] = {
    { "hello, world", 12, "PNG, JPEG or SVG" },
    { "", 0, "PNG, JPEG or SVG" },
    { one_pixel, 40, "save it again" },
    { too_large, sizeof too_large, "4097" },
    { no_frame, sizeof no_frame, "damaged" },
    { "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect", 45, "save it again" },
    { early, sizeof early, "damaged" },
    { hidden, sizeof hidden, "damaged" },
    { noise, sizeof noise - 1, "filters" },
    { inside, sizeof inside - 1, "images" },
    { heavy, ECO_IMAGE_MAX_BYTES + 1, "4 MiB" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      EcoImage *image = load (cases[i].data, cases[i].size, &error);

      g_assert_null (image);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      if (strstr (error->message, cases[i].says) == NULL)
        g_error ("case %u: %s", i, error->message);
    }
}

static void
test_legible (void)
{
  g_autoptr (EcoImage) dark = read_svg (SVG ("9", "9", "<rect width=\"5\" height=\"9\"/>"));
  g_autoptr (EcoImage) opaque = read_svg (SVG ("9", "9", "<rect width=\"9\" height=\"9\"/>"));

  g_assert_cmpfloat (eco_image_get_legible_share (dark, ECO_RGB (0x22304f)), ==, 0);
  g_assert_cmpfloat (eco_image_get_legible_share (dark, ECO_RGB (0xffffff)), ==, 1);
  g_assert_cmpfloat (eco_image_get_legible_share (opaque, ECO_RGB (0x000000)), ==, 1);
}

/* The logo stays inside of the core; it stands above the name where there is room. */
static void
test_in_the_core (Fixture *fixture, gconstpointer data)
{
  static const char *const logos[] = {
    SVG ("10", "10", "<circle cx=\"5\" cy=\"5\" r=\"4\" fill=\"#fff\"/>"),
    SVG ("60", "10", "<path d=\"M0 0 L60 5 L0 10Z\" fill=\"#fff\"/>"),
    SVG ("10", "60", "<path d=\"M0 0 L5 60 L10 0Z\"/>"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (logos); i++)
    {
      EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;
      g_auto (EcoStyle) style = { 0 };
      g_autoptr (EcoScene) scene = NULL;
      g_autofree char *dump = NULL;
      double x, y, width, height, radius = 66;
      const char *found;

      eco_style_copy (&style, eco_style_get (ECO_THEME_LIGHT));
      style.logo = read_svg (logos[i]);
      options.style = &style;
      options.typesetter = fixture->typesetter;
      scene = eco_scene_new (fixture->ecosystem, fixture->catalog, &options);
      dump = eco_scene_dump (scene);
      found = strstr (dump, "  image ");
      g_assert_nonnull (found);
      g_assert_cmpint (sscanf (found, "  image %lf %lf %lf %lf", &x, &y, &width, &height), ==, 4);
      g_assert_cmpfloat (hypot (x, y), <=, radius);
      g_assert_cmpfloat (hypot (x + width, y + height), <=, radius);
      g_assert_cmpfloat (MAX (width, height), >=, 40);
    }
}

static EcoScene *
build_with_logo (Fixture *fixture, EcoImage *logo)
{
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;
  g_auto (EcoStyle) style = { 0 };

  eco_style_copy (&style, eco_style_get (ECO_THEME_LIGHT));
  style.logo = eco_image_ref (logo);
  options.style = &style;
  options.typesetter = fixture->typesetter;
  return eco_scene_new (fixture->ecosystem, fixture->catalog, &options);
}

/* A canvas compares each scene with the last one, also when both have a logo. */
static void
test_changes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoImage) first = read_svg (SVG ("9", "9", "<rect width=\"9\" height=\"9\"/>"));
  g_autoptr (EcoImage) second = read_svg (SVG ("9", "9", "<circle r=\"9\"/>"));
  g_autoptr (EcoScene) before = build_with_logo (fixture, first);
  g_autoptr (EcoScene) same = build_with_logo (fixture, first);
  g_autoptr (EcoScene) other = build_with_logo (fixture, second);
  g_autoptr (GArray) nothing = eco_scene_diff (before, same);
  g_autoptr (GArray) changes = eco_scene_diff (before, other);

  g_assert_nonnull (nothing);
  g_assert_cmpuint (nothing->len, ==, 0);
  g_assert_null (changes); /* another style changes everything */
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/image/png", test_png);
  g_test_add_func ("/image/svg", test_svg);
  g_test_add_func ("/image/refused", test_refused);
  g_test_add_func ("/image/legible", test_legible);
  g_test_add ("/image/in-the-core", Fixture, NULL, fixture_set_up, test_in_the_core,
              fixture_tear_down);
  g_test_add ("/image/changes", Fixture, NULL, fixture_set_up, test_changes, fixture_tear_down);
  return g_test_run ();
}
