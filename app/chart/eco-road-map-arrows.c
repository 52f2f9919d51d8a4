/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Dependencies on the road map: from the end of what has to be done first to the beginning of what
 * needs it. What begins before that is marked. */
#include "config.h"

#include "chart/eco-road-map-private.h"

#include "analysis/eco-facts-plan.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define HEAD 7.0
#define ROUND 6.0
#define BACK 11.0  /* how far before what it leads to a way turns back */
#define LEAST 14.0 /* px across that a plain way needs */
#define MOST_POINTS 6

typedef struct
{
  const EcoRoadBar *before, *after;
  gboolean violated;
} Dependency;

static gboolean
is_violated (const EcoRoadBar *before, const EcoRoadBar *after)
{
  EcoDate end = eco_road_bar_get_end (before), start = eco_road_bar_get_start (after);

  return end != ECO_DATE_UNSET && start != ECO_DATE_UNSET && start < end
         && eco_initiative_is_open (before->initiative);
}

typedef void (*DependencyFunc) (const Dependency *dependency, gpointer data);

static void
foreach_dependency (EcoRoadMap *map, DependencyFunc func, gpointer data)
{
  for (guint i = 0; i < map->bars->len; i++)
    {
      Dependency own = { .after = &g_array_index (map->bars, EcoRoadBar, i) };
      char **ids = own.after->initiative->depends;

      for (guint k = 0; ids != NULL && ids[k] != NULL; k++)
        {
          own.before = eco_road_map_find (map, ids[k]);
          if (own.before == NULL || own.before == own.after)
            continue;
          own.violated = is_violated (own.before, own.after);
          if (own.before->shape != ECO_ROAD_UNDATED && own.after->shape != ECO_ROAD_UNDATED)
            func (&own, data);
        }
    }
}

/* ---- Ways */

/* The corners of the way. Returns how many. */
static guint
find_way (const Dependency *own, EcoPoint points[static MOST_POINTS])
{
  const EcoRect *from = &own->before->box, *to = &own->after->box;
  double y = from->y + from->height / 2, end = to->y + to->height / 2;
  double x = own->before->shape == ECO_ROAD_MILESTONE ? from->x + from->width / 2
                                                      : from->x + from->width - 5;
  gboolean down = end > y;
  double edge = down ? from->y + from->height : from->y;
  double gap = down ? to->y - 5 : to->y + to->height + 5;

  if (y == end)
    {
      points[0] = (EcoPoint) { own->before->end + ECO_SPACE_1, y };
      points[1] = (EcoPoint) { to->x, end };
      return 2;
    }
  points[0] = (EcoPoint) { x, edge };
  if (to->x >= x + LEAST)
    {
      points[1] = (EcoPoint) { x, end };
      points[2] = (EcoPoint) { to->x, end };
      return 3;
    }
  points[1] = (EcoPoint) { x, gap };
  points[2] = (EcoPoint) { to->x - BACK, gap };
  points[3] = (EcoPoint) { to->x - BACK, end };
  points[4] = (EcoPoint) { to->x, end };
  return 5;
}

static EcoPoint
toward (EcoPoint from, EcoPoint to, double way)
{
  double length = hypot (to.x - from.x, to.y - from.y);
  double t = length > 0 ? MIN (way / length, 0.5) : 0;

  return (EcoPoint) { from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t };
}

/* A line with round corners that ends where the arrow head begins. */
static void
add_line (EcoChart *chart, guint pen, const EcoPoint *points, guint n)
{
  GString *verbs = g_string_new ("M");
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (EcoPoint));
  EcoPoint end = toward (points[n - 1], points[n - 2], HEAD - 1);

  g_array_append_val (all, points[0]);
  for (guint i = 1; i + 1 < n; i++)
    {
      EcoPoint in = toward (points[i], points[i - 1], ROUND);
      EcoPoint out = toward (points[i], points[i + 1], ROUND);

      g_array_append_val (all, in);
      g_array_append_val (all, points[i]);
      g_array_append_val (all, points[i]);
      g_array_append_val (all, out);
      g_string_append (verbs, "LC");
    }
  g_array_append_val (all, end);
  g_string_append_c (verbs, 'L');
  eco_scene_add_path (chart->scene, pen, ECO_DETAIL_ALWAYS, verbs->str, (EcoPoint *) all->data);
  g_string_free (verbs, TRUE);
}

static void
put_arrow (const Dependency *own, gpointer data)
{
  EcoChart *chart = data;
  EcoColor color = own->violated ? eco_plan_get_warning (chart->style, chart->style->page)
                                 : eco_style_ensure_contrast (chart->style->muted,
                                                              chart->style->page,
                                                              ECO_CONTRAST_SHAPE);
  EcoPoint points[MOST_POINTS], tip;
  guint n = find_way (own, points);
  g_autofree char *title = g_strdup_printf (
      /* TRANSLATORS: an initiative and the one that it depends on */
      own->violated ? _("%1$s starts before %2$s is due, which it depends on")
                    : _("%1$s depends on %2$s"),
      own->after->initiative->name, own->before->initiative->name);

  tip = points[n - 1];
  eco_scene_begin_group (chart->scene, ECO_LAYER_EXCHANGES, ECO_PART_NONE, NULL, title);
  add_line (chart, own->violated ? eco_chart_dashed_pen (chart, color, 1.7)
                                 : eco_chart_pen (chart, 0, color, 1.4),
            points, n);
  eco_scene_add_path (chart->scene, eco_chart_pen (chart, color, 0, 0), ECO_DETAIL_ALWAYS, "MLLZ",
                      (EcoPoint[]) { tip,
                                     { tip.x - HEAD, tip.y - HEAD * 0.5 },
                                     { tip.x - HEAD, tip.y + HEAD * 0.5 } });
  if (own->violated && n > 2)
    eco_plan_put_warning (chart,
                          (EcoPoint) { (points[1].x + points[2].x) / 2, points[1].y - 1 }, 12,
                          color);
  eco_scene_end_group (chart->scene);
}

void
eco_road_map_put_arrows (EcoChart *chart, EcoRoadMap *map)
{
  foreach_dependency (map, put_arrow, chart);
}

typedef struct
{
  guint all, violated;
} Count;

static void
count_one (const Dependency *own, gpointer data)
{
  Count *count = data;

  count->all++;
  count->violated += own->violated;
}

/* How many dependencies are drawn, and how many of these are violated. */
guint
eco_road_map_count_arrows (EcoRoadMap *map, guint *violated)
{
  Count count = { 0, 0 };

  foreach_dependency (map, count_one, &count);
  *violated = count.violated;
  return count.all;
}
