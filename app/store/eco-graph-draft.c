/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A graph as far as it was read: what the readers of all formats have in common. */
#include "config.h"

#include "store/eco-graph-read-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How often it is asked whether somebody still waits. */
#define ITEMS_BETWEEN_QUESTIONS 1000
/* Several nodes have the name, so that it says nothing. */
#define AMBIGUOUS GUINT_TO_POINTER (G_MAXUINT)

void
_eco_graph_draft_init (EcoGraphDraft *self, GBytes *bytes, const char *name,
                       GCancellable *cancellable)
{
  self->graph = eco_graph_text_new ();
  self->name = name;
  self->text = g_bytes_get_data (bytes, &self->length);
  if (self->text == NULL)
    self->text = "";
  self->place = (EcoGraphPlace){ .line = 1, .column = 1 };
  self->ends = g_array_new (FALSE, FALSE, sizeof (guint));
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->name_index = g_hash_table_new (g_str_hash, g_str_equal);
  self->parents = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->aliases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->cancellable = cancellable;
}

void
_eco_graph_draft_clear (EcoGraphDraft *self)
{
  g_clear_pointer (&self->graph, eco_graph_text_free);
  g_clear_pointer (&self->ends, g_array_unref);
  g_clear_pointer (&self->name_index, g_hash_table_unref);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->parents, g_hash_table_unref);
  g_clear_pointer (&self->aliases, g_hash_table_unref);
  g_clear_error (&self->error);
}

/* Forwards only: a file of a single line would take for ever otherwise. */
static void
go_to (EcoGraphDraft *self, EcoGraphPlace *place, gsize offset)
{
  offset = MIN (offset, self->length);
  if (place->offset == 0 && self->length >= 3 && memcmp (self->text, "\xef\xbb\xbf", 3) == 0)
    place->offset = 3;
  for (; place->offset < offset; place->offset++)
    {
      guchar letter = (guchar) self->text[place->offset];

      if (letter == '\n')
        {
          place->line++;
          place->column = 1;
        }
      else if ((letter & 0xc0) != 0x80)
        place->column++;
    }
}

/* Takes over @cause. */
static void
take_error (EcoGraphDraft *self, GError *cause, guint line, guint column)
{
  if (self->error != NULL)
    g_error_free (cause);
  else
    {
      self->error = cause;
      g_prefix_error (&self->error, "%s:%u:%u: ", self->name, line, column);
    }
}

static void
take_error_at (EcoGraphDraft *self, GError *cause, gsize offset)
{
  EcoGraphPlace place = { .line = 1, .column = 1 };

  if (self->error == NULL)
    go_to (self, &place, offset);
  take_error (self, cause, place.line, place.column);
}

/* Sets the error, with the place in front; only the first one counts. */
void
_eco_graph_draft_fail (EcoGraphDraft *self, EcoError code, gsize offset, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  if (self->error != NULL)
    return;
  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  take_error_at (self, g_error_new_literal (ECO_ERROR, (int) code, message), offset);
}

static gboolean
is_blank (const EcoGraphDraft *self)
{
  for (gsize i = 0; i < self->length; i++)
    if (!g_ascii_isspace (self->text[i]))
      return FALSE;
  return TRUE;
}

/* What no reader needs to see: too much, nothing, and what is no text. */
gboolean
_eco_graph_draft_check (EcoGraphDraft *self)
{
  const char *end;

  if (self->length > ECO_GRAPH_MOST_BYTES)
    self->error = g_error_new (ECO_ERROR, ECO_ERROR_LIMIT,
                               _("%s: The file is larger than %u MiB: export a part of the graph"),
                               self->name, ECO_GRAPH_MOST_BYTES / (1024 * 1024));
  else if (is_blank (self))
    _eco_graph_draft_fail (self, ECO_ERROR_SYNTAX, 0,
                           _("The file is empty: export the graph once more"));
  else if (!g_utf8_validate (self->text, (gssize) self->length, &end))
    _eco_graph_draft_fail (self, ECO_ERROR_SYNTAX, (gsize) (end - self->text),
                           _("The file is not text in UTF-8: save it in that encoding"));
  return self->error == NULL;
}

/* Whether reading goes on. */
static gboolean
may_add (EcoGraphDraft *self)
{
  GError *error = NULL;

  if (self->error == NULL && ++self->n_items % ITEMS_BETWEEN_QUESTIONS == 0 &&
      g_cancellable_set_error_if_cancelled (self->cancellable, &error))
    self->error = error;
  return self->error == NULL;
}

static void
place_item (EcoGraphDraft *self, EcoGraphItem *item, gsize offset)
{
  go_to (self, &self->place, offset);
  item->line = self->place.line;
  item->column = self->place.column;
}

