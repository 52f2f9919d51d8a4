/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The free place nearest to a wanted point among boxes that stay. Not for use
 * outside this folder. */
#pragma once

#include "layout/eco-layout-private.h"

G_BEGIN_DECLS

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} EcoLayoutBox;

void     eco_layout_sort_boxes (EcoLayoutBox *boxes, int n_boxes);
gboolean eco_layout_find_slot (const EcoLayoutBand *band,
                               const EcoLayoutBox  *boxes,
                               int                  n_boxes,
                               double               gap,
                               double               width,
                               double               height,
                               double              *x,
                               double              *y);

G_END_DECLS
