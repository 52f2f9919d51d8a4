/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The road map before it is drawn: lanes, bars in rows, and how long the time line is. */
#include "config.h"

#include "chart/eco-road-map-private.h"

#include <glib/gi18n-lib.h>

#define ROW_GAP 26.0      /* least, between two in one row */
#define LEAST_BAR 7.0
#define NAME_INSET 24.0   /* of a name in a bar: it has a sign before it */
#define LEAST_LANE 56.0
#define CHIP_GAP 8.0
#define MOST_YEARS 40

/* ---- Dates */

EcoDate
eco_road_bar_get_start (const EcoRoadBar *bar)
{
  const EcoInitiative *own = bar->initiative;

  return own->start != ECO_DATE_UNSET ? own->start : own->due;
}

/* Where what follows it may begin. */
EcoDate
eco_road_bar_get_end (const EcoRoadBar *bar)
{
  return bar->initiative->due;
}

typedef struct
{
  EcoDate first, last;
} Span;

static void
span_add (Span *span, EcoDate date)
{
  if (date == ECO_DATE_UNSET)
    return;
  span->first = span->first == ECO_DATE_UNSET ? date : MIN (span->first, date);
  span->last = MAX (span->last, date);
}

static Span
find_span (EcoFacts *facts, EcoDate today)
{
  const GPtrArray *initiatives = eco_facts_get_list (facts, ECO_ECOSYSTEM_INITIATIVES);
  const GPtrArray *objectives = eco_facts_get_list (facts, ECO_ECOSYSTEM_OBJECTIVES);
  Span span = { ECO_DATE_UNSET, ECO_DATE_UNSET };

  for (guint i = 0; i < initiatives->len; i++)
    {
      const EcoInitiative *own = initiatives->pdata[i];

      span_add (&span, own->start);
      span_add (&span, own->due);
      if (own->due == ECO_DATE_UNSET)
        span_add (&span, eco_date_add_months (own->start, ECO_ROAD_OPEN_MONTHS));
    }
  for (guint i = 0; i < objectives->len; i++)
    span_add (&span, ECO_OBJECTIVE (objectives->pdata[i])->due);
  span_add (&span, today);
  if (span.first == ECO_DATE_UNSET)
    span_add (&span, eco_date_get_today ());
  if (eco_date_add_months (span.first, 11) > span.last)
    span.last = eco_date_add_months (span.first, 11);
  return span;
}

/* Horizons a little farther on are on it too; a date that is years off its others is not. */
static Span
find_shown (EcoFacts *facts, EcoDate today)
{
  const GPtrArray *horizons = eco_facts_get_list (facts, ECO_ECOSYSTEM_HORIZONS);
  Span span = find_span (facts, today);
  int days = eco_date_to_day (span.last) - eco_date_to_day (span.first);
  EcoDate most = eco_date_add_days (span.last, days / 3);
  EcoDate middle = today != ECO_DATE_UNSET ? today : span.first;

  for (guint i = 0; i < horizons->len; i++)
    {
      EcoDate date = ECO_HORIZON (horizons->pdata[i])->date;

      if (date <= most && date >= span.first)
        span_add (&span, date);
    }
  span.first = MAX (span.first, eco_date_add_months (middle, -12 * MOST_YEARS / 2));
  span.last = MIN (span.last, eco_date_add_months (span.first, 12 * MOST_YEARS));
  return span;
}

/**
 * eco_plan_find_scale:
 *
 * Returns: the scale at which the road map of @facts fits a page best
 */
EcoPlanScale
eco_plan_find_scale (EcoFacts *facts, EcoDate today)
{
  Span span = find_shown (facts, today);
  int days = eco_date_to_day (span.last) - eco_date_to_day (span.first);

  return days <= 400 ? ECO_PLAN_BY_MONTH : days <= 5 * 366 ? ECO_PLAN_BY_QUARTER : ECO_PLAN_BY_YEAR;
}

