/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The client of ecotone-layout. One request at a time under a lock; every wait
 * has the same deadline; a helper that is late, dead or talks nonsense is
 * killed with its process group, and the next request gets a fresh one. */
#include "config.h"

#include "layout/eco-layout-client.h"
#include "layout/eco-helper-process.h"
#include "layout/eco-layout-protocol.h"

#include "base/eco-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define PROGRAM "ecotone-layout"
#define DEADLINE_MS 10000

struct _EcoLayoutClient
{
  int ref_count; /* atomic */
  char *program; /* constant */
  int deadline_ms;
  GMutex lock; /* guards all below */
  pid_t pid;   /* 0: no helper */
  int socket;
  gboolean answered; /* this helper has answered before */
  double cpu_ms;     /* of this helper */
  double past_cpu_ms;
};

typedef struct
{
  EcoLayoutClient *client;
  GCancellable *cancellable;
  gint64 deadline; /* monotonic, microseconds */
  gboolean broken; /* the helper died rather than misbehaved */
} Exchange;

/* Which program it was says nothing to somebody who draws a map. */
static gboolean
fail (EcoLayoutClient *client, GError **error, const char *message)
{
  g_debug ("%s: %s", client->program, message);
  g_set_error_literal (error, ECO_ERROR, ECO_ERROR_LAYOUT, message);
  return FALSE;
}

static gboolean
fail_to_start (EcoLayoutClient *client, GError **error, int code)
{
  g_debug ("%s: %s", client->program, g_strerror (code));
  return fail (client, error, _("Graphviz could not be started; the map was laid out without it"));
}

static gboolean
fail_to_go_on (Exchange *exchange, GError **error)
{
  exchange->broken = TRUE;
  return fail (exchange->client, error,
               _("Graphviz stopped unexpectedly; the map was laid out without it"));
}

static gboolean
fail_to_understand (EcoLayoutClient *client, GError **error)
{
  return fail (client, error,
               _("Graphviz gave an answer that makes no sense; the map was laid out without it"));
}

static void
stop (EcoLayoutClient *client)
{
  if (client->pid == 0)
    return;
  close (client->socket);
  eco_helper_end (client->pid);
  client->past_cpu_ms += client->cpu_ms;
  client->cpu_ms = 0;
  client->pid = 0;
  client->socket = -1;
}

static gboolean
start (EcoLayoutClient *client, GError **error)
{
  int ends[2];
  int result;

  if (client->pid != 0)
    return TRUE;
  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    return fail_to_start (client, error, errno);
  result = eco_helper_spawn (client->program, ends[1], &client->pid);
  close (ends[1]);
  if (result != 0)
    {
      close (ends[0]);
      client->pid = 0;
      return fail_to_start (client, error, result);
    }
  client->socket = ends[0];
  client->answered = FALSE;
  return TRUE;
}

/* An idle helper has nothing to say: if it has, or is gone, it is replaced. */
static void
stop_if_not_idle (EcoLayoutClient *client)
{
  struct pollfd watch = { client->socket, POLLIN, 0 };

  if (client->pid != 0 && poll (&watch, 1, 0) != 0)
    stop (client);
}

/* Waits until the helper can be written to or read from. */
static gboolean
wait_for (Exchange *exchange, short events, GError **error)
{
  EcoLayoutClient *client = exchange->client;

  for (;;)
    {
      gint64 left = exchange->deadline - g_get_monotonic_time ();
      struct pollfd watch[2] = { { client->socket, events, 0 }, { -1, POLLIN, 0 } };
      int n;

      if (g_cancellable_set_error_if_cancelled (exchange->cancellable, error))
        return FALSE;
      if (left <= 0)
        return fail (client, error,
                     _("Graphviz took too long; the map was laid out without it"));
      watch[1].fd = g_cancellable_get_fd (exchange->cancellable);
      n = poll (watch, 2, (int) MIN (left / 1000 + 1, G_MAXINT));
      if (watch[1].fd >= 0)
        g_cancellable_release_fd (exchange->cancellable);
      if (n < 0 && errno != EINTR)
        return fail_to_go_on (exchange, error);
      if (n > 0 && watch[0].revents != 0)
        return TRUE;
    }
}

static gboolean
send_all (Exchange *exchange, const void *data, size_t size, GError **error)
{
  const char *at = data;

  while (size > 0)
    {
      ssize_t n;

      if (!wait_for (exchange, POLLOUT, error))
        return FALSE;
      n = send (exchange->client->socket, at, size, MSG_NOSIGNAL | MSG_DONTWAIT);
      if (n < 0 && (errno == EAGAIN || errno == EINTR))
        continue;
      if (n <= 0)
        return fail_to_go_on (exchange, error);
      at += n;
      size -= (size_t) n;
    }
  return TRUE;
}

