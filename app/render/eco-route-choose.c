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
#define QUICK_BENDS 4
#define TURN_COST 16.0 /* px by radian */
#define CONTENT 90.0 /* px of detour with which nothing finer is searched */

typedef struct
{
  const EcoRouteInput *input;
  EcoObstacles *obstacles;
  int from, to;
  double width;
  EcoChoice *best;
} Search;

static void
try_route (Search *search, const EcoRoute *route, double extra, int circle)
{
  double cost;

  if (extra >= search->best->cost)
    return;
  cost = extra
         + eco_obstacles_cost (search->obstacles, route, search->from, search->to,
                               search->width, search->best->cost);
  if (cost < search->best->cost - 1e-6)
    *search->best = (EcoChoice) { *route, cost, circle };
}

/* An arc whose middle is @bend times the distance away from the straight line, to
 * the right of the direction for positive ones. */
static void
try_arc (Search *search, EcoPoint a, EcoPoint b, double bend)
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
  try_route (search, &route, fabs (off) * 0.12, -1);
}

/* Leaves @a and reaches @b along the radius, and crosses over at @radius. */
static void
try_radial (Search *search, EcoPoint a, EcoPoint b, double radius)
{
  double angle_a, radius_a, angle_b, radius_b;
  EcoRoute route = { 4, { a, a, b, b } };

  eco_point_to_polar (a, &angle_a, &radius_a);
  eco_point_to_polar (b, &angle_b, &radius_b);
  if (radius_a < 1 || radius_b < 1 || fabs (eco_angle_difference (angle_a, angle_b)) > 100)
    return;
  route.points[1] = eco_point_from_polar (angle_a, radius);
  route.points[2] = eco_point_from_polar (angle_b, radius);
  try_route (search, &route, 12, -1);
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
      out[0] = (EcoPoint){ start.x + tangent_start.x * handle, start.y + tangent_start.y * handle };
      out[1] = (EcoPoint) { end.x - tangent_end.x * handle, end.y - tangent_end.y * handle };
      out[2] = end;
      route->n_points += 3;
      angle += step;
    }
}

/**
 * eco_route_along:
 * @route: (out): the way
 * @radius: of the circle round the core, px
 *
 * Makes the way from @a to the circle, along it, and to @b.
 *
 * Returns: whether @a and @b are far enough apart for it
 */
gboolean
eco_route_along (EcoRoute *route, EcoPoint a, EcoPoint b, double radius)
{
  double angle_a, radius_a, angle_b, radius_b, span, sign, ease_a, ease_b, share;
  EcoPoint tangent, *out;

  *route = (EcoRoute) { 1, { a } };
  eco_point_to_polar (a, &angle_a, &radius_a);
  eco_point_to_polar (b, &angle_b, &radius_b);
  span = eco_angle_difference (angle_a, angle_b);
  sign = span < 0 ? -1 : 1;
  span = fabs (span);
  if (radius_a < 1 || radius_b < 1 || radius < 1 || span < 12)
    return FALSE;
  ease_a = MAX (fabs (radius_a - radius), 24) / radius * 180 / G_PI;
  ease_b = MAX (fabs (radius_b - radius), 24) / radius * 180 / G_PI;
  share = MIN (span * 0.9 / (ease_a + ease_b), 1);
  ease_a *= share;
  ease_b *= share;

  out = &route->points[route->n_points];
  tangent = eco_point_from_polar (angle_a + sign * ease_a + 90, sign);
  out[0] = eco_point_from_polar (angle_a + sign * ease_a * 0.1,
                                 radius_a + (radius - radius_a) * 0.6);
  out[2] = eco_point_from_polar (angle_a + sign * ease_a, radius);
  out[1] = (EcoPoint) { out[2].x - tangent.x * radius * ease_a * 0.0105,
                        out[2].y - tangent.y * radius * ease_a * 0.0105 };
  route->n_points += 3;
  append_arc (route, angle_a + sign * ease_a, sign * (span - ease_a - ease_b), radius);
  out = &route->points[route->n_points];
  tangent = eco_point_from_polar (angle_b - sign * ease_b + 90, sign);
  out[0] = (EcoPoint) { out[-1].x + tangent.x * radius * ease_b * 0.0105,
                        out[-1].y + tangent.y * radius * ease_b * 0.0105 };
  out[1] = eco_point_from_polar (angle_b - sign * ease_b * 0.1,
                                 radius_b + (radius - radius_b) * 0.6);
  out[2] = b;
  route->n_points += 3;
  return TRUE;
}

/* As calm as it can be without running over anything. */
static void
try_maze (Search *search, EcoMaze *maze, EcoPoint a, EcoPoint b)
{
  double clear = eco_point_distance (a, b) + 0.9 * ECO_ROUTE_CARD_COST;
  int n;
  const EcoPoint *path = eco_maze_search (maze, a, b, search->from, search->to, &n);

  for (int ease = ECO_EASE_CALM; path != NULL && ease >= ECO_EASE_TIGHT; ease--)
    {
      EcoRoute route;
      double turn = eco_route_band (search->obstacles, path, n, search->from, search->to,
                                    search->width, (EcoEase) ease, &route);

      try_route (search, &route, 10 + TURN_COST * turn, -1);
      if (search->best->cost < clear)
        return;
    }
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
 * @maze: (nullable): for a finer search where the candidates run over cards
 * @from: index of a card
 * @to: index of another
 * @width: px that the lines of the bundle take side by side
 * @quick: whether a few candidates have to do
 * @choice: (out): the way from the centre of one to that of the other
 *
 * Chooses the cheapest of the candidates.
 */
void
eco_route_choose (const EcoRouteInput *input, EcoObstacles *obstacles, EcoMaze *maze, int from,
                  int to, double width, gboolean quick, EcoChoice *choice)
{
  static const double bends[] = { 0.05, -0.05, 0.12, -0.12, 0.2, -0.2, 0.3, -0.3, 0.42, -0.42 };
  Search search = { input, obstacles, from, to, width, choice };
  EcoPoint a = eco_route_centre (input, from), b = eco_route_centre (input, to);
  double plain = eco_point_distance (a, b), side = outward (a, b);
  EcoRoute route;

  *choice = (EcoChoice) { .cost = G_MAXDOUBLE, .circle = -1 };
  for (guint i = 0; i < (quick ? QUICK_BENDS : G_N_ELEMENTS (bends)); i++)
    {
      try_arc (&search, a, b, bends[i] * side);
      if (choice->cost < plain * PLAIN_LIMIT + 4)
        return;
    }
  if (quick && choice->cost < ECO_ROUTE_CORE_COST)
    return;
  for (int i = 0; i < input->n_circles; i++)
    try_radial (&search, a, b, input->circles[i]);
  for (int i = 0; i < input->n_circles; i++)
    if (eco_route_along (&route, a, b, input->circles[i]))
      try_route (&search, &route, 24, i);
  if (maze != NULL && choice->cost > plain + CONTENT)
    try_maze (&search, maze, a, b);
}
