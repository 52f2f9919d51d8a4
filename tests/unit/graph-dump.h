/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A graph of another program as lines of text, to be compared. */
#pragma once

#include "store/eco-graph-text.h"

G_BEGIN_DECLS

char *graph_dump (EcoGraphText *graph, gboolean places);

G_END_DECLS
