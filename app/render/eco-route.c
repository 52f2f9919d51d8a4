/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The ways of the lines between cards.
 *
 * Lines between the same two cards form a bundle: the bundle chooses its way
 * once, and its lines run beside each other on lanes of it, whatever their
 * direction. Then they are cut off at the outlines of their cards. */
#include "config.h"

#include "render/eco-route-private.h"

#include <math.h>

typedef struct
{
  guint64 pair;
  int leg;
} Member;

/* A bundle and how far its cards are apart. */
typedef struct
{
  int bundle;
  double distance;
} Order;

/**
 * eco_cubic_split:
 * @t: where to cut, 0 to 1
 * @head: (out): the curve up to there
 * @tail: (out): the rest
 *
 * De Casteljau's construction.
 */
void
eco_cubic_split (const EcoPoint cubic[4], double t, EcoPoint head[4], EcoPoint tail[4])
{
  EcoPoint ab = eco_point_lerp (cubic[0], cubic[1], t), bc = eco_point_lerp (cubic[1], cubic[2], t);
  EcoPoint cd = eco_point_lerp (cubic[2], cubic[3], t);
  EcoPoint abc = eco_point_lerp (ab, bc, t), bcd = eco_point_lerp (bc, cd, t);
  EcoPoint middle = eco_point_lerp (abc, bcd, t);
  EcoPoint first = cubic[0], last = cubic[3];

  head[0] = first;
  head[1] = ab;
  head[2] = abc;
  head[3] = middle;
  tail[0] = middle;
  tail[1] = bcd;
  tail[2] = cd;
  tail[3] = last;
}

/**
 * eco_route_point:
 * @t: 0 at the start, 1 at the end; each curve takes an equal share
 *
 * Returns: a point of the way
 */
EcoPoint
eco_route_point (const EcoRoute *route, double t)
{
  int n = (route->n_points - 1) / 3, i;

  g_return_val_if_fail (n > 0, ((EcoPoint) { 0, 0 }));

  t = CLAMP (t, 0, 1) * n;
  i = MIN ((int) t, n - 1);
  return eco_cubic_point (&route->points[3 * i], t - i);
}

/**
 * eco_route_shorten:
 * @route: changed in place
 * @length: px to cut off at the end, for an arrow head
 *
 * Returns: how much was cut off, less than @length for a very short way
 */
double
eco_route_shorten (EcoRoute *route, double length)
{
  EcoPoint *last = &route->points[route->n_points - 4], tip = last[3], tail[4];
  double low = 0, high = 1;

  g_return_val_if_fail (route->n_points >= 4, 0);

  length = MIN (length, eco_point_distance (last[0], tip) * 0.8);
  for (int i = 0; i < 12; i++)
    {
      double middle = (low + high) / 2;

      if (eco_point_distance (eco_cubic_point (last, middle), tip) > length)
        low = middle;
      else
        high = middle;
    }
  eco_cubic_split (last, low, last, tail);
  return length;
}

/**
 * eco_route_reverse:
 *
 * Lets the way run from its end to its start.
 */
void
eco_route_reverse (EcoRoute *route)
{
  for (int i = 0, j = route->n_points - 1; i < j; i++, j--)
    {
      EcoPoint swap = route->points[i];

      route->points[i] = route->points[j];
      route->points[j] = swap;
    }
}

/**
 * eco_route_shift:
 * @by: px to the right of the direction, negative to the left
 *
 * Moves a way sideways. The ends move too; they are set on outlines afterwards.
 */
void
eco_route_shift (EcoRoute *route, double by)
{
  EcoPoint old[ECO_ROUTE_MAX_POINTS];
  int n = route->n_points;

  for (int i = 0; i < n; i++)
    old[i] = route->points[i];
  for (int i = 0; i < n; i++)
    {
      EcoPoint a = old[MAX (i - 1, 0)], b = old[MIN (i + 1, n - 1)];
      double length = eco_point_distance (a, b);

      if (length < 1e-9)
        continue;
      route->points[i].x += -(b.y - a.y) / length * by;
      route->points[i].y += (b.x - a.x) / length * by;
    }
}

static int
compare_members (gconstpointer a, gconstpointer b)
{
  const Member *x = a, *y = b;

  return x->pair != y->pair ? (x->pair < y->pair ? -1 : 1) : x->leg - y->leg;
}

static int
compare_order (gconstpointer a, gconstpointer b)
{
  const Order *x = a, *y = b;

  return x->distance != y->distance ? (x->distance < y->distance ? -1 : 1) : x->bundle - y->bundle;
}

/**
 * eco_bundles_new:
 *
 * Sorts the legs into bundles.
 *
 * Returns: (transfer full): the bundles, without ways yet
 */
EcoBundles *
eco_bundles_new (const EcoRouteInput *input)
{
  EcoBundles *self = g_new0 (EcoBundles, 1);
  int n_legs = input->n_legs;
  g_autofree Member *members = g_new (Member, MAX (n_legs, 1));

  self->starts = g_new (int, n_legs + 1);
  self->members = g_new (int, MAX (n_legs, 1));
  for (int i = 0; i < n_legs; i++)
    {
      const EcoLeg *leg = &input->legs[i];

      members[i].pair =
          ((guint64) MIN (leg->from, leg->to) << 32) | (guint) MAX (leg->from, leg->to);
      members[i].leg = i;
    }
  qsort (members, (gsize) n_legs, sizeof (Member), compare_members);
  for (int i = 0; i < n_legs; i++)
    {
      self->members[i] = members[i].leg;
      if (i == 0 || members[i].pair != members[i - 1].pair)
        self->starts[self->n++] = i;
    }
  self->starts[self->n] = n_legs;
  self->legs = g_new (EcoLeg, MAX (self->n, 1));
  self->n_lines = g_new (int, MAX (self->n, 1));
  self->choices = g_new0 (EcoChoice, MAX (self->n, 1));
  for (int i = 0; i < self->n; i++)
    {
      guint64 pair = members[self->starts[i]].pair;

      self->legs[i] = (EcoLeg) { (int) (pair >> 32), (int) (pair & G_MAXUINT32) };
      self->n_lines[i] = self->starts[i + 1] - self->starts[i];
      self->choices[i].circle = -1;
    }
  return self;
}

