/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Presenting: the keys go from slide to slide, the map appears ring by ring, and the document is
 * looked at in the end as the last slide showed it. */
#include "config.h"

#include "model/eco-view.h"
#include "present/eco-present-window.h"
#include "session/eco-document-views.h"
#include "window-fixture.h"

#include <math.h>

static EcoPresentWindow *
find_presentation (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ECO_IS_PRESENT_WINDOW (window))
        return ECO_PRESENT_WINDOW (window);
    }
  return NULL;
}

static gboolean
is_gone (gpointer data)
{
  return find_presentation () == NULL;
}

static void
press (EcoPresentWindow *window, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));
  gboolean handled;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0u, (GdkModifierType) 0, &handled);
    }
}

typedef struct
{
  EcoPresentWindow *window;
  guint slide;
} Wanted;

static gboolean
is_at (gpointer data)
{
  Wanted *wanted = data;

  return eco_present_window_get_slide (wanted->window) == wanted->slide;
}

static void
add_view (EcoDocument *document, const char *name, const char *filter)
{
  const EcoLookout whole = { .whole = TRUE };

  g_assert_true (eco_filter_set_text (
    eco_view_state_get_filter (eco_document_get_view_state (document)), filter, NULL));
  eco_document_add_view (document, name, &whole);
}

/* Starts where the map is; the end is where the presentation was. */
static void
test_keys (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  EcoViewState *state = eco_document_get_view_state (document);
  g_autofree char *filter = NULL;
  EcoPresentWindow *window;
  Wanted second;

  add_view (document, "One", "side=internal");
  add_view (document, "Three", "side=none");
  add_view (document, "Two", "side=external");
  eco_document_move_view (
    document,
    eco_list_get (eco_object_get_list (ECO_OBJECT (eco_document_get_ecosystem (document)),
                                       ECO_ECOSYSTEM_VIEWS), 2), 1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.present", NULL));
  window = find_presentation ();
  g_assert_nonnull (window);
  second = (Wanted) { window, 1 };
  g_assert_true (window_wait_until (is_at, &second));
  press (window, GDK_KEY_Right);
  g_assert_cmpuint (eco_present_window_get_slide (window), ==, 2);
  press (window, GDK_KEY_space);
  g_assert_cmpuint (eco_present_window_get_slide (window), ==, 2);
  press (window, GDK_KEY_Home);
  g_assert_cmpuint (eco_present_window_get_slide (window), ==, 0);
  press (window, GDK_KEY_3);
  press (window, GDK_KEY_Return);
  g_assert_cmpuint (eco_present_window_get_slide (window), ==, 2);
  press (window, GDK_KEY_BackSpace);
  g_assert_cmpuint (eco_present_window_get_slide (window), ==, 1);
  press (window, GDK_KEY_n);
  press (window, GDK_KEY_b);
  press (window, GDK_KEY_Escape); /* only lights up again */
  g_assert_nonnull (find_presentation ());
  press (window, GDK_KEY_Escape);
  g_assert_true (window_wait_until (is_gone, NULL));
  filter = eco_filter_to_text (eco_view_state_get_filter (state));
  g_assert_cmpstr (filter, ==, "side=external");
}

/* Ring by ring, there and back. */
static void
test_reveal (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  EcoEditor *editor = eco_document_get_editor (document);
  EcoPresentWindow *window;
  Wanted first;

  eco_editor_add_node (editor, "customer", "Customers", NULL, ECO_SIDE_NONE, NAN, NAN);
  eco_editor_add_node (editor, "customer-forum", "Forum", NULL, ECO_SIDE_NONE, NAN, NAN);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window),
                                             "win.present-from-first", NULL));
  window = find_presentation ();
  first = (Wanted) { window, 0 };
  g_assert_true (window_wait_until (is_at, &first));
  g_assert_true (window_wait_until (window_is_mapped, window));
  while (eco_present_window_get_reveal (window) != 0)
    {
      press (window, GDK_KEY_r);
      g_main_context_iteration (NULL, FALSE);
    }
  press (window, GDK_KEY_Down);
  g_assert_cmpint (eco_present_window_get_reveal (window), ==, 1);
  press (window, GDK_KEY_Down);
  g_assert_cmpint (eco_present_window_get_reveal (window), ==, -1);
  press (window, GDK_KEY_Up);
  g_assert_cmpint (eco_present_window_get_reveal (window), ==, 1);
  press (window, GDK_KEY_Escape);
  g_assert_true (window_wait_until (is_gone, NULL));
}

#define ADD(name, func) \
  g_test_add ("/present/" name, WindowFixture, application, window_set_up, func, window_tear_down)

int
main (int argc, char *argv[])
{
  EcoApplication *application;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = window_create_application ();
  ADD ("keys", test_keys);
  ADD ("reveal", test_reveal);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
