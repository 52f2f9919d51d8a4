/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writes random graphs for check-written-graphs.py: files FOLDER/NUMBER.FORMAT, of every format. */
#include "graph-random.h"

#include <stdlib.h>

static gboolean
write_graph (EcoGraphText *graph, const char *folder, int number, GError **error)
{
  for (EcoGraphFormat format = 0; format < ECO_N_GRAPH_FORMATS; format++)
    {
      g_autofree char *name = g_strdup_printf ("%d.%s", number, eco_graph_format_get_word (format));
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GBytes) bytes = eco_graph_text_write (graph, format, error);
      gsize size;
      const char *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

      if (data == NULL || !g_file_set_contents (path, data, (gssize) size, error))
        return FALSE;
    }
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (18);
  int n = argc == 3 ? atoi (argv[2]) : 0;

  for (int i = 0; i < n; i++)
    {
      g_autoptr (EcoGraphText) graph = graph_random_new (random, GRAPH_PLAIN);
      g_autoptr (GError) error = NULL;

      if (!write_graph (graph, argv[1], i, &error))
        {
          g_printerr ("%s\n", error->message);
          return 1;
        }
    }
  return n > 0 ? 0 : 2;
}
