/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvasController: making nodes and exchanges in few gestures. */
#include "canvas-fixture.h"

#include "canvas/control/eco-canvas-make.h"

#include <math.h>

static guint n_asked;

static void
asked_cb (EcoCanvasController *controller, gpointer data)
{
  n_asked++;
}

static const EcoMaking *
making_of (Fixture *f)
{
  return eco_canvas_get_making (f->controller);
}

static guint
count_nodes (Fixture *f)
{
  return eco_list_get_length (eco_ecosystem_get_nodes (eco_document_get_ecosystem (f->document)));
}

static EcoNode *
only_node (Fixture *f)
{
  EcoObject *only = eco_selection_get_only (selection_of (f));

  g_assert_true (ECO_IS_NODE (only));
  return ECO_NODE (only);
}

static void
drag_off (Fixture *f, EcoNode *node, EcoPoint to)
{
  EcoPoint handle;

  eco_canvas_controller_motion (f->controller, view_of (f, node), ECO_MODIFIER_NONE);
  g_assert_true (eco_canvas_controller_get_handle (f->controller, 3, &handle));
  drag (f, handle, to);
}

static void
type_text (Fixture *f, const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    g_assert_true (eco_canvas_controller_type (f->controller, (char[]) { *c, '\0' }));
}

/* A handle that is let go over nothing: a ghost, a question, one step. */
static void
test_drag_to_nothing (Fixture *f, gconstpointer data)
{
  EcoPoint to = view_at (f, 130, middle_of (f->community)), handle;
  guint before = count_nodes (f);
  EcoExchange *exchange;
  EcoNode *node;

  g_signal_connect (f->controller, "choose-kind", G_CALLBACK (asked_cb), NULL);
  n_asked = 0;
  eco_canvas_controller_motion (f->controller, view_of (f, f->customers), ECO_MODIFIER_NONE);
  g_assert_true (eco_canvas_controller_get_handle (f->controller, 3, &handle));
  press (f, handle);
  pull (f, handle, to);
  g_assert_true (eco_canvas_controller_get_feedback (f->controller)->has_card);
  eco_canvas_controller_release (f->controller, to, ECO_MODIFIER_NONE);
  g_assert_cmpuint (n_asked, ==, 1);
  g_assert_true (making_of (f)->asked && making_of (f)->fixed);
  g_assert_cmpstr (making_of (f)->from, ==, id_of (f->customers));
  g_assert_cmpuint (count_steps (f), ==, 0);

  node = eco_canvas_answer_kind (f->controller, "user-group", NULL);
  g_assert_nonnull (node);
  g_assert_true (only_node (f) == node);
  g_assert_cmpstr (node->ring, ==, id_of (f->community));
  g_assert_cmpint (node->side, ==, ECO_SIDE_EXTERNAL);
  g_assert_cmpfloat_with_epsilon (node->angle, 130, 10);
  g_assert_cmpstr (f->edited, ==, id_of (node));
  g_assert_cmpuint (count_exchanges (f), ==, 1);
  exchange = eco_list_get (
      eco_ecosystem_get_exchanges (eco_document_get_ecosystem (f->document)), 0);
  g_assert_cmpstr (exchange->from, ==, id_of (f->customers));
  g_assert_cmpstr (exchange->to, ==, id_of (node));
  g_assert_cmpuint (count_steps (f), ==, 1);
  assert_no_feedback (f);
  eco_history_undo (eco_document_get_history (f->document));
  g_assert_cmpuint (count_nodes (f), ==, before);
  g_assert_cmpuint (count_exchanges (f), ==, 0);
}