/* ---- Lanes */

static void
clear_lane (gpointer data)
{
  g_free (((EcoRoadLane *) data)->name);
}

static guint
add_lane (EcoRoadMap *self, const char *id, const char *name, EcoDate due)
{
  EcoRoadLane lane = { .id = id, .name = g_strdup (name), .due = due };

  g_array_append_val (self->lanes, lane);
  return self->lanes->len - 1;
}

static void
add_objectives (EcoRoadMap *self, EcoFacts *facts)
{
  const GPtrArray *objectives = eco_facts_get_list (facts, ECO_ECOSYSTEM_OBJECTIVES);

  for (guint i = 0; i < objectives->len; i++)
    {
      const EcoObjective *own = objectives->pdata[i];

      add_lane (self, eco_object_get_id (objectives->pdata[i]), own->name, own->due);
    }
}

/* The lane for their dates, if one of them has any that is shown. */
static void
add_dues (EcoRoadMap *self, EcoFacts *facts, EcoChart *chart)
{
  guint n_rows = eco_road_map_add_dues (self, facts, chart), lane;

  if (n_rows == 0)
    return;
  lane = add_lane (self, NULL, _("Objectives"), ECO_DATE_UNSET);
  g_array_index (self->lanes, EcoRoadLane, lane).n_rows = n_rows;
}

static guint
find_lane (EcoRoadMap *self, const EcoInitiative *initiative, EcoPlanGrouping grouping)
{
  gboolean by_owner = grouping == ECO_PLAN_BY_OWNER;
  const char *id
      = !by_owner && initiative->objectives != NULL ? initiative->objectives[0] : NULL;
  const char *name = by_owner ? initiative->owner : NULL;
  gboolean none = by_owner ? name == NULL || *name == '\0' : id == NULL;
  guint added;

  if (none)
    name = by_owner ? _("No owner") : self->lanes->len > 0 ? _("No objective") : _("Initiatives");
  /* Nobody is called as the lane of the objectives is. */
  for (guint i = self->dues->len > 0; i < self->lanes->len; i++)
    {
      const EcoRoadLane *lane = &g_array_index (self->lanes, EcoRoadLane, i);

      if (id != NULL ? g_strcmp0 (lane->id, id) == 0
                     : lane->id == NULL && g_strcmp0 (lane->name, name) == 0)
        return i;
    }
  /* An objective that is not there counts as none. */
  added = add_lane (self, NULL, name != NULL ? name : _("No objective"), ECO_DATE_UNSET);
  g_array_index (self->lanes, EcoRoadLane, added).owner = by_owner && !none ? name : NULL;
  return added;
}

/* ---- Bars */

static EcoRoadShape
find_shape (const EcoInitiative *initiative)
{
  if (initiative->start != ECO_DATE_UNSET)
    return initiative->due != ECO_DATE_UNSET ? ECO_ROAD_BARRED : ECO_ROAD_OPEN;
  return initiative->due != ECO_DATE_UNSET ? ECO_ROAD_MILESTONE : ECO_ROAD_UNDATED;
}

static double
get_x (const EcoRoadMap *self, EcoDate date)
{
  return CLAMP (eco_time_line_get_x (&self->line, date), self->left, self->right);
}

