/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Market forces, the strongest first. */
#include "config.h"

#include "analysis/eco-force-map.h"

#include "analysis/eco-words.h"

static void
clear_line (gpointer data)
{
  EcoForceLine *line = data;

  for (guint i = 0; i < ECO_N_FORCE_EFFECTS; i++)
    g_ptr_array_unref (line->names[i]);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return ((const EcoForceLine *) b)->force->strength - ((const EcoForceLine *) a)->force->strength;
}

/* What is retired is touched no more. */
static void
add_target (EcoForceLine *line, const EcoFacts *facts, const EcoForceTarget *target)
{
  char *name;

  if (target->target == NULL
      || (eco_facts_find_node (facts, target->target) == ECO_FACT_NONE
          && eco_facts_find_exchange (facts, target->target) == ECO_FACT_NONE))
    return;
  name = eco_words_concern (facts, target->target);
  if (name != NULL)
    g_ptr_array_add (line->names[target->effect], name);
}

/**
 * eco_force_map_list:
 *
 * Returns: (transfer full) (element-type EcoForceLine): the strongest first, otherwise in their
 *   order
 */
GArray *
eco_force_map_list (const EcoFacts *facts)
{
  const GPtrArray *forces = eco_facts_get_list (facts, ECO_ECOSYSTEM_FORCES);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (EcoForceLine));

  g_array_set_clear_func (list, clear_line);
  for (guint i = 0; i < forces->len; i++)
    {
      EcoForceLine line = { .force = forces->pdata[i] };
      EcoList *targets = eco_object_peek_list (forces->pdata[i], ECO_MARKET_FORCE_TARGETS);

      line.id = eco_object_get_id (forces->pdata[i]);
      for (guint k = 0; k < ECO_N_FORCE_EFFECTS; k++)
        line.names[k] = g_ptr_array_new_with_free_func (g_free);
      for (guint k = 0; targets != NULL && k < eco_list_get_length (targets); k++)
        add_target (&line, facts, eco_list_get (targets, k));
      g_array_append_val (list, line);
    }
  g_array_sort (list, compare);
  return list;
}
