/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The colours of a logo or another picture, and what a brand theme makes of them. */
#pragma once

#include "model/eco-brand-theme.h"
#include "render/eco-image.h"
#include "render/eco-style.h"

G_BEGIN_DECLS

#define ECO_IMAGE_PALETTE_SIZE 8

typedef struct
{
  EcoColor colors[ECO_IMAGE_PALETTE_SIZE]; /* found, the most frequent first */
  double   shares[ECO_IMAGE_PALETTE_SIZE]; /* of what was looked at */
  guint    n_colors;

  /* Proposals; unset where the picture has nothing for it. */
  EcoColor core;
  EcoColor accent;
  EcoColor hues[ECO_N_HUES];
} EcoImagePalette;

gboolean eco_image_palette_from_pixels (const EcoPixels *pixels,
                                        const EcoStyle  *base,
                                        EcoImagePalette *palette);
void     eco_image_palette_fill        (const EcoImagePalette *palette, EcoBrandTheme *theme);

G_END_DECLS
