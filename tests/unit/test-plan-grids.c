/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The grids and tables of the plan: no text lies on another or leaves the page, in every theme, for
 * the showpiece, for nothing and for very much; and what is put elsewhere stands there when it is
 * drawn again. */
#include "chart-check.h"

#include "chart/eco-plan-chart.h"
#include "edit/eco-editor.h"
#include "render/eco-scene-private.h"
#include "store/eco-reader.h"

#include <math.h>
#include <string.h>

#define LONG "Association of independent and regional distributors of measuring instruments"
#define TODAY 20260701
#define N_INITIATIVES 200
#define N_NODES 400
#define N_OTHERS 60

static const EcoPlanPicture pictures[] = {
  ECO_PLAN_EFFORT_IMPACT, ECO_PLAN_POWER_INTEREST, ECO_PLAN_ENGAGEMENT, ECO_PLAN_OBJECTIVES,
  ECO_PLAN_MEASUREMENT,   ECO_PLAN_CAPABILITIES,   ECO_PLAN_NEEDS,      ECO_PLAN_FORCES,
};

typedef struct
{
  EcoEcosystem *ecosystem;
  EcoCatalog *catalog;
  EcoEditor *editor;
} Fixture;

static void
set_up_with (Fixture *f, EcoEcosystem *ecosystem)
{
  g_autoptr (GError) error = NULL;

  f->catalog = eco_catalog_new_builtin (&error);
  g_assert_no_error (error);
  f->ecosystem = ecosystem;
  f->editor = eco_editor_new (f->ecosystem, f->catalog);
}

