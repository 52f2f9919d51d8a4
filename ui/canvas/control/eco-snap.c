/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Places on the rings that a dragged node should meet exactly when it is near. */
#include "config.h"

#include "canvas/control/eco-snap.h"

#include <math.h>

#define SAME_TRACK 30.0     /* px; nodes that are nearer in radius stand beside each other */
#define TRACK_REACH 60.0    /* degrees along the ring */
#define WIDEST_GAP 180.0    /* degrees between neighbours that have a middle */
#define PREFERENCE 0.75     /* px by which a rarer guide may be farther away */

/* The best angle so far. */
typedef struct
{
  double rating;
  double angle;
  EcoGuide guide;
} Best;

static void
rate (Best *best, const EcoSnapField *field, double angle, double radius, double candidate,
      double handicap, const EcoGuide *guide)
{
  double off = fabs (eco_angle_difference (angle, candidate)) * G_PI / 180 * radius
               * eco_plane_get_pace (field->plane, angle);

  if (off > field->reach || off + handicap >= best->rating)
    return;
  *best = (Best) { off + handicap, candidate, *guide };
}

static void
rate_axes (Best *best, const EcoSnapField *field, double angle, double radius)
{
  for (int i = 0; i < 4; i++)
    {
      EcoGuide guide = { .kind = ECO_SNAP_AXIS, .at = 90 * i, .to = field->outermost };

      if (!field->divided || i % 2 == 1)
        rate (best, field, angle, radius, guide.at, 0, &guide);
    }
}

static void
rate_spokes (Best *best, const EcoSnapNode *nodes, guint n_nodes, const EcoSnapField *field,
             double angle, double radius)
{
  for (guint i = 0; i < n_nodes; i++)
    {
      EcoGuide guide = { .kind = ECO_SNAP_SPOKE, .at = nodes[i].angle, .n_marks = 1 };

      if (nodes[i].ring == field->ring && fabs (nodes[i].radius - radius) <= SAME_TRACK)
        continue;
      guide.from = MIN (radius, nodes[i].radius);
      guide.to = MAX (radius, nodes[i].radius);
      guide.marks[0] = eco_plane_get_point (field->plane, nodes[i].angle, nodes[i].radius);
      rate (best, field, angle, radius, nodes[i].angle, 2 * PREFERENCE, &guide);
    }
}

static void
rate_spacing (Best *best, const EcoSnapNode *nodes, guint n_nodes, const EcoSnapField *field,
              double angle, double radius)
{
  const EcoSnapNode *before = NULL, *after = NULL;
  double back = 360, ahead = 360, arc, middle;

  for (guint i = 0; i < n_nodes; i++)
    {
      double clockwise = eco_angle_normalize (nodes[i].angle - angle);

      if (nodes[i].ring != field->ring || fabs (nodes[i].radius - radius) > SAME_TRACK)
        continue;
      if (clockwise < ahead)
        after = &nodes[i], ahead = clockwise;
      if (360 - clockwise < back)
        before = &nodes[i], back = 360 - clockwise;
    }
  if (before == NULL || after == NULL || before == after || back + ahead > WIDEST_GAP)
    return;
  arc = eco_plane_measure_arc (field->plane, radius, before->angle, before->angle + back + ahead);
  middle = eco_plane_walk_arc (field->plane, radius, before->angle, arc / 2);
  rate (best, field, angle, radius, eco_angle_normalize (middle), PREFERENCE,
        &(EcoGuide) { .kind = ECO_SNAP_SPACING,
                      .at = radius,
                      .from = before->angle,
                      .to = before->angle + back + ahead,
                      .n_marks = 2,
                      .marks = { eco_plane_get_point (field->plane, before->angle, radius),
                                 eco_plane_get_point (field->plane, after->angle, radius) } });
}

static const EcoSnapNode *
find_track (const EcoSnapNode *nodes, guint n_nodes, const EcoSnapField *field, double angle,
            double radius)
{
  const EcoSnapNode *found = NULL;
  double best = TRACK_REACH, breadth = eco_plane_get_breadth (field->plane, angle);

  for (guint i = 0; i < n_nodes; i++)
    {
      double along = fabs (eco_angle_difference (angle, nodes[i].angle));

      if (nodes[i].ring != field->ring || fabs (nodes[i].radius - radius) * breadth > field->reach
          || along >= best)
        continue;
      best = along;
      found = &nodes[i];
    }
  return found;
}

/**
 * eco_snap:
 * @nodes: (array length=n_nodes): those that are not dragged
 * @field: where it is dragged
 * @angle: (inout): wanted; afterwards what is met
 * @radius: (inout): wanted; afterwards what is met
 * @guides: (out caller-allocates): room for %ECO_SNAP_MOST_GUIDES
 *
 * The radius is met first, because it decides who stands beside whom.
 *
 * Returns: how many guides there are
 */
guint
eco_snap (const EcoSnapNode *nodes, guint n_nodes, const EcoSnapField *field, double *angle,
          double *radius, EcoGuide *guides)
{
  const EcoSnapNode *track = find_track (nodes, n_nodes, field, *angle, *radius);
  Best best = { .rating = G_MAXDOUBLE };
  guint n = 0;

  if (track != NULL)
    *radius = track->radius;
  rate_axes (&best, field, *angle, *radius);
  rate_spacing (&best, nodes, n_nodes, field, *angle, *radius);
  rate_spokes (&best, nodes, n_nodes, field, *angle, *radius);
  if (best.rating < G_MAXDOUBLE)
    {
      *angle = best.angle;
      guides[n++] = best.guide;
    }
  if (track != NULL)
    guides[n++] = (EcoGuide) {
      .kind = ECO_SNAP_TRACK,
      .at = track->radius,
      .from = track->angle,
      .to = track->angle + eco_angle_difference (track->angle, *angle),
      .n_marks = 1,
      .marks = { eco_plane_get_point (field->plane, track->angle, track->radius) },
    };
  return n;
}
