/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFileState: what a file was when it was read or written last, to notice
 * that somebody else changed it since. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ECO_FILE_DIGEST_SIZE 32

typedef struct
{
  guint64 device;
  guint64 inode;
  gint64 mtime;               /* nanoseconds since 1970 */
  gint64 size;                /* bytes */
  guint8 digest[ECO_FILE_DIGEST_SIZE]; /* SHA-256 of the bytes */
  gboolean known;             /* FALSE when the file has no path of its own */
  gboolean is_picture;        /* with the document inside; never to be written over by it */
} EcoFileState;

GBytes  *eco_file_load        (GFile *file, gsize max_bytes, GCancellable *cancellable,
                               EcoFileState *state, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes  *eco_stream_load      (GInputStream *stream, gsize max_bytes, GCancellable *cancellable,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean eco_file_state_equal (const EcoFileState *a, const EcoFileState *b);

void     _eco_file_state_set_digest (EcoFileState *self, gconstpointer data, gsize length);
gboolean _eco_file_state_stat       (EcoFileState *self, int fd);

G_END_DECLS
