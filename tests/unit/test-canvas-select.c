/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvasController: selecting by the pointer. */
#include "canvas-fixture.h"

static void
test_click (Fixture *f, gconstpointer data)
{
  click (f, view_of (f, f->customers), ECO_MODIFIER_NONE);
  g_assert_true (eco_selection_get_only (selection_of (f)) == ECO_OBJECT (f->customers));
  click (f, view_of (f, f->sales), ECO_MODIFIER_NONE);
  g_assert_true (eco_selection_get_only (selection_of (f)) == ECO_OBJECT (f->sales));
  click (f, view_of (f, f->customers), ECO_MODIFIER_SHIFT);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, 2);
  click (f, view_of (f, f->sales), ECO_MODIFIER_CONTROL);
  g_assert_true (eco_selection_get_only (selection_of (f)) == ECO_OBJECT (f->customers));
  click (f, view_at (f, 200, middle_of (f->social)), ECO_MODIFIER_SHIFT);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, 1);
  click (f, view_at (f, 200, middle_of (f->social)), ECO_MODIFIER_NONE);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, 0);
  g_assert_cmpuint (count_steps (f), ==, 0);
}

static void
test_exchange (Fixture *f, gconstpointer data)
{
  EcoExchange *exchange
      = eco_editor_connect (eco_document_get_editor (f->document), f->sales, f->website, NULL);
  EcoPicture *picture = eco_canvas_controller_get_picture (f->controller);
  EcoScene *scene = eco_picture_get_scene (picture);
  const EcoCamera *camera = eco_canvas_controller_get_camera (f->controller);
  gboolean found = FALSE;
  EcoRect box;
  EcoHit hit;

  /* Look for a point that only the exchange has. */
  g_assert_true (eco_scene_get_bounds (scene, id_of (exchange), &box));
  for (double x = box.x; x < box.x + box.width && !found; x += 7)
    for (double y = box.y; y < box.y + box.height && !found; y += 3)
      if (eco_scene_hit (scene, (EcoPoint) { x, y }, 2, &hit) && hit.part == ECO_PART_EXCHANGE)
        {
          click (f, eco_camera_to_view (camera, (EcoPoint) { x, y }), ECO_MODIFIER_NONE);
          found = TRUE;
        }
  g_assert_true (found);
  g_assert_true (eco_selection_get_only (selection_of (f)) == ECO_OBJECT (exchange));
  g_assert_true (eco_canvas_can_do (f->controller, ECO_COMMAND_ADD_RETURN));
  eco_canvas_do (f->controller, ECO_COMMAND_ADD_RETURN);
  g_assert_cmpuint (count_exchanges (f), ==, 2);
  g_assert_cmpstr (ECO_EXCHANGE (eco_selection_get_only (selection_of (f)))->to, ==,
                   id_of (f->sales));
  eco_canvas_do (f->controller, ECO_COMMAND_DELETE);
  g_assert_cmpuint (count_exchanges (f), ==, 1);
}

static void
test_rubber_band (Fixture *f, gconstpointer data)
{
  EcoPoint from = view_at (f, 5, f->social->outer + 20);
  EcoPoint to = { view_of (f, f->customers).x + 200, view_of (f, f->partners).y + 100 };

  from.x = view_of (f, f->customers).x - 120;
  press (f, from);
  pull (f, from, to);
  g_assert_true (eco_canvas_controller_get_feedback (f->controller)->has_band);
  g_assert_true (eco_selection_contains (selection_of (f), id_of (f->customers)));
  g_assert_true (eco_selection_contains (selection_of (f), id_of (f->partners)));
  g_assert_false (eco_selection_contains (selection_of (f), id_of (f->sales)));
  eco_canvas_controller_release (f->controller, to, ECO_MODIFIER_NONE);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), >=, 2);
  assert_no_feedback (f);
}

static void
test_rubber_band_cancelled (Fixture *f, gconstpointer data)
{
  EcoPoint from = view_at (f, 300, f->social->outer + 40);

  click (f, view_of (f, f->website), ECO_MODIFIER_NONE);
  eco_canvas_controller_press (f->controller, from, ECO_BUTTON_PRIMARY, ECO_MODIFIER_SHIFT);
  eco_canvas_controller_motion (f->controller, view_at (f, 120, f->social->outer),
                                ECO_MODIFIER_SHIFT);
  eco_canvas_controller_motion (f->controller, view_at (f, 130, f->social->outer),
                                ECO_MODIFIER_SHIFT);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), >, 1);
  g_assert_true (eco_canvas_controller_key (f->controller, ECO_KEY_ESCAPE, ECO_MODIFIER_NONE));
  g_assert_true (eco_selection_get_only (selection_of (f)) == ECO_OBJECT (f->website));
  assert_no_feedback (f);
}


/* What is under the pointer or in a gesture may be gone at any time. */
static void
test_gone (Fixture *f, gconstpointer data)
{
  EcoPoint from = view_of (f, f->website);
  g_autoptr (GPtrArray) objects = g_ptr_array_new ();

  press (f, from);
  pull (f, from, view_at (f, 200, 500));
  g_ptr_array_add (objects, f->website);
  eco_editor_remove (eco_document_get_editor (f->document), objects);
  assert_no_feedback (f);
  g_assert_null (eco_canvas_controller_get_feedback (f->controller)->hovered);
  eco_canvas_controller_release (f->controller, from, ECO_MODIFIER_NONE);
  eco_canvas_controller_set_document (f->controller, NULL);
  press (f, from);
  pull (f, from, (EcoPoint) { 10, 10 });
  eco_canvas_controller_release (f->controller, from, ECO_MODIFIER_NONE);
  g_assert_false (eco_canvas_controller_key (f->controller, ECO_KEY_TAB, ECO_MODIFIER_NONE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("click", test_click);
  ADD ("exchange", test_exchange);
  ADD ("rubber-band", test_rubber_band);
  ADD ("rubber-band-cancelled", test_rubber_band_cancelled);
  ADD ("gone", test_gone);
  return g_test_run ();
}
