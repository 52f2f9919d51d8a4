/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A function or a region that shares no knowledge, data or joint work with the others. */
#include "config.h"

#include "analysis/eco-facts-silo.h"
#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

static gboolean
contains (const EcoDataSet *set, EcoDataAccess access, const char *node)
{
  EcoList *list = eco_object_peek_list (ECO_OBJECT ((EcoDataSet *) set), ECO_DATA_SET_ACCESSORS);

  for (guint i = 0; list != NULL && i < eco_list_get_length (list); i++)
    {
      const EcoDataAccessor *accessor = eco_list_get (list, i);

      if (accessor->access == access && g_strcmp0 (accessor->node, node) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether @node has data that @other lacks. */
static gboolean
has_for (const EcoFacts *facts, const char *node, const char *other)
{
  const GPtrArray *sets = eco_facts_get_list (facts, ECO_ECOSYSTEM_DATA_SETS);

  for (guint i = 0; i < sets->len; i++)
    if (contains (sets->pdata[i], ECO_DATA_ACCESS_HOLDS, node)
        && contains (sets->pdata[i], ECO_DATA_ACCESS_LACKS, other))
      return TRUE;
  return FALSE;
}

/* Who lacks what it has, or else the function that matters most. */
static guint
find_partner (const EcoFacts *facts, GArray *units, guint node, gboolean *data)
{
  const char *id = eco_facts_get_node (facts, node)->id;
  guint best = ECO_FACT_NONE;
  int most = 0;

  for (guint i = 0; i < units->len; i++)
    {
      guint other = g_array_index (units, guint, i);
      const EcoNodeFact *fact = eco_facts_get_node (facts, other);

      if (other == node)
        continue;
      if (has_for (facts, id, fact->id))
        {
          *data = TRUE;
          return other;
        }
      if (eco_node_fact_get_importance (fact) > most)
        best = other;
      most = MAX (most, eco_node_fact_get_importance (fact));
    }
  return best;
}

static void
report (EcoRuleRun *run, guint node, guint partner, gboolean data, guint n_units)
{
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, node);
  int importance = eco_node_fact_get_importance (fact);
  const EcoNodeFact *other = eco_facts_get_node (run->facts, partner);
  EcoSeverity severity = data ? ECO_SEVERITY_PROBLEM
                         : importance >= 4 ? ECO_SEVERITY_WARNING
                                           : ECO_SEVERITY_HINT;
  g_autofree char *label = g_strdup_printf (
    data ? _("Share data with “%s”") : _("Share knowledge with “%s”"), other->name);
  EcoFinding *finding;
  EcoFix *fix;

  finding = eco_rule_run_add (
    run, severity, fact->id,
    g_strdup_printf (ngettext ("No knowledge, data or joint work goes between “%s” and the other "
                               "function or region",
                               "No knowledge, data or joint work goes between “%s” and the %u "
                               "other functions and regions",
                               n_units - 1),
                     fact->name, n_units - 1));
  finding->weight = importance;
  fix = eco_fix_new (ECO_FIX_CONNECT, label, fact->id, other->id);
  fix->word = g_strdup (data ? "data-sharing" : "knowledge-sharing");
  eco_finding_offer (finding, fix);
}

static void
run (EcoRuleRun *run)
{
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < eco_facts_get_n_nodes (run->facts); i++)
    if (eco_facts_is_unit (run->facts, i)
        && !eco_node_fact_is_planned (eco_facts_get_node (run->facts, i)))
      g_array_append_val (units, i);
  for (guint i = 0; units->len > 1 && i < units->len; i++)
    {
      guint node = g_array_index (units, guint, i);
      gboolean data = FALSE;
      guint partner;

      if (!eco_facts_is_silo (run->facts, node))
        continue;
      partner = find_partner (run->facts, units, node, &data);
      report (run, node, partner, data, units->len);
    }
}

static const EcoRule rule = {
  .id = "silo",
  .group = ECO_FINDING_GROUP_SILOS,
  .title = N_("Functions and regions that share nothing"),
  .why = N_("What one part of the house knows and the others do not is paid for by the customer."),
  .reads = ECO_READS_MAP | ECO_READS (DATA_SETS),
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_silo (void)
{
  return &rule;
}
