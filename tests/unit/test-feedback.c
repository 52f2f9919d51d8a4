/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What only the screen shows: pins, and outlines that are seen from far away. */
#include "render-fixture.h"

#include "render/eco-painter.h"

#include <string.h>

static char *
dump_with_pins (Fixture *fixture, gboolean pins)
{
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;
  g_autoptr (EcoScene) scene = NULL;

  options.typesetter = fixture->typesetter;
  options.pins = pins;
  scene = eco_scene_new (fixture->ecosystem, fixture->catalog, &options);
  return eco_scene_dump (scene);
}

static gsize
count_circles (const char *dump)
{
  gsize n = 0;

  for (const char *at = strstr (dump, "circle"); at != NULL; at = strstr (at + 1, "circle"))
    n++;
  return n;
}

/* A pin is for those who work on the map, not for its readers. */
static void
test_pins (Fixture *fixture, gconstpointer data)
{
  EcoNode *node = eco_ecosystem_lookup_node (fixture->ecosystem, "crm");
  g_autofree char *none = dump_with_pins (fixture, TRUE);
  g_autofree char *shown = NULL;
  g_autofree char *exported = NULL;

  eco_ecosystem_begin_change (fixture->ecosystem);
  g_object_set (node, "pinned", TRUE, NULL);
  eco_ecosystem_end_change (fixture->ecosystem);
  shown = dump_with_pins (fixture, TRUE);
  exported = dump_with_pins (fixture, FALSE);
  g_assert_cmpuint (count_circles (shown), ==, count_circles (none) + 1);
  g_assert_cmpuint (count_circles (exported), ==, count_circles (none));
}

/* How many rows the outline of a card has above it, in the middle of the card. */
static guint
measure_outline (Fixture *fixture, double zoom)
{
  const char *id = "crm";
  g_autoptr (EcoScene) scene = fixture_build_scene (fixture, ECO_THEME_LIGHT);
  g_autoptr (EcoScene) outline = eco_scene_new_overlay (scene, &id, 1, ECO_FEEDBACK_SELECTED);
  g_autoptr (EcoPainter) painter = eco_painter_new (fixture->typesetter);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 8, 64);
  cairo_t *cr = cairo_create (surface);
  double ink = 0;
  EcoRect box;

  g_assert_true (eco_scene_get_bounds (scene, id, &box));
  cairo_translate (cr, 4, 32);
  cairo_scale (cr, zoom, zoom);
  cairo_translate (cr, -box.x - box.width / 2, -box.y);
  eco_painter_paint (painter, outline, cr, NULL, zoom, ECO_PAINT_LEVELS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < 34; y++)
    ink += cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + 4]
           / 255.0;
  cairo_surface_destroy (surface);
  return (guint) (ink * 10 + 0.5);
}

/* In tenths of a px: at least two at every zoom, and more when the map is large. */
static void
test_outline (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (measure_outline (fixture, 1), >=, 19);
  g_assert_cmpuint (measure_outline (fixture, 0.5), >=, 19);
  g_assert_cmpuint (measure_outline (fixture, 0.25), >=, 19);
  g_assert_cmpuint (measure_outline (fixture, 2), >=, 38);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/feedback/pins", Fixture, NULL, fixture_set_up, test_pins, fixture_tear_down);
  g_test_add ("/feedback/outline", Fixture, NULL, fixture_set_up, test_outline,
              fixture_tear_down);
  return g_test_run ();
}
