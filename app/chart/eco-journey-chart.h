/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The picture of the journey: stages as lanes, the feeling over them, touchpoints and needs.
 *
 * Cards, needs and stages are groups with the ids of their objects, in the part of nodes; a place
 * for a new touchpoint has the id of its stage behind %ECO_JOURNEY_SLOT. */
#pragma once

#include "analysis/eco-journey-map.h"
#include "chart/eco-chart.h"

G_BEGIN_DECLS

#define ECO_JOURNEY_SLOT "add-"

EcoScene *eco_journey_chart_new (const EcoJourneyMap   *map,
                                 const EcoChartOptions *options) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
