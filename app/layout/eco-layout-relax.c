/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Boxes push each other apart a little at a time, and the edges of the ring
 * push back (position based dynamics: Müller et al., 2007): for cards in
 * single file, and for all of a ring that has pins. A ring that stays too
 * tight grows. What still touches at the end is lifted out and put into the
 * nearest free place, so the result is always free of overlaps. Only + - * /
 * and square roots move boxes: these give the same bits on every machine. */
#include "layout/eco-layout-relax.h"
#include "layout/eco-layout-slot.h"

#include <math.h>
#include <string.h>

#define MARGIN 0.4
#define TOUCHING 0.05

enum
{
  MORE_STEPS = 40,
  ROUNDS = 12,
};

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
void
eco_layout_relax_settle (EcoLayoutPacker *packer, int cell)
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
          eco_layout_pack_prepare_band (packer);
          eco_layout_pack_use_cell (packer, cell);
        }
      insert_box (boxes, n_boxes, state, c);
      n_boxes++;
    }
}

/* Boxes push each other apart, and the ring grows as long as that does not
 * suffice. */
void
eco_layout_relax_ring (EcoLayoutPacker *packer, int n_steps, double pull)
{
  int n_columns = packer->state->n_columns;

  for (int round = 0; round < ROUNDS; round++)
    {
      gboolean loose = TRUE;

      for (int column = 0; column < n_columns; column++)
        loose = relax (packer, n_columns * packer->ring + column, n_steps, pull) && loose;
      if (loose)
        break;
      eco_layout_pack_grow (packer);
      n_steps = MORE_STEPS;
      pull = 0.01;
    }
}
