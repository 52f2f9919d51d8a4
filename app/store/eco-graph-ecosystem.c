/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* An ecosystem as a graph for other programs: every field of nodes and exchanges that is set, under
 * its word of the file format, and what people look for besides: labels, places, names of rings. */
#include "config.h"

#include "store/eco-graph-format.h"

#include "base/eco-number.h"
#include "base/eco-plane.h"
#include "model/eco-custom-field.h"
#include "model/eco-exchange.h"
#include "model/eco-node.h"
#include "store/eco-sheet-columns.h"

#include <math.h>

#define RING_NAME "ring-name"

typedef struct
{
  EcoGraphText *graph;
  EcoEcosystem *ecosystem;
  EcoPlane plane;
  GError *error; /* the first */
} Making;

/* What does not fit is told, once. */
static void
set (Making *self, EcoGraphPart part, EcoGraphItem *item, const char *attribute, const char *value)
{
  eco_graph_text_set (self->graph, part, item, attribute, value,
                      self->error == NULL ? &self->error : NULL);
}

/* Ends are said by the edge itself, a name by the label. */
static gboolean
is_structural (EcoGraphPart part, const EcoField *field)
{
  if (part == ECO_GRAPH_NODES)
    return g_str_equal (field->name, "name");
  return g_str_equal (field->name, "from") || g_str_equal (field->name, "to");
}

static void
set_fields (Making *self, EcoGraphPart part, EcoGraphItem *item, EcoObject *object)
{
  EcoObjectClass *klass = ECO_OBJECT_GET_CLASS (object);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const EcoField *field = &klass->fields[i];
      g_autofree char *text = NULL;

      if (is_structural (part, field) || eco_field_is_unset (field, object))
        continue;
      text = eco_object_dup_text (object, field);
      set (self, part, item, field->name, text);
    }
}

static void
set_number (Making *self, EcoGraphItem *item, const char *attribute, double value)
{
  char buffer[ECO_NUMBER_TEXT_SIZE];

  set (self, ECO_GRAPH_NODES, item, attribute,
       eco_number_to_text (round (value * 100) / 100 + 0.0, buffer));
}

static void
set_place (Making *self, EcoGraphItem *item, EcoNode *node)
{
  EcoPoint point;

  if (!isfinite (node->angle) || !isfinite (node->radius))
    return;
  point = eco_plane_get_point (self->plane, node->angle, node->radius);
  set_number (self, item, ECO_GRAPH_X, point.x);
  set_number (self, item, ECO_GRAPH_Y, point.y);
}

static void
set_ring_name (Making *self, EcoGraphItem *item, EcoNode *node)
{
  EcoObject *ring = node->ring != NULL ? eco_ecosystem_lookup (self->ecosystem, node->ring) : NULL;

  if (ring != NULL && eco_object_get_name (ring)[0] != '\0')
    set (self, ECO_GRAPH_NODES, item, RING_NAME, eco_object_get_name (ring));
}

/* Whether a custom field can be called as it is: what formats and our words leave free. */
static gboolean
is_free (EcoObject *node, const char *name)
{
  static const char *const taken[] = {
    "",        "id",        ECO_GRAPH_LABEL, ECO_GRAPH_X,  ECO_GRAPH_Y, ECO_GRAPH_GROUP,
    RING_NAME, "key",       "from",          "to",         "source",    "target",
    "type",    "direction", "directed",      "attributes", NULL
  };

  return !g_strv_contains (taken, name) && eco_object_find_field (node, name) == NULL &&
         !g_str_has_prefix (name, ECO_SHEET_CUSTOM_PREFIX);
}

static void
set_custom (Making *self, EcoGraphItem *item, EcoObject *node)
{
  EcoList *list = eco_object_peek_list (node, ECO_NODE_CUSTOM_FIELDS);

  for (guint i = 0; list != NULL && i < eco_list_get_length (list); i++)
    {
      const EcoCustomField *field = eco_list_get (list, i);
      g_autofree char *name = NULL;

      if (field->name == NULL || field->value == NULL)
        continue;
      name = g_strconcat (is_free (node, field->name) ? "" : ECO_SHEET_CUSTOM_PREFIX, field->name,
                          NULL);
      set (self, ECO_GRAPH_NODES, item, name, field->value);
    }
}

static void
add_node (Making *self, EcoObject *object)
{
  EcoGraphItem *item = eco_graph_text_add_node (self->graph, eco_object_get_id (object),
                                                self->error == NULL ? &self->error : NULL);

  if (item == NULL)
    return;
  set (self, ECO_GRAPH_NODES, item, ECO_GRAPH_LABEL, eco_object_get_name (object));
  set_fields (self, ECO_GRAPH_NODES, item, object);
  set_ring_name (self, item, ECO_NODE (object));
  set_place (self, item, ECO_NODE (object));
  set_custom (self, item, object);
}

static void
add_exchange (Making *self, EcoObject *object)
{
  const EcoExchange *exchange = ECO_EXCHANGE (object);
  EcoGraphItem *item = NULL;
  guint from, to;

  if (exchange->from != NULL && exchange->to != NULL &&
      eco_graph_text_find_node (self->graph, exchange->from, &from) &&
      eco_graph_text_find_node (self->graph, exchange->to, &to))
    item = eco_graph_text_add_edge (self->graph, eco_object_get_id (object), from, to, TRUE,
                                    self->error == NULL ? &self->error : NULL);
  if (item != NULL)
    set_fields (self, ECO_GRAPH_EDGES, item, object);
}

/**
 * eco_graph_text_new_from_ecosystem:
 *
 * Fields have their words of the file format as names, other things their ids; custom fields that
 * would be taken for something else are called "custom:NAME". Places are px of the picture, with
 * the brand in the middle, y downwards.
 *
 * Returns: (transfer full): the graph; its note says when something did not fit
 */
EcoGraphText *
eco_graph_text_new_from_ecosystem (EcoEcosystem *ecosystem)
{
  Making self = { .graph = eco_graph_text_new (), .ecosystem = ecosystem };
  EcoList *lists[ECO_GRAPH_N_PARTS];

  g_return_val_if_fail (ECO_IS_ECOSYSTEM (ecosystem), NULL);

  lists[ECO_GRAPH_NODES] = eco_ecosystem_get_nodes (ecosystem);
  lists[ECO_GRAPH_EDGES] = eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_EXCHANGES);
  self.plane = eco_ecosystem_get_plane (ecosystem);
  if (ecosystem->title != NULL && ecosystem->title[0] != '\0')
    self.graph->title = g_strdup (ecosystem->title);
  for (guint i = 0; i < eco_list_get_length (lists[ECO_GRAPH_NODES]); i++)
    add_node (&self, eco_list_get (lists[ECO_GRAPH_NODES], i));
  for (guint i = 0; i < eco_list_get_length (lists[ECO_GRAPH_EDGES]); i++)
    add_exchange (&self, eco_list_get (lists[ECO_GRAPH_EDGES], i));
  if (self.error != NULL)
    self.graph->note = g_strdup (self.error->message);
  g_clear_error (&self.error);
  return self.graph;
}
