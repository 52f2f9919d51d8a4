/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Even gaps along a ring.
 *
 * Cards lie flat, so one at twelve o'clock takes more of the ring than one at
 * three: what a card takes depends on where it comes to lie, and is found in a
 * few rounds. */
#include "config.h"

#include "session/eco-document-arrange-private.h"

#include "render/eco-measure.h"

#include <math.h>

#define ROUNDS 12
#define RING_PAD 14.0 /* px at both edges of a ring; the layout knows it exactly */

/* The card of a node as it is in the circular form. */
static void
measure (EcoRow *row, EcoTypesetter *typesetter, EcoCatalog *catalog, guint index, double *width,
         double *height)
{
  eco_measure_card (typesetter, catalog, row->nodes->pdata[index], width, height);
  *width = eco_plane_fit_width (row->plane, *width, ECO_CARD_GAP);
}

/* How many degrees of its circle a card takes there. */
static double
get_extent (double width, double height, double down, double radius)
{
  double turn = down * G_PI / 180;
  double length = fabs (cos (turn)) * width + fabs (sin (turn)) * height;

  return length / MAX (radius, 1) * 180 / G_PI;
}

static double
sum (const double *values, guint n)
{
  double total = 0;

  for (guint i = 0; i < n; i++)
    total += values[i];
  return total;
}

/* One round: what each takes where it is now, and the same gap between all. */
static void
spread_once (EcoRow *row, const double *widths, const double *heights, gboolean whole,
             double from, double to, const double *radii, double *extents, double *down)
{
  guint n = row->nodes->len;
  guint n_gaps = whole ? n : n - 1;
  double taken, gap, at;

  for (guint i = 0; i < n; i++)
    extents[i] =
      get_extent (widths[i] + ECO_CARD_GAP, heights[i] + ECO_CARD_GAP, down[i], radii[i]);
  if (!whole)
    {
      from -= extents[0] / 2;
      to += extents[n - 1] / 2;
    }
  taken = sum (extents, n);
  /* On several tracks they take more than there is; each gets its part of it then. */
  for (guint i = 0; taken > to - from && i < n; i++)
    extents[i] *= (to - from) / taken;
  gap = MAX (to - from - taken, 0) / n_gaps;
  at = from + (whole ? gap / 2 : 0);
  for (guint i = 0; i < n; i++)
    {
      down[i] = at + extents[i] / 2;
      at += extents[i] + gap;
    }
}

/* How many cards of this height a ring has room for, one outside of the other. */
static guint
count_tracks (EcoRow *row, double height)
{
  double room = row->ring->outer - row->ring->inner - 2 * RING_PAD;

  return (guint) MAX (floor ((room + ECO_CARD_GAP) / (height + ECO_CARD_GAP)), 1);
}

/**
 * _eco_row_choose_tracks:
 * @radii: (array): becomes px of the track of each node
 *
 * One track when all cards fit on it side by side, else as many as that takes; each node is on
 * another track than the next, so that neighbours do not meet.
 */
void
_eco_row_choose_tracks (EcoRow *row, EcoTypesetter *typesetter, EcoCatalog *catalog,
                        double *radii)
{
  guint n = row->nodes->len, n_tracks = 1;
  double tallest = 0, taken = 0;

  for (guint i = 0; i < n; i++)
    {
      double width, height, down = row->from + (row->to - row->from) * (i + 0.5) / n;

      measure (row, typesetter, catalog, i, &width, &height);
      tallest = MAX (tallest, height);
      taken += get_extent (width + ECO_CARD_GAP, height + ECO_CARD_GAP, down,
                           row->ring->inner + RING_PAD + height);
    }
  n_tracks = (guint) CLAMP (ceil (taken / (row->to - row->from)), 1, count_tracks (row, tallest));
  for (guint i = 0; i < n; i++)
    {
      double share = (i % n_tracks + 0.5) / n_tracks;
      double room = row->ring->outer - row->ring->inner - 2 * RING_PAD;

      radii[i] = row->ring->inner + RING_PAD + share * room;
    }
}

/**
 * _eco_row_spread:
 * @whole: the row from its beginning to its end; else the first and the last stay
 * @radii: (array): px of the track of each
 * @down: (array): where each is, in their order; becomes where each shall be
 *
 * Leaves the same gap between all nodes of the row.
 */
void
_eco_row_spread (EcoRow *row, EcoTypesetter *typesetter, EcoCatalog *catalog, gboolean whole,
                 const double *radii, double *down)
{
  guint n = row->nodes->len;
  g_autofree double *widths = g_new (double, MAX (n, 1));
  g_autofree double *heights = g_new (double, MAX (n, 1));
  g_autofree double *extents = g_new (double, MAX (n, 1));
  double from = row->from, to = row->to;

  if (n == 0 || (!whole && n < 3))
    return;
  if (!whole)
    {
      from = down[0];
      to = down[n - 1];
    }
  for (guint i = 0; i < n; i++)
    measure (row, typesetter, catalog, i, &widths[i], &heights[i]);
  for (int round = 0; round < ROUNDS; round++)
    spread_once (row, widths, heights, whole, from, to, radii, extents, down);
}
