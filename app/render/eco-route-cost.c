/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a way costs: its length, and what it runs over.
 *
 * Cards and names are kept in a grid of square cells, a row of indices for
 * each; a way is sampled every few px. */
#include "config.h"

#include "render/eco-route-private.h"

#include <math.h>

#define CELL 48.0
#define STEP 9.0
#define QUICK_STEPS 24 /* of a curve, where there are many */
#define NEAR_COST 0.6    /* px by px */
#define OUTSIDE_COST 3.0 /* beyond the outermost ring */
#define CLEARANCE 2.5
#define MOST_CLEARANCE 12.0
#define MAX_HITS 48

struct _EcoObstacles
{
  const EcoRouteInput *input;
  gboolean quick;
  EcoRect area;
  int columns, rows;
  int *starts;  /* of each cell in entries, and the end */
  int *entries; /* card, or n_cards + name */
};

static EcoRect
get_box (const EcoRouteInput *input, int i, double clearance)
{
  return i < input->n_cards ? eco_rect_expand (&input->cards[i].box, clearance)
                            : input->names[i - input->n_cards];
}

static void
get_cells (EcoObstacles *self, const EcoRect *box, int *x0, int *y0, int *x1, int *y1)
{
  *x0 = CLAMP ((int) ((box->x - self->area.x) / CELL), 0, self->columns - 1);
  *y0 = CLAMP ((int) ((box->y - self->area.y) / CELL), 0, self->rows - 1);
  *x1 = CLAMP ((int) ((box->x + box->width - self->area.x) / CELL), 0, self->columns - 1);
  *y1 = CLAMP ((int) ((box->y + box->height - self->area.y) / CELL), 0, self->rows - 1);
}

/* Counts in the first pass, fills in the second. */
static void
sort_into_cells (EcoObstacles *self, int n, gboolean fill)
{
  for (int i = 0; i < n; i++)
    {
      EcoRect box = get_box (self->input, i, MOST_CLEARANCE);
      int x0, y0, x1, y1;

      if (i == self->input->brand)
        continue;
      get_cells (self, &box, &x0, &y0, &x1, &y1);
      for (int y = y0; y <= y1; y++)
        for (int x = x0; x <= x1; x++)
          {
            int *cell = &self->starts[y * self->columns + x];

            if (fill)
              self->entries[--*cell] = i;
            else
              ++*cell;
          }
    }
}

/**
 * eco_obstacles_new:
 * @input: lives longer than the result
 * @quick: whether ways are sampled coarsely
 *
 * Returns: (transfer full): the grid of what lines should not run over
 */
EcoObstacles *
eco_obstacles_new (const EcoRouteInput *input, gboolean quick)
{
  EcoObstacles *self = g_new0 (EcoObstacles, 1);
  int n = input->n_cards + input->n_names, n_cells;

  self->input = input;
  self->quick = quick;
  self->area = ECO_RECT_EMPTY;
  for (int i = 0; i < n; i++)
    {
      EcoRect box = get_box (input, i, MOST_CLEARANCE);

      self->area = eco_rect_union (&self->area, &box);
    }
  self->columns = CLAMP ((int) (self->area.width / CELL) + 1, 1, 4096);
  self->rows = CLAMP ((int) (self->area.height / CELL) + 1, 1, 4096);
  n_cells = self->columns * self->rows;
  self->starts = g_new0 (int, n_cells + 1);
  sort_into_cells (self, n, FALSE);
  for (int i = 1; i <= n_cells; i++)
    self->starts[i] += self->starts[i - 1];
  self->entries = g_new (int, MAX (self->starts[n_cells], 1));
  sort_into_cells (self, n, TRUE);
  return self;
}

/**
 * eco_obstacles_free:
 */
void
eco_obstacles_free (EcoObstacles *self)
{
  g_free (self->starts);
  g_free (self->entries);
  g_free (self);
}

typedef struct
{
  int seen[MAX_HITS];
  int n_seen;
  int from, to;
  double cost;
  double clearance;
} Hits;

