/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The themes, and the colours that are derived from them.
 *
 * A ring may carry the user's own colour; its band and its name are derived
 * from it so that the contrast holds whatever the colour is. */
#include "config.h"

#include "render/eco-style.h"

#include <glib/gi18n-lib.h>

#define BAND_LOSS 1.24 /* contrast of a line on the page by that on a band */

static const EcoStyle themes[ECO_N_THEMES] = {
  [ECO_THEME_LIGHT] = {
    .theme = ECO_THEME_LIGHT,
    .page = ECO_RGB (0xfbfaf7),
    .ink = ECO_RGB (0x1b2333),
    .muted = ECO_RGB (0x5d6473),
    .hairline = ECO_RGB (0xd9d4c8),
    .card = ECO_RGB (0xffffff),
    .card_ink = ECO_RGB (0x1d2430),
    .card_grey = ECO_RGB (0x6b7079),
    .core = ECO_RGB (0x22304f),
    .core_line = ECO_RGB (0x5b6b92),
    .core_ink = ECO_RGB (0xffffff),
    .core_muted = ECO_RGB (0xc6cfe3),
    .accent = ECO_RGB (0x1c71d8),
    .found = ECO_RGB (0x9a6700),
    .warning = ECO_RGB (0xb5460f),
    .warning_ink = ECO_RGB (0xffffff),
    .glyph = ECO_RGB (0xffffff),
    .hues = {
      [ECO_HUE_PEOPLE] = ECO_RGB (0xc0532a),
      [ECO_HUE_PROCESS] = ECO_RGB (0x7d5f2b),
      [ECO_HUE_TECHNOLOGY] = ECO_RGB (0x4a53a8),
      [ECO_HUE_COMMUNITY] = ECO_RGB (0x2b7a55),
      [ECO_HUE_CHANNEL] = ECO_RGB (0x2869a0),
      [ECO_HUE_OTHER] = ECO_RGB (0x56607a),
    },
    .ring_hues = {
      [ECO_RING_ROLE_FREE] = ECO_RGB (0x75689a),
      [ECO_RING_ROLE_BRAND] = ECO_RGB (0x4a5a80),
      [ECO_RING_ROLE_STAKEHOLDERS] = ECO_RGB (0xb07a34),
      [ECO_RING_ROLE_COMMUNITY] = ECO_RGB (0x3f9160),
      [ECO_RING_ROLE_SOCIAL] = ECO_RGB (0x3a78c0),
    },
    .band_strength = 0.145,
    .outline_strength = 0.46,
    .exchange_alpha = 0.9,
  },
  [ECO_THEME_DARK] = {
    .theme = ECO_THEME_DARK,
    .dark = TRUE,
    .page = ECO_RGB (0x14161b),
    .ink = ECO_RGB (0xf1f2f5),
    .muted = ECO_RGB (0xa4a9b6),
    .hairline = ECO_RGB (0x3a3f4a),
    .card = ECO_RGB (0x2a2e38),
    .card_ink = ECO_RGB (0xeef0f4),
    .card_grey = ECO_RGB (0xa0a5b0),
    .core = ECO_RGB (0xe6eaf6),
    .core_line = ECO_RGB (0xa9b4d4),
    .core_ink = ECO_RGB (0x1a2440),
    .core_muted = ECO_RGB (0x4a5678),
    .accent = ECO_RGB (0x78aeed),
    .found = ECO_RGB (0xf5c211),
    .warning = ECO_RGB (0xffa15c),
    .warning_ink = ECO_RGB (0x2a1606),
    .glyph = ECO_RGB (0x15181e),
    .hues = {
      [ECO_HUE_PEOPLE] = ECO_RGB (0xf2966b),
      [ECO_HUE_PROCESS] = ECO_RGB (0xd9b574),
      [ECO_HUE_TECHNOLOGY] = ECO_RGB (0xa3abf2),
      [ECO_HUE_COMMUNITY] = ECO_RGB (0x76cda0),
      [ECO_HUE_CHANNEL] = ECO_RGB (0x7fbcee),
      [ECO_HUE_OTHER] = ECO_RGB (0xb4bccd),
    },
    .ring_hues = {
      [ECO_RING_ROLE_FREE] = ECO_RGB (0x9c8fc8),
      [ECO_RING_ROLE_BRAND] = ECO_RGB (0x8a9bc8),
      [ECO_RING_ROLE_STAKEHOLDERS] = ECO_RGB (0xc9975a),
      [ECO_RING_ROLE_COMMUNITY] = ECO_RGB (0x5fb285),
      [ECO_RING_ROLE_SOCIAL] = ECO_RGB (0x5a97d8),
    },
    .band_strength = 0.125,
    .outline_strength = 0.5,
    .exchange_alpha = 0.85,
  },
  [ECO_THEME_PRINT] = {
    .theme = ECO_THEME_PRINT,
    .greyscale = TRUE,
    .page = ECO_RGB (0xffffff),
    .ink = ECO_RGB (0x000000),
    .muted = ECO_RGB (0x4a4a4a),
    .hairline = ECO_RGB (0xc8c8c8),
    .card = ECO_RGB (0xffffff),
    .card_ink = ECO_RGB (0x000000),
    .card_grey = ECO_RGB (0x666666),
    .core = ECO_RGB (0x1e1e1e),
    .core_line = ECO_RGB (0x8c8c8c),
    .core_ink = ECO_RGB (0xffffff),
    .core_muted = ECO_RGB (0xd0d0d0),
    .accent = ECO_RGB (0x000000),
    .found = ECO_RGB (0x5c5c5c),
    .warning = ECO_RGB (0x2b2b2b),
    .warning_ink = ECO_RGB (0xffffff),
    .glyph = ECO_RGB (0xffffff),
    .hues = {
      [ECO_HUE_PEOPLE] = ECO_RGB (0x303030),
      [ECO_HUE_PROCESS] = ECO_RGB (0x686868),
      [ECO_HUE_TECHNOLOGY] = ECO_RGB (0x4c4c4c),
      [ECO_HUE_COMMUNITY] = ECO_RGB (0x5a5a5a),
      [ECO_HUE_CHANNEL] = ECO_RGB (0x3e3e3e),
      [ECO_HUE_OTHER] = ECO_RGB (0x727272),
    },
    .ring_hues = {
      [ECO_RING_ROLE_FREE] = ECO_RGB (0x808080),
      [ECO_RING_ROLE_BRAND] = ECO_RGB (0x606060),
      [ECO_RING_ROLE_STAKEHOLDERS] = ECO_RGB (0x8c8c8c),
      [ECO_RING_ROLE_COMMUNITY] = ECO_RGB (0x787878),
      [ECO_RING_ROLE_SOCIAL] = ECO_RGB (0x929292),
    },
    .band_strength = 0.13,
    .outline_strength = 0.6,
    .exchange_alpha = 0.9,
  },
};

