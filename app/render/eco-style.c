/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The colours that are derived from a theme.
 *
 * A ring may carry the user's own colour; its band and its name are derived
 * from it so that the contrast holds whatever the colour is. */
#include "config.h"

#include "render/eco-style.h"

#include <glib/gi18n-lib.h>

#include <string.h>

#define BAND_LOSS 1.24 /* contrast of a line on the page by that on a band */

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
ring_hue (const EcoStyle *style, EcoColor ring, EcoRingRole role)
{
  if (ring == ECO_COLOR_UNSET)
    return style->ring_hues[CLAMP ((int) role, 0, ECO_N_RING_ROLES - 1)];
  return style->greyscale ? eco_color_to_grey (ring | 0xff) : ring | 0xff;
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

      if (eco_color_get_contrast (seen, style->page) >= style->line_contrast * BAND_LOSS)
        break;
      mixed = eco_color_mix (color, end, step / 20.0);
    }
  return mixed;
}

/**
 * eco_style_get_family_color:
 * @family: (nullable): a family of value categories
 *
 * Returns: the colour of its exchanges, with at least the theme's contrast on page and bands
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
    color = eco_color_to_grey (color);
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

/**
 * eco_style_copy:
 * @self: (out caller-allocates): cleared with eco_style_clear()
 * @style: what is copied, with its texts and its logo
 */
void
eco_style_copy (EcoStyle *self, const EcoStyle *style)
{
  g_return_if_fail (self != NULL && style != NULL);

  memcpy (self, style, sizeof *self);
  self->fonts = g_strdup (style->fonts);
  self->heading_fonts = g_strdup (style->heading_fonts);
  self->logo = style->logo != NULL ? eco_image_ref (style->logo) : NULL;
}

/**
 * eco_style_clear:
 *
 * Frees what belongs to the copy of a style, which is empty afterwards.
 */
void
eco_style_clear (EcoStyle *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->fonts);
  g_free (self->heading_fonts);
  g_clear_pointer (&self->logo, eco_image_unref);
  memset (self, 0, sizeof *self);
}

/**
 * eco_style_equal:
 *
 * Copies are made byte by byte, so what is between the members is the same too.
 *
 * Returns: whether pictures look the same in both
 */
gboolean
eco_style_equal (const EcoStyle *a, const EcoStyle *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return memcmp (a, b, G_STRUCT_OFFSET (EcoStyle, fonts)) == 0 && a->logo == b->logo
         && g_strcmp0 (a->fonts, b->fonts) == 0
         && g_strcmp0 (a->heading_fonts, b->heading_fonts) == 0;
}

/**
 * eco_style_get_corner:
 * @shape: of a card
 * @height: of the card in px
 *
 * The shape says the element, so round ends stay rounder than corners in every style.
 *
 * Returns: the radius of the corners of the card in px
 */
double
eco_style_get_corner (const EcoStyle *style, EcoShape shape, double height)
{
  double roundness;

  g_return_val_if_fail (style != NULL, 0);

  roundness = 0.5 + 0.5 * CLAMP (style->corner / ECO_STYLE_ROUND, 0, 1);
  switch (shape)
    {
    case ECO_SHAPE_PILL:
      return height / 2 * roundness;
    case ECO_SHAPE_DOUBLE:
      return MIN (height / 2, 13) * roundness;
    case ECO_SHAPE_CARD:
    case ECO_SHAPE_CHAMFER:
      break;
    }
  return CLAMP (style->corner, 0, height / 2);
}

/**
 * eco_style_get_fonts:
 * @heading: whether for titles and the brand's name
 *
 * Returns: (transfer none): names of families, the best first
 */
const char *
eco_style_get_fonts (const EcoStyle *style, gboolean heading)
{
  g_return_val_if_fail (style != NULL, ECO_STYLE_FONTS);

  if (heading && style->heading_fonts != NULL)
    return style->heading_fonts;
  return style->fonts != NULL ? style->fonts : ECO_STYLE_FONTS;
}
