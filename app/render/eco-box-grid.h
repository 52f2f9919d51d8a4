/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Boxes by where they are, to ask quickly whether a place is taken. */
#pragma once

#include "base/eco-geometry.h"

G_BEGIN_DECLS

typedef struct _EcoBoxGrid EcoBoxGrid;

EcoBoxGrid *eco_box_grid_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void        eco_box_grid_free (EcoBoxGrid *self);
void        eco_box_grid_add  (EcoBoxGrid *self, const EcoRect *box);
gboolean    eco_box_grid_hits (EcoBoxGrid *self, const EcoRect *box);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoBoxGrid, eco_box_grid_free)

G_END_DECLS
