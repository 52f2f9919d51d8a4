/* SPDX-License-Identifier: MIT */
/* ecotone-layout: Graphviz in a process of its own.
 *
 * Reads trees from standard input, lays each out with twopi, writes positions
 * to standard output (eco-layout-protocol.h), until the input ends. It is
 * handed generated numbers only, never a user's text, and takes limits upon
 * itself before it reads anything. It prints nothing else. */
#include "layout/eco-layout-protocol.h"

#include <gvc.h>

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#define PX_PER_POINT (96.0 / 72.0)

enum
{
  MEMORY_LIMIT = 1 << 30,
  CPU_SECONDS_PER_REQUEST = 20,
};

/* Never more than whoever started the program allows, also when that could be had. */
static void
set_limit (int resource, rlim_t soft, rlim_t hard)
{
  struct rlimit limit = { soft, hard }, given;

  if (getrlimit (resource, &given) == 0 && given.rlim_max != RLIM_INFINITY)
    {
      limit.rlim_max = given.rlim_max < hard ? given.rlim_max : hard;
      limit.rlim_cur = soft < limit.rlim_max ? soft : limit.rlim_max;
    }
  setrlimit (resource, &limit);
}

static double
cpu_seconds (void)
{
  struct timespec now = { 0, 0 };

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

/* Each request may use some seconds; the process as a whole any number. */
static void
limit_cpu (void)
{
  set_limit (RLIMIT_CPU, (rlim_t) cpu_seconds () + CPU_SECONDS_PER_REQUEST, RLIM_INFINITY);
}

/* Standard output belongs to the protocol: whatever a library prints goes
 * nowhere. Returns the descriptor for replies, -1 on failure. */
static int
take_output (void)
{
  int output = fcntl (STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  int nowhere = open ("/dev/null", O_WRONLY);

  if (output < 0 || nowhere < 0)
    return -1;
  dup2 (nowhere, STDOUT_FILENO);
  dup2 (nowhere, STDERR_FILENO);
  close (nowhere);
  return output;
}

static int
confine (void)
{
  if (prctl (PR_SET_PDEATHSIG, SIGKILL) != 0 || prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    return -1;
#ifndef __SANITIZE_ADDRESS__ /* which maps far more than it uses */
  set_limit (RLIMIT_AS, MEMORY_LIMIT, MEMORY_LIMIT);
#endif
  set_limit (RLIMIT_CORE, 0, 0);
  set_limit (RLIMIT_FSIZE, 0, 0);
  limit_cpu ();
  return chdir ("/");
}

/* The layout plug-in by its own name: reading Graphviz's list of plug-ins and
 * loading what it names takes eight times as long. NULL: not where expected. */
static gvplugin_library_t *
load_plugin (void)
{
  static const char *const names[] = {
    ECO_GRAPHVIZ_PLUGINS "/libgvplugin_neato_layout.so." ECO_GRAPHVIZ_PLUGIN_VERSION,
    ECO_GRAPHVIZ_PLUGINS "/libgvplugin_neato_layout.so",
  };

  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    {
      void *plugin = dlopen (names[i], RTLD_NOW | RTLD_LOCAL);

      if (plugin != NULL)
        return dlsym (plugin, "gvplugin_neato_layout_LTX_library");
    }
  return NULL;
}

static GVC_t *
open_graphviz (void)
{
  gvplugin_library_t *library = load_plugin ();
  GVC_t *gvc;

  if (library == NULL)
    return gvContext ();
  gvc = gvContextPlugins (NULL, 0);
  if (gvc != NULL)
    gvAddLibrary (gvc, library);
  return gvc;
}

/* 1: done; 0: the input ended before the first byte; -1: it broke off. */
static int
read_all (void *data, size_t size)
{
  char *at = data;
  size_t left = size;

  while (left > 0)
    {
      ssize_t n = read (STDIN_FILENO, at, left);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return n == 0 && left == size ? 0 : -1;
      at += n;
      left -= (size_t) n;
    }
  return 1;
}

static int
write_all (int output, const void *data, size_t size)
{
  const char *at = data;

  while (size > 0)
    {
      ssize_t n = write (output, at, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return -1;
      at += n;
      size -= (size_t) n;
    }
  return 0;
}

/* "a:b:c" in inches: the distance from each ring to the next. */
static char *
format_separations (const int32_t *separations, uint32_t n)
{
  char *text = malloc ((size_t) n * 24 + 1);
  size_t used = 0;

  if (text == NULL)
    return NULL;
  text[0] = '\0';
  for (uint32_t i = 0; i < n; i++)
    {
      /* whole and fraction apart: no decimal point of any locale */
      long micro_inches = (long) separations[i] * 1000 / 96;
      int n_chars = snprintf (text + used, 24, "%s%ld.%06ld", i > 0 ? ":" : "",
                              micro_inches / 1000000, micro_inches % 1000000);

      used += (size_t) n_chars;
    }
  return text;
}

/* Edges in the order of the children's numbers: twopi keeps it. */
static Agraph_t *
build_graph (const int32_t *parents, uint32_t n, char *separations, Agnode_t **nodes)
{
  char graph_name[] = "g", root[] = "root", label[] = "label", shape[] = "shape", point[] = "point";
  char splines[] = "splines", ranksep[] = "ranksep", empty[] = "", zero[] = "0";
  Agraph_t *graph = agopen (graph_name, Agstrictdirected, NULL);

  if (graph == NULL)
    return NULL;
  agattr (graph, AGRAPH, root, zero);
  agattr (graph, AGRAPH, splines, empty);
  agattr (graph, AGRAPH, ranksep, separations);
  agattr (graph, AGNODE, label, empty);
  agattr (graph, AGNODE, shape, point);
  for (uint32_t i = 0; i < n; i++)
    nodes[i] = agnode (graph, i == 0 ? zero : NULL, 1);
  for (uint32_t i = 1; i < n; i++)
    agedge (graph, nodes[parents[i]], nodes[i], NULL, 1);
  return graph;
}

static int
lay_out (GVC_t *gvc, const int32_t *parents, uint32_t n, char *separations, double *positions)
{
  Agnode_t **nodes = malloc (n * sizeof *nodes);
  Agraph_t *graph = nodes != NULL ? build_graph (parents, n, separations, nodes) : NULL;
  int status = -1;

  if (graph != NULL && gvLayout (gvc, graph, "twopi") == 0)
    {
      pointf root = ND_coord (nodes[0]);

      for (uint32_t i = 0; i < n; i++)
        {
          positions[2 * i] = (ND_coord (nodes[i]).x - root.x) * PX_PER_POINT;
          positions[2 * i + 1] = (ND_coord (nodes[i]).y - root.y) * PX_PER_POINT;
        }
      gvFreeLayout (gvc, graph);
      status = 0;
    }
  if (graph != NULL)
    agclose (graph);
  free (nodes);
  return status;
}

static int
check_tree (const EcoLayoutRequest *request, const int32_t *parents, const int32_t *separations)
{
  if (parents[0] != -1)
    return -1;
  for (uint32_t i = 1; i < request->n_nodes; i++)
    if (parents[i] < 0 || (uint32_t) parents[i] >= i)
      return -1;
  for (uint32_t i = 0; i < request->n_separations; i++)
    if (separations[i] < 0)
      return -1;
  return 0;
}

static int
answer (GVC_t *gvc, int output, const EcoLayoutRequest *request, const int32_t *parents,
        const int32_t *separations)
{
  EcoLayoutReply reply = { ECO_LAYOUT_MAGIC, 1, request->n_nodes, 0, 0 };
  char *text = format_separations (separations, request->n_separations);
  double *positions = malloc (2 * sizeof (double) * request->n_nodes);
  int status = -1;

  if (text != NULL && positions != NULL && check_tree (request, parents, separations) == 0)
    reply.status = lay_out (gvc, parents, request->n_nodes, text, positions) != 0;
  reply.cpu_ms = cpu_seconds () * 1000;
  status = write_all (output, &reply, sizeof reply);
  if (status == 0 && reply.status == 0)
    status = write_all (output, positions, 2 * sizeof (double) * request->n_nodes);
  free (positions);
  free (text);
  return status;
}

/* 1: answered; 0: no more requests; -1: the other side broke off or talks
 * nonsense. */
static int
serve (GVC_t *gvc, int output)
{
  EcoLayoutRequest request;
  int32_t *parents;
  int32_t *separations;
  int status = read_all (&request, sizeof request);

  if (status <= 0)
    return status;
  if (request.magic != ECO_LAYOUT_MAGIC || request.n_nodes < 1 ||
      request.n_nodes > ECO_LAYOUT_MAX_NODES || request.n_separations < 1 ||
      request.n_separations > ECO_LAYOUT_MAX_SEPARATIONS)
    return -1;
  limit_cpu ();
  parents = malloc (request.n_nodes * sizeof *parents);
  separations = malloc (request.n_separations * sizeof *separations);
  if (parents == NULL || separations == NULL ||
      read_all (parents, request.n_nodes * sizeof *parents) != 1 ||
      read_all (separations, request.n_separations * sizeof *separations) != 1)
    status = -1;
  else
    status = answer (gvc, output, &request, parents, separations) == 0 ? 1 : -1;
  free (parents);
  free (separations);
  return status;
}

int
main (void)
{
  int output = take_output ();
  GVC_t *gvc;
  int status;

  if (output < 0 || confine () != 0)
    return 1;
  mallopt (M_MMAP_THRESHOLD, 64 << 20);
  mallopt (M_TRIM_THRESHOLD, 64 << 20);
  gvc = open_graphviz ();
  if (gvc == NULL)
    return 1;
  while ((status = serve (gvc, output)) > 0)
    ;
  return status == 0 ? 0 : 1;
}
