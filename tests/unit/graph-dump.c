/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A graph of another program as lines of text:
 *
 *   title: Trade
 *   3:5 node a label=Bank kind=firm
 *   7:5 edge a -> b weight=2
 *
 * Words with blanks or marks stand in quotation marks, with escapes as in C; "--" is an edge that
 * is not directed, and one with an id has it behind "edge". */
#include "graph-dump.h"

#include <string.h>

static void
append_word (GString *dump, const char *word)
{
  char kept[129];
  g_autofree char *escaped = NULL;

  for (int i = 0; i < 128; i++)
    kept[i] = (char) (i + 128);
  kept[128] = '\0';
  escaped = g_strescape (word, kept);
  if (word[0] != '\0' && strpbrk (word, " =\"\\\n\r\t") == NULL && strcmp (escaped, word) == 0)
    g_string_append (dump, word);
  else
    g_string_append_printf (dump, "\"%s\"", escaped);
}

static const char *
get_id (EcoGraphText *graph, guint node)
{
  return ((EcoGraphItem *) graph->items[ECO_GRAPH_NODES]->pdata[node])->id;
}

static void
append_item (GString *dump, EcoGraphText *graph, EcoGraphPart part, EcoGraphItem *item)
{
  g_string_append (dump, part == ECO_GRAPH_NODES ? "node" : "edge");
  if (item->id != NULL)
    {
      g_string_append_c (dump, ' ');
      append_word (dump, item->id);
    }
  if (part == ECO_GRAPH_EDGES)
    {
      g_string_append (dump, item->id != NULL ? ": " : " ");
      append_word (dump, get_id (graph, item->from));
      g_string_append (dump, item->directed ? " -> " : " -- ");
      append_word (dump, get_id (graph, item->to));
    }
  for (guint i = 0; i < graph->attributes[part]->len; i++)
    if (eco_graph_item_get (item, i) != NULL)
      {
        g_string_append_c (dump, ' ');
        append_word (dump, graph->attributes[part]->pdata[i]);
        g_string_append_c (dump, '=');
        append_word (dump, eco_graph_item_get (item, i));
      }
  g_string_append_c (dump, '\n');
}

/**
 * graph_dump:
 * @places: whether each line begins with where the item was read
 *
 * Returns: (transfer full): all of the graph
 */
char *
graph_dump (EcoGraphText *graph, gboolean places)
{
  GString *dump = g_string_new (NULL);

  if (graph->title != NULL)
    g_string_append_printf (dump, "title: %s\n", graph->title);
  if (graph->note != NULL)
    g_string_append_printf (dump, "note: %s\n", graph->note);
  for (EcoGraphPart part = 0; part < ECO_GRAPH_N_PARTS; part++)
    for (guint i = 0; i < graph->items[part]->len; i++)
      {
        EcoGraphItem *item = graph->items[part]->pdata[i];

        if (places)
          g_string_append_printf (dump, "%u:%u ", item->line, item->column);
        append_item (dump, graph, part, item);
      }
  return g_string_free (dump, FALSE);
}
