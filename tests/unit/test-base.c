/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The values of base/: geometry, colours, dates, numbers, enums. */
#include "base/eco-color.h"
#include "base/eco-date.h"
#include "base/eco-enums.h"
#include "base/eco-geometry.h"
#include "base/eco-match.h"
#include "base/eco-number.h"
#include "base/eco-plane.h"

#include <locale.h>
#include <math.h>

static void
test_polar (void)
{
  for (int angle = 0; angle < 360; angle += 15)
    {
      EcoPoint point = eco_point_from_polar (angle, 200);
      double back, radius;

      eco_point_to_polar (point, &back, &radius);
      g_assert_cmpfloat_with_epsilon (fabs (eco_angle_difference (angle, back)), 0, 1e-9);
      g_assert_cmpfloat_with_epsilon (radius, 200, 1e-9);
    }
  g_assert_cmpfloat_with_epsilon (eco_point_from_polar (90, 10).x, 10, 1e-12);
  g_assert_cmpfloat_with_epsilon (eco_point_from_polar (0, 10).y, -10, 1e-12);
}

/* There and back, in both shapes. */
static void
test_planes (void)
{
  for (int shape = ECO_RING_SHAPE_ROUND; shape <= ECO_RING_SHAPE_WIDE; shape++)
    {
      EcoPlane plane = eco_plane_for_shape ((EcoRingShape) shape);

      for (int angle = 0; angle < 360; angle += 7)
        {
          EcoPoint point = eco_plane_get_point (plane, angle, 200);
          double back, radius, further = eco_plane_walk_arc (plane, 200, angle, 130);

          eco_plane_get_place (plane, point, &back, &radius);
          g_assert_cmpfloat_with_epsilon (fabs (eco_angle_difference (angle, back)), 0, 1e-9);
          g_assert_cmpfloat_with_epsilon (radius, 200, 1e-9);
          g_assert_cmpfloat_with_epsilon (eco_plane_get_radius (plane, point), 200, 1e-9);
          g_assert_cmpfloat_with_epsilon (eco_plane_measure_arc (plane, 200, angle, further), 130,
                                          1e-3);
          g_assert_cmpfloat_with_epsilon (eco_plane_walk_arc (plane, 200, further, -130), angle,
                                          1e-3);
        }
    }
}

/* A wide picture is wider, not higher; arcs, headings and widths go along. */
static void
test_wide_plane (void)
{
  EcoPlane wide = eco_plane_for_shape (ECO_RING_SHAPE_WIDE);
  double length = 0;

  g_assert_cmpfloat (wide.stretch, >, 1);
  g_assert_cmpfloat_with_epsilon (eco_plane_get_point (wide, 90, 10).x, 10 * wide.stretch, 1e-9);
  g_assert_cmpfloat_with_epsilon (eco_plane_get_point (wide, 0, 10).y, -10, 1e-9);
  for (int i = 0; i < 9000; i++)
    length += eco_point_distance (eco_plane_get_point (wide, i * 0.01, 300),
                                  eco_plane_get_point (wide, (i + 1) * 0.01, 300));
  g_assert_cmpfloat_with_epsilon (eco_plane_measure_arc (wide, 300, 0, 90), length, 0.01);
  for (int angle = -350; angle <= 350; angle += 10)
    {
      EcoPoint before = eco_plane_get_point (wide, angle - 0.001, 300);
      EcoPoint after = eco_plane_get_point (wide, angle + 0.001, 300);
      double heading = atan2 (after.y - before.y, after.x - before.x) * 180 / G_PI;

      g_assert_cmpfloat_with_epsilon (
          fabs (eco_angle_difference (eco_plane_get_heading (wide, angle), heading)), 0, 1e-4);
      g_assert_cmpfloat (fabs (eco_plane_get_heading (wide, angle) - angle), <, 30);
    }
  /* Boxes that touch in the circular form are as far apart as they should in the picture. */
  g_assert_cmpfloat_with_epsilon ((eco_plane_fit_width (wide, 100, 14) + 14) * wide.stretch, 114,
                                  1e-9);
}

