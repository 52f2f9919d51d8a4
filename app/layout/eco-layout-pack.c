/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pass 3, packing: from wedges to boxes that do not touch, ring by ring from
 * the inside.
 *
 * A half ring (or sector) whose cards fit one after the other has them on the
 * circle in its middle, with even distances (eco-layout-arc.c); a ring that is
 * nearly wide enough for that is made so. A fuller one has them in rows
 * (eco-layout-rows.c). A ring with pins has its boxes pushed apart around them
 * (eco-layout-relax.c). A ring that is too tight grows. */
#include "layout/eco-layout-pack.h"
#include "layout/eco-layout-relax.h"
#include "layout/eco-layout-rows.h"

#include <math.h>
#include <string.h>

#define FILL 0.46
#define FILL_LARGE 0.52 /* where nobody looks for a free place by eye */
#define GROWTH 0.02
#define MOST_WIDENED 0.45
#define MOST_WIDENED_GROUPED 1.5 /* groups are read along the ring */

enum
{
  LARGE = 3000, /* cards */
  FIRST_STEPS = 90,
  MORE_STEPS = 40,
};

double
eco_layout_pack_area (const EcoLayoutState *state, int cell)
{
  double gap = state->input->gap;
  double sum = 0;

  for (int k = state->first[cell]; k < state->first[cell + 1]; k++)
    sum += (state->width[state->order[k]] + gap) * (state->height[state->order[k]] + gap);
  return sum;
}

static int
compare_doubles (const void *a, const void *b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return first < second ? -1 : first > second;
}

/* The width that a card may have anywhere on the ring; wider ones only fit
 * where the ring is steeper than it is flat. */
static double
usual_width (const EcoLayoutState *state, int ring, double *widest, double *highest)
{
  int first = state->first[state->n_columns * ring];
  int n = state->first[state->n_columns * (ring + 1)] - first;
  g_autofree double *widths = g_new (double, n + 1);

  *widest = 0;
  *highest = 0;
  for (int k = 0; k < n; k++)
    {
      widths[k] = state->width[state->order[first + k]];
      *widest = MAX (*widest, widths[k]);
      *highest = MAX (*highest, state->height[state->order[first + k]]);
    }
  if (n == 0)
    return 0;
  qsort (widths, n, sizeof *widths, compare_doubles);
  return MIN (*widest, MAX (widths[(int) ((n - 1) * 0.85)], 1.45 * widths[(n - 1) / 2]));
}

/* The area that the fullest cell of a ring takes, as if it were a half ring. */
static double
largest_area (const EcoLayoutState *state, int ring)
{
  double largest = 0;

  for (int column = 0; column < state->n_columns; column++)
    largest = MAX (largest, eco_layout_pack_area (state, state->n_columns * ring + column) /
                                (state->high[column] - state->low[column]));
  return largest;
}

/* Where a ring that begins at @inner should end, from areas and widths alone. */
static double
estimate_outer (const EcoLayoutState *state, int ring, double inner)
{
  const EcoLayoutRing *strips = &state->input->rings[ring];
  double area = largest_area (state, ring);
  double from = inner + strips->pad_inner;
  double widest, highest;
  double usual = usual_width (state, ring, &widest, &highest);
  double fill = state->n <= LARGE ? FILL : FILL_LARGE;
  double outer = from;

  if (usual > 0)
    {
      outer = MAX (outer, sqrt (from * from + 2 * area / (G_PI * fill)));
      outer = MAX (outer, hypot (from + usual, highest / 2));
      outer = MAX (outer,
                   hypot (from + highest, widest + state->input->divide + state->input->gap) + 1);
    }
  return MAX (outer + strips->pad_inner, inner + strips->min_thickness);
}

/* Fills state->inner and outer: the radii that the structural tree is told. */
void
eco_layout_estimate (EcoLayoutState *state)
{
  double edge = state->input->core_radius;

  for (int ring = 0; ring < state->input->n_rings; ring++)
    {
      state->inner[ring] = edge;
      edge = state->outer[ring] = estimate_outer (state, ring, edge);
    }
}

static double
room_at (const EcoLayoutBand *band, double height, double y)
{
  double far = y + height / 2;
  double near = MAX (y - height / 2, 0);
  double low = near < band->inner ? sqrt (band->inner * band->inner - near * near) : 0;

  if (far >= band->outer)
    return 0;
  return sqrt (band->outer * band->outer - far * far) - MAX (low, band->divide);
}

/* How far from the horizontal axis a card must be to fit into the ring. */
static double
least_y_for (const EcoLayoutBand *band, double width, double height)
{
  double low = 0;
  double high = band->inner + height / 2;

  if (room_at (band, height, 0) >= width + 0.2)
    return 0;
  for (int i = 0; i < 30; i++)
    {
      double middle = (low + high) / 2;

      if (room_at (band, height, middle) >= width + 0.2)
        high = middle;
      else
        low = middle;
    }
  return high;
}

