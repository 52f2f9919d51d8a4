/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoNeedRank: needs by what they promise, and decisions to build or to take part. */
#include "config.h"

#include "analysis/eco-need-rank.h"

#include "analysis/eco-node-fact.h"

static void
clear_need (gpointer data)
{
  EcoNeedLine *line = data;

  g_ptr_array_unref (line->who);
  g_ptr_array_unref (line->offerings);
}

static int
compare_needs (gconstpointer a, gconstpointer b)
{
  const EcoNeed *one = ((const EcoNeedLine *) a)->need, *other = ((const EcoNeedLine *) b)->need;

  if (one->opportunity != other->opportunity)
    return other->opportunity - one->opportunity;
  return other->votes - one->votes;
}

static int
get_place (const EcoDecisionLine *line)
{
  return line->open ? 0 : line->node->node->participation == ECO_PARTICIPATION_BUILD ? 1 : 2;
}

static int
compare_decisions (gconstpointer a, gconstpointer b)
{
  return get_place (a) - get_place (b);
}

static void
add_who (EcoNeedLine *line, const EcoFacts *facts)
{
  for (char **id = line->need->stakeholders; id != NULL && *id != NULL; id++)
    {
      guint node = eco_facts_find_node (facts, *id);

      if (node != ECO_FACT_NONE)
        g_ptr_array_add (line->who, (gpointer) eco_facts_get_node (facts, node)->name);
    }
}

static void
add_offerings (GArray *needs, const EcoFacts *facts)
{
  const GPtrArray *offerings = eco_facts_get_list (facts, ECO_ECOSYSTEM_OFFERINGS);
  g_autoptr (GHashTable) lines = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < needs->len; i++)
    {
      EcoNeedLine *line = &g_array_index (needs, EcoNeedLine, i);

      g_hash_table_insert (lines, (gpointer) line->id, line);
    }
  for (guint i = 0; i < offerings->len; i++)
    {
      const EcoOffering *offering = offerings->pdata[i];

      if (offering->status == ECO_STATUS_RETIRED || offering->needs == NULL)
        continue;
      for (char **id = offering->needs; *id != NULL; id++)
        {
          EcoNeedLine *line = g_hash_table_lookup (lines, *id);

          if (line != NULL)
            g_ptr_array_add (line->offerings,
                             (gpointer) eco_object_get_name (offerings->pdata[i]));
        }
    }
}

static void
add_needs (EcoNeedRank *self, const EcoFacts *facts)
{
  const GPtrArray *needs = eco_facts_get_list (facts, ECO_ECOSYSTEM_NEEDS);

  for (guint i = 0; i < needs->len; i++)
    {
      EcoNeedLine line = { .need = needs->pdata[i] };
      gpointer stage = line.need->stage != NULL ? eco_facts_lookup (facts, line.need->stage) : NULL;

      line.id = eco_object_get_id (needs->pdata[i]);
      line.stage = stage != NULL ? eco_object_get_name (stage) : NULL;
      line.who = g_ptr_array_new ();
      line.offerings = g_ptr_array_new ();
      add_who (&line, facts);
      g_array_append_val (self->needs, line);
    }
  add_offerings (self->needs, facts);
  g_array_sort (self->needs, compare_needs);
  for (guint i = 0; i < self->needs->len; i++)
    self->n_unserved += g_array_index (self->needs, EcoNeedLine, i).offerings->len == 0;
}

static void
add_decisions (EcoNeedRank *self, const EcoFacts *facts)
{
  for (guint i = 0; i < eco_facts_get_n_nodes (facts); i++)
    {
      const EcoNodeFact *fact = eco_facts_get_node (facts, i);
      EcoDecisionLine line = { .node = fact, .id = fact->id };

      line.open = fact->node->participation == ECO_PARTICIPATION_NONE;
      if (line.open && !eco_node_fact_is_kind (fact, "ecosystem"))
        continue;
      self->n_open += line.open;
      g_array_append_val (self->decisions, line);
    }
  g_array_sort (self->decisions, compare_decisions);
}

/**
 * eco_need_rank_new:
 *
 * Returns: (transfer full): needs and decisions as the facts are
 */
EcoNeedRank *
eco_need_rank_new (const EcoFacts *facts)
{
  EcoNeedRank *self = g_new0 (EcoNeedRank, 1);

  self->needs = g_array_new (FALSE, FALSE, sizeof (EcoNeedLine));
  g_array_set_clear_func (self->needs, clear_need);
  self->decisions = g_array_new (FALSE, FALSE, sizeof (EcoDecisionLine));
  add_needs (self, facts);
  add_decisions (self, facts);
  return self;
}

/**
 * eco_need_rank_free:
 */
void
eco_need_rank_free (EcoNeedRank *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->needs);
  g_array_unref (self->decisions);
  g_free (self);
}
