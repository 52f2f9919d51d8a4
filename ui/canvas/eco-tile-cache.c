/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoTileCache: the picture as textures of 256 px, painted when they are needed.
 *
 * What has changed in a new scene makes the tiles that show it old; all others
 * stay. Missing tiles are painted at once as long as a frame has time for it, and
 * in threads beyond that. */
#include "config.h"

#include "canvas/eco-tile-cache-private.h"

#include "render/eco-overview.h"
#include "render/eco-scene-diff.h"

#include <math.h>

#define MAX_TILES 384       /* 96 MB */
#define BUDGET 6000         /* µs of painting in a frame */
#define FIRST_BUDGET 24000  /* the same in the first frame of another picture */
#define OVERVIEW 1024       /* device px of the longer side */
#define MOST_WHOLE 3072     /* device px of the longer side of a map that is one texture */
#define MOST_AHEAD 6        /* tiles round the view that are asked for in a frame */

static guint
hash_key (gconstpointer pointer)
{
  const EcoTileKey *key = pointer;

  return (guint) key->column * 73856093u ^ (guint) key->row * 19349663u ^
         g_double_hash (&key->zoom);
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  const EcoTileKey *one = a, *other = b;

  return one->zoom == other->zoom && one->column == other->column && one->row == other->row;
}

static void
tile_free (gpointer data)
{
  EcoTile *tile = data;

  g_clear_object (&tile->texture);
  g_clear_object (&tile->before);
  g_free (tile);
}

static EcoTile *
lookup (EcoTileCache *self, double zoom, int column, int row)
{
  EcoTileKey key = { zoom, column, row };

  return g_hash_table_lookup (self->tiles, &key);
}

static EcoTile *
ensure_tile (EcoTileCache *self, double zoom, int column, int row)
{
  EcoTile *tile = lookup (self, zoom, column, row);

  if (tile != NULL)
    return tile;
  tile = g_new0 (EcoTile, 1);
  tile->key = (EcoTileKey) { zoom, column, row };
  tile->used = self->frame;
  g_hash_table_add (self->tiles, tile);
  return tile;
}

/* Whether a fade waits for more tiles that are seen: nothing else is to be seen until it begins. */
static gboolean
waits (EcoTileCache *self)
{
  GHashTableIter iter;
  gpointer value;

  if (!self->fade.active || self->fade.start != 0)
    return FALSE;
  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (((EcoTile *) value)->asked != 0 && ((EcoTile *) value)->used == self->frame)
      return TRUE;
  return FALSE;
}

/* A thread has painted something. */
static void
done_cb (const EcoTileArea *area, GdkTexture *texture, gpointer data)
{
  EcoTileCache *self = data;
  EcoTile *tile;

  if (area->width != ECO_TILE || area->height != ECO_TILE)
    {
      self->small.generation = self->small.asked;
      self->small.area = *area;
      g_set_object (&self->small.texture, texture);
      self->ready (self->data);
      return;
    }
  tile = lookup (self, area->zoom, area->x / ECO_TILE, area->y / ECO_TILE);
  if (tile == NULL)
    return;
  tile->generation = tile->asked;
  tile->asked = 0;
  g_set_object (&tile->texture, texture);
  if (!waits (self))
    self->ready (self->data);
}

/**
 * eco_tile_cache_new:
 * @typesetter: what measured the texts of the scenes
 * @ready: (type void(*)(gpointer)): called with @data when threads have painted
 *   something that the view lacked
 *
 * Returns: (transfer full): a cache of no picture yet
 */
EcoTileCache *
eco_tile_cache_new (EcoTypesetter *typesetter, GCallback ready, gpointer data)
{
  EcoTileCache *self = g_new0 (EcoTileCache, 1);

  self->painter = eco_tile_painter_new (typesetter, done_cb, self);
  self->tiles = g_hash_table_new_full (hash_key, equal_keys, NULL, tile_free);
  self->ready = (void (*) (gpointer)) ready;
  self->data = data;
  return self;
}

/**
 * eco_tile_cache_free:
 */
