/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What changes from one scene to the next, and large maps from far away. */
#include "render-fixture.h"

#include "render/eco-overview.h"
#include "render/eco-scene-diff.h"

#include <math.h>
#include <string.h>

#define SIZE 600
#define SCALE 0.6
#define EDITS 60

static cairo_surface_t *
paint (EcoPainter *painter, EcoScene *scene)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, SIZE / 2, SIZE / 2);
  cairo_scale (cr, SCALE, SCALE);
  eco_painter_paint (painter, scene, cr, NULL, SCALE, ECO_PAINT_FAST | ECO_PAINT_LEVELS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static gboolean
is_covered (GArray *rects, int x, int y)
{
  EcoRect px = { (x - SIZE / 2 - 1) / SCALE, (y - SIZE / 2 - 1) / SCALE, 3 / SCALE, 3 / SCALE };

  for (guint i = 0; i < rects->len; i++)
    if (eco_rect_intersects (&g_array_index (rects, EcoRect, i), &px))
      return TRUE;
  return FALSE;
}

/* Whatever differs lies within what the comparison says. Returns the share of px that it says. */
static double
check_rects (GArray *rects, cairo_surface_t *before, cairo_surface_t *after)
{
  const guint32 *a = (guint32 *) (gpointer) cairo_image_surface_get_data (before);
  const guint32 *b = (guint32 *) (gpointer) cairo_image_surface_get_data (after);
  int n = 0;

  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      {
        gboolean covered = is_covered (rects, x, y);

        n += covered;
        if (!covered)
          g_assert_cmphex (a[y * SIZE + x], ==, b[y * SIZE + x]);
      }
  return n / (double) (SIZE * SIZE);
}

static void
edit (Fixture *fixture, GRand *random)
{
  EcoList *nodes = eco_ecosystem_get_nodes (fixture->ecosystem);
  EcoList *exchanges = eco_ecosystem_get_exchanges (fixture->ecosystem);
  EcoNode *node = eco_list_get (nodes, (guint) g_rand_int_range (random, 1, 8));
  EcoExchange *exchange = eco_list_get (
      exchanges, (guint) g_rand_int_range (random, 0, (int) eco_list_get_length (exchanges)));

  eco_ecosystem_begin_change (fixture->ecosystem);
  switch (g_rand_int_range (random, 0, 6))
    {
    case 0:
      g_object_set (node, "angle", g_rand_double_range (random, 0, 360), NULL);
      break;
    case 1:
      g_object_set (node, "name", g_rand_boolean (random) ? "Other" : "A longer name than before",
                    NULL);
      break;
    case 2:
      g_object_set (exchange, "strength", g_rand_int_range (random, 1, 6), NULL);
      break;
    case 3:
      g_object_set (exchange, "status", g_rand_int_range (random, 0, 4), NULL);
      break;
    case 4:
      g_object_set (node, "kind", g_rand_boolean (random) ? "crm" : "customer", NULL);
      break;
    default:
      g_object_set (exchange, "label", g_rand_boolean (random) ? "Trust" : "Ideas", NULL);
      break;
    }
  eco_ecosystem_end_change (fixture->ecosystem);
}

static EcoScene *
build (Fixture *fixture)
{
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;

  options.labels = TRUE;
  options.typesetter = fixture->typesetter;
  return eco_scene_new (fixture->ecosystem, fixture->catalog, &options);
}

/* Random edits: no px changes where the comparison says that nothing has. */
static void
test_edits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (EcoPainter) painter = eco_painter_new (fixture->typesetter);
  g_autoptr (EcoScene) scene = build (fixture);
  cairo_surface_t *surface = paint (painter, scene);
  double sum = 0;

  for (int i = 0; i < EDITS; i++)
    {
      g_autoptr (EcoScene) next = NULL;
      g_autoptr (GArray) rects = NULL;
      cairo_surface_t *after;

      edit (fixture, random);
      next = build (fixture);
      rects = eco_scene_diff (scene, next);
      g_assert_nonnull (rects);
      after = paint (painter, next);
      sum += check_rects (rects, surface, after);
      cairo_surface_destroy (surface);
      surface = after;
      eco_scene_unref (scene);
      scene = g_steal_pointer (&next);
    }
  /* Much less than all of it, or the comparison would be no use. */
  g_assert_cmpfloat (sum / EDITS, <, 0.35);
  cairo_surface_destroy (surface);
}

