/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows: where a half ring is too full for one card after the other, its cards
 * stand in horizontal rows between its circles, like words in justified text.
 *
 * Boxes are wide and low, so rows use the area of a ring best, at its top as
 * well as at its sides; free space is the same in every row, so no arc stays
 * empty and no spokes appear; and there is nothing to push apart: a row whose
 * widths fit has no overlap. Each row takes its share of the cards by its
 * length, a little more where Graphviz's wedges are dense; the places, sorted
 * by angle, then take the cards in the order of the wedges. */
#include "layout/eco-layout-rows.h"

#include <math.h>
#include <string.h>

#define AIR_ABOVE 1.22             /* rows from one to the next, in heights of a card */
#define PLASTIC 0.3247179572447461 /* the plastic number less one: spreads evenly */
#define WEDGE_SHARE 0.3
#define CLEAR 0.1 /* px from the name's end: more than rounding takes */

enum
{
  MOST_BINS = 64,
  CARDS_PER_BIN = 5,
};

typedef struct
{
  double key;
  int row;
  int place;
} Place;

static double
rounded (double value)
{
  return floor (value * 100 + 0.5) / 100;
}

/* The stretches of the row at @y that boxes may take, their edges included:
 * one, or two beside the name of the ring. */
static int
find_stretches (const EcoLayoutBand *band, double height, double y, double stretch[2][2])
{
  double far = fabs (y) + height / 2;
  double near = MAX (fabs (y) - height / 2, 0);
  double low = band->divide;
  double high, under_name;

  if (far >= band->outer)
    return 0;
  if (near < band->inner)
    low = MAX (low, sqrt (band->inner * band->inner - near * near));
  high = sqrt (band->outer * band->outer - far * far);
  for (int i = 0; i < band->n_edges; i++)
    {
      double room = eco_layout_band_room (band, i, 0, height, 0, y);
      double slope = band->edges[i].x;

      if (slope > 1e-6)
        low = MAX (low, -room / slope);
      else if (slope < -1e-6)
        high = MIN (high, -room / slope);
      else if (room < 0)
        return 0;
    }
  stretch[0][0] = low;
  stretch[0][1] = high;
  if (y >= 0 || low >= band->name_length)
    return low < high;
  under_name = far < band->top_outer ? sqrt (band->top_outer * band->top_outer - far * far) : 0;
  if (under_name >= band->name_length || under_name >= high)
    return low < high;
  stretch[0][1] = under_name;
  stretch[1][0] = MAX (low, band->name_length + CLEAR);
  stretch[1][1] = high;
  if (low < under_name)
    return stretch[1][0] < high ? 2 : 1;
  memcpy (stretch[0], stretch[1], sizeof stretch[0]);
  return stretch[0][0] < high;
}

static double
highest_of_ring (const EcoLayoutState *state, int ring)
{
  int last = state->first[state->n_columns * (ring + 1)];
  double highest = 0;

  for (int k = state->first[state->n_columns * ring]; k < last; k++)
    highest = MAX (highest, state->height[state->order[k]]);
  return highest;
}

/* How dense the wedges are, along the cell, where 1 is even. */
static int
measure_density (const EcoLayoutState *state, int cell, double *density)
{
  int n = state->first[cell + 1] - state->first[cell];
  int n_bins = CLAMP (n / CARDS_PER_BIN, 1, MOST_BINS);
  double from = state->low[cell % state->n_columns];
  double part = state->high[cell % state->n_columns] - from;

  for (int i = 0; i < n_bins; i++)
    density[i] = 0;
  for (int k = state->first[cell]; k < state->first[cell + 1]; k++)
    {
      int bin = (int) ((state->t[state->order[k]] - from) / part * n_bins);

      density[CLAMP (bin, 0, n_bins - 1)] += (double) n_bins / n;
    }
  return n_bins;
}

static double
density_at (const EcoLayoutState *state, int cell, const double *density, int n_bins, double x,
            double y)
{
  double from = state->low[cell % state->n_columns];
  double part = state->high[cell % state->n_columns] - from;
  double t = (1 + y / (x + fabs (y) + 1e-9)) / 2;
  int bin = (int) ((t - from) / part * n_bins);

  return 1 + WEDGE_SHARE * (CLAMP (density[CLAMP (bin, 0, n_bins - 1)], 0, 2) - 1);
}

