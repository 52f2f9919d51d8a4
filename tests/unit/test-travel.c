/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoTravel: cards on their way, and how they are sent elsewhere meanwhile. */
#include "canvas/control/eco-travel.h"

static void
add_step (GArray *steps, const char *id, double old_angle, double angle)
{
  EcoStep step = { id, old_angle, 100, angle, 200, ECO_PLANE_ROUND, ECO_PLANE_ROUND };

  g_array_append_val (steps, step);
}

static GArray *
create_steps (void)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (EcoStep));

  add_step (steps, "a", 350, 10);
  add_step (steps, "b", 90, 100);
  add_step (steps, "c", 180, 270);
  return steps;
}

static double
get_angle (EcoTravel *travel, const char *id)
{
  for (guint i = 0; i < eco_travel_get_length (travel); i++)
    if (g_str_equal (eco_travel_get (travel, i)->id, id))
      {
        double angle, radius;
        EcoPlane plane;

        eco_travel_get_now (travel, i, &angle, &radius, &plane);
        g_assert_cmpfloat (radius, >=, 100);
        g_assert_cmpfloat (radius, <=, 200);
        g_assert_cmpfloat (plane.stretch, ==, 1);
        return angle;
      }
  g_error ("“%s” is not under way", id);
}

/* The short way round, from the beginning to the end. */
static void
test_way (void)
{
  g_autoptr (GArray) steps = create_steps ();
  EcoTravel *travel = eco_travel_new ();

  g_assert_true (eco_travel_begin (travel, steps, 76));
  g_assert_cmpuint (eco_travel_get_length (travel), ==, 3);
  g_assert_cmpfloat (get_angle (travel, "a"), ==, 350);
  eco_travel_set_progress (travel, 0.4);
  g_assert_cmpfloat (eco_travel_get_part (travel), >, 0.4);
  g_assert_true (get_angle (travel, "a") > 350 || get_angle (travel, "a") < 10);
  eco_travel_set_progress (travel, 2);
  g_assert_cmpfloat (get_angle (travel, "a"), ==, 10);
  g_assert_cmpfloat (get_angle (travel, "c"), ==, 270);
  eco_travel_end (travel);
  g_assert_cmpuint (eco_travel_get_length (travel), ==, 0);
  eco_travel_free (travel);
}

/* Undo in the middle of it: back from where they are, without a leap. */
static void
test_interrupted (void)
{
  g_autoptr (GArray) steps = create_steps (), back = g_array_new (FALSE, FALSE, sizeof (EcoStep));
  EcoTravel *travel = eco_travel_new ();
  double a, b;

  eco_travel_begin (travel, steps, 76);
  eco_travel_set_progress (travel, 0.3);
  a = get_angle (travel, "a");
  b = get_angle (travel, "b");
  /* The picture says where the cards were sent, not where they are. */
  add_step (back, "a", 10, 350);
  g_assert_true (eco_travel_begin (travel, back, 76));
  g_assert_cmpuint (eco_travel_get_length (travel), ==, 3);
  g_assert_cmpfloat_with_epsilon (get_angle (travel, "a"), a, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_angle (travel, "b"), b, 1e-9);
  eco_travel_set_progress (travel, 1);
  g_assert_cmpfloat (get_angle (travel, "a"), ==, 350);
  g_assert_cmpfloat (get_angle (travel, "b"), ==, 100);
  eco_travel_free (travel);
}

/* Two cards explain themselves; a large map would stutter. */
static void
test_leaps (void)
{
  g_autoptr (GArray) steps = create_steps (), many = g_array_new (FALSE, FALSE, sizeof (EcoStep));
  EcoTravel *travel = eco_travel_new ();

  g_assert_false (eco_travel_begin (travel, steps, 5000));
  g_assert_true (eco_travel_begin (travel, steps, 4999));
  eco_travel_end (travel);
  g_array_set_size (steps, 2);
  g_assert_false (eco_travel_begin (travel, steps, 76));
  for (int i = 0; i < 1501; i++)
    add_step (many, "many", 0, 1);
  g_assert_false (eco_travel_begin (travel, many, 1501));
  eco_travel_free (travel);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/travel/way", test_way);
  g_test_add_func ("/travel/interrupted", test_interrupted);
  g_test_add_func ("/travel/leaps", test_leaps);
  return g_test_run ();
}
