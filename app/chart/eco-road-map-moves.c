/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What it means to put something elsewhere on the road map: other dates, or another lane.
 *
 * Dates keep their distance from where things snap to: a bar that is moved by a month keeps its day
 * of the month, one that is moved by a week its day of the week. */
#include "config.h"

#include "chart/eco-road-map-private.h"

#include <glib/gi18n-lib.h>

#define GRIP 8.0        /* px of an end */
#define LEAST_WHOLE 6.0 /* px between two ends */

/* Dates before and after. */
typedef struct
{
  EcoDate start, due;
} Dates;

/* ---- Things with one date */

/* Objectives and horizons have one, in the field that is returned; NULL for other things. */
static const char *
find_date (EcoPlanChart *chart, const char *id, EcoDate *date)
{
  gpointer object = eco_facts_lookup (chart->facts, id);

  if (object != NULL && ECO_IS_OBJECTIVE (object))
    {
      *date = ECO_OBJECTIVE (object)->due;
      return "due";
    }
  if (object != NULL && ECO_IS_HORIZON (object))
    {
      *date = ECO_HORIZON (object)->date;
      return "date";
    }
  return NULL;
}

gboolean
_eco_road_map_can_move (EcoPlanChart *chart, const char *id)
{
  EcoDate date = ECO_DATE_UNSET;

  return eco_road_map_find (chart->data, id) != NULL
         || (find_date (chart, id, &date) != NULL && date != ECO_DATE_UNSET);
}

EcoPlanGrip
_eco_road_map_find_grip (EcoPlanChart *chart, const char *id, EcoPoint at)
{
  const EcoRoadBar *bar = eco_road_map_find (chart->data, id);
  double grip;

  if (bar == NULL || (bar->shape != ECO_ROAD_BARRED && bar->shape != ECO_ROAD_OPEN)
      || bar->reversed)
    return ECO_PLAN_GRIP_WHOLE;
  grip = MIN (GRIP, (bar->box.width - LEAST_WHOLE) / 2);
  if (at.x <= bar->box.x + grip)
    return ECO_PLAN_GRIP_START;
  /* The name behind a bar moves all of it. */
  return at.x >= bar->box.x + bar->box.width - grip && at.x <= bar->box.x + bar->box.width + 2
             ? ECO_PLAN_GRIP_END : ECO_PLAN_GRIP_WHOLE;
}

/* ---- Words and values */

static void
set_date (EcoPlanMove *move, const char *field, EcoDate date)
{
  char text[ECO_DATE_TEXT_SIZE];

  _eco_plan_move_set (move, field, eco_date_to_text (date, text));
}

static void
say (EcoPlanMove *move, const Dates *was, const Dates *now)
{
  g_autofree char *start = eco_date_dup_words (now->start);
  g_autofree char *due = eco_date_dup_words (now->due);

  if (now->start == ECO_DATE_UNSET && now->due == ECO_DATE_UNSET)
    _eco_plan_move_say (move, "%s", _("Without dates"));
  else if (now->start != was->start && now->due != was->due)
    _eco_plan_move_say (move, "%s – %s", start, due);
  else if (now->start != was->start)
    _eco_plan_move_say (move, _("Start %s"), start);
  else
    _eco_plan_move_say (move, _("Due %s"), due);
}

static void
light (EcoRoadMap *map, const EcoRoadBar *bar, const Dates *now, EcoPlanMove *move)
{
  EcoDate first = now->start != ECO_DATE_UNSET ? now->start : now->due;
  EcoDate last = now->due != ECO_DATE_UNSET ? now->due : now->start;
  double from = eco_time_line_get_x (&map->line, first);
  double to = eco_time_line_get_x (&map->line, eco_date_add_days (last, 1));
  EcoRect place = { from, bar->box.y, to - from, ECO_ROAD_BAR };

  if (first == ECO_DATE_UNSET)
    return;
  if (bar->shape == ECO_ROAD_MILESTONE && now->start == ECO_DATE_UNSET)
    place = (EcoRect) { to - ECO_ROAD_DIAMOND, bar->box.y, 2 * ECO_ROAD_DIAMOND, ECO_ROAD_BAR };
  else if (bar->shape == ECO_ROAD_OPEN && now->due == ECO_DATE_UNSET)
    place.width = bar->box.width;
  _eco_plan_move_light (move, &place);
}

static void
put_dates (EcoRoadMap *map, const EcoRoadBar *bar, const Dates *now, EcoPlanMove *move)
{
  Dates was = { bar->initiative->start, bar->initiative->due };

  if (now->start == was.start && now->due == was.due)
    return;
  if (now->start != was.start)
    set_date (move, "start", now->start);
  if (now->due != was.due)
    set_date (move, "due", now->due);
  say (move, &was, now);
  light (map, bar, now, move);
}

