/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoEditor and EcoHistory: groups, undo, redo, merging, what goes along when
 * something is removed. */
#include "base/eco-error.h"
#include "edit/eco-editor.h"
#include "model/eco-integrity.h"

#include <math.h>

typedef struct
{
  EcoEcosystem *ecosystem;
  EcoCatalog *catalog;
  EcoEditor *editor;
  EcoHistory *history;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  f->catalog = eco_catalog_new_builtin (&error);
  g_assert_no_error (error);
  f->ecosystem = eco_ecosystem_new_with_rings ();
  f->editor = eco_editor_new (f->ecosystem, f->catalog);
  f->history = eco_editor_get_history (f->editor);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->editor);
  g_assert_finalize_object (f->ecosystem);
  g_assert_finalize_object (f->catalog);
}

static EcoNode *
add (Fixture *f, const char *kind)
{
  return eco_editor_add_node (f->editor, kind, NULL, NULL, ECO_SIDE_NONE, NAN, NAN);
}

/* Several steps at once, told of once. */
static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_go_to (Fixture *f, gconstpointer data)
{
  EcoList *nodes = eco_ecosystem_get_nodes (f->ecosystem);
  guint told = 0;

  g_assert_cmpint (eco_history_get_saved (f->history), ==, 0);
  for (int i = 0; i < 4; i++)
    add (f, "prospect");
  eco_history_mark_saved (f->history);
  g_signal_connect_swapped (f->history, "step-done", G_CALLBACK (count_cb), &told);
  g_assert_true (eco_history_go_to (f->history, 1));
  g_assert_cmpuint (eco_list_get_length (nodes), ==, 1);
  g_assert_true (eco_history_go_to (f->history, 3));
  g_assert_cmpuint (eco_list_get_length (nodes), ==, 3);
  g_assert_false (eco_history_go_to (f->history, 3));
  g_assert_true (eco_history_go_to (f->history, 99));
  g_assert_cmpuint (eco_history_get_position (f->history), ==, 4);
  g_assert_cmpuint (told, ==, 3);
  g_assert_cmpint (eco_history_get_saved (f->history), ==, 4);
  eco_history_go_to (f->history, 2);
  add (f, "prospect");
  g_assert_cmpint (eco_history_get_saved (f->history), ==, -1);
}

static void
test_nodes (Fixture *f, gconstpointer data)
{
  EcoNode *linkedin = add (f, "linkedin");
  EcoNode *employees = add (f, "employees");
  EcoNode *brand = add (f, "brand");

  g_assert_cmpstr (linkedin->name, ==, "LinkedIn");
  g_assert_cmpstr (linkedin->preset, ==, "linkedin");
  g_assert_cmpstr (linkedin->kind, ==, "social-network");
  g_assert_cmpstr (linkedin->ring, ==, "social");
  g_assert_cmpint (linkedin->side, ==, ECO_SIDE_EXTERNAL);
  g_assert_cmpint (employees->side, ==, ECO_SIDE_INTERNAL);
  g_assert_cmpint (brand->side, ==, ECO_SIDE_NONE);
  g_assert_true (eco_ecosystem_find_brand_node (f->ecosystem) == brand);
  g_assert_true (eco_integrity_check (f->ecosystem, NULL));
  g_assert_cmpstr (eco_history_get_undo_label (f->history), ==, "Add “Brand”");

  eco_editor_move_node (f->editor, employees, eco_ecosystem_lookup_ring (f->ecosystem, "community"),
                        ECO_SIDE_EXTERNAL, 45, 300);
  g_assert_cmpstr (employees->ring, ==, "community");
  g_assert_cmpint (employees->side, ==, ECO_SIDE_EXTERNAL);
  g_assert_cmpfloat (employees->angle, ==, 45);
  g_assert_cmpstr (eco_history_get_undo_label (f->history), ==, "Move “Employees”");
  eco_history_undo (f->history);
  g_assert_cmpstr (employees->ring, ==, "stakeholders");
  g_assert_cmpint (employees->side, ==, ECO_SIDE_INTERNAL);
  g_assert_true (isnan (employees->angle));
}

