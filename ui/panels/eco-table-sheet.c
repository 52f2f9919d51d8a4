/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoTableSheet: the objects of one class of a document in a grid. */
#include "config.h"

#include "panels/eco-table-sheet-private.h"

#include "panels/eco-table-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

enum
{
  MESSAGE,
  MENU_WANTED,
  COLUMNS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoTableSheet, eco_table_sheet, GTK_TYPE_WIDGET)

void
_eco_table_sheet_message (EcoTableSheet *self, const char *text)
{
  g_signal_emit (self, signals[MESSAGE], 0, text);
}

void
_eco_table_sheet_want_menu (EcoTableSheet *self, double x, double y)
{
  g_signal_emit (self, signals[MENU_WANTED], 0, GTK_WIDGET (self), x, y);
}

void
_eco_table_sheet_columns_changed (EcoTableSheet *self)
{
  g_signal_emit (self, signals[COLUMNS_CHANGED], 0);
}

static const char *
id_of_row (gpointer item)
{
  return eco_object_get_id (item);
}

static void
show_row (GtkWidget *panel, guint position)
{
  if (gtk_widget_get_mapped (panel))
    _eco_table_sheet_scroll_to (ECO_TABLE_SHEET (panel), position);
}

/* ---- Keeping up */

static void
show_page (EcoTableSheet *self)
{
  gboolean filtered = eco_sheet_get_filtered (self->sheet);
  AdwStatusPage *page = ADW_STATUS_PAGE (self->empty_page);
  EcoTableWords words;

  if (g_list_model_get_n_items (eco_sheet_get_rows (self->sheet)) > 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "grid");
      return;
    }
  if (filtered)
    {
      adw_status_page_set_icon_name (page, "edit-find-symbolic");
      adw_status_page_set_title (page, _("Nothing fits"));
      adw_status_page_set_description (page, _("Try another word, or empty the search."));
    }
  else
    {
      eco_table_words_get (eco_sheet_get_row_type (self->sheet), &words);
      adw_status_page_set_icon_name (page, "view-list-bullet-symbolic");
      adw_status_page_set_title (page, words.none);
      adw_status_page_set_description (page, words.hint);
    }
  gtk_stack_set_visible_child (self->stack, self->empty_page);
}

static void
updated_cb (EcoTableSheet *self)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    eco_table_cell_show (cell);
  show_page (self);
  eco_selection_link_update (self->link);
}

static void
eco_table_sheet_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (eco_table_sheet_parent_class)->map (widget);
  eco_sheet_set_active (ECO_TABLE_SHEET (widget)->sheet, TRUE);
}

static void
eco_table_sheet_unmap (GtkWidget *widget)
{
  eco_sheet_set_active (ECO_TABLE_SHEET (widget)->sheet, FALSE);
  GTK_WIDGET_CLASS (eco_table_sheet_parent_class)->unmap (widget);
}

/* ---- Life */

static void
eco_table_sheet_dispose (GObject *object)
{
  EcoTableSheet *self = ECO_TABLE_SHEET (object);

  g_clear_pointer (&self->link, eco_selection_link_free);
  if (self->sheet != NULL)
    g_signal_handlers_disconnect_by_data (self->sheet, self);
  if (self->stack != NULL)
    {
      gtk_widget_unparent (GTK_WIDGET (self->stack));
      self->stack = NULL;
    }
  g_clear_object (&self->rows);
  g_clear_object (&self->sheet);
  G_OBJECT_CLASS (eco_table_sheet_parent_class)->dispose (object);
}

static void
eco_table_sheet_finalize (GObject *object)
{
  g_hash_table_unref (ECO_TABLE_SHEET (object)->bound);
  G_OBJECT_CLASS (eco_table_sheet_parent_class)->finalize (object);
}

