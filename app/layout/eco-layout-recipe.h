/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The layout with passes left out or replaced, for measuring what each brings. */
#pragma once

#include "layout/eco-layout.h"

G_BEGIN_DECLS

/* Which passes are run, and from which order; for measuring what each brings. */
typedef struct
{
  const double *given; /* of each node of the input: its place along its half; NULL: pass 1 */
  gboolean swap_far;
  gboolean swap_near;
  gboolean polish;
} EcoLayoutRecipe;

EcoLayoutRecipe eco_layout_full_recipe (void);

EcoLayoutResult *eco_layout_run_recipe (const EcoLayoutInput *input, EcoLayoutClient *helper,
                                        const EcoLayoutRecipe *recipe, EcoLayoutProgress progress,
                                        gpointer user_data, GCancellable *cancellable,
                                        GError **error);

G_END_DECLS
