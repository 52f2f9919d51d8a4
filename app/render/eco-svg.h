/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writes scenes as SVG with real text, for office programs, editors and the web. */
#pragma once

#include "render/eco-scene.h"

G_BEGIN_DECLS

GString *eco_svg_write (EcoScene *scene,
                        double    scale,
                        EcoColor  background) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
