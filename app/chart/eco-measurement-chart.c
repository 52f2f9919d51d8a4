/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Omnichannel measurement: what is measured where, in two columns; what nobody measures; and all
 * metrics with what they are read off and who has them. */
#include "config.h"

#include "chart/eco-plan-rows-private.h"

#include "analysis/eco-measurement.h"
#include "analysis/eco-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define WIDTH 1080.0
#define SIDE_GAP 32.0
#define SIDE ((WIDTH - SIDE_GAP) / 2)
#define THING 168.0
#define VALUES_X (THING + ECO_ROWS_GAP)
#define VALUES (SIDE - VALUES_X)
#define LEADING (ECO_ROWS_BODY * 1.34)
#define THING_INSET 12.0
#define GROUP_HEAD 36.0
#define ROW 27.0
#define BASE 18.0 /* of the texts of a row */
#define N_COLUMNS 6

typedef struct
{
  EcoRows rows;
  EcoMeasurement *measured;
  GArray *things; /* Thing */
} Drawing;

/* A node with all its metrics, which follow each other in the lines. */
typedef struct
{
  EcoMeasuredGroup group;
  guint first, n;
  double height;
} Thing;

static const EcoMeasuredLine *
get_line (const Drawing *self, guint at)
{
  return &g_array_index (self->measured->lines, EcoMeasuredLine, at);
}

/* ---- What is measured where */

static char *
dup_value (const EcoMeasuredLine *line)
{
  g_autofree char *value = eco_metric_dup_value (line->metric);

  /* TRANSLATORS: a metric and its value */
  return g_strdup_printf (_("%s: %s"), line->metric->name, value);
}

/* Nodes only: exchanges stand with their metrics. */
static void
find_things (Drawing *self)
{
  guint n = self->measured->lines->len;

  for (guint at = 0; at < n && get_line (self, at)->group != ECO_MEASURED_EXCHANGE;)
    {
      Thing thing = { get_line (self, at)->group, at, 0, THING_INSET };

      for (; at < n && get_line (self, at)->id == get_line (self, thing.first)->id; at++)
        {
          g_autofree char *value = dup_value (get_line (self, at));

          thing.n++;
          thing.height
              += eco_rows_measure_lines (&self->rows, value, VALUES, 2, ECO_ROWS_TEXT);
        }
      g_array_append_val (self->things, thing);
    }
}

static const Thing *
get_thing (const Drawing *self, guint at)
{
  return &g_array_index (self->things, Thing, at);
}

static gboolean
begins_group (const Drawing *self, guint at, guint first)
{
  return at == first || get_thing (self, at)->group != get_thing (self, at - 1)->group;
}

/* With the name of its group, if it is the first of it. */
static double
measure_in_side (const Drawing *self, guint at, guint first)
{
  return get_thing (self, at)->height + (begins_group (self, at, first) ? GROUP_HEAD : 0);
}

/* Where the second column begins, so that both are about as high. */
static guint
find_break (const Drawing *self, guint n)
{
  double all = 0, height = 0;
  guint end = 0;

  for (guint i = 0; i < n; i++)
    all += measure_in_side (self, i, 0);
  for (; end < n && height < all / 2; end++)
    height += measure_in_side (self, end, 0);
  return end;
}

static void
put_thing (Drawing *self, const Thing *thing, EcoPoint at)
{
  EcoRows *rows = &self->rows;
  EcoChart *chart = &rows->chart;
  const EcoMeasuredLine *line = get_line (self, thing->first);
  EcoRect box = { at.x, at.y, SIDE, thing->height };
  EcoPoint rule[] = { { at.x, at.y + thing->height }, { at.x + SIDE, at.y + thing->height } };
  double y = at.y + BASE;

  eco_scene_begin_group (chart->scene, ECO_LAYER_NODES, ECO_PART_NODE, line->id, line->name);
  eco_scene_add_rect (chart->scene,
                      eco_chart_pen (chart, (chart->style->page & ~(EcoColor) 0xff) | 1, 0, 0),
                      ECO_DETAIL_ALWAYS, &box, 0);
  eco_scene_add_path (chart->scene, eco_chart_pen (chart, 0, chart->style->hairline, 0.8),
                      ECO_DETAIL_SMALL, "ML", rule);
  eco_rows_put (rows, line->name, (EcoPoint) { at.x, y }, THING, ECO_ROWS_NAME);
  for (guint i = 0; i < thing->n; i++)
    {
      g_autofree char *value = dup_value (get_line (self, thing->first + i));

      y += eco_rows_put_lines (rows, value, (EcoPoint) { at.x + VALUES_X, y }, VALUES, 2,
                               ECO_ROWS_TEXT);
    }
  eco_scene_end_group (chart->scene);
}

