/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Saving: whatever happens, the old or the new file is there, whole; and what
 * belongs to a file besides its bytes stays. Full disks, faults and kills are in
 * tests/fault. */
#include "base/eco-error.h"
#include "store/eco-reader.h"
#include "store/eco-save.h"

#include "store-fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#define NOBODY 65534

/* A folder of its own for each test, and the document in it. */
typedef struct
{
  char *folder;
  char *path;
  char *backup;
} Place;

static void
set_up (Place *place, gconstpointer data)
{
  place->folder = g_dir_make_tmp ("eco-save-XXXXXX", NULL);
  place->path = g_build_filename (place->folder, "document.ecotone", NULL);
  place->backup = g_strconcat (place->path, "~", NULL);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Place *place, gconstpointer data)
{
  remove_folder (place->folder);
  g_free (place->folder);
  g_free (place->path);
  g_free (place->backup);
}

static gboolean
save_text (const char *path, const char *text, const EcoFileState *expected, EcoSaveFlags flags,
           EcoFileState *state, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return eco_save_bytes (file, bytes, expected, flags, state, error);
}

static void
save (const char *path, const char *text, const EcoFileState *expected, EcoFileState *state)
{
  g_autoptr (GError) error = NULL;

  save_text (path, text, expected, ECO_SAVE_NONE, state, &error);
  g_assert_no_error (error);
}

static void
write_plain (const char *path, const char *text)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC, 0644);

  g_assert_cmpint (write (fd, text, strlen (text)), ==, (gssize) strlen (text));
  close (fd);
}

static void
assert_text (const char *path, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static char *
get_rescue_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "ecotone", "rescue", NULL);
}

static void
assert_nothing_put_aside (void)
{
  g_autofree char *folder = get_rescue_folder ();

  g_assert_cmpuint (count_files (folder), ==, 0);
}

static struct stat
get_stat (const char *path)
{
  struct stat info;

  g_assert_cmpint (lstat (path, &info), ==, 0);
  return info;
}

static void
test_new (Place *place, gconstpointer data)
{
  mode_t mask = umask (027);
  EcoFileState state, again;
  g_autoptr (GFile) file = g_file_new_for_path (place->path);

  save (place->path, "one", NULL, &state);
  umask (mask);
  assert_text (place->path, "one");
  g_assert_cmpuint (get_stat (place->path).st_mode & 07777, ==, 0640);
  g_assert_cmpuint (count_files (place->folder), ==, 1);
  g_bytes_unref (eco_file_load (file, 100, NULL, &again, NULL));
  g_assert_true (eco_file_state_equal (&state, &again));
  g_assert_cmpuint (state.inode, ==, again.inode);
  g_assert_cmpint (state.mtime, ==, again.mtime);
}

static void
test_replace (Place *place, gconstpointer data)
{
  save (place->path, "one", NULL, NULL);
  chmod (place->path, 0604);
  save (place->path, "two", NULL, NULL);
  assert_text (place->path, "two");
  assert_text (place->backup, "one");
  save (place->path, "three", NULL, NULL);
  assert_text (place->backup, "two");
  g_assert_cmpuint (get_stat (place->path).st_mode & 07777, ==, 0604);
  g_assert_cmpuint (count_files (place->folder), ==, 2);
  g_assert_true (save_text (place->path, "four", NULL, ECO_SAVE_NO_BACKUP, NULL, NULL));
  assert_text (place->backup, "two");
}

static void
test_attributes (Place *place, gconstpointer data)
{
  char value[10] = { 0 };

  save (place->path, "one", NULL, NULL);
  if (setxattr (place->path, "user.colour", "blue", 4, 0) != 0)
    {
      g_test_skip ("no extended attributes here");
      return;
    }
  save (place->path, "two", NULL, NULL);
  g_assert_cmpint (getxattr (place->path, "user.colour", value, sizeof value), ==, 4);
  g_assert_cmpstr (value, ==, "blue");
}

/* One more user may read it, whom neither the owner nor the group is. */
static void
test_access_list (Place *place, gconstpointer data)
{
  /* A version; then, each time, tag and rights, and a user. */
  const guint32 list[] = { 2,   1 | 6u << 16,  -1u, 2 | 4u << 16, NOBODY, 4 | 0u << 16,
                           -1u, 16 | 4u << 16, -1u, 32,           -1u };
  guint32 value[20] = { 0 };

  save (place->path, "one", NULL, NULL);
  if (setxattr (place->path, "system.posix_acl_access", list, sizeof list, 0) != 0)
    {
      g_test_skip ("no access lists here");
      return;
    }
  save (place->path, "two", NULL, NULL);
  g_assert_cmpint (getxattr (place->path, "system.posix_acl_access", value, sizeof value), ==,
                   sizeof list);
  g_assert_cmpmem (value, sizeof list, list, sizeof list);
}

