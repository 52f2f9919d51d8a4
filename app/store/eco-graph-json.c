/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Graphs as JSON, in the two ways that are common.
 *
 * Kumu, as it is written for Kumu, and as Kumu exports it:
 *   {"elements": [{"label": "A", "type": "firm", "tags": ["x", "y"]}],
 *    "connections": [{"from": "A", "to": "B", "direction": "mutual"}]}
 *   {"elements": [{"_id": "e1", "attributes": {"label": "A", "element type": "firm"}}],
 *    "connections": [{"_id": "c1", "from": "e1", "to": "e2", "direction": "directed", …}]}
 *
 * Node-link, as networkx and D3 have it; where nodes have no id, links count them from 0:
 *   {"directed": true, "multigraph": false, "graph": {"name": "Trade"},
 *    "nodes": [{"id": 1, "kind": "firm"}], "links": [{"source": 1, "target": 2, "weight": 3}]} */
#include "config.h"

#include "store/eco-graph-fields-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  EcoGraphDraft *draft;
  EcoGraphFields *fields;
  gboolean has_nodes, has_edges;
  gboolean directed;     /* edges, unless they say otherwise */
  gboolean counted;      /* an end is a number */
  GPtrArray *open_edges; /* that did not say otherwise */
} Reading;

/* ---- What both have */

static const char *
get (Reading *self, const char *name, const char *other, const char *third)
{
  EcoGraphField *field = _eco_graph_fields_find (self->fields, name);

  if (field == NULL && other != NULL)
    field = _eco_graph_fields_find (self->fields, other);
  if (field == NULL && third != NULL)
    field = _eco_graph_fields_find (self->fields, third);
  return field != NULL ? field->value : NULL;
}

static guint
count_nodes (Reading *self)
{
  return self->draft->graph->items[ECO_GRAPH_NODES]->len;
}

/* The ends must be there; ids of nodes that come later are fine. */
static EcoGraphItem *
add_edge (Reading *self, const char *id, const char *const from[3], const char *const to[3],
          gboolean directed, gsize offset)
{
  const char *ends[2] = { get (self, from[0], from[1], from[2]), get (self, to[0], to[1], to[2]) };

  for (int i = 0; i < 2; i++)
    if (ends[i] == NULL)
      {
        const char *name = i == 0 ? from[0] : to[0];

        _eco_graph_draft_fail (self->draft, ECO_ERROR_INVALID, offset,
                               _("“%s” is missing: write the id of a node there"), name);
        return NULL;
      }
  return _eco_graph_draft_add_edge (self->draft, id, ends[0], ends[1], directed, offset);
}

static gboolean
begin_list (Reading *self, gboolean *has, gsize offset)
{
  if (*has)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_INVALID, offset,
                           _("a second list of the same begins here: join the two"));
  *has = TRUE;
  return self->draft->error == NULL;
}

static void
take_title (Reading *self)
{
  EcoGraphText *graph = self->draft->graph;

  if (_eco_graph_fields_next (self->fields) != ECO_JSON_TEXT)
    {
      _eco_graph_draft_fail (self->draft, ECO_ERROR_INVALID, self->fields->scan.token,
                             _("the name of the graph is no text: write it between quotation "
                                "marks"));
      return;
    }
  if (graph->title == NULL && self->fields->scan.value->len > 0)
    graph->title = g_strdup (self->fields->scan.value->str);
}

/* Calls @take for each member at the top; it goes past the value. */
static void
read_top (Reading *self, const char *nodes, void (*take) (Reading *self, const char *name))
{
  EcoJsonToken token = _eco_graph_fields_next (self->fields);

  if (token != ECO_JSON_OBJECT && token != ECO_JSON_END)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_SYNTAX, self->fields->scan.token,
                           _("The file does not begin with “{”: choose a graph as JSON"));
  while ((token = _eco_graph_fields_next (self->fields)) == ECO_JSON_NAME)
    {
      g_autofree char *name = g_strdup (self->fields->scan.value->str);

      take (self, name);
    }
  /* What is behind the end is wrong too. */
  if (token == ECO_JSON_OBJECT_END)
    _eco_graph_fields_next (self->fields);
  if (!self->has_nodes)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_INVALID, 0,
                           _("There is no “%s” in the file: export the graph once more"), nodes);
}

/* ---- Kumu */

