/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The line of an exchange on a picture: its ends, points of it, its label. */
#pragma once

#include "render/eco-scene.h"

G_BEGIN_DECLS

/* Labels stay this share of the line away from its ends. */
#define ECO_LABEL_LEAST 0.05
#define ECO_LABEL_MOST 0.95

gboolean  eco_scene_get_line_ends  (EcoScene *self, const char *id, EcoPoint *from, EcoPoint *to);
gboolean  eco_scene_get_line_point (EcoScene *self, const char *id, double at, EcoPoint *point);
double    eco_scene_find_line_place (EcoScene *self, const char *id, EcoPoint point);
gboolean  eco_scene_get_label_bounds (EcoScene *self, const char *id, EcoRect *bounds);
EcoScene *eco_scene_new_label      (EcoScene   *base,
                                    const char *id,
                                    double      at) G_GNUC_WARN_UNUSED_RESULT;
EcoScene *eco_scene_new_without_label (EcoScene *base, const char *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
