/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the choice of a way and the ends of the ways share. */
#pragma once

#include "render/eco-route-search-private.h"

G_BEGIN_DECLS

#define ECO_ROUTE_CARD_COST 900.0
#define ECO_ROUTE_CORE_COST 1e6
#define ECO_ROUTE_NAME_COST 140.0

static inline EcoPoint
eco_route_centre (const EcoRouteInput *input, int card)
{
  const EcoRect *box = &input->cards[card].box;

  return (EcoPoint) { box->x + box->width / 2, box->y + box->height / 2 };
}

#define ECO_MAX_CAREFUL_BUNDLES 600 /* beyond, no line can be followed anyway */

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


EcoBundles   *eco_bundles_new    (const EcoRouteInput *input) G_GNUC_WARN_UNUSED_RESULT;
void          eco_bundles_free   (EcoBundles *self);
void          eco_bundles_choose (EcoBundles          *self,
                                  const EcoRouteInput *input,
                                  gint                *cancelled);
void          eco_bundles_run_together (EcoBundles *self, const EcoRouteInput *input);
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

void          eco_route_part     (const EcoRouteInput *input,
                                  EcoObstacles        *obstacles,
                                  EcoBundles          *bundles);
void          eco_route_set_ends (const EcoRouteInput *input,
                                  EcoObstacles        *obstacles,
                                  EcoRoute            *routes);
void          eco_route_shift    (EcoRoute *route, double by);
void          eco_route_reverse  (EcoRoute *route);

G_END_DECLS
