/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFileState: what a file was when it was read or written last; and reading
 * a whole file or stream that may be of any sort and size. */
#include "config.h"

#include "store/eco-file-state.h"

#include "base/eco-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK (256 * 1024)

/* Takes down what fstat says; the digest stays as it is. */
gboolean
_eco_file_state_stat (EcoFileState *self, int fd)
{
  struct stat info;

  if (fstat (fd, &info) != 0)
    return FALSE;
  self->device = (guint64) info.st_dev;
  self->inode = (guint64) info.st_ino;
  self->mtime =
    (gint64) info.st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + info.st_mtim.tv_nsec;
  self->size = (gint64) info.st_size;
  self->known = TRUE;
  return TRUE;
}

void
_eco_file_state_set_digest (EcoFileState *self, gconstpointer data, gsize length)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize size = sizeof self->digest;

  g_checksum_update (checksum, data, (gssize) length);
  g_checksum_get_digest (checksum, self->digest, &size);
}

/**
 * eco_file_state_equal:
 *
 * Returns: whether both are of files with the same bytes, wherever they are
 */
gboolean
eco_file_state_equal (const EcoFileState *a, const EcoFileState *b)
{
  return a->known == b->known && a->size == b->size &&
         memcmp (a->digest, b->digest, sizeof a->digest) == 0;
}

static void
set_errno_error (GError **error, int code, const char *format)
{
  /* TRANSLATORS: what could not be done, and the system's reason */
  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code), "%s: %s", format,
               g_strerror (code));
}

static void
set_limit_error (GError **error, gsize max_bytes)
{
  g_set_error (error, ECO_ERROR, ECO_ERROR_LIMIT,
               _("The file is larger than %u MiB, which is more than Ecotone reads: split it"),
               (guint) (max_bytes / (1024 * 1024)));
}

/* Opens without waiting for the other end of a FIFO; regular files only. */
static int
open_regular (const char *path, gsize max_bytes, struct stat *info, GError **error)
{
  int fd = TEMP_FAILURE_RETRY (open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));

  if (fd < 0)
    {
      set_errno_error (error, errno, _("The file cannot be opened"));
      return -1;
    }
  if (fstat (fd, info) != 0)
    set_errno_error (error, errno, _("The file cannot be read"));
  else if (S_ISDIR (info->st_mode))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY,
                         _("This is a folder: choose a file in it"));
  else if (!S_ISREG (info->st_mode))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                         _("This is a device or a pipe: choose a regular file"));
  else if (info->st_size > (goffset) max_bytes)
    set_limit_error (error, max_bytes);
  else
    return fd;
  close (fd);
  return -1;
}

/* Reads to the end; the size that fstat gave is only a hint. */
static GBytes *
read_all (int fd, gsize hint, gsize max_bytes, GCancellable *cancellable, GError **error)
{
  g_autofree char *buffer = NULL;
  gsize room = MIN (hint, max_bytes) + 1;
  gsize length = 0;

  buffer = g_malloc (room);
  while (TRUE)
    {
      gssize got;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (length == room)
        buffer = g_realloc (buffer, room = MIN (room + CHUNK, max_bytes + 1));
      got = read (fd, buffer + length, MIN (room - length, CHUNK * 4));
      if (got == 0)
        return g_bytes_new_take (g_steal_pointer (&buffer), length);
      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        {
          set_errno_error (error, errno, _("The file cannot be read"));
          return NULL;
        }
      length += (gsize) got;
      if (length > max_bytes)
        {
          set_limit_error (error, max_bytes);
          return NULL;
        }
    }
}

/* A file without a path, such as one on a phone, is read through GIO. */
static GBytes *
load_remote (GFile *file, gsize max_bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);

  return stream != NULL ? eco_stream_load (G_INPUT_STREAM (stream), max_bytes, cancellable, error)
                        : NULL;
}

/**
 * eco_file_load:
 * @max_bytes: a file with more is refused
 * @state: (out) (optional): what the file was when it was read
 *
 * Reads a regular file; anything else is refused without waiting for it.
 *
 * Returns: (transfer full) (nullable): its bytes
 */
GBytes *
eco_file_load (GFile *file, gsize max_bytes, GCancellable *cancellable, EcoFileState *state,
               GError **error)
{
  const char *path = g_file_peek_path (file);
  EcoFileState found = { 0 };
  struct stat info;
  GBytes *bytes;
  int fd;

  if (path == NULL)
    bytes = load_remote (file, max_bytes, cancellable, error);
  else
    {
      fd = open_regular (path, max_bytes, &info, error);
      if (fd < 0)
        return NULL;
      bytes = read_all (fd, (gsize) info.st_size, max_bytes, cancellable, error);
      _eco_file_state_stat (&found, fd);
      close (fd);
    }
  if (bytes == NULL)
    return NULL;
  found.size = (gint64) g_bytes_get_size (bytes);
  if (state != NULL)
    {
      _eco_file_state_set_digest (&found, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      *state = found;
    }
  return bytes;
}

/**
 * eco_stream_load:
 * @max_bytes: a stream with more is refused
 *
 * Returns: (transfer full) (nullable): all that the stream gives
 */
GBytes *
eco_stream_load (GInputStream *stream, gsize max_bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  gssize got;

  while ((got = g_input_stream_read (stream, chunk, CHUNK, cancellable, error)) > 0)
    {
      if (all->len + (gsize) got > max_bytes)
        {
          set_limit_error (error, max_bytes);
          return NULL;
        }
      g_byte_array_append (all, chunk, (guint) got);
    }
  return got == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&all)) : NULL;
}
