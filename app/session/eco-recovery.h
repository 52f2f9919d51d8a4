/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a crash left: documents with a journal and no living program. */
#pragma once

#include "session/eco-document.h"

G_BEGIN_DECLS

/* After so many crashes while it was recovered, a document is opened only when the user insists. */
#define ECO_RECOVERY_MOST_CRASHES 2

typedef struct
{
  char *id;                   /* of the journal */
  char *title;                /* of the ecosystem, for people */
  GFile *file;                /* where it was saved last; %NULL: never */
  gint64 time;                /* of the last change, microseconds since 1970 */
  guint n_changes;            /* steps since it was saved; 0: not known */
  guint n_crashes;            /* how often opening it ended the program */
} EcoRecoveryItem;

void       eco_recovery_item_free (EcoRecoveryItem *self);

/* (element-type EcoRecoveryItem): the latest first; those without a change are removed silently. */
GPtrArray *eco_recovery_list      (void) G_GNUC_WARN_UNUSED_RESULT;
/* (nullable): what is left of a file; see eco_recovery_list(). */
EcoRecoveryItem *eco_recovery_find (GFile *file) G_GNUC_WARN_UNUSED_RESULT;

/* The document is modified, keeps its file, and notices if that changed since; saving it, or
 * closing it for good, ends the old journal. */
void         eco_recovery_open_async  (const char *id, EcoCatalog *catalog,
                                       GCancellable *cancellable, GAsyncReadyCallback callback,
                                       gpointer data);
EcoDocument *eco_recovery_open_finish (GAsyncResult *result,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
EcoEcosystem *eco_recovery_read       (const char *id, gboolean *is_whole,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     eco_recovery_discard     (const char *id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoRecoveryItem, eco_recovery_item_free)

G_END_DECLS
