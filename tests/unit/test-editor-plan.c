/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoEditor: scenarios and initiatives, each verb one step that undo takes back. */
#include "edit/eco-editor.h"

#include "change/eco-projection.h"
#include "model/eco-integrity.h"

#include "plan-fixture.h"

#define NODE(id)                                                                                   \
  "<node id=\"" id "\" name=\"" id "\" kind=\"media\" ring=\"mid\" side=\"external\"/>"
#define BODY                                                                                       \
  FIXTURE_RINGS "<nodes>" NODE ("n1") NODE ("n2") "</nodes><exchanges>"                            \
  "<exchange id=\"x1\" from=\"n1\" to=\"n2\" category=\"content\"/></exchanges>"                   \
  "<scenarios><scenario id=\"s1\" name=\"Bold\"><changes>"                                         \
  "<change-record id=\"c1\" op=\"insert\" target=\".\" list=\"nodes\" position=\"9\"><objects>"    \
  NODE ("n3") "</objects></change-record>"                                                         \
  "<change-record id=\"c2\" op=\"set\" target=\"nowhere\" property=\"name\" value=\"X\"/>"         \
  "<change-record id=\"c3\" op=\"remove\" target=\"n2\"/>"                                         \
  "</changes></scenario></scenarios>"                                                              \
  "<views><view id=\"v1\" name=\"V\" scenario=\"s1\"/></views>"

typedef struct
{
  EcoCatalog *catalog;
  EcoEcosystem *ecosystem;
  EcoEcosystem *before;
  EcoEditor *editor;
} World;

static World
set_up (void)
{
  World world = { eco_catalog_new_builtin (NULL), fixture_read (BODY) };

  world.before = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (world.ecosystem)));
  world.editor = eco_editor_new (world.ecosystem, world.catalog);
  return world;
}

