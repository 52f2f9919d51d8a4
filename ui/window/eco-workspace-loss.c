/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkspace: what if we lose these nodes? The card over the map, and what the map shows. */
#include "config.h"

#include "window/eco-workspace-aspects-private.h"

/* The keys of a card that is about to close go back to the map. */
void
_eco_workspace_loss_judged (EcoWorkspace *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  _eco_workspace_update_found (self);
  if (eco_loss_card_get_hurt (self->loss_card) == NULL && focus != NULL
      && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->loss_card)))
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

/**
 * eco_workspace_lose:
 *
 * Asks what breaks without the selected nodes; those that are lost already stay lost. The card gets
 * the keys, so that Esc closes it.
 */
void
eco_workspace_lose (EcoWorkspace *self)
{
  g_return_if_fail (ECO_IS_WORKSPACE (self));
  eco_workspace_show_view (self, "map");
  eco_loss_card_add_selected (self->loss_card);
  if (gtk_widget_get_visible (GTK_WIDGET (self->loss_card)))
    gtk_widget_child_focus (GTK_WIDGET (self->loss_card), GTK_DIR_TAB_FORWARD);
}
