/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoTileCache: the picture as textures of 256 px, painted when they are needed.
 *
 * A tile belongs to one zoom. What is not painted yet is shown from the tiles
 * of other zooms, or from a small picture of the whole. A large map that is far
 * away is one texture. */
#pragma once

#include <gtk/gtk.h>

#include "canvas/control/eco-camera.h"
#include "render/eco-scene.h"

G_BEGIN_DECLS

typedef struct _EcoTileCache EcoTileCache;

EcoTileCache *eco_tile_cache_new       (EcoTypesetter *typesetter,
                                        GCallback      ready,
                                        gpointer       data) G_GNUC_WARN_UNUSED_RESULT;
void          eco_tile_cache_free      (EcoTileCache *self);
void          eco_tile_cache_set_scene (EcoTileCache *self, EcoScene *scene);
void          eco_tile_cache_set_hold  (EcoTileCache *self, gboolean hold);
void          eco_tile_cache_fade_next (EcoTileCache *self);
gboolean      eco_tile_cache_is_fading (EcoTileCache *self);
void          eco_tile_cache_snapshot  (EcoTileCache    *self,
                                        GtkSnapshot     *snapshot,
                                        const EcoCamera *camera,
                                        int              scale);

EcoPoint      eco_tile_cache_get_shift (const EcoCamera *camera, int scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoTileCache, eco_tile_cache_free)

G_END_DECLS
