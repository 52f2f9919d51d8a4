/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The outline of a card as a closed line: where exchanges end.
 *
 * A place on it is its distance (px) along the outline, clockwise from where
 * the upper side begins. A square with corners of half its side is a circle. */
#pragma once

#include "base/eco-geometry.h"

G_BEGIN_DECLS

typedef struct
{
  EcoRect box;
  double  corner; /* radius, at most half the shorter side */
} EcoOutline;

double   eco_outline_get_length (const EcoOutline *outline);
EcoPoint eco_outline_get_point  (const EcoOutline *outline, double place);
double   eco_outline_find_place (const EcoOutline *outline, EcoPoint toward);
gboolean eco_outline_contains   (const EcoOutline *outline, EcoPoint point);
void     eco_outline_spread     (double *places, int n, double length, double gap);

G_END_DECLS
