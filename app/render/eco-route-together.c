/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ways that run together, for pictures of many exchanges.
 *
 * Lines that go the same way from the same part of a ring take the same passages, like
 * the branches of a tree (hierarchical edge bundling: Holten 2006; its tree is brand,
 * ring, wedge, card). A ring is cut into wedges, and each wedge has one passage through
 * the ring, where the fewest cards stand. A way goes from its card to the passage of its
 * wedge, on through those of the rings further in, along the gap between two rings to
 * the other wedge, and out again; the farther, the further in. It is a uniform cubic
 * B-spline over these points, so none has a corner and none comes near the core.
 *
 * Everything is looked up, so it takes time in proportion to cards and lines. */
#include "config.h"

#include "render/eco-route-private.h"

#include <math.h>

#define LEAST_WEDGES 22
#define MOST_WEDGES 56
#define WEDGES_BY_ROOT 0.8
#define PLACES 7             /* tried in a wedge for its passage */
#define MOST_POINTS 13       /* of a way, so that a route can hold it */
#define MOST_ARC 45.0        /* degrees from one point on a circle to the next */
#define FAR 70.0             /* degrees from which on a way goes one ring further in */
#define VERY_FAR 130.0
#define OWN 0.08             /* how much of its own angle a way keeps in a passage */
#define JOIN 0.55            /* of the way to the gap, where a way joins its passage */
#define LEAST_JOIN 90.0      /* px from the gap; nearer ones join at the gap */
#define TRACKS 10.0          /* px that ways of all spans take on a circle */
#define OUTSIDE 5.0          /* px from a circle to the middle of them, off the names inside */
#define CORE_CLEARANCE 1.3   /* times its radius */
#define SHORT 150.0          /* px; so near, a line goes straight */
#define NEAR 1.3             /* wedges; in the same ring, likewise */
#define SHORT_BEND 0.06
#define CARD_MARGIN 4.0

typedef struct
{
  const EcoRouteInput *input;
  int n_wedges;
  int *counts;      /* of cards, by band, wedge and place */
  double *passages; /* degrees, by band and wedge */
} Tree;

/* One end of a way. */
typedef struct
{
  EcoPoint centre;
  double angle, radius;
  int band; /* circles that are further in */
  int wedge;
} Tip;

typedef struct
{
  EcoPoint points[MOST_POINTS];
  int n;
} Spine;

static int
find_band (const EcoRouteInput *input, double radius)
{
  int band = 0;

  while (band < input->n_circles && input->circles[band] < radius)
    band++;
  return band;
}

static int
find_wedge (const Tree *self, double angle)
{
  return MIN ((int) (eco_angle_normalize (angle) / 360 * self->n_wedges), self->n_wedges - 1);
}

static double
get_place (const Tree *self, int wedge, int place)
{
  return 360.0 / self->n_wedges * (wedge + (place + 0.5) / PLACES);
}

/* Counts a card at the places that it blocks. */
static void
count_card (Tree *self, const EcoRect *box)
{
  EcoPoint centre = { box->x + box->width / 2, box->y + box->height / 2 };
  double angle, radius, half, step = 360.0 / self->n_wedges / PLACES;
  int n_places = self->n_wedges * PLACES, band, first, last;

  eco_point_to_polar (centre, &angle, &radius);
  if (radius < 1)
    return;
  half = fabs (cos (angle * G_PI / 180)) * box->width / 2
         + fabs (sin (angle * G_PI / 180)) * box->height / 2 + CARD_MARGIN;
  half = atan2 (half, radius) * 180 / G_PI;
  band = find_band (self->input, radius);
  first = (int) floor ((angle - half) / step);
  last = (int) floor ((angle + half) / step);
  for (int i = first; i <= last; i++)
    self->counts[band * n_places + (i % n_places + n_places) % n_places]++;
}

