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
#define NEAR_COST 0.6
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
      EcoRect box;

      if (i == hits->from || i == hits->to)
        continue;
      box = get_box (self->input, i, hits->clearance);
      if (!eco_rect_contains (&box, p))
        continue;
      while (j < hits->n_seen && hits->seen[j] != i)
        j++;
      if (j < hits->n_seen || j == MAX_HITS)
        continue;
      hits->seen[hits->n_seen++] = i;
      hits->cost += i < self->input->n_cards ? ECO_ROUTE_CARD_COST : ECO_ROUTE_NAME_COST;
    }
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

      for (int k = 1; k <= steps; k++)
        {
          EcoPoint p = eco_cubic_point (c, k / (double) steps);
          double dx = p.x - last.x, dy = p.y - last.y, step = sqrt (dx * dx + dy * dy);
          double radius = sqrt (p.x * p.x + p.y * p.y);

          length += step;
          if (!at_brand && radius < input->core + hits.clearance)
            hits.cost += ECO_ROUTE_CORE_COST;
          else if (!at_brand && radius < input->core * 1.25 + hits.clearance)
            hits.cost += NEAR_COST * step;
          add_hits (self, p, &hits);
          last = p;
        }
    }
  return length + hits.cost;
}
