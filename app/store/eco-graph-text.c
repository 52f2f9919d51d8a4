/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoGraphText: a graph as the files of other programs hold it. */
#include "config.h"

#include "store/eco-graph-text.h"

#include "base/eco-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
item_free (gpointer data)
{
  EcoGraphItem *item = data;

  g_free (item->id);
  g_ptr_array_unref (item->values);
  g_free (item);
}

/**
 * eco_graph_text_new:
 *
 * Returns: (transfer full): a graph without anything
 */
EcoGraphText *
eco_graph_text_new (void)
{
  EcoGraphText *self = g_new0 (EcoGraphText, 1);

  for (int part = 0; part < ECO_GRAPH_N_PARTS; part++)
    {
      self->attributes[part] = g_ptr_array_new_with_free_func (g_free);
      self->items[part] = g_ptr_array_new_with_free_func (item_free);
      self->names[part] = g_hash_table_new (g_str_hash, g_str_equal);
    }
  self->nodes = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
eco_graph_text_free (EcoGraphText *self)
{
  g_hash_table_unref (self->nodes);
  for (int part = 0; part < ECO_GRAPH_N_PARTS; part++)
    {
      g_hash_table_unref (self->names[part]);
      g_ptr_array_unref (self->attributes[part]);
      g_ptr_array_unref (self->items[part]);
    }
  g_free (self->title);
  g_free (self->note);
  g_free (self);
}

/**
 * eco_graph_text_find_node:
 * @index: (out) (optional): which node it is
 *
 * Returns: whether there is a node with this id
 */
gboolean
eco_graph_text_find_node (EcoGraphText *self, const char *id, guint *index)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->nodes, id));

  if (found > 0 && index != NULL)
    *index = found - 1;
  return found > 0;
}

static EcoGraphItem *
item_new (const char *id)
{
  EcoGraphItem *item = g_new0 (EcoGraphItem, 1);

  item->id = g_strdup (id);
  item->values = g_ptr_array_new_with_free_func (g_free);
  return item;
}

static gboolean
check_id (const char *id, GError **error)
{
  if (id == NULL || id[0] == '\0')
    g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID,
                         _("a node has no id: give each node one of its own"));
  else if (strlen (id) > ECO_GRAPH_MOST_ID)
    g_set_error (error, ECO_ERROR, ECO_ERROR_LIMIT,
                 _("an id has more than %u bytes: use shorter ids"), ECO_GRAPH_MOST_ID);
  else if (!g_utf8_validate (id, -1, NULL))
    g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID,
                         _("an id is not UTF-8: save the file as UTF-8"));
  else
    return TRUE;
  return FALSE;
}

/**
 * eco_graph_text_add_node:
 * @id: no other node has
 *
 * Returns: (transfer none): the new node, or %NULL with an @error without a place in it
 */
EcoGraphItem *
eco_graph_text_add_node (EcoGraphText *self, const char *id, GError **error)
{
  GPtrArray *nodes = self->items[ECO_GRAPH_NODES];
  EcoGraphItem *item;

  if (!check_id (id, error))
    return NULL;
  if (nodes->len >= ECO_GRAPH_MOST_NODES)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_LIMIT,
                   _("there are more than %u nodes: import a part of them"), ECO_GRAPH_MOST_NODES);
      return NULL;
    }
  if (eco_graph_text_find_node (self, id, NULL))
    {
      g_autofree char *shown = eco_error_dup_shown (id);

      g_set_error (error, ECO_ERROR, ECO_ERROR_INVALID,
                   _("a second node has the id “%s”: give each node one of its own"), shown);
      return NULL;
    }
  item = item_new (id);
  g_ptr_array_add (nodes, item);
  g_hash_table_insert (self->nodes, item->id, GUINT_TO_POINTER (nodes->len));
  return item;
}

static gboolean
is_end (EcoGraphText *self, guint node)
{
  return node < self->items[ECO_GRAPH_NODES]->len || node == ECO_GRAPH_NO_NODE;
}

/**
 * eco_graph_text_add_edge:
 * @id: (nullable)
 * @from, @to: indexes of nodes, or %ECO_GRAPH_NO_NODE for what the caller sets later
 *
 * Returns: (transfer none): the new edge, or %NULL with an @error without a place in it
 */
EcoGraphItem *
eco_graph_text_add_edge (EcoGraphText *self, const char *id, guint from, guint to,
                         gboolean directed, GError **error)
{
  GPtrArray *edges = self->items[ECO_GRAPH_EDGES];
  EcoGraphItem *item;

  g_return_val_if_fail (is_end (self, from) && is_end (self, to), NULL);
  if (id != NULL && id[0] == '\0')
    id = NULL;
  if (id != NULL && !check_id (id, error))
    return NULL;
  if (edges->len >= ECO_GRAPH_MOST_EDGES)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_LIMIT,
                   _("there are more than %u edges: import a part of them"), ECO_GRAPH_MOST_EDGES);
      return NULL;
    }
  item = item_new (id);
  item->from = from;
  item->to = to;
  item->directed = directed;
  g_ptr_array_add (edges, item);
  return item;
}

