/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Boxes that push each other apart. Not for use outside this folder. */
#pragma once

#include "layout/eco-layout-pack.h"

G_BEGIN_DECLS

void eco_layout_relax_ring   (EcoLayoutPacker *packer, int n_steps, double pull);
void eco_layout_relax_settle (EcoLayoutPacker *packer, int cell);

G_END_DECLS
