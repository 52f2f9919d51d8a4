/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whether the curves of exchanges keep off the brand and off foreign boxes:
 *
 *   bench-routes FILE.rg [--quick]
 *
 * Lays the graph out, finds the ways of its exchanges as the picture does, and
 * looks at points of the curves that are at most a pixel apart. Prints one line
 * of name=value: exchanges, those with a point in the core, those with a point
 * in a foreign box less 1 px all round, and the time of the search (ms). */
#include "bench-input.h"

#include "base/eco-geometry.h"
#include "render/eco-route.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define STEP 1.0
#define SHRINK 1.0
/* As the pictures have it. */
#define LANE 7.0
#define CORNER 6.0

typedef struct
{
  const BenchInput *bench;
  EcoOutline *cards;
  EcoLeg *legs;
  EcoRouteInput input;
} Picture;

static void
make_cards (Picture *self)
{
  const EcoLayoutInput *input = &self->bench->input;

  self->cards = g_new0 (EcoOutline, input->n_nodes);
  for (int i = 0; i < input->n_nodes; i++)
    {
      const EcoLayoutNode *node = &input->nodes[i];
      EcoPoint centre = eco_point_from_polar (node->angle, node->radius);
      gboolean is_brand = i == input->brand;
      double width = is_brand ? 2 * input->core_radius : node->width;
      double height = is_brand ? 2 * input->core_radius : node->height;

      self->cards[i].box =
          (EcoRect){ centre.x - width / 2, centre.y - height / 2, width, height };
      self->cards[i].corner = is_brand ? input->core_radius : CORNER;
    }
}

static void
make_legs (Picture *self)
{
  const EcoLayoutInput *input = &self->bench->input;

  self->legs = g_new0 (EcoLeg, input->n_edges + 1);
  for (int i = 0; i < input->n_edges; i++)
    self->legs[i] = (EcoLeg){ input->edges[i].from, input->edges[i].to };
}

static EcoRoute *
find_routes (Picture *self, const double *ring_outer, gboolean quick)
{
  const EcoLayoutInput *input = &self->bench->input;

  make_cards (self);
  make_legs (self);
  self->input = (EcoRouteInput){
    .cards = self->cards, .n_cards = input->n_nodes, .legs = self->legs, .n_legs = input->n_edges,
    .circles = ring_outer, .n_circles = input->n_rings - 1, .core = input->core_radius,
    .brand = input->brand, .lane = LANE, .plain = quick, .quick = quick,
  };
  return eco_route_all (&self->input);
}

static gboolean
is_inside (const EcoRect *box, EcoPoint point)
{
  return point.x > box->x + SHRINK && point.x < box->x + box->width - SHRINK &&
         point.y > box->y + SHRINK && point.y < box->y + box->height - SHRINK;
}

static gboolean
is_on_foreign_box (const Picture *self, int leg, EcoPoint point)
{
  for (int i = 0; i < self->input.n_cards; i++)
    if (i != self->input.brand && i != self->legs[leg].from && i != self->legs[leg].to &&
        is_inside (&self->cards[i].box, point))
      return TRUE;
  return FALSE;
}

/* Points of the curve; an upper bound of its length says how many. */
static void
look_at_curve (const Picture *self, int leg, const EcoPoint *curve, gboolean *core, gboolean *box)
{
  double length = eco_point_distance (curve[0], curve[1]) +
                  eco_point_distance (curve[1], curve[2]) +
                  eco_point_distance (curve[2], curve[3]);
  int steps = (int) (3 * length / STEP) + 1;
  gboolean is_brands = self->legs[leg].from == self->input.brand ||
                       self->legs[leg].to == self->input.brand;

  for (int i = 0; i <= steps; i++)
    {
      EcoPoint point = eco_cubic_point (curve, (double) i / steps);

      *core = *core || (!is_brands && hypot (point.x, point.y) < self->input.core - SHRINK);
      *box = *box || is_on_foreign_box (self, leg, point);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (BenchInput) bench = NULL;
  g_autoptr (EcoLayoutClient) client = eco_layout_client_new ();
  g_autoptr (EcoLayoutResult) result = NULL;
  g_autofree EcoRoute *routes = NULL;
  Picture self = { 0 };
  int n_core = 0, n_box = 0;
  double ms;

  if (argc < 2)
    {
      fprintf (stderr, "usage: bench-routes FILE.rg [--quick]\n");
      return 2;
    }
  bench = bench_input_new (argv[1]);
  result = eco_layout_run (&bench->input, client, NULL, NULL, NULL, NULL);
  bench_input_place (bench, result);
  self.bench = bench;
  ms = bench_cpu_ms (NULL);
  routes = find_routes (&self, result->ring_outer, argc > 2 && strcmp (argv[2], "--quick") == 0);
  ms = bench_cpu_ms (NULL) - ms;
  for (int leg = 0; leg < bench->input.n_edges; leg++)
    {
      gboolean core = FALSE, box = FALSE;

      for (int i = 0; i + 3 < routes[leg].n_points; i += 3)
        look_at_curve (&self, leg, &routes[leg].points[i], &core, &box);
      n_core += core;
      n_box += box;
    }
  printf ("exchanges=%d core=%d boxes=%d ms=%.1f\n", bench->input.n_edges, n_core, n_box, ms);
  g_free (self.cards);
  g_free (self.legs);
  return 0;
}
