/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The space for boxes in one half of a ring: between two circles, beside the
 * divide, and clear of the strip where the ring's name runs. x points
 * outwards in both halves, so one set of rules serves both. */
#include "layout/eco-layout-private.h"

#include <math.h>

#define TOLERANCE 0.015
#define SAFETY 0.04

/* The name takes the whole circle when it is about that long. */
static gboolean
name_all_around (double name_length, double outer)
{
  return name_length >= 1.5 * outer;
}

EcoLayoutBand
eco_layout_band_new (const EcoLayoutInput *input, int ring, double inner, double outer)
{
  const EcoLayoutRing *strips = &input->rings[ring];
  EcoLayoutBand band;

  band.inner = inner + strips->pad_inner;
  band.outer = outer - strips->pad_inner;
  band.top_outer = outer - MAX (strips->pad_outer, strips->pad_inner);
  band.name_length = strips->name_length;
  band.from = 0;
  band.to = G_PI;
  band.n_edges = 0;
  band.divide = input->divide + input->gap / 2; /* clear of it, not only beside it */
  if (name_all_around (strips->name_length, outer))
    band.outer = band.top_outer;
  return band;
}

/* How far the box is inside of an edge of the sector, less what it must be. */
double
eco_layout_band_room (const EcoLayoutBand *band, int edge, double width, double height, double x,
                      double y)
{
  double nx = band->edges[edge].x;
  double ny = band->edges[edge].y;

  return nx * x + ny * y - (fabs (nx) * width + fabs (ny) * height) / 2 - band->edges[edge].least;
}

/* The same bits on every machine. */
static double
rounded (double value)
{
  return floor (value * 1e9 + 0.5) / 1e9;
}

static void
add_edge (EcoLayoutBand *band, double x, double y, double gap)
{
  band->edges[band->n_edges].x = rounded (x);
  band->edges[band->n_edges].y = rounded (y);
  /* As if the boxes were larger by half the gap: it is measured along the axes. */
  band->edges[band->n_edges++].least = (fabs (x) + fabs (y)) * gap / 2;
}

/* Leaves a part of the half only, from @low to @high (0 is the top, 1 the bottom). */
void
eco_layout_band_cut (EcoLayoutBand *band, const EcoLayoutInput *input, double low, double high)
{
  band->from = G_PI * low;
  band->to = G_PI * high;
  band->n_edges = 0;
  if (low > 1e-6)
    add_edge (band, cos (band->from), sin (band->from), input->gap);
  if (high < 1 - 1e-6)
    add_edge (band, -cos (band->to), -sin (band->to), input->gap);
}

/* The part of its side that a card keeps to: the one it names, else the last on its ring;
 * -1: all of the side. */
int
eco_layout_find_span (const EcoLayoutInput *input, int node)
{
  const EcoLayoutNode *card = &input->nodes[node];
  int found = -1;

  if (card->ring == 0 || card->side == ECO_SIDE_NONE)
    return -1;
  for (int i = 0; i < input->n_spans; i++)
    if (input->spans[i].side == card->side
        && (input->spans[i].ring == 0 || input->spans[i].ring == card->ring))
      {
        if (i == card->sector)
          return i;
        found = i;
      }
  return found;
}

/* Where a span is on its half, from 0 at the top to 1 at the bottom. */
void
eco_layout_span_range (const EcoLayoutInput *input, int span, double *low, double *high)
{
  const EcoLayoutSpan *part = span >= 0 ? &input->spans[span] : NULL;

  *low = part == NULL ? 0 : part->side == ECO_SIDE_EXTERNAL ? part->from / 180
                                                            : (360 - part->to) / 180;
  *high = part == NULL ? 1 : part->side == ECO_SIDE_EXTERNAL ? part->to / 180
                                                             : (360 - part->from) / 180;
}

/* The space for a card in its ring and sector. */
EcoLayoutBand
eco_layout_band_of (const EcoLayoutInput *input, int node, const double *ring_inner,
                    const double *ring_outer)
{
  int ring = input->nodes[node].ring;
  EcoLayoutBand band = eco_layout_band_new (input, ring, ring_inner[ring], ring_outer[ring]);
  double low, high;

  eco_layout_span_range (input, eco_layout_find_span (input, node), &low, &high);
  eco_layout_band_cut (&band, input, low, high);
  return band;
}

