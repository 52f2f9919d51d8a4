/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the passes of the layout share: the ecosystem as plain arrays over the
 * cards in the order of their keys, so that neither the order of the input nor
 * the machine can change the picture. Not for use outside this folder. */
#pragma once

#include "layout/eco-layout.h"

G_BEGIN_DECLS

/* A half of a ring is a cell, and so is a sector of it. Cells of all rings that
 * lie one outside of the other are a column: 0 is the external half, 1 the
 * internal one, then come the sectors, even numbers external, odd ones internal,
 * so cell % 2 is the half. A cell is n_columns * ring + column. Positions along
 * a half are t, from 0 at the top to 1 at the bottom. Inside the passes both
 * halves have x to the outside, so x is never negative. */
typedef struct
{
  const EcoLayoutInput *input;
  GCancellable *cancellable;
  int n; /* cards: the nodes without the brand */
  int n_columns;
  int n_cells;
  double *low;  /* of each column: its part of the half, as t */
  double *high;
  int *column;  /* of each span of the input */
  int *node;  /* card -> index in the input */
  int *card;  /* index in the input -> card, -1: the brand */
  int *cell;  /* of each card */
  int *first; /* cell -> its first place in order; n_cells + 1 */
  int *order; /* cards, cell by cell, from top to bottom */
  double *width;
  double *height;
  gboolean *pinned;
  /* exchanges, both directions, neighbours in order, parallel ones merged */
  int *start; /* n + 1 */
  int *neighbour;
  double *weight;
  double *t; /* of each card */
  double *x; /* of each card's centre, outwards */
  double *y;
  double *least_y; /* too wide for its ring any nearer to the horizontal axis */
  double *inner;   /* of each ring */
  double *outer;
} EcoLayoutState;

/* The space for the boxes of one ring, edges without their strips. */
typedef struct
{
  double inner;
  double outer;
  double top_outer; /* under the ring's name */
  double name_length;
  double divide;
  double from; /* radians from the top; 0 and pi but in a sector */
  double to;
  int n_edges; /* of the sector, but for the divide */
  struct
  {
    double x; /* unit vector into the sector */
    double y;
    double least; /* distance of a box from the edge */
  } edges[2];
} EcoLayoutBand;

EcoLayoutBand eco_layout_band_new (const EcoLayoutInput *input, int ring, double inner,
                                   double outer);
void eco_layout_band_cut (EcoLayoutBand *band, const EcoLayoutInput *input, double low,
                          double high);
int eco_layout_find_span (const EcoLayoutInput *input, int node);
void eco_layout_span_range (const EcoLayoutInput *input, int span, double *low, double *high);
EcoLayoutBand eco_layout_band_of (const EcoLayoutInput *input, int node, const double *ring_inner,
                                  const double *ring_outer);
double eco_layout_band_room (const EcoLayoutBand *band, int edge, double width, double height,
                             double x, double y);
void eco_layout_band_clamp (const EcoLayoutBand *band, double width, double height, double *x,
                            double *y);
gboolean eco_layout_band_holds (const EcoLayoutBand *band, double width, double height, double x,
                                double y);
double eco_layout_round_radius (double radius);
double eco_layout_band_need_outer (const EcoLayoutInput *input, int ring, double width,
                                   double height, double x, double y);

EcoLayoutState *eco_layout_state_new (const EcoLayoutInput *input, GCancellable *cancellable);
void eco_layout_state_free (EcoLayoutState *state);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoLayoutState, eco_layout_state_free)

void eco_layout_order (EcoLayoutState *state);
void eco_layout_estimate (EcoLayoutState *state);
gboolean eco_layout_wedges (EcoLayoutState *state, EcoLayoutClient *helper, GError **error);
void eco_layout_wedges_own (EcoLayoutState *state);
void eco_layout_pack (EcoLayoutState *state);
void eco_layout_swap (EcoLayoutState *state);
void eco_layout_settle (EcoLayoutState *state);
void eco_layout_polish (EcoLayoutState *state);

void eco_layout_sort_cells (int n, int n_cells, const int *cell, const double *t, int *first,
                            int *order);

G_END_DECLS
