/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Places that cannot be written: each is told of in one sentence that says what to do,
 * and what was there stays. Disks of every size; other users, since tests run as root. */
#include "eco-fault.h"
#include "fault-ways.h"
#include "store/eco-reader.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <linux/fs.h>
#include <sched.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534
#define SKIPPED "skipped"

static const FaultWay plain = { .name = "plain" };
static const FaultWay first = { .name = "first", .is_first = TRUE };

static FaultPlace *
place_new (const FaultWay *way)
{
  g_autofree char *base = g_path_get_dirname (g_get_user_state_dir ());
  FaultPlace *place = fault_place_new (way, base);

  fault_place_fill (place);
  return place;
}

/* What was said, or NULL when it is saved. */
static char *
save_text_to (const char *path, const char *text)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;

  if (eco_save_bytes (file, bytes, NULL, ECO_SAVE_NONE, NULL, &error))
    return NULL;
  return g_strdup (error->message);
}

static char *
save_to (const char *path)
{
  return save_text_to (path, fault_get_new ());
}

static void
assert_says (const char *said, const char *shown, const char *expected)
{
  g_autofree char *whole = g_strdup_printf ("“%s” cannot be saved (%s", shown, expected);

  g_assert_cmpstr (said, ==, whole);
}

static void
assert_old (const FaultPlace *place)
{
  g_autofree char *text = fault_place_get_text (place->path);

  g_assert_cmpstr (text, ==, fault_get_old ());
}

/* Calls @func in a process of its own and gives what it returns: NULL for nothing. */
static char *
apart (char *(*func) (FaultPlace *), FaultPlace *place)
{
  g_autoptr (GString) said = g_string_new (NULL);
  char buffer[1000];
  ssize_t got;
  int ends[2], status;
  pid_t pid;

  g_assert_cmpint (pipe (ends), ==, 0);
  pid = fork ();
  if (pid == 0)
    {
      char *answer = func (place);
      gsize length = answer != NULL ? strlen (answer) : 0;

      _exit (length > 0 && write (ends[1], answer, length) != (gssize) length ? 1 : 0);
    }
  close (ends[1]);
  while ((got = read (ends[0], buffer, sizeof buffer)) > 0)
    g_string_append_len (said, buffer, got);
  close (ends[0]);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
  return said->len > 0 ? g_strdup (said->str) : NULL;
}

