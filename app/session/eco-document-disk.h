/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDocument: what has become of its file on the disk. */
#pragma once

#include "session/eco-document.h"

G_BEGIN_DECLS

/* EcoDiskState: the file of a document, against what was read or written last */
typedef enum
{
  ECO_DISK_SAME,
  ECO_DISK_CHANGED, /* other bytes; a new date alone is none */
  ECO_DISK_GONE,
} EcoDiskState;

typedef struct
{
  EcoDiskState state;
  gboolean read_only; /* it may not be written */
} EcoDiskAnswer;

/* In a thread; an untitled document has nothing that could change. */
void     eco_document_check_disk_async  (EcoDocument *self, GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer data);
gboolean eco_document_check_disk_finish (EcoDocument *self, GAsyncResult *result,
                                         EcoDiskAnswer *answer, GError **error);

G_END_DECLS
