/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A finer search for a way: A* over a grid of cells.
 *
 * Every cell knows the card that is nearest to it and what it costs to cross it:
 * much in a card, least on its corners; a little beside one, so a way keeps to the
 * middle where there is room and still goes through a passage as narrow as the gap
 * between two cards. Cells that another way has taken become dearer, so ways
 * spread. The path of cells is pulled taut; eco-route-band.c makes a curve of it. */
#include "config.h"

#include "render/eco-route-private.h"

#include <math.h>

#define CELL 8.0
#define MAX_CELLS 160000
#define MAX_STEPS 60000
#define GREED 1.2f       /* above 1: finds sooner, and not quite the cheapest */
#define HARD 2.0         /* px round a card that count as in it */
#define REACH 14.0       /* px round a card that cost something */
#define CARD_STEP 10.0   /* times the length, in a card */
#define DEPTH_STEP 1.5   /* more for every px from its edge */
#define BESIDE_STEP 0.8  /* at a card's edge */
#define NAME_STEP 6.0
#define NEAR_STEP 1.2    /* beside the core */
#define OUTSIDE_STEP 3.0 /* beyond the outermost ring */
#define USED_STEP 0.5    /* per way that was there before */

/* A square of the grid, and what the search knows of it. */
typedef struct
{
  gint32 owner; /* card + 1 within reach of which it is, 0 for none, -1 for the core */
  float edge;   /* distance to that card's edge, negative inside; then what the card costs */
  float extra;  /* what it costs beside its length, without that card */
  float cost;   /* of the way from the start; valid where @stamp is that of the search */
  guint32 stamp;
  guint8 step;  /* direction that it was reached by */
  guint8 done;
} Square;

