/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvasController on wide rings: what is dragged follows the ellipses. */
#include "canvas-fixture.h"

#include <math.h>

static EcoPlane
plane_of (Fixture *f)
{
  return eco_ecosystem_get_plane (eco_document_get_ecosystem (f->document));
}

/* px of the view */
static EcoPoint
wide_at (Fixture *f, double angle, double radius)
{
  return eco_camera_to_view (eco_canvas_controller_get_camera (f->controller),
                             eco_plane_get_point (plane_of (f), angle, radius));
}

static void
set_up_wide (Fixture *f, gconstpointer data)
{
  set_up (f, data);
  g_assert_true (eco_editor_set_text (eco_document_get_editor (f->document),
                                      ECO_OBJECT (eco_document_get_ecosystem (f->document)),
                                      "shape", "wide", NULL));
  f->base = eco_history_get_position (eco_document_get_history (f->document));
  g_assert_cmpfloat (plane_of (f).stretch, >, 1);
}

/* To every direction, on every ring: it comes to where it was let go. */
static void
test_move (Fixture *f, gconstpointer data)
{
  EcoRing *rings[] = { f->stakeholders, f->community, f->social };

  for (int angle = 20; angle < 360; angle += 50)
    for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
      {
        EcoPoint from = wide_at (f, f->website->angle, f->website->radius);
        EcoPoint to = wide_at (f, angle, middle_of (rings[i])), reached;
        const EcoCanvasFeedback *feedback = eco_canvas_controller_get_feedback (f->controller);

        press (f, from);
        pull (f, from, to);
        g_assert_cmpstr (feedback->ring_id, ==, id_of (rings[i]));
        g_assert_cmpint (feedback->side, ==, angle < 180 ? ECO_SIDE_EXTERNAL : ECO_SIDE_INTERNAL);
        eco_canvas_controller_release (f->controller, to, ECO_MODIFIER_NONE);
        g_assert_cmpstr (f->website->ring, ==, id_of (rings[i]));
        g_assert_true ((f->website->angle < 180) == (angle < 180));
        reached = wide_at (f, f->website->angle, f->website->radius);
        g_assert_cmpfloat (eco_point_distance (reached, to), <, 90);
      }
}

/* The line between two rings is met, and dragged, on the ellipse. */
static void
test_resize (Fixture *f, gconstpointer data)
{
  for (int angle = 20; angle < 360; angle += 80)
    {
      double before = f->community->outer;
      EcoPoint from = wide_at (f, angle, before), to = wide_at (f, angle, before + 30);

      drag (f, from, to);
      g_assert_cmpfloat_with_epsilon (f->community->outer, before + 30, 0.5);
    }
}

/* An arrow key goes where it points. */
static void
test_nudge (Fixture *f, gconstpointer data)
{
  EcoPoint before = wide_at (f, f->customers->angle, f->customers->radius), after;

  eco_selection_set_only (selection_of (f), id_of (f->customers));
  eco_canvas_nudge (f->controller, ECO_KEY_DOWN, TRUE);
  after = wide_at (f, f->customers->angle, f->customers->radius);
  g_assert_cmpfloat (after.y, >, before.y);
  g_assert_cmpstr (f->customers->ring, ==, id_of (f->stakeholders));
}

#define ADD_WIDE(name, function) \
  g_test_add ("/canvas/wide/" name, Fixture, NULL, set_up_wide, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD_WIDE ("move", test_move);
  ADD_WIDE ("resize", test_resize);
  ADD_WIDE ("nudge", test_nudge);
  return g_test_run ();
}
