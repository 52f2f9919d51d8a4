/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoRule: a question that is put to every ecosystem; what all rules share. */
#include "config.h"

#include "analysis/eco-rule.h"

/**
 * eco_rule_run_add:
 * @concern: (nullable): id of what it is about first of all
 * @sentence: (transfer full): what was found, in plain words
 *
 * Returns: (transfer none): the finding, to which more may be added
 */
EcoFinding *
eco_rule_run_add (EcoRuleRun *run, EcoSeverity severity, const char *concern, char *sentence)
{
  EcoFinding *finding = eco_finding_new (run->rule, severity, sentence);

  if (concern != NULL)
    eco_finding_concern (finding, concern);
  g_ptr_array_add (run->findings, finding);
  return finding;
}

/**
 * eco_rule_run_get:
 * @parameter: the word of a parameter of the rule
 *
 * Returns: what it is tuned to
 */
double
eco_rule_run_get (const EcoRuleRun *run, const char *parameter)
{
  for (guint i = 0; i < ECO_RULE_MAX_PARAMETERS; i++)
    if (g_strcmp0 (run->rule->parameters[i].name, parameter) == 0)
      return eco_rule_get_number (run->rule, &run->rule->parameters[i],
                                  eco_facts_get_list (run->facts, ECO_ECOSYSTEM_SETTINGS));
  g_return_val_if_reached (0);
}
