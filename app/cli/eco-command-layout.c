/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli layout: lays the rings out anew; pins stay. */
#include "config.h"

#include "cli/eco-cli.h"

#include <glib/gi18n-lib.h>

/* Runs "layout": @argv[0] is the command. Returns the exit code. */
int
eco_command_layout (int argc, char *argv[])
{
  g_autofree char *output = NULL, *catalog_file = NULL, *word = NULL;
  int shape;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("Where to write it; - for standard output"), N_("FILE") },
    { "catalog", 0, 0, G_OPTION_ARG_FILENAME, &catalog_file, N_("A catalogue of your own"),
      N_("FILE") },
    { "shape", 0, 0, G_OPTION_ARG_STRING, &word,
      N_("What the rings become: round, or wide for a page of 16:9"), N_("WORD") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = eco_cli_new_context ("layout");
  g_autoptr (EcoCatalog) catalog = NULL;
  g_autoptr (EcoEcosystem) ecosystem = NULL;
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!eco_cli_parse (context, &argc, &argv, 1, 1))
    return ECO_EXIT_USAGE;
  if (output == NULL)
    return eco_cli_usage ("layout", "%s", _("say with -o where to write it"));
  if (!eco_cli_parse_shape ("layout", word, &shape))
    return ECO_EXIT_USAGE;
  if ((catalog = eco_cli_load_catalog (catalog_file, &error)) == NULL ||
      (ecosystem = eco_cli_read (argv[1], &error)) == NULL)
    return eco_cli_refuse (error);
  eco_cli_set_shape (ecosystem, shape);
  if (!eco_cli_arrange (ecosystem, catalog, typesetter, TRUE, &error))
    return eco_cli_refuse (error);
  if (!eco_cli_write_ecosystem (ecosystem, output, &error))
    return eco_cli_refuse (error);
  return ECO_EXIT_GOOD;
}
