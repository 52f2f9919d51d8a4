/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: actions that make nodes and edit exchanges. */
#include "config.h"

#include "canvas/control/eco-canvas-make.h"
#include "canvas/eco-canvas-private.h"

/* In the order of EcoMakeCommand. */
static const char *const actions[ECO_N_MAKE_COMMANDS] = {
  "canvas.add-node",      "canvas.add-sibling",       "canvas.add-connected",
  "canvas.edit-exchange", "canvas.reverse-exchange", "canvas.reset-label",
};

/* Those that set a field of the selected exchanges to their parameter. */
static const struct
{
  const char *action, *field;
} setters[] = {
  { "canvas.set-category", "category" },
  { "canvas.set-status", "status" },
  { "canvas.set-strength", "strength" },
};

static void
make (GtkWidget *widget, const char *name, GVariant *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i], name))
      eco_canvas_make (ECO_CANVAS (widget)->controller, (EcoMakeCommand) i);
}

static void
set (GtkWidget *widget, const char *name, GVariant *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (setters); i++)
    if (g_str_equal (setters[i].action, name))
      eco_canvas_set_exchanges (ECO_CANVAS (widget)->controller, setters[i].field,
                                g_variant_get_string (parameter, NULL));
}

void
_eco_canvas_class_add_make_actions (GtkWidgetClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i], NULL, make);
  for (guint i = 0; i < G_N_ELEMENTS (setters); i++)
    gtk_widget_class_install_action (klass, setters[i].action, "s", set);
}

void
_eco_canvas_update_make_actions (EcoCanvas *self)
{
  gboolean exchanges = eco_canvas_can_make (self->controller, ECO_MAKE_REVERSE);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i],
                                   eco_canvas_can_make (self->controller, (EcoMakeCommand) i));
  for (guint i = 0; i < G_N_ELEMENTS (setters); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), setters[i].action, exchanges);
}