static double
mean_width (const EcoLayoutState *state, int cell)
{
  double sum = 0;

  for (int k = state->first[cell]; k < state->first[cell + 1]; k++)
    sum += state->width[state->order[k]];
  return sum / MAX (state->first[cell + 1] - state->first[cell], 1);
}

static double
length_of (const EcoLayoutRow *row)
{
  return row->high - row->low;
}

/* All rows of a cell, none with cards yet. */
static GArray *
lay_rows (EcoLayoutPacker *packer, double height)
{
  double pitch = (height + packer->state->input->gap) * AIR_ABOVE;
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (EcoLayoutRow));
  /* the same number above and below: rows stay where they are when a ring grows */
  int n = 2 * (int) ceil (packer->band.outer / pitch);

  for (int i = 0; i < n; i++)
    {
      double y = rounded ((i - (n - 1) / 2.0) * pitch);
      double stretch[2][2];
      int n_stretches = find_stretches (&packer->band, height, y, stretch);

      for (int k = 0; k < n_stretches; k++)
        {
          EcoLayoutRow row = { y, stretch[k][0], stretch[k][1], 0, 0, 0 };

          g_array_append_val (rows, row);
        }
    }
  return rows;
}

/* By the length of the row, and by the wedges. */
static double
share_of (const EcoLayoutState *state, int cell, const EcoLayoutRow *row, const double *density,
          int n_bins)
{
  return (length_of (row) + state->input->gap) *
         density_at (state, cell, density, n_bins, (row->low + row->high) / 2, row->y);
}

static void
share_by_length (const EcoLayoutState *state, int cell, GArray *rows, double *share)
{
  double density[MOST_BINS];
  int n_bins = measure_density (state, cell, density);

  for (guint i = 0; i < rows->len; i++)
    share[i] = share_of (state, cell, &g_array_index (rows, EcoLayoutRow, i), density, n_bins);
}

/* Where a card was, with x outwards; one that is new: in its wedge. */
static void
old_place (const EcoLayoutState *state, int c, double *x, double *y)
{
  const EcoLayoutNode *node = &state->input->nodes[state->node[c]];
  int ring = node->ring;
  double radius =
      isfinite (node->radius) ? node->radius : (state->inner[ring] + state->outer[ring]) / 2;
  double angle = isfinite (node->angle) ? node->angle * G_PI / 180 : state->t[c] * G_PI;

  *x = rounded (radius * fabs (sin (angle)));
  *y = rounded (-radius * cos (angle));
}

static int
nearest_row (GArray *rows, double x, double y)
{
  double nearest = INFINITY;
  int best = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const EcoLayoutRow *row = &g_array_index (rows, EcoLayoutRow, i);
      double aside = MAX (MAX (row->low - x, x - row->high), 0);

      if (aside + fabs (row->y - y) < nearest)
        {
          nearest = aside + fabs (row->y - y);
          best = (int) i;
        }
    }
  return best;
}

/* By who stood there before, so that a small edit leaves the rows as they are. */
static void
share_by_places (const EcoLayoutState *state, int cell, GArray *rows, double *share)
{
  for (int k = state->first[cell]; k < state->first[cell + 1]; k++)
    {
      double x, y;

      old_place (state, state->order[k], &x, &y);
      share[nearest_row (rows, x, y)]++;
    }
}

/* Shares the cards out over the rows. FALSE: there are too many. */
static gboolean
share_out (const EcoLayoutState *state, int cell, GArray *rows)
{
  int n = state->first[cell + 1] - state->first[cell];
  double gap = state->input->gap;
  double usual = mean_width (state, cell);
  g_autofree double *share = g_new0 (double, rows->len + 1);
  double total = 0;
  double wanted = 0;
  int given = 0;

  if (state->kept)
    share_by_places (state, cell, rows, share);
  else
    share_by_length (state, cell, rows, share);
  for (guint i = 0; i < rows->len; i++)
    {
      if (length_of (&g_array_index (rows, EcoLayoutRow, i)) < 0.6 * usual)
        share[i] = 0;
      total += share[i];
    }
  for (guint i = 0; i < rows->len; i++)
    {
      EcoLayoutRow *row = &g_array_index (rows, EcoLayoutRow, i);
      int most = (int) ((length_of (row) + gap) / (usual + gap) + 0.1);

      wanted += n * share[i] / MAX (total, 1e-9);
      row->first = state->first[cell] + given;
      row->n = CLAMP ((int) floor (wanted + 0.5) - given, 0, share[i] > 0 ? most : 0);
      given += row->n;
    }
  return given >= n;
}

