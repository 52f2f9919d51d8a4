/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Questions about a placement that exists, and small changes to it; what a
 * whole layout needs is in eco-layout.h. */
#pragma once

#include "layout/eco-layout.h"

G_BEGIN_DECLS

void             eco_layout_bands          (const EcoLayoutInput *input,
                                            double               *ring_inner,
                                            double               *ring_outer);
gboolean         eco_layout_place_one      (const EcoLayoutInput *input,
                                            const double         *ring_inner,
                                            const double         *ring_outer,
                                            int                   node,
                                            double                wanted_angle,
                                            double                wanted_radius,
                                            double               *angle,
                                            double               *radius);
void             eco_layout_refit          (const EcoLayoutInput *input,
                                            const gboolean       *loose,
                                            double               *ring_inner,
                                            double               *ring_outer,
                                            double               *angle,
                                            double               *radius);
int              eco_layout_ring_at_radius (const double         *ring_outer,
                                            int                   n_rings,
                                            double                radius);
EcoSide          eco_layout_side_at_angle  (double                angle);
gboolean         eco_layout_box_fits       (const EcoLayoutInput *input,
                                            const double         *ring_inner,
                                            const double         *ring_outer,
                                            int                   node,
                                            double                angle,
                                            double                radius);

G_END_DECLS
