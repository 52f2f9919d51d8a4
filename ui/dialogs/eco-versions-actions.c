/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoVersionsDialog: restoring, opening, comparing, naming and removing a version, and keeping the
 * present one. */
#include "config.h"

#include "dialogs/eco-versions-dialog-private.h"

#include "window/eco-ui-compat.h"

#include <glib/gi18n-lib.h>

/* ---- Restoring */

static void
load_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  EcoEcosystem *ecosystem = eco_version_load (data, &error);

  if (ecosystem != NULL)
    g_task_return_pointer (task, ecosystem, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  EcoVersionsDialog *self = ECO_VERSIONS_DIALOG (source);
  g_autofree char *title = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoEcosystem) version = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *label = NULL;

  /* It was closed meanwhile. */
  if (self->document == NULL)
    return;
  if (version == NULL)
    {
      eco_ui_tell (GTK_WINDOW (self), _("The version cannot be restored"), error->message);
      return;
    }
  /* TRANSLATORS: a step of the history; %s is a name, or a time such as: Today 14:32 */
  label = g_strdup_printf (_("Restore “%s”"), title);
  eco_document_restore (self->document, version, label);
  _eco_versions_dialog_emit_restored (self, title);
  gtk_window_close (GTK_WINDOW (self));
}

static void
restore_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoVersionsDialog *self = ECO_VERSIONS_DIALOG (widget);
  EcoVersionRow *row = _eco_versions_dialog_get_row (self);
  g_autoptr (GTask) task = NULL;

  if (row == NULL)
    return;
  task = g_task_new (self, NULL, loaded_cb, eco_version_row_dup_title (row));
  g_task_set_source_tag (task, restore_cb);
  g_task_set_task_data (task, eco_version_copy (eco_version_row_get_version (row)),
                        (GDestroyNotify) eco_version_free);
  g_task_run_in_thread (task, load_thread);
}

/* ---- In other windows */

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoVersionsDialog *self = ECO_VERSIONS_DIALOG (widget);
  EcoVersionRow *row = _eco_versions_dialog_get_row (self);

  if (row == NULL)
    return;
  _eco_versions_dialog_emit_file (self, row, FALSE);
  gtk_window_close (GTK_WINDOW (self));
}

static void
compare_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoVersionsDialog *self = ECO_VERSIONS_DIALOG (widget);
  EcoVersionRow *row = _eco_versions_dialog_get_row (self);

  if (row == NULL)
    return;
  _eco_versions_dialog_emit_file (self, row, TRUE);
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- Names */

static GtkWidget *
create_entry (const char *name)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), name != NULL ? name : "");
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Such as: Before the board meeting"));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Name of the version"), -1);
  return entry;
}

static void
ask_for_name (GtkWindow *parent, const char *heading, const char *body, GtkWidget *entry,
              EcoUiAnswerFunc func)
{
  const EcoUiResponse responses[] = {
    { "cancel", _("_Cancel"), ECO_UI_PLAIN },
    { "keep", _("_Keep"), ECO_UI_SUGGESTED },
  };
  EcoUiQuestion question = {
    .heading = heading,
    .body = body,
    .responses = responses,
    .n_responses = G_N_ELEMENTS (responses),
    .preferred = "keep",
    .extra = entry,
  };

  g_object_set_data_full (G_OBJECT (entry), "parent", g_object_ref (parent), g_object_unref);
  eco_ui_ask (parent, &question, func, entry);
}

static char *
dup_name (GObject *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

static void
named_cb (GObject *entry, const char *response)
{
  EcoVersionsDialog *self = g_object_get_data (entry, "parent");
  const EcoVersion *version = g_object_get_data (entry, "version");
  g_autofree char *name = dup_name (entry);
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "keep") || self->document == NULL)
    return;
  if (!eco_version_rename (version, name, &error))
    eco_ui_tell (GTK_WINDOW (self), _("The version has no name"), error->message);
  _eco_versions_dialog_fill (self, version->time);
}

static void
name_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoVersionsDialog *self = ECO_VERSIONS_DIALOG (widget);
  EcoVersionRow *row = _eco_versions_dialog_get_row (self);
  const EcoVersion *version;
  GtkWidget *entry;

  if (row == NULL)
    return;
  version = eco_version_row_get_version (row);
  entry = create_entry (version->name);
  g_object_set_data_full (G_OBJECT (entry), "version", eco_version_copy (version),
                          (GDestroyNotify) eco_version_free);
  ask_for_name (GTK_WINDOW (self), _("Name This Version"),
                _("A version with a name stays until you remove it."), entry, named_cb);
}

/* ---- Keeping the present */

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWindow) parent = data;
  g_autoptr (GError) error = NULL;
  gboolean kept = eco_versions_keep_finish (result, &error);

  if (gtk_window_get_application (parent) == NULL && !gtk_widget_get_mapped (GTK_WIDGET (parent)))
    return;
  if (!kept)
    eco_ui_tell (parent, _("The version was not kept"), error->message);
  else if (ECO_IS_VERSIONS_DIALOG (parent) && ECO_VERSIONS_DIALOG (parent)->document != NULL)
    _eco_versions_dialog_fill (ECO_VERSIONS_DIALOG (parent), 0);
}

