/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWindow: the analysis as a document. It is made in a thread, from a copy. */
#include "config.h"

#include "window/eco-window-aspects-private.h"

#include "export/eco-report.h"
#include "render/eco-style-brand.h"
#include "store/eco-reader.h"
#include "store/eco-save.h"
#include "store/eco-writer.h"
#include "window/eco-ui-compat.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The thread may be the last that has it, so it keeps no widget alive. */
typedef struct
{
  GWeakRef window;
  GBytes *document; /* as it would be saved */
  EcoCatalog *catalog;
  GtkWidget *check;          /* until there is an answer */
  GApplication *application; /* held while the thread works */
  GFile *file;
  gboolean extended;         /* whether its ending was not typed but added */
  gboolean safe;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_weak_ref_clear (&job->window);
  g_bytes_unref (job->document);
  g_object_unref (job->catalog);
  g_clear_object (&job->check);
  g_clear_object (&job->file);
  g_free (job);
}

/* NULL once it is closed, even if something still holds it. */
static EcoWindow *
dup_window (Job *job)
{
  EcoWindow *window = g_weak_ref_get (&job->window);

  if (window != NULL && gtk_window_get_application (GTK_WINDOW (window)) == NULL)
    g_clear_object (&window);
  return window;
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

/* The file chooser asks before it replaces the report, but not before the pictures beside it; nor
 * before the report when it heard of another name. */
static gboolean
check_free (Job *job, GPtrArray *files, GFile *folder, GError **error)
{
  gboolean replaced = !job->extended && g_file_query_exists (job->file, NULL);

  for (guint i = job->extended ? 0 : 1; i < files->len && !replaced; i++)
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
  g_autoptr (GPtrArray) targets = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) contents = g_ptr_array_new ();

  if (!check_free (job, files, folder, error))
    return FALSE;
  for (guint i = 0; i < files->len; i++)
    {
      const EcoReportFile *file = files->pdata[i];

      g_ptr_array_add (targets, g_file_get_child (folder, file->name));
      g_ptr_array_add (contents, file->bytes);
    }
  return eco_save_several (targets, contents, ECO_SAVE_NO_BACKUP, error);
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
tell_written (EcoWindow *self, GFile *file)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *text = NULL;
  AdwToast *toast;

  text = g_strdup_printf (_("Saved as %s"), name);
  toast = _eco_window_toast_new (text);
  adw_toast_set_timeout (toast, 8);
  adw_toast_set_button_label (toast, _("Open"));
  g_object_set_data_full (G_OBJECT (toast), "file", g_object_ref (file), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (EcoWindow) self = dup_window (job);
  g_autoptr (GError) error = NULL;
  gboolean written = g_task_propagate_boolean (G_TASK (result), &error);

  if (self != NULL && written)
    tell_written (self, job->file);
  else if (self != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    eco_ui_tell (GTK_WINDOW (self), _("The report could not be saved"), error->message);
  if (job->application != NULL)
    g_application_release (job->application);
  g_clear_object (&job->application);
}

static void
cancel (GTask *task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
}

/* The program stays until the report is there, even without its window. */
static void
start (GTask *task, EcoWindow *self)
{
  Job *job = g_task_get_task_data (task);

  job->application = g_object_ref (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
  g_application_hold (job->application);
  g_task_run_in_thread (task, write_thread);
}

/* Without an ending that is known, it becomes a web page. */
static void
file_chosen_cb (GObject *object, GFile *file)
{
  GTask *task = G_TASK (object);
  Job *job = g_task_get_task_data (task);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  g_autoptr (EcoWindow) self = dup_window (job);
  EcoReportFormat format;

  if (folder == NULL || self == NULL)
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
      job->extended = TRUE;
    }
  start (task, self);
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
  Job *job = g_task_get_task_data (task);
  g_autoptr (EcoWindow) self = dup_window (job);
  EcoDocument *document = self != NULL ? self->document : NULL;
  GFile *file = document != NULL ? eco_document_get_file (document) : NULL;
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

  job->safe = gtk_check_button_get_active (GTK_CHECK_BUTTON (job->check));
  g_clear_object (&job->check);
  if (document == NULL || g_strcmp0 (response, "choose") != 0)
    {
      cancel (task);
      return;
    }
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
  g_autoptr (GTask) task = g_task_new (NULL, NULL, written_cb, NULL);
  Job *job = g_new0 (Job, 1);
  EcoUiQuestion question = {
    .heading = _("Analysis Report"),
    .body = _("Summary, map, findings, give and get, value loops, journey and matrices in one "
              "document. The ending of the file’s name decides: .html, .pdf or .md."),
    .responses = responses,
    .n_responses = G_N_ELEMENTS (responses),
    .preferred = "choose",
  };

  g_weak_ref_init (&job->window, self);
  job->document = eco_writer_write (eco_document_get_ecosystem (self->document));
  job->catalog = g_object_ref (eco_document_get_catalog (self->document));
  job->check = g_object_ref_sink (gtk_check_button_new_with_label (
    _("Safe to share: without what is confidential")));
  question.extra = job->check;
  g_task_set_source_tag (task, _eco_window_report);
  g_task_set_task_data (task, job, job_free);
  eco_ui_ask (GTK_WINDOW (self), &question, answered_cb, task);
}
