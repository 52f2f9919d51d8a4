/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkspace: the menu of the selection, for the panels.
 *
 * It is the canvas' own; what it does on the map alone shows the map first. */
#include "config.h"

#include "window/eco-workspace-aspects-private.h"

#include "widgets/eco-action-proxy.h"

#include <glib/gi18n-lib.h>

static gboolean
rename_idle_cb (gpointer data)
{
  EcoWorkspace *self = data;

  if (self->document == NULL)
    return G_SOURCE_REMOVE;
  if (self->menu.owner == GTK_WIDGET (self->outline))
    eco_outline_panel_rename (self->outline);
  else
    eco_table_rename (self->table);
  return G_SOURCE_REMOVE;
}

/* What a command does, or asks for next, may be on the map alone. */
void
_eco_workspace_prepare (EcoWorkspace *self, const char *action)
{
  static const char *const others[] = { "canvas.connect", "canvas.rename", "canvas.menu",
                                        "canvas.toggle-legend", "canvas.toggle-owed" };
  gboolean wanted = g_str_has_prefix (action, "canvas.zoom-");

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    wanted = wanted || g_str_equal (action, others[i]);
  if (wanted)
    eco_workspace_show_view (self, "map");
}

/* A name is edited where the menu was opened, once the menu has given the keys back. */
static gboolean
hook (const char *action, gpointer data)
{
  EcoWorkspace *self = data;

  if (g_str_equal (action, "canvas.rename"))
    {
      g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, rename_idle_cb, g_object_ref (self),
                       g_object_unref);
      return TRUE;
    }
  _eco_workspace_prepare (self, action);
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
  g_autoptr (GMenuModel) own = eco_canvas_create_menu (self->canvas);
  g_autoptr (GMenu) menu = g_menu_new (), first = g_menu_new ();
  double left, top;

  if (!gtk_widget_translate_coordinates (panel, GTK_WIDGET (self), x, y, &left, &top))
    return;
  if (self->menu.popover == NULL)
    {
      self->menu.popover = gtk_popover_menu_new_from_model (NULL);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu.popover), FALSE);
      gtk_widget_set_halign (self->menu.popover, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu.popover, GTK_WIDGET (self));
    }
  self->menu.owner = panel;
  g_menu_append (first, _("Show on the Map"), "canvas.zoom-selection");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, own);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu.popover), G_MENU_MODEL (menu));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu.popover),
                               &(GdkRectangle) { (int) left, (int) top, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu.popover));
}
