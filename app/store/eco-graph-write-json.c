/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Graphs as JSON: Kumu's elements and connections, and the node-link form of networkx and D3. One
 * node or edge a line. */
#include "config.h"

#include "store/eco-graph-write-private.h"

#include <string.h>

/* Before the name of an attribute that is a word of the format. */
#define PREFIX "custom:"
/* A list in Kumu. */
#define TAGS "tags"

typedef struct
{
  EcoGraphText *graph;
  GString *out;
  gboolean is_kumu;
  gboolean directed;
  gboolean is_first; /* member of an object */
  EcoGraphType *types[ECO_GRAPH_N_PARTS];
} Writing;

/* ---- Pieces of JSON */

static void
append_text (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      guchar c = (guchar) *p;

      if (c == '"' || c == '\\')
        g_string_append_printf (out, "\\%c", c);
      else if (c == '\n')
        g_string_append (out, "\\n");
      else if (c < 0x20 || c == 0x7f)
        g_string_append_printf (out, "\\u%04x", c);
      else
        g_string_append_c (out, (char) c);
    }
  g_string_append_c (out, '"');
}

static void
append_name (Writing *self, const char *name)
{
  g_string_append (self->out, self->is_first ? "" : ", ");
  append_text (self->out, name);
  g_string_append (self->out, ": ");
  self->is_first = FALSE;
}

static void
append_member (Writing *self, const char *name, const char *value)
{
  append_name (self, name);
  append_text (self->out, value);
}

/* ---- Attributes */

static gboolean
is_word (Writing *self, EcoGraphPart part, const char *name)
{
  static const char *const kumu[] = { "id",        "_id",        "from",         "to",
                                      "direction", "attributes", "element type", "connection type",
                                      NULL };
  static const char *const node_link[] = { "id",         "key",        "name",       "source",
                                           "target",     "from",       "to",         "directed",
                                           "attributes", "data.label", "position.x", "position.y",
                                           NULL };

  return name[0] == '\0' || g_strv_contains (self->is_kumu ? kumu : node_link, name) ||
         g_str_has_prefix (name, PREFIX) || g_str_has_prefix (name, "source.") ||
         g_str_has_prefix (name, "target.");
}

static void
append_list (GString *out, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);
  gboolean is_first = TRUE;

  g_string_append_c (out, '[');
  for (guint i = 0; words[i] != NULL; i++)
    if (g_strstrip (words[i])[0] != '\0')
      {
        g_string_append (out, is_first ? "" : ", ");
        append_text (out, words[i]);
        is_first = FALSE;
      }
  g_string_append_c (out, ']');
}

static void
append_value (Writing *self, EcoGraphPart part, guint attribute, const char *value)
{
  const char *name = self->graph->attributes[part]->pdata[attribute];
  g_autofree char *written = g_strconcat (is_word (self, part, name) ? PREFIX : "", name, NULL);

  append_name (self, written);
  if (self->is_kumu && g_str_equal (name, TAGS))
    append_list (self->out, value);
  else if (self->types[part][attribute] == ECO_GRAPH_TEXT)
    append_text (self->out, value);
  else
    g_string_append (self->out, value);
}

/* Kumu draws by the type; the word of ours stays beside it. */
static void
append_type (Writing *self, EcoGraphPart part, const EcoGraphItem *item)
{
  const char *word = part == ECO_GRAPH_NODES ? "kind" : "category";
  const char *value = eco_graph_get_named (self->graph, part, item, word);

  if (value != NULL && eco_graph_get_named (self->graph, part, item, "type") == NULL)
    append_member (self, "type", value);
}

static void
append_values (Writing *self, EcoGraphPart part, const EcoGraphItem *item)
{
  if (self->is_kumu)
    append_type (self, part, item);
  for (guint i = 0; i < self->graph->attributes[part]->len; i++)
    if (eco_graph_item_get (item, i) != NULL)
      append_value (self, part, i, eco_graph_item_get (item, i));
}

/* ---- Nodes and edges */

static void
append_ends (Writing *self, const EcoGraphItem *item)
{
  append_member (self, self->is_kumu ? "from" : "source",
                 eco_graph_get_end_id (self->graph, item->from));
  append_member (self, self->is_kumu ? "to" : "target",
                 eco_graph_get_end_id (self->graph, item->to));
  if (self->is_kumu)
    append_member (self, "direction", item->directed ? "directed" : "undirected");
  else if (item->directed != self->directed)
    {
      append_name (self, "directed");
      g_string_append (self->out, item->directed ? "true" : "false");
    }
}

static void
append_items (Writing *self, EcoGraphPart part, const char *name)
{
  GPtrArray *items = self->graph->items[part];

  g_string_append_printf (self->out, "  \"%s\": [", name);
  for (guint i = 0; i < items->len; i++)
    {
      const EcoGraphItem *item = items->pdata[i];

      g_string_append (self->out, i > 0 ? ",\n    {" : "\n    {");
      self->is_first = TRUE;
      if (item->id != NULL)
        append_member (self, "id", item->id);
      if (part == ECO_GRAPH_EDGES)
        append_ends (self, item);
      append_values (self, part, item);
      g_string_append_c (self->out, '}');
    }
  g_string_append (self->out, items->len > 0 ? "\n  ]" : "]");
}

static void
begin (Writing *self, EcoGraphText *graph, GString *out)
{
  self->graph = graph;
  self->out = out;
  self->directed = eco_graph_is_directed (graph);
  for (EcoGraphPart part = 0; part < ECO_GRAPH_N_PARTS; part++)
    {
      self->types[part] = g_new (EcoGraphType, graph->attributes[part]->len + 1);
      for (guint i = 0; i < graph->attributes[part]->len; i++)
        self->types[part][i] = eco_graph_find_type (graph, part, i);
    }
  g_string_append (out, "{\n");
}

static void
end (Writing *self)
{
  g_string_append (self->out, "\n}\n");
  for (EcoGraphPart part = 0; part < ECO_GRAPH_N_PARTS; part++)
    g_free (self->types[part]);
}

void
eco_graph_write_kumu (EcoGraphText *graph, GString *out)
{
  Writing self = { .is_kumu = TRUE };

  begin (&self, graph, out);
  if (graph->title != NULL)
    {
      g_string_append (out, "  \"name\": ");
      append_text (out, graph->title);
      g_string_append (out, ",\n");
    }
  append_items (&self, ECO_GRAPH_NODES, "elements");
  g_string_append (out, ",\n");
  append_items (&self, ECO_GRAPH_EDGES, "connections");
  end (&self);
}

void
eco_graph_write_node_link (EcoGraphText *graph, GString *out)
{
  Writing self = { .is_kumu = FALSE };

  begin (&self, graph, out);
  g_string_append_printf (out, "  \"directed\": %s,\n  \"multigraph\": true,\n  \"graph\": {",
                          self.directed ? "true" : "false");
  if (graph->title != NULL)
    {
      g_string_append (out, "\"name\": ");
      append_text (out, graph->title);
    }
  g_string_append (out, "},\n");
  append_items (&self, ECO_GRAPH_NODES, "nodes");
  g_string_append (out, ",\n");
  append_items (&self, ECO_GRAPH_EDGES, "edges");
  end (&self);
}
