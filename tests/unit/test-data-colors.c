/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The colours of words are told apart by all kinds of eyes.
 *
 * Distance: CIEDE2000 (G. Sharma and others, 2005). Eyes: G. M. Machado and others, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), full severity. */
#include "render/eco-encoding.h"

#include "render-fixture.h"

#include <math.h>

#define LEAST 12.0

static const double eyes[4][9] = {
  { 1, 0, 0, 0, 1, 0, 0, 0, 1 },
  { 0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998 },
  { 0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881 },
  { 1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900 },
};

static double
to_linear (double c)
{
  return c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

static double
bend (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

static void
get_lab (EcoColor color, const double *eye, double lab[3])
{
  double c[3], alpha, seen[3], x, y, z;

  eco_color_get_rgba (color, &c[0], &c[1], &c[2], &alpha);
  for (int i = 0; i < 3; i++)
    c[i] = to_linear (c[i]);
  for (int i = 0; i < 3; i++)
    seen[i] = CLAMP (eye[3 * i] * c[0] + eye[3 * i + 1] * c[1] + eye[3 * i + 2] * c[2], 0, 1);
  x = bend ((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
  y = bend (0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
  z = bend ((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
  lab[0] = 116 * y - 16;
  lab[1] = 500 * (x - y);
  lab[2] = 200 * (y - z);
}

static double
radians (double degrees)
{
  return degrees * G_PI / 180;
}

static double
get_hue (double a, double b)
{
  double hue = atan2 (b, a) * 180 / G_PI;

  return hue < 0 ? hue + 360 : hue;
}

static double
get_distance (const double p[3], const double q[3])
{
  double mean = (hypot (p[1], p[2]) + hypot (q[1], q[2])) / 2;
  double g = 1.5 - 0.5 * sqrt (pow (mean, 7) / (pow (mean, 7) + pow (25, 7)));
  double c1 = hypot (p[1] * g, p[2]), c2 = hypot (q[1] * g, q[2]);
  double h1 = get_hue (p[1] * g, p[2]), h2 = get_hue (q[1] * g, q[2]);
  double turn = remainder (h2 - h1, 360), h = fabs (h1 - h2) <= 180 ? (h1 + h2) / 2
                                                                    : (h1 + h2 + 360) / 2;
  double l = (p[0] + q[0]) / 2 - 50, c = (c1 + c2) / 2;
  double t = 1 - 0.17 * cos (radians (h - 30)) + 0.24 * cos (radians (2 * h))
             + 0.32 * cos (radians (3 * h + 6)) - 0.2 * cos (radians (4 * h - 63));
  double dl = (q[0] - p[0]) / (1 + 0.015 * l * l / sqrt (20 + l * l));
  double dc = (c2 - c1) / (1 + 0.045 * c);
  double dh = 2 * sqrt (c1 * c2) * sin (radians (turn) / 2) / (1 + 0.015 * c * t);
  double r = -2 * sqrt (pow (c, 7) / (pow (c, 7) + pow (25, 7)))
             * sin (radians (60 * exp (-pow ((h - 275) / 25, 2))));

  return sqrt (dl * dl + dc * dc + dh * dh + r * dc * dh);
}

/* Against a pair of the paper. */
static void
test_distance (void)
{
  const double p[] = { 50, 2.6772, -79.7751 }, q[] = { 50, 0, -82.7485 };
  const double r[] = { 22.7233, 20.0904, -46.6940 }, s[] = { 23.0331, 14.9730, -42.5619 };

  g_assert_cmpfloat_with_epsilon (get_distance (p, q), 2.0425, 0.0001);
  g_assert_cmpfloat_with_epsilon (get_distance (r, s), 2.0373, 0.0001);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoEncoding) encoding = NULL;
  static const EcoTheme themes[] = { ECO_THEME_LIGHT, ECO_THEME_DARK };

  eco_ecosystem_begin_change (fixture->ecosystem);
  g_object_set (fixture->ecosystem, "color-by", "owner", NULL);
  for (int i = 0; i < ECO_SCALE_WORDS; i++)
    {
      g_autofree char *id = g_strdup_printf ("word%d", i);

      g_object_set (fixture_add_node (fixture, id, id, "customer", "inner", 10 * i, 160), "owner",
                    id, NULL);
    }
  eco_ecosystem_end_change (fixture->ecosystem);
  encoding = eco_encoding_new (fixture->ecosystem, fixture->catalog, NULL);
  for (guint theme = 0; theme < G_N_ELEMENTS (themes); theme++)
    for (guint eye = 0; eye < G_N_ELEMENTS (eyes); eye++)
      for (int i = 0; i < ECO_SCALE_WORDS; i++)
        for (int k = 0; k < i; k++)
          {
            const EcoStyle *style = eco_style_get (themes[theme]);
            const EcoScale *scale = eco_encoding_get_color (encoding);
            double a[3], b[3];

            get_lab (eco_encoding_get_colors (style, scale, i).fill, eyes[eye], a);
            get_lab (eco_encoding_get_colors (style, scale, k).fill, eyes[eye], b);
            if (get_distance (a, b) < LEAST)
              g_error ("%s, eye %u: %c and %c are %.1f apart", eco_theme_get_name (themes[theme]),
                       eye, 'A' + i, 'A' + k, get_distance (a, b));
          }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data-colors/distance", test_distance);
  g_test_add ("/data-colors/words", Fixture, NULL, fixture_set_up, test_words, fixture_tear_down);
  return g_test_run ();
}
