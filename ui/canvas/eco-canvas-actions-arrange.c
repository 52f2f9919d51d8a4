/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: actions that arrange what is selected. */
#include "config.h"

#include "canvas/eco-canvas-private.h"
#include "session/eco-document-arrange.h"

/* In the order of EcoArrange. */
static const char *const actions[ECO_N_ARRANGES] = {
  "canvas.tidy-selection", "canvas.distribute",  "canvas.sort-by-name", "canvas.sort-by-size",
  "canvas.mirror",         "canvas.swap-sides",  "canvas.turn-down",    "canvas.turn-up",
  "canvas.swap",           "canvas.align",       "canvas.move-outwards", "canvas.move-inwards",
  "canvas.to-internal",    "canvas.to-external",
};

static void
arrange (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EcoCanvas *self = ECO_CANVAS (widget);
  EcoDocument *document = eco_canvas_get_document (self);
  g_autoptr (GPtrArray) objects =
    eco_selection_dup_objects (eco_document_get_selection (document));
  g_autoptr (GError) error = NULL;

  if (!eco_canvas_controller_may_edit (self->controller))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i], name) &&
        !eco_document_arrange (document, objects, (EcoArrange) i, &error))
      g_signal_emit_by_name (self, "message", error->message);
}

void
_eco_canvas_class_add_arrange_actions (GtkWidgetClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i], NULL, arrange);
}

void
_eco_canvas_update_arrange_actions (EcoCanvas *self)
{
  EcoDocument *document = eco_canvas_get_document (self);
  g_autoptr (GPtrArray) objects =
    document != NULL ? eco_selection_dup_objects (eco_document_get_selection (document)) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (
      GTK_WIDGET (self), actions[i],
      document != NULL && eco_document_can_arrange (document, objects, (EcoArrange) i));
}
