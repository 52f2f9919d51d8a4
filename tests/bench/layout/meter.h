/* SPDX-License-Identifier: MIT */
/* What the meter of the layout bench finds out about one layout of one graph;
 * metrics.c says what each figure means. */
#pragma once

#include "ring-graph.h"

typedef struct
{
  const RingGraph *graph;
  double          *x; /* of each node's centre, pixels */
  double          *y;
} Meter;

int    meter_compare_numbers (const void *a, const void *b);

long   meter_crossings       (const Meter *self);
long   meter_overlaps        (const Meter *self);
double meter_foreign_boxes   (const Meter *self);

double meter_wrong_ring      (const Meter *self);
double meter_wrong_side      (const Meter *self);
double meter_largest_gap     (const Meter *self);