static void
put_group_head (Drawing *self, const Thing *thing, EcoPoint at, gboolean again)
{
  const char *label = eco_measured_group_get_label (thing->group);
  EcoChartType type = eco_rows_get_type (&self->rows, ECO_ROWS_HEAD);
  g_autofree char *more = again ? g_strdup_printf (_("%s, continued"), label) : NULL;

  eco_rows_say (&self->rows, more != NULL ? more : label,
                (EcoPoint) { at.x, at.y + GROUP_HEAD - 9 }, &type);
}

static double
put_side (Drawing *self, guint first, guint end, EcoPoint at)
{
  double top = at.y;

  for (guint i = first; i < end; i++)
    {
      const Thing *thing = get_thing (self, i);

      if (begins_group (self, i, first))
        {
          put_group_head (self, thing, at,
                          i > 0 && get_thing (self, i - 1)->group == thing->group);
          at.y += GROUP_HEAD;
        }
      put_thing (self, thing, at);
      at.y += thing->height;
    }
  return at.y - top;
}

static void
put_measured (Drawing *self)
{
  EcoRows *rows = &self->rows;
  guint n = self->things->len, most = 2 * rows->most, shown = n <= most + 1 ? n : most;
  guint half = find_break (self, shown);
  double left, right;

  if (n == 0)
    return;
  eco_rows_put_heading (rows, _("Measured"), NULL);
  rows->y -= ECO_SPACE_4;
  left = put_side (self, 0, half, (EcoPoint) { 0, rows->y });
  right = put_side (self, half, shown, (EcoPoint) { SIDE + SIDE_GAP, rows->y });
  rows->y += MAX (left, right);
  eco_rows_put_more (rows, n - shown);
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
  eco_rows_put_chips (&self->rows, eco_measured_group_get_label (group), chips, TRUE);
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

/* ---- Metrics */

/* Widths of the columns: metric, value, date, measured by, owner, used by. */
static const double widths[N_COLUMNS] = { 234, 156, 84, 188, 150, 188 };

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
dup_source (EcoRows *rows, const EcoMetric *metric)
{
  g_autofree char *by = eco_words_concern (rows->plan->facts, metric->measured_by);
  gboolean source = metric->source != NULL && metric->source[0] != '\0';

  if (by != NULL && source && g_strcmp0 (by, metric->source) != 0)
    return g_strdup_printf ("%s · %s", by, metric->source);
  return by != NULL ? g_steal_pointer (&by) : g_strdup (source ? metric->source : "–");
}

/* "3 nodes, 1 exchange, 1 objective" */
static char *
dup_users (const EcoMetricUse *use)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (use->n_nodes > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u node", "%u nodes", use->n_nodes),
                                             use->n_nodes));
  if (use->n_exchanges > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u exchange", "%u exchanges",
                                                       use->n_exchanges), use->n_exchanges));
  if (use->n_objectives > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u objective", "%u objectives",
                                                       use->n_objectives), use->n_objectives));
  return parts->len > 0 ? eco_words_join (parts, parts->len) : NULL;
}

static void
put_metric (EcoRows *rows, const EcoMetricUse *use)
{
  const EcoMetric *metric = use->metric;
  g_autofree char *value = eco_metric_dup_value (metric), *source = dup_source (rows, metric);
  g_autofree char *date = metric->date != ECO_DATE_UNSET ? eco_date_dup_words (metric->date)
                                                         : NULL;
  g_autofree char *users = dup_users (use);

  eco_rows_begin (rows, use->id, metric->name, ROW);
  put_cell (rows, 0, metric->name, ECO_ROWS_NAME);
  eco_rows_put_end (rows, value, (EcoPoint) { get_x (1), rows->y + BASE }, widths[1],
                    isnan (metric->value) ? ECO_ROWS_WARNING : ECO_ROWS_STRONG);
  put_cell (rows, 2, date, ECO_ROWS_DETAILS);
  put_cell (rows, 3, source, ECO_ROWS_DETAILS);
  put_cell (rows, 4, metric->owner, ECO_ROWS_DETAILS);
  if (users != NULL)
    put_cell (rows, 5, users, ECO_ROWS_DETAILS);
  else
    eco_rows_put_missing (rows, _("Nothing uses it"), (EcoPoint) { get_x (5), rows->y + BASE },
                          widths[5]);
  eco_rows_end (rows);
}

