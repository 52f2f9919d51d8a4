/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* GEXF 1.0 to 1.3, as Gephi and networkx write it:
 *
 *   <gexf><graph defaultedgetype="directed">
 *     <attributes class="node">
 *       <attribute id="0" title="kind" type="string"><default>firm</default></attribute>
 *     <nodes>
 *       <node id="a" label="A">
 *         <attvalues><attvalue for="0" value="bank"/></attvalues>
 *         <viz:position x="1" y="2" z="0"/>
 *     <edges>
 *       <edge id="0" source="a" target="b" type="mutual" weight="2"/>
 *
 * Nodes in a node, a pid and <parents> all say which group a node is in. */
#include "config.h"

#include "store/eco-graph-read-private.h"

#include "base/eco-number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  OTHER, /* a wrapper, or what is skipped */
  GEXF,
  META,
  TITLE,
  DESCRIPTION,
  GRAPH,
  ATTRIBUTES,
  ATTRIBUTE,
  DEFAULT,
  NODES,
  NODE,
  EDGES,
  EDGE,
} Kind;

typedef struct
{
  EcoGraphPart part;
  char *name;
  char *value; /* for those that have none; or %NULL */
} Attribute;

typedef struct
{
  Kind kind;
  gsize offset;       /* of the tag */
  EcoGraphItem *item; /* of a node or edge, and of what is in it; or %NULL */
  EcoGraphPart part;  /* of attributes, nodes and edges */
  Attribute *attribute;
} Frame;

typedef struct
{
  EcoGraphDraft *draft;
  EcoGraphXml *xml;
  Frame frames[ECO_GRAPH_MOST_DEPTH];
  guint depth;
  GPtrArray *all;                            /* of Attribute */
  GHashTable *attributes[ECO_GRAPH_N_PARTS]; /* id → Attribute */
  GString *text;                             /* of a default, or of the title */
  char *description;                         /* or %NULL */
  gboolean directed;                         /* edges, unless they say otherwise */
  gboolean has_graph;
} Reading;

static void
attribute_free (gpointer data)
{
  Attribute *attribute = data;

  g_free (attribute->name);
  g_free (attribute->value);
  g_free (attribute);
}

static Frame *
top (Reading *self)
{
  return &self->frames[self->depth - 1];
}

static char *
dup_attribute (Reading *self, const char *name)
{
  return _eco_graph_xml_dup (self->xml, name);
}

/* Without an attribute that must be there, nothing goes on. */
static char *
dup_required (Reading *self, const char *name)
{
  char *value = dup_attribute (self, name);

  if (value == NULL)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_INVALID, self->xml->text.tag,
                           _("<%s> has no %s: write %s=\"…\" into it"),
                           _eco_graph_xml_name (self->xml), name, name);
  return value;
}

/* Times are told of; everything is taken as if it were there always. */
static void
lose_times (Reading *self)
{
  static const char *const names[] = { "start",     "end",        "startopen", "endopen",
                                       "timestamp", "timestamps", "intervals" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *value = dup_attribute (self, names[i]);

      if (value == NULL)
        continue;
      _eco_graph_draft_lose (self->draft, ECO_GRAPH_LOSS_TIMES);
      break;
    }
}

/* ---- The graph and its attributes */

static gboolean
parse_type (Reading *self, const char *name, gboolean directed)
{
  g_autofree char *word = dup_attribute (self, name);

  if (word == NULL)
    return directed;
  if (g_ascii_strcasecmp (word, "directed") == 0)
    return TRUE;
  if (g_ascii_strcasecmp (word, "undirected") != 0 && g_ascii_strcasecmp (word, "mutual") != 0)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_INVALID, _eco_graph_xml_find (self->xml, name),
                           _("%s is none of “directed”, “undirected” and “mutual”: write one of "
                              "them"),
                           name);
  return FALSE;
}

static void
begin_graph (Reading *self, Frame *frame)
{
  g_autofree char *name = dup_attribute (self, "name");

  if (self->has_graph)
    {
      _eco_graph_draft_lose (self->draft, ECO_GRAPH_LOSS_GRAPHS);
      return;
    }
  self->has_graph = TRUE;
  frame->kind = GRAPH;
  self->directed = parse_type (self, "defaultedgetype", FALSE);
  if (name != NULL && name[0] != '\0' && self->draft->graph->title == NULL)
    self->draft->graph->title = g_steal_pointer (&name);
}

