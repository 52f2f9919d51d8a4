/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Omnichannel measurement: what is measured where, and what nobody measures. */
#include "config.h"

#include "chart/eco-plan-rows-private.h"

#include "analysis/eco-measurement.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define WIDTH 1080.0
#define ROW 27.0
#define BASE 18.0 /* of the texts of a row */
#define N_COLUMNS 6
#define METRIC 224.0
#define VALUE 112.0
#define DATE 88.0
#define SOURCE 226.0
#define OWNER 160.0
#define NAME (WIDTH - METRIC - VALUE - DATE - SOURCE - OWNER - (N_COLUMNS - 1) * ECO_ROWS_GAP)

typedef struct
{
  EcoRows rows;
  EcoMeasurement *measured;
} Drawing;

static const double widths[N_COLUMNS] = { NAME, METRIC, VALUE, DATE, SOURCE, OWNER };

static double
get_x (guint column)
{
  double x = 0;

  for (guint i = 0; i < column; i++)
    x += widths[i] + ECO_ROWS_GAP;
  return x;
}

static void
put_cell (EcoRows *rows, guint column, const char *text, EcoRowsType type)
{
  eco_rows_put (rows, text, (EcoPoint) { get_x (column), rows->y + BASE }, widths[column], type);
}

/* Where the value comes from: the node that measures it, and what it is read off. */
static char *
dup_source (const char *by, const EcoMetric *metric)
{
  gboolean source = metric->source != NULL && metric->source[0] != '\0';

  if (by != NULL && source && g_strcmp0 (by, metric->source) != 0)
    return g_strdup_printf ("%s · %s", by, metric->source);
  return g_strdup (by != NULL ? by : source ? metric->source : "–");
}

/* The cells of a metric, from its name on. */
static void
put_metric (EcoRows *rows, const EcoMetric *metric, const char *by)
{
  g_autofree char *value = eco_metric_dup_value (metric), *source = dup_source (by, metric);
  g_autofree char *date = metric->date != ECO_DATE_UNSET ? eco_date_dup_words (metric->date)
                                                         : NULL;

  put_cell (rows, 1, metric->name, ECO_ROWS_TEXT);
  eco_rows_put_end (rows, value, (EcoPoint) { get_x (2), rows->y + BASE }, VALUE,
                    isnan (metric->value) ? ECO_ROWS_WARNING : ECO_ROWS_STRONG);
  put_cell (rows, 3, date, ECO_ROWS_DETAILS);
  put_cell (rows, 4, source, ECO_ROWS_DETAILS);
  put_cell (rows, 5, metric->owner, ECO_ROWS_DETAILS);
}

/* The rows of a thing are one group. */
static guint
put_thing (EcoRows *rows, const GArray *lines, guint at)
{
  const EcoMeasuredLine *line = &g_array_index (lines, EcoMeasuredLine, at);
  guint n = 1;

  while (at + n < lines->len
         && g_array_index (lines, EcoMeasuredLine, at + n).id == line->id)
    n++;
  eco_rows_begin (rows, line->id, line->name, n * ROW);
  put_cell (rows, 0, line->name, ECO_ROWS_NAME);
  for (guint i = 0; i < n; i++)
    {
      const EcoMeasuredLine *own = &g_array_index (lines, EcoMeasuredLine, at + i);

      put_metric (rows, own->metric, own->source);
      rows->y += ROW;
    }
  rows->y -= n * ROW;
  eco_rows_end (rows);
  return n;
}

static void
put_columns (EcoRows *rows, const char *first)
{
  const EcoRowsColumn columns[N_COLUMNS] = {
    { first, NAME, ECO_ANCHOR_START },          { _("Metric"), METRIC, ECO_ANCHOR_START },
    { _("Value"), VALUE, ECO_ANCHOR_END },      { _("Date"), DATE, ECO_ANCHOR_START },
    { _("Measured by"), SOURCE, ECO_ANCHOR_START }, { _("Owner"), OWNER, ECO_ANCHOR_START },
  };

  eco_rows_put_columns (rows, columns, N_COLUMNS);
}