/* The place of the wedge with the fewest cards; of equals the one nearest to its middle. */
static double
choose_passage (const Tree *self, int band, int wedge)
{
  const int *counts = &self->counts[(band * self->n_wedges + wedge) * PLACES];
  int best = PLACES / 2;

  for (int i = 0; i < PLACES; i++)
    {
      int away = abs (i - PLACES / 2), least = abs (best - PLACES / 2);

      if (counts[i] < counts[best] || (counts[i] == counts[best] && away < least))
        best = i;
    }
  return get_place (self, wedge, best);
}

static void
tree_init (Tree *self, const EcoRouteInput *input)
{
  int n_bands = input->n_circles + 1;

  self->input = input;
  self->n_wedges = CLAMP ((int) (WEDGES_BY_ROOT * sqrt (input->n_cards)), LEAST_WEDGES,
                          MOST_WEDGES);
  self->counts = g_new0 (int, n_bands * self->n_wedges * PLACES);
  self->passages = g_new (double, n_bands * self->n_wedges);
  for (int i = 0; i < input->n_cards; i++)
    if (i != input->brand)
      count_card (self, &input->cards[i].box);
  for (int band = 0; band < n_bands; band++)
    for (int wedge = 0; wedge < self->n_wedges; wedge++)
      self->passages[band * self->n_wedges + wedge] = choose_passage (self, band, wedge);
}

static void
tree_clear (Tree *self)
{
  g_free (self->counts);
  g_free (self->passages);
}

static Tip
find_tip (const Tree *self, int card)
{
  Tip tip = { .centre = eco_route_centre (self->input, card) };

  eco_point_to_polar (tip.centre, &tip.angle, &tip.radius);
  tip.band = find_band (self->input, tip.radius);
  tip.wedge = find_wedge (self, tip.angle);
  return tip;
}

/* The angle at which ways from a tip pass through a band, its own or one on the way. */
static double
get_passage (const Tree *self, const Tip *tip, int band)
{
  double passage = self->passages[band * self->n_wedges + tip->wedge];

  return passage + OWN * eco_angle_difference (passage, tip->angle);
}

static void
add_point (Spine *spine, double angle, double radius)
{
  if (spine->n < MOST_POINTS - 1)
    spine->points[spine->n++] = eco_point_from_polar (angle, radius);
}

/* The circle along which a way goes: between the two bands, or further in. */
static int
choose_circle (const Tip *a, const Tip *b, double span)
{
  int inner = MIN (a->band, b->band), circle = a->band == b->band ? inner - 1 : inner;

  if (span > FAR)
    circle = MIN (circle, inner - 1);
  if (span > VERY_FAR)
    circle = MIN (circle, inner - 2);
  return MAX (circle, 0);
}

/* Lets the way from a tip join the others in its own band. */
static void
join_passage (const Tree *self, const Tip *tip, double to, Spine *spine)
{
  if (fabs (tip->radius - to) > LEAST_JOIN)
    add_point (spine, get_passage (self, tip, tip->band),
               tip->radius + (to - tip->radius) * JOIN);
}

/* Goes in from a tip to the last circle before the one along which the way goes.
 *
 * Returns: the angle at which it comes to that */
static double
go_in (const Tree *self, const Tip *tip, int circle, Spine *spine)
{
  join_passage (self, tip, self->input->circles[tip->band > circle ? tip->band - 1 : circle],
                spine);
  for (int band = tip->band; band > circle + 1; band--)
    add_point (spine, get_passage (self, tip, band), self->input->circles[band - 1]);
  return get_passage (self, tip, tip->band > circle ? circle + 1 : tip->band);
}

/* Along the circle, both ends included. The curve cuts corners, so those between are
 * farther out than it shall be. */
static void
go_along (Spine *spine, double from, double to, double radius)
{
  double span = eco_angle_difference (from, to);
  int steps = MAX ((int) ceil (fabs (span) / MOST_ARC), 1);

  double out = 6 / (4 + 2 * cos (span / steps * G_PI / 180));

  for (int i = 0; i <= steps; i++)
    add_point (spine, from + span * i / steps, i > 0 && i < steps ? radius * out : radius);
}

