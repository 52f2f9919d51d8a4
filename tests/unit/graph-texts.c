/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Prints the graphs that files of other programs hold, for check-graph-files.py: what
 * graph_dump() makes of each, or "error: " and the sentence, and then a line "end".
 *
 * usage: graph-texts [--places] FILE... */
#include "store/eco-graph-format.h"

#include "graph-dump.h"

#include <stdio.h>

static char *
dup_answer (const char *path, gboolean places)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoGraphText) graph = NULL;
  g_autoptr (GBytes) bytes = NULL;
  EcoGraphFormat format;
  char *text;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, &error))
    return g_strdup_printf ("error: %s\n", error->message);
  bytes = g_bytes_new_take (text, length);
  if ((!eco_graph_format_guess (bytes, path, &format) && !eco_graph_format_find (path, &format)) ||
      format == ECO_GRAPH_DOT)
    return g_strdup ("error: no format\n");
  graph = eco_graph_text_read (format, bytes, path, NULL, &error);
  return graph != NULL ? graph_dump (graph, places)
                       : g_strdup_printf ("error: %s\n", error->message);
}

int
main (int argc, char **argv)
{
  gboolean places = argc > 1 && g_str_equal (argv[1], "--places");

  for (int i = places ? 2 : 1; i < argc; i++)
    {
      g_autofree char *answer = dup_answer (argv[i], places);

      printf ("%send\n", answer);
    }
  return 0;
}
