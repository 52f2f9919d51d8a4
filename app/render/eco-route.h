/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The ways of the lines between cards: numbers in, cubic curves out. */
#pragma once

#include "base/eco-plane.h"
#include "render/eco-outline.h"
#include "render/eco-route-memo.h"

G_BEGIN_DECLS

/* A line from one card to another; indices of outlines. */
typedef struct
{
  int from;
  int to;
} EcoLeg;

typedef struct
{
  const EcoOutline *cards;
  int               n_cards;
  const EcoRect    *names;     /* texts to keep off where that is cheap */
  int               n_names;
  const EcoLeg     *legs;
  int               n_legs;
  const double     *circles;   /* radii (px of the circular form) of the gaps between rings */
  int               n_circles;
  double            core;      /* radius (px) that no line enters */
  double            rim;       /* radius (px) that lines rather stay within, or 0 */
  EcoPlane          plane;     /* of the picture; all zero for a round one */
  int               brand;     /* the card that is the core itself, or -1 */
  double            lane;      /* distance (px) of lines between the same two cards */
  gboolean          plain;     /* no fine search where plain ways run over cards */
  gboolean          quick;     /* a few plain ways have to do, as where there are many lines */
  gboolean          together;  /* ways run together where they go the same way */
  EcoRouteMemo     *memo;      /* or NULL to search for all ways at once */
} EcoRouteInput;

#define ECO_ROUTE_MAX_POINTS 37

/* A row of cubic curves: start, then control, control, end of each. */
typedef struct
{
  int      n_points; /* 4, 7, 10 … ; 0 where the ends are the same card */
  EcoPoint points[ECO_ROUTE_MAX_POINTS];
} EcoRoute;

EcoRoute *eco_route_all     (const EcoRouteInput *input) G_GNUC_WARN_UNUSED_RESULT;

void     eco_cubic_split    (const EcoPoint cubic[4], double t, EcoPoint head[4], EcoPoint tail[4]);
EcoPoint eco_route_point    (const EcoRoute *route, double t);
double   eco_route_shorten  (EcoRoute *route, double length);

/**
 * eco_cubic_point:
 * @t: 0 to 1
 *
 * Returns: the point of the Bézier curve at @t
 */
static inline EcoPoint
eco_cubic_point (const EcoPoint cubic[4], double t)
{
  double u = 1 - t, a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;

  return (EcoPoint) { a * cubic[0].x + b * cubic[1].x + c * cubic[2].x + d * cubic[3].x,
                      a * cubic[0].y + b * cubic[1].y + c * cubic[2].y + d * cubic[3].y };
}

G_END_DECLS
