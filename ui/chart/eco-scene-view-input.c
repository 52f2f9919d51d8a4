/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSceneView: pointer, wheel, fingers and keys. */
#include "config.h"

#include "chart/eco-scene-view-private.h"

#include <math.h>

#define WHEEL_STEP 72.0 /* px by click of a wheel */
#define DRAG 4.0        /* px that a click may move */

static EcoPoint
get_middle (EcoSceneView *self)
{
  return (EcoPoint) { self->camera.width / 2, self->camera.height / 2 };
}

static void
pan (EcoSceneView *self, double dx, double dy)
{
  eco_camera_pan (&self->camera, dx, dy);
  _eco_scene_view_moved (self);
}

/* ---- Pointer */

/* Whether the chart itself is there, and no popover that is open over it. */
static gboolean
is_chart_at (EcoSceneView *self, gpointer controller, double x, double y)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkEvent *event = gtk_event_controller_get_current_event (controller);

  if (native != NULL && event != NULL
      && gdk_event_get_surface (event) != gtk_native_get_surface (native))
    return FALSE;
  return gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT) == GTK_WIDGET (self);
}

static void
motion_cb (GtkEventControllerMotion *motion, double x, double y, EcoSceneView *self)
{
  self->pointer = (EcoPoint) { x, y };
  _eco_scene_view_hover (self, is_chart_at (self, motion, x, y)
                                   ? _eco_scene_view_find_at (self, self->pointer)
                                   : NULL);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   _eco_scene_drag_get_cursor (self, self->pointer));
}

static void
leave_cb (GtkEventControllerMotion *motion, EcoSceneView *self)
{
  _eco_scene_view_hover (self, NULL);
}

static gboolean
scroll_cb (GtkEventControllerScroll *scroll, double dx, double dy, EcoSceneView *self)
{
  GdkModifierType state
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  gboolean wheel = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL;

  if (!is_chart_at (self, scroll, self->pointer.x, self->pointer.y))
    return GDK_EVENT_PROPAGATE;
  if (state & GDK_CONTROL_MASK)
    {
      _eco_scene_view_zoom (self, self->pointer,
                            self->camera.zoom * exp2 (wheel ? -dy / 4 : -dy / 150));
      return GDK_EVENT_STOP;
    }
  if (wheel)
    dx *= WHEEL_STEP, dy *= WHEEL_STEP;
  if (state & GDK_SHIFT_MASK && dx == 0)
    dx = dy, dy = 0;
  pan (self, -dx, -dy);
  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, EcoSceneView *self)
{
  self->pinch_zoom = self->camera.zoom;
}

static void
pinch_cb (GtkGestureZoom *gesture, double scale, EcoSceneView *self)
{
  EcoPoint at = get_middle (self);

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &at.x, &at.y);
  _eco_scene_view_zoom (self, at, self->pinch_zoom * scale);
}

static void
drag_begin_cb (GtkGestureDrag *drag, double x, double y, EcoSceneView *self)
{
  if (!is_chart_at (self, drag, x, y))
    {
      gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->pressed = (EcoPoint) { 0, 0 };
  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (drag)) == GDK_BUTTON_PRIMARY)
    _eco_scene_drag_press (self, (EcoPoint) { x, y });
}

static void
drag_update_cb (GtkGestureDrag *drag, double dx, double dy, EcoSceneView *self)
{
  if (hypot (dx, dy) < DRAG && self->pressed.x == 0 && self->pressed.y == 0)
    return;
  if (_eco_scene_drag_is_held (self))
    {
      double x, y;

      gtk_gesture_drag_get_start_point (drag, &x, &y);
      _eco_scene_drag_update (self, (EcoPoint) { x + dx, y + dy });
    }
  else
    pan (self, dx - self->pressed.x, dy - self->pressed.y);
  self->pressed = (EcoPoint) { dx, dy };
}

/* A press that has not become a drag is a click. */
static void
drag_end_cb (GtkGestureDrag *drag, double dx, double dy, EcoSceneView *self)
{
  double x, y;

  if (_eco_scene_drag_drop (self))
    return;
  if (self->pressed.x != 0 || self->pressed.y != 0
      || gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (drag)) != GDK_BUTTON_PRIMARY
      || !gtk_gesture_drag_get_start_point (drag, &x, &y))
    return;
  self->keys = FALSE;
  _eco_scene_view_choose (self, _eco_scene_view_find_at (self, (EcoPoint) { x, y }));
}

static void
pressed_cb (GtkGestureClick *click, int n_press, double x, double y, EcoSceneView *self)
{
  const char *id = _eco_scene_view_find_at (self, (EcoPoint) { x, y });
  g_autofree char *own = g_strdup (id);

  if (n_press == 2 && own != NULL && is_chart_at (self, click, x, y))
    _eco_scene_view_emit_activated (self, own);
}

/* ---- Keys and actions */