static void
begin_attributes (Reading *self, Frame *frame)
{
  g_autofree char *part = dup_required (self, "class");

  frame->kind = ATTRIBUTES;
  if (part == NULL)
    return;
  if (strcmp (part, "edge") == 0)
    frame->part = ECO_GRAPH_EDGES;
  else if (strcmp (part, "node") != 0)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_INVALID, _eco_graph_xml_find (self->xml, "class"),
                           _("class is neither “node” nor “edge”: write one of the two"));
}

static void
begin_attribute (Reading *self, Frame *frame, EcoGraphPart part)
{
  GHashTable *attributes = self->attributes[part];
  g_autofree char *id = dup_required (self, "id");
  g_autofree char *title = dup_attribute (self, "title");

  frame->kind = ATTRIBUTE;
  if (id == NULL)
    return;
  if (g_hash_table_contains (attributes, id))
    _eco_graph_draft_fail (self->draft, ECO_ERROR_INVALID, _eco_graph_xml_find (self->xml, "id"),
                           _("a second <attribute> has this id: give each one of its own"));
  else if (g_hash_table_size (attributes) >= ECO_GRAPH_MOST_ATTRIBUTES)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_LIMIT, frame->offset,
                           _("there are more than %u attributes: leave some out"),
                           ECO_GRAPH_MOST_ATTRIBUTES);
  else
    {
      frame->attribute = g_new0 (Attribute, 1);
      frame->attribute->part = part;
      frame->attribute->name = g_strdup (title != NULL && title[0] != '\0' ? title
                                         : id[0] != '\0'                   ? id
                                                                           : "-");
      g_ptr_array_add (self->all, frame->attribute);
      g_hash_table_insert (attributes, g_steal_pointer (&id), frame->attribute);
    }
}

static void
begin_text (Reading *self, Frame *frame, Kind kind)
{
  frame->kind = kind;
  g_string_truncate (self->text, 0);
}

/* ---- Nodes and edges */

static void
set (Reading *self, const Frame *frame, const char *attribute, const char *value)
{
  _eco_graph_draft_set_new (self->draft, frame->part, frame->item, attribute, value, frame->offset);
}

/* Takes an attribute of the element as one of the graph. */
static void
take (Reading *self, const Frame *frame, const char *name, const char *attribute)
{
  g_autofree char *value = dup_attribute (self, name);

  if (value != NULL)
    set (self, frame, attribute, value);
}

static void
begin_node (Reading *self, Frame *frame, const Frame *outer)
{
  g_autofree char *id = dup_required (self, "id");
  g_autofree char *parent = dup_attribute (self, "pid");

  frame->kind = NODE;
  frame->part = ECO_GRAPH_NODES;
  if (id == NULL)
    return;
  frame->item = _eco_graph_draft_add_node (self->draft, id, frame->offset);
  take (self, frame, "label", ECO_GRAPH_LABEL);
  if (outer->item != NULL)
    _eco_graph_draft_set_parent (self->draft, frame->item, outer->item->id);
  else if (parent != NULL && parent[0] != '\0')
    _eco_graph_draft_set_parent (self->draft, frame->item, parent);
  lose_times (self);
}

static void
begin_edge (Reading *self, Frame *frame)
{
  g_autofree char *id = dup_attribute (self, "id");
  g_autofree char *from = dup_required (self, "source");
  g_autofree char *to = dup_required (self, "target");

  frame->kind = EDGE;
  frame->part = ECO_GRAPH_EDGES;
  if (from == NULL || to == NULL)
    return;
  frame->item = _eco_graph_draft_add_edge (
      self->draft, id, from, to, parse_type (self, "type", self->directed), frame->offset);
  take (self, frame, "label", ECO_GRAPH_LABEL);
  take (self, frame, "weight", "weight");
  take (self, frame, "kind", "kind");
  lose_times (self);
}

