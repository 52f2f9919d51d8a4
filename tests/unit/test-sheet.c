/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rows and columns of the table: what cells say, sorting, filter, new rows,
 * values that are refused. */
#include "base/eco-error.h"
#include "model/eco-exchange.h"
#include "model/eco-model.h"
#include "model/eco-node.h"
#include "panels/control/eco-new-row.h"
#include "panels/control/eco-sheet.h"

typedef struct
{
  EcoCatalog *catalog;
  EcoDocument *document;
  EcoEditor *editor;
  EcoSheet *nodes, *exchanges;
  EcoNode *customers, *press, *staff;
} Fixture;

static EcoNode *
add_node (Fixture *f, const char *kind, const char *name, EcoSide side, double angle)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (f->document);
  EcoRing *ring = eco_list_get (eco_ecosystem_get_rings (ecosystem), 1);

  return eco_editor_add_node (f->editor, kind, name, ring, side, angle, 300);
}

static EcoSheet *
create_sheet (Fixture *f, GType type)
{
  EcoSheet *sheet = eco_sheet_new (type);

  eco_sheet_set_active (sheet, TRUE);
  eco_sheet_set_document (sheet, f->document);
  return sheet;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoEcosystem) ecosystem = eco_ecosystem_new_with_rings ();

  f->catalog = eco_catalog_new_builtin (NULL);
  f->document = eco_document_new (ecosystem, f->catalog);
  f->editor = eco_document_get_editor (f->document);
  f->press = add_node (f, "media", "press 10", ECO_SIDE_EXTERNAL, 120);
  f->customers = add_node (f, "customer", "Customers", ECO_SIDE_EXTERNAL, 30);
  f->staff = add_node (f, "employees", "Press 9", ECO_SIDE_INTERNAL, 300);
  eco_editor_connect (f->editor, f->press, f->customers, "reach");
  eco_editor_connect (f->editor, f->staff, f->customers, "resources-content");
  f->nodes = create_sheet (f, ECO_TYPE_NODE);
  f->exchanges = create_sheet (f, ECO_TYPE_EXCHANGE);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->nodes);
  g_clear_object (&f->exchanges);
  g_clear_object (&f->document);
  g_clear_object (&f->catalog);
}

