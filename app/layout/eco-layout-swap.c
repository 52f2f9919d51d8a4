/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pass 4, swaps: cards of one cell change places where that makes their
 * exchanges shorter, measured in the picture, not along the ring. The places
 * of a cell are a row of numbers that never changes, so the lengths of a card
 * at sixteen of them are found at once; only who stands where changes. Here a
 * card looks at where its partners pull it; eco-layout-near.c goes on with the
 * places around it. */
#include "layout/eco-layout-swap.h"

#include <math.h>

enum
{
  LANES = ECO_LAYOUT_PLACES_AT_ONCE,
};

typedef struct
{
  EcoLayoutPlaces places;
  float *angle; /* of each place, grows along the cell */
  float *own;   /* of each card: the length of its exchanges */
} Swap;

/* A number that grows with the angle from the top of a half to its bottom. */
static float
pseudo_angle (float x, float y)
{
  return y / (MAX (x, 0) + fabsf (y) + 1e-6f);
}

static void
swap_init (Swap *swap, EcoLayoutState *state)
{
  eco_layout_places_init (&swap->places, state, state->order);
  swap->angle = g_new (float, state->n + 1);
  swap->own = g_new0 (float, state->n + 1);
  for (int place = 0; place < state->n; place++)
    {
      int c = state->order[place];

      swap->angle[place] = pseudo_angle ((float) state->x[c], (float) state->y[c]);
    }
}

static void
swap_clear (Swap *swap)
{
  eco_layout_places_clear (&swap->places);
  g_free (swap->angle);
  g_free (swap->own);
}

/* How long the exchanges of @c are, as if it stood at @place. */
static float
length_at (const Swap *swap, int c, int place)
{
  const EcoLayoutState *state = swap->places.state;
  float sum = 0;

  for (int k = state->start[c]; k < state->start[c + 1]; k++)
    {
      int j = state->neighbour[k];
      float dx = swap->places.x[place] - swap->places.card_x[j];
      float dy = swap->places.y[place] - swap->places.card_y[j];

      sum += swap->places.weight[k] * sqrtf (dx * dx + dy * dy);
    }
  return sum;
}

/* The place at whose angle the partners of @c pull. */
static int
find_goal (const Swap *swap, int cell, int c)
{
  const EcoLayoutState *state = swap->places.state;
  int first = state->first[cell];
  int last = state->first[cell + 1] - 1;
  float x = 0, y = 0, angle;

  for (int k = state->start[c]; k < state->start[c + 1]; k++)
    {
      x += swap->places.weight[k] * swap->places.card_x[state->neighbour[k]];
      y += swap->places.weight[k] * swap->places.card_y[state->neighbour[k]];
    }
  angle = pseudo_angle (cell % 2 == 0 ? x : -x, y);
  while (first < last)
    {
      int middle = (first + last) / 2;

      if (swap->angle[middle] < angle)
        first = middle + 1;
      else
        last = middle;
    }
  return first;
}

static void
update_own (Swap *swap, int c)
{
  swap->own[c] = length_at (swap, c, swap->places.at[c]);
}

static void
update_around (Swap *swap, int c)
{
  const EcoLayoutState *state = swap->places.state;

  update_own (swap, c);
  for (int k = state->start[c]; k < state->start[c + 1]; k++)
    update_own (swap, state->neighbour[k]);
}

/* The places that a card is tried at, and what it would gain there by itself. */
typedef struct
{
  int n;
  int place[3 * LANES];
  float gain[3 * LANES];
} Tries;

/* Adds the sixteen places from @from on that are better for @c than its own. */
static void
add_tries (Swap *swap, int cell, int c, int from, float now, Tries *tries)
{
  const EcoLayoutState *state = swap->places.state;
  int last = state->first[cell + 1] - 1;
  float sums[LANES];

  from = MAX (MIN (from, last + 1 - LANES), state->first[cell]);
  eco_layout_places_measure (&swap->places, c, from, sums);
  for (int l = 0; l < LANES && from + l <= last; l++)
    if (sums[l] - now < -ECO_LAYOUT_LEAST_GAIN)
      {
        tries->place[tries->n] = from + l;
        tries->gain[tries->n++] = sums[l] - now;
      }
}

/* The one that is best for the card alone goes first: it often stays the best. */
static void
put_best_first (Tries *tries)
{
  int best = 0;
  int place = tries->place[0];
  float gain = tries->gain[0];

  for (int i = 1; i < tries->n; i++)
    if (tries->gain[i] < tries->gain[best])
      best = i;
  tries->place[0] = tries->place[best];
  tries->gain[0] = tries->gain[best];
  tries->place[best] = place;
  tries->gain[best] = gain;
}

/* The place that is best for both cards, -1: none is. */
static int
find_exchange (Swap *swap, int c, Tries *tries)
{
  EcoLayoutState *state = swap->places.state;
  float best = -ECO_LAYOUT_LEAST_GAIN;
  int best_place = -1;

  if (tries->n > 0)
    put_best_first (tries);
  for (int i = 0; i < tries->n; i++)
    {
      float gain = tries->gain[i];
      int other = swap->places.sequence[tries->place[i]];

      if (gain >= best || !eco_layout_may_exchange (state, c, other))
        continue;
      gain += length_at (swap, other, swap->places.at[c]) - swap->own[other];
      gain += 2 * eco_layout_places_mutual (&swap->places, c, other);
      if (gain < best)
        {
          best = gain;
          best_place = tries->place[i];
        }
    }
  return best_place;
}

static gboolean
swap_one (Swap *swap, int cell, int place)
{
  EcoLayoutState *state = swap->places.state;
  int c = swap->places.sequence[place];
  Tries tries = { 0 };
  float now = swap->own[c];
  int goal, other, best;

  if (state->pinned[c] || state->start[c] == state->start[c + 1])
    return FALSE;
  goal = find_goal (swap, cell, c);
  add_tries (swap, cell, c, goal - LANES, now, &tries);
  add_tries (swap, cell, c, goal, now, &tries);
  if (ABS (goal - place) > LANES / 2)
    add_tries (swap, cell, c, place - LANES / 2, now, &tries);
  best = find_exchange (swap, c, &tries);
  if (best < 0)
    return FALSE;
  other = swap->places.sequence[best];
  eco_layout_places_trade (&swap->places, place, best);
  update_around (swap, c);
  update_around (swap, other);
  return TRUE;
}

/* Also sorts the cells by the angles that packing gave. */
void
eco_layout_swap (EcoLayoutState *state)
{
  Swap swap;

  eco_layout_sort_by_angle (state);
  swap_init (&swap, state);
  for (int c = 0; c < state->n; c++)
    update_own (&swap, c);
  for (int cell = 0; cell < state->n_cells && eco_layout_tick (state, -1); cell++)
    for (int place = state->first[cell]; place < state->first[cell + 1]; place++)
      swap_one (&swap, cell, place);
  swap_clear (&swap);
  eco_layout_sort_by_angle (state);
}
