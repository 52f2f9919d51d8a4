/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A stage of the journey at which nobody is met. */
#include "config.h"

#include "analysis/eco-facts-reach.h"
#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

/* The largest opportunity of the needs at @stage. */
static int
find_opportunity (const EcoFacts *facts, const char *stage)
{
  const GPtrArray *needs = eco_facts_get_list (facts, ECO_ECOSYSTEM_NEEDS);
  int most = 0;

  for (guint i = 0; i < needs->len; i++)
    {
      const EcoNeed *need = needs->pdata[i];

      if (g_strcmp0 (need->stage, stage) == 0)
        most = MAX (most, need->opportunity);
    }
  return most;
}

static void
offer_channel (EcoRuleRun *run, EcoFinding *finding, const char *stage)
{
  guint channel = eco_facts_find_channel (run->facts);
  const EcoNodeFact *fact;
  g_autofree char *label = NULL;

  if (channel == ECO_FACT_NONE)
    return;
  fact = eco_facts_get_node (run->facts, channel);
  label = g_strdup_printf (_("Meet people there at “%s”"), fact->name);
  eco_finding_offer (finding, eco_fix_new (ECO_FIX_ADD_TOUCHPOINT, label, fact->id, stage));
}

static void
report (EcoRuleRun *run, EcoObject *stage, gboolean planned)
{
  const char *id = eco_object_get_id (stage);
  const char *name = eco_object_get_name (stage);
  int opportunity = find_opportunity (run->facts, id);
  EcoFinding *finding;

  if (planned)
    finding = eco_rule_run_add (
      run, ECO_SEVERITY_HINT, id,
      g_strdup_printf (_("At the stage “%s” people will be met only where it is planned"), name));
  else
    finding = eco_rule_run_add (
      run, opportunity >= 4 ? ECO_SEVERITY_PROBLEM : ECO_SEVERITY_WARNING, id,
      g_strdup_printf (_("At the stage “%s” nobody is met: it has no touchpoint"), name));
  finding->weight = opportunity;
  offer_channel (run, finding, id);
}

/* A journey that has not been begun: one finding, not one for each stage. */
static void
report_all (EcoRuleRun *run, const GPtrArray *stages)
{
  EcoFinding *finding = eco_rule_run_add (
    run, ECO_SEVERITY_HINT, NULL,
    g_strdup (_("The journey has no touchpoint yet: say at which stage each channel is used")));

  for (guint i = 0; i < stages->len; i++)
    eco_finding_concern (finding, eco_object_get_id (stages->pdata[i]));
  offer_channel (run, finding, eco_object_get_id (stages->pdata[0]));
}

static void
run (EcoRuleRun *run)
{
  const GPtrArray *stages = eco_facts_get_list (run->facts, ECO_ECOSYSTEM_STAGES);
  g_autoptr (GHashTable) counts = eco_facts_count_stages (run->facts, FALSE);
  g_autoptr (GHashTable) planned = eco_facts_count_stages (run->facts, TRUE);

  if (stages->len == 0 || eco_facts_get_n_nodes (run->facts) < ECO_FACTS_BEGUN)
    return;
  if (g_hash_table_size (counts) + g_hash_table_size (planned) == 0)
    {
      report_all (run, stages);
      return;
    }
  for (guint i = 0; i < stages->len; i++)
    {
      const char *id = eco_object_get_id (stages->pdata[i]);

      if (!g_hash_table_contains (counts, id))
        report (run, stages->pdata[i], g_hash_table_contains (planned, id));
    }
}

static const EcoRule rule = {
  .id = "stage-without-touchpoint",
  .group = ECO_FINDING_GROUP_JOURNEY,
  .title = N_("Stages without a touchpoint"),
  .why = N_("Where nobody is met, the journey ends or goes on with somebody else."),
  .reads = ECO_READS_MAP | ECO_READS (STAGES) | ECO_READS (TOUCHPOINTS) | ECO_READS (NEEDS),
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_stage_without_touchpoint (void)
{
  return &rule;
}
