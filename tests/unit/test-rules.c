/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rules, one by one: what each finds in its files of tests/data/rules/, that what it offers
 * helps and can be undone, and that nothing is found where all is well.
 *
 * With files as arguments it prints what all rules find in them. */
#include "analysis/eco-analysis.h"
#include "analysis/eco-rules.h"
#include "store/eco-reader.h"
#include "store/eco-writer.h"

#include <stdio.h>
#include <string.h>

static EcoEcosystem *
read_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  EcoEcosystem *ecosystem = eco_reader_read_file (file, path, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return ecosystem;
}

static EcoCatalog *
new_catalog (void)
{
  g_autoptr (GError) error = NULL;
  EcoCatalog *catalog = eco_catalog_new_builtin (&error);

  g_assert_no_error (error);
  return catalog;
}

static EcoAnalysis *
analyse (EcoEcosystem *ecosystem, EcoCatalog *catalog)
{
  g_autoptr (EcoSnapshot) snapshot = eco_snapshot_new (ecosystem);

  return eco_analysis_new (snapshot, catalog, NULL, NULL);
}

static char *
dup_line (EcoFinding *finding)
{
  GString *line = g_string_new (eco_enum_get_nick (ECO_TYPE_SEVERITY, finding->severity));

  for (guint i = 0; i < finding->concerns->len; i++)
    g_string_append_printf (line, " %s", (const char *) finding->concerns->pdata[i]);
  g_string_append_printf (line, " | %s\n", finding->sentence);
  return g_string_free (line, FALSE);
}

/* What @rule has found, a line for each. */
static char *
dup_lines (const GPtrArray *findings, const EcoRule *rule)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      EcoFinding *finding = findings->pdata[i];
      g_autofree char *line = dup_line (finding);

      if (finding->rule == rule)
        g_string_append (lines, line);
    }
  return g_string_free (lines, FALSE);
}

/* What a reader relies on in any finding. */
static void
check_finding (EcoFinding *finding, EcoEcosystem *ecosystem)
{
  g_assert_nonnull (finding->sentence);
  g_assert_true (g_utf8_validate (finding->sentence, -1, NULL));
  g_assert_null (strchr (finding->sentence, '\n'));
  for (guint i = 0; i < finding->concerns->len; i++)
    g_assert_nonnull (eco_ecosystem_lookup (ecosystem, finding->concerns->pdata[i]));
  for (guint i = 0; i < finding->shown->len; i++)
    g_assert_nonnull (eco_ecosystem_lookup (ecosystem, finding->shown->pdata[i]));
  for (guint i = 0; i < finding->fixes->len; i++)
    g_assert_nonnull (((EcoFix *) finding->fixes->pdata[i])->label);
}

static EcoFinding *
find_same (EcoAnalysis *analysis, EcoFinding *wanted)
{
  const GPtrArray *findings = eco_analysis_get_findings (analysis);
  g_autofree char *key = eco_finding_dup_key (wanted);

  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *other = eco_finding_dup_key (findings->pdata[i]);

      if (g_str_equal (key, other))
        return findings->pdata[i];
    }
  return NULL;
}

/* An answer that is good for what the fix asks. */
static const char *
get_answer (const EcoFix *fix)
{
  if (g_strcmp0 (fix->word, "adoption") == 0)
    return "90";
  return g_strcmp0 (fix->word, "maturity") == 0 ? "5" : "An answer";
}

/* Taken, it helps: the finding is gone, or another one, or not so grave, or says so. */
static void
check_fix (EcoFinding *finding, const EcoFix *fix, const char *path)
{
  g_autoptr (EcoEcosystem) ecosystem = read_file (path);
  g_autoptr (EcoCatalog) catalog = new_catalog ();
  g_autoptr (EcoEditor) editor = eco_editor_new (ecosystem, catalog);
  g_autoptr (GBytes) before = eco_writer_write (ecosystem);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (EcoAnalysis) analysis = NULL;
  g_autoptr (GError) error = NULL;
  EcoFinding *same;

  eco_fix_apply (fix, editor, finding->rule->id, NULL, get_answer (fix), NULL, &error);
  g_assert_no_error (error);
  analysis = analyse (ecosystem, catalog);
  same = find_same (analysis, finding);
  if (same != NULL && same->severity >= finding->severity
      && g_str_equal (same->sentence, finding->sentence))
    g_error ("%s: “%s” does not help against “%s”", path, fix->label, finding->sentence);
  g_assert_cmpuint (eco_history_get_position (eco_editor_get_history (editor)), ==, 1);
  g_assert_true (eco_history_undo (eco_editor_get_history (editor)));
  after = eco_writer_write (ecosystem);
  g_assert_true (g_bytes_equal (before, after));
}

static void
check_fixes (const GPtrArray *findings, const EcoRule *rule, const char *path)
{
  for (guint i = 0; i < findings->len; i++)
    {
      EcoFinding *finding = findings->pdata[i];

      for (guint j = 0; finding->rule == rule && j < finding->fixes->len; j++)
        check_fix (finding, finding->fixes->pdata[j], path);
    }
}