void
eco_tile_cache_free (EcoTileCache *self)
{
  g_return_if_fail (self != NULL);
  eco_tile_painter_free (self->painter);
  g_hash_table_unref (self->tiles);
  g_clear_object (&self->small.texture);
  g_clear_object (&self->far.texture);
  g_clear_object (&self->far.before);
  g_clear_pointer (&self->scene, eco_scene_unref);
  g_free (self);
}

/* What threads were asked for does not come back. */
static void
forget_asked (EcoTileCache *self)
{
  GHashTableIter iter;
  gpointer value;

  eco_tile_painter_forget (self->painter);
  self->small.asked = 0;
  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      EcoTile *tile = value;

      tile->asked = 0;
      if (tile->texture == NULL)
        g_hash_table_iter_remove (&iter);
    }
}

static gboolean
touches (const EcoTile *tile, const GArray *rects)
{
  double zoom = tile->key.zoom;
  /* Smoothed edges reach a px farther. */
  EcoRect area = { (tile->key.column * ECO_TILE - 2) / zoom, (tile->key.row * ECO_TILE - 2) / zoom,
                   (ECO_TILE + 4) / zoom, (ECO_TILE + 4) / zoom };

  for (guint i = 0; i < rects->len; i++)
    if (eco_rect_intersects (&g_array_index (rects, EcoRect, i), &area))
      return TRUE;
  return FALSE;
}

/* The tiles of the last generation that show nothing new belong to this one too. */
static void
keep_tiles (EcoTileCache *self, const GArray *rects)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      EcoTile *tile = value;

      if (tile->generation + 1 == self->generation && !touches (tile, rects))
        tile->generation = self->generation;
    }
  if (rects->len == 0 && self->far.generation + 1 == self->generation)
    self->far.generation = self->generation;
  if (rects->len == 0 && self->small.generation + 1 == self->generation)
    self->small.generation = self->generation;
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
  g_autoptr (GArray) rects = NULL;
  gboolean fades;

  g_return_if_fail (self != NULL);
  if (self->scene == scene)
    return;
  fades = self->fade.next && self->scene != NULL && scene != NULL;
  _eco_tile_cache_end_fade (self);
  if (self->scene != NULL && scene != NULL)
    rects = eco_scene_diff (self->scene, scene);
  forget_asked (self);
  g_clear_pointer (&self->scene, eco_scene_unref);
  self->scene = scene != NULL ? eco_scene_ref (scene) : NULL;
  eco_tile_painter_set_scene (self->painter, scene);
  self->generation++;
  self->fresh = TRUE;
  if (rects != NULL)
    keep_tiles (self, rects);
  if (fades)
    _eco_tile_cache_begin_fade (self);
  self->fade.next = FALSE;
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
show_tile (const EcoTileFrame *frame, const EcoTile *tile)
{
  double factor = frame->zoom / tile->key.zoom, side = ECO_TILE * factor / frame->scale;
  double x = (tile->key.column * ECO_TILE * factor - frame->left) / frame->scale;
  double y = (tile->key.row * ECO_TILE * factor - frame->top) / frame->scale;

  if (tile->before == NULL || tile->before == tile->texture)
    {
      append (frame->snapshot, tile->texture, x, y, side, side);
      return;
    }
  /* What comes fades in over what was, and then that goes beneath it: what both have stays as it
   * is, and a cross-fade would take three times as long. */
  gtk_snapshot_push_opacity (frame->snapshot, MIN (2 - 2 * frame->part, 1));
  append (frame->snapshot, tile->before, x, y, side, side);
  gtk_snapshot_pop (frame->snapshot);
  gtk_snapshot_push_opacity (frame->snapshot, MIN (2 * frame->part, 1));
  append (frame->snapshot, tile->texture, x, y, side, side);
  gtk_snapshot_pop (frame->snapshot);
}

/* The tiles of another zoom, scaled: what was seen before is better than nothing. */
static void
show_others (EcoTileCache *self, const EcoTileFrame *frame)
{
  GHashTableIter iter;
  gpointer value;

  if (self->shown_zoom == 0 || self->shown_zoom == frame->zoom)
    return;
  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      EcoTile *tile = value;

      if (tile->key.zoom != self->shown_zoom || tile->generation != self->generation
          || tile->texture == NULL)
        continue;
      tile->used = self->frame;
      show_tile (frame, tile);
    }
}