static void
test_no_answer (Fixture *f, gconstpointer data)
{
  guint before = count_nodes (f);

  g_assert_null (eco_canvas_answer_kind (f->controller, "customer", NULL));
  drag_off (f, f->customers, view_at (f, 130, middle_of (f->community)));
  g_assert_true (making_of (f)->asked);
  g_assert_true (eco_canvas_controller_key (f->controller, ECO_KEY_ESCAPE, ECO_MODIFIER_NONE));
  assert_no_feedback (f);
  g_assert_false (making_of (f)->asked);
  g_assert_null (eco_canvas_answer_kind (f->controller, "customer", NULL));
  g_assert_cmpuint (count_nodes (f), ==, before);
  g_assert_false (eco_history_get_can_redo (eco_document_get_history (f->document)));
  /* A click elsewhere, and a change of the picture, are no answer either. */
  drag_off (f, f->customers, view_at (f, 130, middle_of (f->community)));
  click (f, view_at (f, 200, middle_of (f->social)), ECO_MODIFIER_NONE);
  g_assert_false (making_of (f)->asked);
  drag_off (f, f->customers, view_at (f, 130, middle_of (f->community)));
  eco_editor_rename (eco_document_get_editor (f->document), ECO_OBJECT (f->sales), "Selling");
  g_assert_false (making_of (f)->asked);
  g_assert_cmpuint (count_nodes (f), ==, before);
}

/* A short pull is no wish for a node. */
static void
test_short_drag (Fixture *f, gconstpointer data)
{
  EcoPoint handle;

  eco_canvas_controller_motion (f->controller, view_of (f, f->customers), ECO_MODIFIER_NONE);
  g_assert_true (eco_canvas_controller_get_handle (f->controller, 3, &handle));
  drag (f, handle, (EcoPoint) { handle.x, handle.y + 8 });
  g_assert_false (making_of (f)->asked);
  assert_no_feedback (f);
}

static void
test_double_click (Fixture *f, gconstpointer data)
{
  EcoPoint at = view_at (f, 200, middle_of (f->social));
  EcoNode *node;

  /* The window may tell of the second click before the button is up. */
  click (f, at, ECO_MODIFIER_NONE);
  eco_canvas_controller_press (f->controller, at, ECO_BUTTON_PRIMARY, ECO_MODIFIER_NONE);
  eco_canvas_controller_double_click (f->controller, at);
  eco_canvas_controller_release (f->controller, at, ECO_MODIFIER_NONE);
  g_assert_true (making_of (f)->asked);
  node = eco_canvas_answer_kind (f->controller, "linkedin", "Our page");
  g_assert_cmpstr (node->name, ==, "Our page");
  g_assert_cmpstr (node->preset, ==, "linkedin");
  g_assert_cmpstr (node->ring, ==, id_of (f->social));
  g_assert_cmpint (node->side, ==, ECO_SIDE_INTERNAL);
  g_assert_null (f->edited);
  g_assert_cmpuint (count_exchanges (f), ==, 0);
  g_assert_cmpuint (count_steps (f), ==, 1);
  /* Outside of the rings nothing is meant. */
  at = view_at (f, 90, f->social->outer + 60);
  click (f, at, ECO_MODIFIER_NONE);
  eco_canvas_controller_double_click (f->controller, at);
  g_assert_false (making_of (f)->asked);
}

/* A list of nodes: each beside the last, in the same cell, none on another. */
static void
test_siblings (Fixture *f, gconstpointer data)
{
  EcoScene *scene;
  const char *ids[6];

  eco_selection_set_only (selection_of (f), id_of (f->customers));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      EcoNode *last = only_node (f), *node;

      g_assert_true (eco_canvas_can_make (f->controller, ECO_MAKE_SIBLING));
      eco_canvas_make (f->controller, ECO_MAKE_SIBLING);
      node = only_node (f);
      ids[i] = id_of (node);
      g_assert_true (node != last);
      g_assert_cmpstr (node->kind, ==, "customer");
      g_assert_cmpstr (node->ring, ==, f->customers->ring);
      g_assert_cmpint (node->side, ==, ECO_SIDE_EXTERNAL);
      g_assert_cmpstr (f->edited, ==, ids[i]);
      g_assert_cmpuint (count_steps (f), ==, i + 1);
    }
  scene = eco_picture_get_scene (eco_canvas_controller_get_picture (f->controller));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    for (guint j = 0; j < i; j++)
      {
        EcoRect one, other;

        g_assert_true (eco_scene_get_bounds (scene, ids[i], &one));
        g_assert_true (eco_scene_get_bounds (scene, ids[j], &other));
        g_assert_false (eco_rect_intersects (&one, &other));
      }
}

