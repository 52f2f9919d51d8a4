/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a way runs over, and the finer search for one that runs over nothing. */
#pragma once

#include "render/eco-route.h"

G_BEGIN_DECLS

/* How far (px) a point is from the edge of a box; less than 0 inside. */
static inline double
eco_route_get_edge (const EcoRect *box, EcoPoint p)
{
  double x = MAX (box->x - p.x, p.x - box->x - box->width);
  double y = MAX (box->y - p.y, p.y - box->y - box->height);

  return x > 0 && y > 0 ? sqrt (x * x + y * y) : MAX (x, y);
}

typedef struct _EcoObstacles EcoObstacles;

EcoObstacles *eco_obstacles_new  (const EcoRouteInput *input,
                                  gboolean             quick) G_GNUC_WARN_UNUSED_RESULT;
void          eco_obstacles_free (EcoObstacles *self);
double        eco_obstacles_cost (EcoObstacles   *self,
                                  const EcoRoute *route,
                                  int             from,
                                  int             to,
                                  double          width,
                                  double          limit);

int           eco_obstacles_hits (EcoObstacles   *self,
                                  const EcoPoint  cubic[4],
                                  int             from,
                                  int             to);
int           eco_route_count_hits (EcoObstacles   *obstacles,
                                    const EcoRoute *route,
                                    const EcoLeg   *leg);
EcoPoint      eco_obstacles_push (EcoObstacles *self, EcoPoint p, int from, int to, double reach);

/* A finer search, for pictures that are small enough to afford it. */
typedef struct _EcoMaze EcoMaze;

EcoMaze        *eco_maze_new     (const EcoRouteInput *input) G_GNUC_WARN_UNUSED_RESULT;
void            eco_maze_free    (EcoMaze *self);
const EcoPoint *eco_maze_search  (EcoMaze *self, EcoPoint a, EcoPoint b, int from, int to, int *n);
void            eco_maze_use     (EcoMaze *self, const EcoRoute *route);

/* EcoEase: how freely a curve follows the path that was found */
typedef enum
{
  ECO_EASE_TIGHT,
  ECO_EASE_CLOSE,
  ECO_EASE_CALM,
} EcoEase;

double          eco_route_band   (EcoObstacles   *obstacles,
                                  const EcoPoint *points,
                                  int             n_points,
                                  int             from,
                                  int             to,
                                  double          width,
                                  EcoEase         ease,
                                  EcoRoute       *route);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoObstacles, eco_obstacles_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoMaze, eco_maze_free)

G_END_DECLS
