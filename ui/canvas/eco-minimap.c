/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoMinimap: all of the map in small, and the part of it that a canvas shows.
 *
 * The picture is a texture of the bands and a stroke for each node, made anew
 * when the program has nothing else to do. */
#include "config.h"

#include "canvas/eco-minimap.h"

#include "canvas/eco-canvas-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LONGER_SIDE 156.0
#define SHORTEST_SIDE 72.0
#define PADDING 6.0
#define CORNER 10.0
#define SLACK 4.0           /* px of the view that do not count as outside of it */
#define LEAST_WIDTH 480     /* px of a canvas that has room for it */
#define LEAST_HEIGHT 360
#define CORE 40.0           /* px of the picture; radius of the dot for the brand */
#define LEAST_MARK 1.6      /* px of a node */

struct _EcoMinimap
{
  GtkWidget parent_instance;

  EcoCanvas *canvas;          /* outlives it */
  EcoPainter *painter;
  EcoScene *scene;            /* what the texture shows */
  GdkTexture *texture;
  EcoRect extent;             /* the same, in the picture's frame */
  guint update;               /* idle */
  EcoPoint grab;              /* px of the picture, from the middle of the frame */
};

G_DEFINE_FINAL_TYPE (EcoMinimap, eco_minimap, GTK_TYPE_WIDGET)

static EcoPicture *
get_picture (EcoMinimap *self)
{
  return eco_canvas_controller_get_picture (self->canvas->controller);
}

static double
get_scale (EcoMinimap *self)
{
  return (LONGER_SIDE - 2 * PADDING) / MAX (MAX (self->extent.width, self->extent.height), 1);
}

/* ---- Texture */

static void
paint_nodes (EcoMinimap *self, cairo_t *cr, double scale)
{
  const EcoStyle *style = eco_picture_get_style (get_picture (self));
  g_autoptr (GPtrArray) ids = eco_scene_list_ids (self->scene, NULL, ECO_PART_NODE);
  double r, g, b, a;
  EcoRect box;

  eco_color_get_rgba (style->card_ink, &r, &g, &b, &a);
  cairo_set_source_rgba (cr, r, g, b, 0.62);
  for (guint i = 0; i < ids->len; i++)
    if (eco_scene_get_bounds (self->scene, ids->pdata[i], &box))
      {
        double width = MAX (box.width, LEAST_MARK / scale);
        double height = MAX (box.height, LEAST_MARK / scale);

        cairo_rectangle (cr, box.x + (box.width - width) / 2, box.y + (box.height - height) / 2,
                         width, height);
        cairo_fill (cr);
      }
  cairo_new_path (cr);
  cairo_arc (cr, 0, 0, MAX (CORE, 2 / scale), 0, 2 * G_PI);
  eco_color_get_rgba (style->core, &r, &g, &b, &a);
  cairo_set_source_rgba (cr, r, g, b, a);
  cairo_fill (cr);
}

static void
paint (EcoMinimap *self)
{
  int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  double scale = get_scale (self) * factor;
  int width = MAX ((int) ceil (self->extent.width * scale), 1);
  int height = MAX ((int) ceil (self->extent.height * scale), 1);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (EcoScene) bands = eco_scene_new_layer (self->scene, ECO_LAYER_BANDS, FALSE);
  g_autoptr (GBytes) bytes = NULL;
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -self->extent.x, -self->extent.y);
  eco_painter_paint (self->painter, bands, cr, NULL, scale, ECO_PAINT_EXPORT);
  paint_nodes (self, cr, scale);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  g_clear_object (&self->texture);
  self->texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes,
                                          (gsize) stride);
}

/* ---- When it is there */

