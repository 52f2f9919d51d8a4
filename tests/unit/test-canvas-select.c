/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvasController: selecting by the pointer. */
#include "canvas/control/eco-canvas-select.h"

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

static gboolean
is_chosen (Fixture *f, gpointer object)
{
  GPtrArray *chosen = eco_canvas_controller_get_feedback (f->controller)->chosen;

  return g_ptr_array_find_with_equal_func (chosen, id_of (object), g_str_equal, NULL);
}

/* Opens a band round Customers and Partners and leaves it open. */
static EcoPoint
band_round_two (Fixture *f, EcoModifiers modifiers)
{
  EcoPoint from = { view_of (f, f->customers).x - 120, view_of (f, f->customers).y - 100 };
  EcoPoint to = { view_of (f, f->customers).x + 200, view_of (f, f->partners).y + 100 };

  eco_canvas_controller_press (f->controller, from, ECO_BUTTON_PRIMARY, modifiers);
  for (int i = 1; i <= 8; i++)
    eco_canvas_controller_motion (f->controller, eco_point_lerp (from, to, i / 8.0), modifiers);
  return to;
}

static void
test_rubber_band (Fixture *f, gconstpointer data)
{
  EcoPoint to;

  click (f, view_of (f, f->sales), ECO_MODIFIER_NONE);
  to = band_round_two (f, ECO_MODIFIER_NONE);
  g_assert_true (eco_canvas_controller_get_feedback (f->controller)->has_band);
  g_assert_true (is_chosen (f, f->customers) && is_chosen (f, f->partners));
  g_assert_false (is_chosen (f, f->sales));
  /* Nothing but the feedback changes before the button goes up. */
  g_assert_true (eco_selection_get_only (selection_of (f)) == ECO_OBJECT (f->sales));
  eco_canvas_controller_release (f->controller, to, ECO_MODIFIER_NONE);
  g_assert_true (eco_selection_contains (selection_of (f), id_of (f->customers)));
  g_assert_true (eco_selection_contains (selection_of (f), id_of (f->partners)));
  g_assert_false (eco_selection_contains (selection_of (f), id_of (f->sales)));
  assert_no_feedback (f);
}

static void
test_rubber_band_adds (Fixture *f, gconstpointer data)
{
  const char *before[] = { id_of (f->sales), id_of (f->customers) };
  EcoPoint to;

  eco_selection_set_ids (selection_of (f), before, 2);
  to = band_round_two (f, ECO_MODIFIER_SHIFT);
  eco_canvas_controller_release (f->controller, to, ECO_MODIFIER_SHIFT);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, 3);
  g_assert_true (eco_selection_contains (selection_of (f), id_of (f->partners)));
}

/* Held or let go in the middle of it, Ctrl counts at once. */
static void
test_rubber_band_toggles (Fixture *f, gconstpointer data)
{
  const char *before[] = { id_of (f->sales), id_of (f->customers) };
  EcoPoint to;

  eco_selection_set_ids (selection_of (f), before, 2);
  to = band_round_two (f, ECO_MODIFIER_NONE);
  g_assert_true (is_chosen (f, f->customers) && !is_chosen (f, f->sales));
  eco_canvas_controller_set_modifiers (f->controller, ECO_MODIFIER_CONTROL);
  g_assert_true (is_chosen (f, f->partners) && is_chosen (f, f->sales));
  g_assert_false (is_chosen (f, f->customers));
  eco_canvas_controller_release (f->controller, to, ECO_MODIFIER_CONTROL);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, 2);
  g_assert_false (eco_selection_contains (selection_of (f), id_of (f->customers)));
}

static void
test_rubber_band_cancelled (Fixture *f, gconstpointer data)
{
  click (f, view_of (f, f->website), ECO_MODIFIER_NONE);
  band_round_two (f, ECO_MODIFIER_SHIFT);
  g_assert_true (is_chosen (f, f->partners));
  g_assert_true (eco_canvas_controller_key (f->controller, ECO_KEY_ESCAPE, ECO_MODIFIER_NONE));
  g_assert_true (eco_selection_get_only (selection_of (f)) == ECO_OBJECT (f->website));
  g_assert_cmpuint (eco_canvas_controller_get_feedback (f->controller)->chosen->len, ==, 0);
  assert_no_feedback (f);
}

