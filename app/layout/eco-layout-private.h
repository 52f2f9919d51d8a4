/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the passes of the layout share: the ecosystem as plain arrays over the
 * cards in the order of their keys, so that neither the order of the input nor
 * the machine can change the picture. Not for use outside this folder. */
#pragma once

#include "layout/eco-layout-band.h"

G_BEGIN_DECLS

/* A stretch of a horizontal row inside a half ring, for the edges of boxes. */
typedef struct
{
  double y;
  double low;
  double high;
  double width; /* of its cards together */
  int first;    /* of its places, inside first */
  int n;
} EcoLayoutRow;

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
  EcoLayoutProgress progress; /* or NULL */
  gpointer progress_data;
  int n; /* cards: the nodes without the brand */
  int n_columns;
  int n_cells;
  double *low;  /* of each column: its part of the half, as t */
  double *high;
  int *column;  /* of each span of the input */
  gboolean kept; /* the cards have places, which are mended */
  int *node;  /* card -> index in the input */
  int *card;  /* index in the input -> card, -1: the brand */
  int *cell;  /* of each card */
  int *first; /* cell -> its first place in order; n_cells + 1 */
  int *order; /* cards, cell by cell, from top to bottom */
  double *width;
  double *height;
  gboolean *pinned;
  int *sector; /* of each card; cards of different ones do not change places */
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
  GArray **rows;   /* of each cell; NULL: its cards stand in no rows */
  int *row;        /* of each card, index in the rows of its cell; -1: none */
  int *place;      /* of each card that has a row */
  int *at_place;   /* place -> card */
} EcoLayoutState;

EcoLayoutState *eco_layout_state_new (const EcoLayoutInput *input, GCancellable *cancellable);
void eco_layout_state_free (EcoLayoutState *state);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoLayoutState, eco_layout_state_free)
gboolean eco_layout_tick (EcoLayoutState *state, double fraction);

void eco_layout_order (EcoLayoutState *state);
gboolean eco_layout_keep_order (EcoLayoutState *state);
void eco_layout_mend (EcoLayoutState *state, gboolean swap_near, gboolean polish);
void eco_layout_estimate (EcoLayoutState *state);
gboolean eco_layout_wedges (EcoLayoutState *state, EcoLayoutClient *helper, GError **error);
void eco_layout_wedges_own (EcoLayoutState *state);
void eco_layout_pack (EcoLayoutState *state);
void eco_layout_swap (EcoLayoutState *state);
void eco_layout_swap_near (EcoLayoutState *state);
void eco_layout_polish (EcoLayoutState *state);
void eco_layout_settle (EcoLayoutState *state);

gboolean eco_layout_may_exchange (const EcoLayoutState *state, int a, int b);
void eco_layout_exchange (EcoLayoutState *state, int a, int b);
void eco_layout_sort_cells (int n, int n_cells, const int *cell, const double *t, int *first,
                            int *order);
void eco_layout_sort_by_angle (EcoLayoutState *state);
int *eco_layout_dup_sequence (const EcoLayoutState *state, int round);

G_END_DECLS
