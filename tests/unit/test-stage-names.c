/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The names of the journey's stages beside the outer ring. */
#include "render-fixture.h"

#include <string.h>

static void
add_stage (Fixture *f, const char *id, const char *name)
{
  g_autoptr (EcoObject) stage = eco_object_new (ECO_TYPE_STAGE, id);

  g_object_set (stage, "name", name, NULL);
  eco_list_append (eco_object_get_list (ECO_OBJECT (f->ecosystem), ECO_ECOSYSTEM_STAGES), stage);
}

static void
add_card (Fixture *f, const char *id, double angle, const char *stage)
{
  g_autoptr (EcoObject) touchpoint = eco_object_new (ECO_TYPE_TOUCHPOINT, NULL);

  fixture_add_node (f, id, id, "social-network", "outer", angle, 420);
  g_object_set (touchpoint, "node", id, "stage", stage, NULL);
  eco_list_append (eco_object_get_list (ECO_OBJECT (f->ecosystem), ECO_ECOSYSTEM_TOUCHPOINTS),
                   touchpoint);
}

/* Two cards of the first stage, one of the second, then again one of the first. */
static void
set_up (Fixture *f, gconstpointer data)
{
  fixture_set_up (f, data);
  eco_ecosystem_begin_change (f->ecosystem);
  add_stage (f, "s1", "Awareness");
  add_stage (f, "s2", "Decision");
  add_stage (f, "s3", "Onboarding");
  add_card (f, "a", 60, "s1");
  add_card (f, "b", 80, "s1");
  add_card (f, "c", 120, "s2");
  add_card (f, "d", 160, "s1");
  g_object_set (f->ecosystem, "journey-order", TRUE, NULL);
  eco_ecosystem_end_change (f->ecosystem);
}

/* What the dump says of the name: a line about it, and one for each glyph; or %NULL. */
static char *
dup_name (Fixture *f, const char *text)
{
  g_autoptr (EcoScene) scene = fixture_build_scene (f, ECO_THEME_LIGHT);
  g_autofree char *dump = eco_scene_dump (scene);
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);

  g_autoptr (GString) found = g_string_new (NULL);

  for (char **line = lines; *line != NULL; line++)
    if (strstr (*line, text) != NULL || (found->len > 0 && g_str_has_prefix (*line, "  ")))
      g_string_append (found, *line);
    else if (found->len > 0)
      break;
  return found->len > 0 ? g_string_free (g_steal_pointer (&found), FALSE) : NULL;
}

static gboolean
shows (Fixture *f, const char *text)
{
  g_autofree char *line = dup_name (f, text);

  return line != NULL;
}

static void
test_names (Fixture *f, gconstpointer data)
{
  g_assert_true (shows (f, "Awareness"));
  g_assert_true (shows (f, "Decision"));
  g_assert_false (shows (f, "Onboarding"));
}

/* A card that was dragged away does not move the name. */
static void
test_dragged (Fixture *f, gconstpointer data)
{
  g_autofree char *before = dup_name (f, "Awareness");
  g_autofree char *after = NULL;

  eco_ecosystem_begin_change (f->ecosystem);
  g_object_set (eco_ecosystem_lookup (f->ecosystem, "d"), "angle", 170.0, NULL);
  eco_ecosystem_end_change (f->ecosystem);
  after = dup_name (f, "Awareness");
  g_assert_cmpstr (before, ==, after);
  eco_ecosystem_begin_change (f->ecosystem);
  g_object_set (eco_ecosystem_lookup (f->ecosystem, "b"), "angle", 100.0, NULL);
  eco_ecosystem_end_change (f->ecosystem);
  g_free (after);
  after = dup_name (f, "Awareness");
  g_assert_cmpstr (before, !=, after);
}

static void
test_not_asked (Fixture *f, gconstpointer data)
{
  eco_ecosystem_begin_change (f->ecosystem);
  g_object_set (f->ecosystem, "journey-order", FALSE, NULL);
  eco_ecosystem_end_change (f->ecosystem);
  g_assert_false (shows (f, "Awareness"));
}

static void
test_sectors_win (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoObject) sector = eco_object_new (ECO_TYPE_SECTOR, "e1");

  eco_ecosystem_begin_change (f->ecosystem);
  g_object_set (sector, "name", "Europe", "side", ECO_SIDE_EXTERNAL, NULL);
  eco_list_append (eco_object_get_list (ECO_OBJECT (f->ecosystem), ECO_ECOSYSTEM_SECTORS), sector);
  eco_ecosystem_end_change (f->ecosystem);
  g_assert_true (shows (f, "Europe"));
  g_assert_false (shows (f, "Awareness"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, func) \
  g_test_add ("/stage-names/" name, Fixture, NULL, set_up, func, fixture_tear_down)
  ADD ("names", test_names);
  ADD ("dragged", test_dragged);
  ADD ("not-asked", test_not_asked);
  ADD ("sectors-win", test_sectors_win);
#undef ADD
  return g_test_run ();
}
