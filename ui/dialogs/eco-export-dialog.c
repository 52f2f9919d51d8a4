/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoExportDialog: a picture of the map as a file for other programs. */
#include "config.h"

#include "dialogs/eco-export-dialog.h"

#include "export/eco-export.h"
#include "render/eco-scene-builder.h"
#include "store/eco-save.h"
#include "window/eco-ui-compat.h"

#include <glib/gi18n-lib.h>

struct _EcoExportDialog
{
  AdwWindow parent_instance;

  /* template */
  AdwComboRow *format_row;
  GtkWidget *width_row;
  GtkSpinButton *width_spin;
  AdwComboRow *theme_row;
  GtkSwitch *background_switch;
  GtkSwitch *title_switch;
  GtkSwitch *legend_switch;
  GtkWidget *filter_row;
  GtkSwitch *filter_switch;
  GtkWidget *export_button;
  GtkSpinner *spinner;

  EcoDocument *document;
};

enum
{
  EXPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoExportDialog, eco_export_dialog, ADW_TYPE_WINDOW)

/* In the order of the rows of the formats. */
static const struct
{
  EcoExportFormat format;
  const char *suffix;
  const char *pattern;
  const char *name;
} formats[] = {
  { ECO_EXPORT_SVG, ".svg", "*.svg", N_("SVG pictures") },
  { ECO_EXPORT_PNG, ".png", "*.png", N_("PNG pictures") },
  { ECO_EXPORT_PDF, ".pdf", "*.pdf", N_("PDF documents") },
};

/* In the order of the rows of the themes. */
static const EcoTheme themes[] = { ECO_THEME_LIGHT, ECO_THEME_DARK, ECO_THEME_PRINT,
                                   ECO_THEME_CONTRAST, ECO_THEME_CONTRAST_DARK };

/* ---- Writing, in a thread */

typedef struct
{
  EcoScene *scene;
  EcoExportFormat format;
  EcoExportOptions options;
  GFile *file;
} Job;

static void
job_free (Job *job)
{
  eco_scene_unref (job->scene);
  g_object_unref (job->file);
  g_free (job);
}

static void
export_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = eco_export_scene (job->scene, job->format, &job->options, &error);

  if (bytes != NULL && eco_save_bytes (job->file, bytes, NULL,
                                       ECO_SAVE_OVERWRITE | ECO_SAVE_NO_BACKUP, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
set_busy (EcoExportDialog *self, gboolean busy)
{
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_sensitive (self->export_button, !busy);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  EcoExportDialog *self = ECO_EXPORT_DIALOG (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL, *text = NULL;

  set_busy (self, FALSE);
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      eco_ui_tell (GTK_WINDOW (self), _("The picture could not be saved"), error->message);
      return;
    }
  name = g_file_get_parse_name (job->file);
  text = g_strdup_printf (_("Saved as %s"), name);
  g_signal_emit (self, signals[EXPORTED], 0, text);
  gtk_window_destroy (GTK_WINDOW (self));
}

static EcoScene *
create_scene (EcoExportDialog *self)
{
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;

  options.style = eco_style_get (themes[adw_combo_row_get_selected (self->theme_row)]);
  options.title = gtk_switch_get_active (self->title_switch);
  options.legend = gtk_switch_get_active (self->legend_switch);
  if (gtk_switch_get_active (self->filter_switch))
    options.visibility =
        eco_view_state_get_visibility (eco_document_get_view_state (self->document));
  options.background = gtk_switch_get_active (self->background_switch);
  options.labels = TRUE;
  return eco_scene_new (eco_document_get_ecosystem (self->document),
                        eco_document_get_catalog (self->document), &options);
}

static void
file_chosen_cb (GObject *object, GFile *file)
{
  EcoExportDialog *self = ECO_EXPORT_DIALOG (object);
  g_autoptr (GTask) task = NULL;
  Job *job;

  if (file == NULL)
    return;
  job = g_new0 (Job, 1);
  job->scene = create_scene (self);
  job->format = formats[adw_combo_row_get_selected (self->format_row)].format;
  job->options = ECO_EXPORT_OPTIONS_INIT;
  job->options.transparent = !gtk_switch_get_active (self->background_switch);
  job->options.date = g_get_real_time () / G_USEC_PER_SEC;
  if (job->format == ECO_EXPORT_PNG)
    job->options.width = gtk_spin_button_get_value_as_int (self->width_spin);
  job->file = g_object_ref (file);

  set_busy (self, TRUE);
  task = g_task_new (self, NULL, exported_cb, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, export_thread);
}

/* ---- Callbacks */

static char *
dup_suggested_name (EcoExportDialog *self, const char *suffix)
{
  GFile *file = eco_document_get_file (self->document);
  g_autofree char *base = file != NULL ? g_file_get_basename (file)
                                       : eco_document_dup_title (self->document);

  if (g_str_has_suffix (base, ".ecotone"))
    base[strlen (base) - strlen (".ecotone")] = '\0';
  g_strdelimit (base, "/\\:*?\"<>|\n\t", '-');
  return g_strconcat (base, suffix, NULL);
}

static void
export_clicked_cb (EcoExportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->format_row);
  g_autofree char *name = dup_suggested_name (self, formats[selected].suffix);
  GFile *file = eco_document_get_file (self->document);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  EcoUiFileChoice choice = {
    .title = _("Export a picture"),
    .accept = _("_Export"),
    .name = name,
    .folder = folder,
    .filter = _(formats[selected].name),
    .pattern = formats[selected].pattern,
  };

  eco_ui_choose_file (GTK_WINDOW (self), &choice, file_chosen_cb, self);
}

static void
format_changed_cb (EcoExportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->format_row);

  gtk_widget_set_visible (self->width_row,
                          selected < G_N_ELEMENTS (formats) &&
                            formats[selected].format == ECO_EXPORT_PNG);
}

/* ---- Life */

static void
eco_export_dialog_dispose (GObject *object)
{
  EcoExportDialog *self = ECO_EXPORT_DIALOG (object);

  g_clear_object (&self->document);
  G_OBJECT_CLASS (eco_export_dialog_parent_class)->dispose (object);
}

static void
eco_export_dialog_class_init (EcoExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_export_dialog_dispose;

  /**
   * EcoExportDialog::exported:
   * @text: a sentence that says where the picture is
   */
  signals[EXPORTED] = g_signal_new ("exported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ecotone/Ecotone/ui/dialogs/eco-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, width_row);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, width_spin);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, theme_row);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, background_switch);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, title_switch);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, legend_switch);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, filter_row);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, filter_switch);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, EcoExportDialog, spinner);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, format_changed_cb);
}

static void
eco_export_dialog_init (EcoExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  format_changed_cb (self);
}

/**
 * eco_export_dialog_new:
 * @document: what is exported
 *
 * Returns: (transfer none): the dialog, not yet shown
 */
GtkWidget *
eco_export_dialog_new (EcoDocument *document)
{
  EcoExportDialog *self = g_object_new (ECO_TYPE_EXPORT_DIALOG, NULL);

  self->document = g_object_ref (document);
  gtk_widget_set_visible (self->filter_row,
                          eco_view_state_is_active (eco_document_get_view_state (document)));
  return GTK_WIDGET (self);
}
