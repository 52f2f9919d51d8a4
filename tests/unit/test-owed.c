/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The open arcs of what is owed. Of the small ecosystem x3, x4 and x5 are. */
#include "render-fixture.h"

#include "render/eco-svg.h"

#include <string.h>

static EcoScene *
build (Fixture *fixture, gboolean owed, const EcoVisibility *visibility)
{
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;

  options.owed = owed;
  options.visibility = visibility;
  return eco_scene_new (fixture->ecosystem, fixture->catalog, &options);
}

static guint
count (const char *text, const char *word)
{
  guint n = 0;

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    n++;
  return n;
}

static void
test_which (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoScene) with = build (fixture, TRUE, NULL);
  g_autoptr (EcoScene) without = build (fixture, FALSE, NULL);
  g_autofree char *dump = eco_scene_dump (with);
  g_autofree char *plain = eco_scene_dump (without);

  g_assert_cmpuint (count (dump, "\"Owed to "), ==, 3);
  g_assert_nonnull (strstr (dump, "\"Owed to Customers for “Loyalty”\""));
  g_assert_nonnull (strstr (dump, "\"Owed: nothing comes back yet\""));
  g_assert_cmpuint (count (plain, "Owed"), ==, 0);
}

/* An answer, or a word that none is needed, takes the arc away. */
static void
test_answer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoScene) scene = NULL;
  g_autofree char *dump = NULL;

  eco_ecosystem_begin_change (fixture->ecosystem);
  fixture_add_exchange (fixture, "x9", "forum", "customers", "trust");
  g_object_set (eco_ecosystem_lookup (fixture->ecosystem, "x4"), "answer",
                ECO_ANSWER_RETURNED_OTHERWISE, NULL);
  eco_ecosystem_end_change (fixture->ecosystem);
  scene = build (fixture, TRUE, NULL);
  dump = eco_scene_dump (scene);
  g_assert_cmpuint (count (dump, "\"Owed to "), ==, 1);
  g_assert_nonnull (strstr (dump, "\"Owed to Employees"));
}

/* Points of the picture where the arc is and nothing else: it stands for its exchange. */
static void
test_hit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoScene) with = build (fixture, TRUE, NULL);
  g_autoptr (EcoScene) without = build (fixture, FALSE, NULL);
  g_autoptr (GPtrArray) lines = eco_scene_list_ids (with, NULL, ECO_PART_EXCHANGE);
  EcoRect page = eco_scene_get_page (with);
  guint found = 0;

  g_assert_cmpuint (lines->len, ==,
                    eco_list_get_length (eco_ecosystem_get_exchanges (fixture->ecosystem)));
  for (double y = page.y; y < page.y + page.height; y += 3)
    for (double x = page.x; x < page.x + page.width; x += 3)
      {
        EcoHit hit, plain;

        eco_scene_hit (with, (EcoPoint) { x, y }, 2, &hit);
        eco_scene_hit (without, (EcoPoint) { x, y }, 2, &plain);
        g_assert_cmpint (hit.part, !=, ECO_PART_OWED);
        /* Whatever is there without them is found first. */
        if (plain.part == ECO_PART_EXCHANGE || plain.part == ECO_PART_NODE)
          g_assert_cmpstr (hit.id, ==, plain.id);
        else if (hit.part == ECO_PART_EXCHANGE)
          {
            g_assert_true (g_strv_contains ((const char *[]) { "x3", "x4", "x5", NULL }, hit.id));
            found++;
          }
      }
  g_assert_cmpuint (found, >, 20);
}

/* It is hidden or put aside with its exchange, and the legend says what is seen in full. */
static void
test_visibility (Fixture *fixture, gconstpointer data)
{
  for (int rest = ECO_FOCUS_GHOST; rest <= ECO_FOCUS_HIDE; rest++)
    {
      g_autoptr (EcoVisibility) visibility = eco_visibility_new ((EcoFocus) rest);
      g_autoptr (EcoScene) scene = NULL;
      g_autofree char *dump = NULL;

      for (int i = 3; i <= 5; i++)
        {
          g_autofree char *id = g_strdup_printf ("x%d", i);

          eco_visibility_add_rest (visibility, id);
        }
      scene = build (fixture, TRUE, visibility);
      dump = eco_scene_dump (scene);
      g_assert_cmpuint (count (dump, "\"Owed to "), ==, rest == ECO_FOCUS_GHOST ? 3 : 0);
      g_assert_null (strstr (dump, "\"Owed: nothing comes back yet\""));
    }
}

/* The id belongs to the line alone. */
static void
test_svg (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoScene) scene = build (fixture, TRUE, NULL);
  g_autoptr (GString) svg = eco_svg_write (scene, 1, ECO_COLOR_UNSET);

  g_assert_cmpuint (count (svg->str, "id=\"x3\""), ==, 1);
  g_assert_nonnull (strstr (svg->str, "<title>Owed to Customers for “Loyalty”</title>"));
}

/* What is dragged keeps its arcs: those of its own exchanges, and of those it carries. */
static void
test_moved (Fixture *fixture, gconstpointer data)
{
  EcoMovedNode moved = { "linkedin", { 300, -300 } };
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;
  g_autoptr (EcoScene) scene = NULL;
  g_autofree char *dump = NULL;

  eco_ecosystem_begin_change (fixture->ecosystem);
  fixture_add_exchange (fixture, "x9", "forum", "employees", "trust");
  eco_ecosystem_end_change (fixture->ecosystem);
  scene = eco_scene_new_moved (fixture->ecosystem, fixture->catalog, &options, &moved, 1);
  dump = eco_scene_dump (scene);
  g_assert_cmpuint (count (dump, "\"Owed to "), ==, 0);
  g_clear_pointer (&scene, eco_scene_unref);
  g_clear_pointer (&dump, g_free);
  moved.id = "forum";
  scene = eco_scene_new_moved (fixture->ecosystem, fixture->catalog, &options, &moved, 1);
  dump = eco_scene_dump (scene);
  g_assert_cmpuint (count (dump, "\"Owed to "), ==, 1);
}

/* Where most of a large picture is owed, the legend says so instead of as many arcs. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoScene) scene = NULL;
  g_autofree char *dump = NULL;

  eco_ecosystem_begin_change (fixture->ecosystem);
  for (int i = 0; i < 300; i++)
    {
      g_autofree char *id = g_strdup_printf ("many%d", i);

      fixture_add_exchange (fixture, id, "crm", "customers", "loyalty");
    }
  eco_ecosystem_end_change (fixture->ecosystem);
  scene = build (fixture, TRUE, NULL);
  dump = eco_scene_dump (scene);
  g_assert_cmpuint (count (dump, "\"Owed to "), ==, 0);
  g_assert_nonnull (strstr (dump, "\"Owed, not shown: 303 exchanges\""));
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/owed/which", test_which);
  TEST ("/owed/answer", test_answer);
  TEST ("/owed/hit", test_hit);
  TEST ("/owed/visibility", test_visibility);
  TEST ("/owed/svg", test_svg);
  TEST ("/owed/moved", test_moved);
  TEST ("/owed/many", test_many);
  return g_test_run ();
}
