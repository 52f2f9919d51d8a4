/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Names of parts of a side, outside of the outermost ring. */
#pragma once

#include "render/eco-builder-private.h"

G_BEGIN_DECLS

void eco_builder_add_part_name   (EcoBuilder *self, double from, double to, EcoColor color,
                                  const char *name);
void eco_builder_add_stage_names (EcoBuilder *self);

G_END_DECLS
