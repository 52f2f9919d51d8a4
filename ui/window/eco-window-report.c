/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWindow: the analysis as a document. It is made in a thread, from a copy. */
#include "config.h"

#include "window/eco-window-private.h"

#include "export/eco-report.h"
#include "render/eco-style-brand.h"
#include "store/eco-reader.h"
#include "store/eco-save.h"
#include "store/eco-writer.h"
#include "window/eco-ui-compat.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  GBytes *document; /* as it would be saved */
  EcoCatalog *catalog;
  GtkWidget *check;
  GFile *file;
  gboolean safe;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_bytes_unref (job->document);
  g_object_unref (job->catalog);
  g_object_unref (job->check);
  g_clear_object (&job->file);
  g_free (job);
}

/* ---- In the thread */

static EcoReport *
make_report (Job *job, EcoReportOptions *options, GError **error)
{
  g_autoptr (EcoEcosystem) ecosystem = eco_reader_read_bytes (job->document, "", NULL, error);
  EcoReportSource source = { .catalog = job->catalog, .typesetter = options->typesetter };
  g_auto (EcoStyle) style = { 0 };

  if (ecosystem == NULL)
    return NULL;
  if (job->safe)
    {
      g_autoptr (EcoEcosystem) whole = g_steal_pointer (&ecosystem);

      ecosystem = eco_report_new_safe_copy (whole, job->catalog);
    }
  source.ecosystem = ecosystem;
  eco_style_init_for (&style, ecosystem, ECO_THEME_LIGHT);
  source.style = ecosystem->theme != NULL ? &style : NULL;
  return eco_report_new (&source, error);
}

/* The file chooser asks before it replaces the report, but not before the pictures beside it. */
static gboolean
check_free (GPtrArray *files, GFile *folder, gboolean replaced, GError **error)
{
  for (guint i = 1; i < files->len && !replaced; i++)
    {
      g_autoptr (GFile) file
        = g_file_get_child (folder, ((EcoReportFile *) files->pdata[i])->name);
      g_autofree char *name = g_file_get_parse_name (file);

      if (g_file_query_exists (file, NULL))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                       _("%s is already there; choose another name or folder."), name);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
write_files (Job *job, GPtrArray *files, GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (job->file);

  if (!check_free (files, folder, g_file_query_exists (job->file, NULL), error))
    return FALSE;
  for (guint i = 0; i < files->len; i++)
    {
      const EcoReportFile *file = files->pdata[i];
      g_autoptr (GFile) target = g_file_get_child (folder, file->name);

      if (!eco_save_bytes (target, file->bytes, NULL, ECO_SAVE_OVERWRITE | ECO_SAVE_NO_BACKUP,
                           NULL, error))
        return FALSE;
    }
  return TRUE;
}

static void
write_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autofree char *name = g_file_get_basename (job->file);
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  g_autoptr (EcoReport) report = NULL;
  g_autoptr (GPtrArray) files = NULL;
  EcoReportOptions options = ECO_REPORT_OPTIONS_INIT;
  EcoReportFormat format = ECO_REPORT_HTML;
  GError *error = NULL;

  eco_report_find_format (name, &format);
  options.typesetter = typesetter;
  options.date = g_get_real_time () / G_USEC_PER_SEC;
  report = make_report (job, &options, &error);
  if (report != NULL)
    files = eco_report_write (report, format, name, &options, &error);
  if (files != NULL && write_files (job, files, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* ---- In the window */

static void
open_cb (EcoWindow *self, AdwToast *toast)
{
  GFile *file = g_object_get_data (G_OBJECT (toast), "file");
  g_autofree char *uri = g_file_get_uri (file);

  gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  EcoWindow *self = ECO_WINDOW (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL, *text = NULL;
  AdwToast *toast;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        eco_ui_tell (GTK_WINDOW (self), _("The report could not be saved"), error->message);
      return;
    }
  name = g_file_get_parse_name (job->file);
  text = g_strdup_printf (_("Saved as %s"), name);
  toast = adw_toast_new (text);
  adw_toast_set_timeout (toast, 8);
  adw_toast_set_button_label (toast, _("Open"));
  g_object_set_data_full (G_OBJECT (toast), "file", g_object_ref (job->file), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
cancel (GTask *task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
}

/* Without an ending that is known, it becomes a web page. */
static void
file_chosen_cb (GObject *object, GFile *file)
{
  GTask *task = G_TASK (object);
  Job *job = g_task_get_task_data (task);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  EcoReportFormat format;

  if (folder == NULL)
    {
      cancel (task);
      return;
    }
  if (eco_report_find_format (name, &format))
    job->file = g_object_ref (file);
  else
    {
      g_autofree char *longer = g_strconcat (name, ".html", NULL);

      job->file = g_file_get_child (folder, longer);
    }
  g_task_run_in_thread (task, write_thread);
}

static char *
dup_suggested_name (EcoWindow *self)
{
  GFile *file = eco_document_get_file (self->document);
  g_autofree char *base = file != NULL ? g_file_get_basename (file)
                                       : eco_document_dup_title (self->document);

  if (g_str_has_suffix (base, ".ecotone"))
    base[strlen (base) - strlen (".ecotone")] = '\0';
  g_strdelimit (base, "/\\:*?\"<>|\n\t", '-');
  return g_strconcat (base, ".html", NULL);
}

static void
answered_cb (GObject *object, const char *response)
{
  GTask *task = G_TASK (object);
  EcoWindow *self = g_task_get_source_object (task);
  Job *job = g_task_get_task_data (task);
  GFile *file = self->document != NULL ? eco_document_get_file (self->document) : NULL;
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  g_autofree char *name = NULL;
  EcoUiFileChoice choice = {
    .title = _("Save the Report"),
    .accept = _("_Save"),
    .folder = folder,
    .filter = _("Reports (HTML, PDF, Markdown)"),
    .pattern = "*.html",
    .also = _("PDF and Markdown"),
    .also_patterns = { "*.pdf", "*.md", NULL },
  };

  if (self->document == NULL || g_strcmp0 (response, "choose") != 0)
    {
      cancel (task);
      return;
    }
  job->safe = gtk_check_button_get_active (GTK_CHECK_BUTTON (job->check));
  choice.name = name = dup_suggested_name (self);
  eco_ui_choose_file (GTK_WINDOW (self), &choice, file_chosen_cb, task);
}

/* Asks what goes out, then where to. */
void
_eco_window_report (EcoWindow *self)
{
  const EcoUiResponse responses[] = {
    { "cancel", _("_Cancel"), ECO_UI_PLAIN },
    { "choose", _("Choose a _File…"), ECO_UI_SUGGESTED },
  };
  g_autoptr (GTask) task = g_task_new (self, NULL, written_cb, NULL);
  Job *job = g_new0 (Job, 1);
  EcoUiQuestion question = {
    .heading = _("Analysis Report"),
    .body = _("Summary, map, findings, give and get, value loops, journey and matrices in one "
              "document. The ending of the file’s name decides: .html, .pdf or .md."),
    .responses = responses,
    .n_responses = G_N_ELEMENTS (responses),
    .preferred = "choose",
  };

  job->document = eco_writer_write (eco_document_get_ecosystem (self->document));
  job->catalog = g_object_ref (eco_document_get_catalog (self->document));
  job->check = g_object_ref_sink (gtk_check_button_new_with_label (
    _("Safe to share: without what is confidential")));
  question.extra = job->check;
  g_task_set_source_tag (task, _eco_window_report);
  g_task_set_task_data (task, job, job_free);
  eco_ui_ask (GTK_WINDOW (self), &question, answered_cb, task);
}