static void
test_angles (void)
{
  g_assert_cmpfloat (eco_angle_normalize (-90), ==, 270);
  g_assert_cmpfloat (eco_angle_normalize (720), ==, 0);
  g_assert_cmpfloat (eco_angle_normalize (-1e-17), ==, 0);
  g_assert_cmpfloat (eco_angle_difference (350, 10), ==, 20);
  g_assert_cmpfloat (eco_angle_difference (10, 350), ==, -20);
  g_assert_cmpfloat (eco_angle_difference (0, 180), ==, -180);
}

static void
test_rects (void)
{
  EcoRect a = { 0, 0, 10, 10 }, b = { 10, 10, 5, 5 }, c = { 20, 0, 1, 1 };
  EcoRect empty = ECO_RECT_EMPTY, both;

  g_assert_true (eco_rect_intersects (&a, &b));
  g_assert_false (eco_rect_intersects (&a, &c));
  g_assert_false (eco_rect_intersects (&a, &empty));
  both = eco_rect_union (&a, &c);
  g_assert_cmpfloat (both.width, ==, 21);
  both = eco_rect_union (&empty, &c);
  g_assert_cmpfloat (both.x, ==, 20);
  eco_rect_add_point (&empty, (EcoPoint) { 3, 4 });
  g_assert_true (eco_rect_contains (&empty, (EcoPoint) { 3, 4 }));
  g_assert_true (eco_rect_is_empty (&ECO_RECT_EMPTY));
}

static void
test_colors (void)
{
  EcoColor color = 0;
  char text[ECO_COLOR_TEXT_SIZE];

  g_assert_true (eco_color_parse ("#12ab34", &color));
  g_assert_cmpstr (eco_color_to_text (color, text), ==, "#12AB34");
  g_assert_true (eco_color_parse ("#12AB3480", &color));
  g_assert_cmpstr (eco_color_to_text (color, text), ==, "#12AB3480");
  g_assert_false (eco_color_parse ("#12ab3", &color));
  g_assert_false (eco_color_parse ("12ab34", &color));
  g_assert_false (eco_color_parse ("#12ab3g", &color));
  g_assert_cmpfloat_with_epsilon (eco_color_get_contrast (ECO_RGB (0), ECO_RGB (0xffffff)), 21,
                                  1e-9);
  g_assert_cmpfloat_with_epsilon (eco_color_get_contrast (ECO_RGB (0x777777), ECO_RGB (0xffffff)),
                                  4.48, 0.01);
  g_assert_cmphex (eco_color_mix (ECO_RGB (0), ECO_RGB (0xffffff), 0.5), ==, ECO_RGB (0x808080));
}

static void
test_dates (void)
{
  EcoDate date = 0;
  char text[ECO_DATE_TEXT_SIZE];

  g_assert_true (eco_date_parse ("2028-02-29", &date));
  g_assert_cmpint (date, ==, 20280229);
  g_assert_cmpstr (eco_date_to_text (date, text), ==, "2028-02-29");
  g_assert_false (eco_date_parse ("2027-02-29", &date));
  g_assert_false (eco_date_parse ("2027-2-9", &date));
  g_assert_false (eco_date_parse ("0000-01-01", &date));
  g_assert_false (eco_date_parse ("2027-01-01 ", &date));
  g_assert_cmpint (date, ==, 20280229);
}

