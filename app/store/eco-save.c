/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Saving: a new file beside the old one, on the disk for certain, then put in
 * its place in one step. GLib's own calls are not used, because on a full disk
 * they put an empty file over the document. */
#include "config.h"

#include "store/eco-save.h"

#include "base/eco-error.h"
#include "store/eco-reader.h"
#include "store/eco-save-private.h"
#include "store/eco-writer.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Devices and pipes are written straight: there is nothing to replace. */
static gboolean
write_to_device (EcoSaveTarget *target, GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  int fd = _eco_save_open_at (target->folder_fd, target->name, O_WRONLY | O_NOCTTY);
  gboolean done = fd >= 0 && _eco_save_write_all (fd, data, length) == 0;

  if (!done)
    _eco_save_fail (error, target->name, errno);
  if (fd >= 0)
    close (fd);
  return done;
}

/* The old file gets a second name, so that the document is never without one. */
static int
make_backup (EcoSaveTarget *target, const char *temp_name)
{
  g_autofree char *backup = g_strconcat (target->name, "~", NULL);
  g_autofree char *passing = g_strconcat (temp_name, "~", NULL);

  if (strlen (backup) > NAME_MAX || strlen (passing) > NAME_MAX)
    return 0;
  _eco_save_remove (target->folder_fd, passing);
  if (TEMP_FAILURE_RETRY (
          linkat (target->folder_fd, target->name, target->folder_fd, passing, 0)) != 0)
    {
      if (errno == ENOENT)
        return 0;
      return _eco_save_copy_file (target, backup);
    }
  if (_eco_save_rename (target->folder_fd, passing, backup) != 0 && errno != ENOENT)
    {
      int code = errno;

      _eco_save_remove (target->folder_fd, passing);
      errno = code;
      return -1;
    }
  /* When both names were of one file already, renaming did nothing. */
  _eco_save_remove (target->folder_fd, passing);
  return 0;
}

static int
copy_metadata (EcoSaveTarget *target, EcoSaveTemp *temp)
{
  int old_fd, result;

  if (!target->exists)
    return 0;
  old_fd = _eco_save_open_at (target->folder_fd, target->name, O_RDONLY);
  result = _eco_save_copy_metadata (temp->fd, old_fd, &target->old);
  if (old_fd >= 0)
    close (old_fd);
  return result;
}

/* Closes the file for good, since some file systems only then say that they
 * could not write it. */
static int
close_temp (EcoSaveTemp *temp)
{
  int probe = dup (temp->fd);

  if (probe < 0)
    return -1;
  return close (probe) == 0 || errno == EINTR ? 0 : -1;
}

/* A folder may let one write a file, but make no other, or take away no name: it is
 * another user's, or immutable, or the file is mounted alone. */
static EcoSaveOutcome
fail (EcoSaveTarget *target, GError **error)
{
  if (target->exists && (errno == EACCES || errno == EPERM || errno == EBUSY))
    return ECO_SAVE_OUTCOME_NOT_ALLOWED;
  _eco_save_fail (error, target->name, errno);
  return ECO_SAVE_OUTCOME_FAILED;
}

/* Writes the whole new file beside the old one; it is on the disk for certain. */
EcoSaveOutcome
_eco_save_stage (EcoSaveTarget *target, EcoSaveTemp *temp, GBytes *bytes, EcoSaveFlags flags,
                 GError **error)
{
  /* A new file gets the mode that the user's umask asks for. */
  if (_eco_save_temp_open (temp, target->folder_fd, target->name,
                           target->exists || (flags & ECO_SAVE_PRIVATE) ? 0600 : 0666) != 0)
    return fail (target, error);
  if (_eco_save_temp_write (temp, bytes) == 0 && copy_metadata (target, temp) == 0 &&
      _eco_save_sync (temp->fd) == 0 && close_temp (temp) == 0)
    return ECO_SAVE_OUTCOME_DONE;
  _eco_save_fail (error, target->name, errno);
  return ECO_SAVE_OUTCOME_FAILED;
}

/* From there to the new file in its place. */
EcoSaveOutcome
_eco_save_put_in_place (EcoSaveTarget *target, EcoSaveTemp *temp, EcoSaveFlags flags,
                        EcoFileState *new_state, GError **error)
{
  if ((target->exists && !(flags & ECO_SAVE_NO_BACKUP) && make_backup (target, temp->name) != 0) ||
      _eco_save_rename (target->folder_fd, temp->name, target->name) != 0)
    return fail (target, error);
  _eco_file_state_stat (new_state, temp->fd);
  g_clear_pointer (&temp->name, g_free);
  if (_eco_save_sync (target->folder_fd) == 0)
    return ECO_SAVE_OUTCOME_DONE;
  _eco_save_fail (error, target->name, errno);
  return ECO_SAVE_OUTCOME_FAILED;
}

