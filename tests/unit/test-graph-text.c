/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A graph of another program as texts: what it takes, what it refuses, and that a refused value
 * leaves it as it was. */
#include "base/eco-error.h"
#include "store/eco-graph-text.h"

#include <string.h>

static void
check_refused (gboolean done, GError **error, const char *reason)
{
  g_assert_false (done);
  g_assert_true ((*error)->domain == ECO_ERROR);
  if (strstr ((*error)->message, reason) == NULL)
    g_error ("%s", (*error)->message);
  g_clear_error (error);
}

static void
test_nodes (void)
{
  g_autoptr (EcoGraphText) graph = eco_graph_text_new ();
  g_autofree char *longest = g_strnfill (ECO_GRAPH_MOST_ID, 'x');
  g_autofree char *too_long = g_strconcat (longest, "x", NULL);
  GError *error = NULL;
  guint index = 99;

  g_assert_nonnull (eco_graph_text_add_node (graph, "a", &error));
  g_assert_nonnull (eco_graph_text_add_node (graph, longest, &error));
  check_refused (eco_graph_text_add_node (graph, "a", &error) != NULL, &error, "a second node");
  check_refused (eco_graph_text_add_node (graph, too_long, &error) != NULL, &error, "256 bytes");
  check_refused (eco_graph_text_add_node (graph, "", &error) != NULL, &error, "no id");
  check_refused (eco_graph_text_add_node (graph, "\xff", &error) != NULL, &error, "not UTF-8");
  g_assert_cmpuint (graph->items[ECO_GRAPH_NODES]->len, ==, 2);
  g_assert_true (eco_graph_text_find_node (graph, longest, &index));
  g_assert_cmpuint (index, ==, 1);
  g_assert_false (eco_graph_text_find_node (graph, "b", &index));
}

static void
test_edges (void)
{
  g_autoptr (EcoGraphText) graph = eco_graph_text_new ();
  GError *error = NULL;
  EcoGraphItem *edge;

  g_assert_nonnull (eco_graph_text_add_node (graph, "a", &error));
  edge = eco_graph_text_add_edge (graph, "", 0, 0, TRUE, &error);
  g_assert_null (edge->id);
  g_assert_true (edge->directed);
  edge = eco_graph_text_add_edge (graph, "e", 0, ECO_GRAPH_NO_NODE, FALSE, &error);
  g_assert_cmpstr (edge->id, ==, "e");
  check_refused (eco_graph_text_add_edge (graph, "\xff", 0, 0, TRUE, &error) != NULL, &error,
                 "not UTF-8");
  g_assert_cmpuint (graph->items[ECO_GRAPH_EDGES]->len, ==, 2);
}

static void
test_values (void)
{
  g_autoptr (EcoGraphText) graph = eco_graph_text_new ();
  g_autofree char *too_long = g_strnfill (ECO_GRAPH_MOST_TEXT + 1, 'x');
  GError *error = NULL;
  EcoGraphItem *a = eco_graph_text_add_node (graph, "a", &error);
  EcoGraphItem *b = eco_graph_text_add_node (graph, "b", &error);

  g_assert_true (eco_graph_text_set (graph, ECO_GRAPH_NODES, a, "x", "1", &error));
  g_assert_true (eco_graph_text_set (graph, ECO_GRAPH_NODES, a, "y", "22", &error));
  g_assert_true (eco_graph_text_set (graph, ECO_GRAPH_NODES, b, "y", "", &error));
  g_assert_true (eco_graph_text_set (graph, ECO_GRAPH_NODES, a, "y", "3", &error));
  g_assert_cmpstr (eco_graph_item_get (a, 0), ==, "1");
  g_assert_cmpstr (eco_graph_item_get (a, 1), ==, "3");
  g_assert_null (eco_graph_item_get (b, 0));
  g_assert_cmpstr (eco_graph_item_get (b, 1), ==, "");
  g_assert_null (eco_graph_item_get (b, 7));
  /* Gaps count, letters that went do not. */
  g_assert_cmpuint (graph->n_values, ==, 4);
  g_assert_cmpuint (graph->n_letters, ==, 2);
  check_refused (eco_graph_text_set (graph, ECO_GRAPH_NODES, a, "x", too_long, &error), &error,
                 "shorten it");
  check_refused (eco_graph_text_set (graph, ECO_GRAPH_NODES, a, "x", "\xc3", &error), &error,
                 "not UTF-8");
  check_refused (eco_graph_text_set (graph, ECO_GRAPH_NODES, a, too_long, "1", &error), &error,
                 "shorten it");
  g_assert_cmpstr (eco_graph_item_get (a, 0), ==, "1");
  g_assert_false (eco_graph_text_find_attribute (graph, ECO_GRAPH_EDGES, "x", NULL));
}

static void
test_many_attributes (void)
{
  g_autoptr (EcoGraphText) graph = eco_graph_text_new ();
  GError *error = NULL;
  EcoGraphItem *node = eco_graph_text_add_node (graph, "a", &error);

  for (guint i = 0; i < ECO_GRAPH_MOST_ATTRIBUTES; i++)
    {
      g_autofree char *name = g_strdup_printf ("a%u", i);
      guint index;

      g_assert_true (eco_graph_text_set (graph, ECO_GRAPH_NODES, node, name, "1", &error));
      g_assert_true (eco_graph_text_find_attribute (graph, ECO_GRAPH_NODES, name, &index));
      g_assert_cmpuint (index, ==, i);
    }
  check_refused (eco_graph_text_set (graph, ECO_GRAPH_NODES, node, "more", "1", &error), &error,
                 "more than 500 attributes");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-text/nodes", test_nodes);
  g_test_add_func ("/graph-text/edges", test_edges);
  g_test_add_func ("/graph-text/values", test_values);
  g_test_add_func ("/graph-text/many-attributes", test_many_attributes);
  return g_test_run ();
}