static void
set_up_file (Fixture *f, gconstpointer name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  set_up_with (f, eco_reader_read_file (file, path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
set (Fixture *f, gpointer object, const char *field, const char *value)
{
  g_autoptr (GError) error = NULL;

  eco_editor_set_text (f->editor, object, field, value, &error);
  g_assert_no_error (error);
}

static void
set_int (Fixture *f, gpointer object, const char *field, int value)
{
  g_autofree char *text = g_strdup_printf ("%d", value);

  set (f, object, field, text);
}

static EcoObject *
add (Fixture *f, guint list, GType type, GRand *rand, guint i)
{
  g_autofree char *name
      = g_strdup_printf ("%s %u", g_rand_int_range (rand, 0, 3) == 0 ? LONG : "Thing", i);

  return eco_editor_add (f->editor, list, type, name);
}

static void
add_people (Fixture *f, GRand *rand)
{
  static const char *const kinds[] = { "customer", "supplier", "employees", "blog", "crm" };

  for (guint i = 0; i < N_NODES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s %u", i % 7 == 0 ? LONG : "Person", i);
      EcoNode *node = eco_editor_add_node (f->editor, kinds[i % G_N_ELEMENTS (kinds)], name, NULL,
                                           ECO_SIDE_NONE, NAN, NAN);

      if (i % 9 == 0)
        continue;
      /* Some in the same place. */
      set_int (f, node, "influence", i % 5 == 0 ? 60 : g_rand_int_range (rand, 0, 101));
      set_int (f, node, "interest", i % 5 == 0 ? 40 : g_rand_int_range (rand, 0, 101));
      set (f, node, "engagement",
           eco_enum_get_nick (ECO_TYPE_ENGAGEMENT, g_rand_int_range (rand, 0, 6)));
      set (f, node, "engagement-wanted",
           eco_enum_get_nick (ECO_TYPE_ENGAGEMENT, g_rand_int_range (rand, 0, 6)));
      if (i % 11 == 0)
        set (f, node, "participation", i % 2 ? "build" : "take-part");
      if (i % 22 == 0)
        set (f, node, "participation-reason", LONG " " LONG " " LONG);
    }
}

static void
add_plan (Fixture *f, GRand *rand)
{
  for (guint i = 0; i < N_INITIATIVES; i++)
    {
      EcoObject *initiative
          = add (f, ECO_ECOSYSTEM_INITIATIVES, ECO_TYPE_INITIATIVE, rand, i);

      if (i % 8 == 0)
        continue;
      set_int (f, initiative, "effort", g_rand_int_range (rand, 1, 6));
      set_int (f, initiative, "impact", g_rand_int_range (rand, 1, 6));
      set_int (f, initiative, "votes", g_rand_int_range (rand, 0, 40));
      set (f, initiative, "status",
           eco_enum_get_nick (ECO_TYPE_WORK_STATUS, (int) (i % ECO_N_WORK_STATUSES)));
    }
}

static void
add_effects (Fixture *f, EcoObject *force, guint n)
{
  EcoList *nodes = eco_ecosystem_get_nodes (f->ecosystem);

  for (guint i = 0; i < n; i++)
    {
      EcoObject *target = eco_object_new (ECO_TYPE_FORCE_TARGET, NULL);

      g_assert_true (eco_editor_insert (f->editor, force, ECO_MARKET_FORCE_TARGETS, i, target,
                                        NULL));
      set (f, target, "target", eco_object_get_id (eco_list_get (nodes, i * 7)));
      set (f, target, "effect", eco_enum_get_nick (ECO_TYPE_FORCE_EFFECT, (int) (i % 4)));
      g_object_unref (target);
    }
}

static void
add_others (Fixture *f, GRand *rand)
{
  for (guint i = 0; i < N_OTHERS; i++)
    {
      EcoObject *metric = add (f, ECO_ECOSYSTEM_METRICS, ECO_TYPE_METRIC, rand, i);
      EcoObject *objective = add (f, ECO_ECOSYSTEM_OBJECTIVES, ECO_TYPE_OBJECTIVE, rand, i);
      EcoObject *need = add (f, ECO_ECOSYSTEM_NEEDS, ECO_TYPE_NEED, rand, i);
      EcoObject *capability = add (f, ECO_ECOSYSTEM_CAPABILITIES, ECO_TYPE_CAPABILITY, rand, i);
      EcoObject *force = add (f, ECO_ECOSYSTEM_FORCES, ECO_TYPE_MARKET_FORCE, rand, i);
      gpointer node = eco_list_get (eco_ecosystem_get_nodes (f->ecosystem), i);

      set (f, metric, "unit", i % 3 ? LONG : "%");
      set_int (f, metric, "value", g_rand_int_range (rand, -100000, 100000));
      set (f, objective, "metric", eco_object_get_id (metric));
      set_int (f, objective, "baseline", g_rand_int_range (rand, -100, 100));
      set_int (f, objective, "target", g_rand_int_range (rand, -100, 100));
      set_int (f, objective, "current", g_rand_int_range (rand, -300, 300));
      set (f, objective, "owner", LONG);
      set (f, objective, "concerns", eco_object_get_id (node));
      set_int (f, need, "opportunity", g_rand_int_range (rand, 1, 6));
      set_int (f, capability, "maturity", g_rand_int_range (rand, 1, 6));
      set_int (f, capability, "maturity-wanted", g_rand_int_range (rand, 1, 6));
      set (f, node, "metrics", eco_object_get_id (metric));
      set (f, node, "capabilities", eco_object_get_id (capability));
      set_int (f, force, "strength", g_rand_int_range (rand, 1, 6));
      add_effects (f, force, i % 12);
    }
}

/* Much of everything. */
static void
set_up_much (Fixture *f, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  set_up_with (f, eco_ecosystem_new_with_rings ());
  add_people (f, rand);
  add_plan (f, rand);
  add_others (f, rand);
}

static void
set_up_nothing (Fixture *f, gconstpointer data)
{
  set_up_with (f, eco_ecosystem_new_with_rings ());
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->editor);
  g_assert_finalize_object (f->ecosystem);
  g_assert_finalize_object (f->catalog);
}

static EcoPlanChart *
draw (Fixture *f, EcoPlanPicture picture, const EcoChartOptions *options)
{
  g_autoptr (EcoSnapshot) snapshot = eco_snapshot_new (f->ecosystem);
  g_autoptr (EcoFacts) facts = eco_facts_new (snapshot, f->catalog);
  EcoPlanOptions plan = ECO_PLAN_OPTIONS_INIT;

  plan.today = TODAY;
  return eco_plan_chart_new (picture, facts, &plan, options);
}

/* ---- What stands where */

static void
test_texts (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    for (int theme = 0; theme < ECO_N_THEMES; theme++)
      {
        EcoChartOptions options = ECO_CHART_OPTIONS_INIT;
        g_autoptr (EcoPlanChart) chart = NULL;

        options.style = eco_style_get ((EcoTheme) theme);
        options.subtitle = LONG;
        options.aspect = theme % 2 == 0 ? 16.0 / 9 : 0;
        options.slots = theme % 3 == 0;
        chart = draw (f, pictures[i], &options);
        g_assert_false (eco_plan_chart_is_empty (chart));
        chart_check_scene (eco_plan_chart_get_scene (chart));
      }
}

static void
test_empty (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      EcoChartOptions options = ECO_CHART_OPTIONS_INIT;
      g_autoptr (EcoPlanChart) chart = draw (f, pictures[i], &options);
      g_autofree char *dump = eco_scene_dump (eco_plan_chart_get_scene (chart));

      g_assert_true (eco_plan_chart_is_empty (chart));
      g_assert_nonnull (strstr (dump, "There "));
      chart_check_scene (eco_plan_chart_get_scene (chart));
    }
}

/* What is not shown is counted. */
static void
test_more (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      EcoChartOptions options = ECO_CHART_OPTIONS_INIT;
      g_autoptr (EcoPlanChart) chart = NULL;
      g_autofree char *dump = NULL;

      options.aspect = 16.0 / 9;
      chart = draw (f, pictures[i], &options);
      dump = eco_scene_dump (eco_plan_chart_get_scene (chart));
      g_assert_nonnull (strstr (dump, " more\""));
    }
}

