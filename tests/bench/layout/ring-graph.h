/* SPDX-License-Identifier: MIT */
/* The two text formats of the layout bench (README.md): a graph whose nodes
 * have rings and sides, and the positions that a program gave to its nodes. */
#pragma once

typedef struct
{
  int  n_nodes;
  int  n_edges;
  int *ring;
  int *side;    /* 0 or 1 */
  int *width;
  int *height;
  int *cluster; /* of each node; -1: the brand, node 0 */
  int *from;
  int *to;
  int *weight;
} RingGraph;

RingGraph *ring_graph_read           (const char      *path);
void       ring_graph_free           (RingGraph       *self);
double     ring_graph_read_positions (const RingGraph *self,
                                      const char      *path,
                                      double          *x,
                                      double          *y);
