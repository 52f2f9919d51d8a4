/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rings and sides for nodes of which nothing is known but their exchanges: those with most partners
 * are inside, as in the radial drawings of centrality (Brandes, Kenis and Wagner 2003), and the
 * sides are the halves that exchange least with each other, by the second eigenvector of the graph
 * (Fiedler 1973). */
#include "config.h"

#include "session/eco-graph-import-private.h"

#include <math.h>

/* Rounds of the walk, and how many steps over edges all of them may take. */
#define FEWEST_ROUNDS 60u
#define MOST_ROUNDS 400u
#define MOST_STEPS 20000000u

typedef struct
{
  EcoGraphText *graph;
  guint n;
  guint hub;      /* the most connected node, or @n */
  guint *degrees; /* exchanges with others, but for the hub once that is known */
  guint *order;   /* nodes, most connected first */
  double *value;  /* where on the line between the two ends of the graph */
} Ranking;

static int
compare_degrees (gconstpointer a, gconstpointer b, gpointer data)
{
  const Ranking *self = data;
  guint first = *(const guint *) a, second = *(const guint *) b;

  if (self->degrees[first] != self->degrees[second])
    return self->degrees[first] > self->degrees[second] ? -1 : 1;
  return first < second ? -1 : 1;
}

static int
compare_values (gconstpointer a, gconstpointer b, gpointer data)
{
  const Ranking *self = data;
  guint first = *(const guint *) a, second = *(const guint *) b;

  if (self->value[first] < self->value[second] || self->value[first] > self->value[second])
    return self->value[first] < self->value[second] ? -1 : 1;
  return first < second ? -1 : 1;
}

static void
sort (Ranking *self, GCompareDataFunc compare)
{
  g_qsort_with_data (self->order, (int) self->n, sizeof (guint), compare, self);
}

static void
count_degrees (Ranking *self)
{
  GPtrArray *edges = self->graph->items[ECO_GRAPH_EDGES];

  for (guint i = 0; i < edges->len; i++)
    {
      const EcoGraphItem *edge = edges->pdata[i];

      if (edge->from == edge->to)
        continue;
      self->degrees[edge->from]++;
      self->degrees[edge->to]++;
    }
}

/* What a walk from everywhere forgets: the mean, weighted by degrees. */
static void
center (Ranking *self)
{
  double sum = 0, weight = 0, most = 0;

  for (guint i = 0; i < self->n; i++)
    {
      sum += self->value[i] * self->degrees[i];
      weight += self->degrees[i];
    }
  for (guint i = 0; i < self->n; i++)
    {
      self->value[i] -= weight > 0 ? sum / weight : 0;
      most = MAX (most, fabs (self->value[i]));
    }
  for (guint i = 0; most > 0 && i < self->n; i++)
    self->value[i] /= most;
}

/* Each moves halfway to the mean of its partners; the hub, which knows all, pulls nobody. */
static void
walk (Ranking *self, double *next)
{
  GPtrArray *edges = self->graph->items[ECO_GRAPH_EDGES];

  for (guint i = 0; i < self->n; i++)
    next[i] = 0;
  for (guint i = 0; i < edges->len; i++)
    {
      const EcoGraphItem *edge = edges->pdata[i];

      if (edge->from == edge->to || edge->from == self->hub || edge->to == self->hub)
        continue;
      next[edge->from] += self->value[edge->to];
      next[edge->to] += self->value[edge->from];
    }
  for (guint i = 0; i < self->n; i++)
    if (self->degrees[i] > 0)
      self->value[i] = (self->value[i] + next[i] / self->degrees[i]) / 2;
}

static void
forget_hub (Ranking *self)
{
  GPtrArray *edges = self->graph->items[ECO_GRAPH_EDGES];

  for (guint i = 0; i < edges->len; i++)
    {
      const EcoGraphItem *edge = edges->pdata[i];

      if (edge->from != edge->to && (edge->from == self->hub || edge->to == self->hub))
        self->degrees[edge->from == self->hub ? edge->to : edge->from]--;
    }
}

static void
find_values (Ranking *self)
{
  g_autofree double *next = g_new0 (double, self->n + 1);
  guint n_edges = self->graph->items[ECO_GRAPH_EDGES]->len;
  guint rounds = CLAMP (MOST_STEPS / (n_edges + 1), FEWEST_ROUNDS, MOST_ROUNDS);

  forget_hub (self);
  /* Any start will do that is the same each time. */
  for (guint i = 0; i < self->n; i++)
    self->value[i] = (double) (i * 2654435761u % 1000) / 1000;
  for (guint round = 0; round < rounds; round++)
    {
      center (self);
      walk (self, next);
    }
}

/* Rings take more the farther out they are: 1, 2, 3 … parts. */
static guint
get_ring (guint at, guint n, guint n_rings)
{
  double part = (at + 0.5) / MAX (n, 1) * n_rings * (n_rings - 1) / 2;
  guint ring = 1;

  while (ring + 1 < n_rings && part > ring * (ring + 1) / 2.0)
    ring++;
  return MIN (ring, n_rings - 1);
}

static void
share_rings (Ranking *self, guint n_rings, gboolean brand, EcoGraphRank *ranks)
{
  guint first = 0;

  sort (self, compare_degrees);
  if (brand && self->n > 0 && self->degrees[self->order[0]] > 0)
    {
      self->hub = self->order[first++];
      ranks[self->hub].ring = 0;
    }
  for (guint i = first; i < self->n; i++)
    ranks[self->order[i]].ring = get_ring (i - first, self->n - first, n_rings);
}

static void
share_sides (Ranking *self, EcoGraphRank *ranks)
{
  guint n_others = self->n - (self->hub < self->n ? 1 : 0), seen = 0;

  find_values (self);
  sort (self, compare_values);
  for (guint i = 0; i < self->n; i++)
    if (self->order[i] == self->hub)
      ranks[self->hub].side = ECO_SIDE_NONE;
    else
      ranks[self->order[i]].side = seen++ < n_others / 2 ? ECO_SIDE_INTERNAL : ECO_SIDE_EXTERNAL;
}

/* @n_rings: more than none
 * Returns: (transfer full): of each node */
EcoGraphRank *
_eco_graph_rank (EcoGraphText *graph, guint n_rings, gboolean brand)
{
  guint n = graph->items[ECO_GRAPH_NODES]->len;
  EcoGraphRank *ranks = g_new0 (EcoGraphRank, n + 1);
  g_autofree guint *degrees = g_new0 (guint, n + 1), *order = g_new0 (guint, n + 1);
  g_autofree double *value = g_new0 (double, n + 1);
  Ranking self = { graph, n, n, degrees, order, value };

  for (guint i = 0; i < n; i++)
    order[i] = i;
  count_degrees (&self);
  share_rings (&self, n_rings, brand, ranks);
  share_sides (&self, ranks);
  return ranks;
}
