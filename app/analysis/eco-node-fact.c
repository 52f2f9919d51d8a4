/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What several rules ask of a node: who it is to us, and how much it matters. */
#include "config.h"

#include "analysis/eco-node-fact.h"

/* Of what nobody has rated. */
#define MIDDLING 3

/**
 * eco_node_fact_is_kind:
 * @kind: id of a kind of the catalogue
 *
 * Returns: whether it is of that kind
 */
gboolean
eco_node_fact_is_kind (const EcoNodeFact *self, const char *kind)
{
  return g_strcmp0 (self->node->kind, kind) == 0;
}

/**
 * eco_node_fact_is_family:
 * @family: id of a family of kinds of the catalogue
 *
 * Returns: whether its kind is of that family
 */
gboolean
eco_node_fact_is_family (const EcoNodeFact *self, const char *family)
{
  return self->kind != NULL && self->kind->family != NULL
         && g_strcmp0 (self->kind->family->id, family) == 0;
}

/**
 * eco_node_fact_is_function:
 *
 * Returns: whether it is a business function
 */
gboolean
eco_node_fact_is_function (const EcoNodeFact *self)
{
  return eco_node_fact_is_family (self, "functions");
}

/**
 * eco_node_fact_is_region:
 *
 * Returns: whether it is a regional team
 */
gboolean
eco_node_fact_is_region (const EcoNodeFact *self)
{
  return eco_node_fact_is_kind (self, "regional-team");
}

/**
 * eco_node_fact_is_stranger:
 *
 * Returns: whether it is somebody outside who is no partner of ours: rivals and authorities
 */
gboolean
eco_node_fact_is_stranger (const EcoNodeFact *self)
{
  return eco_node_fact_is_kind (self, "competitor") || eco_node_fact_is_kind (self, "regulator");
}

/**
 * eco_node_fact_is_audience:
 *
 * Returns: whether it is people outside whom we want to reach
 */
gboolean
eco_node_fact_is_audience (const EcoNodeFact *self)
{
  return self->role == ECO_RING_ROLE_STAKEHOLDERS && self->node->side == ECO_SIDE_EXTERNAL
         && self->element == ECO_ELEMENT_PEOPLE && !eco_node_fact_is_stranger (self);
}

/**
 * eco_node_fact_is_core:
 *
 * Returns: whether it is the brand or something that it stands for or offers
 */
gboolean
eco_node_fact_is_core (const EcoNodeFact *self)
{
  return self->role == ECO_RING_ROLE_BRAND || eco_node_fact_is_family (self, "brand")
         || eco_node_fact_is_family (self, "offerings");
}

/**
 * eco_node_fact_is_planned:
 *
 * Returns: whether it is not there yet
 */
gboolean
eco_node_fact_is_planned (const EcoNodeFact *self)
{
  return self->node->status == ECO_STATUS_PLANNED;
}

/**
 * eco_node_fact_has_owner:
 *
 * Returns: whether somebody looks after it
 */
gboolean
eco_node_fact_has_owner (const EcoNodeFact *self)
{
  return self->node->owner != NULL && self->node->owner[0] != '\0';
}

/**
 * eco_node_fact_get_importance:
 *
 * Returns: 1 to 5; the middle for what has not been rated
 */
int
eco_node_fact_get_importance (const EcoNodeFact *self)
{
  return self->node->importance > 0 ? self->node->importance : MIDDLING;
}

/**
 * eco_facts_find_brand:
 *
 * Returns: the index of the brand itself, or %ECO_FACT_NONE
 */
guint
eco_facts_find_brand (const EcoFacts *self)
{
  for (guint i = 0; i < eco_facts_get_n_nodes (self); i++)
    if (eco_node_fact_is_kind (eco_facts_get_node (self, i), "brand"))
      return i;
  return ECO_FACT_NONE;
}

/**
 * eco_facts_get_degree:
 *
 * Returns: how many exchanges @node gives, gets or carries
 */
guint
eco_facts_get_degree (const EcoFacts *self, guint node)
{
  return eco_facts_get_given (self, node).n + eco_facts_get_received (self, node).n
         + eco_facts_get_carried (self, node).n;
}

/**
 * eco_facts_find_most_important:
 * @wanted: (scope call): whether a node will do
 *
 * Returns: the most important of the nodes that will do, of equal ones the one with most
 *   exchanges; %ECO_FACT_NONE when there is none
 */
guint
eco_facts_find_most_important (const EcoFacts *self, gboolean (*wanted) (const EcoNodeFact *fact))
{
  guint best = ECO_FACT_NONE;
  int best_importance = 0;

  for (guint i = 0; i < eco_facts_get_n_nodes (self); i++)
    {
      const EcoNodeFact *fact = eco_facts_get_node (self, i);
      int importance = eco_node_fact_get_importance (fact);

      if (importance < best_importance || eco_node_fact_is_planned (fact) || !wanted (fact))
        continue;
      if (best != ECO_FACT_NONE && importance == best_importance
          && eco_facts_get_degree (self, i) <= eco_facts_get_degree (self, best))
        continue;
      best = i;
      best_importance = importance;
    }
  return best;
}
