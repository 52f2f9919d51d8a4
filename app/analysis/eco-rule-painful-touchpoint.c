/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Single touchpoints at which people feel bad, at stages that are good as a whole. */
#include "config.h"

#include "analysis/eco-facts-reach.h"
#include "analysis/eco-rule-report.h"
#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

static void
report (EcoRuleRun *run, GPtrArray *found)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *names = NULL;
  EcoFinding *finding;

  for (guint i = 0; i < found->len; i++)
    {
      const EcoTouchpoint *touchpoint = found->pdata[i];
      EcoObject *stage = eco_facts_lookup (run->facts, touchpoint->stage);
      guint node = eco_facts_find_node (run->facts, touchpoint->node);

      /* TRANSLATORS: a channel, and the stage of the journey at which it is used */
      g_ptr_array_add (places, g_strdup_printf (_("%s (%s)"),
                                                eco_facts_get_node (run->facts, node)->name,
                                                eco_object_get_name (stage)));
    }
  names = eco_rule_join_names ((const char *const *) places->pdata, places->len, 4);
  finding = eco_rule_run_add (
    run, ECO_SEVERITY_HINT, NULL,
    g_strdup_printf (ngettext ("%u touchpoint leaves a bad feeling: %s",
                               "%u touchpoints leave a bad feeling: %s", found->len),
                     found->len, names));
  for (guint i = 0; i < found->len; i++)
    {
      eco_finding_concern (finding, eco_object_get_id (found->pdata[i]));
      eco_finding_show (finding, ((EcoTouchpoint *) found->pdata[i])->node);
    }
}

static void
run (EcoRuleRun *run)
{
  const GPtrArray *touchpoints = eco_facts_get_list (run->facts, ECO_ECOSYSTEM_TOUCHPOINTS);
  g_autoptr (GHashTable) counts = eco_facts_count_stages (run->facts, FALSE);
  double limit = eco_rule_run_get (run, "feeling");
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < touchpoints->len; i++)
    {
      const EcoTouchpoint *touchpoint = touchpoints->pdata[i];

      /* The only one of a stage is a stage that hurts, which has a rule of its own. */
      if (touchpoint->feeling >= -2 && touchpoint->feeling <= limit && touchpoint->stage != NULL
          && eco_facts_find_node (run->facts, touchpoint->node) != ECO_FACT_NONE
          && GPOINTER_TO_UINT (g_hash_table_lookup (counts, touchpoint->stage)) > 1)
        g_ptr_array_add (found, touchpoints->pdata[i]);
    }
  if (found->len > 0)
    report (run, found);
}

static const EcoRule rule = {
  .id = "painful-touchpoint",
  .group = ECO_FINDING_GROUP_JOURNEY,
  .title = N_("Touchpoints that hurt"),
  .why = N_("One bad moment is remembered longer than three good ones."),
  .reads = ECO_READS_MAP | ECO_READS (STAGES) | ECO_READS (TOUCHPOINTS),
  .parameters = { { "feeling", N_("Feeling, at most"), NULL, -2, 2, -1 } },
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_painful_touchpoint (void)
{
  return &rule;
}
