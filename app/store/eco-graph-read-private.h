/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A graph file being read; for the files of its readers only. */
#pragma once

#include "base/eco-error.h"
#include "store/eco-graph-format.h"
#include "store/eco-xml-text.h"

#include <libxml/xmlreader.h>

G_BEGIN_DECLS

/* What a format can say and we cannot hold: it is left out, counted and told of. */
typedef enum
{
  ECO_GRAPH_LOSS_PORTS,       /* where at a node an edge begins or ends */
  ECO_GRAPH_LOSS_HYPEREDGES,  /* edges with other than two ends */
  ECO_GRAPH_LOSS_LOCATORS,    /* parts that are in other files */
  ECO_GRAPH_LOSS_GRAPHS,      /* a second graph in the file */
  ECO_GRAPH_LOSS_TIMES,       /* when something is there, or has a value */
  ECO_GRAPH_LOSS_PARENTS,     /* second groups of a node */
  ECO_GRAPH_LOSS_PARTS,       /* values that have parts */
  ECO_GRAPH_LOSS_LOOPS,       /* of Kumu: named loops of connections */
} EcoGraphLoss;
#define ECO_GRAPH_N_LOSSES 8

/* An offset that only goes on, and where that is for a person. */
typedef struct
{
  gsize offset;
  guint line, column;
} EcoGraphPlace;

/* A graph as far as it was read. Edges may name nodes that come later; groups become attributes
 * at the end, when the labels of all nodes are known. */
typedef struct
{
  EcoGraphText *graph;
  const char *name;           /* of the file, for errors */
  const char *text;           /* all of it, not owned; in UTF-8 */
  gsize length;
  EcoGraphPlace place;        /* of the last item */
  GArray *ends;               /* two indexes into @names for each edge */
  GPtrArray *names;           /* of char *: ids that are ends, each once */
  GHashTable *name_index;     /* id → index in @names + 1 */
  GHashTable *parents;        /* node → char *: id of the group that it is in */
  GHashTable *aliases;        /* other name of a node → index + 1 */
  guint losses[ECO_GRAPH_N_LOSSES];
  GCancellable *cancellable;  /* or %NULL */
  guint n_items;
  GError *error;              /* the first one */
} EcoGraphDraft;

/* eco-graph-draft.c */
void     _eco_graph_draft_init     (EcoGraphDraft *self, GBytes *bytes, const char *name,
                                    GCancellable *cancellable);
gboolean _eco_graph_draft_check    (EcoGraphDraft *self);
void     _eco_graph_draft_clear    (EcoGraphDraft *self);
void     _eco_graph_draft_fail     (EcoGraphDraft *self, EcoError code, gsize offset,
                                    const char *format, ...) G_GNUC_PRINTF (4, 5);
EcoGraphItem *_eco_graph_draft_add_node (EcoGraphDraft *self, const char *id, gsize offset);
EcoGraphItem *_eco_graph_draft_add_edge (EcoGraphDraft *self, const char *id, const char *from,
                                         const char *to, gboolean directed, gsize offset);
void     _eco_graph_draft_set      (EcoGraphDraft *self, EcoGraphPart part, EcoGraphItem *item,
                                    const char *attribute, const char *value, gsize offset);
void     _eco_graph_draft_set_new  (EcoGraphDraft *self, EcoGraphPart part, EcoGraphItem *item,
                                    const char *attribute, const char *value, gsize offset);
void     _eco_graph_draft_default  (EcoGraphDraft *self, EcoGraphPart part, const char *attribute,
                                    const char *value);
void     _eco_graph_draft_set_parent (EcoGraphDraft *self, EcoGraphItem *node, const char *parent);
void     _eco_graph_draft_lose     (EcoGraphDraft *self, EcoGraphLoss loss);
void     _eco_graph_draft_add_alias (EcoGraphDraft *self, const char *name, guint node);
EcoGraphText *_eco_graph_draft_finish (EcoGraphDraft *self, GError **error);

/* eco-graph-xml.c: XML, read forwards with the safe options of libxml2 */
typedef struct
{
  EcoGraphDraft *draft;       /* takes the errors */
  xmlTextReader *xml;
  EcoXmlText text;
  guint n_elements;
} EcoGraphXml;

gboolean    _eco_graph_xml_open    (EcoGraphXml *self, EcoGraphDraft *draft);
gboolean    _eco_graph_xml_step    (EcoGraphXml *self, int *type);
const char *_eco_graph_xml_name    (EcoGraphXml *self);
char       *_eco_graph_xml_dup     (EcoGraphXml *self, const char *attribute);
gsize       _eco_graph_xml_find    (EcoGraphXml *self, const char *attribute);
void        _eco_graph_xml_append  (EcoGraphXml *self, GString *text);
void        _eco_graph_xml_clear   (EcoGraphXml *self);

/* The readers; @draft takes the errors. */
void _eco_graph_graphml_read   (EcoGraphDraft *draft);
void _eco_graph_gexf_read      (EcoGraphDraft *draft);
void _eco_graph_kumu_read      (EcoGraphDraft *draft);
void _eco_graph_node_link_read (EcoGraphDraft *draft);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EcoGraphDraft, _eco_graph_draft_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EcoGraphXml, _eco_graph_xml_clear)

G_END_DECLS
