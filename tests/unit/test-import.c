/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Spreadsheets that come back: what nobody changed changes nothing, what is wrong is told with its
 * place and imports nothing, and all that comes is one step. */
#include "session/eco-import.h"

#include "session/eco-template.h"
#include "store/eco-sheet-csv.h"
#include "store/eco-sheet-xlsx.h"
#include "store/eco-writer.h"

#include "base/eco-error.h"
#include "model/eco-model.h"

#include <string.h>

typedef struct
{
  EcoCatalog *catalog;
  EcoDocument *document;
  EcoEcosystem *ecosystem;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->catalog = eco_catalog_new_builtin (NULL);
  f->document = eco_document_new_from_template (data, f->catalog, NULL);
  g_assert_nonnull (f->document);
  f->ecosystem = eco_document_get_ecosystem (f->document);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->document);
  g_object_unref (f->catalog);
}

static char *
dup_model (Fixture *f)
{
  g_autoptr (GBytes) bytes = eco_writer_write (f->ecosystem);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static EcoSheetBook *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  EcoSheetBook *book = eco_sheet_book_read (bytes, NULL, NULL);

  g_assert_nonnull (book);
  return book;
}

static gboolean
import_text (Fixture *f, const char *text, const char *map, GError **error)
{
  g_autoptr (EcoSheetBook) book = read_text (text);
  EcoSheetText *sheet = book->sheets->pdata[0];
  g_autoptr (EcoImportSettings) settings = eco_import_settings_guess (f->ecosystem, sheet, "");

  if (map != NULL && !eco_import_settings_map (settings, sheet, map, error))
    return FALSE;
  return eco_import_apply (f->document, sheet, settings, "table.csv", error);
}

static void
import_good (Fixture *f, const char *text, const char *map)
{
  g_autoptr (GError) error = NULL;

  import_text (f, text, map, &error);
  g_assert_no_error (error);
}

static EcoObject *
find (Fixture *f, guint list, const char *name)
{
  EcoList *objects = eco_object_get_list (ECO_OBJECT (f->ecosystem), list);

  for (guint i = 0; i < eco_list_get_length (objects); i++)
    if (g_strcmp0 (eco_object_get_name (eco_list_get (objects, i)), name) == 0)
      return eco_list_get (objects, i);
  return NULL;
}

static EcoNode *
get_node (Fixture *f, const char *name)
{
  EcoObject *node = find (f, ECO_ECOSYSTEM_NODES, name);

  if (node == NULL)
    g_error ("there is no %s", name);
  return ECO_NODE (node);
}

static const char *
get_custom (EcoNode *node, const char *name)
{
  EcoList *list = eco_object_get_list (ECO_OBJECT (node), ECO_NODE_CUSTOM_FIELDS);

  for (guint i = 0; i < eco_list_get_length (list); i++)
    if (g_strcmp0 (((EcoCustomField *) eco_list_get (list, i))->name, name) == 0)
      return ((EcoCustomField *) eco_list_get (list, i))->value;
  return NULL;
}

/* ---- Round trip */

