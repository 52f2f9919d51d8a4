/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the canvas costs on large ecosystems, in processor time:
 *
 *   bench-canvas NAME FILE.ecotone
 *
 * FILE is laid out already. NAME says what is measured:
 *   open    the first picture: scene and all tiles of a first view
 *   edit    a node is renamed, a node is moved: the scene after it
 *   drag    a step of dragging the node with the most exchanges
 *   overview  the whole map at once
 * Prints one line for each figure. */
#include "canvas/control/eco-canvas-commands.h"
#include "render/eco-overview.h"
#include "render/eco-painter.h"

#include "base/eco-number.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define WIDTH 1920
#define HEIGHT 1080
#define RUNS 31

typedef struct
{
  EcoDocument *document;
  EcoCanvasController *controller;
  EcoPicture *picture;
  EcoPainter *painter;
  cairo_surface_t *surface;
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
report (const char *what, double *numbers, int n, const char *wanted)
{
  char median[ECO_NUMBER_TEXT_SIZE], high[ECO_NUMBER_TEXT_SIZE];

  qsort (numbers, (size_t) n, sizeof *numbers, compare_numbers);
  printf ("canvas: %s: %s ms, 95th percentile %s ms (wanted: %s)\n", what,
          eco_number_to_fixed (numbers[n / 2], 2, median),
          eco_number_to_fixed (numbers[n * 95 / 100], 2, high), wanted);
}

static void
paint (Bench *bench, EcoScene *scene)
{
  EcoCamera *camera = eco_canvas_controller_get_camera (bench->controller);
  EcoRect visible = eco_camera_get_visible (camera);
  cairo_t *cr = cairo_create (bench->surface);

  cairo_scale (cr, camera->zoom, camera->zoom);
  cairo_translate (cr, -visible.x, -visible.y);
  eco_painter_paint (bench->painter, scene, cr, &visible, camera->zoom,
                     ECO_PAINT_FAST | ECO_PAINT_LEVELS);
  cairo_destroy (cr);
  cairo_surface_flush (bench->surface);
}

static void
fit (Bench *bench)
{
  EcoRect extent = eco_picture_get_extent (bench->picture);

  eco_camera_fit (eco_canvas_controller_get_camera (bench->controller), &extent, 16, 1.6);
}

/* As the tiles do it. */
static void
paint_view (Bench *bench)
{
  EcoCamera *camera = eco_canvas_controller_get_camera (bench->controller);
  EcoScene *scene = eco_picture_get_scene (bench->picture);
  EcoRect visible = eco_camera_get_visible (camera);

  if (eco_overview_suits (scene, camera->zoom))
    eco_overview_paint (bench->painter, scene, bench->surface,
                        (EcoPoint) { floor (visible.x * camera->zoom),
                                     floor (visible.y * camera->zoom) },
                        camera->zoom);
  else
    paint (bench, scene);
}

static EcoNode *
find_busiest (Bench *bench)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (bench->document);
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  EcoList *exchanges = eco_ecosystem_get_exchanges (ecosystem);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  EcoNode *best = NULL;
  guint most = 0;

  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    {
      EcoExchange *exchange = eco_list_get (exchanges, i);
      char *ends[] = { exchange->from, exchange->to };

      for (int k = 0; k < 2; k++)
        g_hash_table_insert (counts, ends[k],
                             GUINT_TO_POINTER (1 + GPOINTER_TO_UINT (
                                                       g_hash_table_lookup (counts, ends[k]))));
    }
  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      guint n = GPOINTER_TO_UINT (
          g_hash_table_lookup (counts, eco_object_get_id (ECO_OBJECT (node))));

      if (n > most && node->radius > 0)
        {
          most = n;
          best = node;
        }
    }
  printf ("canvas: the busiest node has %u exchanges\n", most);
  return best;
}

static void
bench_open (Bench *bench)
{
  double start = cpu_ms (), scene;
  double numbers[1];

  eco_picture_get_scene (bench->picture);
  scene = cpu_ms ();
  numbers[0] = scene - start;
  report ("open, the scene", numbers, 1, "part of the next");
  fit (bench);
  paint_view (bench);
  numbers[0] = cpu_ms () - start;
  report ("open, to the first picture", numbers, 1, "at most 500 ms");
}

static void
refined_cb (EcoPicture *picture, gboolean *refined)
{
  *refined = TRUE;
}

