/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Groups that look alike. */
#pragma once

#include "render/eco-scene-private.h"

G_BEGIN_DECLS

gboolean   eco_scene_look_alike (const EcoScene *self, const EcoGroup *a, const EcoGroup *b);
GPtrArray *eco_scene_list_alike (const EcoScene *self,
                                 guint           first,
                                 guint           end) G_GNUC_WARN_UNUSED_RESULT;
gboolean   eco_scene_are_apart  (const EcoScene *self, guint first, guint end);

G_END_DECLS