static double
needed_by (const EcoLayoutState *state, const EcoLayoutRow *row)
{
  return row->width + (row->n - 1) * state->input->gap;
}

static int
compare_places (const void *a, const void *b)
{
  const Place *first = a;
  const Place *second = b;

  if (first->key != second->key)
    return first->key < second->key ? -1 : 1;
  return first->place - second->place;
}

static void
take_place (EcoLayoutState *state, GArray *rows, int c, int row, int place)
{
  g_array_index (rows, EcoLayoutRow, row).width += state->width[c];
  state->place[c] = place;
  state->row[c] = row;
  state->at_place[place] = c;
}

/* The places by angle take the cards in their order. */
static void
assign (EcoLayoutState *state, int cell, GArray *rows)
{
  int first = state->first[cell];
  int n = state->first[cell + 1] - first;
  g_autofree Place *places = g_new (Place, n + 1);
  int n_places = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      EcoLayoutRow *row = &g_array_index (rows, EcoLayoutRow, i);

      for (int k = 0; k < row->n && n_places < n; k++)
        {
          double x = row->low + length_of (row) * (k + 0.5) / row->n;

          places[n_places++] =
              (Place){ row->y / (x + fabs (row->y) + 1e-9), (int) i, row->first + k };
        }
    }
  qsort (places, n_places, sizeof *places, compare_places);
  for (int k = 0; k < n_places; k++)
    take_place (state, rows, state->order[first + k], places[k].row, places[k].place);
}

/* The cards go back to their rows, each row from the inside. */
static void
assign_again (EcoLayoutState *state, int cell, GArray *rows)
{
  int first = state->first[cell];
  int n = state->first[cell + 1] - first;
  g_autofree Place *cards = g_new (Place, n + 1);
  int at = 0;

  for (int k = 0; k < n; k++)
    {
      double x, y;

      old_place (state, state->order[first + k], &x, &y);
      cards[k].row = nearest_row (rows, x, y);
      cards[k].key = cards[k].row * 1e7 + x;
      cards[k].place = state->order[first + k];
    }
  qsort (cards, n, sizeof *cards, compare_places);
  for (guint i = 0; i < rows->len; i++)
    {
      EcoLayoutRow *row = &g_array_index (rows, EcoLayoutRow, i);

      for (int k = 0; k < row->n && at < n; k++)
        take_place (state, rows, cards[at++].place, (int) i, row->first + k);
    }
}

static void
trade (EcoLayoutState *state, GArray *rows, int a, int b)
{
  EcoLayoutRow *row_a = &g_array_index (rows, EcoLayoutRow, state->row[a]);
  EcoLayoutRow *row_b = &g_array_index (rows, EcoLayoutRow, state->row[b]);
  int place = state->place[a];
  int row = state->row[a];

  row_a->width += state->width[b] - state->width[a];
  row_b->width += state->width[a] - state->width[b];
  state->place[a] = state->place[b];
  state->row[a] = state->row[b];
  state->place[b] = place;
  state->row[b] = row;
  state->at_place[state->place[a]] = a;
  state->at_place[state->place[b]] = b;
}

/* A narrower card of @row for @c, whose own row is too full: one that makes it
 * fit, or else the narrowest. -1: @row has none, or no room for @c. */
static int
find_narrower (const EcoLayoutState *state, GArray *rows, guint row, int c)
{
  const EcoLayoutRow *from = &g_array_index (rows, EcoLayoutRow, state->row[c]);
  const EcoLayoutRow *to = &g_array_index (rows, EcoLayoutRow, row);
  double excess = needed_by (state, from) - length_of (from);
  int best = -1;

  for (int k = to->first; k < to->first + to->n; k++)
    {
      int o = state->at_place[k];
      double narrower = state->width[c] - state->width[o];

      if (narrower < 0.5 || needed_by (state, to) + narrower > length_of (to))
        continue;
      if (best < 0 || (narrower >= excess ? state->width[o] > state->width[best]
                                          : state->width[o] < state->width[best]))
        best = o;
    }
  return best;
}