static void
check_nothing (Fixture *f, EcoSheetText *sheet, guint list, const char *was)
{
  g_autoptr (EcoImportSettings) settings
      = eco_import_settings_guess (f->ecosystem, sheet, sheet->name);
  g_autoptr (EcoImportPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *is = NULL;

  /* An empty list says too little to be guessed. */
  if (sheet->rows->len > 1)
    g_assert_cmpuint (settings->list, ==, list);
  else
    return;
  plan = eco_import_plan_new (f->document, sheet, settings);
  for (guint i = 0; i < plan->problems->len; i++)
    g_error ("%s", ((EcoImportProblem *) plan->problems->pdata[i])->message);
  g_assert_cmpuint (plan->n_states[ECO_IMPORT_NEW], ==, 0);
  g_assert_cmpuint (plan->n_states[ECO_IMPORT_CHANGED], ==, 0);
  g_assert_cmpuint (plan->n_states[ECO_IMPORT_MISSING], ==, 0);
  g_assert_cmpuint (plan->n_states[ECO_IMPORT_SAME], ==, sheet->rows->len - 1);
  settings->clear = TRUE;
  settings->missing = ECO_IMPORT_REMOVE;
  g_assert_true (eco_import_apply (f->document, sheet, settings, "x", &error));
  is = dup_model (f);
  g_assert_cmpstr (is, ==, was);
}

static void
test_round_trip (Fixture *f, gconstpointer data)
{
  guint n_lists;
  const guint *lists = eco_sheet_get_lists (&n_lists);
  g_autoptr (GPtrArray) tables
      = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_sheet_table_free);
  g_autofree char *was = dup_model (f);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EcoSheetBook) book = NULL;

  for (guint i = 0; i < n_lists; i++)
    {
      EcoSheetTable *table = eco_sheet_table_new (f->ecosystem, lists[i]);
      g_autoptr (GBytes) csv = eco_sheet_csv_write (table, FALSE, FALSE);
      g_autoptr (EcoSheetBook) text = eco_sheet_book_read (csv, NULL, NULL);

      check_nothing (f, text->sheets->pdata[0], lists[i], was);
      g_ptr_array_add (tables, table);
    }
  bytes = eco_sheet_xlsx_write (tables, "", -1, NULL);
  book = eco_sheet_book_read (bytes, NULL, NULL);
  for (guint i = 0; i < n_lists; i++)
    check_nothing (f, book->sheets->pdata[i], lists[i], was);
}

/* What no catalogue of ours has stays, as long as nobody writes something else. */
static void
test_unknown (Fixture *f, gconstpointer data)
{
  EcoEditor *editor = eco_document_get_editor (f->document);
  EcoNode *node = eco_editor_add_node (editor, "wombat", "Old one", NULL, ECO_SIDE_EXTERNAL, 90,
                                       300);

  g_assert_cmpstr (node->kind, ==, "wombat");
  import_good (f, "Name,Kind,Owner\nOld one,wombat,Ann\n", NULL);
  g_assert_cmpstr (node->kind, ==, "wombat");
  g_assert_cmpstr (node->owner, ==, "Ann");
}

/* ---- What is wrong */