static void
test_refused (Fixture *f, gconstpointer data)
{
  EcoNode *brand = eco_ecosystem_find_brand_node (eco_document_get_ecosystem (f->document));

  g_assert_false (eco_canvas_can_make (f->controller, ECO_MAKE_SIBLING));
  g_assert_false (eco_canvas_can_make (f->controller, ECO_MAKE_CONNECTED));
  g_assert_false (eco_canvas_can_make (f->controller, ECO_MAKE_EDIT));
  g_assert_false (eco_canvas_can_make (f->controller, ECO_MAKE_REVERSE));
  eco_canvas_make (f->controller, ECO_MAKE_SIBLING);
  if (brand != NULL)
    {
      eco_selection_set_only (selection_of (f), id_of (brand));
      g_assert_false (eco_canvas_can_make (f->controller, ECO_MAKE_SIBLING));
      g_assert_true (eco_canvas_can_make (f->controller, ECO_MAKE_CONNECTED));
    }
  g_assert_cmpuint (count_steps (f), ==, 0);
  eco_canvas_controller_set_document (f->controller, NULL);
  g_assert_false (eco_canvas_can_make (f->controller, ECO_MAKE_NODE));
  g_assert_false (eco_canvas_controller_type (f->controller, "a"));
}

/* By keys alone; without a place the node goes where its kind belongs. */
static void
test_connected (Fixture *f, gconstpointer data)
{
  EcoNode *node;

  eco_selection_set_only (selection_of (f), id_of (f->customers));
  eco_canvas_make (f->controller, ECO_MAKE_CONNECTED);
  g_assert_true (making_of (f)->asked);
  g_assert_false (making_of (f)->fixed);
  node = eco_canvas_answer_kind (f->controller, "linkedin", NULL);
  g_assert_cmpstr (node->ring, ==, id_of (f->social));
  g_assert_cmpint (node->side, ==, ECO_SIDE_EXTERNAL);
  g_assert_cmpfloat_with_epsilon (node->angle, f->customers->angle, 25);
  g_assert_cmpuint (count_exchanges (f), ==, 1);
  g_assert_cmpuint (count_steps (f), ==, 1);
  eco_selection_clear (selection_of (f));
  eco_canvas_make (f->controller, ECO_MAKE_NODE);
  g_assert_true (making_of (f)->asked);
  g_assert_null (making_of (f)->from);
  g_assert_nonnull (eco_canvas_answer_kind (f->controller, "employees", NULL));
  g_assert_cmpuint (count_exchanges (f), ==, 1);
}

static void
test_likely (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) some = NULL;
  EcoPoint at = view_at (f, 150, middle_of (f->social));

  click (f, at, ECO_MODIFIER_NONE);
  eco_canvas_controller_double_click (f->controller, at);
  all = eco_canvas_list_kinds (f->controller, "");
  g_assert_cmpuint (all->len, >, 80);
  /* A website is there already. */
  g_assert_cmpstr (((EcoCatalogMatch *) all->pdata[0])->kind->id, ==, "website");
  for (guint i = 0; i < 8; i++)
    g_assert_cmpint (((EcoCatalogMatch *) all->pdata[i])->kind->ring, ==, ECO_RING_ROLE_SOCIAL);
  some = eco_canvas_list_kinds (f->controller, "linked");
  g_assert_cmpstr (((EcoCatalogMatch *) some->pdata[0])->preset->id, ==, "linkedin");
  g_ptr_array_unref (g_steal_pointer (&some));
  some = eco_canvas_list_kinds (f->controller, "no such thing");
  g_assert_cmpuint (some->len, ==, 0);
}

