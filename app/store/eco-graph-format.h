/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The graph formats of other programs. Errors of reading begin with "NAME:LINE:COLUMN: " where
 * there is a place, "NAME: " otherwise, and end with what to do. */
#pragma once

#include "model/eco-ecosystem.h"
#include "store/eco-graph-text.h"

G_BEGIN_DECLS

/**
 * EcoGraphFormat:
 * @ECO_GRAPH_GRAPHML: GraphML (yEd, Gephi, networkx, igraph)
 * @ECO_GRAPH_GEXF: GEXF (Gephi)
 * @ECO_GRAPH_DOT: DOT (Graphviz)
 * @ECO_GRAPH_KUMU: Kumu's JSON of elements and connections
 * @ECO_GRAPH_NODE_LINK: node-link JSON (D3, networkx)
 */
typedef enum
{
  ECO_GRAPH_GRAPHML,
  ECO_GRAPH_GEXF,
  ECO_GRAPH_DOT,
  ECO_GRAPH_KUMU,
  ECO_GRAPH_NODE_LINK,
} EcoGraphFormat;
#define ECO_N_GRAPH_FORMATS 5

/* eco-graph-format.c: names, and which one a file is */
const char *eco_graph_format_get_word   (EcoGraphFormat format); /* "graphml" */
const char *eco_graph_format_get_label  (EcoGraphFormat format); /* "GraphML", translated */
const char *eco_graph_format_get_ending (EcoGraphFormat format); /* ".graphml" */
gboolean    eco_graph_format_find       (const char *word_or_file_name, EcoGraphFormat *format);
gboolean    eco_graph_format_guess      (GBytes *bytes, const char *file_name,
                                         EcoGraphFormat *format);

/* eco-graph-read.c: all but DOT, which session/eco-graph-source.h reads through a process of its
 * own; what that process answers is eco_graph_dot_decode(). */
EcoGraphText *eco_graph_text_read  (EcoGraphFormat format, GBytes *bytes, const char *name,
                                    GCancellable *cancellable,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* eco-graph-dot.c */
EcoGraphText *eco_graph_dot_decode (GBytes *reply, const char *name,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* eco-graph-write.c */
GBytes       *eco_graph_text_write (EcoGraphText *graph, EcoGraphFormat format,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* eco-graph-ecosystem.c: nodes and exchanges with all their fields as attributes, named as in the
 * file format, so that an import of what was exported is the same again. */
EcoGraphText *eco_graph_text_new_from_ecosystem (EcoEcosystem *ecosystem) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
