/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCamera: zoom at a point, fit, reveal, limits; there and back again. */
#include "canvas/control/eco-camera.h"

#include <math.h>

static EcoCamera
make_camera (void)
{
  EcoCamera camera;

  eco_camera_init (&camera);
  camera.width = 800;
  camera.height = 600;
  return camera;
}

static void
assert_near (double a, double b)
{
  g_assert_cmpfloat_with_epsilon (a, b, 1e-6);
}

static void
test_there_and_back (void)
{
  EcoCamera camera = make_camera ();
  EcoPoint point = { 123.5, -77 }, back;

  camera.zoom = 0.37;
  camera.centre = (EcoPoint) { 40, -12 };
  back = eco_camera_to_scene (&camera, eco_camera_to_view (&camera, point));
  assert_near (back.x, point.x);
  assert_near (back.y, point.y);
  back = eco_camera_to_view (&camera, camera.centre);
  assert_near (back.x, 400);
  assert_near (back.y, 300);
}

static void
test_zoom_keeps_point (void)
{
  EcoCamera camera = make_camera ();
  EcoPoint at = { 650, 110 }, before = eco_camera_to_scene (&camera, at), after;

  eco_camera_zoom_at (&camera, at, 2.5);
  after = eco_camera_to_scene (&camera, at);
  assert_near (camera.zoom, 2.5);
  assert_near (after.x, before.x);
  assert_near (after.y, before.y);
  eco_camera_zoom_at (&camera, at, 1000);
  assert_near (camera.zoom, ECO_CAMERA_MAX_ZOOM);
  eco_camera_zoom_at (&camera, at, 0);
  assert_near (camera.zoom, ECO_CAMERA_MIN_ZOOM);
}

/* The steps meet 100 % from wherever they start, and undo each other. */
static void
test_steps (void)
{
  EcoCamera camera = make_camera ();
  gboolean met = FALSE;

  for (camera.zoom = 0.3; camera.zoom < 2; camera.zoom = eco_camera_next_zoom (&camera, 1))
    met = met || fabs (camera.zoom - 1) < 1e-9;
  g_assert_true (met);
  camera.zoom = 1;
  camera.zoom = eco_camera_next_zoom (&camera, 1);
  g_assert_cmpfloat (camera.zoom, >, 1.1);
  assert_near (eco_camera_next_zoom (&camera, -1), 1);
}

static void
test_fit (void)
{
  EcoCamera camera = make_camera ();
  EcoRect rect = { -1000, -500, 2000, 1000 }, view;

  eco_camera_fit (&camera, &rect, 20, 4);
  view = eco_camera_rect_to_view (&camera, &rect);
  assert_near (view.x, 20);
  assert_near (view.width, 760);
  assert_near (view.y + view.height / 2, 300);
  rect = (EcoRect) { 0, 0, 10, 10 };
  eco_camera_fit (&camera, &rect, 20, 1.5);
  assert_near (camera.zoom, 1.5);
}

static void
test_reveal (void)
{
  EcoCamera camera = make_camera ();
  EcoRect seen = { 0, 0, 50, 50 }, hidden = { 500, -20, 80, 40 }, view;
  double y = camera.centre.y;

  g_assert_false (eco_camera_reveal (&camera, &seen, 10));
  g_assert_true (eco_camera_reveal (&camera, &hidden, 10));
  view = eco_camera_rect_to_view (&camera, &hidden);
  assert_near (view.x + view.width, 790);
  assert_near (camera.centre.y, y);
  g_assert_false (eco_camera_reveal (&camera, &hidden, 10));
}

static void
test_limit (void)
{
  EcoCamera camera = make_camera ();
  EcoRect page = { -100, -100, 200, 200 };

  eco_camera_pan (&camera, -5000, 30);
  eco_camera_limit (&camera, &page);
  assert_near (camera.centre.x, 100);
  assert_near (camera.centre.y, -30);
}

/* The point under the pointer stays there all the way. */
static void
test_mix (void)
{
  EcoCamera from = { { 10, -20 }, 0.5, 800, 600 }, to = from, half;
  EcoPoint pointer = { 200, 150 }, fixed = eco_camera_to_scene (&from, pointer), at;

  eco_camera_zoom_at (&to, pointer, 2);
  half = eco_camera_mix (&from, &to, 0.5);
  g_assert_cmpfloat_with_epsilon (half.zoom, 1, 1e-9);
  at = eco_camera_to_view (&half, fixed);
  g_assert_cmpfloat_with_epsilon (at.x, 200, 1e-6);
  g_assert_cmpfloat_with_epsilon (at.y, 150, 1e-6);
  half = eco_camera_mix (&from, &to, 1);
  g_assert_cmpfloat (half.zoom, ==, to.zoom);
  g_assert_cmpfloat (half.centre.x, ==, to.centre.x);

  /* With the same zoom it is a straight line. */
  to = from;
  to.centre.x = 110;
  half = eco_camera_mix (&from, &to, 0.25);
  g_assert_cmpfloat_with_epsilon (half.centre.x, 35, 1e-9);
  g_assert_cmpfloat (half.zoom, ==, 0.5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/canvas/camera/there-and-back", test_there_and_back);
  g_test_add_func ("/canvas/camera/zoom-keeps-point", test_zoom_keeps_point);
  g_test_add_func ("/canvas/camera/steps", test_steps);
  g_test_add_func ("/canvas/camera/fit", test_fit);
  g_test_add_func ("/canvas/camera/reveal", test_reveal);
  g_test_add_func ("/canvas/camera/limit", test_limit);
  g_test_add_func ("/canvas/camera/mix", test_mix);
  return g_test_run ();
}
