/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: takes kinds that are dragged in from the palette, and texts from anywhere. */
#include "config.h"

#include "canvas/eco-canvas-private.h"

/* The id of a kind or preset, or %NULL when it is some other text. */
static const char *
get_kind (const GValue *value)
{
  const char *text =
      value != NULL && G_VALUE_HOLDS_STRING (value) ? g_value_get_string (value) : NULL;

  if (text == NULL || !g_str_has_prefix (text, ECO_CANVAS_KIND_PREFIX))
    return NULL;
  return text + strlen (ECO_CANVAS_KIND_PREFIX);
}

static GdkDragAction
motion_cb (GtkDropTarget *target, double x, double y, EcoCanvas *self)
{
  const GValue *value = gtk_drop_target_get_value (target);

  if (value != NULL && get_kind (value) == NULL)
    return GDK_ACTION_COPY;
  return eco_canvas_controller_drop_motion (self->controller, (EcoPoint) { x, y }) ? GDK_ACTION_COPY
                                                                                  : 0;
}

static void
leave_cb (GtkDropTarget *target, EcoCanvas *self)
{
  eco_canvas_controller_drop_leave (self->controller);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, EcoCanvas *self)
{
  const char *kind = get_kind (value);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (kind == NULL)
    return _eco_canvas_drop_text (self, g_value_get_string (value), (EcoPoint) { x, y });
  return eco_canvas_controller_drop (self->controller, (EcoPoint) { x, y }, kind);
}

void
_eco_canvas_init_drop (EcoCanvas *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_COPY);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
