/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli recover: what a crash left, without a display. */
#include "config.h"

#include "cli/eco-cli.h"
#include "cli/eco-json.h"
#include "session/eco-recovery.h"

#include <glib/gi18n-lib.h>

static char *
dup_time (const EcoRecoveryItem *item)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (item->time / G_USEC_PER_SEC);

  return utc != NULL ? g_date_time_format_iso8601 (utc) : g_strdup ("");
}

static void
add_item (EcoJson *json, const EcoRecoveryItem *item)
{
  g_autofree char *time = dup_time (item);
  g_autofree char *file = item->file != NULL ? g_file_get_parse_name (item->file) : NULL;

  eco_json_begin (json, NULL, '{');
  eco_json_add_text (json, "id", item->id);
  eco_json_add_text (json, "title", item->title);
  if (file != NULL)
    eco_json_add_text (json, "file", file);
  eco_json_add_text (json, "time", time);
  eco_json_add_number (json, "changes", item->n_changes);
  eco_json_add_number (json, "crashes", item->n_crashes);
  eco_json_end (json, '}');
}

static void
print_item (const EcoRecoveryItem *item)
{
  g_autofree char *time = dup_time (item);
  g_autofree char *file = item->file != NULL ? g_file_get_parse_name (item->file)
                                             /* TRANSLATORS: instead of a file's name */
                                             : g_strdup (_("never saved"));
  g_autofree char *changes =
      item->n_changes > 0
          ? g_strdup_printf (ngettext ("%u step", "%u steps", item->n_changes), item->n_changes)
          : g_strdup (_("changed"));

  g_print ("%s  %s  %s (%s, %s)\n", item->id, time, item->title, changes, file);
}

static int
list_items (gboolean as_json)
{
  g_autoptr (GPtrArray) items = eco_recovery_list ();
  EcoJson answer;

  eco_json_init (&answer);
  eco_json_begin (&answer, NULL, '[');
  for (guint i = 0; i < items->len; i++)
    {
      add_item (&answer, items->pdata[i]);
      if (!as_json)
        print_item (items->pdata[i]);
    }
  eco_json_end (&answer, ']');
  if (as_json)
    eco_json_print (&answer);
  else
    g_free (eco_json_finish (&answer));
  return ECO_EXIT_GOOD;
}

static int
recover (const char *id, const char *output)
{
  g_autoptr (GError) error = NULL;
  gboolean is_whole;
  g_autoptr (EcoEcosystem) ecosystem = eco_recovery_read (id, &is_whole, &error);

  if (ecosystem == NULL || !eco_cli_write_ecosystem (ecosystem, output, &error))
    return eco_cli_refuse (error);
  if (!is_whole)
    g_printerr ("%s\n",
                _("Not all that was kept could be read: the latest changes may be missing"));
  return ECO_EXIT_GOOD;
}

/* Runs "recover": @argv[0] is the command. Returns the exit code. */
int
eco_command_recover (int argc, char *argv[])
{
  g_autofree char *output = NULL;
  gboolean list = FALSE, json = FALSE;
  const GOptionEntry options[] = {
    { "list", 'l', 0, G_OPTION_ARG_NONE, &list, N_ ("List what can be recovered"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Answer as JSON"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_ ("Where to write it; - for standard output"), N_ ("FILE") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = eco_cli_new_context ("recover");

  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!eco_cli_parse (context, &argc, &argv, 0, 1))
    return ECO_EXIT_USAGE;
  if (argc == 1)
    return list_items (json);
  if (list)
    return eco_cli_usage ("recover", "%s", _("an id and --list exclude each other"));
  if (output == NULL)
    return eco_cli_usage ("recover", "%s", _("say with -o where to write it"));
  return recover (argv[1], output);
}
