/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The ways of exchanges on maps that are generated and laid out: none through the
 * core, hardly any over other cards, no corner in any. */
#include "../support/layout-graph.h"
#include "render/eco-route.h"

#include <math.h>

#define STEPS 60          /* of a curve */
#define MOST_OVER 0.02    /* share of the lines that may run over a card */
#define MOST_TURN 0.5     /* radians from one step of more than LEAST_STEP to the next */
#define LEAST_STEP 0.6    /* px */
#define MOST_INK 90       /* per cent of the ink, where lines run together */
#define MOST_LONGER 1.35

typedef struct
{
  EcoOutline *cards;
  EcoLeg *legs;
  EcoRoute *routes;
  double core;
  int n_cards, n_legs;
} Map;

static void
map_init (Map *map, int n_nodes, guint64 seed, gboolean together)
{
  g_autoptr (LayoutGraph) graph = layout_graph_new (n_nodes, seed);
  const EcoLayoutInput *input = &graph->input;
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoLayoutResult) result = eco_layout_run (input, NULL, NULL, NULL, NULL, &error);
  EcoRouteInput wanted;

  g_assert_no_error (error);
  *map = (Map) { .n_cards = n_nodes, .n_legs = input->n_edges, .core = input->core_radius };
  map->cards = g_new0 (EcoOutline, n_nodes);
  map->legs = g_new0 (EcoLeg, map->n_legs);
  for (int i = 0; i < n_nodes; i++)
    {
      const EcoLayoutNode *node = &graph->nodes[i];
      EcoPoint centre = eco_point_from_polar (result->angle[i], result->radius[i]);

      map->cards[i].box = eco_rect_around (centre, node->width, node->height);
      map->cards[i].corner = 6;
    }
  map->cards[0].box = eco_rect_around ((EcoPoint) { 0, 0 }, 2 * map->core, 2 * map->core);
  map->cards[0].corner = map->core;
  for (int i = 0; i < map->n_legs; i++)
    map->legs[i] = (EcoLeg) { input->edges[i].from, input->edges[i].to };
  wanted = (EcoRouteInput) {
    .cards = map->cards, .n_cards = n_nodes, .legs = map->legs, .n_legs = map->n_legs,
    .circles = result->ring_outer, .n_circles = result->n_rings - 1, .core = map->core,
    .rim = result->ring_outer[result->n_rings - 1], .brand = 0, .lane = 7,
    .together = together,
  };
  map->routes = eco_route_all (&wanted);
}

static void
map_clear (Map *map)
{
  g_free (map->cards);
  g_free (map->legs);
  g_free (map->routes);
}

static gboolean
is_over (const Map *map, int leg, EcoPoint p)
{
  for (int i = 1; i < map->n_cards; i++)
    {
      EcoRect box = eco_rect_expand (&map->cards[i].box, -1);

      if (i != map->legs[leg].from && i != map->legs[leg].to && eco_rect_contains (&box, p))
        return TRUE;
    }
  return FALSE;
}

static void
assert_clear_of_core (const Map *map, int leg)
{
  const EcoRoute *route = &map->routes[leg];

  if (map->legs[leg].from == 0 || map->legs[leg].to == 0)
    return;
  for (int i = 0; i + 3 < route->n_points; i += 3)
    for (int k = 0; k <= STEPS; k++)
      {
        EcoPoint p = eco_cubic_point (&route->points[i], k / (double) STEPS);

        g_assert_cmpfloat (hypot (p.x, p.y), >=, map->core);
      }
}

static gboolean
runs_over_card (const Map *map, int leg)
{
  const EcoRoute *route = &map->routes[leg];

  for (int i = 0; i + 3 < route->n_points; i += 3)
    for (int k = 0; k <= STEPS; k++)
      if (is_over (map, leg, eco_cubic_point (&route->points[i], k / (double) STEPS)))
        return TRUE;
  return FALSE;
}

