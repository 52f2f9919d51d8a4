/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The journal: what is kept when, who may read it, what a full disk does, and who has which file
 * open. */
#include "journal-fixture.h"

#include "../support/measure.h"
#include "base/eco-error.h"
#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* ---- What is kept when */

static void
test_begin (JournalFixture *fixture, gconstpointer data)
{
  fixture_begin (fixture);
  fixture_flush (fixture);
  g_assert_cmpuint (fixture_count_files (fixture->journal, "snapshot"), ==, 0);
  g_assert_cmpuint (fixture_count_files (fixture->journal, "log"), ==, 0);
  fixture_set_title (fixture->document, "First");
  fixture_assert_kept (fixture->journal, fixture->document);
  g_assert_cmpuint (fixture_count_files (fixture->journal, "snapshot"), ==, 1);
  fixture_set_title (fixture->document, "Second");
  eco_history_undo (eco_document_get_history (fixture->document));
  fixture_assert_kept (fixture->journal, fixture->document);
  g_assert_cmpuint (fixture_count_files (fixture->journal, "snapshot"), ==, 1);
  /* It lives, so there is nothing to recover. */
  g_assert_cmpuint (fixture_count_items (), ==, 0);
}

static void
test_close (JournalFixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture_begin (fixture);
  path = _eco_journal_dup_path (eco_journal_get_id (fixture->journal));
  fixture_set_title (fixture->document, "Gone");
  eco_journal_close (fixture->journal);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  fixture_drop (fixture);
  g_assert_cmpuint (fixture_count_items (), ==, 0);
}

