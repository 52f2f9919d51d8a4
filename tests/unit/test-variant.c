/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoVariant: what is edited in it becomes what its scenario or initiative changes. */
#include "session/eco-variant.h"

#include "model/eco-finding-vote.h"
#include "model/eco-integrity.h"

#include "plan-fixture.h"

#include <math.h>

#define NODE(id, more)                                                                             \
  "<node id=\"" id "\" name=\"" id "\" kind=\"media\" ring=\"mid\" side=\"external\" " more "/>"

#define BODY                                                                                       \
  FIXTURE_RINGS                                                                                    \
  "<nodes><node id=\"us\" name=\"Us\" kind=\"brand\" ring=\"core\" angle=\"0\" radius=\"0\"/>"     \
  NODE ("a", "angle=\"10\" radius=\"150\"") NODE ("b", "angle=\"60\" radius=\"150\"")              \
  "</nodes><exchanges>"                                                                            \
  "<exchange id=\"x1\" from=\"us\" to=\"a\" category=\"content\"/></exchanges>"                    \
  "<initiatives>"                                                                                  \
  "<initiative id=\"i1\" name=\"First\" due=\"2026-09-30\"><changes>"                              \
  "<change-record id=\"c1\" op=\"insert\" target=\".\" list=\"nodes\" position=\"3\"><objects>"    \
  NODE ("hub", "") "</objects></change-record></changes></initiative>"                             \
  "<initiative id=\"i2\" name=\"Second\" due=\"2026-12-31\" depends=\"i1\"/>"                      \
  "</initiatives><scenarios>"                                                                      \
  "<scenario id=\"s1\" name=\"Bold\"><changes>"                                                    \
  "<change-record id=\"c2\" op=\"insert\" target=\".\" list=\"nodes\" position=\"3\"><objects>"    \
  NODE ("n7", "") "</objects></change-record>"                                                     \
  "<change-record id=\"c3\" op=\"set\" target=\"nowhere\" property=\"name\" value=\"X\"/>"         \
  "</changes></scenario></scenarios>"

typedef struct
{
  EcoCatalog *catalog;
  EcoDocument *parent;
  EcoVariant *variant;
  guint renewed;
  guint gone;
} World;

static void
count_cb (EcoVariant *variant, gpointer data)
{
  (*(guint *) data)++;
}

static World
set_up (const char *owner)
{
  g_autoptr (EcoEcosystem) ecosystem = fixture_read (BODY);
  World world = { eco_catalog_new_builtin (NULL) };

  world.parent = eco_document_new (ecosystem, world.catalog);
  world.variant = eco_variant_new (world.parent, eco_ecosystem_lookup (ecosystem, owner));
  return world;
}

static void
tear_down (World *world)
{
  g_object_unref (world->variant);
  g_assert_finalize_object (world->parent);
  g_object_unref (world->catalog);
}

static EcoObject *
find (EcoDocument *document, const char *id)
{
  return eco_ecosystem_lookup (eco_document_get_ecosystem (document), id);
}

static EcoDocument *
get_document (World *world)
{
  return eco_variant_get_document (world->variant);
}

static void
set_text (EcoDocument *document, const char *id, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  eco_editor_set_text (eco_document_get_editor (document), find (document, id), field, text,
                       &error);
  g_assert_no_error (error);
}

