/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rings and sectors on the map: choosing them by their names, dragging the lines
 * between them, and the commands. */
#include "canvas-fixture.h"

#include "canvas/control/eco-canvas-rings.h"
#include "model/eco-sectors.h"

#include <math.h>

static EcoSelection *
get_selection (Fixture *f)
{
  return eco_document_get_selection (f->document);
}

static guint
count_rings (Fixture *f)
{
  return eco_list_get_length (
      eco_ecosystem_get_rings (eco_document_get_ecosystem (f->document)));
}

static EcoPoint
name_of (Fixture *f, gpointer object)
{
  EcoScene *scene = eco_picture_get_scene (eco_canvas_controller_get_picture (f->controller));
  double step = 0.25;
  EcoRect box;

  g_assert_true (eco_scene_get_name_bounds (scene, id_of (object), &box));
  for (double x = box.x; x < box.x + box.width; x += step)
    for (double y = box.y; y < box.y + box.height; y += 4 * step)
      {
        EcoHit hit;

        if (eco_scene_hit (scene, (EcoPoint) { x, y }, 1, &hit) && hit.name
            && g_strcmp0 (hit.id, id_of (object)) == 0)
          return eco_camera_to_view (eco_canvas_controller_get_camera (f->controller),
                                     (EcoPoint) { x, y });
      }
  g_assert_not_reached ();
}

static void
test_choose (Fixture *f, gconstpointer data)
{
  click (f, name_of (f, f->social), ECO_MODIFIER_NONE);
  g_assert_true (eco_selection_contains (get_selection (f), id_of (f->social)));
  eco_canvas_controller_double_click (f->controller, name_of (f, f->social));
  g_assert_cmpstr (f->edited, ==, id_of (f->social));
  click (f, view_at (f, 140, middle_of (f->social)), ECO_MODIFIER_NONE);
  g_assert_cmpuint (eco_selection_get_size (get_selection (f)), ==, 0);
  eco_canvas_controller_press (f->controller, view_at (f, 140, middle_of (f->social)),
                               ECO_BUTTON_SECONDARY, ECO_MODIFIER_NONE);
  g_assert_true (eco_selection_contains (get_selection (f), id_of (f->social)));
  g_assert_true (eco_canvas_can_do (f->controller, ECO_COMMAND_RENAME));
}

static void
remove_ring_cb (EcoCanvasController *controller, const char *id, char **asked)
{
  g_free (*asked);
  *asked = g_strdup (id);
}

/* The Delete key takes no node with it. */
static void
test_delete_asks (Fixture *f, gconstpointer data)
{
  g_autofree char *asked = NULL;

  g_signal_connect (f->controller, "remove-ring", G_CALLBACK (remove_ring_cb), &asked);
  eco_selection_set_only (get_selection (f), id_of (f->stakeholders));
  eco_canvas_do (f->controller, ECO_COMMAND_DELETE);
  g_assert_cmpstr (asked, ==, id_of (f->stakeholders));
  g_assert_cmpuint (count_rings (f), ==, 4);
  g_assert_cmpuint (count_steps (f), ==, 0);
}

static void
test_resize (Fixture *f, gconstpointer data)
{
  double width = f->community->outer - f->community->inner, outermost = f->social->outer;
  EcoPoint from = view_at (f, 150, f->community->outer);

  eco_canvas_controller_motion (f->controller, from, ECO_MODIFIER_NONE);
  g_assert_cmpint (eco_canvas_controller_get_cursor (f->controller), ==, ECO_CURSOR_RESIZE_UP);
  drag (f, from, view_at (f, 150, f->community->outer + 60));
  g_assert_cmpfloat_with_epsilon (f->community->outer - f->community->inner, width + 60, 1.5);
  g_assert_cmpfloat_with_epsilon (f->social->outer, outermost + 60, 1.5);
  g_assert_cmpuint (count_steps (f), ==, 1);
  assert_no_feedback (f);
  g_assert_cmpfloat (eco_canvas_controller_get_feedback (f->controller)->edge_radius, ==, 0);
  eco_selection_set_only (get_selection (f), id_of (f->community));
  eco_canvas_do_ring (f->controller, ECO_RING_WIDEN);
  eco_canvas_do_ring (f->controller, ECO_RING_WIDEN);
  g_assert_cmpuint (count_steps (f), ==, 2);
}

