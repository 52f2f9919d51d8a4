/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What stands round the bars of the road map: years and columns, today, horizons, the names of
 * lanes and the dates of objectives. */
#include "config.h"

#include "chart/eco-road-map-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define FLAG 19.0       /* height of the name of a horizon */
#define FLAG_GAP 4.0
#define FLAG_INSET 7.0
#define DUE 6.0         /* half of the diamond of an objective */

/* A date with a name over the columns. */
typedef struct
{
  const char *id;   /* of a horizon; NULL for today */
  char *text, *title;
  double x, left, width;
  guint level;      /* from the columns up */
  gboolean beyond;  /* later than the last column */
} Flag;

static EcoChartType
get_flag_type (const EcoChart *chart, gboolean today)
{
  return (EcoChartType) { 12, today ? 700 : 600,
                          today ? chart->style->core_ink : chart->style->ink, ECO_ANCHOR_START };
}

static void
clear_flag (gpointer data)
{
  Flag *flag = data;

  g_free (flag->text);
  g_free (flag->title);
}

static void
add_flag (GArray *flags, EcoChart *chart, const EcoRoadMap *map, const char *id, const char *name,
          EcoDate date)
{
  g_autofree char *words = eco_date_dup_words (date);
  Flag flag = { .id = id };
  EcoChartType type = get_flag_type (chart, id == NULL);

  if (date == ECO_DATE_UNSET || date < map->line.first)
    return;
  flag.beyond = date >= map->line.last;
  flag.x = flag.beyond ? map->right : eco_time_line_get_x (&map->line, date);
  flag.title = g_strdup_printf ("%s, %s", name, words);
  /* TRANSLATORS: a horizon that is later than all that is shown, with its date */
  flag.text = flag.beyond ? g_strdup_printf (_("%1$s, %2$s →"), name, words) : g_strdup (name);
  flag.width = eco_chart_measure (chart, flag.text, &type) + 2 * FLAG_INSET;
  flag.left = MIN (flag.x, map->right - flag.width);
  for (guint i = 0; i < flags->len; i++)
    {
      const Flag *other = &g_array_index (flags, Flag, i);

      if (other->level == flag.level && flag.left < other->left + other->width + ECO_SPACE_1
          && other->left < flag.left + flag.width + ECO_SPACE_1)
        {
          flag.level++;
          i = G_MAXUINT; /* begin again */
        }
    }
  g_array_append_val (flags, flag);
}

static GArray *
list_flags (EcoChart *chart, const EcoRoadMap *map, EcoFacts *facts)
{
  GArray *flags = g_array_new (FALSE, FALSE, sizeof (Flag));
  const GPtrArray *horizons = eco_facts_get_list (facts, ECO_ECOSYSTEM_HORIZONS);

  g_array_set_clear_func (flags, clear_flag);
  add_flag (flags, chart, map, NULL, _("Today"), map->today);
  for (guint i = 0; i < horizons->len; i++)
    add_flag (flags, chart, map, eco_object_get_id (horizons->pdata[i]),
              ECO_HORIZON (horizons->pdata[i])->name, ECO_HORIZON (horizons->pdata[i])->date);
  return flags;
}

/* How high all above the lanes is. */
double
eco_road_map_measure_dates (EcoChart *chart, const EcoRoadMap *map, EcoFacts *facts)
{
  g_autoptr (GArray) flags = list_flags (chart, map, facts);
  guint levels = 0;

  for (guint i = 0; i < flags->len; i++)
    levels = MAX (levels, g_array_index (flags, Flag, i).level + 1);
  return ECO_ROAD_HEAD + levels * (FLAG + FLAG_GAP);
}

static double
get_flag_y (const Flag *flag)
{
  return -ECO_ROAD_HEAD - (flag->level + 1) * (FLAG + FLAG_GAP);
}

static void
put_line (EcoChart *chart, guint pen, double x, double top, double bottom)
{
  eco_scene_add_path (chart->scene, pen, ECO_DETAIL_ALWAYS, "ML",
                      (EcoPoint[]) { { x, top }, { x, bottom } });
}

static void
put_flag_lines (EcoChart *chart, const EcoRoadMap *map, GArray *flags)
{
  for (guint i = 0; i < flags->len; i++)
    {
      const Flag *flag = &g_array_index (flags, Flag, i);

      if (!flag->beyond)
        put_line (chart,
                  flag->id == NULL ? eco_chart_pen (chart, 0, chart->style->core, 1.8)
                                   : eco_chart_dashed_pen (chart, chart->style->muted, 1.3),
                  flag->x, get_flag_y (flag) + FLAG, map->bottom);
    }
}

/* ---- Columns */

static EcoPlanScale
get_unit (const EcoRoadMap *map)
{
  return map->line.scale == ECO_PLAN_BY_YEAR ? ECO_PLAN_BY_QUARTER : map->line.scale;
}

