/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Lays one generated ring graph out and writes the positions that the meter
 * of the layout bench reads:
 *
 *   bench-layout --graph FILE.rg --positions OUT.txt [--rings OUT] [--own] [--times N]
 *
 * FILE.rg: "N E", N lines "ring side width height cluster" (node 0 is the
 * brand), E lines "from to weight". The time is the best of N warm layouts,
 * processor time of program and helper. --rings writes "inner outer" of each
 * ring; --own leaves Graphviz out. */
#include "layout/eco-layout.h"

#include "base/eco-geometry.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef struct
{
  EcoLayoutNode *nodes;
  EcoLayoutEdge *edges;
  EcoLayoutRing *rings;
  EcoLayoutInput input;
} Graph;

static gboolean
read_graph (const char *path, Graph *graph)
{
  FILE *file = fopen (path, "r");
  int n, m;

  if (file == NULL || fscanf (file, "%d %d", &n, &m) != 2 || n < 1 || m < 0)
    return FALSE;
  eco_layout_input_init (&graph->input);
  graph->nodes = g_new0 (EcoLayoutNode, n);
  graph->edges = g_new0 (EcoLayoutEdge, m + 1);
  for (int i = 0; i < n; i++)
    {
      EcoLayoutNode *node = &graph->nodes[i];
      int side, cluster, width, height;

      if (fscanf (file, "%d %d %d %d %d", &node->ring, &side, &width, &height, &cluster) != 5)
        return FALSE;
      node->side = side == 0 ? ECO_SIDE_EXTERNAL : ECO_SIDE_INTERNAL;
      node->sector = -1;
      node->key = i;
      node->width = width;
      node->height = height;
      node->angle = node->radius = NAN;
      graph->input.n_rings = MAX (graph->input.n_rings, node->ring + 1);
    }
  for (int i = 0; i < m; i++)
    {
      EcoLayoutEdge *edge = &graph->edges[i];
      int weight;

      if (fscanf (file, "%d %d %d", &edge->from, &edge->to, &weight) != 3)
        break;
      edge->weight = weight;
      edge->via = -1;
      graph->input.n_edges = i + 1;
    }
  fclose (file);
  graph->rings = g_new0 (EcoLayoutRing, graph->input.n_rings);
  for (int ring = 0; ring < graph->input.n_rings; ring++)
    graph->rings[ring] = (EcoLayoutRing){ 8, 26, 150, ring == 0 ? 10 : 40 };
  graph->input.nodes = graph->nodes;
  graph->input.n_nodes = n;
  graph->input.edges = graph->edges;
  graph->input.rings = graph->rings;
  graph->input.brand = 0;
  graph->input.core_radius = hypot (graph->nodes[0].width, graph->nodes[0].height) / 2;
  return TRUE;
}

static double
cpu_ms (EcoLayoutClient *client)
{
  struct timespec now = { 0, 0 };

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6 +
         (client != NULL ? eco_layout_client_get_cpu_time (client) : 0);
}

static void
write_positions (const char *path, const EcoLayoutResult *result, double ms)
{
  FILE *file = fopen (path, "w");

  if (file == NULL)
    return;
  fprintf (file, "T %.3f\n", ms);
  for (int i = 0; i < result->n_nodes; i++)
    {
      EcoPoint point = eco_point_from_polar (result->angle[i], result->radius[i]);

      fprintf (file, "%.3f %.3f\n", point.x, point.y);
    }
  fclose (file);
}

static void
write_rings (const char *path, const EcoLayoutResult *result)
{
  FILE *file = fopen (path, "w");

  if (file == NULL)
    return;
  for (int ring = 0; ring < result->n_rings; ring++)
    fprintf (file, "%.3f %.3f\n", result->ring_inner[ring], result->ring_outer[ring]);
  fclose (file);
}

static int
run (const Graph *graph, gboolean own, int times, const char *positions, const char *rings)
{
  g_autoptr (EcoLayoutClient) client = own ? NULL : eco_layout_client_new ();
  double best = INFINITY;

  for (int i = 0; i < MAX (times, 1); i++)
    {
      double before = cpu_ms (client);
      g_autoptr (GError) error = NULL;
      g_autoptr (EcoLayoutResult) result =
          eco_layout_run (&graph->input, client, NULL, NULL, NULL, &error);

      if (result == NULL)
        {
          fprintf (stderr, "%s\n", error->message);
          return 1;
        }
      best = MIN (best, cpu_ms (client) - before);
      if (result->message != NULL)
        fprintf (stderr, "%s\n", result->message);
      write_positions (positions, result, best);
      if (rings != NULL)
        write_rings (rings, result);
    }
  return 0;
}

int
main (int argc, char **argv)
{
  g_autofree char *graph_path = NULL;
  g_autofree char *positions = NULL;
  g_autofree char *rings = NULL;
  gboolean own = FALSE;
  int times = 3;
  Graph graph = { 0 };
  const GOptionEntry entries[] = {
    { "graph", 0, 0, G_OPTION_ARG_FILENAME, &graph_path, "Graph to lay out", "FILE.rg" },
    { "positions", 0, 0, G_OPTION_ARG_FILENAME, &positions, "Where positions go", "OUT.txt" },
    { "rings", 0, 0, G_OPTION_ARG_FILENAME, &rings, "Where the radii of the rings go", "OUT" },
    { "own", 0, 0, G_OPTION_ARG_NONE, &own, "Do without Graphviz", NULL },
    { "times", 0, 0, G_OPTION_ARG_INT, &times, "How often; the best time counts", "N" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || graph_path == NULL ||
      positions == NULL)
    {
      fprintf (stderr, "%s\n",
               error != NULL ? error->message : "--graph and --positions are needed");
      return 2;
    }
  if (!read_graph (graph_path, &graph))
    {
      fprintf (stderr, "%s: not a ring graph\n", graph_path);
      return 1;
    }
  return run (&graph, own, times, positions, rings);
}
