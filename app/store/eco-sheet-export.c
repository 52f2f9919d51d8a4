/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* An ecosystem for spreadsheets, calendars, lists and graphs of other programs. */
#include "config.h"

#include "store/eco-sheet-export.h"

#include "base/eco-error.h"
#include "store/eco-initiatives-calendar.h"
#include "store/eco-initiatives-text.h"
#include "store/eco-sheet-csv.h"
#include "store/eco-sheet-xlsx.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *ending;
  const char *label;
} formats[ECO_SHEET_GRAPH] = {
  [ECO_SHEET_XLSX] = { ".xlsx", N_("Workbook (XLSX)") },
  [ECO_SHEET_CSV] = { ".csv", N_("Tables as text (CSV)") },
  [ECO_SHEET_CALENDAR] = { ".ics", N_("Calendar of the initiatives (ICS)") },
  [ECO_SHEET_MARKDOWN] = { ".md", N_("List of the initiatives (Markdown)") },
};

/* What a person knows them by: the programs that open them. */
static const char *const graph_labels[ECO_N_GRAPH_FORMATS] = {
  [ECO_GRAPH_GRAPHML] = N_("Graph for yEd and Gephi (GraphML)"),
  [ECO_GRAPH_GEXF] = N_("Graph for Gephi (GEXF)"),
  [ECO_GRAPH_DOT] = N_("Graph for Graphviz (DOT)"),
  [ECO_GRAPH_KUMU] = N_("Map for Kumu (JSON)"),
  [ECO_GRAPH_NODE_LINK] = N_("Graph for D3 and networkx (JSON)"),
};

static gboolean
is_graph (EcoSheetFormat format)
{
  return format >= ECO_SHEET_GRAPH;
}

static EcoGraphFormat
get_graph_format (EcoSheetFormat format)
{
  return (EcoGraphFormat) (format - ECO_SHEET_GRAPH);
}

/**
 * eco_sheet_format_get_ending:
 *
 * Returns: (transfer none): how names of such files end, such as ".csv"
 */
const char *
eco_sheet_format_get_ending (EcoSheetFormat format)
{
  return is_graph (format) ? eco_graph_format_get_ending (get_graph_format (format))
                           : formats[format].ending;
}

/**
 * eco_sheet_format_get_label:
 *
 * Returns: (transfer none): what a person reads for it, translated
 */
const char *
eco_sheet_format_get_label (EcoSheetFormat format)
{
  return _(is_graph (format) ? graph_labels[get_graph_format (format)] : formats[format].label);
}

/**
 * eco_sheet_format_find:
 * @name: of a file
 * @format: (out): what its ending says
 *
 * Returns: whether it ends as one of the formats
 */
gboolean
eco_sheet_format_find (const char *name, EcoSheetFormat *format)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  EcoGraphFormat graph;

  for (int i = 0; i < ECO_SHEET_GRAPH; i++)
    if (g_str_has_suffix (lower, formats[i].ending))
      {
        *format = (EcoSheetFormat) i;
        return TRUE;
      }
  /* a word without an ending is a name like any other here */
  if (strchr (name, '.') == NULL || !eco_graph_format_find (name, &graph))
    return FALSE;
  *format = (EcoSheetFormat) (ECO_SHEET_GRAPH + graph);
  return TRUE;
}

/**
 * eco_sheet_format_find_word:
 * @word: such as "xlsx" or "kumu"
 * @format: (out): what it means
 *
 * Returns: whether it is the word of a format
 */
