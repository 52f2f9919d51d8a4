/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Selecting by what things are instead of by pointing at them. */
#include "config.h"

#include "canvas/control/eco-canvas-select.h"

#include "canvas/control/eco-canvas-controller-private.h"

/* The value that two things must share; NULL when it means nothing for such a thing. */
typedef const char *(*GetFunc) (EcoObject *object);

static const char *
get_kind (EcoObject *object)
{
  if (ECO_IS_NODE (object))
    return ECO_NODE (object)->kind;
  return ECO_IS_EXCHANGE (object) ? ECO_EXCHANGE (object)->category : NULL;
}

static const char *
get_ring (EcoObject *object)
{
  return ECO_IS_NODE (object) ? ECO_NODE (object)->ring : NULL;
}

static const char *
get_side (EcoObject *object)
{
  return ECO_IS_NODE (object) ? eco_enum_get_nick (ECO_TYPE_SIDE, (int) ECO_NODE (object)->side)
                              : NULL;
}

/* Adds those of a list whose value is one of @values. */
static void
add_same (EcoList *list, GetFunc get, GHashTable *values, GPtrArray *ids)
{
  for (guint i = 0; i < eco_list_get_length (list); i++)
    {
      EcoObject *object = eco_list_get (list, i);
      const char *value = get (object);

      if (value != NULL && g_hash_table_contains (values, value))
        g_ptr_array_add (ids, (gpointer) eco_object_get_id (object));
    }
}

static void
add_all_same (EcoCanvasController *self, GPtrArray *objects, GetFunc get, GPtrArray *ids)
{
  EcoEcosystem *ecosystem = _eco_controller_get_ecosystem (self);
  g_autoptr (GHashTable) of_nodes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) of_exchanges = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < objects->len; i++)
    {
      const char *value = get (objects->pdata[i]);

      if (value != NULL)
        g_hash_table_add (ECO_IS_NODE (objects->pdata[i]) ? of_nodes : of_exchanges,
                          (gpointer) value);
    }
  add_same (eco_ecosystem_get_nodes (ecosystem), get, of_nodes, ids);
  add_same (eco_ecosystem_get_exchanges (ecosystem), get, of_exchanges, ids);
}

static void
add_once (GHashTable *seen, GPtrArray *ids, const char *id)
{
  if (id != NULL && g_hash_table_add (seen, (gpointer) id))
    g_ptr_array_add (ids, (gpointer) id);
}

/* The nodes at both ends of what is selected or touches it. Done again, it goes one farther. */
static void
add_connected (EcoCanvasController *self, GPtrArray *objects, GPtrArray *ids)
{
  EcoEcosystem *ecosystem = _eco_controller_get_ecosystem (self);
  EcoList *exchanges = eco_ecosystem_get_exchanges (ecosystem);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) roots = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < objects->len; i++)
    {
      g_hash_table_add (roots, (gpointer) eco_object_get_id (objects->pdata[i]));
      add_once (seen, ids, eco_object_get_id (objects->pdata[i]));
    }
  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    {
      EcoExchange *exchange = eco_list_get (exchanges, i);
      const char *own[] = { eco_object_get_id (ECO_OBJECT (exchange)), exchange->from, exchange->to,
                            exchange->channel };
      gboolean touches = FALSE;

      for (guint k = 0; k < G_N_ELEMENTS (own); k++)
        touches = touches || (own[k] != NULL && g_hash_table_contains (roots, own[k]));
      for (guint k = 1; touches && k < G_N_ELEMENTS (own); k++)
        add_once (seen, ids, own[k]);
    }
}

static gboolean
has_only_exchanges (GPtrArray *objects)
{
  for (guint i = 0; i < objects->len; i++)
    if (!ECO_IS_EXCHANGE (objects->pdata[i]))
      return FALSE;
  return objects->len > 0;
}

/* Of the nodes; of the exchanges when only such are selected. */
static void
add_others (EcoCanvasController *self, GPtrArray *objects, GPtrArray *ids)
{
  EcoEcosystem *ecosystem = _eco_controller_get_ecosystem (self);
  EcoList *list = has_only_exchanges (objects) ? eco_ecosystem_get_exchanges (ecosystem)
                                               : eco_ecosystem_get_nodes (ecosystem);

  for (guint i = 0; i < eco_list_get_length (list); i++)
    {
      const char *id = eco_object_get_id (eco_list_get (list, i));

      if (!eco_selection_contains (_eco_controller_get_selection (self), id))
        g_ptr_array_add (ids, (gpointer) id);
    }
}

static GPtrArray *
list_selected_by (EcoCanvasController *self, EcoSelectBy by)
{
  g_autoptr (GPtrArray) objects
      = eco_selection_dup_objects (_eco_controller_get_selection (self));
  GPtrArray *ids = g_ptr_array_new ();

  switch (by)
    {
    case ECO_SELECT_BY_KIND:
      add_all_same (self, objects, get_kind, ids);
      break;
    case ECO_SELECT_BY_RING:
      add_all_same (self, objects, get_ring, ids);
      break;
    case ECO_SELECT_BY_SIDE:
      add_all_same (self, objects, get_side, ids);
      break;
    case ECO_SELECT_CONNECTED:
      add_connected (self, objects, ids);
      break;
    case ECO_SELECT_INVERTED:
      add_others (self, objects, ids);
      break;
    }
  return ids;
}

static gboolean
has_selected_node (EcoCanvasController *self)
{
  EcoSelection *selection = _eco_controller_get_selection (self);
  EcoEcosystem *ecosystem = _eco_controller_get_ecosystem (self);

  for (guint i = 0; i < eco_selection_get_size (selection); i++)
    if (eco_ecosystem_lookup_node (ecosystem, eco_selection_get_id (selection, i)) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * eco_canvas_can_select:
 *
 * Returns: whether something is selected that has what @by asks for
 */
gboolean
eco_canvas_can_select (EcoCanvasController *self, EcoSelectBy by)
{
  g_return_val_if_fail (ECO_IS_CANVAS_CONTROLLER (self), FALSE);
  if (_eco_controller_get_document (self) == NULL)
    return FALSE;
  switch (by)
    {
    case ECO_SELECT_BY_RING:
    case ECO_SELECT_BY_SIDE:
      return has_selected_node (self);
    case ECO_SELECT_BY_KIND:
    case ECO_SELECT_CONNECTED:
      return eco_selection_get_size (_eco_controller_get_selection (self)) > 0;
    case ECO_SELECT_INVERTED:
      return eco_list_get_length (
                 eco_ecosystem_get_nodes (_eco_controller_get_ecosystem (self))) > 0;
    }
  return FALSE;
}

/**
 * eco_canvas_select:
 * @by: what the things have in common with those that are selected
 *
 * Gives up the gesture in progress and selects them; nothing happens when
 * there is nothing to start from.
 */
void
eco_canvas_select (EcoCanvasController *self, EcoSelectBy by)
{
  g_autoptr (GPtrArray) ids = NULL;

  g_return_if_fail (ECO_IS_CANVAS_CONTROLLER (self));
  eco_canvas_controller_cancel (self);
  if (!eco_canvas_can_select (self, by))
    return;
  ids = list_selected_by (self, by);
  eco_selection_set_ids (_eco_controller_get_selection (self), (const char *const *) ids->pdata,
                         ids->len);
}
