/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: hands on to the controller what pointer and keys do. */
#include "config.h"

#include "canvas/control/eco-canvas-make.h"
#include "canvas/eco-canvas-private.h"

static EcoModifiers
get_modifiers (GdkModifierType state)
{
  EcoModifiers modifiers = ECO_MODIFIER_NONE;

  if (state & GDK_SHIFT_MASK)
    modifiers |= ECO_MODIFIER_SHIFT;
  if (state & GDK_CONTROL_MASK)
    modifiers |= ECO_MODIFIER_CONTROL;
  if (state & GDK_ALT_MASK)
    modifiers |= ECO_MODIFIER_ALT;
  return modifiers;
}

static EcoModifiers
get_state (gpointer controller)
{
  return get_modifiers (gtk_event_controller_get_current_event_state (controller));
}

void
_eco_canvas_update_cursor (EcoCanvas *self)
{
  static const char *const names[] = {
    [ECO_CURSOR_ARROW] = "default",     [ECO_CURSOR_HAND] = "pointer",
    [ECO_CURSOR_GRAB] = "grab",         [ECO_CURSOR_GRABBING] = "grabbing",
    [ECO_CURSOR_MOVE] = "move",         [ECO_CURSOR_CROSS] = "crosshair",
    [ECO_CURSOR_RESIZE_ACROSS] = "ew-resize", [ECO_CURSOR_RESIZE_UP] = "ns-resize",
    [ECO_CURSOR_REFUSED] = "not-allowed", [ECO_CURSOR_CELL] = "cell",
  };

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   names[eco_canvas_controller_get_cursor (self->controller)]);
}

/* Whether the map itself is there, and none of the widgets that lie on it. */
static gboolean
is_map_at (EcoCanvas *self, double x, double y)
{
  return gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT) == GTK_WIDGET (self);
}

/* ---- Drags */

static gboolean
edge_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  EcoCanvas *self = ECO_CANVAS (widget);

  eco_canvas_controller_scroll_at_edge (self->controller);
  return G_SOURCE_CONTINUE;
}

static void
end_edge_tick (EcoCanvas *self)
{
  if (self->edge_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->edge_tick);
  self->edge_tick = 0;
}

static void
drag_begin_cb (GtkGestureDrag *drag, double x, double y, EcoCanvas *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (drag));

  if (!is_map_at (self, x, y))
    {
      gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  _eco_canvas_label_finish (self->label, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (button == GDK_BUTTON_SECONDARY || button > 3)
    return;
  _eco_canvas_glide_grab (self->glide);
  eco_canvas_controller_press (self->controller, (EcoPoint) { x, y },
                               button == GDK_BUTTON_MIDDLE ? ECO_BUTTON_MIDDLE : ECO_BUTTON_PRIMARY,
                               get_state (drag));
  end_edge_tick (self);
  self->edge_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), edge_tick_cb, NULL, NULL);
}

static EcoPoint
get_drag_point (GtkGestureDrag *drag, double dx, double dy)
{
  EcoPoint start = { 0, 0 };

  gtk_gesture_drag_get_start_point (drag, &start.x, &start.y);
  return (EcoPoint) { start.x + dx, start.y + dy };
}

static gboolean
is_panning (EcoCanvas *self)
{
  return eco_canvas_controller_get_cursor (self->controller) == ECO_CURSOR_GRABBING;
}

static void
drag_update_cb (GtkGestureDrag *drag, double dx, double dy, EcoCanvas *self)
{
  EcoPoint at = get_drag_point (drag, dx, dy);

  eco_canvas_controller_motion (self->controller, at, get_state (drag));
  if (is_panning (self))
    _eco_canvas_glide_drag (self->glide, at);
}

static void
drag_end_cb (GtkGestureDrag *drag, double dx, double dy, EcoCanvas *self)
{
  gboolean panned = is_panning (self);

  end_edge_tick (self);
  eco_canvas_controller_release (self->controller, get_drag_point (drag, dx, dy), get_state (drag));
  if (panned)
    _eco_canvas_glide_throw (self->glide);
}

static void
drag_cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, EcoCanvas *self)
{
  end_edge_tick (self);
  eco_canvas_controller_cancel (self->controller);
}

/* ---- Clicks and hover */

/* The ecosystem that the node there stands for; the window opens it. */
static gboolean
open_other (EcoCanvas *self, EcoPoint view)
{
  EcoPoint at = eco_camera_to_scene (_eco_canvas_get_camera (self), view);
  EcoDocument *document = eco_canvas_get_document (self);
  EcoNode *node;
  EcoHit hit;

  eco_scene_hit (eco_canvas_get_scene (self), at, 0, &hit);
  node = hit.id != NULL
           ? eco_ecosystem_lookup_node (eco_document_get_ecosystem (document), hit.id)
           : NULL;
  if (node == NULL || node->file == NULL)
    return FALSE;
  eco_selection_set_only (eco_document_get_selection (document), hit.id);
  return gtk_widget_activate_action (GTK_WIDGET (self), "win.open-ecosystem", NULL);
}

