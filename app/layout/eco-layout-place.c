/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Questions about a placement that exists, and the place for one more card. */
#include "layout/eco-layout-place.h"
#include "layout/eco-layout-private.h"
#include "layout/eco-layout-slot.h"

#include "base/eco-geometry.h"

#include <math.h>

static gboolean
is_placed (const EcoLayoutInput *input, int i)
{
  return i != input->brand && isfinite (input->nodes[i].angle) && isfinite (input->nodes[i].radius);
}

/* The box of a placed node with x outwards, as the bands want it. */
static EcoLayoutBox
outward_box (const EcoLayoutNode *node, double angle, double radius, EcoSide *side)
{
  EcoPoint centre = eco_point_from_polar (angle, radius);

  *side = eco_layout_side_at_angle (angle);
  return (EcoLayoutBox){ fabs (centre.x), centre.y, node->width, node->height };
}

/**
 * eco_layout_bands:
 * @input: cards with their places; cards without one are ignored
 * @ring_inner: (out caller-allocates): inner radius of each ring
 * @ring_outer: (out caller-allocates): outer radius of each ring
 *
 * The rings that a placement implies: each as wide as its cards and strips
 * need. For the placement that eco_layout_run() made these are its own radii,
 * so only angles and radii of cards need to be stored.
 */
void
eco_layout_bands (const EcoLayoutInput *input, double *ring_inner, double *ring_outer)
{
  double edge;

  g_return_if_fail (input != NULL && ring_inner != NULL && ring_outer != NULL);

  for (int ring = 0; ring < input->n_rings; ring++)
    ring_outer[ring] = 0;
  for (int i = 0; i < input->n_nodes; i++)
    if (is_placed (input, i) && input->nodes[i].ring >= 0 && input->nodes[i].ring < input->n_rings)
      {
        const EcoLayoutNode *node = &input->nodes[i];
        EcoSide side;
        EcoLayoutBox box = outward_box (node, node->angle, node->radius, &side);
        double need =
            eco_layout_band_need_outer (input, node->ring, box.width, box.height, box.x, box.y);

        ring_outer[node->ring] = MAX (ring_outer[node->ring], need);
      }
  edge = input->core_radius;
  for (int ring = 0; ring < input->n_rings; ring++)
    {
      ring_inner[ring] = edge;
      ring_outer[ring] =
          eco_layout_round_radius (MAX (ring_outer[ring], edge + input->rings[ring].min_thickness));
      edge = ring_outer[ring];
    }
}

static int
collect_obstacles (const EcoLayoutInput *input, int node, int half, EcoLayoutBox *boxes)
{
  int n = 0;

  for (int i = 0; i < input->n_nodes; i++)
    {
      EcoSide side;
      EcoLayoutBox box;

      if (i == node || !is_placed (input, i) || input->nodes[i].ring != input->nodes[node].ring)
        continue;
      box = outward_box (&input->nodes[i], input->nodes[i].angle, input->nodes[i].radius, &side);
      /* a pin may reach over the divide */
      if ((side == ECO_SIDE_EXTERNAL ? 0 : 1) != half)
        box.x = -box.x;
      if (box.x + box.width / 2 + input->gap > 0)
        boxes[n++] = box;
    }
  eco_layout_sort_boxes (boxes, n);
  return n;
}

/**
 * eco_layout_place_one:
 * @input: all cards with their places
 * @ring_inner: inner radius of each ring
 * @ring_outer: outer radius of each ring
 * @node: the card to place; its own place is ignored, its ring and side hold
 * @wanted_angle: degrees
 * @wanted_radius: pixels
 * @angle: (out): of the free place
 * @radius: (out): of the free place
 *
 * Finds the place nearest to the wanted one that lies in the card's ring,
 * half and sector and touches no other card. Nothing else moves.
 *
 * Returns: %FALSE when the half ring is full: only a new layout can help
 */
