/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Styles of brand themes.
 *
 * A brand's colours are made for its letterhead, not for a map of a hundred cards. So each is
 * taken as a wish: it is moved towards black or white until what is on it, or what it lies on,
 * reaches the contrast that every theme of ours has. What the brand does not say is that of the
 * base, or follows from what it does say. */
#include "config.h"

#include "render/eco-style-brand.h"

#include "base/eco-error.h"
#include "model/eco-list.h"
#include "render/eco-typesetter.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Luminances that a page and cards have at least when light, and at most when dark; between
 * them neither dark nor light ink is legible enough on all bands. */
#define LIGHT_PAGE 0.6
#define DARK_PAGE 0.045
#define LIGHT_CARD 0.7
#define DARK_CARD 0.06
#define MOST_BAND 1.2 /* contrast of a band and the page */
#define MIDDLE 0.18   /* luminance that is as far from black as from white */

static gboolean
is_set (EcoColor color)
{
  return color != ECO_COLOR_UNSET;
}

static EcoColor
pick (EcoColor wish, EcoColor otherwise)
{
  return is_set (wish) ? wish | 0xff : otherwise;
}

/* Lighter until it is at least as light as @least, or darker until it is at most @most. */
static EcoColor
push (EcoColor color, gboolean dark, double least, double most)
{
  EcoColor end = dark ? ECO_RGB (0x000000) : ECO_RGB (0xffffff), moved = color;

  for (int step = 1; step <= 50; step++)
    {
      double luminance = eco_color_get_luminance (moved);

      if (dark ? luminance <= most : luminance >= least)
        break;
      moved = eco_color_mix (color, end, step / 50.0);
    }
  return moved;
}

/* Towards the page until bands of it are quiet. */
static EcoColor
calm_ring (const EcoStyle *self, EcoColor color)
{
  EcoColor calm = color;

  for (int step = 1; step <= 20; step++)
    {
      EcoColor band = eco_color_mix (self->page, calm, self->band_strength);

      if (eco_color_get_contrast (band, self->page) <= MOST_BAND)
        break;
      calm = eco_color_mix (color, self->page, step / 20.0);
    }
  return calm;
}

/* Moves a colour off the page and off every band. */
static EcoColor
clear_of_ground (const EcoStyle *self, EcoColor color)
{
  color = eco_style_ensure_contrast (color, self->page, ECO_CONTRAST_SHAPE);
  for (int role = 0; role < ECO_N_RING_ROLES; role++)
    color = eco_style_ensure_contrast (
        color, eco_style_get_band (self, ECO_COLOR_UNSET, (EcoRingRole) role), ECO_CONTRAST_SHAPE);
  return color;
}

static void
derive_ground (EcoStyle *self, EcoBrandTheme *theme)
{
  EcoColor rings[ECO_N_RING_ROLES] = {
    [ECO_RING_ROLE_STAKEHOLDERS] = theme->stakeholders_ring,
    [ECO_RING_ROLE_COMMUNITY] = theme->community_ring,
    [ECO_RING_ROLE_SOCIAL] = theme->social_ring,
  };

  self->page = push (pick (theme->page, self->page), self->dark, LIGHT_PAGE, DARK_PAGE);
  if (is_set (theme->page) && self->dark)
    self->card = eco_color_mix (self->page, ECO_RGB (0xffffff), 0.1);
  self->card = push (pick (theme->card, self->card), self->dark, LIGHT_CARD, DARK_CARD);
  for (int role = 0; role < ECO_N_RING_ROLES; role++)
    self->ring_hues[role] = calm_ring (self, pick (rings[role], self->ring_hues[role]));
}

static void
derive_inks (EcoStyle *self, EcoBrandTheme *theme)
{
  EcoColor faded;

  self->ink = eco_style_ensure_contrast (pick (theme->ink, self->ink), self->page, 7);
  if (is_set (theme->ink) || is_set (theme->page))
    {
      self->muted = eco_color_mix (self->ink, self->page, 0.32);
      self->hairline = eco_color_mix (self->ink, self->page, 0.8);
    }
  self->muted = eco_style_ensure_contrast (self->muted, self->page, ECO_CONTRAST_TEXT);
  self->card_ink = eco_style_ensure_contrast (pick (theme->ink, self->card_ink), self->card, 7);
  if (is_set (theme->ink))
    self->card_grey = eco_color_mix (self->card_ink, self->card, 0.35);
  faded = eco_color_mix (self->card, self->page, 0.7);
  self->card_grey = eco_style_ensure_contrast (self->card_grey, self->card, ECO_CONTRAST_TEXT);
  self->card_grey = eco_style_ensure_contrast (self->card_grey, faded, ECO_CONTRAST_TEXT);
}

static void
derive_core (EcoStyle *self, EcoBrandTheme *theme)
{
  EcoColor white = ECO_RGB (0xffffff), black = ECO_RGB (0x15181e);

  self->core = clear_of_ground (self, pick (theme->core, self->core));
  if (eco_color_get_contrast (self->core_ink, self->core) < ECO_CONTRAST_TEXT)
    self->core_ink = eco_color_get_contrast (white, self->core) >= ECO_CONTRAST_TEXT ? white
                                                                                     : black;
  self->core_ink = eco_style_ensure_contrast (self->core_ink, self->core, ECO_CONTRAST_TEXT);
  self->core_line = eco_color_mix (self->core, self->core_ink, 0.35);
  self->core_muted = eco_style_ensure_contrast (eco_color_mix (self->core_ink, self->core, 0.2),
                                                self->core, ECO_CONTRAST_TEXT);
}

