/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* CSV as all the world writes it: between commas, semicolons or tabs, in UTF-8, UTF-16 or
 * Windows-1252. */
#include "config.h"

#include "store/eco-sheet-book.h"

#include "base/eco-cell.h"
#include "base/eco-error.h"
#include "store/eco-sheet-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Among so many first rows is one with more than one column. */
#define TITLE_ROWS 10

/* ---- Letters */

/* NULL also for what has a letter that no text has. */
static char *
convert (const char *data, gsize length, const char *charset)
{
  gsize written = 0;
  char *text = g_convert (data, (gssize) length, "UTF-8", charset, NULL, &written, NULL);

  if (text != NULL && g_utf8_validate (text, (gssize) written, NULL))
    return text;
  g_free (text);
  return NULL;
}

/* The text in UTF-8, without a byte order mark. */
static char *
dup_utf8 (GBytes *bytes, char **note, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  char *text = NULL;

  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      data += 3;
      length -= 3;
    }
  if (length >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    text = convert (data + 2, length - 2, data[0] == '\xff' ? "UTF-16LE" : "UTF-16BE");
  else if (g_utf8_validate (data, (gssize) length, NULL))
    text = g_strndup (data, length);
  else
    text = convert (data, length, "WINDOWS-1252");
  if (text == NULL)
    g_set_error_literal (error, ECO_ERROR, ECO_ERROR_SYNTAX,
                         _("This is no table of letters that can be read: save it as CSV in "
                           "UTF-8, or as .xlsx"));
  else if (length > 0 && data[0] != '\xff' && data[0] != '\xfe'
           && strncmp (text, data, length) != 0)
    *note = g_strdup (_("The text is not in UTF-8; it was read as Windows-1252. Look whether its "
                        "letters are right, else save it anew as CSV in UTF-8."));
  return text;
}

/* ---- Separators */

static guint
count (const char *text, char separator)
{
  gboolean quoted = FALSE;
  guint n = 0;

  for (const char *c = text; *c != '\0' && (quoted || (*c != '\n' && *c != '\r')); c++)
    {
      quoted = quoted != (*c == '"');
      n += !quoted && *c == separator ? 1 : 0;
    }
  return n;
}

/* What parts most of the first row that has any; above it may stand what the table is called. */
static char
find_separator (const char *text)
{
  static const char separators[] = { '\t', ';', ',' };
  char found = ',';
  guint most = 0;

  for (guint row = 0; most == 0 && row < TITLE_ROWS && *text != '\0'; row++)
    {
      text += strspn (text, "\r\n ");
      for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
        {
          guint n = count (text, separators[i]);

          if (n > most)
            found = separators[i];
          most = MAX (most, n);
        }
      text += strcspn (text, "\r\n");
    }
  return found;
}

/* A first line "sep=;", as Excel writes and wants it. */
static gboolean
says_separator (const char *text, char *separator)
{
  if (g_ascii_strncasecmp (text, "sep=", 4) != 0 || text[4] == '\0'
      || (text[5] != '\r' && text[5] != '\n'))
    return FALSE;
  *separator = text[4];
  return strchr (",;\t|", *separator) != NULL;
}

/**
 * _eco_csv_read:
 * @note: (out): what the user should know of it; or %NULL
 *
 * Returns: (transfer full): the table, or %NULL with @error set
 */
EcoSheetText *
_eco_csv_read (GBytes *bytes, char **note, GError **error)
{
  const EcoTableLimits limits
      = { ECO_SHEET_MOST_ROWS, ECO_SHEET_MOST_COLUMNS, ECO_SHEET_MOST_CELLS };
  g_autofree char *text = dup_utf8 (bytes, note, error);
  g_autoptr (GPtrArray) rows = NULL;
  EcoSheetText *sheet;
  char separator;
  gboolean said;

  if (text == NULL)
    return NULL;
  said = says_separator (text, &separator);
  if (!said)
    separator = find_separator (text);
  rows = eco_table_text_parse_exactly (text, separator, &limits, error);
  if (rows == NULL)
    return NULL;
  sheet = eco_sheet_text_new ("");
  for (guint i = said ? 1 : 0; i < rows->len; i++)
    {
      GPtrArray *cells = rows->pdata[i];

      for (guint j = 0; j < cells->len; j++)
        cells->pdata[j] = eco_cell_unguard (cells->pdata[j]);
      eco_sheet_text_add (sheet, i + 1, cells);
    }
  if (sheet->rows->len > 0)
    return sheet;
  eco_sheet_text_free (sheet);
  g_set_error_literal (error, ECO_ERROR, ECO_ERROR_SYNTAX,
                       _("There is no row in the table: choose another file"));
  return NULL;
}
