/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The walk over the map by keys: from ring to ring clockwise, or by direction. */
#include "config.h"

#include "canvas/control/eco-canvas-controller-private.h"

#include <math.h>

typedef struct
{
  const char *id;
  guint ring;
  double angle;
} Stop;

static int
compare_stops (gconstpointer a, gconstpointer b)
{
  const Stop *one = a, *other = b;

  if (one->ring != other->ring)
    return one->ring < other->ring ? -1 : 1;
  if (one->angle != other->angle)
    return one->angle < other->angle ? -1 : 1;
  return g_strcmp0 (one->id, other->id);
}

static guint
get_ring_index (EcoList *rings, const char *id)
{
  for (guint i = 0; i < eco_list_get_length (rings); i++)
    if (g_strcmp0 (eco_object_get_id (eco_list_get (rings, i)), id) == 0)
      return i;
  return G_MAXUINT;
}

/* Whether neither filter nor focus puts it aside. */
gboolean
_eco_controller_stands_out (EcoCanvasController *self, const char *id)
{
  EcoViewState *state = eco_document_get_view_state (_eco_controller_get_document (self));

  return eco_view_state_get_look (state, id) == ECO_FOCUS_ALL;
}

/**
 * eco_canvas_list_in_order:
 *
 * Returns: (transfer container) (element-type utf8): the ids of the nodes that
 *   neither filter nor focus puts aside, ring by ring from the inside, clockwise
 *   from twelve o'clock; they belong to the ecosystem
 */
GPtrArray *
eco_canvas_list_in_order (EcoCanvasController *self)
{
  EcoEcosystem *ecosystem = _eco_controller_get_ecosystem (self);
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  g_autoptr (GArray) stops = g_array_new (FALSE, FALSE, sizeof (Stop));
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      Stop stop = { eco_object_get_id (ECO_OBJECT (node)),
                    get_ring_index (eco_ecosystem_get_rings (ecosystem), node->ring),
                    isfinite (node->angle) ? node->angle : 0 };

      if (_eco_controller_stands_out (self, stop.id))
        g_array_append_val (stops, stop);
    }
  g_array_sort (stops, compare_stops);
  for (guint i = 0; i < stops->len; i++)
    g_ptr_array_add (ids, (gpointer) g_array_index (stops, Stop, i).id);
  return ids;
}

/**
 * eco_canvas_find_next:
 * @id: (nullable): where the walk is; %NULL or an exchange for before its start
 *
 * Returns: (transfer none) (nullable): the next node; %NULL when the walk is over
 */
const char *
eco_canvas_find_next (EcoCanvasController *self, const char *id, gboolean backwards)
{
  g_autoptr (GPtrArray) ids = eco_canvas_list_in_order (self);

  for (guint i = 0; id != NULL && i < ids->len; i++)
    if (g_str_equal (ids->pdata[i], id))
      {
        if (backwards)
          return i > 0 ? ids->pdata[i - 1] : NULL;
        return i + 1 < ids->len ? ids->pdata[i + 1] : NULL;
      }
  if (ids->len == 0)
    return NULL;
  return ids->pdata[backwards ? ids->len - 1 : 0];
}

/**
 * eco_arrow_get_direction:
 *
 * Returns: where an arrow key points to; nowhere for other keys
 */
EcoPoint
eco_arrow_get_direction (EcoKey arrow)
{
  switch (arrow)
    {
    case ECO_KEY_LEFT:
      return (EcoPoint) { -1, 0 };
    case ECO_KEY_RIGHT:
      return (EcoPoint) { 1, 0 };
    case ECO_KEY_UP:
      return (EcoPoint) { 0, -1 };
    case ECO_KEY_DOWN:
      return (EcoPoint) { 0, 1 };
    case ECO_KEY_TAB:
    case ECO_KEY_BACK_TAB:
    case ECO_KEY_ENTER:
    case ECO_KEY_ESCAPE:
      break;
    }
  return (EcoPoint) { 0, 0 };
}

static gboolean
are_connected (EcoCanvasController *self, const char *a, const char *b)
{
  EcoList *exchanges = eco_ecosystem_get_exchanges (_eco_controller_get_ecosystem (self));

  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    {
      EcoExchange *exchange = eco_list_get (exchanges, i);

      if ((g_strcmp0 (exchange->from, a) == 0 && g_strcmp0 (exchange->to, b) == 0)
          || (g_strcmp0 (exchange->from, b) == 0 && g_strcmp0 (exchange->to, a) == 0))
        return TRUE;
    }
  return FALSE;
}

/* How far a node is off the way: near and straight ahead is best, behind is infinite. */
static double
rate (EcoPoint from, EcoPoint to, EcoPoint direction, double widest)
{
  double dx = to.x - from.x, dy = to.y - from.y;
  double distance = hypot (dx, dy);
  double ahead = distance > 0 ? (dx * direction.x + dy * direction.y) / distance : -1;

  return ahead < widest ? G_MAXDOUBLE : distance * (1 + 3 * (1 - ahead));
}

/**
 * eco_canvas_find_toward:
 * @id: a node
 * @connected: whether only the nodes at the other ends of its exchanges count
 *
 * Returns: (transfer none) (nullable): the node that lies in that direction
 */
const char *
eco_canvas_find_toward (EcoCanvasController *self, const char *id, EcoKey arrow, gboolean connected)
{
  EcoList *nodes = eco_ecosystem_get_nodes (_eco_controller_get_ecosystem (self));
  EcoNode *from = _eco_controller_get_node (self, id);
  EcoPoint direction = eco_arrow_get_direction (arrow);
  const char *found = NULL;
  double best = G_MAXDOUBLE;

  if (from == NULL)
    return NULL;
  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      const char *other = eco_object_get_id (ECO_OBJECT (node));
      double rating = rate (_eco_controller_get_centre (self, from),
                            _eco_controller_get_centre (self, node), direction,
                            connected ? 0.05 : 0.5);

      if (node != from && rating < best && (!connected || are_connected (self, id, other))
          && _eco_controller_stands_out (self, other))
        {
          best = rating;
          found = other;
        }
    }
  return found;
}
