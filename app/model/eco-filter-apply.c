/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What passes a filter and lies near enough to the thing in focus.
 *
 * An exchange stands out when it passes itself and both of its ends do. When
 * something is asked of exchanges alone (category, channel), a node stands out
 * only if it takes part in such an exchange: as an end, or as its channel. The
 * focus then keeps what is at most so many links away, and a link is an
 * exchange that stands out, or one of its legs over a channel. */
#include "config.h"

#include "model/eco-filter-private.h"

#define FAR G_MAXUINT

typedef struct
{
  int ends[3]; /* indices of the nodes from, to and channel; -1 for none */
} Link;

typedef struct
{
  EcoFilter *filter;
  EcoFilterFacts facts;
  EcoList *nodes, *exchanges;
  guint n_nodes, n_exchanges;
  GHashTable *index;    /* id of a node -> index + 1 */
  gboolean *node_in;    /* stands out */
  gboolean *exchange_in;
  Link *links;
} Work;

static int
find_index (Work *work, const char *id)
{
  return id != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (work->index, id)) - 1 : -1;
}

static void
begin (Work *work, EcoFilter *filter, EcoEcosystem *ecosystem, EcoCatalog *catalog)
{
  *work = (Work) { .filter = filter };
  eco_filter_facts_init (&work->facts, ecosystem, catalog);
  work->nodes = eco_ecosystem_get_nodes (ecosystem);
  work->exchanges = eco_ecosystem_get_exchanges (ecosystem);
  work->n_nodes = eco_list_get_length (work->nodes);
  work->n_exchanges = eco_list_get_length (work->exchanges);
  work->index = g_hash_table_new (g_str_hash, g_str_equal);
  work->node_in = g_new0 (gboolean, work->n_nodes + 1);
  work->exchange_in = g_new0 (gboolean, work->n_exchanges + 1);
  work->links = g_new0 (Link, work->n_exchanges + 1);
  for (guint i = 0; i < work->n_nodes; i++)
    g_hash_table_insert (work->index,
                         (gpointer) eco_object_get_id (eco_list_get (work->nodes, i)),
                         GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < work->n_exchanges; i++)
    {
      EcoExchange *exchange = eco_list_get (work->exchanges, i);

      work->links[i] = (Link) { { find_index (work, exchange->from),
                                  find_index (work, exchange->to),
                                  find_index (work, exchange->channel) } };
    }
}

static void
end (Work *work)
{
  eco_filter_facts_clear (&work->facts);
  g_hash_table_unref (work->index);
  g_free (work->node_in);
  g_free (work->exchange_in);
  g_free (work->links);
}

static gboolean
has_both_ends (Work *work, guint exchange)
{
  const int *ends = work->links[exchange].ends;

  return ends[0] >= 0 && ends[1] >= 0 && work->node_in[ends[0]] && work->node_in[ends[1]];
}

/* What the criteria say. The brand and the thing in focus pass in any case. */
static void
apply_criteria (Work *work, const char *focus)
{
  EcoNode *brand = eco_ecosystem_find_brand_node (work->facts.ecosystem);
  gboolean of_exchanges = work->filter->values[ECO_CRITERION_CATEGORY]->len > 0
                          || work->filter->values[ECO_CRITERION_CHANNEL]->len > 0;
  g_autofree gboolean *takes_part = g_new0 (gboolean, work->n_nodes + 1);

  for (guint i = 0; i < work->n_nodes; i++)
    {
      EcoObject *node = eco_list_get (work->nodes, i);

      work->node_in[i] = node == (EcoObject *) brand
                         || g_strcmp0 (eco_object_get_id (node), focus) == 0
                         || eco_filter_passes (work->filter, &work->facts, node,
                                               ECO_CRITERION_NONE);
    }
  for (guint i = 0; i < work->n_exchanges; i++)
    {
      EcoObject *exchange = eco_list_get (work->exchanges, i);

      work->exchange_in[i] = has_both_ends (work, i)
                             && (g_strcmp0 (eco_object_get_id (exchange), focus) == 0
                                 || eco_filter_passes (work->filter, &work->facts, exchange,
                                                       ECO_CRITERION_NONE));
      for (int k = 0; k < 3 && work->exchange_in[i]; k++)
        if (work->links[i].ends[k] >= 0)
          takes_part[work->links[i].ends[k]] = TRUE;
    }
  for (guint i = 0; i < work->n_nodes && of_exchanges; i++)
    work->node_in[i] = work->node_in[i]
                       && (takes_part[i] || eco_list_get (work->nodes, i) == (gpointer) brand);
}

