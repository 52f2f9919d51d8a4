/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading a graph file of any format that we know. */
#include "config.h"

#include "session/eco-graph-source.h"

#include "base/eco-error.h"
#include "layout/eco-dot-client.h"

#include <glib/gi18n-lib.h>

static EcoGraphText *
read_dot (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) reply = eco_dot_client_parse (bytes, name, cancellable, error);

  return reply != NULL ? eco_graph_dot_decode (reply, name, error) : NULL;
}

/**
 * eco_graph_source_read:
 * @bytes: a whole file
 * @name: of the file: for errors, and to know the format by
 * @format: (nullable): what format it is; %NULL: find it out
 * @cancellable: (nullable): ends it
 *
 * It blocks, for DOT up to ten seconds, and may be called in a thread.
 *
 * Returns: (transfer full): the graph; or %NULL with an @error that says where and what to do
 */
EcoGraphText *
eco_graph_source_read (GBytes *bytes, const char *name, EcoGraphFormat *format,
                       GCancellable *cancellable, GError **error)
{
  EcoGraphFormat found;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  if (g_bytes_get_size (bytes) > ECO_GRAPH_MOST_BYTES)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_LIMIT,
                   _("%s: the file is too large: import a part of it"), name);
      return NULL;
    }
  if (format != NULL)
    found = *format;
  else if (!eco_graph_format_guess (bytes, name, &found))
    {
      g_set_error (
          error, ECO_ERROR, ECO_ERROR_SYNTAX,
          _("%s: this is no graph that Ecotone knows: save it as GraphML with the program "
            "that made it"),
          name);
      return NULL;
    }
  if (found == ECO_GRAPH_DOT)
    return read_dot (bytes, name, cancellable, error);
  return eco_graph_text_read (found, bytes, name, cancellable, error);
}
