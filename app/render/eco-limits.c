/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cuts a range of numbers into a few steps with round limits.
 *
 * The limits are loose labels after P. S. Heckbert, "Nice Numbers for Graph Labels" (Graphics
 * Gems, 1990): multiples of 1, 2 or 5 times a power of ten. Values far from all others (more
 * than three quartile distances, as J. W. Tukey draws "far out" ones) must not squeeze the rest
 * into one step: they join the last one, which is open. Where the numbers still crowd, as sums
 * of money do, the limits are round numbers near the quantiles, so that each step has some. */
#include "config.h"

#include "render/eco-scale.h"

#include <math.h>
#include <stdlib.h>

#define FAR_OUT 3.0  /* quartile distances */
#define CROWD 0.7    /* share of the values in one step from which the quantiles decide */
#define WANTED 4     /* steps */

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
get_quantile (const double *sorted, guint n, double share)
{
  double at = share * (n - 1);
  guint low = (guint) floor (at), high = MIN (low + 1, n - 1);

  return sorted[low] + (sorted[high] - sorted[low]) * (at - low);
}

/* The nice number that is nearest to @value, or the least that is not below it. */
static double
make_nice (double value, gboolean nearest)
{
  static const double borders[] = { 1.5, 3, 7 };
  double power, fraction;

  if (value <= 0)
    return 0;
  power = pow (10, floor (log10 (value)));
  fraction = value / power;
  if (nearest)
    return (fraction < borders[0] ? 1 : fraction < borders[1] ? 2 : fraction < borders[2] ? 5 : 10)
           * power;
  return (fraction <= 1 + 1e-9 ? 1 : fraction <= 2 + 1e-9 ? 2 : fraction <= 5 + 1e-9 ? 5 : 10)
         * power;
}

/* Wider steps until there are no more than can be told apart. */
static void
cut_evenly (EcoLimits *self, double low, double high)
{
  double step = make_nice (make_nice (high - low, FALSE) / WANTED, TRUE), from, to;
  int n;

  for (;; step = make_nice (step * 1.5, FALSE))
    {
      from = floor (low / step + 1e-9) * step;
      to = ceil (high / step - 1e-9) * step;
      n = (int) lround ((to - from) / step);
      if (n <= ECO_SCALE_STEPS)
        break;
    }
  self->n_steps = MAX (n, 1);
  for (int i = 0; i <= self->n_steps; i++)
    self->limits[i] = from + i * step;
}

static void
cut_at_quantiles (EcoLimits *self, const double *sorted, guint n)
{
  double limits[ECO_SCALE_STEPS + 1];
  int count = 0;

  limits[count++] = sorted[0];
  for (int i = 1; i < WANTED; i++)
    {
      double at = get_quantile (sorted, n, i / (double) WANTED);
      double nice = copysign (make_nice (fabs (at), TRUE), at);

      if (nice > limits[count - 1] && nice < sorted[n - 1])
        limits[count++] = nice;
    }
  if (sorted[n - 1] > limits[count - 1])
    limits[count++] = sorted[n - 1];
  self->n_steps = MAX (count - 1, 1);
  for (int i = 0; i < count; i++)
    self->limits[i] = limits[i];
  self->open_low = self->open_high = TRUE;
}

static gboolean
is_crowded (const EcoLimits *self, const double *sorted, guint n)
{
  guint in_step[ECO_SCALE_STEPS] = { 0 }, most = 0;

  for (guint i = 0; i < n; i++)
    in_step[eco_limits_find (self, sorted[i])]++;
  for (int i = 0; i < self->n_steps; i++)
    most = MAX (most, in_step[i]);
  return most > CROWD * n;
}

/**
 * eco_limits_init:
 * @self: (out caller-allocates): the steps
 * @values: (array length=n): finite; sorted by this function
 * @n: at least 1
 */
void
eco_limits_init (EcoLimits *self, double *values, guint n)
{
  double low, high, first, third, reach;

  g_return_if_fail (self != NULL && values != NULL && n > 0);

  *self = (EcoLimits) { .n_steps = 1 };
  qsort (values, n, sizeof *values, compare_doubles);
  low = values[0];
  high = values[n - 1];
  if (!(high > low))
    {
      self->limits[0] = self->limits[1] = low;
      return;
    }
  if (!isfinite (high - low))
    {
      self->limits[0] = low;
      self->limits[1] = high;
      return;
    }
  first = get_quantile (values, n, 0.25);
  third = get_quantile (values, n, 0.75);
  reach = FAR_OUT * (third - first);
  for (guint i = 0; reach > 0 && i < n; i++)
    {
      self->open_low = self->open_low || values[i] < first - reach;
      self->open_high = self->open_high || values[i] > third + reach;
      if (values[i] >= first - reach && low < first - reach)
        low = values[i];
      if (values[i] <= third + reach)
        high = values[i];
    }
  cut_evenly (self, low, MAX (high, low + 1e-300));
  if (is_crowded (self, values, n) && n > ECO_SCALE_STEPS)
    cut_at_quantiles (self, values, n);
}

/**
 * eco_limits_find:
 *
 * Returns: the step of @value; the first or last one for what lies beyond
 */
int
eco_limits_find (const EcoLimits *self, double value)
{
  int step = 0;

  g_return_val_if_fail (self != NULL, 0);

  while (step + 1 < self->n_steps && value >= self->limits[step + 1] - fabs (value) * 1e-12)
    step++;
  return step;
}