static void
check_case (const EcoRule *rule, const char *which)
{
  g_autofree char *name = g_strdup_printf ("%s.ecotone", which);
  g_autofree char *path
    = g_test_build_filename (G_TEST_DIST, "data", "rules", rule->id, name, NULL);
  g_autofree char *expectation = g_strdup_printf ("%s.expected", which);
  g_autofree char *expected_path
    = g_test_build_filename (G_TEST_DIST, "data", "rules", rule->id, expectation, NULL);
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  g_autoptr (EcoEcosystem) ecosystem = read_file (path);
  g_autoptr (EcoCatalog) catalog = new_catalog ();
  g_autoptr (EcoAnalysis) analysis = analyse (ecosystem, catalog);
  const GPtrArray *findings = eco_analysis_get_findings (analysis);

  for (guint i = 0; i < findings->len; i++)
    check_finding (findings->pdata[i], ecosystem);
  found = dup_lines (findings, rule);
    g_assert_true (g_file_get_contents (expected_path, &expected, NULL, NULL));
  g_assert_cmpstr (found, ==, expected);
  if (strcmp (which, "positive") == 0)
    g_assert_cmpstr (found, !=, "");
  if (strcmp (which, "negative") == 0)
    g_assert_cmpstr (found, ==, "");
  check_fixes (findings, rule, path);
}

static void
test_rule (gconstpointer data)
{
  const EcoRule *rule = data;

  g_assert_true (eco_rules_find (rule->id) == rule);
  g_assert_nonnull (rule->title);
  g_assert_nonnull (rule->why);
  check_case (rule, "positive");
  check_case (rule, "negative");
  check_case (rule, "edge");
}

/* A small ecosystem that lacks nothing: not even a hint. */
static void
test_clean (void)
{
  g_autofree char *path
    = g_test_build_filename (G_TEST_DIST, "data", "examples", "clean.ecotone", NULL);
  g_autoptr (EcoEcosystem) ecosystem = read_file (path);
  g_autoptr (EcoCatalog) catalog = new_catalog ();
  g_autoptr (EcoAnalysis) analysis = analyse (ecosystem, catalog);
  const GPtrArray *findings = eco_analysis_get_findings (analysis);

  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", ((EcoFinding *) findings->pdata[i])->sentence);
  g_assert_cmpuint (findings->len, ==, 0);
}

/* Who has just begun is encouraged, not scolded. */
static void
test_begun (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "resources", "templates",
                                                 "blank-rings.ecotone", NULL);
  g_autoptr (EcoEcosystem) ecosystem = read_file (path);
  g_autoptr (EcoCatalog) catalog = new_catalog ();
  g_autoptr (EcoAnalysis) analysis = analyse (ecosystem, catalog);

  g_assert_cmpuint (eco_analysis_get_findings (analysis)->len, ==, 1);
  g_assert_cmpuint (eco_analysis_count (analysis, ECO_SEVERITY_HINT), ==, 1);
}

/* A rule that is tuned to its limits finds more and less. */
static void
test_tuned (void)
{
  const EcoRule *rule = eco_rules_find ("low-adoption");
  g_autofree char *path
    = g_test_build_filename (G_TEST_DIST, "data", "rules", rule->id, "positive.ecotone", NULL);
  g_autoptr (EcoEcosystem) ecosystem = read_file (path);
  g_autoptr (EcoCatalog) catalog = new_catalog ();
  g_autoptr (EcoEditor) editor = eco_editor_new (ecosystem, catalog);
  char *found[3];

  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    {
      g_autoptr (EcoAnalysis) analysis = NULL;

      if (i == 1)
        eco_rule_set_number (rule, editor, &rule->parameters[0], 0);
      else if (i == 2)
        eco_rule_set_on (rule, editor, FALSE);
      analysis = analyse (ecosystem, catalog);
      found[i] = dup_lines (eco_analysis_get_findings (analysis), rule);
    }
  g_assert_cmpstr (found[0], !=, "");
  g_assert_cmpstr (found[1], ==, "");
  g_assert_cmpstr (found[2], ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    g_free (found[i]);
}

/* The parameters of every rule are sound. */
static void
test_parameters (void)
{
  guint n;
  const EcoRule *const *rules = eco_rules_get (&n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < ECO_RULE_MAX_PARAMETERS && rules[i]->parameters[j].name != NULL; j++)
      {
        const EcoRuleParameter *parameter = &rules[i]->parameters[j];

        g_assert_nonnull (parameter->label);
        g_assert_cmpfloat (parameter->min, <, parameter->max);
        g_assert_cmpfloat (parameter->initial, >=, parameter->min);
        g_assert_cmpfloat (parameter->initial, <=, parameter->max);
      }
}

static int
print_file (const char *path)
{
  g_autoptr (EcoEcosystem) ecosystem = read_file (path);
  g_autoptr (EcoCatalog) catalog = new_catalog ();
  g_autoptr (EcoAnalysis) analysis = analyse (ecosystem, catalog);
  const GPtrArray *findings = eco_analysis_get_findings (analysis);

  for (guint i = 0; i < findings->len; i++)
    {
      EcoFinding *finding = findings->pdata[i];
      g_autofree char *line = dup_line (finding);

      check_finding (finding, ecosystem);
      printf ("%s: %s", finding->rule->id, line);
      for (guint j = 0; j < finding->fixes->len; j++)
        printf ("    [%s]\n", ((EcoFix *) finding->fixes->pdata[j])->label);
    }
  printf ("%u found\n", findings->len);
  return 0;
}

int
main (int argc, char *argv[])
{
  guint n;
  const EcoRule *const *rules = eco_rules_get (&n);

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (int i = 1; i < argc; i++)
    print_file (argv[i]);
  if (argc > 1)
    return 0;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/rules/%s", rules[i]->id);

      g_test_add_data_func (path, rules[i], test_rule);
    }
  g_test_add_func ("/rules/clean", test_clean);
  g_test_add_func ("/rules/begun", test_begun);
  g_test_add_func ("/rules/tuned", test_tuned);
  g_test_add_func ("/rules/parameters", test_parameters);
  return g_test_run ();
}
