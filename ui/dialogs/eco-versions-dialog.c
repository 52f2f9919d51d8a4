/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoVersionsDialog: the list of versions, and a picture of the one that is chosen. Threads read,
 * compare and paint them, one after the other.
 *
 * eco-versions-actions.c: what is done with a version. */
#include "config.h"

#include "dialogs/eco-versions-dialog-private.h"

#include "widgets/eco-thumbnail.h"

#include <glib/gi18n-lib.h>

#define PICTURE_WIDTH 520
#define PICTURE_HEIGHT 340
/* Below this width the list stands above the picture. */
#define NARROW 600

enum
{
  RESTORED,
  COPY_WANTED,
  COMPARE_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoVersionsDialog, eco_versions_dialog, ADW_TYPE_WINDOW)

/* ---- What is seen of the chosen one */

static void
show_words (EcoVersionsDialog *self, EcoVersionRow *row)
{
  g_autofree char *title = eco_version_row_dup_title (row);
  g_autofree char *reason = eco_version_row_dup_reason (row);
  const char *differs = eco_version_row_get_words (row);
  g_autofree char *words
      = *differs != '\0' ? g_strdup_printf ("%s\n%s", reason, differs) : g_strdup (reason);

  gtk_label_set_label (self->heading, title);
  gtk_label_set_label (self->words, words);
}

static void
painted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EcoVersionsDialog) self = data;
  g_autoptr (EcoThumbnail) thumbnail = eco_thumbnail_load_finish (result, NULL);

  if (self->painting == NULL || g_task_get_cancellable (G_TASK (result)) != self->painting)
    return;
  g_clear_object (&self->painting);
  gtk_picture_set_paintable (self->picture,
                             thumbnail != NULL ? GDK_PAINTABLE (thumbnail->texture) : NULL);
}

static void
stop_painting (EcoVersionsDialog *self)
{
  if (self->painting != NULL)
    g_cancellable_cancel (self->painting);
  g_clear_object (&self->painting);
}

static void
paint (EcoVersionsDialog *self, const EcoVersion *version)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  EcoThumbnailRequest request
      = { NULL, version->file, PICTURE_WIDTH * scale, PICTURE_HEIGHT * scale,
          adw_style_manager_get_dark (adw_style_manager_get_default ()) };

  stop_painting (self);
  self->painting = g_cancellable_new ();
  eco_thumbnail_load_async (&request, eco_document_get_catalog (self->document), self->painting,
                            painted_cb, g_object_ref (self));
}

static void
selected_cb (EcoVersionsDialog *self, GtkListBoxRow *row)
{
  if (row == NULL)
    return;
  show_words (self, ECO_VERSION_ROW (row));
  paint (self, eco_version_row_get_version (ECO_VERSION_ROW (row)));
}

/* Return goes on to what can be done with it. */
static void
activated_cb (EcoVersionsDialog *self)
{
  gtk_widget_grab_focus (self->restore_button);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state,
                EcoVersionsDialog *self)
{
  const char *action = keyval == GDK_KEY_F2                                   ? "versions.name"
                       : keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete ? "versions.remove"
                                                                              : NULL;

  if (action == NULL || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
  return GDK_EVENT_STOP;
}

/* ---- Comparing */

static void compare_next (EcoVersionsDialog *self);

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  EcoVersionsDialog *self = data;
  EcoVersionRow *row = ECO_VERSION_ROW (source);

  eco_version_row_load_finish (row, result);
  if (self->work != NULL && g_task_get_cancellable (G_TASK (result)) == self->work)
    {
      if (row == _eco_versions_dialog_get_row (self))
        show_words (self, row);
      g_clear_object (&self->work);
      compare_next (self);
    }
  g_object_unref (self);
}

static void
compare_next (EcoVersionsDialog *self)
{
  g_autoptr (EcoVersionRow) row = g_queue_pop_head (&self->waiting);

  if (row == NULL)
    return;
  self->work = g_cancellable_new ();
  eco_version_row_load_async (row, self->present, self->work, compared_cb, g_object_ref (self));
}

static void
stop_comparing (EcoVersionsDialog *self)
{
  g_queue_clear_full (&self->waiting, g_object_unref);
  if (self->work != NULL)
    g_cancellable_cancel (self->work);
  g_clear_object (&self->work);
}

/* ---- The list */

static void
show_empty (EcoVersionsDialog *self)
{
  gtk_stack_set_visible_child_name (self->pages, "empty");
  if (eco_document_get_file (self->document) == NULL)
    adw_status_page_set_description (
        self->empty, _("Save the document first. From then on a version is kept on this computer "
                       "each time it is saved."));
}

