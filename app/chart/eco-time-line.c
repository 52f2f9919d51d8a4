/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The time line of the road map: months, quarters or years side by side. */
#include "config.h"

#include "chart/eco-time-line-private.h"

#include <math.h>

#define EPOCH 20250101 /* where 0 is */

/* For each EcoPlanScale: px a day, months of a column, days of a step (0: a month). */
static const struct { double day; int months, step; } scales[] = {
  [ECO_PLAN_BY_MONTH] = { 3.4, 1, 1 },
  [ECO_PLAN_BY_QUARTER] = { 1.5, 3, 7 },
  [ECO_PLAN_BY_YEAR] = { 0.55, 12, 0 },
};

/* Whole columns from that of @first to that of @last. */
void
eco_time_line_init (EcoTimeLine *self, EcoPlanScale scale, EcoDate first, EcoDate last)
{
  self->scale = scale;
  self->day = scales[scale].day;
  self->first = eco_time_line_get_start (scale, first);
  self->last = eco_time_line_next (scale, eco_time_line_get_start (scale, last));
}

/* Where that day begins. */
double
eco_time_line_get_x (const EcoTimeLine *self, EcoDate date)
{
  return (eco_date_to_day (date) - eco_date_to_day (EPOCH)) * self->day;
}

EcoDate
eco_time_line_find_date (const EcoTimeLine *self, double x)
{
  return eco_date_from_day (eco_date_to_day (EPOCH) + (gint32) floor (x / self->day));
}

/* The first day of the column with @date. */
EcoDate
eco_time_line_get_start (EcoPlanScale scale, EcoDate date)
{
  int month = (date / 100 % 100 - 1) / scales[scale].months * scales[scale].months + 1;

  return eco_date_new (date / 10000, month, 1);
}

/* The first day of the next column. */
EcoDate
eco_time_line_next (EcoPlanScale scale, EcoDate start)
{
  return eco_date_add_months (start, scales[scale].months);
}

/* How many steps things snap to lie in a way of @dx px. */
int
eco_time_line_count_steps (const EcoTimeLine *self, double dx)
{
  double days = dx / self->day;

  return (int) lround (scales[self->scale].step > 0 ? days / scales[self->scale].step
                                                    : days / 30.4375);
}

static gboolean
is_last_of_month (EcoDate date)
{
  return eco_date_add_days (date, 1) % 100 == 1;
}

/* The date @steps later: days by month, weeks by quarter, months by year. The last day of a month
 * goes to last days of months. */
EcoDate
eco_time_line_shift (const EcoTimeLine *self, EcoDate date, int steps)
{
  EcoDate moved;

  if (scales[self->scale].step > 0)
    return eco_date_add_days (date, steps * scales[self->scale].step);
  moved = eco_date_add_months (date, steps);
  if (date == ECO_DATE_UNSET || !is_last_of_month (date))
    return moved;
  return eco_date_add_days (eco_date_add_months (eco_date_new (moved / 10000, moved / 100 % 100, 1),
                                                 1),
                            -1);
}

/* What a column is called, below the name of its year. */
char *
eco_time_line_dup_label (EcoPlanScale scale, EcoDate start)
{
  if (scale == ECO_PLAN_BY_YEAR)
    return g_strdup_printf ("%d", start / 10000);
  return scale == ECO_PLAN_BY_MONTH ? eco_date_dup_month (start) : eco_date_dup_quarter (start);
}
