/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Orders of the nodes that the layout could start from instead of its own,
 * for the ablation:
 *
 *   bench-orders FILE.rg tree|sfdp|neato|dot|input OUT.txt
 *
 * writes for each node its place along its half, from 0 at the top to 1, and
 * prints the processor time of that, "ms=TIME".
 *   tree   a wedge by leaf counts, as twopi gives them, where the parent of a
 *          node is its heaviest partner on the ring inside, on the same side
 *   sfdp, neato   the angle in the free layout, from the axis that parts the
 *          sides best; who is on the wrong side of it is mirrored
 *   dot    rings as ranks, from the outer internal one over the brand to the
 *          outer external one: the order within the rank
 *   input  the order of the file */
#include "ring-graph.h"

#include <gvc.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MOST_RINGS 16

typedef struct
{
  const RingGraph *graph;
  double *t;
} Orders;

typedef struct
{
  double value;
  int node;
} Place;

static void *
allocate (int n, size_t size)
{
  void *memory = calloc ((size_t) n + 1, size);

  if (memory == NULL)
    abort ();
  return memory;
}

static int
compare_places (const void *a, const void *b)
{
  const Place *x = a, *y = b;

  return x->value < y->value ? -1 : x->value > y->value ? 1 : x->node - y->node;
}

/* Spreads the nodes of each half ring evenly, in the order of @value. */
static void
spread (Orders *self, const double *value)
{
  const RingGraph *graph = self->graph;
  Place *places = allocate (graph->n_nodes, sizeof (Place));

  for (int cell = 2; cell < 2 * MOST_RINGS; cell++)
    {
      int n = 0;

      for (int i = 1; i < graph->n_nodes; i++)
        if (2 * graph->ring[i] + graph->side[i] == cell)
          places[n++] = (Place){ value[i], i };
      qsort (places, (size_t) n, sizeof (Place), compare_places);
      for (int i = 0; i < n; i++)
        self->t[places[i].node] = (i + 0.5) / n;
    }
  free (places);
}

static void
order_by_input (Orders *self)
{
  double *value = allocate (self->graph->n_nodes, sizeof (double));

  for (int i = 0; i < self->graph->n_nodes; i++)
    value[i] = i;
  spread (self, value);
  free (value);
}

/* ---- Wedges of real edges ---- */

static void
offer_parent (const RingGraph *graph, int child, int parent, int weight, int *parents, int *weights)
{
  if (parent != 0 && graph->ring[parent] == graph->ring[child] - 1 &&
      graph->side[parent] == graph->side[child] && weight > weights[child])
    {
      parents[child] = parent;
      weights[child] = weight;
    }
}

static int *
find_parents (const RingGraph *graph)
{
  int *parents = allocate (graph->n_nodes, sizeof (int));
  int *weights = allocate (graph->n_nodes, sizeof (int));

  for (int i = 0; i < graph->n_edges; i++)
    {
      offer_parent (graph, graph->from[i], graph->to[i], graph->weight[i], parents, weights);
      offer_parent (graph, graph->to[i], graph->from[i], graph->weight[i], parents, weights);
    }
  free (weights);
  return parents;
}

/* The leaves below each node; those without a parent (0) hang on their half. */
static double *
count_leaves (const RingGraph *graph, const int *parents, double half[2])
{
  double *leaves = allocate (graph->n_nodes, sizeof (double));

  half[0] = half[1] = 0;
  for (int ring = MOST_RINGS - 1; ring > 0; ring--)
    for (int i = 1; i < graph->n_nodes; i++)
      if (graph->ring[i] == ring)
        {
          leaves[i] = fmax (leaves[i], 1);
          if (parents[i] != 0)
            leaves[parents[i]] += leaves[i];
          else
            half[graph->side[i]] += leaves[i];
        }
  return leaves;
}

static void
order_by_tree (Orders *self)
{
  const RingGraph *graph = self->graph;
  int *parents = find_parents (graph);
  double half[2], used[2] = { 0, 0 };
  double *leaves = count_leaves (graph, parents, half);
  double *next = allocate (graph->n_nodes, sizeof (double)); /* where its next child begins */

  for (int ring = 1; ring < MOST_RINGS; ring++)
    for (int i = 1; i < graph->n_nodes; i++)
      if (graph->ring[i] == ring)
        {
          double *start = parents[i] != 0 ? &next[parents[i]] : &used[graph->side[i]];

          next[i] = *start;
          self->t[i] = (*start + leaves[i] / 2) / half[graph->side[i]];
          *start += leaves[i];
        }
  free (parents);
  free (leaves);
  free (next);
}

/* ---- Graphviz ---- */

static void
set (Agraph_t *graph, int kind, const char *name, const char *value)
{
  agattr (graph, kind, (char *) name, (char *) value);
}

static Agraph_t *
build (const RingGraph *ring_graph, Agdesc_t kind, Agnode_t **nodes)
{
  Agraph_t *graph = agopen ((char *) "g", kind, NULL);

  set (graph, AGRAPH, "splines", "none");
  set (graph, AGNODE, "shape", "point");
  set (graph, AGNODE, "label", "");
  set (graph, AGNODE, "style", "");
  for (int i = 0; i < ring_graph->n_nodes; i++)
    nodes[i] = agnode (graph, NULL, 1);
  return graph;
}

static void
lay_out (Agraph_t *graph, const char *engine)
{
  GVC_t *context = gvContext ();

  if (gvLayout (context, graph, engine) != 0)
    {
      fprintf (stderr, "%s: the engine failed\n", engine);
      exit (1);
    }
}