static gboolean
is_wanted (EcoMinimap *self)
{
  EcoCamera *camera = _eco_canvas_get_camera (self->canvas);
  EcoRect extent = eco_picture_get_extent (get_picture (self));
  EcoRect seen = eco_camera_get_visible (camera);
  double slack = SLACK / camera->zoom;

  if (!self->canvas->view.show_minimap || eco_canvas_get_scene (self->canvas) == NULL
      || camera->width < LEAST_WIDTH || camera->height < LEAST_HEIGHT
      || eco_rect_is_empty (&extent))
    return FALSE;
  return extent.x < seen.x - slack || extent.y < seen.y - slack
         || extent.x + extent.width > seen.x + seen.width + slack
         || extent.y + extent.height > seen.y + seen.height + slack;
}

static gboolean
update_cb (gpointer data)
{
  EcoMinimap *self = data;
  EcoScene *scene = eco_canvas_get_scene (self->canvas);
  gboolean wanted = is_wanted (self);

  self->update = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), wanted);
  if (!wanted)
    return G_SOURCE_REMOVE;
  if (scene != self->scene)
    {
      g_clear_pointer (&self->scene, eco_scene_unref);
      self->scene = eco_scene_ref (scene);
      self->extent = eco_picture_get_extent (get_picture (self));
      paint (self);
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
view_changed_cb (EcoMinimap *self)
{
  if (self->texture != NULL && gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->update == 0)
    self->update = g_idle_add_full (G_PRIORITY_LOW, update_cb, self, NULL);
}

/* ---- Pointer */

static EcoPoint
to_picture (EcoMinimap *self, double x, double y)
{
  double scale = get_scale (self);

  return (EcoPoint) { (x - PADDING) / scale + self->extent.x,
                      (y - PADDING) / scale + self->extent.y };
}

static void
look_at (EcoMinimap *self, EcoPoint at)
{
  _eco_canvas_glide_stop (self->canvas->glide);
  _eco_canvas_get_camera (self->canvas)->centre
      = (EcoPoint) { at.x - self->grab.x, at.y - self->grab.y };
  eco_canvas_controller_camera_moved (self->canvas->controller);
}

/* Inside of the frame it is taken hold of where the pointer is; elsewhere its middle goes there. */
static void
drag_begin_cb (GtkGestureDrag *drag, double x, double y, EcoMinimap *self)
{
  EcoCamera *camera = _eco_canvas_get_camera (self->canvas);
  EcoRect seen = eco_camera_get_visible (camera);
  EcoPoint at = to_picture (self, x, y);

  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
  self->grab = (EcoPoint) { 0, 0 };
  if (eco_rect_contains (&seen, at))
    self->grab = (EcoPoint) { at.x - camera->centre.x, at.y - camera->centre.y };
  look_at (self, at);
}

static void
drag_update_cb (GtkGestureDrag *drag, double dx, double dy, EcoMinimap *self)
{
  double x = 0, y = 0;

  gtk_gesture_drag_get_start_point (drag, &x, &y);
  look_at (self, to_picture (self, x + dx, y + dy));
}

static void
drag_end_cb (GtkGestureDrag *drag, double dx, double dy, EcoMinimap *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static gboolean
scroll_cb (GtkEventControllerScroll *scroll, double dx, double dy, EcoMinimap *self)
{
  if (dy < 0)
    eco_canvas_zoom_in (self->canvas);
  else if (dy > 0)
    eco_canvas_zoom_out (self->canvas);
  return GDK_EVENT_STOP;
}

/* ---- Widget */

static void
show_rest (GtkSnapshot *snapshot, const GdkRGBA *color, float x, float y, float width,
           float height)
{
  if (width > 0 && height > 0)
    gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, y, width, height));
}

