/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Graphs made by hand, whose measures can be said beforehand; large and random
 * ones are compared with NetworkX by check-graph.py. */
#include "graph/eco-graph-metrics.h"

#include <math.h>
#include <string.h>

/* "0-1 1-2": edges with the weight 1, "0-1*3" with 3. */
static EcoGraph *
make_graph (guint n_nodes, const char *text)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  guint n = *text != '\0' ? g_strv_length (words) : 0;
  g_autofree guint *from = g_new (guint, n + 1);
  g_autofree guint *to = g_new (guint, n + 1);
  g_autofree double *weight = g_new (double, n + 1);

  for (guint i = 0; i < n; i++)
    {
      char *end;

      from[i] = strtoul (words[i], &end, 10);
      to[i] = strtoul (end + 1, &end, 10);
      weight[i] = *end == '*' ? strtoul (end + 1, NULL, 10) : 1;
    }
  return eco_graph_new (n_nodes, n, from, to, weight);
}

static void
check_near (double value, double wanted)
{
  if (fabs (value - wanted) > 1e-12)
    g_error ("%.17g instead of %.17g", value, wanted);
}

static char *
join_numbers (const guint *numbers, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "", numbers[i]);
  return g_string_free (text, FALSE);
}

static void
check_numbers (const guint *numbers, guint n, const char *wanted)
{
  g_autofree char *text = join_numbers (numbers, n);

  g_assert_cmpstr (text, ==, wanted);
}

static void
test_merging (void)
{
  g_autoptr(EcoGraph) graph = make_graph (4, "2-1*2 0-1 1-1*9 2-1*3 1-2 0-3 0-1*4");
  const guint *found;
  guint from, to, n;

  g_assert_cmpuint (eco_graph_get_n_edges (graph), ==, 4);
  g_assert_cmpuint (eco_graph_get_n_links (graph), ==, 3);
  found = eco_graph_get_out (graph, 0, &n);
  check_numbers (found, n, "1 3");
  check_near (eco_graph_get_out_weights (graph, 0)[0], 5);
  found = eco_graph_get_in (graph, 1, &n);
  check_numbers (found, n, "0 2");
  check_near (eco_graph_get_in_weights (graph, 1)[1], 5);
  found = eco_graph_get_both (graph, 1, &n);
  check_numbers (found, n, "0 2");
  check_near (eco_graph_get_both_weights (graph, 1)[1], 6);
  found = eco_graph_get_originals (graph, eco_graph_find_edge (graph, 2, 1), &n);
  check_numbers (found, n, "0 3");
  found = eco_graph_get_originals (graph, eco_graph_find_edge (graph, 0, 1), &n);
  check_numbers (found, n, "1 6");
  eco_graph_get_edge (graph, eco_graph_find_edge (graph, 1, 2), &from, &to);
  g_assert_cmpuint (from, ==, 1);
  g_assert_cmpuint (to, ==, 2);
  g_assert_cmpuint (eco_graph_find_edge (graph, 3, 0), ==, ECO_GRAPH_NO_EDGE);
  g_assert_cmpuint (eco_graph_find_edge (graph, 1, 1), ==, ECO_GRAPH_NO_EDGE);
}