/* ---- Moves */

/* What has one date gets the other one by its other end. */
static Dates
get_dates (const EcoRoadBar *bar, EcoPlanGrip grip)
{
  Dates dates = { bar->initiative->start, bar->initiative->due };

  if (grip == ECO_PLAN_GRIP_END && dates.due == ECO_DATE_UNSET)
    dates.due = eco_date_add_days (eco_date_add_months (dates.start, ECO_ROAD_OPEN_MONTHS), -1);
  if (grip == ECO_PLAN_GRIP_START && dates.start == ECO_DATE_UNSET)
    dates.start = dates.due;
  return dates;
}

static void
shift_bar (EcoRoadMap *map, const EcoRoadBar *bar, EcoPlanGrip grip, int steps, EcoPlanMove *move)
{
  Dates now = get_dates (bar, grip);

  if (grip != ECO_PLAN_GRIP_END)
    now.start = eco_time_line_shift (&map->line, now.start, steps);
  if (grip != ECO_PLAN_GRIP_START)
    now.due = eco_time_line_shift (&map->line, now.due, steps);
  /* An end does not pass the other one. */
  if (grip == ECO_PLAN_GRIP_START && now.due != ECO_DATE_UNSET && !bar->reversed)
    now.start = MIN (now.start, now.due);
  if (grip == ECO_PLAN_GRIP_END && now.start != ECO_DATE_UNSET && !bar->reversed)
    now.due = MAX (now.due, now.start);
  put_dates (map, bar, &now, move);
}

static void
shift_date (EcoPlanChart *chart, const char *id, int steps, EcoPlanMove *move)
{
  EcoRoadMap *map = chart->data;
  EcoDate was = ECO_DATE_UNSET, now;
  const char *field = find_date (chart, id, &was);
  g_autofree char *words = NULL;

  now = eco_time_line_shift (&map->line, was, steps);
  if (field == NULL || now == was)
    return;
  words = eco_date_dup_words (now);
  set_date (move, field, now);
  _eco_plan_move_light (move, &(EcoRect) { eco_time_line_get_x (&map->line,
                                                                eco_date_add_days (now, 1)) - 1.5,
                                           -ECO_ROAD_HEAD, 3, map->bottom + ECO_ROAD_HEAD });
  if (g_str_equal (field, "due"))
    _eco_plan_move_say (move, _("Due %s"), words);
  else
    _eco_plan_move_say (move, "%s", words);
}

/* How long is what has just been put onto the time line. */
static EcoDate
find_first_due (const EcoTimeLine *line, EcoDate start)
{
  static const int months[] = { 1, 3, 6 };

  return eco_date_add_days (eco_date_add_months (start, months[line->scale]), -1);
}

static void
give_dates (EcoRoadMap *map, const EcoRoadBar *bar, double x, EcoPlanMove *move)
{
  Dates now;

  if (x < map->left || x > map->right)
    return;
  now.start = eco_time_line_find_date (&map->line, x);
  if (map->line.scale != ECO_PLAN_BY_MONTH)
    now.start = eco_time_line_get_start (ECO_PLAN_BY_MONTH, now.start);
  now.due = find_first_due (&map->line, now.start);
  put_dates (map, bar, &now, move);
}

/* ---- Lanes */

/* The lane at a height; -1 for none, and for that of the dates of objectives. */
static int
find_lane_at (const EcoRoadMap *map, double y)
{
  for (guint i = map->dues->len > 0; i < map->lanes->len; i++)
    {
      const EcoRoadLane *lane = &g_array_index (map->lanes, EcoRoadLane, i);

      if (y >= lane->top && y < lane->top + lane->height)
        return (int) i;
    }
  return -1;
}

/* The lane's objective in the place of the first one, which says in which lane a bar is. */
static char *
dup_objectives (const EcoInitiative *initiative, const char *first)
{
  GString *text = g_string_new (first);
  char **ids = initiative->objectives;

  for (guint i = 1; first != NULL && ids != NULL && ids[0] != NULL && ids[i] != NULL; i++)
    if (!g_str_equal (ids[i], first))
      g_string_append_printf (text, " %s", ids[i]);
  return g_string_free (text, FALSE);
}