/* Nothing, a part, another theme. */
static void
test_extremes (Fixture *fixture, gconstpointer data)
{
  const char *ids[] = { "customers" };
  g_autoptr (EcoScene) scene = build (fixture);
  g_autoptr (EcoScene) again = build (fixture);
  g_autoptr (EcoScene) without = eco_scene_new_subset (scene, ids, 1, TRUE);
  g_autoptr (EcoScene) dark = fixture_build_scene (fixture, ECO_THEME_DARK);
  g_autoptr (GArray) none = eco_scene_diff (scene, again);
  g_autoptr (GArray) one = eco_scene_diff (scene, without);
  g_autoptr (GArray) all = eco_scene_diff (scene, dark);
  EcoRect box;

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_true (eco_scene_get_bounds (scene, "customers", &box));
  g_assert_cmpfloat_with_epsilon (g_array_index (one, EcoRect, 0).x, box.x, 0.01);
  g_assert_null (all);
}

/* Every node of a large map shows in the smallest picture of it. */
static void
test_overview (Fixture *fixture, gconstpointer data)
{
  const double scale = 0.05;
  g_autoptr (EcoPainter) painter = eco_painter_new (fixture->typesetter);
  cairo_surface_t *with = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 200, 200);
  cairo_surface_t *without = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 200, 200);
  EcoPoint corner = { -100, -100 };
  g_autoptr (EcoScene) scene = NULL, bare = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  const guint32 *a, *b;

  scene = build (fixture);
  ids = eco_scene_list_ids (scene, NULL, ECO_PART_NODE);
  bare = eco_scene_new_subset (scene, (const char *const *) ids->pdata, ids->len, TRUE);
  eco_overview_paint (painter, scene, with, corner, scale);
  eco_overview_paint (painter, bare, without, corner, scale);
  a = (guint32 *) (gpointer) cairo_image_surface_get_data (with);
  b = (guint32 *) (gpointer) cairo_image_surface_get_data (without);
  g_assert_cmpuint (ids->len, >, 5);
  for (guint i = 0; i < ids->len; i++)
    {
      gboolean seen = FALSE;
      EcoRect box;

      g_assert_true (eco_scene_get_bounds (scene, ids->pdata[i], &box));
      for (int y = (int) (box.y * scale + 99); y <= (box.y + box.height) * scale + 101; y++)
        for (int x = (int) (box.x * scale + 99); x <= (box.x + box.width) * scale + 101; x++)
          seen = seen || a[y * 200 + x] != b[y * 200 + x];
      g_assert_true (seen);
    }
  cairo_surface_destroy (with);
  cairo_surface_destroy (without);
}

static guint32 *
get_pixels (cairo_surface_t *surface)
{
  return (guint32 *) (gpointer) cairo_image_surface_get_data (surface);
}

/* A piece of an overview is what the whole shows there, lines over its edges included. */
static void
test_overview_pieces (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoPainter) painter = eco_painter_new (fixture->typesetter);
  g_autoptr (EcoScene) scene = build (fixture);
  cairo_surface_t *whole = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 200, 200);
  int far = 0;

  eco_overview_paint (painter, scene, whole, (EcoPoint) { -100, -100 }, 0.15);
  for (int piece = 0; piece < 4; piece++)
    {
      int left = piece % 2 * 100, top = piece / 2 * 100;
      cairo_surface_t *part = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 100, 100);

      eco_overview_paint (painter, scene, part, (EcoPoint) { left - 100, top - 100 }, 0.15);
      for (int y = 0; y < 100; y++)
        for (int x = 0; x < 100; x++)
          {
            guint32 p = get_pixels (part)[y * 100 + x];
            guint32 q = get_pixels (whole)[(y + top) * 200 + x + left];

            for (int shift = 0; shift < 24; shift += 8)
              far += abs ((int) ((p >> shift) & 0xff) - (int) ((q >> shift) & 0xff)) > 40;
          }
      cairo_surface_destroy (part);
    }
  /* A line that is cut begins on another px, so a few differ a little. */
  g_assert_cmpint (far, <, 60);
  cairo_surface_destroy (whole);
}

#define ADD(name, func) \
  g_test_add ("/scene-diff/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("edits", test_edits);
  ADD ("extremes", test_extremes);
  ADD ("overview", test_overview);
  ADD ("overview/pieces", test_overview_pieces);
  return g_test_run ();
}