/* Lines between columns, stronger where a year begins; today and horizons. */
void
eco_road_map_put_grid (EcoChart *chart, const EcoRoadMap *map, EcoFacts *facts)
{
  g_autoptr (GArray) flags = list_flags (chart, map, facts);
  EcoColor thin = eco_color_mix (chart->style->page, chart->style->hairline, 0.7);

  eco_scene_begin_group (chart->scene, ECO_LAYER_BANDS, ECO_PART_NONE, NULL, NULL);
  for (EcoDate at = map->line.first; at < map->line.last;
       at = eco_time_line_next (get_unit (map), at))
    {
      gboolean year = at / 100 % 100 == 1;

      put_line (chart,
                eco_chart_pen (chart, 0, year ? chart->style->hairline : thin, year ? 1.4 : 0.8),
                eco_time_line_get_x (&map->line, at), year ? -ECO_ROAD_HEAD : -ECO_ROAD_HEAD / 2,
                map->bottom);
    }
  put_flag_lines (chart, map, flags);
  eco_scene_end_group (chart->scene);
}

static void
put_years (EcoChart *chart, const EcoRoadMap *map)
{
  EcoChartType type = { 14, 700, chart->style->ink, ECO_ANCHOR_START };

  for (EcoDate at = map->line.first; at < map->line.last;)
    {
      EcoDate next = MIN (eco_date_new (MIN (at / 10000 + 1, 9999), 1, 1), map->line.last);
      double x = eco_time_line_get_x (&map->line, at), end = eco_time_line_get_x (&map->line, next);
      g_autofree char *text = g_strdup_printf ("%d", at / 10000);

      if (eco_chart_measure (chart, text, &type) + 2 * ECO_SPACE_2 <= end - x)
        eco_chart_put (chart, text, (EcoPoint) { x + ECO_SPACE_2, -ECO_ROAD_HEAD / 2 - 7 }, &type);
      if (next <= at)
        return;
      at = next;
    }
}

static void
put_columns (EcoChart *chart, const EcoRoadMap *map)
{
  EcoChartType type = { 12, 600, chart->style->muted, ECO_ANCHOR_START };

  for (EcoDate at = map->line.first; at < map->line.last;
       at = eco_time_line_next (get_unit (map), at))
    {
      g_autofree char *text = eco_time_line_dup_label (get_unit (map), at);

      eco_chart_put (chart, text,
                     (EcoPoint) { eco_time_line_get_x (&map->line, at) + ECO_SPACE_2, -8 }, &type);
    }
}

/* ---- Lanes */

static EcoColor
get_ground (const EcoChart *chart)
{
  return eco_color_mix (chart->style->page, chart->style->hairline, 0.3);
}

void
eco_road_map_put_lanes (EcoChart *chart, const EcoRoadMap *map)
{
  eco_scene_begin_group (chart->scene, ECO_LAYER_BANDS, ECO_PART_NONE, NULL, NULL);
  for (guint i = 0; i < map->lanes->len; i++)
    {
      const EcoRoadLane *lane = &g_array_index (map->lanes, EcoRoadLane, i);
      EcoRect box = { map->left - ECO_ROAD_GUTTER, lane->top,
                      map->right - map->left + ECO_ROAD_GUTTER, lane->height };

      eco_scene_add_rect (chart->scene, eco_chart_pen (chart, get_ground (chart), 0, 0),
                          ECO_DETAIL_ALWAYS, &box, 8);
    }
  eco_scene_end_group (chart->scene);
}

/* The date of an objective. */
void
eco_road_map_put_diamond (EcoChart *chart, EcoPoint centre)
{
  EcoPoint diamond[] = { { centre.x - DUE, centre.y }, { centre.x, centre.y - DUE },
                         { centre.x + DUE, centre.y }, { centre.x, centre.y + DUE } };

  eco_scene_add_path (chart->scene,
                      eco_chart_pen (chart, chart->style->core, chart->style->page, 1.4),
                      ECO_DETAIL_ALWAYS, "MLLLZ", diamond);
}

static void
put_lane_name (EcoChart *chart, const EcoRoadMap *map, const EcoRoadLane *lane)
{
  EcoChartType name = { 13, 600, chart->style->ink, ECO_ANCHOR_START };
  EcoChartType date = { 11.5, 400, chart->style->muted, ECO_ANCHOR_START };
  g_autofree char *id = lane->id != NULL ? g_strconcat (ECO_PLAN_LANE, lane->id, NULL) : NULL;
  EcoPoint at = { map->left - ECO_ROAD_GUTTER + ECO_SPACE_3, lane->top + ECO_ROAD_INSET + 11 };
  g_autofree char *words = eco_date_dup_words (lane->due);
  g_autofree char *due = g_strdup_printf (_("Due %s"), words);

  eco_scene_begin_group (chart->scene, ECO_LAYER_NODES,
                         id != NULL ? ECO_PART_NODE : ECO_PART_NONE, id, lane->name);
  at.y += eco_chart_put_lines (chart, lane->name, at, ECO_ROAD_GUTTER - ECO_SPACE_4, 3, &name);
  if (lane->due != ECO_DATE_UNSET)
    eco_chart_put (chart, due, (EcoPoint) { at.x, at.y - 1 }, &date);
  eco_scene_end_group (chart->scene);
}

