/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Turns the input into the arrays that the passes work on. */
#include "layout/eco-layout-private.h"

#include <math.h>
#include <string.h>

typedef struct
{
  guint64 key;
  int node;
} KeyedNode;

typedef struct
{
  int from;
  int to;
  double weight;
} Leg;

static int
compare_keyed_nodes (const void *a, const void *b)
{
  const KeyedNode *first = a;
  const KeyedNode *second = b;

  if (first->key != second->key)
    return first->key < second->key ? -1 : 1;
  return first->node - second->node;
}

static void
sort_nodes (EcoLayoutState *state)
{
  const EcoLayoutInput *input = state->input;
  g_autofree KeyedNode *keyed = g_new (KeyedNode, input->n_nodes + 1);

  state->node = g_new (int, input->n_nodes + 1);
  state->card = g_new (int, input->n_nodes + 1);
  state->n = 0;
  for (int i = 0; i < input->n_nodes; i++)
    {
      state->card[i] = -1;
      if (i != input->brand)
        keyed[state->n++] = (KeyedNode){ input->nodes[i].key, i };
    }
  qsort (keyed, state->n, sizeof *keyed, compare_keyed_nodes);
  for (int c = 0; c < state->n; c++)
    {
      state->node[c] = keyed[c].node;
      state->card[keyed[c].node] = c;
    }
}

/* Counting sort by end point: linear, and stable. */
static void
bucket_legs (const Leg *legs, int n_legs, int n, gboolean by_to, Leg *sorted)
{
  g_autofree int *place = g_new0 (int, n + 2);

  for (int i = 0; i < n_legs; i++)
    place[(by_to ? legs[i].to : legs[i].from) + 1]++;
  for (int i = 0; i < n; i++)
    place[i + 1] += place[i];
  for (int i = 0; i < n_legs; i++)
    sorted[place[by_to ? legs[i].to : legs[i].from]++] = legs[i];
}

static int
add_leg (EcoLayoutState *state, Leg *legs, int n_legs, int from, int to, double weight)
{
  int a = from < 0 ? -1 : state->card[from];
  int b = to < 0 ? -1 : state->card[to];

  if (a < 0 || b < 0 || a == b)
    return n_legs;
  legs[n_legs] = (Leg){ a, b, weight };
  legs[n_legs + 1] = (Leg){ b, a, weight };
  return n_legs + 2;
}

static double
usable (double weight)
{
  return weight > 0 && weight < 1e6 ? weight : 1;
}

/* What pulls cards together: exchanges, those over a channel by their two legs, and ties. */
static int
collect_legs (EcoLayoutState *state, Leg *legs)
{
  const EcoLayoutInput *input = state->input;
  int n_legs = 0;

  for (int i = 0; i < input->n_edges; i++)
    {
      const EcoLayoutEdge *edge = &input->edges[i];
      /* the root: what is strong is nearer, but not at the cost of all else */
      double weight = sqrt (usable (edge->weight));

      if (edge->via < 0)
        n_legs = add_leg (state, legs, n_legs, edge->from, edge->to, weight);
      else
        {
          n_legs = add_leg (state, legs, n_legs, edge->from, edge->via, weight);
          n_legs = add_leg (state, legs, n_legs, edge->via, edge->to, weight);
        }
    }
  for (int i = 0; i < input->n_ties; i++)
    {
      const EcoLayoutTie *tie = &input->ties[i];

      if (MIN (tie->from, tie->to) >= 0 && MAX (tie->from, tie->to) < input->n_nodes)
        n_legs = add_leg (state, legs, n_legs, tie->from, tie->to, usable (tie->weight));
    }
  return n_legs;
}

static void
build_neighbours (EcoLayoutState *state)
{
  size_t room = (size_t) state->input->n_edges * 4 + (size_t) state->input->n_ties * 2 + 1;
  g_autofree Leg *legs = g_new (Leg, room);
  g_autofree Leg *sorted = g_new (Leg, room);
  int n_legs = collect_legs (state, legs);
  int n_kept = 0;
  int leg = 0;

  bucket_legs (legs, n_legs, state->n, TRUE, sorted);
  bucket_legs (sorted, n_legs, state->n, FALSE, legs);
  state->start = g_new (int, state->n + 1);
  state->neighbour = g_new (int, n_legs + 1);
  state->weight = g_new (double, n_legs + 1);
  for (int c = 0; c < state->n; c++)
    {
      state->start[c] = n_kept;
      for (; leg < n_legs && legs[leg].from == c; leg++)
        if (n_kept > state->start[c] && state->neighbour[n_kept - 1] == legs[leg].to)
          state->weight[n_kept - 1] += legs[leg].weight;
        else
          {
            state->neighbour[n_kept] = legs[leg].to;
            state->weight[n_kept++] = legs[leg].weight;
          }
    }
  state->start[state->n] = n_kept;
}

