/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDocument: what has become of its file on the disk. */
#include "config.h"

#include "session/eco-document-disk.h"

#include "session/eco-document-private.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define MOST_BYTES (64 * 1024 * 1024)

typedef struct
{
  GFile *file;                /* %NULL: untitled */
  EcoFileState expected;
  EcoDiskAnswer answer;
} Check;

static void
check_free (Check *check)
{
  g_clear_object (&check->file);
  g_free (check);
}

/* Content counts: who only touches a file, or copies it, changes nothing. */
static EcoDiskState
find_state (const Check *check, GCancellable *cancellable, GError **error)
{
  EcoFileState found;
  g_autoptr (GError) cause = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (check->file == NULL)
    return ECO_DISK_SAME;
  bytes = eco_file_load (check->file, MOST_BYTES, cancellable, &found, &cause);
  if (bytes != NULL)
    return eco_file_state_equal (&check->expected, &found) ? ECO_DISK_SAME : ECO_DISK_CHANGED;
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
      || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    return ECO_DISK_GONE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return ECO_DISK_SAME;
}

static void
check_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Check *check = data;
  const char *path = check->file != NULL ? g_file_peek_path (check->file) : NULL;
  GError *error = NULL;

  check->answer.state = find_state (check, cancellable, &error);
  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  check->answer.read_only = path != NULL && check->answer.state != ECO_DISK_GONE
                            && g_access (path, W_OK) != 0;
  g_task_return_boolean (task, TRUE);
}

/**
 * eco_document_check_disk_async:
 *
 * Reads the file in a thread, and compares it with what was read or written there last.
 */
void
eco_document_check_disk_async (EcoDocument *self, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;
  Check *check;

  g_return_if_fail (ECO_IS_DOCUMENT (self));
  task = g_task_new (self, cancellable, callback, data);
  check = g_new0 (Check, 1);
  if (self->file != NULL && self->has_state)
    check->file = g_object_ref (self->file);
  check->expected = self->state;
  g_task_set_source_tag (task, eco_document_check_disk_async);
  g_task_set_task_data (task, check, (GDestroyNotify) check_free);
  g_task_run_in_thread (task, check_thread);
}

/**
 * eco_document_check_disk_finish:
 * @answer: (out): what was found
 *
 * Returns: whether it could be found out; not when the file cannot be read, or when the document
 *   was saved meanwhile
 */
gboolean
eco_document_check_disk_finish (EcoDocument *self, GAsyncResult *result, EcoDiskAnswer *answer,
                                GError **error)
{
  Check *check;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  check = g_task_get_task_data (G_TASK (result));
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  if (check->file != NULL
      && (eco_document_get_saving (self) || !eco_file_state_equal (&self->state, &check->expected)))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY, "the document was saved meanwhile");
      return FALSE;
    }
  *answer = check->answer;
  return TRUE;
}
