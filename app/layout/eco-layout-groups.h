/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What people ask of the picture beyond rings and sides, in the words of the
 * layout: groups become ties, the stages of a journey become parts of a side. */
#pragma once

#include "layout/eco-layout.h"

G_BEGIN_DECLS

GArray *eco_layout_ties_new   (const EcoLayoutInput *input,
                               const int            *group) G_GNUC_WARN_UNUSED_RESULT;
GArray *eco_layout_stages_new (const EcoLayoutInput *input, int ring, const int *stage,
                               int n_stages, int *sector) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
