/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvasController: dragging nodes. */
#include "canvas-fixture.h"

static void
test_move (Fixture *f, gconstpointer data)
{
  EcoPoint from = view_of (f, f->customers), to = view_at (f, 300, middle_of (f->community));
  const EcoCanvasFeedback *feedback = eco_canvas_controller_get_feedback (f->controller);
  double angle = f->customers->angle, radius = f->customers->radius;

  press (f, from);
  pull (f, from, to);
  g_assert_cmpuint (feedback->moved->len, ==, 1);
  g_assert_cmpstr (feedback->ring_id, ==, id_of (f->community));
  g_assert_cmpint (feedback->side, ==, ECO_SIDE_INTERNAL);
  g_assert_cmpuint (count_steps (f), ==, 0);
  eco_canvas_controller_release (f->controller, to, ECO_MODIFIER_NONE);
  g_assert_cmpstr (f->customers->ring, ==, id_of (f->community));
  g_assert_cmpint (f->customers->side, ==, ECO_SIDE_INTERNAL);
  g_assert_cmpfloat_with_epsilon (f->customers->angle, 300, 12);
  g_assert_cmpuint (count_steps (f), ==, 1);
  assert_no_feedback (f);

  eco_history_undo (eco_document_get_history (f->document));
  g_assert_cmpstr (f->customers->ring, ==, id_of (f->stakeholders));
  g_assert_cmpint (f->customers->side, ==, ECO_SIDE_EXTERNAL);
  g_assert_cmpfloat (f->customers->angle, ==, angle);
  g_assert_cmpfloat (f->customers->radius, ==, radius);
}

static void
test_move_cancelled (Fixture *f, gconstpointer data)
{
  EcoPoint from = view_of (f, f->customers), to = view_at (f, 200, middle_of (f->social));
  double angle = f->customers->angle;

  press (f, from);
  pull (f, from, to);
  g_assert_true (eco_canvas_controller_key (f->controller, ECO_KEY_ESCAPE, ECO_MODIFIER_NONE));
  assert_no_feedback (f);
  /* The button is still down; what it does now means nothing. */
  pull (f, to, view_at (f, 220, middle_of (f->social)));
  eco_canvas_controller_release (f->controller, to, ECO_MODIFIER_NONE);
  g_assert_cmpfloat (f->customers->angle, ==, angle);
  g_assert_cmpstr (f->customers->ring, ==, id_of (f->stakeholders));
  g_assert_cmpuint (count_steps (f), ==, 0);
  g_assert_false (eco_history_get_can_redo (eco_document_get_history (f->document)));
}

/* Both cards stand where the other did: nobody is in the way of the one behind. */
static void
test_move_several (Fixture *f, gconstpointer data)
{
  EcoPoint from = view_of (f, f->customers), to = { from.x + 30, from.y + 40 };
  const char *ids[] = { id_of (f->customers), id_of (f->partners) };
  EcoRect one, other;
  EcoScene *scene;

  eco_selection_set_ids (selection_of (f), ids, 2);
  drag (f, from, to);
  g_assert_cmpuint (count_steps (f), ==, 1);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, 2);
  scene = eco_picture_get_scene (eco_canvas_controller_get_picture (f->controller));
  g_assert_true (eco_scene_get_bounds (scene, ids[0], &one));
  g_assert_true (eco_scene_get_bounds (scene, ids[1], &other));
  g_assert_false (eco_rect_intersects (&one, &other));
  eco_history_undo (eco_document_get_history (f->document));
  g_assert_cmpuint (count_steps (f), ==, 0);
}

static void
test_no_move_on_click (Fixture *f, gconstpointer data)
{
  EcoPoint at = view_of (f, f->customers), near = { at.x + 2, at.y + 1 };
  double angle = f->customers->angle;

  drag (f, at, near);
  g_assert_cmpfloat (f->customers->angle, ==, angle);
  g_assert_cmpuint (count_steps (f), ==, 0);
}


static void
test_steps (Fixture *f, gconstpointer data)
{
  EcoPicture *picture = eco_canvas_controller_get_picture (f->controller);

  eco_picture_get_scene (picture);
  drag (f, view_of (f, f->website), view_at (f, 140, middle_of (f->social)));
  eco_picture_get_scene (picture);
  g_assert_cmpuint (eco_picture_get_steps (picture)->len, ==, 1);
  g_assert_cmpstr (g_array_index (eco_picture_get_steps (picture), EcoStep, 0).id, ==,
                   id_of (f->website));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("move", test_move);
  ADD ("move-cancelled", test_move_cancelled);
  ADD ("move-several", test_move_several);
  ADD ("no-move-on-click", test_no_move_on_click);
  ADD ("steps", test_steps);
  return g_test_run ();
}
