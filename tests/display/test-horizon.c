/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Looking ahead, scenarios and comparisons in the window: what the map shows, that it cannot be
 * edited then, that edits of a scenario stay in it, and that merging is one step. */
#include "config.h"

#include "canvas/eco-canvas.h"
#include "panels/eco-rival-card.h"
#include "plan/eco-compare-list.h"
#include "plan/eco-compare-panel.h"
#include "plan/eco-horizon-bar.h"
#include "plan/eco-scenario-strip.h"
#include "window-fixture.h"
#include "window/eco-workspace.h"

#include <glib/gstdio.h>

static gboolean
is_bar (GtkWidget *widget, const char *text)
{
  return ECO_IS_HORIZON_BAR (widget);
}

static gboolean
is_canvas (GtkWidget *widget, const char *text)
{
  return ECO_IS_CANVAS (widget);
}

static gboolean
is_panel (GtkWidget *widget, const char *text)
{
  return ECO_IS_COMPARE_PANEL (widget);
}

static gboolean
is_strip (GtkWidget *widget, const char *text)
{
  return ECO_IS_SCENARIO_STRIP (widget);
}

static EcoCanvas *
get_canvas (WindowFixture *fixture)
{
  return ECO_CANVAS (window_find (GTK_WIDGET (fixture->window), is_canvas, NULL));
}

static gboolean
shows_other (gpointer canvas)
{
  return eco_canvas_has_preview (canvas);
}

static void
act (WindowFixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

/* A node that will be there one day. */
static EcoNode *
add_later (EcoDocument *document)
{
  EcoEditor *editor = eco_document_get_editor (document);
  EcoNode *node
    = eco_editor_add_node (editor, "customer", "Later", NULL, ECO_SIDE_EXTERNAL, 100, 200);

  g_assert_true (eco_editor_set_text (editor, ECO_OBJECT (node), "since", "2999-03-01", NULL));
  return node;
}

static void
test_horizon (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  EcoHorizonBar *bar
    = ECO_HORIZON_BAR (window_find (GTK_WIDGET (fixture->window), is_bar, NULL));
  EcoCanvas *canvas = get_canvas (fixture);
  EcoNode *node = add_later (document);
  guint step = eco_history_get_position (eco_document_get_history (document));
  EcoRect box;

  act (fixture, "win.horizon");
  g_assert_true (eco_horizon_bar_is_open (bar));
  g_assert_false (eco_canvas_has_preview (canvas));
  eco_horizon_bar_set_date (bar, 29990401);
  g_assert_true (window_wait_until (shows_other, canvas));
  g_assert_true (
    eco_scene_get_bounds (eco_canvas_get_scene (canvas), eco_object_get_id (ECO_OBJECT (node)),
                          &box));
  /* It can be selected from, and not edited. */
  eco_selection_set_only (eco_document_get_selection (document),
                          eco_object_get_id (ECO_OBJECT (node)));
  gtk_widget_activate_action (GTK_WIDGET (canvas), "canvas.delete", NULL);
  eco_canvas_add_kind (canvas, "customer");
  g_assert_cmpuint (eco_history_get_position (eco_document_get_history (document)), ==, step);
  act (fixture, "win.horizon");
  g_assert_false (eco_horizon_bar_is_open (bar));
  g_assert_false (eco_canvas_has_preview (canvas));
}

static guint
count_nodes (EcoDocument *document)
{
  return eco_list_get_length (
    eco_ecosystem_get_nodes (eco_document_get_ecosystem (document)));
}

static void
test_scenario (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  GtkWidget *strip = window_find (GTK_WIDGET (fixture->window), is_strip, NULL);
  EcoHistory *history = eco_document_get_history (document);
  guint n = count_nodes (document), step;
  EcoDocument *shown;

  g_assert_false (gtk_widget_get_visible (strip));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new-scenario", "s",
                                             "Bold"));
  g_assert_true (gtk_widget_get_visible (strip));
  shown = eco_canvas_get_document (get_canvas (fixture));
  g_assert_true (shown != document);
  eco_editor_add_node (eco_document_get_editor (shown), "customer", "New", NULL,
                       ECO_SIDE_EXTERNAL, 100, 200);
  g_assert_cmpuint (count_nodes (shown), ==, n + 1);
  g_assert_cmpuint (count_nodes (document), ==, n);
  g_assert_true (eco_document_get_modified (document));
  act (fixture, "win.show-baseline");
  g_assert_false (gtk_widget_get_visible (strip));
  g_assert_true (eco_canvas_get_document (get_canvas (fixture)) == document);
  step = eco_history_get_position (history);
  g_assert_true (gtk_widget_activate_action (
    GTK_WIDGET (fixture->window), "win.merge-scenario", "s",
    eco_object_get_id (eco_list_get (
      eco_object_get_list (ECO_OBJECT (eco_document_get_ecosystem (document)),
                           ECO_ECOSYSTEM_SCENARIOS),
      0))));
  g_assert_cmpuint (count_nodes (document), ==, n + 1);
  g_assert_cmpuint (eco_history_get_position (history), ==, step + 1);
  act (fixture, "win.undo");
  g_assert_cmpuint (count_nodes (document), ==, n);
}

