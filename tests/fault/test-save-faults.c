/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Each system call of a save fails in turn, in each way that it can, once and for
 * ever; and the process is killed before each. Whatever happens, the old or the new
 * document is there, whole; what failed is said; and nothing stays behind. */
#include "eco-fault.h"
#include "fault-ways.h"
#include "measure.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const int errors[] = { EIO, ENOSPC, EDQUOT, EROFS, EACCES, EINTR, ECO_FAULT_SHORT };

/* What all tests tried. */
typedef struct
{
  char *base;
  guint n_points; /* a call of a save */
  guint n_faults; /* a point with an error and a mode */
  guint n_kills;
} Tried;

typedef struct
{
  Tried *tried;
  const FaultWay *way;
} Case;

/* What is being tried, for the message when it goes wrong. */
typedef struct
{
  EcoFaultCall call;
  guint n;
  int error;
  EcoFaultMode mode;
} Fault;

static void
fail_at (const Fault *fault, const char *what)
{
  g_test_message ("%s %u, %s, %s: %s", eco_fault_call_name (fault->call), fault->n,
                  fault->error > 0 ? g_strerror (fault->error) : "short or killed",
                  fault->mode == ECO_FAULT_ONCE ? "once" : "for ever", what);
  g_test_fail ();
}

static gboolean
is_text (const char *path, const char *text)
{
  g_autofree char *found = fault_place_get_text (path);

  return g_strcmp0 (found, text) == 0;
}

/* Whether a whole copy of the new document was put aside, where @message says so. */
static gboolean
is_put_aside (const FaultPlace *place, const char *message)
{
  g_autoptr (GDir) dir = g_dir_open (place->rescue, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (place->rescue, name, NULL);

      if (is_text (path, fault_get_new ()) && (message == NULL || strstr (message, path) != NULL))
        return TRUE;
    }
  return FALSE;
}

/* The document is the old or the new one, or what it was to be is put aside. */
static gboolean
is_whole (const FaultPlace *place, const char *message)
{
  const char *old = place->way->is_first ? NULL : fault_get_old ();

  return is_text (place->path, old) || is_text (place->path, fault_get_new ()) ||
         (place->way->has_hard_link && is_put_aside (place, message));
}

static void
check_surroundings (const FaultPlace *place, const Fault *fault)
{
  g_autofree char *backup = fault_place_get_text (place->backup);
  g_autofree char *document = fault_place_get_text (place->path);

  if (backup != NULL && strcmp (backup, fault_get_old ()) != 0 &&
      strcmp (backup, fault_get_older ()) != 0)
    fail_at (fault, "the backup is broken");
  if (place->way->has_symlink && !g_file_test (place->given, G_FILE_TEST_IS_SYMLINK))
    fail_at (fault, "the symbolic link is gone");
  if (place->way->has_hard_link && !is_text (place->other, document))
    fail_at (fault, "the hard link is gone");
}

/* How many files are there after a save without a fault; it had something to keep when
 * @has_old. */
static guint
get_n_expected (const FaultWay *way, gboolean has_old)
{
  gboolean has_backup = way->has_old_backup || (has_old && !(way->flags & ECO_SAVE_NO_BACKUP));

  return 1 + (has_backup ? 1 : 0) + (way->has_hard_link ? 1 : 0);
}

/* The next save works and leaves nothing behind that is not told of. */
static void
check_next_save (FaultPlace *place, const Fault *fault, guint n_aside)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (place->path);
  gboolean has_old = g_file_query_exists (file, NULL);

  if (has_old)
    g_bytes_unref (eco_file_load (file, 1000000, NULL, &place->state, NULL));
  if (!fault_place_save (place, "the end", &error))
    fail_at (fault, error->message);
  if (!is_text (place->path, "the end"))
    fail_at (fault, "the next save did not save");
  if (fault_count_files (place->folder) != get_n_expected (place->way, has_old))
    fail_at (fault, "the next save left something behind");
  if (fault_has_hidden_file (place->rescue))
    fail_at (fault, "the next save left a part of a copy");
  if (fault_count_files (place->rescue) > n_aside)
    fail_at (fault, "a copy stayed that nobody was told of");
}

static guint
count_descriptors (void)
{
  return fault_count_files ("/proc/self/fd");
}

/* Names the file, or the link that the user knows, and says more than that. */
static gboolean
is_sensible (const FaultPlace *place, const GError *error)
{
  return error->domain == G_IO_ERROR && strlen (error->message) > 40 &&
         (strstr (error->message, "plan.ecotone") != NULL ||
          strstr (error->message, place->given) != NULL);
}