static const char *const theme_names[ECO_N_THEMES] = {
  [ECO_THEME_LIGHT] = "light",
  [ECO_THEME_DARK] = "dark",
  [ECO_THEME_PRINT] = "print",
};

/**
 * eco_style_get:
 * @theme: which design
 *
 * Returns: (transfer none): the theme's table, which is never freed
 */
const EcoStyle *
eco_style_get (EcoTheme theme)
{
  g_return_val_if_fail ((int) theme >= 0 && theme < ECO_N_THEMES, &themes[ECO_THEME_LIGHT]);

  return &themes[theme];
}

/**
 * eco_theme_parse:
 * @name: the word of the command line, such as "dark"
 * @theme: (out): set when the word is known
 *
 * Returns: whether @name is a theme
 */
gboolean
eco_theme_parse (const char *name, EcoTheme *theme)
{
  g_return_val_if_fail (name != NULL && theme != NULL, FALSE);

  for (int i = 0; i < ECO_N_THEMES; i++)
    if (g_str_equal (name, theme_names[i]))
      {
        *theme = (EcoTheme) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * eco_theme_get_name:
 *
 * Returns: (transfer none): the word of the command line for @theme
 */
const char *
eco_theme_get_name (EcoTheme theme)
{
  g_return_val_if_fail ((int) theme >= 0 && theme < ECO_N_THEMES, "light");

  return theme_names[theme];
}

/**
 * eco_style_get_hue:
 * @kind: (nullable): the node's kind
 * @element: the node's element, which wins over that of the kind
 *
 * Channels and communities are told apart from the technology and people that
 * they also are, because the picture is read by them.
 *
 * Returns: the hue of the node's disc
 */
EcoHue
eco_style_get_hue (const EcoKind *kind, EcoElement element)
{
  if (kind != NULL && kind->channel && kind->ring != ECO_RING_ROLE_COMMUNITY)
    return ECO_HUE_CHANNEL;
  if (kind != NULL && kind->ring == ECO_RING_ROLE_COMMUNITY && element == ECO_ELEMENT_PEOPLE)
    return ECO_HUE_COMMUNITY;
  switch (element)
    {
    case ECO_ELEMENT_PEOPLE:
      return ECO_HUE_PEOPLE;
    case ECO_ELEMENT_PROCESS:
      return ECO_HUE_PROCESS;
    case ECO_ELEMENT_TECHNOLOGY:
      return ECO_HUE_TECHNOLOGY;
    case ECO_ELEMENT_NONE:
      break;
    }
  return ECO_HUE_OTHER;
}

/**
 * eco_hue_get_name:
 *
 * Returns: (transfer none): what a person reads in the legend
 */
const char *
eco_hue_get_name (EcoHue hue)
{
  switch (hue)
    {
    case ECO_HUE_PEOPLE:
      return _("People");
    case ECO_HUE_PROCESS:
      return _("Process");
    case ECO_HUE_TECHNOLOGY:
      return _("Technology");
    case ECO_HUE_COMMUNITY:
      return _("Community");
    case ECO_HUE_CHANNEL:
      return _("Channel");
    case ECO_HUE_OTHER:
      return _("Other");
    }
  return "";
}

static EcoColor
to_grey (EcoColor color)
{
  double r, g, b, a;
  guint level;

  eco_color_get_rgba (color, &r, &g, &b, &a);
  level = (guint) ((0.299 * r + 0.587 * g + 0.114 * b) * 255 + 0.5);
  return (EcoColor) ((level * 0x01010100u) | (color & 0xff));
}

static EcoColor
ring_hue (const EcoStyle *style, EcoColor ring, EcoRingRole role)
{
  if (ring == ECO_COLOR_UNSET)
    return style->ring_hues[CLAMP ((int) role, 0, ECO_N_RING_ROLES - 1)];
  return style->greyscale ? to_grey (ring | 0xff) : ring | 0xff;
}

/**
 * eco_style_get_band:
 * @ring: the ring's own colour, or %ECO_COLOR_UNSET for that of its role
 * @role: what the ring stands for
 *
 * Returns: the colour of the ring's band
 */
EcoColor
eco_style_get_band (const EcoStyle *style, EcoColor ring, EcoRingRole role)
{
  g_return_val_if_fail (style != NULL, ECO_COLOR_UNSET);

  return eco_color_mix (style->page, ring_hue (style, ring, role), style->band_strength);
}

/**
 * eco_style_get_band_ink:
 *
 * Returns: the colour of the ring's name, legible on its band and on the page
 */
EcoColor
eco_style_get_band_ink (const EcoStyle *style, EcoColor ring, EcoRingRole role)
{
  EcoColor ink;

  g_return_val_if_fail (style != NULL, ECO_COLOR_UNSET);

  ink = eco_style_ensure_contrast (ring_hue (style, ring, role),
                                   eco_style_get_band (style, ring, role), ECO_CONTRAST_TEXT);
  return eco_style_ensure_contrast (ink, style->page, ECO_CONTRAST_TEXT);
}

/**
 * eco_style_get_outline:
 *
 * Returns: the colour of the outline of a card of the hue
 */
EcoColor
eco_style_get_outline (const EcoStyle *style, EcoHue hue)
{
  g_return_val_if_fail (style != NULL, ECO_COLOR_UNSET);

  return eco_color_mix (style->card, style->hues[hue], style->outline_strength);
}

/* Lines let a little of the band through that they lie on. */
static EcoColor
ensure_line_contrast (const EcoStyle *style, EcoColor color)
{
  EcoColor end = style->dark ? ECO_RGB (0xffffff) : ECO_RGB (0x000000), mixed = color;

  for (int step = 1; step <= 20; step++)
    {
      EcoColor seen = eco_color_mix (style->page, mixed, style->exchange_alpha);

      if (eco_color_get_contrast (seen, style->page) >= ECO_CONTRAST_SHAPE * BAND_LOSS)
        break;
      mixed = eco_color_mix (color, end, step / 20.0);
    }
  return mixed;
}

/**
 * eco_style_get_family_color:
 * @family: (nullable): a family of value categories
 *
 * Returns: the colour of its exchanges, with at least 3 to 1 on page and bands
 */
EcoColor
eco_style_get_family_color (const EcoStyle *style, const EcoCategoryFamily *family)
{
  EcoColor color;

  g_return_val_if_fail (style != NULL, ECO_COLOR_UNSET);

  if (family == NULL)
    return style->muted;
  color = style->dark ? family->dark : family->light;
  if (style->greyscale)
    color = to_grey (color);
  return ensure_line_contrast (style, color);
}

/**
 * eco_style_get_exchange_width:
 * @strength: 1 to 5; anything else counts as 2
 *
 * Returns: the width of the line in px
 */
double
eco_style_get_exchange_width (int strength)
{
  static const double widths[] = { 1.0, 1.4, 1.9, 2.6, 3.4 };

  return strength >= 1 && strength <= 5 ? widths[strength - 1] : widths[1];
}

/**
 * eco_style_ensure_contrast:
 * @color: the wanted colour
 * @background: what it lies on
 * @least: contrast by WCAG 2.1, 1 to 21
 *
 * Returns: @color, or the nearest mixture with black or white that reaches
 *   @least; black or white where nothing does
 */
EcoColor
eco_style_ensure_contrast (EcoColor color, EcoColor background, double least)
{
  EcoColor end = eco_color_get_luminance (background) > 0.18 ? ECO_RGB (0x000000)
                                                             : ECO_RGB (0xffffff);
  EcoColor mixed = color;

  for (int step = 1; step <= 20 && eco_color_get_contrast (mixed, background) < least; step++)
    mixed = eco_color_mix (color, end, step / 20.0);
  return mixed;
}
