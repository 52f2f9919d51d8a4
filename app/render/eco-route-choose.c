/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Chooses the way between two cards.
 *
 * A few smooth candidates are tried, from the plainest to the longest: arcs
 * that bend more and more to either side; curves that leave and arrive along
 * the radius and cross over in the gap between two rings; ways that follow
 * such a gap round the core. The cheapest wins, and of equals the plainest, so
 * the choice is the same in every run. */
#include "config.h"

#include "render/eco-route-private.h"

#include <math.h>

#define PLAIN_LIMIT 1.02

typedef struct
{
  const EcoRouteInput *input;
  EcoObstacles *obstacles;
  int from, to;
  EcoRoute *best;
  double best_cost;
} Choice;

static EcoPoint
get_centre (const EcoRouteInput *input, int card)
{
  const EcoRect *box = &input->cards[card].box;

  return (EcoPoint) { box->x + box->width / 2, box->y + box->height / 2 };
}

static void
try_route (Choice *choice, const EcoRoute *route, double extra)
{
  double cost;

  if (extra >= choice->best_cost)
    return;
  cost = extra
         + eco_obstacles_cost (choice->obstacles, route, choice->from, choice->to,
                               choice->best_cost);
  if (cost < choice->best_cost - 1e-6)
    {
      choice->best_cost = cost;
      *choice->best = *route;
    }
}

/* An arc whose middle is @bend times the distance away from the straight line, to
 * the right of the direction for positive ones. */
static void
try_arc (Choice *choice, EcoPoint a, EcoPoint b, double bend)
{
  double dx = b.x - a.x, dy = b.y - a.y, length = hypot (dx, dy);
  double off = CLAMP (bend * length, -260, 260) * 4 / 3;
  EcoPoint normal = length > 0 ? (EcoPoint) { -dy / length, dx / length } : (EcoPoint) { 0, 0 };
  EcoRoute route = { 4, { a, eco_point_lerp (a, b, 0.3), eco_point_lerp (a, b, 0.7), b } };

  for (int i = 1; i <= 2; i++)
    {
      route.points[i].x += normal.x * off;
      route.points[i].y += normal.y * off;
    }
  try_route (choice, &route, fabs (off) * 0.12);
}

/* Leaves @a and reaches @b along the radius, and crosses over at @radius. */
static void
try_radial (Choice *choice, EcoPoint a, EcoPoint b, double radius)
{
  double angle_a, radius_a, angle_b, radius_b;
  EcoRoute route = { 4, { a, a, b, b } };

  eco_point_to_polar (a, &angle_a, &radius_a);
  eco_point_to_polar (b, &angle_b, &radius_b);
  if (radius_a < 1 || radius_b < 1 || fabs (eco_angle_difference (angle_a, angle_b)) > 100)
    return;
  route.points[1] = eco_point_from_polar (angle_a, radius);
  route.points[2] = eco_point_from_polar (angle_b, radius);
  try_route (choice, &route, 12);
}

/* Appends the arc from the last point, at @angle, over @span degrees. */
static void
append_arc (EcoRoute *route, double angle, double span, double radius)
{
  int n = MAX ((int) ceil (fabs (span) / 46), 1);
  double step = span / n, handle = radius * 4 / 3 * tan (step * G_PI / 180 / 4);

  for (int i = 0; i < n; i++)
    {
      EcoPoint start = eco_point_from_polar (angle, radius);
      EcoPoint end = eco_point_from_polar (angle + step, radius);
      EcoPoint tangent_start = eco_point_from_polar (angle + 90, 1);
      EcoPoint tangent_end = eco_point_from_polar (angle + step + 90, 1);
      EcoPoint *out = &route->points[route->n_points];

      g_assert (route->n_points + 3 <= ECO_ROUTE_MAX_POINTS);
      out[0] = (EcoPoint) { start.x + tangent_start.x * handle, start.y + tangent_start.y * handle };
      out[1] = (EcoPoint) { end.x - tangent_end.x * handle, end.y - tangent_end.y * handle };
      out[2] = end;
      route->n_points += 3;
      angle += step;
    }
}

