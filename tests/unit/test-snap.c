/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a dragged node meets on the rings, in numbers. */
#include "canvas/control/eco-snap.h"

#include <math.h>

/* Two on ring 1 at radius 200, one on ring 2 at 45 degrees. */
static const EcoSnapNode nodes[] = { { 60, 200, 1 }, { 100, 200, 1 }, { 45, 400, 2 } };
static const EcoSnapField field = { .ring = 1, .divided = TRUE, .outermost = 600, .reach = 6,
                                    .plane = { 1 } };

/* Degrees that are as long as some px at a radius. */
static double
degrees (double px, double radius)
{
  return px / radius * 180 / G_PI;
}

static void
test_spoke (void)
{
  double angle = 45 + degrees (5, 250), radius = 250;
  EcoGuide guides[ECO_SNAP_MOST_GUIDES];

  g_assert_cmpuint (eco_snap (nodes, 3, &field, &angle, &radius, guides), ==, 1);
  g_assert_cmpfloat (angle, ==, 45);
  g_assert_cmpfloat (radius, ==, 250);
  g_assert_cmpint (guides[0].kind, ==, ECO_SNAP_SPOKE);
  g_assert_cmpfloat (guides[0].at, ==, 45);
  g_assert_cmpfloat (guides[0].from, ==, 250);
  g_assert_cmpfloat (guides[0].to, ==, 400);
  g_assert_cmpuint (guides[0].n_marks, ==, 1);

  angle = 45 + degrees (7, 250);
  g_assert_cmpuint (eco_snap (nodes, 3, &field, &angle, &radius, guides), ==, 0);
  g_assert_cmpfloat (angle, ==, 45 + degrees (7, 250));
}

/* A node beside it on the same track is nothing to stand on. */
static void
test_no_spoke_on_track (void)
{
  double angle = 60.5, radius = 215;
  EcoGuide guides[ECO_SNAP_MOST_GUIDES];

  g_assert_cmpuint (eco_snap (nodes, 3, &field, &angle, &radius, guides), ==, 0);
  g_assert_cmpfloat (angle, ==, 60.5);
}

static void
test_axis (void)
{
  const double wanted[] = { 271, 359, 181 };
  EcoSnapField core = field;
  EcoGuide guides[ECO_SNAP_MOST_GUIDES];
  double angle = 271, radius = 250;

  g_assert_cmpuint (eco_snap (nodes, 3, &field, &angle, &radius, guides), ==, 1);
  g_assert_cmpfloat (angle, ==, 270);
  g_assert_cmpint (guides[0].kind, ==, ECO_SNAP_AXIS);
  g_assert_cmpfloat (guides[0].to, ==, 600);

  /* On the line between the sides there is no place, except in the core. */
  for (guint i = 1; i < 3; i++)
    {
      angle = wanted[i];
      g_assert_cmpuint (eco_snap (nodes, 3, &field, &angle, &radius, guides), ==, 0);
      g_assert_cmpfloat (angle, ==, wanted[i]);
    }
  core.divided = FALSE;
  angle = 359;
  g_assert_cmpuint (eco_snap (nodes, 3, &core, &angle, &radius, guides), ==, 1);
  g_assert_cmpfloat (angle, ==, 0);
}

static void
test_spacing (void)
{
  double angle = 80 - degrees (4, 203), radius = 203;
  EcoGuide guides[ECO_SNAP_MOST_GUIDES];

  g_assert_cmpuint (eco_snap (nodes, 3, &field, &angle, &radius, guides), ==, 2);
  g_assert_cmpfloat_with_epsilon (angle, 80, 1e-9);
  g_assert_cmpfloat (radius, ==, 200);
  g_assert_cmpint (guides[0].kind, ==, ECO_SNAP_SPACING);
  g_assert_cmpfloat (guides[0].at, ==, 200);
  g_assert_cmpfloat (guides[0].from, ==, 60);
  g_assert_cmpfloat_with_epsilon (guides[0].to, 100, 1e-9);
  g_assert_cmpint (guides[1].kind, ==, ECO_SNAP_TRACK);
}

/* Over twelve o'clock, and not over more than half of the ring. */
static void
test_spacing_round (void)
{
  const EcoSnapNode over[] = { { 350, 200, 0 }, { 20, 200, 0 } };
  const EcoSnapNode wide[] = { { 10, 200, 1 }, { 170, 200, 1 } };
  const EcoSnapField core = { .ring = 0, .outermost = 600, .reach = 6, .plane = { 1 } };
  EcoGuide guides[ECO_SNAP_MOST_GUIDES];
  double angle = 5.5, radius = 200;

  eco_snap (over, 2, &core, &angle, &radius, guides);
  g_assert_cmpfloat_with_epsilon (angle, 5, 1e-9);
  g_assert_cmpint (guides[0].kind, ==, ECO_SNAP_SPACING);

  angle = 271;
  eco_snap (wide, 2, &field, &angle, &radius, guides);
  g_assert_cmpfloat (angle, ==, 270);
  g_assert_cmpint (guides[0].kind, ==, ECO_SNAP_AXIS);
}

static void
test_track (void)
{
  double angle = 130, radius = 205;
  EcoGuide guides[ECO_SNAP_MOST_GUIDES];

  g_assert_cmpuint (eco_snap (nodes, 3, &field, &angle, &radius, guides), ==, 1);
  g_assert_cmpfloat (radius, ==, 200);
  g_assert_cmpfloat (angle, ==, 130);
  g_assert_cmpint (guides[0].kind, ==, ECO_SNAP_TRACK);
  g_assert_cmpfloat (guides[0].from, ==, 100);
  g_assert_cmpfloat_with_epsilon (guides[0].to, 130, 1e-9);

  radius = 207;
  g_assert_cmpuint (eco_snap (nodes, 3, &field, &angle, &radius, guides), ==, 0);
  /* On the other half, nobody is a neighbour. */
  radius = 203;
  angle = 230;
  g_assert_cmpuint (eco_snap (nodes, 3, &field, &angle, &radius, guides), ==, 0);
}

/* Of two things that are as near, the rarer one is met. */
static void
test_preference (void)
{
  const EcoSnapNode ring[] = { { 70, 200, 1 }, { 110, 200, 1 }, { 90.5, 400, 2 } };
  EcoGuide guides[ECO_SNAP_MOST_GUIDES];
  double angle = 90.3, radius = 200;

  eco_snap (ring, 3, &field, &angle, &radius, guides);
  g_assert_cmpfloat (angle, ==, 90);
  g_assert_cmpint (guides[0].kind, ==, ECO_SNAP_AXIS);
  g_assert_cmpuint (eco_snap (NULL, 0, &field, &angle, &radius, guides), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/canvas/snap/spoke", test_spoke);
  g_test_add_func ("/canvas/snap/no-spoke-on-track", test_no_spoke_on_track);
  g_test_add_func ("/canvas/snap/axis", test_axis);
  g_test_add_func ("/canvas/snap/spacing", test_spacing);
  g_test_add_func ("/canvas/snap/spacing-round", test_spacing_round);
  g_test_add_func ("/canvas/snap/track", test_track);
  g_test_add_func ("/canvas/snap/preference", test_preference);
  return g_test_run ();
}
