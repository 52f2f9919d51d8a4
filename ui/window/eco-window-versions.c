/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWindow: the earlier versions of its document. */
#include "config.h"

#include "window/eco-window-aspects-private.h"

#include "dialogs/eco-versions-dialog.h"

#include <glib/gi18n-lib.h>

static void
restored_cb (EcoWindow *self, const char *title)
{
  /* TRANSLATORS: %s is the name of a version, or a time such as: Today 14:32 */
  g_autofree char *said = g_strdup_printf (_("This is the version “%s” now"), title);
  AdwToast *toast = _eco_window_toast_new (said);

  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* It is a document of its own, so it gets a window of its own. */
static void
copy_wanted_cb (EcoWindow *self, GFile *file)
{
  EcoWindow *other = eco_window_new (gtk_window_get_application (GTK_WINDOW (self)),
                                     self->catalog, self->settings);

  gtk_window_present (GTK_WINDOW (other));
  eco_window_open_copy (other, file);
}

static void
compare_wanted_cb (EcoWindow *self, GFile *file, const char *title)
{
  eco_workspace_compare_file (self->workspace, file, title);
}

static void
history_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoWindow *self = ECO_WINDOW (widget);
  GtkWidget *dialog = eco_versions_dialog_new (self->main);

  g_signal_connect_object (dialog, "restored", G_CALLBACK (restored_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "copy-wanted", G_CALLBACK (copy_wanted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "compare-wanted", G_CALLBACK (compare_wanted_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
keep_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eco_versions_dialog_ask_to_keep (GTK_WINDOW (widget), ECO_WINDOW (widget)->main);
}

void
_eco_window_install_version_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.version-history", NULL, history_cb);
  gtk_widget_class_install_action (klass, "win.keep-version", NULL, keep_cb);
}
