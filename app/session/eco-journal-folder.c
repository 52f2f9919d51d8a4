/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The folder of a journal. Who holds the lock in it has it for himself; the system lets go of the
 * lock when a program ends, however it ends. A folder comes and goes by being renamed: those whose
 * name begins with a dot are being made or removed. */
#include "config.h"

#include "session/eco-journal-private.h"

#include "base/eco-error.h"
#include "store/eco-save.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define OLD_SECONDS 3600 /* a folder that was being made or removed so long ago is not any more */
#define TRIES 20         /* a look at the lock takes it for a moment */
#define TRY_MICROSECONDS 5000

static char *
dup_root (void)
{
  return g_build_filename (g_get_user_state_dir (), "ecotone", "recovery", NULL);
}

static void
set_error (GError **error, const char *path)
{
  int code = errno;
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code), "%s: %s", shown,
               g_strerror (code));
}

/* Returns: (transfer full): where the journal of that id is, or would be */
char *
_eco_journal_dup_path (const char *id)
{
  g_autofree char *root = dup_root ();

  return g_build_filename (root, id, NULL);
}

/* @kind: "snapshot" or "log" */
char *
_eco_journal_dup_file_name (const char *folder, const char *kind, guint64 generation)
{
  g_autofree char *name = g_strdup_printf ("%s-%" G_GUINT64_FORMAT, kind, generation);

  return g_build_filename (folder, name, NULL);
}

/* ---- The lock */

/* @mode: LOCK_EX or LOCK_SH. Returns: the lock, or -1 with errno EWOULDBLOCK when a living program
 * has it */
static int
lock_folder (const char *path, int mode)
{
  g_autofree char *name = g_build_filename (path, "lock", NULL);
  int fd = open (name, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

  for (int i = 0; fd >= 0 && flock (fd, mode | LOCK_NB) != 0; i++)
    {
      if (errno == EWOULDBLOCK && i < TRIES && mode == LOCK_EX)
        g_usleep (TRY_MICROSECONDS);
      else if (errno != EINTR)
        {
          int code = errno;

          close (fd);
          errno = code;
          return -1;
        }
    }
  return fd;
}

/* Whether a living program, this one included, has the journal. */
gboolean
_eco_journal_is_living (const char *id)
{
  g_autofree char *path = _eco_journal_dup_path (id);
  g_autofree char *name = g_build_filename (path, "lock", NULL);
  int fd = open (name, O_RDWR | O_CLOEXEC | O_NOFOLLOW);
  gboolean living = fd >= 0 && flock (fd, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;

  if (fd >= 0)
    close (fd);
  return living;
}

static void
empty_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      unlink (file);
    }
  rmdir (path);
}

static EcoJournalFolder *
folder_new (const char *id, int lock)
{
  EcoJournalFolder *self = g_new0 (EcoJournalFolder, 1);

  self->id = g_strdup (id);
  self->path = _eco_journal_dup_path (id);
  self->lock = lock;
  return self;
}

/* Lets go of it; it stays on the disk. */
void
_eco_journal_folder_free (EcoJournalFolder *self)
{
  if (self->lock >= 0)
    close (self->lock);
  g_free (self->id);
  g_free (self->path);
  g_free (self);
}

/* NULL with errno; EEXIST: somebody had that id already */
static EcoJournalFolder *
create_with_id (const char *root, const char *id)
{
  g_autofree char *hidden_id = g_strconcat (".", id, NULL);
  g_autofree char *hidden = g_build_filename (root, hidden_id, NULL);
  g_autofree char *path = g_build_filename (root, id, NULL);
  int lock, code;

  if (mkdir (hidden, 0700) != 0)
    return NULL;
  lock = lock_folder (hidden, LOCK_EX);
  if (lock >= 0 && rename (hidden, path) == 0)
    return folder_new (id, lock);
  code = errno;
  if (lock >= 0)
    close (lock);
  empty_folder (hidden);
  errno = code == ENOTEMPTY ? EEXIST : code;
  return NULL;
}

/* Returns: (transfer full) (nullable): a new folder with nothing but the lock in it */
EcoJournalFolder *
_eco_journal_folder_create (GError **error)
{
  g_autofree char *root = dup_root ();
  EcoJournalFolder *folder = NULL;

  errno = 0;
  if (g_mkdir_with_parents (root, 0700) == 0 && chmod (root, 0700) == 0)
    for (int i = 0; i < TRIES && folder == NULL && (i == 0 || errno == EEXIST); i++)
      {
        g_autofree char *id = g_uuid_string_random ();

        folder = create_with_id (root, id);
      }
  if (folder == NULL)
    set_error (error, root);
  return folder;
}