static void
eco_table_sheet_class_init (EcoTableSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_table_sheet_dispose;
  G_OBJECT_CLASS (klass)->finalize = eco_table_sheet_finalize;
  widget_class->map = eco_table_sheet_map;
  widget_class->unmap = eco_table_sheet_unmap;

  /**
   * EcoTableSheet::message:
   * @text: a sentence that the user should read
   */
  signals[MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * EcoTableSheet::menu-wanted:
   * @widget: where the menu belongs
   * @x: px in @widget
   * @y: px in @widget
   */
  signals[MENU_WANTED] =
    g_signal_new ("menu-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 3, GTK_TYPE_WIDGET, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  /**
   * EcoTableSheet::columns-changed:
   *
   * The user shows other columns.
   */
  signals[COLUMNS_CHANGED] =
    g_signal_new ("columns-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
eco_table_sheet_init (EcoTableSheet *self)
{
  self->bound = g_hash_table_new (NULL, NULL);
}

static void
add_view (EcoTableSheet *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  EcoTableWords words;

  eco_table_words_get (eco_sheet_get_row_type (self->sheet), &words);
  self->rows = GTK_SELECTION_MODEL (
    gtk_multi_selection_new (g_object_ref (eco_sheet_get_rows (self->sheet))));
  self->view =
    GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (g_object_ref (self->rows))));
  gtk_column_view_set_show_column_separators (self->view, TRUE);
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_column_view_set_reorderable (self->view, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words.title, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_stack_add_named (self->stack, scrolled, "grid");
}

/**
 * eco_table_sheet_new:
 * @type: the class of its rows
 *
 * Returns: a sheet that shows nothing yet
 */
GtkWidget *
eco_table_sheet_new (GType type)
{
  EcoTableSheet *self = g_object_new (ECO_TYPE_TABLE_SHEET, NULL);

  self->sheet = eco_sheet_new (type);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
  add_view (self);
  self->empty_page = adw_status_page_new ();
  gtk_widget_add_css_class (self->empty_page, "compact");
  gtk_stack_add_child (self->stack, self->empty_page);
  self->link = eco_selection_link_new (self->rows, id_of_row, show_row, GTK_WIDGET (self));
  _eco_table_sheet_add_columns (self);
  _eco_table_sheet_add_controllers (self);
  g_signal_connect_swapped (self->sheet, "updated", G_CALLBACK (updated_cb), self);
  return GTK_WIDGET (self);
}

/**
 * eco_table_sheet_get_sheet:
 *
 * Returns: (transfer none): its rows and columns
 */
EcoSheet *
eco_table_sheet_get_sheet (EcoTableSheet *self)
{
  g_return_val_if_fail (ECO_IS_TABLE_SHEET (self), NULL);
  return self->sheet;
}

/**
 * eco_table_sheet_set_document:
 * @document: (nullable): whose objects are shown
 */
void
eco_table_sheet_set_document (EcoTableSheet *self, EcoDocument *document)
{
  g_return_if_fail (ECO_IS_TABLE_SHEET (self));
  eco_selection_link_set_document (self->link, document);
  eco_sheet_set_document (self->sheet, document);
}

/**
 * eco_table_sheet_focus:
 *
 * Gives the keys to the first selected row, or to the first row.
 */
void
eco_table_sheet_focus (EcoTableSheet *self)
{
  g_autoptr (GtkBitset) chosen = NULL;
  EcoTableCell *cell;
  guint row;

  g_return_if_fail (ECO_IS_TABLE_SHEET (self));
  chosen = gtk_selection_model_get_selection (self->rows);
  row = gtk_bitset_is_empty (chosen) ? 0 : gtk_bitset_get_minimum (chosen);
  _eco_table_sheet_scroll_to (self, row);
  cell = _eco_table_sheet_find_cell (self, row, eco_sheet_get_columns (self->sheet)->pdata[0]);
  if (cell != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (cell));
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/**
 * eco_table_sheet_edit:
 * @id: of a thing that has a row
 * @column: id of a column that is shown
 *
 * Lets the user change that cell.
 */
void
eco_table_sheet_edit (EcoTableSheet *self, const char *id, const char *column)
{
  GListModel *rows = eco_sheet_get_rows (self->sheet);
  GPtrArray *columns = eco_sheet_get_columns (self->sheet);
  EcoTableCell *cell = NULL;

  eco_sheet_update (self->sheet);
  for (guint i = 0; cell == NULL && i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (EcoObject) object = g_list_model_get_item (rows, i);

      if (!g_str_equal (eco_object_get_id (object), id))
        continue;
      _eco_table_sheet_scroll_to (self, i);
      for (guint c = 0; cell == NULL && c < columns->len; c++)
        if (g_str_equal (((EcoColumn *) columns->pdata[c])->id, column))
          cell = _eco_table_sheet_find_cell (self, i, columns->pdata[c]);
    }
  if (cell == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (cell));
  eco_table_cell_edit (cell);
}

/**
 * eco_table_sheet_copy:
 *
 * Puts the selected rows on the clipboard, as they are sorted, as text for a spreadsheet.
 */
void
eco_table_sheet_copy (EcoTableSheet *self)
{
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (self->rows);
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *all = eco_sheet_get_columns (self->sheet);
  g_autofree char *text = NULL;
  GtkBitsetIter iter;
  guint row;
  gboolean more;

  for (more = gtk_bitset_iter_init_first (&iter, chosen, &row); more;
       more = gtk_bitset_iter_next (&iter, &row))
    g_ptr_array_add (objects, g_list_model_get_item (G_LIST_MODEL (self->rows), row));
  for (guint i = 0; i < all->len; i++)
    if (eco_table_sheet_has_column (self, all->pdata[i]))
      g_ptr_array_add (columns, all->pdata[i]);
  if (objects->len == 0)
    return;
  text = eco_sheet_dup_table (self->sheet, columns, objects);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}
