/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvasController: what pointer and keys do to a document. Each test makes
 * the same little map: three stakeholders and a channel on blank rings. */
#include "canvas/control/eco-canvas-commands.h"

#include <math.h>

typedef struct
{
  EcoCatalog *catalog;
  EcoDocument *document;
  EcoCanvasController *controller;
  EcoRing *stakeholders, *community, *social;
  EcoNode *customers, *partners, *sales, *website;
  char *edited;               /* id in the last "edit-label" */
  guint messages;
  guint base;                 /* position of the history when the map is made */
} Fixture;

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

static void
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

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->controller);
  g_assert_finalize_object (f->document);
  g_assert_finalize_object (f->catalog);
  g_free (f->edited);
}

static const char *
id_of (gpointer object)
{
  return eco_object_get_id (ECO_OBJECT (object));
}

static EcoPoint
view_of (Fixture *f, EcoNode *node)
{
  return eco_camera_to_view (eco_canvas_controller_get_camera (f->controller),
                             eco_point_from_polar (node->angle, node->radius));
}

static EcoPoint
view_at (Fixture *f, double angle, double radius)
{
  return eco_camera_to_view (eco_canvas_controller_get_camera (f->controller),
                             eco_point_from_polar (angle, radius));
}

static double
middle_of (EcoRing *ring)
{
  return (ring->inner + ring->outer) / 2;
}

static guint
count_steps (Fixture *f)
{
  return eco_history_get_position (eco_document_get_history (f->document)) - f->base;
}

static guint
count_exchanges (Fixture *f)
{
  return eco_list_get_length (
      eco_ecosystem_get_exchanges (eco_document_get_ecosystem (f->document)));
}

static EcoSelection *
selection_of (Fixture *f)
{
  return eco_document_get_selection (f->document);
}

static void
press (Fixture *f, EcoPoint at)
{
  eco_canvas_controller_motion (f->controller, at, ECO_MODIFIER_NONE);
  eco_canvas_controller_press (f->controller, at, ECO_BUTTON_PRIMARY, ECO_MODIFIER_NONE);
}

static void
pull (Fixture *f, EcoPoint from, EcoPoint to)
{
  for (int i = 1; i <= 8; i++)
    eco_canvas_controller_motion (f->controller, eco_point_lerp (from, to, i / 8.0),
                                  ECO_MODIFIER_NONE);
}

static void
drag (Fixture *f, EcoPoint from, EcoPoint to)
{
  press (f, from);
  pull (f, from, to);
  eco_canvas_controller_release (f->controller, to, ECO_MODIFIER_NONE);
}

static void
click (Fixture *f, EcoPoint at, EcoModifiers modifiers)
{
  eco_canvas_controller_press (f->controller, at, ECO_BUTTON_PRIMARY, modifiers);
  eco_canvas_controller_release (f->controller, at, modifiers);
}

static void
assert_no_feedback (Fixture *f)
{
  const EcoCanvasFeedback *feedback = eco_canvas_controller_get_feedback (f->controller);

  g_assert_false (eco_canvas_controller_is_busy (f->controller));
  g_assert_cmpuint (feedback->moved->len, ==, 0);
  g_assert_null (feedback->ring_id);
  g_assert_null (feedback->target);
  g_assert_false (feedback->has_line);
  g_assert_false (feedback->has_band);
  g_assert_false (feedback->has_card);
}

/* ---- Selecting */

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

/* ---- Moving */

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

/* ---- Connecting */

static EcoPoint
hover_handle (Fixture *f, EcoNode *node)
{
  EcoPoint handle;

  eco_canvas_controller_motion (f->controller, view_of (f, node), ECO_MODIFIER_NONE);
  g_assert_true (eco_canvas_controller_get_handle (f->controller, 3, &handle));
  eco_canvas_controller_motion (f->controller, handle, ECO_MODIFIER_NONE);
  g_assert_cmpint (eco_canvas_controller_get_cursor (f->controller), ==, ECO_CURSOR_CROSS);
  return handle;
}

static void
test_connect (Fixture *f, gconstpointer data)
{
  EcoPoint handle = hover_handle (f, f->customers), to = view_of (f, f->sales);
  EcoExchange *exchange;

  press (f, handle);
  pull (f, handle, to);
  g_assert_cmpstr (eco_canvas_controller_get_feedback (f->controller)->target, ==,
                   id_of (f->sales));
  g_assert_true (eco_canvas_controller_get_feedback (f->controller)->has_line);
  eco_canvas_controller_release (f->controller, to, ECO_MODIFIER_NONE);
  g_assert_cmpuint (count_exchanges (f), ==, 1);
  exchange = ECO_EXCHANGE (eco_selection_get_only (selection_of (f)));
  g_assert_cmpstr (exchange->from, ==, id_of (f->customers));
  g_assert_cmpstr (exchange->to, ==, id_of (f->sales));
  g_assert_cmpuint (count_steps (f), ==, 1);
  assert_no_feedback (f);
}

