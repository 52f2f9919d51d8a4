/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFlowGraph: the graph of who passes value on to whom.
 *
 * Its nodes are those of the facts, with the same indices. An exchange that travels over a channel
 * is two edges, to the channel and on from it; any other is one. Edges weigh what exchanges are
 * strong. Made and read in any thread. */
#pragma once

#include "analysis/eco-facts.h"
#include "graph/eco-graph.h"

G_BEGIN_DECLS

typedef struct
{
  EcoGraph *graph;
  guint    *exchange; /* by original edge of the graph: the index of its exchange */
} EcoFlowGraph;

EcoFlowGraph *eco_flow_graph_new  (const EcoFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
void          eco_flow_graph_free (EcoFlowGraph *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoFlowGraph, eco_flow_graph_free)

G_END_DECLS
