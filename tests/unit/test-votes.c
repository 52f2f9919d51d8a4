/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Votes: on nodes and initiatives, on findings, all of them undone and written to the file. */
#include "analysis/eco-rule.h"
#include "edit/eco-editor.h"
#include "model/eco-model.h"

typedef struct
{
  EcoEcosystem *ecosystem;
  EcoCatalog *catalog;
  EcoEditor *editor;
  EcoNode *node;
  EcoObject *initiative;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->catalog = eco_catalog_new_builtin (&error);
  g_assert_no_error (error);
  fixture->ecosystem = eco_ecosystem_new_with_rings ();
  fixture->editor = eco_editor_new (fixture->ecosystem, fixture->catalog);
  fixture->node = eco_editor_add_node (fixture->editor, "customer", "Customers", NULL,
                                       ECO_SIDE_EXTERNAL, 90, 200);
  fixture->initiative = eco_editor_add (fixture->editor, ECO_ECOSYSTEM_INITIATIVES,
                                        ECO_TYPE_INITIATIVE, "Ask them");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->editor);
  g_assert_finalize_object (fixture->ecosystem);
  g_assert_finalize_object (fixture->catalog);
}

static void
undo (Fixture *fixture)
{
  eco_history_undo (eco_editor_get_history (fixture->editor));
}

static void
test_objects (Fixture *fixture, gconstpointer data)
{
  EcoObject *ring = eco_list_get (eco_ecosystem_get_rings (fixture->ecosystem), 0);

  g_assert_true (eco_editor_vote (fixture->editor, ECO_OBJECT (fixture->node), 1));
  g_assert_true (eco_editor_vote (fixture->editor, ECO_OBJECT (fixture->node), 1));
  g_assert_true (eco_editor_vote (fixture->editor, fixture->initiative, 3));
  g_assert_cmpint (fixture->node->votes, ==, 2);
  g_assert_cmpuint (eco_editor_count_votes (fixture->editor), ==, 5);
  undo (fixture); /* a dot is a step */
  undo (fixture);
  g_assert_cmpint (fixture->node->votes, ==, 1);
  g_assert_true (eco_editor_vote (fixture->editor, ECO_OBJECT (fixture->node), -1));
  g_assert_false (eco_editor_vote (fixture->editor, ECO_OBJECT (fixture->node), -1));
  g_assert_false (eco_editor_vote (fixture->editor, ring, 1)); /* nobody votes for rings */
  g_assert_cmpint (eco_editor_get_votes (ring), ==, -1);
}

static void
test_clear (Fixture *fixture, gconstpointer data)
{
  eco_editor_vote (fixture->editor, ECO_OBJECT (fixture->node), 2);
  eco_editor_vote (fixture->editor, fixture->initiative, 1);
  eco_editor_clear_votes (fixture->editor);
  g_assert_cmpuint (eco_editor_count_votes (fixture->editor), ==, 0);
  undo (fixture);
  g_assert_cmpuint (eco_editor_count_votes (fixture->editor), ==, 3);
}

static EcoFinding *
create_finding (const char *first, const char *second)
{
  guint n;
  const EcoRule *const *rules = eco_rules_get (&n);
  EcoFinding *finding = eco_finding_new (rules[0], ECO_SEVERITY_HINT, g_strdup ("Something"));

  eco_finding_concern (finding, first);
  if (second != NULL)
    eco_finding_concern (finding, second);
  return finding;
}

/* A finding of another analysis is the same when it is about the same things. */
static void
test_findings (Fixture *fixture, gconstpointer data)
{
  const char *node = eco_object_get_id (ECO_OBJECT (fixture->node));
  const char *initiative = eco_object_get_id (fixture->initiative);
  g_autoptr (EcoFinding) one = create_finding (node, initiative);
  g_autoptr (EcoFinding) again = create_finding (initiative, node);
  g_autoptr (EcoFinding) other = create_finding (node, NULL);

  g_assert_true (eco_finding_vote (other, fixture->editor, 1));
  g_assert_cmpuint (eco_finding_get_votes (one, fixture->ecosystem), ==, 0); /* is about more */
  undo (fixture);
  g_assert_true (eco_finding_vote (one, fixture->editor, 1));
  g_assert_true (eco_finding_vote (again, fixture->editor, 1));
  g_assert_cmpuint (eco_finding_get_votes (one, fixture->ecosystem), ==, 2);
  g_assert_cmpuint (eco_finding_get_votes (other, fixture->ecosystem), ==, 0);
  g_assert_false (eco_finding_vote (other, fixture->editor, -1));
  g_assert_true (eco_finding_vote (one, fixture->editor, -2));
  /* What has no votes leaves nothing in the file. */
  g_assert_cmpuint (eco_list_get_length (eco_object_get_list (ECO_OBJECT (fixture->ecosystem),
                                                              ECO_ECOSYSTEM_FINDING_VOTES)),
                    ==, 0);
  undo (fixture);
  g_assert_cmpuint (eco_finding_get_votes (one, fixture->ecosystem), ==, 2);
  eco_editor_clear_votes (fixture->editor);
  g_assert_cmpuint (eco_finding_get_votes (one, fixture->ecosystem), ==, 0);
  undo (fixture);
  g_assert_cmpuint (eco_finding_get_votes (one, fixture->ecosystem), ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/votes/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("objects", test_objects);
  ADD ("clear", test_clear);
  ADD ("findings", test_findings);
  return g_test_run ();
}