static void
test_connect_to_nothing (Fixture *f, gconstpointer data)
{
  drag (f, hover_handle (f, f->customers), view_at (f, 200, middle_of (f->social)));
  drag (f, hover_handle (f, f->customers), view_of (f, f->customers));
  g_assert_cmpuint (count_exchanges (f), ==, 0);
  g_assert_cmpuint (count_steps (f), ==, 0);
  assert_no_feedback (f);
}

static void
test_connect_by_keys (Fixture *f, gconstpointer data)
{
  const EcoCanvasFeedback *feedback = eco_canvas_controller_get_feedback (f->controller);

  eco_selection_set_only (selection_of (f), id_of (f->customers));
  eco_canvas_do (f->controller, ECO_COMMAND_CONNECT);
  g_assert_nonnull (feedback->target);
  g_assert_true (feedback->has_line);
  for (int i = 0; i < 3 && g_strcmp0 (feedback->target, id_of (f->sales)) != 0; i++)
    g_assert_true (eco_canvas_controller_key (f->controller, ECO_KEY_LEFT, ECO_MODIFIER_NONE));
  g_assert_cmpstr (feedback->target, ==, id_of (f->sales));
  for (int i = 0; i < 12; i++)
    {
      g_assert_true (eco_canvas_controller_key (f->controller, ECO_KEY_TAB, ECO_MODIFIER_NONE));
      g_assert_cmpstr (feedback->target, !=, id_of (f->customers));
    }
  g_assert_true (eco_canvas_controller_key (f->controller, ECO_KEY_ESCAPE, ECO_MODIFIER_NONE));
  assert_no_feedback (f);
  g_assert_cmpuint (count_exchanges (f), ==, 0);

  eco_canvas_do (f->controller, ECO_COMMAND_CONNECT);
  g_assert_true (eco_canvas_controller_key (f->controller, ECO_KEY_ENTER, ECO_MODIFIER_NONE));
  g_assert_cmpuint (count_exchanges (f), ==, 1);
  g_assert_cmpuint (count_steps (f), ==, 1);
  assert_no_feedback (f);
}

/* ---- Placing and naming */

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

/* ---- Keys */

static void
test_walk (Fixture *f, gconstpointer data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n =
      eco_list_get_length (eco_ecosystem_get_nodes (eco_document_get_ecosystem (f->document)));

  while (eco_canvas_controller_key (f->controller, ECO_KEY_TAB, ECO_MODIFIER_NONE))
    {
      g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, 1);
      g_assert_true (g_hash_table_add (
          seen, (gpointer) id_of (eco_selection_get_only (selection_of (f)))));
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, n);
  g_assert_true (eco_canvas_controller_key (f->controller, ECO_KEY_BACK_TAB, ECO_MODIFIER_SHIFT));
  g_assert_cmpuint (count_steps (f), ==, 0);
}

static void
test_nudge (Fixture *f, gconstpointer data)
{
  double angle = f->customers->angle;
  EcoPoint before = eco_point_from_polar (angle, f->customers->radius), after;

  eco_selection_set_only (selection_of (f), id_of (f->customers));
  for (int i = 0; i < 5; i++)
    g_assert_true (eco_canvas_controller_key (f->controller, ECO_KEY_DOWN, ECO_MODIFIER_NONE));
  after = eco_point_from_polar (f->customers->angle, f->customers->radius);
  g_assert_cmpfloat (f->customers->angle, >, angle);
  g_assert_cmpfloat (after.y, >, before.y + 10);
  g_assert_cmpstr (f->customers->ring, ==, id_of (f->stakeholders));
  g_assert_cmpuint (count_steps (f), ==, 1);
  eco_history_undo (eco_document_get_history (f->document));
  g_assert_cmpfloat (f->customers->angle, ==, angle);
}

static void
test_nudge_over_ring (Fixture *f, gconstpointer data)
{
  eco_selection_set_only (selection_of (f), id_of (f->sales));
  g_assert_true (eco_canvas_controller_key (f->controller, ECO_KEY_LEFT, ECO_MODIFIER_NONE));
  g_assert_cmpstr (f->sales->ring, ==, id_of (f->community));
  g_assert_cmpint (f->sales->side, ==, ECO_SIDE_INTERNAL);
  g_assert_true (eco_canvas_controller_key (f->controller, ECO_KEY_RIGHT, ECO_MODIFIER_NONE));
  g_assert_cmpstr (f->sales->ring, ==, id_of (f->stakeholders));
}

