/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What pasting of fragments and of text share. */
#pragma once

#include "model/eco-model.h"

G_BEGIN_DECLS

EcoRing *_eco_clip_find_ring_at (EcoEcosystem *ecosystem, double radius);

G_END_DECLS
