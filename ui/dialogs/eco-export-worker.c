/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoExportWorker: makes pages, previews and files in one thread. */
#include "config.h"

#include "dialogs/eco-export-worker.h"

#include "base/eco-mark.h"
#include "export/eco-export-pages.h"
#include "export/eco-export-preview.h"
#include "export/eco-share.h"
#include "render/eco-style-brand.h"
#include "store/eco-reader.h"
#include "store/eco-save.h"
#include "store/eco-writer.h"

#include <glib/gi18n-lib.h>

struct _EcoExportWorker
{
  GObject parent_instance;

  GBytes *document;          /* as it would be saved */
  EcoCatalog *catalog;
  EcoVisibility *shown;
  char **selected;
  EcoExportOther other;      /* what is shown instead; without an ecosystem: nothing */

  /* These belong to whoever holds the lock. */
  GMutex lock;
  EcoEcosystem *ecosystem;   /* read from the document */
  EcoEcosystem *safe;        /* a copy of it that may leave the house */
  char *report;              /* what of it does */
  EcoTypesetter *typesetter;
  GPtrArray *pages;          /* made for these settings */
  char *pages_text;
};

G_DEFINE_FINAL_TYPE (EcoExportWorker, eco_export_worker, G_TYPE_OBJECT)

typedef struct
{
  EcoExportSettings *settings;
  guint page;
  int width, height;
  GFile *file;
  guint n_files;
} Job;

static void
job_free (Job *job)
{
  eco_export_settings_free (job->settings);
  g_clear_object (&job->file);
  g_free (job);
}

static Job *
job_new (const EcoExportSettings *settings)
{
  Job *job = g_new0 (Job, 1);
  g_autofree char *text = eco_export_settings_to_text (settings);

  job->settings = eco_export_settings_new_from_text (text);
  return job;
}

/* ---- In the thread, with the lock */

static gboolean
ensure_ecosystem (EcoExportWorker *self, GError **error)
{
  if (self->ecosystem == NULL)
    self->ecosystem = eco_reader_read_bytes (self->document, "", NULL, error);
  if (self->typesetter == NULL)
    self->typesetter = eco_typesetter_new ();
  return self->ecosystem != NULL;
}

static void
ensure_safe (EcoExportWorker *self)
{
  g_autoptr (EcoShareReport) report = NULL;

  if (self->safe != NULL)
    return;
  self->safe = eco_share_new_copy (self->ecosystem, self->catalog, &report);
  self->report = eco_share_report_to_text (report);
}

/* What is on the pages: all settings but those of the file. */
static char *
dup_pages_text (const EcoExportSettings *settings)
{
  EcoExportSettings same = *settings;

  same.format = eco_export_settings_is_slide (settings) ? ECO_EXPORT_PPTX : ECO_EXPORT_SVG;
  same.paper = ECO_PAPER_TIGHT;
  same.sheets = same.width = same.dpi = 0;
  same.outlines = same.embed = FALSE;
  return eco_export_settings_to_text (&same);
}

/* Pages are kept while what is on them stays the same. */
static gboolean
ensure_pages (EcoExportWorker *self, const EcoExportSettings *settings, GError **error)
{
  g_autofree char *text = dup_pages_text (settings);
  EcoExportSource source = { .shown = self->shown, .catalog = self->catalog };
  g_auto (EcoStyle) style = { 0 };
  g_autoptr (EcoEcosystem) safe = NULL;
  EcoExportOther other = self->other;

  if (self->pages != NULL && g_str_equal (text, self->pages_text))
    return TRUE;
  if (!ensure_ecosystem (self, error))
    return FALSE;
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->pages_text, g_free);
  if (settings->theme != NULL)
    eco_style_init_named (&style, self->ecosystem, settings->theme, NULL);
  else
    eco_style_init_for (&style, self->ecosystem, ECO_THEME_LIGHT);
  source.style = &style;
  if (settings->safe)
    ensure_safe (self);
  if (settings->safe && other.ecosystem != NULL)
    other.ecosystem = safe = eco_share_new_copy (other.ecosystem, self->catalog, NULL);
  source.ecosystem = settings->safe ? self->safe : self->ecosystem;
  source.typesetter = self->typesetter;
  source.other = other.ecosystem != NULL ? &other : NULL;
  source.selected = (const char *const *) self->selected;
  source.n_selected = g_strv_length (self->selected);
  self->pages = eco_export_make_pages (&source, settings, error);
  self->pages_text = g_steal_pointer (&text);
  return self->pages != NULL;
}

