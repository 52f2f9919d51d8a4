/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cards one after the other along a half ring. Not for use outside this
 * folder. */
#pragma once

#include "layout/eco-layout-private.h"

G_BEGIN_DECLS

gboolean eco_layout_arc_fits (const EcoLayoutState *state, int cell, const EcoLayoutBand *band);
gboolean eco_layout_arc (const EcoLayoutState *state,
                         int                   cell,
                         const EcoLayoutBand  *band,
                         double               *x,
                         double               *y);

G_END_DECLS
