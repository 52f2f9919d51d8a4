/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoWorkspace: the map at a later date. The horizon bar makes the pictures, the map shows them. */
#include "config.h"

#include "window/eco-workspace-aspects-private.h"

#include <glib/gi18n-lib.h>

#define EDGE 12 /* px from the corner of the map, which the rings leave free */

static void
horizon_shown_cb (EcoWorkspace *self)
{
  EcoScene *scene;
  EcoMoment *moment;

  /* A comparison is shown instead. */
  if (eco_compare_panel_is_open (self->time.compare))
    return;
  if (!eco_horizon_bar_get (self->time.horizon_bar, &scene, &moment))
    return;
  eco_canvas_set_preview (self->canvas, scene, moment != NULL ? moment->ecosystem : NULL,
                          _("This is a look ahead; go back to today with Esc to edit the map, or "
                            "change the plan"));
}

/* Who has closed the bar works on the map again. */
static void
horizon_visible_cb (EcoWorkspace *self)
{
  if (!eco_horizon_bar_is_open (self->time.horizon_bar) && self->document != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

/* Escape goes back to today, once the map has no use for it. */
static gboolean
key_pressed_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state,
                EcoWorkspace *self)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  if (eco_compare_panel_is_open (self->time.compare))
    {
      eco_compare_panel_close (self->time.compare);
      return GDK_EVENT_STOP;
    }
  if (!eco_horizon_bar_is_open (self->time.horizon_bar))
    return GDK_EVENT_PROPAGATE;
  eco_horizon_bar_close (self->time.horizon_bar);
  return GDK_EVENT_STOP;
}

static GtkWidget *
create_horizon_button (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("eco-horizon-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.horizon");
  gtk_widget_set_tooltip_text (button, _("Look ahead: the map at every date of the plan"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Look ahead"), -1);
  return button;
}

void
_eco_workspace_init_time (EcoWorkspace *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (buttons, "zoom-bar");
  gtk_widget_add_css_class (buttons, "linked");
  self->time.menu = ECO_SCENARIO_MENU (eco_scenario_menu_new ());
  gtk_box_append (GTK_BOX (buttons), GTK_WIDGET (self->time.menu));
  gtk_box_append (GTK_BOX (buttons), create_horizon_button ());
  gtk_widget_set_halign (buttons, GTK_ALIGN_START);
  gtk_widget_set_valign (buttons, GTK_ALIGN_START);
  gtk_widget_set_margin_start (buttons, EDGE);
  gtk_widget_set_margin_top (buttons, EDGE);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), buttons);
  self->time.horizon_bar = ECO_HORIZON_BAR (eco_horizon_bar_new ());
  gtk_box_append (self->map_box, GTK_WIDGET (self->time.horizon_bar));
  g_signal_connect_object (self->time.horizon_bar, "shown", G_CALLBACK (horizon_shown_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->time.horizon_bar, "notify::visible",
                           G_CALLBACK (horizon_visible_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->map_box), keys);
}

/* The look of the map is another, or what filter and focus show of it. */
void
_eco_workspace_update_time_look (EcoWorkspace *self)
{
  EcoSceneOptions options;

  if (eco_canvas_get_document (self->canvas) == NULL)
    return;
  eco_canvas_init_options (self->canvas, &options);
  eco_horizon_bar_set_look (self->time.horizon_bar, &options);
  eco_compare_panel_set_look (self->time.compare, &options);
  _eco_workspace_update_rival_look (self);
}

/* Only one thing can be shown instead of the document: ends comparison and overlay, for a day of
 * the plan. */
void
_eco_workspace_end_others (EcoWorkspace *self)
{
  eco_rival_card_end (self->rival_card);
  eco_compare_panel_close (self->time.compare);
}

/* Shows the plan of another document. */
void
_eco_workspace_follow_time (EcoWorkspace *self)
{
  eco_compare_panel_close (self->time.compare);
  eco_horizon_bar_set_document (self->time.horizon_bar, self->document);
  if (self->document == NULL)
    return;
  _eco_workspace_update_time_look (self);
  g_signal_connect_object (eco_document_get_view_state (self->document), "changed",
                           G_CALLBACK (_eco_workspace_update_time_look), self, G_CONNECT_SWAPPED);
}

/**
 * eco_workspace_toggle_horizon:
 *
 * Shows the bar over which the map goes through the dates of the plan, or goes back to today.
 */
void
eco_workspace_toggle_horizon (EcoWorkspace *self)
{
  g_return_if_fail (ECO_IS_WORKSPACE (self));
  if (eco_horizon_bar_is_open (self->time.horizon_bar))
    {
      eco_horizon_bar_close (self->time.horizon_bar);
      return;
    }
  _eco_workspace_end_others (self);
  eco_workspace_show_view (self, "map");
  _eco_workspace_update_time_look (self);
  eco_horizon_bar_open (self->time.horizon_bar);
}
