/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The table of rules: what every ecosystem is asked, by group. */
#include "config.h"

#include "analysis/eco-rules.h"

typedef const EcoRule *(*GetRule) (void);

static const GetRule getters[] = {
  eco_rule_unanswered_exchange,
  eco_rule_one_sided_stakeholder,
  eco_rule_no_transparency,
  eco_rule_silo,
  eco_rule_one_way_region,
  eco_rule_data_silo,
  eco_rule_stage_without_touchpoint,
  eco_rule_channel_without_stage,
  eco_rule_audience_without_channel,
  eco_rule_channel_without_audience,
  eco_rule_painful_stage,
  eco_rule_painful_touchpoint,
  eco_rule_need_without_offering,
  eco_rule_offering_without_need,
  eco_rule_thin_ring,
  eco_rule_thin_side,
  eco_rule_missing_element,
  eco_rule_missing_kind,
  eco_rule_no_owner,
  eco_rule_community_without_owner,
  eco_rule_no_exchange,
  eco_rule_no_metric,
  eco_rule_low_adoption,
  eco_rule_unadopted_technology,
  eco_rule_single_point,
  eco_rule_only_bridge,
  eco_rule_concentration,
  eco_rule_capability_gap,
  eco_rule_threatened,
};

static gpointer
create_rules (gpointer data)
{
  const EcoRule **rules = g_new (const EcoRule *, G_N_ELEMENTS (getters));

  for (guint i = 0; i < G_N_ELEMENTS (getters); i++)
    rules[i] = getters[i] ();
  return rules;
}

/**
 * eco_rules_get:
 * @n_rules: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_rules): all rules, by group
 */
const EcoRule *const *
eco_rules_get (guint *n_rules)
{
  static GOnce once = G_ONCE_INIT;

  *n_rules = G_N_ELEMENTS (getters);
  return g_once (&once, create_rules, NULL);
}

/**
 * eco_rules_find:
 * @id: (nullable): the word of a rule
 *
 * Returns: (transfer none) (nullable): that rule
 */
const EcoRule *
eco_rules_find (const char *id)
{
  guint n_rules;
  const EcoRule *const *rules = eco_rules_get (&n_rules);

  for (guint i = 0; i < n_rules; i++)
    if (g_strcmp0 (rules[i]->id, id) == 0)
      return rules[i];
  return NULL;
}