/* What the parent has of the scenario gives what the document shows. */
static void
assert_kept (World *world)
{
  EcoObject *owner = eco_variant_get_owner (world->variant);
  g_autoptr (EcoVariant) again = eco_variant_new (world->parent, owner);
  EcoEcosystem *shown = eco_document_get_ecosystem (get_document (world));
  EcoEcosystem *made = eco_document_get_ecosystem (eco_variant_get_document (again));
  static const guint lists[] = { ECO_ECOSYSTEM_RINGS, ECO_ECOSYSTEM_NODES,
                                 ECO_ECOSYSTEM_EXCHANGES };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      EcoList *a = eco_object_get_list (ECO_OBJECT (shown), lists[i]);
      EcoList *b = eco_object_get_list (ECO_OBJECT (made), lists[i]);

      g_assert_cmpuint (eco_list_get_length (a), ==, eco_list_get_length (b));
      for (guint j = 0; j < eco_list_get_length (a); j++)
        g_assert_true (eco_object_equal (eco_list_get (a, j), eco_list_get (b, j)));
    }
  g_assert_cmpuint (eco_variant_get_problems (again)->len, ==,
                    eco_variant_get_problems (world->variant)->len);
}

static void
test_edit (void)
{
  World world = set_up ("s1");
  EcoHistory *history = eco_document_get_history (world.parent);
  g_autoptr (EcoEcosystem) before =
    ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (eco_document_get_ecosystem (world.parent))));

  g_assert_nonnull (find (get_document (&world), "n7"));
  g_assert_true (eco_document_is_placed (get_document (&world)));
  g_assert_cmpuint (eco_variant_get_problems (world.variant)->len, ==, 1);

  set_text (get_document (&world), "a", "name", "Renamed");
  set_text (get_document (&world), "b", "owner", "Ann");
  g_assert_cmpstr (eco_object_get_name (find (world.parent, "a")), ==, "a");
  assert_kept (&world);
  g_assert_cmpuint (eco_history_get_position (history), ==, 1);
  g_assert_cmpstr (eco_history_get_undo_label (history), ==, "Edit “Bold”");

  /* A step of the document that is undone is undone in the scenario. */
  eco_history_undo (eco_document_get_history (get_document (&world)));
  assert_kept (&world);
  g_assert_null (ECO_NODE (find (get_document (&world), "b"))->owner);

  eco_history_undo (history);
  fixture_assert_same (before, eco_document_get_ecosystem (world.parent));
  tear_down (&world);
}

static void
test_renewed (void)
{
  World world = set_up ("s1");
  EcoDocument *document = get_document (&world);
  g_autoptr (GPtrArray) doomed = g_ptr_array_new ();

  g_signal_connect (world.variant, "renewed", G_CALLBACK (count_cb), &world.renewed);
  g_signal_connect (world.variant, "gone", G_CALLBACK (count_cb), &world.gone);
  set_text (document, "a", "name", "Renamed");
  g_assert_cmpuint (world.renewed, ==, 0);

  eco_history_mark_saved (eco_document_get_history (world.parent));
  g_assert_cmpuint (world.renewed, ==, 0);
  g_assert_true (get_document (&world) == document);

  set_text (world.parent, "b", "name", "Other");
  g_assert_cmpuint (world.renewed, ==, 1);
  g_assert_cmpstr (eco_object_get_name (find (get_document (&world), "b")), ==, "Other");
  g_assert_cmpstr (eco_object_get_name (find (get_document (&world), "a")), ==, "Renamed");

  g_ptr_array_add (doomed, eco_variant_get_owner (world.variant));
  eco_editor_remove (eco_document_get_editor (world.parent), doomed);
  g_assert_cmpuint (world.gone, ==, 1);
  g_assert_null (eco_variant_get_owner (world.variant));
  eco_history_undo (eco_document_get_history (world.parent));
  g_assert_cmpuint (world.renewed, ==, 2);
  tear_down (&world);
}

/* A node that is added to the baseline later does not get the id of one of the scenario. */
static void
test_ids (void)
{
  World world = set_up ("s1");
  EcoEditor *editor = eco_document_get_editor (get_document (&world));
  EcoRing *ring = ECO_RING (find (get_document (&world), "mid"));
  EcoNode *node = eco_editor_add_node (editor, "media", "New", ring, ECO_SIDE_EXTERNAL, 90, 150);
  g_autofree char *id = g_strdup (eco_object_get_id (ECO_OBJECT (node)));
  EcoNode *other = eco_editor_add_node (eco_document_get_editor (world.parent), "media", "Other",
                                        ECO_RING (find (world.parent, "mid")), ECO_SIDE_EXTERNAL,
                                        120, 150);

  g_assert_cmpstr (id, !=, eco_object_get_id (ECO_OBJECT (other)));
  g_assert_nonnull (find (get_document (&world), id));
  g_assert_nonnull (find (get_document (&world), eco_object_get_id (ECO_OBJECT (other))));
  assert_kept (&world);
  tear_down (&world);
}