/* The first place of a ring in the order of the cards. */
static int
first_of (const EcoLayoutState *state, int ring)
{
  return state->first[state->n_columns * ring];
}

/* Cuts the band to the sector, if the cell is one. */
void
eco_layout_pack_use_cell (EcoLayoutPacker *packer, int cell)
{
  int column = cell % packer->state->n_columns;

  eco_layout_band_cut (&packer->band, packer->state->input, packer->state->low[column],
                       packer->state->high[column]);
}

/* The band of the ring as it is now, all of it. */
void
eco_layout_pack_prepare_band (EcoLayoutPacker *packer)
{
  EcoLayoutState *state = packer->state;

  packer->band = eco_layout_band_new (state->input, packer->ring, packer->inner, packer->outer);
  for (int k = first_of (state, packer->ring); k < first_of (state, packer->ring + 1); k++)
    {
      int c = state->order[k];

      state->least_y[c] = least_y_for (&packer->band, state->width[c], state->height[c]);
    }
}

/* A ring that is too tight becomes a little wider. */
void
eco_layout_pack_grow (EcoLayoutPacker *packer)
{
  packer->outer += MAX (2, (packer->outer - packer->inner) * GROWTH);
  eco_layout_pack_prepare_band (packer);
}

/* A pin keeps its angle always, and its radius as long as that is in the ring. */
static void
place_pins (EcoLayoutPacker *packer)
{
  EcoLayoutState *state = packer->state;

  for (int k = first_of (state, packer->ring); k < first_of (state, packer->ring + 1); k++)
    {
      int c = state->order[k];
      const EcoLayoutNode *node = &state->input->nodes[state->node[c]];
      double angle = node->angle * G_PI / 180;
      double s = fabs (sin (angle));
      double radius = node->radius;

      if (!state->pinned[c])
        continue;
      if (!isfinite (radius) || radius > 1e6)
        radius = (packer->inner + packer->outer) / 2;
      for (int i = 0; i < 2000; i++, radius += 0.5)
        {
          double near_x = MAX (radius * s - state->width[c] / 2, 0);
          double near_y = MAX (fabs (radius * cos (angle)) - state->height[c] / 2, 0);

          if (hypot (near_x, near_y) >= packer->band.inner - 0.02)
            break;
        }
      state->x[c] = radius * s;
      state->y[c] = -radius * cos (angle);
      packer->outer = MAX (packer->outer,
                           eco_layout_band_need_outer (state->input, packer->ring, state->width[c],
                                                       state->height[c], state->x[c], state->y[c]));
    }
}

static void
shrink_to_fit (EcoLayoutPacker *packer)
{
  EcoLayoutState *state = packer->state;
  double need = packer->inner + state->input->rings[packer->ring].min_thickness;

  for (int k = first_of (state, packer->ring); k < first_of (state, packer->ring + 1); k++)
    {
      int c = state->order[k];

      need = MAX (need, eco_layout_band_need_outer (state->input, packer->ring, state->width[c],
                                                    state->height[c], state->x[c], state->y[c]));
    }
  packer->outer = eco_layout_round_radius (need);
}

static gboolean
fits_single_file (EcoLayoutPacker *packer, double outer)
{
  int n_columns = packer->state->n_columns;

  packer->outer = outer;
  eco_layout_pack_prepare_band (packer);
  for (int column = 0; column < n_columns; column++)
    if (!eco_layout_pack_fits_single_file (packer, n_columns * packer->ring + column))
      return FALSE;
  return TRUE;
}

/* A ring that is almost wide enough for cards in single file is made so. */
static void
widen_for_single_file (EcoLayoutPacker *packer)
{
  double low = packer->outer;
  double most = packer->state->input->n_ties > 0 ? MOST_WIDENED_GROUPED : MOST_WIDENED;
  double high = low + (low - packer->inner) * most;

  if (fits_single_file (packer, low) || !fits_single_file (packer, high))
    {
      packer->outer = low;
      return;
    }
  while (high - low > 2)
    {
      double middle = (low + high) / 2;

      if (fits_single_file (packer, middle))
        high = middle;
      else
        low = middle;
    }
  packer->outer = high;
}

static gboolean
has_pins (const EcoLayoutState *state, int ring)
{
  for (int k = first_of (state, ring); k < first_of (state, ring + 1); k++)
    if (state->pinned[state->order[k]])
      return TRUE;
  return FALSE;
}

/* One after the other, or in rows. FALSE: the ring must be wider. */
static gboolean
place_cell (EcoLayoutPacker *packer, int cell)
{
  eco_layout_rows_drop (packer->state, cell);
  if (packer->state->first[cell] == packer->state->first[cell + 1] ||
      eco_layout_pack_want_in_file (packer, cell))
    return TRUE;
  return eco_layout_rows_make (packer, cell);
}

