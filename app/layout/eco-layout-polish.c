/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pass 5, polish: cards of one cell change places where that removes
 * crossings, by the exact count of straight lines, with the lengths as a
 * second thought.
 *
 * For each card a table says how many crossings its lines would have at each
 * of the places around it (eco-layout-lines.c counts sixteen at once). Two
 * tables give the effect of an exchange but for the lines of the two cards
 * among themselves, which can only make it worse; so most pairs are out
 * without a further look, and the few that are left are counted exactly. */
#include "layout/eco-layout-lines.h"

#include <math.h>
#include <string.h>

/* a crossing is worth this many pixels of length */
#define CROSSING 60.0

enum
{
  REACH = 7,         /* places to either side; 2 * REACH + 1 are tried at once */
  UNKNOWN = 1000000, /* crossings: never worth it */
  SMALL = 400,       /* exchanges */
  SMALL_ROUNDS = 3,
  MIDDLE = 4000,
  MIDDLE_ROUNDS = 1,
};

typedef int Table[ECO_LAYOUT_LANES];

typedef struct
{
  EcoLayoutState *state;
  EcoLayoutLines *lines;
  int *sequence; /* the cards, cell by cell, neighbours near each other */
  Table *tables; /* of each card: crossings at the places from -REACH to +REACH */
} Polish;

static double
length_of (const Polish *polish, int card, int at, int moved)
{
  const EcoLayoutState *state = polish->state;
  const EcoLayoutLines *lines = polish->lines;
  double sum = 0;

  for (int k = state->start[card]; k < state->start[card + 1]; k++)
    {
      int j = state->neighbour[k];
      int other = j == moved ? card : j;
      double dx = lines->right[at] - lines->right[other];
      double dy = lines->down[at] - lines->down[other];

      sum += state->weight[k] * sqrt (dx * dx + dy * dy);
    }
  return sum;
}

/* By how much exchanges get longer when two cards change places. */
static double
lengthening (const Polish *polish, int a, int b)
{
  return length_of (polish, a, b, b) + length_of (polish, b, a, a) - length_of (polish, a, a, -1) -
         length_of (polish, b, b, -1);
}

static void
fill_table (Polish *polish, int cell, int place)
{
  const EcoLayoutState *state = polish->state;
  int a = polish->sequence[place];
  int first = state->first[cell];
  int last = state->first[cell + 1] - 1;
  EcoLayoutFan fan;

  for (int k = 0; k < ECO_LAYOUT_LANES; k++)
    {
      int at = place + k - REACH;
      int c = polish->sequence[k > 2 * REACH || at < first || at > last ? place : at];

      fan.x[k] = (float) polish->lines->right[c];
      fan.y[k] = (float) polish->lines->down[c];
    }
  eco_layout_lines_count (polish->lines, a, &fan, polish->tables[a]);
}

/* Crossings that come with an exchange, at the least. */
static int
least_change (const Polish *polish, int a, int b, int distance)
{
  const int *table_a = polish->tables[a];
  const int *table_b = polish->tables[b];

  return table_a[REACH - distance] - table_a[REACH] + table_b[REACH + distance] - table_b[REACH];
}

/* The card has moved by @by places: what was found about the places that are
 * still within reach holds nearly. */
static void
move_table (int *table, int by)
{
  Table old;

  memcpy (old, table, sizeof old);
  for (int k = 0; k <= 2 * REACH; k++)
    table[k] = k + by >= 0 && k + by <= 2 * REACH ? old[k + by] : UNKNOWN;
}

static void
exchange (Polish *polish, int place, int other)
{
  EcoLayoutState *state = polish->state;
  int a = polish->sequence[place];
  int b = polish->sequence[other];

  eco_layout_exchange (state, a, b);
  eco_layout_lines_trade (polish->lines, a, b);
  polish->sequence[place] = b;
  polish->sequence[other] = a;
  move_table (polish->tables[a], other - place);
  move_table (polish->tables[b], place - other);
}

/* Looks at the places before @place, whose tables are nearly up to date. */
static gboolean
polish_one (Polish *polish, int cell, int place)
{
  EcoLayoutState *state = polish->state;
  int a = polish->sequence[place];
  double best = -1;
  int best_distance = 0;

  for (int d = 1; d <= REACH && place - d >= state->first[cell]; d++)
    {
      int b = polish->sequence[place - d];
      int change = least_change (polish, a, b, d);
      double cost;

      if (change > 0 || !eco_layout_may_exchange (state, a, b))
        continue;
      cost = CROSSING * change + lengthening (polish, a, b);
      if (cost >= best)
        continue;
      cost += CROSSING * eco_layout_lines_pair (polish->lines, a, b);
      if (cost < best)
        {
          best = cost;
          best_distance = d;
        }
    }
  if (best_distance == 0)
    return FALSE;
  exchange (polish, place, place - best_distance);
  return TRUE;
}

/* One pass over all cards, whose neighbours follow each other in @sequence.
 * Returns how many changed places. */
static int
run_pass (EcoLayoutState *state, int *sequence)
{
  Polish polish = { state, eco_layout_lines_new (state), sequence, g_new0 (Table, state->n + 1) };
  int n_swaps = 0;

  for (int cell = 0; cell < state->n_cells && eco_layout_tick (state, -1); cell++)
    for (int place = state->first[cell]; place < state->first[cell + 1]; place++)
      {
        fill_table (&polish, cell, place);
        n_swaps += polish_one (&polish, cell, place);
      }
  g_free (polish.tables);
  eco_layout_lines_free (polish.lines);
  return n_swaps;
}

/* How often: counting takes time with the product of cards and lines, and in
 * large pictures the same time is better spent on lengths. */
static int
count_rounds (const EcoLayoutInput *input)
{
  return input->n_edges <= SMALL ? SMALL_ROUNDS : input->n_edges <= MIDDLE ? MIDDLE_ROUNDS : 0;
}

/* Settles the boxes after each round, since their widths differ. */
void
eco_layout_polish (EcoLayoutState *state)
{
  int n_rounds = count_rounds (state->input);

  for (int round = 0; round < n_rounds; round++)
    {
      g_autofree int *sequence = eco_layout_dup_sequence (state, round);
      int n_swaps = run_pass (state, sequence);

      eco_layout_sort_by_angle (state);
      if (n_swaps == 0)
        break;
      if (round + 1 < n_rounds)
        eco_layout_settle (state);
    }
}
