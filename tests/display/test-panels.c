/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Outline, table and history in the window: one selection for all, cells that
 * are edited in place, titles that sort, steps that are gone back to. */
#include "config.h"

#include "model/eco-node.h"
#include "panels/eco-history-panel.h"
#include "panels/eco-outline-panel.h"
#include "panels/eco-outline-row.h"
#include "panels/eco-table-cell.h"
#include "panels/eco-table.h"
#include "window-fixture.h"

#include <adwaita.h>

static void
settle (void)
{
  for (int i = 0; i < 5; i++)
    {
      g_usleep (10 * 1000);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

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

static gboolean
is_list (GtkWidget *widget, const char *text)
{
  return GTK_IS_LIST_VIEW (widget) && gtk_widget_get_mapped (widget);
}

static GtkSelectionModel *
get_rows (GtkWidget *panel)
{
  GtkWidget *view = window_find (panel, is_list, NULL);

  g_assert_nonnull (view);
  return gtk_list_view_get_model (GTK_LIST_VIEW (view));
}

/* A document with two nodes, that view being open. */
static EcoDocument *
start (WindowFixture *fixture, const char *action, EcoNode *nodes[2])
{
  EcoDocument *document = window_start_document (fixture);
  EcoEditor *editor = eco_document_get_editor (document);

  nodes[0] = eco_editor_add_node (editor, "prospect", "Zed", NULL, ECO_SIDE_EXTERNAL, 60, 200);
  nodes[1] = eco_editor_add_node (editor, "employees", "Amy", NULL, ECO_SIDE_INTERNAL, 300, 200);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
  settle ();
  return document;
}

static guint
find_row (GtkSelectionModel *rows, gpointer object)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (rows)); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (rows), i);

      if (item == object || (ECO_IS_OUTLINE_ITEM (item) &&
                             eco_outline_item_get_object (ECO_OUTLINE_ITEM (item)) == object))
        return i;
    }
  g_error ("no row for it");
}

/* What is selected in a list is selected in the document, and the other way round. */
static void
check_selection (EcoDocument *document, GtkSelectionModel *rows, EcoNode *nodes[2])
{
  EcoSelection *selection = eco_document_get_selection (document);

  eco_selection_set_only (selection, eco_object_get_id (ECO_OBJECT (nodes[0])));
  g_assert_true (gtk_selection_model_is_selected (rows, find_row (rows, nodes[0])));
  g_assert_false (gtk_selection_model_is_selected (rows, find_row (rows, nodes[1])));
  gtk_selection_model_select_item (rows, find_row (rows, nodes[1]), TRUE);
  g_assert_true (eco_selection_get_only (selection) == ECO_OBJECT (nodes[1]));
  gtk_selection_model_select_item (rows, find_row (rows, nodes[0]), FALSE);
  g_assert_cmpuint (eco_selection_get_size (selection), ==, 2);
}

static gboolean
is_outline_row (GtkWidget *widget, const char *name)
{
  g_autofree char *title = NULL;

  if (!ECO_IS_OUTLINE_ROW (widget) || eco_outline_row_get_item (ECO_OUTLINE_ROW (widget)) == NULL)
    return FALSE;
  title = eco_outline_item_dup_title (eco_outline_row_get_item (ECO_OUTLINE_ROW (widget)));
  return g_str_equal (title, name);
}

static void
test_outline (WindowFixture *fixture, gconstpointer data)
{
  EcoNode *nodes[2];
  EcoDocument *document = start (fixture, "win.show-outline", nodes);
  GtkWidget *panel = find_type (fixture, ECO_TYPE_OUTLINE_PANEL), *row, *entry;

  check_selection (document, get_rows (panel), nodes);
  row = window_find (panel, is_outline_row, "Zed");
  g_assert_nonnull (row);
  eco_outline_row_edit (ECO_OUTLINE_ROW (row));
  entry = window_find (row, is_of_type, "GtkText");
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), " Zoe ");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (nodes[0]->name, ==, "Zoe");
  settle ();
  row = window_find (panel, is_outline_row, "Zoe");
  g_assert_nonnull (row);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Zoe, Prospect");
}

/* The cell that shows that text; searched anew, for rows come and go. */
static gboolean
is_cell (GtkWidget *widget, const char *text)
{
  GtkWidget *shown = ECO_IS_TABLE_CELL (widget) && gtk_widget_get_mapped (widget)
                       ? window_find (widget, is_of_type, "GtkInscription")
                       : NULL;

  return shown != NULL &&
         g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (shown)), text) == 0;
}

static EcoTableCell *
find_cell (GtkWidget *table, const char *text)
{
  GtkWidget *cell = window_find (table, is_cell, text);

  if (cell == NULL)
    g_error ("no cell “%s”", text);
  return ECO_TABLE_CELL (cell);
}

