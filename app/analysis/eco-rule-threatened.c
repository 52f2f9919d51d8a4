/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What market forces threaten, and the silos that they harden. */
#include "config.h"

#include "analysis/eco-facts-plan.h"
#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

/* What one force does to the ecosystem of today. */
typedef struct
{
  GPtrArray *names; /* of what it threatens */
  GPtrArray *ids;
  int importance;   /* of the most important of it */
  const EcoInitiative *answer;
} Effect;

static void
effect_clear (Effect *self)
{
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->ids);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Effect, effect_clear)

/* Nodes and exchanges that are there. */
static const char *
find_name (const EcoFacts *facts, const char *id, int *importance)
{
  guint node = eco_facts_find_node (facts, id);
  guint exchange = eco_facts_find_exchange (facts, id);

  if (node != ECO_FACT_NONE)
    {
      *importance = eco_node_fact_get_importance (eco_facts_get_node (facts, node));
      return eco_facts_get_node (facts, node)->name;
    }
  if (exchange == ECO_FACT_NONE)
    return NULL;
  *importance = eco_facts_get_exchange (facts, exchange)->exchange->strength;
  return eco_facts_get_exchange (facts, exchange)->label;
}

static void
effect_init (Effect *self, const EcoFacts *facts, EcoObject *force, EcoForceEffect wanted)
{
  EcoList *targets = eco_object_peek_list (force, ECO_MARKET_FORCE_TARGETS);

  self->names = g_ptr_array_new ();
  self->ids = g_ptr_array_new ();
  self->answer = eco_facts_find_initiative (facts, eco_object_get_id (force));
  for (guint i = 0; targets != NULL && i < eco_list_get_length (targets); i++)
    {
      const EcoForceTarget *target = eco_list_get (targets, i);
      int importance = 0;
      const char *name = target->effect == wanted ? find_name (facts, target->target, &importance)
                                                  : NULL;

      if (name == NULL)
        continue;
      g_ptr_array_add (self->names, (gpointer) name);
      g_ptr_array_add (self->ids, target->target);
      self->importance = MAX (self->importance, importance);
      if (self->answer == NULL)
        self->answer = eco_facts_find_initiative (facts, target->target);
    }
}

static char *
say (const EcoMarketForce *force, const Effect *effect, const char *names, gboolean silo)
{
  if (effect->answer != NULL && silo)
    return g_strdup_printf (_("The market force “%s” hardens the silo %s; the initiative “%s” may "
                              "answer it"),
                            force->name, names, effect->answer->name);
  if (effect->answer != NULL)
    return g_strdup_printf (_("The market force “%s” threatens %s; the initiative “%s” may answer "
                              "it"),
                            force->name, names, effect->answer->name);
  return g_strdup_printf (silo ? _("The market force “%s” hardens the silo %s, and no initiative "
                                   "answers it")
                               : _("The market force “%s” threatens %s, and no initiative answers "
                                   "it"),
                          force->name, names);
}

static EcoSeverity
judge (const EcoMarketForce *force, const Effect *effect)
{
  if (effect->answer != NULL)
    return ECO_SEVERITY_HINT;
  if (force->strength >= 5 && effect->importance >= 5)
    return ECO_SEVERITY_PROBLEM;
  return force->strength >= 4 && effect->importance >= 4 ? ECO_SEVERITY_WARNING
                                                         : ECO_SEVERITY_HINT;
}

static void
report (EcoRuleRun *run, const EcoMarketForce *force, const Effect *effect, gboolean silo)
{
  g_autofree char *names
    = eco_rule_join_names ((const char *const *) effect->names->pdata, effect->names->len, 3);
  EcoFinding *finding
    = eco_rule_run_add (run, judge (force, effect),
                        eco_object_get_id (ECO_OBJECT ((EcoMarketForce *) force)),
                        say (force, effect, names, silo));

  finding->weight = force->strength * 10 + effect->importance;
  for (guint i = 0; i < effect->ids->len; i++)
    eco_finding_concern (finding, effect->ids->pdata[i]);
}

/* What is no more than worth a thought: together. */
static void
report_minor (EcoRuleRun *run, GPtrArray *forces, GPtrArray *ids)
{
  g_autofree char *names = eco_rule_join_objects (forces, ECO_RULE_REPORT_FEW);
  EcoFinding *finding = eco_rule_run_add (
    run, ECO_SEVERITY_HINT, NULL,
    g_strdup_printf (ngettext ("%u lesser threat comes from outside: %s",
                               "%u lesser threats come from outside: %s", forces->len),
                     forces->len, names));

  for (guint i = 0; i < forces->len; i++)
    eco_finding_concern (finding, eco_object_get_id (forces->pdata[i]));
  for (guint i = 0; i < ids->len; i++)
    eco_finding_show (finding, ids->pdata[i]);
}

/* Reports the grave ones, and gathers the others. */
static void
run_threats (EcoRuleRun *run, GPtrArray *minor, GPtrArray *minor_ids)
{
  const GPtrArray *forces = eco_facts_get_list (run->facts, ECO_ECOSYSTEM_FORCES);

  for (guint i = 0; i < forces->len; i++)
    {
      g_auto (Effect) effect = { 0 };

      effect_init (&effect, run->facts, forces->pdata[i], ECO_FORCE_EFFECT_THREATENS);
      if (effect.names->len == 0)
        continue;
      if (judge (forces->pdata[i], &effect) == ECO_SEVERITY_HINT)
        {
          g_ptr_array_add (minor, forces->pdata[i]);
          for (guint k = 0; k < effect.ids->len; k++)
            g_ptr_array_add (minor_ids, effect.ids->pdata[k]);
        }
      else
        report (run, forces->pdata[i], &effect, FALSE);
    }
}

static void
run (EcoRuleRun *run)
{
  const GPtrArray *forces = eco_facts_get_list (run->facts, ECO_ECOSYSTEM_FORCES);
  g_autoptr (GPtrArray) minor = g_ptr_array_new ();
  g_autoptr (GPtrArray) minor_ids = g_ptr_array_new ();

  run_threats (run, minor, minor_ids);
  for (guint i = 0; i < forces->len; i++)
    {
      g_auto (Effect) effect = { 0 };

      effect_init (&effect, run->facts, forces->pdata[i], ECO_FORCE_EFFECT_HARDENS_SILO);
      if (effect.names->len > 0)
        report (run, forces->pdata[i], &effect, TRUE);
    }
  if (minor->len > 0)
    report_minor (run, minor, minor_ids);
}

static const EcoRule rule = {
  .id = "threatened",
  .group = ECO_FINDING_GROUP_OUTLOOK,
  .title = N_("What market forces threaten"),
  .why = N_("What is coming can be prepared for, if it is seen in time."),
  .reads = ECO_READS_MAP | ECO_READS (FORCES) | ECO_READS (INITIATIVES),
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_threatened (void)
{
  return &rule;
}