/* A window that is only looked into leaves nothing, however it goes. */
static void
test_untouched (JournalFixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL, *path = NULL;

  fixture_begin (fixture);
  id = fixture_crash (eco_journal_get_id (fixture->journal));
  path = _eco_journal_dup_path (id);
  g_assert_cmpuint (fixture_count_items (), ==, 0);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* All undone: it is what the file is. */
static void
test_undone (JournalFixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;

  fixture_begin (fixture);
  fixture_set_title (fixture->document, "Once");
  eco_history_undo (eco_document_get_history (fixture->document));
  fixture_flush (fixture);
  id = fixture_crash (eco_journal_get_id (fixture->journal));
  g_assert_cmpuint (fixture_count_items (), ==, 0);
}

static void
test_saved (JournalFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = fixture_get_file (fixture, "saved.ecotone");

  fixture_begin (fixture);
  fixture_set_title (fixture->document, "Saved");
  g_assert_true (eco_document_save (fixture->document, file, FALSE, NULL));
  fixture_flush (fixture);
  g_assert_cmpuint (fixture_count_files (fixture->journal, "snapshot"), ==, 0);
  g_assert_cmpuint (fixture_count_files (fixture->journal, "log"), ==, 0);
  fixture_set_title (fixture->document, "Later");
  fixture_assert_kept (fixture->journal, fixture->document);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_assert_true (eco_document_save_finish (ECO_DOCUMENT (source), result, NULL));
  *(gboolean *) data = TRUE;
}

/* What is done while it is being saved is not in the file. */
static void
test_edited_while_saving (JournalFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = fixture_get_file (fixture, "during.ecotone");
  g_autoptr (EcoRecoveryItem) item = NULL;
  gboolean done = FALSE;

  fixture_begin (fixture);
  fixture_set_title (fixture->document, "Before");
  eco_document_save_async (fixture->document, file, FALSE, NULL, saved_cb, &done);
  fixture_set_title (fixture->document, "Meanwhile");
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  fixture_assert_kept (fixture->journal, fixture->document);
  fixture_drop (fixture);
  item = fixture_get_only_item ();
  g_assert_true (g_file_equal (item->file, file));
  g_assert_cmpuint (item->n_changes, ==, 1);
  g_assert_true (eco_recovery_discard (item->id, NULL));
}

/* A group that is open is nobody's step yet. */
static void
test_open_group (JournalFixture *fixture, gconstpointer data)
{
  EcoEditor *editor = eco_document_get_editor (fixture->document);

  fixture_begin (fixture);
  fixture_set_title (fixture->document, "Outside");
  fixture_assert_kept (fixture->journal, fixture->document);
  eco_editor_begin (editor, "Group");
  fixture_set_title (fixture->document, "Inside");
  eco_editor_cancel (editor);
  fixture_assert_kept (fixture->journal, fixture->document);
  eco_editor_begin (editor, "Group");
  fixture_set_title (fixture->document, "Inside");
  fixture_set_title (fixture->document, "Inside twice");
  eco_editor_end (editor);
  fixture_assert_kept (fixture->journal, fixture->document);
}

/* A log that is long gives way to another snapshot, and never is there a moment without one. */
static void
test_long_log (JournalFixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (100 * 1024, 'x');
  g_autofree char *path = NULL;
  g_autoptr (GArray) generations = NULL;

  fixture_begin (fixture);
  for (int i = 0; i < 25; i++)
    {
      text[0] = (char) ('a' + i);
      eco_history_seal (eco_document_get_history (fixture->document));
      g_assert_true (eco_editor_set_text (
          eco_document_get_editor (fixture->document),
          ECO_OBJECT (eco_document_get_ecosystem (fixture->document)), "description", text, NULL));
    }
  fixture_assert_kept (fixture->journal, fixture->document);
  path = _eco_journal_dup_path (eco_journal_get_id (fixture->journal));
  generations = _eco_journal_list_generations (path, "snapshot");
  g_assert_cmpuint (generations->len, ==, 1);
  g_assert_cmpuint (g_array_index (generations, guint64, 0), >, 1);
}

/* ---- Who may read it */

static void
assert_mode (const char *path, guint mode)
{
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmphex (info.st_mode & 0777, ==, mode);
}

static void
test_private (JournalFixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *root = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n = 0;
  mode_t old = umask (0);

  fixture_begin (fixture);
  fixture_set_title (fixture->document, "Secret");
  fixture_set_title (fixture->document, "Secret too");
  fixture_flush (fixture);
  umask (old);
  path = _eco_journal_dup_path (eco_journal_get_id (fixture->journal));
  root = g_path_get_dirname (path);
  assert_mode (root, 0700);
  assert_mode (path, 0700);
  dir = g_dir_open (path, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      assert_mode (file, 0600);
      n++;
    }
  g_assert_cmpuint (n, ==, 4);
}

/* ---- Who has it open */

static void
test_editor (JournalFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = fixture_get_file (fixture, "open.ecotone");
  g_autoptr (GFile) link = fixture_get_file (fixture, "link.ecotone");
  g_autoptr (GError) error = NULL;
  EcoJournalEditor editor;

  g_assert_true (eco_document_save (fixture->document, file, FALSE, NULL));
  g_assert_cmpint (symlink ("open.ecotone", g_file_peek_path (link)), ==, 0);
  g_assert_false (eco_journal_find_editor (file, &editor));
  fixture_begin (fixture);
  g_assert_true (eco_journal_find_editor (file, &editor));
  g_assert_cmpint (editor.pid, ==, getpid ());
  g_assert_cmpint (ABS (editor.since - g_get_real_time ()), <, 60 * G_USEC_PER_SEC);
  g_assert_true (eco_journal_find_editor (link, NULL));
  g_assert_false (eco_recovery_discard (eco_journal_get_id (fixture->journal), &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_CONFLICT);
  eco_journal_close (fixture->journal);
  g_assert_false (eco_journal_find_editor (file, &editor));
}

/* Another process: as long as it lives, and not a moment longer. */
static void
test_other_process (JournalFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = fixture_get_file (fixture, "theirs.ecotone");
  g_autoptr (EcoRecoveryItem) item = NULL;
  EcoJournalEditor editor;
  int ready[2], status;
  pid_t child;
  char byte;

  g_assert_true (eco_document_save (fixture->document, file, FALSE, NULL));
  g_assert_cmpint (pipe (ready), ==, 0);
  child = fork ();
  if (child == 0)
    {
      fixture_begin (fixture);
      fixture_set_title (fixture->document, "Theirs");
      fixture_flush (fixture);
      if (write (ready[1], "x", 1) == 1)
        pause ();
      _exit (1);
    }
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  g_assert_true (eco_journal_find_editor (file, &editor));
  g_assert_cmpint (editor.pid, ==, child);
  g_assert_cmpuint (fixture_count_items (), ==, 0);
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_false (eco_journal_find_editor (file, &editor));
  item = eco_recovery_find (file);
  g_assert_nonnull (item);
  g_assert_true (eco_recovery_discard (item->id, NULL));
  close (ready[0]);
  close (ready[1]);
}

/* ---- When it cannot be kept */

static void
failed_cb (EcoJournal *journal, const char *why, guint *n)
{
  g_test_message ("failed: %s", why);
  (*n)++;
}

static void
count_cb (EcoJournal *journal, guint *n)
{
  (*n)++;
}

static void
wait_for (const guint *n)
{
  gint64 end = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;

  while (*n == 0 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (*n, ==, 1);
}

/* The disk is full in the middle of a record: the steps before it are there; once there is room,
 * all are. */
static void
test_full (JournalFixture *fixture, gconstpointer data)
{
  struct rlimit old, full;
  guint n_failed = 0, n_resumed = 0;
  g_autofree char *id = NULL, *text = g_strnfill (64 * 1024, 'x');
  g_autoptr (EcoEcosystem) read = NULL;
  g_autoptr (GError) error = NULL;

  fixture_begin (fixture);
  g_signal_connect (fixture->journal, "failed", G_CALLBACK (failed_cb), &n_failed);
  g_signal_connect (fixture->journal, "resumed", G_CALLBACK (count_cb), &n_resumed);
  fixture_set_title (fixture->document, "Room");
  fixture_assert_kept (fixture->journal, fixture->document);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  full = old;
  full.rlim_cur = 32 * 1024;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &full), ==, 0);
  g_assert_true (eco_editor_set_text (eco_document_get_editor (fixture->document),
                                      ECO_OBJECT (eco_document_get_ecosystem (fixture->document)),
                                      "description", text, NULL));
  g_assert_false (eco_journal_flush (fixture->journal, &error));
  wait_for (&n_failed);
  /* The program goes on, and does not say it again. */
  fixture_set_title (fixture->document, "On");
  eco_history_undo (eco_document_get_history (fixture->document));
  fixture_run_main_loop ();
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  id = fixture_crash (eco_journal_get_id (fixture->journal));
  read = eco_recovery_read (id, NULL, NULL);
  g_assert_cmpstr (read->title, ==, "Room");
  g_assert_true (eco_recovery_discard (id, NULL));
  wait_for (&n_resumed);
  g_assert_cmpuint (n_failed, ==, 1);
  fixture_assert_kept (fixture->journal, fixture->document);
  fixture_set_title (fixture->document, "After");
  fixture_assert_kept (fixture->journal, fixture->document);
}

/* Where no folder can be made, that is told; it begins once one can. */
static void
test_no_place (JournalFixture *fixture, gconstpointer data)
{
  guint n_failed = 0, n_resumed = 0;
  g_autofree char *root = g_build_filename (g_get_user_state_dir (), "ecotone", NULL);
  g_autofree char *recovery = g_build_filename (root, "recovery", NULL);

  g_rmdir (recovery);
  g_rmdir (root);
  g_mkdir_with_parents (g_get_user_state_dir (), 0700);
  g_assert_true (g_file_set_contents (root, "in the way", -1, NULL));
  fixture_begin (fixture);
  g_assert_null (eco_journal_get_id (fixture->journal));
  g_signal_connect (fixture->journal, "failed", G_CALLBACK (failed_cb), &n_failed);
  g_signal_connect (fixture->journal, "resumed", G_CALLBACK (count_cb), &n_resumed);
  wait_for (&n_failed);
  fixture_set_title (fixture->document, "Kept late");
  g_unlink (root);
  wait_for (&n_resumed);
  fixture_assert_kept (fixture->journal, fixture->document);
}

/* ---- What it costs */

static double
get_cpu_milliseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

/* @n: renamed one after the other. Returns: what each takes of the main thread */
static double
rename_nodes (EcoDocument *document, guint n)
{
  EcoList *nodes = eco_ecosystem_get_nodes (eco_document_get_ecosystem (document));
  double begin = get_cpu_milliseconds ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Name %f", get_cpu_milliseconds ());

      eco_editor_rename (eco_document_get_editor (document), eco_list_get (nodes, i), name);
    }
  return (get_cpu_milliseconds () - begin) / n;
}

