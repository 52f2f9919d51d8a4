/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pages and posters: the picture is inside the margins, in the middle and complete. */
#include "export/eco-paper.h"

#include <math.h>

static const EcoRect landscape = { -100, -50, 1600, 1000 };
static const EcoRect upright = { 0, 0, 500, 900 };

static void
assert_inside (const EcoSheet *sheet, const EcoRect *picture)
{
  double right = sheet->x + picture->width * sheet->scale;
  double bottom = sheet->y + picture->height * sheet->scale;

  g_assert_cmpfloat (sheet->x, >=, sheet->frame.x - 1e-6);
  g_assert_cmpfloat (sheet->y, >=, sheet->frame.y - 1e-6);
  g_assert_cmpfloat (right, <=, sheet->frame.x + sheet->frame.width + 1e-6);
  g_assert_cmpfloat (bottom, <=, sheet->frame.y + sheet->frame.height + 1e-6);
  /* The margins are alike on both sides, and the picture fills one direction. */
  g_assert_cmpfloat_with_epsilon (sheet->x, sheet->width - right, 1e-6);
  g_assert_cmpfloat_with_epsilon (sheet->y, sheet->height - bottom, 1e-6);
  g_assert_true (fabs (sheet->x - sheet->frame.x) < 1e-6
                 || fabs (sheet->y - sheet->frame.y) < 1e-6);
}

static void
test_page (void)
{
  for (int paper = ECO_PAPER_A4; paper < ECO_N_PAPERS; paper++)
    {
      EcoSheet sheet;

      g_assert_cmpint (eco_paper_place ((EcoPaper) paper, &landscape, 1, 0, &sheet), ==, 1);
      g_assert_cmpfloat (sheet.width, >, sheet.height);
      assert_inside (&sheet, &landscape);
      g_assert_cmpint (eco_paper_place ((EcoPaper) paper, &upright, 1, 0, &sheet), ==, 1);
      g_assert_true ((sheet.height > sheet.width) == (paper != ECO_PAPER_SLIDE));
      assert_inside (&sheet, &upright);
    }
}

/* Every point of the picture is on some sheet, and neighbours share a strip. */
static void
test_poster (void)
{
  EcoSheet first, sheet;
  int n = eco_paper_place (ECO_PAPER_A4, &landscape, 3, 0, &first);

  g_assert_cmpint (n % 3, ==, 0);
  for (int i = 0; i < 40; i++)
    for (int k = 0; k < 40; k++)
      {
        double x = landscape.width * i / 39.0, y = landscape.height * k / 39.0;
        int found = 0;

        for (int s = 0; s < n; s++)
          {
            eco_paper_place (ECO_PAPER_A4, &landscape, 3, s, &sheet);
            g_assert_cmpfloat (sheet.scale, ==, first.scale);
            found += sheet.x + x * sheet.scale >= sheet.frame.x - 1e-6
                     && sheet.x + x * sheet.scale <= sheet.frame.x + sheet.frame.width + 1e-6
                     && sheet.y + y * sheet.scale >= sheet.frame.y - 1e-6
                     && sheet.y + y * sheet.scale <= sheet.frame.y + sheet.frame.height + 1e-6;
          }
        g_assert_cmpint (found, >=, 1);
      }
  eco_paper_place (ECO_PAPER_A4, &landscape, 3, 1, &sheet);
  g_assert_cmpfloat_with_epsilon (first.x - sheet.x, first.frame.width - 8 * 72 / 25.4, 1e-6);
}

static void
test_names (void)
{
  EcoPaper paper;

  for (int i = 0; i < ECO_N_PAPERS; i++)
    {
      g_assert_true (eco_paper_parse (eco_paper_get_name ((EcoPaper) i), &paper));
      g_assert_cmpint (paper, ==, i);
      g_assert_nonnull (eco_paper_get_label (paper));
    }
  g_assert_false (eco_paper_parse ("A4", &paper));
  g_assert_false (eco_paper_parse ("", &paper));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper/page", test_page);
  g_test_add_func ("/paper/poster", test_poster);
  g_test_add_func ("/paper/names", test_names);
  return g_test_run ();
}
