/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What ecosystems like this one have, and this one has not. One finding for each ring. */
#include "config.h"

#include "analysis/eco-reference.h"
#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

/* So many can be added by a click. */
#define MAX_FIXES 5

static gboolean
is_fulfilled (GHashTable *kinds, char **wish)
{
  for (guint i = 0; wish[i] != NULL; i++)
    if (g_hash_table_contains (kinds, wish[i]))
      return TRUE;
  return FALSE;
}

static void
report (EcoRuleRun *run, const EcoRing *ring, GPtrArray *missing)
{
  g_autofree const char **names = g_new (const char *, missing->len);
  g_autofree char *list = NULL;
  EcoFinding *finding;

  for (guint i = 0; i < missing->len; i++)
    names[i] = eco_kind_get_name (missing->pdata[i]);
  list = eco_rule_join_names (names, missing->len, MAX_FIXES);
  finding = eco_rule_run_add (
    run, ECO_SEVERITY_HINT, eco_object_get_id (ECO_OBJECT ((EcoRing *) ring)),
    g_strdup_printf (_("On the ring “%s”, ecosystems like this one also have %s"), ring->name,
                     list));
  finding->weight = missing->len;
  for (guint i = 0; i < missing->len && i < MAX_FIXES; i++)
    {
      g_autofree char *label = g_strdup_printf (_("Add “%s”"), names[i]);
      EcoFix *fix = eco_fix_new (ECO_FIX_ADD_NODE, label, NULL, NULL);

      fix->word = g_strdup (((const EcoKind *) missing->pdata[i])->id);
      eco_finding_offer (finding, fix);
    }
}

static void
judge (EcoRuleRun *run, const EcoRing *ring, GHashTable *kinds, guint n)
{
  char ***wishes = eco_reference_find (run->facts)->kinds[ring->role];
  EcoCatalog *catalog = eco_facts_get_catalog (run->facts);
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();

  /* What is empty has a rule of its own. */
  for (guint i = 0; n > 0 && wishes[i] != NULL; i++)
    {
      const EcoKind *kind = eco_catalog_lookup_kind (catalog, wishes[i][0]);

      if (kind != NULL && !is_fulfilled (kinds, wishes[i]))
        g_ptr_array_add (missing, (gpointer) kind);
    }
  if (missing->len > 0)
    report (run, ring, missing);
}

static void
run (EcoRuleRun *run)
{
  const EcoFacts *facts = run->facts;
  const GPtrArray *rings = eco_facts_get_list (facts, ECO_ECOSYSTEM_RINGS);
  g_autoptr (GHashTable) kinds = g_hash_table_new (g_str_hash, g_str_equal);
  guint counts[ECO_REFERENCE_N_ROLES] = { 0 };
  guint done = 0;

  if (eco_facts_get_n_nodes (facts) < ECO_FACTS_BEGUN)
    return;
  for (guint i = 0; i < eco_facts_get_n_nodes (facts); i++)
    {
      const EcoNodeFact *fact = eco_facts_get_node (facts, i);

      counts[fact->role]++;
      if (fact->node->kind != NULL)
        g_hash_table_add (kinds, fact->node->kind);
    }
  for (guint i = 0; i < rings->len; i++)
    {
      const EcoRing *ring = rings->pdata[i];

      if (!(done & (1u << ring->role)))
        judge (run, ring, kinds, counts[ring->role]);
      done |= 1u << ring->role;
    }
}

static const EcoRule rule = {
  .id = "missing-kind",
  .group = ECO_FINDING_GROUP_COMPLETENESS,
  .title = N_("What ecosystems like this one have"),
  .why = N_("What nearly everybody has is missed by those who look for it here."),
  .reads = ECO_READS_MAP | ECO_READS_ROOT,
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_missing_kind (void)
{
  return &rule;
}
