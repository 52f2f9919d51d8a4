/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What pictures of the plan have in common: signs of status, of what is late, pips. */
#pragma once

#include "analysis/eco-facts-plan.h"
#include "base/eco-calendar.h"
#include "chart/eco-chart-private.h"
#include "chart/eco-plan-chart.h"

G_BEGIN_DECLS

EcoColor eco_plan_get_status_color (const EcoStyle *style, EcoWorkStatus status);
EcoColor eco_plan_get_warning      (const EcoStyle *style, EcoColor ground);
void     eco_plan_put_status       (EcoChart *chart, EcoWorkStatus status, EcoPoint centre,
                                    double radius, EcoColor ground);
void     eco_plan_put_warning      (EcoChart *chart, EcoPoint centre, double size,
                                    EcoColor color);
double   eco_plan_put_pips         (EcoChart *chart, EcoPoint at, int value, EcoColor color);
gboolean eco_plan_is_late          (const EcoInitiative *initiative, EcoDate today);

G_END_DECLS
