/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoExportDialog: pictures of the map as files for other programs, with a preview
 * that shows what the file will look like. */
#include "config.h"

#include "dialogs/eco-export-dialog-private.h"

#include "session/eco-document-memory.h"
#include "window/eco-ui-compat.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MEMORY "export"
#define PREVIEW_DELAY 90 /* ms, so that a spin button does not make every number */

enum
{
  EXPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoExportDialog, eco_export_dialog, ADW_TYPE_WINDOW)

/* ---- The preview */

/* What is safe to share is said before it is shared. */
static void
show_report (EcoExportDialog *self, const char *report)
{
  g_autofree char *markup = report != NULL ? g_markup_escape_text (report, -1) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->report_row), report != NULL);
  if (markup != NULL)
    adw_action_row_set_subtitle (self->report_row, g_strchomp (markup));
}

static void
show_problem (EcoExportDialog *self, const char *problem)
{
  gtk_label_set_text (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
  gtk_widget_set_sensitive (self->export_button, problem == NULL && !self->writing);
  if (problem == NULL)
    return;
  eco_preview_area_set_surface (self->preview_area, NULL);
  show_report (self, NULL);
  gtk_label_set_text (self->words_label, "");
  gtk_label_set_text (self->page_label, "");
  self->n_pages = 0;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.previous-page", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.next-page", FALSE);
}

static void
show_page_number (EcoExportDialog *self, const EcoExportPreview *preview)
{
  g_autofree char *sheets
      = preview->n_sheets > 1
            ? g_strdup_printf (ngettext (" · %d sheet", " · %d sheets", preview->n_sheets),
                               preview->n_sheets)
            : g_strdup ("");
  g_autofree char *text = NULL;

  self->n_pages = preview->n_pages;
  self->page = MIN (self->page, preview->n_pages - 1);
  if (preview->n_pages > 1)
    /* TRANSLATORS: number of the page, number of pages, its name */
    text = g_strdup_printf (_("%u of %u · %s%s"), self->page + 1, preview->n_pages, preview->name,
                            sheets);
  else
    text = g_strconcat (preview->name, sheets, NULL);
  gtk_label_set_text (self->page_label, text);
  gtk_widget_set_visible (self->previous_button, preview->n_pages > 1);
  gtk_widget_set_visible (self->next_button, preview->n_pages > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.previous-page", self->page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.next-page",
                                 self->page + 1 < self->n_pages);
}

static void queue_preview (EcoExportDialog *self);

static void
preview_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EcoExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoExportPreview) preview
      = eco_export_worker_preview_finish (ECO_EXPORT_WORKER (source), result, &error);
  gboolean again = self->preview_again;

  self->previewing = self->preview_again = FALSE;
  if (again)
    queue_preview (self);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->worker == NULL)
    return;
  if (!self->writing)
    gtk_spinner_set_spinning (self->spinner, FALSE);
  show_problem (self, error != NULL ? error->message : NULL);
  if (preview == NULL)
    return;
  eco_preview_area_set_surface (self->preview_area, preview->surface);
  gtk_label_set_text (self->words_label, preview->summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->preview_area),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, preview->summary, -1);
  show_report (self, preview->report);
  show_page_number (self, preview);
}

