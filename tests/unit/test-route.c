/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The ways of exchanges: round the core, side by side, off other cards. */
#include "render/eco-route.h"

#include <math.h>

#define CORE 70.0

static const double circles[] = { 80, 240, 360 };

static EcoOutline
make_card (double angle, double radius)
{
  EcoOutline card = { eco_rect_around (eco_point_from_polar (angle, radius), 110, 28), 14 };

  return card;
}

static void
route_all (const EcoOutline *cards, int n_cards, const EcoLeg *legs, int n_legs, EcoRoute *routes)
{
  EcoRouteInput input = { .cards = cards, .n_cards = n_cards, .legs = legs, .n_legs = n_legs,
                          .circles = circles, .n_circles = G_N_ELEMENTS (circles), .core = CORE,
                          .brand = -1, .lane = 7 };
  g_autofree EcoRoute *found = eco_route_all (&input);

  for (int i = 0; i < n_legs; i++)
    routes[i] = found[i];
}

/* From all round to all round: no line comes near the core. */
static void
test_core (void)
{
  EcoOutline cards[12];
  EcoLeg legs[66];
  EcoRoute routes[66];
  int n = 0;

  for (int i = 0; i < 12; i++)
    cards[i] = make_card (i * 30 + 5, i % 2 ? 160 : 310);
  for (int i = 0; i < 12; i++)
    for (int k = 0; k < i; k++)
      legs[n++] = (EcoLeg) { i, k };
  route_all (cards, 12, legs, n, routes);
  for (int i = 0; i < n; i++)
    for (int k = 0; k <= 200; k++)
      {
        EcoPoint p = eco_route_point (&routes[i], k / 200.0);

        g_assert_cmpfloat (hypot (p.x, p.y), >, CORE);
      }
}

/* Both ends lie on the outlines and the line does not run under its own cards. */
static void
test_ends (void)
{
  EcoOutline cards[] = { make_card (80, 160), make_card (20, 300), make_card (140, 420),
                         make_card (95, 420) };
  EcoLeg legs[] = { { 0, 1 }, { 1, 0 }, { 0, 2 }, { 0, 3 }, { 3, 0 }, { 2, 3 }, { 1, 2 } };
  EcoRoute routes[G_N_ELEMENTS (legs)];

  route_all (cards, G_N_ELEMENTS (cards), legs, G_N_ELEMENTS (legs), routes);
  for (guint i = 0; i < G_N_ELEMENTS (legs); i++)
    {
      int n = routes[i].n_points;
      EcoRect from = eco_rect_expand (&cards[legs[i].from].box, 0.01);
      EcoRect to = eco_rect_expand (&cards[legs[i].to].box, 0.01);
      EcoRect inside_from = eco_rect_expand (&from, -5), inside_to = eco_rect_expand (&to, -5);

      g_assert_cmpint (n, >=, 4);
      g_assert_true (eco_rect_contains (&from, routes[i].points[0]));
      g_assert_true (eco_rect_contains (&to, routes[i].points[n - 1]));
      for (int k = 0; k <= 100; k++)
        {
          EcoPoint p = eco_route_point (&routes[i], k / 100.0);

          g_assert_false (eco_rect_contains (&inside_from, p));
          g_assert_false (eco_rect_contains (&inside_to, p));
        }
    }
}

static double
distance_to_route (const EcoRoute *route, EcoPoint p)
{
  double nearest = G_MAXDOUBLE;

  for (int k = 0; k <= 400; k++)
    nearest = MIN (nearest, eco_point_distance (p, eco_route_point (route, k / 400.0)));
  return nearest;
}

