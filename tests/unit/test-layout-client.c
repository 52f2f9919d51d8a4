/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The helper process: that it answers, and that nothing it may do to its
 * client stops a layout. Stub helpers are in tests/data/layout. */
#include "layout/eco-layout.h"

#include "base/eco-error.h"

#include "../support/layout-graph.h"

#include <glib/gstdio.h>
#include <math.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum
{
  DEADLINE_MS = 400,
  PATIENT_MS = 60000,
};

static const int parents[] = { -1, 0, 1 };
static const double separations[] = { 100, 50 };

/* Number of the only child process, whichever thread has started it; 0: none. */
static pid_t
get_child (void)
{
  g_autoptr (GDir) threads = g_dir_open ("/proc/self/task", 0, NULL);
  const char *thread;
  pid_t child = 0;

  while (child == 0 && (thread = g_dir_read_name (threads)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc/self/task", thread, "children", NULL);
      g_autofree char *content = NULL;

      if (g_file_get_contents (path, &content, NULL, NULL))
        child = (pid_t) strtol (content, NULL, 10);
    }
  return child;
}

/* Somebody who draws a map reads it: no paths, no numbers of errors. */
static void
assert_friendly (const char *message)
{
  g_assert_nonnull (strstr (message, "Graphviz"));
  g_assert_null (strpbrk (message, "/%:0123456789"));
  g_assert_cmpuint (strlen (message), <, 80);
}

static EcoLayoutClient *
new_client (const char *stub, int deadline_ms)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "layout", stub, NULL);

  return eco_layout_client_new_for_path (path, deadline_ms);
}