static gboolean
preview_later_cb (gpointer data)
{
  EcoExportDialog *self = data;
  int width, height;

  self->preview_source = 0;
  eco_preview_area_get_size (self->preview_area, &width, &height);
  if (width <= 0 || height <= 0)
    return G_SOURCE_REMOVE;
  /* One at a time: those that wait for their turn would fill the pool of threads. */
  if (self->previewing)
    {
      g_cancellable_cancel (self->cancellable);
      self->preview_again = TRUE;
      return G_SOURCE_REMOVE;
    }
  self->previewing = TRUE;
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_spinner_set_spinning (self->spinner, TRUE);
  eco_export_worker_preview_async (self->worker, self->settings, self->page, width, height,
                                   self->cancellable, preview_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
queue_preview (EcoExportDialog *self)
{
  if (self->preview_source == 0)
    self->preview_source = g_timeout_add (PREVIEW_DELAY, preview_later_cb, self);
}

/* Something else was chosen, or the preview has another size. */
static void
changed_cb (EcoExportDialog *self)
{
  if (self->filling)
    return;
  eco_export_dialog_read_rows (self);
  eco_export_dialog_show_rows (self);
  queue_preview (self);
}

static void
turn_page (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoExportDialog *self = ECO_EXPORT_DIALOG (widget);
  gboolean forward = g_str_equal (action, "export.next-page");

  if (forward ? self->page + 1 >= self->n_pages : self->page == 0)
    return;
  self->page = forward ? self->page + 1 : self->page - 1;
  queue_preview (self);
}

/* ---- Writing */

static void
remember (EcoExportDialog *self)
{
  GFile *file = eco_document_get_file (self->document);
  g_autofree char *text = eco_export_settings_to_text (self->settings);
  g_autoptr (GError) error = NULL;

  if (file != NULL && !eco_document_memory_store (file, MEMORY, text, &error))
    g_message ("%s", error->message);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EcoExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL, *text = NULL;
  g_autoptr (GFile) file = NULL;
  guint n_files = 0;

  file = eco_export_worker_write_finish (ECO_EXPORT_WORKER (source), result, &n_files, &error);
  self->writing = FALSE;
  g_application_release (g_application_get_default ());
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_spinner_set_spinning (self->spinner, FALSE);
  gtk_widget_set_sensitive (self->export_button, TRUE);
  if (file == NULL)
    {
      eco_ui_tell (GTK_WINDOW (self), _("The picture could not be saved"), error->message);
      return;
    }
  remember (self);
  name = g_file_get_parse_name (file);
  if (n_files == 1)
    text = g_strdup_printf (_("Saved as %s"), name);
  else
    text = g_strdup_printf (ngettext ("%u file saved, named after %s",
                                      "%u files saved, named after %s", n_files),
                            n_files, name);
  g_signal_emit (self, signals[EXPORTED], 0, text);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* With the ending of the format, whatever was typed. */
static GFile *
ensure_ending (EcoExportDialog *self, GFile *file)
{
  const char *ending = eco_export_format_get_ending (self->settings->format);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *lower = g_ascii_strdown (base, -1);
  g_autofree char *name = g_strconcat (base, ending, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (g_str_has_suffix (lower, ending) || folder == NULL)
    return g_object_ref (file);
  return g_file_get_child (folder, name);
}

static void
file_chosen_cb (GObject *object, GFile *file)
{
  EcoExportDialog *self = ECO_EXPORT_DIALOG (object);
  g_autoptr (GFile) target = NULL;

  if (file == NULL || self->worker == NULL || self->writing)
    return;
  target = ensure_ending (self, file);
  if (!g_file_equal (target, file) && g_file_query_exists (target, NULL))
    {
      g_autofree char *name = g_file_get_parse_name (target);
      g_autofree char *text
          = g_strdup_printf (_("%s is already there; choose another name or folder."), name);

      eco_ui_tell (GTK_WINDOW (self), _("The picture could not be saved"), text);
      return;
    }
  self->writing = TRUE;
  g_application_hold (g_application_get_default ());
  g_clear_object (&self->writing_cancellable);
  self->writing_cancellable = g_cancellable_new ();
  gtk_spinner_set_spinning (self->spinner, TRUE);
  gtk_widget_set_sensitive (self->export_button, FALSE);
  eco_export_worker_write_async (self->worker, self->settings, target, self->writing_cancellable,
                                 written_cb, g_object_ref (self));
}

static char *
dup_suggested_name (EcoExportDialog *self, const char *ending)
{
  GFile *file = eco_document_get_file (self->document);
  g_autofree char *base = file != NULL ? g_file_get_basename (file)
                                       : eco_document_dup_title (self->document);

  if (g_str_has_suffix (base, ".ecotone"))
    base[strlen (base) - strlen (".ecotone")] = '\0';
  g_strdelimit (base, "/\\:*?\"<>|\n\t", '-');
  return g_strconcat (base, ending, NULL);
}

static void
export_clicked_cb (EcoExportDialog *self)
{
  EcoExportFormat format = self->settings->format;
  const char *ending = eco_export_format_get_ending (format);
  g_autofree char *name = dup_suggested_name (self, ending);
  g_autofree char *pattern = g_strconcat ("*", ending, NULL);
  GFile *file = eco_document_get_file (self->document);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  EcoUiFileChoice choice = {
    .title = _("Export"),
    .accept = _("_Export"),
    .name = name,
    .folder = folder,
    .filter = eco_export_format_get_label (format),
    .pattern = pattern,
  };

  eco_ui_choose_file (GTK_WINDOW (self), &choice, file_chosen_cb, self);
}

static void
copy_words_cb (EcoExportDialog *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                          gtk_label_get_text (self->words_label));
}

/* ---- Life */

/* Nobody waits for a preview or a file of a dialog that was closed. */
static gboolean
eco_export_dialog_close_request (GtkWindow *window)
{
  EcoExportDialog *self = ECO_EXPORT_DIALOG (window);

  g_clear_handle_id (&self->preview_source, g_source_remove);
  self->preview_again = FALSE;
  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->writing_cancellable);
  return GTK_WINDOW_CLASS (eco_export_dialog_parent_class)->close_request (window);
}

static void
eco_export_dialog_dispose (GObject *object)
{
  EcoExportDialog *self = ECO_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->preview_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->writing_cancellable);
  g_clear_object (&self->worker);
  g_clear_object (&self->document);
  g_clear_pointer (&self->settings, eco_export_settings_free);
  g_clear_pointer (&self->scopes, g_array_unref);
  G_OBJECT_CLASS (eco_export_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, preview_area);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, page_label);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, previous_button);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, next_button);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, words_label);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, scope_row);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, theme_row);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, size_group);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, sheets_row);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, sheets_spin);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, width_row);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, width_spin);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, dpi_row);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, dpi_spin);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, margin_spin);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, title_switch);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, legend_switch);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, labels_switch);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, owed_switch);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, background_switch);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, safe_switch);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, report_row);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, embed_row);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, embed_switch);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, outlines_row);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, outlines_switch);
}

