/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Matrices and the journey in the window: they follow the document, cells select what is behind
 * them, empty ones are filled, and stages are added where there are none. */
#include "config.h"

#include "chart/eco-journey-chart.h"
#include "chart/eco-matrix-chart.h"
#include "chart/eco-scene-view.h"
#include "panels/eco-journey-view.h"
#include "panels/eco-matrix-view.h"
#include "window-fixture.h"

#include <math.h>

static gboolean
is_of_type (GtkWidget *widget, const char *type)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), type) && gtk_widget_get_mapped (widget);
}

static GtkWidget *
find_type (WindowFixture *fixture, GType type)
{
  GtkWidget *found = window_find (GTK_WIDGET (fixture->window), is_of_type, g_type_name (type));

  g_assert_nonnull (found);
  return found;
}

/* Until the view shows a thing of that id. */
static void
wait_for (EcoSceneView *view, const char *id, gboolean there)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  GdkRectangle place;

  while (eco_scene_view_get_place (view, id, &place) != there)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static EcoNode *
add (EcoDocument *document, const char *kind, const char *name)
{
  return eco_editor_add_node (eco_document_get_editor (document), kind, name, NULL, ECO_SIDE_NONE,
                              NAN, NAN);
}

static guint
count_exchanges (EcoDocument *document)
{
  return eco_list_get_length (
      eco_ecosystem_get_exchanges (eco_document_get_ecosystem (document)));
}

static gboolean
is_offer (GtkWidget *widget, const char *text)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "suggested-action")
         && gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) != NULL;
}

static void
test_matrix (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  EcoSelection *selection = eco_document_get_selection (document);
  EcoNode *sales = add (document, "function-sales", "Sales");
  EcoNode *it = add (document, "function-it", "IT");
  EcoExchange *given = eco_editor_connect (eco_document_get_editor (document), sales, it,
                                           "data-sharing");
  EcoSceneView *view;
  GtkWidget *button;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-matrix",
                                             NULL));
  view = ECO_SCENE_VIEW (
      eco_matrix_view_get_chart (ECO_MATRIX_VIEW (find_type (fixture, ECO_TYPE_MATRIX_VIEW))));
  wait_for (view, "cell-1-1", TRUE);
  g_signal_emit_by_name (view, "chosen", "cell-0-1");
  g_assert_cmpuint (eco_selection_get_size (selection), ==, 1);
  g_assert_cmpstr (eco_selection_get_id (selection, 0), ==,
                   eco_object_get_id (ECO_OBJECT (given)));
  /* An empty cell offers to be filled; what was made is one step, and selected. */
  g_signal_emit_by_name (view, "chosen", "cell-1-0");
  button = window_find (GTK_WIDGET (view), is_offer, NULL);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (count_exchanges (document), ==, 2);
  g_assert_cmpstr (eco_selection_get_id (selection, 0), !=,
                   eco_object_get_id (ECO_OBJECT (given)));
  eco_history_undo (eco_document_get_history (document));
  g_assert_cmpuint (count_exchanges (document), ==, 1);
  /* The chart follows. */
  add (document, "function-hr", "HR");
  wait_for (view, "cell-2-2", TRUE);
}

/* Keys go from cell to cell. */
static void
test_cursor (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  EcoSceneView *view;

  add (document, "function-sales", "Sales");
  add (document, "function-it", "IT");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-matrix", NULL);
  view = ECO_SCENE_VIEW (
      eco_matrix_view_get_chart (ECO_MATRIX_VIEW (find_type (fixture, ECO_TYPE_MATRIX_VIEW))));
  wait_for (view, "cell-1-1", TRUE);
  eco_scene_view_set_cursor (view, "cell-0-0");
  g_assert_cmpstr (eco_scene_view_get_cursor (view), ==, "cell-0-0");
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (view),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Who works with whom, Sales × Sales");
}

