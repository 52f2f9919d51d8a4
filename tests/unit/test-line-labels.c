/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The labels of exchanges on a full map: none lies on a card, a name or another. */
#include "render-fixture.h"

#include "render/eco-scene-line.h"

#define NODES 60
#define EXCHANGES 80
#define CORE 66.0 /* radius of that of the fixture */

static const char *const rings[] = { "inner", "middle", "outer" };

/* Cards that stand apart, on all rings, and labelled exchanges between any of them. */
static void
grow (Fixture *fixture, GRand *random)
{
  static const double radii[] = { 190, 310, 430 };

  eco_ecosystem_begin_change (fixture->ecosystem);
  for (int i = 0; i < NODES; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%d", i);

      fixture_add_node (fixture, id, "Many", "customer", rings[i % 3],
                        3 + 360.0 / NODES * i, radii[i % 3] + i % 2 * 30);
    }
  for (int i = 0; i < EXCHANGES; i++)
    {
      g_autofree char *id = g_strdup_printf ("y%d", i);
      g_autofree char *from = g_strdup_printf ("m%d", g_rand_int_range (random, 0, NODES));
      g_autofree char *to = g_strdup_printf ("m%d", g_rand_int_range (random, 0, NODES));

      g_object_set (fixture_add_exchange (fixture, id, from, to, "loyalty"), "label",
                    i % 3 == 0 ? "Ideas" : "What they said", "strength", i % 5 + 1, "status",
                    i % 9 == 0 ? ECO_STATUS_AT_RISK : ECO_STATUS_CURRENT, NULL);
    }
  eco_ecosystem_end_change (fixture->ecosystem);
}

static GArray *
list_labels (Fixture *fixture, EcoScene *scene)
{
  EcoList *exchanges = eco_ecosystem_get_exchanges (fixture->ecosystem);
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (EcoRect));
  EcoRect bounds;

  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    if (eco_scene_get_label_bounds (scene, eco_object_get_id (eco_list_get (exchanges, i)),
                                    &bounds))
      g_array_append_val (labels, bounds);
  return labels;
}

static void
assert_off_cards (Fixture *fixture, EcoScene *scene, const EcoRect *label)
{
  EcoList *nodes = eco_ecosystem_get_nodes (fixture->ecosystem);
  EcoRect bounds;

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      const char *id = eco_object_get_id (eco_list_get (nodes, i));

      g_assert_true (eco_scene_get_bounds (scene, id, &bounds));
      /* The bounds have the line around the card. */
      bounds = eco_rect_expand (&bounds, -1);
      g_assert_false (eco_rect_intersects (label, &bounds));
    }
}

static void
test_apart (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint) GPOINTER_TO_INT (data));
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;
  g_autoptr (EcoScene) scene = NULL;
  g_autoptr (GArray) labels = NULL;

  grow (fixture, random);
  options.labels = TRUE;
  options.typesetter = fixture->typesetter;
  scene = eco_scene_new (fixture->ecosystem, fixture->catalog, &options);
  labels = list_labels (fixture, scene);
  /* Most have room. */
  g_assert_cmpuint (labels->len, >, EXCHANGES / 2);
  for (guint i = 0; i < labels->len; i++)
    {
      const EcoRect *label = &g_array_index (labels, EcoRect, i);

      assert_off_cards (fixture, scene, label);
      for (guint k = 0; k < i; k++)
        g_assert_false (eco_rect_intersects (label, &g_array_index (labels, EcoRect, k)));
    }
}

/* The core has its place also where no node is the brand. */
static void
test_core (Fixture *fixture, gconstpointer data)
{
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;
  EcoRect core = eco_rect_around ((EcoPoint) { 0, 0 }, 2 * CORE, 2 * CORE);
  g_autoptr (EcoScene) scene = NULL;
  g_autoptr (GArray) labels = NULL;

  eco_ecosystem_begin_change (fixture->ecosystem);
  eco_list_remove (eco_ecosystem_get_nodes (fixture->ecosystem), 0);
  /* They stand round the core, and their lines go by it closely. */
  for (int i = 0; i < 12; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%d", i);
      g_autofree char *line = g_strdup_printf ("z%d", i);
      g_autofree char *to = g_strdup_printf ("c%d", (i + 5) % 12);

      fixture_add_node (fixture, id, "Near", "customer", "inner", 15 + i * 30, 200);
      g_object_set (fixture_add_exchange (fixture, line, id, to, "loyalty"), "label",
                    "A label of some length", NULL);
    }
  eco_ecosystem_end_change (fixture->ecosystem);
  options.labels = TRUE;
  options.typesetter = fixture->typesetter;
  scene = eco_scene_new (fixture->ecosystem, fixture->catalog, &options);
  labels = list_labels (fixture, scene);
  g_assert_cmpuint (labels->len, >, 0);
  for (guint i = 0; i < labels->len; i++)
    g_assert_false (eco_rect_intersects (&g_array_index (labels, EcoRect, i), &core));
}

/* A label that somebody has put somewhere stays, and the others keep off it. */
static void
test_moved (Fixture *fixture, gconstpointer data)
{
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;
  g_autoptr (EcoScene) scene = NULL;
  EcoRect moved, other;
  EcoPoint point;

  eco_ecosystem_begin_change (fixture->ecosystem);
  g_object_set (eco_list_get (eco_ecosystem_get_exchanges (fixture->ecosystem), 0), "label",
                "Support", "strength", 1, "label-at", 0.3, NULL);
  g_object_set (eco_list_get (eco_ecosystem_get_exchanges (fixture->ecosystem), 1), "label",
                "Ideas", "strength", 5, NULL);
  eco_ecosystem_end_change (fixture->ecosystem);
  options.labels = TRUE;
  options.typesetter = fixture->typesetter;
  scene = eco_scene_new (fixture->ecosystem, fixture->catalog, &options);
  g_assert_true (eco_scene_get_label_bounds (scene, "x1", &moved));
  g_assert_true (eco_scene_get_line_point (scene, "x1", 0.3, &point));
  g_assert_true (eco_rect_contains (&moved, point));
  g_assert_true (eco_scene_get_label_bounds (scene, "x2", &other));
  g_assert_false (eco_rect_intersects (&moved, &other));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (int seed = 1; seed <= 3; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/line-labels/apart/%d", seed);

      g_test_add (path, Fixture, GINT_TO_POINTER (seed), fixture_set_up, test_apart,
                  fixture_tear_down);
    }
  g_test_add ("/line-labels/core", Fixture, NULL, fixture_set_up, test_core, fixture_tear_down);
  g_test_add ("/line-labels/moved", Fixture, NULL, fixture_set_up, test_moved,
              fixture_tear_down);
  return g_test_run ();
}