/* Calls everything; returns the sum of all numbers. */
static double
measure_all (const EcoGraph *graph)
{
  guint n = eco_graph_get_n_nodes (graph);
  g_autofree double *a = g_new0 (double, n + 1);
  g_autofree double *b = g_new0 (double, n + 1);
  g_autofree guint *counts = g_new0 (guint, n + 1);
  EcoGraphPaths paths = { a, b, NULL, counts };
  g_autoptr(EcoGraphCuts) cuts = eco_graph_find_cuts (graph);
  g_autoptr(EcoGraphCycles) cycles = eco_graph_find_cycles (graph, 2, 5, 10, NULL, NULL);
  double sum = eco_graph_get_density (graph) + eco_graph_get_reciprocity (graph);
  guint n_found;

  eco_graph_measure_degree (graph, counts);
  g_assert_true (eco_graph_measure_paths (graph, FALSE, 0, &paths, NULL, NULL, NULL, NULL));
  for (guint v = 0; v < n; v++)
    sum += a[v] + b[v] + counts[v];
  eco_graph_measure_strength (graph, a, b);
  for (guint v = 0; v < n; v++)
    sum += a[v] + b[v];
  eco_graph_measure_clustering (graph, a);
  for (guint v = 0; v < n; v++)
    sum += a[v];
  g_assert_true (eco_graph_measure_eigenvector (graph, a, NULL, NULL));
  g_assert_true (eco_graph_measure_page_rank (graph, b, NULL, NULL));
  for (guint v = 0; v < n; v++)
    g_assert_true (isfinite (a[v]) && isfinite (b[v]));
  g_assert_true (
      eco_graph_find_communities (graph, counts, &n_found, NULL, NULL, NULL, NULL));
  g_assert_cmpuint (n_found, ==, n);
  g_assert_cmpuint (cuts->n_components, ==, n);
  g_assert_cmpuint (cuts->n_bridges, ==, 0);
  g_assert_cmpuint (cycles->n_cycles, ==, 0);
  g_assert_true (cycles->complete);
  return sum;
}

