/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoTableSheet: its columns: which are shown, by which the rows are sorted. */
#include "config.h"

#include "panels/eco-table-sheet-private.h"

#include "panels/eco-column-sorter.h"

#include <string.h>

/* ---- Cells */

typedef struct
{
  EcoTableSheet *sheet;       /* not owned: it outlives the view and its factories */
  const EcoColumn *column;
} Place;

static void
message_cb (EcoTableCell *cell, const char *text, EcoTableSheet *self)
{
  _eco_table_sheet_message (self, text);
}

static void
go_cb (EcoTableCell *cell, int columns, int rows, gboolean edit, EcoTableSheet *self)
{
  _eco_table_sheet_go (self, cell, columns, rows, edit);
}

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, Place *place)
{
  GtkWidget *cell = eco_table_cell_new (place->sheet->sheet, place->column);

  g_signal_connect (cell, "message", G_CALLBACK (message_cb), place->sheet);
  g_signal_connect (cell, "go", G_CALLBACK (go_cb), place->sheet);
  gtk_list_item_set_child (list_item, cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, Place *place)
{
  EcoTableCell *cell = ECO_TABLE_CELL (gtk_list_item_get_child (list_item));

  g_hash_table_add (place->sheet->bound, cell);
  eco_table_cell_bind (cell, list_item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, Place *place)
{
  EcoTableCell *cell = ECO_TABLE_CELL (gtk_list_item_get_child (list_item));

  g_hash_table_remove (place->sheet->bound, cell);
  eco_table_cell_unbind (cell);
}

static GtkListItemFactory *
create_factory (EcoTableSheet *self, const EcoColumn *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Place *place = g_new0 (Place, 1);

  place->sheet = self;
  place->column = column;
  g_object_set_data_full (G_OBJECT (factory), "place", place, g_free);
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), place);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), place);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), place);
  return factory;
}

/* ---- Sorting */

static void
sorter_changed_cb (EcoTableSheet *self)
{
  const EcoColumn *column = eco_column_sorter_find (self->view, &self->first, &self->descending);

  eco_sheet_set_sort (self->sheet, column, self->descending);
}

/**
 * eco_table_sheet_sort:
 * @column: one of the sheet's
 *
 * Sorts the rows by it; the second time the other way round.
 */
void
eco_table_sheet_sort (EcoTableSheet *self, const EcoColumn *column)
{
  GtkColumnViewColumn *found = _eco_table_sheet_find_column (self, column);
  gboolean descending = self->first == column && !self->descending;

  g_return_if_fail (ECO_IS_TABLE_SHEET (self));
  if (found != NULL)
    gtk_column_view_sort_by_column (self->view, found,
                                    descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

/* ---- Columns */

static const EcoColumn *
get_column (GtkColumnViewColumn *column)
{
  return g_object_get_data (G_OBJECT (column), "column");
}

GtkColumnViewColumn *
_eco_table_sheet_find_column (EcoTableSheet *self, const EcoColumn *column)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) found = g_list_model_get_item (columns, i);

      /* The view keeps it. */
      if (get_column (found) == column)
        return found;
    }
  return NULL;
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
name_titles (GtkColumnView *view)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));

  for (GtkWidget *title = gtk_widget_get_first_child (header); title != NULL;
       title = gtk_widget_get_next_sibling (title))
    name_title (title, title);
}

void
_eco_table_sheet_add_columns (EcoTableSheet *self)
{
  GPtrArray *columns = eco_sheet_get_columns (self->sheet);

  for (guint i = 0; i < columns->len; i++)
    {
      const EcoColumn *column = columns->pdata[i];
      g_autoptr (GtkColumnViewColumn) made = gtk_column_view_column_new (
        eco_column_get_title (column), create_factory (self, column));
      g_autoptr (GtkSorter) sorter = eco_column_sorter_new (column, &self->first);

      g_object_set_data (G_OBJECT (made), "column", (gpointer) column);
      gtk_column_view_column_set_sorter (made, sorter);
      gtk_column_view_column_set_resizable (made, TRUE);
      gtk_column_view_column_set_fixed_width (made, column->width);
      gtk_column_view_column_set_visible (made, column->initial);
      gtk_column_view_append_column (self->view, made);
    }
  name_titles (self->view);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (sorter_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * eco_table_sheet_has_column:
 *
 * Returns: whether the column is shown
 */
gboolean
eco_table_sheet_has_column (EcoTableSheet *self, const EcoColumn *column)
{
  g_return_val_if_fail (ECO_IS_TABLE_SHEET (self), FALSE);
  return gtk_column_view_column_get_visible (_eco_table_sheet_find_column (self, column));
}

static void
show_column (EcoTableSheet *self, const EcoColumn *column, gboolean show)
{
  GtkColumnViewColumn *found = _eco_table_sheet_find_column (self, column);

  if (gtk_column_view_column_get_visible (found) != show)
    gtk_column_view_column_set_visible (found, show);
}

/**
 * eco_table_sheet_show_column:
 * @show: whether it is shown from now on
 */
void
eco_table_sheet_show_column (EcoTableSheet *self, const EcoColumn *column, gboolean show)
{
  g_return_if_fail (ECO_IS_TABLE_SHEET (self));
  show_column (self, column, show);
  _eco_table_sheet_columns_changed (self);
}

/**
 * eco_table_sheet_set_columns:
 * @ids: ids of columns parted by commas, or "" for those that are shown at first
 */
void
eco_table_sheet_set_columns (EcoTableSheet *self, const char *ids)
{
  GPtrArray *columns = eco_sheet_get_columns (self->sheet);
  g_auto (GStrv) wanted = g_strsplit (ids, ",", -1);

  g_return_if_fail (ECO_IS_TABLE_SHEET (self));
  for (guint i = 0; i < columns->len; i++)
    {
      const EcoColumn *column = columns->pdata[i];

      show_column (self, column,
                   ids[0] == '\0' ? column->initial
                                  : g_strv_contains ((const char *const *) wanted, column->id));
    }
}

/**
 * eco_table_sheet_dup_columns:
 *
 * Returns: (transfer full): the ids of the columns that are shown, parted by
 *   commas; "" if they are those that are shown at first
 */
char *
eco_table_sheet_dup_columns (EcoTableSheet *self)
{
  GPtrArray *columns = eco_sheet_get_columns (self->sheet);
  GString *ids = g_string_new (NULL);
  gboolean initial = TRUE;

  for (guint i = 0; i < columns->len; i++)
    {
      const EcoColumn *column = columns->pdata[i];
      gboolean shown = eco_table_sheet_has_column (self, column);

      initial = initial && shown == column->initial;
      if (shown)
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? "," : "", column->id);
    }
  if (initial)
    g_string_truncate (ids, 0);
  return g_string_free (ids, FALSE);
}
