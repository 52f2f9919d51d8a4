/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What pictures of the plan show, as data: a small bakery whose figures were worked out by hand. */
#include "analysis/eco-capability-map.h"
#include "analysis/eco-force-map.h"
#include "analysis/eco-measurement.h"
#include "analysis/eco-need-rank.h"
#include "analysis/eco-objective-progress.h"
#include "analysis/eco-plan-table.h"
#include "analysis/eco-stakeholders.h"
#include "store/eco-reader.h"

#include <math.h>
#include <string.h>

#define TODAY 20260701

typedef struct
{
  EcoEcosystem *ecosystem;
  EcoCatalog *catalog;
  EcoFacts *facts;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "plan", "bakery.ecotone",
                                                 NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoSnapshot) snapshot = NULL;

  f->catalog = eco_catalog_new_builtin (&error);
  g_assert_no_error (error);
  f->ecosystem = eco_reader_read_file (file, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  snapshot = eco_snapshot_new (f->ecosystem);
  f->facts = eco_facts_new (snapshot, f->catalog);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  eco_facts_unref (f->facts);
  g_assert_finalize_object (f->ecosystem);
  g_assert_finalize_object (f->catalog);
}

static char *
join (GPtrArray *names)
{
  g_autoptr (GPtrArray) copy = g_ptr_array_new ();

  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (copy, names->pdata[i]);
  g_ptr_array_add (copy, NULL);
  return g_strjoinv ("|", (char **) copy->pdata);
}

static void
check_names (GPtrArray *names, const char *wanted)
{
  g_autofree char *joined = join (names);

  g_assert_cmpstr (joined, ==, wanted);
}

/* Of the 364 days from the first of January to the last of December 181 have gone. */
static void
test_objectives (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *id;
    double share, expected;
    EcoObjectiveState state;
    guint n_initiatives;
  } wanted[] = {
    { "obj-up", 0.5, 181 / 364.0, ECO_OBJECTIVE_ON_TRACK, 2 },
    { "obj-down", 0.25, 181 / 364.0, ECO_OBJECTIVE_BEHIND, 1 },
    { "obj-metric", 0.5, NAN, ECO_OBJECTIVE_MOVING, 0 },
    { "obj-late", 0.9, NAN, ECO_OBJECTIVE_OVERDUE, 0 },
    { "obj-done", 1.2, NAN, ECO_OBJECTIVE_REACHED, 0 },
    { "obj-keep", 1, NAN, ECO_OBJECTIVE_REACHED, 0 },
    { "obj-blank", NAN, NAN, ECO_OBJECTIVE_UNKNOWN, 0 },
  };
  g_autoptr (GArray) lines = eco_objective_progress_list (f->facts, TODAY);

  g_assert_cmpuint (lines->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < lines->len; i++)
    {
      const EcoObjectiveProgress *line = &g_array_index (lines, EcoObjectiveProgress, i);

      g_assert_cmpstr (line->id, ==, wanted[i].id);
      g_assert_true (isnan (wanted[i].share) ? isnan (line->share)
                                             : fabs (line->share - wanted[i].share) < 1e-9);
      g_assert_true (isnan (wanted[i].expected)
                       ? isnan (line->expected)
                       : fabs (line->expected - wanted[i].expected) < 1e-9);
      g_assert_cmpint (line->state, ==, wanted[i].state);
      g_assert_cmpuint (line->initiatives->len, ==, wanted[i].n_initiatives);
    }
  check_names (g_array_index (lines, EcoObjectiveProgress, 0).concerns,
               "Guests|Bread (Bakers → Guests)");
  g_assert_true (g_array_index (lines, EcoObjectiveProgress, 2).from_metric);
  g_assert_cmpfloat (g_array_index (lines, EcoObjectiveProgress, 2).current, ==, 90);
  g_assert_false (g_array_index (lines, EcoObjectiveProgress, 0).from_metric);
}

/* Without a today nothing is late, and nothing is expected. */
static void
test_timeless (Fixture *f, gconstpointer data)
{
  g_autoptr (GArray) lines = eco_objective_progress_list (f->facts, ECO_DATE_UNSET);

  for (guint i = 0; i < lines->len; i++)
    {
      const EcoObjectiveProgress *line = &g_array_index (lines, EcoObjectiveProgress, i);

      g_assert_true (isnan (line->expected));
      g_assert_true (line->state != ECO_OBJECTIVE_OVERDUE && line->state != ECO_OBJECTIVE_BEHIND);
    }
}

