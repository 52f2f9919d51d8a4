/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoJournal: what has been done in a document since it was saved. Here changes become records; a
 * thread (eco-journal-writer.c) puts them on the disk. */
#include "config.h"

#include "session/eco-journal-private.h"

#include "change/eco-change.h"
#include "session/eco-document-private.h"
#include "store/eco-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LONG_LOG (1024 * 1024) /* bytes: another snapshot is made at once */
#define IDLE_LOG (64 * 1024)   /* bytes: another snapshot is made when nobody does anything */
#define IDLE_SECONDS 30
#define RETRY_SECONDS 5
#define LIVED_SECONDS 10 /* what was recovered and lives so long did not end the program */
#define TITLE_SECONDS 1

/* What waits for its time; ids of sources, 0: does not wait. */
typedef struct
{
  guint idle;
  guint retry;
  guint place;
  guint lived;
  guint title;
} JournalSources;

struct _EcoJournal
{
  GObject parent_instance;

  EcoDocument *document;
  EcoJournalWriter *writer; /* %NULL: there is no place for a journal, or it is closed */
  char *id;
  char *path;
  EcoJournalMeta *meta;

  GPtrArray *records; /* of EcoChangeRecord: of the step that is under way */
  gboolean touched;   /* by such a step */
  gboolean follows;   /* records lead on from a snapshot; else a step asks for another */
  gboolean is_lost;   /* what is done is not kept, and that was told */
  guint snapshots;    /* under way */
  gsize log_size;     /* bytes of the records since the last one */
  guint position;     /* of the history, when it was last looked at */
  guint recovered;    /* steps before the history began, when it was never saved since */
  JournalSources sources;
};

enum
{
  FAILED,
  RESUMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoJournal, eco_journal, G_TYPE_OBJECT)

static void
clear_sources (EcoJournal *self)
{
  g_clear_handle_id (&self->sources.idle, g_source_remove);
  g_clear_handle_id (&self->sources.retry, g_source_remove);
  g_clear_handle_id (&self->sources.place, g_source_remove);
  g_clear_handle_id (&self->sources.lived, g_source_remove);
  g_clear_handle_id (&self->sources.title, g_source_remove);
}

/* Follows the document no longer. @remove: nothing is left to recover */
static void
end (EcoJournal *self, gboolean remove)
{
  clear_sources (self);
  if (self->document != NULL)
    {
      g_signal_handlers_disconnect_by_data (eco_document_get_history (self->document), self);
      g_signal_handlers_disconnect_by_data (self->document, self);
    }
  if (self->writer != NULL)
    _eco_journal_writer_end (g_steal_pointer (&self->writer), remove);
  g_clear_object (&self->document);
}

static void
eco_journal_dispose (GObject *object)
{
  EcoJournal *self = ECO_JOURNAL (object);

  /* Without a change there is nothing to keep. */
  end (self, self->document != NULL && !eco_document_get_modified (self->document));
  G_OBJECT_CLASS (eco_journal_parent_class)->dispose (object);
}

static void
eco_journal_finalize (GObject *object)
{
  EcoJournal *self = ECO_JOURNAL (object);

  g_ptr_array_unref (self->records);
  g_clear_pointer (&self->meta, _eco_journal_meta_free);
  g_free (self->id);
  g_free (self->path);
  G_OBJECT_CLASS (eco_journal_parent_class)->finalize (object);
}

static void
eco_journal_class_init (EcoJournalClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eco_journal_dispose;
  G_OBJECT_CLASS (klass)->finalize = eco_journal_finalize;

  /**
   * EcoJournal::failed:
   * @why: for people
   *
   * What happens now is not kept; told once, until "resumed".
   */
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * EcoJournal::resumed:
   *
   * After "failed": all that was done is kept again.
   */
  signals[RESUMED] = g_signal_new ("resumed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
eco_journal_init (EcoJournal *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
}

/* ---- From changes to records */

static gboolean
has_extra (EcoObject *object)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);

  if (eco_object_get_extra (object) != NULL)
    return TRUE;
  for (guint i = 0; i < klass->n_lists; i++)
    {
      EcoList *list = eco_object_peek_list (object, i);

      for (guint j = 0; list != NULL && j < eco_list_get_length (list); j++)
        if (has_extra (eco_list_get (list, j)))
          return TRUE;
    }
  return FALSE;
}

