/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writing graphs for other programs: what the formats share, and which of them it is. The order is
 * that of the graph, and numbers are the texts that they are in it, so nothing meets the locale. */
#include "config.h"

#include "store/eco-graph-format.h"
#include "store/eco-graph-write-private.h"
#include "store/eco-writer-private.h"

#include "base/eco-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* ---- Types */

static const char *
skip_digits (const char *p)
{
  while (g_ascii_isdigit (*p))
    p++;
  return p;
}

/* Whether a text is a number as JSON has it, with nothing around it: 007 is none. */
static gboolean
parse_number (const char *text, gboolean *is_whole)
{
  const char *p = text[0] == '-' ? text + 1 : text;
  const char *digits = p;

  if (!g_ascii_isdigit (*p) || (p[0] == '0' && g_ascii_isdigit (p[1])))
    return FALSE;
  p = skip_digits (p);
  *is_whole = *p == '\0' && p - digits <= 18 && !g_str_equal (text, "-0");
  if (*p == '.')
    {
      if (!g_ascii_isdigit (p[1]))
        return FALSE;
      p = skip_digits (p + 1);
    }
  if (*p == 'e' || *p == 'E')
    {
      p += p[1] == '-' || p[1] == '+' ? 2 : 1;
      if (!g_ascii_isdigit (*p))
        return FALSE;
      p = skip_digits (p);
    }
  return *p == '\0' && strlen (text) <= 40;
}

/* Whether @text can be written where a format has a number. */
gboolean
eco_graph_is_number (const char *text)
{
  gboolean is_whole;

  return text != NULL && parse_number (text, &is_whole);
}

static EcoGraphType
get_type (const char *text)
{
  gboolean is_whole;

  if (g_str_equal (text, "true") || g_str_equal (text, "false"))
    return ECO_GRAPH_BOOL;
  if (!parse_number (text, &is_whole))
    return ECO_GRAPH_TEXT;
  if (!is_whole)
    return ECO_GRAPH_DOUBLE;
  return ABS (g_ascii_strtoll (text, NULL, 10)) <= G_MAXINT32 ? ECO_GRAPH_INT : ECO_GRAPH_LONG;
}

/* Returns: the narrowest type that all values of the attribute have; a label is a text */
EcoGraphType
eco_graph_find_type (EcoGraphText *graph, EcoGraphPart part, guint attribute)
{
  GPtrArray *items = graph->items[part];
  EcoGraphType type = ECO_GRAPH_TEXT;
  gboolean is_first = TRUE;

  if (g_str_equal (graph->attributes[part]->pdata[attribute], ECO_GRAPH_LABEL))
    return ECO_GRAPH_TEXT;
  for (guint i = 0; i < items->len; i++)
    {
      const char *value = eco_graph_item_get (items->pdata[i], attribute);
      EcoGraphType own = value != NULL ? get_type (value) : ECO_GRAPH_TEXT;

      if (value == NULL)
        continue;
      if (is_first)
        type = own;
      /* whole numbers are numbers, truths are not */
      else if (type != own && (MIN (type, own) < ECO_GRAPH_INT))
        return ECO_GRAPH_TEXT;
      type = MAX (type, own);
      is_first = FALSE;
    }
  return type;
}

/* ---- Pieces */

/* Returns: (transfer none) (nullable): the value of the attribute of that name */
const char *
eco_graph_get_named (EcoGraphText *graph, EcoGraphPart part, const EcoGraphItem *item,
                     const char *attribute)
{
  guint index;

  return eco_graph_text_find_attribute (graph, part, attribute, &index)
             ? eco_graph_item_get (item, index)
             : NULL;
}

const char *
eco_graph_get_end_id (EcoGraphText *graph, guint node)
{
  return ((EcoGraphItem *) graph->items[ECO_GRAPH_NODES]->pdata[node])->id;
}

/* Whether edges are directed unless they say otherwise: most do not. */
gboolean
eco_graph_is_directed (EcoGraphText *graph)
{
  GPtrArray *edges = graph->items[ECO_GRAPH_EDGES];
  guint n = 0;

  for (guint i = 0; i < edges->len; i++)
    n += ((EcoGraphItem *) edges->pdata[i])->directed;
  return n * 2 >= edges->len;
}

/* Appends ` name="value"` of XML. */
void
eco_graph_append_attribute (GString *out, const char *name, const char *value)
{
  g_string_append_printf (out, " %s=\"", name);
  _eco_writer_append_escaped (out, value);
  g_string_append_c (out, '"');
}

static gboolean
fits_xml (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xfffe || c == 0xffff)
        return FALSE;
    }
  return TRUE;
}

/* What XML cannot hold is left out of texts; two ids could become the same by that. */
gboolean
eco_graph_check_xml (EcoGraphText *graph, GError **error)
{
  for (EcoGraphPart part = 0; part < ECO_GRAPH_N_PARTS; part++)
    for (guint i = 0; i < graph->items[part]->len; i++)
      {
        const EcoGraphItem *item = graph->items[part]->pdata[i];

        if (item->id != NULL && !fits_xml (item->id))
          {
            g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                         _("an id has characters that XML cannot hold: save as JSON or DOT"));
            return FALSE;
          }
      }
  return TRUE;
}

/* ---- All of it */

/**
 * eco_graph_text_write:
 *
 * Returns: (transfer full): the whole file, the same for the same graph; %NULL with @error set when
 *   the format cannot hold an id. The name of the file is not in the error.
 */
GBytes *
eco_graph_text_write (EcoGraphText *graph, EcoGraphFormat format, GError **error)
{
  g_autoptr (GString) out = g_string_sized_new (64 * 1024);

  g_return_val_if_fail (graph != NULL, NULL);

  switch (format)
    {
    case ECO_GRAPH_GRAPHML:
    case ECO_GRAPH_GEXF:
      if (!eco_graph_check_xml (graph, error))
        return NULL;
      if (format == ECO_GRAPH_GRAPHML)
        eco_graph_write_graphml (graph, out);
      else
        eco_graph_write_gexf (graph, out);
      break;
    case ECO_GRAPH_DOT:
      eco_graph_write_dot (graph, out);
      break;
    case ECO_GRAPH_KUMU:
      eco_graph_write_kumu (graph, out);
      break;
    case ECO_GRAPH_NODE_LINK:
      eco_graph_write_node_link (graph, out);
      break;
    }
  return g_string_free_to_bytes (g_steal_pointer (&out));
}
