/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a filter or the focus puts aside, on the map: seen, walked past, not deleted by mistake. */
#include "canvas-fixture.h"

static EcoViewState *
state_of (Fixture *f)
{
  return eco_document_get_view_state (f->document);
}

static void
filter (Fixture *f, const char *text, EcoFocus rest)
{
  g_autoptr (GError) error = NULL;

  eco_filter_set_text (eco_view_state_get_filter (state_of (f)), text, &error);
  g_assert_no_error (error);
  eco_view_state_set_rest (state_of (f), rest);
}

static gboolean
is_shown (Fixture *f, EcoNode *node)
{
  EcoScene *scene = eco_picture_get_scene (eco_canvas_controller_get_picture (f->controller));
  EcoRect bounds;

  return eco_scene_get_bounds (scene, id_of (node), &bounds);
}

/* Ghosts are drawn and can be clicked, but are passed by Tab and Select everything. */
static void
test_ghosts (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) ids = NULL;

  filter (f, "side=external", ECO_FOCUS_GHOST);
  g_assert_true (is_shown (f, f->sales));
  ids = eco_canvas_list_in_order (f->controller);
  g_assert_false (g_ptr_array_find_with_equal_func (ids, id_of (f->sales), g_str_equal, NULL));
  g_assert_true (g_ptr_array_find_with_equal_func (ids, id_of (f->customers), g_str_equal, NULL));
  eco_canvas_do (f->controller, ECO_COMMAND_SELECT_ALL);
  g_assert_true (eco_selection_contains (selection_of (f), id_of (f->customers)));
  g_assert_false (eco_selection_contains (selection_of (f), id_of (f->sales)));
  click (f, view_of (f, f->sales), ECO_MODIFIER_NONE);
  g_assert_true (eco_selection_get_only (selection_of (f)) == ECO_OBJECT (f->sales));
}

/* A rubber band means what stands out. */
static void
test_band (Fixture *f, gconstpointer data)
{
  EcoPoint from = { view_of (f, f->customers).x - 120, view_of (f, f->customers).y - 100 };
  EcoPoint to = { view_of (f, f->customers).x + 200, view_of (f, f->partners).y + 100 };

  eco_editor_set_text (eco_document_get_editor (f->document), ECO_OBJECT (f->partners), "status",
                       "planned", NULL);
  filter (f, "status=current", ECO_FOCUS_GHOST);
  drag (f, from, to);
  g_assert_true (eco_selection_contains (selection_of (f), id_of (f->customers)));
  g_assert_false (eco_selection_contains (selection_of (f), id_of (f->partners)));
}

/* Hidden things cannot be hit, and leave the selection. */
static void
test_hidden (Fixture *f, gconstpointer data)
{
  const char *const both[] = { id_of (f->sales), id_of (f->customers) };

  eco_selection_set_ids (selection_of (f), both, 2);
  filter (f, "side=external", ECO_FOCUS_GHOST);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, 2);
  eco_view_state_set_rest (state_of (f), ECO_FOCUS_HIDE);
  g_assert_true (eco_selection_get_only (selection_of (f)) == ECO_OBJECT (f->customers));
  g_assert_false (is_shown (f, f->sales));
  click (f, view_of (f, f->sales), ECO_MODIFIER_NONE);
  g_assert_cmpuint (eco_selection_get_size (selection_of (f)), ==, 0);
  eco_view_state_clear (state_of (f));
  g_assert_true (is_shown (f, f->sales));
}

/* The picture follows the filter and what an edit does to it, and the history does not. */
static void
test_follows (Fixture *f, gconstpointer data)
{
  filter (f, "status=current", ECO_FOCUS_HIDE);
  g_assert_cmpuint (count_steps (f), ==, 0);
  g_assert_true (is_shown (f, f->partners));
  eco_editor_set_text (eco_document_get_editor (f->document), ECO_OBJECT (f->partners), "status",
                       "planned", NULL);
  g_assert_false (is_shown (f, f->partners));
  eco_history_undo (eco_document_get_history (f->document));
  g_assert_true (is_shown (f, f->partners));
}

