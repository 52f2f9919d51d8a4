/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Prints what is measured of graphs, for check-graph.py: a line for each
 * measure, its name and then its numbers. Standard input has graphs one after
 * the other: "nodes edges", then a line "from to weight" for each edge. */
#include "graph/eco-graph-metrics.h"

#include <stdio.h>

/* The same in every locale. */
static void
put_number (const char *before, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  printf ("%s%s", before, g_ascii_dtostr (text, sizeof text, number));
}

static void
print_numbers (const char *name, const double *value, guint n)
{
  printf ("%s", name);
  for (guint i = 0; i < n; i++)
    put_number (" ", value[i]);
  printf ("\n");
}

static void
print_counts (const char *name, const guint *value, guint n)
{
  printf ("%s", name);
  for (guint i = 0; i < n; i++)
    printf (" %u", value[i]);
  printf ("\n");
}

static void
print_paths (const EcoGraph *graph, gboolean directed)
{
  guint n = eco_graph_get_n_nodes (graph);
  g_autofree double *betweenness = g_new (double, n + 1);
  g_autofree double *closeness = g_new (double, n + 1);
  EcoGraphPaths paths = { .betweenness = betweenness, .closeness = closeness };

  eco_graph_measure_paths (graph, directed, 0, &paths, NULL, NULL, NULL, NULL);
  print_numbers (directed ? "directed-betweenness" : "betweenness", betweenness, n);
  print_numbers (directed ? "directed-closeness" : "closeness", closeness, n);
}

static void
print_of_nodes (const EcoGraph *graph)
{
  guint n = eco_graph_get_n_nodes (graph);
  g_autofree guint *degree = g_new (guint, n + 1);
  g_autofree double *in = g_new (double, n + 1);
  g_autofree double *out = g_new (double, n + 1);

  eco_graph_measure_degree (graph, degree);
  print_counts ("degree", degree, n);
  eco_graph_measure_strength (graph, in, out);
  print_numbers ("in", in, n);
  print_numbers ("out", out, n);
  eco_graph_measure_clustering (graph, in);
  print_numbers ("clustering", in, n);
  eco_graph_measure_eigenvector (graph, in, NULL, NULL);
  print_numbers ("eigenvector", in, n);
  eco_graph_measure_page_rank (graph, in, NULL, NULL);
  print_numbers ("page-rank", in, n);
}

static void
print_of_all (const EcoGraph *graph)
{
  guint n = eco_graph_get_n_nodes (graph);
  g_autofree guint *community = g_new (guint, n + 1);
  g_autoptr(EcoGraphCuts) cuts = eco_graph_find_cuts (graph);
  guint n_communities;

  put_number ("density ", eco_graph_get_density (graph));
  printf ("\n");
  put_number ("reciprocity ", eco_graph_get_reciprocity (graph));
  printf ("\n");
  print_counts ("component", cuts->component, n);
  print_counts ("cuts", (const guint *) cuts->cuts, n);
  print_counts ("bridges", cuts->bridge, 2 * cuts->n_bridges);
  eco_graph_find_communities (graph, community, &n_communities, NULL, NULL, NULL, NULL);
  print_counts ("community", community, n);
  put_number ("modularity ", eco_graph_get_modularity (graph, community));
  printf ("\n");
}

static void
print_cycles (const EcoGraph *graph)
{
  g_autoptr(EcoGraphCycles) cycles =
      eco_graph_find_cycles (graph, 2, 5, 1000000, NULL, NULL);

  printf ("cycles");
  for (guint c = 0; c < cycles->n_cycles; c++)
    for (guint k = cycles->start[c]; k < cycles->start[c + 1]; k++)
      printf ("%s%u", k == cycles->start[c] ? " " : "-", cycles->node[k]);
  printf ("\n");
}

int
main (void)
{
  guint n_nodes;
  guint n_edges;

  while (scanf ("%u %u", &n_nodes, &n_edges) == 2)
    {
      g_autofree guint *from = g_new (guint, n_edges + 1);
      g_autofree guint *to = g_new (guint, n_edges + 1);
      g_autofree double *weight = g_new (double, n_edges + 1);
      g_autoptr(EcoGraph) graph = NULL;

      for (guint i = 0; i < n_edges; i++)
        {
          char text[64];

          if (scanf ("%u %u %63s", &from[i], &to[i], text) != 3)
            return 1;
          weight[i] = g_ascii_strtod (text, NULL);
        }
      graph = eco_graph_new (n_nodes, n_edges, from, to, weight);
      print_of_nodes (graph);
      print_paths (graph, FALSE);
      print_paths (graph, TRUE);
      print_of_all (graph);
      print_cycles (graph);
      printf ("end\n");
    }
  return 0;
}
