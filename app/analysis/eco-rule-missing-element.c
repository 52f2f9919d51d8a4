/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* People, processes or technology are missing on the map, or nearly so. */
#include "config.h"

#include "analysis/eco-reference.h"
#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

static char *
say (EcoElement element, guint n, guint of)
{
  if (element == ECO_ELEMENT_PEOPLE)
    return n == 0 ? g_strdup (_("There are no people on the map"))
                  : g_strdup_printf (ngettext ("Only %u of %u node is people",
                                               "Only %u of %u nodes are people", of),
                                     n, of);
  if (element == ECO_ELEMENT_PROCESS)
    return n == 0 ? g_strdup (_("There is no process on the map"))
                  : g_strdup_printf (ngettext ("Only %u of %u node is a process",
                                               "Only %u of %u nodes are processes", of),
                                     n, of);
  return n == 0 ? g_strdup (_("There is no technology on the map"))
                : g_strdup_printf (ngettext ("Only %u of %u node is technology",
                                             "Only %u of %u nodes are technology", of),
                                   n, of);
}

static void
offer_kinds (EcoRuleRun *run, EcoFinding *finding, EcoElement element)
{
  EcoCatalog *catalog = eco_facts_get_catalog (run->facts);
  char ***kinds = eco_reference_find (run->facts)->kinds[ECO_RING_ROLE_STAKEHOLDERS];

  for (guint i = 0; kinds[i] != NULL; i++)
    for (guint j = 0; kinds[i][j] != NULL; j++)
      {
        const EcoKind *kind = eco_catalog_lookup_kind (catalog, kinds[i][j]);
        g_autofree char *label = NULL;
        EcoFix *fix;

        if (kind == NULL || kind->element != element
            || finding->fixes->len >= ECO_RULE_REPORT_FEW)
          continue;
        label = g_strdup_printf (_("Add “%s”"), eco_kind_get_name (kind));
        fix = eco_fix_new (ECO_FIX_ADD_NODE, label, NULL, NULL);
        fix->word = g_strdup (kind->id);
        eco_finding_offer (finding, fix);
      }
}

/* One finding, about the element that is missing most: there is nothing else to tell them by. */
static void
run (EcoRuleRun *run)
{
  EcoReferenceCount count = eco_reference_count (run->facts);
  double fraction = eco_rule_run_get (run, "fraction") / 100;
  EcoElement worst = ECO_ELEMENT_NONE;
  double least = fraction;

  if (eco_facts_get_n_nodes (run->facts) < ECO_FACTS_BEGUN || count.n == 0)
    return;
  for (EcoElement element = ECO_ELEMENT_PEOPLE; element <= ECO_ELEMENT_TECHNOLOGY; element++)
    {
      double share = eco_reference_find (run->facts)->elements[element];
      double part = share > 0 ? count.elements[element] / (share * count.n) : 1;

      if (part >= least || (count.elements[element] > 0 && share * count.n < 2))
        continue;
      least = part;
      worst = element;
    }
  if (worst != ECO_ELEMENT_NONE)
    offer_kinds (run,
                 eco_rule_run_add (run,
                                   count.elements[worst] == 0 ? ECO_SEVERITY_WARNING
                                                              : ECO_SEVERITY_HINT,
                                   NULL, say (worst, count.elements[worst], count.n)),
                 worst);
}

static const EcoRule rule = {
  .id = "missing-element",
  .group = ECO_FINDING_GROUP_COMPLETENESS,
  .title = N_("People, processes and technology"),
  .why = N_("People, processes and technology carry an ecosystem together; without one of them "
              "it does not stand."),
  .reads = ECO_READS_MAP | ECO_READS_ROOT,
  .parameters = { { "fraction", N_("Missing below this part of what is usual"), N_("%"), 5, 100,
                    35 } },
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_missing_element (void)
{
  return &rule;
}
