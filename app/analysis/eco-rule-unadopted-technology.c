/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Technology or an AI service of the house that no people and no process have to do with. */
#include "config.h"

#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

static char *
say (guint n, const char *names)
{
  if (n == 1)
    return g_strdup_printf (_("No people and no process use %s"), names);
  return g_strdup_printf (ngettext ("No people and no process use %u system: %s",
                                    "No people and no process use %u systems: %s", n),
                          n, names);
}

static int
get_priority (const EcoNodeFact *fact)
{
  return fact->node->priority > 0 ? fact->node->priority : eco_node_fact_get_importance (fact);
}

static EcoSeverity
judge (const EcoRuleRun *run, guint node)
{
  return get_priority (eco_facts_get_node (run->facts, node)) >= 4 ? ECO_SEVERITY_WARNING
                                                                   : ECO_SEVERITY_HINT;
}

static void
offer (const EcoRuleRun *run, EcoFinding *finding, guint node)
{
  guint user = eco_facts_find_most_important (run->facts, eco_node_fact_is_function);
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, node);
  const EcoNodeFact *other;
  g_autofree char *label = NULL;
  EcoFix *fix;

  if (user == ECO_FACT_NONE)
    return;
  other = eco_facts_get_node (run->facts, user);
  label = g_strdup_printf (_("Let “%s” use “%s”"), other->name, fact->name);
  fix = eco_fix_new (ECO_FIX_CONNECT, label, fact->id, other->id);
  fix->word = g_strdup ("insight");
  eco_finding_offer (finding, fix);
}

static gboolean
is_user (const EcoFacts *facts, guint node)
{
  EcoElement element = eco_facts_get_node (facts, node)->element;

  return element == ECO_ELEMENT_PEOPLE || element == ECO_ELEMENT_PROCESS;
}

static gboolean
is_used (const EcoFacts *facts, guint node)
{
  EcoExchangeList lists[] = { eco_facts_get_given (facts, node),
                              eco_facts_get_received (facts, node),
                              eco_facts_get_carried (facts, node) };

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; i < lists[l].n; i++)
      {
        const EcoExchangeFact *fact = eco_facts_get_exchange (facts, lists[l].at[i]);

        if (is_user (facts, fact->from) || is_user (facts, fact->to))
          return TRUE;
      }
  return FALSE;
}

/* What is known to be adopted is used by somebody who is not on the map. */
static gboolean
is_judged (const EcoNodeFact *fact)
{
  return fact->element == ECO_ELEMENT_TECHNOLOGY && fact->node->side == ECO_SIDE_INTERNAL
         && fact->node->adoption <= 0 && !eco_node_fact_is_planned (fact);
}

static void
run (EcoRuleRun *run)
{
  static const EcoRuleReport how = { say, judge, offer };
  const EcoFacts *facts = run->facts;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < eco_facts_get_n_nodes (facts); i++)
    if (is_judged (eco_facts_get_node (facts, i)) && eco_facts_get_degree (facts, i) > 0
        && !is_used (facts, i))
      g_array_append_val (found, i);
  eco_rule_run_report (run, found, &how);
}

static const EcoRule rule = {
  .id = "unadopted-technology",
  .group = ECO_FINDING_GROUP_UPKEEP,
  .title = N_("Technology that nobody uses"),
  .why = N_("A system that only talks to other systems has no one who would miss it."),
  .reads = ECO_READS_MAP,
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_unadopted_technology (void)
{
  return &rule;
}