/* The middle of all nodes becomes the origin, and the x axis the direction in
 * which the middles of the sides are apart: external ones to its far end. */
static void
turn (const RingGraph *graph, double *x, double *y)
{
  double sum[2][3] = { { 0 } }, middle_x, middle_y, c, s, length;

  for (int i = 1; i < graph->n_nodes; i++)
    {
      sum[graph->side[i]][0] += x[i];
      sum[graph->side[i]][1] += y[i];
      sum[graph->side[i]][2] += 1;
    }
  middle_x = (sum[0][0] + sum[1][0]) / (sum[0][2] + sum[1][2]);
  middle_y = (sum[0][1] + sum[1][1]) / (sum[0][2] + sum[1][2]);
  c = sum[0][0] / fmax (sum[0][2], 1) - sum[1][0] / fmax (sum[1][2], 1);
  s = sum[0][1] / fmax (sum[0][2], 1) - sum[1][1] / fmax (sum[1][2], 1);
  length = fmax (hypot (c, s), 1e-9);
  for (int i = 0; i < graph->n_nodes; i++)
    {
      double dx = x[i] - middle_x, dy = y[i] - middle_y;

      x[i] = (dx * c + dy * s) / length;
      y[i] = (dy * c - dx * s) / length;
    }
}

static void
order_by_angle (Orders *self, const char *engine)
{
  const RingGraph *graph = self->graph;
  Agnode_t **nodes = allocate (graph->n_nodes, sizeof *nodes);
  Agraph_t *free_graph = build (graph, Agundirected, nodes);
  double *x = allocate (graph->n_nodes, sizeof (double));
  double *y = allocate (graph->n_nodes, sizeof (double));

  for (int i = 0; i < graph->n_edges; i++)
    agedge (free_graph, nodes[graph->from[i]], nodes[graph->to[i]], NULL, 1);
  lay_out (free_graph, engine);
  for (int i = 0; i < graph->n_nodes; i++)
    {
      x[i] = ND_coord (nodes[i]).x;
      y[i] = ND_coord (nodes[i]).y;
    }
  turn (graph, x, y);
  for (int i = 1; i < graph->n_nodes; i++)
    self->t[i] = atan2 (fabs (x[i]), y[i]) / M_PI;
  free (x);
  free (y);
  free (nodes);
}

static int
get_rank (const RingGraph *graph, int node)
{
  return graph->side[node] == 0 ? MOST_RINGS + graph->ring[node] : MOST_RINGS - graph->ring[node];
}

/* A chain of hidden nodes, one in each rank that is used, keeps the ranks. */
static void
fix_ranks (const RingGraph *graph, Agraph_t *ranked, Agnode_t **nodes)
{
  Agnode_t *last = NULL;

  for (int rank = 0; rank < 2 * MOST_RINGS; rank++)
    {
      Agraph_t *row = NULL;
      Agnode_t *anchor;

      for (int i = 0; i < graph->n_nodes; i++)
        if (get_rank (graph, i) == rank)
          {
            if (row == NULL)
              row = agsubg (ranked, NULL, 1);
            agsubnode (row, nodes[i], 1);
          }
      if (row == NULL)
        continue;
      agattr (row, AGRAPH, (char *) "rank", (char *) "");
      agsafeset (row, (char *) "rank", (char *) "same", (char *) "");
      anchor = agnode (row, NULL, 1);
      if (last != NULL)
        agedge (ranked, last, anchor, NULL, 1);
      last = anchor;
    }
}

static void
order_by_ranks (Orders *self)
{
  const RingGraph *graph = self->graph;
  Agnode_t **nodes = allocate (graph->n_nodes, sizeof *nodes);
  Agraph_t *ranked = build (graph, Agdirected, nodes);
  double *value = allocate (graph->n_nodes, sizeof (double));

  fix_ranks (graph, ranked, nodes);
  for (int i = 0; i < graph->n_edges; i++)
    {
      int a = graph->from[i], b = graph->to[i];
      int forward = get_rank (graph, a) <= get_rank (graph, b);

      agedge (ranked, nodes[forward ? a : b], nodes[forward ? b : a], NULL, 1);
    }
  lay_out (ranked, "dot");
  for (int i = 0; i < graph->n_nodes; i++)
    value[i] = ND_coord (nodes[i]).x;
  spread (self, value);
  free (value);
  free (nodes);
}

static int
write_order (const Orders *self, const char *path)
{
  FILE *file = fopen (path, "w");

  if (file == NULL)
    return 1;
  for (int i = 0; i < self->graph->n_nodes; i++)
    fprintf (file, "%.6f\n", self->t[i]);
  return fclose (file) != 0;
}

int
main (int argc, char **argv)
{
  RingGraph *graph;
  Orders self = { 0 };
  int failed;
  clock_t start;

  if (argc != 4)
    {
      fprintf (stderr, "usage: bench-orders FILE.rg tree|sfdp|neato|dot|input OUT.txt\n");
      return 2;
    }
  graph = ring_graph_read (argv[1]);
  self = (Orders){ graph, allocate (graph->n_nodes, sizeof (double)) };
  start = clock ();
  if (strcmp (argv[2], "tree") == 0)
    order_by_tree (&self);
  else if (strcmp (argv[2], "dot") == 0)
    order_by_ranks (&self);
  else if (strcmp (argv[2], "input") == 0)
    order_by_input (&self);
  else
    order_by_angle (&self, argv[2]);
  printf ("ms=%.3f\n", (double) (clock () - start) * 1e3 / CLOCKS_PER_SEC);
  failed = write_order (&self, argv[3]);
  free (self.t);
  ring_graph_free (graph);
  return failed;
}