/* Until the fine ways of lines are there, where a thread has to search for them. */
static void
wait_for_lines (Bench *bench)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  gboolean refined = eco_list_get_length (eco_ecosystem_get_exchanges (
                         eco_document_get_ecosystem (bench->document))) > 1000;

  g_signal_connect (bench->picture, "refined", G_CALLBACK (refined_cb), &refined);
  eco_picture_get_scene (bench->picture);
  while (!refined && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_signal_handlers_disconnect_by_func (bench->picture, refined_cb, &refined);
}

static void
bench_edit (Bench *bench)
{
  EcoNode *node = find_busiest (bench);
  EcoEditor *editor = eco_document_get_editor (bench->document);
  double names[RUNS], moves[RUNS];

  wait_for_lines (bench);
  eco_picture_get_scene (bench->picture);
  for (int i = 0; i < RUNS; i++)
    {
      double start;

      eco_editor_rename (editor, ECO_OBJECT (node), i % 2 ? "Another name" : "Name");
      start = cpu_ms ();
      eco_picture_get_scene (bench->picture);
      names[i] = cpu_ms () - start;
    }
  for (int i = 0; i < RUNS; i++)
    {
      EcoRing *ring = eco_ecosystem_lookup_ring (eco_document_get_ecosystem (bench->document),
                                                 node->ring);
      double start;

      eco_editor_move_node (editor, node, ring, node->side, node->angle + (i % 2 ? 1 : -1),
                            node->radius);
      start = cpu_ms ();
      eco_picture_get_scene (bench->picture);
      moves[i] = cpu_ms () - start;
    }
  report ("edit, the scene after a new name", names, RUNS, "10 ms at 76 nodes, 30 at 1,000");
  report ("edit, the scene after a move", moves, RUNS, "10 ms at 76 nodes, 30 at 1,000");
}

static void
bench_drag (Bench *bench)
{
  EcoNode *node = find_busiest (bench);
  EcoCamera *camera = eco_canvas_controller_get_camera (bench->controller);
  EcoPoint centre = eco_point_from_polar (node->angle, node->radius), at;
  double steps[RUNS];

  fit (bench);
  eco_picture_get_scene (bench->picture);
  at = eco_camera_to_view (camera, centre);
  eco_canvas_controller_press (bench->controller, at, ECO_BUTTON_PRIMARY, ECO_MODIFIER_NONE);
  for (int i = 0; i < RUNS; i++)
    {
      const EcoCanvasFeedback *feedback;
      g_autoptr (EcoScene) moved = NULL;
      double start = cpu_ms ();

      at.x += 6;
      at.y += 2;
      eco_canvas_controller_motion (bench->controller, at, ECO_MODIFIER_NONE);
      feedback = eco_canvas_controller_get_feedback (bench->controller);
      g_assert (feedback->moved->len == 1);
      moved = eco_picture_create_moved (bench->picture, (EcoMovedNode *) feedback->moved->data, 1);
      paint (bench, moved);
      steps[i] = cpu_ms () - start;
    }
  eco_canvas_controller_cancel (bench->controller);
  report ("drag, a step", steps, RUNS, "at most 4 ms with 20 exchanges among 1,000 nodes");
}

static void
bench_overview (Bench *bench)
{
  double numbers[RUNS];

  fit (bench);
  for (int i = 0; i < RUNS; i++)
    {
      double start = cpu_ms ();

      paint_view (bench);
      numbers[i] = cpu_ms () - start;
    }
  report ("overview", numbers, RUNS, "at most 15 ms with 50,000 nodes");
}

int
main (int argc, char *argv[])
{
  Bench bench = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  EcoCatalog *catalog;
  EcoCamera *camera;

  if (argc != 3)
    {
      fprintf (stderr, "usage: bench-canvas NAME FILE.ecotone\n");
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
  bench.controller = eco_canvas_controller_new ();
  bench.picture = eco_canvas_controller_get_picture (bench.controller);
  bench.painter = eco_painter_new (eco_picture_get_typesetter (bench.picture));
  bench.surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  eco_canvas_controller_set_document (bench.controller, bench.document);
  camera = eco_canvas_controller_get_camera (bench.controller);
  camera->width = WIDTH;
  camera->height = HEIGHT;
  if (strcmp (argv[1], "open") == 0)
    bench_open (&bench);
  else if (strcmp (argv[1], "edit") == 0)
    bench_edit (&bench);
  else if (strcmp (argv[1], "overview") == 0)
    bench_overview (&bench);
  else
    bench_drag (&bench);
  return 0;
}