/* The corner of the box, as far as it is under the name, that reaches furthest. */
static gboolean
name_corner (const EcoLayoutBand *band, double left, double right, double y, double half_height,
             double *corner_x, double *corner_y)
{
  if (y >= 0 || left >= band->name_length)
    return FALSE;
  *corner_x = MIN (right, band->name_length);
  *corner_y = -y + half_height;
  return TRUE;
}

gboolean
eco_layout_band_holds (const EcoLayoutBand *band, double width, double height, double x, double y)
{
  double half_height = height / 2;
  double left = x - width / 2;
  double right = x + width / 2;
  double near_y = MAX (fabs (y) - half_height, 0);
  double corner_x, corner_y;

  if (left < band->divide - TOLERANCE || hypot (MAX (left, 0), near_y) < band->inner - TOLERANCE ||
      hypot (right, fabs (y) + half_height) > band->outer + TOLERANCE)
    return FALSE;
  for (int i = 0; i < band->n_edges; i++)
    if (eco_layout_band_room (band, i, width, height, x, y) < -TOLERANCE)
      return FALSE;
  return !name_corner (band, left, right, y, half_height, &corner_x, &corner_y) ||
         hypot (corner_x, corner_y) <= band->top_outer + TOLERANCE;
}

/* Moves the corner back to @limit along the line to the centre. */
static void
pull_in (double corner_x, double corner_y, double limit, double *x, double *y)
{
  double distance = sqrt (corner_x * corner_x + corner_y * corner_y);
  double shrink;

  if (distance <= limit)
    return;
  shrink = 1 - limit / distance;
  *x -= corner_x * shrink;
  *y -= (*y < 0 ? -corner_y : corner_y) * shrink;
}

static void
push_out (const EcoLayoutBand *band, double half_width, double half_height, double *x, double *y)
{
  double near_x = MAX (*x - half_width, 0);
  double near_y = MAX (fabs (*y) - half_height, 0);
  double distance = sqrt (near_x * near_x + near_y * near_y);
  double limit = band->inner + SAFETY;
  double grow;

  if (distance >= limit)
    return;
  if (distance < 1e-6)
    {
      *x = limit + half_width;
      return;
    }
  grow = limit / distance - 1;
  *x += near_x * grow;
  *y += (*y < 0 ? -near_y : near_y) * grow;
}

/* Moves a box a little towards the inside of the band; a box that is outside
 * on two sides needs several calls. */
void
eco_layout_band_clamp (const EcoLayoutBand *band, double width, double height, double *x, double *y)
{
  double half_width = width / 2;
  double half_height = height / 2;
  double corner_x, corner_y;

  pull_in (*x + half_width, fabs (*y) + half_height, band->outer - SAFETY, x, y);
  if (name_corner (band, *x - half_width, *x + half_width, *y, half_height, &corner_x, &corner_y))
    pull_in (corner_x, corner_y, band->top_outer - SAFETY, x, y);
  push_out (band, half_width, half_height, x, y);
  for (int i = 0; i < band->n_edges; i++)
    {
      double room = eco_layout_band_room (band, i, width, height, *x, *y) - SAFETY;

      if (room < 0)
        {
          *x -= band->edges[i].x * room;
          *y -= band->edges[i].y * room;
        }
    }
  *x = MAX (*x, band->divide + half_width);
}

/* The ring's outer radius that a box at @x, @y asks for. */
double
eco_layout_band_need_outer (const EcoLayoutInput *input, int ring, double width, double height,
                            double x, double y)
{
  const EcoLayoutRing *strips = &input->rings[ring];
  double far = hypot (x + width / 2, fabs (y) + height / 2);
  double need = far + strips->pad_inner;
  double pad_outer = MAX (strips->pad_outer, strips->pad_inner);

  if (name_all_around (strips->name_length, far + pad_outer))
    return far + pad_outer;
  if (y < 0 && x - width / 2 < strips->name_length)
    need =
        MAX (need, hypot (MIN (x + width / 2, strips->name_length), -y + height / 2) + pad_outer);
  return need;
}

/* Whole pixels, so that a placement read back implies the same rings. */
double
eco_layout_round_radius (double radius)
{
  return ceil (radius - 0.05);
}
