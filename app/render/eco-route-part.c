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

static void
part_circle (const EcoRouteInput *input, EcoChoice *choices, const EcoLeg *bundles,
             const int *n_lines, int n_bundles, int circle)
{
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));

  for (int i = 0; i < n_bundles; i++)
    {
      Stretch stretch = { .bundle = i };
      double angle_a, angle_b, radius, width = n_lines[i] * MIN (input->lane, 40.0 / n_lines[i]);

      if (choices[i].circle != circle)
        continue;
      eco_point_to_polar (eco_route_centre (input, bundles[i].from), &angle_a, &radius);
      eco_point_to_polar (eco_route_centre (input, bundles[i].to), &angle_b, &radius);
      stretch.span = eco_angle_difference (angle_a, angle_b);
      stretch.start = stretch.span < 0 ? angle_b : angle_a;
      stretch.span = fabs (stretch.span);
      stretch.to = width / TRACK;
      g_array_append_val (stretches, stretch);
    }
  if (stretches->len > MAX_ON_CIRCLE)
    return;
  g_array_sort (stretches, compare_stretches);
  for (guint i = 0; i < stretches->len; i++)
    {
      const Stretch *stretch = &g_array_index (stretches, Stretch, i);
      EcoRoute route;
      double offset;

      place_stretch (stretches, i, (input->core + CLEARANCE - input->circles[circle]) / TRACK);
      offset = (stretch->from + stretch->to) / 2 * TRACK;
      if (offset != 0
          && eco_route_along (&route, eco_route_centre (input, bundles[stretch->bundle].from),
                              eco_route_centre (input, bundles[stretch->bundle].to),
                              input->circles[circle] + offset))
        choices[stretch->bundle].route = route;
    }
}

/**
 * eco_route_part:
 * @choices: (inout) (array length=n_bundles): the ways; those along circles are moved
 * @bundles: (array length=n_bundles): the cards that each joins
 * @n_lines: (array length=n_bundles): how many lines each has
 */
void
eco_route_part (const EcoRouteInput *input, EcoChoice *choices, const EcoLeg *bundles,
                const int *n_lines, int n_bundles)
{
  for (int circle = 0; circle < input->n_circles; circle++)
    part_circle (input, choices, bundles, n_lines, n_bundles, circle);
}
