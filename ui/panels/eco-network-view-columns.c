/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoNetworkView: the columns of the ranking, and its order. */
#include "config.h"

#include "panels/eco-network-view-private.h"

#include "panels/eco-network-cell.h"

#define NO_COLUMN G_MAXUINT

static const int widths[ECO_NETWORK_N_COLUMNS] = { 160, 70, 60, 60, 90, 60, 60, 68, 60, 190, 190 };

typedef struct
{
  EcoNetworkView *view; /* not owned: it outlives its columns */
  guint column;
} Place;

/* ---- Cells */

/* The bars of the column by which the nodes are ranked stand out. */
static void
mark_ranked (EcoNetworkView *self, EcoNetworkCell *cell)
{
  eco_network_cell_set_ranked (
    cell, eco_network_cell_get_column (cell) == ECO_NETWORK_COLUMN_METRICS + self->metric);
}

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Place *place)
{
  gtk_list_item_set_child (item, eco_network_cell_new (place->column));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Place *place)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  g_hash_table_insert (place->view->bound, cell, gtk_list_item_get_item (item));
  eco_network_cell_show (ECO_NETWORK_CELL (cell), gtk_list_item_get_item (item));
  mark_ranked (place->view, ECO_NETWORK_CELL (cell));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Place *place)
{
  g_hash_table_remove (place->view->bound, gtk_list_item_get_child (item));
}

static GtkListItemFactory *
create_factory (Place *place)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), place);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), place);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), place);
  return factory;
}

/* ---- Order */

/* GTK before 4.10 does not tell by which column a view is sorted; but the one that is asked
 * first is it. */
static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  Place *place = data;

  if (place->view->first == NO_COLUMN)
    place->view->first = place->column;
  return eco_network_row_compare ((EcoNetworkRow *) a, (EcoNetworkRow *) b, place->column);
}

static GtkColumnViewColumn *
find_column (EcoNetworkView *self, guint column)
{
  g_autoptr (GtkColumnViewColumn) found
    = g_list_model_get_item (gtk_column_view_get_columns (self->view), column);

  /* The view keeps it. */
  return found;
}

/* The choice above the table follows its titles. */
static void
sorter_changed_cb (EcoNetworkView *self)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (self->view);
  g_autoptr (EcoNetworkRow) row = NULL;

  /* Columns that go away tell it too. */
  if (self->quiet || self->rows == NULL)
    return;
  row = g_list_model_get_item (G_LIST_MODEL (self->rows), 0);
  if (row == NULL)
    return;
  self->first = NO_COLUMN;
  gtk_sorter_compare (sorter, row, row);
  if (!eco_network_column_is_metric (self->first))
    return;
  self->metric = self->first - ECO_NETWORK_COLUMN_METRICS;
  _eco_network_view_show_metric (self);
}

void
_eco_network_view_mark_ranked (EcoNetworkView *self)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    mark_ranked (self, cell);
}

/* Ranks by the chosen metric. */
void
_eco_network_view_sort (EcoNetworkView *self)
{
  self->quiet = TRUE;
  gtk_column_view_sort_by_column (self->view,
                                  find_column (self, ECO_NETWORK_COLUMN_METRICS + self->metric),
                                  GTK_SORT_ASCENDING);
  self->quiet = FALSE;
}

/* ---- Rows */

static gboolean
has_same_nodes (EcoNetworkView *self, EcoFacts *facts)
{
  GListModel *rows = G_LIST_MODEL (self->rows);
  guint n = eco_facts_get_n_nodes (facts);

  if (g_list_model_get_n_items (rows) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EcoNetworkRow) row = g_list_model_get_item (rows, i);

      if (!g_str_equal (eco_network_row_get_id (row), eco_facts_get_node (facts, i)->id))
        return FALSE;
    }
  return TRUE;
}

/* Where all nodes are still there, rows stay in their places on the screen. */
static void
refresh_rows (EcoNetworkView *self)
{
  GHashTableIter iter;
  gpointer cell, row;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr (EcoNetworkRow) old = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      eco_network_row_set_network (old, self->network);
    }
  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &cell, &row))
    eco_network_cell_show (cell, row);
  self->quiet = TRUE;
  gtk_sorter_changed (gtk_column_view_get_sorter (self->view), GTK_SORTER_CHANGE_DIFFERENT);
  self->quiet = FALSE;
}

/* The rows of the network that is shown. */
void
_eco_network_view_update_rows (EcoNetworkView *self)
{
  EcoFacts *facts = eco_network_get_facts (self->network);
  g_autoptr (GPtrArray) rows = NULL;

  if (has_same_nodes (self, facts))
    {
      refresh_rows (self);
      return;
    }
  rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < eco_facts_get_n_nodes (facts); i++)
    g_ptr_array_add (rows, eco_network_row_new (self->network, i));
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                       rows->pdata, rows->len);
}

/* ---- Columns */

static void
add_column (EcoNetworkView *self, guint column)
{
  Place *place = g_new0 (Place, 1);
  g_autoptr (GtkColumnViewColumn) made = NULL;
  g_autoptr (GtkSorter) sorter = NULL;

  *place = (Place) { self, column };
  made = gtk_column_view_column_new (eco_network_column_get_title (column), create_factory (place));
  g_object_set_data_full (G_OBJECT (made), "place", place, g_free);
  sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, place, NULL));
  gtk_column_view_column_set_sorter (made, sorter);
  gtk_column_view_column_set_resizable (made, TRUE);
  gtk_column_view_column_set_fixed_width (made, widths[column]);
  gtk_column_view_column_set_expand (made, column == ECO_NETWORK_COLUMN_NAME);
  gtk_column_view_append_column (self->view, made);
}

/* The text in a title, which GTK itself does not tell a screen reader as its name. */
static void
name_title (GtkWidget *title, GtkWidget *part)
{
  if (GTK_IS_LABEL (part))
    gtk_accessible_update_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    gtk_label_get_label (GTK_LABEL (part)), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (part); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_title (title, child);
}

static void
align_end (GtkWidget *box)
{
  GtkWidget *label = gtk_widget_get_first_child (box);

  if (!GTK_IS_LABEL (label))
    return;
  /* The arrow goes before the title, whose place it would keep free otherwise. */
  gtk_box_reorder_child_after (GTK_BOX (box), gtk_widget_get_last_child (box), NULL);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_halign (label, GTK_ALIGN_END);
}

/* Numbers stand at the end of their columns, and so do their titles. */
static void
dress_titles (EcoNetworkView *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  guint column = 0;

  for (GtkWidget *title = gtk_widget_get_first_child (header); title != NULL;
       title = gtk_widget_get_next_sibling (title), column++)
    {
      name_title (title, title);
      if (eco_network_column_is_metric (column))
        gtk_widget_set_tooltip_text (
          title, eco_network_get_meaning (
                   (EcoNetworkMetric) (column - ECO_NETWORK_COLUMN_METRICS)));
      if (eco_network_column_is_number (column))
        align_end (gtk_widget_get_first_child (title));
    }
}

void
_eco_network_view_add_columns (EcoNetworkView *self)
{
  GtkSortListModel *sorted;

  for (guint column = 0; column < ECO_NETWORK_N_COLUMNS; column++)
    add_column (self, column);
  dress_titles (self);
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->rows)),
                                    g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->sorted = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (sorted)));
  gtk_column_view_set_model (self->view, self->sorted);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (sorter_changed_cb), self, G_CONNECT_SWAPPED);
}
