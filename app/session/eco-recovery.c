/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a crash left: documents with a journal and no living program. */
#include "config.h"

#include "session/eco-recovery.h"

#include "base/eco-error.h"
#include "session/eco-arrangement.h"
#include "session/eco-document-private.h"
#include "session/eco-journal-private.h"
#include "store/eco-format.h"
#include "store/eco-reader.h"

#include <glib/gi18n-lib.h>

/* What is read of a journal. */
typedef struct
{
  EcoEcosystem *ecosystem;
  guint distance;    /* steps from what is saved; 0: not known */
  gboolean is_whole; /* nothing is there that could not be read, but a torn end */
} Contents;

/**
 * eco_recovery_item_free:
 * @self: (transfer full): an item
 */
void
eco_recovery_item_free (EcoRecoveryItem *self)
{
  g_free (self->id);
  g_free (self->title);
  g_clear_object (&self->file);
  g_free (self);
}

/* ---- What is in a folder */

static EcoJournalFile *
read_log (const char *folder, guint64 generation, GError **error)
{
  g_autofree char *path = _eco_journal_dup_file_name (folder, "log", generation);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = eco_file_load (file, ECO_JOURNAL_FILE_MAX_BYTES, NULL, NULL, error);
  EcoJournalFile *log = bytes != NULL ? eco_journal_file_read (bytes, error) : NULL;

  if (log == NULL || log->generation == generation)
    return log;
  eco_journal_file_free (log);
  g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID,
                       _("The log of changes belongs to another snapshot: go on from the "
                         "snapshot alone"));
  return NULL;
}

/* The snapshot of a generation with its log. */
static gboolean
read_generation (const char *folder, guint64 generation, const char *name, Contents *contents,
                 GError **error)
{
  g_autofree char *path = _eco_journal_dup_file_name (folder, "snapshot", generation);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (EcoEcosystem) snapshot = eco_reader_read_file (file, name, NULL, NULL, NULL, error);
  g_autoptr (EcoJournalFile) log = NULL;
  guint n = 0;

  if (snapshot == NULL)
    return FALSE;
  log = read_log (folder, generation, NULL);
  if (log == NULL)
    {
      contents->is_whole = FALSE;
      contents->ecosystem = g_steal_pointer (&snapshot);
      return TRUE;
    }
  contents->ecosystem = eco_journal_file_apply (log, snapshot, &n, NULL);
  contents->distance =
      n > 0 ? ((EcoJournalStep *) log->steps->pdata[n - 1])->distance : log->distance;
  if (n < log->steps->len)
    contents->is_whole = FALSE;
  return TRUE;
}

static void
set_unreadable (GError **error, const char *folder, const GError *cause)
{
  g_autofree char *shown = g_filename_display_name (folder);

  g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
               _("What was kept of this document cannot be read (%s): it stays in “%s”"),
               cause != NULL ? cause->message : _("there is no snapshot"), shown);
}

/* The latest that can be read. */
static gboolean
read_contents (const char *folder, const EcoJournalMeta *meta, Contents *contents, GError **error)
{
  g_autoptr (GArray) generations = _eco_journal_list_generations (folder, "snapshot");
  g_autoptr (GError) first = NULL;

  contents->is_whole = TRUE;
  for (guint i = 0; i < generations->len; i++)
    {
      guint64 generation = g_array_index (generations, guint64, i);

      if (generation < meta->generation)
        break;
      if (read_generation (folder, generation, meta->title, contents,
                           first == NULL ? &first : NULL))
        return TRUE;
      contents->is_whole = FALSE;
    }
  set_unreadable (error, folder, first);
  return FALSE;
}

/* ---- The list */

static gboolean
counts (const char *folder, const char *kind, const EcoJournalMeta *meta, guint64 *generation)
{
  g_autoptr (GArray) all = _eco_journal_list_generations (folder, kind);

  if (all->len == 0 || g_array_index (all, guint64, 0) < meta->generation)
    return FALSE;
  *generation = g_array_index (all, guint64, 0);
  return TRUE;
}

/* Whether anything would be lost with the folder; how much, as far as can be said. */
static gboolean
measure (const char *folder, const EcoJournalMeta *meta, EcoRecoveryItem *item)
{
  g_autoptr (EcoJournalFile) log = NULL;
  const EcoJournalStep *last;
  guint64 generation;

  if (!counts (folder, "snapshot", meta, &generation))
    return counts (folder, "log", meta, &generation) &&
           (log = read_log (folder, generation, NULL)) != NULL && log->steps->len > 0;
  log = read_log (folder, generation, NULL);
  if (log == NULL)
    return TRUE;
  last = log->steps->len > 0 ? log->steps->pdata[log->steps->len - 1] : NULL;
  item->n_changes = last != NULL ? last->distance : log->distance;
  item->time = last != NULL ? last->time : log->time;
  /* With all undone it is what the file is, unless it is damaged behind that. */
  return item->n_changes > 0 || log->torn;
}

