/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* GEXF 1.2, as Gephi and networkx open it: labels, weights and places where the format has them,
 * all else as attributes with types. */
#include "config.h"

#include "store/eco-graph-write-private.h"
#include "store/eco-writer-private.h"

static const char *const parts[] = { "node", "edge" };

/* How an attribute is written: as one of the element, as its place, or in the list. */
typedef enum
{
  LISTED,
  OWN,
  PLACE,
} Way;

typedef struct
{
  EcoGraphText *graph;
  gboolean directed;
  GArray *ways[ECO_GRAPH_N_PARTS]; /* of Way, by attribute */
} Writing;

static const char *
get_type_word (EcoGraphType type)
{
  switch (type)
    {
    case ECO_GRAPH_TEXT:
      return "string";
    case ECO_GRAPH_BOOL:
      return "boolean";
    case ECO_GRAPH_INT:
      return "integer";
    case ECO_GRAPH_LONG:
      return "long";
    case ECO_GRAPH_DOUBLE:
      return "double";
    }
  g_return_val_if_reached ("string");
}

static gboolean
has_place (EcoGraphText *graph, const EcoGraphItem *item)
{
  return eco_graph_is_number (eco_graph_get_named (graph, ECO_GRAPH_NODES, item, ECO_GRAPH_X)) &&
         eco_graph_is_number (eco_graph_get_named (graph, ECO_GRAPH_NODES, item, ECO_GRAPH_Y));
}

/* A place is both numbers, or none at all. */
static gboolean
has_places (EcoGraphText *graph)
{
  for (guint i = 0; i < graph->items[ECO_GRAPH_NODES]->len; i++)
    {
      const EcoGraphItem *item = graph->items[ECO_GRAPH_NODES]->pdata[i];

      if (!has_place (graph, item) &&
          (eco_graph_get_named (graph, ECO_GRAPH_NODES, item, ECO_GRAPH_X) != NULL ||
           eco_graph_get_named (graph, ECO_GRAPH_NODES, item, ECO_GRAPH_Y) != NULL))
        return FALSE;
    }
  return TRUE;
}

static Way
get_way (EcoGraphText *graph, EcoGraphPart part, guint attribute, gboolean places)
{
  const char *name = graph->attributes[part]->pdata[attribute];

  if (g_str_equal (name, ECO_GRAPH_LABEL))
    return OWN;
  if (part == ECO_GRAPH_EDGES && g_str_equal (name, "weight") &&
      eco_graph_find_type (graph, part, attribute) >= ECO_GRAPH_INT)
    return OWN;
  if (part == ECO_GRAPH_NODES && places &&
      (g_str_equal (name, ECO_GRAPH_X) || g_str_equal (name, ECO_GRAPH_Y)))
    return PLACE;
  return LISTED;
}

static void
append_attributes (Writing *self, EcoGraphPart part, GString *out)
{
  EcoGraphText *graph = self->graph;
  gboolean places = part == ECO_GRAPH_NODES && has_places (graph);

  g_string_append_printf (out, "    <attributes class=\"%s\" mode=\"static\">\n", parts[part]);
  for (guint i = 0; i < graph->attributes[part]->len; i++)
    {
      Way way = get_way (graph, part, i, places);

      g_array_append_val (self->ways[part], way);
      if (way != LISTED)
        continue;
      g_string_append_printf (out, "      <attribute id=\"%u\"", i);
      eco_graph_append_attribute (out, "title", graph->attributes[part]->pdata[i]);
      g_string_append_printf (out, " type=\"%s\"/>\n",
                              get_type_word (eco_graph_find_type (graph, part, i)));
    }
  g_string_append (out, "    </attributes>\n");
}

