/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The space for boxes in a half ring or sector. Not for use outside this folder. */
#pragma once

#include "layout/eco-layout.h"

G_BEGIN_DECLS

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

G_END_DECLS
