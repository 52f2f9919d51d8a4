/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What holds a graph together: its components, the nodes and the links whose
 * loss would separate others (Hopcroft and Tarjan, 1973). Without recursion,
 * since a chain may be as long as the graph. */
#include "graph/eco-graph-level-private.h"
#include "graph/eco-graph-metrics.h"

#include <stdlib.h>
#include <string.h>

/* The state of the search in depth. */
typedef struct
{
  const EcoGraphSide *side;
  guint *found;  /* when: from 1; 0: not yet */
  guint *lowest; /* the earliest found that its branch has a link back to */
  guint *parent;
  guint *next; /* which of its links comes next */
  guint clock;
} Depth;

static void
depth_enter (Depth *depth, guint node, guint parent)
{
  depth->found[node] = depth->lowest[node] = ++depth->clock;
  depth->parent[node] = parent;
  depth->next[node] = depth->side->start[node];
}

/* Goes on from @node: to a node not found yet, which is returned, or
 * G_MAXUINT when all its links are seen. */
static guint
depth_advance (Depth *depth, guint node)
{
  while (depth->next[node] < depth->side->start[node + 1])
    {
      guint other = depth->side->node[depth->next[node]++];

      if (depth->found[other] == 0)
        return other;
      if (other != depth->parent[node])
        depth->lowest[node] = MIN (depth->lowest[node], depth->found[other]);
    }
  return G_MAXUINT;
}

static void
add_bridge (EcoGraphCuts *cuts, guint a, guint b)
{
  cuts->bridge[2 * cuts->n_bridges] = MIN (a, b);
  cuts->bridge[2 * cuts->n_bridges + 1] = MAX (a, b);
  cuts->n_bridges++;
}

/* Searches the component of @root. */
static void
search_component (Depth *depth, guint root, EcoGraphCuts *cuts)
{
  guint n_branches = 0;
  guint node = root;

  depth_enter (depth, root, G_MAXUINT);
  while (node != G_MAXUINT)
    {
      guint other = depth_advance (depth, node);
      guint parent = depth->parent[node];

      if (other != G_MAXUINT)
        {
          depth_enter (depth, other, node);
          node = other;
          continue;
        }
      if (parent != G_MAXUINT)
        {
          depth->lowest[parent] = MIN (depth->lowest[parent], depth->lowest[node]);
          if (depth->lowest[node] > depth->found[parent])
            add_bridge (cuts, parent, node);
          if (parent == root)
            n_branches++;
          else if (depth->lowest[node] >= depth->found[parent])
            cuts->cuts[parent] = TRUE;
        }
      node = parent;
    }
  cuts->cuts[root] = n_branches > 1;
}

static int
compare_bridges (const void *a, const void *b)
{
  const guint *x = a;
  const guint *y = b;

  if (x[0] != y[0])
    return x[0] < y[0] ? -1 : 1;
  return x[1] < y[1] ? -1 : x[1] > y[1];
}

/* Numbers pieces by size, the largest first, those of one size by their first
 * node; G_MAXUINT stays. */
void
eco_graph_number_by_size (guint n_nodes, guint n_pieces, guint *piece)
{
  g_autofree guint *size = g_new0 (guint, n_pieces + 1);
  g_autofree guint *count = g_new0 (guint, n_nodes + 2);
  g_autofree guint *number = g_new (guint, n_pieces + 1);

  for (guint v = 0; v < n_nodes; v++)
    if (piece[v] != G_MAXUINT)
      size[piece[v]]++;
  /* Where those of each size begin: after all that are larger. */
  for (guint p = 0; p < n_pieces; p++)
    count[size[p]]++;
  for (guint s = n_nodes + 1, begin = 0; s-- > 0;)
    {
      guint here = count[s];

      count[s] = begin;
      begin += here;
    }
  for (guint p = 0; p < n_pieces; p++)
    number[p] = count[size[p]]++;
  for (guint v = 0; v < n_nodes; v++)
    if (piece[v] != G_MAXUINT)
      piece[v] = number[piece[v]];
}

/**
 * eco_graph_find_pieces:
 * @without: a node that is taken away, or %G_MAXUINT
 * @piece: filled with the number of the piece of each node; the largest has 0, and what
 *     is taken away %G_MAXUINT
 *
 * Returns: into how many pieces the graph falls
 */
guint
eco_graph_find_pieces (const EcoGraph *graph, guint without, guint *piece)
{
  const EcoGraphSide *both = &graph->both;
  g_autofree guint *queue = g_new (guint, graph->n_nodes + 1);
  guint n_pieces = 0;

  memset (piece, 0xff, graph->n_nodes * sizeof *piece);
  for (guint root = 0; root < graph->n_nodes; root++)
    {
      guint n = 0;

      if (piece[root] != G_MAXUINT || root == without)
        continue;
      piece[root] = n_pieces;
      queue[n++] = root;
      for (guint k = 0; k < n; k++)
        for (guint i = both->start[queue[k]]; i < both->start[queue[k] + 1]; i++)
          if (piece[both->node[i]] == G_MAXUINT && both->node[i] != without)
            {
              piece[both->node[i]] = n_pieces;
              queue[n++] = both->node[i];
            }
      n_pieces++;
    }
  eco_graph_number_by_size (graph->n_nodes, n_pieces, piece);
  return n_pieces;
}

/**
 * eco_graph_find_cuts:
 *
 * Directions do not matter here.
 *
 * Returns: (transfer full): components, nodes and links that hold them together
 */
EcoGraphCuts *
eco_graph_find_cuts (const EcoGraph *graph)
{
  guint n = graph->n_nodes;
  EcoGraphCuts *cuts = g_new0 (EcoGraphCuts, 1);
  g_autofree guint *found = g_new0 (guint, n + 1);
  g_autofree guint *lowest = g_new (guint, n + 1);
  g_autofree guint *parent = g_new (guint, n + 1);
  g_autofree guint *next = g_new (guint, n + 1);
  Depth depth = { &graph->both, found, lowest, parent, next, 0 };

  cuts->component = g_new (guint, n + 1);
  cuts->cuts = g_new0 (gboolean, n + 1);
  cuts->bridge = g_new (guint, 2 * (size_t) n + 2);
  cuts->n_components = eco_graph_find_pieces (graph, G_MAXUINT, cuts->component);
  for (guint root = 0; root < n; root++)
    if (found[root] == 0)
      search_component (&depth, root, cuts);
  qsort (cuts->bridge, cuts->n_bridges, 2 * sizeof *cuts->bridge, compare_bridges);
  return cuts;
}

void
eco_graph_cuts_free (EcoGraphCuts *cuts)
{
  if (cuts == NULL)
    return;
  g_free (cuts->component);
  g_free (cuts->cuts);
  g_free (cuts->bridge);
  g_free (cuts);
}