static guint
count_stages (EcoDocument *document)
{
  return eco_list_get_length (eco_object_get_list (
      ECO_OBJECT (eco_document_get_ecosystem (document)), ECO_ECOSYSTEM_STAGES));
}

static void
remove_stages (EcoDocument *document)
{
  EcoList *stages = eco_object_get_list (ECO_OBJECT (eco_document_get_ecosystem (document)),
                                         ECO_ECOSYSTEM_STAGES);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; i < eco_list_get_length (stages); i++)
    g_ptr_array_add (all, eco_list_get (stages, i));
  eco_editor_remove (eco_document_get_editor (document), all);
}

static void
test_journey (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  EcoList *stages = eco_object_get_list (ECO_OBJECT (eco_document_get_ecosystem (document)),
                                         ECO_ECOSYSTEM_STAGES);
  EcoSceneView *view;
  const char *first;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-journey", NULL);
  view = ECO_SCENE_VIEW (
      eco_journey_view_get_chart (ECO_JOURNEY_VIEW (find_type (fixture, ECO_TYPE_JOURNEY_VIEW))));
  g_assert_cmpuint (count_stages (document), ==, 6);
  first = eco_object_get_id (eco_list_get (stages, 0));
  wait_for (view, first, TRUE);
  g_signal_emit_by_name (view, "chosen", first);
  g_assert_cmpstr (eco_selection_get_id (eco_document_get_selection (document), 0), ==, first);
  remove_stages (document);
  wait_for (view, "awareness", FALSE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add-usual-stages", NULL);
  g_assert_cmpuint (count_stages (document), ==, 6);
  /* They are not added twice. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add-usual-stages", NULL);
  g_assert_cmpuint (count_stages (document), ==, 6);
  wait_for (view, eco_object_get_id (eco_list_get (stages, 5)), TRUE);
  eco_history_undo (eco_document_get_history (document));
  g_assert_cmpuint (count_stages (document), ==, 0);
}

/* What is asked over a chart goes with the document. */
static void
test_asking (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  EcoList *stages = eco_object_get_list (ECO_OBJECT (eco_document_get_ecosystem (document)),
                                         ECO_ECOSYSTEM_STAGES);
  g_autofree char *slot
      = g_strconcat (ECO_JOURNEY_SLOT, eco_object_get_id (eco_list_get (stages, 0)), NULL);
  EcoSceneView *view;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-journey", NULL);
  view = ECO_SCENE_VIEW (
      eco_journey_view_get_chart (ECO_JOURNEY_VIEW (find_type (fixture, ECO_TYPE_JOURNEY_VIEW))));
  wait_for (view, slot, TRUE);
  g_signal_emit_by_name (view, "chosen", slot);
  g_assert_true (GTK_IS_POPOVER (gtk_widget_get_first_child (GTK_WIDGET (view))));
  eco_window_set_document (fixture->window, NULL);
  g_assert_null (gtk_widget_get_first_child (GTK_WIDGET (view)));
  /* A view that goes while it asks takes the question along. */
  document = window_start_document (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-journey", NULL);
  stages = eco_object_get_list (ECO_OBJECT (eco_document_get_ecosystem (document)),
                                ECO_ECOSYSTEM_STAGES);
  g_free (slot);
  slot = g_strconcat (ECO_JOURNEY_SLOT, eco_object_get_id (eco_list_get (stages, 0)), NULL);
  wait_for (view, slot, TRUE);
  g_signal_emit_by_name (view, "chosen", slot);
}

int
main (int argc, char *argv[])
{
  EcoApplication *application;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = window_create_application ();
#define ADD(name, func) \
  g_test_add ("/charts/" name, WindowFixture, application, window_set_up, func, window_tear_down)
  ADD ("matrix", test_matrix);
  ADD ("cursor", test_cursor);
  ADD ("journey", test_journey);
  ADD ("asking", test_asking);
#undef ADD
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
