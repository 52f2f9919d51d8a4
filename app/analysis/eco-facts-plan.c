/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is being done already: initiatives that are not finished, by what they concern. */
#include "config.h"

#include "analysis/eco-facts-plan.h"

/**
 * eco_initiative_is_open:
 *
 * Returns: whether there is still something to do
 */
gboolean
eco_initiative_is_open (const EcoInitiative *self)
{
  return self->status != ECO_WORK_STATUS_DONE && self->status != ECO_WORK_STATUS_DROPPED;
}

static gboolean
has_id (char **ids, const char *id)
{
  return ids != NULL && id != NULL && g_strv_contains ((const char *const *) ids, id);
}

/**
 * eco_facts_find_initiative:
 * @concern: (nullable): an id of anything
 *
 * Returns: (transfer none) (nullable): the first open initiative that concerns it
 */
const EcoInitiative *
eco_facts_find_initiative (const EcoFacts *self, const char *concern)
{
  const GPtrArray *list = eco_facts_get_list (self, ECO_ECOSYSTEM_INITIATIVES);

  for (guint i = 0; i < list->len; i++)
    {
      const EcoInitiative *initiative = list->pdata[i];

      if (eco_initiative_is_open (initiative) && has_id (initiative->concerns, concern))
        return initiative;
    }
  return NULL;
}

/**
 * eco_facts_count_initiatives:
 * @capability: an id
 *
 * Returns: how many open initiatives need that capability
 */
guint
eco_facts_count_initiatives (const EcoFacts *self, const char *capability)
{
  const GPtrArray *list = eco_facts_get_list (self, ECO_ECOSYSTEM_INITIATIVES);
  guint n = 0;

  for (guint i = 0; i < list->len; i++)
    {
      const EcoInitiative *initiative = list->pdata[i];

      n += eco_initiative_is_open (initiative) && has_id (initiative->capabilities, capability);
    }
  return n;
}
