/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Parts the ways that follow the same circle: each bundle gets a track of its
 * own beside the circle, as far as the gap between the rings allows. */
#include "config.h"

#include "render/eco-route-private.h"

#include <math.h>

#define TRACK 6.0       /* px */
#define MAX_OFFSET 2    /* tracks to either side */
#define CLEARANCE 3.0   /* of the core */
#define MAX_ON_CIRCLE 2000

/* The stretch of a circle that a bundle takes. */
typedef struct
{
  int bundle;
  double start, span; /* degrees */
  double from, to;    /* tracks, relative to the circle */
} Stretch;

static gboolean
overlap (const Stretch *a, const Stretch *b)
{
  double ahead = eco_angle_normalize (b->start - a->start);
  double behind = eco_angle_normalize (a->start - b->start);

  return (ahead < a->span || behind < b->span) && a->from < b->to && b->from < a->to;
}

static int
compare_stretches (gconstpointer a, gconstpointer b)
{
  const Stretch *x = a, *y = b;

  return x->span != y->span ? (x->span > y->span ? -1 : 1) : x->bundle - y->bundle;
}

/* Finds the track nearest to the circle that is free where the bundle needs it,
 * none below @lowest. */
static void
place_stretch (GArray *stretches, guint i, double lowest)
{
  Stretch *stretch = &g_array_index (stretches, Stretch, i);
  double width = stretch->to - stretch->from;

  for (int step = 0; step <= 2 * MAX_OFFSET; step++)
    {
      double middle = step % 2 == 0 ? step / 2 : -(step + 1) / 2;
      gboolean free;

      stretch->from = middle - width / 2;
      stretch->to = middle + width / 2;
      free = stretch->from >= lowest;
      for (guint k = 0; k < i && free; k++)
        free = !overlap (stretch, &g_array_index (stretches, Stretch, k));
      if (free)
        return;
    }
  stretch->from = MAX (-width / 2, lowest);
  stretch->to = stretch->from + width;
}

/* The stretches of one circle that bundles take, the longest first. */
static GArray *
collect_stretches (const EcoRouteInput *input, const EcoBundles *bundles, int circle)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));

  for (int i = 0; i < bundles->n; i++)
    {
      Stretch stretch = { .bundle = i };
      double angle_a, angle_b, radius;

      if (bundles->choices[i].circle != circle)
        continue;
      eco_point_to_polar (eco_route_centre (input, bundles->legs[i].from), &angle_a, &radius);
      eco_point_to_polar (eco_route_centre (input, bundles->legs[i].to), &angle_b, &radius);
      stretch.span = eco_angle_difference (angle_a, angle_b);
      stretch.start = stretch.span < 0 ? angle_b : angle_a;
      stretch.span = fabs (stretch.span);
      stretch.to = bundles->n_lines[i] * MIN (input->lane, 40.0 / bundles->n_lines[i]) / TRACK;
      g_array_append_val (stretches, stretch);
    }
  g_array_sort (stretches, compare_stretches);
  return stretches;
}

/* Moves the way of a bundle off its circle, unless it would run over a card there. */
static void
move_bundle (const EcoRouteInput *input, EcoObstacles *obstacles, EcoBundles *bundles, int i,
             double radius)
{
  const EcoLeg *leg = &bundles->legs[i];
  EcoRoute *route = &bundles->choices[i].route, moved;

  if (eco_route_along (&moved, eco_route_centre (input, leg->from),
                       eco_route_centre (input, leg->to), radius)
      && (obstacles == NULL
          || eco_route_count_hits (obstacles, &moved, leg)
                 <= eco_route_count_hits (obstacles, route, leg)))
    *route = moved;
}

static void
part_circle (const EcoRouteInput *input, EcoObstacles *obstacles, EcoBundles *bundles, int circle)
{
  g_autoptr (GArray) stretches = collect_stretches (input, bundles, circle);
  double lowest = (input->core + CLEARANCE - input->circles[circle]) / TRACK;

  if (stretches->len > MAX_ON_CIRCLE)
    return;
  for (guint i = 0; i < stretches->len; i++)
    {
      const Stretch *stretch = &g_array_index (stretches, Stretch, i);
      double offset;

      place_stretch (stretches, i, lowest);
      offset = (stretch->from + stretch->to) / 2 * TRACK;
      if (offset != 0)
        move_bundle (input, obstacles, bundles, stretch->bundle, input->circles[circle] + offset);
    }
}

/**
 * eco_route_part:
 * @obstacles: (nullable): what the ways must not run over then
 * @bundles: (inout): their ways; those along circles are moved
 */
void
eco_route_part (const EcoRouteInput *input, EcoObstacles *obstacles, EcoBundles *bundles)
{
  for (int circle = 0; circle < input->n_circles; circle++)
    part_circle (input, obstacles, bundles, circle);
}
