/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoGraphText: a graph as the files of other programs hold it: nodes and edges with attributes
 * that are texts. Readers make it, writers take it; it needs no ecosystem, and what it was read
 * from may be hostile: it is limited in every direction. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file with more is refused. */
#define ECO_GRAPH_MOST_BYTES (64 * 1024 * 1024)
#define ECO_GRAPH_MOST_NODES 200000u
#define ECO_GRAPH_MOST_EDGES 500000u
#define ECO_GRAPH_MOST_ATTRIBUTES 500u
#define ECO_GRAPH_MOST_VALUES 5000000u
#define ECO_GRAPH_MOST_DEPTH 64u
#define ECO_GRAPH_MOST_TEXT (1024 * 1024)
#define ECO_GRAPH_MOST_LETTERS (128 * 1024 * 1024) /* bytes of all values together */
#define ECO_GRAPH_MOST_ID 256u

/* EcoGraphPart: what a graph is made of */
typedef enum
{
  ECO_GRAPH_NODES,
  ECO_GRAPH_EDGES,
} EcoGraphPart;
#define ECO_GRAPH_N_PARTS 2

/* The end of an edge that is not known yet, while a file is read. */
#define ECO_GRAPH_NO_NODE G_MAXUINT

/* A node or an edge. */
typedef struct
{
  char *id;                   /* of a node: unique; of an edge: may be %NULL */
  guint from, to;             /* of an edge: indexes of nodes */
  gboolean directed;          /* of an edge */
  guint line, column;         /* where it was read, from 1; 0: not known */
  GPtrArray *values;          /* of char *, by attribute; shorter or with %NULL: has none */
} EcoGraphItem;

typedef struct
{
  char *title;                /* or %NULL */
  char *note;                 /* what the user should know of the reading; or %NULL */
  GPtrArray *attributes[ECO_GRAPH_N_PARTS]; /* of char *: names, each once */
  GPtrArray *items[ECO_GRAPH_N_PARTS]; /* of EcoGraphItem */
  GHashTable *nodes;          /* id → index + 1 */
  GHashTable *names[ECO_GRAPH_N_PARTS]; /* name of an attribute → index + 1 */
  guint n_values;             /* with the gaps between them */
  gsize n_letters;
} EcoGraphText;

/* Attributes that several formats know by names of their own. */
#define ECO_GRAPH_LABEL "label"
#define ECO_GRAPH_X "x"
#define ECO_GRAPH_Y "y"
#define ECO_GRAPH_GROUP "group" /* the cluster, subgraph or parent that a node is in */

EcoGraphText *eco_graph_text_new           (void) G_GNUC_WARN_UNUSED_RESULT;
void          eco_graph_text_free          (EcoGraphText *self);
gboolean      eco_graph_text_find_node     (EcoGraphText *self, const char *id, guint *index);
EcoGraphItem *eco_graph_text_add_node      (EcoGraphText *self, const char *id, GError **error);
EcoGraphItem *eco_graph_text_add_edge      (EcoGraphText *self, const char *id, guint from,
                                            guint to, gboolean directed, GError **error);
gboolean      eco_graph_text_set           (EcoGraphText *self, EcoGraphPart part,
                                            EcoGraphItem *item, const char *attribute,
                                            const char *value, GError **error);
const char   *eco_graph_item_get           (const EcoGraphItem *item, guint attribute);
gboolean      eco_graph_text_find_attribute (EcoGraphText *self, EcoGraphPart part,
                                             const char *name, guint *index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoGraphText, eco_graph_text_free)

G_END_DECLS