/* GEXF 1.0 and 1.1 call it "id", later ones "for". */
static void
take_value (Reading *self, const Frame *frame)
{
  g_autofree char *by_for = dup_attribute (self, "for");
  g_autofree char *id = by_for != NULL ? g_steal_pointer (&by_for) : dup_required (self, "id");
  g_autofree char *value = dup_required (self, "value");
  const Attribute *attribute;

  if (id == NULL || value == NULL)
    return;
  attribute = g_hash_table_lookup (self->attributes[frame->part], id);
  if (attribute == NULL)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_INVALID, _eco_graph_xml_find (self->xml, "for"),
                           _("no <attribute> has this id: add one to <attributes>, or remove the "
                              "<attvalue>"));
  else
    _eco_graph_draft_set (self->draft, frame->part, frame->item, attribute->name, value,
                          self->xml->text.tag);
  lose_times (self);
}

/* ---- How Gephi shows it */

static gboolean
parse_part (Reading *self, const char *name, guint8 *part)
{
  g_autofree char *text = dup_attribute (self, name);
  double value;

  if (text == NULL || !eco_number_parse_double (text, &value) || value < 0 || value > 255)
    return FALSE;
  *part = (guint8) value;
  return TRUE;
}

static void
take_color (Reading *self, const Frame *frame)
{
  g_autofree char *hex = dup_attribute (self, "hex");
  g_autofree char *color = NULL;
  guint8 red, green, blue;

  if (hex != NULL)
    color = g_strdup (hex);
  else if (parse_part (self, "r", &red) && parse_part (self, "g", &green) &&
           parse_part (self, "b", &blue))
    color = g_strdup_printf ("#%02x%02x%02x", red, green, blue);
  if (color != NULL)
    set (self, frame, "color", color);
}

/* What else is in a node or an edge. */
static void
take_part (Reading *self, const char *name, const Frame *frame)
{
  if (strcmp (name, "attvalue") == 0)
    take_value (self, frame);
  else if (strcmp (name, "position") == 0)
    {
      take (self, frame, "x", ECO_GRAPH_X);
      take (self, frame, "y", ECO_GRAPH_Y);
    }
  else if (strcmp (name, "color") == 0)
    take_color (self, frame);
  else if (strcmp (name, "size") == 0 || strcmp (name, "thickness") == 0 ||
           strcmp (name, "shape") == 0)
    take (self, frame, "value", name);
  else if (strcmp (name, "parent") == 0)
    {
      g_autofree char *parent = dup_attribute (self, "for");

      if (parent != NULL)
        _eco_graph_draft_set_parent (self->draft, frame->item, parent);
    }
  else if (strcmp (name, "spell") == 0 || strcmp (name, "slice") == 0)
    _eco_graph_draft_lose (self->draft, ECO_GRAPH_LOSS_TIMES);
}

/* ---- All of it */

static gboolean
is (const char *name, const char *wanted, gboolean here)
{
  return here && strcmp (name, wanted) == 0;
}

/* Hierarchy: nodes in a node belong to it, edges there are like all others. */
static void
begin_in_item (Reading *self, Frame *frame, const char *name, const Frame *outer)
{
  frame->kind = OTHER;
  frame->item = outer->item;
  frame->part = outer->part;
  if (strcmp (name, "nodes") == 0 && outer->kind == NODE)
    frame->kind = NODES;
  else if (strcmp (name, "edges") == 0 && outer->kind == NODE)
    *frame = (Frame){ .kind = EDGES, .offset = frame->offset };
  else
    take_part (self, name, frame);
}

static void
begin_top (Reading *self, Frame *frame, const char *name, Kind in)
{
  if (is (name, "graph", in == GEXF))
    begin_graph (self, frame);
  else if (is (name, "meta", in == GEXF))
    frame->kind = META;
  else if (is (name, "title", in == META))
    begin_text (self, frame, TITLE);
  else if (is (name, "description", in == META))
    begin_text (self, frame, DESCRIPTION);
  else if (is (name, "attributes", in == GRAPH))
    begin_attributes (self, frame);
  else if (is (name, "nodes", in == GRAPH))
    frame->kind = NODES;
  else if (is (name, "edges", in == GRAPH))
    frame->kind = EDGES;
}

