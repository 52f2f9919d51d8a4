/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading graph files of all formats but DOT. */
#include "config.h"

#include "store/eco-graph-read-private.h"

#include <glib/gi18n-lib.h>

/**
 * eco_graph_text_read:
 * @format: any but %ECO_GRAPH_DOT
 * @bytes: of the file
 * @name: what it is called in messages
 * @cancellable: (nullable)
 *
 * Returns: (transfer full) (nullable): the whole graph; %NULL with an @error of %ECO_ERROR that
 *   begins with the name and the place and ends with what to do, or with %G_IO_ERROR_CANCELLED
 */
EcoGraphText *
eco_graph_text_read (EcoGraphFormat format, GBytes *bytes, const char *name,
                     GCancellable *cancellable, GError **error)
{
  g_auto (EcoGraphDraft) draft = { 0 };

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);
  g_return_val_if_fail (format < ECO_N_GRAPH_FORMATS && format != ECO_GRAPH_DOT, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  _eco_graph_draft_init (&draft, bytes, name, cancellable);
  if (_eco_graph_draft_check (&draft))
    switch (format)
      {
      case ECO_GRAPH_GRAPHML:
        _eco_graph_graphml_read (&draft);
        break;
      case ECO_GRAPH_GEXF:
        _eco_graph_gexf_read (&draft);
        break;
      case ECO_GRAPH_KUMU:
        _eco_graph_kumu_read (&draft);
        break;
      case ECO_GRAPH_NODE_LINK:
        _eco_graph_node_link_read (&draft);
        break;
      case ECO_GRAPH_DOT:
        break;
      }
  return _eco_graph_draft_finish (&draft, error);
}
