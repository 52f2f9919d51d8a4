/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A ring that is empty, or has much less than in ecosystems like this one. */
#include "config.h"

#include "analysis/eco-reference.h"
#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

/* What could be there: the kinds that are usual and missing. */
static void
offer_kinds (EcoRuleRun *run, EcoFinding *finding, const EcoReference *reference, EcoRingRole role)
{
  EcoCatalog *catalog = eco_facts_get_catalog (run->facts);

  for (guint i = 0; reference->kinds[role][i] != NULL && i < ECO_RULE_REPORT_FEW; i++)
    {
      const EcoKind *kind = eco_catalog_lookup_kind (catalog, reference->kinds[role][i][0]);
      g_autofree char *label = NULL;
      EcoFix *fix;

      if (kind == NULL)
        continue;
      label = g_strdup_printf (_("Add “%s”"), eco_kind_get_name (kind));
      fix = eco_fix_new (ECO_FIX_ADD_NODE, label, NULL, NULL);
      fix->word = g_strdup (kind->id);
      eco_finding_offer (finding, fix);
    }
}

static void
report (EcoRuleRun *run, const EcoRing *ring, guint n, guint usual)
{
  const char *id = eco_object_get_id (ECO_OBJECT ((EcoRing *) ring));
  gboolean begun = eco_facts_get_n_nodes (run->facts) >= ECO_FACTS_BEGUN;
  char *sentence;
  EcoFinding *finding;

  if (!begun)
    sentence = g_strdup_printf (_("Begin with the ring “%s”: who takes part?"), ring->name);
  else if (n == 0)
    sentence = g_strdup_printf (_("The ring “%s” is empty"), ring->name);
  else
    sentence = g_strdup_printf (ngettext ("The ring “%s” is thin: %u node, where ecosystems of "
                                          "this size have about %u",
                                          "The ring “%s” is thin: %u nodes, where ecosystems of "
                                          "this size have about %u",
                                          n),
                                ring->name, n, usual);
  finding = eco_rule_run_add (run, begun && n == 0 ? ECO_SEVERITY_WARNING : ECO_SEVERITY_HINT, id,
                              sentence);
  finding->weight = usual;
  offer_kinds (run, finding, eco_reference_find (run->facts), ring->role);
}

static void
judge (EcoRuleRun *run, const EcoRing *ring, const EcoReferenceCount *count, double fraction)
{
  const EcoReference *reference = eco_reference_find (run->facts);
  const double *shares = reference->share[ring->role];
  const guint *cells = count->cells[ring->role];
  double share = shares[ECO_SIDE_INTERNAL] + shares[ECO_SIDE_EXTERNAL];
  guint n = cells[ECO_SIDE_NONE] + cells[ECO_SIDE_INTERNAL] + cells[ECO_SIDE_EXTERNAL];
  gboolean begun = eco_facts_get_n_nodes (run->facts) >= ECO_FACTS_BEGUN;

  if (begun ? (n == 0 && share > 0) || eco_reference_thin (n, count->n, share, fraction)
            : ring->role == ECO_RING_ROLE_STAKEHOLDERS && n == 0)
    report (run, ring, n, (guint) (share * count->n + .5));
}

static void
run (EcoRuleRun *run)
{
  g_autoptr (GPtrArray) rings = eco_reference_list_rings (run->facts);
  EcoReferenceCount count = eco_reference_count (run->facts);
  double fraction = eco_rule_run_get (run, "fraction") / 100;

  for (guint i = 0; i < rings->len; i++)
    judge (run, rings->pdata[i], &count, fraction);
}

static const EcoRule rule = {
  .id = "thin-ring",
  .group = ECO_FINDING_GROUP_COMPLETENESS,
  .title = N_("Rings with little on them"),
  .why = N_("An ecosystem that lives on one ring depends on it alone."),
  .reads = ECO_READS_MAP | ECO_READS_ROOT,
  .parameters = { { "fraction", N_("Thin below this part of what is usual"), N_("%"), 5, 100,
                    35 } },
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_thin_ring (void)
{
  return &rule;
}
