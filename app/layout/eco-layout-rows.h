/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cards in rows, where one after the other along the ring does not fit. Not
 * for use outside this folder. */
#pragma once

#include "layout/eco-layout-pack.h"

G_BEGIN_DECLS

gboolean eco_layout_rows_make    (EcoLayoutPacker *packer, int cell);
void     eco_layout_rows_drop    (EcoLayoutState *state, int cell);
void     eco_layout_rows_justify (EcoLayoutState *state, int cell);

G_END_DECLS
