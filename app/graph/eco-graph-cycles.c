/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Short cycles: ways that lead along the edges back to where they began and
 * meet no node twice. All of one length come before those of the next, so that
 * a limit leaves out the longest; among equals the least nodes are first. */
#include "graph/eco-graph-metrics.h"
#include "graph/eco-graph-private.h"

#include <string.h>

enum
{
  LONGEST = 16,
  STEPS_BETWEEN_LOOKS = 4096,
};

typedef struct
{
  const EcoGraph *graph;
  guint length;
  guint at_most;
  GCancellable *cancellable;
  guint *way_back; /* steps from here to the start over later nodes, if less than the length */
  guint *reached;  /* nodes whose way back is known */
  guint n_reached;
  guint path[LONGEST];
  guint place[LONGEST]; /* which edge of each node on the path comes next */
  gboolean *on_path;
  GArray *start;
  GArray *node;
  guint n_steps;
  gboolean complete;
} Walk;

static void
forget_ways (Walk *walk)
{
  for (guint k = 0; k < walk->n_reached; k++)
    walk->way_back[walk->reached[k]] = G_MAXUINT;
  walk->n_reached = 0;
}

/* Only nodes after @start count, since it is the least of its cycles. */
static void
find_ways_back (Walk *walk, guint start)
{
  const EcoGraphSide *in = &walk->graph->in;

  forget_ways (walk);
  walk->way_back[start] = 0;
  walk->reached[walk->n_reached++] = start;
  for (guint k = 0; k < walk->n_reached; k++)
    {
      guint v = walk->reached[k];

      if (walk->way_back[v] + 1 >= walk->length)
        break;
      for (guint i = in->start[v]; i < in->start[v + 1]; i++)
        if (in->node[i] > start && walk->way_back[in->node[i]] == G_MAXUINT)
          {
            walk->way_back[in->node[i]] = walk->way_back[v] + 1;
            walk->reached[walk->n_reached++] = in->node[i];
          }
    }
}

/* Notes the path as a cycle; FALSE when there are enough. */
static gboolean
add_cycle (Walk *walk)
{
  if (walk->start->len > walk->at_most)
    {
      walk->complete = FALSE;
      return FALSE;
    }
  g_array_append_vals (walk->node, walk->path, walk->length);
  g_array_append_val (walk->start, walk->node->len);
  return TRUE;
}

/* The next node to which the path of @n_path nodes may go on, or G_MAXUINT. */
static guint
next_on_path (Walk *walk, guint n_path)
{
  const EcoGraphSide *out = &walk->graph->out;
  guint v = walk->path[n_path - 1];

  while (walk->place[n_path - 1] < out->start[v + 1])
    {
      guint w = out->node[walk->place[n_path - 1]++];

      if (w > walk->path[0] && !walk->on_path[w] && walk->way_back[w] <= walk->length - n_path)
        return w;
    }
  return G_MAXUINT;
}

/* Goes all ways of the wanted length from @start; FALSE when there are enough
 * or it is cancelled. A node on the last place has its way back in one step. */
static gboolean
walk_from (Walk *walk, guint start)
{
  guint n_path = 1;
  gboolean more = TRUE;

  find_ways_back (walk, start);
  walk->path[0] = start;
  walk->place[0] = walk->graph->out.start[start];
  while (n_path > 0 && more)
    {
      guint next = n_path < walk->length ? next_on_path (walk, n_path) : G_MAXUINT;

      if (next != G_MAXUINT)
        {
          walk->path[n_path] = next;
          walk->place[n_path] = walk->graph->out.start[next];
          walk->on_path[next] = TRUE;
          n_path++;
          if (n_path == walk->length)
            more = add_cycle (walk);
        }
      else
        walk->on_path[walk->path[--n_path]] = FALSE;
      if (++walk->n_steps % STEPS_BETWEEN_LOOKS == 0)
        more = more && !g_cancellable_is_cancelled (walk->cancellable);
    }
  while (n_path > 0)
    walk->on_path[walk->path[--n_path]] = FALSE;
  return more;
}

static void
walk_all (Walk *walk, guint shortest, guint longest)
{
  for (guint length = shortest; length <= longest; length++)
    {
      walk->length = length;
      for (guint start = 0; start < walk->graph->n_nodes; start++)
        if (!walk_from (walk, start))
          return;
    }
}

/**
 * eco_graph_find_cycles:
 * @shortest: how many nodes a cycle has at least; 2 is an exchange both ways
 * @longest: how many at most, up to 16; the time grows with each as the graph branches
 * @at_most: so many cycles are enough
 *
 * Returns: (transfer full) (nullable): each cycle once, or %NULL when cancelled
 */
EcoGraphCycles *
eco_graph_find_cycles (const EcoGraph *graph, guint shortest, guint longest, guint at_most,
                       GCancellable *cancellable, GError **error)
{
  guint n = graph->n_nodes;
  g_autofree guint *way_back = g_new (guint, n + 1);
  g_autofree guint *reached = g_new (guint, n + 1);
  g_autofree gboolean *on_path = g_new0 (gboolean, n + 1);
  g_autoptr(GArray) start = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(GArray) node = g_array_new (FALSE, FALSE, sizeof (guint));
  Walk walk = { graph, 0, at_most, cancellable, way_back, reached };
  EcoGraphCycles *cycles;

  g_return_val_if_fail (longest <= LONGEST, NULL);

  memset (way_back, 0xff, n * sizeof *way_back);
  walk.on_path = on_path;
  walk.start = start;
  walk.node = node;
  walk.complete = TRUE;
  g_array_append_val (start, node->len);
  walk_all (&walk, MAX (shortest, 2), longest);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  cycles = g_new0 (EcoGraphCycles, 1);
  cycles->n_cycles = start->len - 1;
  cycles->complete = walk.complete;
  cycles->start = g_memdup2 (start->data, start->len * sizeof (guint));
  cycles->node = g_memdup2 (node->data, node->len * sizeof (guint));
  return cycles;
}

void
eco_graph_cycles_free (EcoGraphCycles *cycles)
{
  if (cycles == NULL)
    return;
  g_free (cycles->start);
  g_free (cycles->node);
  g_free (cycles);
}
