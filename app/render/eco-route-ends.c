/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The ends of the lines: where they leave and reach their cards.
 *
 * A way runs from centre to centre. It is cut where it leaves the one card and where it
 * reaches the other; then the ends are spread along the outline of each card, in the
 * order in which they arrive, so they do not cross in front of it nor pile up. */
#include "config.h"

#include "render/eco-route-private.h"

#include <math.h>
#include <string.h>

#define END_GAP 8.0
#define SAMPLES 16       /* of a curve */
#define SHORT_CURVE 40.0 /* px; shorter ones at an end become one with the next */
#define LEAST_AHEAD 3.0
#define LEAST_MOVE 0.5   /* px along the outline; less changes nothing */

/* One end of one line at a card. */
typedef struct
{
  int card;
  int leg;
  int last; /* whether it is the far end */
  double place;
} End;

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  const End *x = a, *y = b;

  if (x->card != y->card)
    return x->card - y->card;
  if (x->place != y->place)
    return x->place < y->place ? -1 : 1;
  return x->leg != y->leg ? x->leg - y->leg : x->last - y->last;
}

static gboolean
is_inside (const EcoOutline *card, EcoPoint p)
{
  double r = card->corner;
  double x = fabs (p.x - card->box.x - card->box.width / 2) - card->box.width / 2 + r;
  double y = fabs (p.y - card->box.y - card->box.height / 2) - card->box.height / 2 + r;

  return x <= r && y <= r && (x <= 0 || y <= 0 || x * x + y * y <= r * r);
}

/* Whether the curve may have a point in the card. */
static gboolean
comes_near (const EcoOutline *card, const EcoPoint cubic[4])
{
  EcoRect hull = ECO_RECT_EMPTY;

  for (int i = 0; i < 4; i++)
    eco_rect_add_point (&hull, cubic[i]);
  return eco_rect_intersects (&hull, &card->box);
}

/* Where the curve leaves the card between two places of it. */
static double
find_crossing (const EcoOutline *card, const EcoPoint cubic[4], double inside, double outside)
{
  for (int i = 0; i < 11; i++)
    {
      double middle = (inside + outside) / 2;

      if (is_inside (card, eco_cubic_point (cubic, middle)))
        inside = middle;
      else
        outside = middle;
    }
  return outside;
}

/* Makes the first two curves one. */
static void
join_first (EcoRoute *route)
{
  EcoPoint *p = route->points, a = p[0], b = p[6];
  EcoPoint out = { p[1].x - a.x, p[1].y - a.y }, in = { p[5].x - b.x, p[5].y - b.y };
  double third = (eco_point_distance (a, p[3]) + eco_point_distance (p[3], b)) / 3;
  double length_out = MAX (hypot (out.x, out.y), 1e-9), length_in = MAX (hypot (in.x, in.y), 1e-9);

  p[4] = (EcoPoint) { a.x + out.x / length_out * third, a.y + out.y / length_out * third };
  p[5] = (EcoPoint) { b.x + in.x / length_in * third, b.y + in.y / length_in * third };
  memmove (&p[1], &p[4], sizeof (EcoPoint) * (gsize) (route->n_points - 4));
  route->n_points -= 3;
}

/* What the ends are set with. */
typedef struct
{
  const EcoRouteInput *input;
  EcoRoute *routes;
  EcoObstacles *obstacles; /* or NULL where nobody looks so closely */
} Ends;

static int
count_hits (Ends *self, int leg, const EcoPoint cubic[4])
{
  return self->obstacles != NULL ? eco_obstacles_hits (self->obstacles, cubic,
                                                       self->input->legs[leg].from,
                                                       self->input->legs[leg].to) : 0;
}

/* Makes one of the first two curves where the first is short, unless it would then run
 * over a card. */
static gboolean
make_longer (Ends *self, int leg)
{
  EcoRoute *route = &self->routes[leg], joined;

  if (route->n_points < 7
      || eco_point_distance (route->points[0], route->points[3]) >= SHORT_CURVE)
    return FALSE;
  joined = *route;
  join_first (&joined);
  if (count_hits (self, leg, joined.points)
      > count_hits (self, leg, route->points) + count_hits (self, leg, &route->points[3]))
    return FALSE;
  *route = joined;
  return TRUE;
}

/* Looks for the last place of a curve that is in the card.
 *
 * Returns: whether there is one */
static gboolean
find_last_inside (const EcoOutline *card, const EcoPoint cubic[4], double *inside)
{
  if (!comes_near (card, cubic))
    return FALSE;
  for (int k = SAMPLES - 1; k >= 0; k--)
    if (is_inside (card, eco_cubic_point (cubic, k / (double) SAMPLES)))
      {
        *inside = k / (double) SAMPLES;
        return TRUE;
      }
  return FALSE;
}

/* Cuts off what lies in the card at the start of the way; what lies in it later on
 * too, so that no line comes out, turns, and crosses its own card. */
