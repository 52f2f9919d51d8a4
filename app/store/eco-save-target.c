/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where a file is to be saved: symbolic links, hard links, leftovers of a
 * program that was killed, and what somebody else did to it meanwhile. */
#include "config.h"

#include "store/eco-save-private.h"

#include "base/eco-error.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define MAX_LINKS 40
#define TEMP_MARK ".ecotone-"
#define TEMP_RANDOM 6
#define LETTERS "abcdefghijklmnopqrstuvwxyz0123456789"

/* What to do about a failure. */
static const char *
get_remedy (int code)
{
  switch (code)
    {
    case ENOSPC:
    case EFBIG:
      return _("make room, or save it elsewhere");
    case EDQUOT:
      return _("you have used up what you may store there; make room, or save it elsewhere");
    case ENOENT:
    case ESTALE:
    case ENODEV:
    case ENXIO:
      return _("its folder is gone, or its drive is not connected; connect it, or save elsewhere");
    case ENOTDIR:
      return _("a part of its path is a file and no folder; choose another folder");
    case EROFS:
      return _("nothing can be written to this drive; save it elsewhere");
    case EACCES:
    case EPERM:
      return _("you may not write there; save it elsewhere, or ask for permission");
    case ENAMETOOLONG:
      return _("choose a shorter name");
    case EISDIR:
      return _("a folder has this name; choose another name");
    case ELOOP:
      return _("its symbolic links lead in a circle; choose another file");
    case EMFILE:
    case ENFILE:
    case ENOMEM:
      return _("close other programs and save again");
    case EIO:
      return _("the drive does not work well; save it elsewhere");
    default:
      return _("choose another folder or another name");
    }
}

/* Says what could not be saved, why, and what to do. */
void
_eco_save_fail (GError **error, const char *name, int code)
{
  g_autofree char *shown = g_filename_display_name (name);

  /* TRANSLATORS: a file, the system's reason, and what to do */
  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code),
               _("“%s” cannot be saved (%s): %s"), shown, g_strerror (code), get_remedy (code));
}

/* What @path leads to, also when that is not there yet; NULL with errno. */
static char *
resolve (const char *path)
{
  g_autofree char *at = g_strdup (path);

  for (int i = 0; i < MAX_LINKS; i++)
    {
      char *real = realpath (at, NULL);
      g_autofree char *folder = NULL;
      g_autofree char *name = NULL;
      g_autofree char *link = NULL;
      char buffer[PATH_MAX];
      ssize_t length;

      if (real != NULL || errno != ENOENT)
        return real;
      folder = g_path_get_dirname (at);
      length = readlink (at, buffer, sizeof buffer - 1);
      if (length >= 0)
        {
          buffer[length] = '\0';
          link = g_path_is_absolute (buffer) ? g_strdup (buffer)
                                             : g_build_filename (folder, buffer, NULL);
          g_free (at);
          at = g_steal_pointer (&link);
          continue;
        }
      real = realpath (folder, NULL);
      if (real == NULL)
        return NULL;
      name = g_path_get_basename (at);
      link = g_build_filename (real, name, NULL);
      free (real);
      return strdup (link);
    }
  errno = ELOOP;
  return NULL;
}

/* Opens the folder behind @path and looks at what is there now. */
gboolean
_eco_save_target_open (EcoSaveTarget *self, const char *path, GError **error)
{
  char *real = resolve (path);

  *self = (EcoSaveTarget){ .folder_fd = -1 };
  if (real == NULL)
    {
      _eco_save_fail (error, path, errno);
      return FALSE;
    }
  self->folder = g_path_get_dirname (real);
  self->name = g_path_get_basename (real);
  free (real);
  self->folder_fd = _eco_save_open_folder (self->folder);
  if (self->folder_fd < 0)
    {
      _eco_save_fail (error, path, errno);
      return FALSE;
    }
  self->exists = fstatat (self->folder_fd, self->name, &self->old, AT_SYMLINK_NOFOLLOW) == 0;
  if (self->exists && S_ISDIR (self->old.st_mode))
    _eco_save_fail (error, path, EISDIR);
  else if (self->exists && faccessat (self->folder_fd, self->name, W_OK, AT_EACCESS) != 0)
    _eco_save_fail (error, path, errno);
  else
    return TRUE;
  return FALSE;
}

void
_eco_save_target_clear (EcoSaveTarget *self)
{
  if (self->folder_fd >= 0)
    close (self->folder_fd);
  self->folder_fd = -1;
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->name, g_free);
}

/* What every temporary file for @name begins with; the whole fits in 255 bytes. */
static char *
get_temp_stem (const char *name)
{
  int room = NAME_MAX - (int) strlen ("." TEMP_MARK) - TEMP_RANDOM;

  return g_strdup_printf (".%.*s" TEMP_MARK, room, name);
}

typedef gboolean (*EntryFunc) (EcoSaveTarget *self, const char *entry, gpointer data);

