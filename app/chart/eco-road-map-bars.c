/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Initiatives on the road map: bars, milestones, and those without dates. The status shows in the
 * sign, the fill and the outline of a bar, and only then in its hue. */
#include "config.h"

#include "chart/eco-road-map-private.h"

#include "analysis/eco-facts-plan.h"

#include <glib/gi18n-lib.h>

#define MOST_NAME 260.0 /* of a name behind its bar */
#define CORNER 6.0
#define TROUBLE_X 23.0  /* of the word that something is wrong, behind all else */
#define POINT 9.0       /* of a bar whose end is open */

static EcoChartType
get_name_type (const EcoChart *chart)
{
  return (EcoChartType) { ECO_ROAD_NAME, 600, chart->style->ink, ECO_ANCHOR_START };
}

/* The width of the name behind its bar. */
double
eco_road_map_measure_name (EcoChart *chart, const EcoInitiative *initiative)
{
  EcoChartType type = get_name_type (chart);

  return MIN (eco_chart_measure (chart, initiative->name, &type), MOST_NAME);
}

/* ---- Looks */

static EcoColor
get_ground (const EcoChart *chart)
{
  return eco_color_mix (chart->style->page, chart->style->hairline, 0.3);
}

static EcoColor
get_fill (const EcoChart *chart, EcoWorkStatus status)
{
  EcoColor color = eco_plan_get_status_color (chart->style, status);

  switch (status)
    {
    case ECO_WORK_STATUS_ACTIVE:
      return color;
    case ECO_WORK_STATUS_PLANNED:
      return eco_color_mix (chart->style->card, color, 0.16);
    case ECO_WORK_STATUS_DONE:
      return eco_color_mix (chart->style->card, color, 0.26);
    case ECO_WORK_STATUS_IDEA:
    case ECO_WORK_STATUS_DROPPED:
    default:
      return chart->style->card;
    }
}

static gboolean
is_dashed (const EcoRoadBar *bar)
{
  EcoWorkStatus status = bar->initiative->status;

  return status == ECO_WORK_STATUS_IDEA || status == ECO_WORK_STATUS_DROPPED;
}

static EcoColor
get_line (const EcoChart *chart, const EcoRoadBar *bar)
{
  if (bar->reversed)
    return eco_plan_get_warning (chart->style, get_ground (chart));
  return eco_style_ensure_contrast (
      eco_plan_get_status_color (chart->style, bar->initiative->status), get_ground (chart),
      ECO_CONTRAST_SHAPE);
}

/* A bar, one with a point where no end is known, or a diamond. */
static void
add_shape (EcoChart *chart, const EcoRoadBar *bar, const EcoRect *box, guint pen)
{
  double middle = box->y + box->height / 2, right = box->x + box->width;
  EcoPoint diamond[] = { { box->x, middle }, { box->x + box->width / 2, middle - box->width / 2 },
                         { right, middle }, { box->x + box->width / 2, middle + box->width / 2 } };
  EcoPoint open[] = { { box->x, box->y }, { right - POINT, box->y }, { right, middle },
                      { right - POINT, box->y + box->height }, { box->x, box->y + box->height } };

  if (bar->shape == ECO_ROAD_MILESTONE)
    eco_scene_add_path (chart->scene, pen, ECO_DETAIL_ALWAYS, "MLLLZ", diamond);
  else if (bar->shape == ECO_ROAD_OPEN && box->width > 2 * POINT)
    eco_scene_add_path (chart->scene, pen, ECO_DETAIL_ALWAYS, "MLLLLZ", open);
  else
    eco_scene_add_rect (chart->scene, pen, ECO_DETAIL_ALWAYS, box,
                        MIN (CORNER, box->width / 2));
}

static void
put_shape (EcoChart *chart, const EcoRoadBar *bar)
{
  EcoColor line = get_line (chart, bar);
  EcoRect inner = eco_rect_expand (&bar->box, -0.6);

  add_shape (chart, bar, &bar->box,
             eco_chart_pen (chart, get_fill (chart, bar->initiative->status), 0, 0));
  add_shape (chart, bar, &inner, is_dashed (bar) ? eco_chart_dashed_pen (chart, line, 1.2)
                                                 : eco_chart_pen (chart, 0, line, 1.2));
}

/* ---- Words */

static char *
dup_dates (const EcoRoadBar *bar)
{
  g_autofree char *start = eco_date_dup_words (bar->initiative->start);
  g_autofree char *due = eco_date_dup_words (bar->initiative->due);

  switch (bar->shape)
    {
    case ECO_ROAD_BARRED:
      return bar->reversed
                 /* TRANSLATORS: two dates */
                 ? g_strdup_printf (_("starts %1$s, after it is due, %2$s"), start, due)
                 : g_strdup_printf ("%s – %s", start, due);
    case ECO_ROAD_MILESTONE:
      return g_strdup_printf (_("due %s"), due);
    case ECO_ROAD_OPEN:
      return g_strdup_printf (_("from %s"), start);
    case ECO_ROAD_UNDATED:
    default:
      return g_strdup (_("without dates"));
    }
}

