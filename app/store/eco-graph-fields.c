/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The members of JSON objects as flat fields: {"a": {"b": [1, 2]}} is "a.b" with "1, 2". */
#include "config.h"

#include "store/eco-graph-fields-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of all objects together: attributes of nodes and of edges, and what the formats need. */
#define MOST_NAMES (2 * ECO_GRAPH_MOST_ATTRIBUTES + 100)

/* What is in it counts as if it were beside it. */
#define TRANSPARENT "attributes"

static void
field_clear (gpointer data)
{
  EcoGraphField *field = data;

  g_free (field->name);
  g_free (field->value);
}

void
_eco_graph_fields_init (EcoGraphFields *self, EcoGraphDraft *draft)
{
  self->draft = draft;
  eco_json_scan_init (&self->scan, draft->text, draft->length);
  self->fields = g_array_new (FALSE, FALSE, sizeof (EcoGraphField));
  g_array_set_clear_func (self->fields, field_clear);
  self->path = g_string_new (NULL);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
_eco_graph_fields_clear (EcoGraphFields *self)
{
  eco_json_scan_clear (&self->scan);
  g_clear_pointer (&self->fields, g_array_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  if (self->path != NULL)
    g_string_free (g_steal_pointer (&self->path), TRUE);
}

/* The next token; %ECO_JSON_END also after an error, which is set then. */
EcoJsonToken
_eco_graph_fields_next (EcoGraphFields *self)
{
  EcoJsonToken token = self->draft->error == NULL ? eco_json_scan_next (&self->scan) : ECO_JSON_END;

  if (token != ECO_JSON_ERROR)
    return token;
  _eco_graph_draft_fail (self->draft, ECO_ERROR_SYNTAX, self->scan.token, "%s", self->scan.problem);
  return ECO_JSON_END;
}

/* Goes to the end of what has just begun. Returns: how many values are in it, at its top. */
static guint
skip_rest (EcoGraphFields *self)
{
  guint depth = self->scan.depth;
  guint n = 0;
  EcoJsonToken token;

  while (self->scan.depth >= depth && (token = _eco_graph_fields_next (self)) != ECO_JSON_END)
    {
      gboolean begins = token == ECO_JSON_OBJECT || token == ECO_JSON_ARRAY;
      gboolean ends = token == ECO_JSON_OBJECT_END || token == ECO_JSON_ARRAY_END;

      if (self->scan.depth == depth + (begins ? 1 : 0) && !ends && token != ECO_JSON_NAME)
        n++;
    }
  return n;
}

/* Goes past the next value. Returns: how many are in it */
guint
_eco_graph_fields_skip (EcoGraphFields *self)
{
  EcoJsonToken token = _eco_graph_fields_next (self);

  return token == ECO_JSON_OBJECT || token == ECO_JSON_ARRAY ? skip_rest (self) : 0;
}

/* ---- Fields of an object */

/* A name twice in an object means one thing here and another there, so it is refused. */
static gboolean
check_name (EcoGraphFields *self, gsize offset)
{
  const char *name = self->path->str;
  guint last = GPOINTER_TO_UINT (g_hash_table_lookup (self->names, name));
  g_autofree char *shown = last == self->n_objects ? eco_error_dup_shown (name) : NULL;

  if (self->path->len > ECO_GRAPH_MOST_ID)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_LIMIT, offset,
                           _("the name of an attribute has more than %u bytes: shorten it"),
                           ECO_GRAPH_MOST_ID);
  else if (last == self->n_objects)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_INVALID, offset,
                           _("“%s” stands a second time in this object: remove one of the two"),
                           shown);
  else if (last == 0 && g_hash_table_size (self->names) >= MOST_NAMES)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_LIMIT, offset,
                           _("there are more than %u attributes: leave some out"),
                           ECO_GRAPH_MOST_ATTRIBUTES);
  else
    g_hash_table_insert (self->names, g_strdup (name), GUINT_TO_POINTER (self->n_objects));
  return self->draft->error == NULL;
}

static void
add_field (EcoGraphFields *self, const char *value, gsize offset, gboolean is_number)
{
  EcoGraphField field = { .offset = offset, .is_number = is_number };

  if (!check_name (self, offset))
    return;
  field.name = g_strdup (self->path->str);
  field.value = g_strdup (value);
  g_array_append_val (self->fields, field);
}

/* A list of plain values is one text; any other is left out. */
static void
take_list (EcoGraphFields *self)
{
  g_autoptr (GString) all = g_string_new (NULL);
  gsize offset = self->scan.token;
  EcoJsonToken token;

  while ((token = _eco_graph_fields_next (self)) != ECO_JSON_ARRAY_END && token != ECO_JSON_END)
    {
      if (token == ECO_JSON_OBJECT || token == ECO_JSON_ARRAY)
        {
          skip_rest (self);
          if (self->draft->error == NULL)
            skip_rest (self);
          _eco_graph_draft_lose (self->draft, ECO_GRAPH_LOSS_PARTS);
          return;
        }
      if (token != ECO_JSON_NULL)
        g_string_append_printf (all, "%s%s", all->len > 0 ? ", " : "", self->scan.value->str);
    }
  if (token == ECO_JSON_ARRAY_END && all->len > 0)
    add_field (self, all->str, offset, FALSE);
}

