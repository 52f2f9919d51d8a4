/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoJourney: which stage of the journey a node belongs to. */
#include "config.h"

#include "model/eco-journey.h"

#include "model/eco-list.h"
#include "model/eco-node.h"
#include "model/eco-touchpoint.h"

/**
 * eco_journey_dup_stages:
 *
 * Returns: (transfer full): of each node, the place in the list of stages of the
 *   first one in the journey that uses it; -1: none does
 */
int *
eco_journey_dup_stages (EcoEcosystem *ecosystem)
{
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  EcoList *stages = eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_STAGES);
  EcoList *touchpoints = eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_TOUCHPOINTS);
  g_autoptr (GHashTable) first = g_hash_table_new (g_direct_hash, g_direct_equal);
  int *stage = g_new (int, eco_list_get_length (nodes) + 1);

  for (guint i = 0; i < eco_list_get_length (touchpoints); i++)
    {
      EcoTouchpoint *touchpoint = eco_list_get (touchpoints, i);
      EcoNode *node = eco_ecosystem_lookup_node (ecosystem, touchpoint->node);
      EcoObject *used_at = eco_ecosystem_lookup (ecosystem, touchpoint->stage);
      guint at, before = GPOINTER_TO_UINT (g_hash_table_lookup (first, node));

      if (node != NULL && used_at != NULL && eco_list_find (stages, used_at, &at)
          && (before == 0 || at + 1 < before))
        g_hash_table_insert (first, node, GUINT_TO_POINTER (at + 1));
    }
  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    stage[i] = GPOINTER_TO_INT (g_hash_table_lookup (first, eco_list_get (nodes, i))) - 1;
  return stage;
}
