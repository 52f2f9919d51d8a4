/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A stage of the journey at which people feel bad on average. */
#include "config.h"

#include "analysis/eco-facts-reach.h"
#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"
#include "base/eco-number.h"

#include <glib/gi18n-lib.h>

/* How people feel at a stage. */
typedef struct
{
  int sum, worst;
  guint n, worst_node;
  gboolean wanted; /* a need of great opportunity is there */
} Mood;

static void
add (Mood *mood, int feeling, guint node)
{
  if (mood->n == 0 || feeling < mood->worst)
    {
      mood->worst = feeling;
      mood->worst_node = node;
    }
  mood->sum += feeling;
  mood->n++;
}

static Mood
find_mood (const EcoFacts *facts, const char *stage)
{
  const GPtrArray *touchpoints = eco_facts_get_list (facts, ECO_ECOSYSTEM_TOUCHPOINTS);
  const GPtrArray *needs = eco_facts_get_list (facts, ECO_ECOSYSTEM_NEEDS);
  Mood mood = { 0 };

  for (guint i = 0; i < touchpoints->len; i++)
    {
      const EcoTouchpoint *touchpoint = touchpoints->pdata[i];
      guint node = eco_facts_find_node (facts, touchpoint->node);

      /* One less than the least says that nobody has asked. */
      if (node != ECO_FACT_NONE && touchpoint->feeling >= -2
          && g_strcmp0 (touchpoint->stage, stage) == 0)
        add (&mood, touchpoint->feeling, node);
    }
  for (guint i = 0; i < needs->len; i++)
    {
      const EcoNeed *need = needs->pdata[i];

      mood.wanted |= need->opportunity >= 4 && g_strcmp0 (need->stage, stage) == 0;
    }
  return mood;
}

static void
report (EcoRuleRun *run, EcoObject *stage, const Mood *mood)
{
  const EcoNodeFact *worst = eco_facts_get_node (run->facts, mood->worst_node);
  char number[ECO_NUMBER_TEXT_SIZE];
  EcoFinding *finding;

  eco_number_to_fixed ((double) mood->sum / mood->n, 1, number);
  finding = eco_rule_run_add (
    run, mood->wanted ? ECO_SEVERITY_PROBLEM : ECO_SEVERITY_WARNING, eco_object_get_id (stage),
    g_strdup_printf (_("People feel bad at the stage “%s”: %s on a scale from -2 to 2, worst at "
                       "“%s”"),
                     eco_object_get_name (stage), number, worst->name));
  finding->weight = -(double) mood->sum / mood->n;
  eco_finding_show (finding, worst->id);
}

static void
run (EcoRuleRun *run)
{
  const GPtrArray *stages = eco_facts_get_list (run->facts, ECO_ECOSYSTEM_STAGES);
  double limit = eco_rule_run_get (run, "feeling");

  for (guint i = 0; i < stages->len; i++)
    {
      Mood mood = find_mood (run->facts, eco_object_get_id (stages->pdata[i]));

      if (mood.n > 0 && mood.sum <= limit * mood.n)
        report (run, stages->pdata[i], &mood);
    }
}

static const EcoRule rule = {
  .id = "painful-stage",
  .group = ECO_FINDING_GROUP_JOURNEY,
  .title = N_("Stages that hurt"),
  .why = N_("People leave where it hurts, whatever was promised before."),
  .reads = ECO_READS_MAP | ECO_READS (STAGES) | ECO_READS (TOUCHPOINTS) | ECO_READS (NEEDS),
  .parameters = { { "feeling", N_("Feeling on average, at most"), NULL, -2, 2, -1 } },
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_painful_stage (void)
{
  return &rule;
}