static char *
dup_title (const EcoRoadBar *bar)
{
  g_autofree char *dates = dup_dates (bar);
  GString *text = g_string_new (bar->initiative->name);

  g_string_append_printf (text, ", %s, %s",
                          eco_enum_get_label (ECO_TYPE_WORK_STATUS, (int) bar->initiative->status),
                          dates);
  if (bar->late)
    g_string_append_printf (text, ", %s", _("late"));
  if (bar->initiative->owner != NULL && *bar->initiative->owner != '\0')
    g_string_append_printf (text, ", %s", bar->initiative->owner);
  return g_string_free (text, FALSE);
}

static EcoColor
get_ink (const EcoChart *chart, const EcoInitiative *initiative, EcoColor fill)
{
  EcoColor ink = initiative->status == ECO_WORK_STATUS_ACTIVE ? chart->style->glyph
                 : eco_initiative_is_open (initiative)        ? chart->style->card_ink
                                                              : chart->style->card_grey;

  return eco_style_ensure_contrast (ink, fill, ECO_CONTRAST_TEXT);
}

/* So that lines of dates do not run through a name. */
static void
put_ground (EcoChart *chart, EcoPoint at, double width)
{
  EcoRect box = { at.x - 2, at.y - 8, width + 2 * ECO_ROAD_SIGN + 9, 16 };

  eco_scene_add_rect (chart->scene,
                      eco_chart_pen (chart, get_ground (chart), 0, 0), ECO_DETAIL_ALWAYS, &box, 3);
}

/* In the bar, or behind it. Returns the end of what was put behind it. */
static double
put_name (EcoChart *chart, const EcoRoadBar *bar)
{
  EcoChartType type = get_name_type (chart);
  EcoColor fill = get_fill (chart, bar->initiative->status);
  gboolean outside = bar->outside && bar->shape != ECO_ROAD_UNDATED;
  double right = bar->box.x + bar->box.width, middle = bar->box.y + bar->box.height / 2;
  double x = outside ? right + ECO_SPACE_2 : bar->box.x + ECO_SPACE_2;
  EcoColor ground = outside || bar->shape == ECO_ROAD_MILESTONE ? get_ground (chart) : fill;
  double room = outside ? MOST_NAME : right - ECO_SPACE_2 - x - 2 * ECO_ROAD_SIGN - 5;
  g_autofree char *name = NULL;

  if (!outside)
    type.color = get_ink (chart, bar->initiative, fill);
  name = eco_chart_fit (chart, bar->initiative->name, room, &type);
  if (outside)
    put_ground (chart, (EcoPoint) { x, middle }, eco_chart_measure (chart, name, &type));
  eco_plan_put_status (chart, bar->initiative->status,
                       (EcoPoint) { x + ECO_ROAD_SIGN, middle }, ECO_ROAD_SIGN, ground);
  x += 2 * ECO_ROAD_SIGN + 5;
  x += eco_chart_put (chart, name, (EcoPoint) { x, middle + 4.4 }, &type);
  return outside ? x : right;
}

/* What is wrong with it; NULL for nothing. */
static const char *
get_trouble (const EcoRoadBar *bar)
{
  return bar->reversed ? _("Due before it starts") : bar->late ? _("Late") : NULL;
}

static EcoChartType
get_trouble_type (const EcoChart *chart)
{
  return (EcoChartType) { 11.5, 600, eco_plan_get_warning (chart->style, get_ground (chart)),
                          ECO_ANCHOR_START };
}

/* The width of what says that something is wrong with it. */
double
eco_road_map_measure_trouble (EcoChart *chart, const EcoRoadBar *bar)
{
  EcoChartType type = get_trouble_type (chart);

  return get_trouble (bar) != NULL ? TROUBLE_X + eco_chart_measure (chart, get_trouble (bar), &type)
                                   : 0;
}

static void
put_trouble (EcoChart *chart, const EcoRoadBar *bar, double x)
{
  EcoChartType type = get_trouble_type (chart);
  EcoPoint at = { x + TROUBLE_X, bar->box.y + bar->box.height / 2 };

  if (get_trouble (bar) == NULL)
    return;
  put_ground (chart, (EcoPoint) { at.x - 16, at.y },
              eco_chart_measure (chart, get_trouble (bar), &type));
  eco_plan_put_warning (chart, (EcoPoint) { at.x - 9, at.y }, 12, type.color);
  eco_chart_put (chart, get_trouble (bar), (EcoPoint) { at.x, at.y + 4.1 }, &type);
}

void
eco_road_map_put_bar (EcoChart *chart, const EcoRoadMap *map, const EcoRoadBar *bar)
{
  g_autofree char *title = dup_title (bar);

  eco_scene_begin_group (chart->scene, ECO_LAYER_NODES, ECO_PART_NODE, bar->id, title);
  put_shape (chart, bar);
  put_trouble (chart, bar, put_name (chart, bar));
  eco_scene_end_group (chart->scene);
}