static gboolean
is_hidden (gpointer widget)
{
  return !gtk_widget_get_visible (widget);
}

/* A scenario that is edited elsewhere is shown anew; one that is gone gives way to the baseline. */
static void
test_gone (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  GtkWidget *strip = window_find (GTK_WIDGET (fixture->window), is_strip, NULL);
  EcoHistory *history = eco_document_get_history (document);
  EcoDocument *shown;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new-scenario", "s",
                                             "Short"));
  shown = eco_canvas_get_document (get_canvas (fixture));
  eco_editor_add_node (eco_document_get_editor (document), "customer", "Ours", NULL,
                       ECO_SIDE_EXTERNAL, 100, 200);
  g_assert_true (eco_canvas_get_document (get_canvas (fixture)) != shown);
  g_assert_cmpuint (count_nodes (eco_canvas_get_document (get_canvas (fixture))), ==,
                    count_nodes (document));
  g_assert_true (gtk_widget_get_visible (strip));
  eco_history_undo (history);
  eco_history_undo (history);
  g_assert_true (window_wait_until (is_hidden, strip));
  g_assert_true (eco_canvas_get_document (get_canvas (fixture)) == document);
}

/* What is edited becomes what the initiative changes. */
static void
test_initiative (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  EcoInitiative *initiative
    = eco_editor_add_initiative (eco_document_get_editor (document), "Grow", NULL);
  GtkWidget *strip = window_find (GTK_WIDGET (fixture->window), is_strip, NULL);
  guint n = count_nodes (document);
  EcoDocument *shown;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window),
                                             "win.edit-initiative-changes", "s",
                                             eco_object_get_id (ECO_OBJECT (initiative))));
  g_assert_true (gtk_widget_get_visible (strip));
  shown = eco_canvas_get_document (get_canvas (fixture));
  eco_editor_add_node (eco_document_get_editor (shown), "customer", "New", NULL,
                       ECO_SIDE_EXTERNAL, 100, 200);
  act (fixture, "win.show-baseline");
  g_assert_cmpuint (count_nodes (document), ==, n);
  g_assert_cmpuint (eco_list_get_length (eco_object_get_list (ECO_OBJECT (initiative),
                                                              ECO_INITIATIVE_CHANGES)),
                    >, 0);
}

static gboolean
has_result (gpointer panel)
{
  return eco_compare_panel_get (panel) != NULL;
}

static void
test_comparison (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  EcoComparePanel *panel
    = ECO_COMPARE_PANEL (window_find (GTK_WIDGET (fixture->window), is_panel, NULL));

  add_later (document);
  act (fixture, "win.compare");
  g_assert_true (eco_compare_panel_is_open (panel));
  g_assert_true (window_wait_until (has_result, panel));
  g_assert_cmpuint (
    eco_comparison_count (eco_compare_panel_get (panel)->comparison, ECO_MARK_NEW)
      + eco_comparison_count (eco_compare_panel_get (panel)->comparison, ECO_MARK_CHANGED),
    >, 0);
  g_assert_true (eco_canvas_has_preview (get_canvas (fixture)));
  eco_compare_panel_close (panel);
  g_assert_false (eco_canvas_has_preview (get_canvas (fixture)));
}

static gboolean
is_card (GtkWidget *widget, const char *text)
{
  return ECO_IS_RIVAL_CARD (widget);
}

