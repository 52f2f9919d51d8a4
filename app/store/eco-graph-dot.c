/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the parser's process answers to a DOT file (base/eco-dot-protocol.h), as a graph.
 *
 * Graphviz keeps texts with their backslashes. `\\` is a backslash wherever it stands; what else
 * a backslash means is said by the attribute: labels have lines and names in them. The answer is
 * not trusted: whoever wrote the file may have taken that process over. */
#include "config.h"

#include "store/eco-graph-dot-private.h"
#include "store/eco-graph-format.h"

#include "base/eco-error.h"
#include "base/eco-number.h"
#include "base/eco-dot-protocol.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_NAME 80 /* bytes of the file that an error shows */

typedef struct
{
  const guint8 *data;
  gsize size;
  gsize at;
  EcoGraphText *graph;
  GPtrArray *written[ECO_GRAPH_N_PARTS]; /* names of attributes in the file */
  GPtrArray *names[ECO_GRAPH_N_PARTS];   /* and in the graph; %NULL for those that are dropped */
  const char *file;
} Decoder;

typedef struct
{
  const char *written;
  const char *attribute;
  char *text;
  gboolean is_html;
} Value;

static void
value_free (gpointer data)
{
  Value *value = data;

  g_free (value->text);
  g_free (value);
}

/* ---- Pieces of the answer */

static gboolean
fail_to_understand (Decoder *self, GError **error)
{
  g_set_error (error, ECO_ERROR, ECO_ERROR_SYNTAX,
               _("%s: Graphviz gave an answer that makes no sense: save the graph as GraphML "
                  "with the program that made it"),
               self->file);
  return FALSE;
}

static gboolean
get_byte (Decoder *self, guint *byte, GError **error)
{
  if (self->at >= self->size)
    return fail_to_understand (self, error);
  *byte = self->data[self->at++];
  return TRUE;
}

static gboolean
get_number (Decoder *self, guint *number, GError **error)
{
  const guint8 *at = self->data + self->at;

  if (self->size - self->at < 4)
    return fail_to_understand (self, error);
  *number = at[0] | (guint) at[1] << 8 | (guint) at[2] << 16 | (guint) at[3] << 24;
  self->at += 4;
  return TRUE;
}

static gboolean
get_text (Decoder *self, char **text, GError **error)
{
  guint size;

  if (!get_number (self, &size, error))
    return FALSE;
  if (size > self->size - self->at || memchr (self->data + self->at, '\0', size) != NULL)
    return fail_to_understand (self, error);
  *text = g_strndup ((const char *) self->data + self->at, size);
  self->at += size;
  return TRUE;
}

/* Puts the name of the file before what eco_graph_text_add_node() and its like say. */
static gboolean
prefix (Decoder *self, gboolean done, GError **error)
{
  if (!done)
    g_prefix_error (error, "%s: ", self->file);
  return done;
}

/* ---- What the file's author would be told */

static const char *
get_reason (guint code)
{
  switch (code)
    {
    case ECO_DOT_ERROR_EMPTY:
      return _("there is no graph in it: choose another file");
    case ECO_DOT_ERROR_NUL:
      return _("this is no text of a graph, or it is UTF-16: save the file as UTF-8");
    case ECO_DOT_ERROR_DEPTH:
      return _("subgraphs are too deep in each other, or a chain is too long: take it apart");
    case ECO_DOT_ERROR_NODES:
      return _("there are too many nodes: import a part of them");
    case ECO_DOT_ERROR_EDGES:
      return _("there are too many edges: import a part of them");
    case ECO_DOT_ERROR_SIZE:
      return _("there is too much text in it: import a part of it, or leave attributes out");
    case ECO_DOT_ERROR_MEMORY:
      return _("there is too little memory to read it: import a part of it");
    default:
      return NULL;
    }
}

/* A few characters that can be shown on a line. */
static char *
make_showable (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *shown = g_string_new (NULL);

  for (const char *p = valid; *p != '\0' && shown->len < MOST_NAME; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (shown, g_unichar_isprint (c) ? c : ' ');
    }
  return g_string_free (shown, FALSE);
}