static void
test_remove_cascade (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoObject) before = NULL;
  g_autoptr (GPtrArray) doomed = g_ptr_array_new ();
  guint position;
  EcoNode *a = add (f, "customer"), *b = add (f, "function-sales"), *c = add (f, "linkedin");
  EcoExchange *ab = eco_editor_connect (f->editor, a, b, NULL);
  EcoExchange *ba = eco_editor_add_return (f->editor, ab);
  EcoObject *touchpoint =
      eco_editor_add (f->editor, ECO_ECOSYSTEM_TOUCHPOINTS, ECO_TYPE_TOUCHPOINT, NULL);
  EcoObject *need = eco_editor_add (f->editor, ECO_ECOSYSTEM_NEEDS, ECO_TYPE_NEED, "Advice");

  eco_editor_set_text (f->editor, touchpoint, "node", eco_object_get_id (ECO_OBJECT (c)), NULL);
  eco_editor_set_text (f->editor, touchpoint, "stage", "loyalty", NULL);
  eco_editor_set_text (f->editor, need, "stakeholders", "n1 n2", NULL);
  eco_editor_set_text (f->editor, ECO_OBJECT (ba), "channel", eco_object_get_id (ECO_OBJECT (c)),
                       NULL);
  g_assert_true (eco_integrity_check (f->ecosystem, NULL));
  before = eco_object_copy (ECO_OBJECT (f->ecosystem));

  g_ptr_array_add (doomed, c);
  eco_editor_remove (f->editor, doomed);
  g_assert_true (eco_integrity_check (f->ecosystem, NULL));
  g_assert_null (ba->channel);
  g_assert_cmpuint (
      eco_list_get_length (eco_object_find_list (ECO_OBJECT (f->ecosystem), "touchpoints")), ==, 0);
  g_ptr_array_index (doomed, 0) = a;
  eco_editor_remove (f->editor, doomed);
  g_assert_true (eco_integrity_check (f->ecosystem, NULL));
  g_assert_cmpuint (eco_list_get_length (eco_ecosystem_get_exchanges (f->ecosystem)), ==, 0);
  g_assert_cmpstr (ECO_NEED (need)->stakeholders[0], ==, "n2");
  position = eco_history_get_position (f->history);
  g_ptr_array_index (doomed, 0) = eco_ecosystem_lookup_ring (f->ecosystem, "brand");
  g_ptr_array_add (doomed, eco_ecosystem_lookup_ring (f->ecosystem, "stakeholders"));
  eco_editor_remove (f->editor, doomed);
  g_assert_cmpuint (eco_history_get_position (f->history), ==, position);
  g_assert_cmpuint (eco_list_get_length (eco_ecosystem_get_rings (f->ecosystem)), ==, 4);
  g_ptr_array_index (doomed, 0) = eco_list_get (eco_ecosystem_get_nodes (f->ecosystem), 0);
  eco_editor_remove (f->editor, doomed);
  g_assert_cmpuint (eco_list_get_length (eco_ecosystem_get_rings (f->ecosystem)), ==, 3);
  g_assert_true (eco_integrity_check (f->ecosystem, NULL));
  g_assert_cmpuint (eco_list_get_length (eco_ecosystem_get_nodes (f->ecosystem)), ==, 0);
  g_assert_null (ECO_NEED (need)->stakeholders);
  for (int i = 0; i < 3; i++)
    eco_history_undo (f->history);
  g_assert_true (eco_object_equal (before, ECO_OBJECT (f->ecosystem)));
}

static void
test_groups (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoObject) before = eco_object_copy (ECO_OBJECT (f->ecosystem));

  eco_editor_begin (f->editor, "Two nodes");
  add (f, "customer");
  add (f, "supplier");
  eco_editor_end (f->editor);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->history)), ==, 1);
  g_assert_cmpstr (eco_history_get_undo_label (f->history), ==, "Two nodes");
  eco_history_undo (f->history);
  g_assert_true (eco_object_equal (before, ECO_OBJECT (f->ecosystem)));
  g_assert_cmpstr (eco_history_get_redo_label (f->history), ==, "Two nodes");

  eco_editor_begin (f->editor, "Cancelled");
  add (f, "customer");
  eco_editor_cancel (f->editor);
  g_assert_true (eco_object_equal (before, ECO_OBJECT (f->ecosystem)));
  g_assert_true (eco_history_get_can_redo (f->history));
  g_assert_false (eco_history_get_can_undo (f->history));

  eco_editor_begin (f->editor, "Nothing");
  eco_editor_end (f->editor);
  g_assert_false (eco_history_get_can_undo (f->history));
}

