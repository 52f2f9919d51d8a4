/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* GraphML, as yEd, Gephi, networkx and igraph write it:
 *
 *   <graphml>
 *     <key id="d0" for="node" attr.name="kind" attr.type="string"><default>firm</default></key>
 *     <graph edgedefault="directed">
 *       <node id="a"><data key="d0">bank</data></node>
 *       <edge source="a" target="b" directed="false"/>
 *
 * A graph in a node holds the nodes of a group. yEd has the label, the place and the size of a
 * node in a picture of it that is a value itself. */
#include "config.h"

#include "store/eco-graph-read-private.h"

#include "base/eco-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

typedef enum
{
  SKIPPED, /* and all that is in it */
  GRAPHML,
  KEY,
  DEFAULT,
  GRAPH,
  NODE,
  EDGE,
  DATA,
  PICTURE, /* of yEd: an element in a value */
  LABEL,
} Kind;

typedef struct
{
  char *id;
  char *name;  /* %NULL: its values are pictures */
  char *value; /* for those that have none; or %NULL */
  gboolean of[ECO_GRAPH_N_PARTS];
  gboolean is_text; /* blanks around it count */
} Key;

typedef struct
{
  Kind kind;
  gsize offset;       /* of the tag */
  EcoGraphItem *item; /* the node or edge; of a graph the node that it is in; or %NULL */
  gboolean directed;  /* of a graph: its edges, unless they say otherwise */
  const Key *key;     /* of a value */
  gboolean has_parts; /* of a value: it is no text */
} Frame;

typedef struct
{
  EcoGraphDraft *draft;
  EcoGraphXml *xml;
  Frame frames[ECO_GRAPH_MOST_DEPTH];
  guint depth;
  GPtrArray *keys;       /* of Key */
  GHashTable *key_index; /* id → Key */
  GString *text;         /* of the value or the label */
  gboolean has_graph;
} Reading;

static void
key_free (gpointer data)
{
  Key *key = data;

  g_free (key->id);
  g_free (key->name);
  g_free (key->value);
  g_free (key);
}

static Frame *
top (Reading *self)
{
  return &self->frames[self->depth - 1];
}

static EcoGraphPart
part_of (const Frame *frame)
{
  return frame->kind == EDGE ? ECO_GRAPH_EDGES : ECO_GRAPH_NODES;
}

/* The node or edge that the open elements are in. */
static Frame *
find_owner (Reading *self)
{
  for (guint i = self->depth; i-- > 0;)
    if (self->frames[i].kind == NODE || self->frames[i].kind == EDGE)
      return &self->frames[i];
  return NULL;
}

/* Without an attribute that must be there, nothing goes on. */
static char *
dup_required (Reading *self, const char *attribute)
{
  char *value = _eco_graph_xml_dup (self->xml, attribute);

  if (value == NULL)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_INVALID, self->xml->text.tag,
                           _("<%s> has no %s: write %s=\"…\" into it"),
                           _eco_graph_xml_name (self->xml), attribute, attribute);
  return value;
}

/* ---- Elements that begin */

/* yEd's keys for pictures and for what only yEd knows have no name. */
static char *
dup_key_name (Reading *self, const char *id)
{
  g_autofree char *name = _eco_graph_xml_dup (self->xml, "attr.name");
  g_autofree char *picture = _eco_graph_xml_dup (self->xml, "yfiles.type");

  if (name == NULL && picture != NULL)
    return NULL;
  return name != NULL && name[0] != '\0' ? g_steal_pointer (&name) : g_strdup (id);
}

