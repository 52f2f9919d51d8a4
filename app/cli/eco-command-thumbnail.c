/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli thumbnail: the small picture that a file manager shows of a file. It is
 * called with files that nobody has looked at yet, so it lays nothing out, starts no
 * other program and ends itself when it takes too long. */
#include "config.h"

#include "cli/eco-cli.h"

#include "export/eco-export-thumbnail.h"

#include <glib/gi18n-lib.h>
#include <sys/resource.h>

#define SIZE 256
#define MOST_SECONDS 10 /* of the processor */

static void
limit_time (void)
{
  const struct rlimit limit = { MOST_SECONDS, MOST_SECONDS };

  setrlimit (RLIMIT_CPU, &limit);
}

/* Runs "thumbnail": @argv[0] is the command. Returns the exit code. */
int
eco_command_thumbnail (int argc, char *argv[])
{
  int size = SIZE;
  const GOptionEntry options[] = {
    { "size", 's', 0, G_OPTION_ARG_INT, &size, N_("Pixels of the longer side"), N_("PIXELS") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = eco_cli_new_context ("thumbnail");
  g_autoptr (EcoCatalog) catalog = NULL;
  g_autoptr (EcoEcosystem) ecosystem = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!eco_cli_parse (context, &argc, &argv, 2, 2))
    return ECO_EXIT_USAGE;
  if (size < ECO_THUMBNAIL_LEAST || size > ECO_THUMBNAIL_MOST)
    return eco_cli_usage ("thumbnail", _("%d is no size: use pixels from %d to %d"), size,
                          ECO_THUMBNAIL_LEAST, ECO_THUMBNAIL_MOST);
  limit_time ();
  ecosystem = eco_cli_read (argv[1], &error);
  catalog = ecosystem != NULL ? eco_cli_load_catalog (NULL, &error) : NULL;
  if (catalog != NULL)
    bytes = eco_export_thumbnail (ecosystem, catalog, size, &error);
  if (bytes == NULL || !eco_cli_write (bytes, argv[2], &error))
    return eco_cli_refuse (error);
  return ECO_EXIT_GOOD;
}