/* Returns: (nullable): the node; %NULL when there is an error. */
EcoGraphItem *
_eco_graph_draft_add_node (EcoGraphDraft *self, const char *id, gsize offset)
{
  GError *error = NULL;
  EcoGraphItem *node;

  if (!may_add (self))
    return NULL;
  node = eco_graph_text_add_node (self->graph, id, &error);
  if (node == NULL)
    take_error_at (self, error, offset);
  else
    place_item (self, node, offset);
  return node;
}

static void
add_end (EcoGraphDraft *self, const char *id)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->name_index, id));

  if (index == 0)
    {
      char *copy = g_strdup (id);

      g_ptr_array_add (self->names, copy);
      index = self->names->len;
      g_hash_table_insert (self->name_index, copy, GUINT_TO_POINTER (index));
    }
  index--;
  g_array_append_val (self->ends, index);
}

/* @from, @to: ids of nodes that may come later. Returns: (nullable): the edge. */
EcoGraphItem *
_eco_graph_draft_add_edge (EcoGraphDraft *self, const char *id, const char *from, const char *to,
                           gboolean directed, gsize offset)
{
  GError *error = NULL;
  EcoGraphItem *edge;

  if (!may_add (self))
    return NULL;
  edge = eco_graph_text_add_edge (self->graph, id, ECO_GRAPH_NO_NODE, ECO_GRAPH_NO_NODE, directed,
                                  &error);
  if (edge == NULL)
    {
      take_error_at (self, error, offset);
      return NULL;
    }
  place_item (self, edge, offset);
  add_end (self, from);
  add_end (self, to);
  return edge;
}

/* Does nothing after an error, or when there is no @item because of one. */
void
_eco_graph_draft_set (EcoGraphDraft *self, EcoGraphPart part, EcoGraphItem *item,
                      const char *attribute, const char *value, gsize offset)
{
  GError *error = NULL;

  if (self->error == NULL && item != NULL &&
      !eco_graph_text_set (self->graph, part, item, attribute, value, &error))
    take_error_at (self, error, offset);
}

static gboolean
has_value (EcoGraphDraft *self, EcoGraphPart part, const EcoGraphItem *item, const char *attribute)
{
  guint index;

  return eco_graph_text_find_attribute (self->graph, part, attribute, &index) &&
         eco_graph_item_get (item, index) != NULL;
}

/* As _eco_graph_draft_set(), unless there is a value, or this one is empty. */
void
_eco_graph_draft_set_new (EcoGraphDraft *self, EcoGraphPart part, EcoGraphItem *item,
                          const char *attribute, const char *value, gsize offset)
{
  if (item != NULL && value[0] != '\0' && !has_value (self, part, item, attribute))
    _eco_graph_draft_set (self, part, item, attribute, value, offset);
}

/* Gives @value to all that have none. */
void
_eco_graph_draft_default (EcoGraphDraft *self, EcoGraphPart part, const char *attribute,
                          const char *value)
{
  GPtrArray *items = self->graph->items[part];

  for (guint i = 0; i < items->len && self->error == NULL; i++)
    {
      EcoGraphItem *item = items->pdata[i];
      GError *error = NULL;

      if (!has_value (self, part, item, attribute) &&
          !eco_graph_text_set (self->graph, part, item, attribute, value, &error))
        take_error (self, error, item->line, item->column);
    }
}

/* @parent: id of the node that @node is in, which may come later */
void
_eco_graph_draft_set_parent (EcoGraphDraft *self, EcoGraphItem *node, const char *parent)
{
  if (node != NULL && self->error == NULL &&
      !g_hash_table_insert (self->parents, node, g_strdup (parent)))
    _eco_graph_draft_lose (self, ECO_GRAPH_LOSS_PARENTS);
}

/* Edges may name the node by @name too, unless another has the same. */
void
_eco_graph_draft_add_alias (EcoGraphDraft *self, const char *name, guint node)
{
  gboolean taken = g_hash_table_contains (self->aliases, name);

  g_hash_table_insert (self->aliases, g_strdup (name),
                       taken ? AMBIGUOUS : GUINT_TO_POINTER (node + 1));
}

void
_eco_graph_draft_lose (EcoGraphDraft *self, EcoGraphLoss loss)
{
  self->losses[loss]++;
}

/* ---- The end */

/* Which node each name means, or %ECO_GRAPH_NO_NODE. */
static GArray *
find_nodes (EcoGraphDraft *self)
{
  GArray *nodes = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->names->len);

  for (guint i = 0; i < self->names->len; i++)
    {
      const char *name = self->names->pdata[i];
      guint node = ECO_GRAPH_NO_NODE;
      gpointer alias;

      if (!eco_graph_text_find_node (self->graph, name, &node))
        {
          alias = g_hash_table_lookup (self->aliases, name);
          if (alias != NULL && alias != AMBIGUOUS)
            node = GPOINTER_TO_UINT (alias) - 1;
        }
      g_array_append_val (nodes, node);
    }
  return nodes;
}

