/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoOutlinePanel: all rings, sides, nodes and exchanges of a document as a tree. */
#include "config.h"

#include "panels/eco-outline-panel.h"

#include "panels/control/eco-outline-model.h"
#include "panels/eco-outline-row.h"
#include "panels/eco-selection-link.h"

#include <adwaita.h>

struct _EcoOutlinePanel
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkWidget *search_entry;
  GtkStack *stack;
  GtkListView *list_view;

  EcoOutlineModel *model;
  GtkSelectionModel *rows;
  EcoSelectionLink *link;
  GHashTable *bound;          /* set of EcoOutlineRow that show a line now */
};

enum
{
  OBJECT_CHOSEN,
  MENU_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EcoOutlinePanel, eco_outline_panel, GTK_TYPE_WIDGET)

static EcoDocument *
get_document (EcoOutlinePanel *self)
{
  return eco_outline_model_get_document (self->model);
}

static const char *
id_of_row (gpointer item)
{
  return eco_outline_item_get_id (item);
}

static void
show_row (GtkWidget *panel, guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (ECO_OUTLINE_PANEL (panel)->list_view),
                              "list.scroll-to-item", "u", position);
}

/* ---- Keeping up */

static void
show_page (EcoOutlinePanel *self)
{
  guint n = g_list_model_get_n_items (eco_outline_model_get_rows (self->model));
  const char *page = n > 0 ? "list"
                     : eco_outline_model_get_filtered (self->model) ? "nothing-fits"
                                                                    : "empty";

  gtk_stack_set_visible_child_name (self->stack, page);
}

static void
updated_cb (EcoOutlinePanel *self)
{
  EcoDocument *document = get_document (self);
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->bound);
  while (document != NULL && g_hash_table_iter_next (&iter, &row, NULL))
    eco_outline_row_set_item (row, eco_outline_row_get_item (row),
                              eco_document_get_catalog (document));
  show_page (self);
  eco_selection_link_update (self->link);
}

static void
eco_outline_panel_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (eco_outline_panel_parent_class)->map (widget);
  eco_outline_model_set_active (ECO_OUTLINE_PANEL (widget)->model, TRUE);
}

static void
eco_outline_panel_unmap (GtkWidget *widget)
{
  eco_outline_model_set_active (ECO_OUTLINE_PANEL (widget)->model, FALSE);
  GTK_WIDGET_CLASS (eco_outline_panel_parent_class)->unmap (widget);
}

/* ---- Rows */

static void
toggle (EcoOutlinePanel *self, EcoOutlineItem *item)
{
  eco_outline_model_set_open (self->model, item, !eco_outline_item_is_open (item));
}

static void
open_toggled_cb (EcoOutlineRow *row, EcoOutlinePanel *self)
{
  toggle (self, eco_outline_row_get_item (row));
}

static void
renamed_cb (EcoOutlineRow *row, const char *name, EcoOutlinePanel *self)
{
  EcoObject *object = eco_outline_item_get_object (eco_outline_row_get_item (row));

  if (name[0] != '\0')
    eco_editor_rename (eco_document_get_editor (get_document (self)), object, name);
}

static void
row_set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, EcoOutlinePanel *self)
{
  GtkWidget *row = eco_outline_row_new ();

  g_signal_connect (row, "open-toggled", G_CALLBACK (open_toggled_cb), self);
  g_signal_connect (row, "renamed", G_CALLBACK (renamed_cb), self);
  gtk_list_item_set_child (list_item, row);
}

static void
row_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, EcoOutlinePanel *self)
{
  EcoOutlineRow *row = ECO_OUTLINE_ROW (gtk_list_item_get_child (list_item));
  EcoOutlineItem *item = gtk_list_item_get_item (list_item);

  eco_outline_row_set_item (row, item, eco_document_get_catalog (get_document (self)));
  gtk_list_item_set_selectable (list_item, eco_outline_item_get_id (item) != NULL);
  g_hash_table_add (self->bound, row);
}

static void
row_unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, EcoOutlinePanel *self)
{
  EcoOutlineRow *row = ECO_OUTLINE_ROW (gtk_list_item_get_child (list_item));

  g_hash_table_remove (self->bound, row);
  eco_outline_row_set_item (row, NULL, NULL);
}

