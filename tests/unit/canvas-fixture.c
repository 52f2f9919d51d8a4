/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A little map to point at, and a pointer. */
#include "canvas-fixture.h"

#include <math.h>

static void
edit_label_cb (EcoCanvasController *controller, const char *id, Fixture *f)
{
  g_free (f->edited);
  f->edited = g_strdup (id);
}

static void
message_cb (EcoCanvasController *controller, const char *text, Fixture *f)
{
  f->messages++;
}

static EcoNode *
add (Fixture *f, const char *kind, const char *name, EcoRing *ring, EcoSide side, double angle)
{
  EcoEditor *editor = eco_document_get_editor (f->document);
  double wanted, radius;
  EcoNode *node = eco_editor_add_node (editor, kind, name, ring, side, NAN, NAN);

  g_assert_nonnull (node);
  if (ring->outer - ring->inner < 220)
    eco_document_widen_ring (f->document, ring, 220 - ring->outer + ring->inner);
  wanted = (ring->inner + ring->outer) / 2;
  g_assert_true (
      eco_document_find_place (f->document, node, ring, side, angle, wanted, &angle, &radius));
  eco_editor_move_node (editor, node, ring, side, angle, radius);
  return node;
}

static EcoRing *
find_ring (Fixture *f, EcoRingRole role)
{
  EcoRing *ring = eco_ecosystem_find_ring_by_role (eco_document_get_ecosystem (f->document), role);

  g_assert_nonnull (ring);
  return ring;
}

void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EcoCamera *camera;

  f->catalog = eco_catalog_new_builtin (&error);
  g_assert_no_error (error);
  f->document = eco_document_new_from_template ("blank-rings", f->catalog, &error);
  g_assert_no_error (error);
  f->stakeholders = find_ring (f, ECO_RING_ROLE_STAKEHOLDERS);
  f->community = find_ring (f, ECO_RING_ROLE_COMMUNITY);
  f->social = find_ring (f, ECO_RING_ROLE_SOCIAL);
  f->customers = add (f, "customer", "Customers", f->stakeholders, ECO_SIDE_EXTERNAL, 60);
  f->partners = add (f, "channel-partner", "Partners", f->stakeholders, ECO_SIDE_EXTERNAL, 120);
  f->sales = add (f, "function-sales", "Sales", f->stakeholders, ECO_SIDE_INTERNAL, 270);
  f->website = add (f, "website", "Website", f->social, ECO_SIDE_EXTERNAL, 90);
  f->base = eco_history_get_position (eco_document_get_history (f->document));

  f->controller = eco_canvas_controller_new ();
  eco_canvas_controller_set_document (f->controller, f->document);
  camera = eco_canvas_controller_get_camera (f->controller);
  camera->width = 1600;
  camera->height = 1400;
  g_signal_connect (f->controller, "edit-label", G_CALLBACK (edit_label_cb), f);
  g_signal_connect (f->controller, "message", G_CALLBACK (message_cb), f);
}

void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->controller);
  g_assert_finalize_object (f->document);
  g_assert_finalize_object (f->catalog);
  g_free (f->edited);
}

void
press (Fixture *f, EcoPoint at)
{
  eco_canvas_controller_motion (f->controller, at, ECO_MODIFIER_NONE);
  eco_canvas_controller_press (f->controller, at, ECO_BUTTON_PRIMARY, ECO_MODIFIER_NONE);
}

void
pull (Fixture *f, EcoPoint from, EcoPoint to)
{
  for (int i = 1; i <= 8; i++)
    eco_canvas_controller_motion (f->controller, eco_point_lerp (from, to, i / 8.0),
                                  ECO_MODIFIER_NONE);
}

void
drag (Fixture *f, EcoPoint from, EcoPoint to)
{
  press (f, from);
  pull (f, from, to);
  eco_canvas_controller_release (f->controller, to, ECO_MODIFIER_NONE);
}

void
click (Fixture *f, EcoPoint at, EcoModifiers modifiers)
{
  eco_canvas_controller_press (f->controller, at, ECO_BUTTON_PRIMARY, modifiers);
  eco_canvas_controller_release (f->controller, at, modifiers);
}

void
assert_no_feedback (Fixture *f)
{
  const EcoCanvasFeedback *feedback = eco_canvas_controller_get_feedback (f->controller);

  g_assert_false (eco_canvas_controller_is_busy (f->controller));
  g_assert_cmpuint (feedback->moved->len, ==, 0);
  g_assert_cmpuint (feedback->cells->len, ==, 0);
  g_assert_cmpuint (feedback->guides->len, ==, 0);
  g_assert_false (feedback->refused);
  g_assert_null (feedback->ring_id);
  g_assert_null (feedback->target);
  g_assert_false (feedback->has_line);
  g_assert_false (feedback->has_band);
  g_assert_false (feedback->has_card);
}
