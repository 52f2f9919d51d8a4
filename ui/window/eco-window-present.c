/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWindow: saved views, and presenting them on the full screen. */
#include "config.h"

#include "window/eco-window-aspects-private.h"

#include "dialogs/eco-export-dialog.h"
#include "present/eco-present-window.h"
#include "session/eco-document-views.h"

static void
show_saved_views_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eco_workspace_show_saved_views (ECO_WINDOW (widget)->workspace);
}

static void
ended_cb (EcoWindow *self, const char *view)
{
  if (self->document != NULL && *view != '\0')
    eco_workspace_show_saved_view (self->workspace, view);
}

static void
present (EcoWindow *self, const char *first)
{
  g_auto (EcoStyle) style = { 0 };
  GtkWidget *window;

  eco_workspace_init_style (self->workspace, &style);
  window = eco_present_window_new (self->main, &style, first);
  g_signal_connect_object (window, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "message", G_CALLBACK (eco_window_tell), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "destroy", G_CALLBACK (gtk_window_destroy), window,
                           G_CONNECT_SWAPPED);
  gtk_window_set_application (GTK_WINDOW (window), gtk_window_get_application (GTK_WINDOW (self)));
  gtk_window_fullscreen (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
}

/* The export of pictures, with the board pack chosen already. */
static void
board_pack_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoWindow *self = ECO_WINDOW (widget);
  GtkWidget *dialog = eco_export_dialog_new (self->document);

  eco_export_dialog_choose (ECO_EXPORT_DIALOG (dialog), ECO_EXPORT_SCOPE_BOARD_PACK, NULL);
  g_signal_connect_object (dialog, "exported", G_CALLBACK (eco_window_tell), self,
                           G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
present_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EcoWindow *self = ECO_WINDOW (widget);

  present (self, eco_workspace_get_saved_view (self->workspace));
}

static void
present_from_first_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  present (ECO_WINDOW (widget), NULL);
}

void
_eco_window_install_present_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.saved-views", NULL, show_saved_views_cb);
  gtk_widget_class_install_action (klass, "win.board-pack", NULL, board_pack_cb);
  gtk_widget_class_install_action (klass, "win.present", NULL, present_cb);
  gtk_widget_class_install_action (klass, "win.present-from-first", NULL, present_from_first_cb);
}