gboolean
eco_sheet_format_find_word (const char *word, EcoSheetFormat *format)
{
  for (int i = 0; i < ECO_N_SHEET_FORMATS; i++)
    {
      const char *own = i < ECO_SHEET_GRAPH
                            ? formats[i].ending + 1
                            : eco_graph_format_get_word (get_graph_format ((EcoSheetFormat) i));

      if (g_str_equal (word, own))
        {
          *format = (EcoSheetFormat) i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * eco_sheet_format_has_lists:
 *
 * Returns: whether it holds the lists that are asked for, rather than the initiatives
 */
gboolean
eco_sheet_format_has_lists (EcoSheetFormat format)
{
  return format == ECO_SHEET_XLSX || format == ECO_SHEET_CSV;
}

static GBytes *
write_book (EcoEcosystem *ecosystem, const EcoSheetOptions *options, GError **error)
{
  g_autoptr (GPtrArray) tables =
      g_ptr_array_new_with_free_func ((GDestroyNotify) eco_sheet_table_free);

  for (guint i = 0; i < options->n_lists; i++)
    g_ptr_array_add (tables, eco_sheet_table_new (ecosystem, options->lists[i]));
  return eco_sheet_xlsx_write (tables, ecosystem->title != NULL ? ecosystem->title : "",
                               options->now, error);
}

static GBytes *
write_table (EcoEcosystem *ecosystem, guint list, const EcoSheetOptions *options)
{
  g_autoptr (EcoSheetTable) table = eco_sheet_table_new (ecosystem, list);

  return eco_sheet_csv_write (table, options->mark, options->raw);
}

/* All of it or nothing: a graph that lacks something says so in its note. */
static GBytes *
write_graph (EcoEcosystem *ecosystem, EcoGraphFormat format, GError **error)
{
  g_autoptr (EcoGraphText) graph = eco_graph_text_new_from_ecosystem (ecosystem);

  if (graph->note != NULL)
    {
      g_set_error_literal (error, ECO_ERROR, ECO_ERROR_LIMIT, graph->note);
      return NULL;
    }
  return eco_graph_text_write (graph, format, error);
}

/**
 * eco_sheet_export:
 *
 * Returns: (transfer full) (element-type GBytes): the files: one for each list when the format is
 *   CSV, else a single one; %NULL with @error set
 */
GPtrArray *
eco_sheet_export (EcoEcosystem *ecosystem, const EcoSheetOptions *options, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  GBytes *file = NULL;

  switch (options->format)
    {
    case ECO_SHEET_CSV:
      for (guint i = 0; i < options->n_lists; i++)
        g_ptr_array_add (files, write_table (ecosystem, options->lists[i], options));
      return g_steal_pointer (&files);
    case ECO_SHEET_XLSX:
      file = write_book (ecosystem, options, error);
      break;
    case ECO_SHEET_CALENDAR:
      file = eco_initiatives_calendar_write (
          ecosystem, options->now >= 0 ? options->now : g_get_real_time () / G_USEC_PER_SEC);
      break;
    case ECO_SHEET_MARKDOWN:
      file = eco_initiatives_text_write (ecosystem);
      break;
    case ECO_SHEET_GRAPH:
    case ECO_SHEET_GRAPH_LAST:
    default:
      file = write_graph (ecosystem, get_graph_format (options->format), error);
      break;
    }
  if (file == NULL)
    return NULL;
  g_ptr_array_add (files, file);
  return g_steal_pointer (&files);
}

/**
 * eco_sheet_export_dup_name:
 * @name: of the file that was asked for
 * @index: which of the files of eco_sheet_export()
 *
 * Returns: (transfer full): what it is called: several get the word of their list before the
 *   ending
 */
char *
eco_sheet_export_dup_name (const char *name, const EcoSheetOptions *options, guint index)
{
  const char *ending = eco_sheet_format_get_ending (options->format);
  g_autofree char *base = g_strdup (name);

  if (options->format != ECO_SHEET_CSV || options->n_lists == 1)
    return g_steal_pointer (&base);
  if (strlen (base) > strlen (ending) &&
      g_ascii_strcasecmp (base + strlen (base) - strlen (ending), ending) == 0)
    base[strlen (base) - strlen (ending)] = '\0';
  return g_strconcat (base, "-", eco_sheet_get_spec (options->lists[index])->name, ending, NULL);
}