static void
set_error (Decoder *self, guint code, guint line, guint column, const char *text, GError **error)
{
  g_autofree char *place =
      line > 0 ? g_strdup_printf ("%s:%u:%u", self->file, line, column) : g_strdup (self->file);
  g_autofree char *shown = make_showable (text);
  const char *reason = get_reason (code);
  int kind = code == ECO_DOT_ERROR_SYNTAX || code == ECO_DOT_ERROR_PARSER ||
                     code == ECO_DOT_ERROR_EMPTY || code == ECO_DOT_ERROR_NUL
                 ? ECO_ERROR_SYNTAX
                 : ECO_ERROR_LIMIT;

  if (reason != NULL)
    g_set_error (error, ECO_ERROR, kind, "%s: %s", place, reason);
  else if (code == ECO_DOT_ERROR_SYNTAX && shown[0] != '\0')
    g_set_error (error, ECO_ERROR, kind,
                 _("%s: Graphviz did not expect “%s” here: correct the file there"), place, shown);
  else if (code == ECO_DOT_ERROR_SYNTAX)
    g_set_error (error, ECO_ERROR, kind,
                 _("%s: Graphviz does not understand this: correct the file there"), place);
  else
    g_set_error (error, ECO_ERROR, kind, _("%s: Graphviz says “%s”: correct the file"), place,
                 shown);
}

static gboolean
decode_error (Decoder *self, GError **error)
{
  guint code, line, column;
  g_autofree char *text = NULL;

  if (!get_number (self, &code, error) || !get_number (self, &line, error) ||
      !get_number (self, &column, error) || !get_text (self, &text, error))
    return FALSE;
  if (self->at != self->size || code < ECO_DOT_ERROR_SYNTAX || code > ECO_DOT_ERROR_MEMORY)
    return fail_to_understand (self, error);
  set_error (self, code, line, column, text, error);
  return FALSE;
}

/* ---- Attributes */

/* What is of no use here, or stands elsewhere. */
static gboolean
is_dropped (EcoGraphPart part, const char *name)
{
  static const char *const of_edges[] = { "headport", "tailport", "key", NULL };
  static const char *const of_both[] = { "image", "shapefile", "fontpath", "imagepath", NULL };

  return g_strv_contains (of_both, name) ||
         (part == ECO_GRAPH_EDGES && g_strv_contains (of_edges, name));
}

static gboolean
decode_attribute (Decoder *self, GError **error)
{
  guint part;
  g_autofree char *text = NULL;
  char *name = NULL;

  if (!get_number (self, &part, error) || !get_text (self, &text, error))
    return FALSE;
  if (part >= ECO_GRAPH_N_PARTS || self->graph->items[ECO_GRAPH_EDGES]->len > 0 ||
      (part == ECO_GRAPH_NODES && self->graph->items[ECO_GRAPH_NODES]->len > 0) ||
      self->names[part]->len > 65536)
    return fail_to_understand (self, error);
  if (!is_dropped (part, text))
    name = eco_graph_dot_dup_name (text);
  g_ptr_array_add (self->names[part], name);
  g_ptr_array_add (self->written[part], g_steal_pointer (&text));
  return TRUE;
}

