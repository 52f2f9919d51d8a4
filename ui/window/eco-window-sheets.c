/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWindow: spreadsheets and calendars, out and in, and graphs in. They are written in a thread,
 * from a copy. */
#include "config.h"

#include "window/eco-window-aspects-private.h"

#include "dialogs/eco-graph-dialog.h"
#include "dialogs/eco-import-dialog.h"
#include "dialogs/eco-sheet-choice.h"
#include "export/eco-share.h"
#include "store/eco-reader.h"
#include "store/eco-save.h"
#include "store/eco-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* px of a screen that a dialog leaves free. */
#define SCREEN_MARGIN 16

/* The thread may be the last that has it, so it keeps no widget alive. */
typedef struct
{
  GWeakRef window;
  GBytes *document;           /* as it would be saved */
  EcoCatalog *catalog;
  EcoSheetOptions options;
  GArray *lists;              /* of guint */
  GtkWidget *choice;          /* of EcoSheetChoice; until there is an answer */
  GApplication *application;  /* held while the thread works */
  GFile *file;
  gboolean extended;          /* whether its ending was not typed but added */
  gboolean safe;
  guint n_files;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_weak_ref_clear (&job->window);
  g_bytes_unref (job->document);
  g_object_unref (job->catalog);
  g_clear_pointer (&job->lists, g_array_unref);
  g_clear_object (&job->choice);
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

/* ---- Out: in the thread */

/* The file chooser asks before it replaces the file that was named, not before those that are
 * named after it. */
static gboolean
check_free (Job *job, GPtrArray *targets, GError **error)
{
  for (guint i = 0; i < targets->len; i++)
    if ((targets->len > 1 || job->extended) && g_file_query_exists (targets->pdata[i], NULL))
      {
        g_autofree char *name = g_file_get_parse_name (targets->pdata[i]);

        g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                     _("%s is already there; choose another name or folder."), name);
        return FALSE;
      }
  return TRUE;
}

static gboolean
write_files (Job *job, GPtrArray *files, GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (job->file);
  g_autofree char *name = g_file_get_basename (job->file);
  g_autoptr (GPtrArray) targets = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *own = eco_sheet_export_dup_name (name, &job->options, i);

      g_ptr_array_add (targets, g_file_get_child (folder, own));
    }
  if (!check_free (job, targets, error))
    return FALSE;
  if (!eco_save_several (targets, files, ECO_SAVE_NO_BACKUP, error))
    return FALSE;
  job->n_files = files->len;
  return TRUE;
}

