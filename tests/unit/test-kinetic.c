/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoKinetic: how the picture goes on after it was flicked. */
#include "canvas/control/eco-kinetic.h"

#include <math.h>

/* 20 samples, 10 ms apart, at a speed of 1000 px by second to the right. */
static void
flick (EcoKinetic *kinetic)
{
  eco_kinetic_begin (kinetic);
  for (int i = 0; i < 20; i++)
    eco_kinetic_add (kinetic, (EcoPoint) { 10 * i, 5 }, i / 100.0);
}

static void
test_throw (void)
{
  EcoKinetic kinetic;

  flick (&kinetic);
  g_assert_true (eco_kinetic_throw (&kinetic, 0.2));
  g_assert_cmpfloat_with_epsilon (kinetic.velocity.x, 1000, 1e-6);
  g_assert_cmpfloat_with_epsilon (kinetic.velocity.y, 0, 1e-6);
}

/* Who rests before letting go wants it to stay there. */
static void
test_rest (void)
{
  EcoKinetic kinetic;

  flick (&kinetic);
  g_assert_false (eco_kinetic_throw (&kinetic, 0.3));
  eco_kinetic_begin (&kinetic);
  g_assert_false (eco_kinetic_throw (&kinetic, 0));
  eco_kinetic_add (&kinetic, (EcoPoint) { 0, 0 }, 0);
  g_assert_false (eco_kinetic_throw (&kinetic, 0));
  eco_kinetic_add (&kinetic, (EcoPoint) { 1, 0 }, 0.05);
  g_assert_false (eco_kinetic_throw (&kinetic, 0.05));
  /* Two events at the same time have no speed. */
  eco_kinetic_begin (&kinetic);
  eco_kinetic_add (&kinetic, (EcoPoint) { 0, 0 }, 1);
  eco_kinetic_add (&kinetic, (EcoPoint) { 50, 0 }, 1);
  g_assert_false (eco_kinetic_throw (&kinetic, 1));
}

/* It comes to rest, and the way does not depend on how long frames take. */
static void
test_step (void)
{
  const double frames[] = { 0.008, 0.016, 0.05 };

  for (guint k = 0; k < G_N_ELEMENTS (frames); k++)
    {
      EcoKinetic kinetic;
      double way = 0;
      int n = 0;
      EcoPoint by;

      flick (&kinetic);
      g_assert_true (eco_kinetic_throw (&kinetic, 0.2));
      while (eco_kinetic_step (&kinetic, frames[k], &by))
        {
          way += by.x;
          g_assert_cmpfloat (by.x, >, 0);
          g_assert_cmpint (++n, <, 1000);
        }
      g_assert_cmpfloat_with_epsilon (way + by.x, 247, 1.5);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/canvas/kinetic/throw", test_throw);
  g_test_add_func ("/canvas/kinetic/rest", test_rest);
  g_test_add_func ("/canvas/kinetic/step", test_step);
  return g_test_run ();
}
