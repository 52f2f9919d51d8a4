/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: actions that change what is seen of the map. */
#include "config.h"

#include "canvas/eco-canvas-private.h"

#define SELECTION_MARGIN 64.0

static void
zoom_in (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eco_canvas_zoom_in (ECO_CANVAS (widget));
}

static void
zoom_out (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eco_canvas_zoom_out (ECO_CANVAS (widget));
}

static void
zoom_100 (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eco_canvas_zoom_100 (ECO_CANVAS (widget));
}

static void
zoom_fit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eco_canvas_fit (ECO_CANVAS (widget));
}

static void
zoom_selection (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EcoCanvas *self = ECO_CANVAS (widget);
  EcoSelection *selection = eco_document_get_selection (eco_canvas_get_document (self));
  EcoRect all = ECO_RECT_EMPTY, box;
  EcoCamera end = *_eco_canvas_get_camera (self);

  for (guint i = 0; i < eco_selection_get_size (selection); i++)
    if (eco_scene_get_bounds (eco_canvas_get_scene (self), eco_selection_get_id (selection, i),
                              &box))
      all = eco_rect_union (&all, &box);
  if (eco_rect_is_empty (&all))
    return;
  eco_camera_fit (&end, &all, SELECTION_MARGIN, 1.5);
  _eco_canvas_go_to (self, &end);
}

static void
toggle_legend (GtkWidget *widget, const char *name, GVariant *parameter)
{
  _eco_canvas_legend_toggle (ECO_CANVAS (widget)->legend);
}

static void
toggle_minimap (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_object_set (widget, "show-minimap", !ECO_CANVAS (widget)->view.show_minimap, NULL);
}

static void
toggle_owed (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gboolean shown;

  g_object_get (widget, "show-owed", &shown, NULL);
  g_object_set (widget, "show-owed", !shown, NULL);
}

void
_eco_canvas_class_add_view_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc func;
  } actions[] = {
    { "canvas.zoom-in", zoom_in },
    { "canvas.zoom-out", zoom_out },
    { "canvas.zoom-100", zoom_100 },
    { "canvas.zoom-fit", zoom_fit },
    { "canvas.zoom-selection", zoom_selection },
    { "canvas.toggle-legend", toggle_legend },
    { "canvas.toggle-minimap", toggle_minimap },
    { "canvas.toggle-owed", toggle_owed },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, NULL, actions[i].func);
}

void
_eco_canvas_update_view_actions (EcoCanvas *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "canvas.zoom-selection",
                                 eco_canvas_can_do (self->controller, ECO_COMMAND_SELECT_NONE));
}
