/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the choice of a way and the ends of the ways share. */
#pragma once

#include "render/eco-route.h"

G_BEGIN_DECLS

typedef struct _EcoObstacles EcoObstacles;

EcoObstacles *eco_obstacles_new  (const EcoRouteInput *input) G_GNUC_WARN_UNUSED_RESULT;
void          eco_obstacles_free (EcoObstacles *self);
double        eco_obstacles_cost (EcoObstacles   *self,
                                  const EcoRoute *route,
                                  int             from,
                                  int             to,
                                  double          limit);

void          eco_route_choose   (const EcoRouteInput *input,
                                  EcoObstacles        *obstacles,
                                  int                  from,
                                  int                  to,
                                  EcoRoute            *route);
void          eco_route_shift    (EcoRoute *route, double by);
void          eco_route_reverse  (EcoRoute *route);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoObstacles, eco_obstacles_free)

G_END_DECLS
