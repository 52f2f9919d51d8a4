/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finds ellipses in paths. */
#pragma once

#include "base/eco-geometry.h"

G_BEGIN_DECLS

gboolean eco_ellipse_find (const char *verbs, const float *p, EcoPoint *a, EcoPoint *b);

G_END_DECLS
