/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where the versions of a document are, and what their files are called. */
#pragma once

#include "session/eco-versions.h"

G_BEGIN_DECLS

char *_eco_versions_dup_folder (GFile *document) G_GNUC_WARN_UNUSED_RESULT;
gboolean _eco_versions_make_folder (GFile *document, GError **error);
GFile *_eco_versions_get_file (const char *folder, gint64 time, EcoVersionKind kind,
                               const char *ending) G_GNUC_WARN_UNUSED_RESULT;
EcoVersion *_eco_versions_read_entry (const char *folder,
                                      const char *base) G_GNUC_WARN_UNUSED_RESULT;
void _eco_versions_list_folder (const char *folder, gint64 until, GPtrArray *versions);
char *_eco_versions_dup_before (const char *folder, gint64 *time) G_GNUC_WARN_UNUSED_RESULT;
gboolean _eco_versions_write (GFile *file, GBytes *bytes, GError **error);
GFile *_eco_version_get_name_file (const EcoVersion *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
