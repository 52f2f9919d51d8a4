/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvasController: drawing exchanges. */
#include "canvas-fixture.h"

static EcoPoint
hover_handle (Fixture *f, EcoNode *node)
{
  EcoPoint handle;

  eco_canvas_controller_motion (f->controller, view_of (f, node), ECO_MODIFIER_NONE);
  g_assert_true (eco_canvas_controller_get_handle (f->controller, 3, &handle));
  eco_canvas_controller_motion (f->controller, handle, ECO_MODIFIER_NONE);
  g_assert_cmpint (eco_canvas_controller_get_cursor (f->controller), ==, ECO_CURSOR_CROSS);
  return handle;
}

static void
test_connect (Fixture *f, gconstpointer data)
{
  EcoPoint handle = hover_handle (f, f->customers), to = view_of (f, f->sales);
  EcoExchange *exchange;

  press (f, handle);
  pull (f, handle, to);
  g_assert_cmpstr (eco_canvas_controller_get_feedback (f->controller)->target, ==,
                   id_of (f->sales));
  g_assert_true (eco_canvas_controller_get_feedback (f->controller)->has_line);
  eco_canvas_controller_release (f->controller, to, ECO_MODIFIER_NONE);
  g_assert_cmpuint (count_exchanges (f), ==, 1);
  exchange = ECO_EXCHANGE (eco_selection_get_only (selection_of (f)));
  g_assert_cmpstr (exchange->from, ==, id_of (f->customers));
  g_assert_cmpstr (exchange->to, ==, id_of (f->sales));
  g_assert_cmpuint (count_steps (f), ==, 1);
  assert_no_feedback (f);
}

static void
test_connect_to_nothing (Fixture *f, gconstpointer data)
{
  drag (f, hover_handle (f, f->customers), view_of (f, f->customers));
  g_assert_cmpuint (count_exchanges (f), ==, 0);
  g_assert_cmpuint (count_steps (f), ==, 0);
  assert_no_feedback (f);
}

static void
test_connect_by_keys (Fixture *f, gconstpointer data)
{
  const EcoCanvasFeedback *feedback = eco_canvas_controller_get_feedback (f->controller);

  eco_selection_set_only (selection_of (f), id_of (f->customers));
  eco_canvas_do (f->controller, ECO_COMMAND_CONNECT);
  g_assert_nonnull (feedback->target);
  g_assert_true (feedback->has_line);
  for (int i = 0; i < 3 && g_strcmp0 (feedback->target, id_of (f->sales)) != 0; i++)
    g_assert_true (eco_canvas_controller_key (f->controller, ECO_KEY_LEFT, ECO_MODIFIER_NONE));
  g_assert_cmpstr (feedback->target, ==, id_of (f->sales));
  for (int i = 0; i < 12; i++)
    {
      g_assert_true (eco_canvas_controller_key (f->controller, ECO_KEY_TAB, ECO_MODIFIER_NONE));
      g_assert_cmpstr (feedback->target, !=, id_of (f->customers));
    }
  g_assert_true (eco_canvas_controller_key (f->controller, ECO_KEY_ESCAPE, ECO_MODIFIER_NONE));
  assert_no_feedback (f);
  g_assert_cmpuint (count_exchanges (f), ==, 0);

  eco_canvas_do (f->controller, ECO_COMMAND_CONNECT);
  g_assert_true (eco_canvas_controller_key (f->controller, ECO_KEY_ENTER, ECO_MODIFIER_NONE));
  g_assert_cmpuint (count_exchanges (f), ==, 1);
  g_assert_cmpuint (count_steps (f), ==, 1);
  assert_no_feedback (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("connect", test_connect);
  ADD ("connect-to-nothing", test_connect_to_nothing);
  ADD ("connect-by-keys", test_connect_by_keys);
  return g_test_run ();
}
