/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The facts that a summary is made of: counts, and who has most. */
#include "config.h"

#include "render/eco-summary-private.h"

#include "model/eco-list.h"

typedef struct
{
  EcoEcosystem *ecosystem;
  const EcoVisibility *visibility;
  EcoSummaryFacts *facts;
  GHashTable *ranks; /* EcoNode → index + 1 */
  GArray *list;      /* of EcoSummaryRank, in the file's order */
} Finder;

static gboolean
is_shown (Finder *self, gpointer object)
{
  return eco_visibility_get (self->visibility, eco_object_get_id (object)) == ECO_FOCUS_ALL;
}

static void
count_node (Finder *self, EcoNode *node)
{
  EcoSummaryRank rank = { node, 0 };

  if (!is_shown (self, node))
    {
      self->facts->n_hidden++;
      return;
    }
  g_array_append_val (self->list, rank);
  g_hash_table_insert (self->ranks, node, GUINT_TO_POINTER (self->list->len));
  self->facts->n_nodes++;
  self->facts->n_internal += node->side == ECO_SIDE_INTERNAL;
  self->facts->n_external += node->side == ECO_SIDE_EXTERNAL;
  self->facts->nodes_by_status[node->status]++;
}

static void
count_end (Finder *self, EcoNode *node)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->ranks, node));

  if (index > 0)
    g_array_index (self->list, EcoSummaryRank, index - 1).n++;
}

/* Keeps the strongest ones, the first of the file where they are alike. */
static void
note_strength (EcoSummaryFacts *facts, EcoExchange *exchange, int *weakest)
{
  *weakest = MIN (*weakest, exchange->strength);
  if (facts->strong[0] == NULL || exchange->strength > facts->strong[0]->strength)
    {
      for (int i = 0; i < ECO_SUMMARY_TOP; i++)
        facts->strong[i] = i == 0 ? exchange : NULL;
      facts->n_strongest = 1;
    }
  else if (exchange->strength == facts->strong[0]->strength)
    {
      if (facts->n_strongest < ECO_SUMMARY_TOP)
        facts->strong[facts->n_strongest] = exchange;
      facts->n_strongest++;
    }
}

static void
count_exchanges (Finder *self)
{
  EcoList *exchanges = eco_ecosystem_get_exchanges (self->ecosystem);
  EcoSummaryFacts *facts = self->facts;
  int weakest = G_MAXINT;

  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    {
      EcoExchange *exchange = eco_list_get (exchanges, i);
      EcoNode *from = eco_ecosystem_lookup_node (self->ecosystem, exchange->from);
      EcoNode *to = eco_ecosystem_lookup_node (self->ecosystem, exchange->to);

      if (!is_shown (self, exchange) || from == NULL || to == NULL)
        {
          facts->n_hidden++;
          continue;
        }
      facts->n_exchanges++;
      facts->exchanges_by_status[exchange->status]++;
      count_end (self, from);
      count_end (self, to);
      facts->n_given += from->side != ECO_SIDE_EXTERNAL && to->side == ECO_SIDE_EXTERNAL;
      facts->n_got += from->side == ECO_SIDE_EXTERNAL && to->side != ECO_SIDE_EXTERNAL;
      note_strength (facts, exchange, &weakest);
    }
  if (facts->strong[0] != NULL && facts->strong[0]->strength == weakest)
    facts->n_strongest = 0;
}

static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  const EcoSummaryRank *first = *(const EcoSummaryRank *const *) a;
  const EcoSummaryRank *second = *(const EcoSummaryRank *const *) b;

  if (first->n != second->n)
    return first->n > second->n ? -1 : 1;
  /* Both are in one array, in the order of the file. */
  return first < second ? -1 : first > second;
}

/* The first few, and no more of them than are ahead of who comes next. */
static void
find_top (Finder *self)
{
  EcoNode *brand = eco_ecosystem_find_brand_node (self->ecosystem);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  EcoSummaryFacts *facts = self->facts;

  for (guint i = 0; i < self->list->len; i++)
    {
      EcoSummaryRank *rank = &g_array_index (self->list, EcoSummaryRank, i);

      if (rank->node != brand && rank->n > 0)
        g_ptr_array_add (order, rank);
    }
  g_ptr_array_sort (order, compare_ranks);
  facts->n_top = MIN (order->len, ECO_SUMMARY_TOP);
  while (facts->n_top > 0 && facts->n_top < order->len
         && ((EcoSummaryRank *) order->pdata[facts->n_top - 1])->n
                == ((EcoSummaryRank *) order->pdata[facts->n_top])->n)
    facts->n_top--;
  for (guint i = 0; i < facts->n_top; i++)
    facts->top[i] = *(EcoSummaryRank *) order->pdata[i];
}

static void
count_rings (Finder *self)
{
  EcoList *rings = eco_ecosystem_get_rings (self->ecosystem);

  for (guint i = 0; i < eco_list_get_length (rings); i++)
    for (guint j = 0; j < self->list->len; j++)
      if (g_strcmp0 (g_array_index (self->list, EcoSummaryRank, j).node->ring,
                     eco_object_get_id (eco_list_get (rings, i))) == 0)
        {
          self->facts->n_rings++;
          break;
        }
}

/* Fills @facts with what is shown. */
void
_eco_summary_find_facts (EcoEcosystem *ecosystem, const EcoVisibility *visibility,
                         EcoSummaryFacts *facts)
{
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  g_autoptr (GHashTable) ranks = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (EcoSummaryRank));
  Finder self = { ecosystem, visibility, facts, ranks, list };

  *facts = (EcoSummaryFacts) { 0 };
  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    count_node (&self, eco_list_get (nodes, i));
  count_exchanges (&self);
  count_rings (&self);
  find_top (&self);
}