/* Puts the nodes of the thing in focus at distance 0. */
static gboolean
start_focus (Work *work, const char *id, guint *distance, GArray *queue)
{
  int start = find_index (work, id);
  const Link alone = { { start, -1, -1 } }, *link = &alone;

  for (guint i = 0; start < 0 && i < work->n_exchanges; i++)
    if (g_strcmp0 (eco_object_get_id (eco_list_get (work->exchanges, i)), id) == 0)
      link = &work->links[i];
  for (int k = 0; k < 3; k++)
    if (link->ends[k] >= 0 && distance[link->ends[k]] == FAR)
      {
        distance[link->ends[k]] = 0;
        g_array_append_val (queue, link->ends[k]);
      }
  return queue->len > 0;
}

/* The exchanges of node i stand in @list from first[i] up to first[i + 1]. */
static void
index_links (Work *work, guint *first, guint *list)
{
  g_autofree guint *next = NULL;

  for (guint i = 0; i < work->n_exchanges; i++)
    for (int k = 0; k < 3 && work->exchange_in[i]; k++)
      if (work->links[i].ends[k] >= 0)
        first[work->links[i].ends[k] + 1]++;
  for (guint i = 0; i < work->n_nodes; i++)
    first[i + 1] += first[i];
  next = g_memdup2 (first, (work->n_nodes + 1) * sizeof (guint));
  for (guint i = 0; i < work->n_exchanges; i++)
    for (int k = 0; k < 3 && work->exchange_in[i]; k++)
      if (work->links[i].ends[k] >= 0)
        list[next[work->links[i].ends[k]]++] = i;
}

/* Breadth first, so that each node is reached on its shortest way. */
static void
walk (Work *work, guint steps, guint *distance, GArray *queue)
{
  g_autofree guint *first = g_new0 (guint, work->n_nodes + 1);
  g_autofree guint *list = g_new0 (guint, 3 * (gsize) work->n_exchanges + 1);

  index_links (work, first, list);
  for (guint at = 0; at < queue->len; at++)
    {
      int node = g_array_index (queue, int, at);

      for (guint i = first[node]; i < first[node + 1] && distance[node] < steps; i++)
        for (int k = 0; k < 3; k++)
          {
            int other = work->links[list[i]].ends[k];

            if (other < 0 || distance[other] != FAR)
              continue;
            distance[other] = distance[node] + 1;
            g_array_append_val (queue, other);
          }
    }
}

static void
apply_focus (Work *work, const EcoAround *around)
{
  g_autofree guint *distance = g_new (guint, work->n_nodes + 1);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < work->n_nodes; i++)
    distance[i] = FAR;
  if (!start_focus (work, around->id, distance, queue))
    return;
  walk (work, around->steps, distance, queue);
  for (guint i = 0; i < work->n_nodes; i++)
    work->node_in[i] = distance[i] != FAR;
  for (guint i = 0; i < work->n_exchanges; i++)
    work->exchange_in[i] = work->exchange_in[i] && has_both_ends (work, i);
}

/**
 * eco_filter_apply:
 * @catalog: (nullable): tells the elements of kinds
 * @around: (nullable): what is in focus besides; ignored when it is not there
 * @rest: ghosts or hidden
 *
 * Returns: (transfer full): what stands out and what is of the rest
 */
EcoVisibility *
eco_filter_apply (EcoFilter *self, EcoEcosystem *ecosystem, EcoCatalog *catalog,
                  const EcoAround *around, EcoFocus rest)
{
  EcoVisibility *visibility = eco_visibility_new (rest);
  Work work;

  g_return_val_if_fail (ECO_IS_FILTER (self) && ECO_IS_ECOSYSTEM (ecosystem), visibility);
  begin (&work, self, ecosystem, catalog);
  apply_criteria (&work, around != NULL ? around->id : NULL);
  if (around != NULL)
    apply_focus (&work, around);
  for (guint i = 0; i < work.n_nodes; i++)
    if (!work.node_in[i])
      eco_visibility_add_rest (visibility, eco_object_get_id (eco_list_get (work.nodes, i)));
  for (guint i = 0; i < work.n_exchanges; i++)
    if (!work.exchange_in[i])
      eco_visibility_add_rest (visibility, eco_object_get_id (eco_list_get (work.exchanges, i)));
  end (&work);
  return visibility;
}
