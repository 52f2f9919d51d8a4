/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvasController: putting new nodes on the map, and naming. */
#include "canvas-fixture.h"

#include <math.h>

static void
test_drop (Fixture *f, gconstpointer data)
{
  EcoPoint at = view_at (f, 100, middle_of (f->community));
  EcoNode *node;

  g_assert_true (eco_canvas_controller_drop_motion (f->controller, at));
  g_assert_cmpstr (eco_canvas_controller_get_feedback (f->controller)->ring_id, ==,
                   id_of (f->community));
  eco_canvas_controller_drop_leave (f->controller);
  assert_no_feedback (f);
  g_assert_true (eco_canvas_controller_drop (f->controller, at, "customer"));
  node = ECO_NODE (eco_selection_get_only (selection_of (f)));
  g_assert_cmpstr (node->ring, ==, id_of (f->community));
  g_assert_cmpint (node->side, ==, ECO_SIDE_EXTERNAL);
  g_assert_cmpfloat_with_epsilon (node->angle, 100, 10);
  g_assert_cmpstr (f->edited, ==, id_of (node));
  g_assert_cmpuint (count_steps (f), ==, 1);
  assert_no_feedback (f);
}

static void
test_put_kind (Fixture *f, gconstpointer data)
{
  EcoNode *node = eco_canvas_put_kind (f->controller, "customer");

  g_assert_nonnull (node);
  g_assert_cmpstr (node->ring, ==, id_of (f->stakeholders));
  g_assert_true (isfinite (node->angle + node->radius));
  g_assert_cmpstr (f->edited, ==, id_of (node));
  g_assert_cmpuint (count_steps (f), ==, 1);
}

/* A ring that is full becomes wider; all stay in their rings and apart. */
static void
test_full_ring (Fixture *f, gconstpointer data)
{
  double before = f->stakeholders->outer;
  g_autoptr (GPtrArray) ids = NULL;
  EcoScene *scene;

  for (int i = 0; i < 40; i++)
    g_assert_nonnull (eco_canvas_put_kind (f->controller, "customer"));
  g_assert_cmpuint (count_steps (f), ==, 40);
  g_assert_cmpuint (f->messages, ==, 0);
  g_assert_cmpfloat (f->stakeholders->outer, >, before);
  g_assert_cmpfloat (f->website->radius, >, f->social->inner);
  g_assert_cmpfloat (f->website->radius, <, f->social->outer);
  scene = eco_picture_get_scene (eco_canvas_controller_get_picture (f->controller));
  ids = eco_scene_list_ids (scene, NULL, ECO_PART_NODE);
  for (guint i = 0; i < ids->len; i++)
    for (guint j = 0; j < i; j++)
      {
        EcoRect one, other;

        g_assert_true (eco_scene_get_bounds (scene, ids->pdata[i], &one));
        g_assert_true (eco_scene_get_bounds (scene, ids->pdata[j], &other));
        g_assert_false (eco_rect_intersects (&one, &other));
      }
  while (count_steps (f) > 0)
    eco_history_undo (eco_document_get_history (f->document));
  g_assert_cmpfloat (f->stakeholders->outer, ==, before);
}

/* On rings as the template makes them, where hardly a card fits. */
static void
test_thin_ring (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoDocument) document =
      eco_document_new_from_template ("blank-rings", f->catalog, NULL);
  EcoRing *ring = eco_ecosystem_find_ring_by_role (eco_document_get_ecosystem (document),
                                                   ECO_RING_ROLE_COMMUNITY);
  double angles[] = { 5, 90, 179, 270, 315 };

  eco_canvas_controller_set_document (f->controller, document);
  for (guint i = 0; i < G_N_ELEMENTS (angles); i++)
    {
      EcoPoint at = view_at (f, angles[i], middle_of (ring));
      EcoNode *node;

      g_assert_true (eco_canvas_controller_drop (f->controller, at, "customer"));
      node = ECO_NODE (eco_selection_get_only (eco_document_get_selection (document)));
      g_assert_cmpstr (node->ring, ==, id_of (ring));
      g_assert_cmpint (node->side, ==, angles[i] < 180 ? ECO_SIDE_EXTERNAL : ECO_SIDE_INTERNAL);
      g_assert_cmpfloat (eco_point_distance (view_of (f, node), at), <, 200);
    }
  eco_canvas_controller_set_document (f->controller, NULL);
}

static void
test_double_click (Fixture *f, gconstpointer data)
{
  EcoPoint at = view_of (f, f->sales);

  click (f, at, ECO_MODIFIER_NONE);
  drag (f, at, (EcoPoint) { at.x, at.y + 30 });
  eco_canvas_controller_double_click (f->controller, view_of (f, f->sales));
  g_assert_null (f->edited);
  click (f, view_of (f, f->sales), ECO_MODIFIER_NONE);
  eco_canvas_controller_double_click (f->controller, view_of (f, f->sales));
  g_assert_cmpstr (f->edited, ==, id_of (f->sales));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("drop", test_drop);
  ADD ("put-kind", test_put_kind);
  ADD ("full-ring", test_full_ring);
  ADD ("thin-ring", test_thin_ring);
  ADD ("double-click", test_double_click);
  return g_test_run ();
}
