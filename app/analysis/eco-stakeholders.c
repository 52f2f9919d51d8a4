/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who takes part: all people of the map, of whom those with most influence come first. */
#include "config.h"

#include "analysis/eco-stakeholders.h"

#include "analysis/eco-node-fact.h"

#include <glib/gi18n-lib.h>

#define HALF 50

static int
compare (gconstpointer a, gconstpointer b)
{
  const EcoNode *one = ((const EcoStakeholder *) a)->node->node;
  const EcoNode *other = ((const EcoStakeholder *) b)->node->node;

  if (one->influence != other->influence)
    return other->influence > one->influence ? 1 : -1;
  if (one->interest != other->interest)
    return other->interest > one->interest ? 1 : -1;
  return 0;
}

static int
find_gap (const EcoNode *node)
{
  if (node->engagement == ECO_ENGAGEMENT_NONE || node->engagement_wanted == ECO_ENGAGEMENT_NONE)
    return 0;
  return (int) node->engagement_wanted - (int) node->engagement;
}

/**
 * eco_stakeholders_list:
 *
 * Returns: (transfer full) (element-type EcoStakeholder): the people of the map, those with most
 *   influence first, then those with most interest; otherwise in their order
 */
GArray *
eco_stakeholders_list (const EcoFacts *facts)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (EcoStakeholder));

  for (guint i = 0; i < eco_facts_get_n_nodes (facts); i++)
    {
      const EcoNodeFact *node = eco_facts_get_node (facts, i);
      EcoStakeholder own = { .node = node, .id = node->id };

      if (node->element != ECO_ELEMENT_PEOPLE || eco_node_fact_is_core (node))
        continue;
      own.rated = node->node->influence >= 0 && node->node->interest >= 0;
      own.gap = find_gap (node->node);
      g_array_append_val (list, own);
    }
  g_array_sort (list, compare);
  return list;
}

/**
 * eco_stakeholder_get_advice:
 *
 * Returns: (transfer none): what power and interest together advise, or that nobody has said them
 */
const char *
eco_stakeholder_get_advice (const EcoStakeholder *self)
{
  gboolean power = self->node->node->influence >= HALF, care = self->node->node->interest >= HALF;

  if (!self->rated)
    return C_ ("stakeholder", "Not rated yet");
  if (power)
    return care ? C_ ("stakeholder", "Manage closely") : C_ ("stakeholder", "Keep satisfied");
  return care ? C_ ("stakeholder", "Keep informed") : C_ ("stakeholder", "Monitor");
}

/**
 * eco_stakeholder_dup_gap:
 *
 * Returns: (transfer full): how far engagement is from what is wanted, in words
 */
char *
eco_stakeholder_dup_gap (const EcoStakeholder *self)
{
  const EcoNode *node = self->node->node;
  guint steps = (guint) ABS (self->gap);

  if (node->engagement == ECO_ENGAGEMENT_NONE)
    return g_strdup (C_ ("stakeholder", "Not assessed"));
  if (node->engagement_wanted == ECO_ENGAGEMENT_NONE)
    return g_strdup (C_ ("stakeholder", "Nothing wanted"));
  if (steps == 0)
    return g_strdup (C_ ("stakeholder", "As wanted"));
  return g_strdup_printf (self->gap > 0
                            ? ngettext ("%u step to win", "%u steps to win", steps)
                            : ngettext ("%u step more than wanted", "%u steps more than wanted",
                                        steps),
                          steps);
}
