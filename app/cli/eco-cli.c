/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli: the table of commands, options and usage errors. */
#include "config.h"

#include "cli/eco-cli.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

static const EcoCommand commands[] = {
  { "new", N_("-o FILE"), N_("Make a new ecosystem from a template"), eco_command_new },
  { "layout", N_("FILE -o FILE"), N_("Lay out the rings anew"), eco_command_layout },
  { "export", N_("FILE -o PICTURE"), N_("Draw an ecosystem as a picture or as slides"),
    eco_command_export },
  { "thumbnail", N_("FILE PICTURE"), N_("Make the small picture of a file manager"),
    eco_command_thumbnail },
  { "validate", N_("FILE…"), N_("Check files against the format and its schema"),
    eco_command_validate },
  { "convert", N_("FILE -o FILE"),
    N_("Write a file anew, or as tables, a calendar, a list or a graph"), eco_command_convert },
  { "import", N_("TABLE|GRAPH [--into FILE] -o FILE"),
    N_("Take a table of a spreadsheet or a graph into an ecosystem"), eco_command_import },
  { "analyse", N_("FILE"), N_("Tell what an ecosystem lacks, and what breaks without whom"),
    eco_command_analyse },
  { "report", N_("FILE -o REPORT"), N_("Write the analysis as a document"), eco_command_report },
  { "diff", N_("FILE [FILE]"), N_("Tell what differs between files, days or scenarios"),
    eco_command_diff },
  { "merge", N_("BASE OURS THEIRS -o FILE"),
    N_("Make the changes of two files that come from one"), eco_command_merge },
  { "recover", N_("[ID -o FILE]"), N_("List or write what a crash left"), eco_command_recover },
  { "info", N_("FILE"), N_("Tell what is in an ecosystem"), eco_command_info },
  { "theme", N_("[FILE]"), N_("List themes, or write a brand theme to a file of its own"),
    eco_command_theme },
};

static const EcoCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];
  return NULL;
}

static void
print_help (void)
{
  g_print ("%s\n\n%s\n", _("Usage: ecotone-cli COMMAND [OPTIONS]"), _("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-10s %s\n", commands[i].name, _(commands[i].summary));
  g_print ("\n%s\n%s\n%s\n", _("Options:"),
           _("  --help     Tell how to use a command: ecotone-cli COMMAND --help"),
           _("  --version  Tell the version"));
  g_print ("\n%s\n",
           _("FILE may be - for the standard streams. Exit codes: 0 good, 1 refused, 2 usage."));
}

/**
 * eco_cli_new_context:
 * @command: one of the commands
 *
 * Returns: (transfer full): an option context that knows the command's usage line
 */
GOptionContext *
eco_cli_new_context (const char *command)
{
  const EcoCommand *found = find_command (command);
  GOptionContext *context;
  g_autofree char *program = g_strdup_printf ("ecotone-cli %s", command);

  g_return_val_if_fail (found != NULL, NULL);
  /* GOption begins its usage line with this. */
  g_set_prgname (program);
  context = g_option_context_new (_(found->arguments));
  g_option_context_set_summary (context, _(found->summary));
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  return context;
}

/**
 * eco_cli_usage:
 * @command: (nullable): one of the commands
 *
 * Says what is wrong with a call.
 *
 * Returns: the exit code for it
 */
int
eco_cli_usage (const char *command, const char *format, ...)
{
  va_list arguments;
  g_autofree char *message = NULL;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("ecotone-cli: %s\n", message);
  if (command != NULL)
    g_printerr (_("Try “ecotone-cli %s --help”.\n"), command);
  else
    g_printerr ("%s\n", _("Try “ecotone-cli --help”."));
  return ECO_EXIT_USAGE;
}

/**
 * eco_cli_parse:
 * @argc: (inout): the command's arguments, its name first
 * @least: how many arguments must be left
 * @most: how many may be left; -1 for any number
 *
 * Returns: whether the options were understood; when not, it was said why
 */
gboolean
eco_cli_parse (GOptionContext *context, int *argc, char ***argv, int least, int most)
{
  g_autoptr (GError) error = NULL;
  const char *command = (*argv)[0];

  g_option_context_set_help_enabled (context, TRUE);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      eco_cli_usage (command, "%s", error->message);
      return FALSE;
    }
  /* GOption leaves the "--" that ends the options. */
  if (*argc > 1 && g_str_equal ((*argv)[1], "--"))
    {
      for (int i = 1; i < *argc; i++)
        (*argv)[i] = (*argv)[i + 1];
      (*argc)--;
    }
  if (*argc - 1 < least)
    {
      eco_cli_usage (command, "%s", _("a file is missing"));
      return FALSE;
    }
  if (most >= 0 && *argc - 1 > most)
    {
      eco_cli_usage (command, _("“%s” is one argument too many"), (*argv)[most + 1]);
      return FALSE;
    }
  return TRUE;
}

/**
 * eco_cli_refuse:
 *
 * Says why an input was refused; who interrupted the program knows why.
 *
 * Returns: the exit code for it
 */
int
eco_cli_refuse (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return ECO_EXIT_INTERRUPTED;
  g_printerr ("%s\n", error->message);
  return ECO_EXIT_REFUSED;
}

/**
 * eco_cli_main:
 *
 * The program itself; see main.c.
 *
 * Returns: 0 good, 1 refused or found something, 2 wrong usage
 */
int
eco_cli_main (int argc, char *argv[])
{
  const EcoCommand *command;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, ECO_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_set_prgname ("ecotone-cli");
  if (argc < 2)
    return eco_cli_usage (NULL, "%s", _("a command is missing"));
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") ||
      g_str_equal (argv[1], "help"))
    {
      print_help ();
      return ECO_EXIT_GOOD;
    }
  if (g_str_equal (argv[1], "--version"))
    {
      g_print ("ecotone-cli %s\n", ECO_VERSION);
      return ECO_EXIT_GOOD;
    }
  command = find_command (argv[1]);
  if (command == NULL)
    return eco_cli_usage (NULL, _("there is no command “%s”"), argv[1]);
  return command->run (argc - 1, argv + 1);
}