static void
type_into (EcoTableCell *cell, const char *text)
{
  GtkWidget *entry;

  eco_table_cell_edit (cell);
  entry = window_find (GTK_WIDGET (cell), is_of_type, "GtkText");
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static void
test_table (WindowFixture *fixture, gconstpointer data)
{
  EcoNode *nodes[2];
  EcoDocument *document = start (fixture, "win.show-table", nodes);
  EcoHistory *history = eco_document_get_history (document);
  guint before = eco_history_get_position (history);
  GtkWidget *table = find_type (fixture, ECO_TYPE_TABLE);

  check_selection (document, get_rows (table), nodes);
  type_into (find_cell (table, "Zed"), "Zoe");
  g_assert_cmpstr (nodes[0]->name, ==, "Zoe");
  g_assert_cmpuint (eco_history_get_position (history), ==, before + 1);
  settle ();
  /* An empty name is refused: the entry stays, and nothing changed. */
  type_into (find_cell (table, "Zoe"), " ");
  g_assert_cmpstr (nodes[0]->name, ==, "Zoe");
  g_assert_cmpuint (eco_history_get_position (history), ==, before + 1);
  eco_history_undo (history);
  settle ();
  g_assert_cmpstr (nodes[0]->name, ==, "Zed");
}

static gboolean
is_view (GtkWidget *widget, const char *text)
{
  return GTK_IS_COLUMN_VIEW (widget) && gtk_widget_get_mapped (widget);
}

/* The order of Zed and Amy in the table. */
static gboolean
is_zed_first (GtkSelectionModel *rows, EcoNode *nodes[2])
{
  return find_row (rows, nodes[0]) < find_row (rows, nodes[1]);
}

static void
test_sort (WindowFixture *fixture, gconstpointer data)
{
  EcoNode *nodes[2];
  GtkWidget *table, *view;
  GtkSelectionModel *rows;
  g_autoptr (GtkColumnViewColumn) column = NULL;

  start (fixture, "win.show-table", nodes);
  table = find_type (fixture, ECO_TYPE_TABLE);
  view = window_find (table, is_view, NULL);
  rows = get_rows (table);
  column = g_list_model_get_item (gtk_column_view_get_columns (GTK_COLUMN_VIEW (view)), 0);
  g_assert_true (is_zed_first (rows, nodes));
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (view), column, GTK_SORT_ASCENDING);
  g_assert_false (is_zed_first (rows, nodes));
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (view), column, GTK_SORT_DESCENDING);
  g_assert_true (is_zed_first (rows, nodes));
}

static void
test_columns (WindowFixture *fixture, gconstpointer data)
{
  EcoNode *nodes[2];
  EcoTable *table;
  g_autofree char *few = NULL, *own = NULL;

  start (fixture, "win.show-table", nodes);
  table = ECO_TABLE (find_type (fixture, ECO_TYPE_TABLE));
  few = eco_table_dup_columns (table, ECO_TABLE_NODES);
  g_assert_cmpstr (few, ==, "");
  eco_table_set_columns (table, ECO_TABLE_NODES, "name,tags,gone");
  own = eco_table_dup_columns (table, ECO_TABLE_NODES);
  g_assert_cmpstr (own, ==, "name,tags");
  eco_table_set_columns (table, ECO_TABLE_NODES, "");
}

static void
test_history (WindowFixture *fixture, gconstpointer data)
{
  EcoNode *nodes[2];
  EcoDocument *document = start (fixture, "win.show-history", nodes);
  EcoList *all = eco_ecosystem_get_nodes (eco_document_get_ecosystem (document));
  GtkWidget *panel = find_type (fixture, ECO_TYPE_HISTORY_PANEL);
  GtkWidget *view = window_find (panel, is_list, NULL);
  guint n = eco_list_get_length (all);

  g_signal_emit_by_name (view, "activate", 0);
  g_assert_cmpuint (eco_history_get_position (eco_document_get_history (document)), ==, 0);
  g_assert_cmpuint (eco_list_get_length (all), ==, n - 2);
  settle ();
  g_signal_emit_by_name (view, "activate", 2);
  g_assert_cmpuint (eco_list_get_length (all), ==, n);
}

/* What was shown of a document is gone with it. */
static void
test_closed (WindowFixture *fixture, gconstpointer data)
{
  EcoNode *nodes[2];

  start (fixture, "win.show-outline", nodes);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-table", NULL);
  settle ();
  eco_window_set_document (fixture->window, NULL);
  settle ();
  g_assert_null (eco_window_get_document (fixture->window));
}

int
main (int argc, char *argv[])
{
  EcoApplication *application;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = window_create_application ();

#define ADD(name, func) \
  g_test_add ("/panels/" name, WindowFixture, application, window_set_up, func, window_tear_down)
  ADD ("outline", test_outline);
  ADD ("table", test_table);
  ADD ("sort", test_sort);
  ADD ("columns", test_columns);
  ADD ("history", test_history);
  ADD ("closed", test_closed);
#undef ADD
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
