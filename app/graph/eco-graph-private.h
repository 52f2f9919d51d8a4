/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The arrays of a graph, for the measures of this folder. */
#pragma once

#include "graph/eco-graph.h"

G_BEGIN_DECLS

/* The neighbours of node v are node[start[v]] up to node[start[v + 1] - 1]. */
typedef struct
{
  guint *start;
  guint *node;
  double *weight;
} EcoGraphSide;

struct _EcoGraph
{
  gatomicrefcount ref_count;
  guint n_nodes;
  guint n_edges;
  EcoGraphSide out; /* an entry is an edge */
  EcoGraphSide in;
  EcoGraphSide both;
  guint *from;     /* by edge */
  guint *original; /* numbers of the edges that it was made from, ascending, … */
  guint *first;    /* … beginning here, by edge */
};

static inline guint
eco_graph_side_degree (const EcoGraphSide *side, guint node)
{
  return side->start[node + 1] - side->start[node];
}

G_END_DECLS
