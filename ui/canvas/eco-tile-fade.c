/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoTileCache: the way from one picture to the next.
 *
 * The tiles that show something else keep what they showed. Once all new ones are there, they fade
 * from the old to the new together; all others stay as they are. */
#include "config.h"

#include "canvas/eco-tile-cache-private.h"

#define FADE_TIME 160000.0 /* µs */

void
_eco_tile_cache_end_fade (EcoTileCache *self)
{
  GHashTableIter iter;
  gpointer value;

  if (!self->fade.active)
    return;
  self->fade = (EcoTileFade){ .next = self->fade.next };
  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_clear_object (&((EcoTile *) value)->before);
  g_clear_object (&self->far.before);
}

/* Keeps what is seen now of the tiles that are old. */
void
_eco_tile_cache_begin_fade (EcoTileCache *self)
{
  GHashTableIter iter;
  gpointer value;

  self->fade = (EcoTileFade){ .active = TRUE };
  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      EcoTile *tile = value;

      if (tile->generation + 1 == self->generation && tile->used == self->frame
          && tile->texture != NULL)
        tile->before = g_object_ref (tile->texture);
    }
  if (self->far.texture != NULL && self->far.generation + 1 == self->generation)
    {
      self->far.before = g_object_ref (self->far.texture);
      self->far.area_before = self->far.area;
    }
}

/**
 * eco_tile_cache_fade_next:
 *
 * What differs in the next scene fades from the old one to the new one.
 */
void
eco_tile_cache_fade_next (EcoTileCache *self)
{
  g_return_if_fail (self != NULL);
  self->fade.next = TRUE;
}

/**
 * eco_tile_cache_is_fading:
 *
 * Returns: whether the next frame differs from this one though the picture does not
 */
gboolean
eco_tile_cache_is_fading (EcoTileCache *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->fade.active && self->fade.start != 0;
}

/* @complete: whether all of the new picture is there */
void
_eco_tile_cache_go_on_fading (EcoTileCache *self, gboolean complete)
{
  gint64 now = g_get_monotonic_time ();

  if (!self->fade.active)
    return;
  if (self->fade.start == 0 && complete)
    self->fade.start = now;
  self->fade.part =
      self->fade.start != 0 ? MIN ((double) (now - self->fade.start) / FADE_TIME, 1) : 0;
  if (self->fade.part >= 1)
    _eco_tile_cache_end_fade (self);
}