static void
append_values (Writing *self, EcoGraphPart part, const EcoGraphItem *item, GString *out)
{
  gsize start = out->len;

  g_string_append (out, "        <attvalues>\n");
  for (guint i = 0; i < self->ways[part]->len; i++)
    {
      const char *value = eco_graph_item_get (item, i);

      if (value == NULL || g_array_index (self->ways[part], Way, i) != LISTED)
        continue;
      g_string_append_printf (out, "          <attvalue for=\"%u\"", i);
      eco_graph_append_attribute (out, "value", value);
      g_string_append (out, "/>\n");
    }
  if (g_str_has_suffix (out->str, "<attvalues>\n"))
    g_string_truncate (out, start);
  else
    g_string_append (out, "        </attvalues>\n");
}

static void
append_place (Writing *self, const EcoGraphItem *item, GString *out)
{
  gboolean is_place = FALSE;

  for (guint i = 0; i < self->ways[ECO_GRAPH_NODES]->len; i++)
    is_place = is_place || g_array_index (self->ways[ECO_GRAPH_NODES], Way, i) == PLACE;
  if (is_place && has_place (self->graph, item))
    g_string_append_printf (out, "        <viz:position x=\"%s\" y=\"%s\" z=\"0\"/>\n",
                            eco_graph_get_named (self->graph, ECO_GRAPH_NODES, item, ECO_GRAPH_X),
                            eco_graph_get_named (self->graph, ECO_GRAPH_NODES, item, ECO_GRAPH_Y));
}

static void
append_item (Writing *self, EcoGraphPart part, const EcoGraphItem *item, GString *out)
{
  EcoGraphText *graph = self->graph;

  g_string_append_printf (out, "      <%s", parts[part]);
  if (item->id != NULL)
    eco_graph_append_attribute (out, "id", item->id);
  if (part == ECO_GRAPH_EDGES)
    {
      eco_graph_append_attribute (out, "source", eco_graph_get_end_id (graph, item->from));
      eco_graph_append_attribute (out, "target", eco_graph_get_end_id (graph, item->to));
      if (item->directed != self->directed)
        eco_graph_append_attribute (out, "type", item->directed ? "directed" : "undirected");
    }
  for (guint i = 0; i < self->ways[part]->len; i++)
    if (g_array_index (self->ways[part], Way, i) == OWN && eco_graph_item_get (item, i) != NULL)
      eco_graph_append_attribute (out, graph->attributes[part]->pdata[i],
                                  eco_graph_item_get (item, i));
  g_string_append (out, ">\n");
  append_values (self, part, item, out);
  if (part == ECO_GRAPH_NODES)
    append_place (self, item, out);
  g_string_append_printf (out, "      </%s>\n", parts[part]);
}

static void
append_meta (EcoGraphText *graph, GString *out)
{
  g_string_append (out, "  <meta>\n    <creator>Ecotone</creator>\n");
  if (graph->title != NULL)
    {
      g_string_append (out, "    <description>");
      _eco_writer_append_escaped (out, graph->title);
      g_string_append (out, "</description>\n");
    }
  g_string_append (out, "  </meta>\n");
}

void
eco_graph_write_gexf (EcoGraphText *graph, GString *out)
{
  Writing self = { .graph = graph, .directed = eco_graph_is_directed (graph) };

  g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        "<gexf xmlns=\"http://www.gexf.net/1.2draft\" "
                        "xmlns:viz=\"http://www.gexf.net/1.2draft/viz\" version=\"1.2\">\n");
  append_meta (graph, out);
  g_string_append_printf (out, "  <graph mode=\"static\" defaultedgetype=\"%s\">\n",
                          self.directed ? "directed" : "undirected");
  for (EcoGraphPart part = 0; part < ECO_GRAPH_N_PARTS; part++)
    {
      self.ways[part] = g_array_new (FALSE, FALSE, sizeof (Way));
      append_attributes (&self, part, out);
    }
  for (EcoGraphPart part = 0; part < ECO_GRAPH_N_PARTS; part++)
    {
      g_string_append_printf (out, "    <%ss>\n", parts[part]);
      for (guint i = 0; i < graph->items[part]->len; i++)
        append_item (&self, part, graph->items[part]->pdata[i], out);
      g_string_append_printf (out, "    </%ss>\n", parts[part]);
      g_array_unref (self.ways[part]);
    }
  g_string_append (out, "  </graph>\n</gexf>\n");
}
