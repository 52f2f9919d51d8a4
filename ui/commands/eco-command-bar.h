/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCommandBar: a line to type in that goes to nodes, adds kinds and runs commands.
 *
 * It lies over the window while it is open. Signals: "node-chosen" (const char *id),
 * "kind-chosen" (const char *id of a kind or preset), "command-chosen" (const char
 * *action), "closed". */
#pragma once

#include <gtk/gtk.h>

#include "commands/eco-command-item.h"

G_BEGIN_DECLS

#define ECO_TYPE_COMMAND_BAR (eco_command_bar_get_type ())
G_DECLARE_FINAL_TYPE (EcoCommandBar, eco_command_bar, ECO, COMMAND_BAR, GtkWidget)

void     eco_command_bar_set_up   (EcoCommandBar        *self,
                              EcoCatalog       *catalog,
                              EcoCommandPossible possible,
                              gpointer          data);
void     eco_command_bar_open     (EcoCommandBar *self, EcoDocument *document);
void     eco_command_bar_close    (EcoCommandBar *self);

G_END_DECLS
