/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A program is killed while it recovers, edits, saves and journals, at any moment; the next one
 * recovers what it left and is killed in turn. What was synced is never lost.
 * ECO_TEST_KILLS asks for more kills. */
#include "journal-fixture.h"

#include "../support/measure.h"
#include "store/eco-reader.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __SANITIZE_ADDRESS__
#define KILLS 40 /* ten times slower here */
#else
#define KILLS 200
#endif

/* What both processes see. */
typedef struct
{
  volatile int begun;       /* 1: the child recovers, 2: it edits, 3: something is synced */
  volatile guint attempted; /* the number that the document may have */
  volatile guint synced;    /* the number that it must have */
} Shared;

typedef struct
{
  Shared *shared;
  GFile *file;
  guint n_recovered;   /* kills after which there was a journal */
  guint n_in_recovery; /* and before the next program had done anything */
} Killing;

/* ---- The child */

static EcoDocument *
open_any (Killing *killing, EcoCatalog *catalog)
{
  g_autoptr (GPtrArray) items = eco_recovery_list ();
  g_autoptr (EcoEcosystem) ecosystem = NULL;
  JournalFixture fixture = { .catalog = catalog };

  if (items->len > 0)
    return fixture_open_item (&fixture, ((EcoRecoveryItem *) items->pdata[0])->id);
  if (g_file_query_exists (killing->file, NULL))
    return eco_document_open (killing->file, catalog, NULL, NULL);
  ecosystem = eco_ecosystem_new_with_rings ();
  return eco_document_new (ecosystem, catalog);
}

static void
set_text (EcoDocument *document, const char *field, const char *text)
{
  eco_editor_set_text (eco_document_get_editor (document),
                       ECO_OBJECT (eco_document_get_ecosystem (document)), field, text, NULL);
}

/* Long texts make the log long, so that snapshots are made all the time. */
static void
edit (EcoDocument *document, guint number)
{
  g_autofree char *title = g_strdup_printf ("%u", number);
  g_autofree char *text = g_strnfill ((gsize) random () % 200000, (char) ('a' + number % 26));

  eco_editor_begin (eco_document_get_editor (document), "Number");
  set_text (document, "title", title);
  if (random () % 3 == 0)
    set_text (document, "description", text);
  eco_editor_end (eco_document_get_editor (document));
}

G_NORETURN static void
run_child (Killing *killing, guint seed)
{
  g_autoptr (EcoCatalog) catalog = eco_catalog_new_builtin (NULL);
  EcoDocument *document;
  EcoJournal *journal;

  srandom (seed);
  killing->shared->begun = 1;
  document = open_any (killing, catalog);
  journal = eco_journal_new (document);
  killing->shared->begun = 2;
  while (TRUE)
    {
      guint number = killing->shared->attempted + 1;
      gboolean saves = random () % 12 == 0;

      killing->shared->attempted = number;
      edit (document, number);
      if (eco_journal_flush (journal, NULL))
        {
          killing->shared->synced = number;
          killing->shared->begun = 3;
        }
      if (saves)
        eco_document_save (document, killing->file, TRUE, NULL);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

/* ---- The parent */

static guint
read_number (EcoEcosystem *ecosystem)
{
  return ecosystem->title != NULL ? (guint) g_ascii_strtoull (ecosystem->title, NULL, 10) : 0;
}

static guint
find_number (Killing *killing)
{
  g_autoptr (GPtrArray) items = eco_recovery_list ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoEcosystem) ecosystem = NULL;
  gboolean is_whole;

  g_assert_cmpuint (items->len, <=, 1);
  if (items->len == 0)
    ecosystem = g_file_query_exists (killing->file, NULL)
                    ? eco_reader_read_file (killing->file, NULL, NULL, NULL, NULL, &error)
                    : eco_ecosystem_new ();
  else
    {
      ecosystem = eco_recovery_read (((EcoRecoveryItem *) items->pdata[0])->id, &is_whole, &error);
      g_assert_true (is_whole);
      killing->n_recovered++;
    }
  g_assert_no_error (error);
  return read_number (ecosystem);
}

static void
kill_once (Killing *killing, guint seed)
{
  guint before = killing->shared->synced, number;
  int phase = g_test_rand_int_range (1, 4);
  int status;
  pid_t child;

  killing->shared->begun = 0;
  killing->shared->attempted = find_number (killing);
  child = fork ();
  if (child == 0)
    run_child (killing, seed);
  while (killing->shared->begun < phase)
    g_usleep (100);
  g_usleep ((gulong) g_test_rand_int_range (2000, 60000));
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  number = find_number (killing);
  if (killing->shared->synced == before)
    killing->n_in_recovery++;
  g_assert_cmpuint (number, >=, killing->shared->synced);
  g_assert_cmpuint (number, <=, killing->shared->attempted);
  killing->shared->synced = number;
}

static void
test_kill (void)
{
  const char *wish = g_getenv ("ECO_TEST_KILLS");
  guint kills = wish != NULL ? (guint) g_ascii_strtoull (wish, NULL, 10) : KILLS;
  g_autofree char *folder = g_dir_make_tmp ("kill-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "killed.ecotone", NULL);
  g_autofree char *clean = g_strdup_printf ("rm -rf '%s'", folder);
  Killing killing = { .file = g_file_new_for_path (path) };

  killing.shared =
      mmap (NULL, sizeof (Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  g_assert_true (killing.shared != MAP_FAILED);
  memset (killing.shared, 0, sizeof (Shared));
  for (guint i = 0; i < kills; i++)
    kill_once (&killing, (guint) g_test_rand_int ());
  g_assert_cmpuint (killing.n_recovered, >, 0);
  eco_measure (wish != NULL ? "kill-recovery.long" : "kill-recovery",
               "%u kills (%u before anything new was synced), %u steps, 0 lost", kills,
               killing.n_in_recovery, killing.shared->synced);
  munmap (killing.shared, sizeof (Shared));
  g_object_unref (killing.file);
  g_assert_cmpint (system (clean), ==, 0);
}

int
main (int argc, char *argv[])
{
  /* A kill loses nothing that is only in memory; where nothing is synced there are more of them. */
  if (g_file_test ("/dev/shm", G_FILE_TEST_IS_DIR))
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/journal/kill", test_kill);
  return g_test_run ();
}
