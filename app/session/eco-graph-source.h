/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading a graph file of any format that we know; DOT is parsed by a short-lived process. */
#pragma once

#include "store/eco-graph-format.h"

G_BEGIN_DECLS

EcoGraphText *eco_graph_source_read (GBytes *bytes, const char *name, EcoGraphFormat *format,
                                     GCancellable *cancellable,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