static void
test_owner (Place *place, gconstpointer data)
{
  if (geteuid () != 0)
    {
      g_test_skip ("only root gives files away");
      return;
    }
  save (place->path, "one", NULL, NULL);
  g_assert_cmpint (chown (place->path, NOBODY, NOBODY), ==, 0);
  chmod (place->path, 04751);
  save (place->path, "two", NULL, NULL);
  g_assert_cmpuint (get_stat (place->path).st_uid, ==, NOBODY);
  g_assert_cmpuint (get_stat (place->path).st_gid, ==, NOBODY);
  g_assert_cmpuint (get_stat (place->path).st_mode & 07777, ==, 04751);
}

static void
test_symlinks (Place *place, gconstpointer data)
{
  g_autofree char *below = g_build_filename (place->folder, "below", NULL);
  g_autofree char *first = g_build_filename (place->folder, "first", NULL);
  g_autofree char *second = g_build_filename (below, "second", NULL);
  g_autofree char *loop = g_build_filename (below, "loop", NULL);

  g_mkdir (below, 0700);
  g_assert_cmpint (symlink ("below/second", first), ==, 0);
  g_assert_cmpint (symlink ("../document.ecotone", second), ==, 0);
  g_assert_cmpint (symlink ("loop", loop), ==, 0);
  save (first, "one", NULL, NULL);
  assert_text (place->path, "one");
  save (first, "two", NULL, NULL);
  assert_text (place->path, "two");
  assert_text (place->backup, "one");
  g_assert_true (g_file_test (first, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (second, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (S_ISREG (get_stat (place->path).st_mode));
  g_assert_false (save_text (loop, "x", NULL, ECO_SAVE_NONE, NULL, NULL));
}

static void
test_hard_link (Place *place, gconstpointer data)
{
  g_autofree char *other = g_build_filename (place->folder, "other", NULL);
  EcoFileState state;
  ino_t inode;

  save (place->path, "a long first text", NULL, &state);
  g_assert_cmpint (link (place->path, other), ==, 0);
  inode = get_stat (place->path).st_ino;
  save (place->path, "short", &state, &state);
  assert_text (other, "short");
  assert_text (place->backup, "a long first text");
  save (place->path, "a longer text again", &state, &state);
  assert_text (other, "a longer text again");
  g_assert_cmpuint (get_stat (place->path).st_ino, ==, inode);
  assert_nothing_put_aside ();
  write_plain (other, "somebody else");
  g_assert_false (save_text (place->path, "x", &state, ECO_SAVE_NONE, NULL, NULL));
  assert_text (place->path, "somebody else");
  /* Our own backup is no reason to write in place. */
  g_unlink (other);
  g_unlink (place->backup);
  g_assert_cmpint (link (place->path, place->backup), ==, 0);
  save (place->path, "new", NULL, NULL);
  g_assert_cmpuint (get_stat (place->path).st_ino, !=, inode);
  assert_text (place->backup, "somebody else");
  g_assert_cmpuint (count_files (place->folder), ==, 2);
}

static void
assert_conflict (Place *place, const EcoFileState *state, const char *on_disk)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (save_text (place->path, "mine", state, ECO_SAVE_NONE, NULL, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_CONFLICT);
  assert_text (place->path, on_disk);
  g_assert_false (g_file_test (place->backup, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_files (place->folder), ==, 1);
}

static void
test_changed_on_disk (Place *place, gconstpointer data)
{
  struct timespec times[2] = { { 1, 0 }, { 1, 0 } };
  EcoFileState state;

  save (place->path, "base", NULL, &state);
  write_plain (place->path, "base and more");
  assert_conflict (place, &state, "base and more");
  write_plain (place->path, "bass");
  /* Neither size nor time betrays it. */
  times[0].tv_sec = times[1].tv_sec = state.mtime / 1000000000;
  times[0].tv_nsec = times[1].tv_nsec = state.mtime % 1000000000;
  utimensat (AT_FDCWD, place->path, times, 0);
  assert_conflict (place, &state, "bass");
  write_plain (place->path, "base");
  times[0].tv_sec = times[1].tv_sec = 1;
  utimensat (AT_FDCWD, place->path, times, 0);
  save (place->path, "touched only", &state, &state);
  g_unlink (place->path);
  save (place->path, "was gone", &state, &state);
  write_plain (place->path, "theirs");
  g_assert_true (save_text (place->path, "mine", &state, ECO_SAVE_OVERWRITE, &state, NULL));
  assert_text (place->path, "mine");
  save (place->path, "goes on", &state, &state);
}

static void
test_odd_names (Place *place, gconstpointer data)
{
  g_autofree char *longest = g_strnfill (255, 'n');
  g_autofree char *long_one = g_strnfill (254, 'n');
  g_autofree char *too_long = g_strnfill (256, 'n');
  const char *names[] = {
    "-x", "%n%s", "a\nb", "bad\xff\xfename", " ", "~", "ü", longest, long_one
  };
  g_autofree char *bad = g_build_filename (place->folder, too_long, NULL);
  g_autofree char *nowhere = g_build_filename (place->folder, "no", "such", "folder", NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (place->folder, names[i], NULL);

      save (path, "one", NULL, NULL);
      save (path, "two", NULL, NULL);
      assert_text (path, "two");
    }
  g_assert_false (save_text (bad, "x", NULL, ECO_SAVE_NONE, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FILENAME_TOO_LONG);
  g_clear_error (&error);
  g_assert_false (save_text (nowhere, "x", NULL, ECO_SAVE_NONE, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (save_text (place->folder, "x", NULL, ECO_SAVE_NONE, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  save ("/dev/null", "x", NULL, NULL);
}

/* What a killed program left goes; what a living one is writing stays. */
static void
test_leftovers (Place *place, gconstpointer data)
{
  g_autofree char *dead =
      g_build_filename (place->folder, ".document.ecotone.ecotone-abc123", NULL);
  g_autofree char *linked =
      g_build_filename (place->folder, ".document.ecotone.ecotone-abc124~", NULL);
  g_autofree char *living =
      g_build_filename (place->folder, ".document.ecotone.ecotone-abc125", NULL);
  g_autofree char *other =
      g_build_filename (place->folder, ".document.ecotone.ecotone-notes.txt", NULL);
  ino_t inode;
  int fd;

  save (place->path, "one", NULL, NULL);
  inode = get_stat (place->path).st_ino;
  write_plain (dead, "half");
  write_plain (other, "not ours");
  g_assert_cmpint (link (place->path, linked), ==, 0);
  fd = open (living, O_RDWR | O_CREAT, 0600);
  g_assert_cmpint (flock (fd, LOCK_EX | LOCK_NB), ==, 0);
  save (place->path, "two", NULL, NULL);
  close (fd);
  g_assert_cmpuint (get_stat (place->path).st_ino, !=, inode);
  g_assert_false (g_file_test (dead, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (linked, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (living, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
}

/* Runs @func in a process of its own, as nobody when this is root; @func
 * returns 0 when all is well. */
static void
run_apart (int (*func) (Place *), Place *place, gboolean as_nobody)
{
  pid_t pid = fork ();
  int status;

  if (pid == 0)
    {
      if (as_nobody && geteuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
        _exit (99);
      _exit (func (place));
    }
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static gboolean
has_text (const char *path, const char *expected)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) && strcmp (text, expected) == 0;
}

/* Lets nobody use the folders of the test, up to the one for temporary files; and
 * that one, too, where it is a private one that newer versions of GLib make. */
static void
give_away (const char *path)
{
  g_autofree char *at = g_strdup (path);
  g_autofree char *top = g_path_get_basename (g_get_tmp_dir ());
  gsize shared = strlen (g_get_tmp_dir ()) - (g_str_has_prefix (top, "test_") ? 1 : 0);

  g_mkdir_with_parents (path, 0700);
  while (geteuid () == 0 && strlen (at) > shared)
    {
      char *up = g_path_get_dirname (at);

      g_assert_cmpint (chown (at, NOBODY, NOBODY), ==, 0);
      g_free (at);
      at = up;
    }
}

static int
save_read_only_file (Place *place)
{
  g_autoptr (GError) error = NULL;

  if (save_text (place->path, "new", NULL, ECO_SAVE_NONE, NULL, &error))
    return 1;
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) &&
                 has_text (place->path, "old")
             ? 0
             : 2;
}

static void
test_read_only_file (Place *place, gconstpointer data)
{
  give_away (place->folder);
  write_plain (place->path, "old");
  chmod (place->path, 0444);
  run_apart (save_read_only_file, place, TRUE);
  g_assert_cmpuint (count_files (place->folder), ==, 1);
}

static int
save_in_read_only_folder (Place *place)
{
  g_autofree char *other = g_build_filename (place->folder, "other", NULL);
  g_autofree char *aside = get_rescue_folder ();
  g_autoptr (GError) error = NULL;
  EcoFileState state = { 0 };
  struct stat before, after, folder;

  if (stat (place->path, &before) != 0)
    return 1;
  if (!save_text (place->path, "new and longer", NULL, ECO_SAVE_NONE, &state, &error))
    return 2;
  if (stat (place->path, &after) != 0 || after.st_ino != before.st_ino ||
      state.inode != after.st_ino)
    return 3;
  if (!has_text (place->path, "new and longer"))
    return 4;
  if (stat (aside, &folder) != 0 || (folder.st_mode & 077) != 0 || count_files (aside) != 0)
    return 5;
  if (save_text (other, "new", NULL, ECO_SAVE_NONE, NULL, &error))
    return 6;
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) ? 0 : 7;
}

static void
test_read_only_folder (Place *place, gconstpointer data)
{
  give_away (place->folder);
  give_away (g_get_user_state_dir ());
  write_plain (place->path, "old");
  chmod (place->path, 0666);
  chmod (place->folder, 0555);
  run_apart (save_in_read_only_folder, place, TRUE);
  chmod (place->folder, 0755);
  g_assert_cmpuint (count_files (place->folder), ==, 1);
}

/* For every length at which writing may fail: the old file, and nothing else. */
static int
save_with_little_room (Place *place)
{
  g_autofree char *text = g_strnfill (5000, 'n');

  signal (SIGXFSZ, SIG_IGN);
  for (rlim_t room = 0; room < 5000; room += 499)
    {
      struct rlimit limit = { room, RLIM_INFINITY };
      g_autoptr (GError) error = NULL;
      guint n = count_files (place->folder);

      setrlimit (RLIMIT_FSIZE, &limit);
      if (save_text (place->path, text, NULL, ECO_SAVE_NONE, NULL, &error))
        return 1;
      if (error->domain != G_IO_ERROR || !has_text (place->path, "old"))
        return 2;
      if (count_files (place->folder) != n)
        return 3;
    }
  return 0;
}

static void
test_little_room (Place *place, gconstpointer data)
{
  g_autofree char *other = g_build_filename (place->folder, "other", NULL);

  write_plain (place->path, "old");
  run_apart (save_with_little_room, place, FALSE);
  g_assert_cmpint (link (place->path, other), ==, 0);
  run_apart (save_with_little_room, place, FALSE);
  assert_nothing_put_aside ();
}

static void
test_ecosystem (Place *place, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (place->path);
  g_autoptr (EcoObject) ecosystem = ECO_OBJECT (fixture_new (NULL));
  g_autoptr (EcoObject) read = NULL;
  g_autoptr (EcoObject) node = eco_object_new (ECO_TYPE_NODE, "n1");
  g_autoptr (GError) error = NULL;
  EcoFileState state, again;

  eco_save_ecosystem (ECO_ECOSYSTEM (ecosystem), file, NULL, ECO_SAVE_NONE, &state, &error);
  g_assert_no_error (error);
  read = (EcoObject *) eco_reader_read_file (file, NULL, NULL, &again, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (eco_object_equal (ecosystem, read));
  g_assert_true (eco_file_state_equal (&state, &again));
  /* A node that is nowhere could not be read again. */
  eco_ecosystem_begin_change (ECO_ECOSYSTEM (ecosystem));
  eco_list_append (eco_ecosystem_get_nodes (ECO_ECOSYSTEM (ecosystem)), node);
  eco_ecosystem_end_change (ECO_ECOSYSTEM (ecosystem));
  g_assert_false (
      eco_save_ecosystem (ECO_ECOSYSTEM (ecosystem), file, &state, ECO_SAVE_NONE, &state, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_INVALID);
  g_assert_cmpuint (count_files (place->folder), ==, 1);
}

#define ADD(name, func) g_test_add ("/save/" name, Place, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("new", test_new);
  ADD ("replace", test_replace);
  ADD ("attributes", test_attributes);
  ADD ("access-list", test_access_list);
  ADD ("owner", test_owner);
  ADD ("symlinks", test_symlinks);
  ADD ("hard-link", test_hard_link);
  ADD ("changed-on-disk", test_changed_on_disk);
  ADD ("odd-names", test_odd_names);
  ADD ("leftovers", test_leftovers);
  ADD ("read-only-file", test_read_only_file);
  ADD ("read-only-folder", test_read_only_folder);
  ADD ("little-room", test_little_room);
  ADD ("ecosystem", test_ecosystem);
  return g_test_run ();
}
