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

/* Several on two rings, led by one: all turn alike and go as many rings outwards. */
static void
test_move_over_rings (Fixture *f, gconstpointer data)
{
  const char *ids[] = { id_of (f->customers), id_of (f->sales) };
  const EcoCanvasFeedback *feedback = eco_canvas_controller_get_feedback (f->controller);
  double from = f->customers->angle, other = f->sales->angle;
  EcoPoint to = view_at (f, from + 25, middle_of (f->community));

  eco_selection_set_ids (selection_of (f), ids, 2);
  press (f, view_of (f, f->customers));
  pull (f, view_of (f, f->customers), to);
  g_assert_cmpuint (feedback->cells->len, ==, 2);
  eco_canvas_controller_release (f->controller, to, ECO_MODIFIER_NONE);
  g_assert_cmpstr (f->customers->ring, ==, id_of (f->community));
  g_assert_cmpstr (f->sales->ring, ==, id_of (f->community));
  g_assert_cmpint (f->sales->side, ==, ECO_SIDE_INTERNAL);
  g_assert_cmpfloat_with_epsilon (f->customers->angle, from + 25, 3);
  g_assert_cmpfloat_with_epsilon (f->sales->angle, other + 25, 3);
  g_assert_cmpuint (count_steps (f), ==, 1);
  assert_no_feedback (f);
}

/* One of them is on the outermost ring already, so that none can go farther out. */
static void
test_move_keeps_relation (Fixture *f, gconstpointer data)
{
  const char *ids[] = { id_of (f->customers), id_of (f->website) };
  EcoPoint to = view_at (f, f->customers->angle + 10, middle_of (f->social));

  eco_selection_set_ids (selection_of (f), ids, 2);
  drag (f, view_of (f, f->customers), to);
  g_assert_cmpstr (f->customers->ring, ==, id_of (f->stakeholders));
  g_assert_cmpstr (f->website->ring, ==, id_of (f->social));
  to = view_at (f, f->website->angle + 10, middle_of (f->community));
  drag (f, view_of (f, f->website), to);
  g_assert_cmpstr (f->website->ring, ==, id_of (f->social));
}

/* The brand is alone in the core. */
static void
test_refused (Fixture *f, gconstpointer data)
{
  const EcoCanvasFeedback *feedback = eco_canvas_controller_get_feedback (f->controller);
  EcoPoint from = view_of (f, f->customers), to = view_at (f, 90, 10);
  double angle = f->customers->angle;

  press (f, from);
  pull (f, from, to);
  g_assert_true (feedback->refused);
  g_assert_nonnull (feedback->ring_id);
  g_assert_cmpint (eco_canvas_controller_get_cursor (f->controller), ==, ECO_CURSOR_REFUSED);
  eco_canvas_controller_release (f->controller, to, ECO_MODIFIER_NONE);
  g_assert_cmpuint (f->messages, ==, 1);
  g_assert_cmpuint (count_steps (f), ==, 0);
  g_assert_cmpfloat (f->customers->angle, ==, angle);
  g_assert_cmpint (eco_canvas_controller_get_cursor (f->controller), !=, ECO_CURSOR_REFUSED);
  assert_no_feedback (f);
}

/* Near to the spoke of another node it is met exactly; Ctrl leaves it where it is. */
static void
test_snap (Fixture *f, gconstpointer data)
{
  const EcoCanvasFeedback *feedback = eco_canvas_controller_get_feedback (f->controller);
  double off = 4 / f->website->radius * 180 / G_PI;
  EcoPoint from = view_of (f, f->website);
  EcoPoint to = view_at (f, f->partners->angle + off, f->website->radius + 25);

  press (f, from);
  pull (f, from, to);
  g_assert_cmpuint (feedback->guides->len, ==, 1);
  g_assert_cmpint (g_array_index (feedback->guides, EcoGuide, 0).kind, ==, ECO_SNAP_SPOKE);
  eco_canvas_controller_set_modifiers (f->controller, ECO_MODIFIER_CONTROL);
  g_assert_cmpuint (feedback->guides->len, ==, 0);
  eco_canvas_controller_set_snap (f->controller, FALSE);
  eco_canvas_controller_set_modifiers (f->controller, ECO_MODIFIER_NONE);
  g_assert_cmpuint (feedback->guides->len, ==, 0);
  eco_canvas_controller_set_snap (f->controller, TRUE);
  eco_canvas_controller_motion (f->controller, to, ECO_MODIFIER_NONE);
  g_assert_cmpuint (feedback->guides->len, ==, 1);
  eco_canvas_controller_release (f->controller, to, ECO_MODIFIER_NONE);
  g_assert_cmpfloat_with_epsilon (f->website->angle, f->partners->angle, 1e-6);
  assert_no_feedback (f);

  from = view_of (f, f->website);
  to = view_at (f, f->customers->angle + off, f->website->radius + 0.5);
  press (f, from);
  pull (f, from, to);
  eco_canvas_controller_motion (f->controller, to, ECO_MODIFIER_CONTROL);
  eco_canvas_controller_release (f->controller, to, ECO_MODIFIER_CONTROL);
  g_assert_cmpfloat_with_epsilon (f->website->angle, f->customers->angle + off, off / 4);
}

static void
test_keep_ring (Fixture *f, gconstpointer data)
{
  double radius = f->customers->radius;
  EcoPoint from = view_of (f, f->customers), to = view_at (f, 95, middle_of (f->social));

  press (f, from);
  pull (f, from, to);
  eco_canvas_controller_set_modifiers (f->controller, ECO_MODIFIER_SHIFT);
  eco_canvas_controller_release (f->controller, to, ECO_MODIFIER_SHIFT);
  g_assert_cmpstr (f->customers->ring, ==, id_of (f->stakeholders));
  g_assert_cmpfloat_with_epsilon (f->customers->radius, radius, 1e-6);
  g_assert_cmpfloat_with_epsilon (f->customers->angle, 95, 6);
}

/* The view goes on while the pointer waits at its edge, and the node with it. */
static void
test_scroll_at_edge (Fixture *f, gconstpointer data)
{
  EcoCamera *camera = eco_canvas_controller_get_camera (f->controller);
  EcoPoint from, to = { 795, 300 };
  double before, centre;

  camera->width = 800;
  camera->height = 600;
  from = view_of (f, f->customers);
  press (f, from);
  g_assert_false (eco_canvas_controller_scroll_at_edge (f->controller));
  pull (f, from, to);
  before = camera->centre.x;
  centre = g_array_index (eco_canvas_controller_get_feedback (f->controller)->moved, EcoMovedNode,
                          0).centre.x;
  for (int i = 0; i < 5; i++)
    g_assert_true (eco_canvas_controller_scroll_at_edge (f->controller));
  g_assert_cmpfloat (camera->centre.x, >, before + 20);
  g_assert_cmpfloat (g_array_index (eco_canvas_controller_get_feedback (f->controller)->moved,
                                    EcoMovedNode, 0).centre.x, >, centre + 20);
  eco_canvas_controller_cancel (f->controller);
  g_assert_false (eco_canvas_controller_scroll_at_edge (f->controller));
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
  ADD ("move-over-rings", test_move_over_rings);
  ADD ("move-keeps-relation", test_move_keeps_relation);
  ADD ("refused", test_refused);
  ADD ("snap", test_snap);
  ADD ("keep-ring", test_keep_ring);
  ADD ("scroll-at-edge", test_scroll_at_edge);
  ADD ("no-move-on-click", test_no_move_on_click);
  ADD ("steps", test_steps);
  return g_test_run ();
}
