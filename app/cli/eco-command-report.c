/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli report: the analysis of an ecosystem as a document. */
#include "config.h"

#include "cli/eco-cli-share.h"
#include "cli/eco-cli.h"
#include "export/eco-export.h"
#include "export/eco-report.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *output;
  char *format;
  char *theme;
  char *paper;
  char *catalog;
  gboolean safe;
  EcoReportFormat written;
  EcoReportOptions options;
} Call;

static void
call_clear (Call *call)
{
  g_free (call->output);
  g_free (call->format);
  g_free (call->theme);
  g_free (call->paper);
  g_free (call->catalog);
}

static gboolean
find_format (Call *call)
{
  g_autofree char *name = NULL;

  if (call->output == NULL)
    {
      eco_cli_usage ("report", "%s", _("say with -o where to write the report"));
      return FALSE;
    }
  if (call->format == NULL && g_str_equal (call->output, "-"))
    {
      eco_cli_usage ("report", "%s", _("say with --format what to write to standard output"));
      return FALSE;
    }
  name = call->format != NULL ? g_strdup_printf ("x.%s", call->format) : g_strdup (call->output);
  if (eco_report_find_format (name, &call->written))
    return TRUE;
  eco_cli_usage ("report", _("“%s” is no report that can be written: use .html, .pdf or .md"),
                 call->format != NULL ? call->format : call->output);
  return FALSE;
}

static gboolean
understand (Call *call)
{
  call->options = ECO_REPORT_OPTIONS_INIT;
  call->options.date = eco_export_get_source_date ();
  if (call->paper != NULL
      && (!eco_paper_parse (call->paper, &call->options.paper)
          || (call->options.paper != ECO_PAPER_A4 && call->options.paper != ECO_PAPER_LETTER)))
    {
      eco_cli_usage ("report", _("“%s” is no paper for a report: use a4 or letter"), call->paper);
      return FALSE;
    }
  return find_format (call);
}

/* The report goes to the output, the pictures of a Markdown file beside it. */
static gboolean
write_files (const Call *call, GPtrArray *files, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (call->output);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) contents = g_ptr_array_new ();

  if (files->len == 1 || g_str_equal (call->output, "-"))
    return eco_cli_write (((EcoReportFile *) files->pdata[0])->bytes, call->output, error);
  for (guint i = 0; i < files->len; i++)
    {
      const EcoReportFile *file = files->pdata[i];

      g_ptr_array_add (names, i == 0 ? g_strdup (call->output)
                                     : g_build_filename (folder, file->name, NULL));
      g_ptr_array_add (contents, file->bytes);
    }
  return eco_cli_write_several (names, contents, 1, error);
}

static gboolean
write_report (Call *call, const char *input, GError **error)
{
  g_autoptr (EcoCatalog) catalog = eco_cli_load_catalog (call->catalog, error);
  g_autoptr (EcoEcosystem) ecosystem = catalog != NULL ? eco_cli_read (input, error) : NULL;
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();
  g_autoptr (EcoReport) report = NULL;
  g_autoptr (GPtrArray) files = NULL;
  EcoReportSource source = { .catalog = catalog, .typesetter = typesetter };
  g_auto (EcoStyle) style = { 0 };

  if (ecosystem == NULL || !eco_cli_init_style (&style, ecosystem, call->theme, error))
    return FALSE;
  if (call->safe)
    {
      g_autoptr (EcoEcosystem) whole = g_steal_pointer (&ecosystem);

      ecosystem = eco_report_new_safe_copy (whole, catalog);
    }
  if (!eco_cli_arrange (ecosystem, catalog, typesetter, FALSE, error))
    return FALSE;
  source.ecosystem = ecosystem;
  source.style = call->theme != NULL || ecosystem->theme != NULL ? &style : NULL;
  call->options.typesetter = typesetter;
  report = eco_report_new (&source, error);
  files = report != NULL
            ? eco_report_write (report, call->written, call->output, &call->options, error)
            : NULL;
  return files != NULL && write_files (call, files, error);
}

static int
run (Call *call, int argc, char *argv[])
{
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &call->output,
      N_("Where to write it; - for standard output"), N_("FILE") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &call->format,
      N_("html, pdf or md, whatever the name says"), N_("FORMAT") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &call->paper, N_("Page of a PDF: a4 or letter"),
      N_("WORD") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &call->theme,
      N_("A theme of ours or of the document, or a theme file; see “ecotone-cli theme”"),
      N_("NAME") },
    { "safe", 0, 0, G_OPTION_ARG_NONE, &call->safe,
      N_("Leave out what is confidential, all notes and the reasons of muted findings"), NULL },
    { "catalog", 0, 0, G_OPTION_ARG_FILENAME, &call->catalog, N_("A catalogue of your own"),
      N_("FILE") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = eco_cli_new_context ("report");
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!eco_cli_parse (context, &argc, &argv, 1, 1) || !understand (call))
    return ECO_EXIT_USAGE;
  if (!write_report (call, argv[1], &error))
    return eco_cli_refuse (error);
  return ECO_EXIT_GOOD;
}

/* Runs "report": @argv[0] is the command. Returns the exit code. */
int
eco_command_report (int argc, char *argv[])
{
  Call call = { 0 };
  int code = run (&call, argc, argv);

  call_clear (&call);
  return code;
}