/* Whether what is written of it reads as the same: no text is too long for a field, as a placement
 * of very many nodes is, and nothing is in it that only a newer program knows. */
static gboolean
can_be_kept (EcoChangeRecord *record)
{
  return (record->value == NULL || strlen (record->value) <= ECO_FIELD_MAX_TEXT) &&
         !has_extra (ECO_OBJECT (record));
}

static void
set_text (EcoChangeRecord *record, const char *name, const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;
  EcoObject *object = ECO_OBJECT (record);

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  eco_object_set_value (object, eco_object_find_field (object, name), &value);
}

/* A value that is dragged or typed within one step is kept once. */
static gboolean
merge (EcoJournal *self, EcoChangeRecord *next)
{
  EcoChangeRecord *last =
      self->records->len > 0 ? self->records->pdata[self->records->len - 1] : NULL;

  if (last == NULL || last->op != ECO_CHANGE_OP_SET || next->op != ECO_CHANGE_OP_SET ||
      g_strcmp0 (last->target, next->target) != 0 ||
      g_strcmp0 (last->property, next->property) != 0)
    return FALSE;
  set_text (last, "value", next->value);
  return TRUE;
}

static void
applied_cb (EcoJournal *self, EcoChange *change, gboolean reverted)
{
  g_autoptr (EcoChangeRecord) record = NULL;

  self->touched = TRUE;
  if (!self->follows)
    return;
  record = reverted ? eco_change_to_reverse_record (change) : eco_change_to_record (change);
  if (!can_be_kept (record))
    {
      self->follows = FALSE;
      return;
    }
  set_text (record, "was", NULL);
  if (merge (self, record))
    return;
  eco_object_set_id (ECO_OBJECT (record), "c1");
  g_ptr_array_add (self->records, g_steal_pointer (&record));
}

static void
dropped_cb (EcoJournal *self)
{
  g_ptr_array_set_size (self->records, 0);
  self->touched = FALSE;
}

/* ---- From records to the disk */

/* How many steps the document is from what is saved. */
static guint
get_distance (EcoJournal *self)
{
  EcoHistory *history = eco_document_get_history (self->document);
  guint position = eco_history_get_position (history);
  gint64 saved = eco_history_get_saved (history);

  if (saved < 0)
    return MAX (1, self->recovered + position);
  return (guint) ABS (saved - (gint64) position);
}

static void
take_snapshot (EcoJournal *self, gboolean has_gap)
{
  EcoObject *copy;

  g_clear_handle_id (&self->sources.idle, g_source_remove);
  /* What an open step has done may be taken back, and the step asks when it is done. */
  if (self->touched)
    {
      self->follows = FALSE;
      return;
    }
  copy = eco_object_copy (ECO_OBJECT (eco_document_get_ecosystem (self->document)));
  self->follows = TRUE;
  self->log_size = 0;
  self->snapshots++;
  _eco_journal_writer_add_snapshot (self->writer, ECO_ECOSYSTEM (copy),
                                    _eco_journal_meta_copy (self->meta), get_distance (self),
                                    has_gap);
}

static gboolean
idle_cb (gpointer data)
{
  EcoJournal *self = data;

  self->sources.idle = 0;
  if (self->log_size > IDLE_LOG && self->follows)
    take_snapshot (self, FALSE);
  return G_SOURCE_REMOVE;
}

static gboolean
title_cb (gpointer data)
{
  EcoJournal *self = data;

  self->sources.title = 0;
  _eco_journal_writer_set_meta (self->writer, _eco_journal_meta_copy (self->meta), FALSE);
  return G_SOURCE_REMOVE;
}

/* The list of what can be recovered shows it. */
static void
note_title (EcoJournal *self)
{
  g_autofree char *title = eco_document_dup_title (self->document);

  if (g_str_equal (title, self->meta->title))
    return;
  g_free (self->meta->title);
  self->meta->title = g_steal_pointer (&title);
  if (self->sources.title == 0)
    self->sources.title = g_timeout_add_seconds (TITLE_SECONDS, title_cb, self);
}

/* What was recovered has not ended the program. */
static gboolean
lived_cb (gpointer data)
{
  EcoJournal *self = data;

  self->sources.lived = 0;
  _eco_journal_set_attempts (self->path, 0, NULL);
  return G_SOURCE_REMOVE;
}

static void
note_life (EcoJournal *self)
{
  if (self->sources.lived == 0)
    return;
  g_clear_handle_id (&self->sources.lived, g_source_remove);
  lived_cb (self);
}

