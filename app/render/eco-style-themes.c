/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The themes: every one a design of its own, as plain data. */
#include "config.h"

#include "render/eco-style.h"

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
    .corner = ECO_STYLE_ROUND,
    .exchange_alpha = 0.9,
    .line_contrast = ECO_CONTRAST_SHAPE,
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
    .corner = ECO_STYLE_ROUND,
    .exchange_alpha = 0.85,
    .line_contrast = ECO_CONTRAST_SHAPE,
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
    .corner = ECO_STYLE_ROUND,
    .exchange_alpha = 0.9,
    .line_contrast = ECO_CONTRAST_SHAPE,
  },
  [ECO_THEME_CONTRAST] = {
    .theme = ECO_THEME_CONTRAST,
    .page = ECO_RGB (0xffffff),
    .ink = ECO_RGB (0x000000),
    .muted = ECO_RGB (0x262b36),
    .hairline = ECO_RGB (0x3c4250),
    .card = ECO_RGB (0xffffff),
    .card_ink = ECO_RGB (0x000000),
    .card_grey = ECO_RGB (0x40444d),
    .core = ECO_RGB (0x0b1530),
    .core_line = ECO_RGB (0x0b1530),
    .core_ink = ECO_RGB (0xffffff),
    .core_muted = ECO_RGB (0xe6ebf7),
    .accent = ECO_RGB (0x0b4fa8),
    .found = ECO_RGB (0x6b4600),
    .warning = ECO_RGB (0x8a2f05),
    .warning_ink = ECO_RGB (0xffffff),
    .glyph = ECO_RGB (0xffffff),
    .hues = {
      [ECO_HUE_PEOPLE] = ECO_RGB (0x8a3210),
      [ECO_HUE_PROCESS] = ECO_RGB (0x573f13),
      [ECO_HUE_TECHNOLOGY] = ECO_RGB (0x2c3389),
      [ECO_HUE_COMMUNITY] = ECO_RGB (0x0f5636),
      [ECO_HUE_CHANNEL] = ECO_RGB (0x114a7c),
      [ECO_HUE_OTHER] = ECO_RGB (0x363f57),
    },
    .ring_hues = {
      [ECO_RING_ROLE_FREE] = ECO_RGB (0x564a7d),
      [ECO_RING_ROLE_BRAND] = ECO_RGB (0x2f3f66),
      [ECO_RING_ROLE_STAKEHOLDERS] = ECO_RGB (0x7d5216),
      [ECO_RING_ROLE_COMMUNITY] = ECO_RGB (0x1f6b3f),
      [ECO_RING_ROLE_SOCIAL] = ECO_RGB (0x1a5494),
    },
    .band_strength = 0.11,
    .outline_strength = 1,
    .corner = ECO_STYLE_ROUND,
    .exchange_alpha = 1,
    .line_contrast = ECO_CONTRAST_TEXT,
  },
  [ECO_THEME_CONTRAST_DARK] = {
    .theme = ECO_THEME_CONTRAST_DARK,
    .dark = TRUE,
    .page = ECO_RGB (0x000000),
    .ink = ECO_RGB (0xffffff),
    .muted = ECO_RGB (0xdfe3ec),
    .hairline = ECO_RGB (0xb4bac8),
    .card = ECO_RGB (0x0a0c10),
    .card_ink = ECO_RGB (0xffffff),
    .card_grey = ECO_RGB (0xc4c8d2),
    .core = ECO_RGB (0xffffff),
    .core_line = ECO_RGB (0xffffff),
    .core_ink = ECO_RGB (0x000000),
    .core_muted = ECO_RGB (0x1f2940),
    .accent = ECO_RGB (0x9ccaff),
    .found = ECO_RGB (0xffd84a),
    .warning = ECO_RGB (0xffb781),
    .warning_ink = ECO_RGB (0x1a0c00),
    .glyph = ECO_RGB (0x000000),
    .hues = {
      [ECO_HUE_PEOPLE] = ECO_RGB (0xffb28f),
      [ECO_HUE_PROCESS] = ECO_RGB (0xf0d29b),
      [ECO_HUE_TECHNOLOGY] = ECO_RGB (0xc3c9ff),
      [ECO_HUE_COMMUNITY] = ECO_RGB (0x9fe8c0),
      [ECO_HUE_CHANNEL] = ECO_RGB (0xa6d5ff),
      [ECO_HUE_OTHER] = ECO_RGB (0xd5dbe8),
    },
    .ring_hues = {
      [ECO_RING_ROLE_FREE] = ECO_RGB (0xbfb3ea),
      [ECO_RING_ROLE_BRAND] = ECO_RGB (0xaebde6),
      [ECO_RING_ROLE_STAKEHOLDERS] = ECO_RGB (0xe6b67b),
      [ECO_RING_ROLE_COMMUNITY] = ECO_RGB (0x86d6aa),
      [ECO_RING_ROLE_SOCIAL] = ECO_RGB (0x84bdf8),
    },
    .band_strength = 0.13,
    .outline_strength = 1,
    .corner = ECO_STYLE_ROUND,
    .exchange_alpha = 1,
    .line_contrast = ECO_CONTRAST_TEXT,
  },
  [ECO_THEME_PAPER] = {
    .theme = ECO_THEME_PAPER,
    .page = ECO_RGB (0xf5eddd),
    .ink = ECO_RGB (0x2b1d16),
    .muted = ECO_RGB (0x6a5745),
    .hairline = ECO_RGB (0xd3c1a3),
    .card = ECO_RGB (0xfffcf5),
    .card_ink = ECO_RGB (0x2e211a),
    .card_grey = ECO_RGB (0x756657),
    .core = ECO_RGB (0x6b1f26),
    .core_line = ECO_RGB (0xb5767a),
    .core_ink = ECO_RGB (0xfdf3e4),
    .core_muted = ECO_RGB (0xe9c9c0),
    .accent = ECO_RGB (0x8a3a1c),
    .found = ECO_RGB (0x7d5a00),
    .warning = ECO_RGB (0xa83410),
    .warning_ink = ECO_RGB (0xffffff),
    .glyph = ECO_RGB (0xfffaf0),
    .hues = {
      [ECO_HUE_PEOPLE] = ECO_RGB (0xa8452b),
      [ECO_HUE_PROCESS] = ECO_RGB (0x85631c),
      [ECO_HUE_TECHNOLOGY] = ECO_RGB (0x4b4a78),
      [ECO_HUE_COMMUNITY] = ECO_RGB (0x55702f),
      [ECO_HUE_CHANNEL] = ECO_RGB (0x2a6673),
      [ECO_HUE_OTHER] = ECO_RGB (0x6b5d52),
    },
    .ring_hues = {
      [ECO_RING_ROLE_FREE] = ECO_RGB (0x8a6a80),
      [ECO_RING_ROLE_BRAND] = ECO_RGB (0x8a4a45),
      [ECO_RING_ROLE_STAKEHOLDERS] = ECO_RGB (0xb9822f),
      [ECO_RING_ROLE_COMMUNITY] = ECO_RGB (0x7f8f3c),
      [ECO_RING_ROLE_SOCIAL] = ECO_RGB (0x558c94),
    },
    .band_strength = 0.17,
    .outline_strength = 0.42,
    .corner = 3,
    .heading_fonts = (char *) ECO_STYLE_SERIFS,
    .exchange_alpha = 0.92,
    .line_contrast = ECO_CONTRAST_SHAPE,
  },
  [ECO_THEME_BLUEPRINT] = {
    .theme = ECO_THEME_BLUEPRINT,
    .dark = TRUE,
    .page = ECO_RGB (0x0d2748),
    .ink = ECO_RGB (0xf3f8ff),
    .muted = ECO_RGB (0xa9c4e6),
    .hairline = ECO_RGB (0x3e6394),
    .card = ECO_RGB (0x0f2f57),
    .card_ink = ECO_RGB (0xf1f7ff),
    .card_grey = ECO_RGB (0x9fb6d3),
    .core = ECO_RGB (0xf1f6fd),
    .core_line = ECO_RGB (0x9dbde6),
    .core_ink = ECO_RGB (0x0d2748),
    .core_muted = ECO_RGB (0x3d5f8d),
    .accent = ECO_RGB (0xffd166),
    .found = ECO_RGB (0xffd84a),
    .warning = ECO_RGB (0xffa15c),
    .warning_ink = ECO_RGB (0x2a1606),
    .glyph = ECO_RGB (0x0d2748),
    .hues = {
      [ECO_HUE_PEOPLE] = ECO_RGB (0xffc08a),
      [ECO_HUE_PROCESS] = ECO_RGB (0xf0dd9a),
      [ECO_HUE_TECHNOLOGY] = ECO_RGB (0xc3c6ff),
      [ECO_HUE_COMMUNITY] = ECO_RGB (0x93e3bd),
      [ECO_HUE_CHANNEL] = ECO_RGB (0x8fd3ff),
      [ECO_HUE_OTHER] = ECO_RGB (0xc9d8ec),
    },
    .ring_hues = {
      [ECO_RING_ROLE_FREE] = ECO_RGB (0xa9a8f0),
      [ECO_RING_ROLE_BRAND] = ECO_RGB (0xb7d0f5),
      [ECO_RING_ROLE_STAKEHOLDERS] = ECO_RGB (0x9cc6f8),
      [ECO_RING_ROLE_COMMUNITY] = ECO_RGB (0x6cc0e6),
      [ECO_RING_ROLE_SOCIAL] = ECO_RGB (0x86a2f2),
    },
    .band_strength = 0.115,
    .outline_strength = 0.72,
    .corner = 1,
    .exchange_alpha = 0.9,
    .line_contrast = ECO_CONTRAST_SHAPE,
  },
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
  int value;

  g_return_val_if_fail (name != NULL && theme != NULL, FALSE);

  if (!eco_enum_parse (ECO_TYPE_THEME, name, &value))
    return FALSE;
  *theme = (EcoTheme) value;
  return TRUE;
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

  return eco_enum_get_nick (ECO_TYPE_THEME, (int) theme);
}
