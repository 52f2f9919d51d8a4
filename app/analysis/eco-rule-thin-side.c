/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A side of a ring that is empty, or has much less than in ecosystems like this one. */
#include "config.h"

#include "analysis/eco-reference.h"
#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

static char *
say (const EcoRing *ring, EcoSide side, guint n, guint usual)
{
  if (n == 0)
    return g_strdup_printf (side == ECO_SIDE_INTERNAL
                              ? _("Nothing stands on the internal side of the ring “%s”")
                              : _("Nothing stands on the external side of the ring “%s”"),
                            ring->name);
  if (side == ECO_SIDE_INTERNAL)
    return g_strdup_printf (ngettext ("Only %u node stands on the internal side of the ring “%s”, "
                                      "where about %u are usual",
                                      "Only %u nodes stand on the internal side of the ring “%s”, "
                                      "where about %u are usual",
                                      n),
                            n, ring->name, usual);
  return g_strdup_printf (ngettext ("Only %u node stands on the external side of the ring “%s”, "
                                    "where about %u are usual",
                                    "Only %u nodes stand on the external side of the ring “%s”, "
                                    "where about %u are usual",
                                    n),
                          n, ring->name, usual);
}

/* The kinds that are usual on that side. */
static void
offer_kinds (EcoRuleRun *run, EcoFinding *finding, EcoRingRole role, EcoSide side)
{
  EcoCatalog *catalog = eco_facts_get_catalog (run->facts);
  char ***kinds = eco_reference_find (run->facts)->kinds[role];

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      const EcoKind *kind = eco_catalog_lookup_kind (catalog, kinds[i][0]);
      g_autofree char *label = NULL;
      EcoFix *fix;

      if (kind == NULL || kind->side != side || finding->fixes->len >= ECO_RULE_REPORT_FEW)
        continue;
      label = g_strdup_printf (_("Add “%s”"), eco_kind_get_name (kind));
      fix = eco_fix_new (ECO_FIX_ADD_NODE, label, NULL, NULL);
      fix->word = g_strdup (kind->id);
      eco_finding_offer (finding, fix);
    }
}

/* The ring as a whole has a rule of its own. */
static void
judge (EcoRuleRun *run, const EcoRing *ring, const EcoReferenceCount *count, double fraction)
{
  const double *shares = eco_reference_find (run->facts)->share[ring->role];
  const guint *cells = count->cells[ring->role];
  guint n = cells[ECO_SIDE_NONE] + cells[ECO_SIDE_INTERNAL] + cells[ECO_SIDE_EXTERNAL];
  double share = shares[ECO_SIDE_INTERNAL] + shares[ECO_SIDE_EXTERNAL];

  if (n == 0 || eco_reference_thin (n, count->n, share, fraction))
    return;
  for (EcoSide side = ECO_SIDE_INTERNAL; side <= ECO_SIDE_EXTERNAL; side++)
    if (eco_reference_thin (cells[side], count->n, shares[side], fraction))
      {
        EcoFinding *finding = eco_rule_run_add (
          run, cells[side] == 0 ? ECO_SEVERITY_WARNING : ECO_SEVERITY_HINT,
          eco_object_get_id (ECO_OBJECT ((EcoRing *) ring)),
          say (ring, side, cells[side], (guint) (shares[side] * count->n + .5)));

        finding->weight = shares[side];
        offer_kinds (run, finding, ring->role, side);
        return;
      }
}

static void
run (EcoRuleRun *run)
{
  g_autoptr (GPtrArray) rings = eco_reference_list_rings (run->facts);
  EcoReferenceCount count = eco_reference_count (run->facts);
  double fraction = eco_rule_run_get (run, "fraction") / 100;

  if (eco_facts_get_n_nodes (run->facts) < ECO_FACTS_BEGUN)
    return;
  for (guint i = 0; i < rings->len; i++)
    judge (run, rings->pdata[i], &count, fraction);
}

static const EcoRule rule = {
  .id = "thin-side",
  .group = ECO_FINDING_GROUP_COMPLETENESS,
  .title = N_("Rings with one side only"),
  .why = N_("What is strong outside and weak inside, or the other way round, cannot keep its "
              "promises."),
  .reads = ECO_READS_MAP | ECO_READS_ROOT,
  .parameters = { { "fraction", N_("Thin below this part of what is usual"), N_("%"), 5, 100,
                    35 } },
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_thin_side (void)
{
  return &rule;
}