static const char *
get_label (EcoJournal *self, guint position)
{
  EcoHistory *history = eco_document_get_history (self->document);
  const char *label = position < self->position ? eco_history_get_redo_label (history)
                                                : eco_history_get_undo_label (history);

  return label != NULL ? label : "";
}

static void
add_step (EcoJournal *self, guint position)
{
  g_autoptr (GBytes) changes = eco_writer_write_objects (self->records);
  gsize size = g_bytes_get_size (changes);

  g_ptr_array_set_size (self->records, 0);
  if (size > ECO_JOURNAL_FILE_MAX_STEP / 2)
    {
      take_snapshot (self, TRUE);
      return;
    }
  _eco_journal_writer_add_step (self->writer, get_label (self, position), changes,
                                get_distance (self));
  self->log_size += size;
  if (self->log_size > LONG_LOG)
    take_snapshot (self, FALSE);
  else if (self->log_size > IDLE_LOG)
    {
      g_clear_handle_id (&self->sources.idle, g_source_remove);
      self->sources.idle = g_timeout_add_seconds (IDLE_SECONDS, idle_cb, self);
    }
}

static void
step_done_cb (EcoJournal *self)
{
  guint position = eco_history_get_position (eco_document_get_history (self->document));

  if (self->touched)
    {
      self->touched = FALSE;
      note_life (self);
      note_title (self);
      if (self->follows)
        add_step (self, position);
      else if (!self->is_lost)
        take_snapshot (self, TRUE);
    }
  g_ptr_array_set_size (self->records, 0);
  self->position = position;
}

/* ---- What the thread says */

static gboolean
retry_cb (gpointer data)
{
  EcoJournal *self = data;

  if (self->snapshots == 0)
    take_snapshot (self, TRUE);
  return G_SOURCE_CONTINUE;
}

static void
lose (EcoJournal *self, const char *why)
{
  gboolean was_lost = self->is_lost;

  self->follows = FALSE;
  self->is_lost = TRUE;
  if (self->sources.retry == 0)
    self->sources.retry = g_timeout_add_seconds (RETRY_SECONDS, retry_cb, self);
  if (!was_lost)
    g_signal_emit (self, signals[FAILED], 0, why);
}

static void
lost_cb (gpointer owner, const char *why)
{
  lose (owner, why);
}

/* A snapshot that could not be made, while the log goes on, is made when that is long again. */
static void
snapshot_done_cb (gpointer owner, gboolean done, const char *lost)
{
  EcoJournal *self = owner;

  self->snapshots--;
  if (!done && lost != NULL)
    lose (self, lost);
  else if (done && self->is_lost && self->snapshots == 0)
    {
      self->is_lost = FALSE;
      g_clear_handle_id (&self->sources.retry, g_source_remove);
      g_signal_emit (self, signals[RESUMED], 0);
    }
}

static const EcoJournalWriterEvents events = { snapshot_done_cb, lost_cb };

/* ---- Saving */

/* The journal begins anew from the file; with what was done while it was being saved, from a
 * snapshot of that. */
static void
saved_cb (EcoJournal *self)
{
  gint64 since = self->meta->since;

  note_life (self);
  g_clear_pointer (&self->meta, _eco_journal_meta_free);
  self->meta = _eco_journal_meta_new (self->document);
  self->meta->since = since;
  self->recovered = 0;
  if (eco_document_get_modified (self->document))
    {
      _eco_journal_writer_set_meta (self->writer, _eco_journal_meta_copy (self->meta), FALSE);
      take_snapshot (self, FALSE);
      return;
    }
  g_clear_handle_id (&self->sources.idle, g_source_remove);
  g_clear_handle_id (&self->sources.retry, g_source_remove);
  self->follows = FALSE;
  self->is_lost = FALSE;
  self->log_size = 0;
  _eco_journal_writer_set_meta (self->writer, _eco_journal_meta_copy (self->meta), TRUE);
}

/* ---- Life */

/* @folder: (transfer full): new, or what the document was recovered from */
static void
begin (EcoJournal *self, EcoJournalFolder *folder, gboolean recovered, gboolean keep_old)
{
  self->id = g_strdup (folder->id);
  self->path = g_strdup (folder->path);
  self->writer = _eco_journal_writer_new (folder, keep_old, &events, self);
  if (recovered)
    self->sources.lived = g_timeout_add_seconds (LIVED_SECONDS, lived_cb, self);
  else
    _eco_journal_meta_leave (self->meta, self->path);
  if (eco_document_get_modified (self->document))
    take_snapshot (self, FALSE);
}

