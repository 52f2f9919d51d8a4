/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* From places to the picture, and back.
 *
 * Places are kept in circular form: an angle and a radius, with every ring a
 * circle. A round picture is that form itself. A wide one is it stretched along
 * x by one factor, so rings are ellipses, whose angle is that of the circle
 * (the eccentric anomaly) and whose radius is half their height. What has a form
 * of its own (cards, texts, the core) is not stretched, only moved. */
#pragma once

#include "base/eco-enums.h"
#include "base/eco-geometry.h"

G_BEGIN_DECLS

typedef struct
{
  double stretch; /* px of the picture by px of the circular form, along x; at least 1 */
} EcoPlane;

#define ECO_PLANE_ROUND ((EcoPlane) { 1 })

EcoPlane eco_plane_for_shape   (EcoRingShape shape);

EcoPoint eco_plane_get_point   (EcoPlane self, double angle, double radius);
void     eco_plane_get_place   (EcoPlane self, EcoPoint point, double *angle, double *radius);
double   eco_plane_get_heading (EcoPlane self, double angle);
double   eco_plane_get_bearing (EcoPlane self, double angle);
double   eco_plane_measure_arc (EcoPlane self, double radius, double from, double to);
double   eco_plane_walk_arc    (EcoPlane self, double radius, double from, double length);
double   eco_plane_fit_width   (EcoPlane self, double width, double gap);

/**
 * eco_plane_to_circular:
 *
 * Returns: the point of the circular form that is at @point of the picture
 */
static inline EcoPoint
eco_plane_to_circular (EcoPlane self, EcoPoint point)
{
  return (EcoPoint) { point.x / self.stretch, point.y };
}

/**
 * eco_plane_from_circular:
 *
 * Returns: where @point of the circular form is in the picture
 */
static inline EcoPoint
eco_plane_from_circular (EcoPlane self, EcoPoint point)
{
  return (EcoPoint) { point.x * self.stretch, point.y };
}

/**
 * eco_plane_get_radius:
 * @point: in the picture
 *
 * Returns: the radius (px) of the circle or ellipse through it
 */
static inline double
eco_plane_get_radius (EcoPlane self, EcoPoint point)
{
  return hypot (point.x / self.stretch, point.y);
}

/**
 * eco_plane_get_pace:
 * @angle: degrees
 *
 * Returns: how much longer an arc is there than on the circle of the same radius
 */
static inline double
eco_plane_get_pace (EcoPlane self, double angle)
{
  double turn = angle * G_PI / 180;

  return self.stretch == 1 ? 1 : hypot (self.stretch * cos (turn), sin (turn));
}

/**
 * eco_plane_get_breadth:
 * @angle: degrees
 *
 * Returns: how much wider a ring is there, across, than in the circular form
 */
static inline double
eco_plane_get_breadth (EcoPlane self, double angle)
{
  return self.stretch / eco_plane_get_pace (self, angle);
}

/**
 * eco_plane_get_reach:
 * @angle: degrees
 *
 * Returns: how much longer a ray is there than in the circular form
 */
static inline double
eco_plane_get_reach (EcoPlane self, double angle)
{
  double turn = angle * G_PI / 180;

  return self.stretch == 1 ? 1 : hypot (self.stretch * sin (turn), cos (turn));
}

G_END_DECLS