/* NULL: nothing would be lost with it */
static EcoRecoveryItem *
item_new (const char *id, const char *folder)
{
  g_autoptr (EcoJournalMeta) meta = _eco_journal_meta_load (folder);
  EcoRecoveryItem *item = g_new0 (EcoRecoveryItem, 1);

  item->id = g_strdup (id);
  item->title = g_strdup (meta->title[0] != '\0' ? meta->title : _("Untitled ecosystem"));
  item->file = meta->file != NULL ? g_object_ref (meta->file) : NULL;
  item->time = meta->since;
  item->n_crashes = _eco_journal_get_attempts (folder);
  if (measure (folder, meta, item))
    return item;
  eco_recovery_item_free (item);
  return NULL;
}

static EcoRecoveryItem *
look_at (const char *id)
{
  g_autofree char *path = _eco_journal_dup_path (id);
  g_autoptr (EcoJournalFolder) folder = NULL;
  EcoRecoveryItem *item;

  if (_eco_journal_is_living (id))
    return NULL;
  item = item_new (id, path);
  if (item != NULL)
    return item;
  /* Nobody may have begun to recover it meanwhile. */
  folder = _eco_journal_folder_take (id, NULL);
  if (folder != NULL && (item = item_new (id, path)) == NULL)
    _eco_journal_folder_remove (folder);
  return item;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const EcoRecoveryItem *first = *(EcoRecoveryItem *const *) a;
  const EcoRecoveryItem *second = *(EcoRecoveryItem *const *) b;

  return first->time < second->time ? 1 : first->time > second->time ? -1 : 0;
}

/**
 * eco_recovery_list:
 *
 * What programs that live have is not in it; what holds no change is removed. What cannot be read
 * is in it, and stays: opening it says where.
 *
 * Returns: (transfer full) (element-type EcoRecoveryItem): what a crash left, the latest first
 */
GPtrArray *
eco_recovery_list (void)
{
  g_autoptr (GPtrArray) ids = _eco_journal_list_ids ();
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_recovery_item_free);

  for (guint i = 0; i < ids->len; i++)
    {
      EcoRecoveryItem *item = look_at (ids->pdata[i]);

      if (item != NULL)
        g_ptr_array_add (items, item);
    }
  g_ptr_array_sort (items, compare_times);
  return items;
}

/**
 * eco_recovery_find:
 * @file: a document's file
 *
 * Returns: (transfer full) (nullable): the latest that a crash left of it
 */
EcoRecoveryItem *
eco_recovery_find (GFile *file)
{
  g_autoptr (GPtrArray) items = eco_recovery_list ();

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  for (guint i = 0; i < items->len; i++)
    {
      EcoRecoveryItem *item = items->pdata[i];

      if (item->file != NULL && g_file_equal (item->file, file))
        return g_ptr_array_steal_index (items, i);
    }
  return NULL;
}

/**
 * eco_recovery_discard:
 * @id: of an item
 *
 * Returns: whether it is gone; not when a living program has it
 */
gboolean
eco_recovery_discard (const char *id, GError **error)
{
  g_autoptr (EcoJournalFolder) folder = NULL;

  g_return_val_if_fail (id != NULL, FALSE);
  folder = _eco_journal_folder_take (id, error);
  if (folder == NULL)
    return FALSE;
  _eco_journal_folder_remove (folder);
  return TRUE;
}

/**
 * eco_recovery_read:
 * @id: of an item
 * @is_whole: (out) (optional): whether all that was kept could be read
 *
 * Reads what a crash left without taking it: it can be recovered again.
 *
 * Returns: (transfer full) (nullable): the ecosystem
 */
EcoEcosystem *
eco_recovery_read (const char *id, gboolean *is_whole, GError **error)
{
  g_autoptr (EcoJournalFolder) folder = NULL;
  g_autoptr (EcoJournalMeta) meta = NULL;
  Contents contents = { 0 };

  g_return_val_if_fail (id != NULL, NULL);
  folder = _eco_journal_folder_take (id, error);
  if (folder == NULL)
    return NULL;
  meta = _eco_journal_meta_load (folder->path);
  if (!read_contents (folder->path, meta, &contents, error))
    return NULL;
  if (is_whole != NULL)
    *is_whole = contents.is_whole;
  return contents.ecosystem;
}

