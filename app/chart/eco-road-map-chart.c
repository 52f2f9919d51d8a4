/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Draws the road map: lanes with bars over a time line, and apart from them what has no dates. */
#include "config.h"

#include "chart/eco-road-map-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  EcoChart chart;
  EcoRoadMap *map;
  EcoFacts *facts;
} Drawing;

static guint
count_undated (const EcoRoadMap *map)
{
  guint n = 0;

  for (guint i = 0; i < map->bars->len; i++)
    n += g_array_index (map->bars, EcoRoadBar, i).shape == ECO_ROAD_UNDATED;
  return n;
}

static void
put_shelf (Drawing *self)
{
  EcoChart *chart = &self->chart;
  EcoChartType type = { 13, 600, chart->style->ink, ECO_ANCHOR_START };
  EcoChartType hint = { 11.5, 400, chart->style->muted, ECO_ANCHOR_START };
  EcoPoint at = { self->map->left - ECO_ROAD_GUTTER + ECO_SPACE_3,
                  self->map->shelf + ECO_SPACE_5 + 17 };

  if (count_undated (self->map) == 0)
    return;
  eco_scene_begin_group (chart->scene, ECO_LAYER_LABELS, ECO_PART_NONE, NULL, NULL);
  eco_chart_put (chart, _("Without dates"), at, &type);
  if (chart->options.slots)
    eco_chart_put_lines (chart, _("Drag them onto the time line."),
                         (EcoPoint) { at.x, at.y + 15 }, ECO_ROAD_GUTTER - ECO_SPACE_4, 2, &hint);
  eco_scene_end_group (chart->scene);
}

/* ---- Legend */

static gboolean
has_status (const EcoRoadMap *map, int status)
{
  for (guint i = 0; i < map->bars->len; i++)
    if ((int) g_array_index (map->bars, EcoRoadBar, i).initiative->status == status)
      return TRUE;
  return FALSE;
}

static gboolean
has_objective_due (const EcoRoadMap *map)
{
  if (map->dues->len > 0)
    return TRUE;
  for (guint i = 0; i < map->lanes->len; i++)
    {
      EcoDate due = g_array_index (map->lanes, EcoRoadLane, i).due;

      if (due >= map->line.first && due < map->line.last)
        return TRUE;
    }
  return FALSE;
}

static void
put_words (EcoChart *chart, EcoPoint *at, const char *text)
{
  EcoChartType type = { 11.5, 400, chart->style->muted, ECO_ANCHOR_START };

  at->x += eco_chart_put (chart, text, (EcoPoint) { at->x, at->y + 4 }, &type) + ECO_SPACE_5;
}

static void
put_arrow_sign (EcoChart *chart, EcoPoint *at, gboolean violated, const char *text)
{
  EcoColor color = violated ? eco_plan_get_warning (chart->style, chart->style->page)
                            : chart->style->muted;

  eco_scene_add_path (chart->scene,
                      violated ? eco_chart_dashed_pen (chart, color, 1.7)
                               : eco_chart_pen (chart, 0, color, 1.4),
                      ECO_DETAIL_ALWAYS, "ML", (EcoPoint[]) { *at, { at->x + 18, at->y } });
  eco_scene_add_path (chart->scene, eco_chart_pen (chart, color, 0, 0), ECO_DETAIL_ALWAYS, "MLLZ",
                      (EcoPoint[]) { { at->x + 24, at->y }, { at->x + 17, at->y - 3.5 },
                                     { at->x + 17, at->y + 3.5 } });
  at->x += 30;
  put_words (chart, at, text);
}

static void
put_diamond_sign (EcoChart *chart, EcoPoint *at, const char *text)
{
  eco_scene_add_path (chart->scene, eco_chart_pen (chart, chart->style->core, 0, 0),
                      ECO_DETAIL_ALWAYS, "MLLLZ",
                      (EcoPoint[]) { { at->x, at->y }, { at->x + 6, at->y - 6 },
                                     { at->x + 12, at->y }, { at->x + 6, at->y + 6 } });
  at->x += 18;
  put_words (chart, at, text);
}

