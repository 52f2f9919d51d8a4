/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: what part of the map is seen. Wheel and two fingers pan, Ctrl and
 * the wheel or a pinch zoom at the pointer. */
#include "config.h"

#include "canvas/eco-canvas-private.h"

#include <math.h>

#define FIT_MARGIN 16.0
#define FIT_MOST 1.6        /* a picture of three cards is not blown up */
#define REVEAL_MARGIN 32.0
#define WHEEL_STEP 72.0     /* px by click of a wheel */
#define SETTLE 90           /* ms after the last change of a zoom that goes on */

EcoCamera *
_eco_canvas_get_camera (EcoCanvas *self)
{
  return eco_canvas_controller_get_camera (self->controller);
}

/* The camera or the picture is another: everything that depends on where things are. */
void
_eco_canvas_view_changed (EcoCanvas *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "zoom");
}

static void
view_changed_cb (EcoCanvasController *controller, EcoCanvas *self)
{
  self->view.fitted = FALSE;
  _eco_canvas_view_changed (self);
}

static gboolean
settle_cb (gpointer data)
{
  EcoCanvas *self = data;

  self->view.settle = 0;
  eco_tile_cache_set_hold (self->tiles, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* While the zoom goes on, the tiles of the last one are scaled. */
void
_eco_canvas_hold_tiles (EcoCanvas *self)
{
  eco_tile_cache_set_hold (self->tiles, TRUE);
  if (self->view.settle != 0)
    g_source_remove (self->view.settle);
  self->view.settle = g_timeout_add (SETTLE, settle_cb, self);
}

static EcoPoint
get_middle (EcoCanvas *self)
{
  EcoCamera *camera = _eco_canvas_get_camera (self);

  return (EcoPoint) { camera->width / 2, camera->height / 2 };
}

/* Sends the view there; it is not the one of all any more. */
void
_eco_canvas_go_to (EcoCanvas *self, const EcoCamera *to)
{
  self->view.fitted = FALSE;
  _eco_canvas_glide_to (self->glide, to);
}

/* By steps, so that each starts where the last one will end. */
static void
zoom_by (EcoCanvas *self, EcoPoint at, int steps)
{
  EcoCamera end = _eco_canvas_glide_get_end (self->glide);

  eco_camera_zoom_at (&end, at, eco_camera_next_zoom (&end, steps));
  _eco_canvas_go_to (self, &end);
}

/* At once, following a hand. */
static void
zoom_to (EcoCanvas *self, EcoPoint at, double zoom)
{
  _eco_canvas_glide_stop (self->glide);
  _eco_canvas_hold_tiles (self);
  eco_camera_zoom_at (_eco_canvas_get_camera (self), at, zoom);
  eco_canvas_controller_camera_moved (self->controller);
}

/* ---- Wheel, touchpad and pinch */

static gboolean
scroll_cb (GtkEventControllerScroll *scroll, double dx, double dy, EcoCanvas *self)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (scroll);
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  gboolean wheel = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL;
  EcoCamera *camera = _eco_canvas_get_camera (self);

  if (((state & GDK_CONTROL_MASK) != 0) != (wheel && self->view.wheel_zooms))
    {
      EcoPoint at = self->view.pointer;

      if (wheel && fabs (dy) >= 1)
        zoom_by (self, at, dy < 0 ? 1 : -1);
      else
        zoom_to (self, at, camera->zoom * exp2 (wheel ? -dy / 4 : -dy / 150));
      return GDK_EVENT_STOP;
    }
  if (wheel)
    dx *= WHEEL_STEP, dy *= WHEEL_STEP;
  if (state & GDK_SHIFT_MASK && dx == 0)
    dx = dy, dy = 0;
  _eco_canvas_glide_stop (self->glide);
  eco_camera_pan (camera, -dx, -dy);
  eco_canvas_controller_camera_moved (self->controller);
  return GDK_EVENT_STOP;
}

/* Two fingers left the touchpad while they moved. */
static void
decelerate_cb (GtkEventControllerScroll *scroll, double x, double y, EcoCanvas *self)
{
  GdkModifierType state
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));

  if (!(state & GDK_CONTROL_MASK))
    _eco_canvas_glide_flick (self->glide, (EcoPoint) { -x, -y });
}

static void
pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, EcoCanvas *self)
{
  self->view.pinch_zoom = _eco_canvas_get_camera (self)->zoom;
  self->view.pinch_at = get_middle (self);
  gtk_gesture_get_bounding_box_center (gesture, &self->view.pinch_at.x, &self->view.pinch_at.y);
}

/* Two fingers may also move on. */
static void
pinch_cb (GtkGestureZoom *gesture, double scale, EcoCanvas *self)
{
  EcoPoint at = self->view.pinch_at;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &at.x, &at.y);
  eco_camera_pan (_eco_canvas_get_camera (self), at.x - self->view.pinch_at.x,
                  at.y - self->view.pinch_at.y);
  self->view.pinch_at = at;
  zoom_to (self, at, self->view.pinch_zoom * scale);
}

