/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ink in proportion to meaning, in grey and in every theme: what each thing of a layer adds to
 * the page is measured on the painted picture. The order is that of look: background, names of
 * rings, exchanges, cards, core. */
#include "render/eco-painter.h"

#include "render-fixture.h"

#include <math.h>

#define SCALE 1.0

/* Of a pixel, 0 black to 255 white. */
static double
get_grey (guint32 pixel)
{
  return 0.299 * ((pixel >> 16) & 255) + 0.587 * ((pixel >> 8) & 255) + 0.114 * (pixel & 255);
}

/* The whole picture, or one layer of it above the bands that it lies on. */
static cairo_surface_t *
paint (Fixture *fixture, EcoScene *scene, EcoScene *above)
{
  EcoRect page = eco_scene_get_page (scene);
  EcoPainter *painter = eco_painter_new (fixture->typesetter);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         (int) (page.width * SCALE),
                                                         (int) (page.height * SCALE));
  cairo_t *cr = cairo_create (surface);
  double r, g, b, a;

  eco_color_get_rgba (eco_scene_get_style (scene)->page, &r, &g, &b, &a);
  cairo_set_source_rgb (cr, r, g, b);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  cairo_translate (cr, -page.x, -page.y);
  eco_painter_paint (painter, scene, cr, NULL, SCALE, ECO_PAINT_EXPORT);
  if (above != NULL)
    eco_painter_paint (painter, above, cr, NULL, SCALE, ECO_PAINT_EXPORT);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  eco_painter_free (painter);
  return surface;
}

/* How much darker or lighter @b is than @a, in whole pixels of full contrast. */
static double
get_difference (cairo_surface_t *a, cairo_surface_t *b)
{
  int width = cairo_image_surface_get_width (a), height = cairo_image_surface_get_height (a);
  double sum = 0;

  for (int y = 0; y < height; y++)
    {
      const guint32 *p = (const guint32 *) (cairo_image_surface_get_data (a)
                                            + y * cairo_image_surface_get_stride (a));
      const guint32 *q = (const guint32 *) (cairo_image_surface_get_data (b)
                                            + y * cairo_image_surface_get_stride (b));

      for (int x = 0; x < width; x++)
        sum += fabs (get_grey (p[x]) - get_grey (q[x])) / 255;
    }
  return sum;
}

/* The ink that one thing of a layer has on the average. */
static double
measure_layer (Fixture *fixture, EcoScene *scene, EcoScene *ground, EcoLayer layer, guint n_things)
{
  g_autoptr (EcoScene) above = eco_scene_new_layer (scene, layer, FALSE);
  cairo_surface_t *without = paint (fixture, ground, NULL), *with = paint (fixture, ground, above);
  double ink = get_difference (without, with) / n_things;

  cairo_surface_destroy (without);
  cairo_surface_destroy (with);
  return ink;
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  EcoTheme theme = (EcoTheme) GPOINTER_TO_INT (data);
  g_autoptr (EcoScene) scene = fixture_build_scene (fixture, theme);
  g_autoptr (EcoScene) ground = eco_scene_new_layer (scene, ECO_LAYER_BANDS, FALSE);
  const EcoStyle *style = eco_style_get (theme);
  double names = measure_layer (fixture, scene, ground, ECO_LAYER_NAMES, 8);
  double exchanges = measure_layer (fixture, scene, ground, ECO_LAYER_EXCHANGES, 5);
  double cards = measure_layer (fixture, scene, ground, ECO_LAYER_NODES, 7);
  double core = measure_layer (fixture, scene, ground, ECO_LAYER_BRAND, 1);

  g_test_message ("names %.0f, exchanges %.0f, cards %.0f, core %.0f", names, exchanges, cards,
                  core);
  for (int role = 0; role < ECO_N_RING_ROLES; role++)
    g_assert_cmpfloat (
        eco_color_get_contrast (eco_style_get_band (style, ECO_COLOR_UNSET, (EcoRingRole) role),
                                style->page), <, 1.5);
  g_assert_cmpfloat (names, <, exchanges);
  g_assert_cmpfloat (exchanges, <, cards);
  g_assert_cmpfloat (cards * 4, <, core);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (int theme = 0; theme < ECO_N_THEMES; theme++)
    {
      g_autofree char *path =
          g_strdup_printf ("/emphasis/order/%s", eco_theme_get_name ((EcoTheme) theme));

      g_test_add (path, Fixture, GINT_TO_POINTER (theme), fixture_set_up, test_order,
                  fixture_tear_down);
    }
  return g_test_run ();
}