static void
refuse_end (EcoGraphDraft *self, const EcoGraphItem *edge, const char *name)
{
  g_autofree char *shown = eco_error_dup_shown (name);
  const char *format =
      g_hash_table_lookup (self->aliases, name) == AMBIGUOUS
          ? _("two nodes are called “%s”: give each an id, and name those here")
          : _("there is no node “%s”, where an edge begins or ends: add it, or remove the edge");

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  take_error (self, g_error_new (ECO_ERROR, ECO_ERROR_INVALID, format, shown), edge->line,
              edge->column);
#pragma GCC diagnostic pop
}

static void
join_edges (EcoGraphDraft *self)
{
  GPtrArray *edges = self->graph->items[ECO_GRAPH_EDGES];
  g_autoptr (GArray) nodes = find_nodes (self);

  for (guint i = 0; i < edges->len && self->error == NULL; i++)
    {
      EcoGraphItem *edge = edges->pdata[i];
      guint from = g_array_index (self->ends, guint, 2 * i);
      guint to = g_array_index (self->ends, guint, 2 * i + 1);

      edge->from = g_array_index (nodes, guint, from);
      edge->to = g_array_index (nodes, guint, to);
      if (edge->from == ECO_GRAPH_NO_NODE)
        refuse_end (self, edge, self->names->pdata[from]);
      else if (edge->to == ECO_GRAPH_NO_NODE)
        refuse_end (self, edge, self->names->pdata[to]);
    }
}

/* A group is told by its label, which says more than its id. Old Gephi says 0 for none. */
static const char *
get_group (EcoGraphDraft *self, const char *id)
{
  GPtrArray *nodes = self->graph->items[ECO_GRAPH_NODES];
  const char *label = NULL;
  guint node, attribute;

  if (!eco_graph_text_find_node (self->graph, id, &node))
    return strcmp (id, "0") != 0 ? id : NULL;
  if (eco_graph_text_find_attribute (self->graph, ECO_GRAPH_NODES, ECO_GRAPH_LABEL, &attribute))
    label = eco_graph_item_get (nodes->pdata[node], attribute);
  return label != NULL && label[0] != '\0' ? label : id;
}

static void
set_groups (EcoGraphDraft *self)
{
  GPtrArray *nodes = self->graph->items[ECO_GRAPH_NODES];

  if (g_hash_table_size (self->parents) == 0)
    return;
  for (guint i = 0; i < nodes->len && self->error == NULL; i++)
    {
      EcoGraphItem *node = nodes->pdata[i];
      const char *parent = g_hash_table_lookup (self->parents, node);
      const char *group = parent != NULL ? get_group (self, parent) : NULL;
      GError *error = NULL;

      if (group != NULL && !has_value (self, ECO_GRAPH_NODES, node, ECO_GRAPH_GROUP) &&
          !eco_graph_text_set (self->graph, ECO_GRAPH_NODES, node, ECO_GRAPH_GROUP, group, &error))
        take_error (self, error, node->line, node->column);
    }
}

static const char *
describe_loss (EcoGraphLoss loss)
{
  switch (loss)
    {
    case ECO_GRAPH_LOSS_PORTS:
      return _("the ports of nodes");
    case ECO_GRAPH_LOSS_HYPEREDGES:
      return _("edges between more than two nodes");
    case ECO_GRAPH_LOSS_LOCATORS:
      return _("parts that are in other files");
    case ECO_GRAPH_LOSS_GRAPHS:
      return _("all graphs but the first");
    case ECO_GRAPH_LOSS_TIMES:
      return _("times when something is there or has a value");
    case ECO_GRAPH_LOSS_PARENTS:
      return _("further groups of a node");
    case ECO_GRAPH_LOSS_PARTS:
      return _("values that are made of several");
    case ECO_GRAPH_LOSS_LOOPS:
      return _("loops");
    }
  g_return_val_if_reached ("");
}

static char *
dup_note (EcoGraphDraft *self)
{
  g_autoptr (GString) lost = g_string_new (NULL);

  for (EcoGraphLoss loss = 0; loss < ECO_GRAPH_N_LOSSES; loss++)
    if (self->losses[loss] > 0)
      g_string_append_printf (lost, "%s%s (%u)", lost->len > 0 ? "; " : "", describe_loss (loss),
                              self->losses[loss]);
  /* TRANSLATORS: a list of what was not imported, such as "the ports of nodes (3)" */
  return lost->len > 0 ? g_strdup_printf (_("Left out: %s."), lost->str) : NULL;
}

/* Returns: (transfer full) (nullable): the graph, whole; %NULL with an @error */
EcoGraphText *
_eco_graph_draft_finish (EcoGraphDraft *self, GError **error)
{
  if (self->error == NULL)
    join_edges (self);
  if (self->error == NULL)
    set_groups (self);
  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return NULL;
    }
  self->graph->note = dup_note (self);
  return g_steal_pointer (&self->graph);
}
