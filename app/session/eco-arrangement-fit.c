/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One card is not what it was: its name is longer, it is on another ring. Where it does not fit
 * any more, it goes to the nearest free place; when that is far, those that it lies on make room
 * instead. Nothing else moves, but for what is outside of a ring that has to become wider, and
 * pins never do. */
#include "config.h"

#include "session/eco-arrangement-private.h"

#include "layout/eco-layout-place.h"

#include <math.h>

#define SLACK 1.0 /* px by which a card may be too large for its place */
#define NEAR 60.0 /* px; a card that finds a place so near does not trouble others */

/* Where a card was. */
typedef struct
{
  int index;
  EcoPoint place; /* angle, radius */
} Former;

static EcoPoint
get_centre (EcoArrangement *self, int index)
{
  return eco_point_from_polar (self->nodes[index].angle, self->nodes[index].radius);
}

static gboolean
is_placed (EcoArrangement *self, int index)
{
  return isfinite (self->nodes[index].angle + self->nodes[index].radius);
}

static void
put (EcoArrangement *self, int index, EcoPoint place)
{
  self->nodes[index].angle = place.x;
  self->nodes[index].radius = place.y;
}

static EcoPoint
get_place (EcoArrangement *self, int index)
{
  return (EcoPoint) { self->nodes[index].angle, self->nodes[index].radius };
}

/* px between two places */
static double
get_distance (EcoPoint a, EcoPoint b)
{
  EcoPoint from = eco_point_from_polar (a.x, a.y), to = eco_point_from_polar (b.x, b.y);

  return hypot (from.x - to.x, from.y - to.y);
}

static gboolean
fits (EcoArrangement *self, int index)
{
  EcoLayoutNode *node = &self->nodes[index];
  EcoLayoutNode whole = *node;
  gboolean fitting;

  node->width = MAX (node->width - 2 * SLACK, 0);
  node->height = MAX (node->height - 2 * SLACK, 0);
  fitting = eco_layout_box_fits (&self->input, self->inner, self->outer, index, node->angle,
                                 node->radius);
  *node = whole;
  return fitting;
}

/* Those that a card is too near to, but for the brand: the ones that are pinned, or the others. */
static GArray *
list_neighbours (EcoArrangement *self, int index, gboolean pinned)
{
  GArray *neighbours = g_array_new (FALSE, FALSE, sizeof (Former));
  const EcoLayoutNode *node = &self->nodes[index];
  EcoPoint centre = get_centre (self, index);
  double gap = self->input.gap - SLACK;

  for (int i = 0; i < self->input.n_nodes; i++)
    {
      const EcoLayoutNode *other = &self->nodes[i];
      EcoPoint at;
      Former former = { i, get_place (self, i) };

      if (i == index || i == self->input.brand || other->pinned != pinned ||
          other->ring != node->ring || !is_placed (self, i))
        continue;
      at = get_centre (self, i);
      if (fabs (at.x - centre.x) < (other->width + node->width) / 2 + gap &&
          fabs (at.y - centre.y) < (other->height + node->height) / 2 + gap)
        g_array_append_val (neighbours, former);
    }
  return neighbours;
}

static void
forget_places (EcoArrangement *self, GArray *cards)
{
  for (guint i = 0; i < cards->len; i++)
    put (self, g_array_index (cards, Former, i).index, (EcoPoint) { NAN, NAN });
}

static void
restore_places (EcoArrangement *self, GArray *cards)
{
  for (guint i = 0; i < cards->len; i++)
    put (self, g_array_index (cards, Former, i).index, g_array_index (cards, Former, i).place);
}

/* Puts a card at the free place nearest to where it was. Returns how far that is; infinite, and
 * the card has no place, when its ring is full. */
static double
try_place (EcoArrangement *self, const Former *card)
{
  EcoPoint place;

  put (self, card->index, (EcoPoint) { NAN, NAN });
  if (!eco_layout_place_one (&self->input, self->inner, self->outer, card->index, card->place.x,
                             card->place.y, &place.x, &place.y))
    return INFINITY;
  put (self, card->index, place);
  return get_distance (place, card->place);
}

/* The card takes the place of its neighbours, and they look for others. Returns how far the one
 * goes that goes farthest. */
