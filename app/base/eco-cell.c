/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells of tables as text (RFC 4180), which no spreadsheet takes for formulas.
 *
 * A cell that begins as a formula does gets an apostrophe in front, also where blanks come first,
 * which some spreadsheets pass over. So does one that begins with apostrophes and goes on as a
 * formula: what is taken off on reading is then always the one that was put there, and every text
 * comes back as it was. */
#include "config.h"

#include "base/eco-cell.h"

#include "base/eco-number.h"

#include <string.h>

/* What spreadsheets take for the start of a formula, also in the wide and the small letters of East
 * Asia, and as a sign of its own. */
static const char *const starts[] = { "=",  "+",  "-",  "@",  "\t", "\r", "\n", "＝",
                                      "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "−" };

static gboolean
starts_formula (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (text, starts[i]))
      return TRUE;
  return FALSE;
}

/* Whether nothing but apostrophes, blanks and letters that are not seen come before a formula. */
static gboolean
leads_to_formula (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (starts_formula (text))
        return TRUE;
      if (c != '\'' && !g_unichar_isspace (c) && g_unichar_type (c) != G_UNICODE_FORMAT &&
          g_unichar_type (c) != G_UNICODE_CONTROL)
        return FALSE;
    }
  return FALSE;
}

/**
 * eco_cell_guard:
 * @text: in UTF-8
 *
 * Returns: (transfer full): @text so that no spreadsheet reckons with it; numbers stay
 */
char *
eco_cell_guard (const char *text)
{
  double number;

  if (!leads_to_formula (text) || eco_number_parse_double (text, &number))
    return g_strdup (text);
  return g_strconcat ("'", text, NULL);
}

/**
 * eco_cell_unguard:
 * @text: (transfer full): a cell, in UTF-8
 *
 * Returns: (transfer full): what eco_cell_guard() made it from
 */
char *
eco_cell_unguard (char *text)
{
  if (text[0] == '\'' && leads_to_formula (text + 1))
    memmove (text, text + 1, strlen (text));
  return text;
}

/* What any of the usual separators would part stands in quotes, for it is not known who reads it.
 */
static gboolean
needs_quotes (const char *text, char separator)
{
  gsize length = strlen (text);

  return strpbrk (text, "\",;\t\r\n") != NULL || strchr (text, separator) != NULL ||
         (length > 0 && (text[0] == ' ' || text[length - 1] == ' '));
}

/**
 * eco_cell_append:
 * @separator: of the table
 * @raw: whether what looks like a formula goes out as it is
 *
 * Appends a cell, without a separator.
 */
void
eco_cell_append (GString *out, const char *text, char separator, gboolean raw)
{
  g_autofree char *guarded = raw ? g_strdup (text) : eco_cell_guard (text);

  if (!needs_quotes (guarded, separator))
    {
      g_string_append (out, guarded);
      return;
    }
  g_string_append_c (out, '"');
  for (const char *c = guarded; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *c);
    }
  g_string_append_c (out, '"');
}
