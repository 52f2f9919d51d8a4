/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoTableCell: a cell of the table, and its value being edited in place. */
#include "config.h"

#include "panels/eco-table-cell.h"

#include "model/eco-exchange.h"
#include "model/eco-node.h"
#include "widgets/eco-choice-popover.h"
#include "widgets/eco-glyph-paintable.h"
#include "widgets/eco-stroke-paintable.h"

#include <glib/gi18n-lib.h>

#define GLYPH_SIZE 18

struct _EcoTableCell
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *image;           /* %NULL in most columns */
  GtkWidget *text;
  GtkWidget *entry;           /* in the place of the text while it is edited; else %NULL */
  GtkWidget *popover;         /* of a choice that is open; not owned */
  EcoSheet *sheet;
  const EcoColumn *column;
  GtkListItem *list_item;     /* not owned; %NULL while it shows nothing */
};

enum
{
  MESSAGE,
  GO,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoTableCell, eco_table_cell, GTK_TYPE_WIDGET)

static void
go (EcoTableCell *self, int columns, int rows, gboolean edit)
{
  g_signal_emit (self, signals[GO], 0, columns, rows, edit);
}

/* One step, or a sentence that says why not. */
static gboolean
apply (EcoTableCell *self, const char *text)
{
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;
  EcoObject *object = eco_table_cell_get_object (self);

  if (object == NULL)
    return TRUE;
  before = eco_column_dup_typed (self->column, object);
  if (g_str_equal (before, text) ||
      eco_document_set_text (eco_sheet_get_document (self->sheet), object, self->column->field,
                             text, &error))
    return TRUE;
  g_signal_emit (self, signals[MESSAGE], 0, error->message);
  return FALSE;
}

/* ---- Typing */

static void
stop_typing (EcoTableCell *self)
{
  GtkWidget *entry = g_steal_pointer (&self->entry);

  if (entry == NULL)
    return;
  gtk_widget_set_visible (self->text, TRUE);
  gtk_box_remove (GTK_BOX (self->box), entry);
  eco_sheet_release (self->sheet);
  eco_table_cell_show (self);
}

/* Whether the cell has what was typed; when not, the entry stays. */
static gboolean
take_typed (EcoTableCell *self)
{
  g_autofree char *text =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  if (apply (self, text))
    return TRUE;
  gtk_widget_add_css_class (self->entry, "error");
  return FALSE;
}