/* ---- Connecting by keys: by name, by a click, to a new node */

static void
test_type_ahead (Fixture *f, gconstpointer data)
{
  const EcoCanvasFeedback *feedback = eco_canvas_controller_get_feedback (f->controller);

  eco_selection_set_only (selection_of (f), id_of (f->customers));
  eco_canvas_do (f->controller, ECO_COMMAND_CONNECT);
  g_assert_nonnull (making_of (f)->hint);
  type_text (f, "sal");
  g_assert_cmpstr (feedback->target, ==, id_of (f->sales));
  type_text (f, "x");
  g_assert_null (feedback->target);
  /* Delete takes a letter back while a name is typed. */
  eco_canvas_do (f->controller, ECO_COMMAND_DELETE);
  g_assert_cmpstr (feedback->target, ==, id_of (f->sales));
  g_assert_true (eco_canvas_controller_key (f->controller, ECO_KEY_ENTER, ECO_MODIFIER_NONE));
  g_assert_cmpuint (count_exchanges (f), ==, 1);
  g_assert_cmpuint (count_steps (f), ==, 1);
  g_assert_null (making_of (f)->hint);
  g_assert_false (eco_canvas_controller_type (f->controller, "a"));
}

static void
test_type_new (Fixture *f, gconstpointer data)
{
  EcoNode *node;

  eco_selection_set_only (selection_of (f), id_of (f->customers));
  eco_canvas_do (f->controller, ECO_COMMAND_CONNECT);
  type_text (f, "Newcomers");
  g_assert_null (eco_canvas_controller_get_feedback (f->controller)->target);
  g_assert_true (eco_canvas_controller_key (f->controller, ECO_KEY_ENTER, ECO_MODIFIER_NONE));
  g_assert_true (making_of (f)->asked);
  node = eco_canvas_answer_kind (f->controller, "prospect", NULL);
  g_assert_cmpstr (node->name, ==, "Newcomers");
  g_assert_null (f->edited);
  g_assert_cmpuint (count_exchanges (f), ==, 1);
  g_assert_cmpuint (count_steps (f), ==, 1);
}

static void
test_click_while_connecting (Fixture *f, gconstpointer data)
{
  eco_selection_set_only (selection_of (f), id_of (f->customers));
  eco_canvas_do (f->controller, ECO_COMMAND_CONNECT);
  click (f, view_of (f, f->website), ECO_MODIFIER_NONE);
  g_assert_cmpuint (count_exchanges (f), ==, 1);
  assert_no_feedback (f);
  eco_selection_set_only (selection_of (f), id_of (f->customers));
  eco_canvas_do (f->controller, ECO_COMMAND_CONNECT);
  click (f, view_at (f, 250, middle_of (f->community)), ECO_MODIFIER_NONE);
  g_assert_true (making_of (f)->asked);
  g_assert_cmpstr (making_of (f)->from, ==, id_of (f->customers));
  g_assert_nonnull (eco_canvas_answer_kind (f->controller, "knowledge-base", NULL));
  g_assert_cmpuint (count_exchanges (f), ==, 2);
  assert_no_feedback (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("drag-to-nothing", test_drag_to_nothing);
  ADD ("no-answer", test_no_answer);
  ADD ("short-drag", test_short_drag);
  ADD ("double-click-on-ring", test_double_click);
  ADD ("siblings", test_siblings);
  ADD ("refused", test_refused);
  ADD ("connected", test_connected);
  ADD ("likely", test_likely);
  ADD ("type-ahead", test_type_ahead);
  ADD ("type-new", test_type_new);
  ADD ("click-while-connecting", test_click_while_connecting);
  return g_test_run ();
}
