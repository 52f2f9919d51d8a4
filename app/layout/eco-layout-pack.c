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
#include "layout/eco-layout-arc.h"
#include "layout/eco-layout-slot.h"

#include <math.h>
#include <string.h>

#define GOLDEN 0.6180339887498949
#define FILL 0.74
#define MARGIN 0.4
#define TOUCHING 0.05
#define WEDGE_SHARE 0.3
#define GROWTH 0.02

enum
{
  FIRST_STEPS = 90,
  MORE_STEPS = 40,
  ROUNDS = 12,
  MOST_SINGLE = 200,
};

typedef struct
{
  EcoLayoutState *state;
  int             ring;
  double          inner;
  double          outer;
  EcoLayoutBand   band;
  double         *wanted_x; /* of each card of the whole state */
  double         *wanted_y;
  int            *by_y;     /* the cell's cards, sorted by y */
} Packer;

static double
cell_area (const EcoLayoutState *state, int cell)
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
  int first = state->first[2 * ring];
  int n = state->first[2 * ring + 2] - first;
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

/* Where a ring that begins at @inner should end, from areas and widths alone. */
static double
estimate_outer (const EcoLayoutState *state, int ring, double inner)
{
  const EcoLayoutRing *strips = &state->input->rings[ring];
  double area = MAX (cell_area (state, 2 * ring), cell_area (state, 2 * ring + 1));
  double from = inner + strips->pad_inner;
  double widest, highest;
  double usual = usual_width (state, ring, &widest, &highest);
  double outer = from;

  if (usual > 0)
    {
      outer = MAX (outer, sqrt (from * from + 2 * area / (G_PI * FILL)));
      outer = MAX (outer, hypot (from + usual, highest / 2));
      outer = MAX (outer, hypot (from + highest, widest + state->input->divide + state->input->gap) + 1);
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

static void
swap_cards (EcoLayoutState *state, int place_a, int place_b)
{
  int a = state->order[place_a];
  int b = state->order[place_b];
  double t = state->t[a];

  state->order[place_a] = b;
  state->order[place_b] = a;
  state->t[a] = state->t[b];
  state->t[b] = t;
}

static void
prepare_band (Packer *packer)
{
  EcoLayoutState *state = packer->state;

  packer->band = eco_layout_band_new (state->input, packer->ring, packer->inner, packer->outer);
  for (int k = state->first[2 * packer->ring]; k < state->first[2 * packer->ring + 2]; k++)
    {
      int c = state->order[k];

      state->least_y[c] = least_y_for (&packer->band, state->width[c], state->height[c]);
    }
}

/* The radius wanted at @angle (radians from the top): the middle where the
 * cards fit one after the other, staggered by @turn where they do not. */
static double
wanted_radius (const Packer *packer, int c, double angle, double arc, double turn)
{
  const EcoLayoutState *state = packer->state;
  double gap = state->input->gap;
  double s = sin (angle);
  double k = fabs (cos (angle));
  double along = MIN ((state->height[c] + gap) / MAX (s, 0.01), (state->width[c] + gap) / MAX (k, 0.01));
  double half = (state->width[c] * s + state->height[c] * k) / 2;
  double low = packer->band.inner + half;
  double high = packer->band.outer - half;
  double crowd = CLAMP (1.3 * (along / arc - 1), 0, 1);

  if (high <= low)
    return (packer->band.inner + packer->band.outer) / 2;
  /* equal areas: more cards outside than inside */
  turn = 0.5 + (turn - 0.5) * crowd;
  return sqrt (low * low + turn * (high * high - low * low));
}

/* Points spread evenly over the area of a half ring, towards the wedges. */
static void
want_area (Packer *packer, int cell)
{
  EcoLayoutState *state = packer->state;
  double gap = state->input->gap;
  double total = cell_area (state, cell);
  double middle = (packer->band.inner + packer->band.outer) / 2;
  int n = state->first[cell + 1] - state->first[cell];
  double sum = 0;

  for (int k = 0; k < n; k++)
    {
      int c = state->order[state->first[cell] + k];
      double area = (state->width[c] + gap) * (state->height[c] + gap);
      double even = (sum + area / 2) / total;
      double angle = G_PI * (even + WEDGE_SHARE * (state->t[c] - even));
      double radius = wanted_radius (packer, c, angle, G_PI * middle / n, fmod (0.25 + k * GOLDEN, 1));

      sum += area;
      packer->wanted_x[c] = radius * sin (angle);
      packer->wanted_y[c] = -radius * cos (angle);
    }
}

/* One or two cards beside the brand are over and under it: that is where they
 * make its ring least thick. */
static gboolean
want_beside_core (Packer *packer, int cell)
{
  EcoLayoutState *state = packer->state;
  int n = state->first[cell + 1] - state->first[cell];

  if (packer->ring != 0 || n < 1 || n > 2)
    return FALSE;
  for (int k = 0; k < n; k++)
    {
      int c = state->order[state->first[cell] + k];
      double y = packer->band.inner + state->height[c] / 2;

      packer->wanted_x[c] = packer->band.divide + state->width[c] / 2;
      packer->wanted_y[c] = k == 0 ? -y : y;
    }
  return TRUE;
}

/* A card too wide for the ring at its height changes places with a neighbour
 * further up, or down. TRUE: there was one. */
static gboolean
move_wide_card (Packer *packer, int cell)
{
  EcoLayoutState *state = packer->state;

  for (int place = state->first[cell]; place < state->first[cell + 1]; place++)
    {
      int c = state->order[place];
      double y = packer->wanted_y[c];
      int other = y < 0 ? place - 1 : place + 1;

      if (fabs (y) >= state->least_y[c] || other < state->first[cell] || other >= state->first[cell + 1] ||
          state->least_y[c] <= state->least_y[state->order[other]] || state->pinned[c] ||
          state->pinned[state->order[other]])
        continue;
      swap_cards (state, place, other);
      return TRUE;
    }
  return FALSE;
}

/* FALSE: the cards do not fit one after the other. */
static gboolean
want_single_file (Packer *packer, int cell)
{
  EcoLayoutState *state = packer->state;
  int n = state->first[cell + 1] - state->first[cell];
  gboolean fits = FALSE;

  if (n > MOST_SINGLE)
    return FALSE;
  for (int i = 0; i <= 2 * n; i++)
    {
      fits = eco_layout_arc (state, cell, &packer->band, packer->wanted_x, packer->wanted_y);
      if (!fits || !move_wide_card (packer, cell))
        break;
    }
  return fits;
}

static void
place_at_wanted (Packer *packer, int cell)
{
  EcoLayoutState *state = packer->state;

  for (int k = state->first[cell]; k < state->first[cell + 1]; k++)
    {
      int c = state->order[k];
      double y = packer->wanted_y[c];

      packer->wanted_x[c] = MAX (packer->wanted_x[c], packer->band.divide + state->width[c] / 2);
      if (fabs (y) < state->least_y[c])
        packer->wanted_y[c] = y < 0 ? -state->least_y[c] : state->least_y[c];
      if (!state->pinned[c])
        {
          state->x[c] = floor (packer->wanted_x[c] * 100 + 0.5) / 100;
          state->y[c] = floor (packer->wanted_y[c] * 100 + 0.5) / 100;
        }
    }
}

static void
want_points (Packer *packer, int cell)
{
  if (!want_beside_core (packer, cell) && !want_single_file (packer, cell))
    want_area (packer, cell);
  place_at_wanted (packer, cell);
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
keep_in_band (Packer *packer, int c)
{
  EcoLayoutState *state = packer->state;

  if (state->pinned[c])
    return;
  if (fabs (state->y[c]) < state->least_y[c])
    state->y[c] = packer->wanted_y[c] < 0 ? -state->least_y[c] : state->least_y[c];
  eco_layout_band_clamp (&packer->band, state->width[c], state->height[c], &state->x[c], &state->y[c]);
}

/* One step for one half ring; the deepest overlap that was met. */
static double
step (Packer *packer, int n, double pull, double highest)
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
relax (Packer *packer, int cell, int n_steps, double pull)
{
  EcoLayoutState *state = packer->state;
  int n = state->first[cell + 1] - state->first[cell];
  double highest;

  memcpy (packer->by_y, state->order + state->first[cell], n * sizeof (int));
  highest = highest_of (state, packer->by_y, n);
  for (int i = 0; i < n_steps; i++)
    {
      double share = 1 - (double) (i + 1) / n_steps;

      if (step (packer, n, pull * share, highest) < MARGIN / 2 && share * pull < 0.005 && i > n_steps / 2)
        return TRUE;
    }
  return FALSE;
}

/* TRUE: @c touches none of the @n boxes and is inside the band. */
static gboolean
is_settled (const Packer *packer, int c, const EcoLayoutBox *boxes, int n)
{
  const EcoLayoutState *state = packer->state;
  double gap = state->input->gap - TOUCHING;

  for (int i = 0; i < n; i++)
    if (fabs (boxes[i].x - state->x[c]) < (boxes[i].width + state->width[c]) / 2 + gap &&
        fabs (boxes[i].y - state->y[c]) < (boxes[i].height + state->height[c]) / 2 + gap)
      return FALSE;
  return eco_layout_band_holds (&packer->band, state->width[c], state->height[c], state->x[c], state->y[c]);
}

static EcoLayoutBox
box_of (const EcoLayoutState *state, int c)
{
  return (EcoLayoutBox) { state->x[c], state->y[c], state->width[c], state->height[c] };
}

/* Cards that are fine stay, the others take the nearest free place; the ring
 * grows when there is none. */
static void
settle (Packer *packer, int cell)
{
  EcoLayoutState *state = packer->state;
  int n = state->first[cell + 1] - state->first[cell];
  const int *cards = state->order + state->first[cell];
  g_autofree EcoLayoutBox *boxes = g_new (EcoLayoutBox, n + 1);
  g_autofree int *loose = g_new (int, n + 1);
  int n_boxes = 0;
  int n_loose = 0;

  for (int k = 0; k < n; k++)
    if (state->pinned[cards[k]])
      boxes[n_boxes++] = box_of (state, cards[k]);
  for (int k = 0; k < n; k++)
    if (!state->pinned[cards[k]])
      {
        if (is_settled (packer, cards[k], boxes, n_boxes))
          boxes[n_boxes++] = box_of (state, cards[k]);
        else
          loose[n_loose++] = cards[k];
      }
  for (int k = 0; k < n_loose; k++)
    {
      int c = loose[k];

      while (!eco_layout_find_slot (&packer->band, boxes, n_boxes, state->input->gap, state->width[c],
                                    state->height[c], &state->x[c], &state->y[c]))
        {
          packer->outer += MAX (state->height[c] / 2, (packer->outer - packer->inner) * 0.01);
          prepare_band (packer);
        }
      boxes[n_boxes++] = box_of (state, c);
    }
}

/* A pin keeps its angle always, and its radius as long as that is in the ring. */
static void
place_pins (Packer *packer)
{
  EcoLayoutState *state = packer->state;

  for (int k = state->first[2 * packer->ring]; k < state->first[2 * packer->ring + 2]; k++)
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
      packer->outer = MAX (packer->outer, eco_layout_band_need_outer (state->input, packer->ring, state->width[c],
                                                                      state->height[c], state->x[c], state->y[c]));
    }
}

static void
shrink_to_fit (Packer *packer)
{
  EcoLayoutState *state = packer->state;
  double need = packer->inner + state->input->rings[packer->ring].min_thickness;

  for (int k = state->first[2 * packer->ring]; k < state->first[2 * packer->ring + 2]; k++)
    {
      int c = state->order[k];

      need = MAX (need, eco_layout_band_need_outer (state->input, packer->ring, state->width[c], state->height[c],
                                                    state->x[c], state->y[c]));
    }
  packer->outer = eco_layout_round_radius (need);
}

/* Boxes push each other apart, and the ring grows as long as that does not
 * suffice. */
static void
spread_ring (Packer *packer, int n_steps, double pull)
{
  int cell = 2 * packer->ring;

  for (int round = 0; round < ROUNDS; round++)
    {
      gboolean loose = relax (packer, cell, n_steps, pull);

      if (relax (packer, cell + 1, n_steps, pull) && loose)
        break;
      packer->outer += MAX (2, (packer->outer - packer->inner) * GROWTH);
      prepare_band (packer);
      n_steps = MORE_STEPS;
      pull = 0.01;
    }
}

static void
pack_ring (Packer *packer)
{
  int cell = 2 * packer->ring;

  packer->outer = estimate_outer (packer->state, packer->ring, packer->inner);
  prepare_band (packer);
  place_pins (packer);
  prepare_band (packer);
  want_points (packer, cell);
  want_points (packer, cell + 1);
  spread_ring (packer, FIRST_STEPS, 0.15);
}

/* Cards in single file take even places again, now in their final order. */
static void
restore_single_file (Packer *packer, int cell)
{
  if (want_beside_core (packer, cell) || want_single_file (packer, cell))
    place_at_wanted (packer, cell);
}

/* The ring may begin further out than when its cards were packed. */
static void
settle_ring (Packer *packer)
{
  EcoLayoutState *state = packer->state;
  int cell = 2 * packer->ring;
  double shift = packer->inner - state->inner[packer->ring];

  packer->outer = state->outer[packer->ring] + shift;
  prepare_band (packer);
  place_pins (packer);
  prepare_band (packer);
  for (int k = state->first[cell]; k < state->first[cell + 2]; k++)
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
  restore_single_file (packer, cell);
  restore_single_file (packer, cell + 1);
  spread_ring (packer, MORE_STEPS, 0.02);
  settle (packer, cell);
  settle (packer, cell + 1);
  shrink_to_fit (packer);
}

static void
for_each_ring (EcoLayoutState *state, void (*pass) (Packer *packer))
{
  Packer packer = { .state = state };
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
