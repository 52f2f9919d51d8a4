/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What journal and recovery share: the folder of a document's journal, what it says of the
 * document, and the thread that writes into it.
 *
 * In the folder, where all but the lock is of use only while nobody holds that:
 *
 *   lock          held (flock) by the program that has the document open
 *   meta          whose journal it is, and from which generation on it counts
 *   snapshot-N    the whole document in the native format, as of generation N
 *   log-N         the steps since then (store/eco-journal-file.h)
 *   attempts      how often recovering it was begun and not outlived
 *
 * A generation counts once its snapshot is there, which is after its log was begun; only then the
 * one before goes. So there is a good pair at every moment. */
#pragma once

#include "session/eco-document.h"
#include "session/eco-journal.h"
#include "store/eco-file-state.h"
#include "store/eco-journal-file.h"

G_BEGIN_DECLS

/* What a journal says of its document; eco-journal-meta.c */
typedef struct
{
  GFile *file;        /* where it was saved last, or %NULL */
  GFile *origin;      /* the picture that it was inside of, or %NULL */
  EcoFileState state; /* of the file when it was read or written last */
  char *title;
  guint64 generation; /* the first that counts; those before are in the file */
  int pid;            /* of the program that has it open, or had */
  gint64 since;       /* when that opened it, microseconds since 1970 */
} EcoJournalMeta;

EcoJournalMeta *_eco_journal_meta_new (EcoDocument *document) G_GNUC_WARN_UNUSED_RESULT;
EcoJournalMeta *_eco_journal_meta_copy (const EcoJournalMeta *self) G_GNUC_WARN_UNUSED_RESULT;
void _eco_journal_meta_free (EcoJournalMeta *self);
GBytes *_eco_journal_meta_write (const EcoJournalMeta *self) G_GNUC_WARN_UNUSED_RESULT;
void            _eco_journal_meta_leave (const EcoJournalMeta *self, const char *folder);
EcoJournalMeta *_eco_journal_meta_load (const char *folder) G_GNUC_WARN_UNUSED_RESULT;
gboolean _eco_journal_meta_save (const EcoJournalMeta *self, const char *folder, GError **error);

/* The folder of a journal, which nobody else touches meanwhile; eco-journal-folder.c */
typedef struct
{
  char *id;
  char *path;
  int lock; /* holds it */
} EcoJournalFolder;

EcoJournalFolder *_eco_journal_folder_create (GError **error) G_GNUC_WARN_UNUSED_RESULT;
EcoJournalFolder *_eco_journal_folder_take (const char *id,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
void _eco_journal_folder_free (EcoJournalFolder *self);
void _eco_journal_folder_remove (const EcoJournalFolder *self);

/* (element-type utf8): of all journals, whoever has them */
GPtrArray *_eco_journal_list_ids (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean _eco_journal_is_living (const char *id);
char *_eco_journal_dup_path (const char *id) G_GNUC_WARN_UNUSED_RESULT;
char *_eco_journal_dup_file_name (const char *folder, const char *kind,
                                  guint64 generation) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type guint64): of the snapshots or logs in a folder, the latest first */
GArray *_eco_journal_list_generations (const char *folder,
                                       const char *kind) G_GNUC_WARN_UNUSED_RESULT;
guint _eco_journal_get_attempts (const char *folder);
gboolean _eco_journal_set_attempts (const char *folder, guint n, GError **error);

/* The thread; eco-journal-writer.c. What it has to say, it says where it was made. */
typedef struct _EcoJournalWriter EcoJournalWriter;

typedef struct
{
  /* A snapshot is there, or could not be made. @lost: what is done now is not kept, and why */
  void (*snapshot_done) (gpointer owner, gboolean done, const char *lost);
  /* A step could not be kept, nor can those after it without another snapshot. */
  void (*lost) (gpointer owner, const char *why);
} EcoJournalWriterEvents;

EcoJournalWriter *_eco_journal_writer_new (EcoJournalFolder *folder, gboolean keep_old,
                                           const EcoJournalWriterEvents *events,
                                           gpointer owner) G_GNUC_WARN_UNUSED_RESULT;
void _eco_journal_writer_add_step (EcoJournalWriter *self, const char *label, GBytes *changes,
                                   guint distance);
void _eco_journal_writer_add_snapshot (EcoJournalWriter *self, EcoEcosystem *ecosystem,
                                       EcoJournalMeta *meta, guint distance, gboolean has_gap);
void _eco_journal_writer_set_meta (EcoJournalWriter *self, EcoJournalMeta *meta, gboolean clean);
gboolean _eco_journal_writer_flush (EcoJournalWriter *self, GError **error);
void _eco_journal_writer_end (EcoJournalWriter *self, gboolean remove);

/* What was recovered keeps the folder until a journal takes it; eco-document.c */
void _eco_document_set_recovered (EcoDocument *self, EcoJournalFolder *folder, guint distance,
                                  gboolean keep_old);
EcoJournalFolder *_eco_document_take_recovered (EcoDocument *self, guint *distance,
                                                gboolean *keep_old);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoJournalMeta, _eco_journal_meta_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoJournalFolder, _eco_journal_folder_free)

G_END_DECLS