/* A view that is saved in a scenario is one of the document; unless it looks at what only the
 * scenario has. */
static void
test_views (void)
{
  World world = set_up ("s1");
  EcoEditor *editor = eco_document_get_editor (get_document (&world));
  EcoObject *view = eco_editor_add (editor, ECO_ECOSYSTEM_VIEWS, ECO_TYPE_VIEW, "Mine");
  g_autofree char *id = g_strdup (eco_object_get_id (view));
  EcoList *changes =
    eco_object_get_list (eco_variant_get_owner (world.variant), ECO_SCENARIO_CHANGES);

  g_assert_cmpstr (eco_object_get_name (find (world.parent, id)), ==, "Mine");
  set_text (get_document (&world), id, "focus", "n7");
  g_assert_null (ECO_VIEW (find (world.parent, id))->focus);
  g_assert_cmpuint (eco_list_get_length (changes), ==, 3);
  set_text (get_document (&world), id, "focus", "a");
  g_assert_cmpstr (ECO_VIEW (find (world.parent, id))->focus, ==, "a");
  g_assert_cmpuint (eco_list_get_length (changes), ==, 2);
  set_text (get_document (&world), "s1", "name", "Bolder");
  g_assert_cmpstr (eco_object_get_name (eco_variant_get_owner (world.variant)), ==, "Bolder");
  eco_history_undo (eco_document_get_history (get_document (&world)));
  g_assert_cmpstr (eco_object_get_name (eco_variant_get_owner (world.variant)), ==, "Bold");
  assert_kept (&world);
  tear_down (&world);
}

static void
remove_thing (EcoDocument *document, const char *id)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();

  g_ptr_array_add (gone, find (document, id));
  eco_editor_remove (eco_document_get_editor (document), gone);
}

/* A view that looks at what the scenario alone does without goes on looking at it elsewhere. */
static void
test_view_of_removed (void)
{
  World world = set_up ("s1");
  EcoObject *view = eco_editor_add (eco_document_get_editor (world.parent), ECO_ECOSYSTEM_VIEWS,
                                    ECO_TYPE_VIEW, "Around A");
  g_autofree char *id = g_strdup (eco_object_get_id (view));

  set_text (world.parent, id, "focus", "a");
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  remove_thing (get_document (&world), "a");
  g_assert_null (ECO_VIEW (find (get_document (&world), id))->focus);
  g_assert_nonnull (find (world.parent, "a"));
  g_assert_cmpstr (ECO_VIEW (find (world.parent, id))->focus, ==, "a");
  set_text (get_document (&world), id, "caption", "Closer");
  g_assert_cmpstr (ECO_VIEW (find (world.parent, id))->caption, ==, "Closer");
  g_assert_cmpstr (ECO_VIEW (find (world.parent, id))->focus, ==, "a");
  assert_kept (&world);
  tear_down (&world);
}

/* So are votes for findings; and what only is looked at is not laid over the map. */
static void
test_votes (void)
{
  World world = set_up ("s1");
  EcoEditor *editor = eco_document_get_editor (get_document (&world));
  g_autoptr (EcoObject) vote = eco_object_new (ECO_TYPE_FINDING_VOTE, NULL);
  EcoList *changes =
    eco_object_get_list (eco_variant_get_owner (world.variant), ECO_SCENARIO_CHANGES);
  guint before = eco_list_get_length (changes);

  g_object_set (vote, "rule", "no-owner", "votes", 2, NULL);
  eco_editor_insert (editor, ECO_OBJECT (eco_document_get_ecosystem (get_document (&world))),
                     ECO_ECOSYSTEM_FINDING_VOTES, G_MAXUINT, vote, NULL);
  g_assert_nonnull (find (world.parent, eco_object_get_id (vote)));
  g_assert_cmpuint (eco_list_get_length (changes), ==, before);
  assert_kept (&world);
  tear_down (&world);
}