/* On release: a second press may be the start of a drag. */
static void
released_cb (GtkGestureClick *click, int n_press, double x, double y, EcoCanvas *self)
{
  if (n_press != 2 || !is_map_at (self, x, y))
    return;
  if (!(get_state (click) & ECO_MODIFIER_ALT) || !open_other (self, (EcoPoint) { x, y }))
    eco_canvas_controller_double_click (self->controller, (EcoPoint) { x, y });
}

static void
menu_pressed_cb (GtkGestureClick *click, int n_press, double x, double y, EcoCanvas *self)
{
  EcoPoint at = { x, y };

  if (!is_map_at (self, x, y))
    return;
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  eco_canvas_controller_press (self->controller, at, ECO_BUTTON_SECONDARY, ECO_MODIFIER_NONE);
  _eco_canvas_popup_menu (self, &at);
}

static void
motion_cb (GtkEventControllerMotion *motion, double x, double y, EcoCanvas *self)
{
  self->view.pointer = (EcoPoint) { x, y };
  if (is_map_at (self, x, y))
    eco_canvas_controller_motion (self->controller, (EcoPoint) { x, y }, get_state (motion));
  else
    eco_canvas_controller_leave (self->controller);
}

static void
leave_cb (GtkEventControllerMotion *motion, EcoCanvas *self)
{
  eco_canvas_controller_leave (self->controller);
}

/* ---- Keys */

static gboolean
find_key (guint keyval, EcoKey *key)
{
  static const struct
  {
    guint keyval;
    EcoKey key;
  } keys[] = {
    { GDK_KEY_Tab, ECO_KEY_TAB },          { GDK_KEY_ISO_Left_Tab, ECO_KEY_BACK_TAB },
    { GDK_KEY_Left, ECO_KEY_LEFT },        { GDK_KEY_Right, ECO_KEY_RIGHT },
    { GDK_KEY_Up, ECO_KEY_UP },            { GDK_KEY_Down, ECO_KEY_DOWN },
    { GDK_KEY_KP_Left, ECO_KEY_LEFT },     { GDK_KEY_KP_Right, ECO_KEY_RIGHT },
    { GDK_KEY_KP_Up, ECO_KEY_UP },         { GDK_KEY_KP_Down, ECO_KEY_DOWN },
    { GDK_KEY_Return, ECO_KEY_ENTER },     { GDK_KEY_KP_Enter, ECO_KEY_ENTER },
    { GDK_KEY_Escape, ECO_KEY_ESCAPE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keyval == keyval)
      {
        *key = keys[i].key;
        return TRUE;
      }
  return FALSE;
}

/* Letters are for the gesture in progress, if it looks for a name. */
static gboolean
type_key (EcoCanvas *self, guint keyval, EcoModifiers modifiers)
{
  gunichar letter = keyval == GDK_KEY_BackSpace ? '\b' : gdk_keyval_to_unicode (keyval);
  char text[7] = { 0 };

  if (modifiers & (ECO_MODIFIER_CONTROL | ECO_MODIFIER_ALT)
      || (letter != '\b' && !g_unichar_isprint (letter)))
    return FALSE;
  g_unichar_to_utf8 (letter, text);
  return eco_canvas_controller_type (self->controller, text);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, EcoCanvas *self)
{
  EcoModifiers modifiers = get_modifiers (state);
  EcoKey key;

  /* The widgets on the map have keys of their own. */
  if (!gtk_widget_is_focus (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;
  if (type_key (self, keyval, modifiers))
    return GDK_EVENT_STOP;
  if (keyval == GDK_KEY_space && modifiers == ECO_MODIFIER_NONE)
    {
      eco_canvas_controller_set_space (self->controller, TRUE);
      return GDK_EVENT_STOP;
    }
  if (!find_key (keyval, &key))
    return GDK_EVENT_PROPAGATE;
  if ((key == ECO_KEY_TAB || key == ECO_KEY_BACK_TAB || key == ECO_KEY_ENTER)
      && modifiers & (ECO_MODIFIER_CONTROL | ECO_MODIFIER_ALT))
    return GDK_EVENT_PROPAGATE;
  /* The pointer that lies about is not meant any more. */
  eco_canvas_controller_leave (self->controller);
  return eco_canvas_controller_key (self->controller, key, modifiers);
}

static void
key_released_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
                 GdkModifierType state, EcoCanvas *self)
{
  if (keyval == GDK_KEY_space)
    eco_canvas_controller_set_space (self->controller, FALSE);
}

static gboolean
modifiers_cb (GtkEventControllerKey *controller, GdkModifierType state, EcoCanvas *self)
{
  eco_canvas_controller_set_modifiers (self->controller, get_modifiers (state));
  return GDK_EVENT_PROPAGATE;
}

static void
focus_left_cb (GtkEventControllerFocus *focus, EcoCanvas *self)
{
  eco_canvas_controller_set_space (self->controller, FALSE);
}

static void
add_pointer (EcoCanvas *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), 0);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect (menu, "pressed", G_CALLBACK (menu_pressed_cb), self);
  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

void
_eco_canvas_init_input (EcoCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  add_pointer (self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect (keys, "key-released", G_CALLBACK (key_released_cb), self);
  g_signal_connect (keys, "modifiers", G_CALLBACK (modifiers_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