static void
begin_key (Reading *self, Frame *frame)
{
  g_autofree char *id = dup_required (self, "id");
  g_autofree char *of = _eco_graph_xml_dup (self->xml, "for");
  g_autofree char *type = _eco_graph_xml_dup (self->xml, "attr.type");
  gboolean of_all = of == NULL || strcmp (of, "all") == 0;
  Key *key;

  frame->kind = KEY;
  if (id == NULL)
    return;
  if (g_hash_table_contains (self->key_index, id))
    {
      _eco_graph_draft_fail (self->draft, ECO_ERROR_INVALID, _eco_graph_xml_find (self->xml, "id"),
                             _("a second <key> has this id: give each one of its own"));
      return;
    }
  if (self->keys->len >= 2 * ECO_GRAPH_MOST_ATTRIBUTES)
    {
      _eco_graph_draft_fail (self->draft, ECO_ERROR_LIMIT, frame->offset,
                             _("there are more than %u attributes: leave some out"),
                             2 * ECO_GRAPH_MOST_ATTRIBUTES);
      return;
    }
  key = g_new0 (Key, 1);
  key->id = g_steal_pointer (&id);
  key->name = dup_key_name (self, key->id);
  key->of[ECO_GRAPH_NODES] = of_all || g_strcmp0 (of, "node") == 0;
  key->of[ECO_GRAPH_EDGES] = of_all || g_strcmp0 (of, "edge") == 0;
  key->is_text = type == NULL || strcmp (type, "string") == 0;
  g_ptr_array_add (self->keys, key);
  g_hash_table_insert (self->key_index, key->id, key);
}

static gboolean
parse_edge_default (Reading *self)
{
  g_autofree char *word = _eco_graph_xml_dup (self->xml, "edgedefault");

  if (word != NULL && strcmp (word, "directed") != 0 && strcmp (word, "undirected") != 0)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_INVALID,
                           _eco_graph_xml_find (self->xml, "edgedefault"),
                           _("edgedefault is neither “directed” nor “undirected”: write one of "
                              "the two"));
  return g_strcmp0 (word, "directed") == 0;
}

/* A graph in an edge, which GraphML has too, says nothing that we could hold. */
static void
begin_graph (Reading *self, Frame *frame, const Frame *outer)
{
  if (outer->kind == EDGE || (outer->kind == GRAPHML && self->has_graph))
    {
      _eco_graph_draft_lose (self->draft, ECO_GRAPH_LOSS_GRAPHS);
      return;
    }
  self->has_graph = TRUE;
  frame->kind = GRAPH;
  frame->item = outer->kind == NODE ? outer->item : NULL;
  frame->directed = parse_edge_default (self);
}

static void
begin_node (Reading *self, Frame *frame, const Frame *outer)
{
  g_autofree char *id = dup_required (self, "id");

  frame->kind = NODE;
  if (id == NULL)
    return;
  frame->item = _eco_graph_draft_add_node (self->draft, id, frame->offset);
  if (outer->item != NULL)
    _eco_graph_draft_set_parent (self->draft, frame->item, outer->item->id);
}

static gboolean
parse_directed (Reading *self, gboolean directed)
{
  g_autofree char *word = _eco_graph_xml_dup (self->xml, "directed");

  if (word == NULL)
    return directed;
  if (g_ascii_strcasecmp (word, "true") == 0 || strcmp (word, "1") == 0)
    return TRUE;
  if (g_ascii_strcasecmp (word, "false") != 0 && strcmp (word, "0") != 0)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_INVALID,
                           _eco_graph_xml_find (self->xml, "directed"),
                           _("directed is neither “true” nor “false”: write one of the two"));
  return FALSE;
}

static void
lose_port (Reading *self, const char *attribute)
{
  g_autofree char *port = _eco_graph_xml_dup (self->xml, attribute);

  if (port != NULL)
    _eco_graph_draft_lose (self->draft, ECO_GRAPH_LOSS_PORTS);
}

static void
begin_edge (Reading *self, Frame *frame, const Frame *outer)
{
  g_autofree char *id = _eco_graph_xml_dup (self->xml, "id");
  g_autofree char *from = dup_required (self, "source");
  g_autofree char *to = dup_required (self, "target");

  frame->kind = EDGE;
  if (from == NULL || to == NULL)
    return;
  lose_port (self, "sourceport");
  lose_port (self, "targetport");
  frame->item = _eco_graph_draft_add_edge (self->draft, id, from, to,
                                           parse_directed (self, outer->directed), frame->offset);
}