static void
derive_signs (EcoStyle *self, EcoBrandTheme *theme)
{
  EcoColor hues[ECO_N_HUES] = { theme->people, theme->process, theme->technology,
                                theme->community, theme->channel, ECO_COLOR_UNSET };

  self->accent = clear_of_ground (self, pick (theme->accent, self->accent));
  self->found = clear_of_ground (self, self->found);
  self->warning = clear_of_ground (self, eco_style_ensure_contrast (self->warning, self->card,
                                                                    ECO_CONTRAST_SHAPE));
  for (int hue = 0; hue < ECO_N_HUES; hue++)
    {
      EcoColor color = pick (hues[hue], self->hues[hue]);

      color = eco_style_ensure_contrast (color, self->card, ECO_CONTRAST_SHAPE);
      self->hues[hue] = eco_style_ensure_contrast (color, self->glyph, ECO_CONTRAST_SHAPE);
    }
  self->warning_ink = eco_style_ensure_contrast (self->warning_ink, self->warning,
                                                 ECO_CONTRAST_SHAPE);
}

/* Names of families, and ours behind them for what they lack; %NULL for none. */
static char *
create_fonts (const char *wish)
{
  g_autofree char *clean = eco_text_clean (wish);

  g_strcanon (clean, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,-_.&", ' ');
  g_strstrip (clean);
  return *clean != '\0' ? g_strdup_printf ("%s, " ECO_STYLE_FONTS, clean) : NULL;
}

/* A light theme on a dark page is a dark theme. */
static const EcoStyle *
find_base (EcoBrandTheme *theme)
{
  const EcoStyle *base = eco_style_get (theme->base);
  gboolean dark;

  if (!is_set (theme->page))
    return base;
  dark = eco_color_get_luminance (theme->page) < MIDDLE;
  return dark == base->dark ? base : eco_style_get (dark ? ECO_THEME_DARK : ECO_THEME_LIGHT);
}

/**
 * eco_style_init_brand:
 * @self: (out caller-allocates): the look of the brand, cleared with eco_style_clear(); complete
 *   also when there is an error
 *
 * Returns: whether the logo could be read too, which is left out otherwise
 */
gboolean
eco_style_init_brand (EcoStyle *self, EcoBrandTheme *theme, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  GError *problem = NULL;

  g_return_val_if_fail (self != NULL && ECO_IS_BRAND_THEME (theme), FALSE);

  eco_style_copy (self, find_base (theme));
  self->greyscale = FALSE;
  derive_ground (self, theme);
  derive_inks (self, theme);
  derive_core (self, theme);
  derive_signs (self, theme);
  if (isfinite (theme->corner))
    self->corner = theme->corner;
  if (theme->fonts != NULL)
    {
      g_free (self->fonts);
      self->fonts = create_fonts (theme->fonts);
    }
  if (theme->heading_fonts != NULL || theme->fonts != NULL)
    {
      g_free (self->heading_fonts);
      self->heading_fonts = create_fonts (theme->heading_fonts);
    }
  bytes = eco_brand_theme_dup_logo (theme, &problem);
  if (bytes != NULL)
    self->logo = eco_image_new (bytes, &problem);
  if (problem == NULL)
    return TRUE;
  g_propagate_prefixed_error (error, problem, "%s: ", theme->name);
  return FALSE;
}

/* By id, or else by the name that people see. */
static EcoBrandTheme *
find_theme (EcoEcosystem *ecosystem, const char *name)
{
  EcoList *themes = eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_BRAND_THEMES);
  EcoObject *found = eco_ecosystem_lookup (ecosystem, name);

  if (found != NULL && ECO_IS_BRAND_THEME (found))
    return ECO_BRAND_THEME (found);
  for (guint i = 0; i < eco_list_get_length (themes); i++)
    {
      EcoBrandTheme *theme = eco_list_get (themes, i);

      if (g_strcmp0 (theme->name, name) == 0)
        return theme;
    }
  return NULL;
}

/**
 * eco_style_init_named:
 * @self: (out caller-allocates): cleared with eco_style_clear()
 * @ecosystem: has the brand themes
 * @name: of a theme of ours, or the id or name of a brand theme
 *
 * Returns: whether there is such a theme and it could be read whole; @self is a usable style
 *   in any case
 */
gboolean
eco_style_init_named (EcoStyle *self, EcoEcosystem *ecosystem, const char *name, GError **error)
{
  g_autofree char *names = NULL;
  EcoTheme theme = ECO_THEME_LIGHT;
  EcoBrandTheme *brand;

  g_return_val_if_fail (self != NULL && ECO_IS_ECOSYSTEM (ecosystem) && name != NULL, FALSE);

  brand = eco_theme_parse (name, &theme) ? NULL : find_theme (ecosystem, name);
  if (brand != NULL)
    return eco_style_init_brand (self, brand, error);
  eco_style_copy (self, eco_style_get (theme));
  if (eco_theme_parse (name, &theme))
    return TRUE;
  names = eco_enum_dup_nicks (ECO_TYPE_THEME);
  g_set_error (error, ECO_ERROR, ECO_ERROR_USAGE,
               _("“%s” is no theme: use %s, a brand theme of the document, or a theme file"), name,
               names);
  return FALSE;
}

/**
 * eco_style_init_for:
 * @self: (out caller-allocates): cleared with eco_style_clear()
 * @otherwise: what a document follows that has no theme of its own
 *
 * The look of a document.
 */
void
eco_style_init_for (EcoStyle *self, EcoEcosystem *ecosystem, EcoTheme otherwise)
{
  g_return_if_fail (self != NULL && ECO_IS_ECOSYSTEM (ecosystem));

  if (ecosystem->theme == NULL || *ecosystem->theme == '\0')
    eco_style_copy (self, eco_style_get (otherwise));
  else
    eco_style_init_named (self, ecosystem, ecosystem->theme, NULL);
}
