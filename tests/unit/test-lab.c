/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* CIELAB, its distances, and colour-blind vision, against published numbers. */
#include "base/eco-lab.h"

#include <math.h>

static void
check_near (double value, double wanted, double within)
{
  if (fabs (value - wanted) > within)
    g_error ("%.4f instead of %.4f", value, wanted);
}

/* White, black, and the primaries as every table of sRGB has them. */
static void
test_known_colors (void)
{
  static const struct { EcoColor color; double l, a, b; } known[] = {
    { ECO_RGB (0xffffff), 100, 0, 0 },
    { ECO_RGB (0x000000), 0, 0, 0 },
    { ECO_RGB (0xff0000), 53.24, 80.09, 67.20 },
    { ECO_RGB (0x00ff00), 87.73, -86.18, 83.18 },
    { ECO_RGB (0x0000ff), 32.30, 79.19, -107.86 },
    { ECO_RGB (0x808080), 53.59, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      EcoLab lab = eco_lab_from_color (known[i].color);

      check_near (lab.l, known[i].l, 0.02);
      check_near (lab.a, known[i].a, 0.02);
      check_near (lab.b, known[i].b, 0.02);
      g_assert_cmphex (eco_lab_to_color (lab), ==, known[i].color);
    }
}

/* Pairs of the test data of Sharma, Wu and Dalal (2005), table 1. */
static void
test_distance (void)
{
  static const struct { EcoLab x, y; double distance; } pairs[] = {
    { { 50, 2.6772, -79.7751 }, { 50, 0, -82.7485 }, 2.0425 },
    { { 50, -1.3802, -84.2814 }, { 50, 0, -82.7485 }, 1.0000 },
    { { 50, 0, 0 }, { 50, -1, 2 }, 2.3669 },
    { { 50, 2.4900, -0.0010 }, { 50, -2.4900, 0.0009 }, 7.1792 },
    { { 50, 2.4900, -0.0010 }, { 50, -2.4900, 0.0011 }, 7.2195 },
    { { 50, 2.5, 0 }, { 50, 0, -2.5 }, 4.3065 },
    { { 50, 2.5, 0 }, { 73, 25, -18 }, 27.1492 },
    { { 50, 2.5, 0 }, { 58, 24, 15 }, 19.4535 },
    { { 60.2574, -34.0099, 36.2677 }, { 60.4626, -34.1751, 39.4387 }, 1.2644 },
    { { 22.7233, 20.0904, -46.6940 }, { 23.0331, 14.9730, -42.5619 }, 2.0373 },
    { { 90.9257, -0.5406, -0.9208 }, { 88.6381, -0.8985, -0.7239 }, 1.5381 },
    { { 2.0776, 0.0795, -1.1350 }, { 0.9033, -0.0636, -0.5514 }, 0.9082 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      check_near (eco_lab_get_distance (pairs[i].x, pairs[i].y), pairs[i].distance, 0.0001);
      check_near (eco_lab_get_distance (pairs[i].y, pairs[i].x), pairs[i].distance, 0.0001);
    }
}

/* Who has no red or no green cones takes red and green for shades of one hue; greys stay. */
static void
test_vision (void)
{
  for (int vision = 0; vision < ECO_N_VISIONS; vision++)
    {
      EcoLab grey = eco_lab_from_color (eco_color_as_seen (ECO_RGB (0x777777),
                                                           (EcoVision) vision));

      g_assert_cmpfloat (eco_lab_get_chroma (grey), <, 1);
    }
  for (int vision = ECO_VISION_PROTAN; vision <= ECO_VISION_DEUTAN; vision++)
    {
      EcoLab red = eco_lab_from_color (eco_color_as_seen (ECO_RGB (0xcc4030), (EcoVision) vision));
      EcoLab green = eco_lab_from_color (eco_color_as_seen (ECO_RGB (0x6f7a20),
                                                            (EcoVision) vision));

      g_assert_cmpfloat (fabs (atan2 (red.b, red.a) - atan2 (green.b, green.a)), <, 0.2);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lab/known-colors", test_known_colors);
  g_test_add_func ("/lab/distance", test_distance);
  g_test_add_func ("/lab/vision", test_vision);
  return g_test_run ();
}