static gboolean
is_in_lane (const EcoRoadMap *map, const EcoRoadBar *bar, guint into, gboolean by_owner)
{
  const EcoRoadLane *lane = &g_array_index (map->lanes, EcoRoadLane, into);
  const EcoInitiative *own = bar->initiative;

  if (bar->shape != ECO_ROAD_UNDATED)
    return into == bar->lane;
  if (by_owner)
    return g_strcmp0 (lane->owner != NULL ? lane->owner : "", own->owner != NULL ? own->owner : "")
           == 0;
  return g_strcmp0 (lane->id, own->objectives != NULL ? own->objectives[0] : NULL) == 0;
}

/* What a bar is put into is its owner or what it serves from now on. */
static void
put_into_lane (EcoPlanChart *chart, const EcoRoadBar *bar, int into, EcoPlanMove *move)
{
  EcoRoadMap *map = chart->data;
  gboolean by_owner = chart->plan.grouping == ECO_PLAN_BY_OWNER;
  g_autofree char *dates = move->values->len > 0 ? g_strdup (move->words) : NULL;
  g_autofree char *objectives = NULL;
  const EcoRoadLane *lane;

  if (into < 0 || is_in_lane (map, bar, (guint) into, by_owner))
    return;
  lane = &g_array_index (map->lanes, EcoRoadLane, (guint) into);
  objectives = dup_objectives (bar->initiative, lane->id);
  if (by_owner)
    _eco_plan_move_set (move, "owner", lane->owner != NULL ? lane->owner : "");
  else
    _eco_plan_move_set (move, "objectives", objectives);
  _eco_plan_move_light (move, &(EcoRect) { map->left, lane->top, map->right - map->left,
                                           lane->height });
  if (dates != NULL)
    _eco_plan_move_say (move, "%s, %s", lane->name, dates);
  else
    _eco_plan_move_say (move, "%s", lane->name);
}

static void
give_dates_and_lane (EcoPlanChart *chart, const EcoRoadBar *bar, EcoPoint to, EcoPlanMove *move)
{
  EcoRoadMap *map = chart->data;
  int into = find_lane_at (map, to.y);
  EcoRoadBar there = *bar;

  there.box.y = ECO_ROAD_INSET;
  if (into >= 0)
    there.box.y += g_array_index (map->lanes, EcoRoadLane, (guint) into).top;
  give_dates (map, &there, to.x, move);
  if (move->values->len > 0)
    put_into_lane (chart, bar, into, move);
}

/* By the keys: the lane above or below. */
static void
step_lane (EcoPlanChart *chart, const EcoRoadBar *bar, int dy, EcoPlanMove *move)
{
  EcoRoadMap *map = chart->data;
  int into = (int) bar->lane + dy, first = map->dues->len > 0;

  if (into >= first && into < (int) map->lanes->len)
    put_into_lane (chart, bar, into, move);
}

void
_eco_road_map_find_move (EcoPlanChart *chart, const char *id, EcoPlanGrip grip, EcoPoint from,
                         EcoPoint to, EcoPlanMove *move)
{
  EcoRoadMap *map = chart->data;
  const EcoRoadBar *bar = eco_road_map_find (map, id);
  int steps = eco_time_line_count_steps (&map->line, to.x - from.x);

  if (bar == NULL)
    shift_date (chart, id, steps, move);
  else if (bar->shape == ECO_ROAD_UNDATED && to.y < map->shelf)
    give_dates_and_lane (chart, bar, to, move);
  else if (bar->shape != ECO_ROAD_UNDATED && to.y >= map->shelf && from.y < map->shelf)
    put_dates (map, bar, &(Dates) { ECO_DATE_UNSET, ECO_DATE_UNSET }, move);
  else if (bar->shape != ECO_ROAD_UNDATED)
    {
      shift_bar (map, bar, grip, steps, move);
      if (grip == ECO_PLAN_GRIP_WHOLE)
        put_into_lane (chart, bar, find_lane_at (map, to.y), move);
    }
}

void
_eco_road_map_find_nudge (EcoPlanChart *chart, const char *id, EcoPlanGrip grip, int dx, int dy,
                          EcoPlanMove *move)
{
  EcoRoadMap *map = chart->data;
  const EcoRoadBar *bar = eco_road_map_find (map, id);
  EcoDate today = map->today != ECO_DATE_UNSET ? map->today : map->line.first;

  if (bar == NULL)
    shift_date (chart, id, dx, move);
  else if (bar->shape == ECO_ROAD_UNDATED && dy < 0)
    give_dates (map, bar, eco_time_line_get_x (&map->line, today) + 1, move);
  else if (bar->shape != ECO_ROAD_UNDATED && dx != 0)
    shift_bar (map, bar, grip, dx, move);
  else if (bar->shape != ECO_ROAD_UNDATED && grip == ECO_PLAN_GRIP_WHOLE)
    step_lane (chart, bar, dy, move);
}
