/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The colours of data, made from the theme so that they fit every one.
 *
 * Numbers: one hue from pale to deep, which greyscale keeps in order. Signed numbers: two hues
 * that colour-blind eyes tell apart, orange and blue, from a pale middle. Words: eight hues that
 * differ in lightness too, at least 16 CIEDE2000 apart for all kinds of eyes (protan, deutan and
 * tritan, as simulated after G. M. Machado and others, 2009); a letter goes with each, so none
 * has to be told by colour alone. */
#include "config.h"

#include "render/eco-encoding.h"

#define PALEST 0.16
#define MIDDLE 0.14
#define DEEPEST 0.22 /* share of the ink in the deepest step */

static const EcoColor words_light[ECO_SCALE_WORDS] = {
  ECO_RGB (0x0c6375), ECO_RGB (0xae1c00), ECO_RGB (0x00a27f), ECO_RGB (0x6c5a50),
  ECO_RGB (0x899620), ECO_RGB (0x6166ff), ECO_RGB (0x270c7e), ECO_RGB (0x461924),
};

static const EcoColor words_dark[ECO_SCALE_WORDS] = {
  ECO_RGB (0x4283c5), ECO_RGB (0xd25817), ECO_RGB (0x22cd7d), ECO_RGB (0xd1a5b6),
  ECO_RGB (0xe2ee1e), ECO_RGB (0xd0fadb), ECO_RGB (0xbab2fd), ECO_RGB (0x967263),
};

static EcoStepColors
finish (const EcoStyle *style, EcoColor fill, EcoColor line)
{
  EcoStepColors colors = { fill, line, style->glyph };

  if (style->greyscale)
    {
      colors.fill = eco_color_to_grey (fill);
      colors.line = eco_color_to_grey (line);
    }
  colors.line = eco_style_ensure_contrast (colors.line, style->card, ECO_CONTRAST_SHAPE);
  if (eco_color_get_contrast (style->card_ink, colors.fill)
      > eco_color_get_contrast (colors.glyph, colors.fill))
    colors.glyph = style->card_ink;
  colors.glyph = eco_style_ensure_contrast (colors.glyph, colors.fill, ECO_CONTRAST_SHAPE);
  return colors;
}

/* @share: 0 the least, 1 the most */
static EcoColor
shade (const EcoStyle *style, EcoColor hue, double share, double palest)
{
  EcoColor deep = eco_color_mix (hue, style->card_ink, DEEPEST);

  return share < 0.75 ? eco_color_mix (style->card, hue, palest + (1 - palest) * share / 0.75)
                      : eco_color_mix (hue, deep, (share - 0.75) / 0.25);
}

static EcoStepColors
get_number_colors (const EcoStyle *style, int step, int n_steps)
{
  EcoColor hue = style->hues[ECO_HUE_CHANNEL];
  double share = n_steps > 1 ? step / (double) (n_steps - 1) : 1;

  return finish (style, shade (style, hue, share, PALEST), hue);
}

static EcoStepColors
get_signed_colors (const EcoStyle *style, const EcoScale *scale, int step)
{
  int n_steps = eco_scale_get_n_steps (scale);
  double place = n_steps > 1 ? 2.0 * step / (n_steps - 1) - 1 : 0;
  EcoColor hue = place < 0 ? style->hues[ECO_HUE_PEOPLE] : style->hues[ECO_HUE_CHANNEL];

  if (place > -0.01 && place < 0.01)
    return finish (style, eco_color_mix (style->card, style->card_grey, MIDDLE), style->card_grey);
  return finish (style, shade (style, hue, place < 0 ? -place : place, MIDDLE), hue);
}

static EcoStepColors
get_word_colors (const EcoStyle *style, int step)
{
  EcoColor color = style->card_grey;

  if (step < ECO_SCALE_WORDS)
    color = style->dark ? words_dark[step] : words_light[step];
  color = eco_style_ensure_contrast (color, style->card, ECO_CONTRAST_SHAPE);
  return finish (style, color, color);
}

/**
 * eco_encoding_get_colors:
 * @step: from eco_scale_find_step(); -1 for no value
 *
 * Returns: the colours of the step in the theme
 */
EcoStepColors
eco_encoding_get_colors (const EcoStyle *style, const EcoScale *scale, int step)
{
  g_return_val_if_fail (style != NULL && scale != NULL, (EcoStepColors) { 0 });

  if (step < 0)
    return (EcoStepColors) { style->card, style->card_grey, style->card_grey };
  switch (eco_scale_get_type (scale))
    {
    case ECO_SCALE_NUMBERS:
      return get_number_colors (style, step, eco_scale_get_n_steps (scale));
    case ECO_SCALE_SIGNED:
      return get_signed_colors (style, scale, step);
    case ECO_SCALE_WORDS_APART:
      return get_word_colors (style, step);
    }
  g_return_val_if_reached ((EcoStepColors) { 0 });
}