/* The control points of the way. */
static void
lay_spine (const Tree *self, const Tip *a, const Tip *b, Spine *spine)
{
  const EcoRouteInput *input = self->input;
  double span = fabs (eco_angle_difference (a->angle, b->angle)), start, end;
  int circle = choose_circle (a, b, span);
  double radius = input->circles[circle] + OUTSIDE + TRACKS * (0.5 - span / 180);
  Spine back = { .n = 0 };

  *spine = (Spine) { { a->centre }, 1 };
  start = go_in (self, a, circle, spine);
  end = go_in (self, b, circle, &back);
  go_along (spine, start, end, MAX (radius, input->core * CORE_CLEARANCE));
  for (int i = back.n - 1; i >= 0 && spine->n < MOST_POINTS - 1; i--)
    spine->points[spine->n++] = back.points[i];
  spine->points[spine->n++] = b->centre;
}

/* The curve of the control points, which goes through the first and the last of them. */
static void
draw_spline (const Spine *spine, EcoRoute *route)
{
  const EcoPoint *p = spine->points;
  int n = spine->n;

  *route = (EcoRoute) { 1, { p[0] } };
  for (int i = 0; i + 1 < n; i++)
    {
      EcoPoint *out = &route->points[route->n_points];
      EcoPoint next = i + 2 < n ? p[i + 2] : eco_point_lerp (p[n - 2], p[n - 1], 2);

      out[0] = eco_point_lerp (p[i], p[i + 1], 1 / 3.0);
      out[1] = eco_point_lerp (p[i], p[i + 1], 2 / 3.0);
      out[2] = eco_point_lerp (out[1], eco_point_lerp (p[i + 1], next, 1 / 3.0), 0.5);
      route->n_points += 3;
    }
}

/* A line between near cards, or to the core: a slight arc. */
static void
draw_short (EcoPoint a, EcoPoint b, EcoRoute *route)
{
  EcoPoint off = { -(b.y - a.y) * SHORT_BEND, (b.x - a.x) * SHORT_BEND };

  *route = (EcoRoute) { 4, { a, eco_point_lerp (a, b, 0.3), eco_point_lerp (a, b, 0.7), b } };
  for (int i = 1; i <= 2; i++)
    route->points[i] = (EcoPoint) { route->points[i].x + off.x, route->points[i].y + off.y };
}

static gboolean
is_clear_of_core (const EcoRouteInput *input, EcoPoint a, EcoPoint b)
{
  double length = MAX (eco_point_distance (a, b), 1e-6);

  return fabs (a.x * b.y - a.y * b.x) / length > input->core * CORE_CLEARANCE;
}

/* Whether two cards are so near that a way over a passage would turn back on itself. */
static gboolean
are_near (const Tree *self, const Tip *a, const Tip *b)
{
  double span = fabs (eco_angle_difference (a->angle, b->angle));
  gboolean beside = a->band == b->band && span < NEAR * 360 / self->n_wedges;

  return (beside || eco_point_distance (a->centre, b->centre) < SHORT)
         && is_clear_of_core (self->input, a->centre, b->centre);
}

static void
draw_way (const Tree *self, const EcoLeg *leg, EcoRoute *route)
{
  const EcoRouteInput *input = self->input;
  Tip a = find_tip (self, leg->from), b = find_tip (self, leg->to);
  Spine spine;

  if (leg->from == input->brand || leg->to == input->brand || input->n_circles == 0
      || are_near (self, &a, &b))
    {
      draw_short (a.centre, b.centre, route);
      return;
    }
  lay_spine (self, &a, &b, &spine);
  draw_spline (&spine, route);
}

/**
 * eco_bundles_run_together:
 *
 * Gives every bundle a way that it shares with others as far as they go the same way.
 */
void
eco_bundles_run_together (EcoBundles *self, const EcoRouteInput *input)
{
  Tree tree;

  tree_init (&tree, input);
  for (int i = 0; i < self->n; i++)
    if (self->legs[i].from != self->legs[i].to)
      draw_way (&tree, &self->legs[i], &self->choices[i].route);
  tree_clear (&tree);
}
