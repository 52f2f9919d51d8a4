/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pictures on pages: a scene becomes a part of another one, smaller or larger. */
#pragma once

#include "render/eco-scene.h"

G_BEGIN_DECLS

double eco_scene_add_scene (EcoScene      *self,
                            EcoScene      *part,
                            const EcoRect *from,
                            const EcoRect *into);
void   eco_scene_set_fixed (EcoScene *self, const EcoRect *page);

G_END_DECLS