/* A thousand rows, of which one has a day that there is not. */
static void
test_bad_row (Fixture *f, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("Name,Due,Owner\r\n");
  g_autofree char *was = dup_model (f), *is = NULL;
  g_autoptr (GError) error = NULL;

  for (guint row = 2; row <= 1001; row++)
    g_string_append_printf (text, "Plan %u,%s,Ann\r\n", row,
                            row == 599 ? "32.13.2026" : "2026-12-31");
  g_assert_false (import_text (f, text->str, NULL, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "Row 599, column Due: “32.13.2026” is no date. Write it as 2026-12-31.");
  is = dup_model (f);
  g_assert_cmpstr (is, ==, was);
  g_assert_false (eco_history_get_can_undo (eco_document_get_history (f->document)));
}

/* A line of the table, and what the first complaint about it begins with. */
static void
test_problems (Fixture *f, gconstpointer data)
{
  static const char *const cases[][2] = {
    { "Name,Kind\nA,Wombat\n", "Row 2, column Kind: “Wombat” is no kind of node" },
    { "Name,Importance\nA,9\n", "Row 2, column Importance: “9” is not possible here. Write a" },
    { "Name,Importance\nA,2.5\n", "Row 2, column Importance: “2.5” is not possible here. Wri" },
    { "Name,Spend\nA,\"1,200\"\n", "Row 2, column Spend: “1,200” is no number. Write it as 1" },
    { "Name,Spend\nA,#REF!\n", "Row 2, column Spend: “#REF!” is what a spreadsheet shows when" },
    { "Name,Status\nA,gone\n", "Row 2, column Status: “gone” is not possible here. Write one " },
    { "Name,From\nA,12/11/2026\n", "Row 2, column From: “12/11/2026” is no date. Write it as " },
    { "Name,Confidential\nA,maybe\n", "Row 2, column Confidential: “maybe” is neither yes no" },
    { "Name,Ring\nA,Moon\n", "Row 2, column Ring: There is no “Moon” among “Rings”. Write it" },
    { "Name,Owner\n,Ann\n", "Row 2, column Name: “Name” is missing, and without it there is no " },
    { "From,To,Value\nNobody,Brand,Trust\n", "Row 2, column From: There is no node “Nobody”. " },
    { "id,Name\na1,A\na1,B\n", "Row 3, column id: “a1” is the id of row 2 already. Give every" },
    { "Alpha,Beta\n1,2\n", "No column is known. Give the columns titles such as Name, Kind an" },
    { "Name,Kind\n", "There is no row below the titles of the columns." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (import_text (f, cases[i][0], NULL, &error));
      if (!g_str_has_prefix (error->message, cases[i][1]))
        g_error ("%s: %s", cases[i][0], error->message);
    }
}

/* ---- What comes */

/* New nodes have what they need and a place; all of it is one step. */
static void
test_new (Fixture *f, gconstpointer data)
{
  g_autofree char *was = dup_model (f), *is = NULL;
  EcoHistory *history = eco_document_get_history (f->document);
  EcoNode *node;

  import_good (f,
               "Our partners\n\nTitle;Type;Responsible;Tags\n"
               "Acme;Supplier;Ann Meyer;big, old\nTalk;LinkedIn;;\n",
               NULL);
  node = get_node (f, "Acme");
  g_assert_cmpstr (node->kind, ==, "supplier");
  g_assert_cmpstr (node->owner, ==, "Ann Meyer");
  g_assert_cmpstr (node->tags[1], ==, "old");
  g_assert_cmpint (node->side, !=, ECO_SIDE_NONE);
  g_assert_nonnull (eco_ecosystem_lookup_ring (f->ecosystem, node->ring));
  g_assert_cmpfloat (node->radius, >, 0);
  g_assert_cmpstr (get_node (f, "Talk")->preset, ==, "linkedin");
  eco_history_undo (history);
  is = dup_model (f);
  g_assert_cmpstr (is, ==, was);
  g_assert_false (eco_history_get_can_undo (history));
}

/* What the second sheet does not say stays as the first said it. */
static void
test_second (Fixture *f, gconstpointer data)
{
  EcoNode *node;

  import_good (f, "Name,Kind,Owner,Contract,Region\nAcme,supplier,Ann,2026-A,EMEA\n",
               "Contract=custom");
  import_good (f, "Name,Owner,Importance\nAcme,Bob,4\n", NULL);
  node = get_node (f, "Acme");
  g_assert_cmpstr (node->owner, ==, "Bob");
  g_assert_cmpint (node->importance, ==, 4);
  g_assert_cmpstr (node->region, ==, "EMEA");
  g_assert_cmpstr (get_custom (node, "Contract"), ==, "2026-A");
  /* A custom field is known by its name from then on, and an empty cell says nothing. */
  import_good (f, "Name,Contract,Region\nacme,2027-B,\n", NULL);
  g_assert_cmpstr (get_custom (node, "Contract"), ==, "2027-B");
  g_assert_cmpstr (node->region, ==, "EMEA");
}

static void
test_exchanges (Fixture *f, gconstpointer data)
{
  EcoList *exchanges = eco_ecosystem_get_exchanges (f->ecosystem);
  guint n = eco_list_get_length (exchanges);

  import_good (f, "Name,Kind\nAcme,supplier\nBolt,customer\n", NULL);
  import_good (f, "Source,Target,What,Strength\nAcme,Bolt,Trust,4\nBolt,Acme,,\n", NULL);
  g_assert_cmpuint (eco_list_get_length (exchanges), ==, n + 2);
  /* The same once more are the same exchanges. */
  import_good (f, "Source,Target,What,Strength\nAcme,Bolt,Trust,5\n", NULL);
  g_assert_cmpuint (eco_list_get_length (exchanges), ==, n + 2);
  g_assert_cmpint (((EcoExchange *) eco_list_get (exchanges, n))->strength, ==, 5);
}

/* Rows of one sheet may name each other, in any order. */
static void
test_depends (Fixture *f, gconstpointer data)
{
  EcoObject *first, *second;

  import_good (f, "Name,Depends on,Due\nFirst,Second,2026-12-31\nSecond,,31.12.2027\n", NULL);
  first = find (f, ECO_ECOSYSTEM_INITIATIVES, "First");
  second = find (f, ECO_ECOSYSTEM_INITIATIVES, "Second");
  if (first == NULL || second == NULL)
    g_error ("an initiative is missing");
  g_assert_cmpint (ECO_INITIATIVE (second)->due, ==, 20271231);
  g_assert_cmpstr (ECO_INITIATIVE (first)->depends[0], ==, eco_object_get_id (second));
}

static void
import_missing (Fixture *f, EcoImportMissing missing)
{
  g_autoptr (EcoSheetBook) book = read_text ("Name,Kind\nAcme,supplier\n");
  EcoSheetText *sheet = book->sheets->pdata[0];
  g_autoptr (EcoImportSettings) settings = eco_import_settings_guess (f->ecosystem, sheet, "");
  g_autoptr (GError) error = NULL;

  settings->missing = missing;
  eco_import_apply (f->document, sheet, settings, "table.csv", &error);
  g_assert_no_error (error);
}

/* What is not in the sheet stays, is retired or goes; the brand always stays. */
static void
test_missing (Fixture *f, gconstpointer data)
{
  EcoNode *brand = eco_ecosystem_find_brand_node (f->ecosystem);

  import_good (f, "Name,Kind\nAcme,supplier\nBolt,supplier\n", NULL);
  import_missing (f, ECO_IMPORT_KEEP);
  g_assert_cmpint (get_node (f, "Bolt")->status, ==, ECO_STATUS_CURRENT);
  import_missing (f, ECO_IMPORT_RETIRE);
  g_assert_cmpint (get_node (f, "Bolt")->status, ==, ECO_STATUS_RETIRED);
  g_assert_cmpint (get_node (f, "Acme")->status, ==, ECO_STATUS_CURRENT);
  import_missing (f, ECO_IMPORT_REMOVE);
  g_assert_null (find (f, ECO_ECOSYSTEM_NODES, "Bolt"));
  g_assert_nonnull (find (f, ECO_ECOSYSTEM_NODES, "Acme"));
  g_assert_true (brand == eco_ecosystem_find_brand_node (f->ecosystem));
}

static void
test_clear (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoSheetBook) book = read_text ("Name,Owner,Importance\nAcme,,\n");
  EcoSheetText *sheet = book->sheets->pdata[0];
  g_autoptr (EcoImportSettings) settings = NULL;

  import_good (f, "Name,Kind,Owner,Importance\nAcme,supplier,Ann,4\n", NULL);
  settings = eco_import_settings_guess (f->ecosystem, sheet, "");
  settings->clear = TRUE;
  g_assert_true (eco_import_apply (f->document, sheet, settings, "table.csv", NULL));
  g_assert_null (get_node (f, "Acme")->owner);
  g_assert_cmpint (get_node (f, "Acme")->importance, ==, 0);
  g_assert_cmpstr (get_node (f, "Acme")->kind, ==, "supplier");
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    void (*run) (Fixture *f, gconstpointer data);
  } tests[] = {
    { "/import/bad-row", test_bad_row },     { "/import/problems", test_problems },
    { "/import/new", test_new },             { "/import/second", test_second },
    { "/import/exchanges", test_exchanges }, { "/import/depends", test_depends },
    { "/import/missing", test_missing },     { "/import/clear", test_clear },
    { "/import/unknown", test_unknown },
  };

  g_test_init (&argc, &argv, NULL);
  g_test_add ("/import/round-trip", Fixture, "meridian", set_up, test_round_trip, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, "blank-rings", set_up, tests[i].run, tear_down);
  return g_test_run ();
}
