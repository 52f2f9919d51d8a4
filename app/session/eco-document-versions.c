/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDocument: the versions that are kept when it is saved. */
#include "config.h"

#include "session/eco-document-private.h"

#include "session/eco-versions.h"
#include "store/eco-writer.h"

#include <glib/gi18n-lib.h>

/* A larger file would not be read either. */
#define MOST_BYTES (64 * 1024 * 1024)

/* Keeps what is in the file before it is written over; @expected: (nullable): what was read or
 * written there last, so that what somebody else wrote is told from it. */
void
_eco_document_keep_replaced (GFile *file, const EcoFileState *expected)
{
  EcoFileState state;
  g_autoptr (GBytes) bytes = eco_file_load (file, MOST_BYTES, NULL, &state, NULL);
  gboolean own = expected != NULL && bytes != NULL && eco_file_state_equal (expected, &state);

  if (bytes != NULL && g_bytes_get_size (bytes) > 0)
    eco_versions_keep (file, bytes, own ? ECO_VERSION_SAVED : ECO_VERSION_REPLACED, NULL, 0, NULL);
}

/* Keeps what was saved; @before: (nullable): the file that the document was until now.
 *
 * Returns: (transfer full) (nullable): a sentence that says why it is not kept */
char *
_eco_document_keep_saved (GFile *file, GFile *before, EcoEcosystem *ecosystem)
{
  g_autoptr (GBytes) bytes = eco_writer_write (ecosystem);
  g_autoptr (GError) error = NULL;

  if (before != NULL && !g_file_equal (before, file))
    eco_versions_continue (file, before);
  if (eco_versions_keep (file, bytes, ECO_VERSION_SAVED, NULL, 0, &error))
    return NULL;
  return g_strdup_printf (_("It is saved, but not kept as an earlier version: %s"),
                          error->message);
}

/**
 * eco_document_restore:
 * @version: what the document was once; as it was saved, so that all has its place
 * @label: what the step is called
 *
 * Makes the document like it, as one step that can be undone.
 */
void
eco_document_restore (EcoDocument *self, EcoEcosystem *version, const char *label)
{
  g_return_if_fail (ECO_IS_DOCUMENT (self) && ECO_IS_ECOSYSTEM (version) && label != NULL);
  eco_editor_begin (self->editor, label);
  eco_editor_become (self->editor, version);
  eco_editor_end (self->editor);
}
