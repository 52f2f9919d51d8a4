/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Betweenness and closeness: a search in breadth from every node, and Brandes'
 * accumulation on the way back ("A faster algorithm for betweenness
 * centrality", 2001).
 *
 * The sources are cut into chunks that do not depend on the number of threads;
 * each chunk has sums of its own, which are added up in order. */
#include "graph/eco-graph-metrics.h"
#include "graph/eco-graph-private.h"

#include <string.h>

enum
{
  SMALLEST_CHUNK = 16,
  MOST_CHUNKS = 64,
};

typedef struct
{
  const EcoGraph *graph;
  const EcoGraphSide *side;
  const EcoGraphPaths *paths;
  GCancellable *cancellable;
  guint chunk_size;
  guint n_chunks;
  double **sums; /* by chunk, while it is not added up */
  int next_chunk;
  int n_done;
} Job;

/* What one thread needs for a search. */
typedef struct
{
  guint *distance; /* by node; G_MAXUINT while it is not found */
  guint *order;    /* the nodes as they are found */
  guint *before;   /* the steps of all shortest paths: from here, … */
  guint *after;    /* … to here, in the order of the first */
  double *n_paths; /* by node: how many lead here; 0 while it is not found */
  double *end;     /* by node: one path's part of what ends here */
  double *pass;    /* by node: one path's part of what passes here */
} Search;

static void
search_init (Search *search, const EcoGraphSide *side, guint n_nodes)
{
  guint n_steps = side->start[n_nodes];

  search->distance = g_new (guint, n_nodes + 1);
  search->order = g_new (guint, n_nodes + 1);
  search->before = g_new (guint, n_steps + 1);
  search->after = g_new (guint, n_steps + 1);
  search->n_paths = g_new0 (double, n_nodes);
  search->end = g_new (double, n_nodes);
  search->pass = g_new0 (double, n_nodes);
  memset (search->distance, 0xff, (n_nodes + 1) * sizeof *search->distance);
}

static void
search_clear (Search *search)
{
  g_free (search->distance);
  g_free (search->order);
  g_free (search->before);
  g_free (search->after);
  g_free (search->n_paths);
  g_free (search->end);
  g_free (search->pass);
}

/* Finds all nodes that can be reached, nearest first; returns how many they
 * are, the source among them.
 *
 * Whether a neighbour is new cannot be foretold, and a processor that guesses
 * wrong loses more than the loop takes: so it has no branches, and writes what
 * the next turn may write again. The loops are functions that are kept apart
 * from their callers, which need the processor's registers too. */
static G_NO_INLINE guint
search_from (const Search *search, const EcoGraphSide *side, guint source, guint *n_steps)
{
  guint *restrict distance = search->distance;
  guint *restrict order = search->order;
  guint *restrict before = search->before;
  guint *restrict after = search->after;
  guint n_found = 1;
  guint n = 0;

  order[0] = source;
  distance[source] = 0;
  for (guint k = 0; k < n_found; k++)
    {
      guint v = order[k];
      guint next = distance[v] + 1;
      const guint *restrict last = side->node + side->start[v + 1];

      for (const guint *restrict w = side->node + side->start[v]; w < last; w++)
        {
          guint old = distance[*w];

          order[n_found] = *w;
          n_found += old == G_MAXUINT;
          before[n] = v;
          after[n] = *w;
          n += old >= next; /* only who is not found yet is farther */
          distance[*w] = MIN (old, next);
        }
    }
  *n_steps = n;
  return n_found;
}

static G_NO_INLINE void
count_paths (const Search *search, guint n_found, guint n_steps)
{
  double *restrict n_paths = search->n_paths;

  n_paths[search->order[0]] = 1;
  for (guint i = 0; i < n_steps; i++)
    n_paths[search->after[i]] += n_paths[search->before[i]];
  for (guint k = 0; k < n_found; k++)
    search->end[search->order[k]] = 1 / n_paths[search->order[k]];
}

/* From the farthest nodes back to the source: each hands what ends in it or
 * passes it on to those before it. Where there are more paths than a double
 * can count, one path's part is 0, and so is what all of them carry. */
static G_NO_INLINE void
accumulate (const Search *search, guint n_found, guint n_steps, double *sums)
{
  double *restrict pass = search->pass;

  for (guint i = n_steps; i-- > 0;)
    pass[search->before[i]] += pass[search->after[i]] + search->end[search->after[i]];
  for (guint k = 1; k < n_found; k++)
    {
      guint v = search->order[k];

      if (pass[v] > 0)
        sums[v] += pass[v] * search->n_paths[v];
    }
}

static void
search_reset (const Search *search, guint n_found)
{
  for (guint k = 0; k < n_found; k++)
    {
      guint v = search->order[k];

      search->distance[v] = G_MAXUINT;
      search->n_paths[v] = 0;
      search->pass[v] = 0;
    }
}

/* Closeness as Wasserman and Faust have it for graphs that do not hang
 * together: less by the part of all others that is reached. */
static void
note_distances (const Job *job, const Search *search, guint source, guint n_found)
{
  const EcoGraphPaths *paths = job->paths;
  double others = n_found - 1;
  double sum = 0;

  for (guint k = 1; k < n_found; k++)
    sum += search->distance[search->order[k]];
  if (paths->closeness != NULL)
    paths->closeness[source] = sum > 0 ? others / sum * (others / (job->graph->n_nodes - 1.0)) : 0;
  if (paths->steps != NULL)
    paths->steps[source] = others > 0 ? sum / others : 0;
  if (paths->reached != NULL)
    paths->reached[source] = n_found - 1;
}

static void
do_chunk (Job *job, Search *search, guint chunk)
{
  guint n_nodes = job->graph->n_nodes;
  guint end = MIN ((chunk + 1) * job->chunk_size, n_nodes);
  double *sums = job->paths->betweenness != NULL ? g_new0 (double, n_nodes) : NULL;

  for (guint source = chunk * job->chunk_size; source < end; source++)
    {
      guint n_found, n_steps;

      if (g_cancellable_is_cancelled (job->cancellable))
        break;
      n_found = search_from (search, job->side, source, &n_steps);
      if (sums != NULL)
        {
          count_paths (search, n_found, n_steps);
          accumulate (search, n_found, n_steps, sums);
        }
      note_distances (job, search, source, n_found);
      search_reset (search, n_found);
    }
  job->sums[chunk] = sums;
  g_atomic_int_inc (&job->n_done);
}

/* Takes chunks until none is left; the thread that called reports. */
static void
work (Job *job, EcoGraphProgress progress, gpointer user_data)
{
  Search search;
  int chunk;

  search_init (&search, job->side, job->graph->n_nodes);
  while ((chunk = g_atomic_int_add (&job->next_chunk, 1)) < (int) job->n_chunks)
    {
      do_chunk (job, &search, (guint) chunk);
      if (progress != NULL)
        progress (g_atomic_int_get (&job->n_done) / (double) job->n_chunks, user_data);
    }
  search_clear (&search);
}

static gpointer
work_in_thread (gpointer data)
{
  work (data, NULL, NULL);
  return NULL;
}

/* Adds up the chunks; every path was found from its start, and without
 * directions from its end too, as the number of pairs counts them. */
static void
add_up (Job *job)
{
  guint n = job->graph->n_nodes;
  double *sum = job->paths->betweenness;

  if (sum != NULL)
    memset (sum, 0, n * sizeof *sum);
  for (guint chunk = 0; chunk < job->n_chunks; chunk++)
    {
      for (guint v = 0; sum != NULL && v < n; v++)
        sum[v] += job->sums[chunk][v];
      g_free (job->sums[chunk]);
    }
  for (guint v = 0; sum != NULL && n > 2 && v < n; v++)
    sum[v] /= (n - 1.0) * (n - 2.0);
}

/**
 * eco_graph_measure_paths:
 * @directed: whether paths follow the edges; closeness and steps are then counted to
 *     the node, as NetworkX does
 * @n_threads: at most so many; 0: as many as there are processors
 * @paths: the arrays to fill
 * @progress: (nullable) (scope call): called in this thread
 *
 * Returns: FALSE with @error set when cancelled
 */
gboolean
eco_graph_measure_paths (const EcoGraph *graph, gboolean directed, guint n_threads,
                         const EcoGraphPaths *paths, EcoGraphProgress progress, gpointer user_data,
                         GCancellable *cancellable, GError **error)
{
  g_autofree GThread **threads = NULL;
  g_autofree double **sums = NULL;
  Job job = { graph, directed ? &graph->in : &graph->both, paths, cancellable };

  job.chunk_size = MAX (SMALLEST_CHUNK, (graph->n_nodes + MOST_CHUNKS - 1) / MOST_CHUNKS);
  job.n_chunks = (graph->n_nodes + job.chunk_size - 1) / job.chunk_size;
  job.sums = sums = g_new0 (double *, job.n_chunks + 1);
  n_threads = MIN (n_threads > 0 ? n_threads : g_get_num_processors (), MAX (job.n_chunks, 1));
  threads = g_new0 (GThread *, n_threads);
  for (guint i = 1; i < n_threads; i++)
    threads[i] = g_thread_new ("eco-paths", work_in_thread, &job);
  work (&job, progress, user_data);
  for (guint i = 1; i < n_threads; i++)
    g_thread_join (threads[i]);
  add_up (&job);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
