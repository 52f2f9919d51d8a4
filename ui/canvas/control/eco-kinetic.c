/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoKinetic: how the picture goes on after it was flicked. */
#include "config.h"

#include "canvas/control/eco-kinetic.h"

#include <math.h>

#define MEMORY 0.1      /* seconds of the way that count */
#define PAUSE 0.05      /* seconds at rest after which nothing was flicked */
#define LEAST 120.0     /* px by second; slower, the hand just stopped */
#define MOST 6000.0
#define FRICTION 4.0    /* the part of the speed that is lost in a second, as an exponent */
#define STILL 12.0      /* px by second */

/**
 * eco_kinetic_begin:
 *
 * Something is taken hold of.
 */
void
eco_kinetic_begin (EcoKinetic *self)
{
  *self = (EcoKinetic) { 0 };
}

/**
 * eco_kinetic_add:
 * @point: px of the view where it is now
 * @time: seconds of any clock
 */
void
eco_kinetic_add (EcoKinetic *self, EcoPoint point, double time)
{
  if (self->n_samples == ECO_KINETIC_SAMPLES)
    {
      for (guint i = 1; i < ECO_KINETIC_SAMPLES; i++)
        {
          self->points[i - 1] = self->points[i];
          self->times[i - 1] = self->times[i];
        }
      self->n_samples--;
    }
  self->points[self->n_samples] = point;
  self->times[self->n_samples++] = time;
}

/**
 * eco_kinetic_throw:
 * @time: seconds of the same clock
 *
 * It is let go.
 *
 * Returns: whether it goes on by itself
 */
gboolean
eco_kinetic_throw (EcoKinetic *self, double time)
{
  guint last = self->n_samples - 1, first = last;
  double seconds, speed;

  self->velocity = (EcoPoint) { 0, 0 };
  if (self->n_samples < 2 || time - self->times[last] > PAUSE)
    return FALSE;
  while (first > 0 && self->times[last] - self->times[first - 1] <= MEMORY)
    first--;
  seconds = self->times[last] - self->times[first];
  if (seconds <= 0)
    return FALSE;
  self->velocity.x = (self->points[last].x - self->points[first].x) / seconds;
  self->velocity.y = (self->points[last].y - self->points[first].y) / seconds;
  speed = hypot (self->velocity.x, self->velocity.y);
  if (speed > MOST)
    {
      self->velocity.x *= MOST / speed;
      self->velocity.y *= MOST / speed;
    }
  return speed >= LEAST;
}

/**
 * eco_kinetic_step:
 * @seconds: since the last step
 * @by: (out): px of the view that it went
 *
 * Returns: whether it is still on its way
 */
gboolean
eco_kinetic_step (EcoKinetic *self, double seconds, EcoPoint *by)
{
  double left = exp (-FRICTION * MAX (seconds, 0));
  double way = (1 - left) / FRICTION;

  *by = (EcoPoint) { self->velocity.x * way, self->velocity.y * way };
  self->velocity.x *= left;
  self->velocity.y *= left;
  return hypot (self->velocity.x, self->velocity.y) > STILL;
}
