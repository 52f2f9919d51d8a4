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
#include <string.h>
#include <unistd.h>

static char *
get_rescue_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "ecotone", "rescue", NULL);
}

/* Opens the folder of the copies, which only the user can read. */
static int
open_rescue_folder (const char *path)
{
  if (g_mkdir_with_parents (path, 0700) != 0)
    return -1;
  return open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

static gboolean
put_aside (EcoSaveTemp *copy, int folder_fd, EcoSaveTarget *target, GBytes *bytes, GError **error)
{
  if (folder_fd >= 0 && _eco_save_temp_open (copy, folder_fd, target->name, 0600) == 0 &&
      _eco_save_temp_write (copy, bytes) == 0 && _eco_save_sync (copy->fd) == 0 &&
      _eco_save_sync (folder_fd) == 0)
    return TRUE;
  _eco_save_fail (error, target->name, errno);
  _eco_save_temp_discard (copy);
  return FALSE;
}

/* Room first, so that a full disk is noticed while the old text is there. */
static int
overwrite (int fd, GBytes *bytes, goffset old_size)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if ((goffset) length > old_size && fallocate (fd, 0, 0, (off_t) length) != 0 &&
      (errno == ENOSPC || errno == EDQUOT || errno == EFBIG))
    {
      int code = errno;
      int ignored = ftruncate (fd, old_size);

      (void) ignored;
      errno = code;
      return 1;
    }
  if (_eco_save_write_all (fd, data, length) != 0)
    return -1;
  while (ftruncate (fd, (off_t) length) != 0)
    if (errno != EINTR)
      return -1;
  return _eco_save_sync (fd);
}

static void
fail_halfway (GError **error, EcoSaveTarget *target, const char *folder, EcoSaveTemp *copy)
{
  g_autofree char *path = g_build_filename (folder, copy->name, NULL);
  g_autofree char *shown_path = g_filename_display_name (path);
  g_autofree char *shown = g_filename_display_name (target->name);
  int code = errno;

  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code),
               _("“%s” was written only in part (%s): a whole copy is kept as “%s”"), shown,
               g_strerror (code), shown_path);
}

/* Writes @bytes over the old ones. */
gboolean
_eco_save_in_place (EcoSaveTarget *target, GBytes *bytes, EcoSaveFlags flags,
                    EcoFileState *new_state, GError **error)
{
  g_autofree char *folder = get_rescue_folder ();
  g_autofree char *backup = g_strconcat (target->name, "~", NULL);
  EcoSaveTemp copy = { .fd = -1 };
  int folder_fd = open_rescue_folder (folder);
  int fd = -1;
  int result = -1;

  if (put_aside (&copy, folder_fd, target, bytes, error))
    {
      /* A folder that cannot be written gets no backup. */
      if (!(flags & ECO_SAVE_NO_BACKUP) && strlen (backup) <= NAME_MAX)
        _eco_save_copy_file (target, backup);
      fd = openat (target->folder_fd, target->name, O_WRONLY | O_NOFOLLOW | O_CLOEXEC);
      result = fd >= 0 ? overwrite (fd, bytes, (goffset) target->old.st_size) : 1;
      if (result == 0)
        _eco_file_state_stat (new_state, fd);
      if (result == 0)
        {
          result = close (fd) == 0 || errno == EINTR ? 0 : -1;
          fd = -1;
        }
      if (result > 0)
        _eco_save_fail (error, target->name, errno);
      if (result < 0)
        fail_halfway (error, target, folder, &copy);
      if (result >= 0)
        _eco_save_temp_discard (&copy);
      if (result != 0 && fd >= 0)
        close (fd);
    }
  _eco_save_temp_clear (&copy);
  if (folder_fd >= 0)
    close (folder_fd);
  return result == 0;
}
