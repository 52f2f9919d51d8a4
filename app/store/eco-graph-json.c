/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Kumu's JSON and node-link JSON. */
#include "config.h"

#include "store/eco-graph-read-private.h"

/* Reads all of the text of @draft. */
void
_eco_graph_kumu_read (EcoGraphDraft *draft)
{
  _eco_graph_draft_fail (draft, ECO_ERROR_SYNTAX, 0, "Kumu JSON is not read yet");
}

/* Reads all of the text of @draft. */
void
_eco_graph_node_link_read (EcoGraphDraft *draft)
{
  _eco_graph_draft_fail (draft, ECO_ERROR_SYNTAX, 0, "Node-link JSON is not read yet");
}
