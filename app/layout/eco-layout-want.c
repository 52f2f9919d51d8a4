/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where the cards of a half ring would like to be, before boxes push each
 * other: in single file where they fit, else spread over the ring's area. */
#include "layout/eco-layout-arc.h"
#include "layout/eco-layout-pack.h"

#include <math.h>

#define GOLDEN 0.6180339887498949
#define WEDGE_SHARE 0.3

enum
{
  MOST_SINGLE = 200,
};

static void
swap_cards (EcoLayoutState *state, int place_a, int place_b)
{
  int a = state->order[place_a];
  int b = state->order[place_b];
  double t = state->t[a];

  state->order[place_a] = b;
  state->order[place_b] = a;
  state->t[a] = state->t[b];
  state->t[b] = t;
}

/* The radius wanted at @angle (radians from the top): the middle where the
 * cards fit one after the other, staggered by @turn where they do not. */
static double
wanted_radius (const EcoLayoutPacker *packer, int c, double angle, double arc, double turn)
{
  const EcoLayoutState *state = packer->state;
  double gap = state->input->gap;
  double s = sin (angle);
  double k = fabs (cos (angle));
  double along =
      MIN ((state->height[c] + gap) / MAX (s, 0.01), (state->width[c] + gap) / MAX (k, 0.01));
  double half = (state->width[c] * s + state->height[c] * k) / 2;
  double low = packer->band.inner + half;
  double high = packer->band.outer - half;
  double crowd = CLAMP (1.3 * (along / arc - 1), 0, 1);

  if (high <= low)
    return (packer->band.inner + packer->band.outer) / 2;
  /* equal areas: more cards outside than inside */
  turn = 0.5 + (turn - 0.5) * crowd;
  return sqrt (low * low + turn * (high * high - low * low));
}

/* Points spread evenly over the area of a half ring, towards the wedges. */
static void
want_area (EcoLayoutPacker *packer, int cell)
{
  EcoLayoutState *state = packer->state;
  double gap = state->input->gap;
  double total = eco_layout_pack_area (state, cell);
  double middle = (packer->band.inner + packer->band.outer) / 2;
  int n = state->first[cell + 1] - state->first[cell];
  double from = state->low[cell % state->n_columns];
  double part = state->high[cell % state->n_columns] - from;
  double sum = 0;

  for (int k = 0; k < n; k++)
    {
      int c = state->order[state->first[cell] + k];
      double area = (state->width[c] + gap) * (state->height[c] + gap);
      double even = (sum + area / 2) / total;
      double wedge = (state->t[c] - from) / part;
      double angle = G_PI * (from + part * (even + WEDGE_SHARE * (wedge - even)));
      double radius =
          wanted_radius (packer, c, angle, G_PI * part * middle / n, fmod (0.25 + k * GOLDEN, 1));

      sum += area;
      packer->wanted_x[c] = radius * sin (angle);
      packer->wanted_y[c] = -radius * cos (angle);
    }
}

/* One or two cards beside the brand are over and under it: that is where they
 * make its ring least thick. */
static gboolean
want_beside_core (EcoLayoutPacker *packer, int cell)
{
  EcoLayoutState *state = packer->state;
  int n = state->first[cell + 1] - state->first[cell];

  if (packer->ring != 0 || n < 1 || n > 2)
    return FALSE;
  for (int k = 0; k < n; k++)
    {
      int c = state->order[state->first[cell] + k];
      double y = packer->band.inner + state->height[c] / 2;

      packer->wanted_x[c] = packer->band.divide + state->width[c] / 2;
      packer->wanted_y[c] = k == 0 ? -y : y;
    }
  return TRUE;
}

/* A card too wide for the ring at its height changes places with a neighbour
 * further up, or down. TRUE: there was one. */
static gboolean
move_wide_card (EcoLayoutPacker *packer, int cell)
{
  EcoLayoutState *state = packer->state;

  for (int place = state->first[cell]; place < state->first[cell + 1]; place++)
    {
      int c = state->order[place];
      double y = packer->wanted_y[c];
      int other = y < 0 ? place - 1 : place + 1;

      if (fabs (y) >= state->least_y[c] || other < state->first[cell] ||
          other >= state->first[cell + 1] ||
          state->least_y[c] <= state->least_y[state->order[other]] || state->pinned[c] ||
          state->pinned[state->order[other]])
        continue;
      swap_cards (state, place, other);
      return TRUE;
    }
  return FALSE;
}

/* FALSE: the cards do not fit one after the other. */
static gboolean
want_single_file (EcoLayoutPacker *packer, int cell)
{
  EcoLayoutState *state = packer->state;
  int n = state->first[cell + 1] - state->first[cell];
  gboolean fits = FALSE;

  if (n > MOST_SINGLE)
    return FALSE;
  for (int i = 0; i <= 2 * n; i++)
    {
      fits = eco_layout_arc (state, cell, &packer->band, packer->wanted_x, packer->wanted_y);
      if (!fits || !move_wide_card (packer, cell))
        break;
    }
  return fits;
}

static void
place_at_wanted (EcoLayoutPacker *packer, int cell)
{
  EcoLayoutState *state = packer->state;

  for (int k = state->first[cell]; k < state->first[cell + 1]; k++)
    {
      int c = state->order[k];
      double y = packer->wanted_y[c];

      packer->wanted_x[c] = MAX (packer->wanted_x[c], packer->band.divide + state->width[c] / 2);
      if (fabs (y) < state->least_y[c])
        packer->wanted_y[c] = y < 0 ? -state->least_y[c] : state->least_y[c];
      if (!state->pinned[c])
        {
          state->x[c] = floor (packer->wanted_x[c] * 100 + 0.5) / 100;
          state->y[c] = floor (packer->wanted_y[c] * 100 + 0.5) / 100;
        }
    }
}

/* Whether the cards of the cell, if any, fit one after the other. */
gboolean
eco_layout_pack_fits_single_file (EcoLayoutPacker *packer, int cell)
{
  EcoLayoutState *state = packer->state;
  int n = state->first[cell + 1] - state->first[cell];

  eco_layout_pack_use_cell (packer, cell);
  return n == 0 || (n <= MOST_SINGLE && eco_layout_arc_fits (state, cell, &packer->band));
}

/* Puts the cards one after the other, if they are few enough. */
gboolean
eco_layout_pack_want_in_file (EcoLayoutPacker *packer, int cell)
{
  eco_layout_pack_use_cell (packer, cell);
  if (!want_beside_core (packer, cell) && !want_single_file (packer, cell))
    return FALSE;
  place_at_wanted (packer, cell);
  return TRUE;
}

/* Fills the wanted points, and puts the cards there. */
void
eco_layout_pack_want (EcoLayoutPacker *packer, int cell)
{
  if (eco_layout_pack_want_in_file (packer, cell))
    return;
  want_area (packer, cell);
  place_at_wanted (packer, cell);
}
