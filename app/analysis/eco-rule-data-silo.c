/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Data that only one node has although others need it; and data that does not reach everybody. */
#include "config.h"

#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

/* How the nodes of a map stand to a data set. */
typedef struct
{
  GArray *having; /* indices of nodes */
  GArray *lacking;
  GPtrArray *wishes; /* the accessors of those that lack it */
} Access;

static void
access_clear (Access *self)
{
  g_array_unref (self->having);
  g_array_unref (self->lacking);
  g_ptr_array_unref (self->wishes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Access, access_clear)

static void
access_init (Access *self, const EcoFacts *facts, EcoObject *set)
{
  EcoList *list = eco_object_peek_list (set, ECO_DATA_SET_ACCESSORS);

  self->having = g_array_new (FALSE, FALSE, sizeof (guint));
  self->lacking = g_array_new (FALSE, FALSE, sizeof (guint));
  self->wishes = g_ptr_array_new ();
  for (guint i = 0; list != NULL && i < eco_list_get_length (list); i++)
    {
      EcoDataAccessor *accessor = eco_list_get (list, i);
      guint node = eco_facts_find_node (facts, accessor->node);

      if (node == ECO_FACT_NONE)
        continue;
      g_array_append_val (accessor->access == ECO_DATA_ACCESS_LACKS ? self->lacking : self->having,
                          node);
      if (accessor->access == ECO_DATA_ACCESS_LACKS)
        g_ptr_array_add (self->wishes, accessor);
    }
}

static void
report_silo (EcoRuleRun *run, EcoObject *set, Access *access)
{
  guint owner = g_array_index (access->having, guint, 0);
  guint n = access->lacking->len;
  g_autofree char *names
    = eco_words_join_nodes (run->facts, (const guint *) access->lacking->data, n, 3);
  EcoFinding *finding = eco_rule_run_add (
    run, n >= 3 ? ECO_SEVERITY_PROBLEM : ECO_SEVERITY_WARNING, eco_object_get_id (set),
    g_strdup_printf (ngettext ("The data “%s” stays with “%s”; %u other lacks it: %s",
                               "The data “%s” stays with “%s”; %u others lack it: %s", n),
                     eco_object_get_name (set), eco_facts_get_node (run->facts, owner)->name, n,
                     names));

  finding->weight = n;
  eco_finding_show (finding, eco_facts_get_node (run->facts, owner)->id);
  for (guint i = 0; i < n; i++)
    {
      const EcoNodeFact *fact
        = eco_facts_get_node (run->facts, g_array_index (access->lacking, guint, i));
      g_autofree char *label = g_strdup_printf (_("Share it with “%s”"), fact->name);

      eco_finding_show (finding, fact->id);
      if (i < ECO_RULE_REPORT_FEW)
        eco_finding_offer (finding, eco_fix_new_set (label,
                                                     eco_object_get_id (access->wishes->pdata[i]),
                                                     "access", "shares"));
    }
}

static void
report_gaps (EcoRuleRun *run, GPtrArray *sets, EcoDataAccessor *wish)
{
  g_autofree char *names = eco_rule_join_objects (sets, ECO_RULE_REPORT_FEW);
  EcoFinding *finding = eco_rule_run_add (
    run, ECO_SEVERITY_HINT, NULL,
    g_strdup_printf (ngettext ("%u data set does not reach everybody who needs it: %s",
                               "%u data sets do not reach everybody who needs them: %s",
                               sets->len),
                     sets->len, names));
  g_autofree char *label = NULL;

  for (guint i = 0; i < sets->len; i++)
    eco_finding_concern (finding, eco_object_get_id (sets->pdata[i]));
  label = g_strdup_printf (
    _("Share “%s” with “%s”"), eco_object_get_name (sets->pdata[0]),
    eco_facts_get_node (run->facts, eco_facts_find_node (run->facts, wish->node))->name);
  eco_finding_offer (finding, eco_fix_new_set (label, eco_object_get_id (ECO_OBJECT (wish)),
                                               "access", "shares"));
}

static void
run (EcoRuleRun *run)
{
  const GPtrArray *sets = eco_facts_get_list (run->facts, ECO_ECOSYSTEM_DATA_SETS);
  g_autoptr (GPtrArray) gaps = g_ptr_array_new ();
  EcoDataAccessor *wish = NULL;

  for (guint i = 0; i < sets->len; i++)
    {
      g_auto (Access) access = { 0 };

      access_init (&access, run->facts, sets->pdata[i]);
      if (access.lacking->len == 0)
        continue;
      if (access.having->len == 1)
        {
          report_silo (run, sets->pdata[i], &access);
          continue;
        }
      if (gaps->len == 0)
        wish = access.wishes->pdata[0];
      g_ptr_array_add (gaps, sets->pdata[i]);
    }
  if (gaps->len > 0)
    report_gaps (run, gaps, wish);
}

static const EcoRule rule = {
  .id = "data-silo",
  .group = ECO_FINDING_GROUP_SILOS,
  .title = N_("Data that others lack"),
  .why = N_("Decisions are as good as the data that reaches those who make them."),
  .reads = ECO_READS_MAP | ECO_READS (DATA_SETS),
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_data_silo (void)
{
  return &rule;
}