static double
try_room (EcoArrangement *self, const Former *card, GArray *neighbours)
{
  double farthest;

  forget_places (self, neighbours);
  farthest = try_place (self, card);
  for (guint i = 0; i < neighbours->len && isfinite (farthest); i++)
    farthest = MAX (farthest, try_place (self, &g_array_index (neighbours, Former, i)));
  return farthest;
}

/* Those around a card that does not move get other places, in a wider ring if need be. */
static void
clear_surroundings (EcoArrangement *self, int index)
{
  g_autoptr (GArray) neighbours = list_neighbours (self, index, FALSE);
  gboolean widened;

  forget_places (self, neighbours);
  for (guint i = 0; i < neighbours->len; i++)
    {
      const Former *former = &g_array_index (neighbours, Former, i);

      if (!_eco_arrangement_settle_one (self, former->index, former->place, &widened))
        put (self, former->index, former->place);
    }
}

static void
fit_card (EcoArrangement *self, int index)
{
  Former card = { index, get_place (self, index) };
  g_autoptr (GArray) neighbours = NULL;
  double alone, together;
  EcoPoint place;
  gboolean widened;

  if (!is_placed (self, index))
    _eco_arrangement_settle_one (self, index, card.place, &widened);
  if (!is_placed (self, index) || fits (self, index))
    return;
  if (self->nodes[index].pinned)
    {
      clear_surroundings (self, index);
      return;
    }
  neighbours = list_neighbours (self, index, FALSE);
  alone = try_place (self, &card);
  place = get_place (self, index);
  if (alone <= NEAR)
    return;
  together = try_room (self, &card, neighbours);
  if (isfinite (together) && together < alone)
    return;
  restore_places (self, neighbours);
  put (self, index, place);
  if (isinf (alone) && !_eco_arrangement_settle_one (self, index, card.place, &widened))
    put (self, index, card.place);
}

/* The brand's disc has grown: everything moves outwards. */
static void
fit_core (EcoArrangement *self)
{
  double by = self->input.n_rings > 0 ? self->input.core_radius - self->inner[0] : 0;

  if (!(by > SLACK))
    return;
  for (int i = 0; i < self->input.n_rings; i++)
    {
      self->inner[i] += by;
      self->outer[i] += by;
    }
  for (int i = 0; i < self->input.n_nodes; i++)
    if (i != self->input.brand && is_placed (self, i))
      self->nodes[i].radius += by;
}

/* The name of a ring has grown: cards near twelve o'clock make way. */
static void
fit_name (EcoArrangement *self, int ring)
{
  for (int i = 0; i < self->input.n_nodes; i++)
    {
      const EcoLayoutNode *node = &self->nodes[i];
      EcoPoint at = get_centre (self, i);

      if (i != self->input.brand && node->ring == ring && is_placed (self, i) && !node->pinned &&
          at.y < 0 && fabs (at.x) < self->rings[ring].name_length + node->width)
        fit_card (self, i);
    }
}

static void
add_moved (EcoArrangement *self, EcoPlacement *placement, const EcoPoint *nodes,
           const EcoPoint *rings)
{
  for (int i = 0; i < self->input.n_rings; i++)
    if (self->inner[i] != rings[i].x || self->outer[i] != rings[i].y)
      eco_placement_add_ring (placement, self->ring_ids[i], self->inner[i], self->outer[i]);
  for (int i = 0; i < self->input.n_nodes; i++)
    if (is_placed (self, i)
        && (self->nodes[i].angle != nodes[i].x || self->nodes[i].radius != nodes[i].y))
      eco_placement_add_node (placement, self->node_ids[i], self->nodes[i].angle,
                              self->nodes[i].radius);
}

static gboolean
has_rings (EcoArrangement *self)
{
  for (int i = 0; i < self->input.n_rings; i++)
    if (!isfinite (self->inner[i] + self->outer[i]))
      return FALSE;
  return self->input.n_rings > 0;
}

/**
 * eco_arrangement_fit:
 * @ids: (element-type utf8): nodes and rings that have changed; others are passed over
 *
 * Makes room where the brand, the names of rings or the cards of nodes do not fit any more, and
 * gives places to nodes that have none. What fits stays where it is, and so does what is pinned.
 *
 * Returns: (transfer full): the places of what moves, which may be nothing
 */
