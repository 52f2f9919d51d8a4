/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Recovery: what a crash left comes back whole, a second crash loses nothing, and what cannot be
 * read stays. */
#include "journal-fixture.h"

#include "base/eco-error.h"

#include <string.h>

static void
test_recover (JournalFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = fixture_get_file (fixture, "map.ecotone");
  g_autoptr (EcoRecoveryItem) item = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  g_assert_true (eco_document_save (fixture->document, file, FALSE, NULL));
  fixture_begin (fixture);
  fixture_set_title (fixture->document, "Kept");
  eco_history_seal (eco_document_get_history (fixture->document));
  fixture_set_title (fixture->document, "Kept twice");
  fixture_flush (fixture);
  fixture_drop (fixture);
  item = eco_recovery_find (file);
  g_assert_nonnull (item);
  g_assert_true (g_file_equal (item->file, file));
  g_assert_cmpuint (item->n_changes, ==, 2);
  g_assert_cmpuint (item->n_crashes, ==, 0);
  fixture->document = fixture_open_item (fixture, item->id);
  g_assert_cmpstr (eco_document_get_ecosystem (fixture->document)->title, ==, "Kept twice");
  g_assert_true (eco_document_get_modified (fixture->document));
  g_assert_true (g_file_equal (eco_document_get_file (fixture->document), file));
  g_assert_cmpuint (fixture_count_items (), ==, 0);
  fixture_begin (fixture);
  g_assert_cmpstr (eco_journal_get_id (fixture->journal), ==, item->id);
  fixture_assert_kept (fixture->journal, fixture->document);
  fixture_set_title (fixture->document, "Kept again");
  fixture_assert_kept (fixture->journal, fixture->document);
  /* Nobody else changed the file, so it can be saved. */
  g_assert_true (eco_document_save (fixture->document, NULL, FALSE, &error));
  g_assert_no_error (error);
  fixture_flush (fixture);
  id = fixture_crash (item->id);
  g_assert_cmpuint (fixture_count_items (), ==, 0);
}

/* The title of an untitled one is the one of the list. */
static void
test_untitled (JournalFixture *fixture, gconstpointer data)
{
  g_autoptr (EcoRecoveryItem) item = NULL;

  fixture_begin (fixture);
  fixture_set_title (fixture->document, "Nameless");
  fixture_flush (fixture);
  fixture_drop (fixture);
  item = fixture_get_only_item ();
  g_assert_null (item->file);
  g_assert_cmpstr (item->title, ==, "Nameless");
  fixture->document = fixture_open_item (fixture, item->id);
  g_assert_null (eco_document_get_file (fixture->document));
  g_assert_true (eco_document_get_modified (fixture->document));
}