/**
 * eco_graph_text_find_attribute:
 * @index: (out) (optional): which attribute it is
 *
 * Returns: whether nodes or edges have an attribute of this name
 */
gboolean
eco_graph_text_find_attribute (EcoGraphText *self, EcoGraphPart part, const char *name,
                               guint *index)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->names[part], name));

  if (found > 0 && index != NULL)
    *index = found - 1;
  return found > 0;
}

static gboolean
check_value (EcoGraphText *self, const char *attribute, const char *value, GError **error)
{
  if (strlen (value) > ECO_GRAPH_MOST_TEXT)
    g_set_error (error, ECO_ERROR, ECO_ERROR_LIMIT, _("a text has more than %u bytes: shorten it"),
                 ECO_GRAPH_MOST_TEXT);
  else if (strlen (attribute) > ECO_GRAPH_MOST_ID)
    g_set_error (error, ECO_ERROR, ECO_ERROR_LIMIT,
                 _("the name of an attribute has more than %u bytes: shorten it"),
                 ECO_GRAPH_MOST_ID);
  else if (!g_utf8_validate (value, -1, NULL) || !g_utf8_validate (attribute, -1, NULL))
    g_set_error_literal (error, ECO_ERROR, ECO_ERROR_INVALID,
                         _("a text is not UTF-8: save the file as UTF-8"));
  else
    return TRUE;
  return FALSE;
}

static gboolean
find_or_add_attribute (EcoGraphText *self, EcoGraphPart part, const char *name, guint *index,
                       GError **error)
{
  GPtrArray *names = self->attributes[part];
  char *copy;

  if (eco_graph_text_find_attribute (self, part, name, index))
    return TRUE;
  if (names->len >= ECO_GRAPH_MOST_ATTRIBUTES)
    {
      g_set_error (error, ECO_ERROR, ECO_ERROR_LIMIT,
                   _("there are more than %u attributes: leave some out"),
                   ECO_GRAPH_MOST_ATTRIBUTES);
      return FALSE;
    }
  copy = g_strdup (name);
  *index = names->len;
  g_ptr_array_add (names, copy);
  g_hash_table_insert (self->names[part], copy, GUINT_TO_POINTER (names->len));
  return TRUE;
}

/* A value takes room, and so do the gaps before it. */
static gboolean
check_room (EcoGraphText *self, guint n_values, gsize n_letters, GError **error)
{
  if (self->n_values + n_values <= ECO_GRAPH_MOST_VALUES &&
      self->n_letters + n_letters <= ECO_GRAPH_MOST_LETTERS)
    return TRUE;
  g_set_error (error, ECO_ERROR, ECO_ERROR_LIMIT,
               _("there are more than %u values, or they are longer than %u MiB together: import "
                  "a part of them"),
               ECO_GRAPH_MOST_VALUES, ECO_GRAPH_MOST_LETTERS / (1024 * 1024));
  return FALSE;
}

/**
 * eco_graph_text_set:
 * @item: one of the nodes or edges
 * @attribute: a name; it is added when it is new
 * @value: a text
 *
 * Returns: whether the item has that value now; else @error is set, without a place in it
 */
gboolean
eco_graph_text_set (EcoGraphText *self, EcoGraphPart part, EcoGraphItem *item,
                    const char *attribute, const char *value, GError **error)
{
  GPtrArray *values = item->values;
  guint index, added;

  if (!check_value (self, attribute, value, error) ||
      !find_or_add_attribute (self, part, attribute, &index, error))
    return FALSE;
  added = index < values->len ? 0 : index + 1 - values->len;
  if (!check_room (self, added, strlen (value), error))
    return FALSE;
  self->n_values += added;
  self->n_letters += strlen (value);
  if (added > 0)
    g_ptr_array_set_size (values, (int) index + 1);
  else if (values->pdata[index] != NULL)
    {
      self->n_letters -= strlen (values->pdata[index]);
      g_free (values->pdata[index]);
    }
  values->pdata[index] = g_strdup (value);
  return TRUE;
}

/**
 * eco_graph_item_get:
 * @attribute: index of an attribute
 *
 * Returns: (transfer none) (nullable): its value
 */
const char *
eco_graph_item_get (const EcoGraphItem *item, guint attribute)
{
  return attribute < item->values->len ? item->values->pdata[attribute] : NULL;
}