/* All of it was one step, holds, and can be taken back. */
static void
tear_down (World *world, const char *label)
{
  EcoHistory *history = eco_editor_get_history (world->editor);
  g_autoptr (EcoEcosystem) after = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (world->ecosystem)));
  g_autoptr (GError) error = NULL;

  g_assert_true (eco_integrity_check (world->ecosystem, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (eco_history_get_position (history), ==, 1);
  g_assert_cmpstr (eco_history_get_undo_label (history), ==, label);
  eco_history_undo (history);
  fixture_assert_same (world->ecosystem, world->before);
  eco_history_redo (history);
  fixture_assert_same (world->ecosystem, after);
  g_object_unref (world->before);
  g_assert_finalize_object (world->editor);
  g_assert_finalize_object (world->ecosystem);
  g_object_unref (world->catalog);
}

static guint
count_changes (gpointer scenario)
{
  return eco_list_get_length (eco_object_get_list (scenario, ECO_SCENARIO_CHANGES));
}

static void
test_add_scenario (void)
{
  World world = set_up ();
  EcoScenario *scenario = eco_editor_add_scenario (world.editor, "Quiet", NULL);

  g_assert_cmpstr (scenario->name, ==, "Quiet");
  g_assert_cmpuint (count_changes (scenario), ==, 0);
  tear_down (&world, "Add scenario “Quiet”");
}

/* A scenario that gives what another ecosystem is. */
static void
test_add_scenario_like (void)
{
  World world = set_up ();
  g_autoptr (EcoProjection) wanted =
    eco_projection_new (world.ecosystem, "s1", ECO_DATE_UNSET, ECO_DATE_UNSET, FALSE);
  g_autoptr (EcoProjection) got = NULL;
  EcoScenario *scenario = eco_editor_add_scenario (world.editor, "Like it",
                                                   eco_projection_get_ecosystem (wanted));

  got = eco_projection_new (world.ecosystem, eco_object_get_id (ECO_OBJECT (scenario)),
                            ECO_DATE_UNSET, ECO_DATE_UNSET, FALSE);
  g_assert_nonnull (eco_ecosystem_lookup (eco_projection_get_ecosystem (got), "n3"));
  g_assert_null (eco_ecosystem_lookup (eco_projection_get_ecosystem (got), "n2"));
  g_assert_cmpuint (eco_projection_get_problems (got)->len, ==, 0);
  tear_down (&world, "Add scenario “Like it”");
}

static void
test_duplicate_scenario (void)
{
  World world = set_up ();
  EcoScenario *first = eco_ecosystem_lookup (world.ecosystem, "s1");
  EcoScenario *second = eco_editor_duplicate_scenario (world.editor, first, "Bolder");

  g_assert_cmpuint (count_changes (second), ==, 3);
  g_assert_cmpstr (second->name, ==, "Bolder");
  tear_down (&world, "Add scenario “Bolder”");
}

static void
test_merge_scenario (void)
{
  World world = set_up ();

  eco_editor_merge_scenario (world.editor, eco_ecosystem_lookup (world.ecosystem, "s1"));
  g_assert_nonnull (eco_ecosystem_lookup (world.ecosystem, "n3"));
  g_assert_null (eco_ecosystem_lookup (world.ecosystem, "n2"));
  g_assert_null (eco_ecosystem_lookup (world.ecosystem, "x1"));
  g_assert_null (eco_ecosystem_lookup (world.ecosystem, "s1"));
  g_assert_null (ECO_VIEW (eco_ecosystem_lookup (world.ecosystem, "v1"))->scenario);
  tear_down (&world, "Merge scenario “Bold”");
}

static void
test_remove_unfit (void)
{
  World world = set_up ();
  EcoObject *scenario = eco_ecosystem_lookup (world.ecosystem, "s1");

  g_assert_cmpuint (eco_editor_remove_unfit (world.editor, scenario), ==, 1);
  g_assert_cmpuint (count_changes (scenario), ==, 2);
  g_assert_null (eco_ecosystem_lookup (world.ecosystem, "c2"));
  g_assert_cmpuint (eco_editor_remove_unfit (world.editor, scenario), ==, 0);
  tear_down (&world, "Drop changes that do not fit");
}

/* What stays so is not touched. */
static void
test_set_records (void)
{
  World world = set_up ();
  EcoObject *scenario = eco_ecosystem_lookup (world.ecosystem, "s1");
  EcoList *list = eco_object_get_list (scenario, ECO_SCENARIO_CHANGES);
  EcoObject *first = eco_list_get (list, 0), *last = eco_list_get (list, 2);
  g_autoptr (EcoObject) other = eco_object_copy (eco_list_get (list, 1));
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_object_set (other, "value", "Y", NULL);
  g_ptr_array_add (records, first);
  g_ptr_array_add (records, other);
  g_ptr_array_add (records, last);
  eco_editor_set_records (world.editor, scenario, records);
  g_assert_cmpuint (count_changes (scenario), ==, 3);
  g_assert_true (eco_list_get (list, 0) == (gpointer) first);
  g_assert_true (eco_list_get (list, 2) == (gpointer) last);
  g_assert_cmpstr (ECO_CHANGE_RECORD (eco_list_get (list, 1))->value, ==, "Y");
  tear_down (&world, "Change the plan");
}

static void
test_add_initiative (void)
{
  World world = set_up ();
  g_autoptr (GPtrArray) concerns = g_ptr_array_new ();
  EcoInitiative *initiative;

  g_ptr_array_add (concerns, eco_ecosystem_lookup (world.ecosystem, "n1"));
  g_ptr_array_add (concerns, eco_ecosystem_lookup (world.ecosystem, "x1"));
  initiative = eco_editor_add_initiative (world.editor, "Open up", concerns);
  g_assert_cmpstr (initiative->concerns[0], ==, "n1");
  g_assert_cmpstr (initiative->concerns[1], ==, "x1");
  g_assert_null (initiative->concerns[2]);
  tear_down (&world, "Add initiative “Open up”");
}

/* What a scenario would add keeps its id to itself, also when the record was removed meanwhile. */
static void
test_ids (void)
{
  World world = set_up ();
  g_autofree char *first = eco_ecosystem_dup_new_id (world.ecosystem, ECO_TYPE_NODE);
  g_autofree char *copied = eco_ecosystem_dup_new_id (world.before, ECO_TYPE_NODE);

  g_assert_cmpstr (first, ==, "n4");
  g_assert_cmpstr (copied, ==, "n4");
  eco_editor_merge_scenario (world.editor, eco_ecosystem_lookup (world.ecosystem, "s1"));
  tear_down (&world, "Merge scenario “Bold”");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/editor-plan/add-scenario", test_add_scenario);
  g_test_add_func ("/editor-plan/add-scenario-like", test_add_scenario_like);
  g_test_add_func ("/editor-plan/duplicate-scenario", test_duplicate_scenario);
  g_test_add_func ("/editor-plan/merge-scenario", test_merge_scenario);
  g_test_add_func ("/editor-plan/remove-unfit", test_remove_unfit);
  g_test_add_func ("/editor-plan/set-records", test_set_records);
  g_test_add_func ("/editor-plan/add-initiative", test_add_initiative);
  g_test_add_func ("/editor-plan/ids", test_ids);
  return g_test_run ();
}
