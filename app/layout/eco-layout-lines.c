/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Counting crossings of straight lines: for one end of a line and sixteen
 * places at once, in loops without branches over arrays of floats. Lines that
 * are near each other stand in one block with its bounds, so that a block is
 * passed over when nothing of it can be crossed. The counts are exact (but
 * for rounding to float), and the same on every machine: only + - * and
 * comparisons, never fused. */
#include "layout/eco-layout-lines.h"
#include "layout/eco-layout-wide.h"

#include <math.h>
#include <string.h>

enum
{
  BLOCK = 8,
  LENGTHS = 6, /* classes of length: a long line must not widen a block of short ones */
  TILES = 64,
};

typedef struct
{
  guint32 key;
  int from;
  int to;
} Line;

static int
card_at (const EcoLayoutLines *lines, int node)
{
  int card = lines->state->card[node];

  return card < 0 ? lines->state->n : card;
}

static int
add_line (const EcoLayoutLines *lines, Line *found, int n, int from, int to)
{
  int a = card_at (lines, from);
  int b = card_at (lines, to);

  if (a == b)
    return n;
  found[n].from = MIN (a, b);
  found[n].to = MAX (a, b);
  return n + 1;
}

static int
collect_lines (const EcoLayoutLines *lines, Line *found)
{
  const EcoLayoutInput *input = lines->state->input;
  int n = 0;

  for (int i = 0; i < input->n_edges; i++)
    {
      const EcoLayoutEdge *edge = &input->edges[i];

      if (edge->via < 0)
        n = add_line (lines, found, n, edge->from, edge->to);
      else
        {
          n = add_line (lines, found, n, edge->from, edge->via);
          n = add_line (lines, found, n, edge->via, edge->to);
        }
    }
  return n;
}

/* Every other bit of a number below 256. */
static guint32
spread_bits (guint32 v)
{
  v = (v | (v << 4)) & 0x0f0f;
  v = (v | (v << 2)) & 0x3333;
  return (v | (v << 1)) & 0x5555;
}

/* Lines of about the same length, at about the same place (in Morton order). */
static guint32
key_of (const EcoLayoutLines *lines, const Line *line, double reach)
{
  double ax = lines->right[line->from], ay = lines->down[line->from];
  double bx = lines->right[line->to], by = lines->down[line->to];
  double length = MAX (fabs (ax - bx), fabs (ay - by)) / reach;
  int size = 0;
  guint32 column = (guint32) (((ax + bx) / 2 + reach) / (2 * reach) * (TILES - 1));
  guint32 row = (guint32) (((ay + by) / 2 + reach) / (2 * reach) * (TILES - 1));

  while (size < LENGTHS - 1 && length > 0.06)
    {
      length /= 2;
      size++;
    }
  return ((guint32) size << 16) | (spread_bits (row) << 1) | spread_bits (column);
}

static int
compare_lines (const void *a, const void *b)
{
  const Line *first = a;
  const Line *second = b;

  if (first->key != second->key)
    return first->key < second->key ? -1 : 1;
  return first->from != second->from ? first->from - second->from : first->to - second->to;
}

static void
index_lines (EcoLayoutLines *lines)
{
  int n = lines->state->n + 1;
  g_autofree int *place = NULL;

  lines->first = g_new0 (int, n + 1);
  lines->of_card = g_new (int, 2 * lines->n_lines + 1);
  for (int i = 0; i < lines->n_lines; i++)
    {
      lines->first[lines->from[i] + 1]++;
      lines->first[lines->to[i] + 1]++;
    }
  for (int i = 0; i < n; i++)
    lines->first[i + 1] += lines->first[i];
  place = g_memdup2 (lines->first, sizeof (int) * (n + 1));
  for (int i = 0; i < lines->n_lines; i++)
    {
      lines->of_card[place[lines->from[i]]++] = i;
      lines->of_card[place[lines->to[i]]++] = i;
    }
}

