/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Communities: groups that exchange more among themselves than chance would
 * have it, by the largest modularity that is found (Traag, Waltman and van Eck,
 * "From Louvain to Leiden", 2019).
 *
 * Nodes move to the community of neighbours where modularity gains most; what
 * moved apart inside of a community becomes the nodes of the next level, which
 * begins with the communities of the last. This is done until nothing gains,
 * in several orders of the nodes, which are always the same; the best is kept. */
#include "graph/eco-graph-level-private.h"
#include "graph/eco-graph-metrics.h"

#include <string.h>

#define GAIN 1e-10 /* what is less is rounding */

enum
{
  WORK = 100000, /* nodes and links that all orders together look at first */
  FEWEST_ORDERS = 2,
  MOST_ORDERS = 40,
  MOST_ROUNDS = 12,
};

/* The arrays of a search, for the largest level. */
typedef struct
{
  double total; /* the strength of all nodes */
  double *mass; /* by community: the strength of its nodes */
  guint *size;  /* by community: how many nodes */
  double *sum;  /* by community: the weight of links to it; less than 0: none */
  guint *touched;
  guint n_touched;
  guint *queue;
  gboolean *queued;
  guint empty;  /* where an empty community is looked for next */
  guint64 seed; /* 0: in the order of the nodes */
  GCancellable *cancellable;
} Search;

static void
search_init (Search *search, guint n, GCancellable *cancellable)
{
  *search = (Search) { 0 };
  search->mass = g_new (double, n + 1);
  search->size = g_new (guint, n + 1);
  search->sum = g_new (double, n + 1);
  search->touched = g_new (guint, n + 1);
  search->queue = g_new (guint, n + 1);
  search->queued = g_new (gboolean, n + 1);
  search->cancellable = cancellable;
  for (guint c = 0; c <= n; c++)
    search->sum[c] = -1;
}

static void
search_clear (Search *search)
{
  g_free (search->mass);
  g_free (search->size);
  g_free (search->sum);
  g_free (search->touched);
  g_free (search->queue);
  g_free (search->queued);
}

