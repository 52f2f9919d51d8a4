/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Two cards of one cell change places: whether they may, and that they do; and
 * who is next to whom. */
#include "layout/eco-layout-private.h"

#include <math.h>
#include <string.h>

static EcoLayoutRow *
row_of (const EcoLayoutState *state, int c)
{
  if (state->row[c] < 0)
    return NULL;
  return &g_array_index (state->rows[state->cell[c]], EcoLayoutRow, state->row[c]);
}

static gboolean
row_takes (const EcoLayoutState *state, const EcoLayoutRow *row, double wider)
{
  return row->width + wider + (row->n - 1) * state->input->gap <= row->high - row->low;
}

/* Whether two cards may have each other's place. */
gboolean
eco_layout_may_exchange (const EcoLayoutState *state, int a, int b)
{
  double wider = state->width[b] - state->width[a];

  if (state->row[a] >= 0 && state->row[b] >= 0)
    return a != b && state->sector[a] == state->sector[b] &&
           (state->row[a] == state->row[b] ||
            (wider >= 0 ? row_takes (state, row_of (state, a), wider)
                        : row_takes (state, row_of (state, b), -wider)));
  if (state->pinned[a] || state->pinned[b] || a == b || state->sector[a] != state->sector[b])
    return FALSE;
  return fabs (state->y[b]) >= state->least_y[a] - 1 && fabs (state->y[a]) >= state->least_y[b] - 1;
}

static void
swap_numbers (double *a, double *b)
{
  double number = *a;

  *a = *b;
  *b = number;
}

/* Exchanges all that makes a place but the order of the cell. */
void
eco_layout_exchange (EcoLayoutState *state, int a, int b)
{
  EcoLayoutRow *row_a = row_of (state, a);
  EcoLayoutRow *row_b = row_of (state, b);
  int row = state->row[a];
  int place = state->place[a];

  swap_numbers (&state->x[a], &state->x[b]);
  swap_numbers (&state->y[a], &state->y[b]);
  swap_numbers (&state->t[a], &state->t[b]);
  if (row_a == NULL || row_b == NULL)
    return;
  row_a->width += state->width[b] - state->width[a];
  row_b->width += state->width[a] - state->width[b];
  state->row[a] = state->row[b];
  state->place[a] = state->place[b];
  state->row[b] = row;
  state->place[b] = place;
  state->at_place[state->place[a]] = a;
  state->at_place[state->place[b]] = b;
}

/* Who comes after whom, by the angles of the boxes. */
void
eco_layout_sort_by_angle (EcoLayoutState *state)
{
  g_autofree double *angle = g_new (double, state->n + 1);

  for (int c = 0; c < state->n; c++)
    angle[c] = (1 + state->y[c] / (state->x[c] + fabs (state->y[c]) + 1e-9)) / 2;
  eco_layout_sort_cells (state->n, state->n_cells, state->cell, angle, state->first, state->order);
}

/* The cards cell by cell, neighbours near each other: by angle in even rounds, in
 * odd ones row by row where they stand in rows. */
int *
eco_layout_dup_sequence (const EcoLayoutState *state, int round)
{
  int *sequence = g_memdup2 (state->order, sizeof (int) * ((size_t) state->n + 1));

  for (int cell = 0; cell < state->n_cells && round % 2 == 1; cell++)
    if (state->rows[cell] != NULL)
      memcpy (sequence + state->first[cell], state->at_place + state->first[cell],
              sizeof (int) * (state->first[cell + 1] - state->first[cell]));
  return sequence;
}