/* Two cards at one place: each Alt+click goes one deeper, and round. */
static void
test_beneath (Fixture *f, gconstpointer data)
{
  EcoPoint at;
  EcoObject *first, *second;

  eco_editor_move_node (eco_document_get_editor (f->document), f->partners, f->stakeholders,
                        ECO_SIDE_EXTERNAL, f->customers->angle, f->customers->radius);
  at = view_of (f, f->customers);
  click (f, at, ECO_MODIFIER_NONE);
  first = eco_selection_get_only (selection_of (f));
  click (f, at, ECO_MODIFIER_ALT);
  second = eco_selection_get_only (selection_of (f));
  g_assert_true (first != second);
  g_assert_true (second == ECO_OBJECT (f->customers) || second == ECO_OBJECT (f->partners));
  click (f, at, ECO_MODIFIER_ALT);
  g_assert_true (eco_selection_get_only (selection_of (f)) == first);
  click (f, at, ECO_MODIFIER_ALT | ECO_MODIFIER_SHIFT);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, 2);
  /* Where nothing is, nothing changes. */
  click (f, view_at (f, 200, middle_of (f->social)), ECO_MODIFIER_ALT);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, 2);
}

/* ---- By what things are */

static void
test_by_kind (Fixture *f, gconstpointer data)
{
  EcoEditor *editor = eco_document_get_editor (f->document);
  EcoNode *other
      = eco_editor_add_node (editor, "customer", "Others", f->social, ECO_SIDE_INTERNAL, 300, 500);

  eco_selection_set_only (selection_of (f), id_of (f->customers));
  g_assert_true (eco_canvas_can_select (f->controller, ECO_SELECT_BY_KIND));
  eco_canvas_select (f->controller, ECO_SELECT_BY_KIND);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, 2);
  g_assert_true (eco_selection_contains (selection_of (f), id_of (other)));
  eco_selection_set_only (selection_of (f), id_of (f->website));
  eco_canvas_select (f->controller, ECO_SELECT_BY_RING);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, 2);
  eco_canvas_select (f->controller, ECO_SELECT_BY_SIDE);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, 5);
}

static void
test_connected (Fixture *f, gconstpointer data)
{
  EcoEditor *editor = eco_document_get_editor (f->document);
  EcoExchange *exchange = eco_editor_connect (editor, f->sales, f->website, NULL);

  eco_editor_connect (editor, f->customers, f->website, NULL);
  eco_selection_set_only (selection_of (f), id_of (f->sales));
  eco_canvas_select (f->controller, ECO_SELECT_CONNECTED);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, 2);
  g_assert_true (eco_selection_contains (selection_of (f), id_of (f->website)));
  eco_canvas_select (f->controller, ECO_SELECT_CONNECTED);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, 3);
  eco_canvas_select (f->controller, ECO_SELECT_CONNECTED);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, 3);

  eco_selection_set_only (selection_of (f), id_of (exchange));
  g_assert_false (eco_canvas_can_select (f->controller, ECO_SELECT_BY_RING));
  eco_canvas_select (f->controller, ECO_SELECT_BY_RING);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, 1);
  eco_canvas_select (f->controller, ECO_SELECT_INVERTED);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, 1);
  g_assert_false (eco_selection_contains (selection_of (f), id_of (exchange)));
}

static void
test_inverted (Fixture *f, gconstpointer data)
{
  guint n =
      eco_list_get_length (eco_ecosystem_get_nodes (eco_document_get_ecosystem (f->document)));

  eco_selection_clear (selection_of (f));
  g_assert_false (eco_canvas_can_select (f->controller, ECO_SELECT_CONNECTED));
  eco_canvas_select (f->controller, ECO_SELECT_CONNECTED);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, 0);
  eco_canvas_select (f->controller, ECO_SELECT_INVERTED);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, n);
  eco_selection_set_only (selection_of (f), id_of (f->sales));
  eco_canvas_select (f->controller, ECO_SELECT_INVERTED);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, n - 1);
  g_assert_false (eco_selection_contains (selection_of (f), id_of (f->sales)));
  eco_canvas_controller_set_document (f->controller, NULL);
  g_assert_false (eco_canvas_can_select (f->controller, ECO_SELECT_INVERTED));
  eco_canvas_select (f->controller, ECO_SELECT_INVERTED);
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
  ADD ("rubber-band-adds", test_rubber_band_adds);
  ADD ("rubber-band-toggles", test_rubber_band_toggles);
  ADD ("rubber-band-cancelled", test_rubber_band_cancelled);
  ADD ("beneath", test_beneath);
  ADD ("by-kind", test_by_kind);
  ADD ("connected", test_connected);
  ADD ("inverted", test_inverted);
  ADD ("gone", test_gone);
  return g_test_run ();
}