static void
keep_answered_cb (GObject *entry, const char *response)
{
  GtkWindow *parent = g_object_get_data (entry, "parent");
  EcoDocument *document = g_object_get_data (entry, "document");
  g_autofree char *name = dup_name (entry);
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "keep"))
    return;
  if (!eco_version_check_name (name, &error))
    eco_ui_tell (parent, _("The version was not kept"), error->message);
  else if (eco_document_get_file (document) != NULL)
    eco_versions_keep_async (eco_document_get_file (document),
                             eco_document_get_ecosystem (document), ECO_VERSION_NAMED, name,
                             kept_cb, g_object_ref (parent));
}

/**
 * eco_versions_dialog_ask_to_keep:
 * @parent: the window that asks
 * @document: one with a file
 *
 * Asks what the present state is to be called, and keeps it as a version that stays.
 */
void
eco_versions_dialog_ask_to_keep (GtkWindow *parent, EcoDocument *document)
{
  GtkWidget *entry = create_entry (NULL);

  g_object_set_data_full (G_OBJECT (entry), "document", g_object_ref (document), g_object_unref);
  ask_for_name (parent, _("Keep This Version"),
                _("The document as it is now, saved or not. It stays in the version history until "
                  "you remove it."),
                entry, keep_answered_cb);
}

static void
keep_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eco_versions_dialog_ask_to_keep (GTK_WINDOW (widget), ECO_VERSIONS_DIALOG (widget)->document);
}

/* ---- Removing */

typedef struct
{
  EcoVersionsDialog *dialog;
  EcoVersion *version;
  GBytes *bytes;
} Removed;

static void
removed_free (gpointer data, GClosure *closure)
{
  Removed *self = data;

  g_object_unref (self->dialog);
  eco_version_free (self->version);
  g_bytes_unref (self->bytes);
  g_free (self);
}

static void
undo_cb (AdwToast *toast, Removed *removed)
{
  const EcoVersion *version = removed->version;
  EcoVersionKind kind = version->kind;
  g_autoptr (GError) error = NULL;

  /* Its name was broken. */
  if (kind == ECO_VERSION_NAMED && version->name == NULL)
    kind = ECO_VERSION_SAVED;

  if (removed->dialog->document == NULL)
    return;
  if (!eco_versions_keep (eco_document_get_file (removed->dialog->document), removed->bytes,
                          kind, version->name, version->time, &error))
    eco_ui_tell (GTK_WINDOW (removed->dialog), _("The version could not be brought back"),
                 error->message);
  _eco_versions_dialog_fill (removed->dialog, version->time);
}

static void
offer_undo (EcoVersionsDialog *self, EcoVersionRow *row, GBytes *bytes)
{
  g_autofree char *title = eco_version_row_dup_title (row);
  g_autofree char *said = g_strdup_printf (_("“%s” is removed"), title);
  g_autofree char *escaped = g_markup_escape_text (said, -1);
  AdwToast *toast = adw_toast_new (escaped);
  Removed *removed = g_new (Removed, 1);

  *removed = (Removed) { g_object_ref (self), eco_version_copy (eco_version_row_get_version (row)),
                         g_bytes_ref (bytes) };
  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), removed, removed_free, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* The one that takes its place in the list. */
static gint64
get_next_time (EcoVersionsDialog *self, EcoVersionRow *row)
{
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  GtkListBoxRow *next = gtk_list_box_get_row_at_index (self->list, index + 1);

  if (next == NULL && index > 0)
    next = gtk_list_box_get_row_at_index (self->list, index - 1);
  return next != NULL ? eco_version_row_get_version (ECO_VERSION_ROW (next))->time : 0;
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoVersionsDialog *self = ECO_VERSIONS_DIALOG (widget);
  EcoVersionRow *row = _eco_versions_dialog_get_row (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gint64 next;

  if (row == NULL)
    return;
  bytes = eco_version_remove (eco_version_row_get_version (row), &error);
  if (bytes == NULL)
    {
      eco_ui_tell (GTK_WINDOW (self), _("The version could not be removed"), error->message);
      return;
    }
  offer_undo (self, row, bytes);
  next = get_next_time (self, row);
  _eco_versions_dialog_fill (self, next);
}

void
_eco_versions_dialog_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "versions.restore", NULL, restore_cb);
  gtk_widget_class_install_action (klass, "versions.copy", NULL, copy_cb);
  gtk_widget_class_install_action (klass, "versions.compare", NULL, compare_cb);
  gtk_widget_class_install_action (klass, "versions.name", NULL, name_cb);
  gtk_widget_class_install_action (klass, "versions.keep", NULL, keep_cb);
  gtk_widget_class_install_action (klass, "versions.remove", NULL, remove_cb);
}