static void
try_fault (FaultPlace *place, const Fault *fault)
{
  g_autoptr (GError) error = NULL;
  guint n_open;
  gboolean done;

  fault_place_fill (place);
  n_open = count_descriptors ();
  eco_fault_watch (place->base);
  eco_fault_deny_links (place->way->without_links);
  eco_fault_arm (fault->call, fault->n, fault->error, fault->mode);
  done = fault_place_save (place, fault_get_new (), &error);
  eco_fault_disarm ();
  if (!eco_fault_was_hit ())
    fail_at (fault, "it did not happen");
  if (count_descriptors () != n_open)
    fail_at (fault, "a file stayed open");
  if (done ? !is_text (place->path, fault_get_new ()) : !is_whole (place, error->message))
    fail_at (fault, done ? "the new document is not there" : "the document is lost");
  if (!done && !is_sensible (place, error))
    fail_at (fault, error->message);
  if (!done && (fault->error == EINTR || fault->error == ECO_FAULT_SHORT))
    fail_at (fault, error->message);
  /* What never reaches the disk is not saved. */
  if (done && fault->mode == ECO_FAULT_FOREVER && fault->error > 0 && fault->error != EINTR &&
      (fault->call == ECO_FAULT_SYNC || fault->call == ECO_FAULT_WRITE ||
       (fault->call == ECO_FAULT_CLOSE && fault->n == 1)))
    fail_at (fault, "it says that it is saved");
  check_surroundings (place, fault);
  /* A copy that could not be removed does no harm. */
  check_next_save (place, fault, done && fault->call != ECO_FAULT_UNLINK ? 0 : 1);
}

static guint
count_calls (FaultPlace *place, EcoFaultCall call)
{
  g_autoptr (GError) error = NULL;
  guint n;

  fault_place_fill (place);
  eco_fault_watch (place->base);
  eco_fault_deny_links (place->way->without_links);
  fault_place_save (place, fault_get_new (), &error);
  g_assert_no_error (error);
  n = eco_fault_get_count (call);
  g_assert_cmpuint (fault_count_files (place->folder), ==,
                    get_n_expected (place->way, !place->way->is_first));
  return n;
}

static void
test_faults (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (FaultPlace) place = fault_place_new (test->way, test->tried->base);

  for (EcoFaultCall call = 0; call < ECO_FAULT_N_CALLS; call++)
    {
      guint n_calls = count_calls (place, call);

      test->tried->n_points += n_calls;
      for (guint n = 1; n <= n_calls; n++)
        for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
          for (EcoFaultMode mode = ECO_FAULT_ONCE; mode <= ECO_FAULT_FOREVER; mode++)
            {
              Fault fault = { call, n, errors[i], mode };

              if (errors[i] == ECO_FAULT_SHORT && call != ECO_FAULT_WRITE)
                continue;
              try_fault (place, &fault);
              test->tried->n_faults++;
            }
    }
}

/* A kill before each call, and halfway of each write: not by chance, as in kill-save. */
static void
test_kills (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (FaultPlace) place = fault_place_new (test->way, test->tried->base);
  guint n_calls = count_calls (place, ECO_FAULT_ANY);

  for (guint n = 1; n <= n_calls; n++)
    {
      Fault fault = { ECO_FAULT_ANY, n, ECO_FAULT_KILL, ECO_FAULT_ONCE };
      int status;
      pid_t pid;

      fault_place_fill (place);
      pid = fork ();
      if (pid == 0)
        {
          eco_fault_watch (place->base);
          eco_fault_deny_links (place->way->without_links);
          eco_fault_arm (fault.call, n, fault.error, fault.mode);
          fault_place_save (place, fault_get_new (), NULL);
          _exit (0);
        }
      g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
      if (!WIFSIGNALED (status) || WTERMSIG (status) != SIGKILL)
        fail_at (&fault, "it was not killed");
      if (!is_whole (place, NULL))
        fail_at (&fault, "the document is lost");
      eco_fault_watch ("");
      check_surroundings (place, &fault);
      check_next_save (place, &fault, 1);
      test->tried->n_kills++;
    }
}

static void
add_tests (Tried *tried, Case *cases)
{
  const FaultWay *ways = fault_get_ways ();

  for (guint i = 0; ways[i].name != NULL; i++)
    {
      g_autofree char *faults = g_strconcat ("/save-faults/", ways[i].name, "/faults", NULL);
      g_autofree char *kills = g_strconcat ("/save-faults/", ways[i].name, "/kills", NULL);

      cases[i] = (Case){ tried, &ways[i] };
      g_test_add_data_func (faults, &cases[i], test_faults);
      g_test_add_data_func (kills, &cases[i], test_kills);
    }
}

int
main (int argc, char *argv[])
{
  Case cases[32];
  Tried tried = { 0 };
  g_autofree char *state_folder = NULL;
  int result;

  tried.base = fault_make_folder ();
  state_folder = g_build_filename (tried.base, "state", NULL);
  g_setenv ("XDG_STATE_HOME", state_folder, TRUE);
  g_test_init (&argc, &argv, NULL);
  add_tests (&tried, cases);
  result = g_test_run ();
  if (result == 0 && tried.n_faults > 0)
    eco_measure ("faults",
                 "%u fault points, %u faults (points × errors, once and for ever), "
                 "%u kills at a call, 0 files lost",
                 tried.n_points, tried.n_faults, tried.n_kills);
  eco_fault_watch ("");
  fault_empty_folder (tried.base);
  g_rmdir (tried.base);
  g_free (tried.base);
  return result;
}
