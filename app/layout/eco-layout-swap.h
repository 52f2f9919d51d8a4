/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Places that stay and cards that change them. Not for use outside this folder. */
#pragma once

#include "layout/eco-layout-private.h"

G_BEGIN_DECLS


/* pixels that an exchange of places must save */
#define ECO_LAYOUT_LEAST_GAIN 0.5f

/* free places at both ends, so that loops need not stop at them; places measured at once */
enum
{
  ECO_LAYOUT_MARGIN = 32,
  ECO_LAYOUT_PLACES_AT_ONCE = 16,
};

typedef struct
{
  EcoLayoutState *state;
  int *sequence; /* place -> card, cell by cell */
  float *x;      /* of each place; x to the right in both halves, rings drawn nearer */
  float *y;
  float *card_x; /* of each card: of the place where it stands */
  float *card_y;
  float *weight; /* of each exchange */
  int *at;       /* of each card: its place */
} EcoLayoutPlaces;

void  eco_layout_places_init    (EcoLayoutPlaces *places, EcoLayoutState *state,
                                 const int *sequence);
void  eco_layout_places_clear   (EcoLayoutPlaces *places);
void  eco_layout_places_trade   (EcoLayoutPlaces *places, int place, int other);
void  eco_layout_places_measure (const EcoLayoutPlaces *places, int c, int place, float *sums);
float eco_layout_places_mutual  (const EcoLayoutPlaces *places, int a, int b);

G_END_DECLS
