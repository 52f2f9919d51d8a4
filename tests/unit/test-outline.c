/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The lines of the outline: their order, what they say, what is closed, filtered
 * and kept while the document changes. */
#include "model/eco-exchange.h"
#include "model/eco-node.h"
#include "panels/control/eco-outline-model.h"
#include "panels/control/eco-rows.h"

typedef struct
{
  EcoCatalog *catalog;
  EcoDocument *document;
  EcoEditor *editor;
  EcoOutlineModel *model;
  EcoNode *customers, *press, *staff;
} Fixture;

static EcoNode *
add_node (Fixture *f, const char *kind, const char *name, EcoSide side, double angle)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (f->document);
  EcoRing *ring = eco_list_get (eco_ecosystem_get_rings (ecosystem), 1);

  return eco_editor_add_node (f->editor, kind, name, ring, side, angle, 300);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoEcosystem) ecosystem = eco_ecosystem_new_with_rings ();

  f->catalog = eco_catalog_new_builtin (NULL);
  f->document = eco_document_new (ecosystem, f->catalog);
  f->editor = eco_document_get_editor (f->document);
  f->press = add_node (f, "media", "Press", ECO_SIDE_EXTERNAL, 120);
  f->customers = add_node (f, "customer", "Customers", ECO_SIDE_EXTERNAL, 30);
  f->staff = add_node (f, "employees", "Staff", ECO_SIDE_INTERNAL, 300);
  eco_editor_connect (f->editor, f->press, f->customers, "reach");
  eco_editor_connect (f->editor, f->customers, f->staff, "feedback-ideas");
  f->model = eco_outline_model_new ();
  eco_outline_model_set_active (f->model, TRUE);
  eco_outline_model_set_document (f->model, f->document);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->model);
  g_clear_object (&f->document);
  g_clear_object (&f->catalog);
}

static EcoOutlineItem *
get_item (Fixture *f, guint position)
{
  EcoOutlineItem *item =
    g_list_model_get_item (eco_outline_model_get_rows (f->model), position);

  g_assert_nonnull (item);
  /* The model keeps it. */
  g_object_unref (item);
  return item;
}

static EcoOutlineItem *
find_item (Fixture *f, const char *id)
{
  guint position;

  g_assert_true (eco_outline_model_find (f->model, id, &position));
  return get_item (f, position);
}

/* All lines as "-" for each step inwards and what a screen reader says. */
static char *
dup_lines (Fixture *f)
{
  GListModel *rows = eco_outline_model_get_rows (f->model);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autofree char *spoken = eco_outline_item_dup_spoken (get_item (f, i), f->catalog);

      for (guint d = 0; d < eco_outline_item_get_depth (get_item (f, i)); d++)
        g_string_append_c (text, '-');
      g_string_append_printf (text, "%s\n", spoken);
    }
  return g_string_free (text, FALSE);
}

static void
assert_lines (Fixture *f, const char *expected)
{
  g_autofree char *lines = NULL;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  lines = dup_lines (f);
  g_assert_cmpstr (lines, ==, expected);
}

/* Rings inside out, sides, nodes from top to bottom. */
static void
test_order (Fixture *f, gconstpointer data)
{
  assert_lines (f, "Brand, 0 nodes\n"
                   "Stakeholders, 3 nodes\n"
                   "-Internal, 1 node\n"
                   "--Staff, Employees\n"
                   "-External, 2 nodes\n"
                   "--Customers, Customer\n"
                   "--Press, Media\n"
                   "Community, 0 nodes\n"
                   "Social, 0 nodes\n");
}

static void
test_exchanges (Fixture *f, gconstpointer data)
{
  const char *id = eco_object_get_id (ECO_OBJECT (f->customers));

  eco_outline_model_set_open (f->model, find_item (f, id), TRUE);
  eco_outline_model_set_open (f->model, get_item (f, 0), TRUE);
  assert_lines (f, "Brand, 0 nodes\n"
                   "Stakeholders, 3 nodes\n"
                   "-Internal, 1 node\n"
                   "--Staff, Employees\n"
                   "-External, 2 nodes\n"
                   "--Customers, Customer\n"
                   "---Gives Feedback and ideas to Staff\n"
                   "---Gets Reach from Press\n"
                   "--Press, Media\n"
                   "Community, 0 nodes\n"
                   "Social, 0 nodes\n");
}

/* What was closed stays closed, and what was open stays open, whatever else happens. */
static void
test_kept (Fixture *f, gconstpointer data)
{
  EcoOutlineItem *side = get_item (f, 4), *node = find_item (f, "n1");
  guint position;

  g_assert_cmpint (eco_outline_item_get_side (side), ==, ECO_SIDE_EXTERNAL);
  eco_outline_model_set_open (f->model, node, TRUE);
  eco_outline_model_set_open (f->model, side, FALSE);
  g_assert_false (eco_outline_model_find (f->model, "n1", &position));
  add_node (f, "customer", "More", ECO_SIDE_EXTERNAL, 60);
  assert_lines (f, "Brand, 0 nodes\n"
                   "Stakeholders, 4 nodes\n"
                   "-Internal, 1 node\n"
                   "--Staff, Employees\n"
                   "-External, 3 nodes\n"
                   "Community, 0 nodes\n"
                   "Social, 0 nodes\n");
  g_assert_true (get_item (f, 4) == side);
  eco_outline_model_set_open (f->model, side, TRUE);
  g_assert_true (eco_outline_item_is_open (find_item (f, "n1")));
}

