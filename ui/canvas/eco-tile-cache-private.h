/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the cache of tiles shares with the way from one picture to the next. */
#pragma once

#include "canvas/eco-tile-cache.h"
#include "canvas/eco-tile-painter.h"

G_BEGIN_DECLS

#define ECO_TILE 256 /* device px of a side */

typedef struct
{
  double zoom;              /* device px by px of the picture */
  int column, row;
} EcoTileKey;

typedef struct
{
  EcoTileKey key;
  GdkTexture *texture;      /* %NULL while a thread paints it for the first time */
  guint generation;         /* of the picture that it shows */
  guint asked;              /* of the picture that a thread paints now, or 0 */
  gint64 used;              /* number of the frame that last showed it */
  GdkTexture *before;       /* what fades away, or %NULL */
} EcoTile;

/* All of the picture, at one zoom. */
typedef struct
{
  GdkTexture *texture;
  EcoTileArea area;
  guint generation;
  guint asked;
  GdkTexture *before;
  EcoTileArea area_before;
} EcoTileWhole;

/* The way from one picture to the next. */
typedef struct
{
  gboolean next;            /* the next scene comes like that */
  gboolean active;
  gint64 start;             /* µs; 0 until all of the new picture is there */
  double part;              /* of the new picture, in this frame */
} EcoTileFade;

/* What a snapshot works with. */
typedef struct
{
  GtkSnapshot *snapshot;
  double zoom;              /* device px by px of the picture */
  int scale;
  double left, top;         /* device px of the view's corner in the plane of the tiles */
  int first_column, last_column;
  int first_row, last_row;
  double part;              /* of the new picture */
} EcoTileFrame;

struct _EcoTileCache
{
  EcoTilePainter *painter;
  EcoScene *scene;
  GHashTable *tiles;        /* of EcoTile by its key */
  EcoTileWhole small;              /* to be scaled where there is nothing better */
  EcoTileWhole far;                /* of a large map that is far away */
  double shown_zoom;        /* of the last frame that was complete */
  double asked_zoom;        /* of the tiles that threads paint */
  guint generation;
  gint64 frame;
  gboolean fresh;           /* the next frame is the first of another picture */
  gboolean hold;
  EcoTileFade fade;
  void (*ready) (gpointer data);
  gpointer data;
};

/* eco-tile-fade.c */
void _eco_tile_cache_begin_fade    (EcoTileCache *self);
void _eco_tile_cache_go_on_fading  (EcoTileCache *self, gboolean complete);
void _eco_tile_cache_end_fade      (EcoTileCache *self);

G_END_DECLS