static const EcoColumn *
find_column (EcoSheet *sheet, const char *id)
{
  GPtrArray *columns = eco_sheet_get_columns (sheet);

  for (guint i = 0; i < columns->len; i++)
    if (g_str_equal (((EcoColumn *) columns->pdata[i])->id, id))
      return columns->pdata[i];
  g_error ("no column “%s”", id);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* The cells of one column from top to bottom. */
static void
assert_column (EcoSheet *sheet, const char *id, const char *expected)
{
  GListModel *rows = eco_sheet_get_rows (sheet);
  g_autoptr (GString) text = g_string_new (NULL);

  settle ();
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (EcoObject) object = g_list_model_get_item (rows, i);
      g_autofree char *cell = eco_sheet_dup_cell (sheet, find_column (sheet, id), object);

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", cell);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
set_text (Fixture *f, gpointer object, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  eco_document_set_text (f->document, object, eco_object_find_field (object, field), text, &error);
  g_assert_no_error (error);
}

static void
test_cells (Fixture *f, gconstpointer data)
{
  set_text (f, f->press, "influence", "80");
  set_text (f, f->press, "ai-assisted", "yes");
  set_text (f, f->press, "notes", "two\nlines");
  assert_column (f->nodes, "name", "press 10|Customers|Press 9");
  assert_column (f->nodes, "kind", "Media|Customer|Employees");
  assert_column (f->nodes, "side", "External|External|Internal");
  assert_column (f->nodes, "engagement", "||");
  assert_column (f->nodes, "influence", "80 %||");
  assert_column (f->nodes, "ai-assisted", "Yes||");
  assert_column (f->nodes, "notes", "two lines||");
  assert_column (f->nodes, "gives", "1|0|1");
  assert_column (f->nodes, "gets", "0|2|0");
  assert_column (f->exchanges, "from", "press 10|Press 9");
  assert_column (f->exchanges, "category", "Reach|Resources and content");
  assert_column (f->exchanges, "strength", "3|3");
}

static void
sort (EcoSheet *sheet, const char *id, gboolean descending)
{
  eco_sheet_set_sort (sheet, find_column (sheet, id), descending);
}

/* Numbers in names count as numbers, case does not matter, what is not set comes last. */
static void
test_sort (Fixture *f, gconstpointer data)
{
  sort (f->nodes, "name", FALSE);
  assert_column (f->nodes, "name", "Customers|Press 9|press 10");
  sort (f->nodes, "name", TRUE);
  assert_column (f->nodes, "name", "press 10|Press 9|Customers");
  sort (f->nodes, "gets", TRUE);
  assert_column (f->nodes, "name", "Customers|press 10|Press 9");
  set_text (f, f->staff, "importance", "2");
  set_text (f, f->customers, "importance", "5");
  sort (f->nodes, "importance", FALSE);
  assert_column (f->nodes, "importance", "2|5|");
  sort (f->nodes, "importance", TRUE);
  assert_column (f->nodes, "importance", "5|2|");
  eco_sheet_set_sort (f->nodes, NULL, FALSE);
  assert_column (f->nodes, "name", "press 10|Customers|Press 9");
}

/* The rows follow, but not while one of them is being edited. */
static void
test_hold (Fixture *f, gconstpointer data)
{
  sort (f->nodes, "name", FALSE);
  eco_sheet_hold (f->nodes);
  set_text (f, f->customers, "name", "Zealots");
  assert_column (f->nodes, "name", "Zealots|Press 9|press 10");
  eco_sheet_release (f->nodes);
  assert_column (f->nodes, "name", "Press 9|press 10|Zealots");
}

static void
test_filter (Fixture *f, gconstpointer data)
{
  eco_sheet_set_filter (f->nodes, "PRESS");
  assert_column (f->nodes, "name", "press 10|Press 9");
  eco_sheet_set_filter (f->nodes, "customer");
  assert_column (f->nodes, "name", "Customers");
  eco_sheet_set_filter (f->exchanges, "reach");
  assert_column (f->exchanges, "to", "Customers");
  eco_sheet_set_filter (f->nodes, "xyzzy");
  assert_column (f->nodes, "name", "");
  g_assert_true (eco_sheet_get_filtered (f->nodes));
}

/* One step each; a refused value leaves no trace. */
static void
refuse (Fixture *f, gpointer object, const char *field, const char *text, const char *why)
{
  EcoHistory *history = eco_document_get_history (f->document);
  guint before = eco_history_get_position (history);
  g_autoptr (GError) error = NULL;

  g_assert_false (eco_document_set_text (f->document, object,
                                         eco_object_find_field (object, field), text, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, why));
  g_assert_cmpuint (eco_history_get_position (history), ==, before);
}

static void
test_values (Fixture *f, gconstpointer data)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (f->document);
  EcoObject *reach = eco_list_get (eco_ecosystem_get_exchanges (ecosystem), 0);
  EcoHistory *history = eco_document_get_history (f->document);
  guint before = eco_history_get_position (history);

  set_text (f, f->press, "side", "internal");
  g_assert_cmpint (f->press->side, ==, ECO_SIDE_INTERNAL);
  g_assert_cmpfloat (f->press->angle, >, 180);
  g_assert_cmpuint (eco_history_get_position (history), ==, before + 1);
  refuse (f, f->press, "name", "", "must not be empty");
  refuse (f, f->press, "ring", "nowhere", "no such ring");
  refuse (f, f->press, "importance", "6", "5");
  refuse (f, f->press, "since", "yesterday", "YYYY-MM-DD");
  refuse (f, reach, "strength", "much", "5");
  refuse (f, reach, "to", eco_object_get_id (ECO_OBJECT (f->press)), "another");
  set_text (f, reach, "to", eco_object_get_id (ECO_OBJECT (f->staff)));
  assert_column (f->exchanges, "to", "Press 9|Customers");
}

static void
test_new_rows (Fixture *f, gconstpointer data)
{
  EcoSelection *selection = eco_document_get_selection (f->document);
  EcoHistory *history = eco_document_get_history (f->document);
  guint before = eco_history_get_position (history);
  g_autoptr (GError) error = NULL;
  const char *from, *to;
  EcoNode *node;
  EcoExchange *exchange;

  eco_selection_set_only (selection, eco_object_get_id (ECO_OBJECT (f->staff)));
  node = eco_new_row_add_node (f->document, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (node->kind, ==, "employees");
  g_assert_cmpint (node->side, ==, ECO_SIDE_INTERNAL);
  g_assert_true (eco_selection_get_only (selection) == ECO_OBJECT (node));
  g_assert_cmpuint (eco_history_get_position (history), ==, before + 1);

  eco_selection_toggle (selection, eco_object_get_id (ECO_OBJECT (f->press)));
  eco_new_row_guess_ends (f->document, &from, &to);
  exchange = eco_new_row_add_exchange (f->document, from, to, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (exchange->from, ==, eco_object_get_id (ECO_OBJECT (node)));
  g_assert_cmpstr (exchange->to, ==, eco_object_get_id (ECO_OBJECT (f->press)));
  g_assert_null (eco_new_row_add_exchange (f->document, from, NULL, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
  g_assert_cmpuint (eco_history_get_position (history), ==, before + 2);
}

static void
test_table (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new (), objects = g_ptr_array_new ();
  g_autofree char *text = NULL;

  g_ptr_array_add (columns, (gpointer) find_column (f->nodes, "name"));
  g_ptr_array_add (columns, (gpointer) find_column (f->nodes, "gets"));
  g_ptr_array_add (objects, f->customers);
  g_ptr_array_add (objects, f->press);
  text = eco_sheet_dup_table (f->nodes, columns, objects);
  g_assert_cmpstr (text, ==, "Name\tGets\nCustomers\t2\npress 10\t0\n");
}

/* Sheets of the plan come from the fields alone. */
static void
test_plan (Fixture *f, gconstpointer data)
{
  EcoSheet *sheet = create_sheet (f, ECO_TYPE_INITIATIVE);
  EcoObject *late = eco_editor_add (f->editor, ECO_ECOSYSTEM_INITIATIVES, ECO_TYPE_INITIATIVE,
                                    "Late"), *first;
  EcoObject *early = eco_editor_add (f->editor, ECO_ECOSYSTEM_INITIATIVES, ECO_TYPE_INITIATIVE,
                                     "Early");
  g_autofree char *status = NULL;

  eco_editor_set_text (f->editor, late, "due", "2028-01-31", NULL);
  eco_editor_set_text (f->editor, early, "due", "2027-12-31", NULL);
  eco_editor_set_text (f->editor, early, "status", "active", NULL);
  g_assert_true (find_column (sheet, "due")->initial);
  g_assert_true (find_column (sheet, "status")->initial);
  g_assert_false (find_column (sheet, "notes")->initial);
  eco_sheet_set_sort (sheet, find_column (sheet, "due"), FALSE);
  eco_sheet_update (sheet);
  g_assert_cmpuint (g_list_model_get_n_items (eco_sheet_get_rows (sheet)), ==, 2);
  first = g_list_model_get_item (eco_sheet_get_rows (sheet), 0);
  g_assert_true (first == early);
  g_object_unref (first);
  status = eco_sheet_dup_cell (sheet, find_column (sheet, "status"), early);
  g_assert_cmpstr (status, ==, "Active");
  eco_sheet_set_filter (sheet, "late");
  g_assert_cmpuint (g_list_model_get_n_items (eco_sheet_get_rows (sheet)), ==, 1);
  g_object_unref (sheet);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/sheet/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("cells", test_cells);
  ADD ("sort", test_sort);
  ADD ("hold", test_hold);
  ADD ("filter", test_filter);
  ADD ("values", test_values);
  ADD ("new-rows", test_new_rows);
  ADD ("table", test_table);
  ADD ("plan", test_plan);
#undef ADD
  return g_test_run ();
}