static void
type_name (Fixture *f, EcoObject *object, const char *name)
{
  eco_editor_begin_merging (f->editor, "Rename", "name");
  eco_editor_set_text (f->editor, object, "name", name, NULL);
  eco_editor_end (f->editor);
}

static void
test_merging (Fixture *f, gconstpointer data)
{
  EcoObject *node = ECO_OBJECT (add (f, "customer"));

  type_name (f, node, "B");
  type_name (f, node, "Bu");
  type_name (f, node, "Buyers");
  g_assert_cmpuint (eco_history_get_position (f->history), ==, 2);
  eco_history_seal (f->history);
  type_name (f, node, "Buyers!");
  g_assert_cmpuint (eco_history_get_position (f->history), ==, 3);
  eco_history_undo (f->history);
  g_assert_cmpstr (ECO_NODE (node)->name, ==, "Buyers");
  eco_history_undo (f->history);
  g_assert_cmpstr (ECO_NODE (node)->name, ==, "Customer");
}

static void
test_modified (Fixture *f, gconstpointer data)
{
  g_assert_false (eco_history_get_modified (f->history));
  add (f, "customer");
  g_assert_true (eco_history_get_modified (f->history));
  eco_history_mark_saved (f->history);
  g_assert_false (eco_history_get_modified (f->history));
  eco_history_undo (f->history);
  g_assert_true (eco_history_get_modified (f->history));
  eco_history_redo (f->history);
  g_assert_false (eco_history_get_modified (f->history));
  eco_history_undo (f->history);
  add (f, "supplier");
  g_assert_true (eco_history_get_modified (f->history));
  eco_history_undo (f->history);
  g_assert_true (eco_history_get_modified (f->history));
}

/* A step that is merged into the saved one would hide a change from the file. */
static void
test_saved_step_stays_apart (Fixture *f, gconstpointer data)
{
  EcoObject *node = ECO_OBJECT (add (f, "customer"));

  type_name (f, node, "B");
  eco_history_mark_saved (f->history);
  type_name (f, node, "Buyers");
  g_assert_true (eco_history_get_modified (f->history));
}

