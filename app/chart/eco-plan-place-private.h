/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where things stand whose place is a number or a word: which field a direction changes, and by how
 * many px. Kept with a picture, so that putting a thing elsewhere is the inverse of drawing it. */
#pragma once

#include "chart/eco-plan-chart-private.h"

G_BEGIN_DECLS

/* One direction in which a thing can go. */
typedef struct
{
  const EcoField *field; /* NULL: it cannot go that way */
  int             least;
  int             most;
  int             value; /* less than @least when nobody has said it */
  int             nudge; /* of one step with the keys */
  gboolean        cells; /* @zero is where the cell of @least begins, else where @least is */
  double          zero;
  double          step;  /* to the next value; negative for upwards */
} EcoPlanAxis;

/* What can be held of a thing: its place, and the directions right and down. */
typedef struct
{
  EcoPoint    at;
  EcoPlanAxis x;
  EcoPlanAxis y;
} EcoPlanHandle;

typedef struct
{
  EcoRect       box;        /* all of it */
  guint         n_handles;  /* 1: it is held as a whole; 2: start and end */
  EcoPlanHandle handles[2];
} EcoPlanThing;

EcoRect *eco_plan_places_init (EcoPlanChart *chart);
void     eco_plan_places_add  (EcoPlanChart *chart, const char *id, const EcoPlanThing *thing);
void     eco_plan_axis_init   (EcoPlanAxis *self, gconstpointer object, const char *field,
                               int value);

G_END_DECLS
