/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoNetwork: measures the flow of value and ranks the nodes. */
#include "config.h"

#include "analysis/eco-network-private.h"

#include "model/eco-computed.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Part of the time that the shortest ways take; the rest is for communities. */
#define WAYS 0.8

static const struct { const char *id, *heading, *meaning; } metrics[ECO_NETWORK_N_METRICS] = {
  [ECO_NETWORK_PARTNERS] =
    { "network-partners", N_("Partners"),
      N_("With how many others there is an exchange, given or received.") },
  [ECO_NETWORK_GIVEN] =
    { "network-given", N_("Gives"),
      N_("How much goes out: the strength of all exchanges that leave from here.") },
  [ECO_NETWORK_RECEIVED] =
    { "network-received", N_("Gets"),
      N_("How much comes in: the strength of all exchanges that arrive here.") },
  [ECO_NETWORK_BETWEENNESS] =
    { "network-betweenness", N_("Connects"),
      N_("On how many of the shortest ways between others it lies, in per cent. Who is high "
         "here brings groups together, and can hold them apart.") },
  [ECO_NETWORK_CLOSENESS] =
    { "network-closeness", N_("Near"),
      N_("In how few steps everybody else is reached. Who is high here is a good place to "
         "start something that all should hear of.") },
  [ECO_NETWORK_EIGENVECTOR] =
    { "network-eigenvector", N_("Ties"),
      N_("Whether its partners are well connected themselves, against the best in this "
         "ecosystem. Who is high here is part of the inner circle.") },
  [ECO_NETWORK_PAGE_RANK] =
    { "network-page-rank", N_("Arrives"),
      N_("How much of all value comes by here when it is passed on from partner to partner.") },
  [ECO_NETWORK_CLUSTERING] =
    { "network-clustering", N_("Knit"),
      N_("How many of its partners exchange with each other too. Who is low here, with many "
         "partners, is their only link.") },
  [ECO_NETWORK_COMMUNITY] =
    { "network-community", N_("Cluster"),
      N_("Who exchanges more with each other than with the rest.") },
};

/* ---- Measuring */

typedef struct
{
  EcoGraphProgress progress;
  gpointer data;
  double from, to;
} Stretch;

static void
report (double fraction, gpointer data)
{
  Stretch *stretch = data;

  if (stretch->progress != NULL)
    stretch->progress (stretch->from + (stretch->to - stretch->from) * fraction, stretch->data);
}

static void
measure_partners (EcoNetwork *self, guint n)
{
  g_autofree guint *degree = g_new (guint, n + 1);

  eco_graph_measure_degree (self->flow->graph, degree);
  for (guint v = 0; v < n; v++)
    {
      self->value[ECO_NETWORK_PARTNERS][v] = degree[v];
      self->whole.n_alone += degree[v] == 0;
    }
}

static gboolean
measure_ways (EcoNetwork *self, Stretch *stretch, GCancellable *cancellable, GError **error)
{
  EcoGraphPaths paths = { self->value[ECO_NETWORK_BETWEENNESS],
                          self->value[ECO_NETWORK_CLOSENESS], self->steps, self->reached };

  stretch->from = 0;
  stretch->to = WAYS;
  return eco_graph_measure_paths (self->flow->graph, FALSE, 0, &paths, report, stretch,
                                  cancellable, error);
}

/* The largest is 1, which says more than that the squares add up to it. */
static void
scale_to_most (double *value, guint n)
{
  double most = 0;

  for (guint v = 0; v < n; v++)
    most = MAX (most, value[v]);
  for (guint v = 0; most > 0 && v < n; v++)
    value[v] /= most;
}

static gboolean
measure (EcoNetwork *self, Stretch *stretch, GCancellable *cancellable, GError **error)
{
  const EcoGraph *graph = self->flow->graph;
  guint n = eco_graph_get_n_nodes (graph);

  measure_partners (self, n);
  eco_graph_measure_strength (graph, self->value[ECO_NETWORK_RECEIVED],
                              self->value[ECO_NETWORK_GIVEN]);
  eco_graph_measure_clustering (graph, self->value[ECO_NETWORK_CLUSTERING]);
  self->cuts = eco_graph_find_cuts (graph);
  if (!measure_ways (self, stretch, cancellable, error)
      || !eco_graph_measure_eigenvector (graph, self->value[ECO_NETWORK_EIGENVECTOR], cancellable,
                                         error)
      || !eco_graph_measure_page_rank (graph, self->value[ECO_NETWORK_PAGE_RANK], cancellable,
                                       error))
    return FALSE;
  /* Where nobody exchanges, all have the same: none. */
  if (eco_graph_get_n_edges (graph) == 0)
    {
      memset (self->value[ECO_NETWORK_EIGENVECTOR], 0, n * sizeof (double));
      memset (self->value[ECO_NETWORK_PAGE_RANK], 0, n * sizeof (double));
    }
  scale_to_most (self->value[ECO_NETWORK_EIGENVECTOR], n);
  stretch->from = WAYS;
  stretch->to = 1;
  return eco_graph_find_communities (graph, self->community, &self->n_communities, report, stretch,
                                     cancellable, error);
}

