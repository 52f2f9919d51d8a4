/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFileWatch: notices that somebody else changes the file of a document while it is open.
 *
 * What the system tells is a hint only: the content is compared, and what is missed is found when
 * the document is saved.
 *
 * Signal: "found" (int): an EcoDiskState other than the last one; (gboolean): and whether the file
 * may not be written. */
#pragma once

#include "session/eco-document-disk.h"

G_BEGIN_DECLS

#define ECO_TYPE_FILE_WATCH (eco_file_watch_get_type ())
G_DECLARE_FINAL_TYPE (EcoFileWatch, eco_file_watch, ECO, FILE_WATCH, GObject)

EcoFileWatch *eco_file_watch_new   (EcoDocument *document) G_GNUC_WARN_UNUSED_RESULT;
/* Looks at the file now. */
void          eco_file_watch_check (EcoFileWatch *self);

G_END_DECLS
