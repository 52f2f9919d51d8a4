/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pass 5, polish: cards of one half ring change places where that removes
 * crossings, by the exact count of straight lines, with the lengths as a
 * second thought. Counting one line against all others is a loop without
 * branches over four arrays; in large pictures only as many swaps are tried as
 * a fixed amount of counting allows, so time grows with the picture and the
 * result does not depend on the speed of the machine. */
#include "layout/eco-layout-private.h"

#include <math.h>
#include <string.h>

/* a crossing is worth this many pixels of length */
#define CROSSING 60.0
/* swaps that lengthen exchanges by more than this are not tried */
#define LONGEST 160.0

enum
{
  PASSES = 10,
  WINDOW = 40,
  SMALL = 500,       /* exchanges: up to here all pairs are tried from the start */
  BUDGET = 25000000, /* pairs of lines looked at */
};

typedef struct
{
  EcoLayoutState *state;
  double *right; /* x to the right in both halves */
  int n_lines;
  float *from_x;
  float *from_y;
  float *to_x;
  float *to_y;
  int *from; /* card; state->n is the brand */
  int *to;
  int *first; /* card -> its lines in of_card */
  int *of_card;
  gint64 left; /* of the budget */
} Polish;

static int
card_at (const Polish *polish, int node)
{
  int card = polish->state->card[node];

  return card < 0 ? polish->state->n : card;
}

static void
add_line (Polish *polish, int from, int to)
{
  int a = card_at (polish, from);
  int b = card_at (polish, to);

  if (a == b)
    return;
  polish->from[polish->n_lines] = MIN (a, b);
  polish->to[polish->n_lines++] = MAX (a, b);
}

static void
collect_lines (Polish *polish)
{
  const EcoLayoutInput *input = polish->state->input;
  size_t room = 2 * (size_t) input->n_edges + 1;

  polish->from = g_new (int, room);
  polish->to = g_new (int, room);
  for (int i = 0; i < input->n_edges; i++)
    {
      const EcoLayoutEdge *edge = &input->edges[i];

      if (edge->via < 0)
        add_line (polish, edge->from, edge->to);
      else
        {
          add_line (polish, edge->from, edge->via);
          add_line (polish, edge->via, edge->to);
        }
    }
}

static void
index_lines (Polish *polish)
{
  int n = polish->state->n + 1;
  g_autofree int *place = NULL;

  polish->first = g_new0 (int, n + 1);
  polish->of_card = g_new (int, 2 * polish->n_lines + 1);
  for (int i = 0; i < polish->n_lines; i++)
    {
      polish->first[polish->from[i] + 1]++;
      polish->first[polish->to[i] + 1]++;
    }
  for (int i = 0; i < n; i++)
    polish->first[i + 1] += polish->first[i];
  place = g_memdup2 (polish->first, sizeof (int) * (n + 1));
  for (int i = 0; i < polish->n_lines; i++)
    {
      polish->of_card[place[polish->from[i]]++] = i;
      polish->of_card[place[polish->to[i]]++] = i;
    }
}

static void
move_line (Polish *polish, int line)
{
  const EcoLayoutState *state = polish->state;
  int a = polish->from[line];
  int b = polish->to[line];

  polish->from_x[line] = a < state->n ? (float) polish->right[a] : 0;
  polish->from_y[line] = a < state->n ? (float) state->y[a] : 0;
  polish->to_x[line] = b < state->n ? (float) polish->right[b] : 0;
  polish->to_y[line] = b < state->n ? (float) state->y[b] : 0;
}

static void
polish_init (Polish *polish, EcoLayoutState *state)
{
  polish->state = state;
  polish->left = BUDGET;
  polish->right = g_new (double, state->n + 1);
  for (int c = 0; c < state->n; c++)
    polish->right[c] = state->cell[c] % 2 == 0 ? state->x[c] : -state->x[c];
  collect_lines (polish);
  index_lines (polish);
  polish->from_x = g_new (float, polish->n_lines + 1);
  polish->from_y = g_new (float, polish->n_lines + 1);
  polish->to_x = g_new (float, polish->n_lines + 1);
  polish->to_y = g_new (float, polish->n_lines + 1);
  for (int i = 0; i < polish->n_lines; i++)
    move_line (polish, i);
}

static void
polish_clear (Polish *polish)
{
  g_free (polish->right);
  g_free (polish->from);
  g_free (polish->to);
  g_free (polish->first);
  g_free (polish->of_card);
  g_free (polish->from_x);
  g_free (polish->from_y);
  g_free (polish->to_x);
  g_free (polish->to_y);
}

/* How many lines cross @line. Lines that share an end do not: one of the
 * products is then exactly 0. */