static gboolean
move_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  EcoSceneView *self = ECO_SCENE_VIEW (widget);
  g_autofree char *next = NULL;
  int direction;

  g_variant_get (arguments, "i", &direction);
  next = _eco_scene_view_dup_next (self, (GtkDirectionType) direction);
  self->keys = TRUE;
  if (next != NULL)
    eco_scene_view_set_cursor (self, next);
  else
    {
      _eco_scene_view_reveal (self);
      gtk_widget_error_bell (widget);
    }
  return GDK_EVENT_STOP;
}

static gboolean
choose_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  EcoSceneView *self = ECO_SCENE_VIEW (widget);
  gboolean activate;

  if (self->cursor == NULL)
    return GDK_EVENT_PROPAGATE;
  self->keys = TRUE;
  _eco_scene_view_choose (self, self->cursor);
  g_variant_get (arguments, "b", &activate);
  if (activate && self->cursor != NULL)
    {
      g_autofree char *id = g_strdup (self->cursor);

      _eco_scene_view_emit_activated (self, id);
    }
  return GDK_EVENT_STOP;
}

static gboolean
nudge_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  EcoSceneView *self = ECO_SCENE_VIEW (widget);
  int grip, direction;

  g_variant_get (arguments, "(ii)", &grip, &direction);
  return _eco_scene_drag_nudge (self, (EcoPlanGrip) grip,
                                direction == GTK_DIR_LEFT    ? -1
                                : direction == GTK_DIR_RIGHT ? 1 : 0,
                                direction == GTK_DIR_UP     ? -1
                                : direction == GTK_DIR_DOWN ? 1 : 0);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  return _eco_scene_drag_cancel (ECO_SCENE_VIEW (widget));
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EcoSceneView *self = ECO_SCENE_VIEW (widget);

  if (g_str_equal (name, "chart.zoom-fit"))
    eco_scene_view_fit (self, TRUE);
  else if (g_str_equal (name, "chart.zoom-100"))
    _eco_scene_view_zoom (self, get_middle (self), 1);
  else
    _eco_scene_view_zoom (self, get_middle (self),
                          eco_camera_next_zoom (&self->camera,
                                                g_str_equal (name, "chart.zoom-in") ? 1 : -1));
}

/* Once, for the class. */
void
_eco_scene_view_class_add_keys (GtkWidgetClass *klass)
{
  static const struct { guint key, keypad; GtkDirectionType direction; } arrows[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, GTK_DIR_LEFT },
    { GDK_KEY_Right, GDK_KEY_KP_Right, GTK_DIR_RIGHT },
    { GDK_KEY_Up, GDK_KEY_KP_Up, GTK_DIR_UP },
    { GDK_KEY_Down, GDK_KEY_KP_Down, GTK_DIR_DOWN },
  };
  static const guint choosing[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space };
  static const struct { GdkModifierType modifiers; EcoPlanGrip grip; } nudges[] = {
    { GDK_CONTROL_MASK, ECO_PLAN_GRIP_WHOLE },
    { GDK_ALT_MASK, ECO_PLAN_GRIP_START },
    { GDK_CONTROL_MASK | GDK_SHIFT_MASK, ECO_PLAN_GRIP_END },
  };
  static const struct { guint key; const char *action; } zooms[] = {
    { GDK_KEY_plus, "chart.zoom-in" },   { GDK_KEY_KP_Add, "chart.zoom-in" },
    { GDK_KEY_minus, "chart.zoom-out" }, { GDK_KEY_KP_Subtract, "chart.zoom-out" },
    { GDK_KEY_1, "chart.zoom-100" },     { GDK_KEY_0, "chart.zoom-fit" },
  };
  static const char *const actions[] = { "chart.zoom-in", "chart.zoom-out", "chart.zoom-100",
                                         "chart.zoom-fit" };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      gtk_widget_class_add_binding (klass, arrows[i].key, 0, move_cb, "i", arrows[i].direction);
      gtk_widget_class_add_binding (klass, arrows[i].keypad, 0, move_cb, "i",
                                    arrows[i].direction);
      for (guint k = 0; k < G_N_ELEMENTS (nudges); k++)
        gtk_widget_class_add_binding (klass, arrows[i].key, nudges[k].modifiers, nudge_cb, "(ii)",
                                      nudges[k].grip, arrows[i].direction);
    }
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, 0, escape_cb, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (choosing); i++)
    gtk_widget_class_add_binding (klass, choosing[i], 0, choose_cb, "b",
                                  choosing[i] != GDK_KEY_space);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i], NULL, zoom_action);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_add_binding_action (klass, zooms[i].key, 0, zooms[i].action, NULL);
}

static void
add (EcoSceneView *self, gpointer controller)
{
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
_eco_scene_view_init_input (EcoSceneView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *pinch = gtk_gesture_zoom_new (), *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (_eco_scene_drag_cancel), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), 0);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  add (self, motion);
  add (self, scroll);
  add (self, pinch);
  add (self, drag);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  add (self, click);
}