static void
begin_data (Reading *self, Frame *frame)
{
  g_autofree char *id = dup_required (self, "key");

  frame->kind = DATA;
  frame->key = id != NULL ? g_hash_table_lookup (self->key_index, id) : NULL;
  g_string_truncate (self->text, 0);
  if (id != NULL && frame->key == NULL)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_INVALID, _eco_graph_xml_find (self->xml, "key"),
                           _("no <key> has this id: add one before the <graph>, or remove the "
                              "<data>"));
}

/* What a format does without, and what is only told of. */
static void
skip (Reading *self, const char *name)
{
  if (strcmp (name, "port") == 0)
    _eco_graph_draft_lose (self->draft, ECO_GRAPH_LOSS_PORTS);
  else if (strcmp (name, "hyperedge") == 0)
    _eco_graph_draft_lose (self->draft, ECO_GRAPH_LOSS_HYPEREDGES);
  else if (strcmp (name, "locator") == 0)
    _eco_graph_draft_lose (self->draft, ECO_GRAPH_LOSS_LOCATORS);
}

static void
begin_root (Reading *self, Frame *frame, const char *name)
{
  g_autofree char *shown = eco_error_dup_shown (name);

  frame->kind = GRAPHML;
  if (strcmp (name, "graphml") != 0)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_SYNTAX, frame->offset,
                           _("<%s> does not begin a GraphML file: choose one"), shown);
}

/* ---- The picture of yEd */

static gboolean
parse_number (Reading *self, const char *attribute, const char *other, double *value)
{
  g_autofree char *text = _eco_graph_xml_dup (self->xml, attribute);

  if (text == NULL)
    text = _eco_graph_xml_dup (self->xml, other);
  return text != NULL && eco_number_parse_double (text, value);
}

/* yEd says where the corner of a node is; we say where its middle is. */
static void
take_geometry (Reading *self)
{
  static const char *const names[2][4] = { { "x", "X", "width", "Width" },
                                           { "y", "Y", "height", "Height" } };
  Frame *owner = find_owner (self);

  for (int i = 0; i < 2 && owner != NULL && owner->kind == NODE; i++)
    {
      double corner, size = 0;
      g_autofree char *middle = NULL;

      if (!parse_number (self, names[i][0], names[i][1], &corner))
        continue;
      parse_number (self, names[i][2], names[i][3], &size);
      if (!isfinite (corner + size / 2))
        continue;
      middle = eco_number_to_short (corner + size / 2);
      _eco_graph_draft_set_new (self->draft, ECO_GRAPH_NODES, owner->item,
                                i == 0 ? ECO_GRAPH_X : ECO_GRAPH_Y, middle, owner->offset);
    }
}

static void
begin_picture (Reading *self, Frame *frame, const char *name)
{
  top (self)->has_parts = TRUE;
  frame->kind = PICTURE;
  if (strcmp (name, "NodeLabel") == 0 || strcmp (name, "EdgeLabel") == 0 ||
      strcmp (name, "Label.Text") == 0)
    {
      frame->kind = LABEL;
      g_string_truncate (self->text, 0);
    }
  else if (strcmp (name, "Geometry") == 0 || strcmp (name, "RectD") == 0)
    take_geometry (self);
}

/* ---- Elements that end */

static void
strip (GString *text)
{
  g_strstrip (text->str);
  text->len = strlen (text->str);
}

static void
end_default (Reading *self)
{
  Key *key = self->keys->len > 0 ? g_ptr_array_index (self->keys, self->keys->len - 1) : NULL;

  if (key == NULL)
    return;
  g_free (key->value);
  if (!key->is_text)
    strip (self->text);
  key->value = g_strdup (self->text->str);
}

static gboolean
is_title (const char *attribute)
{
  return g_ascii_strcasecmp (attribute, "name") == 0 ||
         g_ascii_strcasecmp (attribute, "title") == 0 ||
         g_ascii_strcasecmp (attribute, "label") == 0;
}

