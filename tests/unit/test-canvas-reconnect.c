/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvasController: editing exchanges where they are. */
#include "canvas-fixture.h"

#include "canvas/control/eco-canvas-make.h"
#include "render/eco-scene-line.h"

static EcoExchange *
connect_nodes (Fixture *f, EcoNode *from, EcoNode *to)
{
  EcoExchange *exchange
      = eco_editor_connect (eco_document_get_editor (f->document), from, to, NULL);

  f->base = eco_history_get_position (eco_document_get_history (f->document));
  eco_selection_set_only (selection_of (f), id_of (exchange));
  return exchange;
}

static EcoPoint
end_of (Fixture *f, gboolean giver)
{
  EcoPoint at;

  g_assert_true (eco_canvas_get_end (f->controller, giver, &at));
  return at;
}

static void
test_reconnect (Fixture *f, gconstpointer data)
{
  EcoExchange *exchange = connect_nodes (f, f->sales, f->customers);

  drag (f, end_of (f, FALSE), view_of (f, f->website));
  g_assert_cmpstr (exchange->from, ==, id_of (f->sales));
  g_assert_cmpstr (exchange->to, ==, id_of (f->website));
  g_assert_cmpuint (count_steps (f), ==, 1);
  drag (f, end_of (f, TRUE), view_of (f, f->partners));
  g_assert_cmpstr (exchange->from, ==, id_of (f->partners));
  g_assert_cmpstr (exchange->to, ==, id_of (f->website));
  g_assert_cmpuint (count_steps (f), ==, 2);
  g_assert_true (eco_selection_get_only (selection_of (f)) == ECO_OBJECT (exchange));
  assert_no_feedback (f);
  eco_history_undo (eco_document_get_history (f->document));
  g_assert_cmpstr (exchange->from, ==, id_of (f->sales));
}

static void
test_reconnect_refused (Fixture *f, gconstpointer data)
{
  EcoExchange *exchange = connect_nodes (f, f->sales, f->customers);
  EcoPoint from = end_of (f, FALSE), to = view_of (f, f->sales);

  drag (f, from, to);
  g_assert_cmpuint (f->messages, ==, 1);
  g_assert_cmpstr (exchange->to, ==, id_of (f->customers));
  drag (f, end_of (f, FALSE), view_at (f, 200, middle_of (f->social)));
  g_assert_cmpuint (f->messages, ==, 1);
  press (f, from);
  pull (f, from, view_of (f, f->website));
  g_assert_cmpstr (eco_canvas_controller_get_feedback (f->controller)->target, ==,
                   id_of (f->website));
  g_assert_true (eco_canvas_controller_key (f->controller, ECO_KEY_ESCAPE, ECO_MODIFIER_NONE));
  eco_canvas_controller_release (f->controller, view_of (f, f->website), ECO_MODIFIER_NONE);
  assert_no_feedback (f);
  g_assert_cmpstr (exchange->to, ==, id_of (f->customers));
  g_assert_cmpuint (count_steps (f), ==, 0);
  eco_selection_clear (selection_of (f));
  g_assert_false (eco_canvas_get_end (f->controller, TRUE, &from));
}

/* An exchange does not travel over one of its own ends. */
static void
test_channel (Fixture *f, gconstpointer data)
{
  EcoEditor *editor = eco_document_get_editor (f->document);
  EcoExchange *exchange = connect_nodes (f, f->sales, f->customers);

  eco_editor_set_text (editor, ECO_OBJECT (exchange), "channel", id_of (f->website), NULL);
  eco_editor_reconnect (editor, exchange, f->sales, f->website);
  g_assert_true (exchange->channel == NULL || exchange->channel[0] == '\0');
  g_assert_false (eco_editor_reconnect (editor, exchange, f->sales, f->sales));
}

