/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: its actions. */
#include "config.h"

#include "canvas/eco-canvas-private.h"

/* ---- Commands of the controller */

typedef struct
{
  const char *name;
  EcoCommand command;
} CommandAction;

static const CommandAction command_actions[] = {
  { "canvas.select-all", ECO_COMMAND_SELECT_ALL },
  { "canvas.select-none", ECO_COMMAND_SELECT_NONE },
  { "canvas.rename", ECO_COMMAND_RENAME },
  { "canvas.delete", ECO_COMMAND_DELETE },
  { "canvas.connect", ECO_COMMAND_CONNECT },
  { "canvas.add-return", ECO_COMMAND_ADD_RETURN },
  { "canvas.toggle-pin", ECO_COMMAND_TOGGLE_PIN },
};

static void
run_command (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EcoCanvas *self = ECO_CANVAS (widget);

  for (guint i = 0; i < G_N_ELEMENTS (command_actions); i++)
    if (g_str_equal (command_actions[i].name, name))
      eco_canvas_do (self->controller, command_actions[i].command);
}

static void
move_to_ring (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eco_canvas_move_to_ring (ECO_CANVAS (widget)->controller, g_variant_get_string (parameter, NULL));
}

static void
move_to_side (GtkWidget *widget, const char *name, GVariant *parameter)
{
  int side;

  if (eco_enum_parse (ECO_TYPE_SIDE, g_variant_get_string (parameter, NULL), &side))
    eco_canvas_move_to_side (ECO_CANVAS (widget)->controller, (EcoSide) side);
}

static void
menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  _eco_canvas_popup_menu (ECO_CANVAS (widget), NULL);
}

/* What can be done depends on what is selected. */
void
_eco_canvas_update_actions (EcoCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean movable = eco_canvas_can_do (self->controller, ECO_COMMAND_TOGGLE_PIN);

  for (guint i = 0; i < G_N_ELEMENTS (command_actions); i++)
    gtk_widget_action_set_enabled (
        widget, command_actions[i].name,
        eco_canvas_can_do (self->controller, command_actions[i].command));
  gtk_widget_action_set_enabled (widget, "canvas.move-to-ring", movable);
  gtk_widget_action_set_enabled (widget, "canvas.move-to-side", movable);
  _eco_canvas_update_select_actions (self);
  _eco_canvas_update_ring_actions (self);
  _eco_canvas_update_view_actions (self);
  _eco_canvas_update_make_actions (self);
  _eco_canvas_update_arrange_actions (self);
  _eco_canvas_update_clip_actions (self);
}

void
_eco_canvas_class_add_actions (GtkWidgetClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (command_actions); i++)
    gtk_widget_class_install_action (klass, command_actions[i].name, NULL, run_command);
  gtk_widget_class_install_action (klass, "canvas.move-to-ring", "s", move_to_ring);
  gtk_widget_class_install_action (klass, "canvas.move-to-side", "s", move_to_side);
  gtk_widget_class_install_action (klass, "canvas.menu", NULL, menu);
  _eco_canvas_class_add_select_actions (klass);
  _eco_canvas_class_add_ring_actions (klass);
  _eco_canvas_class_add_view_actions (klass);
  _eco_canvas_class_add_make_actions (klass);
  _eco_canvas_class_add_arrange_actions (klass);
  _eco_canvas_class_add_clip_actions (klass);
}

/**
 * eco_canvas_add_key:
 * @key: as gtk_accelerator_parse() takes it
 * @action: an action of the group "canvas"
 *
 * Lets a key do something while the canvas has the focus.
 */
void
eco_canvas_add_key (EcoCanvas *self, const char *key, const char *action)
{
  GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string (key);

  g_return_if_fail (ECO_IS_CANVAS (self) && trigger != NULL && action != NULL);
  gtk_shortcut_controller_add_shortcut (
    self->keys, gtk_shortcut_new (trigger, gtk_named_action_new (action)));
}
