/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables as CSV of RFC 4180, which no spreadsheet takes for formulas.
 *
 * A cell that begins as a formula does gets an apostrophe in front. So does one that begins with
 * apostrophes and goes on as a formula: what is taken off on reading is then always the one that
 * was put there, and every text comes back as it was. */
#include "config.h"

#include "store/eco-sheet-csv.h"

#include "base/eco-number.h"

#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* What spreadsheets take for the start of a formula, also in the wide letters of East Asia. */
static const char *const starts[] = { "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠" };

static gboolean
starts_formula (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (text, starts[i]))
      return TRUE;
  return FALSE;
}

/**
 * eco_sheet_csv_guard:
 *
 * Returns: (transfer full): @text so that no spreadsheet reckons with it; numbers stay
 */
char *
eco_sheet_csv_guard (const char *text)
{
  double number;

  if (!starts_formula (text + strspn (text, "'")) || eco_number_parse_double (text, &number))
    return g_strdup (text);
  return g_strconcat ("'", text, NULL);
}

/**
 * eco_sheet_csv_unguard:
 * @text: (transfer full): a cell
 *
 * Returns: (transfer full): what eco_sheet_csv_guard() made it from
 */
char *
eco_sheet_csv_unguard (char *text)
{
  if (text[0] == '\'' && starts_formula (text + strspn (text, "'")))
    memmove (text, text + 1, strlen (text));
  return text;
}

static gboolean
needs_quotes (const char *text)
{
  gsize length = strlen (text);

  return strpbrk (text, "\",;\t\r\n") != NULL
         || (length > 0 && (text[0] == ' ' || text[length - 1] == ' '));
}

static void
append_cell (GString *csv, const char *text)
{
  g_autofree char *guarded = eco_sheet_csv_guard (text);

  if (!needs_quotes (guarded))
    {
      g_string_append (csv, guarded);
      return;
    }
  g_string_append_c (csv, '"');
  for (const char *c = guarded; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *c);
    }
  g_string_append_c (csv, '"');
}

/**
 * eco_sheet_csv_write:
 * @mark: whether to begin with a byte order mark, by which some spreadsheets know UTF-8
 *
 * Returns: (transfer full): the table, the words of the columns first
 */
GBytes *
eco_sheet_csv_write (const EcoSheetTable *table, gboolean mark)
{
  GString *csv = g_string_new (mark ? BYTE_ORDER_MARK : NULL);

  for (guint i = 0; i < table->columns->len; i++)
    {
      g_autofree char *title = eco_sheet_column_dup_word (table->columns->pdata[i], table->list);

      g_string_append (csv, i > 0 ? "," : "");
      append_cell (csv, title);
    }
  g_string_append (csv, "\r\n");
  for (guint i = 0; i < table->rows->len; i++)
    {
      char **row = table->rows->pdata[i];

      for (guint j = 0; j < table->columns->len; j++)
        {
          g_string_append (csv, j > 0 ? "," : "");
          append_cell (csv, row[j]);
        }
      g_string_append (csv, "\r\n");
    }
  return g_string_free_to_bytes (csv);
}
