/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Saving into the file itself, where it cannot be replaced: it has another
 * name elsewhere, or its folder cannot be written. Since a part of the new
 * text over a part of the old one is nobody's file, a whole copy of the new
 * one is put aside first, and stays there when anything goes wrong. */
#include "config.h"

#include "store/eco-save-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MAX_NAMES 1000

/* The copy that is put aside, under a name like the target's. */
typedef struct
{
  char *folder;
  int folder_fd;
  char *name;
} Copy;

static char *
get_rescue_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "ecotone", "rescue", NULL);
}

static char *
get_copy_name (const char *name, int which)
{
  const char *dot = strrchr (name, '.');
  int length = dot != NULL && dot != name ? (int) (dot - name) : (int) strlen (name);

  if (which == 1 && strlen (name) < NAME_MAX - 10)
    return g_strdup (name);
  return g_strdup_printf ("%.*s-%d%s", MIN (length, NAME_MAX - 60), name, which,
                          strlen (name + length) < 40 ? name + length : "");
}

/* Gives the whole copy a name that no other has; -1 with errno. */
static int
name_copy (Copy *self, EcoSaveTemp *temp, const char *name)
{
  for (int i = 1; i <= MAX_NAMES; i++)
    {
      g_autofree char *wanted = get_copy_name (name, i);
      int result = TEMP_FAILURE_RETRY (
          renameat2 (self->folder_fd, temp->name, self->folder_fd, wanted, RENAME_NOREPLACE));

      /* Not every file system can look and rename in one. */
      if (result != 0 && (errno == EINVAL || errno == ENOSYS))
        result = faccessat (self->folder_fd, wanted, F_OK, 0) == 0
                     ? (errno = EEXIST, -1)
                     : _eco_save_rename (self->folder_fd, temp->name, wanted);
      if (result == 0)
        {
          self->name = g_steal_pointer (&wanted);
          return 0;
        }
      if (errno != EEXIST)
        return -1;
    }
  return -1;
}

/* Writes the copy into a folder that only the user can read; it is on the disk
 * when this returns. */
static int
write_copy (Copy *self, const char *name, GBytes *bytes)
{
  EcoSaveTarget place = { .name = (char *) name };
  EcoSaveTemp temp = { .fd = -1 };
  int result = -1;

  if (_eco_save_make_folder (self->folder, 0700) != 0)
    return -1;
  self->folder_fd = _eco_save_open_folder (self->folder);
  if (self->folder_fd < 0)
    return -1;
  place.folder_fd = self->folder_fd;
  _eco_save_target_remove_stale (&place);
  if (_eco_save_temp_open (&temp, self->folder_fd, name, 0600) == 0 &&
      _eco_save_temp_write (&temp, bytes) == 0 && _eco_save_sync (temp.fd) == 0 &&
      name_copy (self, &temp, name) == 0)
    result = _eco_save_sync (self->folder_fd);
  if (result != 0 && self->name == NULL)
    _eco_save_temp_discard (&temp);
  _eco_save_temp_clear (&temp);
  return result;
}

static void
remove_copy (Copy *self)
{
  int code = errno;

  if (self->name != NULL)
    _eco_save_remove (self->folder_fd, self->name);
  errno = code;
}

static gboolean
put_aside (Copy *self, EcoSaveTarget *target, GBytes *bytes, GError **error)
{
  g_autofree char *shown = g_filename_display_name (target->name);
  g_autofree char *folder = g_filename_display_name (self->folder);

  if (write_copy (self, target->name, bytes) == 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (errno),
               _("“%s” cannot be saved, because no copy of it can be kept in “%s” meanwhile (%s): "
                 "make room there, or save it under another name"),
               shown, folder, g_strerror (errno));
  remove_copy (self);
  return FALSE;
}

static int
write_at_start (int fd, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (lseek (fd, 0, SEEK_SET) != 0 || _eco_save_write_all (fd, data, length) != 0 ||
      TEMP_FAILURE_RETRY (ftruncate (fd, (off_t) length)) != 0)
    return -1;
  return _eco_save_sync (fd);
}

/* Writes over the old text. When that fails halfway, the old one, for which there
 * was room, is written back. Returns 0, or with errno 1 when the old text is there
 * and -1 when it is not. */