static void
put_metrics (Drawing *self)
{
  const EcoRowsColumn columns[N_COLUMNS] = {
    { _("Metric"), widths[0], ECO_ANCHOR_START },      { _("Value"), widths[1], ECO_ANCHOR_END },
    { _("Date"), widths[2], ECO_ANCHOR_START },        { _("Measured by"), widths[3],
                                                         ECO_ANCHOR_START },
    { _("Owner"), widths[4], ECO_ANCHOR_START },       { _("Used by"), widths[5],
                                                         ECO_ANCHOR_START },
  };
  GArray *uses = self->measured->metrics;
  guint n = eco_rows_count (&self->rows, uses->len);

  if (uses->len == 0)
    return;
  eco_rows_put_heading (&self->rows, _("Metrics"), NULL);
  eco_rows_put_columns (&self->rows, columns, N_COLUMNS);
  for (guint i = 0; i < n; i++)
    put_metric (&self->rows, &g_array_index (uses, EcoMetricUse, i));
  eco_rows_put_more (&self->rows, uses->len - n);
}

/* A slide has no room for the table; what is in vain is named. */
static void
put_unused (Drawing *self)
{
  g_autoptr (GArray) chips = g_array_new (FALSE, FALSE, sizeof (EcoRowsChip));

  for (guint i = 0; i < self->measured->metrics->len; i++)
    {
      const EcoMetricUse *use = &g_array_index (self->measured->metrics, EcoMetricUse, i);
      EcoRowsChip chip = { use->id, use->metric->name };

      if (use->n_nodes + use->n_exchanges + use->n_objectives == 0)
        g_array_append_val (chips, chip);
    }
  if (chips->len > 0)
    eco_rows_put_chips (&self->rows, _("Unused metrics"), chips, TRUE);
}

/* ---- All */

static void
put_sign (EcoRows *rows, EcoPoint at, int which)
{
  eco_chart_put_ring (&rows->chart, at, 3.2, eco_rows_get_warning (rows));
}

static void
put_legend (Drawing *self)
{
  if (self->measured->unmeasured->len + self->measured->n_unused == 0
      || !eco_rows_begin_legend (&self->rows))
    return;
  if (self->measured->unmeasured->len > 0)
    eco_rows_put_legend (&self->rows, put_sign, 0, _("Nobody measures it"));
  if (self->measured->n_unused > 0)
    eco_rows_put_legend (&self->rows, put_sign, 0,
                         _("A metric that no node, exchange or objective uses"));
  eco_rows_end_legend (&self->rows);
}

EcoScene *
_eco_measurement_draw (EcoPlanChart *chart, const EcoChartOptions *options)
{
  g_autoptr (EcoMeasurement) measured = eco_measurement_new (chart->facts);
  g_autofree char *note
      = g_strdup_printf (_("What is measured where. Channels and stakeholders with a metric: %u "
                           "of %u."),
                         measured->n_measured, measured->n_all);
  const EcoRowsWords words = { _("Measurement across channels"), note,
                               _("There is nothing yet that could be measured.") };
  g_autofree char *summary
      = g_strdup_printf (_("%s Unused metrics: %u."), note, measured->n_unused);
  Drawing self = { .measured = measured };

  chart->empty = measured->n_all + measured->metrics->len == 0;
  self.things = g_array_new (FALSE, FALSE, sizeof (Thing));
  eco_rows_init (&self.rows, chart, options, &words, WIDTH);
  find_things (&self);
  put_measured (&self);
  put_unmeasured (&self);
  if (options->aspect > 0)
    put_unused (&self);
  else
    put_metrics (&self);
  put_legend (&self);
  g_array_unref (self.things);
  return eco_rows_finish (&self.rows, summary);
}