void
_eco_canvas_init_view (EcoCanvas *self)
{
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES
                                       | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect (self->controller, "view-changed", G_CALLBACK (view_changed_cb), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect (scroll, "decelerate", G_CALLBACK (decelerate_cb), self);
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}

void
_eco_canvas_clear_view (EcoCanvas *self)
{
  g_clear_handle_id (&self->view.settle, g_source_remove);
  g_clear_handle_id (&self->view.notify_zoom, g_source_remove);
}

/* ---- Size */

void
_eco_canvas_fit_camera (EcoCanvas *self, EcoCamera *camera)
{
  EcoRect extent
      = eco_picture_get_extent (eco_canvas_controller_get_picture (self->controller));

  eco_camera_fit (camera, &extent, FIT_MARGIN, FIT_MOST);
}

static gboolean
notify_zoom_cb (gpointer data)
{
  EcoCanvas *self = data;

  self->view.notify_zoom = 0;
  g_object_notify (G_OBJECT (self), "zoom");
  return G_SOURCE_REMOVE;
}

/* A view of all stays one; else what is in the middle stays there. Whoever shows
 * the zoom changes its own size, which may not be while sizes are allocated. */
void
_eco_canvas_resized (EcoCanvas *self, int width, int height)
{
  EcoCamera *camera = _eco_canvas_get_camera (self);
  EcoCamera before = *camera;

  camera->width = width;
  camera->height = height;
  if (self->view.fitted)
    {
      _eco_canvas_glide_stop (self->glide);
      _eco_canvas_fit_camera (self, camera);
    }
  if ((camera->zoom != before.zoom || width != (int) before.width || height != (int) before.height)
      && self->view.notify_zoom == 0)
    self->view.notify_zoom = g_idle_add (notify_zoom_cb, self);
}

/* ---- Public */

/**
 * eco_canvas_get_zoom:
 *
 * Returns: how large the picture is shown; 1 is 100 %
 */
double
eco_canvas_get_zoom (EcoCanvas *self)
{
  g_return_val_if_fail (ECO_IS_CANVAS (self), 1);
  return _eco_canvas_get_camera (self)->zoom;
}

/**
 * eco_canvas_zoom_in:
 */
void
eco_canvas_zoom_in (EcoCanvas *self)
{
  g_return_if_fail (ECO_IS_CANVAS (self));
  zoom_by (self, get_middle (self), 1);
}

/**
 * eco_canvas_zoom_out:
 */
void
eco_canvas_zoom_out (EcoCanvas *self)
{
  g_return_if_fail (ECO_IS_CANVAS (self));
  zoom_by (self, get_middle (self), -1);
}

/**
 * eco_canvas_zoom_100:
 */
void
eco_canvas_zoom_100 (EcoCanvas *self)
{
  EcoCamera end;

  g_return_if_fail (ECO_IS_CANVAS (self));
  end = _eco_canvas_glide_get_end (self->glide);
  eco_camera_zoom_at (&end, get_middle (self), 1);
  _eco_canvas_go_to (self, &end);
}

/**
 * eco_canvas_fit:
 *
 * Shows all of the picture, and goes on doing so when the size changes.
 */
void
eco_canvas_fit (EcoCanvas *self)
{
  EcoCamera all;

  g_return_if_fail (ECO_IS_CANVAS (self));
  all = *_eco_canvas_get_camera (self);
  _eco_canvas_fit_camera (self, &all);
  _eco_canvas_glide_to (self->glide, &all);
  self->view.fitted = TRUE;
}

/**
 * eco_canvas_reveal:
 * @id: of a node or an exchange
 *
 * Pans no farther than needed to see it.
 */
void
eco_canvas_reveal (EcoCanvas *self, const char *id)
{
  EcoScene *scene;
  EcoCamera end;
  EcoRect box;

  g_return_if_fail (ECO_IS_CANVAS (self) && id != NULL);
  scene = eco_canvas_get_scene (self);
  end = _eco_canvas_glide_get_end (self->glide);
  if (scene != NULL && eco_scene_get_bounds (scene, id, &box)
      && eco_camera_reveal (&end, &box, REVEAL_MARGIN))
    _eco_canvas_go_to (self, &end);
}

/**
 * eco_canvas_set_wheel_zooms:
 * @zooms: whether the wheel of a mouse zooms, and scrolls with Ctrl; not the other way round
 */
void
eco_canvas_set_wheel_zooms (EcoCanvas *self, gboolean zooms)
{
  g_return_if_fail (ECO_IS_CANVAS (self));
  self->view.wheel_zooms = zooms;
}

/**
 * eco_canvas_set_snap:
 * @snap: whether dragged nodes meet guides
 */
void
eco_canvas_set_snap (EcoCanvas *self, gboolean snap)
{
  g_return_if_fail (ECO_IS_CANVAS (self));
  eco_canvas_controller_set_snap (self->controller, snap);
}
