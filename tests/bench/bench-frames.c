/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the frames of the canvas cost the main thread, in a window:
 *
 *   bench-frames NAME FILE.ecotone
 *
 * NAME: `warm` pans to and fro over what is painted, `cold` pans on and on,
 * `overview` shows all of the map. Prints a line. */
#include "canvas/eco-canvas-private.h"

#include "base/eco-number.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SETTLE 40 /* frames before anything is measured */
#define FRAMES 160

typedef struct
{
  const char *name;
  EcoCanvas *canvas;
  EcoDocument *document;
  GMainLoop *loop;
  double costs[FRAMES];
  double last;
  int frame;
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

static void
step (Bench *bench)
{
  if (strcmp (bench->name, "overview") == 0)
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
      fprintf (stderr, "usage: bench-frames warm|cold|overview FILE.ecotone, with a display\n");
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
  if (strcmp (bench.name, "overview") != 0)
    eco_canvas_zoom_100 (bench.canvas);
  gtk_widget_add_tick_callback (GTK_WIDGET (bench.canvas), tick_cb, &bench, NULL);
  g_main_loop_run (bench.loop);
  report (&bench);
  return 0;
}