static int
widest_of (const EcoLayoutState *state, const EcoLayoutRow *row)
{
  int widest = state->at_place[row->first];

  for (int k = row->first; k < row->first + row->n; k++)
    if (state->width[state->at_place[k]] > state->width[widest])
      widest = state->at_place[k];
  return widest;
}

/* A wide card of a row that is too full changes places with a narrower one of
 * the nearest row that has room. FALSE: there is none. */
static gboolean
relieve (EcoLayoutState *state, GArray *rows, guint i)
{
  EcoLayoutRow *row = &g_array_index (rows, EcoLayoutRow, i);

  while (row->n > 0 && needed_by (state, row) > length_of (row))
    {
      int c = widest_of (state, row);
      int other = -1;

      for (guint d = 1; d < rows->len && other < 0; d++)
        {
          if (i >= d)
            other = find_narrower (state, rows, i - d, c);
          if (other < 0 && i + d < rows->len)
            other = find_narrower (state, rows, i + d, c);
        }
      if (other < 0)
        return FALSE;
      trade (state, rows, c, other);
    }
  return TRUE;
}

/* How much of a row's free ends is at its beginning: half at the sides of the
 * ring, where the ends of rows draw its curve; all sorts of parts at its top,
 * where columns would be spokes. */
static double
share_before (const EcoLayoutRow *row, guint i)
{
  double middle = (row->low + row->high) / 2;
  double flat = row->y * row->y / (middle * middle + row->y * row->y);
  double turn = i * PLASTIC;

  return 0.5 + flat * (turn - floor (turn) - 0.5);
}

/* Moves the centres as little as the widths demand: first to the right, then
 * back from the end of the row. */
static void
make_room (const EcoLayoutState *state, const EcoLayoutRow *row, double *x)
{
  double edge = row->low;

  for (int k = 0; k < row->n; k++)
    {
      double half = state->width[state->at_place[row->first + k]] / 2;

      x[k] = MAX (x[k], edge + half);
      edge = x[k] + half + state->input->gap;
    }
  edge = row->high;
  for (int k = row->n - 1; k >= 0; k--)
    {
      double half = state->width[state->at_place[row->first + k]] / 2;

      x[k] = MIN (x[k], edge - half);
      edge = x[k] - half - state->input->gap;
    }
}

/* Puts the cards of each row beside each other. Where they are depends as
 * little as possible on how wide they are, so that cards may change places
 * without moving their neighbours. */
void
eco_layout_rows_justify (EcoLayoutState *state, int cell)
{
  GArray *rows = state->rows[cell];
  g_autofree double *x = g_new (double, state->first[cell + 1] - state->first[cell] + 1);

  for (guint i = 0; i < rows->len; i++)
    {
      const EcoLayoutRow *row = &g_array_index (rows, EcoLayoutRow, i);

      for (int k = 0; k < row->n; k++)
        x[k] = row->low + (k + share_before (row, i)) * length_of (row) / row->n;
      make_room (state, row, x);
      for (int k = 0; k < row->n; k++)
        {
          int c = state->at_place[row->first + k];

          state->x[c] = floor (x[k] * 100 + 0.5) / 100;
          state->y[c] = row->y;
        }
    }
}

void
eco_layout_rows_drop (EcoLayoutState *state, int cell)
{
  if (state->rows[cell] == NULL)
    return;
  g_array_unref (state->rows[cell]);
  state->rows[cell] = NULL;
  for (int k = state->first[cell]; k < state->first[cell + 1]; k++)
    state->row[state->order[k]] = -1;
}

/* Puts the cards of the cell, in their order, into rows of the packer's band,
 * which has been cut to the cell. FALSE: the ring must be wider. */
gboolean
eco_layout_rows_make (EcoLayoutPacker *packer, int cell)
{
  EcoLayoutState *state = packer->state;
  double height = highest_of_ring (state, packer->ring);
  GArray *rows = lay_rows (packer, height);

  eco_layout_rows_drop (state, cell);
  state->rows[cell] = rows;
  if (!share_out (state, cell, rows))
    return FALSE;
  if (state->kept)
    assign_again (state, cell, rows);
  else
    assign (state, cell, rows);
  for (guint i = 0; i < rows->len; i++)
    if (!relieve (state, rows, i))
      return FALSE;
  eco_layout_rows_justify (state, cell);
  return TRUE;
}