/* Calls @func for each temporary file of the target. */
static void
foreach_temp (EcoSaveTarget *self, EntryFunc func, gpointer data)
{
  g_autofree char *stem = get_temp_stem (self->name);
  int fd = _eco_save_open_at (self->folder_fd, ".", O_RDONLY | O_DIRECTORY);
  DIR *folder = fd >= 0 ? fdopendir (fd) : NULL;
  struct dirent *entry;

  while (folder != NULL && (entry = readdir (folder)) != NULL)
    if (g_str_has_prefix (entry->d_name, stem) &&
        strspn (entry->d_name + strlen (stem), LETTERS) == TEMP_RANDOM &&
        strlen (entry->d_name) <= strlen (stem) + TEMP_RANDOM + 1)
      func (self, entry->d_name, data);
  if (folder != NULL)
    closedir (folder);
  else if (fd >= 0)
    close (fd);
}

/* A program holds a lock on each temporary file while it writes it. */
static gboolean
remove_if_stale (EcoSaveTarget *self, const char *entry, gpointer data)
{
  int fd = _eco_save_open_at (self->folder_fd, entry, O_RDONLY | O_NONBLOCK);
  gboolean stale = fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) == 0;

  if (stale)
    _eco_save_remove (self->folder_fd, entry);
  if (fd >= 0)
    close (fd);
  return stale;
}

/* Removes what a program that was killed while saving left behind. */
void
_eco_save_target_remove_stale (EcoSaveTarget *self)
{
  foreach_temp (self, remove_if_stale, NULL);
  if (self->exists)
    fstatat (self->folder_fd, self->name, &self->old, AT_SYMLINK_NOFOLLOW);
}

/* Whether another name leads to the same file, besides our own backup. */
gboolean
_eco_save_target_is_linked_elsewhere (EcoSaveTarget *self)
{
  g_autofree char *backup = g_strconcat (self->name, "~", NULL);
  struct stat info;
  nlink_t own = 1;

  if (!self->exists || self->old.st_nlink <= 1)
    return FALSE;
  if (fstatat (self->folder_fd, backup, &info, AT_SYMLINK_NOFOLLOW) == 0 &&
      info.st_dev == self->old.st_dev && info.st_ino == self->old.st_ino)
    own++;
  return self->old.st_nlink > own;
}

/* Whether the file on disk is what it was when it was read; its bytes decide,
 * so that touching it is no change. A file that is gone is no conflict. */
gboolean
_eco_save_target_check_unchanged (EcoSaveTarget *self, const EcoFileState *expected, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, self->name, NULL);
  g_autofree char *shown = g_filename_display_name (self->name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) cause = NULL;
  EcoFileState now;

  if (fstatat (self->folder_fd, self->name, &self->old, AT_SYMLINK_NOFOLLOW) != 0)
    {
      self->exists = FALSE;
      return TRUE;
    }
  self->exists = TRUE;
  if (self->old.st_size == (goffset) expected->size)
    {
      bytes = eco_file_load (file, (gsize) expected->size, NULL, &now, &cause);
      if (bytes != NULL && eco_file_state_equal (&now, expected))
        return TRUE;
    }
  /* It grows while it is read: somebody is writing it. */
  if (bytes == NULL && cause != NULL && !g_error_matches (cause, ECO_ERROR, ECO_ERROR_LIMIT))
    {
      g_set_error (error, cause->domain, cause->code,
                   _("“%s” was not saved, because it cannot be read to see whether somebody else "
                     "changed it (%s): save it under another name, or overwrite it"),
                   shown, cause->message);
      return FALSE;
    }
  g_set_error (error, ECO_ERROR, ECO_ERROR_CONFLICT,
               _("“%s” was changed by another program since it was opened: reload it, save under "
                 "another name, or overwrite it"),
               shown);
  return FALSE;
}

/* Creates "NAME-like" beside the target and locks it; -1 with errno. */
int
_eco_save_temp_open (EcoSaveTemp *self, int folder_fd, const char *name, int mode)
{
  g_autofree char *stem = get_temp_stem (name);
  char random[TEMP_RANDOM + 1] = { 0 };

  *self = (EcoSaveTemp){ .folder_fd = folder_fd, .fd = -1 };
  for (int i = 0; i < 100; i++)
    {
      struct stat info;

      for (int j = 0; j < TEMP_RANDOM; j++)
        random[j] = LETTERS[g_random_int_range (0, (int) strlen (LETTERS))];
      g_free (self->name);
      self->name = g_strconcat (stem, random, NULL);
      self->fd =
          openat (folder_fd, self->name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
      if (self->fd < 0 && errno != EEXIST && errno != EINTR)
        return -1;
      if (self->fd < 0)
        continue;
      /* Somebody who tidies up may have taken it before the lock was there. */
      flock (self->fd, LOCK_EX | LOCK_NB);
      if (fstat (self->fd, &info) == 0 && info.st_nlink > 0)
        return 0;
      close (self->fd);
      self->fd = -1;
    }
  errno = EEXIST;
  return -1;
}

/* Writes; what is written is not on the disk yet. -1 with errno. */
int
_eco_save_temp_write (EcoSaveTemp *self, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return _eco_save_write_all (self->fd, data, length);
}

/* Removes the file; errno stays. */
void
_eco_save_temp_discard (EcoSaveTemp *self)
{
  int code = errno;

  if (self->fd >= 0)
    _eco_save_remove (self->folder_fd, self->name);
  _eco_save_temp_clear (self);
  errno = code;
}

void
_eco_save_temp_clear (EcoSaveTemp *self)
{
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
  g_clear_pointer (&self->name, g_free);
}
