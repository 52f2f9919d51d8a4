/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How rules report what they have found of many nodes: a few one by one, more of them together. */
#include "config.h"

#include "analysis/eco-rule-report.h"

#include <glib/gi18n-lib.h>

/**
 * eco_rule_join_names:
 * @names: (array length=n): at least one
 * @at_most: so many of them are named, and the others counted
 *
 * Returns: (transfer full): the names in quotes, as a sentence lists them
 */
char *
eco_rule_join_names (const char *const *names, guint n, guint at_most)
{
  g_autoptr (GPtrArray) quoted = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (quoted, eco_words_quote (names[i]));
  return eco_words_join (quoted, at_most);
}

/**
 * eco_rule_join_objects:
 * @objects: (element-type EcoObject): at least one
 *
 * Returns: (transfer full): their names, as eco_rule_join_names() lists them
 */
char *
eco_rule_join_objects (GPtrArray *objects, guint at_most)
{
  g_autofree const char **names = g_new (const char *, objects->len + 1);

  for (guint i = 0; i < objects->len; i++)
    names[i] = eco_object_get_name (objects->pdata[i]);
  return eco_rule_join_names (names, objects->len, at_most);
}

static int
compare_nodes (gconstpointer a, gconstpointer b, gpointer data)
{
  guint one = *(const guint *) a, other = *(const guint *) b;
  int order = eco_node_fact_get_importance (eco_facts_get_node (data, other))
              - eco_node_fact_get_importance (eco_facts_get_node (data, one));

  if (order == 0)
    order = (int) eco_facts_get_degree (data, other) - (int) eco_facts_get_degree (data, one);
  return order != 0 ? order : one < other ? -1 : 1;
}

/**
 * eco_rule_sort_nodes:
 * @nodes: (element-type guint): indices of nodes
 *
 * Puts the most important first.
 */
void
eco_rule_sort_nodes (const EcoFacts *facts, GArray *nodes)
{
  g_array_sort_with_data (nodes, compare_nodes, (gpointer) facts);
}

static void
report_one (EcoRuleRun *run, guint node, const EcoRuleReport *how)
{
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, node);
  g_autofree char *name = eco_words_join_nodes (run->facts, &node, 1, 1);
  EcoFinding *finding
    = eco_rule_run_add (run, how->judge (run, node), fact->id, how->say (1, name));

  finding->weight = eco_node_fact_get_importance (fact);
  if (how->offer != NULL)
    how->offer (run, finding, node);
}

static void
report_all (EcoRuleRun *run, GArray *nodes, const EcoRuleReport *how)
{
  g_autofree char *names = eco_words_join_nodes (run->facts, (const guint *) nodes->data,
                                                nodes->len, ECO_RULE_REPORT_FEW);
  EcoSeverity severity = ECO_SEVERITY_HINT;
  EcoFinding *finding;

  for (guint i = 0; i < nodes->len; i++)
    severity = MAX (severity, how->judge (run, g_array_index (nodes, guint, i)));
  finding = eco_rule_run_add (run, severity, NULL, how->say (nodes->len, names));
  finding->weight = nodes->len;
  for (guint i = 0; i < nodes->len; i++)
    eco_finding_concern (finding,
                         eco_facts_get_node (run->facts, g_array_index (nodes, guint, i))->id);
  for (guint i = 0; how->offer != NULL && i < ECO_RULE_REPORT_FEW; i++)
    how->offer (run, finding, g_array_index (nodes, guint, i));
}

/**
 * eco_rule_run_report:
 * @nodes: (element-type guint): indices of nodes, which are sorted
 * @how: what is said of them
 *
 * Reports a few nodes one by one, and many as one finding that names the most important ones.
 */
void
eco_rule_run_report (EcoRuleRun *run, GArray *nodes, const EcoRuleReport *how)
{
  eco_rule_sort_nodes (run->facts, nodes);
  if (nodes->len > ECO_RULE_REPORT_SINGLY)
    report_all (run, nodes, how);
  else
    for (guint i = 0; i < nodes->len; i++)
      report_one (run, g_array_index (nodes, guint, i), how);
}

/**
 * eco_rule_offer_owner:
 * @question: what is asked
 *
 * Offers to say who looks after @node.
 */
void
eco_rule_offer_owner (const EcoRuleRun *run, EcoFinding *finding, guint node,
                      const char *question)
{
  const EcoNodeFact *fact = eco_facts_get_node (run->facts, node);
  g_autofree char *label = g_strdup_printf (_("Assign an owner to “%s”"), fact->name);

  eco_finding_offer (
    finding, eco_fix_ask (eco_fix_new_set (label, fact->id, "owner", NULL), question, NULL));
}