static void
end_data (Reading *self, const Frame *frame)
{
  const Frame *owner = self->depth > 1 ? &self->frames[self->depth - 2] : NULL;
  EcoGraphText *graph = self->draft->graph;

  if (frame->key == NULL || frame->key->name == NULL || frame->has_parts || owner == NULL)
    return;
  if (!frame->key->is_text)
    strip (self->text);
  if (owner->kind == NODE || owner->kind == EDGE)
    _eco_graph_draft_set (self->draft, part_of (owner), owner->item, frame->key->name,
                          self->text->str, frame->offset);
  else if (owner->item == NULL && graph->title == NULL && is_title (frame->key->name) &&
           self->text->len > 0)
    graph->title = g_strdup (self->text->str);
}

static void
end_label (Reading *self)
{
  Frame *owner = find_owner (self);

  strip (self->text);
  if (owner != NULL)
    _eco_graph_draft_set_new (self->draft, part_of (owner), owner->item, ECO_GRAPH_LABEL,
                              self->text->str, owner->offset);
  g_string_truncate (self->text, 0);
}

static void
end_element (Reading *self)
{
  Frame *frame = top (self);

  if (frame->kind == DEFAULT)
    end_default (self);
  else if (frame->kind == DATA)
    end_data (self, frame);
  else if (frame->kind == LABEL)
    end_label (self);
  self->depth--;
}

/* ---- All of it */

static gboolean
is (const char *name, const char *wanted, gboolean here)
{
  return here && strcmp (name, wanted) == 0;
}

static void
begin_element (Reading *self)
{
  const char *name = _eco_graph_xml_name (self->xml);
  Frame frame = { .kind = SKIPPED, .offset = self->xml->text.tag };
  const Frame none = { .kind = SKIPPED };
  const Frame *outer = self->depth > 0 ? top (self) : &none;
  Kind in = outer->kind;

  if (self->depth == 0)
    begin_root (self, &frame, name);
  else if (in == DATA || in == PICTURE || in == LABEL)
    begin_picture (self, &frame, name);
  else if (is (name, "key", in == GRAPHML))
    begin_key (self, &frame);
  else if (is (name, "default", in == KEY))
    {
      frame.kind = DEFAULT;
      g_string_truncate (self->text, 0);
    }
  else if (is (name, "graph", in == GRAPHML || in == NODE || in == EDGE))
    begin_graph (self, &frame, outer);
  else if (is (name, "node", in == GRAPH))
    begin_node (self, &frame, outer);
  else if (is (name, "edge", in == GRAPH))
    begin_edge (self, &frame, outer);
  else if (is (name, "data", in == GRAPHML || in == GRAPH || in == NODE || in == EDGE))
    begin_data (self, &frame);
  else if (in != SKIPPED)
    skip (self, name);
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
  Kind kind = self->depth > 0 ? top (self)->kind : SKIPPED;

  return kind == DATA || kind == DEFAULT || kind == LABEL;
}

static void
set_defaults (Reading *self)
{
  for (guint i = 0; i < self->keys->len; i++)
    {
      const Key *key = self->keys->pdata[i];

      for (EcoGraphPart part = 0; part < ECO_GRAPH_N_PARTS; part++)
        if (key->value != NULL && key->name != NULL && key->of[part])
          _eco_graph_draft_default (self->draft, part, key->name, key->value);
    }
}

/* Reads all of the text of @draft. */
void
_eco_graph_graphml_read (EcoGraphDraft *draft)
{
  g_auto (EcoGraphXml) xml = { 0 };
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (key_free);
  g_autoptr (GHashTable) key_index = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) text = g_string_new (NULL);
  Reading self = {
    .draft = draft, .xml = &xml, .keys = keys, .key_index = key_index, .text = text
  };
  int type;

  if (!_eco_graph_xml_open (&xml, draft))
    return;
  while (_eco_graph_xml_step (&xml, &type))
    if (type == XML_READER_TYPE_ELEMENT)
      begin_element (&self);
    else if (type == XML_READER_TYPE_END_ELEMENT)
      end_element (&self);
    else if (has_text (&self))
      _eco_graph_xml_append (&xml, text);
  if (draft->error == NULL && !self.has_graph)
    _eco_graph_draft_fail (draft, ECO_ERROR_INVALID, 0,
                           _("There is no <graph> in the file: export the graph once more"));
  if (draft->error == NULL)
    set_defaults (&self);
}
