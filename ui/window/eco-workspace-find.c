/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkspace: finding, filter and focus: the bars above the map, and what they
 * say to it. */
#include "config.h"

#include "window/eco-workspace-aspects-private.h"

/* Outlines have what is found; while nothing is, what suffers from a loss and is still there. */
void
_eco_workspace_update_found (EcoWorkspace *self)
{
  g_autoptr (GPtrArray) found = eco_find_bar_dup_ids (self->find_bar);
  const GPtrArray *hurt = eco_loss_card_get_hurt (self->loss_card);
  const GPtrArray *ids = found->len == 0 && hurt != NULL ? hurt : found;

  eco_canvas_set_found (self->canvas, (const char *const *) ids->pdata, ids->len);
}

/* The keys stay in the bar. */
static void
reveal_cb (EcoWorkspace *self, const char *id)
{
  eco_canvas_reveal (self->canvas, id);
}

static void
message_cb (EcoWorkspace *self, const char *text)
{
  g_signal_emit_by_name (self, "message", text);
}

/* Puts the bars above whatever page is in the middle. */
void
_eco_workspace_init_find (EcoWorkspace *self)
{
  GtkWidget *page = g_object_ref (gtk_paned_get_start_child (self->inner));
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->find_bar = g_object_new (ECO_TYPE_FIND_BAR, NULL);
  self->filter_bar = g_object_new (ECO_TYPE_FILTER_BAR, NULL);
  gtk_paned_set_start_child (self->inner, NULL);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->find_bar));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->filter_bar));
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (column), page);
  gtk_paned_set_start_child (self->inner, column);
  g_object_unref (page);
  g_signal_connect_object (self->find_bar, "found", G_CALLBACK (_eco_workspace_update_found),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find_bar, "reveal", G_CALLBACK (reveal_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find_bar, "message", G_CALLBACK (message_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find_bar, "closed", G_CALLBACK (eco_workspace_focus_view), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filter_bar, "closed", G_CALLBACK (eco_workspace_focus_view),
                           self, G_CONNECT_SWAPPED);
}

/**
 * eco_workspace_get_find_bar:
 *
 * Returns: (transfer none): where nodes and exchanges are found
 */
EcoFindBar *
eco_workspace_get_find_bar (EcoWorkspace *self)
{
  g_return_val_if_fail (ECO_IS_WORKSPACE (self), NULL);
  return self->find_bar;
}

/**
 * eco_workspace_toggle_filter:
 *
 * Shows the bar of the filter, or hides it when it asks for nothing.
 */
void
eco_workspace_toggle_filter (EcoWorkspace *self)
{
  g_return_if_fail (ECO_IS_WORKSPACE (self));
  eco_filter_bar_toggle (self->filter_bar);
}