static void
begin_root (Reading *self, Frame *frame, const char *name)
{
  g_autofree char *shown = eco_error_dup_shown (name);

  frame->kind = GEXF;
  if (strcmp (name, "gexf") != 0)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_SYNTAX, frame->offset,
                           _("<%s> does not begin a GEXF file: choose one"), shown);
}

static void
end_element (Reading *self)
{
  Frame *frame = top (self);
  EcoGraphText *graph = self->draft->graph;

  if (frame->kind == DEFAULT && frame->attribute != NULL)
    {
      g_free (frame->attribute->value);
      frame->attribute->value = g_strdup (self->text->str);
    }
  else if (frame->kind == TITLE && graph->title == NULL && self->text->len > 0)
    graph->title = g_strdup (self->text->str);
  else if (frame->kind == DESCRIPTION && self->description == NULL && self->text->len > 0)
    self->description = g_strdup (self->text->str);
  self->depth--;
}

static void
begin_element (Reading *self)
{
  const char *name = _eco_graph_xml_name (self->xml);
  Frame frame = { .kind = OTHER, .offset = self->xml->text.tag };
  const Frame none = { .kind = OTHER };
  const Frame *outer = self->depth > 0 ? top (self) : &none;

  if (self->depth == 0)
    begin_root (self, &frame, name);
  else if (is (name, "attribute", outer->kind == ATTRIBUTES))
    begin_attribute (self, &frame, outer->part);
  else if (is (name, "default", outer->kind == ATTRIBUTE))
    {
      begin_text (self, &frame, DEFAULT);
      frame.attribute = outer->attribute;
    }
  else if (is (name, "node", outer->kind == NODES))
    begin_node (self, &frame, outer);
  else if (is (name, "edge", outer->kind == EDGES))
    begin_edge (self, &frame);
  else if (outer->item != NULL)
    begin_in_item (self, &frame, name, outer);
  else
    begin_top (self, &frame, name, outer->kind);
  /* Where it stops at an error, there may be no more room. */
  if (self->draft->error != NULL)
    return;
  g_assert (self->depth < ECO_GRAPH_MOST_DEPTH);
  self->frames[self->depth++] = frame;
  if (xmlTextReaderIsEmptyElement (self->xml->xml) == 1)
    end_element (self);
}

static gboolean
has_text (Reading *self)
{
  Kind kind = self->depth > 0 ? top (self)->kind : OTHER;

  return kind == DEFAULT || kind == TITLE || kind == DESCRIPTION;
}

static void
set_defaults (Reading *self)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      const Attribute *attribute = self->all->pdata[i];

      if (attribute->value != NULL)
        _eco_graph_draft_default (self->draft, attribute->part, attribute->name, attribute->value);
    }
}

static void
end_reading (Reading *self)
{
  EcoGraphText *graph = self->draft->graph;

  if (self->draft->error == NULL && !self->has_graph)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_INVALID, 0,
                           _("There is no <graph> in the file: export the graph once more"));
  if (self->draft->error == NULL)
    set_defaults (self);
  if (graph->title == NULL)
    graph->title = g_steal_pointer (&self->description);
  g_free (self->description);
}

/* Reads all of the text of @draft. */
void
_eco_graph_gexf_read (EcoGraphDraft *draft)
{
  g_auto (EcoGraphXml) xml = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (attribute_free);
  g_autoptr (GHashTable) of_nodes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) of_edges = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reading self = { .draft = draft, .xml = &xml, .all = all, .text = text };
  int type;

  self.attributes[ECO_GRAPH_NODES] = of_nodes;
  self.attributes[ECO_GRAPH_EDGES] = of_edges;
  if (!_eco_graph_xml_open (&xml, draft))
    return;
  while (_eco_graph_xml_step (&xml, &type))
    if (type == XML_READER_TYPE_ELEMENT)
      begin_element (&self);
    else if (type == XML_READER_TYPE_END_ELEMENT)
      end_element (&self);
    else if (has_text (&self))
      _eco_graph_xml_append (&xml, text);
  end_reading (&self);
}
