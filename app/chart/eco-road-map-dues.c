/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The dates of objectives where they are no lanes: in a lane of their own, above those of the
 * owners. */
#include "config.h"

#include "chart/eco-road-map-private.h"

#include <glib/gi18n-lib.h>

#define DUE 6.0         /* half of a diamond */
#define ROW 24.0
#define MOST_NAME 300.0
#define GAP 20.0

static EcoChartType
get_type (const EcoChart *chart)
{
  return (EcoChartType) { 12, 400, chart->style->ink, ECO_ANCHOR_START };
}

/* Into the first row that is free there. */
static guint
find_row (GArray *ends, double x, double end)
{
  guint row = 0;

  while (row < ends->len && g_array_index (ends, double, row) + GAP > x)
    row++;
  if (row == ends->len)
    g_array_append_val (ends, end);
  g_array_index (ends, double, row) = end;
  return row;
}

static int
compare_dues (gconstpointer a, gconstpointer b)
{
  const EcoRoadDue *x = a, *y = b;

  return x->from < y->from ? -1 : x->from > y->from;
}

/* Its name stands behind it, or before it where the time line ends and there is room. */
static void
place_due (EcoRoadDue *due, const EcoRoadMap *map, EcoChart *chart)
{
  EcoChartType type = get_type (chart);
  double room = DUE + ECO_SPACE_1
                + MIN (eco_chart_measure (chart, due->objective->name, &type), MOST_NAME);

  due->x = eco_time_line_get_x (&map->line, eco_date_add_days (due->objective->due, 1));
  due->from = due->x + room <= map->right || due->x - room < map->left ? due->x - DUE
                                                                         : due->x - room;
  due->to = due->from < due->x - DUE ? due->x + DUE : due->x + room;
}

/* What stands in that lane, from left to right. Returns how many rows there are. */
guint
eco_road_map_add_dues (EcoRoadMap *map, EcoFacts *facts, EcoChart *chart)
{
  const GPtrArray *objectives = eco_facts_get_list (facts, ECO_ECOSYSTEM_OBJECTIVES);
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < objectives->len; i++)
    {
      EcoRoadDue due = { .objective = objectives->pdata[i] };

      if (due.objective->due < map->line.first || due.objective->due >= map->line.last)
        continue;
      place_due (&due, map, chart);
      g_array_append_val (map->dues, due);
    }
  g_array_sort (map->dues, compare_dues);
  for (guint i = 0; i < map->dues->len; i++)
    {
      EcoRoadDue *due = &g_array_index (map->dues, EcoRoadDue, i);

      due->row = find_row (ends, due->from, due->to);
    }
  return ends->len;
}

/* How high a lane with so many rows is. */
double
eco_road_map_measure_dues (guint n_rows)
{
  return n_rows * ROW + ECO_ROAD_INSET;
}

void
eco_road_map_put_dues (EcoChart *chart, const EcoRoadMap *map)
{
  for (guint i = 0; i < map->dues->len; i++)
    {
      EcoChartType type = get_type (chart);
      const EcoRoadDue *due = &g_array_index (map->dues, EcoRoadDue, i);
      const char *id = eco_object_get_id (ECO_OBJECT ((EcoObjective *) due->objective));
      EcoPoint at = { due->x, ECO_ROAD_INSET / 2 + due->row * ROW + ROW / 2 };
      g_autofree char *words = eco_date_dup_words (due->objective->due);
      g_autofree char *title = g_strdup_printf (_("%1$s, due %2$s"), due->objective->name, words);
      g_autofree char *name = eco_chart_fit (chart, due->objective->name, MOST_NAME, &type);

      eco_scene_begin_group (chart->scene, ECO_LAYER_NODES, ECO_PART_NODE, id, title);
      eco_road_map_put_diamond (chart, at);
      type.anchor = due->from < at.x - DUE ? ECO_ANCHOR_END : ECO_ANCHOR_START;
      at.x += type.anchor == ECO_ANCHOR_END ? -DUE - ECO_SPACE_1 : DUE + ECO_SPACE_1;
      eco_chart_put (chart, name, (EcoPoint) { at.x, at.y + 4.2 }, &type);
      eco_scene_end_group (chart->scene);
    }
}
