/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the parts of packing share. Not for use outside this folder. */
#pragma once

#include "layout/eco-layout-private.h"

G_BEGIN_DECLS

typedef struct
{
  EcoLayoutState *state;
  int ring;
  double inner;
  double outer;
  EcoLayoutBand band; /* of the ring, cut to the cell that is looked at */
  double *wanted_x; /* of each card of the whole state */
  double *wanted_y;
  int *by_y; /* the cell's cards, sorted by y */
} EcoLayoutPacker;

double eco_layout_pack_area (const EcoLayoutState *state, int cell);
void eco_layout_pack_want (EcoLayoutPacker *packer, int cell);
void eco_layout_pack_use_cell (EcoLayoutPacker *packer, int cell);
gboolean eco_layout_pack_fits_single_file (EcoLayoutPacker *packer, int cell);
gboolean eco_layout_pack_want_in_file (EcoLayoutPacker *packer, int cell);
void eco_layout_pack_prepare_band (EcoLayoutPacker *packer);
void eco_layout_pack_grow (EcoLayoutPacker *packer);

G_END_DECLS