/* Makes the list anew; @time: of the version that is chosen then; 0 for the latest. */
void
_eco_versions_dialog_fill (EcoVersionsDialog *self, gint64 time)
{
  GFile *file = eco_document_get_file (self->document);
  g_autoptr (GPtrArray) versions = file != NULL ? eco_versions_list (file) : g_ptr_array_new ();
  GtkWidget *child, *chosen = NULL;

  stop_comparing (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < versions->len; i++)
    {
      const EcoVersion *version = versions->pdata[i];
      GtkWidget *row = eco_version_row_new (version);

      gtk_list_box_append (self->list, row);
      g_queue_push_tail (&self->waiting, g_object_ref (row));
      if (i == 0 || version->time == time)
        chosen = row;
    }
  gtk_stack_set_visible_child_name (self->pages, "list");
  if (chosen == NULL)
    show_empty (self);
  else
    {
      gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (chosen));
      gtk_widget_grab_focus (chosen);
    }
  compare_next (self);
}

/* The version that is chosen; NULL when there is none. */
EcoVersionRow *
_eco_versions_dialog_get_row (EcoVersionsDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? ECO_VERSION_ROW (row) : NULL;
}

/* ---- For eco-versions-actions.c */

void
_eco_versions_dialog_emit_file (EcoVersionsDialog *self, EcoVersionRow *row, gboolean compare)
{
  g_autofree char *title = eco_version_row_dup_title (row);

  if (compare)
    g_signal_emit (self, signals[COMPARE_WANTED], 0, eco_version_row_get_version (row)->file,
                   title);
  else
    g_signal_emit (self, signals[COPY_WANTED], 0, eco_version_row_get_version (row)->file);
}

void
_eco_versions_dialog_emit_restored (EcoVersionsDialog *self, const char *title)
{
  g_signal_emit (self, signals[RESTORED], 0, title);
}

/* ---- Life */

static void
width_changed_cb (EcoVersionsDialog *self)
{
  int width, height;
  gboolean narrow;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  narrow = width < NARROW;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_orientable_set_orientation (self->separator,
                                  narrow ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
}

static void
eco_versions_dialog_dispose (GObject *object)
{
  EcoVersionsDialog *self = ECO_VERSIONS_DIALOG (object);

  stop_comparing (self);
  stop_painting (self);
  g_clear_object (&self->document);
  g_clear_object (&self->present);
  G_OBJECT_CLASS (eco_versions_dialog_parent_class)->dispose (object);
}

static void
install_signals (GType type)
{
  /**
   * EcoVersionsDialog::restored:
   * @title: of the version that the document is like now
   */
  signals[RESTORED] = g_signal_new ("restored", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * EcoVersionsDialog::copy-wanted:
   * @file: of a version
   */
  signals[COPY_WANTED] = g_signal_new ("copy-wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
  /**
   * EcoVersionsDialog::compare-wanted:
   * @file: of a version
   * @title: of it
   */
  signals[COMPARE_WANTED]
      = g_signal_new ("compare-wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                      2, G_TYPE_FILE, G_TYPE_STRING);
}

static void
eco_versions_dialog_class_init (EcoVersionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_versions_dialog_dispose;
  install_signals (G_TYPE_FROM_CLASS (klass));
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/ecotone/Ecotone/ui/dialogs/eco-versions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EcoVersionsDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, EcoVersionsDialog, title);
  gtk_widget_class_bind_template_child (widget_class, EcoVersionsDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, EcoVersionsDialog, empty);
  gtk_widget_class_bind_template_child (widget_class, EcoVersionsDialog, body);
  gtk_widget_class_bind_template_child (widget_class, EcoVersionsDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, EcoVersionsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, EcoVersionsDialog, separator);
  gtk_widget_class_bind_template_child (widget_class, EcoVersionsDialog, picture);
  gtk_widget_class_bind_template_child (widget_class, EcoVersionsDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, EcoVersionsDialog, words);
  gtk_widget_class_bind_template_child (widget_class, EcoVersionsDialog, restore_button);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  _eco_versions_dialog_install_actions (widget_class);
}

static void
eco_versions_dialog_init (EcoVersionsDialog *self)
{
  g_queue_init (&self->waiting);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::default-width", G_CALLBACK (width_changed_cb), NULL);
  width_changed_cb (self);
}

/**
 * eco_versions_dialog_new:
 * @document: whose versions are shown
 *
 * Returns: (transfer none): the dialog, not yet shown
 */
GtkWidget *
eco_versions_dialog_new (EcoDocument *document)
{
  EcoVersionsDialog *self = g_object_new (ECO_TYPE_VERSIONS_DIALOG, NULL);
  g_autofree char *name = eco_document_dup_title (document);

  self->document = g_object_ref (document);
  self->present
      = ECO_ECOSYSTEM (eco_object_copy (ECO_OBJECT (eco_document_get_ecosystem (document))));
  adw_window_title_set_subtitle (self->title, name);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "versions.keep",
                                 eco_document_get_file (document) != NULL);
  _eco_versions_dialog_fill (self, 0);
  return GTK_WIDGET (self);
}
