/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Board and road map: what putting something elsewhere means, down to ends of months and dates that
 * make no sense; and that they can be read, with few things and with many. */
#include "chart-check.h"
#include "chart/eco-plan-chart.h"
#include "edit/eco-editor.h"

#include <string.h>

#define LONG "Association of independent and regional distributors of measuring instruments"
#define TODAY 20270115

typedef struct
{
  EcoEcosystem *ecosystem;
  EcoCatalog *catalog;
  EcoEditor *editor;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  f->catalog = eco_catalog_new_builtin (&error);
  g_assert_no_error (error);
  f->ecosystem = eco_ecosystem_new_with_rings ();
  f->editor = eco_editor_new (f->ecosystem, f->catalog);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->editor);
  g_assert_finalize_object (f->ecosystem);
  g_assert_finalize_object (f->catalog);
}

static void
set (Fixture *f, EcoObject *object, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (text != NULL)
    eco_editor_set_text (f->editor, object, field, text, &error);
  g_assert_no_error (error);
}

static const char *
add (Fixture *f, const char *name, const char *start, const char *due, const char *status)
{
  EcoObject *object
      = eco_editor_add (f->editor, ECO_ECOSYSTEM_INITIATIVES, ECO_TYPE_INITIATIVE, name);

  set (f, object, "start", start);
  set (f, object, "due", due);
  set (f, object, "status", status);
  return eco_object_get_id (object);
}

static EcoPlanChart *
create (Fixture *f, EcoPlanPicture picture, EcoPlanScale scale)
{
  g_autoptr (EcoSnapshot) snapshot = eco_snapshot_new (f->ecosystem);
  g_autoptr (EcoFacts) facts = eco_facts_new (snapshot, f->catalog);
  EcoPlanOptions plan = ECO_PLAN_OPTIONS_INIT;
  EcoChartOptions options = ECO_CHART_OPTIONS_INIT;

  plan.scale = scale;
  plan.today = TODAY;
  options.slots = TRUE;
  return eco_plan_chart_new (picture, facts, &plan, &options);
}

/* "field=value field=value: words", or "" for a move that means nothing. */
static char *
dup_move (EcoPlanMove *move)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < move->values->len; i++)
    {
      const EcoPlanValue *value = &g_array_index (move->values, EcoPlanValue, i);

      g_string_append_printf (text, "%s%s=%s", i > 0 ? " " : "", value->field, value->value);
    }
  if (text->len > 0)
    g_string_append_printf (text, ": %s", move->words);
  else
    g_assert_null (move->words);
  eco_plan_move_free (move);
  return g_string_free (text, FALSE);
}

static EcoRect
get_box (EcoPlanChart *chart, const char *id)
{
  EcoRect box;

  g_assert_true (eco_scene_get_bounds (eco_plan_chart_get_scene (chart), id, &box));
  return box;
}

/* @days: how far it is pulled, as the scale has them. */
static void
check_nudge (Fixture *f, EcoPlanScale scale, const char *id, EcoPlanGrip grip, int dx,
             const char *wanted)
{
  g_autoptr (EcoPlanChart) chart = create (f, ECO_PLAN_ROAD_MAP, scale);
  g_autofree char *text
      = dup_move (eco_plan_chart_find_nudge (chart, id, grip, dx, 0));

  g_assert_cmpstr (text, ==, wanted);
}

/* ---- Moves on the road map */

static void
test_steps (Fixture *f, gconstpointer data)
{
  const char *id = add (f, "Bar", "2027-01-31", "2027-03-31", "planned");

  check_nudge (f, ECO_PLAN_BY_MONTH, id, ECO_PLAN_GRIP_WHOLE, 1,
               "start=2027-02-01 due=2027-04-01: 1 Feb 2027 – 1 Apr 2027");
  check_nudge (f, ECO_PLAN_BY_QUARTER, id, ECO_PLAN_GRIP_WHOLE, -1,
               "start=2027-01-24 due=2027-03-24: 24 Jan 2027 – 24 Mar 2027");
  /* Last days of months stay last days. */
  check_nudge (f, ECO_PLAN_BY_YEAR, id, ECO_PLAN_GRIP_WHOLE, 1,
               "start=2027-02-28 due=2027-04-30: 28 Feb 2027 – 30 Apr 2027");
  check_nudge (f, ECO_PLAN_BY_YEAR, id, ECO_PLAN_GRIP_END, -1, "due=2027-02-28: Due 28 Feb 2027");
  check_nudge (f, ECO_PLAN_BY_MONTH, id, ECO_PLAN_GRIP_START, -1,
               "start=2027-01-30: Start 30 Jan 2027");
  check_nudge (f, ECO_PLAN_BY_MONTH, id, ECO_PLAN_GRIP_END, 0, "");
}