static void
eco_export_dialog_class_init (EcoExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_export_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = eco_export_dialog_close_request;

  /**
   * EcoExportDialog::exported:
   * @text: a sentence that says where the pictures are
   */
  signals[EXPORTED] = g_signal_new ("exported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (ECO_TYPE_PREVIEW_AREA);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ecotone/Ecotone/ui/dialogs/eco-export-dialog.ui");
  bind_template (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_words_cb);
  gtk_widget_class_install_action (widget_class, "export.previous-page", NULL, turn_page);
  gtk_widget_class_install_action (widget_class, "export.next-page", NULL, turn_page);
}

static void
eco_export_dialog_init (EcoExportDialog *self)
{
  self->filling = TRUE;
  self->scopes = g_array_new (FALSE, FALSE, sizeof (EcoExportScope));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * eco_export_dialog_new:
 * @document: what is exported, as it is now
 *
 * Returns: (transfer none): the dialog, not yet shown
 */
GtkWidget *
eco_export_dialog_new (EcoDocument *document)
{
  EcoExportDialog *self = g_object_new (ECO_TYPE_EXPORT_DIALOG, NULL);
  GFile *file = eco_document_get_file (document);
  g_autofree char *text = file != NULL ? eco_document_memory_lookup (file, MEMORY) : NULL;

  self->document = g_object_ref (document);
  self->worker = eco_export_worker_new (document);
  self->settings = eco_export_settings_new_from_text (text);
  eco_export_dialog_fill_rows (self);
  self->filling = FALSE;
  changed_cb (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->format_row));
  return GTK_WIDGET (self);
}

/**
 * eco_export_dialog_show_other:
 * @other: what the map shows instead of the document; copied
 *
 * That is what is exported, unless the user chooses something else.
 */
void
eco_export_dialog_show_other (EcoExportDialog *self, const EcoExportOther *other)
{
  g_return_if_fail (ECO_IS_EXPORT_DIALOG (self));
  eco_export_worker_set_other (self->worker, other);
  eco_export_dialog_choose (self, ECO_EXPORT_SCOPE_SHOWN, NULL);
}

/**
 * eco_export_dialog_choose:
 * @scope: what is on the pages
 * @word: (nullable): which matrix or picture of the plan it is, or whose journey
 *
 * Chooses it before the user chooses anything.
 */
void
eco_export_dialog_choose (EcoExportDialog *self, EcoExportScope scope, const char *word)
{
  g_return_if_fail (ECO_IS_EXPORT_DIALOG (self));
  eco_export_settings_choose (self->settings, scope, word);
  self->filling = TRUE;
  g_array_set_size (self->scopes, 0);
  eco_export_dialog_fill_rows (self);
  self->filling = FALSE;
  changed_cb (self);
}
