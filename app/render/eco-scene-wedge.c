/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Parts of rings as paths. */
#include "config.h"

#include "render/eco-measure.h"
#include "render/eco-scene-add-private.h"

#include <math.h>

#define SECTOR_GAP 2.0 /* half the gap between two sectors */

/* Appends the arc of a circle round the centre to a path. */
static void
append_arc (GString *verbs, GArray *points, double from, double to, double radius)
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

/* How far a straight edge at an angle is from the ray: sides part wider than sectors. */
static double
get_gap (double angle)
{
  return fmod (angle, 180) == 0 ? ECO_HALF_DIVIDE - 2 : SECTOR_GAP;
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
 * @inner: px
 * @outer: px
 *
 * Adds a part of a ring, with straight edges parallel to the rays: those at 0
 * and 180 degrees make room for the gap between the sides, others for the
 * smaller one between sectors.
 */
void
eco_scene_add_wedge (EcoScene *scene, guint pen, double from, double to, double inner,
                     double outer)
{
  g_autoptr (GString) verbs = g_string_new (NULL);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (EcoPoint));
  double before = get_gap (from), after = get_gap (to);

  append_arc (verbs, points, from + get_cut (before, outer), to - get_cut (after, outer), outer);
  if (inner > MAX (before, after))
    append_arc (verbs, points, to - get_cut (after, inner), from + get_cut (before, inner), inner);
  g_string_append_c (verbs, 'Z');
  eco_scene_add_path (scene, pen, ECO_DETAIL_ALWAYS, verbs->str, (EcoPoint *) points->data);
}