static void
test_leap_year (Fixture *f, gconstpointer data)
{
  const char *id = add (f, "Bar", "2028-01-31", "2028-02-29", "planned");

  check_nudge (f, ECO_PLAN_BY_YEAR, id, ECO_PLAN_GRIP_START, 1,
               "start=2028-02-29: Start 29 Feb 2028");
  check_nudge (f, ECO_PLAN_BY_YEAR, id, ECO_PLAN_GRIP_END, 1, "due=2028-03-31: Due 31 Mar 2028");
  check_nudge (f, ECO_PLAN_BY_MONTH, id, ECO_PLAN_GRIP_END, 1, "due=2028-03-01: Due 1 Mar 2028");
}

/* An end does not pass the other one; what is already so can be mended. */
static void
test_ends (Fixture *f, gconstpointer data)
{
  const char *day = add (f, "Day", "2027-03-01", "2027-03-01", "planned");
  const char *reversed = add (f, "Reversed", "2027-05-01", "2027-03-01", "planned");

  check_nudge (f, ECO_PLAN_BY_MONTH, day, ECO_PLAN_GRIP_START, 1, "");
  check_nudge (f, ECO_PLAN_BY_MONTH, day, ECO_PLAN_GRIP_END, -1, "");
  check_nudge (f, ECO_PLAN_BY_YEAR, day, ECO_PLAN_GRIP_END, 1, "due=2027-04-01: Due 1 Apr 2027");
  check_nudge (f, ECO_PLAN_BY_YEAR, reversed, ECO_PLAN_GRIP_END, 1,
               "due=2027-04-01: Due 1 Apr 2027");
  check_nudge (f, ECO_PLAN_BY_YEAR, reversed, ECO_PLAN_GRIP_WHOLE, 1,
               "start=2027-06-01 due=2027-04-01: 1 Jun 2027 – 1 Apr 2027");
}

static void
test_one_date (Fixture *f, gconstpointer data)
{
  const char *milestone = add (f, "Milestone", NULL, "2027-03-15", "planned");
  const char *open = add (f, "Open", "2027-03-15", NULL, "active");

  check_nudge (f, ECO_PLAN_BY_QUARTER, milestone, ECO_PLAN_GRIP_WHOLE, 1,
               "due=2027-03-22: Due 22 Mar 2027");
  check_nudge (f, ECO_PLAN_BY_QUARTER, open, ECO_PLAN_GRIP_WHOLE, 1,
               "start=2027-03-22: Start 22 Mar 2027");
  /* The other end gives the other date. */
  check_nudge (f, ECO_PLAN_BY_QUARTER, open, ECO_PLAN_GRIP_END, 1,
               "due=2027-06-21: Due 21 Jun 2027");
  check_nudge (f, ECO_PLAN_BY_QUARTER, milestone, ECO_PLAN_GRIP_START, -1,
               "start=2027-03-08: Start 8 Mar 2027");
  check_nudge (f, ECO_PLAN_BY_QUARTER, milestone, ECO_PLAN_GRIP_START, 1,
               "start=2027-03-15: Start 15 Mar 2027");
}

