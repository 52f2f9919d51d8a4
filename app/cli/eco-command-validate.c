/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli validate: what is wrong with files, if anything. */
#include "config.h"

#include "cli/eco-cli.h"
#include "cli/eco-json.h"
#include "store/eco-embedded.h"
#include "store/eco-schema.h"

#include <glib/gi18n-lib.h>

/* Reads it as the program does, then asks the schema for a second opinion. */
static gboolean
check_file (const char *name, GError **error)
{
  g_autoptr (EcoEcosystem) ecosystem = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) document = NULL;

  bytes = eco_cli_read_bytes (name, error);
  if (bytes == NULL)
    return FALSE;
  ecosystem = eco_cli_read_from_bytes (bytes, name, error);
  if (ecosystem == NULL)
    return FALSE;
  document = eco_embedded_is_picture (bytes) ? eco_embedded_extract (bytes, name, error)
                                             : g_bytes_ref (bytes);
  return document != NULL && eco_schema_validate (document, name, error);
}

static void
add_result (EcoJson *json, const char *name, const GError *error)
{
  eco_json_begin (json, NULL, '{');
  eco_json_add_text (json, "file", name);
  eco_json_add_bool (json, "valid", error == NULL);
  if (error != NULL)
    eco_json_add_text (json, "error", error->message);
  eco_json_end (json, '}');
}

/* Runs "validate": @argv[0] is the command. Returns the exit code. */
int
eco_command_validate (int argc, char *argv[])
{
  gboolean json = FALSE, quiet = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Answer as JSON"), NULL },
    { "quiet", 'q', 0, G_OPTION_ARG_NONE, &quiet, N_("Say nothing of good files"), NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = eco_cli_new_context ("validate");
  int code = ECO_EXIT_GOOD;
  EcoJson answer;

  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!eco_cli_parse (context, &argc, &argv, 1, -1))
    return ECO_EXIT_USAGE;
  eco_json_init (&answer);
  eco_json_begin (&answer, NULL, '[');
  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean valid = check_file (argv[i], &error);

      add_result (&answer, argv[i], error);
      if (!valid)
        code = ECO_EXIT_REFUSED;
      if (!json && !valid)
        g_printerr ("%s\n", error->message);
      else if (!json && !quiet)
        /* TRANSLATORS: the name of a file that is valid */
        g_print (_("%s: valid\n"), argv[i]);
    }
  eco_json_end (&answer, ']');
  if (json)
    eco_json_print (&answer);
  else
    g_free (eco_json_finish (&answer));
  return code;
}