static void
test_commands (Fixture *f, gconstpointer data)
{
  g_assert_false (eco_canvas_can_do_ring (f->controller, ECO_RING_OUTWARDS));
  g_assert_false (eco_canvas_can_color (f->controller));
  eco_selection_set_only (get_selection (f), id_of (f->stakeholders));
  g_assert_false (eco_canvas_can_do_ring (f->controller, ECO_RING_INWARDS));
  eco_canvas_do_ring (f->controller, ECO_RING_OUTWARDS);
  g_assert_cmpfloat (f->stakeholders->inner, ==, f->community->outer);
  eco_canvas_set_color (f->controller, "#33A35C");
  g_assert_cmphex (f->stakeholders->color, !=, ECO_COLOR_UNSET);
  eco_canvas_do_ring (f->controller, ECO_RING_ADD);
  g_assert_cmpuint (count_rings (f), ==, 5);
  g_assert_nonnull (f->edited);
  g_assert_true (eco_selection_contains (get_selection (f), f->edited));
  g_assert_cmpuint (count_steps (f), ==, 3);
}

static void
test_sectors (Fixture *f, gconstpointer data)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (f->document);
  g_autofree char *sector = NULL;
  EcoSector *first;
  double share;

  eco_selection_set_only (get_selection (f), id_of (f->customers));
  eco_canvas_do_ring (f->controller, ECO_RING_ADD_SECTOR);
  sector = g_strdup (f->edited);
  first = eco_ecosystem_lookup (ecosystem, sector);
  g_assert_cmpstr (f->customers->sector, ==, sector);
  g_assert_null (f->website->sector);
  g_assert_cmpfloat (f->customers->angle, <, 90);
  g_assert_cmpfloat (f->website->angle, >, 90);

  /* The line between the two parts. */
  share = first->share;
  drag (f, view_at (f, 90, f->social->outer - 6), view_at (f, 120, f->social->outer - 6));
  g_assert_cmpfloat (first->share, >, share);
  g_assert_cmpfloat (f->website->angle, >, 110);

  /* Over the line, the fact changes with the place. */
  drag (f, view_of (f, f->website), view_at (f, 40, middle_of (f->social)));
  g_assert_cmpstr (f->website->sector, ==, sector);
  eco_selection_set_only (get_selection (f), id_of (f->sales));
  eco_canvas_move_to_sector (f->controller, sector);
  g_assert_cmpstr (f->sales->sector, ==, sector);
  g_assert_cmpint (f->sales->side, ==, ECO_SIDE_EXTERNAL);
  click (f, name_of (f, first), ECO_MODIFIER_NONE);
  g_assert_true (eco_selection_contains (get_selection (f), sector));
  eco_canvas_do (f->controller, ECO_COMMAND_DELETE);
  g_assert_null (f->customers->sector);
  while (count_steps (f) > 0)
    eco_history_undo (eco_document_get_history (f->document));
  g_assert_null (f->customers->sector);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/canvas-rings/choose", Fixture, NULL, set_up, test_choose, tear_down);
  g_test_add ("/canvas-rings/delete-asks", Fixture, NULL, set_up, test_delete_asks, tear_down);
  g_test_add ("/canvas-rings/resize", Fixture, NULL, set_up, test_resize, tear_down);
  g_test_add ("/canvas-rings/commands", Fixture, NULL, set_up, test_commands, tear_down);
  g_test_add ("/canvas-rings/sectors", Fixture, NULL, set_up, test_sectors, tear_down);
  return g_test_run ();
}
