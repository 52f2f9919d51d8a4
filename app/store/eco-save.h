/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writing a file so that at every moment either the old or the new one is
 * there, whole, whatever happens; for documents and pictures alike. */
#pragma once

#include "model/eco-ecosystem.h"
#include "store/eco-file-state.h"

G_BEGIN_DECLS

/**
 * EcoSaveFlags:
 * @ECO_SAVE_OVERWRITE: even when the file changed on disk
 * @ECO_SAVE_NO_BACKUP: the old file is not kept as "NAME~"
 * @ECO_SAVE_PRIVATE: a new file can be read by the user alone
 */
typedef enum
{
  ECO_SAVE_NONE = 0,
  ECO_SAVE_OVERWRITE = 1 << 0,
  ECO_SAVE_NO_BACKUP = 1 << 1,
  ECO_SAVE_PRIVATE = 1 << 2,
} EcoSaveFlags;

gboolean eco_save_bytes     (GFile *file, GBytes *bytes, const EcoFileState *expected,
                             EcoSaveFlags flags, EcoFileState *new_state, GError **error);
gboolean eco_save_several   (GPtrArray *files, GPtrArray *contents, EcoSaveFlags flags,
                             GError **error);
gboolean eco_save_make_folder (const char *path, GError **error);
gboolean eco_save_ecosystem (EcoEcosystem *ecosystem, GFile *file, const EcoFileState *expected,
                             EcoSaveFlags flags, EcoFileState *new_state, GError **error);

G_END_DECLS
