/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoTableSheet: going from cell to cell, and what keys and pointer do to rows. */
#include "config.h"

#include "panels/eco-table-sheet-private.h"

/* ---- Cells */

static gboolean
scroll_to (GtkWidget *view, guint row)
{
  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      return gtk_widget_activate_action (child, "list.scroll-to-item", "u", row);
  return FALSE;
}

void
_eco_table_sheet_scroll_to (EcoTableSheet *self, guint row)
{
  scroll_to (GTK_WIDGET (self->view), row);
}

EcoTableCell *
_eco_table_sheet_find_cell (EcoTableSheet *self, guint row, const EcoColumn *column)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    if (eco_table_cell_get_row (cell) == row && eco_table_cell_get_column (cell) == column)
      return cell;
  return NULL;
}

/* The cell that has the keys, or in which somebody types. */
EcoTableCell *
_eco_table_sheet_get_focus (EcoTableSheet *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view)))
    return NULL;
  if (!ECO_IS_TABLE_CELL (focus))
    focus = gtk_widget_get_ancestor (focus, ECO_TYPE_TABLE_CELL);
  return focus != NULL ? ECO_TABLE_CELL (focus) : NULL;
}

/* The column that stands so many shown ones away, or the last one in that direction. */
static const EcoColumn *
step_columns (EcoTableSheet *self, const EcoColumn *from, int steps)
{
  GPtrArray *columns = eco_sheet_get_columns (self->sheet);
  guint index = 0;
  int direction = steps < 0 ? -1 : 1;

  g_ptr_array_find (columns, from, &index);
  for (int i = (int) index + direction; steps != 0 && i >= 0 && i < (int) columns->len;
       i += direction)
    if (eco_table_sheet_has_column (self, columns->pdata[i]))
      {
        from = columns->pdata[i];
        steps -= direction;
      }
  return from;
}

/* The keys go to another cell; another row becomes the selected one. */
void
_eco_table_sheet_go (EcoTableSheet *self, EcoTableCell *from, int columns, int rows, gboolean edit)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  gint64 row = (gint64) eco_table_cell_get_row (from) + rows;
  const EcoColumn *column = step_columns (self, eco_table_cell_get_column (from), columns);
  EcoTableCell *to;

  if (row < 0 || row >= n_rows)
    return;
  if (rows != 0)
    {
      _eco_table_sheet_scroll_to (self, (guint) row);
      gtk_selection_model_select_item (self->rows, (guint) row, TRUE);
    }
  to = _eco_table_sheet_find_cell (self, (guint) row, column);
  if (to == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (to));
  if (edit && to != from && eco_column_get_edit (column) == ECO_COLUMN_TYPED)
    eco_table_cell_edit (to);
}

/* ---- Keys */

static void
want_menu_at (EcoTableSheet *self, GtkWidget *cell)
{
  double x, y;

  if (gtk_widget_translate_coordinates (cell, GTK_WIDGET (self), 8, gtk_widget_get_height (cell),
                                        &x, &y))
    _eco_table_sheet_want_menu (self, x, y);
}

static gboolean
is_typing (EcoTableSheet *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL && GTK_IS_EDITABLE (gtk_root_get_focus (root));
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
        EcoTableSheet *self)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  EcoTableCell *cell = _eco_table_sheet_get_focus (self);

  if (is_typing (self))
    return GDK_EVENT_PROPAGATE;
  if (modifiers == GDK_CONTROL_MASK && (key == GDK_KEY_c || key == GDK_KEY_Insert))
    {
      eco_table_sheet_copy (self);
      return GDK_EVENT_STOP;
    }
  if (modifiers == 0 && (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete))
    return gtk_widget_activate_action (GTK_WIDGET (self), "win.delete", NULL);
  if (cell != NULL && ((key == GDK_KEY_Menu && modifiers == 0) ||
                       (key == GDK_KEY_F10 && modifiers == GDK_SHIFT_MASK)))
    {
      want_menu_at (self, GTK_WIDGET (cell));
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

/* ---- Pointer */

static void
secondary_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y,
                      EcoTableSheet *self)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = NULL;
  EcoObject *object;
  EcoSelection *selection;

  if (picked != NULL)
    cell = ECO_IS_TABLE_CELL (picked) ? picked
                                      : gtk_widget_get_ancestor (picked, ECO_TYPE_TABLE_CELL);
  /* Around a cell is what the view puts it into. */
  if (cell == NULL && picked != NULL && gtk_widget_get_first_child (picked) != NULL &&
      ECO_IS_TABLE_CELL (gtk_widget_get_first_child (picked)))
    cell = gtk_widget_get_first_child (picked);
  object = cell != NULL ? eco_table_cell_get_object (ECO_TABLE_CELL (cell)) : NULL;
  if (object == NULL)
    return;
  selection = eco_document_get_selection (eco_sheet_get_document (self->sheet));
  if (!eco_selection_contains (selection, eco_object_get_id (object)))
    eco_selection_set_only (selection, eco_object_get_id (object));
  gtk_widget_grab_focus (cell);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  _eco_table_sheet_want_menu (self, x, y);
}

void
_eco_table_sheet_add_controllers (EcoTableSheet *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (secondary_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
