/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A finer search for a way: A* over a grid of cells, made smooth afterwards.
 *
 * Every cell knows the card that it lies in and what it costs to cross it.
 * Cells that another way has taken become dearer, so ways spread. The path of
 * cells is thinned to a few points, through which a smooth curve is laid. */
#include "config.h"

#include "render/eco-route-private.h"

#include <math.h>
#include <string.h>

#define CELL 8.0
#define CLEARANCE 6.0
#define MAX_CELLS 160000
#define MAX_STEPS 60000
#define WAYPOINTS 11
#define CARD_STEP 7.0  /* times the length, in a card */
#define NAME_STEP 6.0
#define NEAR_STEP 1.2  /* beside the core */
#define USED_STEP 0.5  /* per way that was there before */

struct _EcoMaze
{
  const EcoRouteInput *input;
  double left, top;
  int columns, rows;
  gint32 *owners; /* card + 1, 0 for none, -1 for the core */
  float *extra;
  /* of one search */
  float *costs;
  guint32 *stamps;
  guint8 *steps; /* direction that the cell was reached by */
  guint32 stamp;
  GArray *heap;
  GArray *path; /* EcoPoint, of the last search */
};

typedef struct
{
  float estimate;
  gint32 cell;
} HeapEntry;

static const int step_x[8] = { 1, 1, 0, -1, -1, -1, 0, 1 };
static const int step_y[8] = { 0, 1, 1, 1, 0, -1, -1, -1 };

static void
heap_push (GArray *heap, float estimate, gint32 cell)
{
  HeapEntry entry = { estimate, cell }, *entries;
  guint i = heap->len;

  g_array_append_val (heap, entry);
  entries = (HeapEntry *) heap->data;
  while (i > 0 && entries[(i - 1) / 2].estimate > estimate)
    {
      entries[i] = entries[(i - 1) / 2];
      i = (i - 1) / 2;
    }
  entries[i] = entry;
}

static HeapEntry
heap_pop (GArray *heap)
{
  HeapEntry *entries = (HeapEntry *) heap->data, first = entries[0], last;
  guint n = heap->len - 1, i = 0;

  last = entries[n];
  g_array_set_size (heap, n);
  while (2 * i + 1 < n)
    {
      guint child = 2 * i + 1;

      if (child + 1 < n && entries[child + 1].estimate < entries[child].estimate)
        child++;
      if (entries[child].estimate >= last.estimate)
        break;
      entries[i] = entries[child];
      i = child;
    }
  if (n > 0)
    entries[i] = last;
  return first;
}

static EcoPoint
get_point (const EcoMaze *self, int cell)
{
  return (EcoPoint) { self->left + (cell % self->columns + 0.5) * CELL,
                      self->top + (cell / self->columns + 0.5) * CELL };
}

static int
get_cell (const EcoMaze *self, EcoPoint p)
{
  int column = CLAMP ((int) ((p.x - self->left) / CELL), 0, self->columns - 1);
  int row = CLAMP ((int) ((p.y - self->top) / CELL), 0, self->rows - 1);

  return row * self->columns + column;
}

/* Marks the cells whose middle is in the box. */
static void
mark_box (EcoMaze *self, const EcoRect *box, int owner, float extra)
{
  int x0 = MAX ((int) ceil ((box->x - self->left) / CELL - 0.5), 0);
  int y0 = MAX ((int) ceil ((box->y - self->top) / CELL - 0.5), 0);
  int x1 = MIN ((int) floor ((box->x + box->width - self->left) / CELL - 0.5), self->columns - 1);
  int y1 = MIN ((int) floor ((box->y + box->height - self->top) / CELL - 0.5), self->rows - 1);

  for (int y = y0; y <= y1; y++)
    for (int x = x0; x <= x1; x++)
      {
        int cell = y * self->columns + x;

        if (owner != 0)
          self->owners[cell] = owner;
        self->extra[cell] = MAX (self->extra[cell], extra);
      }
}

static void
mark_core (EcoMaze *self)
{
  double core = self->input->core;

  for (int cell = 0; cell < self->columns * self->rows; cell++)
    {
      EcoPoint p = get_point (self, cell);
      double radius = hypot (p.x, p.y);

      if (radius < core + CELL)
        self->owners[cell] = -1;
      else if (radius < core * 1.3 + CELL)
        self->extra[cell] = MAX (self->extra[cell], (float) NEAR_STEP);
    }
}

/**
 * eco_maze_new:
 * @input: lives longer than the result
 *
 * Returns: (transfer full) (nullable): the grid, or %NULL when it would be too large
 */
