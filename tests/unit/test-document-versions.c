/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDocument: each save keeps a version, also of what it replaces; a version is restored by one
 * step, or opened as a document of its own; and saving does not need them. */
#include "base/eco-error.h"
#include "session/eco-document.h"
#include "session/eco-versions.h"

#include <glib/gstdio.h>

typedef struct
{
  EcoCatalog *catalog;
  EcoDocument *document;
  GFile *file;
  char *message;
} Fixture;

static void
message_cb (Fixture *f, const char *text)
{
  g_free (f->message);
  f->message = g_strdup (text);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (g_get_user_data_dir ());

  g_file_make_directory_with_parents (folder, NULL, NULL);
  f->catalog = eco_catalog_new_builtin (NULL);
  f->document = eco_document_new_from_template ("meridian", f->catalog, NULL);
  f->file = g_file_get_child (folder, "map.ecotone");
  g_signal_connect_swapped (f->document, "message", G_CALLBACK (message_cb), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (f->document, f);
  g_clear_object (&f->document);
  g_clear_object (&f->catalog);
  g_clear_object (&f->file);
  g_free (f->message);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
save (Fixture *f, GFile *file, gboolean overwrite, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  eco_document_save_async (f->document, file, overwrite, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return eco_document_save_finish (f->document, result, error);
}

static void
set_title (Fixture *f, const char *title)
{
  eco_editor_set_text (eco_document_get_editor (f->document),
                       ECO_OBJECT (eco_document_get_ecosystem (f->document)), "title", title, NULL);
}

/* Kinds and titles, the latest first. */
static void
assert_versions (GFile *file, const char *expected)
{
  static const char *const kinds[] = { "saved", "named", "discarded", "replaced" };
  g_autoptr (GPtrArray) versions = eco_versions_list (file);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < versions->len; i++)
    {
      EcoVersion *version = versions->pdata[i];
      g_autoptr (EcoEcosystem) ecosystem = eco_version_load (version, NULL);

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", kinds[version->kind],
                              ecosystem != NULL ? ecosystem->title : "?");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_saving (Fixture *f, gconstpointer data)
{
  set_title (f, "A");
  g_assert_true (save (f, f->file, FALSE, NULL));
  assert_versions (f->file, "saved A");
  g_assert_true (save (f, NULL, FALSE, NULL));
  assert_versions (f->file, "saved A");
  set_title (f, "B");
  g_assert_true (save (f, NULL, FALSE, NULL));
  assert_versions (f->file, "saved B, saved A");
  g_assert_null (f->message);
}

/* A file that was there before Ecotone kept versions is kept before it is written over. */
static void
test_first (Fixture *f, gconstpointer data)
{
  set_title (f, "A");
  g_assert_true (eco_document_save (f->document, f->file, FALSE, NULL));
  assert_versions (f->file, "");
  set_title (f, "B");
  g_assert_true (save (f, NULL, FALSE, NULL));
  assert_versions (f->file, "saved B, saved A");
}

/* What somebody else wrote is kept, whether it is overwritten or not. */
static void
test_conflict (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoDocument) other = NULL;
  g_autoptr (GError) error = NULL;

  set_title (f, "A");
  g_assert_true (save (f, f->file, FALSE, NULL));
  other = eco_document_open (f->file, f->catalog, NULL, NULL);
  eco_editor_set_text (eco_document_get_editor (other),
                       ECO_OBJECT (eco_document_get_ecosystem (other)), "title", "Theirs", NULL);
  g_assert_true (eco_document_save (other, NULL, FALSE, NULL));
  set_title (f, "Ours");
  g_assert_false (save (f, NULL, FALSE, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_CONFLICT);
  assert_versions (f->file, "replaced Theirs, saved A");
  g_assert_true (save (f, NULL, TRUE, NULL));
  assert_versions (f->file, "saved Ours, replaced Theirs, saved A");
}

static void
test_save_as (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_get_parent (f->file);
  g_autoptr (GFile) other = g_file_get_child (folder, "other.ecotone");

  set_title (f, "A");
  g_assert_true (save (f, f->file, FALSE, NULL));
  set_title (f, "B");
  g_assert_true (save (f, other, FALSE, NULL));
  assert_versions (other, "saved B, saved A");
  assert_versions (f->file, "saved A");
}

static void
test_restoring (Fixture *f, gconstpointer data)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (f->document);
  EcoHistory *history = eco_document_get_history (f->document);
  g_autoptr (EcoObject) before = NULL;
  g_autoptr (GPtrArray) versions = NULL, doomed = g_ptr_array_new ();
  g_autoptr (EcoEcosystem) version = NULL;
  guint position;

  g_assert_true (save (f, f->file, FALSE, NULL));
  before = eco_object_copy (ECO_OBJECT (ecosystem));
  for (guint i = 1; i < 6; i++)
    g_ptr_array_add (doomed, eco_list_get (eco_ecosystem_get_nodes (ecosystem), i));
  eco_editor_remove (eco_document_get_editor (f->document), doomed);
  set_title (f, "Other");
  eco_editor_add_node (eco_document_get_editor (f->document), "customer", NULL, NULL,
                       ECO_SIDE_EXTERNAL, 90, 200);
  g_assert_false (eco_object_equal (before, ECO_OBJECT (ecosystem)));

  versions = eco_versions_list (f->file);
  version = eco_version_load (versions->pdata[0], NULL);
  position = eco_history_get_position (history);
  eco_document_restore (f->document, version, "Restore");
  g_assert_cmpuint (eco_history_get_position (history), ==, position + 1);
  g_assert_cmpstr (eco_history_get_undo_label (history), ==, "Restore");
  g_assert_true (eco_object_equal (before, ECO_OBJECT (ecosystem)));
  g_assert_true (eco_document_is_placed (f->document));
  eco_history_undo (history);
  g_assert_cmpstr (ecosystem->title, ==, "Other");
}

static void
test_copy (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoDocument) copy = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  EcoVersion *version;

  g_assert_true (save (f, f->file, FALSE, NULL));
  versions = eco_versions_list (f->file);
  version = versions->pdata[0];
  eco_document_open_copy_async (version->file, f->catalog, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  copy = eco_document_open_finish (result, NULL);
  g_assert_nonnull (copy);
  g_assert_null (eco_document_get_file (copy));
  g_assert_true (eco_object_equal (ECO_OBJECT (eco_document_get_ecosystem (copy)),
                                   ECO_OBJECT (eco_document_get_ecosystem (f->document))));
}

/* The document is saved all the same, and it is said. */
static void
test_no_place (Fixture *f, gconstpointer data)
{
  g_autofree char *state = g_build_filename (g_get_user_state_dir (), "ecotone", NULL);
  g_autofree char *versions = g_build_filename (state, "versions", NULL);

  g_mkdir_with_parents (state, 0700);
  g_assert_true (g_file_set_contents (versions, "in the way", -1, NULL));
  g_assert_true (save (f, f->file, FALSE, NULL));
  g_assert_false (eco_document_get_modified (f->document));
  g_assert_nonnull (f->message);
  g_assert_true (g_str_has_prefix (f->message, "It is saved, but not kept"));
  g_unlink (versions);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, func)                                                                            \
  g_test_add ("/document-versions/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("saving", test_saving);
  ADD ("first", test_first);
  ADD ("conflict", test_conflict);
  ADD ("save-as", test_save_as);
  ADD ("restoring", test_restoring);
  ADD ("copy", test_copy);
  ADD ("no-place", test_no_place);
#undef ADD
  return g_test_run ();
}