/* Grows the bounds of the line's block; they never shrink, which only costs time. */
static void
move_line (EcoLayoutLines *lines, int i)
{
  int a = lines->from[i];
  int b = lines->to[i];
  int block = i / BLOCK;

  lines->from_x[i] = (float) lines->right[a];
  lines->from_y[i] = (float) lines->down[a];
  lines->to_x[i] = (float) lines->right[b];
  lines->to_y[i] = (float) lines->down[b];
  lines->left[block] = MIN (lines->left[block], MIN (lines->from_x[i], lines->to_x[i]));
  lines->right_end[block] = MAX (lines->right_end[block], MAX (lines->from_x[i], lines->to_x[i]));
  lines->top[block] = MIN (lines->top[block], MIN (lines->from_y[i], lines->to_y[i]));
  lines->bottom[block] = MAX (lines->bottom[block], MAX (lines->from_y[i], lines->to_y[i]));
}

static void
alloc_lines (EcoLayoutLines *lines)
{
  size_t room = (size_t) lines->n_lines + BLOCK;

  lines->n_blocks = (lines->n_lines + BLOCK - 1) / BLOCK;
  lines->from = g_new (int, room);
  lines->to = g_new (int, room);
  lines->from_x = g_new0 (float, room);
  lines->from_y = g_new0 (float, room);
  lines->to_x = g_new0 (float, room);
  lines->to_y = g_new0 (float, room);
  lines->left = g_new (float, lines->n_blocks + BLOCK);
  lines->top = g_new (float, lines->n_blocks + BLOCK);
  lines->right_end = g_new (float, lines->n_blocks + BLOCK);
  lines->bottom = g_new (float, lines->n_blocks + BLOCK);
  for (int i = 0; i < lines->n_blocks + BLOCK; i++)
    {
      lines->left[i] = lines->top[i] = INFINITY;
      lines->right_end[i] = lines->bottom[i] = -INFINITY;
    }
}

/* The lines between the cards where they are now. */
EcoLayoutLines *
eco_layout_lines_new (const EcoLayoutState *state)
{
  EcoLayoutLines *lines = g_new0 (EcoLayoutLines, 1);
  g_autofree Line *found = g_new (Line, 2 * (size_t) state->input->n_edges + 1);
  double reach = 1;

  lines->state = state;
  lines->right = g_new0 (double, state->n + 1);
  lines->down = g_new0 (double, state->n + 1);
  for (int c = 0; c < state->n; c++)
    {
      lines->right[c] = state->cell[c] % 2 == 0 ? state->x[c] : -state->x[c];
      lines->down[c] = state->y[c];
      reach = MAX (reach, MAX (state->x[c], fabs (state->y[c])));
    }
  lines->n_lines = collect_lines (lines, found);
  for (int i = 0; i < lines->n_lines; i++)
    found[i].key = key_of (lines, &found[i], reach);
  qsort (found, lines->n_lines, sizeof *found, compare_lines);
  alloc_lines (lines);
  for (int i = 0; i < lines->n_lines; i++)
    {
      lines->from[i] = found[i].from;
      lines->to[i] = found[i].to;
      move_line (lines, i);
    }
  index_lines (lines);
  return lines;
}

void
eco_layout_lines_free (EcoLayoutLines *lines)
{
  g_free (lines->right);
  g_free (lines->down);
  g_free (lines->from);
  g_free (lines->to);
  g_free (lines->from_x);
  g_free (lines->from_y);
  g_free (lines->to_x);
  g_free (lines->to_y);
  g_free (lines->first);
  g_free (lines->of_card);
  g_free (lines->left);
  g_free (lines->top);
  g_free (lines->right_end);
  g_free (lines->bottom);
  g_free (lines);
}

void
eco_layout_lines_move (EcoLayoutLines *lines, int card)
{
  for (int k = lines->first[card]; k < lines->first[card + 1]; k++)
    move_line (lines, lines->of_card[k]);
}

/* Two cards change places, here only. */
void
eco_layout_lines_trade (EcoLayoutLines *lines, int a, int b)
{
  double right = lines->right[a];
  double down = lines->down[a];

  lines->right[a] = lines->right[b];
  lines->down[a] = lines->down[b];
  lines->right[b] = right;
  lines->down[b] = down;
  eco_layout_lines_move (lines, a);
  eco_layout_lines_move (lines, b);
}

/* A line from a fixed end, the hub, to each place of a fan, and what keeps
 * lines out of it: its bounds, and the two outermost directions. */
