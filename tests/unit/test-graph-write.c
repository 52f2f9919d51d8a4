/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Graphs for other programs: what is written is read as it was, in every format. What networkx and
 * Graphviz make of it is tested by check-written-graphs.py. */
#include "session/eco-graph-source.h"
#include "store/eco-reader.h"

#include "base/eco-error.h"

#include "../support/measure.h"
#include "graph-dump.h"
#include "graph-random.h"

#include <string.h>

static EcoGraphText *
read_back (GBytes *bytes, EcoGraphFormat format)
{
  g_autoptr (GError) error = NULL;
  EcoGraphText *graph = eco_graph_source_read (bytes, "f", &format, NULL, &error);

  if (graph == NULL)
    g_test_message ("%s", (const char *) g_bytes_get_data (bytes, NULL));
  g_assert_no_error (error);
  return graph;
}

/* The first line that differs says more than all of them. */
static void
assert_same (const char *got, const char *wanted)
{
  g_auto (GStrv) got_lines = g_strsplit (got, "\n", -1);
  g_auto (GStrv) wanted_lines = g_strsplit (wanted, "\n", -1);

  for (guint i = 0; got_lines[i] != NULL && wanted_lines[i] != NULL; i++)
    g_assert_cmpstr (got_lines[i], ==, wanted_lines[i]);
  g_assert_cmpstr (got, ==, wanted);
}

static void
check_round_trip (EcoGraphText *graph, EcoGraphFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = eco_graph_text_write (graph, format, &error);
  g_autoptr (GBytes) again = NULL;
  g_autoptr (EcoGraphText) read = NULL;
  g_autofree char *wanted = graph_describe (graph, format);
  g_autofree char *got = NULL;

  g_assert_no_error (error);
  read = read_back (bytes, format);
  got = graph_describe (read, format);
  assert_same (got, wanted);
  again = eco_graph_text_write (graph, format, NULL);
  g_assert_true (g_bytes_equal (bytes, again));
}

static void
test_round_trip (gconstpointer data)
{
  EcoGraphFormat format = GPOINTER_TO_UINT (data);
  /* each DOT file is a process */
  int n = g_test_slow () ? 20000 : format == ECO_GRAPH_DOT ? 150 : 1500;
  g_autoptr (GRand) random = g_rand_new_with_seed (8);
  g_autofree char *key = g_strconcat ("graphs-", eco_graph_format_get_word (format), NULL);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (EcoGraphText) graph = graph_random_new (random, GRAPH_HOSTILE);

      check_round_trip (graph, format);
    }
  eco_measure (key, "%d random graphs written and read: the same", n);
}

static EcoGraphText *
make_small (void)
{
  EcoGraphText *graph = eco_graph_text_new ();
  EcoGraphItem *item;

  graph->title = g_strdup ("A & B");
  item = eco_graph_text_add_node (graph, "a", NULL);
  eco_graph_text_set (graph, ECO_GRAPH_NODES, item, ECO_GRAPH_LABEL, "\"A\" \\N", NULL);
  eco_graph_text_set (graph, ECO_GRAPH_NODES, item, "n", "7", NULL);
  eco_graph_text_set (graph, ECO_GRAPH_NODES, item, ECO_GRAPH_X, "1", NULL);
  eco_graph_text_set (graph, ECO_GRAPH_NODES, item, ECO_GRAPH_Y, "2", NULL);
  item = eco_graph_text_add_node (graph, "%b", NULL);
  eco_graph_text_set (graph, ECO_GRAPH_NODES, item, "URL", "javascript:alert(1)", NULL);
  item = eco_graph_text_add_edge (graph, "x1", 0, 1, TRUE, NULL);
  eco_graph_text_set (graph, ECO_GRAPH_EDGES, item, ECO_GRAPH_LABEL, "<i>", NULL);
  eco_graph_text_add_edge (graph, NULL, 1, 0, FALSE, NULL);
  return graph;
}

/* What is in the files, as a person sees it who opens one. */
static void
test_files (void)
{
  g_autoptr (EcoGraphText) graph = make_small ();

  for (EcoGraphFormat format = 0; format < ECO_N_GRAPH_FORMATS; format++)
    {
      g_autoptr (GBytes) bytes = eco_graph_text_write (graph, format, NULL);
      g_autofree char *name =
          g_strconcat ("small-", eco_graph_format_get_word (format), ".txt", NULL);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "graphs", name, NULL);
      g_autofree char *wanted = NULL;
      g_autofree char *got = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

      if (g_getenv ("ECO_UPDATE") != NULL)
        g_file_set_contents (path, got, -1, NULL);
      g_assert_true (g_file_get_contents (path, &wanted, NULL, NULL));
      g_assert_cmpstr (got, ==, wanted);
    }
}