static void
write_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  g_autoptr (EcoEcosystem) ecosystem = eco_reader_read_bytes (job->document, "", NULL, &error);
  g_autoptr (GPtrArray) files = NULL;

  job->options.now = g_get_real_time () / G_USEC_PER_SEC;
  if (ecosystem != NULL && job->safe)
    {
      g_autoptr (EcoEcosystem) whole = g_steal_pointer (&ecosystem);

      ecosystem = eco_share_new_copy (whole, job->catalog, NULL);
    }
  if (ecosystem != NULL)
    files = eco_sheet_export (ecosystem, &job->options, &error);
  if (files != NULL && write_files (job, files, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* ---- Out: in the window */

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (EcoWindow) self = dup_window (job);
  g_autoptr (GError) error = NULL;
  gboolean written = g_task_propagate_boolean (G_TASK (result), &error);

  if (self != NULL && written)
    {
      g_autofree char *name = g_file_get_parse_name (job->file);
      g_autofree char *text
          = job->n_files == 1
              ? g_strdup_printf (_("Saved as %s"), name)
              : g_strdup_printf (ngettext ("%u file saved, named after %s",
                                           "%u files saved, named after %s", job->n_files),
                                 job->n_files, name);

      eco_window_tell (self, text);
    }
  else if (self != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    eco_ui_tell (GTK_WINDOW (self), _("The export could not be saved"), error->message);
  if (job->application != NULL)
    g_application_release (job->application);
  g_clear_object (&job->application);
}

static void
cancel (GTask *task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
}

/* With the ending of the format, whatever was typed. */
static void
set_file (Job *job, GFile *file)
{
  const char *ending = eco_sheet_format_get_ending (job->options.format);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *lower = g_ascii_strdown (base, -1);
  g_autofree char *longer = g_strconcat (base, ending, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  job->extended = !g_str_has_suffix (lower, ending);
  job->file = job->extended ? g_file_get_child (folder, longer) : g_object_ref (file);
}

static void
target_chosen_cb (GObject *object, GFile *file)
{
  GTask *task = G_TASK (object);
  Job *job = g_task_get_task_data (task);
  g_autoptr (EcoWindow) self = dup_window (job);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;

  if (folder == NULL || self == NULL)
    {
      cancel (task);
      return;
    }
  set_file (job, file);
  /* The program stays until the file is there, even without its window. */
  job->application = g_object_ref (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
  g_application_hold (job->application);
  g_task_run_in_thread (task, write_thread);
}

static char *
dup_suggested_name (EcoWindow *self, const char *ending)
{
  GFile *file = eco_document_get_file (self->main);
  g_autofree char *base = file != NULL ? g_file_get_basename (file)
                                       : eco_document_dup_title (self->document);

  if (g_str_has_suffix (base, ".ecotone"))
    base[strlen (base) - strlen (".ecotone")] = '\0';
  g_strdelimit (base, "/\\:*?\"<>|\n\t", '-');
  return g_strconcat (base, ending, NULL);
}

static void
choose_target (EcoWindow *self, GTask *task)
{
  Job *job = g_task_get_task_data (task);
  const char *ending = eco_sheet_format_get_ending (job->options.format);
  GFile *file = eco_document_get_file (self->main);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  g_autofree char *name = dup_suggested_name (self, ending);
  g_autofree char *pattern = g_strconcat ("*", ending, NULL);
  EcoUiFileChoice choice = {
    .title = _("Export a Spreadsheet or Graph"),
    .accept = _("_Export"),
    .name = name,
    .folder = folder,
    .filter = eco_sheet_format_get_label (job->options.format),
    .pattern = pattern,
  };

  eco_ui_choose_file (GTK_WINDOW (self), &choice, target_chosen_cb, task);
}

static void
answered_cb (GObject *object, const char *response)
{
  GTask *task = G_TASK (object);
  Job *job = g_task_get_task_data (task);
  g_autoptr (EcoWindow) self = dup_window (job);
  EcoSheetChoice *choice = ECO_SHEET_CHOICE (job->choice);

  job->lists = eco_sheet_choice_dup_lists (choice);
  job->options.format = eco_sheet_choice_get_format (choice);
  job->safe = eco_sheet_choice_get_safe (choice);
  job->options.mark = eco_sheet_choice_get_mark (choice);
  job->options.raw = eco_sheet_choice_get_raw (choice);
  job->options.lists = (const guint *) (gpointer) job->lists->data;
  job->options.n_lists = job->lists->len;
  g_clear_object (&job->choice);
  if (self == NULL || self->document == NULL || g_strcmp0 (response, "choose") != 0)
    cancel (task);
  else
    choose_target (self, task);
}

/* Asks what goes out, then where to. */
static void
export_sheet (EcoWindow *self)
{
  const EcoUiResponse responses[] = {
    { "cancel", _("_Cancel"), ECO_UI_PLAIN },
    { "choose", _("Choose a _File…"), ECO_UI_SUGGESTED },
  };
  g_autoptr (GTask) task = g_task_new (NULL, NULL, written_cb, NULL);
  Job *job = g_new0 (Job, 1);
  EcoUiQuestion question = {
    .heading = _("Export a Spreadsheet or Graph"),
    .body = _("A workbook has a sheet for each table, a graph has the nodes and exchanges. What is "
              "changed there can be imported again."),
    .responses = responses,
    .n_responses = G_N_ELEMENTS (responses),
    .preferred = "choose",
  };

  g_weak_ref_init (&job->window, self);
  job->document = eco_writer_write (eco_document_get_ecosystem (self->document));
  job->catalog = g_object_ref (eco_document_get_catalog (self->document));
  job->choice = g_object_ref_sink (eco_sheet_choice_new (self->document));
  question.extra = job->choice;
  g_task_set_source_tag (task, export_sheet);
  g_task_set_task_data (task, job, job_free);
  eco_ui_ask (GTK_WINDOW (self), &question, answered_cb, task);
}

/* ---- In */

/* No larger than the smallest screen. */
static void
present (EcoWindow *self, GtkWidget *dialog)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (dialog), &width, &height);
  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      GdkRectangle area;

      gdk_monitor_get_geometry (monitor, &area);
      width = MIN (width, area.width - SCREEN_MARGIN);
      height = MIN (height, area.height - SCREEN_MARGIN);
    }
  gtk_window_set_default_size (GTK_WINDOW (dialog), MAX (width, 1), MAX (height, 1));
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* A new document comes into the window; one that was there has it already. */
static void
graph_imported_cb (EcoGraphDialog *dialog, const char *text, EcoWindow *self)
{
  EcoDocument *document = eco_graph_dialog_get_document (dialog);

  if (document != self->main && document != self->document)
    eco_window_set_document (self, document);
  eco_window_tell (self, text);
}

/* Shows what a graph would bring: into what is shown, or into a new document in an empty window. */
void
_eco_window_import_graph (EcoWindow *self, GFile *file)
{
  GtkWidget *dialog = eco_graph_dialog_new (self->document, self->catalog, file);

  g_signal_connect_object (dialog, "imported", G_CALLBACK (graph_imported_cb), self, 0);
  present (self, dialog);
}

/* Shows what a spreadsheet or a graph would bring. */
void
_eco_window_import_file (EcoWindow *self, GFile *file)
{
  GtkWidget *dialog;

  if (eco_graph_dialog_takes (file))
    {
      _eco_window_import_graph (self, file);
      return;
    }
  dialog = eco_import_dialog_new (self->document, file);
  g_signal_connect_object (dialog, "imported", G_CALLBACK (eco_window_tell), self,
                           G_CONNECT_SWAPPED);
  present (self, dialog);
}

static void
source_chosen_cb (GObject *object, GFile *file)
{
  EcoWindow *self = ECO_WINDOW (object);

  if (file != NULL && self->document != NULL)
    _eco_window_import_file (self, file);
}

static void
import_sheet (EcoWindow *self)
{
  GFile *file = eco_document_get_file (self->main);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  const EcoUiFileChoice choice = {
    .title = _("Import a Spreadsheet or Graph"),
    .accept = _("_Open"),
    .folder = folder,
    .filter = _("Spreadsheets and graphs"),
    .pattern = "*.[cCtTxX][sSlL][vVsS]*" /* .csv, .tsv, .xlsx */
               "|*.[gG][rR][aA][pP][hH][mM][lL]|*.[gG][eE][xX][fF]|*.[dD][oO][tT]|*.[gG][vV]"
               "|*.[jJ][sS][oO][nN]",
  };

  eco_ui_choose_file (GTK_WINDOW (self), &choice, source_chosen_cb, self);
}

static void
sheet_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoWindow *self = ECO_WINDOW (widget);

  if (self->document == NULL)
    return;
  if (g_str_equal (action, "win.import-sheet"))
    import_sheet (self);
  else
    export_sheet (self);
}

void
_eco_window_install_sheet_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.import-sheet", NULL, sheet_cb);
  gtk_widget_class_install_action (klass, "win.export-sheet", NULL, sheet_cb);
}
