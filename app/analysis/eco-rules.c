/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The table of rules: what every ecosystem is asked, by group. */
#include "config.h"

#include "analysis/eco-rules.h"

typedef const EcoRule *(*GetRule) (void);

static const GetRule getters[] = {
  eco_rule_no_exchange,
  eco_rule_no_owner,
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
