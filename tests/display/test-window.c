/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The window, from inside: every template can be made, actions know when they are
 * possible, and the inspector writes through the editor. */
#include "config.h"

#include "application/eco-accels.h"
#include "dialogs/eco-export-dialog.h"
#include "window/eco-action-states.h"
#include "inspector/eco-inspector.h"
#include "window-fixture.h"

#include <glib/gstdio.h>

/* ---- Looking for widgets */

static gboolean
is_row (GtkWidget *widget, const char *title)
{
  return ADW_IS_PREFERENCES_ROW (widget) &&
         g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static gboolean
is_search (GtkWidget *widget, const char *text)
{
  return GTK_IS_SEARCH_ENTRY (widget) && gtk_widget_get_mapped (widget);
}

typedef struct
{
  WindowFixture *fixture;
  const char *title;
} RowWait;

static gboolean
has_row (gpointer data)
{
  RowWait *wait = data;

  return window_find (GTK_WIDGET (wait->fixture->window), is_row, wait->title) != NULL;
}

static GtkWidget *
wait_for_row (WindowFixture *fixture, const char *title)
{
  RowWait wait = { fixture, title };

  if (!window_wait_until (has_row, &wait))
    g_error ("no row “%s”", title);
  return window_find (GTK_WIDGET (fixture->window), is_row, title);
}

/* The heading of the inspector. */
static gboolean
is_heading (GtkWidget *widget, const char *text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "title-4") &&
         gtk_widget_get_ancestor (widget, ECO_TYPE_INSPECTOR) != NULL &&
         g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);
}

/* ---- Tests */