/* ---- Moves */

static void
apply (Fixture *f, const char *id, const EcoPlanMove *move)
{
  g_assert_cmpuint (move->values->len, >, 0);
  g_assert_nonnull (move->words);
  for (guint i = 0; i < move->values->len; i++)
    {
      const EcoPlanValue *value = &g_array_index (move->values, EcoPlanValue, i);

      set (f, eco_ecosystem_lookup (f->ecosystem, id), value->field, value->value);
    }
}

static char *
dup_value (Fixture *f, const char *id, const char *field)
{
  EcoObject *object = eco_ecosystem_lookup (f->ecosystem, id);

  return eco_object_dup_text (object, eco_object_find_field (object, field));
}

static void
check_value (Fixture *f, const char *id, const char *field, const char *wanted)
{
  g_autofree char *value = dup_value (f, id, field);

  g_assert_cmpstr (value != NULL ? value : "", ==, wanted);
}

/* The middle of the sign with which a thing begins: its first circle. */
static EcoPoint
find_dot (EcoPlanChart *chart, const char *id)
{
  EcoScene *scene = eco_plan_chart_get_scene (chart);
  const EcoGroup *group = eco_scene_find_group (scene, id);

  g_assert_nonnull (group);
  for (guint i = 0; i < group->n_items; i++)
    {
      const EcoItem *item = &g_array_index (scene->items, EcoItem, group->first + i);
      EcoRect rect = eco_item_rect (item);

      if (item->type == ECO_ITEM_CIRCLE)
        return (EcoPoint) { rect.x + rect.width / 2, rect.y + rect.height / 2 };
    }
  g_assert_not_reached ();
}

static void
drag (Fixture *f, EcoPlanChart *chart, const char *id, EcoPoint from, EcoPoint to)
{
  EcoPlanGrip grip = eco_plan_chart_find_grip (chart, id, from);
  g_autoptr (EcoPlanMove) move = eco_plan_chart_find_move (chart, id, grip, from, to);

  apply (f, id, move);
  g_assert_false (eco_rect_is_empty (&move->place));
  g_assert_true (to.x >= move->place.x - 4 && to.x <= move->place.x + move->place.width + 4);
}

/* A dot that was dragged is drawn where it was let go, to the px that a whole number allows. */
static void
test_move_stakeholder (Fixture *f, gconstpointer data)
{
  EcoChartOptions options = ECO_CHART_OPTIONS_INIT;
  g_autoptr (EcoPlanChart) before = draw (f, ECO_PLAN_POWER_INTEREST, &options), after = NULL;
  EcoPoint from = find_dot (before, "guests"), to = { from.x + 213, from.y + 78 }, there;

  drag (f, before, "guests", from, to);
  after = draw (f, ECO_PLAN_POWER_INTEREST, &options);
  there = find_dot (after, "guests");
  g_assert_cmpfloat (fabs (there.x - to.x), <, 5);
  g_assert_cmpfloat (fabs (there.y - to.y), <, 5);
}

/* From the tray into the plane, and back. */
static void
test_move_from_tray (Fixture *f, gconstpointer data)
{
  EcoChartOptions options = ECO_CHART_OPTIONS_INIT;
  g_autoptr (EcoPlanChart) chart = NULL, placed = NULL;
  EcoPoint tray, home;

  options.slots = TRUE;
  chart = draw (f, ECO_PLAN_POWER_INTEREST, &options);
  tray = find_dot (chart, "bakers");
  home = find_dot (chart, "mills");
  drag (f, chart, "bakers", tray, (EcoPoint) { home.x, home.y - 26 });
  check_value (f, "bakers", "interest", "50");
  check_value (f, "bakers", "influence", "55");
  placed = draw (f, ECO_PLAN_POWER_INTEREST, &options);
  drag (f, placed, "bakers", find_dot (placed, "bakers"), tray);
  check_value (f, "bakers", "interest", "");
  check_value (f, "bakers", "influence", "");
}

