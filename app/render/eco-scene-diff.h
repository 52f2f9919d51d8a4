/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What looks different in another scene, so that only that is painted anew. */
#pragma once

#include "render/eco-scene.h"

G_BEGIN_DECLS

GArray *eco_scene_diff (EcoScene *old, EcoScene *self) G_GNUC_WARN_UNUSED_RESULT;
void    eco_scene_warm (EcoScene *self);

G_END_DECLS
