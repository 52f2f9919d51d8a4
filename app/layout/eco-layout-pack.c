/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pass 3, packing: from wedges to boxes that do not touch, ring by ring from
 * the inside.
 *
 * Every card gets a wanted point: its angle from the wedge, blended with an
 * even share of the half's area so that no arc stays empty; its radius in the
 * middle of the ring where one card after the other fits, else staggered with
 * the golden ratio, which spreads points evenly over the ring and makes no
 * spokes. Then boxes that touch push each other apart a little at a time, and
 * the edges of the ring push back (position based dynamics: Müller et al.,
 * 2007). A ring that stays too tight grows. What still touches at the end is
 * lifted out and put into the nearest free place, so the result is always
 * free of overlaps. Only + - * / and square roots move boxes: these give the
 * same bits on every machine. */
#include "layout/eco-layout-pack.h"
#include "layout/eco-layout-slot.h"

#include <math.h>
#include <string.h>

#define FILL 0.45
#define MARGIN 0.4
#define TOUCHING 0.05
#define GROWTH 0.02
#define MOST_WIDENED 0.45

enum
{
  FIRST_STEPS = 90,
  MORE_STEPS = 40,
  ROUNDS = 12,
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
  double outer = from;

  if (usual > 0)
    {
      outer = MAX (outer, sqrt (from * from + 2 * area / (G_PI * FILL)));
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

static void
prepare_band (EcoLayoutPacker *packer)
{
  EcoLayoutState *state = packer->state;

  packer->band = eco_layout_band_new (state->input, packer->ring, packer->inner, packer->outer);
  for (int k = first_of (state, packer->ring); k < first_of (state, packer->ring + 1); k++)
    {
      int c = state->order[k];

      state->least_y[c] = least_y_for (&packer->band, state->width[c], state->height[c]);
    }
}

/* Nearly sorted from the step before, so insertion is close to linear. */
static void
sort_by_y (const EcoLayoutState *state, int *by_y, int n)
{
  for (int i = 1; i < n; i++)
    {
      int c = by_y[i];
      int j = i;

      for (; j > 0 && state->y[by_y[j - 1]] > state->y[c]; j--)
        by_y[j] = by_y[j - 1];
      by_y[j] = c;
    }
}

static double
highest_of (const EcoLayoutState *state, const int *cards, int n)
{
  double highest = 0;

  for (int i = 0; i < n; i++)
    highest = MAX (highest, state->height[cards[i]]);
  return highest;
}

/* Parts two boxes along the axis on which they overlap less. */
static double
part (EcoLayoutState *state, int a, int b, double margin)
{
  double dx = state->x[b] - state->x[a];
  double dy = state->y[b] - state->y[a];
  double over_x = (state->width[a] + state->width[b]) / 2 + margin - fabs (dx);
  double over_y = (state->height[a] + state->height[b]) / 2 + margin - fabs (dy);
  double share_a = state->pinned[a] ? 0 : state->pinned[b] ? 1 : 0.5;
  double share_b = state->pinned[b] ? 0 : state->pinned[a] ? 1 : 0.5;

  if (over_x <= 0 || over_y <= 0 || share_a + share_b == 0)
    return 0;
  if (over_y <= over_x)
    {
      double push = dy < 0 || (dy == 0 && a > b) ? -over_y : over_y;

      state->y[a] -= share_a * push;
      state->y[b] += share_b * push;
      return over_y;
    }
  else
    {
      double push = dx < 0 || (dx == 0 && a > b) ? -over_x : over_x;

      state->x[a] -= share_a * push;
      state->x[b] += share_b * push;
      return over_x;
    }
}

static void
keep_in_band (EcoLayoutPacker *packer, int c)
{
  EcoLayoutState *state = packer->state;

  if (state->pinned[c])
    return;
  if (fabs (state->y[c]) < state->least_y[c])
    state->y[c] = packer->wanted_y[c] < 0 ? -state->least_y[c] : state->least_y[c];
  eco_layout_band_clamp (&packer->band, state->width[c], state->height[c], &state->x[c],
                         &state->y[c]);
}

/* One step for one half ring; the deepest overlap that was met. */
static double
step (EcoLayoutPacker *packer, int n, double pull, double highest)
{
  EcoLayoutState *state = packer->state;
  const int *by_y = packer->by_y;
  double margin = state->input->gap + MARGIN;
  double deepest = 0;

  sort_by_y (state, packer->by_y, n);
  for (int i = 0; i < n; i++)
    for (int j = i + 1; j < n; j++)
      {
        int a = by_y[i];
        int b = by_y[j];
        double overlap;

        if (state->y[b] - state->y[a] >= highest + margin)
          break;
        if (fabs (state->x[b] - state->x[a]) >= (state->width[a] + state->width[b]) / 2 + margin)
          continue;
        overlap = part (state, a, b, margin);
        deepest = MAX (deepest, overlap);
      }
  for (int i = 0; i < n; i++)
    {
      int c = by_y[i];

      if (!state->pinned[c])
        {
          state->x[c] += pull * (packer->wanted_x[c] - state->x[c]);
          state->y[c] += pull * (packer->wanted_y[c] - state->y[c]);
        }
      keep_in_band (packer, c);
    }
  return deepest;
}

static gboolean
relax (EcoLayoutPacker *packer, int cell, int n_steps, double pull)
{
  EcoLayoutState *state = packer->state;
  int n = state->first[cell + 1] - state->first[cell];
  double highest;

  eco_layout_pack_use_cell (packer, cell);
  memcpy (packer->by_y, state->order + state->first[cell], n * sizeof (int));
  highest = highest_of (state, packer->by_y, n);
  for (int i = 0; i < n_steps; i++)
    {
      double share = 1 - (double) (i + 1) / n_steps;

      if (step (packer, n, pull * share, highest) < MARGIN / 2 && share * pull < 0.005 &&
          i > n_steps / 2)
        return TRUE;
    }
  return FALSE;
}

static gboolean
touch (const EcoLayoutState *state, int a, int b)
{
  double gap = state->input->gap - TOUCHING;

  return fabs (state->x[a] - state->x[b]) < (state->width[a] + state->width[b]) / 2 + gap &&
         fabs (state->y[a] - state->y[b]) < (state->height[a] + state->height[b]) / 2 + gap;
}

/* Marks the cards of @by_y, sorted, that are outside of the band or touch one
 * that is not marked; of two that touch, the lower one, unless it is a pin. */
static void
mark_loose (const EcoLayoutPacker *packer, const int *by_y, int n, gboolean *loose)
{
  const EcoLayoutState *state = packer->state;
  double reach = highest_of (state, by_y, n) + state->input->gap;

  for (int i = 0; i < n; i++)
    {
      int c = by_y[i];

      loose[i] =
          !state->pinned[c] && !eco_layout_band_holds (&packer->band, state->width[c],
                                                       state->height[c], state->x[c], state->y[c]);
    }
  for (int i = 0; i < n; i++)
    for (int j = i + 1; j < n && !loose[i] && state->y[by_y[j]] - state->y[by_y[i]] < reach; j++)
      if (!loose[j] && touch (state, by_y[i], by_y[j]))
        {
          if (!state->pinned[by_y[j]])
            loose[j] = TRUE;
          else if (!state->pinned[by_y[i]])
            loose[i] = TRUE;
        }
}

static void
insert_box (EcoLayoutBox *boxes, int n, const EcoLayoutState *state, int c)
{
  for (; n > 0 && boxes[n - 1].y > state->y[c]; n--)
    boxes[n] = boxes[n - 1];
  boxes[n] = (EcoLayoutBox){ state->x[c], state->y[c], state->width[c], state->height[c] };
}

/* Cards that are fine stay, the others take the nearest free place; the ring
 * grows when there is none. */
static void
settle (EcoLayoutPacker *packer, int cell)
{
  EcoLayoutState *state = packer->state;
  int n = state->first[cell + 1] - state->first[cell];
  const int *cards = state->order + state->first[cell];
  g_autofree EcoLayoutBox *boxes = g_new (EcoLayoutBox, n + 1);
  g_autofree gboolean *loose = g_new (gboolean, n + 1);
  int n_boxes = 0;

  eco_layout_pack_use_cell (packer, cell);
  memcpy (packer->by_y, cards, n * sizeof (int));
  sort_by_y (state, packer->by_y, n);
  mark_loose (packer, packer->by_y, n, loose);
  for (int i = 0; i < n; i++)
    if (!loose[i])
      {
        insert_box (boxes, n_boxes, state, packer->by_y[i]);
        n_boxes++;
      }
  for (int i = 0; i < n; i++)
    {
      int c = packer->by_y[i];

      if (!loose[i])
        continue;
      while (!eco_layout_find_slot (&packer->band, boxes, n_boxes, state->input->gap,
                                    state->width[c], state->height[c], &state->x[c], &state->y[c]))
        {
          packer->outer += MAX (state->height[c] / 2, (packer->outer - packer->inner) * 0.01);
          prepare_band (packer);
          eco_layout_pack_use_cell (packer, cell);
        }
      insert_box (boxes, n_boxes, state, c);
      n_boxes++;
    }
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

/* Boxes push each other apart, and the ring grows as long as that does not
 * suffice. */
static void
spread_ring (EcoLayoutPacker *packer, int n_steps, double pull)
{
  int n_columns = packer->state->n_columns;

  for (int round = 0; round < ROUNDS; round++)
    {
      gboolean loose = TRUE;

      for (int column = 0; column < n_columns; column++)
        loose = relax (packer, n_columns * packer->ring + column, n_steps, pull) && loose;
      if (loose)
        break;
      packer->outer += MAX (2, (packer->outer - packer->inner) * GROWTH);
      prepare_band (packer);
      n_steps = MORE_STEPS;
      pull = 0.01;
    }
}

static gboolean
fits_single_file (EcoLayoutPacker *packer, double outer)
{
  int n_columns = packer->state->n_columns;

  packer->outer = outer;
  prepare_band (packer);
  for (int column = 0; column < n_columns; column++)
    if (!eco_layout_pack_fits_single_file (packer, n_columns * packer->ring + column))
      return FALSE;
  return TRUE;
}

/* A ring that is almost wide enough for cards in single file is made so. */
static void
widen_for_single_file (EcoLayoutPacker *packer)
{
  double estimate = packer->outer;
  double most = estimate + (estimate - packer->inner) * MOST_WIDENED;
  double outer = estimate;

  if (!fits_single_file (packer, most))
    packer->outer = estimate;
  else
    while (!fits_single_file (packer, outer) && outer + 4 < most)
      outer += 4;
}

static void
pack_ring (EcoLayoutPacker *packer)
{
  int n_columns = packer->state->n_columns;

  packer->outer = estimate_outer (packer->state, packer->ring, packer->inner);
  prepare_band (packer);
  place_pins (packer);
  widen_for_single_file (packer);
  prepare_band (packer);
  for (int column = 0; column < n_columns; column++)
    eco_layout_pack_want (packer, n_columns * packer->ring + column);
  spread_ring (packer, FIRST_STEPS, 0.15);
}

/* The ring may begin further out than when its cards were packed. */
static void
settle_ring (EcoLayoutPacker *packer)
{
  EcoLayoutState *state = packer->state;
  int n_columns = state->n_columns;
  double shift = packer->inner - state->inner[packer->ring];

  packer->outer = state->outer[packer->ring] + shift;
  prepare_band (packer);
  place_pins (packer);
  prepare_band (packer);
  for (int k = first_of (state, packer->ring); k < first_of (state, packer->ring + 1); k++)
    {
      int c = state->order[k];
      double radius = sqrt (state->x[c] * state->x[c] + state->y[c] * state->y[c]);

      if (!state->pinned[c] && radius > 0)
        {
          state->x[c] *= (radius + shift) / radius;
          state->y[c] *= (radius + shift) / radius;
        }
      packer->wanted_x[c] = state->x[c];
      packer->wanted_y[c] = state->y[c];
    }
  for (int column = 0; column < n_columns; column++)
    eco_layout_pack_want_again (packer, n_columns * packer->ring + column);
  spread_ring (packer, MORE_STEPS, 0.02);
  for (int column = 0; column < n_columns; column++)
    settle (packer, n_columns * packer->ring + column);
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
