/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Single file: the cards of a half ring one after the other on the circle in
 * the middle of the ring, with the same free distance between all neighbours
 * and half of it beside the divide or the edge of the sector. Only where that
 * distance is at least the gap; a ring that is fuller staggers its cards
 * (eco-layout-pack.c). */
#include "layout/eco-layout-arc.h"

#include <math.h>
#include <stdlib.h>

#define TO_SPARE 4.0 /* px between cards */

typedef struct
{
  const EcoLayoutState *state;
  const int *cards;
  int n;
  double radius;
  const EcoLayoutBand *band;
  double *angle; /* radians from the top */
} Arc;

/* The angle after @angle where x has grown, or shrunk, by @distance. */
static double
angle_aside (const Arc *arc, double angle, double distance)
{
  double sine = sin (angle);
  double grown = asin (MIN (sine + distance / arc->radius, 1));
  double shrunk = sine - distance / arc->radius;

  if (angle < G_PI / 2 && sine + distance / arc->radius <= 1)
    return grown;
  return shrunk > 0 ? G_PI - asin (shrunk) : G_PI;
}

/* The angle after @angle where y has grown by @distance. */
static double
angle_below (const Arc *arc, double angle, double distance)
{
  double cosine = cos (angle) - distance / arc->radius;

  return cosine > -1 ? acos (cosine) : G_PI;
}

/* How far the centre of a card must be from an end of the arc. */
static double
reach_of (const Arc *arc, int card, double end, double distance)
{
  const EcoLayoutState *state = arc->state;
  double c = fabs (cos (end));
  double s = fabs (sin (end));

  if (end <= 0 || end >= G_PI)
    return state->width[card] / 2 + MAX (arc->band->divide, distance / 2);
  return (c * state->width[card] + s * state->height[card] +
          (c + s) * MAX (state->input->gap, distance)) /
         2;
}

/* Lays the cards from the top, @distance apart; TRUE when all fit. */
static gboolean
lay_along (Arc *arc, double distance)
{
  const EcoLayoutState *state = arc->state;
  double to = arc->band->to;
  double reach = reach_of (arc, arc->cards[0], arc->band->from, distance);
  double left;

  if (reach > arc->radius)
    return FALSE;
  arc->angle[0] = arc->band->from + asin (reach / arc->radius);
  for (int i = 1; i < arc->n; i++)
    {
      int a = arc->cards[i - 1];
      int b = arc->cards[i];
      double aside =
          angle_aside (arc, arc->angle[i - 1], (state->width[a] + state->width[b]) / 2 + distance);
      double below = angle_below (arc, arc->angle[i - 1],
                                  (state->height[a] + state->height[b]) / 2 + distance);

      arc->angle[i] = MIN (aside, below);
      if (arc->angle[i] >= to)
        return FALSE;
    }
  reach = reach_of (arc, arc->cards[arc->n - 1], to, distance);
  left = to - arc->angle[arc->n - 1];
  return left >= 0 && reach <= arc->radius &&
         (left >= G_PI / 2 || arc->radius * sin (left) >= reach);
}

/* The largest distance, to 1/20 px, if @least is possible. The arc is nearly
 * linear in it, so the middle between bounds is taken seldom. */
static double
find_distance (Arc *arc, double least)
{
  double low = least;
  double high = (arc->band->to - arc->band->from) * arc->radius / arc->n;

  while (high - low > 0.05)
    {
      double middle = (low + high) / 2;

      if (lay_along (arc, middle))
        low = middle;
      else
        high = middle;
    }
  return low;
}

static gboolean
arc_init (Arc *arc, const EcoLayoutState *state, int cell, const EcoLayoutBand *band)
{
  int n = state->first[cell + 1] - state->first[cell];

  *arc = (Arc){ state, state->order + state->first[cell], n, (band->inner + band->outer) / 2, band,
                NULL };
  if (n == 0 || n * (state->input->gap + 1) > (band->to - band->from) * arc->radius)
    return FALSE;
  arc->angle = g_new (double, n);
  return TRUE;
}

static int
compare_cards (const void *a, const void *b)
{
  return *(const int *) a - *(const int *) b;
}

/* Whether the cell's cards fit one after the other, in whatever order: rings
 * must not become others when cards change places. One order stands for all,
 * with something to spare. */
gboolean
eco_layout_arc_fits (const EcoLayoutState *state, int cell, const EcoLayoutBand *band)
{
  g_autofree int *cards = NULL;
  Arc arc;
  gboolean fits;

  if (!arc_init (&arc, state, cell, band))
    return FALSE;
  cards = g_memdup2 (arc.cards, sizeof (int) * (size_t) arc.n);
  qsort (cards, (size_t) arc.n, sizeof *cards, compare_cards);
  arc.cards = cards;
  fits = lay_along (&arc, state->input->gap + TO_SPARE);
  g_free (arc.angle);
  return fits;
}

/* Fills @x and @y of the cell's cards. FALSE, and nothing filled: they do not
 * fit one after the other. */
gboolean
eco_layout_arc (const EcoLayoutState *state, int cell, const EcoLayoutBand *band, double *x,
                double *y)
{
  Arc arc;
  gboolean fits;

  if (!arc_init (&arc, state, cell, band))
    return FALSE;
  fits = lay_along (&arc, state->input->gap + 0.5);
  if (fits)
    {
      lay_along (&arc, find_distance (&arc, state->input->gap + 0.5));
      for (int i = 0; i < arc.n; i++)
        {
          x[arc.cards[i]] = arc.radius * sin (arc.angle[i]);
          y[arc.cards[i]] = -arc.radius * cos (arc.angle[i]);
        }
    }
  g_free (arc.angle);
  return fits;
}
