/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The look of what a filter or the focus puts aside: the theme's own colours,
 * sunk into the band below. They are opaque, so cards still cover lines, and
 * every writer can show them. */
#include "config.h"

#include "render/eco-style.h"

/* How much of the ground is in a colour. */
#define SINK_CARD 0.62
#define SINK_HUE 0.66
#define SINK_INK 0.58

static EcoColor
sink_ink (EcoColor color, EcoColor card)
{
  EcoColor sunk = eco_color_mix (color, card, SINK_INK);

  return eco_style_ensure_contrast (sunk, card, ECO_CONTRAST_GHOST);
}

/**
 * eco_style_init_ghost:
 * @self: (out caller-allocates): the look of ghosts; not cleared, as its texts are those of @style
 * @style: the look of all else
 * @ground: the colour of the band that the ghosts lie on
 *
 * A ghost keeps its shape, hue and marks, but its contrast is low; its label
 * can still be read.
 */
void
eco_style_init_ghost (EcoStyle *self, const EcoStyle *style, EcoColor ground)
{
  g_return_if_fail (self != NULL && style != NULL);

  *self = *style;
  self->page = ground;
  self->card = eco_color_mix (style->card, ground, SINK_CARD);
  self->card_ink = sink_ink (style->card_ink, self->card);
  self->card_grey = sink_ink (style->card_grey, self->card);
  self->glyph = self->card;
  self->hairline = eco_color_mix (style->hairline, self->card, SINK_HUE);
  self->warning = eco_color_mix (style->warning, self->card, SINK_HUE);
  self->warning_ink = self->card;
  for (int i = 0; i < ECO_N_HUES; i++)
    self->hues[i] = eco_color_mix (style->hues[i], self->card, SINK_HUE);
}
