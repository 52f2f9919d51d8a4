/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDocument: opening and saving, in a thread. */
#include "config.h"

#include "session/eco-document-private.h"

#include "session/eco-arrangement.h"
#include "session/eco-template.h"
#include "store/eco-reader.h"
#include "store/eco-save.h"

#include <glib/gi18n-lib.h>

/* What a thread brings back from opening. */
typedef struct
{
  GFile *file;                /* %NULL: a template is started from instead */
  gboolean copy;              /* what is in the file becomes a document without one */
  char *template_name;
  EcoCatalog *catalog;
  EcoEcosystem *ecosystem;
  EcoTypesetter *typesetter;
  EcoLayoutClient *client;
  EcoFileState state;
  GPtrArray *warnings;
  char *message;
} Opening;

static void
opening_free (Opening *opening)
{
  g_clear_object (&opening->file);
  g_free (opening->template_name);
  g_clear_object (&opening->catalog);
  g_clear_object (&opening->ecosystem);
  g_clear_pointer (&opening->typesetter, eco_typesetter_unref);
  g_clear_pointer (&opening->client, eco_layout_client_unref);
  g_ptr_array_unref (opening->warnings);
  g_free (opening->message);
  g_free (opening);
}

static Opening *
opening_new (GFile *file, const char *template_name, EcoCatalog *catalog)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->file = file != NULL ? g_object_ref (file) : NULL;
  opening->template_name = g_strdup (template_name);
  opening->catalog = g_object_ref (catalog);
  opening->typesetter = eco_typesetter_new ();
  opening->client = eco_layout_client_new ();
  opening->warnings = g_ptr_array_new_with_free_func (g_free);
  return opening;
}

static EcoEcosystem *
read_now (Opening *opening, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = NULL;

  if (opening->file == NULL)
    return eco_template_load (opening->template_name, error);
  name = g_file_get_basename (opening->file);
  return eco_reader_read_file (opening->file, name, cancellable, &opening->state,
                               opening->warnings, error);
}

/* Reads and places; in any thread. */
static gboolean
open_now (Opening *opening, GCancellable *cancellable, GError **error)
{
  opening->ecosystem = read_now (opening, cancellable, error);
  return opening->ecosystem != NULL &&
         eco_arrange (opening->ecosystem, opening->catalog, opening->typesetter,
                      opening->client, FALSE, cancellable, &opening->message, error);
}

static EcoDocument *
make_document (Opening *opening)
{
  EcoDocument *self =
      _eco_document_new_placed (opening->ecosystem, opening->catalog, opening->client);

  if (opening->state.is_picture)
    _eco_document_set_origin (self, opening->file);
  else if (opening->file != NULL && !opening->copy)
    _eco_document_set_file (self, opening->file, &opening->state);
  _eco_document_take_typesetter (self, g_steal_pointer (&opening->typesetter));
  _eco_document_note_graphviz (self, opening->message, FALSE);
  return self;
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

static void
start_opening (Opening *opening, GCancellable *cancellable, GAsyncReadyCallback callback,
               gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, start_opening);
  g_task_set_task_data (task, opening, (GDestroyNotify) opening_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, open_thread);
}

/**
 * eco_document_open_async:
 * @file: a file in the native format, or a picture with a document inside, which
 *   then is untitled: it will never be saved over the picture
 * @catalog: what kinds and categories there are
 *
 * Reads a file and gives a place to what has none, in a thread. @cancellable is told how far it
 * is when it is an EcoProgress; who cancels it is answered at once.
 */
void
eco_document_open_async (GFile *file, EcoCatalog *catalog, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer data)
{
  start_opening (opening_new (file, NULL, catalog), cancellable, callback, data);
}

/**
 * eco_document_open_copy_async:
 * @file: a file that stays as it is, such as an earlier version
 *
 * As eco_document_open_async(), but the document is an untitled one.
 */
void
eco_document_open_copy_async (GFile *file, EcoCatalog *catalog, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer data)
{
  Opening *opening = opening_new (file, NULL, catalog);

  opening->copy = TRUE;
  start_opening (opening, cancellable, callback, data);
}

/**
 * eco_document_start_async:
 * @name: of a template or an example
 * @catalog: what kinds and categories there are
 *
 * As eco_document_open_async(), for a new document that is made of a template.
 */
void
eco_document_start_async (const char *name, EcoCatalog *catalog, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (name != NULL);
  start_opening (opening_new (NULL, name, catalog), cancellable, callback, data);
}