/* What is pulled snaps; what is pulled off the time line has no dates, and comes back with some. */
static void
test_drag (Fixture *f, gconstpointer data)
{
  const char *id = add (f, "Bar", "2027-02-01", "2027-06-30", "planned");
  const char *undated = add (f, "Undated", NULL, NULL, "idea");
  g_autoptr (EcoPlanChart) chart = create (f, ECO_PLAN_ROAD_MAP, ECO_PLAN_BY_QUARTER);
  EcoRect bar = get_box (chart, id), chip = get_box (chart, undated);
  EcoPoint from = { bar.x + bar.width / 2, bar.y + 10 }, to = from;
  EcoPoint shelf = { chip.x + 20, chip.y + 5 };
  g_autofree char *little = NULL, *week = NULL, *off = NULL, *on = NULL, *nudged = NULL;

  g_assert_cmpint (eco_plan_chart_find_grip (chart, id, from), ==, ECO_PLAN_GRIP_WHOLE);
  g_assert_cmpint (eco_plan_chart_find_grip (chart, id, (EcoPoint) { bar.x + 2, from.y }), ==,
                   ECO_PLAN_GRIP_START);
  to.x += 2;
  little = dup_move (eco_plan_chart_find_move (chart, id, ECO_PLAN_GRIP_WHOLE, from, to));
  g_assert_cmpstr (little, ==, "");
  to.x += 10;
  week = dup_move (eco_plan_chart_find_move (chart, id, ECO_PLAN_GRIP_WHOLE, from, to));
  g_assert_cmpstr (week, ==, "start=2027-02-08 due=2027-07-07: 8 Feb 2027 – 7 Jul 2027");
  off = dup_move (eco_plan_chart_find_move (chart, id, ECO_PLAN_GRIP_WHOLE, from, shelf));
  g_assert_cmpstr (off, ==, "start= due=: Without dates");
  on = dup_move (eco_plan_chart_find_move (chart, undated, ECO_PLAN_GRIP_WHOLE, shelf,
                                           (EcoPoint) { bar.x + 3, bar.y }));
  g_assert_cmpstr (on, ==, "start=2027-02-01 due=2027-04-30: 1 Feb 2027 – 30 Apr 2027");
  nudged = dup_move (eco_plan_chart_find_nudge (chart, undated, ECO_PLAN_GRIP_WHOLE, 0, -1));
  g_assert_true (g_str_has_prefix (nudged, "start=2027-01-01 due=2027-03-31"));
}

static void
check_lane (Fixture *f, const char *id, EcoPlanGrouping grouping, int dy, const char *wanted)
{
  g_autoptr (EcoSnapshot) snapshot = eco_snapshot_new (f->ecosystem);
  g_autoptr (EcoFacts) facts = eco_facts_new (snapshot, f->catalog);
  EcoPlanOptions plan = { ECO_PLAN_BY_QUARTER, TODAY, grouping };
  EcoChartOptions options = ECO_CHART_OPTIONS_INIT;
  g_autoptr (EcoPlanChart) chart
      = eco_plan_chart_new (ECO_PLAN_ROAD_MAP, facts, &plan, &options);
  g_autofree char *text
      = dup_move (eco_plan_chart_find_nudge (chart, id, ECO_PLAN_GRIP_WHOLE, 0, dy));

  g_assert_cmpstr (text, ==, wanted);
}

/* What is put into another lane serves another objective, or somebody else has it; what else it
 * serves stays. */
static void
test_lanes (Fixture *f, gconstpointer data)
{
  EcoObject *first
      = eco_editor_add (f->editor, ECO_ECOSYSTEM_OBJECTIVES, ECO_TYPE_OBJECTIVE, "First");
  EcoObject *second
      = eco_editor_add (f->editor, ECO_ECOSYSTEM_OBJECTIVES, ECO_TYPE_OBJECTIVE, "Second");
  const char *a = eco_object_get_id (first), *b = eco_object_get_id (second);
  const char *id = add (f, "Bar", "2027-02-01", "2027-06-30", "planned");
  const char *free_one = add (f, "Free", "2027-02-01", "2027-06-30", "planned");
  g_autofree char *both = g_strdup_printf ("%s %s", a, b);
  g_autofree char *down = g_strdup_printf ("objectives=%s: Second", b);
  g_autofree char *up = g_strdup_printf ("objectives=%s: Second", b);

  set (f, eco_ecosystem_lookup (f->ecosystem, id), "objectives", both);
  set (f, eco_ecosystem_lookup (f->ecosystem, id), "owner", "Ann");
  set (f, second, "due", "2027-12-31");
  check_lane (f, id, ECO_PLAN_BY_OBJECTIVE, -1, "");
  check_lane (f, id, ECO_PLAN_BY_OBJECTIVE, 1, down);
  check_lane (f, free_one, ECO_PLAN_BY_OBJECTIVE, 1, "");
  check_lane (f, free_one, ECO_PLAN_BY_OBJECTIVE, -1, up);
  /* The lane with the dates of objectives takes nothing. */
  check_lane (f, id, ECO_PLAN_BY_OWNER, -1, "");
  check_lane (f, id, ECO_PLAN_BY_OWNER, 1, "owner=: No owner");
  check_lane (f, free_one, ECO_PLAN_BY_OWNER, -1, "owner=Ann: Ann");
  check_lane (f, free_one, ECO_PLAN_BY_OWNER, 1, "");
}

