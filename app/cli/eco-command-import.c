/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* ecotone-cli import: takes a sheet of a spreadsheet into an ecosystem, or tells what that would
 * do. What is wrong is told for each cell, and then nothing is written. A graph is taken by
 * eco-command-import-graph.c. */
#include "config.h"

#include "cli/eco-command-import.h"

#include <glib/gi18n-lib.h>

static const char *const missing_words[ECO_N_IMPORT_MISSING] = {
  [ECO_IMPORT_KEEP] = "keep",
  [ECO_IMPORT_RETIRE] = "retire",
  [ECO_IMPORT_REMOVE] = "remove",
};

static void
call_clear (EcoImportCall *call)
{
  g_free (call->into);
  g_free (call->output);
  g_free (call->sheet);
  g_free (call->things);
  g_strfreev (call->map);
  g_strfreev (call->values);
  g_free (call->rings);
  g_free (call->missing_word);
}

/* ---- What is asked for */

static gboolean
check (EcoImportCall *call)
{
  guint list;

  if (call->output == NULL && !call->dry_run)
    eco_cli_usage ("import", "%s", _("say with -o where to write it"));
  else if (call->things != NULL && !eco_sheet_find_list (call->things, &list))
    eco_cli_usage ("import", _("--class %s: use a word such as nodes, exchanges or initiatives"),
                   call->things);
  else
    {
      for (int i = 0; i < ECO_N_IMPORT_MISSING; i++)
        if (call->missing_word == NULL || g_str_equal (call->missing_word, missing_words[i]))
          {
            call->missing = (EcoImportMissing) i;
            return TRUE;
          }
      eco_cli_usage ("import", _("--missing %s: use keep, retire or remove"), call->missing_word);
    }
  return FALSE;
}