/* ---- Opening */

typedef struct
{
  char *id;
  EcoCatalog *catalog;
  EcoTypesetter *typesetter;
  EcoLayoutClient *client;
  EcoJournalFolder *folder;
  EcoJournalMeta *meta;
  Contents contents;
  char *message;
} Opening;

static void
opening_free (Opening *opening)
{
  g_free (opening->id);
  g_clear_object (&opening->catalog);
  g_clear_pointer (&opening->typesetter, eco_typesetter_unref);
  g_clear_pointer (&opening->client, eco_layout_client_unref);
  g_clear_pointer (&opening->folder, _eco_journal_folder_free);
  g_clear_pointer (&opening->meta, _eco_journal_meta_free);
  g_clear_object (&opening->contents.ecosystem);
  g_free (opening->message);
  g_free (opening);
}

/* When the crash came right after saving, the file is what was to be saved; then it is no other
 * one, and nobody is asked about it. */
static void
accept_saved (Opening *opening)
{
  EcoFileState state;
  g_autoptr (EcoEcosystem) saved = NULL;

  if (opening->meta->file == NULL)
    return;
  saved = eco_reader_read_file (opening->meta->file, NULL, NULL, &state, NULL, NULL);
  if (saved != NULL && !state.is_picture &&
      eco_object_equal (ECO_OBJECT (saved), ECO_OBJECT (opening->contents.ecosystem)))
    opening->meta->state = state;
}

/* The attempt is counted before anything is read that could end the program. */
static gboolean
open_now (Opening *opening, GCancellable *cancellable, GError **error)
{
  guint n;

  opening->folder = _eco_journal_folder_take (opening->id, error);
  if (opening->folder == NULL)
    return FALSE;
  n = _eco_journal_get_attempts (opening->folder->path);
  /* On a full disk recovering is worth more than counting. */
  _eco_journal_set_attempts (opening->folder->path, n < G_MAXUINT ? n + 1 : n, NULL);
  opening->meta = _eco_journal_meta_load (opening->folder->path);
  if (read_contents (opening->folder->path, opening->meta, &opening->contents, error))
    {
      accept_saved (opening);
      if (eco_arrange (opening->contents.ecosystem, opening->catalog, opening->typesetter,
                       opening->client, FALSE, cancellable, &opening->message, error))
        return TRUE;
    }
  /* It was no crash. */
  _eco_journal_set_attempts (opening->folder->path, n, NULL);
  return FALSE;
}

static void
open_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (open_now (data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * eco_recovery_open_async:
 * @id: of an item; also of one that has ended the program before, so the user must have asked
 * @catalog: what kinds and categories there are
 *
 * Reads what a crash left, in a thread.
 */
void
eco_recovery_open_async (const char *id, EcoCatalog *catalog, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Opening *opening = g_new0 (Opening, 1);

  g_return_if_fail (id != NULL && ECO_IS_CATALOG (catalog));
  opening->id = g_strdup (id);
  opening->catalog = g_object_ref (catalog);
  opening->typesetter = eco_typesetter_new ();
  opening->client = eco_layout_client_new ();
  g_task_set_source_tag (task, eco_recovery_open_async);
  g_task_set_task_data (task, opening, (GDestroyNotify) opening_free);
  g_task_run_in_thread (task, open_thread);
}

/**
 * eco_recovery_open_finish:
 *
 * The journal stays with the document, which gives it to eco_journal_new(); without that it can be
 * recovered again once the document is gone.
 *
 * Returns: (transfer full) (nullable): the document, modified
 */
EcoDocument *
eco_recovery_open_finish (GAsyncResult *result, GError **error)
{
  Opening *opening;
  EcoDocument *self;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  opening = g_task_get_task_data (G_TASK (result));
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  self = _eco_document_new_placed (opening->contents.ecosystem, opening->catalog, opening->client);
  if (opening->meta->file != NULL)
    _eco_document_set_file (self, opening->meta->file, &opening->meta->state);
  _eco_document_set_origin (self, opening->meta->origin);
  _eco_document_take_typesetter (self, g_steal_pointer (&opening->typesetter));
  _eco_document_note_graphviz (self, opening->message, FALSE);
  _eco_document_set_recovered (self, g_steal_pointer (&opening->folder), opening->contents.distance,
                               !opening->contents.is_whole);
  eco_history_mark_modified (eco_document_get_history (self));
  return self;
}