/* ---- Clusters */

/* Called after who exchanges most in it, within the cluster or not. */
static void
name_communities (EcoNetwork *self)
{
  guint n = eco_facts_get_n_nodes (self->facts);
  g_autofree double *best = g_new0 (double, self->n_communities + 1);
  g_autofree guint *centre = g_new0 (guint, self->n_communities + 1);

  self->size = g_new0 (guint, self->n_communities + 1);
  self->names = g_new0 (char *, self->n_communities + 1);
  for (guint v = 0; v < n; v++)
    {
      guint c = self->community[v];
      double weight = self->value[ECO_NETWORK_GIVEN][v] + self->value[ECO_NETWORK_RECEIVED][v];

      if (self->size[c]++ == 0 || weight > best[c])
        {
          best[c] = weight;
          centre[c] = v;
        }
    }
  for (guint c = 0; c < self->n_communities; c++)
    {
      const char *name = eco_facts_get_node (self->facts, centre[c])->name;

      /* TRANSLATORS: a group of nodes that exchange much with each other, called after the one in
       * its middle: Around Customers */
      self->names[c] = self->size[c] > 1 ? g_strdup_printf (_("Around %s"), name)
                                         : g_strdup (_("On its own"));
    }
}

/* ---- The whole */

static void
count_components (EcoNetwork *self, guint n)
{
  g_autofree guint *size = g_new0 (guint, n + 1);

  for (guint v = 0; v < n; v++)
    if (++size[self->cuts->component[v]] == 2)
      self->whole.n_components++;
}

static void
sum_up (EcoNetwork *self)
{
  const EcoGraph *graph = self->flow->graph;
  guint n = eco_graph_get_n_nodes (graph);
  EcoNetworkWhole *whole = &self->whole;

  whole->density = eco_graph_get_density (graph);
  whole->reciprocity = eco_graph_get_reciprocity (graph);
  whole->modularity = eco_graph_get_modularity (graph, self->community);
  whole->n_bridges = self->cuts->n_bridges;
  for (guint v = 0; v < n; v++)
    whole->n_cuts += self->cuts->cuts[v];
  for (guint c = 0; c < self->n_communities; c++)
    whole->n_communities += self->size[c] > 1;
  count_components (self, n);
}

/* ---- Ranks */

static int
compare_down (gconstpointer a, gconstpointer b, gpointer data)
{
  const double *value = data;
  double x = value[*(const guint *) a];
  double y = value[*(const guint *) b];

  return x > y ? -1 : x < y;
}

static void
rank (EcoNetwork *self, EcoNetworkMetric metric)
{
  guint n = eco_facts_get_n_nodes (self->facts);
  double *value = self->value[metric];
  g_autofree guint *order = g_new (guint, n + 1);

  for (guint v = 0; v < n; v++)
    order[v] = v;
  g_qsort_with_data (order, n, sizeof *order, compare_down, value);
  for (guint k = 0; k < n; k++)
    {
      guint v = order[k];
      gboolean alike = k > 0 && value[v] == value[order[k - 1]];

      self->rank[metric][v] = alike ? self->rank[metric][order[k - 1]] : k + 1;
    }
  self->most[metric] = n > 0 ? value[order[0]] : 0;
}

/* ---- Life */

static EcoNetwork *
alloc (EcoFacts *facts, EcoFlowGraph *flow)
{
  EcoNetwork *self = g_new0 (EcoNetwork, 1);
  guint n = eco_facts_get_n_nodes (facts) + 1;

  g_atomic_ref_count_init (&self->refs);
  self->facts = eco_facts_ref (facts);
  self->flow = flow;
  for (guint m = 0; m < ECO_NETWORK_N_METRICS; m++)
    {
      self->value[m] = g_new0 (double, n);
      self->rank[m] = g_new0 (guint, n);
    }
  self->steps = g_new0 (double, n);
  self->reached = g_new0 (guint, n);
  self->community = g_new0 (guint, n);
  return self;
}

/* Takes over what was measured of the same graph: all but the names may be kept. */
static void
copy (EcoNetwork *self, EcoNetwork *last)
{
  guint n = eco_facts_get_n_nodes (self->facts);

  for (guint m = 0; m < ECO_NETWORK_N_METRICS; m++)
    memcpy (self->value[m], last->value[m], n * sizeof (double));
  memcpy (self->steps, last->steps, n * sizeof (double));
  memcpy (self->reached, last->reached, n * sizeof (guint));
  memcpy (self->community, last->community, n * sizeof (guint));
  self->n_communities = last->n_communities;
  self->whole.n_alone = last->whole.n_alone;
  self->cuts = eco_graph_find_cuts (self->flow->graph);
}

/**
 * eco_network_new:
 * @last: (nullable): an earlier one, to save time where no exchange has changed
 * @progress: (nullable) (scope call): called in this thread
 *
 * Takes time as the number of nodes times that of exchanges.
 *
 * Returns: (transfer full) (nullable): the measures, or %NULL when cancelled
 */
