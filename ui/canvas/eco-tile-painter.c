/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoTilePainter: paints pieces of a picture, at once or in threads.
 *
 * A scene never changes, so any thread may paint it; but a painter and its fonts
 * serve one thread at a time. Each job borrows a painter of the pool. What a job
 * has painted comes back in the main thread, unless nobody wants it any more. */
#include "config.h"

#include "canvas/eco-tile-painter.h"

#include "render/eco-overview.h"
#include "render/eco-painter.h"

#define MOST_THREADS 3

/* What outlives the painter until its last job is back. */
typedef struct
{
  gatomicrefcount refs;
  EcoTilePainter *owner;  /* for the main thread; %NULL when it is gone */
  gint epoch;             /* atomic; jobs of another one are not wanted */
  GAsyncQueue *painters;  /* that no thread uses now */
} Shared;

struct _EcoTilePainter
{
  Shared *shared;
  GThreadPool *pool;
  EcoPainter *painter;    /* of the main thread */
  EcoScene *scene;
  EcoTileFunc done;
  gpointer data;
};

typedef struct
{
  Shared *shared;
  EcoScene *scene;
  EcoTileArea area;
  gint epoch;
  cairo_surface_t *surface;
} Job;

static void
shared_unref (Shared *shared)
{
  if (!g_atomic_ref_count_dec (&shared->refs))
    return;
  g_async_queue_unref (shared->painters);
  g_free (shared);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->surface, cairo_surface_destroy);
  eco_scene_unref (job->scene);
  shared_unref (job->shared);
  g_free (job);
}

static cairo_surface_t *
paint (EcoPainter *painter, EcoScene *scene, const EcoTileArea *area)
{
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, area->width, area->height);
  EcoRect rect = { area->x / area->zoom, area->y / area->zoom, area->width / area->zoom,
                   area->height / area->zoom };
  cairo_t *cr = cairo_create (surface);
  double r, g, b, a;

  eco_color_get_rgba (eco_scene_get_style (scene)->page, &r, &g, &b, &a);
  cairo_set_source_rgb (cr, r, g, b);
  cairo_paint (cr);
  if (eco_overview_suits (scene, area->zoom))
    eco_overview_paint (painter, scene, surface, (EcoPoint) { area->x, area->y }, area->zoom);
  else
    {
      cairo_translate (cr, -area->x, -area->y);
      cairo_scale (cr, area->zoom, area->zoom);
      eco_painter_paint (painter, scene, cr, &rect, area->zoom,
                         ECO_PAINT_FAST | ECO_PAINT_LEVELS);
    }
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static GdkTexture *
create_texture (cairo_surface_t *surface, const EcoTileArea *area)
{
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (
      cairo_image_surface_get_data (surface), stride * (gsize) area->height,
      (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (surface));

  return gdk_memory_texture_new (area->width, area->height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/* Back in the main thread. */
static gboolean
deliver_cb (gpointer data)
{
  Job *job = data;
  EcoTilePainter *self = job->shared->owner;
  g_autoptr (GdkTexture) texture = NULL;

  if (self == NULL || job->epoch != g_atomic_int_get (&job->shared->epoch))
    return G_SOURCE_REMOVE;
  if (job->surface != NULL)
    texture = create_texture (job->surface, &job->area);
  self->done (&job->area, texture, self->data);
  return G_SOURCE_REMOVE;
}

static void
work (gpointer data, gpointer user_data)
{
  Job *job = data;

  if (job->epoch == g_atomic_int_get (&job->shared->epoch))
    {
      EcoPainter *painter = g_async_queue_try_pop (job->shared->painters);

      if (painter == NULL)
        {
          g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();

          painter = eco_painter_new (typesetter);
        }
      job->surface = paint (painter, job->scene, &job->area);
      g_async_queue_push (job->shared->painters, painter);
    }
  g_idle_add_full (G_PRIORITY_DEFAULT, deliver_cb, job, job_free);
}

/**
 * eco_tile_painter_new:
 * @typesetter: of the main thread
 * @done: gets what was painted in a thread
 *
 * Returns: (transfer full): a painter of no picture yet
 */
EcoTilePainter *
eco_tile_painter_new (EcoTypesetter *typesetter, EcoTileFunc done, gpointer data)
{
  EcoTilePainter *self = g_new0 (EcoTilePainter, 1);
  int threads = CLAMP ((int) g_get_num_processors () - 1, 1, MOST_THREADS);

  self->painter = eco_painter_new (typesetter);
  self->done = done;
  self->data = data;
  self->shared = g_new0 (Shared, 1);
  self->shared->owner = self;
  g_atomic_ref_count_init (&self->shared->refs);
  self->shared->painters = g_async_queue_new_full ((GDestroyNotify) eco_painter_free);
  self->pool = g_thread_pool_new (work, NULL, threads, FALSE, NULL);
  return self;
}

/**
 * eco_tile_painter_free:
 *
 * Jobs on their way end by themselves.
 */
void
eco_tile_painter_free (EcoTilePainter *self)
{
  g_return_if_fail (self != NULL);

  eco_tile_painter_forget (self);
  self->shared->owner = NULL;
  g_thread_pool_free (self->pool, FALSE, FALSE);
  shared_unref (self->shared);
  g_clear_pointer (&self->scene, eco_scene_unref);
  eco_painter_free (self->painter);
  g_free (self);
}

/**
 * eco_tile_painter_set_scene:
 * @scene: (nullable): what is painted from now on; jobs on their way are forgotten
 */
void
eco_tile_painter_set_scene (EcoTilePainter *self, EcoScene *scene)
{
  g_return_if_fail (self != NULL);

  eco_tile_painter_forget (self);
  g_clear_pointer (&self->scene, eco_scene_unref);
  self->scene = scene != NULL ? eco_scene_ref (scene) : NULL;
}

/**
 * eco_tile_painter_forget:
 *
 * Whatever was asked for is not wanted any more, and does not come back.
 */
void
eco_tile_painter_forget (EcoTilePainter *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_int_inc (&self->shared->epoch);
}

/**
 * eco_tile_painter_paint:
 *
 * Returns: (transfer full): the piece, on the colour of the page
 */
GdkTexture *
eco_tile_painter_paint (EcoTilePainter *self, const EcoTileArea *area)
{
  cairo_surface_t *surface;
  GdkTexture *texture;

  g_return_val_if_fail (self != NULL && self->scene != NULL && area != NULL, NULL);

  surface = paint (self->painter, self->scene, area);
  texture = create_texture (surface, area);
  cairo_surface_destroy (surface);
  return texture;
}

/**
 * eco_tile_painter_push:
 *
 * Lets a thread paint the piece.
 */
void
eco_tile_painter_push (EcoTilePainter *self, const EcoTileArea *area)
{
  Job *job;

  g_return_if_fail (self != NULL && self->scene != NULL && area != NULL);

  job = g_new0 (Job, 1);
  g_atomic_ref_count_inc (&self->shared->refs);
  job->shared = self->shared;
  job->scene = eco_scene_ref (self->scene);
  job->area = *area;
  job->epoch = g_atomic_int_get (&self->shared->epoch);
  g_thread_pool_push (self->pool, job, NULL);
}
