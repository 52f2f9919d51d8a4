/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The painter: the pictures in tests/golden, with some tolerance, and that every
 * way to paint a scene shows the same. */
#include "render-fixture.h"

#include "render/eco-painter.h"

#include <math.h>
#include <string.h>

#define SIZE 512

static cairo_surface_t *
paint (EcoTypesetter *typesetter, EcoScene *scene, const EcoRect *clip, EcoPaintFlags flags)
{
  g_autoptr (EcoPainter) painter = eco_painter_new (typesetter);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);
  EcoRect page = eco_scene_get_page (scene);
  double scale = SIZE / page.width;

  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -page.x, -page.y);
  eco_painter_paint (painter, scene, cr, clip, scale, flags);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Root of the mean square of the differences of the channels, 0 to 1. */
static double
compare (cairo_surface_t *a, cairo_surface_t *b)
{
  const guint8 *p = cairo_image_surface_get_data (a), *q = cairo_image_surface_get_data (b);
  double sum = 0;

  g_assert_cmpint (cairo_image_surface_get_width (a), ==, cairo_image_surface_get_width (b));
  g_assert_cmpint (cairo_image_surface_get_height (a), ==, cairo_image_surface_get_height (b));
  for (int i = 0; i < SIZE * SIZE * 4; i++)
    if (i % 4 != 3)
      sum += (p[i] - q[i]) * (p[i] - q[i]);
  return sqrt (sum / (SIZE * SIZE * 3)) / 255;
}

static void
test_golden (Fixture *fixture, gconstpointer data)
{
  EcoTheme theme = (EcoTheme) GPOINTER_TO_INT (data);
  g_autoptr (EcoScene) scene = fixture_build_scene (fixture, theme);
  g_autofree char *name = g_strdup_printf ("small-%s.png", eco_theme_get_name (theme));
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
  cairo_surface_t *picture = paint (fixture->typesetter, scene, NULL, ECO_PAINT_EXPORT);
  const char *update = g_getenv ("ECOTONE_GOLDEN_UPDATE");

  if (update != NULL && *update != '\0')
    g_assert_cmpint (cairo_surface_write_to_png (picture, path), ==, CAIRO_STATUS_SUCCESS);
  else
    {
      cairo_surface_t *wanted = cairo_image_surface_create_from_png (path);
      double difference;

      g_assert_cmpint (cairo_surface_status (wanted), ==, CAIRO_STATUS_SUCCESS);
      difference = compare (picture, wanted);
      if (difference > 0.02)
        {
          g_autofree char *out = g_test_build_filename (G_TEST_BUILT, name, NULL);

          cairo_surface_write_to_png (picture, out);
          g_test_message ("%s differs from %s by %.3f", out, path, difference);
          g_test_fail ();
        }
      cairo_surface_destroy (wanted);
    }
  cairo_surface_destroy (picture);
}

/* Painting by tiles shows what painting at once does. */
static void
test_tiles (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoScene) scene = fixture_build_scene (fixture, ECO_THEME_LIGHT);
  g_autoptr (EcoPainter) painter = eco_painter_new (fixture->typesetter);
  cairo_surface_t *whole = paint (fixture->typesetter, scene, NULL, ECO_PAINT_EXPORT);
  cairo_surface_t *tiled = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIZE, SIZE);
  EcoRect page = eco_scene_get_page (scene);
  double scale = SIZE / page.width;

  for (int x = 0; x < SIZE; x += 128)
    for (int y = 0; y < SIZE; y += 128)
      {
        EcoRect clip = { page.x + x / scale, page.y + y / scale, 128 / scale, 128 / scale };
        cairo_t *cr = cairo_create (tiled);

        cairo_rectangle (cr, x, y, 128, 128);
        cairo_clip (cr);
        cairo_scale (cr, scale, scale);
        cairo_translate (cr, -page.x, -page.y);
        eco_painter_paint (painter, scene, cr, &clip, scale, ECO_PAINT_EXPORT);
        cairo_destroy (cr);
      }
  cairo_surface_flush (tiled);
  g_assert_cmpfloat (compare (whole, tiled), <, 0.001);
  cairo_surface_destroy (whole);
  cairo_surface_destroy (tiled);
}

/* Real text looks like glyphs, and the fast way like the good one. */
static void
test_flags (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoScene) scene = fixture_build_scene (fixture, ECO_THEME_DARK);
  cairo_surface_t *good = paint (fixture->typesetter, scene, NULL, ECO_PAINT_EXPORT);
  cairo_surface_t *text = paint (fixture->typesetter, scene, NULL, ECO_PAINT_REAL_TEXT);
  cairo_surface_t *fast = paint (fixture->typesetter, scene, NULL, ECO_PAINT_FAST);
  cairo_surface_t *bare
      = paint (fixture->typesetter, scene, NULL, ECO_PAINT_FAST | ECO_PAINT_NO_BACKGROUND);

  g_assert_cmpfloat (compare (good, text), <, 0.005);
  g_assert_cmpfloat (compare (good, fast), <, 0.02);
  g_assert_cmpfloat (compare (good, bare), >, 0.02);
  cairo_surface_destroy (good);
  cairo_surface_destroy (text);
  cairo_surface_destroy (fast);
  cairo_surface_destroy (bare);
}

#define ADD(name, data, func) \
  g_test_add ("/painter/" name, Fixture, data, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("golden/light", GINT_TO_POINTER (ECO_THEME_LIGHT), test_golden);
  ADD ("golden/dark", GINT_TO_POINTER (ECO_THEME_DARK), test_golden);
  ADD ("tiles", NULL, test_tiles);
  ADD ("flags", NULL, test_flags);
  return g_test_run ();
}