gboolean
eco_layout_place_one (const EcoLayoutInput *input, const double *ring_inner,
                      const double *ring_outer, int node, double wanted_angle, double wanted_radius,
                      double *angle, double *radius)
{
  g_autofree EcoLayoutBox *boxes = NULL;
  EcoPoint wanted;
  double best = INFINITY;

  g_return_val_if_fail (input != NULL && ring_inner != NULL && ring_outer != NULL, FALSE);
  g_return_val_if_fail (node >= 0 && node < input->n_nodes, FALSE);
  g_return_val_if_fail (input->nodes[node].ring >= 0 && input->nodes[node].ring < input->n_rings,
                        FALSE);
  g_return_val_if_fail (isfinite (wanted_angle) && isfinite (wanted_radius), FALSE);
  g_return_val_if_fail (angle != NULL && radius != NULL, FALSE);

  boxes = g_new (EcoLayoutBox, input->n_nodes + 1);
  wanted = eco_point_from_polar (wanted_angle, wanted_radius);
  for (int half = 0; half < 2; half++)
    {
      const EcoLayoutNode *card = &input->nodes[node];
      EcoSide side = half == 0 ? ECO_SIDE_EXTERNAL : ECO_SIDE_INTERNAL;
      EcoLayoutBand band = eco_layout_band_of (input, node, ring_inner, ring_outer);
      int n_boxes = collect_obstacles (input, node, half, boxes);
      double wanted_x = half == 0 ? wanted.x : -wanted.x;
      double x = wanted_x;
      double y = wanted.y;

      if (card->side != ECO_SIDE_NONE && card->side != side)
        continue;
      if (!eco_layout_find_slot (&band, boxes, n_boxes, input->gap, card->width, card->height, &x,
                                 &y) ||
          hypot (x - wanted_x, y - wanted.y) >= best)
        continue;
      best = hypot (x - wanted_x, y - wanted.y);
      eco_point_to_polar ((EcoPoint){ half == 0 ? x : -x, y }, angle, radius);
    }
  if (!isfinite (best))
    return FALSE;
  *angle = eco_angle_normalize (floor (*angle * 10000 + 0.5) / 10000);
  *radius = floor (*radius * 100 + 0.5) / 100;
  return TRUE;
}

/**
 * eco_layout_ring_at_radius:
 * @ring_outer: outer radius of each ring, increasing
 * @n_rings: at least 1
 * @radius: pixels
 *
 * Returns: the ring at @radius; the outermost one for all that is outside
 */
int
eco_layout_ring_at_radius (const double *ring_outer, int n_rings, double radius)
{
  g_return_val_if_fail (ring_outer != NULL && n_rings > 0, 0);

  for (int ring = 0; ring < n_rings; ring++)
    if (radius < ring_outer[ring])
      return ring;
  return n_rings - 1;
}

/**
 * eco_layout_side_at_angle:
 * @angle: degrees
 *
 * Returns: the half of the picture at @angle, never %ECO_SIDE_NONE
 */
EcoSide
eco_layout_side_at_angle (double angle)
{
  return eco_angle_normalize (angle) < 180 ? ECO_SIDE_EXTERNAL : ECO_SIDE_INTERNAL;
}

/**
 * eco_layout_box_fits:
 * @input: cards with their places
 * @ring_inner: inner radius of each ring
 * @ring_outer: outer radius of each ring
 * @node: a card
 * @angle: degrees
 * @radius: pixels
 *
 * Returns: whether the card at this place would be inside its ring, half and sector,
 *   with the gap (less 0.1 px) to all others
 */
gboolean
eco_layout_box_fits (const EcoLayoutInput *input, const double *ring_inner,
                     const double *ring_outer, int node, double angle, double radius)
{
  const EcoLayoutNode *card;
  EcoLayoutBand band;
  EcoLayoutBox box;
  EcoSide side;
  double gap;

  g_return_val_if_fail (input != NULL && ring_inner != NULL && ring_outer != NULL, FALSE);
  g_return_val_if_fail (node >= 0 && node < input->n_nodes, FALSE);

  card = &input->nodes[node];
  gap = input->gap - 0.1;
  band = eco_layout_band_of (input, node, ring_inner, ring_outer);
  box = outward_box (card, angle, radius, &side);
  if ((card->side != ECO_SIDE_NONE && card->side != side) ||
      !eco_layout_band_holds (&band, card->width, card->height, box.x, box.y))
    return FALSE;
  for (int i = 0; i < input->n_nodes; i++)
    {
      EcoSide other_side;
      EcoLayoutBox other;

      if (i == node || !is_placed (input, i))
        continue;
      other = outward_box (&input->nodes[i], input->nodes[i].angle, input->nodes[i].radius,
                           &other_side);
      if (other_side != side)
        other.x = -other.x;
      if (fabs (other.x - box.x) < (other.width + box.width) / 2 + gap &&
          fabs (other.y - box.y) < (other.height + box.height) / 2 + gap)
        return FALSE;
    }
  return TRUE;
}