static void
test_conflict (JournalFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = fixture_get_file (fixture, "other.ecotone");
  g_autoptr (EcoRecoveryItem) item = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (eco_document_save (fixture->document, file, FALSE, NULL));
  fixture_begin (fixture);
  fixture_set_title (fixture->document, "Mine");
  fixture_flush (fixture);
  fixture_drop (fixture);
  g_assert_true (g_file_set_contents (g_file_peek_path (file), "theirs", -1, NULL));
  item = fixture_get_only_item ();
  fixture->document = fixture_open_item (fixture, item->id);
  g_assert_false (eco_document_save (fixture->document, NULL, FALSE, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_CONFLICT);
}

/* A crash at any moment of recovering loses nothing: before the new snapshot is there, and after.
 */
static void
test_two_crashes (JournalFixture *fixture, gconstpointer data)
{
  g_autoptr (EcoRecoveryItem) item = NULL, again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *second = NULL, *third = NULL;
  g_autoptr (EcoEcosystem) read = NULL, read_later = NULL;

  fixture_begin (fixture);
  fixture_set_title (fixture->document, "Twice");
  fixture_flush (fixture);
  fixture_drop (fixture);
  item = fixture_get_only_item ();
  fixture->document = fixture_open_item (fixture, item->id);
  second = fixture_crash (item->id);
  again = fixture_get_only_item ();
  g_assert_cmpstr (again->id, ==, second);
  g_assert_cmpuint (again->n_crashes, ==, 1);
  read = eco_recovery_read (second, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read->title, ==, "Twice");
  g_assert_true (eco_recovery_discard (second, NULL));
  fixture_begin (fixture);
  fixture_flush (fixture);
  third = fixture_crash (item->id);
  read_later = eco_recovery_read (third, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read_later->title, ==, "Twice");
  g_assert_true (eco_recovery_discard (third, NULL));
}

/* What ends the program while it is opened is counted before; what lives is no such thing. */
static void
test_attempts (JournalFixture *fixture, gconstpointer data)
{
  g_autoptr (EcoRecoveryItem) item = NULL;
  g_autofree char *id = NULL, *path = NULL, *copy = NULL;

  fixture_begin (fixture);
  fixture_set_title (fixture->document, "Attempt");
  fixture_flush (fixture);
  id = g_strdup (eco_journal_get_id (fixture->journal));
  path = _eco_journal_dup_path (id);
  fixture_drop (fixture);
  for (guint i = 1; i <= ECO_RECOVERY_MOST_CRASHES; i++)
    {
      EcoDocument *document = fixture_open_item (fixture, id);

      g_assert_cmpuint (_eco_journal_get_attempts (path), ==, i);
      /* As if the program had ended here. */
      copy = fixture_crash (id);
      g_clear_object (&document);
      g_assert_true (_eco_journal_set_attempts (path, i, NULL));
      g_assert_true (eco_recovery_discard (copy, NULL));
      g_clear_pointer (&copy, g_free);
    }
  item = fixture_get_only_item ();
  g_assert_cmpuint (item->n_crashes, ==, ECO_RECOVERY_MOST_CRASHES);
  /* Asked for by id it opens all the same. */
  fixture->document = fixture_open_item (fixture, id);
  fixture_begin (fixture);
  g_assert_cmpuint (_eco_journal_get_attempts (path), ==, ECO_RECOVERY_MOST_CRASHES + 1);
  fixture_set_title (fixture->document, "Lives");
  g_assert_cmpuint (_eco_journal_get_attempts (path), ==, 0);
}

/* What cannot be read stays, and is told of. */
static void
test_unreadable (JournalFixture *fixture, gconstpointer data)
{
  g_autoptr (EcoRecoveryItem) item = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL, *path = NULL, *snapshot = NULL;

  fixture_begin (fixture);
  fixture_set_title (fixture->document, "Broken");
  fixture_flush (fixture);
  id = fixture_crash (eco_journal_get_id (fixture->journal));
  path = _eco_journal_dup_path (id);
  snapshot = _eco_journal_dup_file_name (path, "snapshot", 1);
  g_assert_true (g_file_set_contents (snapshot, "<ecosystem", -1, NULL));
  item = fixture_get_only_item ();
  g_assert_cmpstr (item->title, ==, "Broken");
  g_assert_null (fixture_try_open (fixture, id, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_true (g_file_test (snapshot, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (_eco_journal_get_attempts (path), ==, 0);
  g_assert_true (eco_recovery_discard (id, NULL));
}

/* With the latest snapshot damaged the one before is taken, if it is still there. */
static void
test_older_generation (JournalFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL, *path = NULL, *snapshot = NULL;
  gboolean is_whole;
  g_autoptr (EcoEcosystem) read = NULL;

  fixture_begin (fixture);
  fixture_set_title (fixture->document, "Older");
  fixture_flush (fixture);
  id = fixture_crash (eco_journal_get_id (fixture->journal));
  path = _eco_journal_dup_path (id);
  snapshot = _eco_journal_dup_file_name (path, "snapshot", 2);
  g_assert_true (g_file_set_contents (snapshot, "", -1, NULL));
  read = eco_recovery_read (id, &is_whole, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read->title, ==, "Older");
  g_assert_false (is_whole);
  g_assert_true (eco_recovery_discard (id, NULL));
}

/* A log that was begun, and the crash came before its snapshot. */
static void
test_log_without_snapshot (JournalFixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL, *path = NULL, *log = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_whole;
  g_autoptr (EcoEcosystem) read = NULL;
  g_autoptr (GBytes) header = eco_journal_file_write_header (2, 0, 9);

  fixture_begin (fixture);
  fixture_set_title (fixture->document, "Before");
  fixture_flush (fixture);
  id = fixture_crash (eco_journal_get_id (fixture->journal));
  path = _eco_journal_dup_path (id);
  log = _eco_journal_dup_file_name (path, "log", 2);
  g_assert_true (g_file_set_contents (log, g_bytes_get_data (header, NULL),
                                      (gssize) g_bytes_get_size (header), NULL));
  read = eco_recovery_read (id, &is_whole, &error);
  g_assert_no_error (error);
  g_assert_true (is_whole);
  g_assert_cmpstr (read->title, ==, "Before");
  g_assert_true (eco_recovery_discard (id, NULL));
}

static void
test_wrong_ids (JournalFixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "",     "..", "../..",
                                     "/etc", "x",  "6f1cf4a3-0000-4000-8000-000000000000" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GError) error = NULL, other = NULL;

      g_assert_false (eco_recovery_discard (ids[i], &error));
      g_assert_nonnull (error);
      g_assert_null (fixture_try_open (fixture, ids[i], &other));
      g_assert_nonnull (other);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  FIXTURE_ADD ("/recovery/recover", test_recover);
  FIXTURE_ADD ("/recovery/untitled", test_untitled);
  FIXTURE_ADD ("/recovery/conflict", test_conflict);
  FIXTURE_ADD ("/recovery/two-crashes", test_two_crashes);
  FIXTURE_ADD ("/recovery/attempts", test_attempts);
  FIXTURE_ADD ("/recovery/unreadable", test_unreadable);
  FIXTURE_ADD ("/recovery/older-generation", test_older_generation);
  FIXTURE_ADD ("/recovery/log-without-snapshot", test_log_without_snapshot);
  FIXTURE_ADD ("/recovery/wrong-ids", test_wrong_ids);
  return g_test_run ();
}
