/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* DOT: every text in quotes, so that nothing is a keyword, HTML or the name of a file. Where nodes
 * have places, `neato -n` draws them there. */
#include "config.h"

#include "store/eco-graph-dot-private.h"
#include "store/eco-graph-write-private.h"

#include "base/eco-number.h"

static void
append_assignment (GString *out, gboolean *is_first, const char *name, const char *value)
{
  g_string_append (out, *is_first ? " [" : ", ");
  eco_graph_dot_append_quoted (out, name, FALSE);
  g_string_append_c (out, '=');
  eco_graph_dot_append_quoted (out, value, FALSE);
  *is_first = FALSE;
}

/* Graphviz counts upwards, in points or inches; the proportions are what matters. */
static void
append_place (EcoGraphText *graph, const EcoGraphItem *item, gboolean *is_first, GString *out)
{
  const char *x = eco_graph_get_named (graph, ECO_GRAPH_NODES, item, ECO_GRAPH_X);
  const char *y = eco_graph_get_named (graph, ECO_GRAPH_NODES, item, ECO_GRAPH_Y);
  double up;
  char buffer[ECO_NUMBER_TEXT_SIZE];
  g_autofree char *place = NULL;

  if (!eco_graph_is_number (x) || !eco_graph_is_number (y) || !eco_number_parse_double (y, &up))
    return;
  place = g_strconcat (x, ",", eco_number_to_text (up == 0 ? 0 : -up, buffer), NULL);
  append_assignment (out, is_first, "pos", place);
}

/* Graphviz cannot tell an empty value from none. */
static void
append_values (EcoGraphText *graph, EcoGraphPart part, const EcoGraphItem *item, gboolean *is_first,
               GString *out)
{
  for (guint i = 0; i < graph->attributes[part]->len; i++)
    {
      const char *value = eco_graph_item_get (item, i);
      g_autofree char *name = NULL;

      if (value == NULL || value[0] == '\0')
        continue;
      name = eco_graph_dot_dup_written (graph->attributes[part]->pdata[i]);
      append_assignment (out, is_first, name, value);
    }
}

static void
append_node (EcoGraphText *graph, const EcoGraphItem *item, GString *out)
{
  gboolean is_first = TRUE;

  g_string_append (out, "  ");
  eco_graph_dot_append_quoted (out, item->id, TRUE);
  append_values (graph, ECO_GRAPH_NODES, item, &is_first, out);
  append_place (graph, item, &is_first, out);
  g_string_append (out, is_first ? ";\n" : "];\n");
}

static void
append_edge (EcoGraphText *graph, const EcoGraphItem *item, gboolean directed, GString *out)
{
  gboolean is_first = TRUE;

  g_string_append (out, "  ");
  eco_graph_dot_append_quoted (out, eco_graph_get_end_id (graph, item->from), TRUE);
  g_string_append (out, directed ? " -> " : " -- ");
  eco_graph_dot_append_quoted (out, eco_graph_get_end_id (graph, item->to), TRUE);
  /* not as its key: two edges of one key would be one */
  if (item->id != NULL)
    append_assignment (out, &is_first, "id", item->id);
  if (item->directed != directed)
    append_assignment (out, &is_first, "dir", item->directed ? "forward" : "none");
  append_values (graph, ECO_GRAPH_EDGES, item, &is_first, out);
  g_string_append (out, is_first ? ";\n" : "];\n");
}

void
eco_graph_write_dot (EcoGraphText *graph, GString *out)
{
  gboolean directed = eco_graph_is_directed (graph);

  g_string_append_printf (out, "%s {\n", directed ? "digraph" : "graph");
  if (graph->title != NULL && graph->title[0] != '\0')
    {
      g_string_append (out, "  label=");
      eco_graph_dot_append_quoted (out, graph->title, FALSE);
      g_string_append (out, ";\n");
    }
  for (guint i = 0; i < graph->items[ECO_GRAPH_NODES]->len; i++)
    append_node (graph, graph->items[ECO_GRAPH_NODES]->pdata[i], out);
  for (guint i = 0; i < graph->items[ECO_GRAPH_EDGES]->len; i++)
    append_edge (graph, graph->items[ECO_GRAPH_EDGES]->pdata[i], directed, out);
  g_string_append (out, "}\n");
}
