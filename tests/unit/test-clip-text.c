/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Text that is pasted: each file of tests/data/clip is pasted onto blank rings with a few nodes,
 * and what comes of it equals the file of the same name in tests/data/clip/expected. */
#include "session/eco-clip-text.h"
#include "session/eco-template.h"
#include "store/eco-writer.h"

#include <gio/gio.h>
#include <string.h>

#define FOLDER "data/clip"

typedef struct
{
  EcoCatalog *catalog;
  EcoDocument *document;
  EcoEcosystem *ecosystem;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  EcoEditor *editor;

  f->catalog = eco_catalog_new_builtin (NULL);
  f->document = eco_document_new_from_template ("blank-rings", f->catalog, NULL);
  f->ecosystem = eco_document_get_ecosystem (f->document);
  editor = eco_document_get_editor (f->document);
  eco_editor_add_node (editor, "sales", "Sales", NULL, ECO_SIDE_INTERNAL, 270, 300);
  eco_editor_add_node (editor, "customer", "Customers", NULL, ECO_SIDE_EXTERNAL, 90, 300);
  eco_selection_clear (eco_document_get_selection (f->document));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->document);
  g_object_unref (f->catalog);
}

static const char *
name_of (Fixture *f, const char *id)
{
  EcoObject *object = id != NULL ? eco_ecosystem_lookup (f->ecosystem, id) : NULL;

  return object != NULL ? eco_object_get_name (object) : "-";
}

static void
append_node (Fixture *f, GString *dump, EcoNode *node)
{
  g_autofree char *tags = node->tags != NULL ? g_strjoinv ("+", node->tags) : g_strdup ("");

  g_string_append_printf (dump, "node %s | %s | %s | %s | %s | %s | %d\n", node->name, node->kind,
                          name_of (f, node->ring),
                          eco_enum_get_nick (ECO_TYPE_SIDE, (int) node->side),
                          node->owner != NULL ? node->owner : "", tags, node->importance);
  g_assert_cmpfloat (node->radius, >, 0);
}

static char *
dup_dump (Fixture *f, guint from)
{
  EcoList *nodes = eco_ecosystem_get_nodes (f->ecosystem);
  EcoList *exchanges = eco_ecosystem_get_exchanges (f->ecosystem);
  GString *dump = g_string_new (NULL);

  for (guint i = from; i < eco_list_get_length (nodes); i++)
    append_node (f, dump, eco_list_get (nodes, i));
  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    {
      EcoExchange *exchange = eco_list_get (exchanges, i);

      g_string_append_printf (dump, "exchange %s > %s | %s | %s | %d\n",
                              name_of (f, exchange->from), name_of (f, exchange->to),
                              exchange->category,
                              exchange->label != NULL ? exchange->label : "", exchange->strength);
    }
  return g_string_free (dump, FALSE);
}

/* What is refused changes nothing; what is taken is one step, which undo takes back. */
static void
test_case (Fixture *f, gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, FOLDER, name, NULL);
  g_autofree char *expected_path =
    g_test_build_filename (G_TEST_DIST, FOLDER, "expected", name, NULL);
  g_autofree char *text = NULL, *expected = NULL, *dump = NULL;
  g_autoptr (GBytes) before = eco_writer_write (f->ecosystem), after = NULL;
  EcoHistory *history = eco_document_get_history (f->document);
  guint n = eco_list_get_length (eco_ecosystem_get_nodes (f->ecosystem));
  guint position = eco_history_get_position (history);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  if (eco_clip_paste_text (f->document, text, NULL, &error))
    {
      dump = dup_dump (f, n);
      g_assert_cmpuint (eco_history_get_position (history), ==, position + 1);
      eco_history_undo (history);
    }
  else
    dump = g_strconcat ("refused: ", error->message, "\n", NULL);
  after = eco_writer_write (f->ecosystem);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (eco_history_get_position (history), ==, position);
  g_assert_true (g_file_get_contents (expected_path, &expected, NULL, NULL));
  g_assert_cmpstr (dump, ==, expected);
}

/* New nodes are like the selected one, and near it. */
static void
test_sister (Fixture *f, gconstpointer data)
{
  EcoList *nodes = eco_ecosystem_get_nodes (f->ecosystem);
  EcoNode *node;

  eco_selection_set_only (eco_document_get_selection (f->document),
                          eco_object_get_id (eco_list_get (nodes, 1)));
  g_assert_true (eco_clip_paste_text (f->document, "Night shift", NULL, NULL));
  node = eco_list_get (nodes, eco_list_get_length (nodes) - 1);
  g_assert_cmpstr (node->kind, ==, "sales");
  g_assert_cmpint (node->side, ==, ECO_SIDE_INTERNAL);
  g_assert_true (eco_selection_contains (eco_document_get_selection (f->document),
                                         eco_object_get_id (ECO_OBJECT (node))));
}

/* A thousand lines find room: rings become wider. */
static void
test_many (Fixture *f, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  EcoPoint at = { 400, 0 };

  for (int i = 0; i < 300; i++)
    g_string_append_printf (text, "Shop %d\n", i);
  g_assert_true (eco_clip_paste_text (f->document, text->str, &at, NULL));
  g_assert_cmpuint (eco_list_get_length (eco_ecosystem_get_nodes (f->ecosystem)), ==, 303);
  g_assert_true (eco_document_is_placed (f->document));
}

static void
test_too_many (Fixture *f, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i <= 10000; i++)
    g_string_append_printf (text, "Shop %d\n", i);
  g_assert_false (eco_clip_paste_text (f->document, text->str, NULL, &error));
  g_assert_nonnull (strstr (error->message, "10000"));
}

static void
add_cases (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, FOLDER, NULL);
  GDir *folder = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      {
        g_autofree char *test = g_strconcat ("/clip-text/", name, NULL);

        g_test_add (test, Fixture, g_intern_string (name), set_up, test_case, tear_down);
        n++;
      }
  g_dir_close (folder);
  g_assert_cmpuint (n, >, 8);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add_cases ();
  g_test_add ("/clip-text/sister", Fixture, NULL, set_up, test_sister, tear_down);
  g_test_add ("/clip-text/many", Fixture, NULL, set_up, test_many, tear_down);
  g_test_add ("/clip-text/too-many", Fixture, NULL, set_up, test_too_many, tear_down);
  return g_test_run ();
}
