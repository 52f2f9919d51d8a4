/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pass 1, where the cards have places already: their order is kept, and those
 * that have none go between their partners. So a layout after an edit is the
 * picture that the user knows: rows and circles are made straight, and who
 * stands where is left alone unless the picture as a whole becomes much
 * better. What has been laid out stays as it is when it is laid out again. */
#include "layout/eco-layout-private.h"

#include "base/eco-geometry.h"

#include <math.h>
#include <string.h>

/* the length that is left after mending, at most, or nobody changes places */
#define WORTH_IT 0.9
/* Where a card stands along its half, from the top; NAN: it has no place, or
 * one on the other half. */
static double
old_position (const EcoLayoutState *state, int c)
{
  double angle = state->input->nodes[state->node[c]].angle;

  if (!isfinite (angle))
    return NAN;
  angle = eco_angle_normalize (angle);
  if ((angle > 180) != (state->cell[c] % 2 == 1))
    return NAN;
  return (angle > 180 ? 360 - angle : angle) / 180;
}

/* In the middle of its partners' places, or of its cell. */
static double
place_between (const EcoLayoutState *state, int c, const double *known)
{
  int column = state->cell[c] % state->n_columns;
  double sum = 0;
  double weight = 0;

  for (int k = state->start[c]; k < state->start[c + 1]; k++)
    if (isfinite (known[state->neighbour[k]]))
      {
        sum += state->weight[k] * known[state->neighbour[k]];
        weight += state->weight[k];
      }
  if (weight <= 0)
    return (state->low[column] + state->high[column]) / 2;
  return CLAMP (sum / weight, state->low[column], state->high[column]);
}

/* Fills state->t, first and order. FALSE, and nothing filled: too few cards
 * have a place for this to be the same picture. */
gboolean
eco_layout_keep_order (EcoLayoutState *state)
{
  g_autofree double *known = g_new (double, state->n + 1);
  int n_known = 0;

  for (int c = 0; c < state->n; c++)
    {
      known[c] = old_position (state, c);
      n_known += isfinite (known[c]) ? 1 : 0;
    }
  if (2 * n_known <= state->n)
    return FALSE;
  state->kept = TRUE;
  for (int c = 0; c < state->n; c++)
    if (!state->pinned[c])
      state->t[c] = isfinite (known[c]) ? known[c] : place_between (state, c, known);
  eco_layout_sort_cells (state->n, state->n_cells, state->cell, state->t, state->first,
                         state->order);
  return TRUE;
}

static double
total_length (const EcoLayoutState *state)
{
  double sum = 0;

  for (int c = 0; c < state->n; c++)
    for (int k = state->start[c]; k < state->start[c + 1]; k++)
      {
        int o = state->neighbour[k];
        double across = state->cell[c] % 2 == state->cell[o] % 2 ? state->x[c] - state->x[o]
                                                                 : state->x[c] + state->x[o];
        double down = state->y[c] - state->y[o];

        sum += state->weight[k] * sqrt (across * across + down * down);
      }
  return sum;
}

/* Passes 4 and 5, and back to where they began where they bring too little. */
void
eco_layout_mend (EcoLayoutState *state, gboolean swap_near, gboolean polish)
{
  size_t n = (size_t) state->n + 1;
  g_autofree int *order = g_memdup2 (state->order, n * sizeof (int));
  g_autofree double *t = g_memdup2 (state->t, n * sizeof (double));
  double before = total_length (state);

  if (swap_near)
    eco_layout_swap_near (state);
  if (polish)
    eco_layout_polish (state);
  if (total_length (state) <= WORTH_IT * before)
    return;
  memcpy (state->order, order, n * sizeof (int));
  memcpy (state->t, t, n * sizeof (double));
  eco_layout_pack (state);
}
