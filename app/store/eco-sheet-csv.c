/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables as CSV of RFC 4180, which no spreadsheet takes for formulas. */
#include "config.h"

#include "store/eco-sheet-csv.h"

#include "base/eco-cell.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/**
 * eco_sheet_csv_write:
 * @mark: whether to begin with a byte order mark, by which some spreadsheets know UTF-8
 * @raw: whether what looks like a formula goes out as it is
 *
 * Returns: (transfer full): the table, the words of the columns first
 */
GBytes *
eco_sheet_csv_write (const EcoSheetTable *table, gboolean mark, gboolean raw)
{
  GString *csv = g_string_new (mark ? BYTE_ORDER_MARK : NULL);

  for (guint i = 0; i < table->columns->len; i++)
    {
      g_autofree char *title = eco_sheet_column_dup_word (table->columns->pdata[i], table->list);

      g_string_append (csv, i > 0 ? "," : "");
      eco_cell_append (csv, title, ',', raw);
    }
  g_string_append (csv, "\r\n");
  for (guint i = 0; i < table->rows->len; i++)
    {
      char **row = table->rows->pdata[i];

      for (guint j = 0; j < table->columns->len; j++)
        {
          g_string_append (csv, j > 0 ? "," : "");
          eco_cell_append (csv, row[j], ',', raw);
        }
      g_string_append (csv, "\r\n");
    }
  return g_string_free_to_bytes (csv);
}