static void
follow (EcoJournal *self)
{
  EcoHistory *history = eco_document_get_history (self->document);

  self->position = eco_history_get_position (history);
  g_signal_connect_swapped (history, "applied", G_CALLBACK (applied_cb), self);
  g_signal_connect_swapped (history, "dropped", G_CALLBACK (dropped_cb), self);
  g_signal_connect_swapped (history, "step-done", G_CALLBACK (step_done_cb), self);
  g_signal_connect_swapped (self->document, "saved", G_CALLBACK (saved_cb), self);
}

/* Whether there is a place for a journal now. */
static gboolean
begin_late (EcoJournal *self, GError **error)
{
  EcoJournalFolder *folder = _eco_journal_folder_create (error);

  if (folder == NULL)
    return FALSE;
  follow (self);
  begin (self, folder, FALSE, FALSE);
  if (self->is_lost && self->snapshots == 0)
    {
      self->is_lost = FALSE;
      g_signal_emit (self, signals[RESUMED], 0);
    }
  return TRUE;
}

static gboolean
begin_late_cb (gpointer data)
{
  EcoJournal *self = data;

  if (!begin_late (self, NULL))
    return G_SOURCE_CONTINUE;
  self->sources.place = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
tell_no_place_cb (gpointer data)
{
  g_autoptr (EcoJournal) self = g_weak_ref_get (data);
  g_autoptr (GError) error = NULL;

  if (self == NULL || self->document == NULL || begin_late (self, &error))
    return G_SOURCE_REMOVE;
  self->is_lost = TRUE;
  self->sources.place = g_timeout_add_seconds (RETRY_SECONDS, begin_late_cb, self);
  g_signal_emit (self, signals[FAILED], 0, error->message);
  return G_SOURCE_REMOVE;
}

static void
weak_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/**
 * eco_journal_new:
 * @document: what it follows, until it is closed or the last reference goes
 *
 * What was recovered keeps its journal: nothing of that goes before the new one is on the disk.
 *
 * Returns: (transfer full): a journal with nothing in it before the document is changed
 */
EcoJournal *
eco_journal_new (EcoDocument *document)
{
  EcoJournal *self = g_object_new (ECO_TYPE_JOURNAL, NULL);
  EcoJournalFolder *folder;
  gboolean recovered, keep_old;

  g_return_val_if_fail (ECO_IS_DOCUMENT (document), NULL);
  self->document = g_object_ref (document);
  self->meta = _eco_journal_meta_new (document);
  folder = _eco_document_take_recovered (document, &self->recovered, &keep_old);
  recovered = folder != NULL;
  if (folder == NULL)
    folder = _eco_journal_folder_create (NULL);
  if (folder == NULL)
    {
      GWeakRef *weak = g_new0 (GWeakRef, 1);

      /* When somebody listens. */
      g_weak_ref_init (weak, self);
      g_idle_add_full (G_PRIORITY_DEFAULT, tell_no_place_cb, weak, weak_free);
      return self;
    }
  follow (self);
  begin (self, folder, recovered, keep_old);
  return self;
}

/**
 * eco_journal_get_id:
 *
 * Returns: (transfer none) (nullable): of its folder; %NULL when there is no place for it
 */
const char *
eco_journal_get_id (EcoJournal *self)
{
  g_return_val_if_fail (ECO_IS_JOURNAL (self), NULL);
  return self->id;
}

/**
 * eco_journal_flush:
 *
 * Waits until all that was done is on the disk; for those who have to, such as tests.
 *
 * Returns: whether it is; when not, what is done now is not kept
 */
gboolean
eco_journal_flush (EcoJournal *self, GError **error)
{
  g_return_val_if_fail (ECO_IS_JOURNAL (self), FALSE);
  if (self->writer != NULL)
    return _eco_journal_writer_flush (self->writer, error);
  if (self->document == NULL)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("there is no place for it"));
  return FALSE;
}

/**
 * eco_journal_close:
 *
 * The document is closed on purpose: nothing is left to recover, and the document is not followed
 * any more.
 */
void
eco_journal_close (EcoJournal *self)
{
  g_return_if_fail (ECO_IS_JOURNAL (self));
  end (self, TRUE);
}
