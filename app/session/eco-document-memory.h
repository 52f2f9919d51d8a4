/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the program remembers of each document on this computer, without changing
 * the document: how it was exported last. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char    *eco_document_memory_lookup (GFile      *file,
                                     const char *key) G_GNUC_WARN_UNUSED_RESULT;
gboolean eco_document_memory_store  (GFile      *file,
                                     const char *key,
                                     const char *text,
                                     GError    **error);

G_END_DECLS
