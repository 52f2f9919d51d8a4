/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the tests of journal and recovery share. */
#include "config.h"

#include "journal-fixture.h"

#include "session/eco-document-private.h"
#include "store/eco-writer.h"

#include <glib/gstdio.h>

static void
fixture_copy (const char *from, const char *to, const char *name)
{
  g_autofree char *source = g_build_filename (from, name, NULL);
  g_autofree char *target = g_build_filename (to, name, NULL);
  g_autofree char *data = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (source, &data, &length, NULL));
  g_assert_true (g_file_set_contents (target, data, (gssize) length, NULL));
}

/* Returns: (transfer full): the id of what a crash would leave of the journal with @id */
char *
fixture_crash (const char *id)
{
  char *copy = g_uuid_string_random ();
  g_autofree char *from = _eco_journal_dup_path (id), *to = _eco_journal_dup_path (copy);
  g_autoptr (GDir) dir = g_dir_open (from, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  g_assert_cmpint (g_mkdir (to, 0700), ==, 0);
  while ((name = g_dir_read_name (dir)) != NULL)
    fixture_copy (from, to, name);
  return copy;
}

/* What a crash at this moment would leave is what the document is. */
void
fixture_assert_kept (EcoJournal *journal, EcoDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autoptr (EcoEcosystem) read = NULL;
  g_autoptr (GBytes) kept = NULL, wanted = NULL;
  gboolean is_whole;

  g_assert_true (eco_journal_flush (journal, &error));
  g_assert_no_error (error);
  id = fixture_crash (eco_journal_get_id (journal));
  read = eco_recovery_read (id, &is_whole, &error);
  g_assert_no_error (error);
  g_assert_true (is_whole);
  kept = eco_writer_write (read);
  wanted = eco_writer_write (eco_document_get_ecosystem (document));
  if (!g_bytes_equal (kept, wanted))
    g_test_message ("kept:\n%s\nwanted:\n%s", (const char *) g_bytes_get_data (kept, NULL),
                    (const char *) g_bytes_get_data (wanted, NULL));
  g_assert_true (g_bytes_equal (kept, wanted));
  g_assert_true (eco_recovery_discard (id, NULL));
}

void
fixture_set_up (JournalFixture *fixture, gconstpointer data)
{
  g_autoptr (EcoEcosystem) ecosystem = eco_ecosystem_new_with_rings ();

  fixture->catalog = eco_catalog_new_builtin (NULL);
  fixture->document = eco_document_new (ecosystem, fixture->catalog);
  fixture->folder = g_dir_make_tmp ("journal-XXXXXX", NULL);
}

void
fixture_drop (JournalFixture *fixture)
{
  g_clear_object (&fixture->journal);
  g_clear_object (&fixture->document);
}

void
fixture_tear_down (JournalFixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  if (fixture->journal != NULL)
    eco_journal_close (fixture->journal);
  fixture_drop (fixture);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->catalog);
}

void
fixture_set_title (EcoDocument *document, const char *title)
{
  g_assert_true (eco_editor_set_text (eco_document_get_editor (document),
                                      ECO_OBJECT (eco_document_get_ecosystem (document)), "title",
                                      title, NULL));
}

void
fixture_begin (JournalFixture *fixture)
{
  fixture->journal = eco_journal_new (fixture->document);
}

void
fixture_run_main_loop (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

GFile *
fixture_get_file (JournalFixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_new_for_path (path);
}

guint
fixture_count_files (EcoJournal *journal, const char *kind)
{
  g_autofree char *path = _eco_journal_dup_path (eco_journal_get_id (journal));
  g_autoptr (GArray) generations = _eco_journal_list_generations (path, kind);

  return generations->len;
}

guint
fixture_count_items (void)
{
  g_autoptr (GPtrArray) items = eco_recovery_list ();

  return items->len;
}

void
fixture_flush (JournalFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (eco_journal_flush (fixture->journal, &error));
  g_assert_no_error (error);
}

EcoRecoveryItem *
fixture_get_only_item (void)
{
  g_autoptr (GPtrArray) items = eco_recovery_list ();

  g_assert_cmpuint (items->len, ==, 1);
  return g_ptr_array_steal_index (items, 0);
}

static void
fixture_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

EcoDocument *
fixture_try_open (JournalFixture *fixture, const char *id, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  eco_recovery_open_async (id, fixture->catalog, NULL, fixture_opened_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return eco_recovery_open_finish (result, error);
}

EcoDocument *
fixture_open_item (JournalFixture *fixture, const char *id)
{
  g_autoptr (GError) error = NULL;
  EcoDocument *document = fixture_try_open (fixture, id, &error);

  g_assert_no_error (error);
  return document;
}
