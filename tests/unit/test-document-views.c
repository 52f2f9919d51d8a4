/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How a document is looked at becomes a view, and a view becomes how it is looked at. */
#include "session/eco-document-views.h"

#include "model/eco-model.h"

#include <math.h>
#include <string.h>

typedef struct
{
  EcoCatalog *catalog;
  EcoDocument *document;
  EcoViewState *state;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  f->catalog = eco_catalog_new_builtin (&error);
  g_assert_no_error (error);
  f->document = eco_document_new_from_template ("meridian", f->catalog, &error);
  g_assert_no_error (error);
  f->state = eco_document_get_view_state (f->document);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->document);
  g_object_unref (f->catalog);
}

static EcoList *
get_views (Fixture *f)
{
  return eco_object_get_list (ECO_OBJECT (eco_document_get_ecosystem (f->document)),
                              ECO_ECOSYSTEM_VIEWS);
}

static void
look (Fixture *f)
{
  eco_filter_set_text (eco_view_state_get_filter (f->state), "side=external", NULL);
  eco_view_state_set_focus (f->state, "n-customers", 3);
  eco_view_state_set_rest (f->state, ECO_FOCUS_HIDE);
  eco_view_state_set_style (f->state, "dark");
  eco_view_state_set_audience (f->state, ECO_AUDIENCE_B2B);
}

static void
look_at_all (Fixture *f)
{
  eco_view_state_clear (f->state);
  eco_view_state_set_rest (f->state, ECO_FOCUS_GHOST);
  eco_view_state_set_style (f->state, NULL);
}

/* All that a view keeps comes back, in one step each way of the history. */
static void
test_round_trip (Fixture *f, gconstpointer data)
{
  const EcoLookout lookout = { .x = 120.25, .y = -40, .zoom = 1.5, .scenario = "scenario-broadcast",
                               .horizon = "horizon-end-2027" };
  EcoHistory *history = eco_document_get_history (f->document);
  guint before = eco_list_get_length (get_views (f)), position;
  g_autoptr (GError) error = NULL;
  EcoView *view;

  position = eco_history_get_position (history);
  look (f);
  view = eco_document_add_view (f->document, "Mine", &lookout);
  g_assert_cmpuint (eco_list_get_length (get_views (f)), ==, before + 1);
  g_assert_cmpuint (eco_history_get_position (history), ==, position + 1);
  g_assert_cmpstr (view->name, ==, "Mine");
  g_assert_cmpstr (view->scenario, ==, "scenario-broadcast");
  g_assert_cmpstr (view->horizon, ==, "horizon-end-2027");
  g_assert_true (eco_view_has_camera (view));
  g_assert_cmpfloat_with_epsilon (view->camera_x, 120.3, 0.051);
  g_assert_cmpfloat (view->zoom, ==, 1.5);
  g_assert_true (eco_document_is_view (f->document, view));

  look_at_all (f);
  g_assert_false (eco_document_is_view (f->document, view));
  g_assert_true (eco_document_apply_view (f->document, view, &error));
  g_assert_no_error (error);
  g_assert_true (eco_document_is_view (f->document, view));
  g_assert_cmpstr (eco_view_state_get_focus (f->state), ==, "n-customers");
  g_assert_cmpuint (eco_view_state_get_steps (f->state), ==, 3);
  g_assert_cmpint (eco_view_state_get_rest (f->state), ==, ECO_FOCUS_HIDE);
  g_assert_cmpstr (eco_view_state_get_style (f->state), ==, "dark");
  g_assert_cmpint (eco_view_state_get_audience (f->state), ==, ECO_AUDIENCE_B2B);
  g_assert_cmpuint (eco_history_get_position (history), ==, position + 1);

  eco_history_undo (history);
  g_assert_cmpuint (eco_list_get_length (get_views (f)), ==, before);
}

