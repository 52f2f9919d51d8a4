/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A process saves two documents in turn, for ever, and is killed at any moment: one of
 * the two is there, whole. Most of it on a real disk, with real syncs.
 *
 *   test-kill-save [--kills N]
 *
 * With N it is the long run, which tells how far it is. */
#include "eco-fault.h"
#include "measure.h"
#include "store/eco-reader.h"
#include "store/eco-save.h"
#include "store/eco-writer.h"

#include "fault-ways.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define KILLS 500
#define TOLD_EVERY 500
#define LARGE 600000
#define PAUSE 100     /* microseconds before each call of a large file */
#define CHUNK 20000   /* bytes of each of its writes */
#define SHORTEST 2000 /* microseconds until the kill */
#define LONGEST 60000

typedef struct
{
  EcoEcosystem *ecosystem;
  char *text; /* the file */
} Document;

/* What came of the kills. */
typedef struct
{
  guint n_wanted;
  gboolean is_long;
  guint n_kills;
  guint n_lost;
  guint n_found[2];  /* either document */
  guint n_halfway;   /* a temporary file was left: the kill was within the writing */
  guint n_put_aside; /* written in place: the whole document was in the copy */
} Outcome;

static Document
load_document (const char *name)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "..", "resources", "examples", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  Document document;

  document.ecosystem = eco_reader_read_file (file, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  bytes = eco_writer_write (document.ecosystem);
  document.text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return document;
}

static gboolean
save (const FaultPlace *place, const Document *document, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (place->given);
  g_autoptr (GBytes) bytes = NULL;

  if (document->ecosystem != NULL)
    return eco_save_ecosystem (document->ecosystem, file, NULL, place->way->flags, NULL, error);
  bytes = g_bytes_new_static (document->text, strlen (document->text));
  return eco_save_bytes (file, bytes, NULL, place->way->flags, NULL, error);
}

/* Saves both in turn, until it is killed. */
G_GNUC_NORETURN static void
save_for_ever (const FaultPlace *place, const Document *documents, int which)
{
  while (save (place, &documents[which], NULL))
    which = 1 - which;
  _exit (1);
}

/* Which of the documents is at @path; -1 when it is neither. */
static int
find_document (const char *path, const Document *documents)
{
  g_autofree char *text = fault_place_get_text (path);

  for (int i = 0; i < 2; i++)
    if (g_strcmp0 (text, documents[i].text) == 0)
      return i;
  return -1;
}

/* Whether one of the copies that were put aside is whole. */
static gboolean
is_put_aside (const FaultPlace *place, const Document *documents)
{
  g_autoptr (GDir) dir = g_dir_open (place->rescue, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (place->rescue, name, NULL);

      if (name[0] != '.' && find_document (path, documents) >= 0)
        return TRUE;
    }
  return FALSE;
}

/* After a kill. A document that was written in place and only in part is taken from its
 * copy, as its owner would. */
static void
look (const FaultPlace *place, const Document *documents, Outcome *outcome)
{
  guint n_expected = 2 + (place->way->has_hard_link ? 1 : 0);
  int found = find_document (place->path, documents);

  outcome->n_kills++;
  if (found >= 0)
    outcome->n_found[found]++;
  else if (place->way->has_hard_link && is_put_aside (place, documents))
    outcome->n_put_aside++;
  else
    outcome->n_lost++;
  if (g_file_test (place->backup, G_FILE_TEST_EXISTS) &&
      find_document (place->backup, documents) < 0)
    outcome->n_lost++;
  if (place->way->has_symlink && !g_file_test (place->given, G_FILE_TEST_IS_SYMLINK))
    outcome->n_lost++;
  outcome->n_halfway += fault_count_files (place->folder) > n_expected ? 1 : 0;
  /* Twice, so that the backup is none of a broken document either. */
  for (int i = 0; i < 2 && found < 0; i++)
    g_assert_true (save (place, &documents[i], NULL));
  /* What one kill left the next save took away. */
  g_assert_cmpuint (fault_count_files (place->folder), <=, n_expected + 2);
}

/* After at most @longest microseconds. */
static void
kill_once (const FaultPlace *place, const Document *documents, int longest, Outcome *outcome)
{
  int status;
  pid_t pid = fork ();

  if (pid == 0)
    save_for_ever (place, documents, g_random_int_range (0, 2));
  g_usleep ((gulong) g_random_int_range (SHORTEST, longest + 1));
  kill (pid, SIGKILL);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status));
  look (place, documents, outcome);
}