static void
take_element (EcoGraphFields *fields, gsize offset, gpointer data)
{
  static const char *const structural[] = { "_id", "id", NULL };
  Reading *self = data;
  const char *id = get (self, "_id", "id", NULL);
  const char *label;
  EcoGraphItem *node;

  _eco_graph_fields_rename (fields, "element type", "type");
  label = get (self, ECO_GRAPH_LABEL, NULL, NULL);
  if (id == NULL && label == NULL)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_INVALID, offset,
                           _("an element has neither a label nor an id: give it one"));
  node = _eco_graph_draft_add_node (self->draft, id != NULL ? id : label, offset);
  if (node == NULL)
    return;
  if (label != NULL)
    _eco_graph_draft_add_alias (self->draft, label, count_nodes (self) - 1);
  else
    _eco_graph_draft_set (self->draft, ECO_GRAPH_NODES, node, ECO_GRAPH_LABEL, id, offset);
  _eco_graph_fields_set (fields, ECO_GRAPH_NODES, node, structural);
}

static gboolean
parse_direction (Reading *self)
{
  EcoGraphField *field = _eco_graph_fields_find (self->fields, "direction");

  if (field == NULL || strcmp (field->value, "directed") == 0)
    return TRUE;
  if (strcmp (field->value, "undirected") != 0 && strcmp (field->value, "mutual") != 0)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_INVALID, field->offset,
                           _("%s is none of “directed”, “undirected” and “mutual”: write one of "
                              "them"),
                           "direction");
  return FALSE;
}

static void
take_connection (EcoGraphFields *fields, gsize offset, gpointer data)
{
  static const char *const from[3] = { "from", NULL, NULL };
  static const char *const to[3] = { "to", NULL, NULL };
  static const char *const structural[] = { "_id", "id", "from", "to", "direction", NULL };
  Reading *self = data;
  gboolean directed = parse_direction (self);
  EcoGraphItem *edge = add_edge (self, get (self, "_id", "id", NULL), from, to, directed, offset);

  _eco_graph_fields_rename (fields, "connection type", "type");
  if (edge != NULL)
    _eco_graph_fields_set (fields, ECO_GRAPH_EDGES, edge, structural);
}

static void
take_kumu (Reading *self, const char *name)
{
  gsize offset = self->fields->scan.token;

  if (strcmp (name, "elements") == 0)
    {
      if (begin_list (self, &self->has_nodes, offset))
        _eco_graph_fields_items (self->fields, name, take_element, self);
    }
  else if (strcmp (name, "connections") == 0)
    {
      if (begin_list (self, &self->has_edges, offset))
        _eco_graph_fields_items (self->fields, name, take_connection, self);
    }
  else if (strcmp (name, "name") == 0)
    take_title (self);
  else if (strcmp (name, "loops") == 0)
    self->draft->losses[ECO_GRAPH_LOSS_LOOPS] += _eco_graph_fields_skip (self->fields);
  else
    _eco_graph_fields_skip (self->fields);
}

/* Reads all of the text of @draft. */
void
_eco_graph_kumu_read (EcoGraphDraft *draft)
{
  g_auto (EcoGraphFields) fields = { 0 };
  Reading self = { .draft = draft, .fields = &fields };

  _eco_graph_fields_init (&fields, draft);
  read_top (&self, "elements", take_kumu);
}

/* ---- Node-link */

static void
take_node (EcoGraphFields *fields, gsize offset, gpointer data)
{
  static const char *const structural[] = { "id", NULL };
  static const char *const structural_key[] = { "key", NULL };
  Reading *self = data;
  g_autofree char *number = g_strdup_printf ("%u", count_nodes (self));
  const char *id = get (self, "id", NULL, NULL);
  const char *key = id == NULL ? get (self, "key", NULL, NULL) : NULL;
  const char *label;
  EcoGraphItem *node = _eco_graph_draft_add_node (self->draft,
                                                  id != NULL    ? id
                                                  : key != NULL ? key
                                                                : number,
                                                  offset);

  if (node == NULL)
    return;
  _eco_graph_fields_rename (fields, "name", ECO_GRAPH_LABEL);
  _eco_graph_fields_rename (fields, "data.label", ECO_GRAPH_LABEL);
  _eco_graph_fields_rename (fields, "position.x", ECO_GRAPH_X);
  _eco_graph_fields_rename (fields, "position.y", ECO_GRAPH_Y);
  label = get (self, ECO_GRAPH_LABEL, NULL, NULL);
  if (id == NULL && label != NULL)
    _eco_graph_draft_add_alias (self->draft, label, count_nodes (self) - 1);
  _eco_graph_fields_set (fields, ECO_GRAPH_NODES, node, key != NULL ? structural_key : structural);
}