static gboolean
parse (EcoImportCall *call, int *argc, char ***argv)
{
  const GOptionEntry options[] = {
    { "into", 0, 0, G_OPTION_ARG_FILENAME, &call->into, N_("The ecosystem that takes it"),
      N_("FILE") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &call->output,
      N_("Where to write it; - for standard output"), N_("FILE") },
    { "sheet", 0, 0, G_OPTION_ARG_STRING, &call->sheet, N_("Which sheet of a workbook"),
      N_("NAME") },
    { "class", 0, 0, G_OPTION_ARG_STRING, &call->things,
      N_("What the rows are, such as nodes; guessed from the columns otherwise"), N_("WORD") },
    { "map", 0, 0, G_OPTION_ARG_STRING_ARRAY, &call->map,
      N_("What a column is: a field, id, custom, or - to leave it out; of a graph "
         "node.ATTRIBUTE or edge.ATTRIBUTE"),
      N_("COLUMN=FIELD") },
    { "value", 0, 0, G_OPTION_ARG_STRING_ARRAY, &call->values,
      N_("What a value of a graph's attribute is, such as kind:Person=customer"),
      N_("FIELD:VALUE=WORD") },
    { "rings", 0, 0, G_OPTION_ARG_STRING, &call->rings,
      N_("What says ring and side where a graph does not: kind or links"), N_("WORD") },
    { "both-ways", 0, 0, G_OPTION_ARG_NONE, &call->both_ways,
      N_("Edges without a direction are an exchange each way"), NULL },
    { "keep-places", 0, 0, G_OPTION_ARG_NONE, &call->keep_places,
      N_("Nodes of a graph stay in the directions that it draws them in"), NULL },
    { "custom", 0, 0, G_OPTION_ARG_NONE, &call->custom,
      N_("Columns that are nothing else become custom fields of nodes"), NULL },
    { "missing", 0, 0, G_OPTION_ARG_STRING, &call->missing_word,
      N_("What becomes of things without a row: keep, retire or remove"), N_("WORD") },
    { "clear", 0, 0, G_OPTION_ARG_NONE, &call->clear, N_("Empty cells take values away"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &call->dry_run, N_("Tell only what would be done"),
      NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &call->json, N_("Tell it as JSON"), NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = eco_cli_new_context ("import");

  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  return eco_cli_parse (context, argc, argv, 1, 1) && check (call);
}

/* ---- Telling */

const char *
eco_import_get_state_word (EcoImportState state)
{
  static const char *const words[ECO_N_IMPORT_STATES] = {
    [ECO_IMPORT_NEW] = "new",
    [ECO_IMPORT_CHANGED] = "changed",
    [ECO_IMPORT_SAME] = "same",
    [ECO_IMPORT_MISSING] = "missing",
  };

  return words[state];
}

static void
add_row (EcoJson *json, const EcoImportRow *row, guint list)
{
  EcoObject *object = row->object != NULL ? row->object : row->made;

  eco_json_begin (json, NULL, '{');
  eco_json_add_text (json, "state", eco_import_get_state_word (row->state));
  if (row->number > 0)
    eco_json_add_number (json, "row", row->number);
  eco_json_add_text (json, "id", eco_object_get_id (object));
  eco_json_add_text (json, "name", eco_object_get_name (object));
  eco_json_begin (json, "changes", '[');
  for (guint i = 0; i < row->changes->len; i++)
    {
      const EcoImportChange *change = row->changes->pdata[i];
      g_autofree char *word = eco_sheet_column_dup_word (change->column, list);

      eco_json_begin (json, NULL, '{');
      eco_json_add_text (json, "field", word);
      eco_json_add_text (json, "was", change->was);
      eco_json_add_text (json, "becomes", change->becomes);
      eco_json_end (json, '}');
    }
  eco_json_end (json, ']');
  eco_json_end (json, '}');
}

/* Adds how many things are in which state, and those that are not the same. */
void
eco_import_add_plan (EcoJson *json, EcoImportPlan *plan, guint list)
{
  for (int i = 0; i < ECO_N_IMPORT_STATES; i++)
    eco_json_add_number (json, eco_import_get_state_word ((EcoImportState) i), plan->n_states[i]);
  eco_json_begin (json, "rows", '[');
  for (guint i = 0; i < plan->rows->len; i++)
    if (((EcoImportRow *) plan->rows->pdata[i])->state != ECO_IMPORT_SAME)
      add_row (json, plan->rows->pdata[i], list);
  eco_json_end (json, ']');
}

static void
add_problem (EcoJson *json, const EcoImportProblem *problem)
{
  eco_json_begin (json, NULL, '{');
  eco_json_add_number (json, "row", problem->row);
  eco_json_add_number (json, "column", problem->column);
  if (problem->title != NULL)
    eco_json_add_text (json, "title", problem->title);
  eco_json_add_text (json, "message", problem->message);
  eco_json_end (json, '}');
}

static void
print_json (EcoImportPlan *plan, guint list)
{
  EcoJson json;

  eco_json_init (&json);
  eco_json_begin (&json, NULL, '{');
  eco_json_add_text (&json, "class", eco_sheet_get_spec (list)->name);
  eco_import_add_plan (&json, plan, list);
  eco_json_begin (&json, "problems", '[');
  for (guint i = 0; i < plan->problems->len; i++)
    add_problem (&json, plan->problems->pdata[i]);
  eco_json_end (&json, ']');
  eco_json_end (&json, '}');
  eco_json_print (&json);
}

static void
print_problems (EcoImportPlan *plan, const char *file)
{
  for (guint i = 0; i < plan->problems->len; i++)
    {
      const EcoImportProblem *problem = plan->problems->pdata[i];
      const char *message = problem->message;

      if (problem->row == 0)
        g_printerr ("%s: %s\n", file, message);
      else if (problem->title == NULL)
        g_printerr ("%s:%u: %s\n", file, problem->row, message);
      else
        g_printerr ("%s:%u:%u: %s: %s\n", file, problem->row, problem->column, problem->title,
                    message);
    }
}

void
eco_import_print_counts (EcoImportPlan *plan, guint list)
{
  g_print (_("%s: %u new, %u changed, %u unchanged, %u not in the file\n"),
           _(eco_sheet_get_spec (list)->label), plan->n_states[ECO_IMPORT_NEW],
           plan->n_states[ECO_IMPORT_CHANGED], plan->n_states[ECO_IMPORT_SAME],
           plan->n_states[ECO_IMPORT_MISSING]);
}

/* ---- Doing it */

static EcoSheetText *
find_sheet (EcoImportCall *call, EcoSheetBook *book, GError **error)
{
  EcoSheetText *sheet
      = call->sheet != NULL ? eco_sheet_book_find (book, call->sheet) : book->sheets->pdata[0];
  g_autoptr (GString) names = g_string_new (NULL);

  if (sheet != NULL)
    return sheet;
  for (guint i = 0; i < book->sheets->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            ((EcoSheetText *) book->sheets->pdata[i])->name);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               _("There is no sheet “%s”. Say one of these with --sheet: %s"), call->sheet,
               names->str);
  return NULL;
}

static EcoImportSettings *
choose (EcoImportCall *call, EcoDocument *document, EcoSheetText *sheet, const char *file,
        GError **error)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  g_autofree char *base = g_path_get_basename (file);
  g_autoptr (EcoImportSettings) settings
      = eco_import_settings_guess (ecosystem, sheet, sheet->name[0] != '\0' ? sheet->name : base);
  guint list;

  if (call->things != NULL && eco_sheet_find_list (call->things, &list))
    eco_import_settings_choose_list (settings, ecosystem, sheet, list);
  for (guint i = 0; call->map != NULL && call->map[i] != NULL; i++)
    if (!eco_import_settings_map (settings, sheet, call->map[i], error))
      return NULL;
  if (call->custom)
    eco_import_settings_map_rest (settings, sheet);
  settings->clear = call->clear;
  settings->missing = call->missing;
  if (settings->missing != ECO_IMPORT_RETIRE || eco_import_can_retire (settings->list))
    return g_steal_pointer (&settings);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               _("“%s” have no status that says they are retired: use --missing keep or remove"),
               _(eco_sheet_get_spec (settings->list)->label));
  return NULL;
}