static void
preview_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  EcoExportWorker *self = object;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  Job *job = data;
  GError *error = NULL;
  EcoExportPreview *preview;
  EcoExportPage *page;

  if (g_task_return_error_if_cancelled (task))
    return;
  if (!ensure_pages (self, job->settings, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  page = self->pages->pdata[MIN (job->page, self->pages->len - 1)];
  preview = g_new0 (EcoExportPreview, 1);
  preview->n_pages = self->pages->len;
  preview->name = g_strdup (page->name);
  preview->report = job->settings->safe ? g_strdup (self->report) : NULL;
  preview->summary = g_strdup (eco_scene_get_summary (page->scene));
  preview->n_sheets = eco_export_count_sheets (page, job->settings);
  preview->surface = eco_export_paint_preview (page, job->settings, self->typesetter, job->width,
                                               job->height);
  g_task_return_pointer (task, preview, (GDestroyNotify) eco_export_preview_free);
}

static void
pages_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  EcoExportWorker *self = object;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  GError *error = NULL;

  if (ensure_pages (self, ((Job *) data)->settings, &error))
    g_task_return_pointer (task, g_ptr_array_ref (self->pages),
                           (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static GPtrArray *
make_files (EcoExportWorker *self, Job *job, GError **error)
{
  g_autoptr (GBytes) document = NULL;
  EcoExportOptions options;

  eco_export_settings_get_options (job->settings, &options);
  options.date = g_get_real_time () / G_USEC_PER_SEC;
  if (job->settings->embed)
    document = job->settings->safe ? eco_writer_write (self->safe)
                                   : g_bytes_ref (self->document);
  options.document = document;
  return eco_export_make_files (self->pages, job->settings->format, &options, error);
}

/* The file chooser asks before it replaces the file that was named, but not before
 * those that are named after it. */
static gboolean
check_free (GPtrArray *targets, GError **error)
{
  for (guint i = 0; targets->len > 1 && i < targets->len; i++)
    if (g_file_query_exists (targets->pdata[i], NULL))
      {
        g_autofree char *name = g_file_get_parse_name (targets->pdata[i]);

        g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                     _("%s is already there; choose another name or folder."), name);
        return FALSE;
      }
  return TRUE;
}

static gboolean
write_files (EcoExportWorker *self, Job *job, GPtrArray *files, GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (job->file);
  g_autofree char *name = g_file_get_basename (job->file);
  g_autoptr (GPtrArray) targets = g_ptr_array_new_with_free_func (g_object_unref);

  job->n_files = files->len;
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *own
          = files->len == 1
                ? g_strdup (name)
                : eco_export_page_dup_file_name (self->pages->pdata[i], name, i + 1);

      g_ptr_array_add (targets, g_file_get_child (folder, own));
    }
  if (!check_free (targets, error))
    return FALSE;
  return eco_save_several (targets, files, ECO_SAVE_NO_BACKUP, error);
}

static void
write_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  EcoExportWorker *self = object;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  g_autoptr (GPtrArray) files = NULL;
  Job *job = data;
  GError *error = NULL;

  if (ensure_pages (self, job->settings, &error))
    files = make_files (self, job, &error);
  if (files != NULL && g_task_return_error_if_cancelled (task))
    return;
  if (files != NULL && write_files (self, job, files, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* ---- Life */

static void
eco_export_worker_finalize (GObject *object)
{
  EcoExportWorker *self = ECO_EXPORT_WORKER (object);

  g_bytes_unref (self->document);
  g_clear_object (&self->catalog);
  g_clear_pointer (&self->shown, eco_visibility_unref);
  g_strfreev (self->selected);
  g_clear_object (&self->other.ecosystem);
  g_clear_pointer (&self->other.marks, g_hash_table_unref);
  g_free ((char *) self->other.subtitle);
  g_free ((gpointer) self->other.mark_labels);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->pages_text, g_free);
  g_clear_object (&self->ecosystem);
  g_clear_object (&self->safe);
  g_free (self->report);
  g_clear_pointer (&self->typesetter, eco_typesetter_unref);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (eco_export_worker_parent_class)->finalize (object);
}

static void
eco_export_worker_class_init (EcoExportWorkerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eco_export_worker_finalize;
}

static void
eco_export_worker_init (EcoExportWorker *self)
{
  g_mutex_init (&self->lock);
}

/**
 * eco_export_worker_new:
 * @document: what is exported, as it is now
 *
 * Returns: (transfer full): a worker
 */
EcoExportWorker *
eco_export_worker_new (EcoDocument *document)
{
  EcoExportWorker *self = g_object_new (ECO_TYPE_EXPORT_WORKER, NULL);
  EcoSelection *selection = eco_document_get_selection (document);
  EcoVisibility *shown
      = eco_view_state_get_visibility (eco_document_get_view_state (document));
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  self->document = eco_writer_write (eco_document_get_ecosystem (document));
  self->catalog = g_object_ref (eco_document_get_catalog (document));
  self->shown = shown != NULL ? eco_visibility_ref (shown) : NULL;
  for (guint i = 0; i < eco_selection_get_size (selection); i++)
    g_strv_builder_add (ids, eco_selection_get_id (selection, i));
  self->selected = g_strv_builder_end (ids);
  return self;
}

/**
 * eco_export_worker_set_other:
 * @other: another map that is shown now, and does not change any more; copied
 *
 * To be called once, before anything is made.
 */
void
eco_export_worker_set_other (EcoExportWorker *self, const EcoExportOther *other)
{
  g_return_if_fail (ECO_IS_EXPORT_WORKER (self) && self->other.ecosystem == NULL);
  self->other.ecosystem = g_object_ref (other->ecosystem);
  self->other.marks = other->marks != NULL ? g_hash_table_ref (other->marks) : NULL;
  self->other.subtitle = g_strdup (other->subtitle);
  self->other.mark_labels
      = other->mark_labels != NULL
            ? g_memdup2 (other->mark_labels, ECO_N_MARKS * sizeof *other->mark_labels) : NULL;
}

/**
 * eco_export_worker_preview_async:
 * @settings: copied
 * @page: which page, from 0; the last one where there are fewer
 * @width: device px of the preview
 * @height: likewise
 *
 * One job is done after the other; cancel those that nobody waits for any more.
 */
void
eco_export_worker_preview_async (EcoExportWorker *self, const EcoExportSettings *settings,
                                 guint page, int width, int height, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  Job *job = job_new (settings);

  job->page = page;
  job->width = width;
  job->height = height;
  g_task_set_source_tag (task, eco_export_worker_preview_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, preview_thread);
}

/**
 * eco_export_worker_preview_finish:
 *
 * Returns: (transfer full): the preview, or %NULL with @error set
 */
EcoExportPreview *
eco_export_worker_preview_finish (EcoExportWorker *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * eco_export_preview_free:
 */
void
eco_export_preview_free (EcoExportPreview *self)
{
  cairo_surface_destroy (self->surface);
  g_free (self->name);
  g_free (self->summary);
  g_free (self->report);
  g_free (self);
}

/**
 * eco_export_worker_pages_async:
 * @settings: copied
 */
void
eco_export_worker_pages_async (EcoExportWorker *self, const EcoExportSettings *settings,
                               GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, eco_export_worker_pages_async);
  g_task_set_task_data (task, job_new (settings), (GDestroyNotify) job_free);
  g_task_run_in_thread (task, pages_thread);
}

/**
 * eco_export_worker_pages_finish:
 *
 * Returns: (transfer full) (element-type EcoExportPage): the pages, or %NULL with
 *   @error set
 */
GPtrArray *
eco_export_worker_pages_finish (EcoExportWorker *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * eco_export_worker_write_async:
 * @settings: copied
 * @file: where to; several pages of a format that holds one get names made from it
 */
void
eco_export_worker_write_async (EcoExportWorker *self, const EcoExportSettings *settings,
                               GFile *file, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  Job *job = job_new (settings);

  job->file = g_object_ref (file);
  g_task_set_source_tag (task, eco_export_worker_write_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, write_thread);
}

/**
 * eco_export_worker_write_finish:
 * @n_files: (out): how many files were written
 *
 * Returns: (transfer full): the file that was asked for, or %NULL with @error set
 */
GFile *
eco_export_worker_write_finish (EcoExportWorker *self, GAsyncResult *result, guint *n_files,
                                GError **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  *n_files = job->n_files;
  return g_object_ref (job->file);
}