struct _EcoMaze
{
  const EcoRouteInput *input;
  double left, top;
  int columns, rows;
  Square *squares;
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

/* The cells whose middle is in a box. */
typedef struct
{
  int x0, y0, x1, y1;
} Cells;

static Cells
get_cells (const EcoMaze *self, const EcoRect *box)
{
  return (Cells) {
    MAX ((int) ceil ((box->x - self->left) / CELL - 0.5), 0),
    MAX ((int) ceil ((box->y - self->top) / CELL - 0.5), 0),
    MIN ((int) floor ((box->x + box->width - self->left) / CELL - 0.5), self->columns - 1),
    MIN ((int) floor ((box->y + box->height - self->top) / CELL - 0.5), self->rows - 1),
  };
}

static void
mark_name (EcoMaze *self, const EcoRect *box)
{
  Cells cells = get_cells (self, box);

  for (int y = cells.y0; y <= cells.y1; y++)
    for (int x = cells.x0; x <= cells.x1; x++)
      self->squares[y * self->columns + x].extra = (float) NAME_STEP;
}

static void
mark_card (EcoMaze *self, int card)
{
  const EcoRect *box = &self->input->cards[card].box;
  EcoRect around = eco_rect_expand (box, REACH);
  Cells cells = get_cells (self, &around);

  for (int y = cells.y0; y <= cells.y1; y++)
    for (int x = cells.x0; x <= cells.x1; x++)
      {
        Square *square = &self->squares[y * self->columns + x];
        EcoPoint middle = get_point (self, y * self->columns + x);
        float edge = (float) eco_route_get_edge (box, middle);

        if (square->owner != 0 && square->edge <= edge)
          continue;
        square->owner = card + 1;
        square->edge = edge;
      }
}

/* What the card that a cell is at costs. */
static float
get_card_cost (float edge)
{
  if (edge < HARD)
    return (float) (CARD_STEP + DEPTH_STEP * (HARD - edge));
  return (float) (BESIDE_STEP * (REACH - edge) / REACH);
}

static void
finish_squares (EcoMaze *self)
{
  double core = self->input->core, rim = self->input->rim;

  for (int cell = 0; cell < self->columns * self->rows; cell++)
    {
      Square *square = &self->squares[cell];
      EcoPoint p = get_point (self, cell);
      double radius = sqrt (p.x * p.x + p.y * p.y);

      if (square->owner != 0)
        square->edge = get_card_cost (square->edge);
      if (radius < core + CELL)
        square->owner = -1;
      else if (radius < core * 1.3 + CELL)
        square->extra = MAX (square->extra, (float) NEAR_STEP);
      else if (rim > 0 && radius > rim)
        square->extra += (float) OUTSIDE_STEP;
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
  self->squares = g_new0 (Square, self->columns * self->rows);
  self->heap = g_array_new (FALSE, FALSE, sizeof (HeapEntry));
  self->path = g_array_new (FALSE, FALSE, sizeof (EcoPoint));
  for (int i = 0; i < input->n_names; i++)
    mark_name (self, &input->names[i]);
  for (int i = 0; i < input->n_cards; i++)
    if (i != input->brand)
      mark_card (self, i);
  finish_squares (self);
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
  g_free (self->squares);
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
          self->squares[cell].extra += (float) USED_STEP;
        last = cell;
      }
}

/* The least that is left from a square to the goal, and a little more. */
static float
estimate (int x, int y, int goal_x, int goal_y)
{
  int dx = abs (x - goal_x), dy = abs (y - goal_y);

  return GREED * ((float) MAX (dx, dy) + 0.414f * (float) MIN (dx, dy));
}

/* Goes on from a square to its neighbours. */
static void
expand (EcoMaze *self, int cell, int goal, int from, int to)
{
  const Square *square = &self->squares[cell];
  int x = cell % self->columns, y = cell / self->columns;
  int goal_x = goal % self->columns, goal_y = goal / self->columns;
  gboolean at_brand = from == self->input->brand || to == self->input->brand;

  for (int k = 0; k < 8; k++)
    {
      int nx = x + step_x[k], ny = y + step_y[k], next = ny * self->columns + nx;
      Square *neighbour = &self->squares[next];
      float length = k % 2 == 0 ? 1.0f : 1.414f, cost;

      if (nx < 0 || ny < 0 || nx >= self->columns || ny >= self->rows
          || (neighbour->owner < 0 && !at_brand)
          || (neighbour->stamp == self->stamp && neighbour->done))
        continue;
      cost = square->cost + length * (1 + neighbour->extra);
      if (neighbour->owner > 0 && neighbour->owner != from + 1 && neighbour->owner != to + 1)
        cost += length * neighbour->edge;
      /* A turn costs a little, so that ways are straight where they may be. */
      if (square->step < 8 && square->step != k)
        cost += 0.12f;
      if (neighbour->stamp == self->stamp && neighbour->cost <= cost)
        continue;
      neighbour->stamp = self->stamp;
      neighbour->cost = cost;
      neighbour->step = (guint8) k;
      neighbour->done = FALSE;
      heap_push (self->heap, cost + estimate (nx, ny, goal_x, goal_y), next);
    }
}

/* Whether the straight line costs no more than the path between the two cells. */
static gboolean
is_straight (const EcoMaze *self, int a, int b, int from, int to)
{
  EcoPoint p = get_point (self, a), q = get_point (self, b);
  double length = eco_point_distance (p, q);
  double limit = self->squares[b].cost - self->squares[a].cost + 0.6;
  int steps = (int) (length / (CELL / 2)) + 1;
  double cost = length / CELL;

  for (int i = 1; i <= steps && cost <= limit; i++)
    {
      int cell = get_cell (self, eco_point_lerp (p, q, i / (double) steps));
      const Square *square = &self->squares[cell];
      double extra = square->extra;

      if (square->owner > 0 && square->owner != from + 1 && square->owner != to + 1)
        extra += square->edge;
      cost += extra * length / CELL / steps;
    }
  return cost <= limit;
}

/* Keeps the corners of the path from the start to the goal, pulled taut. */
static void
pull_taut (EcoMaze *self, int start, int goal, int from, int to)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (int));
  int cell = goal;
  guint at;

  for (g_array_append_val (cells, cell); cell != start;)
    {
      int step = self->squares[cell].step;

      cell -= step_y[step] * self->columns + step_x[step];
      g_array_append_val (cells, cell);
    }
  g_array_set_size (self->path, 0);
  for (at = cells->len - 1; at > 0;)
    {
      EcoPoint p = get_point (self, g_array_index (cells, int, at));
      guint next = at - 1;

      g_array_append_val (self->path, p);
      while (next > 0 && is_straight (self, g_array_index (cells, int, at),
                                      g_array_index (cells, int, next - 1), from, to))
        next--;
      at = next;
    }
}

/**
 * eco_maze_search:
 * @a: the centre of the card @from
 * @b: the centre of the card @to
 * @n: (out): number of points
 *
 * Returns: (transfer none) (nullable) (array length=n): the corners of a path from @a to
 *   @b, until the next search; %NULL where there is none
 */
const EcoPoint *
eco_maze_search (EcoMaze *self, EcoPoint a, EcoPoint b, int from, int to, int *n)
{
  int start = get_cell (self, a), goal = get_cell (self, b);
  gboolean found = FALSE;

  self->stamp++;
  g_array_set_size (self->heap, 0);
  self->squares[start].stamp = self->stamp;
  self->squares[start].cost = 0;
  self->squares[start].step = 8;
  self->squares[start].done = FALSE;
  heap_push (self->heap, 0, start);
  for (int step = 0; step < MAX_STEPS && self->heap->len > 0 && !found; step++)
    {
      int cell = heap_pop (self->heap).cell;

      found = cell == goal;
      if (!found && !self->squares[cell].done)
        {
          self->squares[cell].done = TRUE;
          expand (self, cell, goal, from, to);
        }
    }
  if (!found)
    return NULL;
  pull_taut (self, start, goal, from, to);
  if (self->path->len == 0)
    g_array_append_val (self->path, a);
  g_array_index (self->path, EcoPoint, 0) = a;
  g_array_append_val (self->path, b);
  *n = (int) self->path->len;
  return (const EcoPoint *) self->path->data;
}