static void
place_across (EcoRoadMap *self, EcoRoadBar *bar, EcoChart *chart)
{
  const EcoInitiative *own = bar->initiative;
  EcoDate first = bar->reversed ? own->due : eco_road_bar_get_start (bar);
  EcoDate last = bar->reversed ? own->start : own->due;
  double name = eco_road_map_measure_name (chart, own);

  if (bar->shape == ECO_ROAD_MILESTONE)
    {
      bar->box.x = get_x (self, eco_date_add_days (own->due, 1)) - ECO_ROAD_DIAMOND;
      bar->box.width = 2 * ECO_ROAD_DIAMOND;
    }
  else
    {
      if (bar->shape == ECO_ROAD_OPEN)
        last = eco_date_add_months (own->start, ECO_ROAD_OPEN_MONTHS);
      bar->box.x = get_x (self, first);
      /* To the end of its last day. */
      bar->box.width = MAX (get_x (self, eco_date_add_days (last, 1)) - bar->box.x, LEAST_BAR);
    }
  bar->outside = bar->shape == ECO_ROAD_MILESTONE
                 || name + NAME_INSET + ECO_SPACE_2 > bar->box.width;
  bar->end = bar->box.x + bar->box.width + (bar->outside ? name + NAME_INSET : 0)
             + eco_road_map_measure_trouble (chart, bar);
}

static void
add_bar (EcoRoadMap *self, const EcoInitiative *initiative, EcoPlanGrouping grouping,
         EcoChart *chart)
{
  EcoRoadBar bar = { .initiative = initiative, .shape = find_shape (initiative) };

  bar.id = eco_object_get_id (ECO_OBJECT ((EcoInitiative *) initiative));
  bar.late = eco_plan_is_late (initiative, self->today);
  bar.reversed = bar.shape == ECO_ROAD_BARRED && initiative->start > initiative->due;
  if (bar.shape != ECO_ROAD_UNDATED)
    {
      bar.lane = find_lane (self, initiative, grouping);
      place_across (self, &bar, chart);
    }
  g_array_append_val (self->bars, bar);
}

/* So that names behind bars which end where the time line does stand in their lane too. */
static void
widen (EcoRoadMap *self)
{
  for (guint i = 0; i < self->bars->len; i++)
    self->right = MAX (self->right,
                       g_array_index (self->bars, EcoRoadBar, i).end + ECO_SPACE_2);
}

/* By lane, then by where they begin; those without dates last, as they come. */
static int
compare_bars (gconstpointer a, gconstpointer b)
{
  const EcoRoadBar *x = a, *y = b;
  gboolean first = x->shape == ECO_ROAD_UNDATED, second = y->shape == ECO_ROAD_UNDATED;

  if (first || second)
    return first - second;
  if (x->lane != y->lane)
    return x->lane < y->lane ? -1 : 1;
  if (x->box.x != y->box.x)
    return x->box.x < y->box.x ? -1 : 1;
  return x->end < y->end ? -1 : x->end > y->end;
}

/* Each into the first row of its lane that is free where it begins. */
static void
find_rows (EcoRoadMap *self)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (double));
  guint lane = G_MAXUINT;

  for (guint i = 0; i < self->bars->len; i++)
    {
      EcoRoadBar *bar = &g_array_index (self->bars, EcoRoadBar, i);

      if (bar->shape == ECO_ROAD_UNDATED)
        return;
      if (bar->lane != lane)
        g_array_set_size (ends, 0);
      lane = bar->lane;
      for (bar->row = 0; bar->row < ends->len; bar->row++)
        if (g_array_index (ends, double, bar->row) + ROW_GAP <= bar->box.x)
          break;
      if (bar->row == ends->len)
        g_array_append_val (ends, bar->end);
      g_array_index (ends, double, bar->row) = bar->end;
      g_array_index (self->lanes, EcoRoadLane, lane).n_rows = ends->len;
    }
}

