/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoActionProxy: the actions of one widget, for menus that are not inside it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ECO_TYPE_ACTION_PROXY (eco_action_proxy_get_type ())
G_DECLARE_FINAL_TYPE (EcoActionProxy, eco_action_proxy, ECO, ACTION_PROXY, GObject)

/* Whether the action of that full name has been done already. */
typedef gboolean (*EcoActionHook) (const char *action, gpointer data);

EcoActionProxy *eco_action_proxy_new (GtkWidget *target, const char *prefix, EcoActionHook hook,
                                      gpointer data) G_GNUC_WARN_UNUSED_RESULT;
gboolean        eco_action_is_enabled_at (GtkWidget *widget, const char *action);

G_END_DECLS
