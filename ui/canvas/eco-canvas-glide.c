/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: the view goes softly to where it was sent, and on after a flick.
 * Where less motion is wanted, it is there at once. */
#include "config.h"

#include "canvas/control/eco-kinetic.h"
#include "canvas/eco-canvas-private.h"

#define DURATION 180000.0   /* µs */
#define TRAVEL 650000.0     /* µs; the way to a saved view, which is looked at */

struct _EcoCanvasGlide
{
  EcoCanvas *canvas;
  EcoCamera from, to;         /* while it glides */
  gboolean flicked;           /* it goes on by itself instead */
  EcoKinetic kinetic;
  gboolean travels;           /* from one saved view to the next: slowly, softly from the start */
  gint64 start;               /* µs; 0 until the first frame */
  guint tick;                 /* 0 when it rests */
};

EcoCanvasGlide *
_eco_canvas_glide_new (EcoCanvas *canvas)
{
  EcoCanvasGlide *glide = g_new0 (EcoCanvasGlide, 1);

  glide->canvas = canvas;
  return glide;
}

void
_eco_canvas_glide_free (EcoCanvasGlide *glide)
{
  _eco_canvas_glide_stop (glide);
  g_free (glide);
}

/* Whether things may move by themselves. */
gboolean
_eco_canvas_has_motion (EcoCanvas *self)
{
  gboolean enabled = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &enabled,
                NULL);
  return enabled && gtk_widget_get_mapped (GTK_WIDGET (self));
}

/* The view stays as it is now. */
void
_eco_canvas_glide_stop (EcoCanvasGlide *glide)
{
  if (glide->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (glide->canvas), glide->tick);
  glide->tick = 0;
}

/* Where the view will be; what is asked for next starts from there. */
EcoCamera
_eco_canvas_glide_get_end (EcoCanvasGlide *glide)
{
  EcoCamera end = *_eco_canvas_get_camera (glide->canvas);

  if (glide->tick == 0 || glide->flicked)
    return end;
  end.centre = glide->to.centre;
  end.zoom = glide->to.zoom;
  return end;
}

static gboolean
glide_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  EcoCanvasGlide *glide = data;
  EcoCamera *camera = _eco_canvas_get_camera (glide->canvas);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  EcoCamera mixed;
  double done, left;

  if (glide->start == 0)
    glide->start = now;
  done = MIN ((double) (now - glide->start) / (glide->travels ? TRAVEL : DURATION), 1);
  left = 1 - done;
  mixed = eco_camera_mix (&glide->from, &glide->to,
                          glide->travels ? done * done * (3 - 2 * done) : 1 - left * left * left);
  camera->centre = mixed.centre;
  camera->zoom = mixed.zoom;
  if (glide->from.zoom != glide->to.zoom)
    _eco_canvas_hold_tiles (glide->canvas);
  _eco_canvas_view_changed (glide->canvas);
  if (left > 0)
    return G_SOURCE_CONTINUE;
  glide->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
start (EcoCanvasGlide *glide, const EcoCamera *to, gboolean travels)
{
  EcoCamera *camera = _eco_canvas_get_camera (glide->canvas);

  _eco_canvas_glide_stop (glide);
  if (!_eco_canvas_has_motion (glide->canvas))
    {
      camera->centre = to->centre;
      camera->zoom = to->zoom;
      _eco_canvas_view_changed (glide->canvas);
      return;
    }
  glide->from = *camera;
  glide->to = *to;
  glide->flicked = FALSE;
  glide->travels = travels;
  glide->start = 0;
  glide->tick
      = gtk_widget_add_tick_callback (GTK_WIDGET (glide->canvas), glide_cb, glide, NULL);
}

/* Sends the view there. */
void
_eco_canvas_glide_to (EcoCanvasGlide *glide, const EcoCamera *to)
{
  start (glide, to, FALSE);
}

/* Sends it so that one can follow. */
void
_eco_canvas_glide_travel (EcoCanvasGlide *glide, const EcoCamera *to)
{
  start (glide, to, TRUE);
}

/* ---- Flicking */

void
_eco_canvas_glide_grab (EcoCanvasGlide *glide)
{
  _eco_canvas_glide_stop (glide);
  eco_kinetic_begin (&glide->kinetic);
}

void
_eco_canvas_glide_drag (EcoCanvasGlide *glide, EcoPoint view)
{
  eco_kinetic_add (&glide->kinetic, view, (double) g_get_monotonic_time () / G_USEC_PER_SEC);
}

static gboolean
flick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  EcoCanvasGlide *glide = data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  gboolean moves;
  EcoPoint by;

  moves = eco_kinetic_step (&glide->kinetic,
                            glide->start != 0 ? (double) (now - glide->start) / G_USEC_PER_SEC : 0,
                            &by);
  glide->start = now;
  eco_camera_pan (_eco_canvas_get_camera (glide->canvas), by.x, by.y);
  eco_canvas_controller_camera_moved (glide->canvas->controller);
  if (moves)
    return G_SOURCE_CONTINUE;
  glide->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
start_flick (EcoCanvasGlide *glide)
{
  _eco_canvas_glide_stop (glide);
  glide->flicked = TRUE;
  glide->start = 0;
  glide->tick
      = gtk_widget_add_tick_callback (GTK_WIDGET (glide->canvas), flick_cb, glide, NULL);
}

/* Lets go of the picture. */
void
_eco_canvas_glide_throw (EcoCanvasGlide *glide)
{
  double now = (double) g_get_monotonic_time () / G_USEC_PER_SEC;

  if (_eco_canvas_has_motion (glide->canvas) && eco_kinetic_throw (&glide->kinetic, now))
    start_flick (glide);
}

/* The same after two fingers on a touchpad; px by second. */
void
_eco_canvas_glide_flick (EcoCanvasGlide *glide, EcoPoint velocity)
{
  if (!_eco_canvas_has_motion (glide->canvas))
    return;
  glide->kinetic.velocity = velocity;
  start_flick (glide);
}
