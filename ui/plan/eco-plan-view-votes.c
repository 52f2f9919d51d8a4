/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPlanView: dots that people give to what the pictures show, while they vote. */
#include "config.h"

#include "plan/eco-plan-view-private.h"

#include "model/eco-model.h"

#define VOTING "voting" /* the style class that says so */

static gboolean
is_voting (EcoPlanView *self)
{
  return self->document != NULL && gtk_widget_has_css_class (GTK_WIDGET (self), VOTING);
}

/* Returns whether one can vote for it at all. */
static gboolean
vote (EcoPlanView *self, const char *id, gboolean back)
{
  EcoObject *object
      = id != NULL ? eco_ecosystem_lookup (eco_document_get_ecosystem (self->document), id) : NULL;

  if (object == NULL || eco_editor_get_votes (object) < 0)
    return FALSE;
  eco_editor_vote (eco_document_get_editor (self->document), object, back ? -1 : 1);
  return TRUE;
}

/* Not what is pressed in a popover over the chart. */
static gboolean
is_chart_event (EcoPlanView *self, gpointer controller)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self->chart));
  GdkEvent *event = gtk_event_controller_get_current_event (controller);

  return native != NULL && event != NULL
         && gdk_event_get_surface (event) == gtk_native_get_surface (native);
}

static void
pressed_cb (GtkGestureClick *click, int n_press, double x, double y, EcoPlanView *self)
{
  GdkModifierType state
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));
  g_autofree char *id = NULL;

  if (!is_voting (self) || !is_chart_event (self, click))
    return;
  id = eco_scene_view_dup_at (self->chart, x, y);
  if (!vote (self, id, (state & GDK_SHIFT_MASK) != 0))
    return;
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self->chart));
  eco_scene_view_set_cursor (self->chart, id);
}

/* The keys are those of the map. */
static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
        EcoPlanView *self)
{
  const char *id = eco_scene_view_get_cursor (self->chart);

  if (!is_voting (self) || !is_chart_event (self, controller)
      || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      return vote (self, id, FALSE);
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      return vote (self, id, TRUE);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return vote (self, id, (state & GDK_SHIFT_MASK) != 0);
    case GDK_KEY_Escape:
      return gtk_widget_activate_action (GTK_WIDGET (self), "win.voting", NULL);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Before the chart: a press on a card is a vote, not the start of a drag. */
void
_eco_plan_view_init_votes (EcoPlanView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->chart), GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->chart), keys);
}

/**
 * eco_plan_view_set_voting:
 * @voting: whether a click on something adds a dot to it
 */
void
eco_plan_view_set_voting (EcoPlanView *self, gboolean voting)
{
  g_return_if_fail (ECO_IS_PLAN_VIEW (self));
  if (voting)
    gtk_widget_add_css_class (GTK_WIDGET (self), VOTING);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), VOTING);
}
