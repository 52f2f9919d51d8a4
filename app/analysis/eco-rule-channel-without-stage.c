/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A channel that serves no stage of the journey. */
#include "config.h"

#include "analysis/eco-facts-reach.h"
#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

static char *
say (guint n, const char *names)
{
  if (n == 1)
    return g_strdup_printf (_("%s: a channel that serves no stage of the journey"), names);
  return g_strdup_printf (ngettext ("%u channel serves no stage of the journey: %s",
                                    "%u channels serve no stage of the journey: %s", n),
                          n, names);
}

static EcoSeverity
judge (const EcoRuleRun *run, guint node)
{
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, node);

  return fact->node->spend > 0 || eco_node_fact_get_importance (fact) >= 5 ? ECO_SEVERITY_WARNING
                                                                           : ECO_SEVERITY_HINT;
}

/* The stage with the fewest touchpoints needs it most. */
static void
offer (const EcoRuleRun *run, EcoFinding *finding, guint node)
{
  const GPtrArray *stages = eco_facts_get_list (run->facts, ECO_ECOSYSTEM_STAGES);
  g_autoptr (GHashTable) counts = eco_facts_count_stages (run->facts, FALSE);
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, node);
  g_autofree char *label = NULL;
  EcoObject *best = NULL;
  guint fewest = G_MAXUINT;

  for (guint i = 0; i < stages->len; i++)
    {
      guint n = GPOINTER_TO_UINT (
        g_hash_table_lookup (counts, eco_object_get_id (stages->pdata[i])));

      if (n < fewest)
        best = stages->pdata[i];
      fewest = MIN (fewest, n);
    }
  label = g_strdup_printf (_("Use “%s” at the stage “%s”"), fact->name, eco_object_get_name (best));
  eco_finding_offer (finding, eco_fix_new (ECO_FIX_ADD_TOUCHPOINT, label, fact->id,
                                           eco_object_get_id (best)));
}

static void
run (EcoRuleRun *run)
{
  static const EcoRuleReport how = { say, judge, offer };
  const GPtrArray *stages = eco_facts_get_list (run->facts, ECO_ECOSYSTEM_STAGES);
  const GPtrArray *touchpoints = eco_facts_get_list (run->facts, ECO_ECOSYSTEM_TOUCHPOINTS);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *counts = eco_facts_count_touchpoints (run->facts);

  /* A journey that has not been begun says nothing of channels. */
  if (stages->len == 0 || touchpoints->len == 0)
    return;
  for (guint i = 0; i < eco_facts_get_n_nodes (run->facts); i++)
    {
      const EcoNodeFact *fact = eco_facts_get_node (run->facts, i);

      if (counts[i] == 0 && eco_node_fact_is_outer_channel (fact)
          && !eco_node_fact_is_planned (fact))
        g_array_append_val (found, i);
    }
  eco_rule_run_report (run, found, &how);
}

static const EcoRule rule = {
  .id = "channel-without-stage",
  .group = ECO_FINDING_GROUP_JOURNEY,
  .title = N_("Channels outside of the journey"),
  .why = N_("A channel without a task on the journey costs attention that a stage could use."),
  .reads = ECO_READS_MAP | ECO_READS (STAGES) | ECO_READS (TOUCHPOINTS),
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_channel_without_stage (void)
{
  return &rule;
}