/* A card without a side goes where its partners are, unless that half of its
 * ring already has two more. */
static void
choose_half (EcoLayoutState *state, int c, int *balance)
{
  const EcoLayoutNode *node = &state->input->nodes[state->node[c]];
  int ring = node->ring;
  double pull = 0;
  int half;

  for (int k = state->start[c]; k < state->start[c + 1]; k++)
    {
      EcoSide side = state->input->nodes[state->node[state->neighbour[k]]].side;

      if (side == ECO_SIDE_EXTERNAL)
        pull += state->weight[k];
      else if (side == ECO_SIDE_INTERNAL)
        pull -= state->weight[k];
    }
  if (node->pinned && isfinite (node->angle))
    half = fmod (fmod (node->angle, 360) + 360, 360) < 180 ? 0 : 1;
  else if (ABS (balance[ring]) >= 1)
    half = balance[ring] > 0 ? 1 : 0;
  else
    half = pull >= 0 ? 0 : 1;
  balance[ring] += half == 0 ? 1 : -1;
  state->cell[c] = state->n_columns * ring + half;
}

static void
assign_cells (EcoLayoutState *state)
{
  g_autofree int *balance = g_new0 (int, state->input->n_rings + 1);

  state->cell = g_new (int, state->n + 1);
  for (int c = 0; c < state->n; c++)
    {
      const EcoLayoutNode *node = &state->input->nodes[state->node[c]];
      int span;

      if (node->side == ECO_SIDE_NONE)
        continue;
      span = eco_layout_find_span (state->input, state->node[c]);
      state->cell[c] = state->n_columns * node->ring
                       + (span >= 0                          ? state->column[span]
                          : node->side == ECO_SIDE_EXTERNAL ? 0
                                                             : 1);
      balance[node->ring] += node->side == ECO_SIDE_EXTERNAL ? 1 : -1;
    }
  for (int c = 0; c < state->n; c++)
    if (state->input->nodes[state->node[c]].side == ECO_SIDE_NONE)
      choose_half (state, c, balance);
}

/* The position along its half that a card already has, -1: none. */
static double
old_position (const EcoLayoutNode *node)
{
  double angle;

  if (!isfinite (node->angle))
    return -1;
  angle = fmod (fmod (node->angle, 360) + 360, 360);
  return (angle <= 180 ? angle : 360 - angle) / 180;
}

/* A pin outside of its sector is none. */
static gboolean
is_in_sector (const EcoLayoutState *state, int c)
{
  const EcoLayoutNode *node = &state->input->nodes[state->node[c]];
  int column = state->cell[c] % state->n_columns;
  double t = old_position (node);
  double radius = isfinite (node->radius) ? node->radius : 1e6;
  double x = radius * fabs (sin (node->angle * G_PI / 180));
  double y = -radius * cos (node->angle * G_PI / 180);
  EcoLayoutBand band = { 0 };

  if (column < 2)
    return TRUE;
  if (t < state->low[column] || t > state->high[column])
    return FALSE;
  eco_layout_band_cut (&band, state->input, state->low[column], state->high[column]);
  for (int i = 0; i < band.n_edges; i++)
    if (eco_layout_band_room (&band, i, state->width[c], state->height[c], x, y) < -0.1)
      return FALSE;
  return TRUE;
}

static void
copy_boxes (EcoLayoutState *state)
{
  for (int c = 0; c < state->n; c++)
    {
      const EcoLayoutNode *node = &state->input->nodes[state->node[c]];

      state->sector[c] = node->sector;
      state->width[c] = isfinite (node->width) ? CLAMP (node->width, 1, 20000) : 100;
      state->height[c] = isfinite (node->height) ? CLAMP (node->height, 1, 20000) : 26;
      state->pinned[c] = node->pinned && isfinite (node->angle) && is_in_sector (state, c);
      state->t[c] = state->pinned[c] ? old_position (node) : 0.5;
    }
}

