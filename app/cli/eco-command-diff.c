/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli diff: what differs between two files, or in one between today and a day of its plan,
 * or between its baseline and a scenario. */
#include "config.h"

#include "cli/eco-cli.h"
#include "base/eco-calendar.h"
#include "cli/eco-json.h"

#include "change/eco-comparison.h"
#include "change/eco-projection.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  gboolean json;
  gboolean by_name;
  gboolean exit_code;
  char **scenarios; /* one or two */
  char *date;
  char *from;
  EcoDate day;   /* of @date, unset for none */
  EcoDate start; /* of @from, or today */
} Call;

static void
call_clear (Call *call)
{
  g_strfreev (call->scenarios);
  g_free (call->date);
  g_free (call->from);
}

static gboolean
parse_date (const char *text, EcoDate *date)
{
  if (text == NULL || eco_date_parse (text, date))
    return TRUE;
  eco_cli_usage ("diff", _("“%s” is no day: write YYYY-MM-DD"), text);
  return FALSE;
}

/* Returns: whether the words fit each other; says what is wrong if not */
static gboolean
understand (Call *call, int n_files)
{
  guint n_scenarios = call->scenarios != NULL ? g_strv_length (call->scenarios) : 0;
  gboolean planned = n_scenarios > 0 || call->date != NULL;

  call->start = eco_date_get_today ();
  if (!parse_date (call->date, &call->day) || !parse_date (call->from, &call->start))
    return FALSE;
  if (planned && n_files > 1)
    eco_cli_usage ("diff", "%s", _("--scenario and --date are about one file"));
  else if (!planned && n_files < 2)
    eco_cli_usage ("diff", "%s", _("name two files, or one with --scenario or --date"));
  else if (n_scenarios > 2)
    eco_cli_usage ("diff", "%s", _("--scenario may be given twice at most"));
  else if (call->from != NULL && (call->date == NULL || n_scenarios > 0))
    eco_cli_usage ("diff", "%s", _("--from goes with --date alone"));
  else if (planned && call->by_name)
    eco_cli_usage ("diff", "%s", _("--by-name is about two files"));
  else
    return TRUE;
  return FALSE;
}

/* By id, or by name. */
static const char *
find_scenario (EcoEcosystem *ecosystem, const char *word)
{
  EcoList *scenarios = eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_SCENARIOS);

  for (guint i = 0; i < eco_list_get_length (scenarios); i++)
    {
      EcoObject *scenario = eco_list_get (scenarios, i);

      if (g_str_equal (eco_object_get_id (scenario), word) ||
          g_str_equal (eco_object_get_name (scenario), word))
        return eco_object_get_id (scenario);
    }
  eco_cli_usage ("diff", _("There is no scenario “%s” in the file"), word);
  return NULL;
}

static EcoEcosystem *
take_projected (EcoEcosystem *baseline, const char *scenario, EcoDate date, EcoDate today)
{
  g_autoptr (EcoProjection) projection =
    eco_projection_new (baseline, scenario, date, today, FALSE);
  GPtrArray *problems = eco_projection_get_problems (projection);

  for (guint i = 0; i < problems->len; i++)
    g_printerr ("%s\n", (char *) problems->pdata[i]);
  return g_object_ref (eco_projection_get_ecosystem (projection));
}

static void
print_field (EcoJson *json, const EcoFieldDifference *field)
{
  eco_json_begin (json, NULL, '{');
  eco_json_add_text (json, "name", field->field->name);
  eco_json_add_text (json, "was", field->was);
  eco_json_add_text (json, "is", field->is);
  eco_json_end (json, '}');
}

static const char *const mark_words[ECO_N_MARKS] = { "", "added", "changed", "dropped", "" };

static void
print_json (EcoComparison *comparison, EcoEcosystem *was, EcoEcosystem *is)
{
  EcoJson json;

  eco_json_init (&json);
  eco_json_begin (&json, NULL, '{');
  eco_json_add_number (&json, "added", eco_comparison_count (comparison, ECO_MARK_NEW));
  eco_json_add_number (&json, "dropped", eco_comparison_count (comparison, ECO_MARK_RETIRED));
  eco_json_add_number (&json, "changed", eco_comparison_count (comparison, ECO_MARK_CHANGED));
  eco_json_begin (&json, "differences", '[');
  for (guint i = 0; i < eco_comparison_get_size (comparison); i++)
    {
      const EcoDifference *difference = eco_comparison_get (comparison, i);
      EcoObject *object = difference->is != NULL ? difference->is : difference->was;
      g_autofree char *sentence = eco_difference_describe (difference, was, is);

      eco_json_begin (&json, NULL, '{');
      eco_json_add_text (&json, "mark", mark_words[difference->mark]);
      eco_json_add_text (&json, "class", ECO_OBJECT_GET_CLASS (object)->tag);
      eco_json_add_text (&json, "id", eco_object_get_id (object));
      eco_json_add_text (&json, "sentence", sentence);
      eco_json_begin (&json, "fields", '[');
      for (guint j = 0; difference->fields != NULL && j < difference->fields->len; j++)
        print_field (&json, &g_array_index (difference->fields, EcoFieldDifference, j));
      eco_json_end (&json, ']');
      eco_json_end (&json, '}');
    }
  eco_json_end (&json, ']');
  eco_json_end (&json, '}');
  eco_json_print (&json);
}

