/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The exchanges as straight lines, and how many of them cross. Not for use
 * outside this folder. */
#pragma once

#include "layout/eco-layout-private.h"

G_BEGIN_DECLS

/* Lines stand in blocks of neighbours, so that most of them are passed over a
 * block at a time. */
typedef struct
{
  const EcoLayoutState *state;
  double *right; /* of each card: x to the right in both halves; 0 for the brand */
  double *down;
  int n_lines;
  int *from; /* card; state->n is the brand */
  int *to;
  float *from_x;
  float *from_y;
  float *to_x;
  float *to_y;
  int *first; /* card -> its lines in of_card */
  int *of_card;
  int n_blocks;
  float *left; /* of each block */
  float *top;
  float *right_end;
  float *bottom;
} EcoLayoutLines;

/* Places for one end of a line, to be tried at once. */
enum
{
  ECO_LAYOUT_LANES = 16,
};

typedef struct
{
  float x[ECO_LAYOUT_LANES];
  float y[ECO_LAYOUT_LANES];
} EcoLayoutFan;

EcoLayoutLines *eco_layout_lines_new   (const EcoLayoutState *state);
void            eco_layout_lines_free  (EcoLayoutLines *lines);
void            eco_layout_lines_move  (EcoLayoutLines *lines, int card);
void            eco_layout_lines_trade (EcoLayoutLines *lines, int a, int b);
void            eco_layout_lines_count (EcoLayoutLines *lines, int card, const EcoLayoutFan *fan,
                                        int *counts);
int             eco_layout_lines_pair  (const EcoLayoutLines *lines, int a, int b);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoLayoutLines, eco_layout_lines_free)

G_END_DECLS
