/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: actions on rings and sectors. */
#include "config.h"

#include "canvas/control/eco-canvas-rings.h"
#include "canvas/eco-canvas-private.h"

/* In the order of EcoRingCommand. */
static const char *const actions[ECO_N_RING_COMMANDS] = {
  "canvas.add-ring",    "canvas.ring-outwards",       "canvas.ring-inwards",
  "canvas.widen-ring",  "canvas.narrow-ring",         "canvas.remove-ring",
  "canvas.add-sector",  "canvas.add-sector-internal", "canvas.add-sector-external",
  "canvas.sector-on",   "canvas.sector-back",
};

static void
run (GtkWidget *widget, const char *name, GVariant *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i], name))
      eco_canvas_do_ring (ECO_CANVAS (widget)->controller, (EcoRingCommand) i);
}

static void
set_color (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eco_canvas_set_color (ECO_CANVAS (widget)->controller, g_variant_get_string (parameter, NULL));
}

static void
move_to_sector (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eco_canvas_move_to_sector (ECO_CANVAS (widget)->controller,
                             g_variant_get_string (parameter, NULL));
}

void
_eco_canvas_class_add_ring_actions (GtkWidgetClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i], NULL, run);
  gtk_widget_class_install_action (klass, "canvas.set-color", "s", set_color);
  gtk_widget_class_install_action (klass, "canvas.move-to-sector", "s", move_to_sector);
}

void
_eco_canvas_update_ring_actions (EcoCanvas *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i],
                                   eco_canvas_can_do_ring (self->controller, (EcoRingCommand) i));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "canvas.set-color",
                                 eco_canvas_can_color (self->controller));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "canvas.move-to-sector",
                                 eco_canvas_can_do (self->controller, ECO_COMMAND_TOGGLE_PIN));
}
