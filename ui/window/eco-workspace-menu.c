/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkspace: the menu of the selection, for the panels.
 *
 * It is the canvas' own; what it does on the map alone shows the map first. */
#include "config.h"

#include "window/eco-workspace-private.h"

#include "widgets/eco-action-proxy.h"

static gboolean
rename_idle_cb (gpointer data)
{
  EcoWorkspace *self = data;

  eco_outline_panel_rename (self->outline);
  return G_SOURCE_REMOVE;
}

/* A name is edited where the menu was opened, once the menu has given the keys back. */
static gboolean
hook (const char *action, gpointer data)
{
  EcoWorkspace *self = data;

  if (g_str_equal (action, "canvas.rename") && self->menu_owner == GTK_WIDGET (self->outline))
    {
      g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, rename_idle_cb, g_object_ref (self),
                       g_object_unref);
      return TRUE;
    }
  return FALSE;
}

void
_eco_workspace_init_menu (EcoWorkspace *self)
{
  g_autoptr (EcoActionProxy) proxy =
    eco_action_proxy_new (GTK_WIDGET (self->canvas), "canvas", hook, self);

  gtk_widget_insert_action_group (GTK_WIDGET (self), "canvas", G_ACTION_GROUP (proxy));
}

/* @x and @y: px in @panel. */
void
_eco_workspace_want_menu (EcoWorkspace *self, GtkWidget *panel, double x, double y)
{
  g_autoptr (GMenuModel) menu = eco_canvas_create_menu (self->canvas);
  double left, top;

  if (!gtk_widget_translate_coordinates (panel, GTK_WIDGET (self), x, y, &left, &top))
    return;
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (NULL);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  self->menu_owner = panel;
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), menu);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle) { (int) left, (int) top, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}