/* A view of everything says as little as possible. */
static void
test_whole (Fixture *f, gconstpointer data)
{
  const EcoLookout lookout = { .whole = TRUE, .x = 7, .zoom = 2 };
  EcoView *view = eco_document_add_view (f->document, "All", &lookout);

  g_assert_false (eco_view_has_camera (view));
  g_assert_null (view->filter);
  g_assert_null (view->focus);
  g_assert_null (view->style);
  g_assert_cmpint (view->rest, ==, ECO_FOCUS_ALL);
  g_assert_true (isnan (view->zoom));
}

/* What was written about a view stays when it shows something else. */
static void
test_update (Fixture *f, gconstpointer data)
{
  const EcoLookout lookout = { .x = 1, .y = 2, .zoom = 3 };
  EcoView *view = eco_list_get (get_views (f), 1);
  g_autofree char *caption = g_strdup (view->caption);

  look (f);
  eco_document_update_view (f->document, view, &lookout);
  g_assert_cmpstr (view->filter, ==, "side=external");
  g_assert_cmpstr (view->caption, ==, caption);
  g_assert_cmpfloat (view->zoom, ==, 3);
}

static void
test_move (Fixture *f, gconstpointer data)
{
  EcoView *first = eco_list_get (get_views (f), 0);
  guint n = eco_list_get_length (get_views (f)), at;

  eco_document_move_view (f->document, first, 1);
  g_assert_true (eco_list_find (get_views (f), ECO_OBJECT (first), &at));
  g_assert_cmpuint (at, ==, 1);
  eco_document_move_view (f->document, first, 99);
  g_assert_true (eco_list_find (get_views (f), ECO_OBJECT (first), &at));
  g_assert_cmpuint (at, ==, n - 1);
}

/* A filter that nobody can read changes nothing. */
static void
test_refused (Fixture *f, gconstpointer data)
{
  EcoView *view = eco_list_get (get_views (f), 0);
  g_autoptr (GError) error = NULL;

  look (f);
  eco_editor_set_text (eco_document_get_editor (f->document), ECO_OBJECT (view), "filter",
                       "side=left", NULL);
  g_assert_false (eco_document_apply_view (f->document, view, &error));
  g_assert_nonnull (strstr (error->message, view->name));
  g_assert_cmpstr (eco_view_state_get_focus (f->state), ==, "n-customers");
}

static void
test_names (Fixture *f, gconstpointer data)
{
  const EcoLookout whole = { .whole = TRUE };
  guint n = eco_list_get_length (get_views (f));
  g_autofree char *name = eco_document_dup_view_name (f->document);
  g_autofree char *wanted = g_strdup_printf ("View %u", n + 1);
  g_autofree char *second = g_strdup_printf ("View %u", n + 2);
  g_autofree char *third = g_strdup_printf ("View %u", n + 3);
  g_autofree char *next = NULL;

  g_assert_cmpstr (name, ==, wanted);
  eco_document_add_view (f->document, second, &whole);
  next = eco_document_dup_view_name (f->document);
  g_assert_cmpstr (next, ==, third);
}

/* The camera says the same on every screen. */
static void
test_camera (void)
{
  g_autoptr (EcoObject) object = eco_object_new (ECO_TYPE_VIEW, NULL);
  EcoRect seen;

  g_object_set (object, "camera-x", 10.0, "camera-y", 20.0, "zoom", 2.0, NULL);
  seen = eco_view_get_visible (ECO_VIEW (object), 2);
  g_assert_cmpfloat (seen.height, ==, 360);
  g_assert_cmpfloat (seen.width, ==, 720);
  g_assert_cmpfloat (seen.x + seen.width / 2, ==, 10);
  seen = eco_view_get_visible (ECO_VIEW (object), 0.5);
  g_assert_cmpfloat (seen.width, ==, 360);
  g_assert_cmpfloat (seen.height, ==, 720);
  g_assert_cmpfloat (eco_view_get_scale (1920, 1080), ==, 1.5);
}

#define ADD(name, func) g_test_add ("/document-views/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("round-trip", test_round_trip);
  ADD ("whole", test_whole);
  ADD ("update", test_update);
  ADD ("move", test_move);
  ADD ("refused", test_refused);
  ADD ("names", test_names);
  g_test_add_func ("/document-views/camera", test_camera);
  return g_test_run ();
}
