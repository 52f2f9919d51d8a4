/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The line of an exchange on a picture: its ends, its places, its label. */
#include "render-fixture.h"

#include "render/eco-scene-line.h"

static EcoScene *
build (Fixture *f, double label_at)
{
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;

  eco_ecosystem_begin_change (f->ecosystem);
  g_object_set (eco_ecosystem_lookup (f->ecosystem, "x2"), "label", "Ideas", "label-at", label_at,
                NULL);
  eco_ecosystem_end_change (f->ecosystem);
  options.typesetter = f->typesetter;
  options.labels = TRUE;
  return eco_scene_new (f->ecosystem, f->catalog, &options);
}

static void
test_ends (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoScene) scene = build (f, 0.5);
  EcoRect giver, receiver;
  EcoPoint from, to;

  g_assert_true (eco_scene_get_line_ends (scene, "x2", &from, &to));
  g_assert_true (eco_scene_get_bounds (scene, "customers", &giver));
  g_assert_true (eco_scene_get_bounds (scene, "employees", &receiver));
  giver = eco_rect_expand (&giver, 4);
  receiver = eco_rect_expand (&receiver, 4);
  g_assert_true (eco_rect_contains (&giver, from));
  g_assert_true (eco_rect_contains (&receiver, to));
  /* Over a channel too, where the line has two parts. */
  g_assert_true (eco_scene_get_line_ends (scene, "x5", &from, &to));
  g_assert_true (eco_scene_get_bounds (scene, "forum", &receiver));
  receiver = eco_rect_expand (&receiver, 4);
  g_assert_true (eco_rect_contains (&receiver, to));
  g_assert_false (eco_scene_get_line_ends (scene, "customers", &from, &to));
  g_assert_false (eco_scene_get_line_ends (scene, "nothing", &from, &to));
}

static void
test_places (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoScene) scene = build (f, 0.5);
  EcoPoint point;

  for (double at = 0.1; at < 0.95; at += 0.2)
    {
      g_assert_true (eco_scene_get_line_point (scene, "x2", at, &point));
      g_assert_cmpfloat_with_epsilon (eco_scene_find_line_place (scene, "x2", point), at, 0.02);
    }
  g_assert_true (eco_scene_get_line_point (scene, "x2", 0, &point));
  g_assert_cmpfloat (eco_scene_find_line_place (scene, "x2", point), ==, ECO_LABEL_LEAST);
  g_assert_false (eco_scene_get_line_point (scene, "customers", 0.5, &point));
}

/* A label stays where somebody has put it, whatever is in the way. */
static void
test_label (Fixture *f, gconstpointer data)
{
  const double places[] = { 0.1, 0.3, 0.62, 0.9 };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (EcoScene) scene = build (f, places[i]);
      EcoPoint point, middle;
      EcoRect box;
      EcoHit hit;

      g_assert_true (eco_scene_get_label_bounds (scene, "x2", &box));
      g_assert_true (eco_scene_get_line_point (scene, "x2", places[i], &point));
      middle = (EcoPoint) { box.x + box.width / 2, box.y + box.height / 2 };
      g_assert_cmpfloat (eco_point_distance (middle, point), <, 6);
      if (!eco_scene_hit (scene, middle, 2, &hit) || hit.part == ECO_PART_NODE)
        continue;
      g_assert_cmpint (hit.part, ==, ECO_PART_EXCHANGE);
      g_assert_cmpstr (hit.id, ==, "x2");
      g_assert_true (hit.label);
    }
}

static void
test_new_label (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoScene) scene = build (f, 0.5);
  g_autoptr (EcoScene) label = eco_scene_new_label (scene, "x2", 0.2);
  g_autoptr (EcoScene) none = eco_scene_new_label (scene, "x1", 0.2);
  g_autoptr (GPtrArray) exchanges = eco_scene_list_ids (scene, NULL, ECO_PART_EXCHANGE);
  EcoPoint point;
  EcoRect box;

  g_assert_true (eco_scene_get_label_bounds (label, "x2", &box));
  g_assert_true (eco_scene_get_line_point (scene, "x2", 0.2, &point));
  g_assert_cmpfloat_with_epsilon (box.x + box.width / 2, point.x, 6);
  g_assert_cmpfloat_with_epsilon (box.y + box.height / 2, point.y, 6);
  g_assert_false (eco_scene_get_label_bounds (none, "x1", &box));
  /* The label is no exchange of its own. */
  g_assert_cmpuint (exchanges->len, ==, 5);
}

#define ADD(name, function) \
  g_test_add ("/scene/line/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("ends", test_ends);
  ADD ("places", test_places);
  ADD ("label", test_label);
  ADD ("new-label", test_new_label);
  return g_test_run ();
}