static void
place_ring (EcoLayoutPacker *packer)
{
  int n_columns = packer->state->n_columns;
  gboolean done = FALSE;

  while (!done)
    {
      /* whole already, so that what is in the ring never asks for more later */
      packer->outer = eco_layout_round_radius (packer->outer);
      eco_layout_pack_prepare_band (packer);
      done = TRUE;
      for (int column = 0; column < n_columns && done; column++)
        done = place_cell (packer, n_columns * packer->ring + column);
      if (!done)
        eco_layout_pack_grow (packer);
    }
}

static void
pack_ring (EcoLayoutPacker *packer)
{
  int n_columns = packer->state->n_columns;

  packer->outer = estimate_outer (packer->state, packer->ring, packer->inner);
  eco_layout_pack_prepare_band (packer);
  place_pins (packer);
  widen_for_single_file (packer);
  eco_layout_pack_prepare_band (packer);
  if (!has_pins (packer->state, packer->ring))
    {
      place_ring (packer);
      return;
    }
  for (int column = 0; column < n_columns; column++)
    eco_layout_pack_want (packer, n_columns * packer->ring + column);
  eco_layout_relax_ring (packer, FIRST_STEPS, 0.15);
}

/* Cards that stand in no row move with the ring. */
static void
shift_cards (EcoLayoutPacker *packer, double shift)
{
  EcoLayoutState *state = packer->state;

  for (int k = first_of (state, packer->ring); k < first_of (state, packer->ring + 1); k++)
    {
      int c = state->order[k];
      double radius = sqrt (state->x[c] * state->x[c] + state->y[c] * state->y[c]);

      if (!state->pinned[c] && state->row[c] < 0 && radius > 0)
        {
          state->x[c] *= (radius + shift) / radius;
          state->y[c] *= (radius + shift) / radius;
        }
      packer->wanted_x[c] = state->x[c];
      packer->wanted_y[c] = state->y[c];
    }
}

/* Rows stay where they are unless the ring begins further out. */
static void
settle_rows (EcoLayoutPacker *packer, double shift)
{
  EcoLayoutState *state = packer->state;

  for (int column = 0; column < state->n_columns; column++)
    {
      int cell = state->n_columns * packer->ring + column;

      if (state->rows[cell] == NULL)
        continue;
      eco_layout_pack_use_cell (packer, cell);
      if (shift <= 0)
        eco_layout_rows_justify (state, cell);
      else
        while (!eco_layout_rows_make (packer, cell))
          {
            eco_layout_pack_grow (packer);
            eco_layout_pack_use_cell (packer, cell);
          }
    }
}

static gboolean
has_rows (const EcoLayoutState *state, int ring)
{
  for (int column = 0; column < state->n_columns; column++)
    if (state->rows[state->n_columns * ring + column] != NULL)
      return TRUE;
  return FALSE;
}

/* The ring may begin further out than when its cards were packed. */
static void
settle_ring (EcoLayoutPacker *packer)
{
  EcoLayoutState *state = packer->state;
  int n_columns = state->n_columns;
  double shift = packer->inner - state->inner[packer->ring];

  if (shift < 0 && has_rows (state, packer->ring))
    shift = 0;
  packer->outer = state->outer[packer->ring] + shift;
  eco_layout_pack_prepare_band (packer);
  place_pins (packer);
  eco_layout_pack_prepare_band (packer);
  settle_rows (packer, shift);
  shift_cards (packer, shift);
  for (int column = 0; column < n_columns; column++)
    if (state->rows[n_columns * packer->ring + column] == NULL)
      eco_layout_pack_want_in_file (packer, n_columns * packer->ring + column);
  if (has_pins (state, packer->ring))
    eco_layout_relax_ring (packer, MORE_STEPS, 0.02);
  for (int column = 0; column < n_columns; column++)
    if (state->rows[n_columns * packer->ring + column] == NULL)
      eco_layout_relax_settle (packer, n_columns * packer->ring + column);
  shrink_to_fit (packer);
}

static void
for_each_ring (EcoLayoutState *state, void (*pass) (EcoLayoutPacker *packer))
{
  EcoLayoutPacker packer = { .state = state };
  double edge = state->input->core_radius;

  packer.wanted_x = g_new (double, state->n + 1);
  packer.wanted_y = g_new (double, state->n + 1);
  packer.by_y = g_new (int, state->n + 1);
  for (int ring = 0; ring < state->input->n_rings; ring++)
    {
      packer.ring = ring;
      packer.inner = edge;
      pass (&packer);
      state->inner[ring] = edge;
      edge = state->outer[ring] = packer.outer;
    }
  g_free (packer.wanted_x);
  g_free (packer.wanted_y);
  g_free (packer.by_y);
}

/* Fills x and y of all cards: spread over their rings, touching at most a
 * little here and there. */
void
eco_layout_pack (EcoLayoutState *state)
{
  for_each_ring (state, pack_ring);
}

/* From cards that are nearly apart to ones that are, and to the final radii. */
void
eco_layout_settle (EcoLayoutState *state)
{
  for_each_ring (state, settle_ring);
}