/* Every cell of the plane takes an initiative, and draws it in itself. */
static void
test_move_initiative (Fixture *f, gconstpointer data)
{
  EcoChartOptions options = ECO_CHART_OPTIONS_INIT;

  for (int effort = 1; effort <= 5; effort++)
    for (int impact = 5; impact >= 1; impact--)
      {
        g_autoptr (EcoPlanChart) before = draw (f, ECO_PLAN_EFFORT_IMPACT, &options);
        g_autoptr (EcoPlanChart) after = NULL;
        EcoPoint from = find_dot (before, "i-now"), there;
        /* Cells are 170.4 by 92 px; the plane begins at 60, 34. */
        EcoPoint to = { 60 + (effort - 0.5) * 170.4, 34 + (5.5 - impact) * 92 };
        g_autoptr (EcoPlanMove) move
            = eco_plan_chart_find_move (before, "i-now", ECO_PLAN_GRIP_WHOLE, from, to);
        g_autofree char *wanted_effort = g_strdup_printf ("%d", effort);
        g_autofree char *wanted_impact = g_strdup_printf ("%d", impact);

        if (move->values->len > 0)
          apply (f, "i-now", move);
        check_value (f, "i-now", "effort", wanted_effort);
        check_value (f, "i-now", "impact", wanted_impact);
        after = draw (f, ECO_PLAN_EFFORT_IMPACT, &options);
        there = find_dot (after, "i-now");
        g_assert_cmpfloat (fabs (there.x - to.x), <, 171 / 2.0);
        g_assert_cmpfloat (fabs (there.y - to.y), <, 92 / 2.0);
      }
}

/* Either mark can be held. */
static void
test_move_engagement (Fixture *f, gconstpointer data)
{
  EcoChartOptions options = ECO_CHART_OPTIONS_INIT;
  g_autoptr (EcoPlanChart) chart = draw (f, ECO_PLAN_ENGAGEMENT, &options);
  EcoRect row;
  double y, cell = 112;
  EcoPoint now, wanted;

  g_assert_true (eco_scene_get_bounds (eco_plan_chart_get_scene (chart), "guests", &row));
  y = row.y + row.height / 2;
  now = (EcoPoint) { 228 + 3.5 * cell, y };
  wanted = (EcoPoint) { 228 + 4.5 * cell, y };
  g_assert_cmpint (eco_plan_chart_find_grip (chart, "guests", now), ==, ECO_PLAN_GRIP_START);
  g_assert_cmpint (eco_plan_chart_find_grip (chart, "guests", wanted), ==, ECO_PLAN_GRIP_END);
  drag (f, chart, "guests", wanted, (EcoPoint) { wanted.x + cell, y });
  check_value (f, "guests", "engagement-wanted", "leading");
  check_value (f, "guests", "engagement", "neutral");
  drag (f, chart, "guests", now, (EcoPoint) { now.x - 2 * cell, y });
  check_value (f, "guests", "engagement", "unaware");
}

static void
nudge (Fixture *f, EcoPlanPicture picture, const char *id, EcoPlanGrip grip, int dx, int dy)
{
  EcoChartOptions options = ECO_CHART_OPTIONS_INIT;
  g_autoptr (EcoPlanChart) chart = draw (f, picture, &options);
  g_autoptr (EcoPlanMove) move = NULL;

  g_assert_true (eco_plan_chart_can_move (chart, id));
  move = eco_plan_chart_find_nudge (chart, id, grip, dx, dy);
  if (move->values->len > 0)
    apply (f, id, move);
}