/* From @a to the circle, along it, and to @b. */
static void
try_circle (Choice *choice, EcoPoint a, EcoPoint b, double radius)
{
  EcoRoute route = { 1, { a } };
  double angle_a, radius_a, angle_b, radius_b, span, sign, ease_a, ease_b, share;
  EcoPoint tangent, *out;

  eco_point_to_polar (a, &angle_a, &radius_a);
  eco_point_to_polar (b, &angle_b, &radius_b);
  span = eco_angle_difference (angle_a, angle_b);
  sign = span < 0 ? -1 : 1;
  span = fabs (span);
  if (radius_a < 1 || radius_b < 1 || span < 12)
    return;
  ease_a = MAX (fabs (radius_a - radius), 24) / radius * 180 / G_PI;
  ease_b = MAX (fabs (radius_b - radius), 24) / radius * 180 / G_PI;
  share = MIN (span * 0.9 / (ease_a + ease_b), 1);
  ease_a *= share;
  ease_b *= share;

  out = &route.points[route.n_points];
  tangent = eco_point_from_polar (angle_a + sign * ease_a + 90, sign);
  out[0] = eco_point_from_polar (angle_a + sign * ease_a * 0.1, radius_a + (radius - radius_a) * 0.6);
  out[2] = eco_point_from_polar (angle_a + sign * ease_a, radius);
  out[1] = (EcoPoint) { out[2].x - tangent.x * radius * ease_a * 0.0105,
                        out[2].y - tangent.y * radius * ease_a * 0.0105 };
  route.n_points += 3;
  append_arc (&route, angle_a + sign * ease_a, sign * (span - ease_a - ease_b), radius);
  out = &route.points[route.n_points];
  tangent = eco_point_from_polar (angle_b - sign * ease_b + 90, sign);
  out[0] = (EcoPoint) { out[-1].x + tangent.x * radius * ease_b * 0.0105,
                        out[-1].y + tangent.y * radius * ease_b * 0.0105 };
  out[1] = eco_point_from_polar (angle_b - sign * ease_b * 0.1,
                                 radius_b + (radius - radius_b) * 0.6);
  out[2] = b;
  route.n_points += 3;
  try_route (choice, &route, 24);
}

/* Which side of the line from @a to @b faces away from the core: 1 or -1. */
static double
outward (EcoPoint a, EcoPoint b)
{
  EcoPoint middle = eco_point_lerp (a, b, 0.5);

  return -(b.y - a.y) * middle.x + (b.x - a.x) * middle.y >= 0 ? 1 : -1;
}

/**
 * eco_route_choose:
 * @from: index of a card
 * @to: index of another
 * @route: (out): the way from the centre of one to that of the other
 *
 * Chooses the cheapest of the candidates.
 */
void
eco_route_choose (const EcoRouteInput *input, EcoObstacles *obstacles, int from, int to,
                  EcoRoute *route)
{
  static const double bends[] = { 0.05, -0.05, 0.12, -0.12, 0.2, -0.2, 0.3, -0.3, 0.42, -0.42 };
  Choice choice = { input, obstacles, from, to, route, G_MAXDOUBLE };
  EcoPoint a = get_centre (input, from), b = get_centre (input, to);
  double plain = eco_point_distance (a, b), side = outward (a, b);

  for (guint i = 0; i < G_N_ELEMENTS (bends); i++)
    {
      try_arc (&choice, a, b, bends[i] * side);
      if (choice.best_cost < plain * PLAIN_LIMIT + 4)
        return;
    }
  for (int i = 0; i < input->n_circles; i++)
    try_radial (&choice, a, b, input->circles[i]);
  for (int i = 0; i < input->n_circles; i++)
    try_circle (&choice, a, b, input->circles[i]);
}