static void
test_initiative (void)
{
  World world = set_up ("i2");

  g_assert_nonnull (find (get_document (&world), "hub"));
  set_text (get_document (&world), "hub", "owner", "Ann");
  assert_kept (&world);
  g_assert_cmpuint (eco_list_get_length (eco_object_get_list (eco_variant_get_owner (world.variant),
                                                              ECO_INITIATIVE_CHANGES)),
                    >=, 1);
  g_assert_null (find (world.parent, "hub"));
  tear_down (&world);
}

static void
test_merge (void)
{
  World world = set_up ("s1");
  EcoHistory *history = eco_document_get_history (world.parent);
  g_autoptr (EcoEcosystem) before =
    ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (eco_document_get_ecosystem (world.parent))));
  g_autoptr (GError) error = NULL;
  EcoObject *node;

  g_signal_connect (world.variant, "gone", G_CALLBACK (count_cb), &world.gone);
  g_assert_true (eco_variant_merge (world.variant, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (world.gone, ==, 1);
  node = find (world.parent, "n7");
  g_assert_nonnull (node);
  g_assert_true (isfinite (ECO_NODE (node)->angle));
  g_assert_null (find (world.parent, "s1"));
  g_assert_cmpuint (eco_history_get_position (history), ==, 1);
  g_assert_cmpstr (eco_history_get_undo_label (history), ==, "Merge scenario “Bold”");
  g_assert_true (eco_integrity_check (eco_document_get_ecosystem (world.parent), &error));
  g_assert_false (eco_variant_merge (world.variant, &error));
  g_assert_nonnull (error);
  eco_history_undo (history);
  fixture_assert_same (before, eco_document_get_ecosystem (world.parent));
  tear_down (&world);
}

static void
test_initiative_cannot_merge (void)
{
  World world = set_up ("i1");
  g_autoptr (GError) error = NULL;

  g_assert_false (eco_variant_merge (world.variant, &error));
  g_assert_cmpstr (error->message, ==, "Only a scenario that is there can be merged: choose one");
  tear_down (&world);
}

static void
test_drop_unfit (void)
{
  World world = set_up ("s1");
  EcoObject *owner = eco_variant_get_owner (world.variant);

  set_text (get_document (&world), "a", "name", "Renamed");
  g_assert_cmpuint (eco_variant_get_problems (world.variant)->len, ==, 1);
  g_assert_cmpuint (
      eco_editor_remove_unfit (eco_document_get_editor (world.parent), owner), ==, 1);
  g_assert_cmpuint (eco_variant_get_problems (world.variant)->len, ==, 0);
  g_assert_cmpstr (eco_object_get_name (find (get_document (&world), "a")), ==, "Renamed");
  tear_down (&world);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/variant/edit", test_edit);
  g_test_add_func ("/variant/renewed", test_renewed);
  g_test_add_func ("/variant/ids", test_ids);
  g_test_add_func ("/variant/views", test_views);
  g_test_add_func ("/variant/view-of-removed", test_view_of_removed);
  g_test_add_func ("/variant/votes", test_votes);
  g_test_add_func ("/variant/initiative", test_initiative);
  g_test_add_func ("/variant/merge", test_merge);
  g_test_add_func ("/variant/initiative-cannot-merge", test_initiative_cannot_merge);
  g_test_add_func ("/variant/drop-unfit", test_drop_unfit);
  return g_test_run ();
}
