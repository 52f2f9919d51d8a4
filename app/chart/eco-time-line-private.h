/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The time line of the road map: whole months, quarters or years side by side, and the steps to
 * which things on it snap. */
#pragma once

#include "base/eco-calendar.h"
#include "chart/eco-plan-chart.h"

G_BEGIN_DECLS

typedef struct
{
  EcoDate first, last; /* of the columns, which are whole ones */
  EcoPlanScale scale;
  double day;          /* px */
} EcoTimeLine;

void     eco_time_line_init       (EcoTimeLine *self, EcoPlanScale scale, EcoDate first,
                                   EcoDate last);
double   eco_time_line_get_x      (const EcoTimeLine *self, EcoDate date);
EcoDate  eco_time_line_find_date  (const EcoTimeLine *self, double x);
EcoDate  eco_time_line_get_start  (EcoPlanScale scale, EcoDate date);
EcoDate  eco_time_line_next       (EcoPlanScale scale, EcoDate start);
int      eco_time_line_count_steps (const EcoTimeLine *self, double dx);
EcoDate  eco_time_line_shift      (const EcoTimeLine *self, EcoDate date, int steps);
char    *eco_time_line_dup_label  (EcoPlanScale scale, EcoDate start) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