typedef struct
{
  float x;
  float y;
  float bounds[4];
  float normal_x[2]; /* of the outermost lines, into the fan */
  float normal_y[2];
} Hub;

/* The outermost directions are known only where the fan is no wider than a
 * half circle: else the normals stay 0, which keeps nothing out. */
static inline void
find_hub (const EcoLayoutFan *fan, Hub *hub)
{
  float low_x = fan->x[0] - hub->x, low_y = fan->y[0] - hub->y;
  float high_x = low_x, high_y = low_y;
  gboolean narrow = TRUE;

  hub->bounds[0] = hub->bounds[1] = hub->x;
  hub->bounds[2] = hub->bounds[3] = hub->y;
  for (int k = 0; k < ECO_LAYOUT_LANES; k++)
    {
      float dx = fan->x[k] - hub->x, dy = fan->y[k] - hub->y;

      hub->bounds[0] = MIN (hub->bounds[0], fan->x[k]);
      hub->bounds[1] = MAX (hub->bounds[1], fan->x[k]);
      hub->bounds[2] = MIN (hub->bounds[2], fan->y[k]);
      hub->bounds[3] = MAX (hub->bounds[3], fan->y[k]);
      if (low_x * dy - low_y * dx < 0)
        {
          low_x = dx;
          low_y = dy;
        }
      if (high_x * dy - high_y * dx > 0)
        {
          high_x = dx;
          high_y = dy;
        }
    }
  for (int k = 0; k < ECO_LAYOUT_LANES; k++)
    {
      float dx = fan->x[k] - hub->x, dy = fan->y[k] - hub->y;

      narrow = narrow && low_x * dy - low_y * dx >= 0 && high_x * dy - high_y * dx <= 0;
    }
  hub->normal_x[0] = narrow ? -low_y : 0;
  hub->normal_y[0] = narrow ? low_x : 0;
  hub->normal_x[1] = narrow ? high_y : 0;
  hub->normal_y[1] = narrow ? -high_x : 0;
}

/* Which lines of a block may have to do with the fan. */
static inline int
find_near (const EcoLayoutLines *lines, int block, const Hub *hub, int *near)
{
  const float *restrict from_x = lines->from_x + block * BLOCK;
  const float *restrict from_y = lines->from_y + block * BLOCK;
  const float *restrict to_x = lines->to_x + block * BLOCK;
  const float *restrict to_y = lines->to_y + block * BLOCK;
  int n = 0;

  for (int k = 0; k < BLOCK; k++)
    {
      float fx = from_x[k] - hub->x, fy = from_y[k] - hub->y;
      float tx = to_x[k] - hub->x, ty = to_y[k] - hub->y;
      float low_from = hub->normal_x[0] * fx + hub->normal_y[0] * fy;
      float low_to = hub->normal_x[0] * tx + hub->normal_y[0] * ty;
      float high_from = hub->normal_x[1] * fx + hub->normal_y[1] * fy;
      float high_to = hub->normal_x[1] * tx + hub->normal_y[1] * ty;

      near[k] = !((low_from < 0) & (low_to < 0)) & !((high_from < 0) & (high_to < 0)) &
                (MAX (from_x[k], to_x[k]) >= hub->bounds[0]) &
                (MIN (from_x[k], to_x[k]) <= hub->bounds[1]) &
                (MAX (from_y[k], to_y[k]) >= hub->bounds[2]) &
                (MIN (from_y[k], to_y[k]) <= hub->bounds[3]);
      n += near[k];
    }
  return n;
}

/* Adds 1 to @counts where the line @i is crossed. Lines that share an end do
 * not cross: one of the products is then exactly 0. */
static inline void
count_line (const EcoLayoutLines *lines, int i, const Hub *hub, const EcoLayoutFan *fan,
            int *restrict counts)
{
  float x = hub->x, y = hub->y;
  float fx = lines->from_x[i], fy = lines->from_y[i];
  float tx = lines->to_x[i], ty = lines->to_y[i];
  float ex = tx - fx, ey = ty - fy;
  float side_hub = ex * (y - fy) - ey * (x - fx);

  for (int k = 0; k < ECO_LAYOUT_LANES; k++)
    {
      float px = fan->x[k], py = fan->y[k];
      float side_end = ex * (py - fy) - ey * (px - fx);
      float dx = px - x, dy = py - y;
      float side_from = dx * (fy - y) - dy * (fx - x);
      float side_to = dx * (ty - y) - dy * (tx - x);

      counts[k] += (side_hub * side_end < 0) & (side_from * side_to < 0);
    }
}

