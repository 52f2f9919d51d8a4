/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* CIELAB and what is built on it.
 *
 * The distance is CIEDE2000 as in G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 color-difference
 * formula: implementation notes, supplementary test data, and mathematical observations", Color
 * Research and Application 30(1), 2005. Colour-blind vision is that of G. M. Machado, M. M.
 * Oliveira, L. A. F. Fernandes, "A physiologically-based model for simulation of color vision
 * deficiency", IEEE TVCG 15(6), 2009, at severity 1.0. */
#include "config.h"

#include "base/eco-lab.h"

#include <math.h>

#define WHITE_X 0.95047
#define WHITE_Z 1.08883
#define DELTA (6.0 / 29)

static double
to_linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
to_gamma (double value)
{
  value = CLAMP (value, 0, 1);
  return value <= 0.0031308 ? value * 12.92 : 1.055 * pow (value, 1 / 2.4) - 0.055;
}

static void
get_linear (EcoColor color, double rgb[3])
{
  double a;

  eco_color_get_rgba (color, &rgb[0], &rgb[1], &rgb[2], &a);
  for (int i = 0; i < 3; i++)
    rgb[i] = to_linear (rgb[i]);
}

static EcoColor
make_color (const double rgb[3])
{
  guint32 color = 0;

  for (int i = 0; i < 3; i++)
    color = color << 8 | (guint32) lround (to_gamma (rgb[i]) * 255);
  return (EcoColor) (color << 8 | 0xff);
}

static double
compress (double t)
{
  return t > DELTA * DELTA * DELTA ? cbrt (t) : t / (3 * DELTA * DELTA) + 4.0 / 29;
}

static double
expand (double t)
{
  return t > DELTA ? t * t * t : 3 * DELTA * DELTA * (t - 4.0 / 29);
}

/**
 * eco_lab_from_color:
 * @color: its alpha does not count
 */
EcoLab
eco_lab_from_color (EcoColor color)
{
  double rgb[3], x, y, z;

  get_linear (color, rgb);
  x = compress ((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / WHITE_X);
  y = compress (0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
  z = compress ((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / WHITE_Z);
  return (EcoLab) { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

/**
 * eco_lab_to_color:
 *
 * Returns: the opaque colour; what screens cannot show is cut off channel by channel
 */
EcoColor
eco_lab_to_color (EcoLab lab)
{
  double t = (lab.l + 16) / 116;
  double x = expand (t + lab.a / 500) * WHITE_X, y = expand (t);
  double z = expand (t - lab.b / 200) * WHITE_Z;
  double rgb[3] = { 3.2404542 * x - 1.5371385 * y - 0.4985314 * z,
                    -0.9692660 * x + 1.8760108 * y + 0.0415560 * z,
                    0.0556434 * x - 0.2040259 * y + 1.0572252 * z };

  return make_color (rgb);
}

/**
 * eco_lab_get_chroma:
 *
 * Returns: how colourful it is: 0 for greys, about 100 for the brightest colours
 */
double
eco_lab_get_chroma (EcoLab lab)
{
  return hypot (lab.a, lab.b);
}

static double
get_hue (double a, double b)
{
  double hue = a == 0 && b == 0 ? 0 : atan2 (b, a) * 180 / G_PI;

  return hue < 0 ? hue + 360 : hue;
}

static double
cos_degrees (double angle)
{
  return cos (angle * G_PI / 180);
}

/* The mean of two hues in degrees, and how far the second is from the first. */
static double
mean_hue (double h1, double h2, gboolean grey, double *difference)
{
  *difference = grey ? 0 : h2 - h1;
  if (*difference > 180)
    *difference -= 360;
  else if (*difference < -180)
    *difference += 360;
  if (grey)
    return h1 + h2;
  if (fabs (h1 - h2) <= 180)
    return (h1 + h2) / 2;
  return h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
}

static double
power7 (double chroma)
{
  double p = pow (chroma, 7);

  return sqrt (p / (p + 6103515625.0)); /* 25 to the 7th */
}

/**
 * eco_lab_get_distance:
 *
 * Returns: the CIEDE2000 distance: 1 is just seen side by side, 10 at a glance
 */
double
eco_lab_get_distance (EcoLab x, EcoLab y)
{
  double g = 0.5 * (1 - power7 ((eco_lab_get_chroma (x) + eco_lab_get_chroma (y)) / 2));
  double a1 = x.a * (1 + g), a2 = y.a * (1 + g);
  double c1 = hypot (a1, x.b), c2 = hypot (a2, y.b), c = (c1 + c2) / 2, l = (x.l + y.l) / 2;
  double turn, h = mean_hue (get_hue (a1, x.b), get_hue (a2, y.b), c1 * c2 == 0, &turn);
  double t = 1 - 0.17 * cos_degrees (h - 30) + 0.24 * cos_degrees (2 * h)
             + 0.32 * cos_degrees (3 * h + 6) - 0.20 * cos_degrees (4 * h - 63);
  double dl = (y.l - x.l) / (1 + 0.015 * (l - 50) * (l - 50) / sqrt (20 + (l - 50) * (l - 50)));
  double dc = (c2 - c1) / (1 + 0.045 * c);
  double dh = 2 * sqrt (c1 * c2) * sin (turn / 2 * G_PI / 180) / (1 + 0.015 * c * t);
  double bend = 30 * exp (-((h - 275) / 25) * ((h - 275) / 25));
  double twist = -sin (2 * bend * G_PI / 180) * 2 * power7 (c);

  return sqrt (dl * dl + dc * dc + dh * dh + twist * dc * dh);
}

/**
 * eco_color_as_seen:
 *
 * Returns: the colour that eyes with all cones see where eyes of @vision see @color
 */
EcoColor
eco_color_as_seen (EcoColor color, EcoVision vision)
{
  static const double seen[ECO_N_VISIONS][3][3] = {
    [ECO_VISION_NORMAL] = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
    [ECO_VISION_PROTAN] = { { 0.152286, 1.052583, -0.204868 },
                            { 0.114503, 0.786281, 0.099216 },
                            { -0.003882, -0.048116, 1.051998 } },
    [ECO_VISION_DEUTAN] = { { 0.367322, 0.860646, -0.227968 },
                            { 0.280085, 0.672501, 0.047413 },
                            { -0.011820, 0.042940, 0.968881 } },
    [ECO_VISION_TRITAN] = { { 1.255528, -0.076749, -0.178779 },
                            { -0.078411, 0.930809, 0.147602 },
                            { 0.004733, 0.691367, 0.303900 } },
  };
  double rgb[3], out[3];

  g_return_val_if_fail ((int) vision >= 0 && vision < ECO_N_VISIONS, color);

  get_linear (color, rgb);
  for (int i = 0; i < 3; i++)
    out[i] = seen[vision][i][0] * rgb[0] + seen[vision][i][1] * rgb[1]
             + seen[vision][i][2] * rgb[2];
  return make_color (out);
}