static void
test_label (Fixture *f, gconstpointer data)
{
  EcoExchange *exchange = connect_nodes (f, f->sales, f->website);
  EcoCamera *camera = eco_canvas_controller_get_camera (f->controller);
  EcoScene *scene;
  EcoPoint from, to;
  EcoRect box;

  g_assert_true (eco_canvas_set_exchanges (f->controller, "label", "Leads"));
  scene = eco_picture_get_scene (eco_canvas_controller_get_picture (f->controller));
  g_assert_true (eco_scene_get_label_bounds (scene, id_of (exchange), &box));
  from = eco_camera_to_view (
      camera, (EcoPoint) { box.x + box.width / 2, box.y + box.height / 2 });
  g_assert_true (eco_scene_get_line_point (scene, id_of (exchange), 0.25, &to));
  to = eco_camera_to_view (camera, to);
  press (f, from);
  pull (f, from, to);
  g_assert_cmpfloat_with_epsilon (eco_canvas_get_making (f->controller)->label_at, 0.25, 0.02);
  g_assert_cmpuint (count_steps (f), ==, 1);
  eco_canvas_controller_release (f->controller, to, ECO_MODIFIER_NONE);
  g_assert_cmpfloat_with_epsilon (exchange->label_at, 0.25, 0.02);
  g_assert_cmpuint (count_steps (f), ==, 2);
  eco_selection_set_only (selection_of (f), id_of (exchange));
  g_assert_true (eco_canvas_can_make (f->controller, ECO_MAKE_RESET_LABEL));
  eco_canvas_make (f->controller, ECO_MAKE_RESET_LABEL);
  g_assert_cmpfloat (exchange->label_at, ==, 0.5);
  g_assert_false (eco_canvas_can_make (f->controller, ECO_MAKE_RESET_LABEL));
}

static void
test_set (Fixture *f, gconstpointer data)
{
  EcoExchange *one = connect_nodes (f, f->sales, f->website);
  EcoExchange *other = connect_nodes (f, f->website, f->customers);
  const char *ids[] = { id_of (one), id_of (other), id_of (f->sales) };

  eco_selection_set_ids (selection_of (f), ids, 3);
  g_assert_true (eco_canvas_set_exchanges (f->controller, "strength", "5"));
  g_assert_cmpint (one->strength, ==, 5);
  g_assert_cmpint (other->strength, ==, 5);
  g_assert_cmpuint (count_steps (f), ==, 1);
  g_assert_false (eco_canvas_set_exchanges (f->controller, "strength", "9"));
  g_assert_cmpuint (f->messages, ==, 1);
  g_assert_cmpint (one->strength, ==, 5);
  g_assert_cmpuint (count_steps (f), ==, 1);
  eco_canvas_make (f->controller, ECO_MAKE_REVERSE);
  g_assert_cmpstr (one->from, ==, id_of (f->website));
  g_assert_cmpstr (other->to, ==, id_of (f->website));
  g_assert_cmpuint (count_steps (f), ==, 2);
  eco_selection_clear (selection_of (f));
  g_assert_false (eco_canvas_set_exchanges (f->controller, "strength", "1"));
}

static void
test_return (Fixture *f, gconstpointer data)
{
  EcoExchange *exchange = connect_nodes (f, f->sales, f->customers), *answer;

  g_assert_true (eco_canvas_set_exchanges (f->controller, "category", "products-services"));
  eco_canvas_do (f->controller, ECO_COMMAND_ADD_RETURN);
  answer = ECO_EXCHANGE (eco_selection_get_only (selection_of (f)));
  g_assert_true (answer != exchange);
  g_assert_cmpstr (answer->category, ==, "revenue");
  g_assert_cmpstr (answer->from, ==, id_of (f->customers));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("reconnect", test_reconnect);
  ADD ("reconnect-refused", test_reconnect_refused);
  ADD ("channel", test_channel);
  ADD ("label", test_label);
  ADD ("set", test_set);
  ADD ("return", test_return);
  return g_test_run ();
}