/* What is seen, in a frame; the rest is quieter. */
static void
show_frame (EcoMinimap *self, GtkSnapshot *snapshot, float width, float height)
{
  const EcoStyle *style = eco_picture_get_style (get_picture (self));
  EcoRect seen = eco_camera_get_visible (_eco_canvas_get_camera (self->canvas));
  double scale = get_scale (self);
  float left = (float) CLAMP ((seen.x - self->extent.x) * scale + PADDING, 1, width - 5);
  float top = (float) CLAMP ((seen.y - self->extent.y) * scale + PADDING, 1, height - 5);
  float right = (float) CLAMP ((seen.x + seen.width - self->extent.x) * scale + PADDING, left + 4,
                               width - 1);
  float bottom = (float) CLAMP ((seen.y + seen.height - self->extent.y) * scale + PADDING, top + 4,
                                height - 1);
  GdkRGBA quiet = _eco_rgba (style->page, 0.55), line = _eco_rgba (style->accent, 1);
  GskRoundedRect frame;

  show_rest (snapshot, &quiet, 0, 0, width, top);
  show_rest (snapshot, &quiet, 0, bottom, width, height - bottom);
  show_rest (snapshot, &quiet, 0, top, left, bottom - top);
  show_rest (snapshot, &quiet, right, top, width - right, bottom - top);
  gsk_rounded_rect_init_from_rect (
      &frame, &GRAPHENE_RECT_INIT (left, top, right - left, bottom - top), 2);
  gtk_snapshot_append_border (snapshot, &frame, (float[4]) { 2, 2, 2, 2 },
                              (GdkRGBA[4]) { line, line, line, line });
}

static void
eco_minimap_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EcoMinimap *self = ECO_MINIMAP (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  const EcoStyle *style = eco_picture_get_style (get_picture (self));
  GdkRGBA page = _eco_rgba (style->page, 0.96), line = _eco_rgba (style->hairline, 0.8);
  double scale = get_scale (self);
  GskRoundedRect outline;

  if (self->texture == NULL)
    return;
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, width, height), CORNER);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &page, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gtk_snapshot_append_texture (snapshot, self->texture,
                               &GRAPHENE_RECT_INIT (PADDING, PADDING,
                                                    (float) (self->extent.width * scale),
                                                    (float) (self->extent.height * scale)));
  show_frame (self, snapshot, width, height);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { line, line, line, line });
}

static void
eco_minimap_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                     int *natural, int *minimum_baseline, int *natural_baseline)
{
  EcoMinimap *self = ECO_MINIMAP (widget);
  double length = orientation == GTK_ORIENTATION_HORIZONTAL ? self->extent.width
                                                            : self->extent.height;

  length = MAX (length * get_scale (self) + 2 * PADDING, SHORTEST_SIDE);
  *minimum = *natural = (int) ceil (length);
}

static void
eco_minimap_dispose (GObject *object)
{
  EcoMinimap *self = ECO_MINIMAP (object);

  g_clear_handle_id (&self->update, g_source_remove);
  g_clear_pointer (&self->scene, eco_scene_unref);
  g_clear_pointer (&self->painter, eco_painter_free);
  g_clear_object (&self->texture);
  G_OBJECT_CLASS (eco_minimap_parent_class)->dispose (object);
}

static void
eco_minimap_class_init (EcoMinimapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eco_minimap_dispose;
  widget_class->snapshot = eco_minimap_snapshot;
  widget_class->measure = eco_minimap_measure;
  gtk_widget_class_set_css_name (widget_class, "minimap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
eco_minimap_init (EcoMinimap *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (
      GTK_EVENT_CONTROLLER_SCROLL_VERTICAL | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Overview of the map"), -1);
}

/**
 * eco_minimap_new:
 * @canvas: whose view is shown and moved; it lives as long as this
 *
 * Returns: an overview of the map, to be laid over the canvas
 */
GtkWidget *
eco_minimap_new (EcoCanvas *canvas)
{
  EcoMinimap *self = g_object_new (ECO_TYPE_MINIMAP, NULL);

  self->canvas = canvas;
  self->painter = eco_painter_new (eco_picture_get_typesetter (get_picture (self)));
  g_signal_connect_object (canvas, "notify::zoom", G_CALLBACK (view_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (canvas, "notify::show-minimap", G_CALLBACK (view_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
