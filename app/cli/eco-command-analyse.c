/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli analyse: what the rules find in an ecosystem, and what a loss would do. */
#include "config.h"

#include "cli/eco-cli-analysis.h"
#include "cli/eco-cli.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  gboolean json;
  gboolean list;
  char *fail_on;
  char *catalog;
  char **rules;
  char **lose;
  int severity; /* from which on it fails; -1 for never */
} Call;

static void
call_clear (Call *call)
{
  g_free (call->fail_on);
  g_free (call->catalog);
  g_strfreev (call->rules);
  g_strfreev (call->lose);
}

static int
list_rules (void)
{
  guint n;
  const EcoRule *const *rules = eco_rules_get (&n);

  for (guint i = 0; i < n; i++)
    g_print ("%-26s %s%s\n", rules[i]->id, _(rules[i]->title),
             /* TRANSLATORS: said of a rule that is not in use until it is switched on */
             rules[i]->off ? _(" (off)") : "");
  return ECO_EXIT_GOOD;
}

/* What the words mean; says what is wrong if something is. */
static gboolean
understand (Call *call)
{
  call->severity = -1;
  if (call->fail_on != NULL
      && !eco_enum_parse (ECO_TYPE_SEVERITY, call->fail_on, &call->severity))
    {
      eco_cli_usage ("analyse", _("“%s” is no severity: use hint, warning or problem"),
                     call->fail_on);
      return FALSE;
    }
  for (guint i = 0; call->rules != NULL && call->rules[i] != NULL; i++)
    if (eco_rules_find (call->rules[i]) == NULL)
      {
        eco_cli_usage ("analyse", _("There is no rule “%s”: see --list-rules"), call->rules[i]);
        return FALSE;
      }
  return TRUE;
}

static gboolean
check_lost (const Call *call, const EcoFacts *facts)
{
  for (guint i = 0; call->lose != NULL && call->lose[i] != NULL; i++)
    if (eco_facts_find_node (facts, call->lose[i]) == ECO_FACT_NONE)
      {
        eco_cli_usage ("analyse", _("There is no node with the id “%s” to lose"), call->lose[i]);
        return FALSE;
      }
  return TRUE;
}

static gboolean
fails (const Call *call, const EcoCliAnalysis *told)
{
  const GPtrArray *findings = eco_analysis_get_findings (told->analysis);

  for (guint i = 0; call->severity >= 0 && i < findings->len; i++)
    if (eco_cli_analysis_tells (told, findings->pdata[i])
        && (int) ECO_FINDING (findings->pdata[i])->severity >= call->severity)
      return TRUE;
  return FALSE;
}

static int
analyse (const Call *call, const char *name)
{
  g_autoptr (EcoEcosystem) ecosystem = NULL;
  g_autoptr (EcoCatalog) catalog = NULL;
  g_autoptr (EcoSnapshot) snapshot = NULL;
  g_autoptr (EcoAnalysis) analysis = NULL;
  g_autoptr (EcoLoss) loss = NULL;
  g_autoptr (GError) error = NULL;
  EcoCliAnalysis told = { name, NULL, (const char *const *) call->rules, NULL };

  ecosystem = eco_cli_read (name, &error);
  catalog = ecosystem != NULL ? eco_cli_load_catalog (call->catalog, &error) : NULL;
  if (catalog == NULL)
    return eco_cli_refuse (error);
  snapshot = eco_snapshot_new (ecosystem);
  analysis = eco_analysis_new (snapshot, catalog, NULL, NULL);
  if (!check_lost (call, eco_analysis_get_facts (analysis)))
    return ECO_EXIT_USAGE;
  if (call->lose != NULL)
    loss = eco_loss_new (eco_analysis_get_facts (analysis), (const char *const *) call->lose, NULL);
  told.analysis = analysis;
  told.loss = loss;
  if (call->json)
    eco_cli_analysis_print_json (&told);
  else if (loss != NULL)
    eco_cli_analysis_print_loss (&told);
  else
    eco_cli_analysis_print_text (&told);
  return fails (call, &told) ? ECO_EXIT_REFUSED : ECO_EXIT_GOOD;
}

static int
run (Call *call, int argc, char *argv[])
{
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &call->json,
      N_("Answer as JSON, with balances and value loops"), NULL },
    { "fail-on", 0, 0, G_OPTION_ARG_STRING, &call->fail_on,
      N_("Exit with 1 when something at least as grave is found: hint, warning or problem"),
      N_("SEVERITY") },
    { "rule", 0, 0, G_OPTION_ARG_STRING_ARRAY, &call->rules,
      N_("Only what this rule finds; may be given several times"), N_("ID") },
    { "lose", 0, 0, G_OPTION_ARG_STRING_ARRAY, &call->lose,
      N_("Tell what breaks without this node; may be given several times"), N_("NODE-ID") },
    { "list-rules", 0, 0, G_OPTION_ARG_NONE, &call->list, N_("List the rules instead"), NULL },
    { "catalog", 0, 0, G_OPTION_ARG_FILENAME, &call->catalog, N_("A catalogue of your own"),
      N_("FILE") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = eco_cli_new_context ("analyse");

  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!eco_cli_parse (context, &argc, &argv, 0, 1))
    return ECO_EXIT_USAGE;
  if (call->list)
    return list_rules ();
  if (argc < 2)
    return eco_cli_usage ("analyse", "%s", _("name a file"));
  return understand (call) ? analyse (call, argv[1]) : ECO_EXIT_USAGE;
}

/* Runs "analyse": @argv[0] is the command. Returns the exit code. */
int
eco_command_analyse (int argc, char *argv[])
{
  Call call = { 0 };
  int code = run (&call, argc, argv);

  call_clear (&call);
  return code;
}