/* By the pointer both change at once; what had no dates gets those and the lane. */
static void
test_drag_to_lane (Fixture *f, gconstpointer data)
{
  EcoObject *objective
      = eco_editor_add (f->editor, ECO_ECOSYSTEM_OBJECTIVES, ECO_TYPE_OBJECTIVE, "First");
  const char *own = eco_object_get_id (objective);
  const char *id = add (f, "Bar", "2027-02-01", "2027-06-30", "planned");
  const char *undated = add (f, "Undated", NULL, NULL, "idea");
  g_autoptr (EcoPlanChart) chart = create (f, ECO_PLAN_ROAD_MAP, ECO_PLAN_BY_QUARTER);
  EcoRect bar = get_box (chart, id), chip = get_box (chart, undated);
  EcoPoint from = { bar.x + bar.width / 2, bar.y + 10 }, to = { from.x + 12, 20 };
  g_autofree char *moved = NULL, *start = NULL, *on = NULL;
  g_autofree char *wanted = g_strdup_printf (
      "start=2027-02-08 due=2027-07-07 objectives=%s: First, 8 Feb 2027 – 7 Jul 2027", own);
  g_autofree char *given = g_strdup_printf (
      "start=2027-02-01 due=2027-04-30 objectives=%s: First, 1 Feb 2027 – 30 Apr 2027", own);

  moved = dup_move (eco_plan_chart_find_move (chart, id, ECO_PLAN_GRIP_WHOLE, from, to));
  g_assert_cmpstr (moved, ==, wanted);
  /* An end stays in its lane. */
  start = dup_move (eco_plan_chart_find_move (chart, id, ECO_PLAN_GRIP_START, from, to));
  g_assert_cmpstr (start, ==, "start=2027-02-08: Start 8 Feb 2027");
  on = dup_move (eco_plan_chart_find_move (chart, undated, ECO_PLAN_GRIP_WHOLE,
                                           (EcoPoint) { chip.x + 9, chip.y + 9 },
                                           (EcoPoint) { bar.x + 3, 20 }));
  g_assert_cmpstr (on, ==, given);
}

static void
test_others (Fixture *f, gconstpointer data)
{
  EcoObject *horizon
      = eco_editor_add (f->editor, ECO_ECOSYSTEM_HORIZONS, ECO_TYPE_HORIZON, "Soon");
  EcoObject *objective
      = eco_editor_add (f->editor, ECO_ECOSYSTEM_OBJECTIVES, ECO_TYPE_OBJECTIVE, "Grow");
  EcoObject *never
      = eco_editor_add (f->editor, ECO_ECOSYSTEM_OBJECTIVES, ECO_TYPE_OBJECTIVE, "Never due");
  g_autoptr (EcoPlanChart) chart = NULL;

  add (f, "Bar", "2027-01-01", "2027-12-31", "planned");
  set (f, horizon, "date", "2027-06-30");
  set (f, objective, "due", "2027-12-31");
  check_nudge (f, ECO_PLAN_BY_YEAR, eco_object_get_id (horizon), ECO_PLAN_GRIP_WHOLE, 1,
               "date=2027-07-31: 31 Jul 2027");
  check_nudge (f, ECO_PLAN_BY_QUARTER, eco_object_get_id (objective), ECO_PLAN_GRIP_WHOLE, -1,
               "due=2027-12-24: Due 24 Dec 2027");
  chart = create (f, ECO_PLAN_ROAD_MAP, ECO_PLAN_BY_MONTH);
  g_assert_false (eco_plan_chart_can_move (chart, eco_object_get_id (never)));
  g_assert_false (eco_plan_chart_can_move (chart, "nothing"));
  g_assert_false (eco_plan_chart_can_move (chart, NULL));
  check_nudge (f, ECO_PLAN_BY_MONTH, "nothing", ECO_PLAN_GRIP_WHOLE, 1, "");
}

/* ---- What the road map says */

static const char *
get_summary (EcoPlanChart *chart)
{
  return eco_scene_get_summary (eco_plan_chart_get_scene (chart));
}