/* All of one group; returns where the next one begins. */
static guint
put_group (Drawing *self, guint at)
{
  const GArray *lines = self->measured->lines;
  EcoMeasuredGroup group = g_array_index (lines, EcoMeasuredLine, at).group;
  guint end = at, last;

  while (end < lines->len && g_array_index (lines, EcoMeasuredLine, end).group == group)
    end++;
  last = at + eco_rows_count (&self->rows, end - at);
  if (self->rows.y > 0)
    self->rows.y += ECO_SPACE_4;
  put_columns (&self->rows, eco_measured_group_get_label (group));
  while (at < last)
    at += put_thing (&self->rows, lines, at);
  eco_rows_put_more (&self->rows, end - MIN (at, end));
  return end;
}

/* ---- What is not measured */

static guint
put_unmeasured_group (Drawing *self, guint at)
{
  const GArray *list = self->measured->unmeasured;
  EcoMeasuredGroup group = g_array_index (list, EcoUnmeasured, at).group;
  g_autoptr (GArray) chips = g_array_new (FALSE, FALSE, sizeof (EcoRowsChip));

  for (; at < list->len && g_array_index (list, EcoUnmeasured, at).group == group; at++)
    {
      const EcoUnmeasured *own = &g_array_index (list, EcoUnmeasured, at);
      EcoRowsChip chip = { own->id, own->name };

      g_array_append_val (chips, chip);
    }
  eco_rows_put_chips (&self->rows, eco_measured_group_get_label (group), chips);
  return at;
}

static void
put_unmeasured (Drawing *self)
{
  if (self->measured->unmeasured->len == 0)
    return;
  eco_rows_put_heading (&self->rows, _("Not measured"),
                        _("Channels and stakeholders without any metric"));
  for (guint at = 0; at < self->measured->unmeasured->len;)
    at = put_unmeasured_group (self, at);
}

static void
put_unused (Drawing *self)
{
  GPtrArray *unused = self->measured->unused;
  guint n = eco_rows_count (&self->rows, unused->len);

  if (unused->len == 0)
    return;
  eco_rows_put_heading (&self->rows, _("Measured for nobody"),
                        _("No node, exchange or objective has these metrics"));
  put_columns (&self->rows, NULL);
  for (guint i = 0; i < n; i++)
    {
      const EcoMetric *metric = unused->pdata[i];
      guint by = metric->measured_by != NULL
                   ? eco_facts_find_node (self->rows.plan->facts, metric->measured_by)
                   : ECO_FACT_NONE;

      eco_rows_begin (&self->rows, eco_object_get_id (unused->pdata[i]), metric->name, ROW);
      put_metric (&self->rows, metric,
                  by != ECO_FACT_NONE ? eco_facts_get_node (self->rows.plan->facts, by)->name
                                      : NULL);
      eco_rows_end (&self->rows);
    }
  eco_rows_put_more (&self->rows, unused->len - n);
}

/* ---- All */

static void
put_sign (EcoRows *rows, EcoPoint at, int which)
{
  eco_chart_put_ring (&rows->chart, at, 3.2, eco_rows_get_warning (rows));
}

EcoScene *
_eco_measurement_draw (EcoPlanChart *chart, const EcoChartOptions *options)
{
  g_autoptr (EcoMeasurement) measured = eco_measurement_new (chart->facts);
  g_autofree char *note
      = g_strdup_printf (_("What is measured where. Of %u channels and stakeholders, %u have a "
                           "metric."),
                         measured->n_all, measured->n_measured);
  const EcoRowsWords words = { _("Measurement across channels"), note,
                               _("There is nothing yet that could be measured.") };
  g_autofree char *summary
      = g_strdup_printf (_("%s Metrics for nobody: %u."), note, measured->unused->len);
  Drawing self = { .measured = measured };

  chart->empty = measured->lines->len + measured->unmeasured->len + measured->unused->len == 0;
  eco_rows_init (&self.rows, chart, options, &words, WIDTH);
  for (guint at = 0; at < measured->lines->len;)
    at = put_group (&self, at);
  put_unmeasured (&self);
  put_unused (&self);
  if (measured->unmeasured->len > 0 && eco_rows_begin_legend (&self.rows))
    {
      eco_rows_put_legend (&self.rows, put_sign, 0, _("Nobody measures it"));
      eco_rows_end_legend (&self.rows);
    }
  return eco_rows_finish (&self.rows, summary);
}
