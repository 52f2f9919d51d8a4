/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Texts as DOT has them: how they are written, and what they mean when they are read. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What \N, \G, \T and \H stand for in a label; %NULL: nothing. */
typedef struct
{
  const char *name;
  const char *graph;
  const char *tail;
  const char *head;
} EcoGraphDotNames;

char *eco_graph_dot_unescape    (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *eco_graph_dot_read_id     (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *eco_graph_dot_read_label  (const char *text,
                                 const EcoGraphDotNames *names) G_GNUC_WARN_UNUSED_RESULT;
char *eco_graph_dot_read_record (const char *text,
                                 const EcoGraphDotNames *names) G_GNUC_WARN_UNUSED_RESULT;
char *eco_graph_dot_strip_html  (const char *html) G_GNUC_WARN_UNUSED_RESULT;

/* Names of attributes: what Graphviz acts upon is written with a word before it. */
char *eco_graph_dot_dup_written (const char *name) G_GNUC_WARN_UNUSED_RESULT;
char *eco_graph_dot_dup_name    (const char *written) G_GNUC_WARN_UNUSED_RESULT;

void  eco_graph_dot_append_quoted (GString *out, const char *text, gboolean is_id);

G_END_DECLS