static void
test_measurement (Fixture *f, gconstpointer data)
{
  static const struct { EcoMeasuredGroup group; const char *name, *value; } wanted[] = {
    { ECO_MEASURED_OWNED, "Website", "90 calls" },
    { ECO_MEASURED_OTHER, "Till", "90 calls" },
    { ECO_MEASURED_OTHER, "Till", "1240" },
    { ECO_MEASURED_EXCHANGE, "Bread (Bakers → Guests)", "1240" },
  };
  static const guint uses[][3] = { { 2, 0, 1 }, { 1, 1, 1 }, { 0, 0, 1 }, { 0, 0, 0 } };
  static const char *const unmeasured[] = { "tv", "bakers", "guests", "mills", "club" };
  g_autoptr (EcoMeasurement) measured = eco_measurement_new (f->facts);

  g_assert_cmpuint (measured->lines->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      const EcoMeasuredLine *line = &g_array_index (measured->lines, EcoMeasuredLine, i);
      g_autofree char *value = eco_metric_dup_value (line->metric);

      g_assert_cmpint (line->group, ==, wanted[i].group);
      g_assert_cmpstr (line->name, ==, wanted[i].name);
      g_assert_cmpstr (value, ==, wanted[i].value);
    }
  g_assert_cmpuint (measured->unmeasured->len, ==, G_N_ELEMENTS (unmeasured));
  for (guint i = 0; i < G_N_ELEMENTS (unmeasured); i++)
    g_assert_cmpstr (g_array_index (measured->unmeasured, EcoUnmeasured, i).id, ==,
                     unmeasured[i]);
  for (guint i = 0; i < G_N_ELEMENTS (uses); i++)
    {
      const EcoMetricUse *use = &g_array_index (measured->metrics, EcoMetricUse, i);

      g_assert_true (use->n_nodes == uses[i][0] && use->n_exchanges == uses[i][1]
                     && use->n_objectives == uses[i][2]);
    }
  g_assert_cmpuint (measured->n_unused, ==, 1);
  g_assert_cmpuint (measured->n_measured, ==, 1);
  g_assert_cmpuint (measured->n_all, ==, 6);
}

static void
test_capabilities (Fixture *f, gconstpointer data)
{
  static const struct { const char *id; int gap; const char *words; } wanted[] = {
    { "cap-data", 3, "3 levels short" },
    { "cap-small", 1, "1 level short" },
    { "cap-blank", 0, "Not assessed" },
    { "cap-known", -1, "As wanted" },
  };
  g_autoptr (GArray) lines = eco_capability_map_list (f->facts);

  g_assert_cmpuint (lines->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < lines->len; i++)
    {
      const EcoCapabilityLine *line = &g_array_index (lines, EcoCapabilityLine, i);
      g_autofree char *words = eco_capability_line_dup_gap (line);

      g_assert_cmpstr (line->id, ==, wanted[i].id);
      g_assert_cmpint (line->gap, ==, wanted[i].gap);
      g_assert_cmpstr (words, ==, wanted[i].words);
    }
  check_names (g_array_index (lines, EcoCapabilityLine, 0).carriers, "Till");
  check_names (g_array_index (lines, EcoCapabilityLine, 0).initiatives, "Longer hours");
}

static void
test_needs (Fixture *f, gconstpointer data)
{
  static const struct { const char *id, *who, *offerings; } wanted[] = {
    { "need-rolls", "", "Back door" },
    { "need-late", "", "" },
    { "need-early", "Guests", "Back door|Shelf" },
    { "need-plain", "", "" },
  };
  static const char *const decisions[] = { "market", "till", "web" };
  g_autoptr (EcoNeedRank) rank = eco_need_rank_new (f->facts);

  g_assert_cmpuint (rank->needs->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < rank->needs->len; i++)
    {
      const EcoNeedLine *line = &g_array_index (rank->needs, EcoNeedLine, i);

      g_assert_cmpstr (line->id, ==, wanted[i].id);
      check_names (line->who, wanted[i].who);
      check_names (line->offerings, wanted[i].offerings);
    }
  g_assert_cmpstr (g_array_index (rank->needs, EcoNeedLine, 2).stage, ==, "Purchase");
  g_assert_cmpuint (rank->n_unserved, ==, 2);
  g_assert_cmpuint (rank->decisions->len, ==, G_N_ELEMENTS (decisions));
  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++)
    g_assert_cmpstr (g_array_index (rank->decisions, EcoDecisionLine, i).id, ==, decisions[i]);
  g_assert_cmpuint (rank->n_open, ==, 1);
}