static gboolean
receive_all (Exchange *exchange, void *data, size_t size, GError **error)
{
  char *at = data;

  while (size > 0)
    {
      ssize_t n;

      if (!wait_for (exchange, POLLIN, error))
        return FALSE;
      n = recv (exchange->client->socket, at, size, MSG_DONTWAIT);
      if (n < 0 && (errno == EAGAIN || errno == EINTR))
        continue;
      if (n <= 0)
        return fail_to_go_on (exchange, error);
      at += n;
      size -= (size_t) n;
    }
  return TRUE;
}

static gboolean
send_request (Exchange *exchange, int n_nodes, const int *parent, const double *separation,
              int n_separations, GError **error)
{
  EcoLayoutRequest head = { ECO_LAYOUT_MAGIC, (uint32_t) n_nodes, (uint32_t) n_separations, 0 };
  size_t size = sizeof head + sizeof (int32_t) * ((size_t) n_nodes + n_separations);
  g_autofree char *message = g_malloc (size);
  int32_t *numbers = (int32_t *) (message + sizeof head);

  memcpy (message, &head, sizeof head);
  for (int i = 0; i < n_nodes; i++)
    *numbers++ = parent[i];
  for (int i = 0; i < n_separations; i++)
    *numbers++ = (int32_t) (CLAMP (separation[i], 0, 2e6) * 1000);
  return send_all (exchange, message, size, error);
}

/* twopi puts each node on the circle of its depth: anything else is no answer
 * of twopi. */
static gboolean
check_positions (EcoLayoutClient *client, int n_nodes, const int *parent, const double *separation,
                 int n_separations, const double *positions, GError **error)
{
  g_autofree double *expected = g_new0 (double, n_nodes);
  g_autofree int *depth = g_new0 (int, n_nodes);

  for (int i = 0; i < n_nodes; i++)
    {
      double x = positions[2 * i];
      double y = positions[2 * i + 1];

      if (i > 0)
        {
          depth[i] = depth[parent[i]] + 1;
          expected[i] = expected[parent[i]] + separation[MIN (depth[i], n_separations) - 1];
        }
      if (!isfinite (x) || !isfinite (y) ||
          fabs (hypot (x, y) - expected[i]) > 1 + expected[i] * 0.001)
        return fail_to_understand (client, error);
    }
  return TRUE;
}

static gboolean
receive_reply (Exchange *exchange, int n_nodes, double *positions, GError **error)
{
  EcoLayoutClient *client = exchange->client;
  EcoLayoutReply reply;

  if (!receive_all (exchange, &reply, sizeof reply, error))
    return FALSE;
  if (reply.magic != ECO_LAYOUT_MAGIC || reply.n_nodes != (uint32_t) n_nodes)
    return fail_to_understand (client, error);
  if (isfinite (reply.cpu_ms))
    client->cpu_ms = reply.cpu_ms;
  if (reply.status != 0)
    return fail (client, error, _("Graphviz gave up; the map was laid out without it"));
  return receive_all (exchange, positions, 2 * sizeof (double) * n_nodes, error);
}

/* One request to one helper; on failure the helper is gone. */
static gboolean
try_request (Exchange *exchange, int n_nodes, const int *parent, const double *separation,
             int n_separations, double *positions, GError **error)
{
  EcoLayoutClient *client = exchange->client;

  exchange->broken = FALSE;
  if (!start (client, error))
    return FALSE;
  if (send_request (exchange, n_nodes, parent, separation, n_separations, error) &&
      receive_reply (exchange, n_nodes, positions, error) &&
      check_positions (client, n_nodes, parent, separation, n_separations, positions, error))
    {
      client->answered = TRUE;
      return TRUE;
    }
  exchange->broken = exchange->broken && client->answered;
  stop (client);
  return FALSE;
}

/**
 * eco_layout_client_new:
 *
 * The client of the helper that belongs to this program: in the directory that
 * the environment variable ECOTONE_LIBEXECDIR names, else in the build tree
 * when the program runs from there, else where it is installed. Nothing is
 * started yet.
 *
 * Returns: (transfer full): a new client
 */
EcoLayoutClient *
eco_layout_client_new (void)
{
  g_autofree char *program = eco_helper_find (PROGRAM);

  return eco_layout_client_new_for_path (program, DEADLINE_MS);
}

/**
 * eco_layout_client_new_for_path:
 * @program: path of the helper
 * @deadline_ms: milliseconds that a request may take, above 0
 *
 * Returns: (transfer full): a new client
 */