static void
test_follow (Fixture *f, gconstpointer data)
{
  eco_editor_connect (eco_document_get_editor (f->document), f->sales, f->website, NULL);
  eco_selection_set_only (selection_of (f), id_of (f->sales));
  eco_canvas_controller_key (f->controller, ECO_KEY_RIGHT, ECO_MODIFIER_ALT);
  g_assert_true (eco_selection_get_only (selection_of (f)) == ECO_OBJECT (f->website));
  eco_canvas_controller_key (f->controller, ECO_KEY_RIGHT, ECO_MODIFIER_ALT);
  g_assert_true (eco_selection_get_only (selection_of (f)) == ECO_OBJECT (f->website));
}

static void
test_commands (Fixture *f, gconstpointer data)
{
  g_assert_false (eco_canvas_can_do (f->controller, ECO_COMMAND_DELETE));
  eco_canvas_do (f->controller, ECO_COMMAND_SELECT_ALL);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), >=, 4);
  g_assert_false (eco_canvas_can_do (f->controller, ECO_COMMAND_RENAME));
  eco_selection_set_only (selection_of (f), id_of (f->sales));
  eco_canvas_do (f->controller, ECO_COMMAND_RENAME);
  g_assert_cmpstr (f->edited, ==, id_of (f->sales));
  eco_canvas_do (f->controller, ECO_COMMAND_TOGGLE_PIN);
  g_assert_true (f->sales->pinned);
  eco_canvas_do (f->controller, ECO_COMMAND_TOGGLE_PIN);
  g_assert_false (f->sales->pinned);
  eco_canvas_move_to_ring (f->controller, id_of (f->social));
  g_assert_cmpstr (f->sales->ring, ==, id_of (f->social));
  eco_canvas_move_to_side (f->controller, ECO_SIDE_EXTERNAL);
  g_assert_cmpint (f->sales->side, ==, ECO_SIDE_EXTERNAL);
  g_assert_cmpfloat (f->sales->angle, <, 180);
  g_assert_cmpuint (count_steps (f), ==, 4);
  eco_canvas_do (f->controller, ECO_COMMAND_DELETE);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, 0);
  g_assert_cmpuint (count_steps (f), ==, 5);
}

/* ---- View */

static void
test_pan (Fixture *f, gconstpointer data)
{
  EcoCamera *camera = eco_canvas_controller_get_camera (f->controller);
  EcoPoint from = { 300, 300 }, to = { 360, 280 };

  eco_canvas_controller_press (f->controller, from, ECO_BUTTON_MIDDLE, ECO_MODIFIER_NONE);
  pull (f, from, to);
  eco_canvas_controller_release (f->controller, to, ECO_MODIFIER_NONE);
  g_assert_cmpfloat_with_epsilon (camera->centre.x, -60, 1e-6);
  g_assert_cmpfloat_with_epsilon (camera->centre.y, 20, 1e-6);
  eco_canvas_controller_set_space (f->controller, TRUE);
  g_assert_cmpint (eco_canvas_controller_get_cursor (f->controller), ==, ECO_CURSOR_GRAB);
  drag (f, to, from);
  g_assert_cmpfloat_with_epsilon (camera->centre.x, 0, 1e-6);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, 0);
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

#define ADD(name, function) \
  g_test_add ("/canvas/controller/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("click", test_click);
  ADD ("exchange", test_exchange);
  ADD ("rubber-band", test_rubber_band);
  ADD ("rubber-band-cancelled", test_rubber_band_cancelled);
  ADD ("move", test_move);
  ADD ("move-cancelled", test_move_cancelled);
  ADD ("move-several", test_move_several);
  ADD ("no-move-on-click", test_no_move_on_click);
  ADD ("connect", test_connect);
  ADD ("connect-to-nothing", test_connect_to_nothing);
  ADD ("connect-by-keys", test_connect_by_keys);
  ADD ("drop", test_drop);
  ADD ("put-kind", test_put_kind);
  ADD ("full-ring", test_full_ring);
  ADD ("thin-ring", test_thin_ring);
  ADD ("double-click", test_double_click);
  ADD ("walk", test_walk);
  ADD ("nudge", test_nudge);
  ADD ("nudge-over-ring", test_nudge_over_ring);
  ADD ("follow", test_follow);
  ADD ("commands", test_commands);
  ADD ("pan", test_pan);
  ADD ("steps", test_steps);
  ADD ("gone", test_gone);
  return g_test_run ();
}