/* A fixed sequence of numbers (splitmix64). */
static guint64
next_number (guint64 *seed)
{
  guint64 z = *seed += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

static void
fill_queue (Search *search, guint n)
{
  for (guint v = 0; v < n; v++)
    {
      search->queue[v] = v;
      search->queued[v] = TRUE;
    }
  for (guint v = n; search->seed != 0 && v > 1; v--)
    {
      guint other = next_number (&search->seed) % v;
      guint kept = search->queue[v - 1];

      search->queue[v - 1] = search->queue[other];
      search->queue[other] = kept;
    }
}

static void
weigh (Search *search, const EcoGraphLevel *level, const guint *community)
{
  memset (search->mass, 0, level->n * sizeof *search->mass);
  memset (search->size, 0, level->n * sizeof *search->size);
  for (guint v = 0; v < level->n; v++)
    {
      search->mass[community[v]] += level->strength[v];
      search->size[community[v]]++;
    }
}

/* Adds up the links of @node to each community of its neighbours; only those
 * inside of the same of @within count, if given. */
static void
touch (Search *search, const EcoGraphLevel *level, guint node, const guint *community,
       const guint *within)
{
  const EcoGraphSide *links = &level->links;

  search->n_touched = 0;
  for (guint i = links->start[node]; i < links->start[node + 1]; i++)
    {
      guint other = links->node[i];
      guint c = community[other];

      if (within != NULL && within[other] != within[node])
        continue;
      if (search->sum[c] < 0)
        {
          search->sum[c] = 0;
          search->touched[search->n_touched++] = c;
        }
      search->sum[c] += links->weight[i];
    }
}

/* What modularity gains when a node of that strength joins the community. */
static double
gain_of (const Search *search, double strength, guint community)
{
  return MAX (search->sum[community], 0) - strength * search->mass[community] / search->total;
}

/* The touched community that gains most, if it is more than @gain, else
 * @otherwise. */
static guint
best_of (const Search *search, double strength, guint otherwise, double *gain)
{
  guint best = otherwise;

  for (guint k = 0; k < search->n_touched; k++)
    {
      double other = gain_of (search, strength, search->touched[k]);

      if (other > *gain + GAIN)
        {
          *gain = other;
          best = search->touched[k];
        }
    }
  return best;
}

static void
forget (Search *search)
{
  for (guint k = 0; k < search->n_touched; k++)
    search->sum[search->touched[k]] = -1;
}

/* Only called when two nodes share a community, so that one is empty. */
static guint
find_empty (Search *search, guint n)
{
  while (search->size[search->empty % n] > 0)
    search->empty++;
  return search->empty % n;
}

static void
join (Search *search, double strength, guint community)
{
  search->mass[community] += strength;
  search->size[community]++;
}

static void
leave (Search *search, double strength, guint community)
{
  search->mass[community] -= strength;
  search->size[community]--;
}

/* Whether @node moved to another community. */
static gboolean
move_node (Search *search, const EcoGraphLevel *level, guint node, guint *community)
{
  double strength = level->strength[node];
  guint old = community[node];
  double gain;

  touch (search, level, node, community, NULL);
  leave (search, strength, old);
  gain = gain_of (search, strength, old);
  community[node] = best_of (search, strength, old, &gain);
  forget (search);
  if (gain < -GAIN && search->size[old] > 0)
    community[node] = find_empty (search, level->n);
  join (search, strength, community[node]);
  return community[node] != old;
}

/* Moves nodes until none gains by it. */
static void
move_all (Search *search, const EcoGraphLevel *level, guint *community)
{
  const EcoGraphSide *links = &level->links;
  guint first = 0;
  guint n_queued = level->n;

  weigh (search, level, community);
  fill_queue (search, level->n);
  while (n_queued > 0 && !g_cancellable_is_cancelled (search->cancellable))
    {
      guint v = search->queue[first];

      first = (first + 1) % level->n;
      n_queued--;
      search->queued[v] = FALSE;
      if (!move_node (search, level, v, community))
        continue;
      for (guint i = links->start[v]; i < links->start[v + 1]; i++)
        {
          guint other = links->node[i];

          if (search->queued[other] || community[other] == community[v])
            continue;
          search->queued[other] = TRUE;
          search->queue[(first + n_queued++) % level->n] = other;
        }
    }
}

/* Numbers groups in the order of their first node; returns how many. */
static guint
renumber (Search *search, guint n, guint *group)
{
  guint n_groups = 0;

  memset (search->touched, 0xff, n * sizeof *search->touched);
  for (guint v = 0; v < n; v++)
    {
      if (search->touched[group[v]] == G_MAXUINT)
        search->touched[group[v]] = n_groups++;
      group[v] = search->touched[group[v]];
    }
  return n_groups;
}

/* Begins anew inside of each community: every node alone, and joining others
 * of the same community. */
static guint
refine (Search *search, const EcoGraphLevel *level, const guint *community, guint *refined)
{
  for (guint v = 0; v < level->n; v++)
    refined[v] = v;
  weigh (search, level, refined);
  fill_queue (search, level->n);
  for (guint k = 0; k < level->n; k++)
    {
      guint v = search->queue[k];
      double gain = 0;
      guint best;

      if (search->size[refined[v]] != 1)
        continue;
      touch (search, level, v, refined, community);
      best = best_of (search, level->strength[v], refined[v], &gain);
      forget (search);
      leave (search, level->strength[v], refined[v]);
      join (search, level->strength[v], best);
      refined[v] = best;
    }
  return renumber (search, level->n, refined);
}

/* Goes up the levels once, from the communities that are there. */
static void
climb (Search *search, const EcoGraphLevel *base, guint *community)
{
  g_autofree guint *group = g_new (guint, base->n); /* which node of the level each is in */
  g_autofree guint *refined = g_new (guint, base->n);
  g_autofree guint *above = g_memdup2 (community, base->n * sizeof *community);
  EcoGraphLevel *merged = NULL;
  const EcoGraphLevel *level = base;

  for (guint v = 0; v < base->n; v++)
    group[v] = v;
  for (;;)
    {
      EcoGraphLevel *next;
      guint n_refined;

      move_all (search, level, above);
      renumber (search, level->n, above);
      n_refined = refine (search, level, above, refined);
      if (n_refined == level->n)
        break;
      next = eco_graph_level_merge (level, refined, n_refined);
      for (guint v = 0; v < base->n; v++)
        group[v] = refined[group[v]];
      /* In place: no node of the level has a smaller number than its group. */
      for (guint v = 0; v < level->n; v++)
        above[refined[v]] = above[v];
      eco_graph_level_free (merged);
      level = merged = next;
    }
  for (guint v = 0; v < base->n; v++)
    community[v] = above[group[v]];
  eco_graph_level_free (merged);
}

/**
 * eco_graph_get_modularity:
 * @community: the community of each node, less than the number of nodes
 *
 * Returns: how much more of all weight is inside of communities than by chance
 */
double
eco_graph_get_modularity (const EcoGraph *graph, const guint *community)
{
  const EcoGraphSide *both = &graph->both;
  g_autofree double *mass = g_new0 (double, graph->n_nodes + 1);
  double inside = 0;
  double total = 0;
  double chance = 0;

  for (guint v = 0; v < graph->n_nodes; v++)
    for (guint i = both->start[v]; i < both->start[v + 1]; i++)
      {
        mass[community[v]] += both->weight[i];
        total += both->weight[i];
        if (community[v] == community[both->node[i]])
          inside += both->weight[i];
      }
  if (total <= 0)
    return 0;
  for (guint c = 0; c < graph->n_nodes; c++)
    chance += mass[c] / total * (mass[c] / total);
  return inside / total - chance;
}

/* From every node for itself; returns the modularity. */
static double
search_once (Search *search, const EcoGraph *graph, const EcoGraphLevel *base, guint *community)
{
  double best = -1;

  for (guint v = 0; v < base->n; v++)
    community[v] = v;
  for (guint round = 0; round < MOST_ROUNDS; round++)
    {
      double modularity;

      climb (search, base, community);
      modularity = eco_graph_get_modularity (graph, community);
      if (modularity <= best + GAIN)
        break;
      best = modularity;
    }
  return best;
}

static void
search_orders (Search *search, const EcoGraph *graph, guint *community, EcoGraphProgress progress,
               gpointer user_data)
{
  g_autoptr(EcoGraphLevel) base = eco_graph_level_new (graph);
  g_autofree guint *tried = g_new (guint, graph->n_nodes + 1);
  guint n_orders =
      CLAMP (WORK / (base->n + base->links.start[base->n] + 1), FEWEST_ORDERS, MOST_ORDERS);
  double best = -2;

  for (guint v = 0; v < base->n; v++)
    search->total += base->strength[v];
  for (guint order = 0; order < n_orders && search->total > 0; order++)
    {
      double modularity;

      search->seed = order;
      modularity = search_once (search, graph, base, tried);
      if (modularity > best + GAIN)
        {
          best = modularity;
          memcpy (community, tried, graph->n_nodes * sizeof *tried);
        }
      if (g_cancellable_is_cancelled (search->cancellable))
        return;
      if (progress != NULL)
        progress ((order + 1.0) / n_orders, user_data);
    }
}

/**
 * eco_graph_find_communities:
 * @community: the number of each node's community; the largest is 0
 * @n_communities: (out): how many there are; who has no partner is one for itself
 * @progress: (nullable) (scope call): called in this thread
 *
 * Directions do not matter here.
 *
 * Returns: FALSE with @error set when cancelled
 */
gboolean
eco_graph_find_communities (const EcoGraph *graph, guint *community, guint *n_communities,
                            EcoGraphProgress progress, gpointer user_data,
                            GCancellable *cancellable, GError **error)
{
  Search search;

  search_init (&search, graph->n_nodes, cancellable);
  for (guint v = 0; v < graph->n_nodes; v++)
    community[v] = v;
  search_orders (&search, graph, community, progress, user_data);
  *n_communities = renumber (&search, graph->n_nodes, community);
  search_clear (&search);
  eco_graph_number_by_size (graph->n_nodes, *n_communities, community);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
