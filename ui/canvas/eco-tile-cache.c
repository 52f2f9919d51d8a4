/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoTileCache: the picture as textures of 256 px, painted when they are needed. */
#include "config.h"

#include "canvas/eco-tile-cache.h"

#include "render/eco-painter.h"

#include <math.h>

#define TILE 256            /* device px */
#define MAX_TILES 384       /* 96 MB */
#define BUDGET 8000         /* µs of painting in a frame */
#define FIRST_BUDGET 60000  /* the same in the first frame of another picture */
#define OVERVIEW 1024       /* device px of the longer side */

typedef struct
{
  double zoom;                /* device px by px of the picture */
  int column, row;
} TileKey;

typedef struct
{
  TileKey key;
  GdkTexture *texture;
  guint generation;           /* of the picture that it shows */
  gint64 used;                /* number of the frame that last showed it */
} Tile;

/* What a snapshot works with. */
typedef struct
{
  GtkSnapshot *snapshot;
  double zoom;                /* device px by px of the picture */
  int scale;
  double left, top;           /* device px of the view's corner in the plane of the tiles */
  int first_column, last_column;
  int first_row, last_row;
} Frame;

struct _EcoTileCache
{
  EcoPainter *painter;
  EcoScene *scene;
  GHashTable *tiles;          /* of Tile by its key */
  GdkTexture *overview;
  EcoRect overview_page;      /* what it shows */
  double shown_zoom;          /* of the last frame that was complete */
  guint generation;
  gint64 frame;
  gboolean fresh;             /* the next frame is the first of another picture */
  gboolean hold;
};

static guint
hash_key (gconstpointer pointer)
{
  const TileKey *key = pointer;

  return (guint) key->column * 73856093u ^ (guint) key->row * 19349663u ^
         g_double_hash (&key->zoom);
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  const TileKey *one = a, *other = b;

  return one->zoom == other->zoom && one->column == other->column && one->row == other->row;
}

static void
tile_free (gpointer data)
{
  Tile *tile = data;

  g_clear_object (&tile->texture);
  g_free (tile);
}

/**
 * eco_tile_cache_new:
 * @typesetter: what measured the texts of the scenes
 *
 * Returns: (transfer full): a cache of no picture yet
 */
EcoTileCache *
eco_tile_cache_new (EcoTypesetter *typesetter)
{
  EcoTileCache *self = g_new0 (EcoTileCache, 1);

  self->painter = eco_painter_new (typesetter);
  self->tiles = g_hash_table_new_full (hash_key, equal_keys, NULL, tile_free);
  return self;
}

/**
 * eco_tile_cache_free:
 */
void
eco_tile_cache_free (EcoTileCache *self)
{
  g_return_if_fail (self != NULL);
  g_hash_table_unref (self->tiles);
  g_clear_object (&self->overview);
  g_clear_pointer (&self->scene, eco_scene_unref);
  eco_painter_free (self->painter);
  g_free (self);
}

/**
 * eco_tile_cache_set_scene:
 * @scene: (nullable): what is shown from now on
 *
 * The old tiles are shown until new ones are ready.
 */
void
eco_tile_cache_set_scene (EcoTileCache *self, EcoScene *scene)
{
  g_return_if_fail (self != NULL);
  if (self->scene == scene)
    return;
  g_clear_pointer (&self->scene, eco_scene_unref);
  self->scene = scene != NULL ? eco_scene_ref (scene) : NULL;
  self->generation++;
  self->fresh = TRUE;
  g_clear_object (&self->overview);
}

/**
 * eco_tile_cache_set_hold:
 * @hold: whether the zoom goes on changing, so that new tiles would be in vain
 */
void
eco_tile_cache_set_hold (EcoTileCache *self, gboolean hold)
{
  g_return_if_fail (self != NULL);
  self->hold = hold;
}

