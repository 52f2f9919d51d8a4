/* SPDX-License-Identifier: MIT */
/* Reads graphs and positions for the programs of the layout bench. What
 * cannot be read ends the program. */
#include "ring-graph.h"

#include <stdio.h>
#include <stdlib.h>

static void
refuse (const char *path, const char *why)
{
  fprintf (stderr, "%s: %s\n", path, why);
  exit (1);
}

static int *
allocate (int n)
{
  int *numbers = calloc ((size_t) n + 1, sizeof (int));

  if (numbers == NULL)
    abort ();
  return numbers;
}

/* Reads one row of @n_columns numbers into place @i of the columns. */
static int
read_row (FILE *file, int **columns, int n_columns, int i)
{
  for (int k = 0; k < n_columns; k++)
    if (fscanf (file, "%d", &columns[k][i]) != 1)
      return 0;
  return 1;
}

/**
 * ring_graph_read:
 * @path: of a file of gen
 *
 * Ends the program when the file is no ring graph; a file that breaks off in
 * its edges is taken as far as it goes.
 *
 * Returns: (transfer full): the graph
 */
RingGraph *
ring_graph_read (const char *path)
{
  RingGraph *self = calloc (1, sizeof (RingGraph));
  FILE *file = fopen (path, "r");
  int n_edges = 0;

  if (self == NULL || file == NULL || fscanf (file, "%d %d", &self->n_nodes, &n_edges) != 2 ||
      self->n_nodes < 1 || n_edges < 0)
    {
      refuse (path, "not a ring graph");
      return NULL;
    }
  self->ring = allocate (self->n_nodes);
  self->side = allocate (self->n_nodes);
  self->width = allocate (self->n_nodes);
  self->height = allocate (self->n_nodes);
  self->cluster = allocate (self->n_nodes);
  self->from = allocate (n_edges);
  self->to = allocate (n_edges);
  self->weight = allocate (n_edges);
  for (int i = 0; i < self->n_nodes; i++)
    if (!read_row (file, (int *[]){ self->ring, self->side, self->width, self->height,
                                    self->cluster }, 5, i))
      refuse (path, "a node is missing");
  while (self->n_edges < n_edges &&
         read_row (file, (int *[]){ self->from, self->to, self->weight }, 3, self->n_edges))
    self->n_edges++;
  fclose (file);
  return self;
}

/**
 * ring_graph_free:
 * @self: (transfer full): a graph
 */
void
ring_graph_free (RingGraph *self)
{
  free (self->ring);
  free (self->side);
  free (self->width);
  free (self->height);
  free (self->cluster);
  free (self->from);
  free (self->to);
  free (self->weight);
  free (self);
}

/**
 * ring_graph_read_positions:
 * @self: the graph that was laid out
 * @path: an optional line "T milliseconds", then a line "x y" for each node
 * @x: (out caller-allocates): pixels
 * @y: (out caller-allocates): pixels
 *
 * Ends the program when nodes are missing. A position may be "nan nan".
 *
 * Returns: the milliseconds, -1 when the file does not say them
 */
double
ring_graph_read_positions (const RingGraph *self, const char *path, double *x, double *y)
{
  FILE *file = fopen (path, "r");
  double ms = -1;
  char line[256];
  int i = 0;

  if (file == NULL)
    {
      refuse (path, "cannot be read");
      return -1;
    }
  while (i < self->n_nodes && fgets (line, sizeof line, file) != NULL)
    if (line[0] == 'T')
      ms = atof (line + 1);
    else if (sscanf (line, "%lf %lf", &x[i], &y[i]) == 2)
      i++;
  fclose (file);
  if (i < self->n_nodes)
    refuse (path, "positions are missing");
  return ms;
}
