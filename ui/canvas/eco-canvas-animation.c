/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: when many nodes get new places at once, their cards go there along
 * their arcs, and the exchanges follow. It stops when less motion is wanted. */
#include "config.h"

#include "canvas/eco-canvas-private.h"

#define DURATION 250000.0   /* µs */
#define FEWEST 3            /* nodes; what moves fewer needs no explanation */
#define MOST 1500

typedef struct
{
  EcoScene *scene;            /* its card alone, at the new place */
  double old_angle, old_radius;
  double angle, radius;
  EcoPlane old_plane, plane;
} Traveller;

struct _EcoCanvasAnimation
{
  EcoCanvas *canvas;
  GArray *travellers;         /* of Traveller */
  EcoScene *rest;             /* what stays where it is; %NULL when nothing is animated */
  EcoScene *exchanges;
  EcoPainter *painter;
  gint64 start;               /* µs; 0 until the first frame */
  double progress;            /* 0 … 1 */
  guint tick;
};

static void
clear_traveller (gpointer data)
{
  eco_scene_unref (((Traveller *) data)->scene);
}

EcoCanvasAnimation *
_eco_canvas_animation_new (EcoCanvas *canvas)
{
  EcoCanvasAnimation *animation = g_new0 (EcoCanvasAnimation, 1);
  EcoPicture *picture = eco_canvas_controller_get_picture (canvas->controller);

  animation->canvas = canvas;
  animation->painter = eco_painter_new (eco_picture_get_typesetter (picture));
  animation->travellers = g_array_new (FALSE, FALSE, sizeof (Traveller));
  g_array_set_clear_func (animation->travellers, clear_traveller);
  return animation;
}

void
_eco_canvas_animation_stop (EcoCanvasAnimation *animation)
{
  if (animation->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (animation->canvas), animation->tick);
  animation->tick = 0;
  g_array_set_size (animation->travellers, 0);
  g_clear_pointer (&animation->rest, eco_scene_unref);
  g_clear_pointer (&animation->exchanges, eco_scene_unref);
}

void
_eco_canvas_animation_free (EcoCanvasAnimation *animation)
{
  _eco_canvas_animation_stop (animation);
  g_array_unref (animation->travellers);
  eco_painter_free (animation->painter);
  g_free (animation);
}

gboolean
_eco_canvas_is_animated (EcoCanvas *self)
{
  return self->animation->rest != NULL;
}

EcoScene *
_eco_canvas_animation_get_rest (EcoCanvasAnimation *animation)
{
  return animation->rest;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  EcoCanvasAnimation *animation = data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (animation->start == 0)
    animation->start = now;
  animation->progress = (double) (now - animation->start) / DURATION;
  gtk_widget_queue_draw (widget);
  if (animation->progress < 1)
    return G_SOURCE_CONTINUE;
  animation->tick = 0;
  _eco_canvas_animation_stop (animation);
  return G_SOURCE_REMOVE;
}

static gboolean
is_worth_it (EcoCanvasAnimation *animation, const GArray *steps)
{
  return steps->len >= FEWEST && steps->len <= MOST && _eco_canvas_has_motion (animation->canvas);
}

/* From the places of the scene before to those of @scene. */
void
_eco_canvas_animation_start (EcoCanvasAnimation *animation, EcoScene *scene, const GArray *steps)
{
  g_autoptr (GPtrArray) apart = NULL;

  _eco_canvas_animation_stop (animation);
  if (!is_worth_it (animation, steps))
    return;
  apart = eco_scene_list_ids (scene, NULL, ECO_PART_EXCHANGE);
  animation->exchanges
      = eco_scene_new_subset (scene, (const char *const *) apart->pdata, apart->len, FALSE);
  for (guint i = 0; i < steps->len; i++)
    {
      const EcoStep *step = &g_array_index (steps, EcoStep, i);
      Traveller traveller = { eco_scene_new_subset (scene, &step->id, 1, FALSE), step->old_angle,
                              step->old_radius, step->angle, step->radius,
                              step->old_plane, step->plane };

      g_array_append_val (animation->travellers, traveller);
      g_ptr_array_add (apart, (gpointer) step->id);
    }
  animation->rest
      = eco_scene_new_subset (scene, (const char *const *) apart->pdata, apart->len, TRUE);
  animation->start = 0;
  animation->progress = 0;
  animation->tick = gtk_widget_add_tick_callback (GTK_WIDGET (animation->canvas), tick_cb,
                                                  animation, NULL);
}

static void
paint_traveller (EcoCanvasAnimation *animation, cairo_t *cr, const Traveller *traveller, double t)
{
  double angle = traveller->old_angle
                 + t * eco_angle_difference (traveller->old_angle, traveller->angle);
  double radius = traveller->old_radius + t * (traveller->radius - traveller->old_radius);
  EcoPlane plane = { traveller->old_plane.stretch
                     + t * (traveller->plane.stretch - traveller->old_plane.stretch) };
  EcoPoint now = eco_plane_get_point (plane, eco_angle_normalize (angle), radius);
  EcoPoint end = eco_plane_get_point (traveller->plane, traveller->angle, traveller->radius);
  double zoom = _eco_canvas_get_camera (animation->canvas)->zoom;

  cairo_save (cr);
  cairo_translate (cr, now.x - end.x, now.y - end.y);
  eco_painter_paint (animation->painter, traveller->scene, cr, NULL,
                     zoom * gtk_widget_get_scale_factor (GTK_WIDGET (animation->canvas)),
                     ECO_PAINT_LEVELS | ECO_PAINT_FAST);
  cairo_restore (cr);
}

void
_eco_canvas_animation_snapshot (EcoCanvasAnimation *animation, GtkSnapshot *snapshot)
{
  EcoCamera *camera = _eco_canvas_get_camera (animation->canvas);
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (animation->canvas));
  EcoPoint shift = eco_tile_cache_get_shift (camera, scale);
  double left = 1 - MIN (animation->progress, 1);
  double t = 1 - left * left * left;
  cairo_t *cr;

  gtk_snapshot_push_opacity (snapshot, t * t);
  _eco_canvas_paint (animation->canvas, snapshot, animation->exchanges);
  gtk_snapshot_pop (snapshot);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) camera->width,
                                                                 (float) camera->height));
  cairo_translate (cr, shift.x, shift.y);
  cairo_scale (cr, camera->zoom, camera->zoom);
  for (guint i = 0; i < animation->travellers->len; i++)
    paint_traveller (animation, cr, &g_array_index (animation->travellers, Traveller, i), t);
  cairo_destroy (cr);
}
