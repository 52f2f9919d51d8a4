/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The places of the cards as rows of numbers that never change while cards
 * change places. Distances along a ring count for more than those across
 * rings: what is far along the ring crosses what lies between, what is only
 * further out does not. So radii are replaced by their square roots, which
 * measured best (4 to 6 % fewer crossings than true distances). */
#include "layout/eco-layout-swap.h"
#include "layout/eco-layout-wide.h"

#include <math.h>
#include <string.h>

static void
copy_place (EcoLayoutPlaces *places, int place, double reach)
{
  const EcoLayoutState *state = places->state;
  int c = places->sequence[place];
  double x = state->cell[c] % 2 == 0 ? state->x[c] : -state->x[c];
  double y = state->y[c];
  double nearer = sqrt (reach / MAX (sqrt (x * x + y * y), 1));

  places->x[place] = places->card_x[c] = (float) (nearer * x);
  places->y[place] = places->card_y[c] = (float) (nearer * y);
  places->at[c] = place;
}

/* @sequence: the cards cell by cell, those that are near each other together. */
void
eco_layout_places_init (EcoLayoutPlaces *places, EcoLayoutState *state, const int *sequence)
{
  size_t room = (size_t) state->n + 2 * ECO_LAYOUT_MARGIN;
  double reach = state->outer[state->input->n_rings - 1];

  places->state = state;
  places->sequence = g_memdup2 (sequence, sizeof (int) * ((size_t) state->n + 1));
  places->x = g_new0 (float, room) + ECO_LAYOUT_MARGIN;
  places->y = g_new0 (float, room) + ECO_LAYOUT_MARGIN;
  places->card_x = g_new (float, state->n + 1);
  places->card_y = g_new (float, state->n + 1);
  places->weight = g_new (float, state->start[state->n] + 1);
  places->at = g_new (int, state->n + 1);
  for (int place = 0; place < state->n; place++)
    copy_place (places, place, reach);
  for (int k = 0; k < state->start[state->n]; k++)
    places->weight[k] = (float) state->weight[k];
}

void
eco_layout_places_clear (EcoLayoutPlaces *places)
{
  g_free (places->sequence);
  g_free (places->x - ECO_LAYOUT_MARGIN);
  g_free (places->y - ECO_LAYOUT_MARGIN);
  g_free (places->card_x);
  g_free (places->card_y);
  g_free (places->weight);
  g_free (places->at);
}

static void
stand (EcoLayoutPlaces *places, int c, int place)
{
  places->sequence[place] = c;
  places->at[c] = place;
  places->card_x[c] = places->x[place];
  places->card_y[c] = places->y[place];
}

/* The cards at two places change them, in the state too. */
void
eco_layout_places_trade (EcoLayoutPlaces *places, int place, int other)
{
  int a = places->sequence[place];
  int b = places->sequence[other];

  eco_layout_exchange (places->state, a, b);
  stand (places, a, other);
  stand (places, b, place);
}

/* How long the exchanges of @c would be at each of the places from @place on. */
ECO_WIDE void
eco_layout_places_measure (const EcoLayoutPlaces *places, int c, int place, float *restrict sums)
{
  const EcoLayoutState *state = places->state;
  const float *restrict x = places->x + place;
  const float *restrict y = places->y + place;

  for (int l = 0; l < ECO_LAYOUT_PLACES_AT_ONCE; l++)
    sums[l] = 0;
  for (int k = state->start[c]; k < state->start[c + 1]; k++)
    {
      float weight = places->weight[k];
      float to_x = places->card_x[state->neighbour[k]];
      float to_y = places->card_y[state->neighbour[k]];

      for (int l = 0; l < ECO_LAYOUT_PLACES_AT_ONCE; l++)
        {
          float dx = x[l] - to_x, dy = y[l] - to_y;

          sums[l] += weight * sqrtf (dx * dx + dy * dy);
        }
    }
}

/* What two cards exchange with each other, which keeps its length when they
 * change places. */
float
eco_layout_places_mutual (const EcoLayoutPlaces *places, int a, int b)
{
  const EcoLayoutState *state = places->state;

  for (int k = state->start[a]; k < state->start[a + 1]; k++)
    if (state->neighbour[k] == b)
      {
        float dx = places->card_x[a] - places->card_x[b];
        float dy = places->card_y[a] - places->card_y[b];

        return places->weight[k] * sqrtf (dx * dx + dy * dy);
      }
  return 0;
}