static void
test_forces (Fixture *f, gconstpointer data)
{
  static const struct { const char *id, *names[ECO_N_FORCE_EFFECTS]; } wanted[] = {
    { "force-strong", { "", "", "Till", "Mills" } },
    { "force-mild", { "Bakers", "Bread (Bakers → Guests)", "", "" } },
  };
  g_autoptr (GArray) lines = eco_force_map_list (f->facts);

  g_assert_cmpuint (lines->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < lines->len; i++)
    {
      const EcoForceLine *line = &g_array_index (lines, EcoForceLine, i);

      g_assert_cmpstr (line->id, ==, wanted[i].id);
      for (guint k = 0; k < ECO_N_FORCE_EFFECTS; k++)
        check_names (line->names[k], wanted[i].names[k]);
    }
}

/* At fifty there is as much power, and as much interest, as above it. */
static void
test_stakeholders (Fixture *f, gconstpointer data)
{
  static const struct { const char *id; gboolean rated; int gap; const char *advice, *words; }
  wanted[] = {
    { "guests", TRUE, 1, "Keep satisfied", "1 step to win" },
    { "club", TRUE, 0, "Manage closely", "As wanted" },
    { "mills", TRUE, -2, "Manage closely", "2 steps more than wanted" },
    { "bakers", FALSE, 0, "Not rated yet", "Not assessed" },
  };
  g_autoptr (GArray) list = eco_stakeholders_list (f->facts);

  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < list->len; i++)
    {
      const EcoStakeholder *who = &g_array_index (list, EcoStakeholder, i);
      g_autofree char *words = eco_stakeholder_dup_gap (who);

      g_assert_cmpstr (who->id, ==, wanted[i].id);
      g_assert_cmpint (who->rated, ==, wanted[i].rated);
      g_assert_cmpint (who->gap, ==, wanted[i].gap);
      g_assert_cmpstr (eco_stakeholder_get_advice (who), ==, wanted[i].advice);
      g_assert_cmpstr (words, ==, wanted[i].words);
    }
}

/* Formulas stay texts, numbers stay numbers, and what is not known is empty. */
static void
test_tables (Fixture *f, gconstpointer data)
{
  static const char *const wanted[ECO_N_PLAN_TABLES] = {
    "Waste less,Waste,%,40,35,20,2026-12-31,,25,Behind,Longer hours\r\n",
    "Bakers,,90,Not rated yet,None,Leading,Not assessed\r\n",
    "Paid channels,Television,Not measured,,,,,,\r\n",
    "Shopkeeping,,3,Not assessed,,,\r\n",
    "Plain bread,,9,,,Unserved\r\n",
    "Weekly market,Somebody else’s ecosystem,Not decided,\r\n",
    "Flour rules,Rule,5,2026-01-01,,,Till,Mills\r\n",
  };

  for (int kind = 0; kind < ECO_N_PLAN_TABLES; kind++)
    {
      g_autoptr (EcoPlanTable) table
          = eco_plan_table_new (f->facts, (EcoPlanTableKind) kind, TODAY);
      g_autofree char *text = eco_plan_table_to_csv (table);

      g_assert_cmpuint (table->cells->len % table->n_columns, ==, 0);
      g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbf"));
      if (strstr (text, wanted[kind]) == NULL)
        g_error ("“%s” is not in:\n%s", wanted[kind], text);
    }
}

static void
test_numbers (void)
{
  g_autoptr (EcoMetric) metric = ECO_METRIC (eco_object_new (ECO_TYPE_METRIC, "m"));
  static const struct { double value; const char *text; } cases[] = {
    { 0, "0" }, { 4.444, "4.44" }, { 46.04, "46" }, { 46.16, "46.2" }, { -9999, "-9999" },
    { 10000, "10k" }, { 4.1e6, "4.1M" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = eco_metric_dup_number (NULL, cases[i].value);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
  {
    g_autofree char *missing = eco_metric_dup_value (metric);

    g_assert_cmpstr (missing, ==, "No value yet");
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name) g_test_add ("/plan-data/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (objectives);
  ADD (timeless);
  ADD (measurement);
  ADD (capabilities);
  ADD (needs);
  ADD (forces);
  ADD (stakeholders);
  ADD (tables);
#undef ADD
  g_test_add_func ("/plan-data/numbers", test_numbers);
  return g_test_run ();
}
