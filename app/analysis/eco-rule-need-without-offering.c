/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A need that no offering serves. */
#include "config.h"

#include "analysis/eco-facts-plan.h"
#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

static gboolean
serves (const EcoOffering *offering, const char *need)
{
  return offering->status != ECO_STATUS_RETIRED && offering->needs != NULL
         && g_strv_contains ((const char *const *) offering->needs, need);
}

/* The best offering that serves @need: one that is there rather than one that is planned. */
static const EcoOffering *
find_offering (const EcoFacts *facts, const char *need)
{
  const GPtrArray *offerings = eco_facts_get_list (facts, ECO_ECOSYSTEM_OFFERINGS);
  const EcoOffering *found = NULL;

  for (guint i = 0; i < offerings->len; i++)
    {
      const EcoOffering *offering = offerings->pdata[i];

      if (serves (offering, need)
          && (found == NULL || offering->status != ECO_STATUS_PLANNED))
        found = offering;
    }
  return found;
}

static void
show_stakeholders (const EcoNeed *need, EcoFinding *finding)
{
  for (char **id = need->stakeholders; id != NULL && *id != NULL; id++)
    eco_finding_show (finding, *id);
}

static char *
say_open (const EcoNeed *need, const EcoInitiative *initiative)
{
  if (initiative != NULL)
    return g_strdup_printf (_("No offering serves the need “%s” yet; the initiative “%s” may"),
                            need->name, initiative->name);
  if (need->opportunity > 0)
    return g_strdup_printf (_("No offering serves the need “%s”, an opportunity of %d out of 5"),
                            need->name, need->opportunity);
  return g_strdup_printf (_("No offering serves the need “%s”"), need->name);
}

static void
report (EcoRuleRun *run, const EcoNeed *need, const EcoOffering *planned)
{
  const char *id = eco_object_get_id (ECO_OBJECT ((EcoNeed *) need));
  const EcoInitiative *initiative = eco_facts_find_initiative (run->facts, id);
  EcoSeverity severity = ECO_SEVERITY_HINT;
  EcoFinding *finding;

  if (planned == NULL && need->opportunity >= 4 && initiative == NULL)
    severity = ECO_SEVERITY_PROBLEM;
  else if (planned == NULL && (need->opportunity <= 0 || need->opportunity >= 3))
    severity = ECO_SEVERITY_WARNING;
  finding = eco_rule_run_add (
    run, severity, id,
    planned != NULL ? g_strdup_printf (_("The need “%s” is served only by what is planned: “%s”"),
                                       need->name, planned->name)
                    : say_open (need, initiative));
  finding->weight = need->opportunity;
  show_stakeholders (need, finding);
  if (planned == NULL)
    eco_finding_offer (finding, eco_fix_ask (eco_fix_new (ECO_FIX_ADD_OFFERING,
                                                          _("Add an offering for it"), id, NULL),
                                             _("What is the offering called?"), need->name));
}

static void
run (EcoRuleRun *run)
{
  const GPtrArray *needs = eco_facts_get_list (run->facts, ECO_ECOSYSTEM_NEEDS);

  for (guint i = 0; i < needs->len; i++)
    {
      const EcoOffering *offering
        = find_offering (run->facts, eco_object_get_id (needs->pdata[i]));

      if (offering == NULL || offering->status == ECO_STATUS_PLANNED)
        report (run, needs->pdata[i], offering);
    }
}

static const EcoRule rule = {
  .id = "need-without-offering",
  .group = ECO_FINDING_GROUP_NEEDS,
  .title = N_("Needs that no offering serves"),
  .why = N_("A need that you know and do not serve is business for somebody else."),
  .reads = ECO_READS (NEEDS) | ECO_READS (OFFERINGS) | ECO_READS (INITIATIVES),
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_need_without_offering (void)
{
  return &rule;
}
