/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFlowGraph: from exchanges to the edges of a graph. */
#include "config.h"

#include "analysis/eco-flow-graph.h"

typedef struct
{
  guint n;
  guint *from;
  guint *to;
  guint *exchange;
  double *weight;
} Legs;

static void
add_leg (Legs *legs, guint from, guint to, guint exchange, double weight)
{
  legs->from[legs->n] = from;
  legs->to[legs->n] = to;
  legs->exchange[legs->n] = exchange;
  legs->weight[legs->n++] = weight;
}

/**
 * eco_flow_graph_new:
 *
 * Returns: (transfer full): the graph of the exchanges that are not retired
 */
EcoFlowGraph *
eco_flow_graph_new (const EcoFacts *facts)
{
  EcoFlowGraph *self = g_new0 (EcoFlowGraph, 1);
  guint n = eco_facts_get_n_exchanges (facts);
  g_autofree guint *from = g_new (guint, 2 * n + 1);
  g_autofree guint *to = g_new (guint, 2 * n + 1);
  g_autofree double *weight = g_new (double, 2 * n + 1);
  Legs legs = { 0, from, to, g_new (guint, 2 * n + 1), weight };

  for (guint i = 0; i < n; i++)
    {
      const EcoExchangeFact *fact = eco_facts_get_exchange (facts, i);
      double strength = MAX (fact->exchange->strength, 1);

      if (fact->channel == ECO_FACT_NONE)
        {
          add_leg (&legs, fact->from, fact->to, i, strength);
          continue;
        }
      /* Where an end is the channel itself, one leg is a loop, which the graph leaves out. */
      add_leg (&legs, fact->from, fact->channel, i, strength);
      add_leg (&legs, fact->channel, fact->to, i, strength);
    }
  self->graph = eco_graph_new (eco_facts_get_n_nodes (facts), legs.n, from, to, weight);
  self->exchange = legs.exchange;
  return self;
}

/**
 * eco_flow_graph_free:
 * @self: (nullable): a flow
 */
void
eco_flow_graph_free (EcoFlowGraph *self)
{
  if (self == NULL)
    return;
  eco_graph_unref (self->graph);
  g_free (self->exchange);
  g_free (self);
}