/**
 * eco_bundles_free:
 */
void
eco_bundles_free (EcoBundles *self)
{
  g_free (self->legs);
  g_free (self->n_lines);
  g_free (self->starts);
  g_free (self->members);
  g_free (self->choices);
  g_free (self);
}

/**
 * eco_bundles_choose:
 * @cancelled: (nullable): atomic; once it is set, the rest is left undone
 *
 * Chooses the way of each bundle. Shorter ways first: they have the least choice.
 */
void
eco_bundles_choose (EcoBundles *self, const EcoRouteInput *input, gint *cancelled)
{
  gboolean quick = input->quick || self->n > ECO_MAX_CAREFUL_BUNDLES;
  g_autoptr (EcoObstacles) obstacles = eco_obstacles_new (input, quick);
  g_autoptr (EcoMaze) maze = quick || input->plain ? NULL : eco_maze_new (input);
  g_autofree Order *order = g_new (Order, MAX (self->n, 1));

  for (int i = 0; i < self->n; i++)
    order[i] = (Order) { i, eco_point_distance (eco_route_centre (input, self->legs[i].from),
                                                eco_route_centre (input, self->legs[i].to)) };
  qsort (order, (gsize) self->n, sizeof (Order), compare_order);
  for (int i = 0; i < self->n; i++)
    {
      int k = order[i].bundle;

      if (cancelled != NULL && g_atomic_int_get (cancelled))
        return;
      if (self->legs[k].from == self->legs[k].to)
        continue;
      eco_route_choose (input, obstacles, maze, self->legs[k].from, self->legs[k].to,
                        eco_bundle_width (input, self->n_lines[k]), quick, &self->choices[k]);
      if (maze != NULL)
        eco_maze_use (maze, &self->choices[k].route);
    }
}

/* Whether the picture is one on which lines can be followed: beyond, nobody looks so
 * closely at where a line is for a few px. */
static gboolean
is_careful (const EcoRouteInput *input)
{
  return !input->quick && input->n_legs <= 2 * ECO_MAX_CAREFUL_BUNDLES;
}

/* Finds the ways of the bundles in circular form. */
static EcoBundles *
find_ways (const EcoRouteInput *input)
{
  EcoBundles *bundles = eco_bundles_new (input);
  EcoObstacles *obstacles = NULL;
  EcoRouteInput flat;

  eco_route_input_flatten (input, &flat);
  if (is_careful (input))
    obstacles = eco_obstacles_new (&flat, FALSE);
  if (input->together)
    eco_bundles_run_together (bundles, &flat);
  else if (!eco_route_memo_recall (input->memo, &flat, bundles))
    eco_bundles_choose (bundles, &flat, NULL);
  eco_route_part (&flat, obstacles, bundles);
  g_clear_pointer (&obstacles, eco_obstacles_free);
  eco_route_input_clear_flat (input, &flat);
  return bundles;
}

/* Puts a line of a bundle on its lane, beside the way, unless there is a card. */
static void
route_line (const EcoRouteInput *input, EcoObstacles *obstacles, const EcoBundles *bundles, int i,
            int k, EcoRoute *route)
{
  EcoRoute way;
  double lane = MIN (input->lane, 40.0 / bundles->n_lines[i]);
  double by = (k - (bundles->n_lines[i] - 1) / 2.0) * lane;

  *route = bundles->choices[i].route;
  eco_route_stretch (input, route);
  if (by == 0)
    return;
  way = *route;
  eco_route_shift (route, by);
  if (obstacles != NULL
      && eco_route_count_hits (obstacles, route, &bundles->legs[i])
             > eco_route_count_hits (obstacles, &way, &bundles->legs[i]))
    {
      *route = way;
      eco_route_shift (route, by / 2);
    }
}

/* Puts the lines of each bundle on lanes of its way. */
static void
route_bundles (const EcoRouteInput *input, EcoObstacles *obstacles, EcoRoute *routes)
{
  EcoBundles *bundles = find_ways (input);

  for (int i = 0; i < bundles->n; i++)
    for (int k = 0; k < bundles->n_lines[i] && bundles->choices[i].route.n_points > 0; k++)
      {
        int leg = bundles->members[bundles->starts[i] + k];

        route_line (input, obstacles, bundles, i, k, &routes[leg]);
        if (input->legs[leg].from != bundles->legs[i].from)
          eco_route_reverse (&routes[leg]);
      }
  eco_bundles_free (bundles);
}

/**
 * eco_route_all:
 * @input: plain arrays
 *
 * Finds a way for every leg: from the outline of one card to that of the other,
 * never through the core, and over as few other cards as can be.
 *
 * Returns: (transfer full): the ways, in the order of the legs
 */
EcoRoute *
eco_route_all (const EcoRouteInput *input)
{
  g_autoptr (EcoObstacles) obstacles = NULL;
  EcoRoute *routes;

  g_return_val_if_fail (input != NULL, NULL);

  routes = g_new0 (EcoRoute, MAX (input->n_legs, 1));
  if (is_careful (input))
    obstacles = eco_obstacles_new (input, FALSE);
  route_bundles (input, obstacles, routes);
  eco_route_set_ends (input, obstacles, routes);
  return routes;
}
