/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Graphs with everything in them that a format may stumble over, and what is in a graph as text. */
#include "graph-random.h"

#include <string.h>

static const char *const pieces[] = {
  "a",           "Bank", " ",       "]]>",    "&",         "&amp;",
  "<b>",         "\"",   "'",       "\\",     "\\n",       "\\N",
  "%",           "😀",    "שלום",    "\n",     "\r",        "\r\n",
  "\t",          "ä",    "{",       "}",      "|",         "->",
  "--",          ";",    "#",       "//",     "/*",        "<",
  ">",           "null", "true",    "0",      "1e5",       "\xef\xbf\xbd",
  "\x7f",        "\\\"", "\\\\",    "<!--",   "<![CDATA[", "<!DOCTYPE x>",
  "javascript:", "=1+1", "digraph", "\u2028",
};

static const char *const names[ECO_GRAPH_N_PARTS][14] = {
  { ECO_GRAPH_LABEL, "owner", "a b", "<&\">", "URL", "shape", "image", "sides", "number", "ratio",
    "yes", ECO_GRAPH_GROUP, "attribute:x", "\\" },
  { ECO_GRAPH_LABEL, "weight", "a b", "ü=\"", "dir", "arrowhead", "href", "len", "number", "ratio",
    "yes", "custom", "attribute:", "%" },
};

