/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvasController: what part of the map is seen. */
#include "canvas-fixture.h"

static void
test_pan (Fixture *f, gconstpointer data)
{
  EcoCamera *camera = eco_canvas_controller_get_camera (f->controller);
  EcoPoint from = { 300, 300 }, to = { 360, 280 };

  eco_canvas_controller_press (f->controller, from, ECO_BUTTON_MIDDLE, ECO_MODIFIER_NONE);
  pull (f, from, to);
  eco_canvas_controller_release (f->controller, to, ECO_MODIFIER_NONE);
  g_assert_cmpfloat_with_epsilon (camera->centre.x, -60, 1e-6);
  g_assert_cmpfloat_with_epsilon (camera->centre.y, 20, 1e-6);
  eco_canvas_controller_set_space (f->controller, TRUE);
  g_assert_cmpint (eco_canvas_controller_get_cursor (f->controller), ==, ECO_CURSOR_GRAB);
  drag (f, to, from);
  g_assert_cmpfloat_with_epsilon (camera->centre.x, 0, 1e-6);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("pan", test_pan);
  return g_test_run ();
}