EcoPlacement *
eco_arrangement_fit (EcoArrangement *self, GPtrArray *ids)
{
  g_autofree EcoPoint *nodes = g_new (EcoPoint, self->input.n_nodes + 1);
  g_autofree EcoPoint *rings = g_new (EcoPoint, self->input.n_rings + 1);
  EcoPlacement *placement = eco_placement_new ();

  if (!has_rings (self))
    return placement;
  for (int i = 0; i < self->input.n_nodes; i++)
    nodes[i] = get_place (self, i);
  for (int i = 0; i < self->input.n_rings; i++)
    rings[i] = (EcoPoint) { self->inner[i], self->outer[i] };
  fit_core (self);
  for (guint i = 0; i < ids->len; i++)
    {
      int node = _eco_arrangement_find_node (self, ids->pdata[i]);
      int ring = _eco_arrangement_find_ring (self, ids->pdata[i]);

      if (node >= 0 && node != self->input.brand)
        fit_card (self, node);
      if (ring >= 0)
        fit_name (self, ring);
    }
  add_moved (self, placement, nodes, rings);
  return placement;
}

/* How near to the centre a card comes. */
static double
get_near (EcoArrangement *self, int index)
{
  EcoPoint at = get_centre (self, index);

  return hypot (MAX (fabs (at.x) - self->nodes[index].width / 2, 0),
                MAX (fabs (at.y) - self->nodes[index].height / 2, 0));
}

/* A pin that was pushed outwards may have come to lie on one that was not. */
static void
settle_pushed (EcoArrangement *self, int index)
{
  g_autoptr (GArray) pins = list_neighbours (self, index, TRUE);
  EcoPoint place = get_place (self, index);
  gboolean widened;

  if (pins->len == 0)
    clear_surroundings (self, index);
  else if (!_eco_arrangement_settle_one (self, index, place, &widened))
    put (self, index, place);
}

/* The ring becomes wider, and what is outside of it moves outwards; pins only where their ring
 * leaves them no choice. */
void
_eco_arrangement_widen (EcoArrangement *self, int ring, double by)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) pushed = g_array_new (FALSE, FALSE, sizeof (int));

  for (int i = ring; i < self->input.n_rings; i++)
    {
      self->outer[i] += by;
      if (i > ring)
        self->inner[i] += by;
    }
  for (int i = 0; i < self->input.n_nodes; i++)
    {
      EcoLayoutNode *node = &self->nodes[i];

      if (node->ring <= ring || !is_placed (self, i))
        continue;
      if (node->pinned
          && get_near (self, i) >= self->inner[node->ring] + self->rings[node->ring].pad_inner)
        {
          g_array_append_val (kept, i);
          continue;
        }
      node->radius += by;
      if (node->pinned)
        g_array_append_val (pushed, i);
    }
  for (guint i = 0; i < kept->len; i++)
    clear_surroundings (self, g_array_index (kept, int, i));
  for (guint i = 0; i < pushed->len; i++)
    settle_pushed (self, g_array_index (pushed, int, i));
}

/**
 * eco_arrangement_widen:
 * @id: a ring
 * @by: px, more than 0
 *
 * Returns: (transfer full): the places of what moves when the ring becomes wider
 */
EcoPlacement *
eco_arrangement_widen (EcoArrangement *self, const char *id, double by)
{
  g_autofree EcoPoint *nodes = g_new (EcoPoint, self->input.n_nodes + 1);
  g_autofree EcoPoint *rings = g_new (EcoPoint, self->input.n_rings + 1);
  EcoPlacement *placement = eco_placement_new ();
  int ring = _eco_arrangement_find_ring (self, id);

  for (int i = 0; i < self->input.n_nodes; i++)
    nodes[i] = get_place (self, i);
  for (int i = 0; i < self->input.n_rings; i++)
    rings[i] = (EcoPoint) { self->inner[i], self->outer[i] };
  if (ring >= 0 && has_rings (self))
    _eco_arrangement_widen (self, ring, by);
  add_moved (self, placement, nodes, rings);
  return placement;
}
