/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoGraph: who exchanges with whom, as plain numbers; what every measure of a
 * network starts from. Nodes are 0, 1, 2…; what they stand for is known to
 * whoever makes the graph.
 *
 * The graph is simple: several edges the same way between two nodes are one
 * whose weight is their sum, and edges from a node to itself are left out. It
 * can be read in both directions, and as links: without direction, where the
 * weights of both ways are added. It never changes and may be used from any
 * thread. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _EcoGraph EcoGraph;

/* The number of an edge that is not there. */
#define ECO_GRAPH_NO_EDGE G_MAXUINT

EcoGraph *eco_graph_new   (guint         n_nodes,
                           guint         n_edges,
                           const guint  *from,
                           const guint  *to,
                           const double *weight) G_GNUC_WARN_UNUSED_RESULT;
EcoGraph *eco_graph_ref   (EcoGraph *graph) G_GNUC_WARN_UNUSED_RESULT;
void      eco_graph_unref (EcoGraph *graph);

gboolean  eco_graph_equal (const EcoGraph *a, const EcoGraph *b);

guint eco_graph_get_n_nodes (const EcoGraph *graph);
guint eco_graph_get_n_edges (const EcoGraph *graph);
guint eco_graph_get_n_links (const EcoGraph *graph);

/* Neighbours in ascending order; the weights belong to them one by one. */
const guint  *eco_graph_get_out          (const EcoGraph *graph, guint node, guint *n_found);
const guint  *eco_graph_get_in           (const EcoGraph *graph, guint node, guint *n_found);
const guint  *eco_graph_get_both         (const EcoGraph *graph, guint node, guint *n_found);
const double *eco_graph_get_out_weights  (const EcoGraph *graph, guint node);
const double *eco_graph_get_in_weights   (const EcoGraph *graph, guint node);
const double *eco_graph_get_both_weights (const EcoGraph *graph, guint node);

/* Edges have numbers: those of a node follow one another, as its neighbours
 * out of it do. */
guint         eco_graph_find_edge      (const EcoGraph *graph, guint from, guint to);
void          eco_graph_get_edge       (const EcoGraph *graph, guint edge, guint *from, guint *to);
double        eco_graph_get_weight     (const EcoGraph *graph, guint edge);
const guint  *eco_graph_get_originals  (const EcoGraph *graph, guint edge, guint *n_found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoGraph, eco_graph_unref)

G_END_DECLS
