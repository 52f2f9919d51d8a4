/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells between commas, as spreadsheets read them. */
#include "config.h"

#include "analysis/eco-csv.h"

#include <string.h>

/**
 * eco_csv_append_text:
 * @text: of a cell
 *
 * Appends a cell. What a spreadsheet would take for a formula is made a text by an apostrophe.
 */
void
eco_csv_append_text (GString *out, const char *text)
{
  gboolean formula = text[0] != '\0' && strchr ("=+-@\t\r", text[0]) != NULL;
  gboolean quoted = strpbrk (text, ",;\"\n\r\t") != NULL;

  if (quoted)
    g_string_append_c (out, '"');
  if (formula)
    g_string_append_c (out, '\'');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  if (quoted)
    g_string_append_c (out, '"');
}
