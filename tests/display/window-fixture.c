/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the display tests share: an application, a window of it, and ways to wait and to look. */
#include "config.h"

#include "window-fixture.h"

#include "canvas/eco-canvas.h"

static gboolean
deadline_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Until the condition holds; at most ten seconds. */
gboolean
window_wait_until (WindowCondition condition, gpointer data)
{
  gboolean late = FALSE;
  guint source = g_timeout_add_seconds (10, deadline_cb, &late);

  while (!condition (data) && !late)
    g_main_context_iteration (NULL, TRUE);
  if (!late)
    g_source_remove (source);
  return !late;
}

gboolean
window_is_mapped (gpointer window)
{
  return gtk_widget_get_mapped (window) && gtk_widget_get_width (window) > 0;
}

static gboolean
is_gone (gpointer place)
{
  return *(gpointer *) place == NULL;
}

void
window_set_up (WindowFixture *fixture, gconstpointer data)
{
  fixture->application = (EcoApplication *) data;
  fixture->window = eco_window_new (GTK_APPLICATION (fixture->application),
                                    eco_application_get_catalog (fixture->application), NULL);
}

void
window_tear_down (WindowFixture *fixture, gconstpointer data)
{
  EcoWindow *window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &fixture->window);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_true (window_wait_until (is_gone, &fixture->window));
}

/* A blank document in a window that is on the screen. */
EcoDocument *
window_start_document (WindowFixture *fixture)
{
  gtk_window_present (GTK_WINDOW (fixture->window));
  eco_window_start_template (fixture->window, NULL);
  g_assert_true (window_wait_until (window_is_mapped, fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  return eco_window_get_document (fixture->window);
}

GtkWidget *
window_find (GtkWidget *widget, WindowMatch match, const char *text)
{
  if (match (widget, text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = window_find (child, match, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* One application, as in life; it is registered once. */
EcoApplication *
window_create_application (void)
{
  EcoApplication *application = eco_application_new ();
  g_autoptr (GError) error = NULL;

  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_application_hold (G_APPLICATION (application));
  return application;
}

static gboolean
is_canvas (GtkWidget *widget, const char *text)
{
  return ECO_IS_CANVAS (widget);
}

static gboolean
widget_has_action (GtkWidget *widget, const char *name)
{
  GtkWidgetClass *klass = GTK_WIDGET_GET_CLASS (widget);
  const GVariantType *type;
  const char *found, *property;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (klass, i, &owner, &found, &type, &property); i++)
    if (g_str_equal (found, name))
      return TRUE;
  return FALSE;
}

/* Whether the application, the window or its canvas has this action. */
gboolean
window_has_action (WindowFixture *fixture, const char *name)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  if (g_str_has_prefix (name, "app."))
    return g_action_map_lookup_action (G_ACTION_MAP (fixture->application), name + 4) != NULL;
  if (g_str_has_prefix (name, "canvas."))
    {
      GtkWidget *canvas = window_find (window, is_canvas, NULL);

      return canvas != NULL && widget_has_action (canvas, name);
    }
  if (widget_has_action (window, name))
    return TRUE;
  return g_str_has_prefix (name, "win.") &&
         g_action_map_lookup_action (G_ACTION_MAP (fixture->window), name + 4) != NULL;
}