static void
test_templates (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  GtkWidget *dialog = eco_export_dialog_new (document);
  g_autofree char *xml = eco_accels_dup_overlay ();
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (xml, -1);

  g_assert_true (GTK_IS_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
  gtk_window_destroy (GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
  gtk_window_present (GTK_WINDOW (dialog));
  g_assert_true (window_wait_until (window_is_mapped, dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
is_possible (EcoDocument *document, const char *action)
{
  guint n_states;
  const EcoActionState *states = eco_action_states_get (&n_states);

  for (guint i = 0; i < n_states; i++)
    if (g_str_equal (states[i].action, action))
      return states[i].is_possible (document);
  g_assert_not_reached ();
}

static void
test_states (WindowFixture *fixture, gconstpointer data)
{
  guint n_states;
  const EcoActionState *states = eco_action_states_get (&n_states);
  EcoDocument *document;
  EcoNode *node;

  for (guint i = 0; i < n_states; i++)
    {
      g_assert_true (window_has_action (fixture, states[i].action));
      g_assert_false (states[i].is_possible (NULL));
    }
  document = window_start_document (fixture);
  g_assert_true (is_possible (document, "win.save"));
  g_assert_false (is_possible (document, "win.undo"));
  g_assert_false (is_possible (document, "win.delete"));
  node = eco_editor_add_node (eco_document_get_editor (document), "customer", NULL, NULL,
                              ECO_SIDE_EXTERNAL, 90, 200);
  eco_selection_set_only (eco_document_get_selection (document),
                          eco_object_get_id (ECO_OBJECT (node)));
  g_assert_true (is_possible (document, "win.undo"));
  g_assert_true (is_possible (document, "win.delete"));
  g_assert_true (is_possible (document, "win.connect"));
  g_assert_false (is_possible (document, "win.redo"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.delete", NULL);
  g_assert_null (eco_ecosystem_lookup (eco_document_get_ecosystem (document), "n1"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_true (is_possible (document, "win.redo"));
}

/* What is typed is in the model at once, and is one step. */
static void
test_typing (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  EcoHistory *history = eco_document_get_history (document);
  GtkWidget *row = wait_for_row (fixture, "Title");

  gtk_editable_set_text (GTK_EDITABLE (row), "Our");
  gtk_editable_set_text (GTK_EDITABLE (row), "Our world");
  g_assert_cmpstr (ecosystem->title, ==, "Our world");
  g_assert_cmpuint (eco_history_get_position (history), ==, 1);
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (fixture->window)),
                                   "• Our world"));
  g_assert_nonnull (window_find (GTK_WIDGET (fixture->window), is_heading, "Our world"));

  eco_history_undo (history);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Untitled ecosystem");
  g_assert_cmpstr (ecosystem->title, ==, "Untitled ecosystem");
}

/* What the model refuses is said in place, and changes nothing. */
static void
test_refused (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  GtkWidget *row;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (wait_for_row (fixture, "Details")), TRUE);
  row = wait_for_row (fixture, "As of (YYYY-MM-DD)");
  gtk_editable_set_text (GTK_EDITABLE (row), "2026-13-45");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_cmpint (ecosystem->date, ==, ECO_DATE_UNSET);
  g_assert_false (eco_document_get_modified (document));
  gtk_editable_set_text (GTK_EDITABLE (row), "2026-11-24");
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_assert_cmpint (ecosystem->date, ==, 20261124);

  row = wait_for_row (fixture, "Title");
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_cmpstr (ecosystem->title, ==, "Untitled ecosystem");
}

/* Several nodes are edited at once, and a row says when they differ. */
static void
test_several (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  EcoEditor *editor = eco_document_get_editor (document);
  EcoHistory *history = eco_document_get_history (document);
  EcoNode *a = eco_editor_add_node (editor, "customer", NULL, NULL, ECO_SIDE_EXTERNAL, 90, 200);
  EcoNode *b = eco_editor_add_node (editor, "customer", NULL, NULL, ECO_SIDE_EXTERNAL, 130, 200);
  const char *ids[] = { eco_object_get_id (ECO_OBJECT (a)), eco_object_get_id (ECO_OBJECT (b)) };
  GtkWidget *row;
  guint before;

  g_assert_true (eco_editor_set_text (editor, ECO_OBJECT (a), "owner", "Ines", NULL));
  eco_selection_set_ids (eco_document_get_selection (document), ids, 2);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (wait_for_row (fixture, "Details")), TRUE);
  row = wait_for_row (fixture, "Owner · several values");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
  before = eco_history_get_position (history);
  gtk_editable_set_text (GTK_EDITABLE (row), "Olu");
  g_assert_cmpstr (a->owner, ==, "Olu");
  g_assert_cmpstr (b->owner, ==, "Olu");
  g_assert_cmpuint (eco_history_get_position (history), ==, before + 1);
  eco_history_undo (history);
  g_assert_cmpstr (a->owner, ==, "Ines");
  g_assert_cmpstr (b->owner, ==, NULL);
}

/* Another ring in the inspector moves the node there. */
static void
test_ring (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  EcoNode *node = eco_editor_add_node (eco_document_get_editor (document), "customer", NULL, NULL,
                                       ECO_SIDE_EXTERNAL, 90, 200);
  EcoRing *ring = eco_ecosystem_find_ring_by_role (ecosystem, ECO_RING_ROLE_SOCIAL);
  GtkWidget *drop_down;

  eco_selection_set_only (eco_document_get_selection (document),
                          eco_object_get_id (ECO_OBJECT (node)));
  drop_down = gtk_widget_get_last_child (
    gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (wait_for_row (fixture, "Ring"))));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 3);
  g_assert_cmpstr (node->ring, ==, eco_object_get_id (ECO_OBJECT (ring)));
  g_assert_cmpfloat (node->radius, >, ring->inner);
  g_assert_cmpfloat (node->radius, <, ring->outer);
  g_assert_cmpuint (eco_history_get_position (eco_document_get_history (document)), ==, 2);
}

/* What is found in the palette is put on the map. */
static void
test_palette (WindowFixture *fixture, gconstpointer data)
{
  EcoDocument *document = window_start_document (fixture);
  EcoList *nodes = eco_ecosystem_get_nodes (eco_document_get_ecosystem (document));
  guint before = eco_list_get_length (nodes);
  GtkWidget *entry;
  EcoNode *node;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search-kinds", NULL);
  entry = window_find (GTK_WIDGET (fixture->window), is_search, NULL);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "prospect");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (eco_list_get_length (nodes), ==, before + 1);
  node = eco_list_get (nodes, before);
  g_assert_cmpstr (node->kind, ==, "prospect");
  g_assert_cmpstr (node->ring, ==, "stakeholders");
  g_assert_true (eco_selection_contains (eco_document_get_selection (document),
                                         eco_object_get_id (ECO_OBJECT (node))));
}

int
main (int argc, char *argv[])
{
  EcoApplication *application;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = window_create_application ();

#define ADD(name, func) \
  g_test_add ("/window/" name, WindowFixture, application, window_set_up, func, window_tear_down)
  ADD ("templates", test_templates);
  ADD ("states", test_states);
  ADD ("typing", test_typing);
  ADD ("refused", test_refused);
  ADD ("several", test_several);
  ADD ("ring", test_ring);
  ADD ("palette", test_palette);
#undef ADD
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
