/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* An ecosystem that nobody works on yet gets its places. */
#include "config.h"

#include "session/eco-arrangement.h"

/**
 * eco_arrange:
 * @ecosystem: not being worked on: this is no step of a history
 * @typesetter: measures the cards; whoever draws them next uses the same one
 * @client: (nullable): the Graphviz helper; without it the wedges are our own
 * @anew: lay everything out, except what is pinned; else only what has no
 *   place gets one, and nothing happens when all have
 * @cancellable: (nullable): told how far it is when it is an EcoProgress
 * @message: (out) (optional): what the user should know, or %NULL
 *
 * Returns: whether everything has a place now; when not, nothing moved
 */
gboolean
eco_arrange (EcoEcosystem *ecosystem, EcoCatalog *catalog, EcoTypesetter *typesetter,
             EcoLayoutClient *client, gboolean anew,
             GCancellable *cancellable, char **message, GError **error)
{
  g_autoptr (EcoArrangement) arrangement = eco_arrangement_new (ecosystem, catalog, typesetter);
  g_autoptr (EcoPlacement) placement = NULL;

  if (message != NULL)
    *message = NULL;
  if (!anew && eco_arrangement_is_placed (arrangement))
    return TRUE;
  if (anew)
    eco_arrangement_forget (arrangement);
  else
    placement = eco_arrangement_complete (arrangement);
  if (placement == NULL)
    placement = eco_arrangement_run (arrangement, client, cancellable, message, error);
  if (placement == NULL)
    return FALSE;
  eco_ecosystem_begin_change (ecosystem);
  eco_placement_apply (placement, ecosystem);
  eco_ecosystem_end_change (ecosystem);
  return TRUE;
}