static void
assert_smooth (const EcoRoute *route)
{
  EcoPoint last = route->points[0];
  double heading = NAN;

  for (int i = 0; i + 3 < route->n_points; i += 3)
    for (int k = 1; k <= STEPS; k++)
      {
        EcoPoint p = eco_cubic_point (&route->points[i], k / (double) STEPS);
        double now = atan2 (p.y - last.y, p.x - last.x);

        if (eco_point_distance (p, last) < LEAST_STEP)
          continue;
        if (!isnan (heading))
          g_assert_cmpfloat (fabs (remainder (now - heading, 2 * G_PI)), <, MOST_TURN);
        heading = now;
        last = p;
      }
}

/* A map whose lines one can follow. */
static void
test_careful (gconstpointer data)
{
  int over = 0;
  Map map;

  map_init (&map, 100, (guint64) GPOINTER_TO_INT (data), FALSE);
  for (int i = 0; i < map.n_legs; i++)
    {
      assert_clear_of_core (&map, i);
      assert_smooth (&map.routes[i]);
      over += runs_over_card (&map, i);
    }
  g_assert_cmpfloat (over / (double) map.n_legs, <=, MOST_OVER);
  map_clear (&map);
}

/* A map that is found quickly. */
static void
test_quick (void)
{
  Map map;

  map_init (&map, 1000, 1, FALSE);
  for (int i = 0; i < map.n_legs; i++)
    assert_clear_of_core (&map, i);
  map_clear (&map);
}

/* The squares of @cell px that any line touches: the fewer, the calmer the picture. */
static guint
count_inked (const Map *map, double cell)
{
  g_autoptr (GHashTable) inked = g_hash_table_new (NULL, NULL);

  for (int i = 0; i < map->n_legs; i++)
    for (int k = 0; k + 3 < map->routes[i].n_points; k += 3)
      for (int step = 0; step <= STEPS; step++)
        {
          EcoPoint p = eco_cubic_point (&map->routes[i].points[k], step / (double) STEPS);
          int x = (int) floor (p.x / cell) + 5000, y = (int) floor (p.y / cell) + 5000;

          g_hash_table_add (inked, GINT_TO_POINTER (x * 10000 + y));
        }
  return g_hash_table_size (inked);
}

static double
measure_length (const Map *map)
{
  double length = 0;

  for (int i = 0; i < map->n_legs; i++)
    for (int k = 0; k + 3 < map->routes[i].n_points; k += 3)
      for (int step = 1; step <= STEPS; step++)
        length += eco_point_distance (
            eco_cubic_point (&map->routes[i].points[k], (step - 1) / (double) STEPS),
            eco_cubic_point (&map->routes[i].points[k], step / (double) STEPS));
  return length;
}

/* Lines that run together leave more of the picture free, though they are longer; at
 * their ends they are apart. */
static void
test_together (gconstpointer data)
{
  int n_nodes = GPOINTER_TO_INT (data);
  Map plain, together;

  map_init (&plain, n_nodes, 2, FALSE);
  map_init (&together, n_nodes, 2, TRUE);
  for (int i = 0; i < together.n_legs; i++)
    assert_clear_of_core (&together, i);
  g_assert_cmpuint (count_inked (&together, 16) * 100, <, count_inked (&plain, 16) * MOST_INK);
  g_assert_cmpfloat (measure_length (&together), <, measure_length (&plain) * MOST_LONGER);
  for (int i = 0; i < together.n_legs; i++)
    for (int k = 0; k < i; k++)
      if (together.legs[i].from == together.legs[k].to
          && together.legs[i].to == together.legs[k].from
          && together.legs[i].from != together.legs[i].to)
        g_assert_cmpfloat (
            eco_point_distance (together.routes[i].points[0],
                                together.routes[k].points[together.routes[k].n_points - 1]),
            >, 3);
  map_clear (&plain);
  map_clear (&together);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (int seed = 1; seed <= 5; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/route-map/careful/%d", seed);

      g_test_add_data_func (path, GINT_TO_POINTER (seed), test_careful);
    }
  g_test_add_func ("/route-map/quick", test_quick);
  g_test_add_data_func ("/route-map/together/300", GINT_TO_POINTER (300), test_together);
  g_test_add_data_func ("/route-map/together/1000", GINT_TO_POINTER (1000), test_together);
  return g_test_run ();
}