/* @expected is NULL when whatever is there may be replaced. */
static EcoSaveOutcome
replace (EcoSaveTarget *target, GBytes *bytes, const EcoFileState *expected, EcoSaveFlags flags,
         EcoFileState *new_state, GError **error)
{
  EcoSaveTemp temp = { .fd = -1 };
  EcoSaveOutcome outcome = _eco_save_stage (target, &temp, bytes, flags, error);

  if (outcome == ECO_SAVE_OUTCOME_DONE && expected != NULL &&
      !_eco_save_target_check_unchanged (target, expected, error))
    outcome = ECO_SAVE_OUTCOME_FAILED;
  if (outcome == ECO_SAVE_OUTCOME_DONE)
    outcome = _eco_save_put_in_place (target, &temp, flags, new_state, error);
  if (outcome != ECO_SAVE_OUTCOME_DONE && temp.name != NULL)
    _eco_save_temp_discard (&temp);
  _eco_save_temp_clear (&temp);
  return outcome;
}

/* Whether a new file can take the old one's place. */
gboolean
_eco_save_can_replace (EcoSaveTarget *target)
{
  if (target->exists && !S_ISREG (target->old.st_mode))
    return FALSE;
  return !_eco_save_target_is_linked_elsewhere (target) &&
         (!target->exists || faccessat (target->folder_fd, ".", W_OK | X_OK, AT_EACCESS) == 0);
}

static gboolean
save (EcoSaveTarget *target, GBytes *bytes, const EcoFileState *expected, EcoSaveFlags flags,
      EcoFileState *new_state, GError **error)
{
  EcoSaveOutcome outcome = ECO_SAVE_OUTCOME_NOT_ALLOWED;

  if (expected != NULL && (!expected->known || (flags & ECO_SAVE_OVERWRITE)))
    expected = NULL;
  if (target->exists && !S_ISREG (target->old.st_mode))
    return write_to_device (target, bytes, error);
  _eco_save_target_remove_stale (target);
  if (_eco_save_can_replace (target))
    outcome = replace (target, bytes, expected, flags, new_state, error);
  if (outcome != ECO_SAVE_OUTCOME_NOT_ALLOWED)
    return outcome == ECO_SAVE_OUTCOME_DONE;
  if (expected != NULL && !_eco_save_target_check_unchanged (target, expected, error))
    return FALSE;
  return _eco_save_in_place (target, bytes, flags, new_state, error);
}

/**
 * eco_save_bytes:
 * @file: where; symbolic links are followed, hard links, mode, owner, and
 *   attributes kept
 * @bytes: the whole file
 * @expected: (nullable): what the file was when it was read or saved last, to
 *   notice that somebody else changed it; %NULL to replace whatever is there
 * @new_state: (out) (optional): what the file is now; untouched when the old
 *   file is still there
 *
 * The new file is written beside the old one and renamed over it, or, where
 * this is not possible, written in place while a copy is kept in
 * `$XDG_STATE_HOME/ecotone/rescue`. It is on the disk when this returns.
 *
 * Returns: whether it was saved for certain; when not, the old file is as it
 *   was, unless @error says otherwise; @error is %ECO_ERROR_CONFLICT when somebody changed it, else
 * %G_IO_ERROR
 */
gboolean
eco_save_bytes (GFile *file, GBytes *bytes, const EcoFileState *expected, EcoSaveFlags flags,
                EcoFileState *new_state, GError **error)
{
  const char *path;
  EcoSaveTarget target;
  EcoFileState state = { 0 };
  gboolean done = FALSE;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  path = g_file_peek_path (file);
  if (path == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _("This place is not on this computer: save into one of its folders"));
      return FALSE;
    }
  if (_eco_save_target_open (&target, path, error))
    done = save (&target, bytes, expected, flags, &state, error);
  _eco_save_target_clear (&target);
  /* Also when only the last sync failed: the new file is there. */
  if (new_state != NULL && (done || state.known))
    {
      _eco_file_state_set_digest (&state, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      *new_state = state;
    }
  return done;
}

/* What was written must read as what is in memory: better to learn it now. */
static gboolean
check_readable (EcoEcosystem *ecosystem, GBytes *bytes, GError **error)
{
  g_autoptr (EcoObject) read = NULL;
  g_autoptr (GError) cause = NULL;

  read = (EcoObject *) eco_reader_read_bytes (bytes, NULL, NULL, &cause);
  if (read == NULL)
    g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                 _("The file was not saved, because it could not be opened again (%s): undo the "
                   "last change and save again"),
                 cause->message);
  else if (!eco_object_equal (ECO_OBJECT (ecosystem), read))
    g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID,
                         _("The file was not saved, because something would be lost in it: undo "
                           "the last change and save again"));
  else
    return TRUE;
  return FALSE;
}

/**
 * eco_save_ecosystem:
 *
 * Writes the ecosystem, reads it back, compares the two, and only then saves
 * it as eco_save_bytes() does.
 *
 * Returns: whether it was saved; when not, the old file is as it was
 */
gboolean
eco_save_ecosystem (EcoEcosystem *ecosystem, GFile *file, const EcoFileState *expected,
                    EcoSaveFlags flags, EcoFileState *new_state, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (ECO_IS_ECOSYSTEM (ecosystem), FALSE);
  bytes = eco_writer_write (ecosystem);
  if (!check_readable (ecosystem, bytes, error))
    return FALSE;
  return eco_save_bytes (file, bytes, expected, flags, new_state, error);
}
