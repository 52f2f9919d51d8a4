/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWindow: the command bar, which goes to nodes, adds kinds and runs commands. */
#include "config.h"

#include "window/eco-window-aspects-private.h"

#include "widgets/eco-action-proxy.h"

static gboolean
is_possible (const char *action, gpointer data)
{
  EcoWindow *self = data;

  if (g_str_has_prefix (action, "canvas."))
    return self->document != NULL &&
           eco_action_is_enabled_at (eco_workspace_get_canvas (self->workspace), action);
  return !g_str_equal (action, "win.show-commands") &&
         eco_action_is_enabled_at (GTK_WIDGET (self), action);
}

static void
node_chosen_cb (EcoWindow *self, const char *id)
{
  if (self->document == NULL)
    return;
  eco_selection_set_only (eco_document_get_selection (self->document), id);
  eco_workspace_reveal (self->workspace, id);
}

static void
kind_chosen_cb (EcoWindow *self, const char *kind)
{
  if (self->document != NULL)
    eco_workspace_add_kind (self->workspace, kind);
}

static void
command_chosen_cb (EcoWindow *self, const char *action)
{
  if (g_str_has_prefix (action, "canvas."))
    eco_workspace_activate_canvas (self->workspace, action);
  else
    gtk_widget_activate_action_variant (GTK_WIDGET (self), action, NULL);
}

/* The keys go back to where they were most likely. */
static void
closed_cb (EcoWindow *self)
{
  if (self->document != NULL)
    eco_workspace_focus_view (self->workspace);
}

void
_eco_window_init_commands (EcoWindow *self)
{
  eco_command_bar_set_up (self->command_bar, self->catalog, is_possible, self);
  g_signal_connect_swapped (self->command_bar, "node-chosen", G_CALLBACK (node_chosen_cb), self);
  g_signal_connect_swapped (self->command_bar, "kind-chosen", G_CALLBACK (kind_chosen_cb), self);
  g_signal_connect_swapped (self->command_bar, "command-chosen", G_CALLBACK (command_chosen_cb),
                            self);
  g_signal_connect_swapped (self->command_bar, "closed", G_CALLBACK (closed_cb), self);
}

void
_eco_window_show_commands (EcoWindow *self)
{
  eco_command_bar_open (self->command_bar, self->document);
}
