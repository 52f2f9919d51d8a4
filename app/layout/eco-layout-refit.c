/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* From wanted places to possible ones: after rings or sectors changed, what
 * still fits where it is wanted stays there, the rest takes the nearest free
 * places, and a ring that is full becomes wider. */
#include "layout/eco-layout-place.h"
#include "layout/eco-layout-private.h"
#include "layout/eco-layout-slot.h"

#include "base/eco-geometry.h"

#include <math.h>
#include <string.h>

#define ROW 6.0 /* px by which a full ring grows at a time, at least */
#define TOUCHING 0.05

typedef struct
{
  const EcoLayoutInput *input;
  const gboolean *loose; /* or NULL: all are */
  double *inner; /* of each ring */
  double *outer;
  double *x; /* of each card, outwards; NAN: the brand */
  double *y;
  int *half;
  EcoLayoutBox *boxes; /* of the cards of the half ring that have their places */
  int *cards;          /* of the half ring */
} Refit;

static gboolean
is_brand (const Refit *refit, int i)
{
  return i == refit->input->brand;
}

/* The wanted place of a card; one that has none is wanted in the middle. */
static void
want (Refit *refit, int i, double shift)
{
  const EcoLayoutNode *node = &refit->input->nodes[i];
  double low, high, angle = node->angle, radius = node->radius + shift;
  gboolean internal;
  EcoPoint point;

  eco_layout_span_range (refit->input, eco_layout_find_span (refit->input, i), &low, &high);
  internal = node->side == ECO_SIDE_INTERNAL
             || (node->side == ECO_SIDE_NONE && isfinite (angle) && angle > 180);
  if (!isfinite (angle))
    angle = internal ? 360 - 90 * (low + high) : 90 * (low + high);
  if (!isfinite (radius))
    radius = (refit->inner[node->ring] + refit->outer[node->ring]) / 2;
  point = eco_point_from_polar (angle, radius);
  refit->half[i] = internal ? 1 : 0;
  refit->x[i] = internal ? -point.x : point.x;
  refit->y[i] = point.y;
}

static gboolean
may_move (const Refit *refit, int i)
{
  return refit->loose == NULL || refit->loose[i];
}

static gboolean
touches (const EcoLayoutBox *a, const EcoLayoutBox *b, double gap)
{
  return fabs (a->x - b->x) < (a->width + b->width) / 2 + gap - TOUCHING &&
         fabs (a->y - b->y) < (a->height + b->height) / 2 + gap - TOUCHING;
}

static EcoLayoutBox
box_of (const Refit *refit, int i)
{
  const EcoLayoutNode *node = &refit->input->nodes[i];

  return (EcoLayoutBox){ refit->x[i], refit->y[i], node->width, node->height };
}

/* Boxes stay sorted by y. */
static void
insert_box (Refit *refit, int n_boxes, EcoLayoutBox box)
{
  int at = n_boxes;

  while (at > 0 && refit->boxes[at - 1].y > box.y)
    at--;
  memmove (&refit->boxes[at + 1], &refit->boxes[at], (n_boxes - at) * sizeof box);
  refit->boxes[at] = box;
}

static gboolean
fits (const Refit *refit, int i, int n_boxes)
{
  const EcoLayoutNode *node = &refit->input->nodes[i];
  EcoLayoutBand band = eco_layout_band_of (refit->input, i, refit->inner, refit->outer);
  EcoLayoutBox box = box_of (refit, i);

  if (!eco_layout_band_holds (&band, node->width, node->height, box.x, box.y))
    return FALSE;
  for (int k = 0; k < n_boxes; k++)
    if (touches (&box, &refit->boxes[k], refit->input->gap))
      return FALSE;
  return TRUE;
}

/* The nearest free place, in a wider ring if need be. */
static void
find_place (Refit *refit, int i, int n_boxes)
{
  const EcoLayoutNode *node = &refit->input->nodes[i];
  double step = MAX (node->height / 2, ROW);

  for (;;)
    {
      EcoLayoutBand band = eco_layout_band_of (refit->input, i, refit->inner, refit->outer);

      if (eco_layout_find_slot (&band, refit->boxes, n_boxes, refit->input->gap, node->width,
                                node->height, &refit->x[i], &refit->y[i]))
        return;
      refit->outer[node->ring] += step;
    }
}