static gboolean
check_id (const char *id, GError **error)
{
  if (g_uuid_string_is_valid (id))
    return TRUE;
  g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
               _("“%s” names no recovered document: take an id of the list of them"), id);
  return FALSE;
}

/* Returns: (transfer full) (nullable): the folder of a program that has ended; %NULL with
 *   %ECO_ERROR_CONFLICT when it lives, with %G_IO_ERROR_NOT_FOUND when there is none */
EcoJournalFolder *
_eco_journal_folder_take (const char *id, GError **error)
{
  g_autofree char *path = NULL;
  int lock;

  if (!check_id (id, error))
    return NULL;
  path = _eco_journal_dup_path (id);
  lock = lock_folder (path, LOCK_EX);
  if (lock >= 0 && g_file_test (path, G_FILE_TEST_IS_DIR))
    return folder_new (id, lock);
  if (lock < 0 && errno == EWOULDBLOCK)
    g_set_error_literal (error, ECO_ERROR, ECO_ERROR_CONFLICT,
                         _("The document is open in another window or program: close it there"));
  else if (lock >= 0 || errno == ENOENT || errno == ENOTDIR)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                         _("What was to be recovered is not there any more"));
  else
    set_error (error, path);
  if (lock >= 0)
    close (lock);
  return NULL;
}

/* ---- Removing */

/* Goes from the list at once, and then from the disk; the lock is still held. A second time for
 * what came into it meanwhile. */
void
_eco_journal_folder_remove (const EcoJournalFolder *self)
{
  g_autofree char *root = dup_root (), *hidden_id = g_strconcat (".", self->id, NULL);
  g_autofree char *hidden = g_build_filename (root, hidden_id, NULL);

  if (rename (self->path, hidden) != 0 && errno != ENOENT)
    empty_folder (self->path);
  empty_folder (hidden);
}

static void
remove_leftover (const char *root, const char *name)
{
  g_autofree char *path = g_build_filename (root, name, NULL);
  struct stat info;
  int lock;

  if (stat (path, &info) != 0 || !S_ISDIR (info.st_mode) ||
      time (NULL) - info.st_mtime < OLD_SECONDS || !g_uuid_string_is_valid (name + 1))
    return;
  lock = lock_folder (path, LOCK_SH);
  if (lock < 0)
    return;
  empty_folder (path);
  close (lock);
}

/* ---- What is there */

GPtrArray *
_eco_journal_list_ids (void)
{
  g_autofree char *root = dup_root ();
  g_autoptr (GDir) dir = g_dir_open (root, 0, NULL);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_uuid_string_is_valid (name))
      g_ptr_array_add (ids, g_strdup (name));
    else if (name[0] == '.')
      remove_leftover (root, name);
  return ids;
}

static int
compare_generations (gconstpointer a, gconstpointer b)
{
  guint64 first = *(const guint64 *) a, second = *(const guint64 *) b;

  return first < second ? 1 : first > second ? -1 : 0;
}

GArray *
_eco_journal_list_generations (const char *folder, const char *kind)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GArray *generations = g_array_new (FALSE, FALSE, sizeof (guint64));
  gsize length = strlen (kind);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      guint64 generation;

      if (strncmp (name, kind, length) == 0 && name[length] == '-' &&
          g_ascii_string_to_unsigned (name + length + 1, 10, 0, G_MAXUINT64 - 1, &generation, NULL))
        g_array_append_val (generations, generation);
    }
  g_array_sort (generations, compare_generations);
  return generations;
}

/* ---- Attempts */

guint
_eco_journal_get_attempts (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "attempts", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = eco_file_load (file, 64, NULL, NULL, NULL);
  g_autofree char *text = NULL;
  guint64 n;

  if (bytes == NULL)
    return 0;
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT, &n, NULL) ? (guint) n : 0;
}

/* @n: 0 forgets them. On the disk when it returns, as the next thing may be the crash. */
gboolean
_eco_journal_set_attempts (const char *folder, guint n, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "attempts", NULL);
  g_autofree char *text = g_strdup_printf ("%u", n);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  if (n == 0)
    return unlink (path) == 0 || errno == ENOENT;
  return eco_save_bytes (file, bytes, NULL,
                         ECO_SAVE_OVERWRITE | ECO_SAVE_NO_BACKUP | ECO_SAVE_PRIVATE, NULL, error);
}
