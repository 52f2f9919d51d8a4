/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkspace: what if we lose these nodes? The card over the map, and what the map shows. */
#include "config.h"

#include "window/eco-workspace-private.h"

void
_eco_workspace_loss_judged (EcoWorkspace *self)
{
  _eco_workspace_update_found (self);
}

/**
 * eco_workspace_lose:
 *
 * Asks what breaks without the selected nodes; those that are lost already stay lost.
 */
void
eco_workspace_lose (EcoWorkspace *self)
{
  g_return_if_fail (ECO_IS_WORKSPACE (self));
  eco_workspace_show_view (self, "map");
  eco_loss_card_add_selected (self->loss_card);
}