static void
test_answer (void)
{
  g_autoptr (EcoLayoutClient) client = eco_layout_client_new ();
  g_autoptr (GError) error = NULL;
  double x[3], y[3];

  for (int i = 0; i < 3; i++)
    {
      g_assert_true (
          eco_layout_client_twopi (client, 3, parents, separations, 2, x, y, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpfloat (hypot (x[0], y[0]), <, 0.1);
      g_assert_cmpfloat (fabs (hypot (x[1], y[1]) - 100), <, 0.5);
      g_assert_cmpfloat (fabs (hypot (x[2], y[2]) - 150), <, 0.5);
    }
  g_assert_cmpfloat (eco_layout_client_get_cpu_time (client), >, 0);
}

/* Children are placed in the order of their numbers. */
static void
test_order (void)
{
  enum
  {
    N = 41
  };
  g_autoptr (EcoLayoutClient) client = eco_layout_client_new ();
  g_autoptr (GError) error = NULL;
  int parent[N] = { -1 };
  double x[N], y[N];

  g_assert_true (eco_layout_client_twopi (client, N, parent, separations, 1, x, y, NULL, &error));
  g_assert_no_error (error);
  for (int i = 1; i < N; i++)
    {
      double angle = atan2 (y[i], x[i]) * 180 / G_PI;

      g_assert_cmpfloat (fabs (remainder (angle - (i - 0.5) * 360 / (N - 1), 360)), <, 0.5);
    }
}

static void
test_failure (gconstpointer data)
{
  g_autoptr (EcoLayoutClient) client = new_client (data, DEADLINE_MS);
  g_autoptr (GError) error = NULL;
  double x[3], y[3];

  for (int i = 0; i < 2; i++)
    {
      g_assert_false (
          eco_layout_client_twopi (client, 3, parents, separations, 2, x, y, NULL, &error));
      g_assert_error (error, ECO_ERROR, ECO_ERROR_LAYOUT);
      assert_friendly (error->message);
      g_clear_error (&error);
      g_assert_cmpint (get_child (), ==, 0);
    }
}

/* Whatever the helper does, there is a valid layout, and it says so. */
static void
test_fallback (gconstpointer data)
{
  g_autoptr (EcoLayoutClient) client = new_client (data, DEADLINE_MS);
  g_autoptr (LayoutGraph) graph = layout_graph_new (100, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoLayoutResult) own = eco_layout_run (&graph->input, NULL, NULL, NULL, NULL, &error);
  g_autoptr (EcoLayoutResult) result =
      eco_layout_run (&graph->input, client, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  layout_graph_assert_valid (graph, result);
  layout_graph_assert_equal (result, own);
  g_assert_false (result->used_graphviz);
  assert_friendly (result->message);
}

/* A real helper with a tenth of the memory that the request takes. */
static EcoLayoutClient *
new_poor_client (const char *folder)
{
  g_autoptr (EcoLayoutClient) rich = eco_layout_client_new ();
  g_autofree char *path = g_build_filename (folder, "poor", NULL);
  g_autofree char *script =
      g_strdup_printf ("#!/bin/sh\nulimit -v 40000 || exit 1\nexec '%s'\n",
                       eco_layout_client_get_program (rich));
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, script, -1, G_FILE_SET_CONTENTS_NONE, 0700, &error);
  g_assert_no_error (error);
  return eco_layout_client_new_for_path (path, PATIENT_MS);
}

/* Graphviz does not survive it; small requests are answered before and after. */
static void
test_out_of_memory (void)
{
#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("reserves more memory than there may be");
#else
  enum
  {
    N = 60000
  };
  g_autofree char *folder = g_dir_make_tmp ("eco-layout-XXXXXX", NULL);
  g_autoptr (EcoLayoutClient) client = new_poor_client (folder);
  g_autofree int *parent = g_new0 (int, N);
  g_autofree double *x = g_new (double, N);
  g_autofree double *y = g_new (double, N);

  parent[0] = -1;
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean huge = i == 1;

      g_assert_true (eco_layout_client_twopi (client, huge ? N : 3, huge ? parent : parents,
                                              separations, 2, x, y, NULL, &error) != huge);
      if (huge)
        g_assert_error (error, ECO_ERROR, ECO_ERROR_LAYOUT);
      else
        g_assert_no_error (error);
      if (huge)
        assert_friendly (error->message);
    }
  g_unlink (eco_layout_client_get_program (client));
  g_rmdir (folder);
#endif
}

/* A request larger than a socket's buffer, to somebody who does not read it. */
static void
test_broken_pipe (void)
{
  enum
  {
    N = 150000
  };
  g_autoptr (EcoLayoutClient) client = new_client ("silent", DEADLINE_MS);
  g_autoptr (GError) error = NULL;
  g_autofree int *parent = g_new0 (int, N);
  g_autofree double *x = g_new (double, N);
  g_autofree double *y = g_new (double, N);

  parent[0] = -1;
  g_assert_false (eco_layout_client_twopi (client, N, parent, separations, 2, x, y, NULL, &error));
  g_assert_error (error, ECO_ERROR, ECO_ERROR_LAYOUT);
}

/* A helper that was ended while it had nothing to do is replaced in silence. */
static void
test_replaced (void)
{
  g_autoptr (EcoLayoutClient) client = eco_layout_client_new ();
  g_autoptr (GError) error = NULL;
  double x[3], y[3];

  for (int i = 0; i < 3; i++)
    {
      g_assert_true (
          eco_layout_client_twopi (client, 3, parents, separations, 2, x, y, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpint (get_child (), >, 0);
      kill (get_child (), SIGKILL);
    }
}

typedef struct
{
  const EcoLayoutInput *input;
  EcoLayoutClient *client;
  EcoLayoutResult *result; /* NULL: under way */
} Run;

static gpointer
run_layout (gpointer data)
{
  Run *run = data;
  EcoLayoutResult *result = eco_layout_run (run->input, run->client, NULL, NULL, NULL, NULL);

  g_atomic_pointer_set (&run->result, result);
  return NULL;
}

static void
kill_child (void)
{
  pid_t child = get_child ();

  if (child > 0)
    kill (child, SIGKILL);
  g_usleep (20000);
}

/* Somebody ends helpers with a request in their hands: one that has never answered is given
 * up. */
static void
test_killed (void)
{
  g_autoptr (EcoLayoutClient) client = new_client ("hang", PATIENT_MS);
  g_autoptr (LayoutGraph) graph = layout_graph_new (100, 1);
  Run run = { &graph->input, client, NULL };
  GThread *thread = g_thread_new ("layout", run_layout, &run);

  while (g_atomic_pointer_get (&run.result) == NULL)
    kill_child ();
  g_thread_join (thread);
  layout_graph_assert_valid (graph, run.result);
  g_assert_false (run.result->used_graphviz);
  assert_friendly (run.result->message);
  eco_layout_result_free (run.result);
}

/* One that has answered before is replaced, and the next one does the work. */
static void
test_killed_and_replaced (void)
{
  g_autoptr (EcoLayoutClient) client = eco_layout_client_new ();
  g_autoptr (LayoutGraph) graph = layout_graph_new (100, 1);
  g_autoptr (EcoLayoutResult) first =
      eco_layout_run (&graph->input, client, NULL, NULL, NULL, NULL);
  Run run = { &graph->input, client, NULL };
  GThread *thread;

  g_assert_true (first->used_graphviz);
  kill (get_child (), SIGSTOP);
  thread = g_thread_new ("layout", run_layout, &run);
  /* Whether the request has arrived by then or not, the outcome is the same. */
  g_usleep (50000);
  kill_child ();
  g_thread_join (thread);
  g_assert_true (run.result->used_graphviz);
  layout_graph_assert_equal (run.result, first);
  eco_layout_result_free (run.result);
}

static gpointer
cancel_later (gpointer cancellable)
{
  g_usleep (50000);
  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
test_cancel (void)
{
  g_autoptr (EcoLayoutClient) client = new_client ("hang", PATIENT_MS);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GThread) thread = g_thread_new ("cancel", cancel_later, cancellable);
  double x[3], y[3];

  g_assert_false (
      eco_layout_client_twopi (client, 3, parents, separations, 2, x, y, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (get_child (), ==, 0);
  g_thread_join (g_steal_pointer (&thread));
}

static gpointer
ask_often (gpointer client)
{
  for (int i = 0; i < 50; i++)
    {
      g_autoptr (GError) error = NULL;
      double x[3], y[3];

      eco_layout_client_twopi (client, 3, parents, separations, 2, x, y, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpfloat (fabs (hypot (x[2], y[2]) - 150), <, 0.5);
    }
  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (EcoLayoutClient) client = eco_layout_client_new ();
  GThread *threads[4];

  for (int i = 0; i < 4; i++)
    threads[i] = g_thread_new ("ask", ask_often, client);
  for (int i = 0; i < 4; i++)
    g_thread_join (threads[i]);
}

static void
test_nothing_left (void)
{
  EcoLayoutClient *client = eco_layout_client_new ();

  eco_layout_client_warm_up (client);
  g_assert_cmpint (get_child (), >, 0);
  eco_layout_client_unref (eco_layout_client_ref (client));
  g_assert_cmpint (get_child (), >, 0);
  eco_layout_client_unref (client);
  g_assert_cmpint (get_child (), ==, 0);
}

/* The environment names the folder; the program's name is fixed. */
static void
test_program (void)
{
  g_autoptr (EcoLayoutClient) client = eco_layout_client_new ();
  g_autofree char *name = g_path_get_basename (eco_layout_client_get_program (client));

  g_assert_cmpstr (name, ==, "ecotone-layout");
  g_assert_true (
      g_str_has_prefix (eco_layout_client_get_program (client), g_getenv ("ECOTONE_LIBEXECDIR")));
}

int
main (int argc, char **argv)
{
  static const char *const stubs[] = { "crash", "crash-late", "hang",    "flood", "garbage",
                                       "late",  "refuse",     "silent", "wrong", "missing" };
  static const char *const liars[] = { "liar", "not-a-number" };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/layout-client/answer", test_answer);
  g_test_add_func ("/layout-client/order", test_order);
  for (gsize i = 0; i < G_N_ELEMENTS (stubs); i++)
    {
      g_autofree char *failure = g_strconcat ("/layout-client/failure/", stubs[i], NULL);
      g_autofree char *fallback = g_strconcat ("/layout-client/fallback/", stubs[i], NULL);

      g_test_add_data_func (failure, stubs[i], test_failure);
      g_test_add_data_func (fallback, stubs[i], test_fallback);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (liars); i++)
    {
      g_autofree char *failure = g_strconcat ("/layout-client/failure/", liars[i], NULL);

      g_test_add_data_func (failure, liars[i], test_failure);
    }
  g_test_add_func ("/layout-client/broken-pipe", test_broken_pipe);
  g_test_add_func ("/layout-client/replaced", test_replaced);
  g_test_add_func ("/layout-client/killed", test_killed);
  g_test_add_func ("/layout-client/killed-and-replaced", test_killed_and_replaced);
  g_test_add_func ("/layout-client/out-of-memory", test_out_of_memory);
  g_test_add_func ("/layout-client/cancel", test_cancel);
  g_test_add_func ("/layout-client/threads", test_threads);
  g_test_add_func ("/layout-client/nothing-left", test_nothing_left);
  g_test_add_func ("/layout-client/program", test_program);
  return g_test_run ();
}
