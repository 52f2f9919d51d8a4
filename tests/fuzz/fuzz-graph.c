/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The readers of other programs' graphs, and of the answer of the process that parses DOT. */
#include "fuzz.h"

#include "store/eco-graph-format.h"

#include <string.h>

static void
check_text (const char *text, const char *what)
{
  if (text != NULL && !g_utf8_validate (text, -1, NULL))
    g_error ("%s is no UTF-8", what);
}

static void
check_item (EcoGraphText *graph, EcoGraphPart part, EcoGraphItem *item)
{
  check_text (item->id, "an id");
  if (item->values != NULL && item->values->len > graph->attributes[part]->len)
    g_error ("there are more values than attributes");
  for (guint i = 0; item->values != NULL && i < item->values->len; i++)
    check_text (item->values->pdata[i], "a value");
}

static void
check_graph (EcoGraphText *graph)
{
  GPtrArray *nodes = graph->items[ECO_GRAPH_NODES];

  check_text (graph->title, "the title");
  check_text (graph->note, "the note");
  for (EcoGraphPart part = ECO_GRAPH_NODES; part < ECO_GRAPH_N_PARTS; part++)
    {
      for (guint i = 0; i < graph->attributes[part]->len; i++)
        {
          guint found;

          check_text (graph->attributes[part]->pdata[i], "an attribute");
          if (!eco_graph_text_find_attribute (graph, part, graph->attributes[part]->pdata[i],
                                              &found) ||
              found != i)
            g_error ("attribute %u is there twice", i);
        }
      for (guint i = 0; i < graph->items[part]->len; i++)
        check_item (graph, part, graph->items[part]->pdata[i]);
    }
  for (guint i = 0; i < nodes->len; i++)
    {
      EcoGraphItem *node = nodes->pdata[i];
      guint found;

      if (!eco_graph_text_find_node (graph, node->id, &found) || found != i)
        g_error ("the id %s is there twice", node->id);
    }
  for (guint i = 0; i < graph->items[ECO_GRAPH_EDGES]->len; i++)
    {
      EcoGraphItem *edge = graph->items[ECO_GRAPH_EDGES]->pdata[i];

      if (edge->from >= nodes->len || edge->to >= nodes->len)
        g_error ("edge %u has no end", i);
    }
}

static void
read_graph (EcoGraphFormat format, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoGraphText) graph = eco_graph_text_read (format, bytes, "fuzz", NULL, &error);

  fuzz_check_refusal (graph != NULL, error);
  if (graph != NULL)
    check_graph (graph);
}

/**
 * fuzz_read_graphml:
 */
void
fuzz_read_graphml (GBytes *bytes)
{
  read_graph (ECO_GRAPH_GRAPHML, bytes);
}

/**
 * fuzz_read_gexf:
 */
void
fuzz_read_gexf (GBytes *bytes)
{
  read_graph (ECO_GRAPH_GEXF, bytes);
}

/**
 * fuzz_read_kumu:
 */
void
fuzz_read_kumu (GBytes *bytes)
{
  read_graph (ECO_GRAPH_KUMU, bytes);
}

/**
 * fuzz_read_node_link:
 */
void
fuzz_read_node_link (GBytes *bytes)
{
  read_graph (ECO_GRAPH_NODE_LINK, bytes);
}

/**
 * fuzz_read_dot_reply:
 */
void
fuzz_read_dot_reply (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoGraphText) graph = eco_graph_dot_decode (bytes, "fuzz", &error);

  fuzz_check_refusal (graph != NULL, error);
  if (graph != NULL)
    check_graph (graph);
}
