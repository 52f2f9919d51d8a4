/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: actions that select by what things are. */
#include "config.h"

#include "canvas/control/eco-canvas-select.h"
#include "canvas/eco-canvas-private.h"

/* In the order of EcoSelectBy. */
static const char *const actions[ECO_N_SELECT_BY] = {
  "canvas.select-kind",      "canvas.select-ring",   "canvas.select-side",
  "canvas.select-connected", "canvas.select-invert",
};

static void
select_by (GtkWidget *widget, const char *name, GVariant *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i], name))
      eco_canvas_select (ECO_CANVAS (widget)->controller, (EcoSelectBy) i);
}

void
_eco_canvas_class_add_select_actions (GtkWidgetClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i], NULL, select_by);
}

void
_eco_canvas_update_select_actions (EcoCanvas *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i],
                                   eco_canvas_can_select (self->controller, (EcoSelectBy) i));
}
