/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is told of an ecosystem in one go: views, rings, the whole map. */
#include "render-fixture.h"

#include "export/eco-slide.h"

#include <string.h>

static EcoView *
add_view (Fixture *fixture, const char *name)
{
  g_autoptr (EcoObject) view = eco_object_new (ECO_TYPE_VIEW, NULL);

  eco_ecosystem_begin_change (fixture->ecosystem);
  g_object_set (view, "name", name, NULL);
  eco_list_append (eco_object_get_list (ECO_OBJECT (fixture->ecosystem), ECO_ECOSYSTEM_VIEWS),
                   view);
  eco_ecosystem_end_change (fixture->ecosystem);
  return ECO_VIEW (view);
}

static void
change (Fixture *fixture, gpointer object, const char *field, const char *value)
{
  eco_ecosystem_begin_change (fixture->ecosystem);
  g_object_set (object, field, value, NULL);
  eco_ecosystem_end_change (fixture->ecosystem);
}

static const char *
name_of (GPtrArray *slides, guint i)
{
  return ((EcoSlide *) slides->pdata[i])->name;
}

/* Without views there is still something to tell; a ring with nobody on it is none of it. */
static void
test_without_views (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) slides = NULL;

  eco_ecosystem_begin_change (fixture->ecosystem);
  fixture_add_ring (fixture, "far", "Far away", ECO_RING_ROLE_FREE, 480, 600);
  eco_ecosystem_end_change (fixture->ecosystem);
  slides = eco_slides_new (fixture->ecosystem, fixture->catalog, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (slides->len, ==, 5);
  g_assert_cmpstr (name_of (slides, 0), ==, "Whole map");
  g_assert_cmpstr (name_of (slides, 2), ==, "Stakeholders");
  g_assert_cmpstr (name_of (slides, 4), ==, "Social");
}

static void
test_views (Fixture *fixture, gconstpointer data)
{
  EcoView *view = add_view (fixture, "Outside");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) slides = NULL;
  EcoSlide *slide;

  change (fixture, view, "filter", "side=external");
  change (fixture, view, "notes", "Say this");
  slides = eco_slides_new (fixture->ecosystem, fixture->catalog, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (slides->len, ==, 1);
  slide = slides->pdata[0];
  g_assert_cmpstr (slide->notes, ==, "Say this");
  g_assert_null (slide->caption);
  g_assert_cmpint (eco_visibility_get (slide->visibility, "slack"), ==, ECO_FOCUS_GHOST);
  g_assert_cmpint (eco_visibility_get (slide->visibility, "linkedin"), ==, ECO_FOCUS_ALL);

  change (fixture, view, "filter", "side=left");
  g_clear_pointer (&slides, g_ptr_array_unref);
  slides = eco_slides_new (fixture->ecosystem, fixture->catalog, 0, &error);
  g_assert_null (slides);
  g_assert_nonnull (strstr (error->message, "“Outside”"));
}

static void
test_audience (Fixture *fixture, gconstpointer data)
{
  EcoView *view = add_view (fixture, "For firms");
  g_autoptr (EcoSlide) slide = NULL;

  eco_ecosystem_begin_change (fixture->ecosystem);
  g_object_set (view, "audience", ECO_AUDIENCE_B2B, NULL);
  g_object_set (eco_ecosystem_lookup (fixture->ecosystem, "forum"), "audience", ECO_AUDIENCE_B2C,
                NULL);
  eco_ecosystem_end_change (fixture->ecosystem);
  slide = eco_slide_new_view (fixture->ecosystem, fixture->catalog, view, 0, NULL);
  g_assert_cmpint (eco_visibility_get (slide->visibility, "forum"), ==, ECO_FOCUS_GHOST);
  g_assert_cmpint (eco_visibility_get (slide->visibility, "x3"), ==, ECO_FOCUS_GHOST);
  g_assert_cmpint (eco_visibility_get (slide->visibility, "x1"), ==, ECO_FOCUS_ALL);
}

/* At a horizon, what is gone by then is marked; the ecosystem itself stays as it is. */
static void
test_horizon (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EcoObject) horizon = eco_object_new (ECO_TYPE_HORIZON, "soon");
  EcoView *view = add_view (fixture, "Soon");
  g_autoptr (EcoSlide) slide = NULL;

  eco_ecosystem_begin_change (fixture->ecosystem);
  g_object_set (horizon, "name", "Soon", "date", 20271231, NULL);
  eco_list_append (eco_object_get_list (ECO_OBJECT (fixture->ecosystem), ECO_ECOSYSTEM_HORIZONS),
                   horizon);
  g_object_set (view, "horizon", "soon", NULL);
  g_object_set (eco_ecosystem_lookup (fixture->ecosystem, "slack"), "until", 20270630, NULL);
  eco_ecosystem_end_change (fixture->ecosystem);
  slide = eco_slide_new_view (fixture->ecosystem, fixture->catalog, view, 20261201, NULL);
  g_assert_nonnull (slide->projection);
  g_assert_true (slide->ecosystem != fixture->ecosystem);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (
                     eco_projection_get_marks (slide->projection), "slack")),
                   ==, ECO_MARK_RETIRED);
  g_assert_cmpint (ECO_NODE (eco_ecosystem_lookup (fixture->ecosystem, "slack"))->status, !=,
                   ECO_STATUS_RETIRED);
}

/* A theme that a view asks for is that of its picture. */
static void
test_style (Fixture *fixture, gconstpointer data)
{
  EcoView *view = add_view (fixture, "Dark");
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;
  g_autoptr (EcoSlide) slide = NULL;
  g_autoptr (EcoScene) scene = NULL;

  change (fixture, view, "style", "dark");
  slide = eco_slide_new_view (fixture->ecosystem, fixture->catalog, view, 0, NULL);
  options.typesetter = fixture->typesetter;
  scene = eco_slide_create_scene (slide, &options);
  g_assert_true (eco_scene_get_style (scene)->dark);
}

#define ADD(name, func) \
  g_test_add ("/slide/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("without-views", test_without_views);
  ADD ("views", test_views);
  ADD ("audience", test_audience);
  ADD ("horizon", test_horizon);
  ADD ("style", test_style);
  return g_test_run ();
}
