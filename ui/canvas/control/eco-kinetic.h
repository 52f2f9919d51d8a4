/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoKinetic: how the picture goes on after it was flicked. Px and seconds. */
#pragma once

#include "base/eco-geometry.h"

G_BEGIN_DECLS

#define ECO_KINETIC_SAMPLES 8

typedef struct
{
  guint n_samples;
  EcoPoint points[ECO_KINETIC_SAMPLES]; /* where the pointer was lately */
  double times[ECO_KINETIC_SAMPLES];
  EcoPoint velocity; /* px by second */
} EcoKinetic;

void     eco_kinetic_begin (EcoKinetic *self);
void     eco_kinetic_add   (EcoKinetic *self, EcoPoint point, double time);
gboolean eco_kinetic_throw (EcoKinetic *self, double time);
gboolean eco_kinetic_step  (EcoKinetic *self, double seconds, EcoPoint *by);

G_END_DECLS