static void
put_legend (Drawing *self, EcoPoint at)
{
  EcoChart *chart = &self->chart;
  guint violated, n = eco_road_map_count_arrows (self->map, &violated);

  if (!chart->options.legend)
    return;
  eco_scene_begin_group (chart->scene, ECO_LAYER_LEGEND, ECO_PART_NONE, NULL, _("Legend"));
  for (int status = 0; status < ECO_N_WORK_STATUSES; status++)
    if (has_status (self->map, status))
      {
        eco_plan_put_status (chart, (EcoWorkStatus) status, (EcoPoint) { at.x + 6, at.y }, 6,
                             chart->style->page);
        at.x += 18;
        put_words (chart, &at, eco_enum_get_label (ECO_TYPE_WORK_STATUS, status));
      }
  if (has_objective_due (self->map))
    put_diamond_sign (chart, &at, _("Objective due"));
  if (n > violated)
    put_arrow_sign (chart, &at, FALSE, _("Has to be done before"));
  if (violated > 0)
    put_arrow_sign (chart, &at, TRUE, _("Starts too early"));
  eco_scene_end_group (chart->scene);
}

/* ---- All of it */

static void
put_all (Drawing *self)
{
  eco_road_map_put_lanes (&self->chart, self->map);
  eco_road_map_put_grid (&self->chart, self->map, self->facts);
  eco_road_map_put_arrows (&self->chart, self->map);
  for (guint i = 0; i < self->map->bars->len; i++)
    eco_road_map_put_bar (&self->chart, self->map, &g_array_index (self->map->bars, EcoRoadBar, i));
  eco_road_map_put_lane_names (&self->chart, self->map);
  eco_road_map_put_dues (&self->chart, self->map);
  eco_road_map_put_flags (&self->chart, self->map, self->facts);
  eco_road_map_put_dates (&self->chart, self->map);
  put_shelf (self);
}

static char *
dup_summary (EcoRoadMap *map)
{
  guint late = 0, violated;
  g_autofree char *first = eco_date_dup_words (map->line.first);
  g_autofree char *last = eco_date_dup_words (eco_date_add_days (map->line.last, -1));

  for (guint i = 0; i < map->bars->len; i++)
    late += g_array_index (map->bars, EcoRoadBar, i).late;
  eco_road_map_count_arrows (map, &violated);
  return g_strdup_printf (
      /* TRANSLATORS: the road map in words: its first and last day, and how many there are */
      _("Road map, %s – %s. Initiatives: %u; late: %u; without dates: %u; starting before what "
        "they depend on is due: %u."),
      first, last, map->bars->len, late, count_undated (map), violated);
}

static double
get_end (const EcoRoadMap *map)
{
  double end = map->bottom;

  for (guint i = 0; i < map->bars->len; i++)
    {
      const EcoRect *box = &g_array_index (map->bars, EcoRoadBar, i).box;

      end = MAX (end, box->y + box->height);
    }
  return end;
}

EcoScene *
_eco_road_map_draw (EcoPlanChart *chart, const EcoChartOptions *options)
{
  Drawing self = { .facts = chart->facts };
  EcoChartHead head = { .title = _("Road map") };
  g_autofree char *summary = NULL;
  EcoRect content;
  double height;

  eco_chart_init (&self.chart, options);
  self.map = eco_road_map_new (chart->facts, &chart->plan, &self.chart);
  chart->data = self.map;
  chart->free_data = eco_road_map_free;
  chart->empty = self.map->bars->len == 0 && self.map->lanes->len == 0;
  if (self.map->bars->len == 0)
    head.note = _("There are no initiatives yet.");
  put_all (&self);
  head.width = self.map->right - self.map->left + ECO_ROAD_GUTTER;
  height = eco_road_map_measure_dates (&self.chart, self.map, chart->facts)
           + eco_chart_measure_head (&self.chart, &head);
  content = (EcoRect) { self.map->left - ECO_ROAD_GUTTER, -height, head.width,
                        get_end (self.map) + height };
  eco_chart_put_head (&self.chart, &head, (EcoPoint) { content.x, content.y });
  put_legend (&self, (EcoPoint) { content.x + ECO_SPACE_3, get_end (self.map) + ECO_SPACE_6 });
  summary = dup_summary (self.map);
  return eco_chart_finish (&self.chart, &content, _("Road map"), summary);
}