static void
place_lanes (EcoRoadMap *self, EcoChart *chart)
{
  EcoChartType type = { 13, 600, 0, ECO_ANCHOR_START };
  double y = 0;

  for (guint i = 0; i < self->lanes->len; i++)
    {
      EcoRoadLane *lane = &g_array_index (self->lanes, EcoRoadLane, i);
      double name = eco_chart_measure_lines (chart, lane->name, ECO_ROAD_GUTTER - ECO_SPACE_4, 3,
                                             &type)
                    + 2 * ECO_ROAD_INSET + (lane->due != ECO_DATE_UNSET ? 16 : 0);

      lane->top = y;
      lane->height = MAX (lane->n_rows * ECO_ROAD_ROW - (ECO_ROAD_ROW - ECO_ROAD_BAR)
                              + 2 * ECO_ROAD_INSET,
                          MAX (name, LEAST_LANE));
      if (i == 0 && self->dues->len > 0)
        lane->height = MAX (eco_road_map_measure_dues (lane->n_rows), name);
      y += lane->height + ECO_SPACE_1;
    }
  self->bottom = MAX (y - ECO_SPACE_1, 2 * LEAST_LANE);
  self->shelf = self->bottom + ECO_SPACE_6;
}

static void
place_bars (EcoRoadMap *self)
{
  double x = self->left, y = self->shelf + ECO_SPACE_5;

  for (guint i = 0; i < self->bars->len; i++)
    {
      EcoRoadBar *bar = &g_array_index (self->bars, EcoRoadBar, i);

      if (bar->shape != ECO_ROAD_UNDATED)
        {
          bar->box.y = g_array_index (self->lanes, EcoRoadLane, bar->lane).top + ECO_ROAD_INSET
                       + bar->row * ECO_ROAD_ROW;
          bar->box.height = ECO_ROAD_BAR;
          continue;
        }
      if (x + ECO_ROAD_CHIP > self->right && x > self->left)
        {
          x = self->left;
          y += ECO_ROAD_BAR + CHIP_GAP;
        }
      bar->box = (EcoRect) { x, y, ECO_ROAD_CHIP, ECO_ROAD_BAR };
      x += ECO_ROAD_CHIP + CHIP_GAP;
    }
}

/* Returns: (transfer full): where everything stands */
EcoRoadMap *
eco_road_map_new (EcoFacts *facts, const EcoPlanOptions *options, EcoChart *chart)
{
  const GPtrArray *initiatives = eco_facts_get_list (facts, ECO_ECOSYSTEM_INITIATIVES);
  EcoRoadMap *self = g_new0 (EcoRoadMap, 1);
  Span span = find_shown (facts, options->today);

  self->today = options->today;
  self->lanes = g_array_new (FALSE, TRUE, sizeof (EcoRoadLane));
  g_array_set_clear_func (self->lanes, clear_lane);
  self->bars = g_array_new (FALSE, TRUE, sizeof (EcoRoadBar));
  self->dues = g_array_new (FALSE, FALSE, sizeof (EcoRoadDue));
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  eco_time_line_init (&self->line, options->scale, span.first, span.last);
  self->left = eco_time_line_get_x (&self->line, self->line.first);
  self->right = eco_time_line_get_x (&self->line, self->line.last);
  if (options->grouping == ECO_PLAN_BY_OBJECTIVE)
    add_objectives (self, facts);
  else
    add_dues (self, facts, chart);
  for (guint i = 0; i < initiatives->len; i++)
    add_bar (self, initiatives->pdata[i], options->grouping, chart);
  widen (self);
  g_array_sort (self->bars, compare_bars);
  for (guint i = 0; i < self->bars->len; i++)
    g_hash_table_insert (self->by_id, (gpointer) g_array_index (self->bars, EcoRoadBar, i).id,
                         GUINT_TO_POINTER (i + 1));
  find_rows (self);
  place_lanes (self, chart);
  place_bars (self);
  return self;
}

void
eco_road_map_free (gpointer data)
{
  EcoRoadMap *self = data;

  g_array_unref (self->lanes);
  g_array_unref (self->bars);
  g_array_unref (self->dues);
  g_hash_table_unref (self->by_id);
  g_free (self);
}

/* Returns: (nullable): the bar of an initiative */
EcoRoadBar *
eco_road_map_find (EcoRoadMap *self, const char *id)
{
  guint at = id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, id)) : 0;

  return at > 0 ? &g_array_index (self->bars, EcoRoadBar, at - 1) : NULL;
}