static gboolean
is_shown (const EcoRoadMap *map, EcoDate date)
{
  return date != ECO_DATE_UNSET && date >= map->line.first && date < map->line.last;
}

/* An objective that nothing leads to says so. */
static void
put_lane_gap (EcoChart *chart, const EcoRoadMap *map, const EcoRoadLane *lane)
{
  EcoChartType type = { 12, 400, chart->style->muted, ECO_ANCHOR_START };
  const char *text = _("No initiative leads here yet");
  EcoPoint at = { map->left + ECO_SPACE_3, lane->top + ECO_ROAD_INSET + 17 };
  EcoRect ground = { at.x - 3, at.y - 12, eco_chart_measure (chart, text, &type) + 6, 17 };

  if (lane->n_rows > 0)
    return;
  eco_scene_begin_group (chart->scene, ECO_LAYER_LABELS, ECO_PART_NONE, NULL, NULL);
  eco_scene_add_rect (chart->scene, eco_chart_pen (chart, get_ground (chart), 0, 0),
                      ECO_DETAIL_ALWAYS, &ground, 3);
  eco_chart_put (chart, text, at, &type);
  eco_scene_end_group (chart->scene);
}

/* On the upper edge of its lane, where no bar is. */
static void
put_lane_due (EcoChart *chart, const EcoRoadMap *map, const EcoRoadLane *lane)
{
  g_autofree char *words = eco_date_dup_words (lane->due);
  g_autofree char *title = NULL;

  if (lane->id == NULL || !is_shown (map, lane->due))
    return;
  title = g_strdup_printf (_("%1$s, due %2$s"), lane->name, words);
  eco_scene_begin_group (chart->scene, ECO_LAYER_NODES, ECO_PART_NODE, lane->id, title);
  eco_road_map_put_diamond (
      chart,
      (EcoPoint) { eco_time_line_get_x (&map->line, eco_date_add_days (lane->due, 1)), lane->top });
  eco_scene_end_group (chart->scene);
}

void
eco_road_map_put_lane_names (EcoChart *chart, const EcoRoadMap *map)
{
  for (guint i = 0; i < map->lanes->len; i++)
    {
      put_lane_name (chart, map, &g_array_index (map->lanes, EcoRoadLane, i));
      put_lane_due (chart, map, &g_array_index (map->lanes, EcoRoadLane, i));
    }
}

/* ---- Today and horizons */

static void
put_flag (EcoChart *chart, const Flag *flag)
{
  gboolean today = flag->id == NULL;
  EcoChartType type = get_flag_type (chart, today);
  EcoRect box = { flag->left, get_flag_y (flag), flag->width, FLAG };

  eco_scene_begin_group (chart->scene, ECO_LAYER_NODES, today ? ECO_PART_NONE : ECO_PART_NODE,
                         flag->id, flag->title);
  eco_scene_add_rect (chart->scene,
                      today ? eco_chart_pen (chart, chart->style->core, 0, 0)
                            : eco_chart_pen (chart, chart->style->card, chart->style->muted, 1),
                      ECO_DETAIL_ALWAYS, &box, 4);
  eco_chart_put (chart, flag->text, (EcoPoint) { box.x + FLAG_INSET, box.y + 13.2 }, &type);
  eco_scene_end_group (chart->scene);
}

void
eco_road_map_put_flags (EcoChart *chart, const EcoRoadMap *map, EcoFacts *facts)
{
  g_autoptr (GArray) flags = list_flags (chart, map, facts);

  for (guint i = 0; i < flags->len; i++)
    put_flag (chart, &g_array_index (flags, Flag, i));
}

/* Names of years and columns; which lanes are empty. */
void
eco_road_map_put_dates (EcoChart *chart, const EcoRoadMap *map)
{
  for (guint i = 0; i < map->lanes->len; i++)
    put_lane_gap (chart, map, &g_array_index (map->lanes, EcoRoadLane, i));
  eco_scene_begin_group (chart->scene, ECO_LAYER_LABELS, ECO_PART_NONE, NULL, NULL);
  put_years (chart, map);
  put_columns (chart, map);
  eco_scene_end_group (chart->scene);
}