EcoNetwork *
eco_network_new (EcoFacts *facts, EcoNetwork *last, EcoGraphProgress progress, gpointer user_data,
                 GCancellable *cancellable, GError **error)
{
  g_autoptr (EcoNetwork) self = NULL;
  Stretch stretch = { progress, user_data, 0, 1 };

  g_return_val_if_fail (facts != NULL, NULL);
  self = alloc (facts, eco_flow_graph_new (facts));
  if (last != NULL && eco_graph_equal (self->flow->graph, last->flow->graph))
    copy (self, last);
  else if (!measure (self, &stretch, cancellable, error))
    return NULL;
  name_communities (self);
  for (guint v = 0; v < eco_facts_get_n_nodes (facts); v++)
    self->value[ECO_NETWORK_COMMUNITY][v] = self->community[v];
  for (guint m = 0; m < ECO_NETWORK_N_METRICS; m++)
    rank (self, (EcoNetworkMetric) m);
  sum_up (self);
  return g_steal_pointer (&self);
}

/**
 * eco_network_ref:
 *
 * Returns: (transfer full): @self
 */
EcoNetwork *
eco_network_ref (EcoNetwork *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * eco_network_unref:
 *
 * Gives it back; any thread may.
 */
void
eco_network_unref (EcoNetwork *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  for (guint m = 0; m < ECO_NETWORK_N_METRICS; m++)
    {
      g_free (self->value[m]);
      g_free (self->rank[m]);
    }
  for (guint c = 0; self->names != NULL && c < self->n_communities; c++)
    g_free (self->names[c]);
  g_free (self->names);
  g_free (self->size);
  g_free (self->steps);
  g_free (self->reached);
  g_free (self->community);
  eco_graph_cuts_free (self->cuts);
  eco_flow_graph_free (self->flow);
  eco_facts_unref (self->facts);
  g_free (self);
}

/**
 * eco_network_get_id:
 *
 * Returns: the word for it in the file format, such as "network-betweenness"
 */
const char *
eco_network_get_id (EcoNetworkMetric metric)
{
  g_return_val_if_fail (metric < ECO_NETWORK_N_METRICS, "");
  return metrics[metric].id;
}

/**
 * eco_network_get_title:
 *
 * Returns: what a person reads for it
 */
const char *
eco_network_get_title (EcoNetworkMetric metric)
{
  g_return_val_if_fail (metric < ECO_NETWORK_N_METRICS, "");
  return _(eco_computed_find (metrics[metric].id)->label);
}

/**
 * eco_network_get_heading:
 *
 * Returns: the same in one word, for a column
 */
const char *
eco_network_get_heading (EcoNetworkMetric metric)
{
  g_return_val_if_fail (metric < ECO_NETWORK_N_METRICS, "");
  return _(metrics[metric].heading);
}

/**
 * eco_network_get_meaning:
 *
 * Returns: what it tells a strategist, in one or two sentences
 */
const char *
eco_network_get_meaning (EcoNetworkMetric metric)
{
  g_return_val_if_fail (metric < ECO_NETWORK_N_METRICS, "");
  return _(metrics[metric].meaning);
}

/**
 * eco_network_get_facts:
 *
 * Returns: (transfer none): what it is made of
 */
EcoFacts *
eco_network_get_facts (EcoNetwork *self)
{
  return self->facts;
}

/**
 * eco_network_get_whole:
 *
 * Returns: (transfer none): what can be said of all together
 */
const EcoNetworkWhole *
eco_network_get_whole (EcoNetwork *self)
{
  return &self->whole;
}

/**
 * eco_network_get_value:
 *
 * Returns: the number; of a community its number, from 0
 */
double
eco_network_get_value (EcoNetwork *self, guint node, EcoNetworkMetric metric)
{
  g_return_val_if_fail (node < eco_facts_get_n_nodes (self->facts), 0);
  g_return_val_if_fail (metric < ECO_NETWORK_N_METRICS, 0);
  return self->value[metric][node];
}

/**
 * eco_network_get_most:
 *
 * Returns: the largest value that a node has
 */
double
eco_network_get_most (EcoNetwork *self, EcoNetworkMetric metric)
{
  g_return_val_if_fail (metric < ECO_NETWORK_N_METRICS, 0);
  return self->most[metric];
}

/**
 * eco_network_get_rank:
 *
 * Returns: 1 for the largest value; nodes of the same value have the same rank
 */
guint
eco_network_get_rank (EcoNetwork *self, guint node, EcoNetworkMetric metric)
{
  g_return_val_if_fail (node < eco_facts_get_n_nodes (self->facts), 0);
  g_return_val_if_fail (metric < ECO_NETWORK_N_METRICS, 0);
  return self->rank[metric][node];
}

/**
 * eco_network_get_community:
 *
 * Returns: (transfer none): the name of its cluster, such as "Around Customers"
 */
const char *
eco_network_get_community (EcoNetwork *self, guint node)
{
  g_return_val_if_fail (node < eco_facts_get_n_nodes (self->facts), "");
  return self->names[self->community[node]];
}
