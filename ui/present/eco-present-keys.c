/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPresentWindow: keys and pointer. */
#include "config.h"

#include "present/eco-present-private.h"

#include "session/eco-reveal.h"

#include <stdlib.h>

#define MOST_DIGITS 4
#define IDLE 2 /* seconds after which the pointer is hidden */

/* ---- Ring by ring */

static void
reveal (EcoPresentWindow *self, int step)
{
  const EcoSlide *slide;
  int n;

  if (eco_deck_get_length (self->deck) == 0)
    return;
  slide = eco_deck_get_slide (self->deck, self->index);
  n = (int) eco_reveal_count_steps (slide->ecosystem);
  step = step >= n - 1 ? ECO_PRESENT_ALL : MAX (step, 0);
  if (step == self->reveal)
    return;
  self->reveal = step;
  _eco_present_window_update (self);
}

static void
reveal_more (EcoPresentWindow *self)
{
  reveal (self, self->reveal == ECO_PRESENT_ALL ? 0 : self->reveal + 1);
}

static void
reveal_less (EcoPresentWindow *self)
{
  const EcoSlide *slide;

  if (eco_deck_get_length (self->deck) == 0)
    return;
  slide = eco_deck_get_slide (self->deck, self->index);
  if (self->reveal == ECO_PRESENT_ALL)
    reveal (self, (int) eco_reveal_count_steps (slide->ecosystem) - 2);
  else
    reveal (self, self->reveal - 1);
}

/* ---- Light */

static void
toggle_shade (EcoPresentWindow *self, EcoScreenShade shade)
{
  self->shade = self->shade == shade ? ECO_SCREEN_CLEAR : shade;
  eco_screen_set_shade (self->screen, self->shade);
}

static void
toggle_spot (EcoPresentWindow *self)
{
  self->spot = !self->spot;
  eco_screen_set_spot (self->screen, self->spot);
}

/* ---- Numbers */

static void
type_digit (EcoPresentWindow *self, char digit)
{
  if (self->typed->len < MOST_DIGITS)
    g_string_append_c (self->typed, digit);
  eco_screen_set_typed (self->screen, self->typed->str);
}

static void
forget_digits (EcoPresentWindow *self)
{
  g_string_truncate (self->typed, 0);
  eco_screen_set_typed (self->screen, NULL);
}

static gboolean
take_digits (EcoPresentWindow *self)
{
  int number = atoi (self->typed->str);

  if (self->typed->len == 0)
    return FALSE;
  forget_digits (self);
  if (number > 0)
    _eco_present_window_go (self, number - 1);
  return TRUE;
}

/* ---- Keys */

static void
move_by (EcoPresentWindow *self, int by)
{
  _eco_present_window_go (self, (int) self->index + by);
}

static gboolean
press_move (EcoPresentWindow *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
    case GDK_KEY_space:
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      move_by (self, 1);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
    case GDK_KEY_BackSpace:
      move_by (self, -1);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      _eco_present_window_go (self, 0);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      _eco_present_window_go (self, G_MAXINT);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (!take_digits (self))
        move_by (self, 1);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
press_other (EcoPresentWindow *self, guint key)
{
  switch (gdk_keyval_to_lower (key))
    {
    case GDK_KEY_r:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      reveal_more (self);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      reveal_less (self);
      return TRUE;
    case GDK_KEY_b:
    case GDK_KEY_period:
      toggle_shade (self, ECO_SCREEN_BLACK);
      return TRUE;
    case GDK_KEY_w:
      toggle_shade (self, ECO_SCREEN_WHITE);
      return TRUE;
    case GDK_KEY_l:
      toggle_spot (self);
      return TRUE;
    case GDK_KEY_n:
      _eco_present_window_toggle_notes (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
press_escape (EcoPresentWindow *self)
{
  if (self->typed->len > 0)
    forget_digits (self);
  else if (self->shade != ECO_SCREEN_CLEAR)
    toggle_shade (self, self->shade);
  else
    _eco_present_window_end (self);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
        EcoPresentWindow *self)
{
  guint32 letter = gdk_keyval_to_unicode (key);

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Escape)
    {
      press_escape (self);
      return GDK_EVENT_STOP;
    }
  if (letter >= '0' && letter <= '9')
    {
      type_digit (self, (char) letter);
      return GDK_EVENT_STOP;
    }
  /* After black or white the slide is seen again first. */
  if (self->shade != ECO_SCREEN_CLEAR && gdk_keyval_to_lower (key) != GDK_KEY_b
      && gdk_keyval_to_lower (key) != GDK_KEY_w && key != GDK_KEY_period)
    toggle_shade (self, self->shade);
  return press_move (self, key) || press_other (self, key);
}

/* ---- Pointer */

static gboolean
hide_pointer_cb (gpointer data)
{
  EcoPresentWindow *self = data;

  self->idle = 0;
  if (!self->spot)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self->screen), "none");
  return G_SOURCE_REMOVE;
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, EcoPresentWindow *self)
{
  eco_screen_point (self->screen, (EcoPoint) { x, y });
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->screen), self->spot ? "none" : NULL);
  g_clear_handle_id (&self->idle, g_source_remove);
  self->idle = g_timeout_add_seconds (IDLE, hide_pointer_cb, self);
}

static void
released_cb (GtkGestureClick *gesture, int n, double x, double y, EcoPresentWindow *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (self->shade != ECO_SCREEN_CLEAR)
    toggle_shade (self, self->shade);
  else
    move_by (self, button == GDK_BUTTON_SECONDARY ? -1 : 1);
}

void
_eco_present_window_init_keys (EcoPresentWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->screen), motion);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->screen), GTK_EVENT_CONTROLLER (click));
}
