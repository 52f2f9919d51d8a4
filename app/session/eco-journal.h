/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoJournal: what has been done in a document since it was saved, on the disk at most two seconds
 * later, so that a crash loses nothing; eco-recovery.h finds what a crash left.
 *
 * A document's journal is a folder in `$XDG_STATE_HOME/ecotone/recovery` that only the user can
 * read: a snapshot, and the changes since then as records with lengths and checksums. It is locked
 * while the program lives, and goes away when the document is saved or closed. */
#pragma once

#include "session/eco-document.h"

G_BEGIN_DECLS

#define ECO_TYPE_JOURNAL (eco_journal_get_type ())
G_DECLARE_FINAL_TYPE (EcoJournal, eco_journal, ECO, JOURNAL, GObject)

/* Signals: "failed" (const char *): what happens now is not kept (disk full and the like), and why;
 * once until it works again; then "resumed". */

/* Follows the document until it is closed or the last reference goes; begun by the window. */
EcoJournal *eco_journal_new (EcoDocument *document) G_GNUC_WARN_UNUSED_RESULT;
const char *eco_journal_get_id (EcoJournal *self);
/* Puts on the disk what is not there yet, and waits for it. */
gboolean eco_journal_flush (EcoJournal *self, GError **error);
/* The document is closed on purpose: nothing is left to recover. */
void eco_journal_close (EcoJournal *self);

/* Who else has a file open, in a living program: another process, or another window of this one. */
typedef struct
{
  int pid;
  gint64 since; /* microseconds since 1970 */
} EcoJournalEditor;

gboolean eco_journal_find_editor (GFile *file, EcoJournalEditor *editor);

G_END_DECLS