static void
test_numbers (void)
{
  static const double values[] = { 0,       1,          -1,  0.1, 1e-308, 1.7976931348623157e308,
                                   1.0 / 3, 123456.789, -0.0 };
  static const char *const refused[] = { "",     " 1",    "1 ",  "nan", "inf",
                                         "0x10", "1e999", "1,5", "--1", "." };
  char text[ECO_NUMBER_TEXT_SIZE];
  double value;
  int whole;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_assert_true (eco_number_parse_double (eco_number_to_text (values[i], text), &value));
      g_assert_cmpfloat (value, ==, values[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (eco_number_parse_double (refused[i], &value));
  g_assert_true (eco_number_parse_int ("-2147483648", &whole));
  g_assert_cmpint (whole, ==, G_MININT);
  g_assert_false (eco_number_parse_int ("2147483648", &whole));
  g_assert_false (eco_number_parse_int ("99999999999999999999", &whole));
  g_assert_false (eco_number_parse_int ("1.0", &whole));
}

static void
test_fixed (void)
{
  static const struct { double value; int decimals; const char *text;
  } cases[] = {
    { 0, 2, "0" },       { -0.001, 2, "0" },   { 1.5, 0, "2" },
    { 1.005, 1, "1" },   { 12.30, 2, "12.3" }, { -7.25, 2, "-7.25" },
    { 0.05, 2, "0.05" }, { 99.999, 2, "100" }, { 1234567.125, 3, "1234567.125" },
  };
  char text[ECO_NUMBER_TEXT_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (eco_number_to_fixed (cases[i].value, cases[i].decimals, text), ==,
                     cases[i].text);
}

/* Numbers must not follow a locale with a decimal comma. */
static void
test_locale (void)
{
  char text[ECO_NUMBER_TEXT_SIZE];
  double value = 0;

  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("there is no German locale here");
      return;
    }
  g_assert_cmpstr (eco_number_to_text (1.5, text), ==, "1.5");
  g_assert_cmpstr (eco_number_to_fixed (1.5, 2, text), ==, "1.5");
  g_assert_true (eco_number_parse_double ("1.5", &value));
  g_assert_cmpfloat (value, ==, 1.5);
  setlocale (LC_ALL, "C.UTF-8");
}

static void
test_enums (void)
{
  g_autofree char *nicks = eco_enum_dup_nicks (ECO_TYPE_STATUS);
  int value = 7;

  g_assert_cmpstr (nicks, ==, "current, planned, at-risk, retired");
  g_assert_cmpstr (eco_enum_get_nick (ECO_TYPE_SIDE, ECO_SIDE_EXTERNAL), ==, "external");
  g_assert_null (eco_enum_get_nick (ECO_TYPE_SIDE, 99));
  g_assert_cmpstr (eco_enum_get_label (ECO_TYPE_STATUS, ECO_STATUS_AT_RISK), ==, "At risk");
  g_assert_false (eco_enum_parse (ECO_TYPE_SIDE, "left", &value));
  g_assert_cmpint (value, ==, 7);
  g_assert_true (eco_enum_parse (ECO_TYPE_SIDE, "internal", &value));
  g_assert_cmpint (value, ==, ECO_SIDE_INTERNAL);
}

static void
test_match (void)
{
  g_autofree char *cafe = eco_match_fold ("  CAFE ");
  g_autofree char *partner = eco_match_fold ("partner");

  g_assert_cmpstr (cafe, ==, "cafe");
  g_assert_cmpint (eco_match_rank ("Café", cafe), ==, 0);
  g_assert_cmpint (eco_match_rank ("Cafés in town", cafe), ==, 1);
  g_assert_cmpint (eco_match_rank ("Channel partner", partner), ==, 2);
  g_assert_cmpint (eco_match_rank ("Copartner, partner", partner), ==, 2);
  g_assert_cmpint (eco_match_rank ("Copartner", partner), ==, 3);
  g_assert_cmpint (eco_match_rank ("Part", partner), ==, ECO_MATCH_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/base/polar", test_polar);
  g_test_add_func ("/base/planes", test_planes);
  g_test_add_func ("/base/wide-plane", test_wide_plane);
  g_test_add_func ("/base/angles", test_angles);
  g_test_add_func ("/base/rects", test_rects);
  g_test_add_func ("/base/colors", test_colors);
  g_test_add_func ("/base/dates", test_dates);
  g_test_add_func ("/base/numbers", test_numbers);
  g_test_add_func ("/base/fixed", test_fixed);
  g_test_add_func ("/base/locale", test_locale);
  g_test_add_func ("/base/enums", test_enums);
  g_test_add_func ("/base/match", test_match);
  return g_test_run ();
}
