/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the parts of the picture of the journey share. */
#pragma once

#include "analysis/eco-journey-map.h"
#include "chart/eco-chart-private.h"

G_BEGIN_DECLS

#define ECO_JOURNEY_GUTTER 100.0 /* width of the names of the rows */
#define ECO_JOURNEY_LANE 212.0   /* width of a lane */
#define ECO_JOURNEY_LANE_GAP 14.0
#define ECO_JOURNEY_INSET 10.0   /* of what stands in a lane */
#define ECO_JOURNEY_CURVE 148.0  /* height between the best and the worst feeling */
#define ECO_JOURNEY_CARD 46.0

typedef struct
{
  EcoChart chart;
  const EcoJourneyMap *map;
  double curve, cards, needs, bottom; /* upper edges, and the end of all */
} EcoJourneyDrawing;

double eco_journey_get_lane_x  (guint stage);
void   eco_journey_put_face    (EcoChart *chart, EcoPoint centre, double radius, int feeling,
                                EcoColor color);

/* eco-journey-curve.c */
void   eco_journey_put_scale   (EcoJourneyDrawing *self);
void   eco_journey_put_curve   (EcoJourneyDrawing *self);

/* eco-journey-cards.c */
double eco_journey_measure_cards (EcoJourneyDrawing *self);
double eco_journey_measure_needs (EcoJourneyDrawing *self);
void   eco_journey_put_cards   (EcoJourneyDrawing *self, guint stage);
void   eco_journey_put_needs   (EcoJourneyDrawing *self, guint stage);

G_END_DECLS
