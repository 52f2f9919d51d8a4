/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Work that takes its time, in the window: it is shown, it can be cancelled by a button and by
 * Escape, the window can be closed meanwhile, and what went wrong is told once. Stub helpers in
 * tests/data/layout make it last or fail. */
#include "config.h"

#include "session/eco-document-private.h"
#include "window-fixture.h"
#include "window/eco-work-bar.h"

#include <string.h>

enum
{
  PATIENT_MS = 60000,
};

static gboolean
is_work_bar (GtkWidget *widget, const char *text)
{
  return ECO_IS_WORK_BAR (widget);
}

static gboolean
is_shown (gpointer bar)
{
  return gtk_widget_get_mapped (bar);
}

static gboolean
is_hidden (gpointer bar)
{
  return !gtk_widget_get_mapped (bar);
}

static gboolean
is_idle (gpointer document)
{
  return !eco_document_get_busy (document);
}

static gboolean
is_progress_bar (GtkWidget *widget, const char *text)
{
  return GTK_IS_PROGRESS_BAR (widget);
}

static gboolean
is_cancel_button (GtkWidget *widget, const char *text)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
         g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "win.cancel") == 0;
}

static gboolean
is_toast (GtkWidget *widget, const char *text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

static EcoDocument *
start (WindowFixture *fixture, const char *stub)
{
  EcoDocument *document = window_start_document (fixture);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "layout", stub, NULL);
  g_autoptr (EcoLayoutClient) client = eco_layout_client_new_for_path (path, PATIENT_MS);

  _eco_document_set_client (document, client);
  for (int i = 0; i < 3; i++)
    eco_editor_add_node (eco_document_get_editor (document), "customer", NULL, NULL,
                         ECO_SIDE_NONE, NAN, NAN);
  return document;
}

static void
activate (WindowFixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

/* Nothing is there before and after; in between the map can be worked on. */
static void
test_cancel (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = start (fixture, "hang");
  GtkWidget *bar = window_find (GTK_WIDGET (fixture->window), is_work_bar, NULL);
  EcoHistory *history = eco_document_get_history (document);
  guint position = eco_history_get_position (history);
  GtkWidget *button;

  g_assert_false (gtk_widget_get_mapped (bar));
  activate (fixture, "win.tidy");
  g_assert_true (window_wait_until (is_shown, bar));
  g_assert_nonnull (window_find (bar, is_progress_bar, NULL));
  g_assert_true (eco_document_get_laying_out (document));
  activate (fixture, "win.undo");
  activate (fixture, "win.redo");
  button = window_find (bar, is_cancel_button, NULL);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (window_wait_until (is_hidden, bar));
  g_assert_true (window_wait_until (is_idle, document));
  g_assert_cmpuint (eco_history_get_position (history), ==, position);
  g_assert_null (window_find (GTK_WIDGET (fixture->window), is_toast, "Graphviz"));
}

/* The bar is still there, and the window goes all the same; see window_tear_down(). */
static void
test_close (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *bar = window_find (GTK_WIDGET (fixture->window), is_work_bar, NULL);

  start (fixture, "hang");
  activate (fixture, "win.tidy");
  g_assert_true (window_wait_until (is_shown, bar));
}

static guint
count_toasts (GtkWidget *widget)
{
  guint n = is_toast (widget, "Graphviz") ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_toasts (child);
  return n;
}

static gboolean
has_toast (gpointer window)
{
  return count_toasts (window) > 0;
}

static void
test_toast (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = start (fixture, "crash");

  for (int i = 0; i < 3; i++)
    {
      activate (fixture, "win.tidy");
      g_assert_true (window_wait_until (is_idle, document));
    }
  g_assert_true (window_wait_until (has_toast, fixture->window));
  g_assert_cmpuint (count_toasts (GTK_WIDGET (fixture->window)), ==, 1);
}

static gboolean
has_words (gpointer window)
{
  return window_find (window, is_toast, "R & D <lab>") != NULL;
}

/* Names of things are no markup. */
static void
test_words (WindowFixture *fixture, gconstpointer data)
{
  eco_window_tell (fixture->window, "“R & D <lab>” is there");
  g_assert_true (window_wait_until (has_words, fixture->window));
}

int
main (int argc, char *argv[])
{
  EcoApplication *application;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = window_create_application ();

#define ADD(name, func) \
  g_test_add ("/work-bar/" name, WindowFixture, application, window_set_up, func, window_tear_down)
  ADD ("cancel", test_cancel);
  ADD ("close", test_close);
  ADD ("toast", test_toast);
  ADD ("words", test_words);
#undef ADD
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
