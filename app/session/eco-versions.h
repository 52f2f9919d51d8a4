/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Earlier versions of a document, kept on this computer: one at each save, one where something
 * would be dropped, and those that the user gave a name.
 *
 * They are whole files in a folder of `$XDG_STATE_HOME/ecotone/versions` that only the user can
 * read; which one follows from where the document is. All functions may be called in any thread;
 * what does not look like a version in there is passed over. */
#pragma once

#include <gio/gio.h>

#include "model/eco-ecosystem.h"

G_BEGIN_DECLS

/* Of those that nobody named so many are kept at the most, and so many bytes. */
#define ECO_VERSIONS_MOST 80
#define ECO_VERSIONS_MOST_BYTES (128 * 1024 * 1024)
/* Bytes of the name of a version. */
#define ECO_VERSION_MAX_NAME 200

/* EcoVersionKind: why it is kept */
typedef enum
{
  ECO_VERSION_SAVED,     /* the document was saved */
  ECO_VERSION_NAMED,     /* the user asked for it; never removed by itself */
  ECO_VERSION_DISCARDED, /* changes that were not saved */
  ECO_VERSION_REPLACED,  /* what was in the file, put there by somebody else */
} EcoVersionKind;

typedef struct
{
  GFile *file; /* the version itself */
  EcoVersionKind kind;
  char *name;  /* by the user, or %NULL */
  gint64 time; /* when it was kept, microseconds since 1970 */
  gint64 size; /* bytes */
} EcoVersion;

EcoVersion *eco_version_copy (const EcoVersion *self) G_GNUC_WARN_UNUSED_RESULT;
void eco_version_free (EcoVersion *self);
EcoEcosystem *eco_version_load (const EcoVersion *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean eco_version_rename (const EcoVersion *self, const char *name, GError **error);
GBytes *eco_version_remove (const EcoVersion *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean eco_version_check_name (const char *name, GError **error);

/* Of EcoVersion, the latest first; those of the file that the document was saved as before too. */
GPtrArray *eco_versions_list (GFile *document) G_GNUC_WARN_UNUSED_RESULT;
/* time: 0 for now. */
gboolean eco_versions_keep (GFile *document, GBytes *bytes, EcoVersionKind kind, const char *name,
                            gint64 time, GError **error);
gboolean eco_versions_keep_file (GFile *document, EcoVersionKind kind, GError **error);
void eco_versions_continue (GFile *document, GFile *before);

/* In a thread, of the ecosystem as it is now. */
void eco_versions_keep_async (GFile *document, EcoEcosystem *ecosystem, EcoVersionKind kind,
                              const char *name, GAsyncReadyCallback callback, gpointer data);
gboolean eco_versions_keep_finish (GAsyncResult *result, GError **error);

/* Of EcoVersion of @versions (the latest first) that give way; borrowed. */
GPtrArray *eco_versions_find_excess (GPtrArray *versions, gint64 now) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoVersion, eco_version_free)

G_END_DECLS
