/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What can be measured of a graph. Each measure fills an array with a number
 * for each node, which the caller has made; the definitions are those of
 * NetworkX, against which the tests hold them.
 *
 * What may take its time on a large graph reports its progress to the thread
 * that called it, and can be cancelled: then it returns FALSE with
 * G_IO_ERROR_CANCELLED, and what it has filled means nothing. Results are the
 * same to the last bit on any number of processors. */
#pragma once

#include "graph/eco-graph.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef void (*EcoGraphProgress) (double fraction, gpointer user_data);

/* eco-graph-degree.c */
void   eco_graph_measure_degree    (const EcoGraph *graph, guint *degree);
void   eco_graph_measure_strength  (const EcoGraph *graph, double *in, double *out);
double eco_graph_get_density       (const EcoGraph *graph);
double eco_graph_get_reciprocity   (const EcoGraph *graph);

/* eco-graph-paths.c: what the shortest paths tell; all of the same steps, so
 * what is not wanted may be NULL. */
typedef struct
{
  double *betweenness; /* part of all shortest paths between others that pass here, 0 to 1 */
  double *closeness;   /* the nearer to all others, the larger; less for who reaches few */
  double *steps;       /* mean number of steps to those reached, 0 for nobody */
  guint *reached;      /* others that a path leads to */
} EcoGraphPaths;

gboolean eco_graph_measure_paths (const EcoGraph      *graph,
                                  gboolean             directed,
                                  guint                n_threads,
                                  const EcoGraphPaths *paths,
                                  EcoGraphProgress     progress,
                                  gpointer             user_data,
                                  GCancellable        *cancellable,
                                  GError             **error);

/* eco-graph-rank.c */
gboolean eco_graph_measure_eigenvector (const EcoGraph *graph,
                                        double         *centrality,
                                        GCancellable   *cancellable,
                                        GError        **error);
gboolean eco_graph_measure_page_rank   (const EcoGraph *graph,
                                        double         *rank,
                                        GCancellable   *cancellable,
                                        GError        **error);

/* eco-graph-clustering.c */
void eco_graph_measure_clustering (const EcoGraph *graph, double *clustering);

/* eco-graph-communities.c */
gboolean eco_graph_find_communities (const EcoGraph  *graph,
                                     guint           *community,
                                     guint           *n_communities,
                                     EcoGraphProgress progress,
                                     gpointer         user_data,
                                     GCancellable    *cancellable,
                                     GError         **error);
double   eco_graph_get_modularity   (const EcoGraph *graph, const guint *community);

/* eco-graph-cuts.c */
typedef struct
{
  guint n_components;
  guint *component;   /* by node; numbered by size, the largest is 0 */
  gboolean *cuts;     /* by node: whether its loss separates others */
  guint n_bridges;
  guint *bridge;      /* ends of the links whose loss separates: 2 each, the smaller first */
} EcoGraphCuts;

EcoGraphCuts *eco_graph_find_cuts (const EcoGraph *graph) G_GNUC_WARN_UNUSED_RESULT;
void          eco_graph_cuts_free (EcoGraphCuts *cuts);

guint eco_graph_find_pieces (const EcoGraph *graph, guint without, guint *piece);

/* eco-graph-cycles.c */
typedef struct
{
  guint n_cycles;
  guint *start;      /* n_cycles + 1 places in node */
  guint *node;       /* in the direction of the edges; each cycle begins with its least node */
  gboolean complete; /* FALSE: there are more than were asked for */
} EcoGraphCycles;

EcoGraphCycles *eco_graph_find_cycles (const EcoGraph *graph,
                                       guint           shortest,
                                       guint           longest,
                                       guint           at_most,
                                       GCancellable   *cancellable,
                                       GError        **error) G_GNUC_WARN_UNUSED_RESULT;
void            eco_graph_cycles_free (EcoGraphCycles *cycles);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoGraphCuts, eco_graph_cuts_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoGraphCycles, eco_graph_cycles_free)

G_END_DECLS