static void
print_group (EcoComparison *comparison, EcoEcosystem *was, EcoEcosystem *is, EcoMark mark,
             const char *heading)
{
  guint n = eco_comparison_count (comparison, mark);

  if (n == 0)
    return;
  g_print ("%s (%u)\n", heading, n);
  for (guint i = 0; i < eco_comparison_get_size (comparison); i++)
    {
      const EcoDifference *difference = eco_comparison_get (comparison, i);
      g_autofree char *sentence = NULL;
      g_autofree char *clean = NULL;

      if (difference->mark != mark)
        continue;
      sentence = eco_difference_describe (difference, was, is);
      /* Whatever is in a name, it is one row. */
      clean = eco_text_clean (sentence);
      g_print ("  %s\n", clean);
    }
}

static void
print_text (EcoComparison *comparison, EcoEcosystem *was, EcoEcosystem *is)
{
  if (eco_comparison_get_size (comparison) == 0)
    g_print ("%s\n", _("Nothing differs."));
  print_group (comparison, was, is, ECO_MARK_NEW, C_("mark", "Added"));
  print_group (comparison, was, is, ECO_MARK_RETIRED, C_("mark", "Dropped"));
  print_group (comparison, was, is, ECO_MARK_CHANGED, C_("mark", "Changed"));
}

static int
compare (const Call *call, EcoEcosystem *was, EcoEcosystem *is)
{
  g_autoptr (EcoComparison) comparison =
    eco_comparison_new (was, is, call->by_name ? ECO_COMPARE_BY_NAME : ECO_COMPARE_BY_ID);

  if (call->json)
    print_json (comparison, was, is);
  else
    print_text (comparison, was, is);
  return call->exit_code && eco_comparison_get_size (comparison) > 0 ? ECO_EXIT_REFUSED
                                                                     : ECO_EXIT_GOOD;
}

/* A scenario is compared with the baseline of the same day, or two with each other; a day with that
 * of --from. */
static int
compare_plan (const Call *call, EcoEcosystem *baseline)
{
  g_autoptr (EcoEcosystem) was = NULL;
  g_autoptr (EcoEcosystem) is = NULL;
  const char *scenarios[2] = { NULL, NULL };
  guint n = call->scenarios != NULL ? g_strv_length (call->scenarios) : 0;

  for (guint i = 0; i < n; i++)
    if ((scenarios[i] = find_scenario (baseline, call->scenarios[i])) == NULL)
      return ECO_EXIT_USAGE;
  was = take_projected (baseline, n > 1 ? scenarios[0] : NULL, n > 0 ? call->day : call->start,
                        call->start);
  is = take_projected (baseline, n > 1 ? scenarios[1] : scenarios[0], call->day, call->start);
  return compare (call, was, is);
}

static int
run (Call *call, int argc, char *argv[])
{
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &call->json, N_("Answer as JSON"), NULL },
    { "by-name", 0, 0, G_OPTION_ARG_NONE, &call->by_name,
      N_("What has the same name is the same, for files that grew apart"), NULL },
    { "exit-code", 0, 0, G_OPTION_ARG_NONE, &call->exit_code,
      N_("Exit with 1 when something differs"), NULL },
    { "scenario", 0, 0, G_OPTION_ARG_STRING_ARRAY, &call->scenarios,
      N_("Compare the baseline of one file with this scenario of it; twice: two with each other"),
      N_("ID") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &call->date,
      N_("Compare one file today with what it plans for this day"), N_("DATE") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &call->from,
      N_("With --date: this day instead of today"), N_("DATE") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = eco_cli_new_context ("diff");
  g_autoptr (EcoEcosystem) was = NULL;
  g_autoptr (EcoEcosystem) is = NULL;
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!eco_cli_parse (context, &argc, &argv, 1, 2) || !understand (call, argc - 1))
    return ECO_EXIT_USAGE;
  was = eco_cli_read (argv[1], &error);
  is = was != NULL && argc > 2 ? eco_cli_read (argv[2], &error) : NULL;
  if (was == NULL || (argc > 2 && is == NULL))
    return eco_cli_refuse (error);
  return is != NULL ? compare (call, was, is) : compare_plan (call, was);
}

/* Runs "diff": @argv[0] is the command. Returns the exit code. */
int
eco_command_diff (int argc, char *argv[])
{
  Call call = { 0 };
  int code = run (&call, argc, argv);

  call_clear (&call);
  return code;
}
