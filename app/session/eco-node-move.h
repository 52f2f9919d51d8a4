/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ring and side are facts of a node: changing the fact moves the node. */
#pragma once

#include "session/eco-document.h"

G_BEGIN_DECLS

gboolean eco_node_move_is_for (const EcoField *field);
gboolean eco_node_move_apply  (EcoDocument *document, EcoNode *node, const EcoField *field,
                               const char *text);

G_END_DECLS
