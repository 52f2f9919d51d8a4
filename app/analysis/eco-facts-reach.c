/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where people are met: touchpoints by node and stage, and channels by whom they reach. */
#include "config.h"

#include "analysis/eco-facts-reach.h"

/**
 * eco_node_fact_is_outer_channel:
 *
 * Returns: whether it is a channel to people outside
 */
gboolean
eco_node_fact_is_outer_channel (const EcoNodeFact *self)
{
  return self->channel && self->node->side == ECO_SIDE_EXTERNAL
         && (self->role == ECO_RING_ROLE_SOCIAL || self->role == ECO_RING_ROLE_COMMUNITY);
}

/**
 * eco_facts_count_touchpoints:
 *
 * Returns: (transfer full) (array): how many touchpoints each node is, by its index
 */
guint *
eco_facts_count_touchpoints (const EcoFacts *self)
{
  const GPtrArray *list = eco_facts_get_list (self, ECO_ECOSYSTEM_TOUCHPOINTS);
  guint *counts = g_new0 (guint, eco_facts_get_n_nodes (self) + 1);

  for (guint i = 0; i < list->len; i++)
    {
      guint node = eco_facts_find_node (self, ((EcoTouchpoint *) list->pdata[i])->node);

      if (node != ECO_FACT_NONE)
        counts[node]++;
    }
  return counts;
}

/**
 * eco_facts_count_stages:
 * @planned: whether touchpoints that are only planned are counted, instead of the others
 *
 * Returns: (transfer full) (element-type utf8 guint): ids of stages, and how many touchpoints each
 *   of them has
 */
GHashTable *
eco_facts_count_stages (const EcoFacts *self, gboolean planned)
{
  const GPtrArray *list = eco_facts_get_list (self, ECO_ECOSYSTEM_TOUCHPOINTS);
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < list->len; i++)
    {
      const EcoTouchpoint *touchpoint = list->pdata[i];
      guint node = eco_facts_find_node (self, touchpoint->node);
      guint n;

      if (node == ECO_FACT_NONE || touchpoint->stage == NULL
          || eco_node_fact_is_planned (eco_facts_get_node (self, node)) != planned)
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, touchpoint->stage));
      g_hash_table_insert (counts, touchpoint->stage, GUINT_TO_POINTER (n + 1));
    }
  return counts;
}

static gboolean
is_ours (const EcoNodeFact *fact)
{
  return eco_node_fact_is_outer_channel (fact) && fact->role == ECO_RING_ROLE_SOCIAL
         && fact->media == ECO_MEDIA_OWNED;
}

/**
 * eco_facts_find_channel:
 *
 * Returns: the most important channel of ours that leads outside, or else of others; or
 *   %ECO_FACT_NONE
 */
guint
eco_facts_find_channel (const EcoFacts *self)
{
  guint node = eco_facts_find_most_important (self, is_ours);

  return node != ECO_FACT_NONE
           ? node
           : eco_facts_find_most_important (self, eco_node_fact_is_outer_channel);
}