static void
show_whole (const EcoTileWhole *whole, const EcoTileFrame *frame)
{
  double factor;

  if (whole->texture == NULL)
    return;
  factor = frame->zoom / whole->area.zoom;
  append (frame->snapshot, whole->texture, (whole->area.x * factor - frame->left) / frame->scale,
          (whole->area.y * factor - frame->top) / frame->scale,
          whole->area.width * factor / frame->scale, whole->area.height * factor / frame->scale);
}

/* All of the page at a zoom; FALSE when there is nothing, or it takes more than @most px. */
static gboolean
get_page (EcoTileCache *self, double zoom, int most, EcoTileArea *area)
{
  EcoRect page = eco_scene_get_page (self->scene), ink = eco_scene_get_ink (self->scene);

  page = eco_rect_union (&page, &ink);
  if (eco_rect_is_empty (&page) || page.width < 1 || page.height < 1)
    return FALSE;
  if (zoom == 0)
    zoom = most / MAX (page.width, page.height);
  else if (MAX (page.width, page.height) * zoom > most)
    return FALSE;
  *area = (EcoTileArea) { zoom, (int) floor (page.x * zoom), (int) floor (page.y * zoom),
                          (int) ceil (page.width * zoom) + 1, (int) ceil (page.height * zoom) + 1 };
  return TRUE;
}

/* The small picture of the whole may be old; a thread sees to it. */
static void
show_small (EcoTileCache *self, const EcoTileFrame *frame)
{
  EcoTileArea area;

  if (self->small.generation != self->generation && self->small.asked != self->generation
      && get_page (self, 0, OVERVIEW, &area))
    {
      self->small.asked = self->generation;
      eco_tile_painter_push (self->painter, &area);
    }
  show_whole (self->small.texture != NULL ? &self->small : &self->far, frame);
}

/* Shows a large map that is far away as one texture, which takes no longer than a frame. */
static gboolean
show_far (EcoTileCache *self, const EcoTileFrame *frame)
{
  EcoTileWhole before = { .texture = self->far.before, .area = self->far.area_before };
  EcoTileArea area;

  if (!eco_overview_suits (self->scene, frame->zoom)
      || !get_page (self, frame->zoom, MOST_WHOLE, &area))
    return FALSE;
  if (!self->hold
      && (self->far.texture == NULL || self->far.generation != self->generation
          || self->far.area.zoom != frame->zoom))
    {
      g_clear_object (&self->far.texture);
      self->far.texture = eco_tile_painter_paint (self->painter, &area);
      self->far.area = area;
      self->far.generation = self->generation;
      self->far.asked = 0;
    }
  _eco_tile_cache_go_on_fading (self, !self->hold);
  if (self->far.before == NULL)
    {
      show_whole (&self->far, frame);
      return self->far.texture != NULL;
    }
  gtk_snapshot_push_cross_fade (frame->snapshot, self->fade.part);
  show_whole (&before, frame);
  gtk_snapshot_pop (frame->snapshot);
  show_whole (&self->far, frame);
  gtk_snapshot_pop (frame->snapshot);
  return TRUE;
}

static EcoTileArea
get_area (const EcoTile *tile)
{
  return (EcoTileArea){ tile->key.zoom, tile->key.column * ECO_TILE, tile->key.row * ECO_TILE,
                        ECO_TILE, ECO_TILE };
}

static void
ask (EcoTileCache *self, EcoTile *tile)
{
  EcoTileArea area = get_area (tile);

  tile->asked = self->generation;
  eco_tile_painter_push (self->painter, &area);
}

static void
paint_tile (EcoTileCache *self, EcoTile *tile)
{
  EcoTileArea area = get_area (tile);

  g_clear_object (&tile->texture);
  tile->texture = eco_tile_painter_paint (self->painter, &area);
  tile->generation = self->generation;
}

