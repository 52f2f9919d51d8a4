/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which functions and regional teams share nothing with the others of the house.
 *
 * They share when knowledge, data or joint work goes between two of them, or between one and a
 * place where they meet: a process, a system that they use, or a community inside. */
#include "config.h"

#include "analysis/eco-facts-silo.h"

/**
 * eco_facts_is_unit:
 *
 * Returns: whether @node is a part of the organisation that can be a silo
 */
gboolean
eco_facts_is_unit (const EcoFacts *self, guint node)
{
  const EcoNodeFact *fact = eco_facts_get_node (self, node);

  return fact->node->side == ECO_SIDE_INTERNAL
         && (eco_node_fact_is_function (fact) || eco_node_fact_is_region (fact));
}

/**
 * eco_facts_is_sharing:
 *
 * Returns: whether @exchange is knowledge, data or joint work
 */
gboolean
eco_facts_is_sharing (const EcoFacts *self, guint exchange)
{
  const EcoCategory *category = eco_facts_get_exchange (self, exchange)->category;

  return category != NULL
         && (g_strcmp0 (category->family->id, "knowledge") == 0
             || g_strcmp0 (category->id, "collaboration") == 0
             || g_strcmp0 (category->id, "coordination") == 0
             || g_strcmp0 (category->id, "conversation") == 0);
}

/**
 * eco_facts_is_meeting_place:
 *
 * Returns: whether parts of the organisation share by way of @node: a process, a system that they
 *   run, or a community inside
 */
gboolean
eco_facts_is_meeting_place (const EcoFacts *self, guint node)
{
  const EcoNodeFact *fact = eco_facts_get_node (self, node);

  if (fact->node->side != ECO_SIDE_INTERNAL)
    return FALSE;
  if (fact->role == ECO_RING_ROLE_COMMUNITY)
    return fact->element == ECO_ELEMENT_PEOPLE || fact->element == ECO_ELEMENT_PROCESS;
  return fact->element == ECO_ELEMENT_PROCESS
         || (fact->element == ECO_ELEMENT_TECHNOLOGY && fact->role == ECO_RING_ROLE_STAKEHOLDERS);
}

/**
 * eco_facts_is_silo:
 * @node: a unit
 *
 * Returns: whether it shares nothing with the others
 */
gboolean
eco_facts_is_silo (const EcoFacts *self, guint node)
{
  EcoExchangeList lists[] = { eco_facts_get_given (self, node),
                              eco_facts_get_received (self, node) };

  for (guint l = 0; l < 2; l++)
    for (guint i = 0; i < lists[l].n; i++)
      {
        const EcoExchangeFact *fact = eco_facts_get_exchange (self, lists[l].at[i]);
        guint partner = l == 0 ? fact->to : fact->from;

        if (partner != node && fact->exchange->status != ECO_STATUS_PLANNED
            && eco_facts_is_sharing (self, lists[l].at[i])
            && (eco_facts_is_unit (self, partner) || eco_facts_is_meeting_place (self, partner)))
          return FALSE;
      }
  return TRUE;
}
