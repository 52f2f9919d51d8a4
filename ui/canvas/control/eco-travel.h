/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoTravel: cards on their way to new places.
 *
 * They follow their arcs. Who sends them elsewhere before they have arrived
 * sends them from where they are; those that are not sent again go on. Nothing
 * here needs a display. */
#pragma once

#include "canvas/control/eco-picture.h"

G_BEGIN_DECLS

typedef struct _EcoTravel EcoTravel;

/* One card. Degrees and px of the circular form, as in EcoStep. */
typedef struct
{
  char *id;
  double old_angle, old_radius;
  double angle, radius;       /* where it goes */
  EcoPlane old_plane, plane;
} EcoTraveller;

EcoTravel *eco_travel_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void       eco_travel_free       (EcoTravel *self);

gboolean   eco_travel_begin      (EcoTravel *self, const GArray *steps, guint n_nodes);
void       eco_travel_end        (EcoTravel *self);
void       eco_travel_set_progress (EcoTravel *self, double progress);
double     eco_travel_get_part   (EcoTravel *self);
guint      eco_travel_get_length (EcoTravel *self);
const EcoTraveller *eco_travel_get (EcoTravel *self, guint index);
void       eco_travel_get_now    (EcoTravel *self, guint index, double *angle, double *radius,
                                  EcoPlane *plane);

G_END_DECLS
