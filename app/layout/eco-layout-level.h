/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A level of the multilevel order: the cards, or groups of cards that exchange
 * much. Not for use outside this folder. */
#pragma once

#include "layout/eco-layout-private.h"

G_BEGIN_DECLS

typedef struct
{
  int n;
  int n_columns;
  int n_cells;
  const double *low; /* of each column */
  const double *high;
  int *cell; /* column on the coarse levels, ring and column on the finest */
  double *volume;
  double *share; /* volume as a part of the cell's */
  int *start;
  int *neighbour;
  double *weight;
  double *t;
  double *x; /* of t on the unit circle */
  double *y;
  int *merged; /* index on the next coarser level */
  int *first;
  int *order;
  const gboolean *pinned;
  gboolean borrowed; /* arrays of the state */
} EcoLayoutLevel;

static inline int
eco_layout_level_half (const EcoLayoutLevel *level, int i)
{
  return level->cell[i] & 1;
}

void eco_layout_level_init (EcoLayoutLevel *level, EcoLayoutState *state);
void eco_layout_level_clear (EcoLayoutLevel *level);
gboolean eco_layout_level_coarsen (EcoLayoutLevel *fine, EcoLayoutLevel *coarse);

G_END_DECLS