/* No node, one, some without edges, and one with an edge to itself only. */
static void
test_nothing (void)
{
  static const struct { guint n_nodes; const char *edges; } cases[] = {
    { 0, "" }, { 1, "" }, { 2, "" }, { 7, "" }, { 1, "0-0" }, { 3, "1-1 1-1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(EcoGraph) graph = make_graph (cases[i].n_nodes, cases[i].edges);

      check_near (measure_all (graph), 0);
    }
}

/* A path 0 - 1 - 2 - 3 beside a triangle and a node alone. */
static void
test_paths (void)
{
  g_autoptr(EcoGraph) graph = make_graph (8, "0-1 1-2 2-3 4-5 5-6 6-4");
  double betweenness[8], closeness[8], steps[8];
  guint reached[8];
  EcoGraphPaths paths = { betweenness, closeness, steps, reached };

  g_assert_true (eco_graph_measure_paths (graph, FALSE, 1, &paths, NULL, NULL, NULL, NULL));
  check_near (betweenness[0], 0);
  check_near (betweenness[1], 4 / 42.0);
  check_near (betweenness[5], 0);
  check_near (closeness[1], 3 / 4.0 * 3 / 7);
  check_near (closeness[7], 0);
  check_near (steps[0], 2);
  check_near (steps[4], 1);
  check_near (steps[7], 0);
  check_numbers (reached, 8, "3 3 3 3 2 2 2 0");
  g_assert_true (eco_graph_measure_paths (graph, TRUE, 1, &paths, NULL, NULL, NULL, NULL));
  check_near (betweenness[1], 2 / 42.0);
  check_near (betweenness[5], 1 / 42.0);
  check_numbers (reached, 8, "0 1 2 3 2 2 2 0");
}

static void
note_fraction (double fraction, gpointer user_data)
{
  double *last = user_data;

  g_assert_cmpfloat (fraction, >=, *last);
  g_assert_cmpfloat (fraction, <=, 1);
  *last = fraction;
}

/* A ring with chords, large enough for many chunks. */
static EcoGraph *
make_ring (guint n)
{
  g_autofree guint *from = g_new (guint, 2 * n);
  g_autofree guint *to = g_new (guint, 2 * n);

  for (guint i = 0; i < n; i++)
    {
      from[2 * i] = from[2 * i + 1] = i;
      to[2 * i] = (i + 1) % n;
      to[2 * i + 1] = (i * 7 + 3) % n;
    }
  return eco_graph_new (n, 2 * n, from, to, NULL);
}

static void
test_threads (void)
{
  g_autoptr(EcoGraph) graph = make_ring (1500);
  g_autofree double *first = g_new (double, 1500);
  g_autofree double *again = g_new (double, 1500);

  for (guint n_threads = 1; n_threads < 6; n_threads++)
    {
      EcoGraphPaths paths = { .betweenness = n_threads == 1 ? first : again };
      double fraction = 0;

      g_assert_true (eco_graph_measure_paths (graph, FALSE, n_threads, &paths, note_fraction,
                                              &fraction, NULL, NULL));
      if (n_threads > 1)
        g_assert_cmpmem (again, 1500 * sizeof (double), first, 1500 * sizeof (double));
      else
        check_near (fraction, 1);
    }
}

/* Pairs of nodes one after the other: between the ends there are more shortest paths than a
 * double can count. */
static void
test_many_paths (void)
{
  enum { N_PAIRS = 1100, N = 2 * N_PAIRS };
  g_autofree guint *from = g_new (guint, 4 * N_PAIRS);
  g_autofree guint *to = g_new (guint, 4 * N_PAIRS);
  g_autofree double *value = g_new (double, N);
  g_autoptr(EcoGraph) graph = NULL;
  EcoGraphPaths paths = { .betweenness = value };
  guint n = 0;

  for (guint v = 0; v + 2 < N; v++)
    for (guint side = 0; side < 2; side++, n++)
      {
        from[n] = v;
        to[n] = (v / 2 + 1) * 2 + side;
      }
  graph = eco_graph_new (N, n, from, to, NULL);
  g_assert_true (eco_graph_measure_paths (graph, FALSE, 0, &paths, NULL, NULL, NULL, NULL));
  for (guint v = 0; v < N; v++)
    g_assert_true (value[v] >= 0 && value[v] <= 1);
}

static void
cancel (double fraction, gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static void
test_cancel (void)
{
  g_autoptr(EcoGraph) graph = make_ring (1500);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  g_autofree double *value = g_new (double, 1500);
  g_autofree guint *community = g_new (guint, 1500);
  EcoGraphPaths paths = { .betweenness = value };
  guint n;

  g_assert_false (eco_graph_measure_paths (graph, FALSE, 2, &paths, cancel, cancellable,
                                           cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (eco_graph_measure_eigenvector (graph, value, cancellable, NULL));
  g_assert_false (eco_graph_measure_page_rank (graph, value, cancellable, NULL));
  g_assert_false (eco_graph_find_communities (graph, community, &n, NULL, NULL, cancellable, NULL));
  g_assert_null (eco_graph_find_cycles (graph, 2, 5, 10, cancellable, NULL));
}

/* A chain of three triangles, the last hanging on by one link, and a pair. */
static void
test_cuts (void)
{
  g_autoptr(EcoGraph) graph =
      make_graph (11, "9-10 0-1 1-2 2-0 2-3 3-4 4-2 4-5 6-5 5-7 7-6 8-8");
  g_autoptr(EcoGraphCuts) cuts = eco_graph_find_cuts (graph);
  guint piece[11];

  check_numbers (cuts->component, 11, "0 0 0 0 0 0 0 0 2 1 1");
  check_numbers ((guint *) cuts->cuts, 11, "0 0 1 0 1 1 0 0 0 0 0");
  check_numbers (cuts->bridge, 2 * cuts->n_bridges, "4 5 9 10");
  g_assert_cmpuint (cuts->n_components, ==, 3);
  g_assert_cmpuint (eco_graph_find_pieces (graph, 2, piece), ==, 4);
  check_numbers (piece, 11, "1 1 4294967295 0 0 0 0 0 3 2 2");
}

/* As deep as a search can go. */
static void
test_long_chain (void)
{
  enum { N = 50000 };
  g_autofree guint *from = g_new (guint, N);
  g_autofree guint *to = g_new (guint, N);
  g_autofree guint *community = g_new (guint, N);
  g_autoptr(EcoGraph) graph = NULL;
  g_autoptr(EcoGraphCuts) cuts = NULL;
  guint n;

  for (guint i = 0; i < N - 1; i++)
    {
      from[i] = i;
      to[i] = i + 1;
    }
  graph = eco_graph_new (N, N - 1, from, to, NULL);
  cuts = eco_graph_find_cuts (graph);
  g_assert_cmpuint (cuts->n_bridges, ==, N - 1);
  g_assert_true (!cuts->cuts[0] && cuts->cuts[1] && cuts->cuts[N - 2] && !cuts->cuts[N - 1]);
  g_assert_true (eco_graph_find_communities (graph, community, &n, NULL, NULL, NULL, NULL));
  g_assert_cmpfloat (eco_graph_get_modularity (graph, community), >, 0.98);
}

static void
check_cycles (const EcoGraph *graph, guint shortest, guint longest, guint at_most,
              const char *wanted)
{
  g_autoptr(EcoGraphCycles) cycles =
      eco_graph_find_cycles (graph, shortest, longest, at_most, NULL, NULL);
  g_autofree char *text = join_numbers (cycles->node, cycles->start[cycles->n_cycles]);

  g_assert_cmpstr (text, ==, wanted);
  g_assert_cmpint (cycles->complete, ==, at_most > 4);
}

static void
test_cycles (void)
{
  g_autoptr(EcoGraph) graph = make_graph (6, "0-1 1-0 1-2 2-0 2-3 3-4 4-5 5-0 3-0 5-5");

  check_cycles (graph, 2, 5, 10, "0 1 0 1 2 0 1 2 3");
  check_cycles (graph, 2, 6, 10, "0 1 0 1 2 0 1 2 3 0 1 2 3 4 5");
  check_cycles (graph, 3, 3, 10, "0 1 2");
  check_cycles (graph, 2, 6, 2, "0 1 0 1 2");
  check_cycles (graph, 2, 6, 0, "");
}

/* Two groups of four that only one exchange joins, and one node alone. */
static void
test_communities (void)
{
  g_autoptr(EcoGraph) graph =
      make_graph (9, "0-1 0-2 0-3 1-2 1-3 2-3 4-5 4-6 4-7 5-6 5-7 6-7 3-4");
  guint community[9];
  guint n;

  g_assert_true (eco_graph_find_communities (graph, community, &n, NULL, NULL, NULL, NULL));
  g_assert_cmpuint (n, ==, 3);
  check_numbers (community, 9, "0 0 0 0 1 1 1 1 2");
  check_near (eco_graph_get_modularity (graph, community), 12 / 13.0 - 0.5);
}

/* Two groups that would be one, were it not for how much the links weigh. */
static void
test_weights (void)
{
  g_autoptr(EcoGraph) graph = make_graph (4, "0-1*5 2-3*5 0-2 1-3 0-3 1-2");
  guint community[4];
  double value[4];
  guint n;

  g_assert_true (eco_graph_find_communities (graph, community, &n, NULL, NULL, NULL, NULL));
  check_numbers (community, 4, "0 0 1 1");
  eco_graph_measure_clustering (graph, value);
  check_near (value[0], 1);
  check_near (eco_graph_get_density (graph), 0.5);
  check_near (eco_graph_get_reciprocity (graph), 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph/merging", test_merging);
  g_test_add_func ("/graph/nothing", test_nothing);
  g_test_add_func ("/graph/paths", test_paths);
  g_test_add_func ("/graph/threads", test_threads);
  g_test_add_func ("/graph/many-paths", test_many_paths);
  g_test_add_func ("/graph/cancel", test_cancel);
  g_test_add_func ("/graph/cuts", test_cuts);
  g_test_add_func ("/graph/long-chain", test_long_chain);
  g_test_add_func ("/graph/cycles", test_cycles);
  g_test_add_func ("/graph/communities", test_communities);
  g_test_add_func ("/graph/weights", test_weights);
  return g_test_run ();
}
