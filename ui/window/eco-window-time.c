/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWindow: the commands of time: horizons, scenarios and comparisons. */
#include "config.h"

#include "window/eco-window-aspects-private.h"

static void
horizon_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  eco_workspace_toggle_horizon (ECO_WINDOW (widget)->workspace);
}

void
_eco_window_install_time_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.horizon", NULL, horizon_cb);
}
