/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the analysis costs: bench-analysis betweenness GRAPH. GRAPH is text:
 * "nodes edges", then "from to" of each edge. Prints the processor time of all
 * threads and the time that passed, in seconds, then the betweenness of each
 * node. */
#include "graph/eco-graph-metrics.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

static double
processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

static EcoGraph *
read_graph (const char *path)
{
  FILE *file = fopen (path, "r");
  g_autofree guint *from = NULL;
  g_autofree guint *to = NULL;
  guint n_nodes, n_edges;

  if (file == NULL || fscanf (file, "%u %u", &n_nodes, &n_edges) != 2)
    g_error ("%s has no graph", path);
  from = g_new (guint, n_edges + 1);
  to = g_new (guint, n_edges + 1);
  for (guint i = 0; i < n_edges; i++)
    if (fscanf (file, "%u %u", &from[i], &to[i]) != 2)
      g_error ("%s ends at edge %u", path, i);
  fclose (file);
  return eco_graph_new (n_nodes, n_edges, from, to, NULL);
}

static void
bench_betweenness (const char *path)
{
  g_autoptr(EcoGraph) graph = read_graph (path);
  guint n = eco_graph_get_n_nodes (graph);
  g_autofree double *betweenness = g_new (double, n + 1);
  EcoGraphPaths paths = { .betweenness = betweenness };
  gint64 start = g_get_monotonic_time ();
  double spent = processor_time ();

  eco_graph_measure_paths (graph, FALSE, 0, &paths, NULL, NULL, NULL, NULL);
  printf ("%.6f %.6f\n", processor_time () - spent, (g_get_monotonic_time () - start) / 1e6);
  for (guint v = 0; v < n; v++)
    printf ("%.17g\n", betweenness[v]);
}

int
main (int argc, char **argv)
{
  if (argc == 3 && strcmp (argv[1], "betweenness") == 0)
    bench_betweenness (argv[2]);
  else
    g_error ("usage: bench-analysis betweenness GRAPH");
  return 0;
}
