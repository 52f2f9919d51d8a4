/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvasController: a preview is looked at and selected from, and not edited. */
#include "canvas/control/eco-canvas-make.h"

#include "canvas-fixture.h"

#include "base/eco-mark.h"

/* The map with a node that the document has not. */
static EcoEcosystem *
show_preview (Fixture *f, EcoPoint *at)
{
  EcoPicture *picture = eco_canvas_controller_get_picture (f->controller);
  EcoEcosystem *other = ECO_ECOSYSTEM (
      eco_object_copy (ECO_OBJECT (eco_document_get_ecosystem (f->document))));
  g_autoptr (EcoObject) node = eco_object_new (ECO_TYPE_NODE, "coming");
  g_autoptr (GHashTable) marks = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (EcoScene) scene = NULL;
  EcoSceneOptions options;

  eco_ecosystem_begin_change (other);
  g_object_set (node, "name", "Coming", "kind", "customer", "ring", id_of (f->social), "side",
                ECO_SIDE_EXTERNAL, "angle", 150.0, "radius", middle_of (f->social), NULL);
  eco_list_append (eco_ecosystem_get_nodes (other), node);
  eco_ecosystem_end_change (other);
  g_hash_table_insert (marks, (char *) "coming", GINT_TO_POINTER (ECO_MARK_NEW));
  eco_picture_init_options (picture, &options);
  options.memo = NULL;
  options.marks = marks;
  scene = eco_scene_new (other, f->catalog, &options);
  eco_picture_set_preview (picture, scene, other, "Go back first");
  *at = view_at (f, 150, middle_of (f->social));
  return other;
}

static void
test_look (Fixture *f, gconstpointer data)
{
  EcoPicture *picture = eco_canvas_controller_get_picture (f->controller);
  EcoPoint at;
  g_autoptr (EcoEcosystem) other = show_preview (f, &at);
  EcoRect box;

  g_assert_true (eco_picture_get_ecosystem (picture) == other);
  g_assert_true (eco_scene_get_bounds (eco_picture_get_scene (picture), "coming", &box));
  eco_canvas_controller_motion (f->controller, at, ECO_MODIFIER_NONE);
  g_assert_cmpstr (eco_canvas_controller_get_feedback (f->controller)->hovered, ==, "coming");
  g_assert_false (eco_canvas_controller_get_feedback (f->controller)->handles);
  click (f, at, ECO_MODIFIER_NONE);
  g_assert_true (eco_selection_contains (selection_of (f), "coming"));
  g_assert_cmpuint (f->messages, ==, 0);
  /* Back to the document. */
  eco_picture_set_preview (picture, NULL, NULL, NULL);
  eco_selection_prune (selection_of (f));
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, 0);
  g_assert_false (eco_scene_get_bounds (eco_picture_get_scene (picture), "coming", &box));
  g_assert_null (eco_picture_get_refusal (picture));
}

/* Whatever would edit says one sentence and does nothing. */
static void
test_refuse (Fixture *f, gconstpointer data)
{
  EcoPoint at, node = view_of (f, f->customers);
  g_autoptr (EcoEcosystem) other = show_preview (f, &at);

  click (f, node, ECO_MODIFIER_NONE);
  drag (f, node, (EcoPoint) { node.x + 60, node.y + 40 });
  g_assert_cmpuint (f->messages, ==, 1);
  eco_canvas_do (f->controller, ECO_COMMAND_DELETE);
  g_assert_cmpuint (f->messages, ==, 2);
  eco_canvas_controller_key (f->controller, ECO_KEY_RIGHT, ECO_MODIFIER_NONE);
  g_assert_cmpuint (f->messages, ==, 3);
  click (f, node, ECO_MODIFIER_NONE);
  eco_canvas_controller_double_click (f->controller, node);
  g_assert_cmpuint (f->messages, ==, 4);
  eco_canvas_put_kind (f->controller, "customer");
  g_assert_cmpuint (f->messages, ==, 5);
  eco_canvas_make (f->controller, ECO_MAKE_NODE);
  g_assert_cmpuint (f->messages, ==, 6);
  eco_canvas_move_to_ring (f->controller, id_of (f->social));
  g_assert_cmpuint (f->messages, ==, 7);
  g_assert_false (eco_canvas_controller_drop (f->controller, at, "customer"));
  g_assert_cmpuint (f->messages, ==, 8);
  g_assert_null (f->edited);
  g_assert_cmpuint (count_steps (f), ==, 0);
  eco_picture_set_preview (eco_canvas_controller_get_picture (f->controller), NULL, NULL,
                           "not kept");
  drag (f, node, (EcoPoint) { node.x + 60, node.y + 40 });
  g_assert_cmpuint (count_steps (f), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("preview/look", test_look);
  ADD ("preview/refuse", test_refuse);
  return g_test_run ();
}
