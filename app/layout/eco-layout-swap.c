/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pass 4, swaps: cards of one half ring change places where that makes their
 * exchanges shorter, measured in the picture, not along the ring. Sizes are
 * not looked at: the packing is settled only afterwards, and moves cards by
 * less than their own length. */
#include "layout/eco-layout-private.h"

#include <math.h>

enum
{
  PASSES = 6,
  REACH = 10, /* places to either side of the wanted angle */
};

/* A number that grows with the angle from the top of a half to its bottom. */
static double
pseudo_angle (double x, double y)
{
  return y / (MAX (x, 0) + fabs (y) + 1e-9);
}

/* x to the right in both halves. */
static inline double
right_of (const EcoLayoutState *state, int c)
{
  return state->cell[c] % 2 == 0 ? state->x[c] : -state->x[c];
}

/* How long the exchanges of @c are with @c at the place of @at, @other (which
 * it exchanges places with) at the place of @c. */
static double
length_at (const EcoLayoutState *state, const double *right, int c, int at)
{
  double sum = 0;

  for (int k = state->start[c]; k < state->start[c + 1]; k++)
    {
      int j = state->neighbour[k] == at ? c : state->neighbour[k];
      double dx = right[at] - right[j];
      double dy = state->y[at] - state->y[j];

      sum += state->weight[k] * sqrt (dx * dx + dy * dy);
    }
  return sum;
}

static void
exchange (EcoLayoutState *state, double *right, int place_a, int place_b)
{
  int a = state->order[place_a];
  int b = state->order[place_b];
  double x = state->x[a];
  double y = state->y[a];
  double r = right[a];
  double t = state->t[a];

  state->x[a] = state->x[b];
  state->y[a] = state->y[b];
  state->t[a] = state->t[b];
  right[a] = right[b];
  state->x[b] = x;
  state->y[b] = y;
  state->t[b] = t;
  right[b] = r;
  state->order[place_a] = b;
  state->order[place_b] = a;
}

/* The angle at which the partners of @c pull. FALSE: it has none. */
static gboolean
wanted_angle (const EcoLayoutState *state, const double *right, int c, double *angle)
{
  double x = 0;
  double y = 0;

  for (int k = state->start[c]; k < state->start[c + 1]; k++)
    {
      x += state->weight[k] * right[state->neighbour[k]];
      y += state->weight[k] * state->y[state->neighbour[k]];
    }
  *angle = pseudo_angle (state->cell[c] % 2 == 0 ? x : -x, y);
  return state->start[c] < state->start[c + 1];
}

static int
find_place (const EcoLayoutState *state, int first, int last, double angle)
{
  while (first < last)
    {
      int middle = (first + last) / 2;
      int c = state->order[middle];

      if (pseudo_angle (state->x[c], state->y[c]) < angle)
        first = middle + 1;
      else
        last = middle;
    }
  return first;
}

/* Whether two cards may have each other's place. */
static gboolean
may_exchange (const EcoLayoutState *state, int a, int b)
{
  const EcoLayoutNode *nodes = state->input->nodes;

  return !state->pinned[a] && !state->pinned[b] &&
         nodes[state->node[a]].sector == nodes[state->node[b]].sector &&
         fabs (state->y[b]) >= state->least_y[a] - 1 && fabs (state->y[a]) >= state->least_y[b] - 1;
}

/* The best partner for a swap among the places around the wanted angle. */
static gboolean
swap_one (EcoLayoutState *state, double *right, int cell, int place)
{
  int first = state->first[cell];
  int last = state->first[cell + 1] - 1;
  int c = state->order[place];
  double best = -0.5;
  int best_place = -1;
  double angle, now;
  int goal;

  if (state->pinned[c] || !wanted_angle (state, right, c, &angle))
    return FALSE;
  now = length_at (state, right, c, c);
  goal = find_place (state, first, last, angle);
  for (int other = MAX (first, goal - REACH); other <= MIN (last, goal + REACH); other++)
    {
      int o = state->order[other];
      double gain;

      if (other == place || !may_exchange (state, c, o))
        continue;
      gain = length_at (state, right, c, o) - now;
      if (gain >= best)
        continue;
      gain += length_at (state, right, o, c) - length_at (state, right, o, o);
      if (gain < best)
        {
          best = gain;
          best_place = other;
        }
    }
  if (best_place < 0)
    return FALSE;
  exchange (state, right, place, best_place);
  return TRUE;
}

static void
sort_by_angle (EcoLayoutState *state)
{
  g_autofree double *angle = g_new (double, state->n + 1);

  for (int c = 0; c < state->n; c++)
    angle[c] = (pseudo_angle (state->x[c], state->y[c]) + 1) / 2;
  eco_layout_sort_cells (state->n, state->n_cells, state->cell, angle, state->first, state->order);
}

/* Also sorts the cells by the angles that packing gave. */
void
eco_layout_swap (EcoLayoutState *state)
{
  g_autofree double *right = g_new (double, state->n + 1);

  sort_by_angle (state);
  for (int c = 0; c < state->n; c++)
    right[c] = right_of (state, c);
  for (int pass = 0; pass < PASSES; pass++)
    {
      int n_swaps = 0;

      for (int cell = 0; cell < state->n_cells; cell++)
        for (int place = state->first[cell]; place < state->first[cell + 1]; place++)
          n_swaps += swap_one (state, right, cell, place);
      if (n_swaps * 200 <= state->n)
        break;
    }
}