/* An exchange and its answer run side by side, whatever way they take. */
static void
test_reciprocal (void)
{
  static const double angles[] = { 5, 60, 100, 150, 185, 230, 300 };

  for (guint i = 0; i < G_N_ELEMENTS (angles); i++)
    {
      EcoOutline cards[] = { make_card (90, 160), make_card (angles[i], 330),
                             make_card (angles[i] / 2 + 45, 250) };
      EcoLeg legs[] = { { 0, 1 }, { 1, 0 }, { 0, 1 } };
      EcoRoute routes[3];

      route_all (cards, G_N_ELEMENTS (cards), legs, 3, routes);
      for (int a = 0; a < 3; a++)
        for (int b = 0; b < a; b++)
          g_assert_cmpfloat (distance_to_route (&routes[a], eco_route_point (&routes[b], 0.5)), >,
                             4);
    }
}

/* A card that stands between two others is gone round. */
static void
test_obstacle (void)
{
  EcoOutline cards[] = { make_card (60, 300), make_card (120, 300), make_card (90, 270),
                         make_card (88, 400), make_card (90, 150) };
  EcoLeg legs[] = { { 0, 1 } };
  EcoRoute route;

  route_all (cards, G_N_ELEMENTS (cards), legs, 1, &route);
  for (int i = 2; i < 5; i++)
    for (int k = 0; k <= 200; k++)
      g_assert_false (eco_rect_contains (&cards[i].box, eco_route_point (&route, k / 200.0)));
}

/* Ends do not pile up on one point. */
static void
test_spread (void)
{
  EcoOutline cards[9];
  EcoLeg legs[8];
  EcoRoute routes[8];

  cards[0] = make_card (90, 160);
  for (int i = 0; i < 8; i++)
    {
      cards[i + 1] = make_card (80 + 3 * i, 300 + 40 * i);
      legs[i] = (EcoLeg) { 0, i + 1 };
    }
  route_all (cards, 9, legs, 8, routes);
  for (int i = 0; i < 8; i++)
    for (int k = 0; k < i; k++)
      g_assert_cmpfloat (eco_point_distance (routes[i].points[0], routes[k].points[0]), >, 4.5);
}

static void
test_degenerate (void)
{
  EcoOutline cards[] = { make_card (90, 160), make_card (90, 160), make_card (90.1, 160) };
  EcoLeg legs[] = { { 0, 0 }, { 0, 1 }, { 0, 2 } };
  EcoRoute routes[3];

  route_all (cards, 3, legs, 3, routes);
  g_assert_cmpint (routes[0].n_points, ==, 0);
  for (int i = 1; i < 3; i++)
    for (int k = 0; k < routes[i].n_points; k++)
      g_assert_true (isfinite (routes[i].points[k].x) && isfinite (routes[i].points[k].y));
  route_all (cards, 3, NULL, 0, routes);
}

static void
test_outline (void)
{
  EcoOutline card = make_card (90, 200);
  double length = eco_outline_get_length (&card);

  for (int i = 0; i < 360; i += 7)
    {
      EcoPoint away = { card.box.x + 55 + 500 * sin (i * G_PI / 180),
                        card.box.y + 14 - 500 * cos (i * G_PI / 180) };
      double place = eco_outline_find_place (&card, away);
      EcoPoint p = eco_outline_get_point (&card, place);
      double wanted = atan2 (away.y - card.box.y - 14, away.x - card.box.x - 55);

      g_assert_cmpfloat (place, >=, 0);
      g_assert_cmpfloat (place, <=, length);
      g_assert_cmpfloat_with_epsilon (
          remainder (atan2 (p.y - card.box.y - 14, p.x - card.box.x - 55) - wanted, 2 * G_PI), 0,
          1e-6);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/route/core", test_core);
  g_test_add_func ("/route/ends", test_ends);
  g_test_add_func ("/route/reciprocal", test_reciprocal);
  g_test_add_func ("/route/obstacle", test_obstacle);
  g_test_add_func ("/route/spread", test_spread);
  g_test_add_func ("/route/degenerate", test_degenerate);
  g_test_add_func ("/route/outline", test_outline);
  return g_test_run ();
}
