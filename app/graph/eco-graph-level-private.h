/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A graph whose nodes stand for groups of nodes, as the search for communities
 * makes them one above the other. */
#pragma once

#include "graph/eco-graph-private.h"

G_BEGIN_DECLS

typedef struct
{
  guint n;
  EcoGraphSide links; /* between different nodes */
  double *strength;   /* the weight of all links, those inside of the node twice */
} EcoGraphLevel;

EcoGraphLevel *eco_graph_level_new   (const EcoGraph *graph);
EcoGraphLevel *eco_graph_level_merge (const EcoGraphLevel *level,
                                      const guint         *group,
                                      guint                n_groups);
void           eco_graph_level_free  (EcoGraphLevel *level);

/* eco-graph-cuts.c */
void eco_graph_number_by_size (guint n_nodes, guint n_pieces, guint *piece);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoGraphLevel, eco_graph_level_free)

G_END_DECLS