static void
row_activated_cb (EcoOutlinePanel *self, guint position)
{
  GListModel *rows = eco_outline_model_get_rows (self->model);
  g_autoptr (EcoOutlineItem) item = g_list_model_get_item (rows, position);
  g_autofree char *id = NULL;

  if (item == NULL)
    return;
  if (eco_outline_item_get_id (item) == NULL)
    {
      toggle (self, item);
      return;
    }
  id = g_strdup (eco_outline_item_get_id (item));
  eco_selection_set_only (eco_document_get_selection (get_document (self)), id);
  g_signal_emit (self, signals[OBJECT_CHOSEN], 0, id);
}

/* ---- Keys and pointer */

/* The row that has the keys, or %NULL: the focus is on what the list put around it. */
static EcoOutlineRow *
get_focus_row (EcoOutlinePanel *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *child = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return child != NULL && ECO_IS_OUTLINE_ROW (child) ? ECO_OUTLINE_ROW (child) : NULL;
}

static gboolean
find_position (EcoOutlinePanel *self, EcoOutlineItem *item, guint *position)
{
  return g_list_store_find (G_LIST_STORE (eco_outline_model_get_rows (self->model)), item,
                            position);
}

/* Inwards opens, then goes to the first line inside; outwards closes, then goes to the one above
 * it. */
static void
walk (EcoOutlinePanel *self, EcoOutlineItem *item, gboolean inwards)
{
  gboolean open = eco_outline_item_is_open (item);
  guint position, target;

  if (inwards != open && eco_outline_item_get_n_children (item) > 0)
    {
      eco_outline_model_set_open (self->model, item, inwards);
      return;
    }
  if (!find_position (self, item, &position))
    return;
  target = position + 1;
  if (inwards ? !open : !eco_outline_model_find_parent (self->model, position, &target))
    return;
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", target);
  gtk_selection_model_select_item (self->rows, target, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->list_view), GTK_DIR_TAB_FORWARD);
}

static void
want_menu (EcoOutlinePanel *self, GtkWidget *row)
{
  double x, y;

  if (gtk_widget_translate_coordinates (row, GTK_WIDGET (self), gtk_widget_get_width (row) / 2.0,
                                        gtk_widget_get_height (row), &x, &y))
    g_signal_emit (self, signals[MENU_WANTED], 0, GTK_WIDGET (self), x, y);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
        EcoOutlinePanel *self)
{
  EcoOutlineRow *row = get_focus_row (self);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (row == NULL || (modifiers != 0 && !(key == GDK_KEY_F10 && modifiers == GDK_SHIFT_MASK)))
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      walk (self, eco_outline_row_get_item (row), (key == GDK_KEY_Right) != rtl);
      return GDK_EVENT_STOP;
    case GDK_KEY_F2:
      eco_outline_row_edit (row);
      return GDK_EVENT_STOP;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      gtk_widget_activate_action (GTK_WIDGET (self), "win.delete", NULL);
      return GDK_EVENT_STOP;
    case GDK_KEY_Menu:
    case GDK_KEY_F10:
      want_menu (self, GTK_WIDGET (row));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
secondary_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y,
                      EcoOutlinePanel *self)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *child = picked != NULL ? gtk_widget_get_first_child (picked) : NULL;
  EcoSelection *selection;
  const char *id;

  if (picked == NULL || get_document (self) == NULL)
    return;
  if (child == NULL || !ECO_IS_OUTLINE_ROW (child))
    child = gtk_widget_get_ancestor (picked, ECO_TYPE_OUTLINE_ROW);
  if (child == NULL)
    return;
  id = eco_outline_item_get_id (eco_outline_row_get_item (ECO_OUTLINE_ROW (child)));
  selection = eco_document_get_selection (get_document (self));
  if (id == NULL)
    return;
  if (!eco_selection_contains (selection, id))
    eco_selection_set_only (selection, id);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[MENU_WANTED], 0, GTK_WIDGET (self), x, y);
}