static char *
save_as_nobody (FaultPlace *place)
{
  if (geteuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
    return g_strdup ("cannot become another user");
  return save_to (place->path);
}

static void
give_to_nobody (const FaultPlace *place)
{
  g_autofree char *state_folder = g_strdup (g_get_user_state_dir ());

  g_mkdir_with_parents (state_folder, 0700);
  if (geteuid () != 0)
    return;
  g_assert_cmpint (chown (place->base, NOBODY, NOBODY), ==, 0);
  g_assert_cmpint (chown (state_folder, NOBODY, NOBODY), ==, 0);
  g_assert_cmpint (chown (place->folder, NOBODY, NOBODY), ==, 0);
  if (g_file_test (place->path, G_FILE_TEST_EXISTS))
    g_assert_cmpint (chown (place->path, NOBODY, NOBODY), ==, 0);
}

static void
test_folder_gone (void)
{
  g_autoptr (FaultPlace) place = place_new (&plain);
  g_autofree char *said = NULL;

  fault_empty_folder (place->folder);
  g_rmdir (place->folder);
  said = save_to (place->path);
  assert_says (said, place->path,
               "No such file or directory): its folder is gone, or its drive is not "
               "connected; connect it, or save elsewhere");
}

static void
test_paths (void)
{
  g_autoptr (FaultPlace) place = place_new (&plain);
  g_autofree char *through = g_build_filename (place->path, "below", NULL);
  g_autofree char *long_name = g_strnfill (300, 'n');
  g_autofree char *too_long = g_build_filename (place->folder, long_name, NULL);
  g_autofree char *loop = g_build_filename (place->folder, "loop", NULL);
  char *said = save_to (through);

  assert_says (said, through,
               "Not a directory): a part of its path is a file and no folder; choose another "
               "folder");
  g_free (said);
  said = save_to (too_long);
  assert_says (said, too_long, "File name too long): choose a shorter name");
  g_free (said);
  said = save_to (place->folder);
  assert_says (said, place->folder, "Is a directory): a folder has this name; choose another name");
  g_free (said);
  g_assert_cmpint (symlink ("loop", loop), ==, 0);
  said = save_to (loop);
  assert_says (said, loop,
               "Too many levels of symbolic links): its symbolic links lead in a circle; choose "
               "another file");
  g_free (said);
  assert_old (place);
}

static void
test_read_only_file (void)
{
  g_autoptr (FaultPlace) place = place_new (&plain);
  g_autofree char *said = NULL;

  give_to_nobody (place);
  g_chmod (place->path, 0444);
  said = apart (save_as_nobody, place);
  assert_says (said, place->path,
               "Permission denied): you may not write there; save it elsewhere, or ask for "
               "permission");
  assert_old (place);
  g_assert_cmpuint (fault_count_files (place->folder), ==, 1);
}

static void
test_read_only_folder (void)
{
  g_autoptr (FaultPlace) place = place_new (&first);
  g_autofree char *said = NULL;

  give_to_nobody (place);
  g_chmod (place->folder, 0555);
  said = apart (save_as_nobody, place);
  assert_says (said, "plan.ecotone",
               "Permission denied): you may not write there; save it elsewhere, or ask for "
               "permission");
  g_assert_cmpuint (fault_count_files (place->folder), ==, 0);
  g_chmod (place->folder, 0755);
}

/* In the folder of somebody else, where anybody may make files but take none away. */
static void
test_sticky_folder (void)
{
  g_autoptr (FaultPlace) place = place_new (&plain);
  g_autofree char *said = NULL;
  g_autofree char *text = NULL;

  if (geteuid () != 0)
    {
      g_test_skip ("needs a file of another user, which root can make");
      return;
    }
  give_to_nobody (place);
  g_assert_cmpint (chown (place->folder, 0, 0), ==, 0);
  g_assert_cmpint (chown (place->path, 0, 0), ==, 0);
  g_chmod (place->folder, 01777);
  g_chmod (place->path, 0666);
  said = apart (save_as_nobody, place);
  g_assert_cmpstr (said, ==, NULL);
  text = fault_place_get_text (place->path);
  g_assert_cmpstr (text, ==, fault_get_new ());
  g_assert_cmpuint (fault_count_files (place->rescue), ==, 0);
}

/* No room for the copy that is kept while a file is written in place. */
static void
test_no_room_for_copy (void)
{
  g_autoptr (FaultPlace) place = place_new (&plain);
  g_autofree char *said = NULL;
  g_autofree char *expected =
      g_strdup_printf ("“plan.ecotone” cannot be saved, because no copy of it can be kept in "
                       "“%s” meanwhile (Permission denied): make room there, or save it under "
                       "another name",
                       place->rescue);

  give_to_nobody (place);
  g_chmod (place->folder, 0555);
  g_chmod (g_get_user_state_dir (), 0555);
  said = apart (save_as_nobody, place);
  g_chmod (place->folder, 0755);
  g_chmod (g_get_user_state_dir (), 0755);
  g_assert_cmpstr (said, ==, expected);
  assert_old (place);
}

static void
test_immutable (void)
{
  g_autoptr (FaultPlace) place = place_new (&plain);
  g_autofree char *said = NULL;
  int fd = g_open (place->path, O_RDONLY | O_CLOEXEC, 0);
  int flags = 0;
  int old_flags;

  if (ioctl (fd, FS_IOC_GETFLAGS, &flags) != 0)
    flags = -1;
  old_flags = flags;
  flags |= FS_IMMUTABLE_FL;
  if (old_flags == -1 || ioctl (fd, FS_IOC_SETFLAGS, &flags) != 0)
    {
      close (fd);
      g_test_skip ("no file can be made immutable here");
      return;
    }
  said = save_to (place->path);
  g_assert_cmpint (ioctl (fd, FS_IOC_SETFLAGS, &old_flags), ==, 0);
  close (fd);
  assert_says (said, place->path,
               "Operation not permitted): you may not write there; save it elsewhere, or ask for "
               "permission");
  assert_old (place);
}

/* What a disk says while it is written. */
static void
test_errors_of_disks (void)
{
  const struct
  {
    int error;
    const char *expected;
  } cases[] = {
    { ENOSPC, "No space left on device): make room, or save it elsewhere" },
    { EDQUOT, "Disk quota exceeded): you have used up what you may store there; make room, or "
              "save it elsewhere" },
    { EIO, "Input/output error): the drive does not work well; save it elsewhere" },
    { EROFS, "Read-only file system): nothing can be written to this drive; save it elsewhere" },
    { ENODEV, "No such device): its folder is gone, or its drive is not connected; connect it, or "
              "save elsewhere" },
    { EFBIG, "File too large): make room, or save it elsewhere" },
    { ENOMEM, "Cannot allocate memory): close other programs and save again" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FaultPlace) place = place_new (&plain);
      g_autofree char *said = NULL;

      eco_fault_watch (place->base);
      eco_fault_arm (ECO_FAULT_WRITE, 1, cases[i].error, ECO_FAULT_FOREVER);
      said = save_to (place->path);
      eco_fault_watch ("");
      assert_says (said, "plan.ecotone", cases[i].expected);
      assert_old (place);
    }
}

/* Lets the process be killed within the @n-th write; FALSE when there are fewer. */
static gboolean
kill_at_write (FaultPlace *place, guint n)
{
  pid_t pid;
  int status;

  fault_place_fill (place);
  pid = fork ();
  if (pid == 0)
    {
      eco_fault_watch (place->base);
      eco_fault_arm (ECO_FAULT_WRITE, n, ECO_FAULT_KILL, ECO_FAULT_ONCE);
      g_free (save_to (place->path));
      _exit (0);
    }
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  return WIFSIGNALED (status);
}

/* Whoever opens a file that was half written in place learns where the whole one is. */
static void
test_copy_is_told_of (void)
{
  const FaultWay linked = { .name = "hard-link", .has_hard_link = TRUE };
  g_autoptr (FaultPlace) place = place_new (&linked);
  g_autoptr (GFile) file = g_file_new_for_path (place->path);
  g_autofree char *copy = g_build_filename (place->rescue, "plan.ecotone", NULL);
  guint n_told = 0;

  for (guint n = 1; kill_at_write (place, n); n++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = fault_place_get_text (copy);

      /* No document in any case, but a text. */
      g_assert_null (eco_reader_read_file (file, NULL, NULL, NULL, NULL, &error));
      g_assert_true ((strstr (error->message, copy) != NULL) == (text != NULL));
      if (text != NULL)
        g_assert_cmpstr (text, ==, fault_get_new ());
      n_told += text != NULL ? 1 : 0;
    }
  g_assert_cmpuint (n_told, >=, 2);
}

#define N_PAGES 3

/* Saves pages with @letter, while @call fails from the @n-th time on; what was said. */
static char *
save_pages (FaultPlace *place, char letter, EcoFaultCall call, guint n)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_PAGES; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/page-%u.svg", place->folder, i + 1);

      g_ptr_array_add (files, g_file_new_for_path (path));
      g_ptr_array_add (contents, g_bytes_new_take (g_strnfill (100 + i, letter), 100 + i));
    }
  eco_fault_watch (place->base);
  if (n > 0)
    eco_fault_arm (call, n, ENOSPC, ECO_FAULT_FOREVER);
  eco_save_several (files, contents, ECO_SAVE_NO_BACKUP, &error);
  eco_fault_watch ("");
  return error != NULL ? g_strdup (error->message) : NULL;
}