/**
 * eco_document_open_finish:
 *
 * For eco_document_start_async() too.
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
EcoDocument *
eco_document_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  return make_document (g_task_get_task_data (G_TASK (result)));
}

/**
 * eco_document_open:
 *
 * As eco_document_open_async(), but waits.
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
EcoDocument *
eco_document_open (GFile *file, EcoCatalog *catalog, GCancellable *cancellable, GError **error)
{
  Opening *opening = opening_new (file, NULL, catalog);
  EcoDocument *self = open_now (opening, cancellable, error) ? make_document (opening) : NULL;

  opening_free (opening);
  return self;
}

/**
 * eco_document_new_from_template:
 * @name: of a template or an example
 *
 * Returns: (transfer full): an untitled document, or %NULL with @error set
 */
EcoDocument *
eco_document_new_from_template (const char *name, EcoCatalog *catalog, GError **error)
{
  g_autoptr (EcoEcosystem) ecosystem = eco_template_load (name, error);

  return ecosystem != NULL ? eco_document_new (ecosystem, catalog) : NULL;
}

/* What goes to the thread that saves, and comes back. */
typedef struct
{
  GFile *file;
  EcoEcosystem *ecosystem;    /* a copy, so that people may go on working */
  EcoFileState expected;
  gboolean has_expected;
  gboolean overwrite;
  EcoFileState state;
  guint position;             /* of the history, that the copy is of */
  GFile *before;              /* where it was saved last, or %NULL */
  char *remark;               /* why no version is kept, or %NULL */
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->file);
  g_object_unref (saving->ecosystem);
  g_clear_object (&saving->before);
  g_free (saving->remark);
  g_free (saving);
}

static Saving *
saving_new (EcoDocument *self, GFile *file, gboolean overwrite)
{
  Saving *saving = g_new0 (Saving, 1);
  GFile *target = file != NULL ? file : self->file;

  saving->file = g_object_ref (target);
  saving->ecosystem = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (self->ecosystem)));
  saving->has_expected = self->has_state && self->file != NULL && g_file_equal (target, self->file);
  saving->expected = self->state;
  saving->overwrite = overwrite;
  saving->before = self->file != NULL ? g_object_ref (self->file) : NULL;
  saving->position = eco_history_begin_saving (eco_document_get_history (self));
  return saving;
}

static gboolean
save_now (Saving *saving, GError **error)
{
  return eco_save_ecosystem (
      saving->ecosystem, saving->file, saving->has_expected ? &saving->expected : NULL,
      saving->overwrite || !saving->has_expected ? ECO_SAVE_OVERWRITE : ECO_SAVE_NONE,
      &saving->state, error);
}

static void
saved (EcoDocument *self, Saving *saving)
{
  _eco_document_set_file (self, saving->file, &saving->state);
  eco_history_end_saving (eco_document_get_history (self), saving->position);
  _eco_document_saved (self);
}

/* What is written over is kept before, and what is written after; a document is saved even when
 * that fails. */
static void
save_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Saving *saving = data;
  GError *error = NULL;

  _eco_document_keep_replaced (saving->file, saving->has_expected ? &saving->expected : NULL);
  if (!save_now (saving, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  saving->remark = _eco_document_keep_saved (saving->file, saving->before, saving->ecosystem);
  g_task_return_boolean (task, TRUE);
}

/**
 * eco_document_save_async:
 * @file: (nullable): where to; %NULL where it came from
 * @overwrite: although somebody else changed the file since it was read
 *
 * Writes the ecosystem as it is now, in a thread; people may go on working. What it replaces and
 * what it writes are kept as versions, see eco-versions.h.
 */
void
eco_document_save_async (EcoDocument *self, GFile *file, gboolean overwrite,
                         GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ECO_IS_DOCUMENT (self));
  g_return_if_fail (file != NULL || self->file != NULL);
  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, eco_document_save_async);
  /* Half a save does not exist; once begun it is finished. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, saving_new (self, file, overwrite), (GDestroyNotify) saving_free);
  _eco_document_begin_busy (self);
  g_task_run_in_thread (task, save_thread);
}

/**
 * eco_document_save_finish:
 *
 * Returns: whether it is on disk; when not, the file is what it was before.
 *   %ECO_ERROR_CONFLICT: somebody else changed it since it was read
 */
gboolean
eco_document_save_finish (EcoDocument *self, GAsyncResult *result, GError **error)
{
  Saving *saving;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  _eco_document_end_busy (self);
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  saving = g_task_get_task_data (G_TASK (result));
  saved (self, saving);
  if (saving->remark != NULL)
    _eco_document_message (self, saving->remark);
  return TRUE;
}

/**
 * eco_document_save:
 *
 * As eco_document_save_async(), but waits, and keeps no version.
 *
 * Returns: whether it is on disk
 */
gboolean
eco_document_save (EcoDocument *self, GFile *file, gboolean overwrite, GError **error)
{
  Saving *saving = saving_new (self, file, overwrite);
  gboolean done = save_now (saving, error);

  if (done)
    saved (self, saving);
  saving_free (saving);
  return done;
}