/* What is done, or ends before, holds nobody up. */
static void
test_dependencies (Fixture *f, gconstpointer data)
{
  const char *first = add (f, "First", "2027-01-01", "2027-03-31", "planned");
  const char *second = add (f, "Second", "2027-03-30", "2027-06-30", "planned");
  EcoObject *object = eco_ecosystem_lookup (f->ecosystem, second);
  g_autoptr (EcoPlanChart) early = NULL, done = NULL, late = NULL;

  set (f, object, "depends", first);
  early = create (f, ECO_PLAN_ROAD_MAP, ECO_PLAN_BY_MONTH);
  g_assert_nonnull (strstr (get_summary (early), "starting before what they depend on is due: 1."));
  set (f, eco_ecosystem_lookup (f->ecosystem, first), "status", "done");
  done = create (f, ECO_PLAN_ROAD_MAP, ECO_PLAN_BY_MONTH);
  g_assert_nonnull (strstr (get_summary (done), "is due: 0."));
  set (f, eco_ecosystem_lookup (f->ecosystem, first), "status", "planned");
  set (f, object, "start", "2027-04-01");
  late = create (f, ECO_PLAN_ROAD_MAP, ECO_PLAN_BY_MONTH);
  g_assert_nonnull (strstr (get_summary (late), "is due: 0."));
}

static void
test_late (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoPlanChart) chart = NULL;

  add (f, "Late", "2026-01-01", "2027-01-14", "active");
  add (f, "Today", "2026-01-01", "2027-01-15", "active");
  add (f, "Done", "2026-01-01", "2026-03-01", "done");
  add (f, "Dropped", NULL, "2026-03-01", "dropped");
  chart = create (f, ECO_PLAN_ROAD_MAP, ECO_PLAN_BY_QUARTER);
  g_assert_nonnull (strstr (get_summary (chart), "Initiatives: 4; late: 1; without dates: 0;"));
}

/* ---- The board */

static void
check_board (EcoPlanChart *chart, const char *id, EcoPoint to, const char *wanted)
{
  EcoRect box = get_box (chart, id);
  g_autofree char *text
      = dup_move (eco_plan_chart_find_move (chart, id, ECO_PLAN_GRIP_WHOLE,
                                            (EcoPoint) { box.x + 1, box.y + 1 }, to));

  g_assert_cmpstr (text, ==, wanted);
}

static void
test_board (Fixture *f, gconstpointer data)
{
  const char *idea = add (f, "Idea", NULL, NULL, "idea");
  const char *active = add (f, "Active", NULL, NULL, "active");
  g_autoptr (EcoPlanChart) chart = create (f, ECO_PLAN_BOARD, ECO_PLAN_BY_QUARTER);
  EcoRect box = get_box (chart, active);
  g_autofree char *right
      = dup_move (eco_plan_chart_find_nudge (chart, idea, ECO_PLAN_GRIP_WHOLE, 1, 0));
  g_autofree char *left
      = dup_move (eco_plan_chart_find_nudge (chart, idea, ECO_PLAN_GRIP_WHOLE, -1, 0));

  g_assert_false (eco_plan_chart_is_empty (chart));
  g_assert_cmpstr (right, ==, "status=planned: Status: Planned");
  g_assert_cmpstr (left, ==, "");
  check_board (chart, idea, (EcoPoint) { box.x + 20, box.y + 300 },
               "status=active: Status: Active");
  check_board (chart, active, (EcoPoint) { box.x + 20, box.y + 300 }, "");
  check_board (chart, active, (EcoPoint) { -4000, 0 }, "");
}

/* ---- Words of pictures */

static void
test_words (void)
{
  EcoPlanOptions options = ECO_PLAN_OPTIONS_INIT;
  EcoPlanPicture picture;
  gboolean scaled;
  g_autofree char *word = NULL;

  g_assert_true (eco_plan_word_parse ("road-map:year:owner", &picture, &options, &scaled));
  g_assert_cmpint (picture, ==, ECO_PLAN_ROAD_MAP);
  g_assert_cmpint (options.scale, ==, ECO_PLAN_BY_YEAR);
  g_assert_cmpint (options.grouping, ==, ECO_PLAN_BY_OWNER);
  g_assert_true (scaled);
  word = eco_plan_word_new (picture, &options);
  g_assert_cmpstr (word, ==, "road-map:year:owner");
  g_assert_true (eco_plan_word_parse ("board", &picture, &options, &scaled));
  g_assert_false (scaled);
  g_assert_false (eco_plan_word_parse ("board:month", &picture, &options, NULL));
  g_assert_false (eco_plan_word_parse ("road-map:day", &picture, &options, NULL));
  g_assert_false (eco_plan_word_parse ("", &picture, &options, NULL));
  g_assert_false (eco_plan_word_parse (NULL, &picture, &options, NULL));
}

/* ---- How they look */

