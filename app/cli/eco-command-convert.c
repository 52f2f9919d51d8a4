/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli convert: reads a file and writes it anew. */
#include "config.h"

#include "cli/eco-cli.h"
#include "cli/eco-cli-share.h"

#include <glib/gi18n-lib.h>

/* Runs "convert": @argv[0] is the command. Returns the exit code. */
int
eco_command_convert (int argc, char *argv[])
{
  g_autofree char *output = NULL;
  gboolean safe = FALSE;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("Where to write it; - for standard output"), N_("FILE") },
    { "safe", 0, 0, G_OPTION_ARG_NONE, &safe,
      N_("Leave out what is confidential and all notes, and tell what goes out"), NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = eco_cli_new_context ("convert");
  g_autoptr (EcoEcosystem) ecosystem = NULL;
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!eco_cli_parse (context, &argc, &argv, 1, 1))
    return ECO_EXIT_USAGE;
  if (output == NULL)
    return eco_cli_usage ("convert", "%s", _("say with -o where to write it"));
  ecosystem = eco_cli_read (argv[1], &error);
  if (ecosystem != NULL && safe)
    {
      g_autoptr (EcoCatalog) catalog = eco_cli_load_catalog (NULL, &error);

      if (catalog == NULL)
        return eco_cli_refuse (error);
      ecosystem = eco_cli_make_safe (g_steal_pointer (&ecosystem), catalog);
    }
  if (ecosystem == NULL || !eco_cli_write_ecosystem (ecosystem, output, &error))
    return eco_cli_refuse (error);
  return ECO_EXIT_GOOD;
}