static void
tell (const Outcome *outcome)
{
  if (outcome->is_long)
    fprintf (stderr, "%u of %u kills, %u lost\n", outcome->n_kills, outcome->n_wanted,
             outcome->n_lost);
}

/* Saves both, for the first time, and says when to kill: a slow disk gets the time for
 * three saves. */
static int
measure_longest (const FaultPlace *place, const Document *documents)
{
  g_autoptr (GError) error = NULL;
  gint64 begin = g_get_monotonic_time ();

  for (int i = 0; i < 4; i++)
    save (place, &documents[i % 2], &error);
  g_assert_no_error (error);
  return (int) CLAMP ((g_get_monotonic_time () - begin) * 3 / 4, LONGEST, 10 * LONGEST);
}

static void
kill_in_a_way (const FaultWay *way, const Document *documents, guint n_kills, Outcome *outcome)
{
  gboolean is_large = documents[0].ecosystem == NULL;
  g_autofree char *base =
      is_large ? fault_make_folder () : g_dir_make_tmp ("eco-kill-XXXXXX", NULL);
  g_autoptr (FaultPlace) place = fault_place_new (way, base);
  g_autoptr (GError) error = NULL;
  int longest;

  fault_place_fill (place);
  eco_fault_watch (is_large ? base : "");
  eco_fault_slow_down (PAUSE, CHUNK);
  longest = measure_longest (place, documents);
  for (guint i = 0; i < n_kills; i++)
    {
      kill_once (place, documents, longest, outcome);
      if (outcome->n_kills % TOLD_EVERY == 0)
        tell (outcome);
      /* So that each kill has its own copy. */
      fault_empty_folder (place->rescue);
    }
  save (place, &documents[0], &error);
  g_assert_no_error (error);
  g_assert_cmpint (find_document (place->path, documents), ==, 0);
  g_assert_cmpuint (fault_count_files (place->folder), ==, way->has_hard_link ? 3 : 2);
  eco_fault_watch ("");
  fault_empty_folder (base);
  g_rmdir (base);
}

/* A tenth of the kills goes to each of the less usual ways. A fifth goes to large files
 * that are written slowly: a document of usual size is written by one short call, and a
 * disk takes most of the time to sync it, so that few kills would hit anything else. */
static void
test_kills (gconstpointer data)
{
  const FaultWay plain = { .name = "plain" };
  const FaultWay symlink = { .name = "symlink", .has_symlink = TRUE };
  const FaultWay hard_link = { .name = "hard-link", .has_hard_link = TRUE };
  Outcome outcome = *(const Outcome *) data;
  Document documents[2] = { load_document ("fernway-code.ecotone"),
                            load_document ("meridian.ecotone") };
  Document large[2] = { { NULL, g_strnfill (LARGE, 'a') },
                        { NULL, g_strnfill (LARGE / 3 * 2, 'b') } };
  guint tenth = outcome.n_wanted / 10;

  g_assert_cmpuint (strlen (documents[0].text), !=, strlen (documents[1].text));
  kill_in_a_way (&symlink, documents, tenth, &outcome);
  kill_in_a_way (&hard_link, documents, tenth, &outcome);
  kill_in_a_way (&plain, large, tenth, &outcome);
  kill_in_a_way (&hard_link, large, tenth, &outcome);
  kill_in_a_way (&plain, documents, outcome.n_wanted - 4 * tenth, &outcome);
  eco_measure (outcome.is_long ? "kill-save.long" : "kill-save",
               "%u kills, %u files lost (%u + %u times either document, %u times its copy after a "
               "kill in place; a temporary file was left %u times)",
               outcome.n_kills, outcome.n_lost, outcome.n_found[0], outcome.n_found[1],
               outcome.n_put_aside, outcome.n_halfway);
  g_assert_cmpuint (outcome.n_lost, ==, 0);
  for (int i = 0; i < 2; i++)
    {
      g_object_unref (documents[i].ecosystem);
      g_free (documents[i].text);
      g_free (large[i].text);
    }
}

int
main (int argc, char *argv[])
{
  Outcome outcome = { .n_wanted = KILLS };
  g_autofree char *state_folder = fault_make_folder ();
  int result;

  if (argc == 3 && strcmp (argv[1], "--kills") == 0)
    {
      outcome.n_wanted = (guint) strtoul (argv[2], NULL, 10);
      outcome.is_long = TRUE;
      argc = 1;
    }
  /* Copies that are put aside go where large files go. */
  g_setenv ("XDG_STATE_HOME", state_folder, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/kill-save/kills", &outcome, test_kills);
  result = g_test_run ();
  fault_empty_folder (state_folder);
  g_rmdir (state_folder);
  return result;
}