/* The first letter of each page. */
static void
assert_pages (const FaultPlace *place, const char *letters)
{
  for (guint i = 0; i < N_PAGES; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/page-%u.svg", place->folder, i + 1);
      g_autofree char *expected = g_strnfill (100 + i, letters[i]);
      g_autofree char *text = fault_place_get_text (path);

      g_assert_cmpstr (text, ==, expected);
    }
}

static void
test_several (void)
{
  g_autoptr (FaultPlace) place = place_new (&first);
  char *said = save_pages (place, 'a', ECO_FAULT_WRITE, 0);

  g_assert_cmpstr (said, ==, NULL);
  assert_pages (place, "aaa");
  for (guint n = 1; n <= N_PAGES; n++)
    {
      said = save_pages (place, 'b', ECO_FAULT_WRITE, n);
      g_assert_nonnull (strstr (said, "make room, or save it elsewhere"));
      g_assert_null (strstr (said, "written"));
      assert_pages (place, "aaa");
      g_free (said);
    }
  said = save_pages (place, 'c', ECO_FAULT_RENAME, 2);
  assert_pages (place, "caa");
  g_assert_cmpstr (said, ==,
                   "1 of 3 files was written. “page-2.svg” cannot be saved (No space left on "
                   "device): make room, or save it elsewhere");
  g_free (said);
  g_assert_cmpuint (fault_count_files (place->folder), ==, N_PAGES);
}

