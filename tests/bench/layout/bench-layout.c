/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Lays one generated ring graph out and writes the positions that the meter
 * of the layout bench reads:
 *
 *   bench-layout --graph FILE.rg --positions OUT.txt [OPTION...]
 *
 * The time in OUT.txt is the best of N warm layouts, processor time of program
 * and helper. --report prints one line of name=value: that time, the median,
 * the time of the first layout, the most memory of program and helper (MB),
 * the boxes outside of their ring or half, the rings whose radii
 * eco_layout_bands() would draw elsewhere, and whether Graphviz was used. */
#include "bench-input.h"

#include "base/eco-geometry.h"
#include "layout/eco-layout-place.h"
#include "layout/eco-layout-recipe.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Coordinates are rounded to 0.01. */
#define SLACK 0.02

typedef struct
{
  char *graph;
  char *positions;
  char *rings;
  char *from;
  char *keys;
  char *order;
  char *without;
  gboolean own;
  gboolean report;
  int times;
} Options;

typedef struct
{
  double best;
  double median;
  double first;
  double memory; /* MB */
  int n_outside;
  int n_bands;
  gboolean used_graphviz;
} Report;

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

/* The number (kB) of a line like "VmHWM:  1234 kB" in the status of a process. */
static double
read_status (const char *pid, const char *name)
{
  g_autofree char *path = g_build_filename ("/proc", pid, "status", NULL);
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return -1;
  line = strstr (text, name);
  return line != NULL ? g_ascii_strtod (line + strlen (name), NULL) : -1;
}

/* The most memory (MB) that this process and its children have had. */
static double
measure_memory (void)
{
  g_autoptr (GDir) processes = g_dir_open ("/proc", 0, NULL);
  double sum = read_status ("self", "VmHWM:");
  const char *name;

  while (processes != NULL && (name = g_dir_read_name (processes)) != NULL)
    if (g_ascii_isdigit (*name) && (pid_t) read_status (name, "PPid:") == getpid ())
      sum += MAX (read_status (name, "VmHWM:"), 0);
  return sum / 1024;
}

/* From the geometry alone, not as the passes of the layout see it. */
static gboolean
is_outside (const EcoLayoutNode *node, double inner, double outer)
{
  EcoPoint centre = eco_point_from_polar (node->angle, node->radius);
  double outwards = node->side == ECO_SIDE_EXTERNAL ? centre.x : -centre.x;
  double near_x = MAX (fabs (centre.x) - node->width / 2, 0);
  double near_y = MAX (fabs (centre.y) - node->height / 2, 0);
  double far_x = fabs (centre.x) + node->width / 2, far_y = fabs (centre.y) + node->height / 2;

  return outwards - node->width / 2 < -SLACK || hypot (near_x, near_y) < inner - SLACK ||
         hypot (far_x, far_y) > outer + SLACK;
}

/* The pass from boxes to the rings that are drawn. */
static void
check_bands (BenchInput *bench, const EcoLayoutResult *result, Report *report)
{
  int n_rings = bench->input.n_rings;
  g_autofree double *inner = g_new0 (double, n_rings), *outer = g_new0 (double, n_rings);

  bench_input_place (bench, result);
  eco_layout_bands (&bench->input, inner, outer);
  for (int ring = 0; ring < n_rings; ring++)
    report->n_bands += fabs (inner[ring] - result->ring_inner[ring]) > SLACK ||
                       fabs (outer[ring] - result->ring_outer[ring]) > SLACK;
  for (int i = 0; i < bench->input.n_nodes; i++)
    if (i != bench->input.brand)
      report->n_outside +=
          is_outside (&bench->nodes[i], inner[bench->nodes[i].ring], outer[bench->nodes[i].ring]);
}

static EcoLayoutResult *
lay_out (BenchInput *bench, EcoLayoutClient *client, const EcoLayoutRecipe *recipe, double *ms)
{
  double before = bench_cpu_ms (client);
  g_autoptr (GError) error = NULL;
  EcoLayoutResult *result =
      eco_layout_run_recipe (&bench->input, client, recipe, NULL, NULL, NULL, &error);

  if (result == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      exit (1);
    }
  *ms = bench_cpu_ms (client) - before;
  if (result->message != NULL)
    fprintf (stderr, "%s\n", result->message);
  return result;
}