/* What has no place yet gets one, so that new nodes find room beside it. */
static EcoDocument *
open_document (EcoImportCall *call, GError **error)
{
  g_autoptr (EcoCatalog) catalog = eco_cli_load_catalog (NULL, error);
  g_autoptr (EcoEcosystem) ecosystem = catalog != NULL ? eco_cli_read (call->into, error) : NULL;
  g_autoptr (EcoTypesetter) typesetter = eco_typesetter_new ();

  if (ecosystem == NULL || !eco_cli_arrange (ecosystem, catalog, typesetter, FALSE, error))
    return NULL;
  return eco_document_new (ecosystem, catalog);
}

static int
import (EcoImportCall *call, const char *file, EcoDocument *document, EcoSheetText *sheet,
        GError **error)
{
  g_autoptr (EcoImportSettings) settings = choose (call, document, sheet, file, error);
  g_autoptr (EcoImportPlan) plan = NULL;
  g_autofree char *name = g_path_get_basename (file);

  if (settings == NULL)
    return ECO_EXIT_REFUSED;
  plan = eco_import_plan_new (document, sheet, settings);
  if (call->json)
    print_json (plan, settings->list);
  print_problems (plan, file);
  if (plan->problems->len > 0)
    return ECO_EXIT_REFUSED;
  if (!call->json && g_strcmp0 (call->output, "-") != 0)
    eco_import_print_counts (plan, settings->list);
  if (call->dry_run)
    return ECO_EXIT_GOOD;
  return eco_import_apply (document, sheet, settings, name, error)
                 && eco_cli_write_ecosystem (eco_document_get_ecosystem (document), call->output,
                                             error)
             ? ECO_EXIT_GOOD
             : ECO_EXIT_REFUSED;
}

static int
run_sheet (EcoImportCall *call, GBytes *bytes, const char *file, GError **error)
{
  g_autoptr (EcoSheetBook) book = eco_sheet_book_read (bytes, NULL, error);
  EcoSheetText *sheet = book != NULL ? find_sheet (call, book, error) : NULL;
  g_autoptr (EcoDocument) document = NULL;

  if (sheet == NULL)
    {
      eco_sheet_book_prefix_error (error, file);
      return ECO_EXIT_REFUSED;
    }
  if (book->note != NULL)
    g_printerr ("%s: %s\n", file, book->note);
  document = open_document (call, error);
  return document != NULL ? import (call, file, document, sheet, error) : ECO_EXIT_REFUSED;
}

static int
run (EcoImportCall *call, const char *file)
{
  g_autoptr (GError) error = NULL;
  gboolean graph = eco_import_is_graph (file);
  g_autoptr (GBytes) bytes = NULL;
  int status;

  if (!graph && call->into == NULL)
    return eco_cli_usage ("import", "%s", _("say with --into which ecosystem takes it"));
  bytes = eco_cli_read_bytes (file, &error);
  if (bytes == NULL)
    return eco_cli_refuse (error);
  status = graph ? eco_import_graph (call, bytes, file, &error)
                 : run_sheet (call, bytes, file, &error);
  return error != NULL ? eco_cli_refuse (error) : status;
}

/* Runs "import": @argv[0] is the command. Returns the exit code. */
int
eco_command_import (int argc, char *argv[])
{
  EcoImportCall call = { 0 };
  int status = ECO_EXIT_USAGE;

  if (parse (&call, &argc, &argv))
    status = run (&call, argv[1]);
  call_clear (&call);
  return status;
}
