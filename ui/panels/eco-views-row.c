/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoViewsPopover: a view as a row, its menu, its keys, and how it is dragged. */
#include "config.h"

#include "panels/eco-views-private.h"

#include "session/eco-document-views.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PREFIX "eco-view:" /* of what is dragged */

/* The view that a row shows. */
EcoView *
_eco_views_row_get_view (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "view");
}

/* ---- Menu */

static void
append (GMenu *menu, const char *label, const char *action, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_menu (EcoView *view)
{
  const char *id = eco_object_get_id (ECO_OBJECT (view));
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) content = g_menu_new ();
  g_autoptr (GMenu) order = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();

  append (content, _("_Name, Caption and Notes…"), "views.edit", id);
  append (content, _("_Update to What Is Shown"), "views.update", id);
  append (order, _("Move U_p"), "views.up", id);
  append (order, _("Move Do_wn"), "views.down", id);
  append (end, _("_Delete"), "views.remove", id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (content));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  return G_MENU_MODEL (menu);
}

static GtkWidget *
create_menu_button (EcoView *view)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = create_menu (view);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Change the view"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Change the view"), -1);
  return button;
}

/* ---- Dragging */

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source, double x, double y, GtkWidget *row)
{
  EcoView *view = _eco_views_row_get_view (GTK_LIST_BOX_ROW (row));
  g_autofree char *text = g_strconcat (PREFIX, eco_object_get_id (ECO_OBJECT (view)), NULL);

  return gdk_content_provider_new_typed (G_TYPE_STRING, text);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, EcoViewsPopover *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  const char *text = g_value_get_string (value);
  EcoView *view = text != NULL && g_str_has_prefix (text, PREFIX)
                      ? _eco_views_popover_find (self, text + strlen (PREFIX))
                      : NULL;

  if (view == NULL)
    return FALSE;
  eco_document_move_view (self->document, view,
                          (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
  return TRUE;
}

static void
add_dragging (EcoViewsPopover *self, GtkWidget *row)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepare_cb), row);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

/* ---- The row */

static GtkWidget *
create_texts (EcoView *view)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *name = gtk_label_new (view->name);
  GtkWidget *caption = gtk_label_new (view->caption);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_ellipsize (GTK_LABEL (caption), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_set_visible (caption, view->caption != NULL && *view->caption != '\0');
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), caption);
  return box;
}

/* Shows @view, which is the @number-th. */
GtkWidget *
_eco_views_row_new (EcoViewsPopover *self, EcoView *view, guint number)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *digits = g_strdup_printf ("%u", number);
  GtkWidget *count = gtk_label_new (digits);

  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (count), 2);
  gtk_label_set_xalign (GTK_LABEL (count), 1);
  gtk_box_append (GTK_BOX (box), count);
  gtk_box_append (GTK_BOX (box), create_texts (view));
  gtk_box_append (GTK_BOX (box), create_menu_button (view));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "view", g_object_ref (view), g_object_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  view->name != NULL ? view->name : "", -1);
  if (view->caption != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    view->caption, -1);
  add_dragging (self, row);
  return row;
}

/* ---- Keys */

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
        EcoViewsPopover *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  gboolean alt = (state & GDK_ALT_MASK) != 0;
  const char *action = NULL;
  g_autofree char *id = NULL;

  if (row == NULL)
    return GDK_EVENT_PROPAGATE;
  if (alt && key == GDK_KEY_Up)
    action = "views.up";
  else if (alt && key == GDK_KEY_Down)
    action = "views.down";
  else if (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete)
    action = "views.remove";
  else if (key == GDK_KEY_F2)
    action = "views.edit";
  else
    return GDK_EVENT_PROPAGATE;
  id = g_strdup (
      eco_object_get_id (ECO_OBJECT (_eco_views_row_get_view (GTK_LIST_BOX_ROW (row)))));
  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", id);
  return GDK_EVENT_STOP;
}

void
_eco_views_popover_init_keys (EcoViewsPopover *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}
