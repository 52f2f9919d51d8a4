/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The network in the window: ranked when it is looked at, in step with the selection and with
 * edits, and shown on the map by one click that can be undone. */
#include "config.h"

#include "panels/eco-network-row.h"
#include "panels/eco-network-view.h"
#include "window-fixture.h"

static gboolean
is_view (GtkWidget *widget, const char *text)
{
  return ECO_IS_NETWORK_VIEW (widget) && gtk_widget_get_mapped (widget);
}

static gboolean
is_list (GtkWidget *widget, const char *text)
{
  return GTK_IS_COLUMN_VIEW (widget) && gtk_widget_get_mapped (widget);
}

static gboolean
is_button (GtkWidget *widget, const char *text)
{
  return GTK_IS_TOGGLE_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0;
}

static gboolean
has_text (GtkWidget *widget, const char *text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && strstr (gtk_label_get_label (GTK_LABEL (widget)), text) != NULL;
}

/* Hub exchanges with all, and Rim with Hub alone. */
static EcoDocument *
start (WindowFixture *fixture, EcoNode *nodes[4])
{
  static const char *const names[] = { "Rim", "Hub", "Left", "Right" };
  EcoDocument *document = window_start_document (fixture);
  EcoEditor *editor = eco_document_get_editor (document);

  for (guint i = 0; i < 4; i++)
    nodes[i] = eco_editor_add_node (editor, "prospect", names[i], NULL, ECO_SIDE_EXTERNAL,
                                    30 + 30 * i, 200);
  eco_editor_connect (editor, nodes[0], nodes[1], NULL);
  eco_editor_connect (editor, nodes[1], nodes[2], NULL);
  eco_editor_connect (editor, nodes[3], nodes[1], NULL);
  eco_editor_connect (editor, nodes[2], nodes[3], NULL);
  return document;
}

static EcoNetworkView *
show (WindowFixture *fixture)
{
  GtkWidget *view;

  g_assert_true (
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-network", NULL));
  view = window_find (GTK_WIDGET (fixture->window), is_view, NULL);
  g_assert_nonnull (view);
  return ECO_NETWORK_VIEW (view);
}

static gboolean
is_still (gpointer view)
{
  EcoNetworkKeeper *keeper = eco_network_view_get_keeper (view);

  return !eco_network_keeper_get_busy (keeper)
         && eco_network_keeper_get_network (keeper) != NULL
         && window_find (view, is_list, NULL) != NULL;
}

static GtkSelectionModel *
get_rows (EcoNetworkView *view)
{
  g_assert_true (window_wait_until (is_still, view));
  return gtk_column_view_get_model (
    GTK_COLUMN_VIEW (window_find (GTK_WIDGET (view), is_list, NULL)));
}

static const char *
get_id (GtkSelectionModel *rows, guint position)
{
  g_autoptr (EcoNetworkRow) row = g_list_model_get_item (G_LIST_MODEL (rows), position);

  return eco_network_row_get_id (row);
}

static const char *
id_of (EcoNode *node)
{
  return eco_object_get_id (ECO_OBJECT (node));
}

static void
test_ranking (WindowFixture *fixture, gconstpointer data)
{
  EcoNode *nodes[4];
  EcoDocument *document = start (fixture, nodes);
  EcoSelection *selection = eco_document_get_selection (document);
  EcoNetworkView *view = show (fixture);
  GtkSelectionModel *rows = get_rows (view);

  g_assert_cmpstr (get_id (rows, 0), ==, id_of (nodes[1]));
  eco_selection_set_only (selection, id_of (nodes[1]));
  g_assert_true (gtk_selection_model_is_selected (rows, 0));
  g_assert_nonnull (window_find (GTK_WIDGET (view), has_text, "loses the only link"));
  gtk_selection_model_select_item (rows, 1, TRUE);
  g_assert_cmpstr (eco_object_get_id (eco_selection_get_only (selection)), ==, get_id (rows, 1));
  g_assert_null (window_find (GTK_WIDGET (view), has_text, "loses the only link"));
}

/* A step after which Left is the hub. */
static void
test_edit (WindowFixture *fixture, gconstpointer data)
{
  EcoNode *nodes[4];
  EcoDocument *document = start (fixture, nodes);
  EcoNetworkView *view = show (fixture);
  GtkSelectionModel *rows = get_rows (view);
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();

  g_ptr_array_add (gone, nodes[1]);
  eco_editor_remove (eco_document_get_editor (document), gone);
  eco_editor_connect (eco_document_get_editor (document), nodes[0], nodes[2], NULL);
  rows = get_rows (view);
  g_assert_cmpstr (get_id (rows, 0), ==, id_of (nodes[2]));
}

static void
test_color (WindowFixture *fixture, gconstpointer data)
{
  EcoNode *nodes[4];
  EcoDocument *document = start (fixture, nodes);
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  EcoNetworkView *view = show (fixture);
  GtkWidget *button;

  get_rows (view);
  eco_network_view_set_metric (view, ECO_NETWORK_COMMUNITY);
  button = window_find (GTK_WIDGET (view), is_button, "_Size by This");
  g_assert_false (gtk_widget_get_sensitive (button));
  button = window_find (GTK_WIDGET (view), is_button, "_Colour by This");
  gtk_widget_activate (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (ecosystem->color_by, ==, "network-community");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  eco_history_undo (eco_document_get_history (document));
  g_assert_true (ecosystem->color_by == NULL || *ecosystem->color_by == '\0');
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
}

int
main (int argc, char **argv)
{
  g_autoptr (EcoApplication) application = NULL;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = window_create_application ();
  g_test_add ("/network/ranking", WindowFixture, application, window_set_up, test_ranking,
              window_tear_down);
  g_test_add ("/network/edit", WindowFixture, application, window_set_up, test_edit,
              window_tear_down);
  g_test_add ("/network/colour", WindowFixture, application, window_set_up, test_color,
              window_tear_down);
  status = g_test_run ();
  return status;
}