EcoLayoutClient *
eco_layout_client_new_for_path (const char *program, int deadline_ms)
{
  EcoLayoutClient *client;

  g_return_val_if_fail (program != NULL, NULL);
  g_return_val_if_fail (deadline_ms > 0, NULL);

  client = g_new0 (EcoLayoutClient, 1);
  client->ref_count = 1;
  client->program = g_strdup (program);
  client->deadline_ms = deadline_ms;
  client->socket = -1;
  g_mutex_init (&client->lock);
  return client;
}

/**
 * eco_layout_client_ref:
 * @client: a client
 *
 * Returns: (transfer full): @client
 */
EcoLayoutClient *
eco_layout_client_ref (EcoLayoutClient *client)
{
  g_return_val_if_fail (client != NULL, NULL);

  g_atomic_int_inc (&client->ref_count);
  return client;
}

/**
 * eco_layout_client_unref:
 * @client: (transfer full): a client
 *
 * The last reference ends the helper.
 */
void
eco_layout_client_unref (EcoLayoutClient *client)
{
  g_return_if_fail (client != NULL);

  if (!g_atomic_int_dec_and_test (&client->ref_count))
    return;
  stop (client);
  g_mutex_clear (&client->lock);
  g_free (client->program);
  g_free (client);
}

/**
 * eco_layout_client_warm_up:
 * @client: a client
 *
 * Starts the helper if it is not running, and does not wait for it: Graphviz
 * then loads while the caller does something else. Failure shows later.
 */
void
eco_layout_client_warm_up (EcoLayoutClient *client)
{
  g_return_if_fail (client != NULL);

  g_mutex_lock (&client->lock);
  stop_if_not_idle (client);
  start (client, NULL);
  g_mutex_unlock (&client->lock);
}

/**
 * eco_layout_client_get_program:
 * @client: a client
 *
 * Returns: path of the helper
 */
const char *
eco_layout_client_get_program (EcoLayoutClient *client)
{
  g_return_val_if_fail (client != NULL, NULL);

  return client->program;
}

/**
 * eco_layout_client_get_cpu_time:
 * @client: a client
 *
 * Returns: milliseconds of processor time that helpers have used up to their
 *   last answers; for measurements
 */
double
eco_layout_client_get_cpu_time (EcoLayoutClient *client)
{
  double time;

  g_return_val_if_fail (client != NULL, 0);

  g_mutex_lock (&client->lock);
  time = client->past_cpu_ms + client->cpu_ms;
  g_mutex_unlock (&client->lock);
  return time;
}

/**
 * eco_layout_client_twopi:
 * @client: a client
 * @n_nodes: at least 1
 * @parent: of each node; -1 for node 0, the root; parents come first
 * @separation: pixels from each circle to the next, the root's first
 * @n_separations: at least 1; the last is used again further out
 * @x: (out caller-allocates): of each node, the root at 0
 * @y: (out caller-allocates): of each node
 * @cancellable: (nullable): ends the wait, and the helper with it
 * @error: return location
 *
 * Lays a tree out on circles with Graphviz's twopi. A helper that ended while
 * idle is replaced once without a word.
 *
 * Returns: %FALSE with ECO_ERROR_LAYOUT (or %G_IO_ERROR_CANCELLED); @x and @y
 *   are then undefined
 */
gboolean
eco_layout_client_twopi (EcoLayoutClient *client, int n_nodes, const int *parent,
                         const double *separation, int n_separations, double *x, double *y,
                         GCancellable *cancellable, GError **error)
{
  g_autofree double *positions = NULL;
  g_autoptr (GError) problem = NULL;
  Exchange exchange = { client, cancellable, 0, FALSE };
  gboolean done;

  g_return_val_if_fail (
      client != NULL && parent != NULL && separation != NULL && x != NULL && y != NULL, FALSE);
  g_return_val_if_fail (n_nodes > 0 && n_separations > 0, FALSE);

  positions = g_new (double, 2 * (size_t) n_nodes);
  g_mutex_lock (&client->lock);
  exchange.deadline = g_get_monotonic_time () + client->deadline_ms * G_GINT64_CONSTANT (1000);
  stop_if_not_idle (client);
  done = try_request (&exchange, n_nodes, parent, separation, n_separations, positions, &problem);
  if (!done && exchange.broken)
    {
      g_clear_error (&problem);
      done =
          try_request (&exchange, n_nodes, parent, separation, n_separations, positions, &problem);
    }
  g_mutex_unlock (&client->lock);
  if (!done)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  for (int i = 0; i < n_nodes; i++)
    {
      x[i] = positions[2 * i];
      y[i] = positions[2 * i + 1];
    }
  return TRUE;
}