static gboolean
is_number (Reading *self, const char *name)
{
  EcoGraphField *field = _eco_graph_fields_find (self->fields, name);

  return field != NULL && field->is_number;
}

static void
take_link (EcoGraphFields *fields, gsize offset, gpointer data)
{
  static const char *const from[3] = { "source", "source.id", "from" };
  static const char *const to[3] = { "target", "target.id", "to" };
  static const char *const structural[] = { "id",   "source", "source.",  "target", "target.",
                                            "from", "to",     "directed", NULL };
  Reading *self = data;
  const char *directed = get (self, "directed", NULL, NULL);
  EcoGraphItem *edge = add_edge (self, get (self, "id", NULL, NULL), from, to, FALSE, offset);

  if (edge == NULL)
    return;
  if (directed == NULL)
    g_ptr_array_add (self->open_edges, edge);
  else
    edge->directed = strcmp (directed, "true") == 0;
  self->counted = self->counted || is_number (self, "source") || is_number (self, "target");
  _eco_graph_fields_set (fields, ECO_GRAPH_EDGES, edge, structural);
}

static void
take_directed (Reading *self)
{
  EcoJsonToken token = _eco_graph_fields_next (self->fields);

  if (token != ECO_JSON_TRUE && token != ECO_JSON_FALSE)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_INVALID, self->fields->scan.token,
                           _("%s is neither true nor false: write one of the two"), "directed");
  self->directed = token == ECO_JSON_TRUE;
}

/* Attributes of the graph: older networkx writes a list of pairs. */
static void
take_graph (Reading *self)
{
  EcoGraphText *graph = self->draft->graph;
  const char *title;

  if (!_eco_graph_fields_take_next (self->fields))
    return;
  title = get (self, "name", "title", "label");
  if (graph->title == NULL && title != NULL && title[0] != '\0')
    graph->title = g_strdup (title);
}

static void
take_node_link (Reading *self, const char *name)
{
  gsize offset = self->fields->scan.token;

  if (strcmp (name, "nodes") == 0)
    {
      if (begin_list (self, &self->has_nodes, offset))
        _eco_graph_fields_items (self->fields, name, take_node, self);
    }
  else if (strcmp (name, "links") == 0 || strcmp (name, "edges") == 0)
    {
      if (begin_list (self, &self->has_edges, offset))
        _eco_graph_fields_items (self->fields, name, take_link, self);
    }
  else if (strcmp (name, "directed") == 0)
    take_directed (self);
  else if (strcmp (name, "graph") == 0)
    take_graph (self);
  else if (strcmp (name, "name") == 0)
    take_title (self);
  else
    _eco_graph_fields_skip (self->fields);
}

/* Links may count the nodes, although these have ids. */
static void
add_numbers (Reading *self)
{
  gboolean all_known = !self->counted;

  for (guint i = 0; i < self->draft->names->len && !all_known; i++)
    if (!eco_graph_text_find_node (self->draft->graph, self->draft->names->pdata[i], NULL))
      break;
    else
      all_known = i + 1 == self->draft->names->len;
  for (guint i = 0; i < count_nodes (self) && !all_known; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);

      _eco_graph_draft_add_alias (self->draft, number, i);
    }
}

/* Reads all of the text of @draft. */
void
_eco_graph_node_link_read (EcoGraphDraft *draft)
{
  g_auto (EcoGraphFields) fields = { 0 };
  g_autoptr (GPtrArray) open_edges = g_ptr_array_new ();
  Reading self = { .draft = draft, .fields = &fields, .open_edges = open_edges };

  _eco_graph_fields_init (&fields, draft);
  read_top (&self, "nodes", take_node_link);
  if (draft->error != NULL)
    return;
  add_numbers (&self);
  for (guint i = 0; i < open_edges->len; i++)
    ((EcoGraphItem *) open_edges->pdata[i])->directed = self.directed;
}