static void
print_report (const Report *report)
{
  printf ("best=%.3f median=%.3f first=%.3f memory=%.1f outside=%d bands=%d graphviz=%d\n",
          report->best, report->median, report->first, report->memory, report->n_outside,
          report->n_bands, report->used_graphviz);
}

/* The passes but those named by --without, from the order of --order. */
static EcoLayoutRecipe
make_recipe (const Options *options, const double *order)
{
  EcoLayoutRecipe recipe = eco_layout_full_recipe ();
  g_auto (GStrv) steps = g_strsplit (options->without != NULL ? options->without : "", ",", -1);

  recipe.given = order;
  for (int i = 0; steps[i] != NULL; i++)
    if (strcmp (steps[i], "swap-far") == 0)
      recipe.swap_far = FALSE;
    else if (strcmp (steps[i], "swap-near") == 0)
      recipe.swap_near = FALSE;
    else if (strcmp (steps[i], "polish") == 0)
      recipe.polish = FALSE;
  return recipe;
}

static void
run (const Options *options, BenchInput *bench)
{
  g_autofree double *order =
      options->order != NULL ? bench_input_read_order (bench, options->order) : NULL;
  EcoLayoutRecipe recipe = make_recipe (options, order);
  g_autoptr (EcoLayoutClient) client = options->own ? NULL : eco_layout_client_new ();
  g_autoptr (EcoLayoutResult) result = NULL;
  g_autofree double *times = g_new0 (double, options->times);
  Report report = { 0 };

  for (int i = 0; i < options->times; i++)
    {
      g_clear_pointer (&result, eco_layout_result_free);
      result = lay_out (bench, client, &recipe, &times[i]);
    }
  report.memory = measure_memory ();
  report.first = times[0];
  report.median = bench_median (times, options->times);
  report.best = times[0];
  report.used_graphviz = result->used_graphviz;
  write_positions (options->positions, result, report.best);
  if (options->rings != NULL)
    write_rings (options->rings, result);
  check_bands (bench, result, &report);
  if (options->report)
    print_report (&report);
}

static gboolean
parse (Options *options, int *argc, char ***argv)
{
  const GOptionEntry entries[] = {
    { "graph", 0, 0, G_OPTION_ARG_FILENAME, &options->graph, "Graph to lay out", "FILE.rg" },
    { "positions", 0, 0, G_OPTION_ARG_FILENAME, &options->positions, "Where positions go",
      "OUT.txt" },
    { "rings", 0, 0, G_OPTION_ARG_FILENAME, &options->rings, "Where the radii of the rings go",
      "OUT" },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &options->from, "Positions to start from", "OLD.txt" },
    { "keys", 0, 0, G_OPTION_ARG_FILENAME, &options->keys, "Keys of the nodes", "KEYS.txt" },
    { "order", 0, 0, G_OPTION_ARG_FILENAME, &options->order, "Order to start from", "ORDER.txt" },
    { "without", 0, 0, G_OPTION_ARG_STRING, &options->without, "Passes to leave out",
      "swap-far,swap-near,polish" },
    { "own", 0, 0, G_OPTION_ARG_NONE, &options->own, "Do without Graphviz", NULL },
    { "times", 0, 0, G_OPTION_ARG_INT, &options->times, "How often; the best time counts", "N" },
    { "report", 0, 0, G_OPTION_ARG_NONE, &options->report, "Print what was measured", NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (g_option_context_parse (context, argc, argv, &error) && options->graph != NULL &&
      options->positions != NULL)
    return TRUE;
  fprintf (stderr, "%s\n", error != NULL ? error->message : "--graph and --positions are needed");
  return FALSE;
}

int
main (int argc, char **argv)
{
  Options options = { .times = 3 };
  g_autoptr (BenchInput) bench = NULL;

  if (!parse (&options, &argc, &argv))
    return 2;
  options.times = MAX (options.times, 1);
  bench = bench_input_new (options.graph);
  if (options.keys != NULL && !bench_input_read_keys (bench, options.keys))
    {
      fprintf (stderr, "%s: keys are missing\n", options.keys);
      return 1;
    }
  if (options.from != NULL)
    bench_input_read_from (bench, options.from);
  run (&options, bench);
  return 0;
}
