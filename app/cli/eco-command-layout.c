/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli layout: lays the rings out anew; pins stay. */
#include "config.h"

#include "cli/eco-cli.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *output;
  char *catalog;
  char *shape_word;
  char *group_word;
  int shape;
  int group_by;
  gboolean journey_order; /* -1: as the file says */
} Call;

static void
call_clear (Call *call)
{
  g_free (call->output);
  g_free (call->catalog);
  g_free (call->shape_word);
  g_free (call->group_word);
}

static gboolean
parse (Call *call, int *argc, char ***argv)
{
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &call->output,
      N_("Where to write it; - for standard output"), N_("FILE") },
    { "catalog", 0, 0, G_OPTION_ARG_FILENAME, &call->catalog, N_("A catalogue of your own"),
      N_("FILE") },
    { "shape", 0, 0, G_OPTION_ARG_STRING, &call->shape_word,
      N_("What the rings become: round, or wide for a page of 16:9"), N_("WORD") },
    { "group-by", 0, 0, G_OPTION_ARG_STRING, &call->group_word,
      N_("Keep together what has the same: family, owner, stage, or none"), N_("WORD") },
    { "journey-order", 0, 0, G_OPTION_ARG_NONE, &call->journey_order,
      N_("The outer ring follows the stages of the journey"), NULL },
    { "no-journey-order", 0, G_OPTION_FLAG_REVERSE, G_OPTION_ARG_NONE, &call->journey_order,
      N_("It does not"), NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = eco_cli_new_context ("layout");

  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!eco_cli_parse (context, argc, argv, 1, 1))
    return FALSE;
  if (call->output == NULL)
    eco_cli_usage ("layout", "%s", _("say with -o where to write it"));
  return call->output != NULL && eco_cli_parse_shape ("layout", call->shape_word, &call->shape) &&
         eco_cli_parse_group_by ("layout", call->group_word, &call->group_by);
}

static int
lay_out (Call *call, const char *file)
{
  g_autoptr (EcoCatalog) catalog = NULL;
  g_autoptr (EcoEcosystem) ecosystem = NULL;
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  g_autoptr (GError) error = NULL;

  if ((catalog = eco_cli_load_catalog (call->catalog, &error)) == NULL ||
      (ecosystem = eco_cli_read (file, &error)) == NULL)
    return eco_cli_refuse (error);
  eco_cli_set_shape (ecosystem, call->shape);
  eco_cli_set_grouping (ecosystem, call->group_by, call->journey_order);
  if (!eco_cli_arrange (ecosystem, catalog, typesetter, TRUE, &error) ||
      !eco_cli_write_ecosystem (ecosystem, call->output, &error))
    return eco_cli_refuse (error);
  return ECO_EXIT_GOOD;
}

/* Runs "layout": @argv[0] is the command. Returns the exit code. */
int
eco_command_layout (int argc, char *argv[])
{
  Call call = { .journey_order = -1 };
  int status = ECO_EXIT_USAGE;

  if (parse (&call, &argc, &argv))
    status = lay_out (&call, argv[1]);
  call_clear (&call);
  return status;
}
