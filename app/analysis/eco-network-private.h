/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the files of EcoNetwork share. */
#pragma once

#include "analysis/eco-flow-graph.h"
#include "analysis/eco-network.h"

G_BEGIN_DECLS

struct _EcoNetwork
{
  gatomicrefcount refs;
  EcoFacts *facts;
  EcoFlowGraph *flow;
  double *value[ECO_NETWORK_N_METRICS]; /* by node */
  guint *rank[ECO_NETWORK_N_METRICS];   /* by node, from 1; those alike share the better one */
  double most[ECO_NETWORK_N_METRICS];
  double *steps;                        /* mean to those reached */
  guint *reached;
  guint *community;                     /* by node */
  guint n_communities;                  /* those of one node too */
  guint *size;                          /* by community */
  char **names;                         /* by community */
  EcoGraphCuts *cuts;
  EcoNetworkWhole whole;
};

G_END_DECLS