static void
add_controllers (EcoOutlinePanel *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  /* Before the list, which knows these keys too. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list_view), keys);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (secondary_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* ---- Search */

static void
search_changed_cb (EcoOutlinePanel *self)
{
  eco_outline_model_set_filter (self->model,
                                gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
search_activated_cb (EcoOutlinePanel *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->list_view), GTK_DIR_TAB_FORWARD);
}

static void
search_stopped_cb (EcoOutlinePanel *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

/* ---- Life */

static void
eco_outline_panel_dispose (GObject *object)
{
  EcoOutlinePanel *self = ECO_OUTLINE_PANEL (object);

  g_clear_pointer (&self->link, eco_selection_link_free);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->rows);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (eco_outline_panel_parent_class)->dispose (object);
}

static void
eco_outline_panel_finalize (GObject *object)
{
  g_hash_table_unref (ECO_OUTLINE_PANEL (object)->bound);
  G_OBJECT_CLASS (eco_outline_panel_parent_class)->finalize (object);
}

static void
eco_outline_panel_class_init (EcoOutlinePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_outline_panel_dispose;
  G_OBJECT_CLASS (klass)->finalize = eco_outline_panel_finalize;
  widget_class->map = eco_outline_panel_map;
  widget_class->unmap = eco_outline_panel_unmap;

  /**
   * EcoOutlinePanel::object-chosen:
   * @id: of what shall be shown on the map
   */
  signals[OBJECT_CHOSEN] =
    g_signal_new ("object-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * EcoOutlinePanel::menu-wanted:
   * @widget: where the menu belongs
   * @x: px in @widget
   * @y: px in @widget
   */
  signals[MENU_WANTED] =
    g_signal_new ("menu-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 3, GTK_TYPE_WIDGET, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ecotone/Ecotone/ui/panels/eco-outline-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, EcoOutlinePanel, box);
  gtk_widget_class_bind_template_child (widget_class, EcoOutlinePanel, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EcoOutlinePanel, stack);
  gtk_widget_class_bind_template_child (widget_class, EcoOutlinePanel, list_view);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
set_up_list (EcoOutlinePanel *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GListModel *rows = eco_outline_model_get_rows (self->model);

  self->rows = GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (rows)));
  self->link = eco_selection_link_new (self->rows, id_of_row, show_row, GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (row_set_up_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (row_bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (row_unbind_cb), self);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, self->rows);
}

static void
eco_outline_panel_init (EcoOutlinePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->bound = g_hash_table_new (NULL, NULL);
  self->model = eco_outline_model_new ();
  set_up_list (self);
  add_controllers (self);
  g_signal_connect_swapped (self->model, "updated", G_CALLBACK (updated_cb), self);
}

/**
 * eco_outline_panel_set_document:
 * @document: (nullable): what is listed
 */
void
eco_outline_panel_set_document (EcoOutlinePanel *self, EcoDocument *document)
{
  g_return_if_fail (ECO_IS_OUTLINE_PANEL (self));
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  eco_selection_link_set_document (self->link, document);
  eco_outline_model_set_document (self->model, document);
}

/**
 * eco_outline_panel_focus:
 *
 * Gives the keys to the list, at what is selected.
 */
void
eco_outline_panel_focus (EcoOutlinePanel *self)
{
  g_return_if_fail (ECO_IS_OUTLINE_PANEL (self));
  gtk_widget_child_focus (GTK_WIDGET (self->list_view), GTK_DIR_TAB_FORWARD);
}

/**
 * eco_outline_panel_rename:
 *
 * Lets the user type another name for the only selected thing.
 */
void
eco_outline_panel_rename (EcoOutlinePanel *self)
{
  EcoObject *only;
  GHashTableIter iter;
  gpointer row;

  g_return_if_fail (ECO_IS_OUTLINE_PANEL (self) && get_document (self) != NULL);
  only = eco_selection_get_only (eco_document_get_selection (get_document (self)));
  g_hash_table_iter_init (&iter, self->bound);
  while (only != NULL && g_hash_table_iter_next (&iter, &row, NULL))
    if (eco_outline_item_get_object (eco_outline_row_get_item (row)) == only)
      {
        eco_outline_row_edit (row);
        return;
      }
}