/* Where files cannot be replaced, or are not there, each is saved by itself. */
static void
test_several_of_all_sorts (void)
{
  g_autoptr (FaultPlace) place = place_new (&first);
  g_autofree char *page = g_build_filename (place->folder, "page-2.svg", NULL);
  g_autofree char *other = g_build_filename (place->base, "other", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (other, "old", -1, NULL));
  g_assert_cmpint (link (other, page), ==, 0);
  g_assert_cmpstr (save_pages (place, 'a', ECO_FAULT_WRITE, 0), ==, NULL);
  assert_pages (place, "aaa");
  text = fault_place_get_text (other);
  g_assert_cmpint (text[0], ==, 'a');
  g_assert_cmpuint (fault_count_files (place->folder), ==, N_PAGES);
}

/* A name space for mounts of our own; FALSE where the kernel, or not being root, does not
 * allow one. */
static gboolean
enter_name_space (void)
{
  return geteuid () == 0 && unshare (CLONE_NEWNS) == 0 &&
         mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

static char *
save_on_read_only_drive (FaultPlace *place)
{
  g_autofree char *said = NULL;

  if (!enter_name_space () || mount ("tmpfs", place->folder, "tmpfs", 0, NULL) != 0)
    return g_strdup (SKIPPED);
  g_free (save_to (place->path));
  if (mount ("tmpfs", place->folder, "tmpfs", MS_REMOUNT | MS_RDONLY, NULL) != 0)
    return g_strdup (SKIPPED);
  return save_to (place->path);
}

static void
test_read_only_drive (void)
{
  g_autoptr (FaultPlace) place = place_new (&first);
  g_autofree char *said = apart (save_on_read_only_drive, place);

  if (g_strcmp0 (said, SKIPPED) == 0)
    g_test_skip ("nothing can be mounted here");
  else
    assert_says (said, place->path,
                 "Read-only file system): nothing can be written to this drive; save it elsewhere");
}

/* A drive of @kilobytes with the old document, and the copies of writing in place on it,
 * too; what went wrong. */
static char *
save_on_small_drive (FaultPlace *place, int kilobytes, gboolean *is_enough)
{
  g_autofree char *options = g_strdup_printf ("size=%dk", kilobytes);
  g_autofree char *old = g_strnfill (30000, 'o');
  g_autofree char *new = g_strnfill (70000, 'n');
  g_autofree char *said = NULL;
  g_autofree char *text = NULL;

  *is_enough = FALSE;
  if (mount ("tmpfs", place->base, "tmpfs", 0, options) != 0)
    return g_strdup (SKIPPED);
  g_mkdir_with_parents (place->folder, 0755);
  if (g_file_set_contents (place->path, old, -1, NULL))
    {
      if (place->way->has_hard_link && link (place->path, place->other) != 0)
        return g_strdup (g_strerror (errno));
      said = save_text_to (place->path, new);
      text = fault_place_get_text (place->path);
      *is_enough = said == NULL;
      if (g_strcmp0 (text, said == NULL ? new : old) != 0)
        return g_strdup_printf ("%d KiB: the document is lost", kilobytes);
      if (said != NULL && strstr (said, "(No space left on device): make room") == NULL)
        return g_steal_pointer (&said);
      if (fault_has_hidden_file (place->folder) || fault_has_hidden_file (place->rescue))
        return g_strdup_printf ("%d KiB: a part of a file stayed", kilobytes);
    }
  g_assert_cmpint (umount2 (place->base, MNT_DETACH), ==, 0);
  return NULL;
}

/* Every size from none to enough. */
static char *
save_on_small_drives (FaultPlace *place)
{
  gboolean is_enough = FALSE;
  char *wrong = NULL;
  int n_sizes = 0;

  if (!enter_name_space ())
    return g_strdup (SKIPPED);
  /* A size of 0 would be one without a limit. */
  for (int kilobytes = 4; !is_enough && wrong == NULL && kilobytes < 400; kilobytes += 4)
    {
      wrong = save_on_small_drive (place, kilobytes, &is_enough);
      n_sizes++;
    }
  if (wrong == NULL && (!is_enough || n_sizes < 5))
    return g_strdup_printf ("%d sizes, the last enough: %d", n_sizes, is_enough);
  return wrong;
}

static void
test_full_drives (gconstpointer data)
{
  g_autoptr (FaultPlace) place = place_new (data);
  g_autofree char *wrong = apart (save_on_small_drives, place);

  if (g_strcmp0 (wrong, SKIPPED) == 0)
    g_test_skip ("nothing can be mounted here");
  else
    g_assert_cmpstr (wrong, ==, NULL);
}

int
main (int argc, char *argv[])
{
  const FaultWay linked = { .name = "hard-link", .has_hard_link = TRUE };
  g_autofree char *base = g_dir_make_tmp ("eco-places-XXXXXX", NULL);
  g_autofree char *state_folder = g_build_filename (base, "state", NULL);
  int result;

  g_setenv ("XDG_STATE_HOME", state_folder, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/save-places/folder-gone", test_folder_gone);
  g_test_add_func ("/save-places/paths", test_paths);
  g_test_add_func ("/save-places/read-only-file", test_read_only_file);
  g_test_add_func ("/save-places/read-only-folder", test_read_only_folder);
  g_test_add_func ("/save-places/sticky-folder", test_sticky_folder);
  g_test_add_func ("/save-places/no-room-for-copy", test_no_room_for_copy);
  g_test_add_func ("/save-places/immutable", test_immutable);
  g_test_add_func ("/save-places/errors-of-disks", test_errors_of_disks);
  g_test_add_func ("/save-places/copy-is-told-of", test_copy_is_told_of);
  g_test_add_func ("/save-places/several", test_several);
  g_test_add_func ("/save-places/several-of-all-sorts", test_several_of_all_sorts);
  g_test_add_func ("/save-places/read-only-drive", test_read_only_drive);
  g_test_add_data_func ("/save-places/full-drives", &plain, test_full_drives);
  g_test_add_data_func ("/save-places/full-drives-in-place", &linked, test_full_drives);
  result = g_test_run ();
  fault_empty_folder (base);
  g_rmdir (base);
  return result;
}
