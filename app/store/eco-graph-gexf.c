/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* GEXF, as Gephi and networkx write it. */
#include "config.h"

#include "store/eco-graph-read-private.h"

/* Reads all of the text of @draft. */
void
_eco_graph_gexf_read (EcoGraphDraft *draft)
{
  _eco_graph_draft_fail (draft, ECO_ERROR_SYNTAX, 0, "GEXF is not read yet");
}