static void
test_cost (JournalFixture *fixture, gconstpointer data)
{
  EcoEditor *editor = eco_document_get_editor (fixture->document);
  EcoList *rings = eco_ecosystem_get_rings (eco_document_get_ecosystem (fixture->document));
  double without, first, with;

  eco_editor_begin (editor, "Many");
  for (guint i = 0; i < 1000; i++)
    eco_editor_add_node (editor, "media", "Node", eco_list_get (rings, 1 + i % 3),
                         (EcoSide) (1 + i % 2), (double) (i % 180), 100 + (double) (i % 400));
  eco_editor_end (editor);
  eco_history_mark_saved (eco_document_get_history (fixture->document));
  rename_nodes (fixture->document, 200);
  without = rename_nodes (fixture->document, 200);
  eco_history_mark_saved (eco_document_get_history (fixture->document));
  fixture_begin (fixture);
  first = rename_nodes (fixture->document, 1);
  with = rename_nodes (fixture->document, 200);
  fixture_assert_kept (fixture->journal, fixture->document);
  g_test_message ("1,000 nodes: an edit %.3f ms, with the journal %.3f ms, the first one %.3f ms",
                  without, with, first);
  eco_measure ("journal-cost", "%.3f ms for an edit, %.3f ms for the first one, of 1,000 nodes",
               MAX (0, with - without), first - without);
  g_assert_cmpfloat (with - without, <, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  FIXTURE_ADD ("/journal/begin", test_begin);
  FIXTURE_ADD ("/journal/close", test_close);
  FIXTURE_ADD ("/journal/untouched", test_untouched);
  FIXTURE_ADD ("/journal/undone", test_undone);
  FIXTURE_ADD ("/journal/saved", test_saved);
  FIXTURE_ADD ("/journal/edited-while-saving", test_edited_while_saving);
  FIXTURE_ADD ("/journal/open-group", test_open_group);
  FIXTURE_ADD ("/journal/long-log", test_long_log);
  FIXTURE_ADD ("/journal/private", test_private);
  FIXTURE_ADD ("/journal/editor", test_editor);
  FIXTURE_ADD ("/journal/other-process", test_other_process);
  FIXTURE_ADD ("/journal/full", test_full);
  FIXTURE_ADD ("/journal/no-place", test_no_place);
  FIXTURE_ADD ("/journal/cost", test_cost);
  return g_test_run ();
}