static gboolean
decode_values (Decoder *self, EcoGraphPart part, GPtrArray *values, GError **error)
{
  guint n, index, is_html;

  if (!get_number (self, &n, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = NULL;
      Value *value;

      if (!get_number (self, &index, error) || !get_byte (self, &is_html, error) ||
          !get_text (self, &text, error))
        return FALSE;
      if (index >= self->names[part]->len || is_html > 1)
        return fail_to_understand (self, error);
      if (self->names[part]->pdata[index] == NULL)
        continue;
      value = g_new0 (Value, 1);
      value->written = self->written[part]->pdata[index];
      value->attribute = self->names[part]->pdata[index];
      value->text = g_steal_pointer (&text);
      value->is_html = is_html != 0;
      g_ptr_array_add (values, value);
    }
  return TRUE;
}

static Value *
find_value (GPtrArray *values, const char *written)
{
  for (guint i = 0; i < values->len; i++)
    {
      Value *value = values->pdata[i];

      if (g_str_equal (value->written, written))
        return value;
    }
  return NULL;
}

static gboolean
value_is (GPtrArray *values, const char *attribute, const char *text)
{
  Value *value = find_value (values, attribute);

  return value != NULL && !value->is_html && g_ascii_strcasecmp (value->text, text) == 0;
}

/* ---- Nodes and edges */

static gboolean
is_label (const char *attribute)
{
  return g_str_equal (attribute, ECO_GRAPH_LABEL) || g_str_equal (attribute, "xlabel") ||
         g_str_equal (attribute, "headlabel") || g_str_equal (attribute, "taillabel");
}

static char *
make_plain (GPtrArray *values, const Value *value, const EcoGraphDotNames *names)
{
  if (value->is_html)
    return eco_graph_dot_strip_html (value->text);
  if (!is_label (value->written))
    return eco_graph_dot_unescape (value->text);
  if (value_is (values, "shape", "record") || value_is (values, "shape", "Mrecord"))
    return eco_graph_dot_read_record (value->text, names);
  return eco_graph_dot_read_label (value->text, names);
}

static gboolean
set_values (Decoder *self, EcoGraphPart part, EcoGraphItem *item, GPtrArray *values,
            const EcoGraphDotNames *names, GError **error)
{
  for (guint i = 0; i < values->len; i++)
    {
      Value *value = values->pdata[i];
      g_autofree char *text = make_plain (values, value, names);

      if (text[0] != '\0' &&
          !eco_graph_text_set (self->graph, part, item, value->attribute, text, error))
        return FALSE;
    }
  return TRUE;
}

/* Graphviz counts points upwards, a picture's pixels go down. */
static gboolean
set_place (Decoder *self, EcoGraphItem *item, GPtrArray *values, GError **error)
{
  Value *pos = find_value (values, "pos");
  g_autofree char *text = pos != NULL ? g_strdup (pos->text) : NULL;
  char *comma = text != NULL ? strchr (text, ',') : NULL;
  double x, y;
  char buffer[ECO_NUMBER_TEXT_SIZE];

  if (comma == NULL)
    return TRUE;
  *comma = '\0';
  comma[strcspn (comma + 1, ",! ") + 1] = '\0';
  if (!eco_number_parse_double (text, &x) || !eco_number_parse_double (comma + 1, &y))
    return TRUE;
  g_ptr_array_remove (values, pos);
  if (find_value (values, ECO_GRAPH_X) != NULL || find_value (values, ECO_GRAPH_Y) != NULL)
    return TRUE;
  return eco_graph_text_set (self->graph, ECO_GRAPH_NODES, item, ECO_GRAPH_X,
                             eco_number_to_text (x, buffer), error) &&
         eco_graph_text_set (self->graph, ECO_GRAPH_NODES, item, ECO_GRAPH_Y,
                             eco_number_to_text (y == 0 ? 0 : -y, buffer), error);
}

static gboolean
decode_node (Decoder *self, GError **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (value_free);
  g_autofree char *text = NULL, *id = NULL;
  EcoGraphDotNames names = { NULL, self->graph->title, NULL, NULL };
  EcoGraphItem *item;

  if (!get_text (self, &text, error) || !decode_values (self, ECO_GRAPH_NODES, values, error))
    return FALSE;
  if (self->graph->items[ECO_GRAPH_EDGES]->len > 0)
    return fail_to_understand (self, error);
  id = eco_graph_dot_read_id (text);
  names.name = id;
  item = eco_graph_text_add_node (self->graph, id, error);
  return prefix (self,
                 item != NULL && set_place (self, item, values, error) &&
                     set_values (self, ECO_GRAPH_NODES, item, values, &names, error),
                 error);
}

/* An arrow may be turned round, or have no head or two; that is told, and no attribute more. */
static gboolean
take_direction (GPtrArray *values, guint *from, guint *to, gboolean *directed)
{
  guint other = *from;

  if (value_is (values, "dir", "back"))
    {
      *from = *to;
      *to = other;
    }
  else if (value_is (values, "dir", "none"))
    *directed = FALSE;
  else if (!value_is (values, "dir", "forward"))
    return FALSE;
  if (!value_is (values, "dir", "none"))
    *directed = TRUE;
  return g_ptr_array_remove (values, find_value (values, "dir"));
}

static gboolean
decode_edge (Decoder *self, GError **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (value_free);
  GPtrArray *nodes = self->graph->items[ECO_GRAPH_NODES];
  g_autofree char *key = NULL, *id = NULL;
  guint from, to, is_directed;
  EcoGraphDotNames names = { NULL, self->graph->title, NULL, NULL };
  EcoGraphItem *item;
  gboolean directed;
  Value *own;

  if (!get_text (self, &key, error) || !get_number (self, &from, error) ||
      !get_number (self, &to, error) || !get_number (self, &is_directed, error) ||
      !decode_values (self, ECO_GRAPH_EDGES, values, error))
    return FALSE;
  if (from >= nodes->len || to >= nodes->len || is_directed > 1)
    return fail_to_understand (self, error);
  directed = is_directed != 0;
  take_direction (values, &from, &to, &directed);
  own = find_value (values, "id");
  id = eco_graph_dot_unescape (own != NULL && !own->is_html ? own->text : key);
  if (own != NULL && !own->is_html)
    g_ptr_array_remove (values, own);
  names.tail = ((EcoGraphItem *) nodes->pdata[from])->id;
  names.head = ((EcoGraphItem *) nodes->pdata[to])->id;
  item = eco_graph_text_add_edge (self->graph, id, from, to, directed, error);
  return prefix (
      self, item != NULL && set_values (self, ECO_GRAPH_EDGES, item, values, &names, error), error);
}

/* ---- All of it */

static gboolean
decode_title (Decoder *self, GError **error)
{
  g_autofree char *text = NULL;

  if (!get_text (self, &text, error))
    return FALSE;
  if (self->graph->title != NULL)
    return fail_to_understand (self, error);
  if (g_utf8_validate (text, -1, NULL))
    self->graph->title = eco_graph_dot_read_label (text, &(EcoGraphDotNames){ NULL });
  return TRUE;
}

static gboolean
decode_note (Decoder *self, GError **error)
{
  guint note;

  if (!get_number (self, &note, error))
    return FALSE;
  if (note != ECO_DOT_NOTE_FIRST_ONLY || self->graph->note != NULL)
    return fail_to_understand (self, error);
  self->graph->note = g_strdup (_("There are several graphs in the file; this is the first."));
  return TRUE;
}

/* Whether it was a record and more may follow. */
static gboolean
decode_record (Decoder *self, gboolean *is_end, GError **error)
{
  guint type;

  if (!get_byte (self, &type, error))
    return FALSE;
  switch (type)
    {
    case ECO_DOT_TITLE:
      return decode_title (self, error);
    case ECO_DOT_NOTE:
      return decode_note (self, error);
    case ECO_DOT_ATTRIBUTE:
      return decode_attribute (self, error);
    case ECO_DOT_NODE:
      return decode_node (self, error);
    case ECO_DOT_EDGE:
      return decode_edge (self, error);
    case ECO_DOT_ERROR:
      return decode_error (self, error);
    case ECO_DOT_END:
      *is_end = TRUE;
      return self->at == self->size || fail_to_understand (self, error);
    default:
      return fail_to_understand (self, error);
    }
}

/**
 * eco_graph_dot_decode:
 * @reply: whatever the parser's process has answered
 * @name: of the file, for errors
 *
 * Returns: (transfer full): the graph, or %NULL with @error set: what is wrong with the file, or
 *   that the answer is none
 */
EcoGraphText *
eco_graph_dot_decode (GBytes *reply, const char *name, GError **error)
{
  g_autoptr (EcoGraphText) graph = eco_graph_text_new ();
  Decoder self = { .graph = graph, .file = name };
  gboolean is_end = FALSE, done;

  g_return_val_if_fail (reply != NULL && name != NULL, NULL);

  self.data = g_bytes_get_data (reply, &self.size);
  for (int part = 0; part < ECO_GRAPH_N_PARTS; part++)
    {
      self.names[part] = g_ptr_array_new_with_free_func (g_free);
      self.written[part] = g_ptr_array_new_with_free_func (g_free);
    }
  done =
      self.size >= ECO_DOT_MAGIC_SIZE && memcmp (self.data, ECO_DOT_MAGIC, ECO_DOT_MAGIC_SIZE) == 0;
  self.at = ECO_DOT_MAGIC_SIZE;
  if (!done)
    fail_to_understand (&self, error);
  while (done && !is_end)
    done = decode_record (&self, &is_end, error);
  for (int part = 0; part < ECO_GRAPH_N_PARTS; part++)
    {
      g_ptr_array_unref (self.names[part]);
      g_ptr_array_unref (self.written[part]);
    }
  return done ? g_steal_pointer (&graph) : NULL;
}
