/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* An ecosystem for spreadsheets, calendars and lists. */
#include "config.h"

#include "store/eco-sheet-export.h"

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
} formats[ECO_N_SHEET_FORMATS] = {
  [ECO_SHEET_XLSX] = { ".xlsx", N_("Workbook (XLSX)") },
  [ECO_SHEET_CSV] = { ".csv", N_("Tables as text (CSV)") },
  [ECO_SHEET_CALENDAR] = { ".ics", N_("Calendar of the initiatives (ICS)") },
  [ECO_SHEET_MARKDOWN] = { ".md", N_("List of the initiatives (Markdown)") },
};

/**
 * eco_sheet_format_get_ending:
 *
 * Returns: (transfer none): how names of such files end, such as ".csv"
 */
const char *
eco_sheet_format_get_ending (EcoSheetFormat format)
{
  return formats[format].ending;
}

/**
 * eco_sheet_format_get_label:
 *
 * Returns: (transfer none): what a person reads for it, translated
 */
const char *
eco_sheet_format_get_label (EcoSheetFormat format)
{
  return _(formats[format].label);
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

  for (int i = 0; i < ECO_N_SHEET_FORMATS; i++)
    if (g_str_has_suffix (lower, formats[i].ending))
      {
        *format = (EcoSheetFormat) i;
        return TRUE;
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
  g_autoptr (GPtrArray) tables
      = g_ptr_array_new_with_free_func ((GDestroyNotify) eco_sheet_table_free);

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
  const char *ending = formats[options->format].ending;
  g_autofree char *base = g_strdup (name);

  if (options->format != ECO_SHEET_CSV || options->n_lists == 1)
    return g_steal_pointer (&base);
  if (strlen (base) > strlen (ending)
      && g_ascii_strcasecmp (base + strlen (base) - strlen (ending), ending) == 0)
    base[strlen (base) - strlen (ending)] = '\0';
  return g_strconcat (base, "-", eco_sheet_get_spec (options->lists[index])->name, ending, NULL);
}
