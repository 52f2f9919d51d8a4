/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the choice of a way and the ends of the ways share. */
#pragma once

#include "render/eco-route.h"

G_BEGIN_DECLS

#define ECO_ROUTE_CARD_COST 300.0
#define ECO_ROUTE_CORE_COST 1e6
#define ECO_ROUTE_NAME_COST 140.0

static inline EcoPoint
eco_route_centre (const EcoRouteInput *input, int card)
{
  const EcoRect *box = &input->cards[card].box;

  return (EcoPoint) { box->x + box->width / 2, box->y + box->height / 2 };
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

/* A finer search, for pictures that are small enough to afford it. */
typedef struct _EcoMaze EcoMaze;

EcoMaze      *eco_maze_new       (const EcoRouteInput *input) G_GNUC_WARN_UNUSED_RESULT;
void          eco_maze_free      (EcoMaze *self);
gboolean      eco_maze_search    (EcoMaze *self, EcoPoint a, EcoPoint b, int from, int to);
double        eco_maze_smooth    (EcoMaze *self, double tolerance, EcoRoute *route);
void          eco_maze_use       (EcoMaze *self, const EcoRoute *route);

/* The way that was chosen, and what is needed to move it along its circle. */
typedef struct
{
  EcoRoute route;
  double   cost;
  int      circle; /* index of the circle that it follows, or -1 */
} EcoChoice;

gboolean      eco_route_along    (EcoRoute *route, EcoPoint a, EcoPoint b, double radius);
void          eco_route_choose   (const EcoRouteInput *input,
                                  EcoObstacles        *obstacles,
                                  EcoMaze             *maze,
                                  int                  from,
                                  int                  to,
                                  double               width,
                                  gboolean             quick,
                                  EcoChoice           *choice);
void          eco_route_part     (const EcoRouteInput *input,
                                  EcoChoice           *choices,
                                  const EcoLeg        *bundles,
                                  const int           *n_lines,
                                  int                  n_bundles);

/* The lines between the same two cards, which choose their way once. */
typedef struct
{
  int        n;
  EcoLeg    *legs;    /* the cards that each joins */
  int       *n_lines; /* how many lines each has */
  int       *starts;  /* of each in @members, and the end */
  int       *members; /* legs of the input */
  EcoChoice *choices;
} EcoBundles;

#define ECO_MAX_CAREFUL_BUNDLES 600 /* beyond, no line can be followed anyway */

EcoBundles   *eco_bundles_new    (const EcoRouteInput *input) G_GNUC_WARN_UNUSED_RESULT;
void          eco_bundles_free   (EcoBundles *self);
void          eco_bundles_choose (EcoBundles          *self,
                                  const EcoRouteInput *input,
                                  gint                *cancelled);
gboolean      eco_route_memo_recall (EcoRouteMemo        *self,
                                     const EcoRouteInput *input,
                                     EcoBundles          *bundles);

/* The width of a bundle, px between its outer lines. */
static inline double
eco_bundle_width (const EcoRouteInput *input, int n_lines)
{
  return (n_lines - 1) * MIN (input->lane, 40.0 / n_lines);
}

/* eco-route-plane.c */
void          eco_route_input_flatten    (const EcoRouteInput *input, EcoRouteInput *flat);
void          eco_route_input_clear_flat (const EcoRouteInput *input, EcoRouteInput *flat);
void          eco_route_stretch          (const EcoRouteInput *input, EcoRoute *route);

void          eco_route_shift    (EcoRoute *route, double by);
void          eco_route_reverse  (EcoRoute *route);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoObstacles, eco_obstacles_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoMaze, eco_maze_free)

G_END_DECLS
