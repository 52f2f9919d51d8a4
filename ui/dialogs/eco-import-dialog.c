/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoImportDialog: a spreadsheet comes into the ecosystem. It is read in a thread; what it would do
 * is shown before it does anything. */
#include "config.h"

#include "dialogs/eco-import-dialog-private.h"

#include "base/eco-error.h"
#include "store/eco-file-state.h"

#include <glib/gi18n-lib.h>

enum
{
  IMPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoImportDialog, eco_import_dialog, ADW_TYPE_WINDOW)

/* ---- Reading */

static void
read_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (GBytes) bytes
      = eco_file_load (G_FILE (data), ECO_SHEET_MOST_BYTES, cancellable, NULL, &error);
  EcoSheetBook *book = bytes != NULL ? eco_sheet_book_read (bytes, cancellable, &error) : NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (data));
  g_autofree char *shown = g_filename_display_name (name);

  if (bytes != NULL && book == NULL && error->domain == ECO_ERROR)
    eco_sheet_book_prefix_error (&error, shown);
  if (book != NULL)
    g_task_return_pointer (task, book, (GDestroyNotify) eco_sheet_book_free);
  else
    g_task_return_error (task, error);
}

/* The dialog may be closed by now; then nobody waits for the sheet. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EcoImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoSheetBook) book = g_task_propagate_pointer (G_TASK (result), &error);

  if (self->document == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (book == NULL)
    {
      g_autofree char *text = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->failed_page, text);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      return;
    }
  self->book = g_steal_pointer (&book);
  _eco_import_dialog_fill (self);
  gtk_stack_set_visible_child_name (self->stack, "choices");
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->class_row));
}

static void
start_reading (EcoImportDialog *self)
{
  g_autoptr (GTask) task
      = g_task_new (NULL, self->cancellable, read_cb, g_object_ref (self));

  g_task_set_source_tag (task, start_reading);
  g_task_set_task_data (task, g_object_ref (self->file), g_object_unref);
  g_task_run_in_thread (task, read_thread);
}

/* ---- Importing */

static char *
dup_sentence (EcoImportDialog *self)
{
  guint n_new = self->plan->n_states[ECO_IMPORT_NEW];
  guint n_changed = self->plan->n_states[ECO_IMPORT_CHANGED];
  const char *label = _(eco_sheet_get_spec (self->settings->list)->label);

  /* TRANSLATORS: what was imported, such as Nodes, and how many of them */
  return g_strdup_printf (_("%s: %u new, %u changed"), label, n_new, n_changed);
}

static void
import_clicked_cb (EcoImportDialog *self)
{
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *text = self->plan != NULL ? dup_sentence (self) : NULL;
  g_autoptr (GError) error = NULL;

  if (text == NULL)
    return;
  _eco_import_dialog_drop_plan (self);
  if (!eco_import_apply (self->document, self->sheet, self->settings, name, &error))
    {
      g_autofree char *escaped = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->failed_page, escaped);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      gtk_widget_set_sensitive (self->import_button, FALSE);
      return;
    }
  g_signal_emit (self, signals[IMPORTED], 0, text);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* ---- Life */

static void
eco_import_dialog_dispose (GObject *object)
{
  EcoImportDialog *self = ECO_IMPORT_DIALOG (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  if (self->items != NULL)
    _eco_import_dialog_drop_plan (self);
  g_clear_pointer (&self->settings, eco_import_settings_free);
  g_clear_pointer (&self->book, eco_sheet_book_free);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (eco_import_dialog_parent_class)->dispose (object);
}

static void
eco_import_dialog_finalize (GObject *object)
{
  EcoImportDialog *self = ECO_IMPORT_DIALOG (object);

  g_clear_object (&self->file);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->items);
  g_clear_object (&self->meanings);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (eco_import_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, EcoImportDialog, title);
  gtk_widget_class_bind_template_child (widget_class, EcoImportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, EcoImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, EcoImportDialog, failed_page);
  gtk_widget_class_bind_template_child (widget_class, EcoImportDialog, columns_group);
  gtk_widget_class_bind_template_child (widget_class, EcoImportDialog, sheet_row);
  gtk_widget_class_bind_template_child (widget_class, EcoImportDialog, class_row);
  gtk_widget_class_bind_template_child (widget_class, EcoImportDialog, missing_row);
  gtk_widget_class_bind_template_child (widget_class, EcoImportDialog, clear_switch);
  gtk_widget_class_bind_template_child (widget_class, EcoImportDialog, custom_button);
  gtk_widget_class_bind_template_child (widget_class, EcoImportDialog, note_label);
  gtk_widget_class_bind_template_child (widget_class, EcoImportDialog, problems_button);
  gtk_widget_class_bind_template_child (widget_class, EcoImportDialog, new_button);
  gtk_widget_class_bind_template_child (widget_class, EcoImportDialog, changed_button);
  gtk_widget_class_bind_template_child (widget_class, EcoImportDialog, missing_button);
  gtk_widget_class_bind_template_child (widget_class, EcoImportDialog, same_button);
  gtk_widget_class_bind_template_child (widget_class, EcoImportDialog, preview_stack);
  gtk_widget_class_bind_template_child (widget_class, EcoImportDialog, list_view);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, _eco_import_dialog_sheet_cb);
  gtk_widget_class_bind_template_callback (widget_class, _eco_import_dialog_class_cb);
  gtk_widget_class_bind_template_callback (widget_class, _eco_import_dialog_option_cb);
  gtk_widget_class_bind_template_callback (widget_class, _eco_import_dialog_custom_cb);
  gtk_widget_class_bind_template_callback (widget_class, _eco_import_dialog_filter_cb);
}

static void
eco_import_dialog_class_init (EcoImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = eco_import_dialog_finalize;

  /**
   * EcoImportDialog::imported:
   * @text: a sentence that says what came
   */
  signals[IMPORTED] = g_signal_new ("imported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ecotone/Ecotone/ui/dialogs/eco-import-dialog.ui");
  bind_template (widget_class);
}

static void
eco_import_dialog_init (EcoImportDialog *self)
{
  self->rows = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  _eco_import_dialog_init_preview (self);
}

/**
 * eco_import_dialog_new:
 * @document: what the rows go into
 * @file: a CSV file or a workbook
 *
 * Returns: (transfer none): the dialog, not yet shown; it reads the file meanwhile
 */
GtkWidget *
eco_import_dialog_new (EcoDocument *document, GFile *file)
{
  EcoImportDialog *self = g_object_new (ECO_TYPE_IMPORT_DIALOG, NULL);
  g_autofree char *name = g_file_get_basename (file);

  self->document = g_object_ref (document);
  self->file = g_object_ref (file);
  adw_window_title_set_subtitle (self->title, name);
  start_reading (self);
  return GTK_WIDGET (self);
}
