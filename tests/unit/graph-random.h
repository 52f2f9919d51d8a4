/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Graphs with everything in them that a format may stumble over, and what is in a graph as text. */
#pragma once

#include "store/eco-graph-format.h"

/* GRAPH_PLAIN: what networkx reads: one kind of edges, no places that are half numbers */
typedef enum
{
  GRAPH_HOSTILE,
  GRAPH_PLAIN,
} GraphRandom;

EcoGraphText *graph_random_new  (GRand *random, GraphRandom kind);
char         *graph_describe    (EcoGraphText *graph, EcoGraphFormat format);
