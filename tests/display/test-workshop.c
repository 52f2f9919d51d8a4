/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a workshop needs, in the window: the guide beside the map, votes, a map that appears ring by
 * ring, big type, and the map of one audience. */
#include "config.h"

#include "model/eco-model.h"
#include "panels/eco-guide-panel.h"
#include "panels/eco-workshop-bar.h"
#include "window-fixture.h"

static gboolean
is_of_type (GtkWidget *widget, const char *type)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), type);
}

static GtkWidget *
find_type (WindowFixture *fixture, GType type)
{
  GtkWidget *found = window_find (GTK_WIDGET (fixture->window), is_of_type, g_type_name (type));

  g_assert_nonnull (found);
  return found;
}

static void
activate (WindowFixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

static gboolean
is_on (WindowFixture *fixture, const char *property)
{
  gboolean on;

  g_object_get (fixture->window, property, &on, NULL);
  return on;
}

static EcoNode *
add_node (EcoDocument *document, const char *kind, EcoAudience audience)
{
  EcoEditor *editor = eco_document_get_editor (document);
  EcoNode *node = eco_editor_add_node (editor, kind, NULL, NULL, ECO_SIDE_EXTERNAL, 90, 300);

  eco_editor_set_text (editor, ECO_OBJECT (node), "audience",
                       eco_enum_get_nick (ECO_TYPE_AUDIENCE, audience), NULL);
  return node;
}

/* The guide takes the place of the sidebar's pages, and gives it back. */
static void
test_guide (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *panel;

  window_start_document (fixture);
  panel = find_type (fixture, ECO_TYPE_GUIDE_PANEL);
  g_assert_false (gtk_widget_get_visible (panel));
  activate (fixture, "win.guide");
  g_assert_true (is_on (fixture, "guide") && gtk_widget_get_visible (panel));
  activate (fixture, "win.show-findings");
  g_assert_false (is_on (fixture, "guide"));
  activate (fixture, "win.guide");
  for (int i = 0; i < ECO_GUIDE_N_STEPS; i++)
    eco_guide_panel_set_step (ECO_GUIDE_PANEL (panel), (EcoGuideStep) i);
  g_signal_emit_by_name (panel, "closed");
  g_assert_false (is_on (fixture, "guide"));
}

static void
test_votes (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  EcoWorkshopBar *bar = ECO_WORKSHOP_BAR (find_type (fixture, ECO_TYPE_WORKSHOP_BAR));
  EcoNode *node = add_node (document, "customer", ECO_AUDIENCE_BOTH);

  eco_selection_set_only (eco_document_get_selection (document),
                          eco_object_get_id (ECO_OBJECT (node)));
  g_assert_false (eco_workshop_bar_key (bar, GDK_KEY_plus, 0)); /* nobody votes yet */
  activate (fixture, "win.voting");
  g_assert_true (is_on (fixture, "voting"));
  g_assert_true (eco_workshop_bar_key (bar, GDK_KEY_plus, 0));
  g_assert_true (eco_workshop_bar_key (bar, GDK_KEY_Return, 0));
  g_assert_true (eco_workshop_bar_key (bar, GDK_KEY_minus, 0));
  g_assert_false (eco_workshop_bar_key (bar, GDK_KEY_plus, GDK_CONTROL_MASK)); /* zooms */
  g_assert_cmpint (node->votes, ==, 1);
  activate (fixture, "win.clear-votes");
  g_assert_cmpint (node->votes, ==, 0);
  activate (fixture, "win.undo");
  g_assert_cmpint (node->votes, ==, 1);
  g_assert_true (eco_workshop_bar_key (bar, GDK_KEY_Escape, 0));
  g_assert_false (is_on (fixture, "voting"));
}

/* One at a time: what is revealed ends the votes; another document ends it. */
static void
test_reveal (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  EcoWorkshopBar *bar = ECO_WORKSHOP_BAR (find_type (fixture, ECO_TYPE_WORKSHOP_BAR));
  EcoNode *node = add_node (document, "customer", ECO_AUDIENCE_BOTH);
  EcoViewState *state = eco_document_get_view_state (document);
  const char *id = eco_object_get_id (ECO_OBJECT (node));

  activate (fixture, "win.voting");
  activate (fixture, "win.reveal");
  g_assert_false (is_on (fixture, "voting"));
  g_assert_cmpint (eco_view_state_get_look (state, id), ==, ECO_FOCUS_HIDE);
  g_assert_true (eco_workshop_bar_key (bar, GDK_KEY_space, 0));
  g_assert_cmpint (eco_view_state_get_look (state, id), ==, ECO_FOCUS_ALL);
  g_assert_true (eco_workshop_bar_key (bar, GDK_KEY_Left, 0));
  g_assert_cmpint (eco_view_state_get_look (state, id), ==, ECO_FOCUS_HIDE);
  eco_window_set_document (fixture->window, NULL);
  g_assert_false (is_on (fixture, "reveal"));
}

static void
test_audience (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  EcoNode *node = add_node (document, "customer", ECO_AUDIENCE_B2C);
  EcoViewState *state = eco_document_get_view_state (document);
  const char *id = eco_object_get_id (ECO_OBJECT (node));

  activate (fixture, "win.audience-cycle");
  g_assert_cmpint (eco_view_state_get_audience (state), ==, ECO_AUDIENCE_B2B);
  g_assert_cmpint (eco_view_state_get_look (state, id), ==, ECO_FOCUS_GHOST);
  g_assert_true (
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.audience", "s", "b2c"));
  g_assert_cmpint (eco_view_state_get_look (state, id), ==, ECO_FOCUS_ALL);
  activate (fixture, "win.show-everything");
  g_assert_cmpint (eco_view_state_get_audience (state), ==, ECO_AUDIENCE_BOTH);
}

static void
test_big_type (WindowFixture *fixture, gconstpointer data)
{
  window_start_document (fixture);
  activate (fixture, "win.big-type");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->window), "big-type"));
  activate (fixture, "win.big-type");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (fixture->window), "big-type"));
}

int
main (int argc, char *argv[])
{
  g_autoptr (EcoApplication) application = NULL;

  gtk_test_init (&argc, &argv, NULL);
  application = window_create_application ();
#define ADD(name, func)                                                                            \
  g_test_add ("/workshop/" name, WindowFixture, application, window_set_up, func, window_tear_down)
  ADD ("guide", test_guide);
  ADD ("votes", test_votes);
  ADD ("reveal", test_reveal);
  ADD ("audience", test_audience);
  ADD ("big-type", test_big_type);
  return g_test_run ();
}