/* As long as the same things stand out, the answer is the same object. */
static void
test_same (Fixture *f, gconstpointer data)
{
  EcoEditor *editor = eco_document_get_editor (f->document);
  EcoVisibility *before;

  g_assert_null (eco_view_state_get_visibility (state_of (f)));
  filter (f, "side=external", ECO_FOCUS_GHOST);
  before = eco_view_state_get_visibility (state_of (f));
  eco_editor_rename (editor, ECO_OBJECT (f->partners), "Friends");
  g_assert_true (eco_view_state_get_visibility (state_of (f)) == before);
  filter (f, "side=internal,external,none", ECO_FOCUS_GHOST);
  g_assert_null (eco_view_state_get_visibility (state_of (f)));
}

static void
test_focus (Fixture *f, gconstpointer data)
{
  EcoEditor *editor = eco_document_get_editor (f->document);
  g_autoptr (GPtrArray) objects = g_ptr_array_new ();

  eco_editor_connect (editor, f->sales, f->partners, NULL);
  eco_view_state_set_focus (state_of (f), id_of (f->sales), 1);
  g_assert_true (eco_view_state_is_active (state_of (f)));
  g_assert_cmpint (eco_view_state_get_look (state_of (f), id_of (f->partners)), ==, ECO_FOCUS_ALL);
  g_assert_cmpint (eco_view_state_get_look (state_of (f), id_of (f->website)), ==,
                   ECO_FOCUS_GHOST);
  eco_view_state_set_focus (state_of (f), id_of (f->sales), 99);
  g_assert_cmpuint (eco_view_state_get_steps (state_of (f)), ==, ECO_VIEW_STATE_MAX_STEPS);
  /* What is gone is no focus; when it comes back it is one again. */
  g_ptr_array_add (objects, f->sales);
  eco_editor_remove (editor, objects);
  g_assert_null (eco_view_state_get_focus (state_of (f)));
  g_assert_null (eco_view_state_get_visibility (state_of (f)));
  eco_history_undo (eco_document_get_history (f->document));
  g_assert_nonnull (eco_view_state_get_visibility (state_of (f)));
  eco_view_state_set_focus (state_of (f), NULL, 1);
  g_assert_false (eco_view_state_is_active (state_of (f)));
}

/* What is as if it were lost is a ghost, and no filter says so. */
static void
test_gone (Fixture *f, gconstpointer data)
{
  const char *const gone[] = { id_of (f->sales) };

  eco_view_state_set_gone (state_of (f), gone, 1);
  g_assert_false (eco_view_state_is_active (state_of (f)));
  g_assert_cmpint (eco_view_state_get_look (state_of (f), id_of (f->sales)), ==, ECO_FOCUS_GHOST);
  g_assert_cmpint (eco_view_state_get_look (state_of (f), id_of (f->customers)), ==,
                   ECO_FOCUS_ALL);
  filter (f, "side=internal", ECO_FOCUS_GHOST);
  g_assert_cmpint (eco_view_state_get_look (state_of (f), id_of (f->customers)), ==,
                   ECO_FOCUS_GHOST);
  eco_view_state_clear (state_of (f));
  g_assert_cmpint (eco_view_state_get_look (state_of (f), id_of (f->sales)), ==, ECO_FOCUS_GHOST);
  eco_view_state_set_gone (state_of (f), NULL, 0);
  g_assert_null (eco_view_state_get_visibility (state_of (f)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("ghosts", test_ghosts);
  ADD ("filter-band", test_band);
  ADD ("hidden", test_hidden);
  ADD ("filter-follows", test_follows);
  ADD ("filter-same", test_same);
  ADD ("focus", test_focus);
  ADD ("gone", test_gone);
  return g_test_run ();
}
