/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The free place nearest to a wanted point among boxes that stay where they
 * are: the last resort of packing, and all there is to adding one card. */
#include "layout/eco-layout-slot.h"

#include <math.h>
#include <stdlib.h>

#define ROW_STEP 3.0
#define SLACK 0.05

typedef struct
{
  double low;
  double high;
} Span;

typedef struct
{
  const EcoLayoutBand *band;
  const EcoLayoutBox *boxes;
  int n_boxes;
  double gap;
  double width;
  double height;
  double highest; /* of the boxes */
  Span *blocked;
} Search;

static int
compare_spans (const void *a, const void *b)
{
  double first = ((const Span *) a)->low;
  double second = ((const Span *) b)->low;

  return first < second ? -1 : first > second;
}

/* Where the centre of the box may be in the row at @y, obstacles ignored. */
static gboolean
row_limits (const Search *search, double y, Span *row)
{
  const EcoLayoutBand *band = search->band;
  double far = fabs (y) + search->height / 2;
  double near = MAX (fabs (y) - search->height / 2, 0);
  double outer = band->outer - SLACK;
  double inner = band->inner + SLACK;

  if (far >= outer)
    return FALSE;
  row->low = band->divide;
  if (near < inner)
    row->low = MAX (row->low, sqrt (inner * inner - near * near));
  row->low += search->width / 2;
  row->high = sqrt (outer * outer - far * far) - search->width / 2;
  for (int i = 0; i < band->n_edges; i++)
    {
      double room = eco_layout_band_room (band, i, search->width, search->height, 0, y) - SLACK;
      double slope = band->edges[i].x;

      if (slope > 1e-6)
        row->low = MAX (row->low, -room / slope);
      else if (slope < -1e-6)
        row->high = MIN (row->high, -room / slope);
      else if (room < 0)
        return FALSE;
    }
  return row->low <= row->high;
}

/* The first box at or below @y. */
static int
first_below (const Search *search, double y)
{
  int first = 0;
  int last = search->n_boxes;

  while (first < last)
    {
      int middle = (first + last) / 2;

      if (search->boxes[middle].y < y)
        first = middle + 1;
      else
        last = middle;
    }
  return first;
}

/* The centres that the other boxes and the ring's name forbid in a row. */
static int
collect_blocked (const Search *search, double y)
{
  const EcoLayoutBand *band = search->band;
  int n = 0;

  for (int i = first_below (search, y - search->height / 2 - search->gap - search->highest);
       i < search->n_boxes; i++)
    {
      const EcoLayoutBox *box = &search->boxes[i];
      double reach = (box->width + search->width) / 2 + search->gap + SLACK;

      if (box->y - y > (search->highest + search->height) / 2 + search->gap + SLACK)
        break;
      if (fabs (box->y - y) < (box->height + search->height) / 2 + search->gap + SLACK)
        search->blocked[n++] = (Span){ box->x - reach, box->x + reach };
    }
  if (y < 0 && band->name_length > 0)
    {
      double far = -y + search->height / 2;
      double top = band->top_outer - SLACK;
      double left = far < top ? sqrt (top * top - far * far) : 0;

      if (left < band->name_length)
        search->blocked[n++] =
            (Span){ left - search->width / 2, band->name_length + search->width / 2 + 2 * SLACK };
    }
  qsort (search->blocked, n, sizeof *search->blocked, compare_spans);
  return n;
}

/* The free x nearest to @wanted between @row's ends. */
static gboolean
nearest_free (const Span *row, const Span *blocked, int n_blocked, double wanted, double *x)
{
  double best = INFINITY;
  double from = row->low;

  for (int i = 0; i <= n_blocked; i++)
    {
      double to = i < n_blocked ? MIN (blocked[i].low, row->high) : row->high;

      if (to >= from)
        {
          double candidate = CLAMP (wanted, from, to);

          if (fabs (candidate - wanted) < fabs (best - wanted))
            best = candidate;
        }
      if (i < n_blocked)
        from = MAX (from, blocked[i].high);
    }
  if (!isfinite (best))
    return FALSE;
  *x = best;
  return TRUE;
}

static int
compare_boxes (const void *a, const void *b)
{
  double first = ((const EcoLayoutBox *) a)->y;
  double second = ((const EcoLayoutBox *) b)->y;

  return first < second ? -1 : first > second;
}

/* Sorts boxes as eco_layout_find_slot() wants them. */
void
eco_layout_sort_boxes (EcoLayoutBox *boxes, int n_boxes)
{
  qsort (boxes, n_boxes, sizeof *boxes, compare_boxes);
}

/* Looks for the centre nearest to (@x, @y) where a box of @width by @height
 * lies in @band and keeps @gap from all @boxes, which are sorted by y. Rows are tried outwards from
 * the wanted one until no row can be nearer. FALSE: the band is full. */
gboolean
eco_layout_find_slot (const EcoLayoutBand *band, const EcoLayoutBox *boxes, int n_boxes, double gap,
                      double width, double height, double *x, double *y)
{
  g_autofree Span *blocked = g_new (Span, n_boxes + 2);
  Search search = { band, boxes, n_boxes, gap, width, height, 0, blocked };
  double wanted_x = *x;
  double wanted_y = CLAMP (*y, -band->outer, band->outer);
  double best = INFINITY;
  double limit = 2 * band->outer + fabs (wanted_y);

  for (int i = 0; i < n_boxes; i++)
    search.highest = MAX (search.highest, boxes[i].height);
  for (int step = 0; step * ROW_STEP <= limit && step * ROW_STEP < best; step++)
    for (int sign = step == 0 ? 1 : -1; sign <= 1; sign += 2)
      {
        double row_y = wanted_y + sign * step * ROW_STEP;
        double row_x;
        Span row;

        if (!row_limits (&search, row_y, &row) ||
            !nearest_free (&row, blocked, collect_blocked (&search, row_y), wanted_x, &row_x))
          continue;
        if (hypot (row_x - wanted_x, row_y - wanted_y) < best - 1e-9)
          {
            best = hypot (row_x - wanted_x, row_y - wanted_y);
            *x = row_x;
            *y = row_y;
          }
      }
  return isfinite (best);
}
