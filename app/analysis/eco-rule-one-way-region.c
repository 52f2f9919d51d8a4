/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A regional team that gets things from the rest of the house and gives nothing back, or the
 * other way round. One that shares nothing at all is a silo, which has a rule of its own. */
#include "config.h"

#include "analysis/eco-facts-silo.h"
#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

static gboolean
is_inside (const EcoFacts *facts, guint node)
{
  return eco_facts_get_node (facts, node)->node->side == ECO_SIDE_INTERNAL;
}

/* How many exchanges with the house; @partner is the first of them. */
static guint
count_inside (const EcoFacts *facts, EcoExchangeList list, gboolean given, guint *partner)
{
  guint n = 0;

  for (guint i = 0; i < list.n; i++)
    {
      const EcoExchangeFact *fact = eco_facts_get_exchange (facts, list.at[i]);
      guint other = given ? fact->to : fact->from;

      if (fact->exchange->status == ECO_STATUS_PLANNED || !is_inside (facts, other))
        continue;
      if (n++ == 0)
        *partner = other;
    }
  return n;
}

static void
report (EcoRuleRun *run, guint node, guint partner, gboolean gives)
{
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, node);
  const EcoNodeFact *other = eco_facts_get_node (run->facts, partner);
  g_autofree char *label = NULL;
  EcoFinding *finding;
  EcoFix *fix;

  finding = eco_rule_run_add (
    run, ECO_SEVERITY_WARNING, fact->id,
    g_strdup_printf (gives ? _("Much goes from “%s” to the rest of the house, and nothing back")
                           : _("Much goes to “%s” from the rest of the house, and nothing back"),
                     fact->name));
  finding->weight = eco_node_fact_get_importance (fact);
  eco_finding_show (finding, other->id);
  label = g_strdup_printf (gives ? _("Let “%s” tell them what comes of it")
                                 : _("Let them tell “%s” what comes of it"),
                           other->name);
  fix = gives ? eco_fix_new (ECO_FIX_CONNECT, label, other->id, fact->id)
              : eco_fix_new (ECO_FIX_CONNECT, label, fact->id, other->id);
  fix->word = g_strdup ("feedback-ideas");
  eco_finding_offer (finding, fix);
}

static void
run (EcoRuleRun *run)
{
  const EcoFacts *facts = run->facts;

  for (guint i = 0; i < eco_facts_get_n_nodes (facts); i++)
    {
      guint partner = ECO_FACT_NONE;
      guint n_given, n_received;

      if (!eco_node_fact_is_region (eco_facts_get_node (facts, i)) || !is_inside (facts, i)
          || eco_facts_is_silo (facts, i))
        continue;
      n_given = count_inside (facts, eco_facts_get_given (facts, i), TRUE, &partner);
      n_received = count_inside (facts, eco_facts_get_received (facts, i), FALSE, &partner);
      if (n_given + n_received > 1 && (n_given == 0 || n_received == 0))
        report (run, i, partner, n_received == 0);
    }
}

static const EcoRule rule = {
  .id = "one-way-region",
  .group = ECO_FINDING_GROUP_SILOS,
  .title = N_("Regions with traffic one way only"),
  .why = N_("A region that is only told what to do stops telling what it sees."),
  .reads = ECO_READS_MAP,
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_one_way_region (void)
{
  return &rule;
}
