/* SPDX-License-Identifier: MIT */
/* Lays one generated graph out with an engine of Graphviz, and writes the
 * positions that the meter reads:
 *
 *   graphviz-peer FILE.rg ENGINE bare|plain OUT.txt [TIMES] [OVERLAP]
 *
 * bare: no labels, no splines; plain: labels and default splines. The time is
 * the best of TIMES warm layouts, processor time. */
#include "ring-graph.h"

#include <gvc.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef struct
{
  const RingGraph *ring_graph;
  const char *engine;
  const char *out;
  const char *overlap; /* or NULL */
  int bare;
  Agraph_t *graph;
  Agnode_t **nodes;
} Peer;

static double
cpu_ms (void)
{
  struct timespec now = { 0, 0 };

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static Agsym_t *
set_default (Peer *self, int kind, const char *name, const char *value)
{
  return agattr (self->graph, kind, (char *) name, (char *) value);
}

static void
set_defaults (Peer *self)
{
  set_default (self, AGRAPH, "root", "n0");
  if (self->bare)
    set_default (self, AGRAPH, "splines", "none");
  if (self->engine[0] == 't')
    set_default (self, AGRAPH, "ranksep", "3");
  if (self->overlap != NULL)
    set_default (self, AGRAPH, "overlap", self->overlap);
  set_default (self, AGNODE, "shape", "box");
  set_default (self, AGNODE, "fixedsize", "true");
  set_default (self, AGNODE, "label", self->bare ? "" : "\\N");
}

static void
set_inches (Agnode_t *node, Agsym_t *attribute, int pixels)
{
  char text[32];

  snprintf (text, sizeof text, "%.3f", pixels / 72.);
  agxset (node, attribute, text);
}

static void
build (Peer *self)
{
  const RingGraph *ring_graph = self->ring_graph;
  Agsym_t *width, *height;

  self->graph = agopen ((char *) "g", Agundirected, NULL);
  set_defaults (self);
  width = set_default (self, AGNODE, "width", "1");
  height = set_default (self, AGNODE, "height", "0.4");
  self->nodes = calloc ((size_t) ring_graph->n_nodes, sizeof *self->nodes);
  for (int i = 0; i < ring_graph->n_nodes; i++)
    {
      char name[32];

      snprintf (name, sizeof name, "n%d", i);
      self->nodes[i] = agnode (self->graph, name, 1);
      set_inches (self->nodes[i], width, ring_graph->width[i]);
      set_inches (self->nodes[i], height, ring_graph->height[i]);
    }
  for (int i = 0; i < ring_graph->n_edges; i++)
    agedge (self->graph, self->nodes[ring_graph->from[i]], self->nodes[ring_graph->to[i]], NULL,
            1);
}

static void
write_positions (const Peer *self, double ms)
{
  FILE *file = fopen (self->out, "w");

  if (file == NULL)
    return;
  fprintf (file, "T %.3f\n", ms);
  for (int i = 0; i < self->ring_graph->n_nodes; i++)
    fprintf (file, "%.3f %.3f\n", ND_coord (self->nodes[i]).x, ND_coord (self->nodes[i]).y);
  fclose (file);
}

/* One layout on a fresh graph; returns 0 when the engine fails. */
static int
lay_out (Peer *self, GVC_t *context, double *best, int last)
{
  double start = cpu_ms (), built, ready, measured;

  build (self);
  built = cpu_ms ();
  if (gvLayout (context, self->graph, self->engine) != 0)
    return 0;
  ready = cpu_ms ();
  *best = fmin (*best, ready - start);
  if (last)
    write_positions (self, *best);
  measured = cpu_ms ();
  gvFreeLayout (context, self->graph);
  agclose (self->graph);
  free (self->nodes);
  fprintf (stderr, "%s build %.2f layout %.2f free %.2f ms\n", self->engine, built - start,
           ready - built, cpu_ms () - measured);
  return 1;
}

int
main (int argc, char **argv)
{
  int times = argc > 5 ? atoi (argv[5]) : 1;
  double best = INFINITY, start;
  RingGraph *ring_graph;
  GVC_t *context;
  Peer self = { 0 };

  if (argc < 5)
    {
      fprintf (stderr,
               "usage: graphviz-peer FILE.rg ENGINE bare|plain OUT.txt [TIMES] [OVERLAP]\n");
      return 2;
    }
  ring_graph = ring_graph_read (argv[1]);
  self.ring_graph = ring_graph;
  self.engine = argv[2];
  self.bare = argv[3][0] == 'b';
  self.out = argv[4];
  self.overlap = argc > 6 ? argv[6] : NULL;
  start = cpu_ms ();
  context = gvContext ();
  fprintf (stderr, "gvContext %.2f ms\n", cpu_ms () - start);
  for (int i = 0; i < times; i++)
    if (!lay_out (&self, context, &best, i == times - 1))
      {
        fprintf (stderr, "%s: the engine failed\n", self.engine);
        return 1;
      }
  gvFreeContext (context);
  ring_graph_free (ring_graph);
  return 0;
}