static void
entry_activated_cb (EcoTableCell *self)
{
  if (!take_typed (self))
    return;
  stop_typing (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Who goes elsewhere leaves a good value or the old one. */
static void
entry_left_cb (EcoTableCell *self)
{
  if (self->entry == NULL)
    return;
  take_typed (self);
  stop_typing (self);
}

static gboolean
entry_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
              EcoTableCell *self)
{
  gboolean back = key == GDK_KEY_ISO_Left_Tab || (state & GDK_SHIFT_MASK);

  if (key == GDK_KEY_Escape)
    {
      stop_typing (self);
      gtk_widget_grab_focus (GTK_WIDGET (self));
      return GDK_EVENT_STOP;
    }
  if (key != GDK_KEY_Tab && key != GDK_KEY_ISO_Left_Tab && key != GDK_KEY_KP_Tab)
    return GDK_EVENT_PROPAGATE;
  if (!take_typed (self))
    return GDK_EVENT_STOP;
  eco_sheet_hold (self->sheet);
  stop_typing (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  go (self, back ? -1 : 1, 0, TRUE);
  eco_sheet_release (self->sheet);
  return GDK_EVENT_STOP;
}

static void
start_typing (EcoTableCell *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autofree char *text = eco_column_dup_typed (self->column, eco_table_cell_get_object (self));

  eco_sheet_hold (self->sheet);
  self->entry = gtk_text_new ();
  gtk_widget_add_css_class (self->entry, "cell-entry");
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  eco_column_get_title (self->column), -1);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (entry_activated_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (entry_left_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (entry_key_cb), self);
  gtk_widget_add_controller (self->entry, focus);
  gtk_widget_add_controller (self->entry, keys);
  gtk_widget_set_visible (self->text, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->entry);
  gtk_widget_grab_focus (self->entry);
}

/* ---- Choosing */

static void
chosen_cb (GtkWidget *widget, const char *id)
{
  EcoTableCell *self = ECO_TABLE_CELL (widget);

  self->popover = NULL;
  if (id != NULL)
    apply (self, id);
  gtk_widget_grab_focus (widget);
  eco_sheet_release (self->sheet);
}

static void
start_choosing (EcoTableCell *self)
{
  EcoDocument *document = eco_sheet_get_document (self->sheet);
  EcoObject *object = eco_table_cell_get_object (self);
  g_autoptr (GListModel) choices = eco_choice_list_new (document, object, self->column->field,
                                                        FALSE);
  g_autofree char *current = eco_column_dup_typed (self->column, object);

  eco_sheet_hold (self->sheet);
  self->popover = eco_choice_popover_open (GTK_WIDGET (self), choices,
                                           eco_document_get_catalog (document), current,
                                           chosen_cb);
}

static void
toggle (EcoTableCell *self)
{
  g_autofree char *current = eco_column_dup_typed (self->column, eco_table_cell_get_object (self));

  apply (self, g_str_equal (current, "yes") ? "no" : "yes");
}

/**
 * eco_table_cell_edit:
 *
 * Lets the user change the value, or says why that cannot be done here.
 */
void
eco_table_cell_edit (EcoTableCell *self)
{
  g_return_if_fail (ECO_IS_TABLE_CELL (self));
  if (self->list_item == NULL || self->entry != NULL || self->popover != NULL)
    return;
  switch (eco_column_get_edit (self->column))
    {
    case ECO_COLUMN_TYPED:
      start_typing (self);
      break;
    case ECO_COLUMN_CHOSEN:
      start_choosing (self);
      break;
    case ECO_COLUMN_TOGGLED:
      toggle (self);
      break;
    case ECO_COLUMN_FIXED:
      if (self->column->field == NULL)
        g_signal_emit (self, signals[MESSAGE], 0,
                       _("This number is counted; add or delete exchanges to change it"));
      else
        g_signal_emit (self, signals[MESSAGE], 0, _("Change this in the inspector"));
      break;
    }
}

/* ---- Keys and pointer */

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
        EcoTableCell *self)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int onwards = rtl ? -1 : 1;

  if (self->entry != NULL || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      go (self, -onwards, 0, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      go (self, onwards, 0, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      go (self, 0, -1, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      go (self, 0, 1, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_F2:
      eco_table_cell_edit (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* The row takes the first press to be selected, and would take the second for opening. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, EcoTableCell *self)
{
  if (n_press == 2 && self->entry == NULL)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, EcoTableCell *self)
{
  if (self->entry != NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (n_press == 2)
    eco_table_cell_edit (self);
}

static void
add_controllers (EcoTableCell *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* ---- Life */

static void
eco_table_cell_dispose (GObject *object)
{
  EcoTableCell *self = ECO_TABLE_CELL (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->sheet);
  G_OBJECT_CLASS (eco_table_cell_parent_class)->dispose (object);
}

static void
eco_table_cell_class_init (EcoTableCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_table_cell_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tablecell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);

  /**
   * EcoTableCell::message:
   * @text: a sentence that the user should read
   */
  signals[MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * EcoTableCell::go:
   * @columns: how many columns onwards, as they stand
   * @rows: how many rows down
   * @edit: whether the cell there is edited at once
   */
  signals[GO] = g_signal_new ("go", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_INT, G_TYPE_BOOLEAN);
}

static void
eco_table_cell_init (EcoTableCell *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  add_controllers (self);
}

static gboolean
has_picture (EcoSheet *sheet, const EcoColumn *column)
{
  GType type = eco_sheet_get_row_type (sheet);

  if (type != ECO_TYPE_NODE && type != ECO_TYPE_EXCHANGE)
    return FALSE;
  return g_str_equal (column->id, "name") || g_str_equal (column->id, "category");
}

/**
 * eco_table_cell_new:
 * @sheet: what has the rows
 * @column: one of its columns
 *
 * Returns: a cell that shows nothing yet
 */
GtkWidget *
eco_table_cell_new (EcoSheet *sheet, const EcoColumn *column)
{
  EcoTableCell *self = g_object_new (ECO_TYPE_TABLE_CELL, NULL);

  self->sheet = g_object_ref (sheet);
  self->column = column;
  if (has_picture (sheet, column))
    {
      self->image = gtk_image_new ();
      gtk_image_set_pixel_size (GTK_IMAGE (self->image), GLYPH_SIZE);
      gtk_box_append (GTK_BOX (self->box), self->image);
    }
  self->text = gtk_inscription_new (NULL);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (self->text),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (self->text), 0);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (self->text), 4);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (self->text), eco_column_is_number (column) ? 1 : 0);
  gtk_widget_set_hexpand (self->text, TRUE);
  if (eco_column_is_number (column))
    gtk_widget_add_css_class (self->text, "numeric");
  gtk_box_append (GTK_BOX (self->box), self->text);
  return GTK_WIDGET (self);
}

static void
show_picture (EcoTableCell *self, EcoObject *object)
{
  EcoCatalog *catalog = eco_document_get_catalog (eco_sheet_get_document (self->sheet));
  g_autoptr (GdkPaintable) picture = NULL;

  if (ECO_IS_NODE (object))
    picture = eco_glyph_paintable_new (catalog, ECO_NODE (object)->kind, ECO_NODE (object)->preset,
                                       GLYPH_SIZE);
  else
    picture = eco_stroke_paintable_new (catalog, ECO_EXCHANGE (object), GLYPH_SIZE);
  gtk_image_set_from_paintable (GTK_IMAGE (self->image), picture);
}

/**
 * eco_table_cell_show:
 *
 * Shows the value as it is now.
 */
void
eco_table_cell_show (EcoTableCell *self)
{
  EcoObject *object = eco_table_cell_get_object (self);
  g_autofree char *text = NULL, *spoken = NULL;

  if (object == NULL || eco_sheet_get_document (self->sheet) == NULL)
    return;
  text = eco_sheet_dup_cell (self->sheet, self->column, object);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->text), text);
  /* TRANSLATORS: said for a cell of the table: the title of its column, what is in it */
  spoken = g_strdup_printf (_("%s: %s"), eco_column_get_title (self->column),
                            text[0] != '\0' ? text : _("empty"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  if (self->image != NULL)
    show_picture (self, object);
}

/**
 * eco_table_cell_bind:
 * @list_item: (transfer none): whose object it shows from now on
 */
void
eco_table_cell_bind (EcoTableCell *self, GtkListItem *list_item)
{
  self->list_item = list_item;
  eco_table_cell_show (self);
}

/**
 * eco_table_cell_unbind:
 *
 * Shows nothing any more; what was being edited is dropped.
 */
void
eco_table_cell_unbind (EcoTableCell *self)
{
  self->list_item = NULL;
  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  stop_typing (self);
}

/**
 * eco_table_cell_get_object:
 *
 * Returns: (transfer none) (nullable): what its row shows
 */
EcoObject *
eco_table_cell_get_object (EcoTableCell *self)
{
  return self->list_item != NULL ? gtk_list_item_get_item (self->list_item) : NULL;
}

/**
 * eco_table_cell_get_column:
 *
 * Returns: (transfer none): what it shows of it
 */
const EcoColumn *
eco_table_cell_get_column (EcoTableCell *self)
{
  return self->column;
}

/**
 * eco_table_cell_get_row:
 *
 * Returns: the position of its row
 */
guint
eco_table_cell_get_row (EcoTableCell *self)
{
  return self->list_item != NULL ? gtk_list_item_get_position (self->list_item)
                                 : GTK_INVALID_LIST_POSITION;
}