static void
add_hits (EcoObstacles *self, EcoPoint p, Hits *hits)
{
  double column = (p.x - self->area.x) / CELL, row = (p.y - self->area.y) / CELL;
  int cell;

  if (column < 0 || row < 0 || column >= self->columns || row >= self->rows)
    return;
  cell = (int) row * self->columns + (int) column;
  for (int k = self->starts[cell]; k < self->starts[cell + 1]; k++)
    {
      int i = self->entries[k], j = 0;
      gboolean card = i < self->input->n_cards;
      const EcoRect *box =
          card ? &self->input->cards[i].box : &self->input->names[i - self->input->n_cards];

      double margin = card ? hits->clearance : 0;

      if (p.x < box->x - margin || p.x > box->x + box->width + margin || p.y < box->y - margin
          || p.y > box->y + box->height + margin || i == hits->from || i == hits->to)
        continue;
      while (j < hits->n_seen && hits->seen[j] != i)
        j++;
      if (j < hits->n_seen || j == MAX_HITS)
        continue;
      hits->seen[hits->n_seen++] = i;
      hits->cost += card ? ECO_ROUTE_CARD_COST : ECO_ROUTE_NAME_COST;
    }
}

/* How near a straight step comes to the centre, where that is below @core: coarse steps
 * may leap over it. */
static double
find_nearest_radius (EcoPoint a, EcoPoint b, double length, double core)
{
  double radius = sqrt (b.x * b.x + b.y * b.y), along;

  if (length < 1e-9 || radius > core + length)
    return radius;
  along = -(a.x * (b.x - a.x) + a.y * (b.y - a.y)) / length;
  if (along <= 0 || along >= length)
    return radius;
  return fabs (a.x * b.y - a.y * b.x) / length;
}

/**
 * eco_obstacles_cost:
 * @route: a way from the centre of one card to that of another
 * @from: the card that it starts at, which costs nothing
 * @to: the card that it ends at, likewise
 * @width: of the lines that run beside each other on it, px
 * @limit: the caller is not interested in more
 *
 * Returns: the cost of @route in px; more than @limit is not exact
 */
double
eco_obstacles_cost (EcoObstacles *self, const EcoRoute *route, int from, int to,
                    double width, double limit)
{
  const EcoRouteInput *input = self->input;
  Hits hits = { .from = from, .to = to,
                .clearance = MIN (CLEARANCE + width / 2, MOST_CLEARANCE) };
  gboolean at_brand = from == input->brand || to == input->brand;
  double length = 0;

  for (int i = 0; i + 3 < route->n_points && length + hits.cost <= limit; i += 3)
    {
      const EcoPoint *c = &route->points[i];
      double reach = eco_point_distance (c[0], c[1]) + eco_point_distance (c[1], c[2])
                     + eco_point_distance (c[2], c[3]);
      int steps = self->quick ? MIN ((int) (reach / STEP) + 1, QUICK_STEPS)
                              : (int) (reach / STEP) + 1;
      EcoPoint last = c[0];

      for (int k = 1; k <= steps && length + hits.cost <= limit; k++)
        {
          EcoPoint p = eco_cubic_point (c, k / (double) steps);
          double dx = p.x - last.x, dy = p.y - last.y, step = sqrt (dx * dx + dy * dy);
          double radius = find_nearest_radius (last, p, step, input->core * 1.25 + hits.clearance);

          length += step;
          if (!at_brand && radius < input->core + hits.clearance)
            hits.cost += ECO_ROUTE_CORE_COST;
          else if (!at_brand && radius < input->core * 1.25 + hits.clearance)
            hits.cost += NEAR_COST * step;
          else if (input->rim > 0 && radius > input->rim)
            hits.cost += OUTSIDE_COST * step;
          add_hits (self, p, &hits);
          last = p;
        }
    }
  return length + hits.cost;
}

