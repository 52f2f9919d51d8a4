/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A capability that is far below what is wanted of it. */
#include "config.h"

#include "analysis/eco-facts-plan.h"
#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

static gboolean
carries (const EcoNode *node, const char *capability)
{
  return node->capabilities != NULL
         && g_strv_contains ((const char *const *) node->capabilities, capability);
}

static void
show_carriers (EcoRuleRun *run, EcoFinding *finding, const char *capability)
{
  for (guint i = 0; i < eco_facts_get_n_nodes (run->facts); i++)
    {
      const EcoNodeFact *fact = eco_facts_get_node (run->facts, i);

      if (carries (fact->node, capability))
        eco_finding_show (finding, fact->id);
    }
}

static void
report (EcoRuleRun *run, const EcoCapability *capability)
{
  const char *id = eco_object_get_id (ECO_OBJECT ((EcoCapability *) capability));
  guint n = eco_facts_count_initiatives (run->facts, id);
  int gap = capability->maturity_wanted - capability->maturity;
  g_autofree char *label = g_strdup_printf (_("Correct the maturity of “%s”"), capability->name);
  EcoSeverity severity = n == 0 ? ECO_SEVERITY_HINT
                         : gap >= 3 ? ECO_SEVERITY_PROBLEM
                                    : ECO_SEVERITY_WARNING;
  char *sentence;
  EcoFinding *finding;

  if (n > 0)
    sentence = g_strdup_printf (
      ngettext ("“%s” stands at %d where %d is wanted, and %u initiative counts on it",
                "“%s” stands at %d where %d is wanted, and %u initiatives count on it", n),
      capability->name, capability->maturity, capability->maturity_wanted, n);
  else
    sentence
      = g_strdup_printf (_("“%s” stands at %d where %d is wanted, and no initiative works on it"),
                         capability->name, capability->maturity, capability->maturity_wanted);
  finding = eco_rule_run_add (run, severity, id, sentence);
  finding->weight = gap * 10 + n;
  show_carriers (run, finding, id);
  eco_finding_offer (finding, eco_fix_ask (eco_fix_new_set (label, id, "maturity", NULL),
                                           _("What is its maturity now, from 1 to 5?"), NULL));
}

/* Many fall short together, of the same reasons. */
static void
report_all (EcoRuleRun *run, GPtrArray *found, gboolean counted_on)
{
  g_autofree char *names = eco_rule_join_objects (found, ECO_RULE_REPORT_FEW);
  EcoFinding *finding;
  char *sentence;

  if (counted_on)
    sentence = g_strdup_printf (
      ngettext ("%u capability falls short of what is wanted while initiatives count on it: %s",
                "%u capabilities fall short of what is wanted while initiatives count on them: %s",
                found->len),
      found->len, names);
  else
    sentence = g_strdup_printf (
      ngettext ("%u capability falls short of what is wanted, and no initiative works on it: %s",
                "%u capabilities fall short of what is wanted, and no initiative works on them: "
                "%s",
                found->len),
      found->len, names);
  finding = eco_rule_run_add (run, counted_on ? ECO_SEVERITY_WARNING : ECO_SEVERITY_HINT, NULL,
                              sentence);
  finding->weight = found->len;
  for (guint i = 0; i < found->len; i++)
    eco_finding_concern (finding, eco_object_get_id (found->pdata[i]));
}

/* Those that fall furthest short first. */
static int
compare_gaps (gconstpointer a, gconstpointer b)
{
  const EcoCapability *one = *(EcoCapability *const *) a, *other = *(EcoCapability *const *) b;

  return (other->maturity_wanted - other->maturity) - (one->maturity_wanted - one->maturity);
}

static void
report_found (EcoRuleRun *run, GPtrArray *found, gboolean counted_on)
{
  g_ptr_array_sort (found, compare_gaps);
  if (found->len > ECO_RULE_REPORT_SINGLY)
    report_all (run, found, counted_on);
  else
    for (guint i = 0; i < found->len; i++)
      report (run, found->pdata[i]);
}

static void
run (EcoRuleRun *run)
{
  const GPtrArray *list = eco_facts_get_list (run->facts, ECO_ECOSYSTEM_CAPABILITIES);
  g_autoptr (GPtrArray) counted_on = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  double gap = eco_rule_run_get (run, "gap");

  for (guint i = 0; i < list->len; i++)
    {
      const EcoCapability *capability = list->pdata[i];
      const char *id = eco_object_get_id (list->pdata[i]);

      if (capability->maturity <= 0 || capability->maturity_wanted - capability->maturity < gap)
        continue;
      g_ptr_array_add (eco_facts_count_initiatives (run->facts, id) > 0 ? counted_on : others,
                       list->pdata[i]);
    }
  report_found (run, counted_on, TRUE);
  report_found (run, others, FALSE);
}

static const EcoRule rule = {
  .id = "capability-gap",
  .group = ECO_FINDING_GROUP_OUTLOOK,
  .title = N_("Capabilities that fall short"),
  .why = N_("Plans fail less often for want of money than for want of skill."),
  .reads = ECO_READS_MAP | ECO_READS (CAPABILITIES) | ECO_READS (INITIATIVES),
  .parameters = { { "gap", N_("Steps of maturity that are missing, at least"), NULL, 1, 4, 2 } },
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_capability_gap (void)
{
  return &rule;
}