static int
overwrite (int fd, GBytes *bytes, GBytes *old, goffset old_size)
{
  gsize length = g_bytes_get_size (bytes);
  int code;

  /* Room first, so that a full disk is noticed while the old text is there. */
  if ((goffset) length > old_size &&
      TEMP_FAILURE_RETRY (fallocate (fd, FALLOC_FL_KEEP_SIZE, 0, (off_t) length)) != 0 &&
      (errno == ENOSPC || errno == EDQUOT || errno == EFBIG))
    {
      code = errno;
      /* Gives back what was taken, if any. */
      if (TEMP_FAILURE_RETRY (ftruncate (fd, (off_t) old_size)) != 0)
        errno = code;
      errno = code;
      return 1;
    }
  if (write_at_start (fd, bytes) == 0)
    return 0;
  code = errno;
  if (old != NULL && write_at_start (fd, old) == 0)
    {
      errno = code;
      return 1;
    }
  errno = code;
  return -1;
}

static void
fail_halfway (GError **error, EcoSaveTarget *target, const Copy *copy)
{
  g_autofree char *path = g_build_filename (copy->folder, copy->name, NULL);
  g_autofree char *shown_path = g_filename_display_name (path);
  g_autofree char *shown = g_filename_display_name (target->name);
  int code = errno;

  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code),
               _("“%s” was written only in part (%s): a whole copy is kept as “%s”"), shown,
               g_strerror (code), shown_path);
}

/* The old text, to be written back; NULL when it cannot be read. */
static GBytes *
load_old (EcoSaveTarget *target)
{
  g_autofree char *path = g_build_filename (target->folder, target->name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return eco_file_load (file, (gsize) target->old.st_size, NULL, NULL, NULL);
}

/* As overwrite(), and closes the file. */
static int
write_over (EcoSaveTarget *target, GBytes *bytes, EcoFileState *new_state)
{
  g_autoptr (GBytes) old = load_old (target);
  int fd = _eco_save_open_at (target->folder_fd, target->name, O_WRONLY);
  int result = fd >= 0 ? overwrite (fd, bytes, old, (goffset) target->old.st_size) : 1;
  int code = errno;

  if (result == 0)
    _eco_file_state_stat (new_state, fd);
  if (fd >= 0 && close (fd) != 0 && errno != EINTR && result == 0)
    {
      code = errno;
      result = -1;
    }
  errno = code;
  return result;
}

/* Writes @bytes over the old ones. */
gboolean
_eco_save_in_place (EcoSaveTarget *target, GBytes *bytes, EcoSaveFlags flags,
                    EcoFileState *new_state, GError **error)
{
  g_autofree char *backup = g_strconcat (target->name, "~", NULL);
  Copy copy = { .folder = get_rescue_folder (), .folder_fd = -1 };
  int result = 1;

  if (put_aside (&copy, target, bytes, error))
    {
      /* A folder that cannot be written gets no backup. */
      if (!(flags & ECO_SAVE_NO_BACKUP) && strlen (backup) <= NAME_MAX)
        _eco_save_copy_file (target, backup);
      result = write_over (target, bytes, new_state);
      if (result > 0)
        _eco_save_fail (error, target->name, errno);
      if (result < 0)
        fail_halfway (error, target, &copy);
      else
        remove_copy (&copy);
    }
  if (copy.folder_fd >= 0)
    close (copy.folder_fd);
  g_free (copy.name);
  g_free (copy.folder);
  return result == 0;
}

/* The path of the last copy that was put aside for a file of that name, or NULL. */
static char *
find_copy (const char *name)
{
  g_autofree char *folder = get_rescue_folder ();
  char *found = NULL;

  for (int i = 1; i <= MAX_NAMES; i++)
    {
      g_autofree char *copy = get_copy_name (name, i);
      g_autofree char *path = g_build_filename (folder, copy, NULL);

      if (access (path, R_OK) != 0)
        break;
      g_free (found);
      found = g_steal_pointer (&path);
    }
  return found;
}

/* Adds to what is wrong with a file that cannot be read where a whole copy of it is, if
 * the program was killed, or the power went, while it was written in place. */
void
_eco_save_tell_of_copy (GFile *file, GError **error)
{
  char *real = g_file_peek_path (file) != NULL ? realpath (g_file_peek_path (file), NULL) : NULL;
  g_autofree char *name = real != NULL ? g_path_get_basename (real) : NULL;
  g_autofree char *copy = name != NULL ? find_copy (name) : NULL;

  free (real);
  if (copy != NULL && error != NULL && *error != NULL)
    {
      g_autofree char *shown = g_filename_display_name (copy);
      g_autofree char *told = (*error)->message;

      /* TRANSLATORS: what is wrong with a file, and a path */
      (*error)->message = g_strdup_printf (
          _("%s (a file of this name was being saved when the program ended; a whole copy is kept "
            "as “%s”)"),
          told, shown);
    }
}