ECO_WIDE static void
count_fan (const EcoLayoutLines *lines, float x, float y, const EcoLayoutFan *fan, int *counts)
{
  Hub hub = { .x = x, .y = y };

  find_hub (fan, &hub);
  for (int first = 0; first < lines->n_blocks; first += BLOCK)
    {
      int hits[BLOCK];

      for (int k = 0; k < BLOCK; k++)
        hits[k] = (lines->left[first + k] <= hub.bounds[1]) &
                  (lines->right_end[first + k] >= hub.bounds[0]) &
                  (lines->top[first + k] <= hub.bounds[3]) &
                  (lines->bottom[first + k] >= hub.bounds[2]);
      for (int k = 0; k < BLOCK; k++)
        {
          int near[BLOCK];

          if (!hits[k] || find_near (lines, first + k, &hub, near) == 0)
            continue;
          for (int l = 0; l < BLOCK; l++)
            if (near[l])
              count_line (lines, (first + k) * BLOCK + l, &hub, fan, counts);
        }
    }
}

/* How many lines the lines of @card would cross with it at each place of
 * @fan. Its own lines do not count. */
void
eco_layout_lines_count (EcoLayoutLines *lines, int card, const EcoLayoutFan *fan, int *counts)
{
  memset (counts, 0, ECO_LAYOUT_LANES * sizeof *counts);
  /* lines without length are crossed by none */
  for (int k = lines->first[card]; k < lines->first[card + 1]; k++)
    {
      int i = lines->of_card[k];

      lines->from_x[i] = lines->to_x[i];
      lines->from_y[i] = lines->to_y[i];
    }
  for (int k = lines->first[card]; k < lines->first[card + 1]; k++)
    {
      int i = lines->of_card[k];
      int other = lines->from[i] == card ? lines->to[i] : lines->from[i];

      count_fan (lines, (float) lines->right[other], (float) lines->down[other], fan, counts);
    }
  eco_layout_lines_move (lines, card);
}

static gboolean
cross (const float *a, const float *b, const float *c, const float *d)
{
  float ex = b[0] - a[0], ey = b[1] - a[1];
  float fx = d[0] - c[0], fy = d[1] - c[1];
  float side_c = ex * (c[1] - a[1]) - ey * (c[0] - a[0]);
  float side_d = ex * (d[1] - a[1]) - ey * (d[0] - a[0]);
  float side_a = fx * (a[1] - c[1]) - fy * (a[0] - c[0]);
  float side_b = fx * (b[1] - c[1]) - fy * (b[0] - c[0]);

  return (side_c * side_d < 0) & (side_a * side_b < 0);
}

/* How many lines of @a cross lines of @b, now and after the two have changed
 * places, added up. */
int
eco_layout_lines_pair (const EcoLayoutLines *lines, int a, int b)
{
  float at_a[2] = { (float) lines->right[a], (float) lines->down[a] };
  float at_b[2] = { (float) lines->right[b], (float) lines->down[b] };
  int n = 0;

  for (int j = lines->first[a]; j < lines->first[a + 1]; j++)
    for (int k = lines->first[b]; k < lines->first[b + 1]; k++)
      {
        int line_a = lines->of_card[j], line_b = lines->of_card[k];
        int c = lines->from[line_a] == a ? lines->to[line_a] : lines->from[line_a];
        int d = lines->from[line_b] == b ? lines->to[line_b] : lines->from[line_b];
        float at_c[2] = { (float) lines->right[c], (float) lines->down[c] };
        float at_d[2] = { (float) lines->right[d], (float) lines->down[d] };

        if (line_a == line_b || c == b || d == a)
          continue;
        n += cross (at_a, at_c, at_b, at_d) + cross (at_b, at_c, at_a, at_d);
      }
  return n;
}
