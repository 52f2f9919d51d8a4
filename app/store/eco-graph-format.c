/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The graph formats of other programs: what they are called, and which one a file is. */
#include "config.h"

#include "store/eco-graph-format.h"

#include "store/eco-json-scan.h"
#include "store/eco-xml-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *word;
  const char *label;
  const char *ending;
  const char *other_ending; /* or %NULL */
} formats[ECO_N_GRAPH_FORMATS] = {
  [ECO_GRAPH_GRAPHML] = { "graphml", N_("GraphML"), ".graphml", NULL },
  [ECO_GRAPH_GEXF] = { "gexf", N_("GEXF"), ".gexf", NULL },
  [ECO_GRAPH_DOT] = { "dot", N_("DOT"), ".dot", ".gv" },
  [ECO_GRAPH_KUMU] = { "kumu", N_("Kumu JSON"), ".kumu.json", NULL },
  [ECO_GRAPH_NODE_LINK] = { "node-link", N_("node-link JSON"), ".json", NULL },
};

/**
 * eco_graph_format_get_word:
 *
 * Returns: what the command line calls it
 */
const char *
eco_graph_format_get_word (EcoGraphFormat format)
{
  g_return_val_if_fail (format < ECO_N_GRAPH_FORMATS, "");

  return formats[format].word;
}

/**
 * eco_graph_format_get_label:
 *
 * Returns: what a person calls it, translated
 */
const char *
eco_graph_format_get_label (EcoGraphFormat format)
{
  g_return_val_if_fail (format < ECO_N_GRAPH_FORMATS, "");

  return _(formats[format].label);
}

/**
 * eco_graph_format_get_ending:
 *
 * Returns: how the names of its files end, with the dot
 */
const char *
eco_graph_format_get_ending (EcoGraphFormat format)
{
  g_return_val_if_fail (format < ECO_N_GRAPH_FORMATS, "");

  return formats[format].ending;
}

static gboolean
ends_with (const char *name, const char *ending)
{
  gsize length = strlen (name);
  gsize n = ending != NULL ? strlen (ending) : 0;

  return n > 0 && length >= n && g_ascii_strcasecmp (name + length - n, ending) == 0;
}

/**
 * eco_graph_format_find:
 * @word_or_file_name: what eco_graph_format_get_word() says, or a name with the ending of a format
 * @format: (out)
 *
 * By the name alone, ".json" is node-link JSON; what such a file is eco_graph_format_guess() says.
 *
 * Returns: whether it is a format
 */
gboolean
eco_graph_format_find (const char *word_or_file_name, EcoGraphFormat *format)
{
  for (EcoGraphFormat i = 0; i < ECO_N_GRAPH_FORMATS; i++)
    if (g_ascii_strcasecmp (word_or_file_name, formats[i].word) == 0 ||
        ends_with (word_or_file_name, formats[i].ending) ||
        ends_with (word_or_file_name, formats[i].other_ending))
      {
        *format = i;
        return TRUE;
      }
  return FALSE;
}

/* ---- What a file is, by what is in it */

/* By the name of the root element; a DOCTYPE before it is passed over, to be refused with a better
 * sentence by the reader. */
static gboolean
guess_xml (const char *text, gsize length, EcoGraphFormat *format)
{
  EcoXmlText walk;
  gsize tag, end;
  const char *colon;

  eco_xml_text_init (&walk, text, length);
  do
    tag = eco_xml_text_step (&walk);
  while (tag + 1 < length && text[tag + 1] == '!');
  if (tag >= length)
    return FALSE;
  tag++;
  for (end = tag; end < length && end - tag < 80 && strchr (" \t\r\n/>", text[end]) == NULL; end++)
    ;
  colon = memchr (text + tag, ':', end - tag);
  if (colon != NULL)
    tag = (gsize) (colon - text) + 1;
  if (end - tag == 7 && memcmp (text + tag, "graphml", 7) == 0)
    *format = ECO_GRAPH_GRAPHML;
  else if (end - tag == 4 && memcmp (text + tag, "gexf", 4) == 0)
    *format = ECO_GRAPH_GEXF;
  else
    return FALSE;
  return TRUE;
}

/* By the names at the top, as far as the text is JSON. */
static gboolean
guess_json (const char *text, gsize length, EcoGraphFormat *format)
{
  g_auto (EcoJsonScan) scan = { 0 };
  EcoJsonToken token;

  eco_json_scan_init (&scan, text, length);
  while ((token = eco_json_scan_next (&scan)) > ECO_JSON_ERROR)
    {
      if (token != ECO_JSON_NAME || scan.depth != 1)
        continue;
      if (strcmp (scan.value->str, "connections") == 0 || strcmp (scan.value->str, "elements") == 0)
        *format = ECO_GRAPH_KUMU;
      else if (strcmp (scan.value->str, "nodes") == 0 || strcmp (scan.value->str, "links") == 0 ||
               strcmp (scan.value->str, "edges") == 0)
        *format = ECO_GRAPH_NODE_LINK;
      else
        continue;
      return TRUE;
    }
  return FALSE;
}

/* Passes over blanks and comments, as C and the preprocessor have them. */
static const char *
skip_comments (const char *at, const char *end)
{
  const char *found;

  while (at < end)
    {
      if (g_ascii_isspace (*at))
        at++;
      else if (end - at >= 2 && at[0] == '/' && at[1] == '*')
        {
          found = memmem (at + 2, (gsize) (end - at - 2), "*/", 2);
          at = found != NULL ? found + 2 : end;
        }
      else if (*at == '#' || (end - at >= 2 && at[0] == '/' && at[1] == '/'))
        {
          found = memchr (at, '\n', (gsize) (end - at));
          at = found != NULL ? found : end;
        }
      else
        break;
    }
  return at;
}

static gboolean
starts_with_word (const char *at, const char *end, const char *word)
{
  gsize n = strlen (word);

  return (gsize) (end - at) >= n && g_ascii_strncasecmp (at, word, n) == 0 &&
         ((gsize) (end - at) == n || (!g_ascii_isalnum (at[n]) && at[n] != '_'));
}

static gboolean
guess_dot (const char *text, gsize length)
{
  const char *end = text + length;
  const char *at = skip_comments (text, end);

  return starts_with_word (at, end, "digraph") || starts_with_word (at, end, "graph") ||
         starts_with_word (at, end, "strict");
}

/**
 * eco_graph_format_guess:
 * @bytes: of the file
 * @file_name: (nullable): its name, or its path
 * @format: (out)
 *
 * Says by the ending of its name which format a file is, and else by what is in it, which is so
 * for ".json" and ".xml".
 *
 * Returns: whether it is one that we know
 */
gboolean
eco_graph_format_guess (GBytes *bytes, const char *file_name, EcoGraphFormat *format)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  gsize at = 0;

  if (file_name != NULL && strchr (file_name, '.') != NULL &&
      eco_graph_format_find (file_name, format) && *format != ECO_GRAPH_NODE_LINK)
    return TRUE;
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    at = 3;
  while (at < length && g_ascii_isspace (text[at]))
    at++;
  if (at == length)
    return FALSE;
  if (text[at] == '<')
    return guess_xml (text + at, length - at, format);
  if (text[at] == '{')
    return guess_json (text + at, length - at, format);
  if (!guess_dot (text + at, length - at))
    return FALSE;
  *format = ECO_GRAPH_DOT;
  return TRUE;
}
