/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCanvas: when many nodes get new places at once, their cards go there along
 * their arcs, and the exchanges follow. It stops when less motion is wanted. */
#include "config.h"

#include "canvas/control/eco-travel.h"
#include "canvas/eco-canvas-private.h"

#define DURATION 250000.0   /* µs */

struct _EcoCanvasAnimation
{
  EcoCanvas *canvas;
  EcoTravel *travel;
  GPtrArray *cards;           /* of EcoScene: of each traveller, at its new place */
  EcoScene *rest;             /* what stays where it is; %NULL when nothing is animated */
  EcoScene *exchanges;
  EcoPainter *painter;
  gint64 start;               /* µs; 0 until the first frame */
  guint tick;
};

EcoCanvasAnimation *
_eco_canvas_animation_new (EcoCanvas *canvas)
{
  EcoCanvasAnimation *animation = g_new0 (EcoCanvasAnimation, 1);
  EcoPicture *picture = eco_canvas_controller_get_picture (canvas->controller);

  animation->canvas = canvas;
  animation->painter = eco_painter_new (eco_picture_get_typesetter (picture));
  animation->travel = eco_travel_new ();
  return animation;
}

/* Whoever is under way stays there. */
static void
halt (EcoCanvasAnimation *animation)
{
  if (animation->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (animation->canvas), animation->tick);
  animation->tick = 0;
  g_clear_pointer (&animation->cards, g_ptr_array_unref);
  g_clear_pointer (&animation->rest, eco_scene_unref);
  g_clear_pointer (&animation->exchanges, eco_scene_unref);
}

void
_eco_canvas_animation_stop (EcoCanvasAnimation *animation)
{
  halt (animation);
  eco_travel_end (animation->travel);
}

void
_eco_canvas_animation_free (EcoCanvasAnimation *animation)
{
  _eco_canvas_animation_stop (animation);
  eco_travel_free (animation->travel);
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
  eco_travel_set_progress (animation->travel, (double) (now - animation->start) / DURATION);
  gtk_widget_queue_draw (widget);
  if (now - animation->start < DURATION)
    return G_SOURCE_CONTINUE;
  animation->tick = 0;
  _eco_canvas_animation_stop (animation);
  return G_SOURCE_REMOVE;
}

/* From the places of the scene before to those of @scene; who is under way already goes from
 * where it is. */
void
_eco_canvas_animation_start (EcoCanvasAnimation *animation, EcoScene *scene, const GArray *steps)
{
  g_autoptr (GPtrArray) nodes = eco_scene_list_ids (scene, NULL, ECO_PART_NODE);
  g_autoptr (GPtrArray) apart = NULL, going = g_ptr_array_new ();

  halt (animation);
  if (!_eco_canvas_has_motion (animation->canvas))
    eco_travel_end (animation->travel);
  else if (eco_travel_begin (animation->travel, steps, nodes->len))
    {
      apart = eco_scene_list_ids (scene, NULL, ECO_PART_EXCHANGE);
      animation->exchanges
          = eco_scene_new_subset (scene, (const char *const *) apart->pdata, apart->len, FALSE);
      for (guint i = 0; i < eco_travel_get_length (animation->travel); i++)
        g_ptr_array_add (going, eco_travel_get (animation->travel, i)->id);
      animation->cards = eco_scene_split (scene, (const char *const *) going->pdata, going->len);
      for (guint i = 0; i < going->len; i++)
        g_ptr_array_add (apart, going->pdata[i]);
      animation->rest
          = eco_scene_new_subset (scene, (const char *const *) apart->pdata, apart->len, TRUE);
      animation->start = 0;
      animation->tick = gtk_widget_add_tick_callback (GTK_WIDGET (animation->canvas), tick_cb,
                                                      animation, NULL);
    }
}

static void
paint_traveller (EcoCanvasAnimation *animation, cairo_t *cr, guint index)
{
  const EcoTraveller *traveller = eco_travel_get (animation->travel, index);
  EcoPoint end = eco_plane_get_point (traveller->plane, traveller->angle, traveller->radius);
  double zoom = _eco_canvas_get_camera (animation->canvas)->zoom;
  double angle, radius;
  EcoPlane plane;
  EcoPoint now;

  eco_travel_get_now (animation->travel, index, &angle, &radius, &plane);
  now = eco_plane_get_point (plane, angle, radius);
  cairo_save (cr);
  cairo_translate (cr, now.x - end.x, now.y - end.y);
  eco_painter_paint (animation->painter, animation->cards->pdata[index], cr, NULL,
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
  double part = eco_travel_get_part (animation->travel);
  cairo_t *cr;

  gtk_snapshot_push_opacity (snapshot, part * part);
  _eco_canvas_paint (animation->canvas, snapshot, animation->exchanges);
  gtk_snapshot_pop (snapshot);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) camera->width,
                                                                 (float) camera->height));
  cairo_translate (cr, shift.x, shift.y);
  cairo_scale (cr, camera->zoom, camera->zoom);
  for (guint i = 0; i < eco_travel_get_length (animation->travel); i++)
    paint_traveller (animation, cr, i);
  cairo_destroy (cr);
}