static void
test_nudges (Fixture *f, gconstpointer data)
{
  nudge (f, ECO_PLAN_NEEDS, "need-late", ECO_PLAN_GRIP_WHOLE, 1, 0);
  check_value (f, "need-late", "opportunity", "5");
  nudge (f, ECO_PLAN_NEEDS, "need-late", ECO_PLAN_GRIP_WHOLE, 1, 0);
  check_value (f, "need-late", "opportunity", "5");
  nudge (f, ECO_PLAN_NEEDS, "need-plain", ECO_PLAN_GRIP_WHOLE, 1, 0);
  check_value (f, "need-plain", "opportunity", "3");
  nudge (f, ECO_PLAN_NEEDS, "need-plain", ECO_PLAN_GRIP_WHOLE, 0, 1);
  check_value (f, "need-plain", "opportunity", "3");
  nudge (f, ECO_PLAN_CAPABILITIES, "cap-data", ECO_PLAN_GRIP_START, 1, 0);
  nudge (f, ECO_PLAN_CAPABILITIES, "cap-data", ECO_PLAN_GRIP_END, -1, 0);
  check_value (f, "cap-data", "maturity", "3");
  check_value (f, "cap-data", "maturity-wanted", "4");
  nudge (f, ECO_PLAN_FORCES, "force-mild", ECO_PLAN_GRIP_WHOLE, -1, 0);
  check_value (f, "force-mild", "strength", "1");
  nudge (f, ECO_PLAN_POWER_INTEREST, "guests", ECO_PLAN_GRIP_WHOLE, 0, -1);
  check_value (f, "guests", "influence", "85");
  check_value (f, "guests", "interest", "30");
  nudge (f, ECO_PLAN_POWER_INTEREST, "bakers", ECO_PLAN_GRIP_WHOLE, 1, 0);
  check_value (f, "bakers", "influence", "50");
  check_value (f, "bakers", "interest", "50");
  nudge (f, ECO_PLAN_ENGAGEMENT, "guests", ECO_PLAN_GRIP_END, 1, 0);
  check_value (f, "guests", "engagement-wanted", "leading");
}

/* Pictures that only tell cannot be moved, nor can what they do not show. */
static void
test_immovable (Fixture *f, gconstpointer data)
{
  EcoChartOptions options = ECO_CHART_OPTIONS_INIT;
  g_autoptr (EcoPlanChart) objectives = draw (f, ECO_PLAN_OBJECTIVES, &options);
  g_autoptr (EcoPlanChart) needs = draw (f, ECO_PLAN_NEEDS, &options);

  g_assert_false (eco_plan_chart_can_move (objectives, "obj-up"));
  g_assert_false (eco_plan_chart_can_move (needs, "market"));
  g_assert_false (eco_plan_chart_can_move (needs, "nobody"));
}

/* Fifty milliseconds are allowed; a machine that does much else gets more, and so does a program
 * that is watched at every step. */
#ifdef __SANITIZE_ADDRESS__
#define LONGEST (5 * G_USEC_PER_SEC)
#else
#define LONGEST (G_USEC_PER_SEC / 2)
#endif

static void
test_quick (Fixture *f, gconstpointer data)
{
  g_autoptr (EcoSnapshot) snapshot = eco_snapshot_new (f->ecosystem);
  g_autoptr (EcoFacts) facts = eco_facts_new (snapshot, f->catalog);
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  EcoPlanOptions plan = ECO_PLAN_OPTIONS_INIT;
  EcoChartOptions options = ECO_CHART_OPTIONS_INIT;

  options.typesetter = typesetter;
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      gint64 start, took;

      eco_plan_chart_unref (eco_plan_chart_new (pictures[i], facts, &plan, &options));
      start = g_get_monotonic_time ();
      eco_plan_chart_unref (eco_plan_chart_new (pictures[i], facts, &plan, &options));
      took = g_get_monotonic_time () - start;
      g_test_message ("%s: %.1f ms", eco_plan_picture_get_word (pictures[i]), took / 1000.0);
      g_assert_cmpint (took, <, LONGEST);
    }
}

int
main (int argc, char *argv[])
{
  static const char bakery[] = "data/plan/bakery.ecotone";
  static const char showpiece[] = "../resources/examples/meridian.ecotone";

  g_test_init (&argc, &argv, NULL);
#define ADD(name, data, set_up, test)                                                             \
  g_test_add ("/plan-grids/" name, Fixture, data, set_up, test, tear_down)
  ADD ("texts/showpiece", showpiece, set_up_file, test_texts);
  ADD ("texts/bakery", bakery, set_up_file, test_texts);
  ADD ("texts/much", NULL, set_up_much, test_texts);
  ADD ("empty", NULL, set_up_nothing, test_empty);
  ADD ("more", NULL, set_up_much, test_more);
  ADD ("move/stakeholder", bakery, set_up_file, test_move_stakeholder);
  ADD ("move/tray", bakery, set_up_file, test_move_from_tray);
  ADD ("move/initiative", bakery, set_up_file, test_move_initiative);
  ADD ("move/engagement", bakery, set_up_file, test_move_engagement);
  ADD ("nudges", bakery, set_up_file, test_nudges);
  ADD ("immovable", bakery, set_up_file, test_immovable);
  ADD ("quick", NULL, set_up_much, test_quick);
#undef ADD
  return g_test_run ();
}