static void
leave_card (Ends *self, int leg, const EcoOutline *card)
{
  EcoRoute *route = &self->routes[leg];
  int n = (route->n_points - 1) / 3, segment = -1;
  double inside = 0;
  EcoPoint head[4], tail[4];

  for (int i = n - 1; i >= 0 && segment < 0; i--)
    if (find_last_inside (card, &route->points[3 * i], &inside))
      segment = i;
  if (segment < 0)
    return;
  inside = find_crossing (card, &route->points[3 * segment], inside,
                          inside + 1.0 / SAMPLES);
  eco_cubic_split (&route->points[3 * segment], inside, head, tail);
  memcpy (&route->points[3 * segment], tail, sizeof tail);
  memmove (route->points, &route->points[3 * segment],
           sizeof (EcoPoint) * (gsize) (route->n_points - 3 * segment));
  route->n_points -= 3 * segment;
  while (make_longer (self, leg))
    continue;
}

/* Moves the start of a way to @point, and bends its first curve accordingly. */
static void
move_start (const EcoRoute *route, EcoPoint point, EcoPoint moved[4])
{
  EcoPoint by = { point.x - route->points[0].x, point.y - route->points[0].y };

  for (int i = 0; i < 4; i++)
    {
      double share = i == 3 ? 0 : i == 2 ? 1 / 3.0 : 1;

      moved[i] = (EcoPoint) { route->points[i].x + by.x * share,
                              route->points[i].y + by.y * share };
    }
}

/* Whether the line leaves its card at once; spreading may push it round a corner. */
static gboolean
leads_away (const EcoOutline *card, const EcoPoint cubic[4])
{
  double length = eco_point_distance (cubic[0], cubic[1]);

  return !is_inside (card, eco_point_lerp (cubic[0], cubic[1],
                                           LEAST_AHEAD / MAX (length, LEAST_AHEAD)));
}

/* Moves the start of a way to the place that was found for it, or as near as it gets
 * without running over its own card or another. */
static void
set_start (Ends *self, int leg, const EcoOutline *card, double place)
{
  EcoRoute *route = &self->routes[leg];
  double straight = eco_outline_find_place (card, route->points[0]);
  double away = remainder (place - straight, eco_outline_get_length (card));
  int hits = fabs (away) > LEAST_MOVE ? count_hits (self, leg, route->points) : 0;

  for (int quarters = 4; quarters >= 0; quarters--)
    {
      EcoPoint moved[4];

      move_start (route, eco_outline_get_point (card, straight + away * quarters / 4), moved);
      if (quarters > 0 && fabs (away) > LEAST_MOVE
          && (!leads_away (card, moved) || count_hits (self, leg, moved) > hits))
        continue;
      memcpy (route->points, moved, sizeof moved);
      return;
    }
}

static int
collect_ends (Ends *self, End *ends)
{
  const EcoRouteInput *input = self->input;
  int n = 0;

  for (int i = 0; i < input->n_legs; i++)
    for (int last = 0; last < 2 && self->routes[i].n_points > 0; last++)
      {
        int card = last ? input->legs[i].to : input->legs[i].from;
        EcoPoint start;

        if (last)
          eco_route_reverse (&self->routes[i]);
        leave_card (self, i, &input->cards[card]);
        start = self->routes[i].points[0];
        if (last)
          eco_route_reverse (&self->routes[i]);
        ends[n++] = (End) { card, i, last, eco_outline_find_place (&input->cards[card], start) };
      }
  return n;
}

static void
set_end (Ends *self, const End *end)
{
  EcoRoute *route = &self->routes[end->leg];

  if (end->last)
    eco_route_reverse (route);
  set_start (self, end->leg, &self->input->cards[end->card], end->place);
  if (end->last)
    eco_route_reverse (route);
}

/**
 * eco_route_set_ends:
 * @obstacles: (nullable): what the ends must not be moved over
 * @routes: (inout) (array): ways of all legs from centre to centre; they are cut off at the
 *   outlines
 */
void
eco_route_set_ends (const EcoRouteInput *input, EcoObstacles *obstacles, EcoRoute *routes)
{
  g_autofree End *ends = g_new (End, 2 * MAX (input->n_legs, 1));
  Ends self = { input, routes, obstacles };
  int n = collect_ends (&self, ends), stop;

  if (n > 0)
    qsort (ends, (gsize) n, sizeof (End), compare_ends);
  for (int start = 0; start < n; start = stop)
    {
      const EcoOutline *card = &input->cards[ends[start].card];
      g_autofree double *places = NULL;

      for (stop = start + 1; stop < n && ends[stop].card == ends[start].card;)
        stop++;
      places = g_new (double, stop - start);
      for (int i = start; i < stop; i++)
        places[i - start] = ends[i].place;
      eco_outline_spread (places, stop - start, eco_outline_get_length (card), END_GAP);
      for (int i = start; i < stop; i++)
        ends[i].place = places[i - start];
    }
  for (int i = 0; i < n; i++)
    set_end (&self, &ends[i]);
}
