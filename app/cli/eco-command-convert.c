/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli convert: reads a file and writes it anew, or as tables or a graph for other
 * programs. */
#include "config.h"

#include "cli/eco-cli.h"
#include "cli/eco-cli-share.h"

#include "export/eco-export.h"
#include "store/eco-sheet-columns.h"
#include "store/eco-sheet-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *output;
  char *to;
  char **sheets;
  gboolean mark;
  gboolean raw;
  gboolean safe;
  GArray *lists;              /* of guint: of the sheets */
  EcoSheetFormat format;
  gboolean is_sheet;          /* not an ecosystem */
} Call;

static void
call_clear (Call *call)
{
  g_free (call->output);
  g_free (call->to);
  g_strfreev (call->sheets);
  g_array_unref (call->lists);
}

/* ---- What is asked for */

static gboolean
choose_format (Call *call)
{
  if (call->to == NULL)
    call->is_sheet = eco_sheet_format_find (call->output, &call->format);
  else if (!g_str_equal (call->to, "ecotone"))
    {
      call->is_sheet = eco_sheet_format_find_word (call->to, &call->format);
      if (!call->is_sheet)
        eco_cli_usage ("convert",
                       _("--to %s: use ecotone, xlsx, csv, ics, md, graphml, gexf, dot, kumu or "
                         "node-link"),
                       call->to);
      return call->is_sheet;
    }
  return TRUE;
}

static gboolean
choose_sheets (Call *call)
{
  guint n_lists, list;
  const guint *lists = eco_sheet_get_lists (&n_lists);

  for (guint i = 0; call->sheets != NULL && call->sheets[i] != NULL; i++)
    {
      if (!eco_sheet_find_list (call->sheets[i], &list))
        {
          g_autoptr (GString) words = g_string_new (NULL);

          for (guint j = 0; j < n_lists; j++)
            g_string_append_printf (words, "%s%s", j > 0 ? ", " : "",
                                    eco_sheet_get_spec (lists[j])->name);
          eco_cli_usage ("convert", _("--sheet %s: use one of %s"), call->sheets[i], words->str);
          return FALSE;
        }
      g_array_append_val (call->lists, list);
    }
  if (call->lists->len == 0 && call->format == ECO_SHEET_CSV)
    {
      g_autofree char *name = g_path_get_basename (call->output);

      /* A file that is called needs.csv has the needs, any other the nodes. */
      name[strcspn (name, ".")] = '\0';
      n_lists = 1;
      if (eco_sheet_find_list (name, &list))
        g_array_append_val (call->lists, list);
    }
  if (call->lists->len == 0)
    g_array_append_vals (call->lists, lists, n_lists);
  if (call->format == ECO_SHEET_CSV && call->lists->len > 1)
    eco_cli_usage ("convert", "%s", _("a CSV file holds one sheet: say --sheet once"));
  return call->format != ECO_SHEET_CSV || call->lists->len == 1;
}

static gboolean
parse (Call *call, int *argc, char ***argv)
{
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &call->output,
      N_("Where to write it; - for standard output"), N_("FILE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &call->to,
      N_("What to write, if the name does not say it: ecotone, xlsx, csv, ics, md, graphml, gexf, "
         "dot, kumu or node-link"),
      N_("WORD") },
    { "sheet", 0, 0, G_OPTION_ARG_STRING_ARRAY, &call->sheets,
      N_("Which things go into a table, such as nodes; may be said more than once"), N_("WORD") },
    { "bom", 0, 0, G_OPTION_ARG_NONE, &call->mark,
      N_("Mark a CSV file as UTF-8, as Excel wants it"), NULL },
    { "raw-cells", 0, 0, G_OPTION_ARG_NONE, &call->raw,
      N_("Leave texts in a CSV file as they are that a spreadsheet takes for formulas"), NULL },
    { "safe", 0, 0, G_OPTION_ARG_NONE, &call->safe,
      N_("Leave out what is confidential and all notes, and tell what goes out"), NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = eco_cli_new_context ("convert");

  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!eco_cli_parse (context, argc, argv, 1, 1))
    return FALSE;
  if (call->output == NULL)
    {
      eco_cli_usage ("convert", "%s", _("say with -o where to write it"));
      return FALSE;
    }
  if (!choose_format (call))
    return FALSE;
  if (!(call->is_sheet && eco_sheet_format_has_lists (call->format)) && call->sheets != NULL)
    {
      eco_cli_usage ("convert", "%s", _("--sheet is for .csv and .xlsx"));
      return FALSE;
    }
  return !call->is_sheet || !eco_sheet_format_has_lists (call->format) || choose_sheets (call);
}

/* ---- Doing it */

static gboolean
write_sheets (Call *call, EcoEcosystem *ecosystem, GError **error)
{
  const EcoSheetOptions options = {
    .format = call->format,
    .lists = (const guint *) (gpointer) call->lists->data,
    .n_lists = call->lists->len,
    .mark = call->mark,
    .raw = call->raw,
    .now = eco_export_get_source_date (),
  };
  g_autoptr (GPtrArray) files = eco_sheet_export (ecosystem, &options, error);

  return files != NULL && eco_cli_write (files->pdata[0], call->output, error);
}

static int
convert (Call *call, const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EcoEcosystem) ecosystem = eco_cli_read (file, &error);
  gboolean written;

  if (ecosystem != NULL && call->safe)
    {
      g_autoptr (EcoCatalog) catalog = eco_cli_load_catalog (NULL, &error);

      if (catalog == NULL)
        return eco_cli_refuse (error);
      ecosystem = eco_cli_make_safe (g_steal_pointer (&ecosystem), catalog);
    }
  if (ecosystem == NULL)
    return eco_cli_refuse (error);
  written = call->is_sheet ? write_sheets (call, ecosystem, &error)
                           : eco_cli_write_ecosystem (ecosystem, call->output, &error);
  return written ? ECO_EXIT_GOOD : eco_cli_refuse (error);
}

/* Runs "convert": @argv[0] is the command. Returns the exit code. */
int
eco_command_convert (int argc, char *argv[])
{
  Call call = { .lists = g_array_new (FALSE, FALSE, sizeof (guint)) };
  int status = ECO_EXIT_USAGE;

  if (parse (&call, &argc, &argv))
    status = convert (&call, argv[1]);
  call_clear (&call);
  return status;
}