static char *
make_text (GRand *random, int most)
{
  GString *text = g_string_new (NULL);

  for (int n = g_rand_int_range (random, 0, most + 1); n > 0; n--)
    g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static char *
make_value (GRand *random, const char *name)
{
  if (g_str_equal (name, "number"))
    return g_strdup_printf ("%d", g_rand_int_range (random, -1000, 1000));
  if (g_str_equal (name, "ratio") || g_str_equal (name, "weight"))
    return g_strdup_printf ("%d.%d", g_rand_int_range (random, 0, 99),
                            g_rand_int_range (random, 1, 9));
  if (g_str_equal (name, "yes"))
    return g_strdup (g_rand_boolean (random) ? "true" : "false");
  return make_text (random, 5);
}

static void
set_values (GRand *random, EcoGraphText *graph, EcoGraphPart part, EcoGraphItem *item)
{
  for (int n = g_rand_int_range (random, 0, 8); n > 0; n--)
    {
      const char *name = names[part][g_rand_int_range (random, 0, 14)];
      g_autofree char *value = make_value (random, name);

      g_assert_true (eco_graph_text_set (graph, part, item, name, value, NULL));
    }
}

static void
set_place (GRand *random, EcoGraphText *graph, EcoGraphItem *item, GraphRandom kind)
{
  g_autofree char *x = g_strdup_printf ("%d", g_rand_int_range (random, -99, 99));
  g_autofree char *y = kind == GRAPH_PLAIN || g_rand_int_range (random, 0, 9) > 0
                           ? g_strdup_printf ("%d.5", g_rand_int_range (random, -99, 99))
                           : make_text (random, 2);

  if (g_rand_boolean (random))
    return;
  g_assert_true (eco_graph_text_set (graph, ECO_GRAPH_NODES, item, ECO_GRAPH_X, x, NULL));
  g_assert_true (eco_graph_text_set (graph, ECO_GRAPH_NODES, item, ECO_GRAPH_Y, y, NULL));
}

static void
add_node (GRand *random, EcoGraphText *graph, GraphRandom kind)
{
  g_autofree char *id = make_text (random, 4);
  EcoGraphItem *item;

  if (id[0] == '\0' || strlen (id) > ECO_GRAPH_MOST_ID ||
      eco_graph_text_find_node (graph, id, NULL))
    return;
  item = eco_graph_text_add_node (graph, id, NULL);
  g_assert_nonnull (item);
  set_values (random, graph, ECO_GRAPH_NODES, item);
  set_place (random, graph, item, kind);
}

static void
add_edge (GRand *random, EcoGraphText *graph, gboolean directed, gboolean needs_id)
{
  int n_nodes = (int) graph->items[ECO_GRAPH_NODES]->len;
  g_autofree char *id = needs_id ? g_strdup_printf ("x%u", graph->items[ECO_GRAPH_EDGES]->len)
                                 : make_text (random, 2);
  EcoGraphItem *item =
      eco_graph_text_add_edge (graph, id, (guint) g_rand_int_range (random, 0, n_nodes),
                               (guint) g_rand_int_range (random, 0, n_nodes), directed, NULL);

  g_assert_nonnull (item);
  set_values (random, graph, ECO_GRAPH_EDGES, item);
}

EcoGraphText *
graph_random_new (GRand *random, GraphRandom kind)
{
  EcoGraphText *graph = eco_graph_text_new ();
  gboolean directed = g_rand_boolean (random);

  if (g_rand_boolean (random))
    graph->title = g_strconcat ("T ", pieces[g_rand_int_range (random, 0, 10)], NULL);
  for (int n = g_rand_int_range (random, 1, 12); n > 0; n--)
    add_node (random, graph, kind);
  for (int n = graph->items[ECO_GRAPH_NODES]->len > 0 ? g_rand_int_range (random, 0, 15) : 0; n > 0;
       n--)
    add_edge (random, graph, kind == GRAPH_PLAIN ? directed : g_rand_boolean (random),
              kind == GRAPH_PLAIN);
  return graph;
}

/* ---- What is in it */

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* To Graphviz an empty value is none, and to GEXF an empty label. */
static gboolean
is_lost (EcoGraphFormat format, const char *name, const char *value)
{
  if (format == ECO_GRAPH_DOT)
    return value[0] == '\0';
  return format == ECO_GRAPH_GEXF && g_str_equal (name, ECO_GRAPH_LABEL) && value[0] == '\0';
}

/* Each format holds a little less than a graph has. */
static void
add_values (EcoGraphText *graph, EcoGraphPart part, const EcoGraphItem *item, EcoGraphFormat format,
            GPtrArray *values)
{
  gboolean has_label = FALSE;

  for (guint i = 0; i < graph->attributes[part]->len; i++)
    {
      const char *name = graph->attributes[part]->pdata[i];
      const char *value = eco_graph_item_get (item, i);

      if (value == NULL || is_lost (format, name, value))
        continue;
      has_label = has_label || g_str_equal (name, ECO_GRAPH_LABEL);
      g_ptr_array_add (values, g_strdup_printf (" «%s» = «%s»\n", name, value));
    }
  if (format == ECO_GRAPH_KUMU && part == ECO_GRAPH_NODES && !has_label)
    g_ptr_array_add (values, g_strdup_printf (" «label» = «%s»\n", item->id));
  g_ptr_array_sort (values, compare_texts);
}

static void
describe_item (EcoGraphText *graph, EcoGraphPart part, const EcoGraphItem *item,
               EcoGraphFormat format, GString *out)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *nodes = graph->items[ECO_GRAPH_NODES];

  g_string_append_printf (out, "«%s»", item->id != NULL ? item->id : "");
  if (part == ECO_GRAPH_EDGES)
    g_string_append_printf (
        out, " from «%s» to «%s»%s", ((EcoGraphItem *) nodes->pdata[item->from])->id,
        ((EcoGraphItem *) nodes->pdata[item->to])->id, item->directed ? " directed" : "");
  g_string_append_c (out, '\n');
  add_values (graph, part, item, format, values);
  for (guint i = 0; i < values->len; i++)
    g_string_append (out, values->pdata[i]);
}

/**
 * graph_describe:
 *
 * Returns: (transfer full): all of the graph that the format can hold, the same for graphs that
 *   differ only in the order of their attributes
 */
char *
graph_describe (EcoGraphText *graph, EcoGraphFormat format)
{
  GString *out = g_string_new (graph->title != NULL ? graph->title : "-");

  g_string_append_c (out, '\n');
  for (EcoGraphPart part = 0; part < ECO_GRAPH_N_PARTS; part++)
    for (guint i = 0; i < graph->items[part]->len; i++)
      describe_item (graph, part, graph->items[part]->pdata[i], format, out);
  return g_string_free (out, FALSE);
}
