/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Parts of rings as paths. */
#include "config.h"

#include "render/eco-measure.h"
#include "render/eco-scene-add-private.h"

#include <math.h>

#define SECTOR_GAP 2.0 /* half the gap between two sectors */

/* Appends the arc of a ring's edge to a path. A stretched curve is the curve of the stretched
 * points. */
static void
append_arc (GString *verbs, GArray *points, EcoPlane plane, double from, double to, double radius)
{
  int n = MAX ((int) ceil (fabs (to - from) / 60), 1);
  double step = (to - from) / n, handle = radius * 4 / 3 * tan (step * G_PI / 180 / 4);

  for (int i = 0; i < n; i++, from += step)
    {
      EcoPoint start = eco_point_from_polar (from, radius);
      EcoPoint end = eco_point_from_polar (from + step, radius);
      EcoPoint leave = eco_point_from_polar (from + 90, handle);
      EcoPoint arrive = eco_point_from_polar (from + step + 90, handle);
      EcoPoint curve[3] = { { start.x + leave.x, start.y + leave.y },
                            { end.x - arrive.x, end.y - arrive.y },
                            end };

      start = eco_plane_from_circular (plane, start);
      for (int k = 0; k < 3; k++)
        curve[k] = eco_plane_from_circular (plane, curve[k]);
      if (verbs->len == 0)
        {
          g_string_append_c (verbs, 'M');
          g_array_append_val (points, start);
        }
      else if (i == 0)
        {
          g_string_append_c (verbs, 'L');
          g_array_append_val (points, start);
        }
      g_string_append_c (verbs, 'C');
      g_array_append_vals (points, curve, 3);
    }
}

/* How far a straight edge at an angle is from the ray: sides part wider than sectors. It is
 * the same in the picture at every angle, so in the circular form it is not. */
static double
get_gap (EcoPlane plane, double angle)
{
  double gap = fmod (angle, 180) == 0 ? ECO_HALF_DIVIDE - 2 : SECTOR_GAP;

  return gap * eco_plane_get_reach (plane, angle) / plane.stretch;
}

static double
get_cut (double gap, double radius)
{
  return radius > gap ? asin (gap / radius) * 180 / G_PI : 90;
}

/**
 * eco_scene_add_wedge:
 * @from: degrees
 * @to: degrees, at most 180 more
 * @inner: px of the circular form
 * @outer: px of the circular form
 *
 * Adds a part of a ring, with straight edges parallel to the rays: those at 0
 * and 180 degrees make room for the gap between the sides, others for the
 * smaller one between sectors. The innermost ring leaves a circle free for the
 * core, whatever the rings are.
 */
void
eco_scene_add_wedge (EcoScene *scene, guint pen, double from, double to, double inner,
                     double outer)
{
  g_autoptr (GString) verbs = g_string_new (NULL);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (EcoPoint));
  EcoPlane plane = scene->plane;
  double before = get_gap (plane, from), after = get_gap (plane, to);

  append_arc (verbs, points, plane, from + get_cut (before, outer), to - get_cut (after, outer),
              outer);
  if (inner <= scene->hole)
    {
      from = eco_plane_get_bearing (plane, from);
      to = eco_plane_get_bearing (plane, to);
      plane = ECO_PLANE_ROUND;
      before = get_gap (plane, from);
      after = get_gap (plane, to);
    }
  if (inner > MAX (before, after))
    append_arc (verbs, points, plane, to - get_cut (after, inner), from + get_cut (before, inner),
                inner);
  g_string_append_c (verbs, 'Z');
  eco_scene_add_path (scene, pen, ECO_DETAIL_ALWAYS, verbs->str, (EcoPoint *) points->data);
}

/**
 * eco_scene_get_edge_point:
 * @angle: degrees
 * @radius: px of the circular form
 *
 * Returns: where the ray at that angle meets the edge of a ring: for the innermost the circle
 *   that is free for the core
 */
EcoPoint
eco_scene_get_edge_point (EcoScene *scene, double angle, double radius)
{
  return eco_plane_get_point (scene->plane, angle,
                              radius <= scene->hole
                                  ? radius / eco_plane_get_reach (scene->plane, angle)
                                  : radius);
}

/**
 * eco_scene_add_ring_edge:
 * @radius: px of the circular form
 *
 * Adds the line round the whole picture at that radius.
 */
void
eco_scene_add_ring_edge (EcoScene *scene, guint pen, double radius)
{
  g_autoptr (GString) verbs = g_string_new (NULL);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (EcoPoint));

  if (scene->plane.stretch == 1)
    {
      eco_scene_add_circle (scene, pen, ECO_DETAIL_ALWAYS, (EcoPoint) { 0, 0 }, radius);
      return;
    }
  append_arc (verbs, points, scene->plane, 0, 360, radius);
  g_string_append_c (verbs, 'Z');
  eco_scene_add_path (scene, pen, ECO_DETAIL_ALWAYS, verbs->str, (EcoPoint *) points->data);
}
