/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Colours from pictures that are made here. */
#include "base/eco-lab.h"
#include "render/eco-image-palette.h"

#include <string.h>

#define SIDE 60

/* A picture of stripes, each as wide as its share says. */
static EcoPixels
paint (guint8 *data, const guint32 *colors, const guint *widths, guint n)
{
  for (int y = 0; y < SIDE; y++)
    for (int x = 0, stripe = 0, left = (int) widths[0]; x < SIDE; x++, left--)
      {
        guint8 *p = data + 4 * (y * SIDE + x);

        if (left == 0 && (guint) stripe + 1 < n)
          left = (int) widths[++stripe];
        p[0] = (guint8) (colors[stripe] >> 24);
        p[1] = (guint8) (colors[stripe] >> 16);
        p[2] = (guint8) (colors[stripe] >> 8);
        p[3] = (guint8) colors[stripe];
      }
  return (EcoPixels) { data, SIDE, SIDE, 4 * SIDE };
}

static gboolean
find (const guint32 *colors, const guint *widths, guint n, EcoImagePalette *palette)
{
  g_autofree guint8 *data = g_malloc (4 * SIDE * SIDE);
  EcoPixels pixels = paint (data, colors, widths, n);

  return eco_image_palette_from_pixels (&pixels, eco_style_get (ECO_THEME_LIGHT), palette);
}

static void
assert_like (EcoColor color, EcoColor wanted)
{
  double distance = eco_lab_get_distance (eco_lab_from_color (color), eco_lab_from_color (wanted));

  if (color == ECO_COLOR_UNSET || distance > 2)
    g_error ("#%06x instead of #%06x", color >> 8, wanted >> 8);
}

/* Blue and orange on white paper: the paper is not a colour of the brand. */
static void
test_two_colors (void)
{
  static const guint32 colors[] = { 0xffffffff, 0x0b4f9eff, 0xff8c1aff };
  static const guint widths[] = { 30, 20, 10 };
  EcoImagePalette palette;

  g_assert_true (find (colors, widths, 3, &palette));
  g_assert_cmpuint (palette.n_colors, ==, 2);
  assert_like (palette.core, ECO_RGB (0x0b4f9e));
  assert_like (palette.accent, ECO_RGB (0xff8c1a));
  g_assert_cmpfloat_with_epsilon (palette.shares[0], 2 / 3.0, 0.01);
  g_assert_cmpuint (palette.hues[ECO_HUE_CHANNEL] != 0 || palette.hues[ECO_HUE_TECHNOLOGY] != 0, ==,
                    TRUE);
  g_assert_true (palette.hues[ECO_HUE_PEOPLE] != 0 || palette.hues[ECO_HUE_PROCESS] != 0);
}

/* Neither holes nor ink count, however many there are. */
static void
test_holes_and_ink (void)
{
  static const guint32 colors[] = { 0xff00ff00, 0x000000ff, 0x1f8a4cff };
  static const guint widths[] = { 30, 25, 5 };
  EcoImagePalette palette;

  g_assert_true (find (colors, widths, 3, &palette));
  g_assert_cmpuint (palette.n_colors, ==, 1);
  assert_like (palette.core, ECO_RGB (0x1f8a4c));
  assert_like (palette.accent, ECO_RGB (0x1f8a4c));
  assert_like (palette.hues[ECO_HUE_COMMUNITY], ECO_RGB (0x1f8a4c));
}

static void
test_nothing_there (void)
{
  static const guint32 white[] = { 0xffffffff, 0xfdfdfd80 }, hole[] = { 0x11223300, 0x44556640 };
  static const guint32 black[] = { 0x000000ff, 0xffffffff };
  static const guint widths[] = { 30, 30 };
  EcoImagePalette palette;

  g_assert_false (find (white, widths, 2, &palette));
  g_assert_false (find (hole, widths, 2, &palette));
  g_assert_cmpuint (palette.core, ==, ECO_COLOR_UNSET);
  g_assert_true (find (black, widths, 2, &palette));
  g_assert_cmpfloat (eco_color_get_luminance (palette.core), <, 0.02);
}

/* Shades of one colour are one colour, and a picture has one palette. */
static void
test_shades_and_repetition (void)
{
  g_autofree guint8 *data = g_malloc (4 * SIDE * SIDE);
  EcoPixels pixels = { data, SIDE, SIDE, 4 * SIDE };
  EcoImagePalette first, second;

  for (int i = 0; i < SIDE * SIDE; i++)
    {
      guint8 *p = data + 4 * i;

      p[0] = (guint8) (150 + i % 9);
      p[1] = (guint8) (20 + i % 7);
      p[2] = (guint8) (60 + i % 5);
      p[3] = 255;
    }
  g_assert_true (eco_image_palette_from_pixels (&pixels, eco_style_get (ECO_THEME_LIGHT), &first));
  g_assert_true (eco_image_palette_from_pixels (&pixels, eco_style_get (ECO_THEME_LIGHT), &second));
  g_assert_cmpuint (first.n_colors, ==, 1);
  g_assert_cmpmem (&first, sizeof first, &second, sizeof second);
}

/* Whatever the colours, those that are proposed for the elements can be told apart. */
static void
test_hues_stay_apart (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  const EcoStyle *base = eco_style_get (ECO_THEME_LIGHT);

  for (int round = 0; round < 40; round++)
    {
      guint32 colors[6];
      const guint widths[] = { 10, 10, 10, 10, 10, 10 };
      EcoImagePalette palette;

      for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
        colors[i] = g_rand_int (rand) | 0xff;
      if (!find (colors, widths, G_N_ELEMENTS (colors), &palette))
        continue;
      for (int i = 0; i < ECO_HUE_OTHER; i++)
        for (int j = 0; j < i; j++)
          {
            EcoColor x = palette.hues[i] != 0 ? palette.hues[i] : base->hues[i];
            EcoColor y = palette.hues[j] != 0 ? palette.hues[j] : base->hues[j];

            g_assert_cmpfloat (eco_lab_get_distance (eco_lab_from_color (x),
                                                     eco_lab_from_color (y)), >=, 6.5);
          }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/image-palette/two-colors", test_two_colors);
  g_test_add_func ("/image-palette/holes-and-ink", test_holes_and_ink);
  g_test_add_func ("/image-palette/nothing-there", test_nothing_there);
  g_test_add_func ("/image-palette/shades-and-repetition", test_shades_and_repetition);
  g_test_add_func ("/image-palette/hues-stay-apart", test_hues_stay_apart);
  return g_test_run ();
}