/* Two columns for the halves, and one for each span, on the places of its half. */
static void
make_columns (EcoLayoutState *state)
{
  const EcoLayoutInput *input = state->input;
  int next[2] = { 2, 3 };

  state->column = g_new (int, input->n_spans + 1);
  for (int i = 0; i < input->n_spans; i++)
    {
      int half = input->spans[i].side == ECO_SIDE_EXTERNAL ? 0 : 1;

      state->column[i] = next[half];
      next[half] += 2;
    }
  state->n_columns = MAX (next[0], next[1] - 1);
  state->n_cells = state->n_columns * input->n_rings;
  state->low = g_new0 (double, state->n_columns);
  state->high = g_new0 (double, state->n_columns);
  for (int column = 0; column < state->n_columns; column++)
    state->high[column] = 1;
  for (int i = 0; i < input->n_spans; i++)
    eco_layout_span_range (input, i, &state->low[state->column[i]],
                           &state->high[state->column[i]]);
}

/* Makes the arrays of @input, without any order yet. */
EcoLayoutState *
eco_layout_state_new (const EcoLayoutInput *input, GCancellable *cancellable)
{
  EcoLayoutState *state = g_new0 (EcoLayoutState, 1);

  state->input = input;
  state->cancellable = cancellable;
  make_columns (state);
  sort_nodes (state);
  build_neighbours (state);
  assign_cells (state);
  state->first = g_new0 (int, state->n_cells + 1);
  state->order = g_new0 (int, state->n + 1);
  state->width = g_new (double, state->n + 1);
  state->height = g_new (double, state->n + 1);
  state->pinned = g_new (gboolean, state->n + 1);
  state->sector = g_new (int, state->n + 1);
  state->t = g_new (double, state->n + 1);
  state->x = g_new0 (double, state->n + 1);
  state->y = g_new0 (double, state->n + 1);
  state->least_y = g_new0 (double, state->n + 1);
  state->inner = g_new0 (double, input->n_rings + 1);
  state->rows = g_new0 (GArray *, state->n_cells + 1);
  state->row = g_new (int, state->n + 1);
  state->place = g_new0 (int, state->n + 1);
  state->at_place = g_new0 (int, state->n + 1);
  for (int c = 0; c < state->n; c++)
    state->row[c] = -1;
  state->outer = g_new0 (double, input->n_rings + 1);
  copy_boxes (state);
  return state;
}

void
eco_layout_state_free (EcoLayoutState *state)
{
  g_free (state->low);
  g_free (state->high);
  g_free (state->column);
  g_free (state->node);
  g_free (state->card);
  g_free (state->cell);
  g_free (state->first);
  g_free (state->order);
  g_free (state->width);
  g_free (state->height);
  g_free (state->pinned);
  g_free (state->sector);
  g_free (state->start);
  g_free (state->neighbour);
  g_free (state->weight);
  g_free (state->t);
  g_free (state->x);
  g_free (state->y);
  g_free (state->least_y);
  for (int cell = 0; cell < state->n_cells; cell++)
    g_clear_pointer (&state->rows[cell], g_array_unref);
  g_free (state->rows);
  g_free (state->row);
  g_free (state->place);
  g_free (state->at_place);
  g_free (state->inner);
  g_free (state->outer);
  g_free (state);
}

enum
{
  DIGIT_BITS = 11,
  DIGITS = 1 << DIGIT_BITS,
};

/* Sorts the cards by @t (from 0 to 1) and then by cell: two passes of a radix
 * sort on 22 bits and a counting sort, stable and linear. */
void
eco_layout_sort_cells (int n, int n_cells, const int *cell, const double *t, int *first, int *order)
{
  g_autofree guint32 *key = g_new (guint32, n + 1);
  g_autofree int *other = g_new (int, n + 1);
  g_autofree int *place = g_new0 (int, n_cells + 2);
  int count[DIGITS + 1];

  for (int i = 0; i < n; i++)
    key[i] = (guint32) (CLAMP (t[i], 0, 1) * ((1 << 2 * DIGIT_BITS) - 1));
  memset (count, 0, sizeof count);
  for (int i = 0; i < n; i++)
    count[(key[i] & (DIGITS - 1)) + 1]++;
  for (int d = 0; d < DIGITS; d++)
    count[d + 1] += count[d];
  for (int i = 0; i < n; i++)
    order[count[key[i] & (DIGITS - 1)]++] = i;
  memset (count, 0, sizeof count);
  for (int i = 0; i < n; i++)
    count[(key[i] >> DIGIT_BITS) + 1]++;
  for (int d = 0; d < DIGITS; d++)
    count[d + 1] += count[d];
  for (int i = 0; i < n; i++)
    other[count[key[order[i]] >> DIGIT_BITS]++] = order[i];
  for (int i = 0; i < n; i++)
    place[cell[i] + 1]++;
  for (int i = 0; i < n_cells; i++)
    place[i + 1] += place[i];
  memcpy (first, place, (n_cells + 1) * sizeof *first);
  for (int i = 0; i < n; i++)
    order[place[cell[other[i]]]++] = other[i];
}
