/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Something that we run and nobody owns. */
#include "config.h"

#include "analysis/eco-rules.h"

#include <glib/gi18n-lib.h>

/* Others answer for themselves; what is ours is inside, or a channel or community that we own. */
static gboolean
is_ours (const EcoNodeFact *fact)
{
  if (fact->role == ECO_RING_ROLE_BRAND)
    return FALSE;
  if (fact->role == ECO_RING_ROLE_COMMUNITY)
    return fact->element != ECO_ELEMENT_PEOPLE; /* communities have a rule of their own */
  return fact->node->side == ECO_SIDE_INTERNAL || fact->media == ECO_MEDIA_OWNED;
}

static void
run (EcoRuleRun *run)
{
  for (guint i = 0; i < eco_facts_get_n_nodes (run->facts); i++)
    {
      const EcoNodeFact *fact = eco_facts_get_node (run->facts, i);
      EcoFinding *finding;

      if (!is_ours (fact) || (fact->node->owner != NULL && fact->node->owner[0] != '\0'))
        continue;
      finding = eco_rule_run_add (run, ECO_SEVERITY_HINT, fact->id,
                                  g_strdup_printf (_("Nobody owns “%s”"), fact->name));
      finding->weight = fact->node->importance;
      eco_finding_offer (finding,
                         eco_fix_ask (eco_fix_new_set (_("Assign an owner"), fact->id, "owner",
                                                       NULL),
                                      _("Who owns it?"), NULL));
    }
}

static const EcoRule rule = {
  .id = "no-owner",
  .group = ECO_FINDING_GROUP_UPKEEP,
  .title = N_("Things of ours without an owner"),
  .why = N_("What belongs to everybody is looked after by nobody."),
  .reads = ECO_READS_MAP,
  .run = run,
};

/* Returns: (transfer none): the rule. */
const EcoRule *
eco_rule_no_owner (void)
{
  return &rule;
}