/* XML leaves out what it cannot hold, but from ids, which could become the same. */
static void
test_controls (void)
{
  g_autoptr (EcoGraphText) graph = eco_graph_text_new ();
  EcoGraphItem *item = eco_graph_text_add_node (graph, "a", NULL);

  eco_graph_text_set (graph, ECO_GRAPH_NODES, item, ECO_GRAPH_LABEL, "A\x01\x1f\xef\xbf\xbf!",
                      NULL);
  for (EcoGraphFormat format = 0; format < ECO_N_GRAPH_FORMATS; format++)
    {
      g_autoptr (GBytes) bytes = eco_graph_text_write (graph, format, NULL);
      g_autoptr (EcoGraphText) read = read_back (bytes, format);
      gboolean is_xml = format == ECO_GRAPH_GRAPHML || format == ECO_GRAPH_GEXF;

      g_assert_cmpstr (eco_graph_item_get (read->items[ECO_GRAPH_NODES]->pdata[0], 0), ==,
                       is_xml ? "A!" : "A\x01\x1f\xef\xbf\xbf!");
    }
  g_assert_nonnull (eco_graph_text_add_node (graph, "a\x01", NULL));
  for (EcoGraphFormat format = 0; format < ECO_N_GRAPH_FORMATS; format++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = eco_graph_text_write (graph, format, &error);
      gboolean is_xml = format == ECO_GRAPH_GRAPHML || format == ECO_GRAPH_GEXF;

      g_assert_true ((bytes == NULL) == is_xml);
      g_assert_true (!is_xml || g_error_matches (error, ECO_ERROR, ECO_ERROR_INVALID));
    }
}

static void
test_empty (void)
{
  g_autoptr (EcoGraphText) graph = eco_graph_text_new ();

  for (EcoGraphFormat format = 0; format < ECO_N_GRAPH_FORMATS; format++)
    check_round_trip (graph, format);
}

/* ---- Ecosystems */

static const char ecosystem_file[] =
    "<?xml version=\"1.0\"?>\n"
    "<ecosystem xmlns=\"urn:ecotone:ecosystem:1\" version=\"1.0\" title=\"Shop\">\n"
    "<rings><ring id=\"r-1\" name=\"Core\" inner=\"0\" outer=\"100\"/></rings>\n"
    "<nodes><node id=\"n-1\" name=\"Shop\" kind=\"brand\" ring=\"r-1\" angle=\"90\""
    " radius=\"50\" tags=\"a b\">\n"
    "<custom-fields><custom-field id=\"f-1\" name=\"Budget\" value=\"7\"/>"
    "<custom-field id=\"f-2\" name=\"label\" value=\"mine\"/></custom-fields></node>\n"
    "<node id=\"n-2\" name=\"Buyers\" kind=\"customer-segment\" ring=\"r-1\" side=\"external\"/>"
    "</nodes>\n"
    "<exchanges><exchange id=\"x-1\" from=\"n-1\" to=\"n-2\" category=\"money\" strength=\"5\""
    " label=\"pays\"/></exchanges>\n"
    "</ecosystem>\n";

static void
test_ecosystem (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (ecosystem_file, strlen (ecosystem_file));
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoEcosystem) ecosystem = eco_reader_read_bytes (bytes, "f", NULL, &error);
  g_autoptr (EcoGraphText) graph = NULL;
  g_autofree char *dump = NULL;

  g_assert_no_error (error);
  graph = eco_graph_text_new_from_ecosystem (ecosystem);
  dump = graph_dump (graph, FALSE);
  g_assert_cmpstr (dump, ==,
                   "title: Shop\n"
                   "node n-1 label=Shop kind=brand ring=r-1 tags=\"a b\" angle=90 radius=50 "
                   "ring-name=Core x=50 y=0 Budget=7 custom:label=mine\n"
                   "node n-2 label=Buyers kind=customer-segment ring=r-1 ring-name=Core "
                   "side=external\n"
                   "edge x-1: n-1 -> n-2 category=money label=pays strength=5\n");
  for (EcoGraphFormat format = 0; format < ECO_GRAPH_KUMU; format++)
    check_round_trip (graph, format);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (EcoGraphFormat format = 0; format < ECO_N_GRAPH_FORMATS; format++)
    {
      g_autofree char *path =
          g_strconcat ("/graph-write/round-trip/", eco_graph_format_get_word (format), NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (format), test_round_trip);
    }
  g_test_add_func ("/graph-write/files", test_files);
  g_test_add_func ("/graph-write/controls", test_controls);
  g_test_add_func ("/graph-write/empty", test_empty);
  g_test_add_func ("/graph-write/ecosystem", test_ecosystem);
  return g_test_run ();
}
