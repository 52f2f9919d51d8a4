/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Something that we run and nobody owns. */
#include "config.h"

#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

/* Others answer for themselves; what is ours is inside, or a channel that we own. The brand is
 * everybody's, and communities have a rule of their own. */
static gboolean
is_ours (const EcoNodeFact *fact)
{
  if (eco_node_fact_is_core (fact))
    return FALSE;
  if (fact->role == ECO_RING_ROLE_COMMUNITY)
    return fact->element == ECO_ELEMENT_TECHNOLOGY;
  return fact->node->side == ECO_SIDE_INTERNAL || fact->media == ECO_MEDIA_OWNED;
}

static char *
say (guint n, const char *names)
{
  if (n == 1)
    return g_strdup_printf (_("Nobody owns %s"), names);
  return g_strdup_printf (ngettext ("Nobody owns %u thing of ours: %s",
                                    "Nobody owns %u things of ours: %s", n),
                          n, names);
}

static EcoSeverity
judge (const EcoRuleRun *run, guint node)
{
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, node);

  return fact->node->importance >= 4 ? ECO_SEVERITY_WARNING : ECO_SEVERITY_HINT;
}

static void
offer (const EcoRuleRun *run, EcoFinding *finding, guint node)
{
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, node);
  g_autofree char *question = g_strdup_printf (_("Who owns “%s”?"), fact->name);

  eco_rule_offer_owner (run, finding, node, question);
}

static void
run (EcoRuleRun *run)
{
  static const EcoRuleReport how = { say, judge, offer };
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  if (eco_facts_get_n_nodes (run->facts) < ECO_FACTS_BEGUN)
    return;
  for (guint i = 0; i < eco_facts_get_n_nodes (run->facts); i++)
    {
      const EcoNodeFact *fact = eco_facts_get_node (run->facts, i);

      if (is_ours (fact) && !eco_node_fact_has_owner (fact))
        g_array_append_val (found, i);
    }
  eco_rule_run_report (run, found, &how);
}

static const EcoRule rule = {
  .id = "no-owner",
  .group = ECO_FINDING_GROUP_UPKEEP,
  .title = N_("Things of ours without an owner"),
  .why = N_("What belongs to everybody is looked after by nobody."),
  .reads = ECO_READS_MAP,
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_no_owner (void)
{
  return &rule;
}
