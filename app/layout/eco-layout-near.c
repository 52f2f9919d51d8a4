/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Swaps of near places: for each card a table of how long its exchanges would
 * be at each of the places around it, all found at once. Two tables give the
 * gain of an exchange, so that a pair costs two additions. */
#include "layout/eco-layout-swap.h"

#include <string.h>

enum
{
  REACH = ECO_LAYOUT_PLACES_AT_ONCE - 1,
  PASSES = 3,
  ROUNDS = 2,
  LARGE_ROUNDS = 4,
  LARGE = 3000,         /* cards */
  HUGE_PICTURE = 20000, /* cards; there the first round has to do */
};

typedef float Table[2 * ECO_LAYOUT_PLACES_AT_ONCE];

typedef struct
{
  EcoLayoutPlaces *places;
  Table *tables; /* of each card: lengths at the places from -REACH to +REACH */
  guint8 *stale;
} Near;

static void
refresh (Near *near, int c)
{
  int from = near->places->at[c] - REACH;

  if (!near->stale[c])
    return;
  near->stale[c] = 0;
  eco_layout_places_measure (near->places, c, from, near->tables[c]);
  eco_layout_places_measure (near->places, c, from + ECO_LAYOUT_PLACES_AT_ONCE,
                             near->tables[c] + ECO_LAYOUT_PLACES_AT_ONCE);
}

static void
wake (Near *near, int c)
{
  const EcoLayoutState *state = near->places->state;

  near->stale[c] = 1;
  for (int k = state->start[c]; k < state->start[c + 1]; k++)
    near->stale[state->neighbour[k]] = 1;
}

/* Looks at the places before @place. */
static gboolean
swap_near (Near *near, int first, int place)
{
  EcoLayoutPlaces *places = near->places;
  int a = places->sequence[place];
  const float *table_a = near->tables[a];
  float best = -ECO_LAYOUT_LEAST_GAIN;
  int best_place = -1;

  refresh (near, a);
  for (int d = 1; d <= REACH && place - d >= first; d++)
    {
      int b = places->sequence[place - d];
      const float *table_b = near->tables[b];
      float gain = table_a[REACH - d] - table_a[REACH] + table_b[REACH + d] - table_b[REACH];

      if (gain >= best)
        continue;
      if (near->stale[b])
        {
          refresh (near, b);
          gain = table_a[REACH - d] - table_a[REACH] + table_b[REACH + d] - table_b[REACH];
        }
      gain += 2 * eco_layout_places_mutual (places, a, b);
      if (gain < best && eco_layout_may_exchange (places->state, a, b))
        {
          best = gain;
          best_place = place - d;
        }
    }
  if (best_place < 0)
    return FALSE;
  wake (near, a);
  wake (near, places->sequence[best_place]);
  eco_layout_places_trade (places, place, best_place);
  return TRUE;
}

static void
run_passes (EcoLayoutState *state, const int *sequence)
{
  EcoLayoutPlaces places;
  Near near = { &places, g_new (Table, state->n + 1), g_new (guint8, state->n + 1) };

  eco_layout_places_init (&places, state, sequence);
  memset (near.stale, 1, state->n + 1);
  for (int c = 0; c < state->n; c++)
    refresh (&near, c);
  for (int pass = 0; pass < PASSES && eco_layout_tick (state, -1); pass++)
    {
      int n_swaps = 0;

      for (int cell = 0; cell < state->n_cells; cell++)
        for (int place = state->first[cell]; place < state->first[cell + 1]; place++)
          n_swaps += swap_near (&near, state->first[cell], place);
      if (n_swaps * 400 <= state->n)
        break;
    }
  eco_layout_places_clear (&places);
  g_free (near.tables);
  g_free (near.stale);
}

void
eco_layout_swap_near (EcoLayoutState *state)
{
  int n_rounds = state->n > HUGE_PICTURE ? 1 : state->n > LARGE ? LARGE_ROUNDS : ROUNDS;

  for (int round = 0; round < n_rounds; round++)
    {
      g_autofree int *sequence = eco_layout_dup_sequence (state, round);

      run_passes (state, sequence);
      eco_layout_sort_by_angle (state);
    }
}
