/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoTilePainter: paints pieces of a picture, at once or in threads. */
#pragma once

#include <gtk/gtk.h>

#include "render/eco-scene.h"

G_BEGIN_DECLS

typedef struct _EcoTilePainter EcoTilePainter;

/* A piece of a picture, in device px from its centre. */
typedef struct
{
  double zoom; /* device px by px of the picture */
  int x, y;
  int width, height;
} EcoTileArea;

/* Called in the main thread. @texture is lent, and %NULL when the piece is not wanted any more. */
typedef void (*EcoTileFunc) (const EcoTileArea *area, GdkTexture *texture, gpointer data);

EcoTilePainter *eco_tile_painter_new       (EcoTypesetter *typesetter,
                                            EcoTileFunc    done,
                                            gpointer       data) G_GNUC_WARN_UNUSED_RESULT;
void            eco_tile_painter_free      (EcoTilePainter *self);
void            eco_tile_painter_set_scene (EcoTilePainter *self, EcoScene *scene);
void            eco_tile_painter_forget    (EcoTilePainter *self);
GdkTexture     *eco_tile_painter_paint     (EcoTilePainter    *self,
                                            const EcoTileArea *area) G_GNUC_WARN_UNUSED_RESULT;
void            eco_tile_painter_push      (EcoTilePainter *self, const EcoTileArea *area);

G_END_DECLS
