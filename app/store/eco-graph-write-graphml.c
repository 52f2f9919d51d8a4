/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* GraphML 1.0, as yEd, Gephi, networkx and igraph open it: keys with names and types, an edge that
 * is not directed as the others says so. */
#include "config.h"

#include "store/eco-graph-write-private.h"
#include "store/eco-writer-private.h"

#define NAMESPACE "http://graphml.graphdrawing.org/xmlns"

static const char *const parts[] = { "node", "edge" };

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
      return "int";
    case ECO_GRAPH_LONG:
      return "long";
    case ECO_GRAPH_DOUBLE:
      return "double";
    }
  g_return_val_if_reached ("string");
}

static void
append_keys (EcoGraphText *graph, EcoGraphPart part, GString *out)
{
  for (guint i = 0; i < graph->attributes[part]->len; i++)
    {
      const char *type = get_type_word (eco_graph_find_type (graph, part, i));

      g_string_append_printf (out, "  <key id=\"%c%u\" for=\"%s\"", parts[part][0], i, parts[part]);
      eco_graph_append_attribute (out, "attr.name", graph->attributes[part]->pdata[i]);
      g_string_append_printf (out, " attr.type=\"%s\"/>\n", type);
    }
}

static void
append_values (EcoGraphText *graph, EcoGraphPart part, const EcoGraphItem *item, GString *out)
{
  for (guint i = 0; i < graph->attributes[part]->len; i++)
    {
      const char *value = eco_graph_item_get (item, i);

      if (value == NULL)
        continue;
      g_string_append_printf (out, "      <data key=\"%c%u\">", parts[part][0], i);
      _eco_writer_append_escaped (out, value);
      g_string_append (out, "</data>\n");
    }
}

static void
append_item (EcoGraphText *graph, EcoGraphPart part, const EcoGraphItem *item, gboolean directed,
             GString *out)
{
  g_string_append_printf (out, "    <%s", parts[part]);
  if (item->id != NULL)
    eco_graph_append_attribute (out, "id", item->id);
  if (part == ECO_GRAPH_EDGES)
    {
      eco_graph_append_attribute (out, "source", eco_graph_get_end_id (graph, item->from));
      eco_graph_append_attribute (out, "target", eco_graph_get_end_id (graph, item->to));
      if (item->directed != directed)
        eco_graph_append_attribute (out, "directed", item->directed ? "true" : "false");
    }
  g_string_append (out, ">\n");
  append_values (graph, part, item, out);
  g_string_append_printf (out, "    </%s>\n", parts[part]);
}

void
eco_graph_write_graphml (EcoGraphText *graph, GString *out)
{
  gboolean directed = eco_graph_is_directed (graph);

  g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        "<graphml xmlns=\"" NAMESPACE "\"\n"
                        "  xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n"
                        "  xsi:schemaLocation=\"" NAMESPACE " " NAMESPACE "/1.0/graphml.xsd\">\n");
  if (graph->title != NULL)
    g_string_append (out,
                     "  <key id=\"g0\" for=\"graph\" attr.name=\"name\" attr.type=\"string\"/>\n");
  for (EcoGraphPart part = 0; part < ECO_GRAPH_N_PARTS; part++)
    append_keys (graph, part, out);
  g_string_append_printf (out, "  <graph edgedefault=\"%s\">\n",
                          directed ? "directed" : "undirected");
  if (graph->title != NULL)
    {
      g_string_append (out, "    <data key=\"g0\">");
      _eco_writer_append_escaped (out, graph->title);
      g_string_append (out, "</data>\n");
    }
  for (EcoGraphPart part = 0; part < ECO_GRAPH_N_PARTS; part++)
    for (guint i = 0; i < graph->items[part]->len; i++)
      append_item (graph, part, graph->items[part]->pdata[i], directed, out);
  g_string_append (out, "  </graph>\n</graphml>\n");
}
