/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Colours as plain values: text form, mixing, contrast. */
#include "base/eco-color.h"

#include <math.h>
#include <string.h>

/**
 * eco_color_parse:
 * @text: `#RRGGBB` or `#RRGGBBAA`, either case
 * @color: (out): the colour; untouched when @text is refused
 *
 * Returns: whether @text is a colour
 */
gboolean
eco_color_parse (const char *text, EcoColor *color)
{
  gsize length = strlen (text);
  guint32 value = 0;

  if (text[0] != '#' || (length != 7 && length != 9))
    return FALSE;
  for (gsize i = 1; i < length; i++)
    {
      int digit = g_ascii_xdigit_value (text[i]);

      if (digit < 0)
        return FALSE;
      value = value << 4 | (guint32) digit;
    }
  *color = length == 7 ? ECO_RGB (value) : value;
  return TRUE;
}

/**
 * eco_color_to_text:
 * @buffer: at least %ECO_COLOR_TEXT_SIZE bytes
 *
 * Returns: (transfer none): @buffer, holding `#RRGGBB`, or `#RRGGBBAA` when
 *   the colour is not opaque
 */
char *
eco_color_to_text (EcoColor color, char buffer[static ECO_COLOR_TEXT_SIZE])
{
  if ((color & 0xff) == 0xff)
    g_snprintf (buffer, ECO_COLOR_TEXT_SIZE, "#%06X", color >> 8);
  else
    g_snprintf (buffer, ECO_COLOR_TEXT_SIZE, "#%08X", color);
  return buffer;
}

/**
 * eco_color_get_rgba:
 *
 * Gives the four channels, each 0 to 1.
 */
void
eco_color_get_rgba (EcoColor color, double *r, double *g, double *b, double *a)
{
  *r = (color >> 24 & 0xff) / 255.0;
  *g = (color >> 16 & 0xff) / 255.0;
  *b = (color >> 8 & 0xff) / 255.0;
  *a = (color & 0xff) / 255.0;
}

/**
 * eco_color_to_grey:
 *
 * Returns: a grey of the same luma (ITU-R BT.601) and alpha
 */
EcoColor
eco_color_to_grey (EcoColor color)
{
  double r, g, b, a;
  guint level;

  eco_color_get_rgba (color, &r, &g, &b, &a);
  level = (guint) ((0.299 * r + 0.587 * g + 0.114 * b) * 255 + 0.5);
  return (EcoColor) ((level * 0x01010100u) | (color & 0xff));
}

static guint32
mix_channel (EcoColor a, EcoColor b, double t, int shift)
{
  double from = a >> shift & 0xff;
  double to = b >> shift & 0xff;

  return (guint32) lround (from + (to - from) * t) << shift;
}

/**
 * eco_color_mix:
 * @t: 0 gives @a, 1 gives @b
 *
 * Returns: the mixture, channel by channel in sRGB
 */
EcoColor
eco_color_mix (EcoColor a, EcoColor b, double t)
{
  t = CLAMP (t, 0.0, 1.0);
  return mix_channel (a, b, t, 24) | mix_channel (a, b, t, 16) |
         mix_channel (a, b, t, 8) | mix_channel (a, b, t, 0);
}

/**
 * eco_color_with_alpha:
 * @alpha: opacity, 0 to 1
 *
 * Returns: @color at that opacity
 */
EcoColor
eco_color_with_alpha (EcoColor color, double alpha)
{
  return (color & 0xffffff00) | (guint32) lround (CLAMP (alpha, 0.0, 1.0) * 255.0);
}

static double
linear_channel (double c)
{
  return c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

/**
 * eco_color_get_luminance:
 *
 * Relative luminance as WCAG 2.1 defines it; alpha is ignored.
 *
 * Returns: 0 (black) to 1 (white)
 */
double
eco_color_get_luminance (EcoColor color)
{
  double r, g, b, a;

  eco_color_get_rgba (color, &r, &g, &b, &a);
  return 0.2126 * linear_channel (r) + 0.7152 * linear_channel (g) + 0.0722 * linear_channel (b);
}

/**
 * eco_color_get_contrast:
 *
 * Contrast ratio as WCAG 2.1 defines it.
 *
 * Returns: 1 (the same) to 21 (black on white)
 */
double
eco_color_get_contrast (EcoColor a, EcoColor b)
{
  double la = eco_color_get_luminance (a);
  double lb = eco_color_get_luminance (b);

  return (MAX (la, lb) + 0.05) / (MIN (la, lb) + 0.05);
}
