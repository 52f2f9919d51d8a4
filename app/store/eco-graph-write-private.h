/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the writers of graph files share. */
#pragma once

#include "store/eco-graph-text.h"

G_BEGIN_DECLS

/* What all values of an attribute are. */
typedef enum
{
  ECO_GRAPH_TEXT,
  ECO_GRAPH_BOOL,             /* "true" and "false" */
  ECO_GRAPH_INT,              /* of 32 bits */
  ECO_GRAPH_LONG,             /* of 64 bits */
  ECO_GRAPH_DOUBLE,
} EcoGraphType;

/* eco-graph-write.c */
EcoGraphType eco_graph_find_type  (EcoGraphText *graph, EcoGraphPart part, guint attribute);
const char  *eco_graph_get_named  (EcoGraphText *graph, EcoGraphPart part,
                                   const EcoGraphItem *item, const char *attribute);
const char  *eco_graph_get_end_id (EcoGraphText *graph, guint node);
gboolean     eco_graph_is_number  (const char *text);
gboolean     eco_graph_is_directed (EcoGraphText *graph);
gboolean     eco_graph_check_xml  (EcoGraphText *graph, GError **error);
void         eco_graph_append_attribute (GString *out, const char *name, const char *value);

/* A file for each format */
void         eco_graph_write_graphml   (EcoGraphText *graph, GString *out);
void         eco_graph_write_gexf      (EcoGraphText *graph, GString *out);
void         eco_graph_write_dot       (EcoGraphText *graph, GString *out);
void         eco_graph_write_kumu      (EcoGraphText *graph, GString *out);
void         eco_graph_write_node_link (EcoGraphText *graph, GString *out);

G_END_DECLS
