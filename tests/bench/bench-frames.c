/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the frames of the canvas cost the main thread, in a window:
 *
 *   bench-frames NAME FILE.ecotone
 *
 * NAME: `warm` pans to and fro over what is painted, `cold` pans on and on,
 * `overview` shows all of the map, `horizon` goes to and fro between the map and the same with
 * some things new, changed and retired, as the slider over time does. Prints a line. */
#include "canvas/eco-canvas-private.h"

#include "base/eco-mark.h"
#include "base/eco-number.h"
#include "model/eco-model.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SETTLE 40 /* frames before anything is measured */
#define FRAMES 160
#define STEP 20   /* frames from one date to the next */
#define MARKED 100 /* of so many things, one is new, one changed, one retired */

typedef struct
{
  const char *name;
  EcoCanvas *canvas;
  EcoDocument *document;
  GMainLoop *loop;
  double costs[FRAMES];
  double last;
  int frame;
  EcoScene *scenes[2]; /* of `horizon` */
} Bench;

static double
cpu_ms (void)
{
  struct timespec now = { 0, 0 };

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static int
compare_numbers (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
pan (Bench *bench, double dx, double dy)
{
  eco_camera_pan (_eco_canvas_get_camera (bench->canvas), dx, dy);
  g_signal_emit_by_name (bench->canvas->controller, "view-changed");
}

/* The map, or with marks on a few of its things. */
static EcoScene *
create_scene (Bench *bench, gboolean marked)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (bench->document);
  EcoList *lists[] = { eco_ecosystem_get_nodes (ecosystem),
                       eco_ecosystem_get_exchanges (ecosystem) };
  g_autoptr (GHashTable) marks = g_hash_table_new (g_str_hash, g_str_equal);
  EcoSceneOptions options;

  for (guint k = 0; marked && k < G_N_ELEMENTS (lists); k++)
    for (guint i = 0; i < eco_list_get_length (lists[k]); i++)
      if (i % MARKED < 3)
        g_hash_table_insert (marks, (gpointer) eco_object_get_id (eco_list_get (lists[k], i)),
                             GINT_TO_POINTER (ECO_MARK_NEW + (int) (i % MARKED)));
  eco_canvas_init_options (bench->canvas, &options);
  options.marks = marks;
  return eco_scene_new (ecosystem, eco_document_get_catalog (bench->document), &options);
}

/* The scenes come from a thread, so only what is done with them counts. */
static void
show_other (Bench *bench)
{
  eco_canvas_set_preview (bench->canvas, bench->scenes[bench->frame / STEP % 2],
                          eco_document_get_ecosystem (bench->document), "");
}

static void
step (Bench *bench)
{
  if (strcmp (bench->name, "horizon") == 0)
    {
      if (bench->frame % STEP == 0)
        show_other (bench);
    }
  else if (strcmp (bench->name, "overview") == 0)
    gtk_widget_queue_draw (GTK_WIDGET (bench->canvas));
  else if (strcmp (bench->name, "warm") == 0)
    pan (bench, bench->frame % 32 < 16 ? 12 : -12, 0);
  else
    pan (bench, bench->frame % 160 < 80 ? 16 : -16, 10);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Bench *bench = data;
  double now = cpu_ms ();

  if (bench->frame >= SETTLE)
    bench->costs[bench->frame - SETTLE] = now - bench->last;
  bench->last = now;
  if (++bench->frame == SETTLE + FRAMES)
    {
      g_main_loop_quit (bench->loop);
      return G_SOURCE_REMOVE;
    }
  step (bench);
  return G_SOURCE_CONTINUE;
}

/* All that a step costs: the new scene, and the frames in which it fades in. */
static void
sum_steps (Bench *bench, double *sums)
{
  for (int i = 0; i < FRAMES / STEP; i++)
    {
      sums[i] = 0;
      for (int k = 0; k < STEP; k++)
        sums[i] += bench->costs[i * STEP + k];
    }
}

static void
report_steps (Bench *bench)
{
  double sums[FRAMES / STEP], most = 0;
  char median[ECO_NUMBER_TEXT_SIZE], whole[ECO_NUMBER_TEXT_SIZE];

  sum_steps (bench, sums);
  for (int i = 0; i < FRAMES; i++)
    most = MAX (most, bench->costs[i]);
  qsort (sums, G_N_ELEMENTS (sums), sizeof *sums, compare_numbers);
  printf ("canvas: horizon, a step: %s ms in its worst frame, %s ms with all frames of its fade "
          "(wanted: at most 16 ms at 1,000 nodes)\n",
          eco_number_to_fixed (most, 2, median),
          eco_number_to_fixed (sums[G_N_ELEMENTS (sums) / 2], 2, whole));
}

static void
report (Bench *bench)
{
  char median[ECO_NUMBER_TEXT_SIZE], high[ECO_NUMBER_TEXT_SIZE];

  qsort (bench->costs, FRAMES, sizeof *bench->costs, compare_numbers);
  printf ("canvas: frames, %s: %s ms, 95th percentile %s ms of the main thread\n", bench->name,
          eco_number_to_fixed (bench->costs[FRAMES / 2], 2, median),
          eco_number_to_fixed (bench->costs[FRAMES * 95 / 100], 2, high));
}

int
main (int argc, char *argv[])
{
  Bench bench = { .name = argc > 1 ? argv[1] : "" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  EcoCatalog *catalog;
  GtkWidget *window;

  if (argc != 3 || !gtk_init_check ())
    {
      fprintf (stderr,
               "usage: bench-frames warm|cold|overview|horizon FILE.ecotone, with a display\n");
      return 2;
    }
  catalog = eco_catalog_new_builtin (&error);
  file = g_file_new_for_path (argv[2]);
  bench.document = catalog != NULL ? eco_document_open (file, catalog, NULL, &error) : NULL;
  if (bench.document == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }
  bench.loop = g_main_loop_new (NULL, FALSE);
  bench.canvas = ECO_CANVAS (eco_canvas_new ());
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 1920, 1080);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (bench.canvas));
  gtk_window_present (GTK_WINDOW (window));
  eco_canvas_set_document (bench.canvas, bench.document);
  eco_canvas_fit (bench.canvas);
  if (strcmp (bench.name, "horizon") == 0)
    for (int i = 0; i < 2; i++)
      bench.scenes[i] = create_scene (&bench, i == 1);
  else if (strcmp (bench.name, "overview") != 0)
    eco_canvas_zoom_100 (bench.canvas);
  gtk_widget_add_tick_callback (GTK_WIDGET (bench.canvas), tick_cb, &bench, NULL);
  g_main_loop_run (bench.loop);
  if (strcmp (bench.name, "horizon") == 0)
    report_steps (&bench);
  else
    report (&bench);
  return 0;
}