static gboolean
is_workspace (GtkWidget *widget, const char *text)
{
  return ECO_IS_WORKSPACE (widget);
}

static gboolean
has_rival (gpointer card)
{
  return eco_rival_card_get_rival (card) != NULL;
}

static void
lay_over (WindowFixture *fixture, EcoRivalCard *card, GFile *file)
{
  eco_workspace_lay_over (
    ECO_WORKSPACE (window_find (GTK_WIDGET (fixture->window), is_workspace, NULL)), file);
  g_assert_true (window_wait_until (has_rival, card));
  g_assert_true (window_wait_until (shows_other, get_canvas (fixture)));
}

/* An overlay, a day of the plan and a comparison: the later one ends the earlier one. */
static void
test_one (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  GtkWidget *window = GTK_WIDGET (fixture->window);
  EcoHorizonBar *bar = ECO_HORIZON_BAR (window_find (window, is_bar, NULL));
  EcoComparePanel *panel = ECO_COMPARE_PANEL (window_find (window, is_panel, NULL));
  EcoRivalCard *card = ECO_RIVAL_CARD (window_find (window, is_card, NULL));
  g_autofree char *folder = g_dir_make_tmp ("horizon-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "theirs.ecotone", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (eco_document_save (document, file, FALSE, NULL));
  add_later (document);
  lay_over (fixture, card, file);
  act (fixture, "win.horizon");
  g_assert_false (has_rival (card));
  g_assert_false (eco_canvas_has_preview (get_canvas (fixture)));
  eco_horizon_bar_set_date (bar, 29990401);
  g_assert_true (window_wait_until (shows_other, get_canvas (fixture)));
  lay_over (fixture, card, file);
  g_assert_false (eco_horizon_bar_is_open (bar));
  act (fixture, "win.compare");
  g_assert_false (has_rival (card));
  g_assert_true (window_wait_until (has_result, panel));
  lay_over (fixture, card, file);
  g_assert_false (eco_compare_panel_is_open (panel));
  eco_rival_card_end (card);
  g_assert_false (eco_canvas_has_preview (get_canvas (fixture)));
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_rmdir (folder);
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
is_there (gpointer data)
{
  return *(GAsyncResult **) data != NULL;
}

static EcoCompareResult *
compare_with (EcoDocument *document, GFile *file, GError **error)
{
  g_autoptr (GPtrArray) sides = eco_compare_sides_new (document);
  g_autoptr (EcoCompareSide) other = eco_compare_side_new_file (file, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  EcoSceneOptions options = ECO_SCENE_OPTIONS_INIT;

  options.style = eco_style_get (ECO_THEME_LIGHT);
  eco_compare_async (document, sides->pdata[0], other, &options, NULL, compared_cb, &result);
  g_assert_true (window_wait_until (is_there, &result));
  return eco_compare_finish (result, error);
}

/* The document against what it was when it was saved, and against a file that is not there. */
static void
test_file (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  g_autofree char *folder = g_dir_make_tmp ("horizon-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "saved.ecotone", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoCompareResult) result = NULL;
  g_autofree char *text = NULL;

  g_assert_true (eco_document_save (document, file, FALSE, &error));
  eco_editor_add_node (eco_document_get_editor (document), "customer", "Since then", NULL,
                       ECO_SIDE_EXTERNAL, 100, 200);
  result = compare_with (document, file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (eco_comparison_count (result->comparison, ECO_MARK_RETIRED), ==, 1);
  g_assert_nonnull (result->scene);
  text = eco_compare_dup_text (result);
  g_assert_nonnull (strstr (text, "Since then"));
  g_assert_nonnull (strstr (text, "Dropped (1)"));
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_null (compare_with (document, file, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "saved.ecotone"));
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  EcoApplication *application;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = window_create_application ();
#define ADD(name, func) \
  g_test_add ("/horizon/" name, WindowFixture, application, window_set_up, func, window_tear_down)
  ADD ("horizon", test_horizon);
  ADD ("scenario", test_scenario);
  ADD ("gone", test_gone);
  ADD ("initiative", test_initiative);
  ADD ("comparison", test_comparison);
  ADD ("one", test_one);
  ADD ("file", test_file);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