static void
fill (Fixture *f, guint n)
{
  static const char *const states[] = { "idea", "planned", "active", "done", "dropped" };
  EcoObject *objective
      = eco_editor_add (f->editor, ECO_ECOSYSTEM_OBJECTIVES, ECO_TYPE_OBJECTIVE, LONG);
  EcoObject *horizon
      = eco_editor_add (f->editor, ECO_ECOSYSTEM_HORIZONS, ECO_TYPE_HORIZON, LONG);
  const char *last = NULL;

  set (f, objective, "due", "2027-09-30");
  set (f, horizon, "date", "2029-09-30");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s %u", i % 3 == 0 ? LONG : "Thing", i);
      g_autofree char *start = g_strdup_printf ("2027-%02u-%02u", i % 12 + 1, i % 28 + 1);
      g_autofree char *due = g_strdup_printf ("2027-%02u-%02u", i * 7 % 12 + 1, i * 5 % 28 + 1);
      EcoObject *object = eco_ecosystem_lookup (
          f->ecosystem, add (f, name, i % 5 == 4 ? NULL : start, i % 7 == 6 ? NULL : due,
                             states[i % G_N_ELEMENTS (states)]));

      set (f, object, "owner", i % 2 ? LONG : "Ana");
      set (f, object, "impact", "4");
      set (f, object, "votes", "12");
      set (f, object, "depends", last);
      if (i % 3 > 0)
        set (f, object, "objectives", eco_object_get_id (objective));
      last = eco_object_get_id (object);
    }
}

static void
test_look (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoSnapshot) snapshot = NULL;
  g_autoptr (EcoFacts) facts = NULL;

  fill (f, GPOINTER_TO_UINT (data));
  snapshot = eco_snapshot_new (f->ecosystem);
  facts = eco_facts_new (snapshot, f->catalog);
  for (int i = 0; i < 2 * 3 * 2; i++)
    {
      EcoPlanOptions plan = ECO_PLAN_OPTIONS_INIT;
      EcoChartOptions options = ECO_CHART_OPTIONS_INIT;
      g_autoptr (EcoPlanChart) chart = NULL;

      plan.today = TODAY;
      plan.scale = (EcoPlanScale) (i / 2 % 3);
      plan.grouping = (EcoPlanGrouping) (i / 6);
      options.style = eco_style_get ((EcoTheme) (i % ECO_N_THEMES));
      options.subtitle = LONG;
      options.aspect = i == 0 ? 16.0 / 9 : 0;
      chart = eco_plan_chart_new (i % 2 ? ECO_PLAN_ROAD_MAP : ECO_PLAN_BOARD, facts, &plan,
                                  &options);
      /* The dates of objectives are there without initiatives too. */
      g_assert_cmpint (eco_plan_chart_is_empty (chart), ==, data == NULL && i % 2 == 0);
      chart_check_scene (eco_plan_chart_get_scene (chart));
    }
}

/* A date in another century does not make the picture as long as that. */
static void
test_far (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoPlanChart) chart = NULL;

  add (f, "Typing mistake", "0207-01-01", "9999-12-31", "planned");
  add (f, "Good", "2027-01-01", "2027-06-30", "planned");
  for (int scale = 0; scale < 3; scale++)
    {
      g_clear_pointer (&chart, eco_plan_chart_unref);
      chart = create (f, ECO_PLAN_ROAD_MAP, (EcoPlanScale) scale);
      g_assert_cmpfloat (eco_scene_get_page (eco_plan_chart_get_scene (chart)).width, <, 60000);
    }
}

int
main (int argc, char *argv[])
{
  static const struct { const char *path; void (*test) (Fixture *, gconstpointer); } tests[] = {
    { "/road-map/steps", test_steps },     { "/road-map/leap-year", test_leap_year },
    { "/road-map/ends", test_ends },       { "/road-map/one-date", test_one_date },
    { "/road-map/drag", test_drag },       { "/road-map/others", test_others },
    { "/road-map/late", test_late },       { "/road-map/dependencies", test_dependencies },
    { "/road-map/far", test_far },         { "/board/moves", test_board },
    { "/road-map/lanes", test_lanes },     { "/road-map/drag-to-lane", test_drag_to_lane },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/plan/words", test_words);
  g_test_add ("/plan/look-empty", Fixture, GUINT_TO_POINTER (0), set_up, test_look, tear_down);
  g_test_add ("/plan/look-few", Fixture, GUINT_TO_POINTER (3), set_up, test_look, tear_down);
  g_test_add ("/plan/look-many", Fixture, GUINT_TO_POINTER (60), set_up, test_look, tear_down);
  return g_test_run ();
}