static void
test_follows (Fixture *f, gconstpointer data)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (f->document);
  EcoRing *outer = eco_list_get (eco_ecosystem_get_rings (ecosystem), 3);
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();

  eco_editor_rename (f->editor, ECO_OBJECT (f->press), "Papers");
  eco_editor_move_node (f->editor, f->staff, outer, ECO_SIDE_INTERNAL, 270, 600);
  g_ptr_array_add (gone, f->customers);
  eco_editor_remove (f->editor, gone);
  assert_lines (f, "Brand, 0 nodes\n"
                   "Stakeholders, 1 node\n"
                   "-External, 1 node\n"
                   "--Papers, Media\n"
                   "Community, 0 nodes\n"
                   "Social, 1 node\n"
                   "-Internal, 1 node\n"
                   "--Staff, Employees\n");
  eco_outline_model_set_document (f->model, NULL);
  assert_lines (f, "");
}

/* Names and kinds, in any case; what is above is shown although it was closed. */
static void
test_filter (Fixture *f, gconstpointer data)
{
  eco_outline_model_set_open (f->model, get_item (f, 1), FALSE);
  eco_outline_model_set_filter (f->model, " cusTOMER");
  assert_lines (f, "Stakeholders, 1 node\n"
                   "-External, 1 node\n"
                   "--Customers, Customer\n");
  eco_outline_model_set_filter (f->model, "xyzzy");
  g_assert_true (eco_outline_model_get_filtered (f->model));
  assert_lines (f, "");
  eco_outline_model_set_filter (f->model, "");
  assert_lines (f, "Brand, 0 nodes\n"
                   "Stakeholders, 3 nodes\n"
                   "Community, 0 nodes\n"
                   "Social, 0 nodes\n");
}

static void
test_parent (Fixture *f, gconstpointer data)
{
  guint parent = 99;

  g_assert_true (eco_outline_model_find_parent (f->model, 6, &parent));
  g_assert_cmpuint (parent, ==, 4);
  g_assert_true (eco_outline_model_find_parent (f->model, 4, &parent));
  g_assert_cmpuint (parent, ==, 1);
  g_assert_false (eco_outline_model_find_parent (f->model, 1, &parent));
  g_assert_false (eco_outline_model_find_parent (f->model, 99, &parent));
}

/* Nothing is worked out while nobody looks. */
static void
test_sleeps (Fixture *f, gconstpointer data)
{
  eco_outline_model_set_active (f->model, FALSE);
  eco_editor_rename (f->editor, ECO_OBJECT (f->press), "Papers");
  add_node (f, "customer", "More", ECO_SIDE_EXTERNAL, 60);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (g_list_model_get_n_items (eco_outline_model_get_rows (f->model)), ==, 9);
  eco_outline_model_set_active (f->model, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (eco_outline_model_get_rows (f->model)), ==, 10);
}

/* ---- Rows */

static void
count_cb (GListModel *model, guint position, guint removed, guint added, guint *touched)
{
  *touched += removed + added;
}

static void
check_rows (const char *before, const char *after, guint expected)
{
  g_autoptr (GListStore) store = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (GPtrArray) letters = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  guint touched = 0;

  for (int i = 0; i < 26; i++)
    g_ptr_array_add (letters, g_object_new (G_TYPE_OBJECT, NULL));
  for (const char *c = before; *c != '\0'; c++)
    g_list_store_append (store, letters->pdata[*c - 'a']);
  for (const char *c = after; *c != '\0'; c++)
    g_ptr_array_add (items, letters->pdata[*c - 'a']);
  g_signal_connect (store, "items-changed", G_CALLBACK (count_cb), &touched);
  eco_rows_update (store, items);
  g_assert_cmpuint (touched, ==, expected);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (store)), ==, items->len);
  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (store), i);

      g_assert_true (item == items->pdata[i]);
    }
}

/* The number of rows that a view throws away or makes. */
static void
test_rows (void)
{
  check_rows ("abcdef", "abcdef", 0);
  check_rows ("", "abc", 3);
  check_rows ("abc", "", 3);
  check_rows ("abcdef", "abcxdef", 1);
  check_rows ("abcdef", "abdef", 1);
  check_rows ("abcdef", "acdebf", 2);
  check_rows ("abcdef", "aebcdf", 2);
  check_rows ("aab", "ab", 1);
  check_rows ("abcdef", "fedcba", 12);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name) \
  g_test_add ("/outline/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (order);
  ADD (exchanges);
  ADD (kept);
  ADD (follows);
  ADD (filter);
  ADD (parent);
  ADD (sleeps);
#undef ADD
  g_test_add_func ("/outline/rows", test_rows);
  return g_test_run ();
}
