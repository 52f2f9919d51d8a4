/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli merge: makes the changes of two files that come from one; a merge driver of Git. */
#include "config.h"

#include "cli/eco-cli.h"

#include "change/eco-merge.h"

#include <glib/gi18n-lib.h>

/* Runs "merge": @argv[0] is the command. Returns the exit code. */
int
eco_command_merge (int argc, char *argv[])
{
  g_autofree char *output = NULL;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("Where to write it; - for standard output"), N_("FILE") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = eco_cli_new_context ("merge");
  g_autoptr (EcoEcosystem) base = NULL;
  g_autoptr (EcoEcosystem) ours = NULL;
  g_autoptr (EcoEcosystem) theirs = NULL;
  g_autoptr (EcoMerge) merge = NULL;
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!eco_cli_parse (context, &argc, &argv, 3, 3))
    return ECO_EXIT_USAGE;
  base = eco_cli_read (argv[1], &error);
  ours = base != NULL ? eco_cli_read (argv[2], &error) : NULL;
  theirs = ours != NULL ? eco_cli_read (argv[3], &error) : NULL;
  if (theirs == NULL)
    return eco_cli_refuse (error);
  merge = eco_merge_new (base, ours, theirs);
  if (!eco_cli_write_ecosystem (merge->merged, output != NULL ? output : "-", &error))
    return eco_cli_refuse (error);
  for (guint i = 0; i < merge->conflicts->len; i++)
    g_printerr (_("Conflict: %s\n"), (char *) merge->conflicts->pdata[i]);
  return merge->conflicts->len > 0 ? ECO_EXIT_REFUSED : ECO_EXIT_GOOD;
}