static int
count_crossings (const Polish *polish, int line)
{
  const float *restrict from_x = polish->from_x;
  const float *restrict from_y = polish->from_y;
  const float *restrict to_x = polish->to_x;
  const float *restrict to_y = polish->to_y;
  float ax = from_x[line], ay = from_y[line];
  float bx = to_x[line], by = to_y[line];
  float dx = bx - ax, dy = by - ay;
  int n = 0;

  for (int i = 0; i < polish->n_lines; i++)
    {
      float side_from = dx * (from_y[i] - ay) - dy * (from_x[i] - ax);
      float side_to = dx * (to_y[i] - ay) - dy * (to_x[i] - ax);
      float ex = to_x[i] - from_x[i], ey = to_y[i] - from_y[i];
      float side_a = ex * (ay - from_y[i]) - ey * (ax - from_x[i]);
      float side_b = ex * (by - from_y[i]) - ey * (bx - from_x[i]);

      n += (side_from * side_to < 0) & (side_a * side_b < 0);
    }
  return n;
}

static int
crossings_of (Polish *polish, int card)
{
  int n = 0;

  for (int k = polish->first[card]; k < polish->first[card + 1]; k++)
    n += count_crossings (polish, polish->of_card[k]);
  polish->left -= (gint64) polish->n_lines * (polish->first[card + 1] - polish->first[card]);
  return n;
}

static double
length_of (const Polish *polish, int card)
{
  const EcoLayoutState *state = polish->state;
  double sum = 0;

  for (int k = state->start[card]; k < state->start[card + 1]; k++)
    {
      int j = state->neighbour[k];
      double dx = polish->right[card] - polish->right[j];
      double dy = state->y[card] - state->y[j];

      sum += sqrt (state->weight[k] * (dx * dx + dy * dy));
    }
  return sum;
}

static void
exchange_positions (Polish *polish, int a, int b)
{
  EcoLayoutState *state = polish->state;
  double x = state->x[a];
  double y = state->y[a];
  double right = polish->right[a];

  state->x[a] = state->x[b];
  state->y[a] = state->y[b];
  polish->right[a] = polish->right[b];
  state->x[b] = x;
  state->y[b] = y;
  polish->right[b] = right;
}

static void
move_lines (Polish *polish, int card)
{
  for (int k = polish->first[card]; k < polish->first[card + 1]; k++)
    move_line (polish, polish->of_card[k]);
}

static gboolean
may_exchange (const EcoLayoutState *state, int a, int b)
{
  const EcoLayoutNode *nodes = state->input->nodes;

  return !state->pinned[a] && !state->pinned[b] &&
         nodes[state->node[a]].sector == nodes[state->node[b]].sector &&
         fabs (state->y[b]) >= state->least_y[a] - 1 && fabs (state->y[a]) >= state->least_y[b] - 1;
}

/* @now: crossings of @a as it is, -1: not counted yet. */
static gboolean
try_exchange (Polish *polish, int place_a, int place_b, int *now)
{
  EcoLayoutState *state = polish->state;
  int a = state->order[place_a];
  int b = state->order[place_b];
  double longer;
  int fewer;

  if (!may_exchange (state, a, b))
    return FALSE;
  longer = -length_of (polish, a) - length_of (polish, b);
  exchange_positions (polish, a, b);
  longer += length_of (polish, a) + length_of (polish, b);
  if (longer > LONGEST)
    {
      exchange_positions (polish, a, b);
      return FALSE;
    }
  if (*now < 0)
    *now = crossings_of (polish, a);
  fewer = *now + crossings_of (polish, b);
  move_lines (polish, a);
  move_lines (polish, b);
  fewer -= crossings_of (polish, a) + crossings_of (polish, b);
  if (CROSSING * fewer - longer > 1)
    {
      state->order[place_a] = b;
      state->order[place_b] = a;
      return TRUE;
    }
  exchange_positions (polish, a, b);
  move_lines (polish, a);
  move_lines (polish, b);
  return FALSE;
}

static int
polish_cell (Polish *polish, int cell, int window)
{
  const EcoLayoutState *state = polish->state;
  int last = state->first[cell + 1] - 1;
  int n_swaps = 0;

  for (int place = state->first[cell]; place <= last; place++)
    {
      int now = -1;

      for (int other = place + 1; other <= MIN (place + window, last) && polish->left > 0; other++)
        if (try_exchange (polish, place, other, &now))
          {
            n_swaps++;
            now = -1;
          }
    }
  return n_swaps;
}

/* Leaves boxes where they may touch: settling comes after. */
void
eco_layout_polish (EcoLayoutState *state)
{
  Polish polish = { 0 };
  int window = state->input->n_edges <= SMALL ? WINDOW : 2;

  polish_init (&polish, state);
  for (int pass = 0; pass < PASSES && polish.left > 0; pass++)
    {
      int n_swaps = 0;

      for (int cell = 0; cell < state->n_cells; cell++)
        n_swaps += polish_cell (&polish, cell, window);
      if (n_swaps == 0 && window >= WINDOW)
        break;
      window *= 2;
    }
  polish_clear (&polish);
}