EcoMaze *
eco_maze_new (const EcoRouteInput *input)
{
  EcoMaze *self;
  EcoRect area = ECO_RECT_EMPTY;
  int n;

  for (int i = 0; i < input->n_cards; i++)
    area = eco_rect_union (&area, &input->cards[i].box);
  area = eco_rect_expand (&area, 40);
  if (area.width <= 0 || area.width / CELL * (area.height / CELL) > MAX_CELLS)
    return NULL;
  self = g_new0 (EcoMaze, 1);
  self->input = input;
  self->left = area.x;
  self->top = area.y;
  self->columns = (int) (area.width / CELL) + 1;
  self->rows = (int) (area.height / CELL) + 1;
  n = self->columns * self->rows;
  self->owners = g_new0 (gint32, n);
  self->extra = g_new0 (float, n);
  self->costs = g_new0 (float, n);
  self->stamps = g_new0 (guint32, n);
  self->steps = g_new0 (guint8, n);
  self->heap = g_array_new (FALSE, FALSE, sizeof (HeapEntry));
  self->path = g_array_new (FALSE, FALSE, sizeof (EcoPoint));
  for (int i = 0; i < input->n_names; i++)
    mark_box (self, &input->names[i], 0, NAME_STEP);
  for (int i = 0; i < input->n_cards; i++)
    {
      EcoRect box = eco_rect_expand (&input->cards[i].box, CLEARANCE);

      if (i != input->brand)
        mark_box (self, &box, i + 1, CARD_STEP);
    }
  mark_core (self);
  return self;
}

/**
 * eco_maze_free:
 */
void
eco_maze_free (EcoMaze *self)
{
  if (self == NULL)
    return;
  g_free (self->owners);
  g_free (self->extra);
  g_free (self->costs);
  g_free (self->stamps);
  g_free (self->steps);
  g_array_unref (self->heap);
  g_array_unref (self->path);
  g_free (self);
}

/**
 * eco_maze_use:
 * @route: a way that was chosen
 *
 * Makes its cells dearer for those that come after it.
 */
void
eco_maze_use (EcoMaze *self, const EcoRoute *route)
{
  int last = -1;

  for (int i = 0; i + 3 < route->n_points; i += 3)
    for (int k = 0; k <= 40; k++)
      {
        int cell = get_cell (self, eco_cubic_point (&route->points[i], k / 40.0));

        if (cell != last)
          self->extra[cell] += (float) USED_STEP;
        last = cell;
      }
}

static float
estimate (const EcoMaze *self, int a, int b)
{
  int dx = abs (a % self->columns - b % self->columns);
  int dy = abs (a / self->columns - b / self->columns);

  return (float) (MAX (dx, dy) + 0.414 * MIN (dx, dy));
}

/* Goes on from a cell to its neighbours. */
static void
expand (EcoMaze *self, int cell, int goal, int from, int to)
{
  int x = cell % self->columns, y = cell / self->columns;

  for (int k = 0; k < 8; k++)
    {
      int nx = x + step_x[k], ny = y + step_y[k], next = ny * self->columns + nx, owner;
      float length = k % 2 == 0 ? 1.0f : 1.414f, cost;

      if (nx < 0 || ny < 0 || nx >= self->columns || ny >= self->rows)
        continue;
      owner = self->owners[next];
      if (owner < 0 && from != self->input->brand && to != self->input->brand)
        continue;
      cost = self->costs[cell] + length;
      if (owner != from + 1 && owner != to + 1)
        cost += length * self->extra[next];
      /* A turn costs a little, so that ways are straight where they may be. */
      if (self->steps[cell] < 8 && self->steps[cell] != k)
        cost += 0.12f;
      if (self->stamps[next] == self->stamp && self->costs[next] <= cost)
        continue;
      self->stamps[next] = self->stamp;
      self->costs[next] = cost;
      self->steps[next] = (guint8) k;
      heap_push (self->heap, cost + estimate (self, next, goal), next);
    }
}

/* Keeps the cells from the start to the goal as points, @a and @b at the ends. */
static void
trace_back (EcoMaze *self, int start, int goal, EcoPoint a, EcoPoint b)
{
  int cell = goal;

  g_array_set_size (self->path, 0);
  for (;;)
    {
      EcoPoint p = get_point (self, cell);
      int k = self->steps[cell];

      g_array_append_val (self->path, p);
      if (cell == start || k >= 8)
        break;
      cell -= step_y[k] * self->columns + step_x[k];
    }
  g_array_index (self->path, EcoPoint, 0) = b;
  g_array_append_val (self->path, a);
  for (guint i = 0, j = self->path->len - 1; i < j; i++, j--)
    {
      EcoPoint *p = (EcoPoint *) self->path->data, swap = p[i];

      p[i] = p[j];
      p[j] = swap;
    }
}

