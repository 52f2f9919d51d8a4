/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The plan in the window: new things are about the selection and are named, what is moved becomes
 * values as one step, and every picture is shown. */
#include "config.h"

#include "chart/eco-plan-chart.h"
#include "chart/eco-scene-view.h"
#include "model/eco-model.h"
#include "plan/eco-plan-view.h"
#include "window-fixture.h"

#include <math.h>

static gboolean
is_plan (GtkWidget *widget, const char *text)
{
  return ECO_IS_PLAN_VIEW (widget) && gtk_widget_get_mapped (widget);
}

static EcoPlanView *
show_plan (WindowFixture *fixture)
{
  GtkWidget *found;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-board",
                                             NULL));
  found = window_find (GTK_WIDGET (fixture->window), is_plan, NULL);
  g_assert_nonnull (found);
  return ECO_PLAN_VIEW (found);
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

static EcoList *
get_initiatives (EcoDocument *document)
{
  return eco_object_get_list (ECO_OBJECT (eco_document_get_ecosystem (document)),
                              ECO_ECOSYSTEM_INITIATIVES);
}

static void
test_new (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  EcoSelection *selection = eco_document_get_selection (document);
  EcoNode *node = eco_editor_add_node (eco_document_get_editor (document), "customer", "Customers",
                                       NULL, ECO_SIDE_NONE, NAN, NAN);
  const char *id = eco_object_get_id (ECO_OBJECT (node));
  EcoInitiative *made;

  eco_selection_set_only (selection, id);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new-initiative",
                                             NULL));
  g_assert_cmpuint (eco_list_get_length (get_initiatives (document)), ==, 1);
  made = eco_list_get (get_initiatives (document), 0);
  g_assert_cmpstr (made->name, ==, "Improve Customers");
  g_assert_cmpstr (made->concerns[0], ==, id);
  g_assert_cmpstr (eco_selection_get_id (selection, 0), ==,
                   eco_object_get_id (ECO_OBJECT (made)));
  g_assert_nonnull (window_find (GTK_WIDGET (fixture->window), is_plan, NULL));
  eco_history_undo (eco_document_get_history (document));
  g_assert_cmpuint (eco_list_get_length (get_initiatives (document)), ==, 0);
  /* Without a selection it is about nothing. */
  eco_selection_clear (selection);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new-initiative", NULL);
  made = eco_list_get (get_initiatives (document), 0);
  g_assert_cmpstr (made->name, ==, "New initiative");
  g_assert_null (made->concerns);
}

static void
test_others (WindowFixture *fixture, gconstpointer data)
{
  static const char *const actions[] = { "win.new-objective", "win.new-metric", "win.new-horizon",
                                         "win.new-capability", "win.new-need",
                                         "win.new-market-force" };
  EcoDocument *document = window_start_document (fixture);
  EcoSelection *selection = eco_document_get_selection (document);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autofree char *label = NULL;

      g_assert_true (
          gtk_widget_activate_action (GTK_WIDGET (fixture->window), actions[i], NULL));
      g_assert_cmpuint (eco_selection_get_size (selection), ==, 1);
      label = g_strdup (eco_history_get_undo_label (eco_document_get_history (document)));
      g_assert_true (g_str_has_prefix (label, "Add “New "));
    }
}

/* What the view says that was moved, as it does after a drag. */
static void
test_move (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  EcoHistory *history = eco_document_get_history (document);
  EcoPlanView *plan = show_plan (fixture);
  EcoSceneView *view = ECO_SCENE_VIEW (eco_plan_view_get_chart (plan));
  EcoObject *object = eco_editor_add (eco_document_get_editor (document),
                                      ECO_ECOSYSTEM_INITIATIVES, ECO_TYPE_INITIATIVE, "Hub");
  EcoPlanValue value = { (char *) "status", (char *) "done" };
  EcoPlanMove move = { .values = g_array_new (FALSE, FALSE, sizeof (EcoPlanValue)),
                       .words = (char *) "Status: Done" };

  g_array_append_val (move.values, value);
  wait_for (view, eco_object_get_id (object), TRUE);
  g_signal_emit_by_name (view, "moved", eco_object_get_id (object), &move, FALSE);
  g_assert_cmpint (ECO_INITIATIVE (object)->status, ==, ECO_WORK_STATUS_DONE);
  g_assert_cmpstr (eco_history_get_undo_label (history), ==, "“Hub”: Status: Done");
  eco_history_undo (history);
  g_assert_cmpint (ECO_INITIATIVE (object)->status, ==, ECO_WORK_STATUS_IDEA);
  g_array_unref (move.values);
  /* A duplicate is another one. */
  eco_selection_set_only (eco_document_get_selection (document), eco_object_get_id (object));
  gtk_widget_activate_action (GTK_WIDGET (plan), "plan.duplicate", NULL);
  g_assert_cmpuint (eco_list_get_length (get_initiatives (document)), ==, 2);
  g_assert_cmpstr (eco_object_get_name (eco_list_get (get_initiatives (document), 1)), ==,
                   "Hub (copy)");
}

static void
test_pictures (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  EcoPlanView *plan = show_plan (fixture);
  EcoSceneView *view = ECO_SCENE_VIEW (eco_plan_view_get_chart (plan));
  EcoObject *object = eco_editor_add (eco_document_get_editor (document),
                                      ECO_ECOSYSTEM_INITIATIVES, ECO_TYPE_INITIATIVE, "Hub");
  g_autofree char *word = NULL;

  for (int i = 0; i < ECO_N_PLAN_PICTURES; i++)
    if (eco_plan_picture_get_word ((EcoPlanPicture) i) != NULL)
      {
        g_autofree char *shown = NULL;

        eco_plan_view_show (plan, eco_plan_picture_get_word ((EcoPlanPicture) i));
        shown = eco_plan_view_dup_word (plan);
        g_assert_true (g_str_has_prefix (shown, eco_plan_picture_get_word ((EcoPlanPicture) i)));
        for (int n = 0; n < 50; n++)
          g_main_context_iteration (NULL, FALSE);
      }
  eco_plan_view_show (plan, "road-map");
  wait_for (view, eco_object_get_id (object), TRUE);
  eco_plan_view_show (plan, "list");
  g_assert_null (eco_plan_view_get_chart (plan));
  eco_plan_view_show (plan, "nothing");
  word = eco_plan_view_dup_word (plan);
  g_assert_cmpstr (word, ==, "list");
}

int
main (int argc, char *argv[])
{
  EcoApplication *application;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = window_create_application ();
#define ADD(name, func) \
  g_test_add ("/plan/" name, WindowFixture, application, window_set_up, func, window_tear_down)
  ADD ("new", test_new);
  ADD ("others", test_others);
  ADD ("move", test_move);
  ADD ("pictures", test_pictures);
#undef ADD
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