/* Paints what is missing, row by row, as long as there is time; threads do the rest. */
static gboolean
paint_missing (EcoTileCache *self, const EcoTileFrame *frame)
{
  /* What fades in may be a frame late; threads paint it. */
  gint64 budget = self->fade.active ? 0 : self->fresh ? FIRST_BUDGET : BUDGET;
  gint64 end = g_get_monotonic_time () + budget;
  gboolean complete = TRUE;

  self->fresh = FALSE;
  if (self->asked_zoom != frame->zoom)
    forget_asked (self);
  self->asked_zoom = frame->zoom;
  for (int row = frame->first_row; row <= frame->last_row; row++)
    for (int column = frame->first_column; column <= frame->last_column; column++)
      {
        EcoTile *tile = ensure_tile (self, frame->zoom, column, row);

        if (tile->texture != NULL && tile->generation == self->generation)
          continue;
        if (tile->asked == 0 && g_get_monotonic_time () < end)
          {
            paint_tile (self, tile);
            continue;
          }
        complete = FALSE;
        if (tile->asked == 0)
          ask (self, tile);
      }
  return complete;
}

/* Lets threads paint what a pan will show next. */
static void
paint_ahead (EcoTileCache *self, const EcoTileFrame *frame)
{
  int left = MOST_AHEAD;

  for (int row = frame->first_row - 1; row <= frame->last_row + 1; row++)
    for (int column = frame->first_column - 1; column <= frame->last_column + 1; column++)
      {
        EcoTile *tile = lookup (self, frame->zoom, column, row);

        if (tile != NULL)
          tile->used = self->frame;
        if (left == 0 || (tile != NULL && (tile->asked != 0
                                           || (tile->texture != NULL
                                               && tile->generation == self->generation))))
          continue;
        ask (self, ensure_tile (self, frame->zoom, column, row));
        left--;
      }
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
        if (((EcoTile *) value)->used + age < self->frame)
          g_hash_table_iter_remove (&iter);
      if (age == 0)
        return;
    }
}

static void
show_tiles (EcoTileCache *self, const EcoTileFrame *frame)
{
  for (int row = frame->first_row; row <= frame->last_row; row++)
    for (int column = frame->first_column; column <= frame->last_column; column++)
      {
        EcoTile *tile = lookup (self, frame->zoom, column, row);

        if (tile == NULL)
          continue;
        tile->used = self->frame;
        if (tile->texture != NULL)
          show_tile (frame, tile);
      }
}

static EcoTileFrame
make_frame (GtkSnapshot *snapshot, const EcoCamera *camera, int scale)
{
  EcoPoint shift = eco_tile_cache_get_shift (camera, scale);
  EcoTileFrame frame = { .snapshot = snapshot, .zoom = camera->zoom * scale, .scale = scale };

  frame.left = round (-shift.x * scale);
  frame.top = round (-shift.y * scale);
  frame.first_column = (int) floor (frame.left / ECO_TILE);
  frame.first_row = (int) floor (frame.top / ECO_TILE);
  frame.last_column = (int) floor ((frame.left + camera->width * scale - 1) / ECO_TILE);
  frame.last_row = (int) floor ((frame.top + camera->height * scale - 1) / ECO_TILE);
  return frame;
}

/**
 * eco_tile_cache_snapshot:
 * @scale: device px by px of the view
 *
 * Shows the part of the picture that the camera sees, and paints some of what
 * is missing; when threads have painted more, the cache says that it is ready.
 */
void
eco_tile_cache_snapshot (EcoTileCache *self, GtkSnapshot *snapshot, const EcoCamera *camera,
                         int scale)
{
  gboolean complete = FALSE;
  EcoTileFrame frame;

  g_return_if_fail (self != NULL && GTK_IS_SNAPSHOT (snapshot) && camera != NULL);
  if (self->scene == NULL || camera->width < 1 || camera->height < 1)
    return;
  self->frame++;
  frame = make_frame (snapshot, camera, MAX (scale, 1));
  if (show_far (self, &frame))
    return;
  if (!self->hold)
    complete = paint_missing (self, &frame);
  _eco_tile_cache_go_on_fading (self, complete);
  frame.part = self->fade.part;
  if (complete)
    {
      self->shown_zoom = frame.zoom;
      paint_ahead (self, &frame);
    }
  else
    {
      show_small (self, &frame);
      show_others (self, &frame);
    }
  show_tiles (self, &frame);
  evict (self);
}