/* Those that stay come first, then pinned cards: they have the first choice of places. */
static int
list_cards (Refit *refit, int ring, int half)
{
  int n = 0;

  for (int turn = 0; turn < 3; turn++)
    for (int i = 0; i < refit->input->n_nodes; i++)
      if (!is_brand (refit, i) && refit->input->nodes[i].ring == ring && refit->half[i] == half
          && turn == (!may_move (refit, i) ? 0 : refit->input->nodes[i].pinned ? 1 : 2))
        refit->cards[n++] = i;
  return n;
}

static void
refit_half (Refit *refit, int ring, int half)
{
  int n = list_cards (refit, ring, half), n_boxes = 0, n_loose = 0;

  for (int k = 0; k < n; k++)
    if (!may_move (refit, refit->cards[k]) || fits (refit, refit->cards[k], n_boxes))
      insert_box (refit, n_boxes++, box_of (refit, refit->cards[k]));
    else
      refit->cards[n_loose++] = refit->cards[k];
  for (int k = 0; k < n_loose; k++)
    {
      find_place (refit, refit->cards[k], n_boxes);
      insert_box (refit, n_boxes++, box_of (refit, refit->cards[k]));
    }
}

/* Keeps what was given to the last digit where nothing moved. */
static void
report (const Refit *refit, int i, double *angle, double *radius)
{
  const EcoLayoutNode *node = &refit->input->nodes[i];
  double sign = refit->half[i] == 1 ? -1 : 1;
  EcoPoint wanted = eco_point_from_polar (node->angle, node->radius);

  if (is_brand (refit, i))
    return;
  if (isfinite (wanted.x) && fabs (wanted.x - sign * refit->x[i]) < 1e-6
      && fabs (wanted.y - refit->y[i]) < 1e-6)
    {
      angle[i] = node->angle;
      radius[i] = node->radius;
      return;
    }
  eco_point_to_polar ((EcoPoint){ sign * refit->x[i], refit->y[i] }, &angle[i], &radius[i]);
  angle[i] = eco_angle_normalize (floor (angle[i] * 10000 + 0.5) / 10000);
  radius[i] = floor (radius[i] * 100 + 0.5) / 100;
}

static void
refit_clear (Refit *refit)
{
  g_free (refit->x);
  g_free (refit->y);
  g_free (refit->half);
  g_free (refit->boxes);
  g_free (refit->cards);
}

/**
 * eco_layout_refit:
 * @input: cards at their wanted places; those without one are wanted in the
 *   middle of their ring and sector
 * @loose: (nullable): of each card, whether it may be moved; %NULL when all may
 * @ring_inner: (inout): inner radius of each ring
 * @ring_outer: (inout): outer radius of each ring
 * @angle: (out caller-allocates): of each card; the brand's is not touched
 * @radius: (out caller-allocates): of each card; the brand's is not touched
 *
 * Makes the places possible: inside of ring, half and sector, and apart. What
 * fits stays where it is, pinned cards before others. A ring grows where there
 * is no free place, and what is outside of it moves out.
 */
void
eco_layout_refit (const EcoLayoutInput *input, const gboolean *loose, double *ring_inner,
                  double *ring_outer, double *angle, double *radius)
{
  Refit refit = { input, loose, ring_inner, ring_outer };
  double shift = 0;

  g_return_if_fail (input != NULL && ring_inner != NULL && ring_outer != NULL);
  g_return_if_fail (angle != NULL && radius != NULL);

  refit.x = g_new0 (double, input->n_nodes + 1);
  refit.y = g_new0 (double, input->n_nodes + 1);
  refit.half = g_new0 (int, input->n_nodes + 1);
  refit.boxes = g_new0 (EcoLayoutBox, input->n_nodes + 1);
  refit.cards = g_new0 (int, input->n_nodes + 1);
  for (int ring = 0; ring < input->n_rings; ring++)
    {
      double before;

      ring_inner[ring] += shift;
      before = ring_outer[ring] += shift;
      for (int i = 0; i < input->n_nodes; i++)
        if (input->nodes[i].ring == ring)
          want (&refit, i, shift);
      refit_half (&refit, ring, 0);
      refit_half (&refit, ring, 1);
      shift += ring_outer[ring] - before;
    }
  for (int i = 0; i < input->n_nodes; i++)
    report (&refit, i, angle, radius);
  refit_clear (&refit);
}
