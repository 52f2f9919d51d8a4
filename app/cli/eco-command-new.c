/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli new: an ecosystem from a template. */
#include "config.h"

#include "cli/eco-cli.h"

#include "session/eco-arrangement.h"
#include "session/eco-own-template.h"
#include "session/eco-template.h"

#include <glib/gi18n-lib.h>

/* Those that come with the program, examples too, then the user's own. */
static int
list_templates (void)
{
  g_auto (GStrv) templates = eco_template_list ();
  g_auto (GStrv) examples = eco_example_list ();
  g_auto (GStrv) own = eco_own_template_list ();
  char **lists[] = { templates, examples, own };

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (int i = 0; lists[l][i] != NULL; i++)
      g_print ("%s\n", lists[l][i]);
  return ECO_EXIT_GOOD;
}

/* Runs "new": @argv[0] is the command. Returns the exit code. */
int
eco_command_new (int argc, char *argv[])
{
  g_autofree char *template_name = NULL, *output = NULL, *title = NULL;
  gboolean list = FALSE;
  const GOptionEntry options[] = {
    { "template", 't', 0, G_OPTION_ARG_STRING, &template_name,
      N_("What to start from (blank-rings)"), N_("NAME") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("Where to write it; - for standard output"), N_("FILE") },
    { "title", 0, 0, G_OPTION_ARG_STRING, &title, N_("What the ecosystem is called"),
      N_("TEXT") },
    { "list", 'l', 0, G_OPTION_ARG_NONE, &list,
      N_("List the templates, the examples and your own"), NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = eco_cli_new_context ("new");
  g_autoptr (EcoEcosystem) ecosystem = NULL;
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!eco_cli_parse (context, &argc, &argv, 0, 0))
    return ECO_EXIT_USAGE;
  if (list)
    return list_templates ();
  if (output == NULL)
    return eco_cli_usage ("new", "%s", _("say with -o where to write it"));
  ecosystem = eco_template_load (template_name != NULL ? template_name : "blank-rings", &error);
  if (ecosystem == NULL)
    return eco_cli_refuse (error);
  if (title != NULL)
    {
      eco_ecosystem_begin_change (ecosystem);
      g_object_set (ecosystem, "title", title, NULL);
      eco_ecosystem_end_change (ecosystem);
    }
  if (!eco_cli_write_ecosystem (ecosystem, output, &error))
    return eco_cli_refuse (error);
  return ECO_EXIT_GOOD;
}