/**
 * eco_obstacles_hits:
 * @cubic: a part of a way
 * @from: a card that does not count
 * @to: another
 *
 * Returns: how many cards it runs over
 */
int
eco_obstacles_hits (EcoObstacles *self, const EcoPoint cubic[4], int from, int to)
{
  Hits hits = { .from = from, .to = to, .clearance = 1 };
  double reach = eco_point_distance (cubic[0], cubic[1]) + eco_point_distance (cubic[1], cubic[2])
                 + eco_point_distance (cubic[2], cubic[3]);
  int steps = (int) (reach / STEP * 2) + 1, n = 0;

  for (int k = 0; k <= steps; k++)
    add_hits (self, eco_cubic_point (cubic, k / (double) steps), &hits);
  for (int k = 0; k < hits.n_seen; k++)
    n += hits.seen[k] < self->input->n_cards;
  return n;
}

/**
 * eco_route_count_hits:
 * @leg: the cards that it joins
 *
 * Returns: how many other cards the way runs over; one that it runs over twice may
 *   count as two
 */
int
eco_route_count_hits (EcoObstacles *obstacles, const EcoRoute *route, const EcoLeg *leg)
{
  int n = 0;

  for (int i = 0; i + 3 < route->n_points; i += 3)
    n += eco_obstacles_hits (obstacles, &route->points[i], leg->from, leg->to);
  return n;
}

/* The way (px) from a box that a point has to go to be @reach off its edge. */
static EcoPoint
push_off (const EcoRect *box, EcoPoint p, double reach)
{
  double left = box->x - p.x, right = p.x - box->x - box->width;
  double top = box->y - p.y, bottom = p.y - box->y - box->height;
  double x = MAX (left, right), y = MAX (top, bottom);
  double edge = x > 0 && y > 0 ? sqrt (x * x + y * y) : MAX (x, y);
  double push = reach - edge, sign_x = right > left ? 1 : -1, sign_y = bottom > top ? 1 : -1;

  if (x > 0 && y > 0)
    return (EcoPoint) { sign_x * push * x / edge, sign_y * push * y / edge };
  return x > y ? (EcoPoint) { sign_x * push, 0 } : (EcoPoint) { 0, sign_y * push };
}

static EcoPoint
push_from_circles (const EcoRouteInput *input, EcoPoint p, double reach)
{
  double radius = MAX (sqrt (p.x * p.x + p.y * p.y), 1e-6), push = 0;

  if (radius < input->core * 1.2 + reach)
    push = input->core * 1.2 + reach - radius;
  else if (input->rim > 0 && radius > input->rim - reach)
    push = input->rim - reach - radius;
  return (EcoPoint) { p.x / radius * push, p.y / radius * push };
}

/**
 * eco_obstacles_push:
 * @from: a card that does not push
 * @to: another
 * @reach: px, at most as far as the grid knows of cards
 *
 * Returns: which way and how far a point is pushed by what is nearer than @reach
 */
EcoPoint
eco_obstacles_push (EcoObstacles *self, EcoPoint p, int from, int to, double reach)
{
  const EcoRouteInput *input = self->input;
  double column = (p.x - self->area.x) / CELL, row = (p.y - self->area.y) / CELL;
  EcoPoint sum = { 0, 0 };
  int cell;

  reach = MIN (reach, MOST_CLEARANCE);
  if (from != input->brand && to != input->brand)
    sum = push_from_circles (input, p, reach);
  if (column < 0 || row < 0 || column >= self->columns || row >= self->rows)
    return sum;
  cell = (int) row * self->columns + (int) column;
  for (int k = self->starts[cell]; k < self->starts[cell + 1]; k++)
    {
      int i = self->entries[k];
      EcoPoint push;

      if (i == from || i == to || i >= input->n_cards
          || eco_route_get_edge (&input->cards[i].box, p) >= reach)
        continue;
      push = push_off (&input->cards[i].box, p, reach);
      sum = (EcoPoint) { sum.x + push.x, sum.y + push.y };
    }
  return sum;
}