/* Paints a rectangle of the picture at a zoom, on the colour of the page. */
static GdkTexture *
paint (EcoTileCache *self, const EcoRect *rect, double zoom, int width, int height)
{
  const EcoStyle *style = eco_scene_get_style (self->scene);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  g_autoptr (GBytes) bytes = NULL;
  cairo_t *cr = cairo_create (surface);
  int stride = cairo_image_surface_get_stride (surface);
  double r, g, b, a;

  eco_color_get_rgba (style->page, &r, &g, &b, &a);
  cairo_set_source_rgb (cr, r, g, b);
  cairo_paint (cr);
  cairo_scale (cr, zoom, zoom);
  cairo_translate (cr, -rect->x, -rect->y);
  eco_painter_paint (self->painter, self->scene, cr, rect, zoom, ECO_PAINT_FAST | ECO_PAINT_LEVELS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
}

static void
ensure_overview (EcoTileCache *self)
{
  EcoRect page = eco_scene_get_page (self->scene);
  double zoom;

  if (self->overview != NULL || eco_rect_is_empty (&page) || page.width < 1 || page.height < 1)
    return;
  zoom = OVERVIEW / MAX (page.width, page.height);
  self->overview_page = page;
  self->overview = paint (self, &page, zoom, MAX ((int) (page.width * zoom), 1),
                          MAX ((int) (page.height * zoom), 1));
}

/**
 * eco_tile_cache_get_shift:
 * @scale: device px by px of the view
 *
 * The picture is shown on whole device px. Whatever is drawn above it goes by
 * the same: a point of the picture is at its zoomed place plus this shift.
 *
 * Returns: px of the view
 */
EcoPoint
eco_tile_cache_get_shift (const EcoCamera *camera, int scale)
{
  double zoom = camera->zoom * scale;

  return (EcoPoint) { -round (camera->centre.x * zoom - camera->width * scale / 2) / scale,
                      -round (camera->centre.y * zoom - camera->height * scale / 2) / scale };
}

static void
append (GtkSnapshot *snapshot, GdkTexture *texture, double x, double y, double width, double height)
{
  gtk_snapshot_append_texture (
      snapshot, texture, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
}

static void
show_tile (const Frame *frame, const Tile *tile)
{
  double factor = frame->zoom / tile->key.zoom;

  append (frame->snapshot, tile->texture,
          (tile->key.column * TILE * factor - frame->left) / frame->scale,
          (tile->key.row * TILE * factor - frame->top) / frame->scale,
          TILE * factor / frame->scale, TILE * factor / frame->scale);
}

/* The tiles of another zoom, scaled: what was seen before is better than nothing. */
static void
show_others (EcoTileCache *self, const Frame *frame)
{
  GHashTableIter iter;
  gpointer value;

  if (self->shown_zoom == 0 || self->shown_zoom == frame->zoom)
    return;
  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Tile *tile = value;

      if (tile->key.zoom != self->shown_zoom || tile->generation != self->generation)
        continue;
      tile->used = self->frame;
      show_tile (frame, tile);
    }
}

static void
show_overview (EcoTileCache *self, const Frame *frame)
{
  const EcoRect *page = &self->overview_page;
  double zoom = frame->zoom;

  ensure_overview (self);
  if (self->overview != NULL)
    append (frame->snapshot, self->overview, (page->x * zoom - frame->left) / frame->scale,
            (page->y * zoom - frame->top) / frame->scale, page->width * zoom / frame->scale,
            page->height * zoom / frame->scale);
}

static Tile *
lookup (EcoTileCache *self, double zoom, int column, int row)
{
  TileKey key = { zoom, column, row };

  return g_hash_table_lookup (self->tiles, &key);
}

static void
paint_tile (EcoTileCache *self, double zoom, int column, int row)
{
  EcoRect rect = { column * TILE / zoom, row * TILE / zoom, TILE / zoom, TILE / zoom };
  Tile *tile = g_new0 (Tile, 1);

  tile->key = (TileKey) { zoom, column, row };
  tile->generation = self->generation;
  tile->used = self->frame;
  tile->texture = paint (self, &rect, zoom, TILE, TILE);
  g_hash_table_replace (self->tiles, &tile->key, tile);
}

/* Paints what is missing, row by row, as long as there is time. */
static gboolean
paint_missing (EcoTileCache *self, const Frame *frame)
{
  gint64 end = g_get_monotonic_time () + (self->fresh ? FIRST_BUDGET : BUDGET);

  self->fresh = FALSE;
  for (int row = frame->first_row; row <= frame->last_row; row++)
    for (int column = frame->first_column; column <= frame->last_column; column++)
      {
        Tile *tile = lookup (self, frame->zoom, column, row);

        if (tile != NULL && tile->generation == self->generation)
          continue;
        if (g_get_monotonic_time () >= end)
          return FALSE;
        paint_tile (self, frame->zoom, column, row);
      }
  return TRUE;
}

/* Lets go of those that were not shown for the longest time. */
static void
evict (EcoTileCache *self)
{
  for (gint64 age = 240; g_hash_table_size (self->tiles) > MAX_TILES && age >= 0; age /= 2)
    {
      GHashTableIter iter;
      gpointer value;

      g_hash_table_iter_init (&iter, self->tiles);
      while (g_hash_table_iter_next (&iter, NULL, &value))
        if (((Tile *) value)->used + age < self->frame)
          g_hash_table_iter_remove (&iter);
      if (age == 0)
        return;
    }
}

static void
show_tiles (EcoTileCache *self, const Frame *frame)
{
  for (int row = frame->first_row; row <= frame->last_row; row++)
    for (int column = frame->first_column; column <= frame->last_column; column++)
      {
        Tile *tile = lookup (self, frame->zoom, column, row);

        if (tile == NULL)
          continue;
        tile->used = self->frame;
        show_tile (frame, tile);
      }
}

static Frame
make_frame (GtkSnapshot *snapshot, const EcoCamera *camera, int scale)
{
  EcoPoint shift = eco_tile_cache_get_shift (camera, scale);
  Frame frame = { .snapshot = snapshot, .zoom = camera->zoom * scale, .scale = scale };

  frame.left = round (-shift.x * scale);
  frame.top = round (-shift.y * scale);
  frame.first_column = (int) floor (frame.left / TILE);
  frame.first_row = (int) floor (frame.top / TILE);
  frame.last_column = (int) floor ((frame.left + camera->width * scale - 1) / TILE);
  frame.last_row = (int) floor ((frame.top + camera->height * scale - 1) / TILE);
  return frame;
}

/**
 * eco_tile_cache_snapshot:
 * @scale: device px by px of the view
 *
 * Shows the part of the picture that the camera sees, and paints some of what
 * is missing.
 *
 * Returns: whether all of it is as it should be; if not, another frame is needed
 */
gboolean
eco_tile_cache_snapshot (EcoTileCache *self, GtkSnapshot *snapshot, const EcoCamera *camera,
                         int scale)
{
  gboolean complete = FALSE;
  Frame frame;

  g_return_val_if_fail (self != NULL && GTK_IS_SNAPSHOT (snapshot) && camera != NULL, TRUE);
  if (self->scene == NULL || camera->width < 1 || camera->height < 1)
    return TRUE;
  self->frame++;
  frame = make_frame (snapshot, camera, MAX (scale, 1));
  if (!self->hold)
    complete = paint_missing (self, &frame);
  if (complete)
    self->shown_zoom = frame.zoom;
  else
    {
      show_overview (self, &frame);
      show_others (self, &frame);
    }
  show_tiles (self, &frame);
  evict (self);
  return complete || self->hold;
}