static double
distance_to_line (EcoPoint p, EcoPoint a, EcoPoint b)
{
  double length = eco_point_distance (a, b);

  return length < 1e-9 ? eco_point_distance (a, p)
                       : fabs ((b.x - a.x) * (a.y - p.y) - (a.x - p.x) * (b.y - a.y)) / length;
}

/* Keeps the points that are farthest from the lines between those kept, one after
 * the other (Douglas and Peucker), up to the number that a route can hold. */
static int
thin (const EcoPoint *points, int n, double tolerance, int kept[WAYPOINTS + 2])
{
  int n_kept = 2;

  kept[0] = 0;
  kept[1] = n - 1;
  while (n_kept < WAYPOINTS + 2)
    {
      double farthest = tolerance;
      int at = -1, segment = 0;

      for (int s = 0; s + 1 < n_kept; s++)
        for (int i = kept[s] + 1; i < kept[s + 1]; i++)
          {
            double d = distance_to_line (points[i], points[kept[s]], points[kept[s + 1]]);

            if (d > farthest)
              {
                farthest = d;
                at = i;
                segment = s;
              }
          }
      if (at < 0)
        break;
      memmove (&kept[segment + 2], &kept[segment + 1],
               sizeof (int) * (gsize) (n_kept - segment - 1));
      kept[segment + 1] = at;
      n_kept++;
    }
  return n_kept;
}

/* Lays a smooth curve through the points. */
static void
smooth (const EcoPoint *p, int n, EcoRoute *route)
{
  EcoPoint tangents[WAYPOINTS + 2];

  for (int i = 0; i < n; i++)
    {
      EcoPoint a = p[MAX (i - 1, 0)], b = p[MIN (i + 1, n - 1)];
      double length = MAX (eco_point_distance (a, b), 1e-9);

      tangents[i] = (EcoPoint) { (b.x - a.x) / length, (b.y - a.y) / length };
    }
  route->n_points = 1;
  route->points[0] = p[0];
  for (int i = 0; i + 1 < n; i++)
    {
      double third = eco_point_distance (p[i], p[i + 1]) / 3;
      EcoPoint *out = &route->points[route->n_points];

      out[0] = (EcoPoint) { p[i].x + tangents[i].x * third, p[i].y + tangents[i].y * third };
      out[1] = (EcoPoint) { p[i + 1].x - tangents[i + 1].x * third,
                            p[i + 1].y - tangents[i + 1].y * third };
      out[2] = p[i + 1];
      route->n_points += 3;
    }
}

/**
 * eco_maze_search:
 * @a: the centre of the card @from
 * @b: the centre of the card @to
 *
 * Finds a path, which eco_maze_smooth() makes a way of.
 *
 * Returns: whether there is one
 */
gboolean
eco_maze_search (EcoMaze *self, EcoPoint a, EcoPoint b, int from, int to)
{
  int start = get_cell (self, a), goal = get_cell (self, b);
  gboolean found = FALSE;

  self->stamp++;
  g_array_set_size (self->heap, 0);
  self->stamps[start] = self->stamp;
  self->costs[start] = 0;
  self->steps[start] = 8;
  heap_push (self->heap, estimate (self, start, goal), start);
  for (int step = 0; step < MAX_STEPS && self->heap->len > 0; step++)
    {
      HeapEntry entry = heap_pop (self->heap);

      if (entry.cell == goal)
        {
          found = TRUE;
          break;
        }
      if (entry.estimate > self->costs[entry.cell] + estimate (self, entry.cell, goal) + 0.01f)
        continue; /* a better one came since */
      expand (self, entry.cell, goal, from, to);
    }
  if (found)
    trace_back (self, start, goal, a, b);
  return found;
}

/**
 * eco_maze_smooth:
 * @tolerance: how far (px) the way may leave the path
 * @route: (out): a smooth way along the path that was found last
 *
 * Returns: how much the way turns on its whole length, in radians
 */
double
eco_maze_smooth (EcoMaze *self, double tolerance, EcoRoute *route)
{
  EcoPoint points[WAYPOINTS + 2];
  int kept[WAYPOINTS + 2];
  double turn = 0;
  int n = thin ((EcoPoint *) self->path->data, (int) self->path->len, tolerance, kept);

  for (int i = 0; i < n; i++)
    points[i] = g_array_index (self->path, EcoPoint, kept[i]);
  smooth (points, n, route);
  for (int i = 1; i + 1 < n; i++)
    {
      EcoPoint a = { points[i].x - points[i - 1].x, points[i].y - points[i - 1].y };
      EcoPoint b = { points[i + 1].x - points[i].x, points[i + 1].y - points[i].y };

      turn += fabs (atan2 (a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y));
    }
  return turn;
}