static void
test_refused (Fixture *f, gconstpointer data)
{
  EcoObject *node = ECO_OBJECT (add (f, "customer"));
  g_autoptr (GError) error = NULL;

  g_assert_false (eco_editor_set_text (f->editor, node, "influence", "many", &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (eco_editor_set_text (f->editor, node, "nonsense", "1", &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
  g_assert_null (eco_editor_connect (f->editor, ECO_NODE (node), ECO_NODE (node), NULL));
  g_assert_cmpuint (eco_history_get_position (f->history), ==, 1);
}

static void
test_write_outside (void)
{
  if (g_test_subprocess ())
    {
      EcoEcosystem *ecosystem = eco_ecosystem_new_with_rings ();

      g_object_set (ecosystem, "title", "not undoable", NULL);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
}

static void
test_rings (Fixture *f, gconstpointer data)
{
  EcoRing *ring = eco_editor_add_ring (f->editor, 0, "Alliances");
  EcoList *rings = eco_ecosystem_get_rings (f->ecosystem);

  g_assert_true (eco_list_get (rings, 1) == (gpointer) ring);
  eco_editor_move_ring (f->editor, ring, 99);
  g_assert_true (eco_list_get (rings, 4) == (gpointer) ring);
  eco_editor_move_ring (f->editor, eco_list_get (rings, 0), 2);
  g_assert_cmpstr (eco_object_get_id (eco_list_get (rings, 0)), ==, "brand");
}

/* The first sector of a side has all of its nodes, so nothing moves; the next one has none. */
static void
test_first_sector (Fixture *f, gconstpointer data)
{
  EcoNode *here = add (f, "customer"), *there = add (f, "employees");
  EcoSector *first = eco_editor_add_sector (f->editor, ECO_SIDE_EXTERNAL, "Market", NULL);
  EcoSector *second = eco_editor_add_sector (f->editor, ECO_SIDE_EXTERNAL, "Press", NULL);

  g_assert_nonnull (second);
  g_assert_cmpint (there->side, ==, ECO_SIDE_INTERNAL);
  g_assert_cmpstr (here->sector, ==, eco_object_get_id (ECO_OBJECT (first)));
  g_assert_null (there->sector);
  eco_history_undo (f->history);
  eco_history_undo (f->history);
  g_assert_null (here->sector);
}

static void
test_sectors (Fixture *f, gconstpointer data)
{
  EcoNode *node = add (f, "customer");
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (EcoObject) before = eco_object_copy (ECO_OBJECT (f->ecosystem));
  EcoSector *first, *second;

  g_ptr_array_add (nodes, node);
  g_ptr_array_add (nodes, add (f, "employees"));
  eco_history_undo (f->history);
  g_ptr_array_set_size (nodes, 1);
  g_assert_null (eco_editor_add_sector (f->editor, ECO_SIDE_NONE, "Nowhere", NULL));
  first = eco_editor_add_sector (f->editor, ECO_SIDE_EXTERNAL, "Market", nodes);
  second = eco_editor_add_sector (f->editor, ECO_SIDE_EXTERNAL, "Press", NULL);
  eco_editor_add_sector (f->editor, ECO_SIDE_INTERNAL, "Sales", nodes);
  g_assert_cmpstr (node->sector, !=, eco_object_get_id (ECO_OBJECT (second)));
  g_assert_cmpstr (node->sector, ==, eco_object_get_id (ECO_OBJECT (first)));
  g_assert_true (eco_integrity_check (f->ecosystem, NULL));
  eco_editor_share_sectors (f->editor, first, second, 0.75);
  g_assert_cmpfloat_with_epsilon (first->share, 1.5, 0.01);
  g_assert_cmpfloat_with_epsilon (second->share, 0.5, 0.01);
  eco_editor_share_sectors (f->editor, second, NULL, 0.75);
  g_assert_cmpfloat_with_epsilon (second->share, 3, 0.01);
  eco_editor_share_sectors (f->editor, second, first, 1);
  g_assert_cmpfloat (first->share, >=, 0.09);
  eco_editor_move_sector (f->editor, second, 1);
  eco_editor_move_sector (f->editor, second, -1);
  g_assert_true (eco_list_get (eco_object_get_list (ECO_OBJECT (f->ecosystem),
                                                    ECO_ECOSYSTEM_SECTORS), 0)
                 == (gpointer) second);
  g_ptr_array_index (nodes, 0) = first;
  eco_editor_remove (f->editor, nodes);
  g_assert_null (node->sector);
  g_assert_true (eco_integrity_check (f->ecosystem, NULL));
  while (eco_history_get_position (f->history) > 1)
    eco_history_undo (f->history);
  g_assert_true (eco_object_equal (before, ECO_OBJECT (f->ecosystem)));
}

/* A copy has the ids of what it is a copy of; its parts get others, or no file could be read. */
static void
test_copied_parts (Fixture *f, gconstpointer data)
{
  EcoEditor *editor = f->editor;
  EcoNode *node = add (f, "customer");
  g_autoptr (EcoObject) part = eco_object_new (ECO_TYPE_CUSTOM_FIELD, NULL);
  g_autoptr (EcoObject) copy = NULL;
  g_autofree char *id = eco_ecosystem_dup_new_id (f->ecosystem, ECO_TYPE_NODE);
  EcoObject *fresh;

  eco_editor_insert (editor, ECO_OBJECT (node), ECO_NODE_CUSTOM_FIELDS, 0, part, NULL);
  copy = eco_object_copy (ECO_OBJECT (node));
  eco_object_set_id (copy, id);
  g_assert_true (eco_editor_insert (editor, ECO_OBJECT (f->ecosystem), ECO_ECOSYSTEM_NODES, 9, copy,
                                    NULL));
  fresh = eco_list_get (eco_object_get_list (copy, ECO_NODE_CUSTOM_FIELDS), 0);
  g_assert_cmpstr (eco_object_get_id (fresh), !=, eco_object_get_id (part));
  g_assert_true (eco_ecosystem_lookup (f->ecosystem, eco_object_get_id (fresh)) ==
                 (gpointer) fresh);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, func) g_test_add ("/editor/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("nodes", test_nodes);
  ADD ("remove-cascade", test_remove_cascade);
  ADD ("go-to", test_go_to);
  ADD ("groups", test_groups);
  ADD ("merging", test_merging);
  ADD ("modified", test_modified);
  ADD ("saved-step-stays-apart", test_saved_step_stays_apart);
  ADD ("refused", test_refused);
  ADD ("copied-parts", test_copied_parts);
  ADD ("rings", test_rings);
  ADD ("sectors", test_sectors);
  ADD ("first-sector", test_first_sector);
#undef ADD
  g_test_add_func ("/editor/write-outside", test_write_outside);
  return g_test_run ();
}