static void
take_name (EcoGraphFields *self, gsize outer)
{
  g_string_truncate (self->path, outer);
  if (outer > 0)
    g_string_append_c (self->path, '.');
  g_string_append (self->path, self->scan.value->str);
  if (self->path->len > ECO_GRAPH_MOST_ID)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_LIMIT, self->scan.token,
                           _("the name of an attribute has more than %u bytes: shorten it"),
                           ECO_GRAPH_MOST_ID);
}

/* Takes all members of the object that has just begun, whatever is nested in them.
 *
 * Returns: whether it ended well */
gboolean
_eco_graph_fields_take (EcoGraphFields *self)
{
  guint base = self->scan.depth;
  gsize outer[ECO_JSON_MOST_DEPTH + 1] = { 0 }; /* how long the path is outside of each depth */
  EcoJsonToken token;

  self->n_objects++;
  g_array_set_size (self->fields, 0);
  g_string_truncate (self->path, 0);
  while (self->scan.depth >= base && (token = _eco_graph_fields_next (self)) != ECO_JSON_END)
    {
      if (token == ECO_JSON_NAME)
        take_name (self, outer[self->scan.depth]);
      else if (token == ECO_JSON_OBJECT)
        outer[self->scan.depth] = strcmp (self->path->str, TRANSPARENT) == 0 ? 0 : self->path->len;
      else if (token == ECO_JSON_ARRAY)
        take_list (self);
      else if (token == ECO_JSON_NULL)
        add_field (self, NULL, self->scan.token, FALSE);
      else if (token != ECO_JSON_OBJECT_END)
        add_field (self, self->scan.value->str, self->scan.token, token == ECO_JSON_NUMBER);
    }
  return self->draft->error == NULL;
}

/* Takes the next value when it is an object, and goes past any other.
 *
 * Returns: whether it was one that ended well */
gboolean
_eco_graph_fields_take_next (EcoGraphFields *self)
{
  EcoJsonToken token = _eco_graph_fields_next (self);

  if (token == ECO_JSON_ARRAY)
    skip_rest (self);
  return token == ECO_JSON_OBJECT && _eco_graph_fields_take (self);
}

/* Returns: (transfer full) (nullable): the next value when it is a text */
char *
_eco_graph_fields_dup_text (EcoGraphFields *self)
{
  EcoJsonToken token = _eco_graph_fields_next (self);

  if (token == ECO_JSON_OBJECT || token == ECO_JSON_ARRAY)
    skip_rest (self);
  return token == ECO_JSON_TEXT ? g_strdup (self->scan.value->str) : NULL;
}

/* Returns: (nullable): the field, when it has a value */
EcoGraphField *
_eco_graph_fields_find (EcoGraphFields *self, const char *name)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      EcoGraphField *field = &g_array_index (self->fields, EcoGraphField, i);

      if (field->value != NULL && strcmp (field->name, name) == 0)
        return field;
    }
  return NULL;
}

/* Calls a field by the name that we know, unless there is one. */
void
_eco_graph_fields_rename (EcoGraphFields *self, const char *name, const char *better)
{
  EcoGraphField *field = _eco_graph_fields_find (self, name);

  if (field == NULL || _eco_graph_fields_find (self, better) != NULL)
    return;
  g_free (field->name);
  field->name = g_strdup (better);
}

/* Gives the fields to @item as attributes, but not those that say what it is. A word of @structural
 * with a dot at its end stands for all that begin with it. */
void
_eco_graph_fields_set (EcoGraphFields *self, EcoGraphPart part, EcoGraphItem *item,
                       const char *const *structural)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      const EcoGraphField *field = &g_array_index (self->fields, EcoGraphField, i);
      gboolean is_structural = field->value == NULL || field->name[0] == '\0';

      for (guint j = 0; structural[j] != NULL && !is_structural; j++)
        is_structural = g_str_has_suffix (structural[j], ".")
                            ? g_str_has_prefix (field->name, structural[j])
                            : strcmp (field->name, structural[j]) == 0;
      if (!is_structural)
        _eco_graph_draft_set (self->draft, part, item, field->name, field->value, field->offset);
    }
}

/* Calls @take for each object of the list that comes next, with its fields; a plain value counts
 * as an object with nothing but an id. */
void
_eco_graph_fields_items (EcoGraphFields *self, const char *name, EcoGraphTakeItem take,
                         gpointer data)
{
  EcoJsonToken token = _eco_graph_fields_next (self);

  if (token != ECO_JSON_ARRAY && token != ECO_JSON_END)
    _eco_graph_draft_fail (self->draft, ECO_ERROR_INVALID, self->scan.token,
                           _("“%s” is no list: put what is in it between “[” and “]”"), name);
  while ((token = _eco_graph_fields_next (self)) != ECO_JSON_ARRAY_END && token != ECO_JSON_END)
    {
      gsize offset = self->scan.token;

      if (token == ECO_JSON_OBJECT)
        _eco_graph_fields_take (self);
      else if (token == ECO_JSON_TEXT || token == ECO_JSON_NUMBER)
        {
          self->n_objects++;
          g_array_set_size (self->fields, 0);
          g_string_assign (self->path, "id");
          add_field (self, self->scan.value->str, offset, token == ECO_JSON_NUMBER);
        }
      else
        _eco_graph_draft_fail (self->draft, ECO_ERROR_INVALID, offset,
                               _("In “%s” only objects can be: write them between “{” and “}”"),
                               name);
      if (self->draft->error == NULL)
        take (self, offset, data);
    }
}
