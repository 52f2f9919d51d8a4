/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoPresentWindow: the presenter's notes: on another monitor if there is one, else in a strip
 * below the slide. */
#include "config.h"

#include "present/eco-present-private.h"

#include <glib/gi18n-lib.h>

#define STRIP 236
#define WINDOW_WIDTH 1100
#define WINDOW_HEIGHT 420

/* What the presenter sees of the slide that is shown and of the next one. */
void
_eco_present_window_update_notes (EcoPresentWindow *self)
{
  guint n = eco_deck_get_length (self->deck), next = self->index + 1;
  const EcoSlide *slide;
  g_autofree char *progress = NULL, *next_progress = NULL;
  EcoScreenFace face;

  if (self->presenter == NULL || n == 0)
    return;
  slide = eco_deck_get_slide (self->deck, self->index);
  /* TRANSLATORS: which slide of how many, and its title */
  progress = g_strdup_printf (_("%u / %u   %s"), self->index + 1, n, slide->name);
  eco_presenter_set_notes (self->presenter, progress, slide->notes);
  if (next >= n)
    {
      eco_presenter_set_next (self->presenter, NULL);
      return;
    }
  slide = eco_deck_get_slide (self->deck, next);
  next_progress = g_strdup_printf (_("%u / %u"), next + 1, n);
  face = (EcoScreenFace) { eco_deck_get_scene (self->deck, next), slide->view,
                          eco_deck_get_title (self->deck), slide->name, slide->caption,
                          next_progress };
  eco_presenter_set_next (self->presenter, &face);
}

/* A monitor on which the slides are not; %NULL with one monitor. */
static GdkMonitor *
find_other_monitor (EcoPresentWindow *self)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self));
  GListModel *monitors = gdk_display_get_monitors (display);
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self));
  GdkMonitor *here
      = surface != NULL ? gdk_display_get_monitor_at_surface (display, surface) : NULL;

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (here != NULL && monitor != here)
        return monitor; /* the display keeps it */
    }
  return NULL;
}

static void
gone_cb (EcoPresentWindow *self)
{
  self->presenter_window = NULL;
  self->presenter = NULL;
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
        EcoPresentWindow *self)
{
  return gtk_event_controller_key_forward (controller, GTK_WIDGET (self));
}

static void
open_window (EcoPresentWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->presenter_window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_title (self->presenter_window, _("Presenter’s notes"));
  gtk_window_set_default_size (self->presenter_window, WINDOW_WIDTH, WINDOW_HEIGHT);
  gtk_window_set_child (self->presenter_window, GTK_WIDGET (self->presenter));
  g_signal_connect_object (self->presenter_window, "destroy", G_CALLBACK (gone_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->presenter_window), keys);
  gtk_window_fullscreen_on_monitor (self->presenter_window, find_other_monitor (self));
  gtk_window_present (self->presenter_window);
}

/* Shows the notes, or hides them. */
void
_eco_present_window_toggle_notes (EcoPresentWindow *self)
{
  GtkBox *column = GTK_BOX (gtk_window_get_child (GTK_WINDOW (self)));

  if (self->presenter_window != NULL)
    {
      gtk_window_destroy (self->presenter_window);
      return;
    }
  if (self->presenter != NULL)
    {
      gtk_box_remove (column, GTK_WIDGET (self->presenter));
      self->presenter = NULL;
      return;
    }
  self->presenter = ECO_PRESENTER (eco_presenter_new ());
  if (find_other_monitor (self) != NULL)
    open_window (self);
  else
    {
      gtk_widget_set_size_request (GTK_WIDGET (self->presenter), -1, STRIP);
      gtk_box_append (column, GTK_WIDGET (self->presenter));
    }
  _eco_present_window_update_notes (self);
}
