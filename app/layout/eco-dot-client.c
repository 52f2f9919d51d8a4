/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The client of ecotone-dot. Every file gets a process of its own, which is killed with its group
 * when it is late, too talkative, cancelled, or done. */
#include "config.h"

#include "layout/eco-dot-client.h"
#include "layout/eco-helper-process.h"

#include "base/eco-dot-protocol.h"
#include "base/eco-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#define PROGRAM "ecotone-dot"

typedef struct
{
  const char *name; /* of the file */
  GBytes *dot;
  gsize sent;
  GByteArray *reply;
  int socket;
  gint64 deadline; /* monotonic, microseconds */
  GCancellable *cancellable;
} Parse;

static gboolean
fail (Parse *self, GError **error, const char *message)
{
  g_set_error (error, ECO_ERROR, ECO_ERROR_LIMIT, "%s: %s", self->name, message);
  return FALSE;
}

static gboolean
fail_to_start (Parse *self, const char *program, int code, GError **error)
{
  g_set_error (error, ECO_ERROR, ECO_ERROR_LIMIT,
               _("%s: Graphviz, which reads DOT files, could not be started (%s: %s): install "
                  "Ecotone anew, or save the graph as GraphML"),
               self->name, program, g_strerror (code));
  return FALSE;
}

/* One reason, whatever went wrong in there: a file that crashes it is seldom a good one. */
static gboolean
fail_to_go_on (Parse *self, GError **error)
{
  return fail (self, error,
               _("Graphviz stopped before it had read the file: it is damaged or too large; save "
                  "the graph as GraphML with the program that made it"));
}

/* Waits for whatever can be done next. */
static gboolean
wait_for (Parse *self, short *events, GError **error)
{
  for (;;)
    {
      gint64 left = self->deadline - g_get_monotonic_time ();
      struct pollfd watch[2] = { { self->socket, *events, 0 }, { -1, POLLIN, 0 } };
      int n;

      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      if (left <= 0)
        return fail (self, error,
                     _("Graphviz took too long to read the file: import a part of it, or save "
                        "the graph as GraphML with the program that made it"));
      watch[1].fd = g_cancellable_get_fd (self->cancellable);
      n = poll (watch, 2, (int) MIN (left / 1000 + 1, G_MAXINT));
      if (watch[1].fd >= 0)
        g_cancellable_release_fd (self->cancellable);
      if (n < 0 && errno != EINTR)
        return fail_to_go_on (self, error);
      if (n > 0 && watch[0].revents != 0)
        {
          *events = watch[0].revents;
          return TRUE;
        }
    }
}

/* Whether there is still something to be sent. */
static gboolean
send_some (Parse *self)
{
  gsize size;
  const char *data = g_bytes_get_data (self->dot, &size);
  ssize_t n = size > self->sent ? send (self->socket, data + self->sent, size - self->sent,
                                        MSG_DONTWAIT | MSG_NOSIGNAL)
                                : 0;

  if (n < 0 && (errno == EAGAIN || errno == EINTR))
    return TRUE;
  if (n > 0)
    self->sent += (gsize) n;
  /* Who does not want all of it may have told why. */
  if (n >= 0 && self->sent < size)
    return TRUE;
  shutdown (self->socket, SHUT_WR);
  return FALSE;
}

/* Sets @is_end when the process has closed its side. */
static gboolean
receive_some (Parse *self, gboolean *is_end, GError **error)
{
  guint8 data[1 << 16];
  ssize_t n = recv (self->socket, data, sizeof data, MSG_DONTWAIT);

  if (n < 0 && (errno == EAGAIN || errno == EINTR))
    return TRUE;
  if (n <= 0)
    {
      *is_end = TRUE;
      return self->reply->len > 0 || fail_to_go_on (self, error);
    }
  g_byte_array_append (self->reply, data, (guint) n);
  if (self->reply->len > ECO_DOT_MOST_REPLY)
    return fail_to_go_on (self, error);
  return TRUE;
}

static gboolean
talk (Parse *self, GError **error)
{
  gboolean is_sending = TRUE, is_end = FALSE;

  while (!is_end)
    {
      short events = is_sending ? POLLIN | POLLOUT : POLLIN;

      if (!wait_for (self, &events, error))
        return FALSE;
      if (is_sending && (events & POLLOUT))
        is_sending = send_some (self);
      if ((events & ~POLLOUT) != 0 && !receive_some (self, &is_end, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * eco_dot_client_parse_with:
 * @program: path of the parser
 * @deadline_ms: milliseconds that it may take, above 0
 * @dot: a DOT file
 * @name: of the file, for errors
 * @cancellable: (nullable): ends the wait, and the process with it
 *
 * Returns: (transfer full): what the program has answered; or %NULL with an @error that begins
 *   with the name, or %G_IO_ERROR_CANCELLED
 */
GBytes *
eco_dot_client_parse_with (const char *program, int deadline_ms, GBytes *dot, const char *name,
                           GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) reply = g_byte_array_new ();
  Parse self = { .name = name, .dot = dot, .reply = reply, .cancellable = cancellable };
  gboolean done;
  int ends[2], result;
  pid_t pid;

  g_return_val_if_fail (program != NULL && dot != NULL && name != NULL, NULL);
  g_return_val_if_fail (deadline_ms > 0, NULL);

  if (g_bytes_get_size (dot) > ECO_DOT_MOST_INPUT)
    {
      fail (&self, error, _("the file is too large: import a part of it"));
      return NULL;
    }
  self.deadline = g_get_monotonic_time () + deadline_ms * G_GINT64_CONSTANT (1000);
  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    {
      fail_to_start (&self, program, errno, error);
      return NULL;
    }
  result = eco_helper_spawn (program, ends[1], &pid);
  close (ends[1]);
  self.socket = ends[0];
  done = result == 0 ? talk (&self, error) : fail_to_start (&self, program, result, error);
  close (ends[0]);
  if (result == 0)
    eco_helper_end (pid);
  return done ? g_byte_array_free_to_bytes (g_steal_pointer (&reply)) : NULL;
}

/**
 * eco_dot_client_parse:
 *
 * Has a DOT file parsed by the program that belongs to this one; see
 * eco_dot_client_parse_with(). It blocks for at most #ECO_DOT_DEADLINE_MS.
 */
GBytes *
eco_dot_client_parse (GBytes *dot, const char *name, GCancellable *cancellable, GError **error)
{
  g_autofree char *program = eco_helper_find (PROGRAM);

  return eco_dot_client_parse_with (program, ECO_DOT_DEADLINE_MS, dot, name, cancellable, error);
}
