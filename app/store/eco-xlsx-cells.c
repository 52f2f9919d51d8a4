/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the cells of a workbook share: texts, and styles, which say whether a number is a day. */
#include "config.h"

#include "store/eco-xlsx-private.h"

#include "base/eco-date.h"
#include "base/eco-error.h"
#include "base/eco-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MOST_STYLES 65536
/* The last day that there is: 31 December 9999, from 1900 on. */
#define LAST_DAY 2958465
#define DAYS_TO_1904 1462
/* 30 December 1899 as GDate counts days; the year 1900 of spreadsheets has a day too many. */
#define DAY_ZERO 693594

/**
 * _eco_xlsx_refuse_cells:
 *
 * Returns: %FALSE, with @error saying that the cells are too much
 */
gboolean
_eco_xlsx_refuse_cells (GError **error)
{
  g_set_error_literal (error, ECO_ERROR, ECO_ERROR_LIMIT,
                       _("The workbook has more cells or longer texts than can be read: save the "
                         "sheet as CSV, and split it"));
  return FALSE;
}

/* ---- Texts */

static void
end_string (EcoXlsx *self, GString *text)
{
  _eco_xlsx_unescape (text);
  g_ptr_array_add (self->strings, g_strndup (text->str, text->len));
  g_string_truncate (text, 0);
}

/**
 * _eco_xlsx_read_strings:
 *
 * Reads the texts that cells share; what is only there to help with reading aloud is left out.
 *
 * Returns: whether it could be read
 */
gboolean
_eco_xlsx_read_strings (EcoXlsx *self, const char *path, GError **error)
{
  g_auto (EcoXlsxPart) part = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) own = NULL;
  gboolean in_text = FALSE, aloud = FALSE;

  if (!_eco_xlsx_part_open (self, &part, path, error))
    return FALSE;
  while (_eco_xlsx_part_next (&part, &own))
    {
      if (_eco_xlsx_part_is (&part, "rPh"))
        aloud = TRUE;
      else if (_eco_xlsx_part_is (&part, "t"))
        in_text = TRUE;
      else if (in_text && !aloud && !_eco_xlsx_part_append (&part, text))
        return _eco_xlsx_refuse_cells (error);
      if (_eco_xlsx_part_ends (&part, "rPh"))
        aloud = FALSE;
      if (_eco_xlsx_part_ends (&part, "t"))
        in_text = FALSE;
      if (_eco_xlsx_part_ends (&part, "si"))
        end_string (self, text);
      if (self->strings->len > ECO_SHEET_MOST_CELLS)
        return _eco_xlsx_refuse_cells (error);
    }
  if (own == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&own));
  return FALSE;
}

/* ---- Styles */

/* Whether a format of numbers shows days: a letter for day, month or year outside of quotation
 * marks and brackets. */
static EcoXlsxStyle
judge_format (const char *code)
{
  gboolean quoted = FALSE, bracket = FALSE;

  for (const char *c = code; *c != '\0' && *c != ';'; c++)
    {
      if (*c == '"')
        quoted = !quoted;
      else if (!quoted && *c == '\\' && c[1] != '\0')
        c++;
      else if (!quoted && *c == '[')
        bracket = TRUE;
      else if (!quoted && *c == ']')
        bracket = FALSE;
      else if (!quoted && !bracket && strchr ("dmyDMY", *c) != NULL)
        return ECO_XLSX_DATE;
      else if (!quoted && !bracket && *c == '%')
        return ECO_XLSX_PERCENT;
    }
  return ECO_XLSX_NUMBER;
}

/* What the numbers of the formats mean that need no code. */
static EcoXlsxStyle
judge_number (guint64 id, GHashTable *codes)
{
  const char *code = g_hash_table_lookup (codes, GUINT_TO_POINTER ((guint) MIN (id, G_MAXUINT)));

  if (code != NULL)
    return judge_format (code);
  if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36
      || (id >= 50 && id <= 54) || id == 57 || id == 58)
    return ECO_XLSX_DATE;
  return id == 9 || id == 10 ? ECO_XLSX_PERCENT : ECO_XLSX_NUMBER;
}

static guint64
get_id (EcoXlsxPart *part, const char *attribute)
{
  g_autofree char *text = _eco_xlsx_part_dup (part, attribute);

  return text != NULL ? g_ascii_strtoull (text, NULL, 10) : 0;
}

static void
take_style_node (EcoXlsx *self, EcoXlsxPart *part, GHashTable *codes, gboolean *in_cells)
{
  if (_eco_xlsx_part_is (part, "numFmt"))
    g_hash_table_insert (codes, GUINT_TO_POINTER ((guint) get_id (part, "numFmtId")),
                         _eco_xlsx_part_dup (part, "formatCode"));
  else if (*in_cells && _eco_xlsx_part_is (part, "xf"))
    {
      EcoXlsxStyle style = judge_number (get_id (part, "numFmtId"), codes);

      g_array_append_val (self->styles, style);
    }
  if (_eco_xlsx_part_is (part, "cellXfs"))
    *in_cells = TRUE;
  if (_eco_xlsx_part_ends (part, "cellXfs"))
    *in_cells = FALSE;
}

/**
 * _eco_xlsx_read_styles:
 *
 * Returns: whether it could be read
 */
gboolean
_eco_xlsx_read_styles (EcoXlsx *self, const char *path, GError **error)
{
  g_auto (EcoXlsxPart) part = { 0 };
  g_autoptr (GHashTable) codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GError) own = NULL;
  gboolean in_cells = FALSE;

  if (!_eco_xlsx_part_open (self, &part, path, error))
    return FALSE;
  while (_eco_xlsx_part_next (&part, &own))
    {
      take_style_node (self, &part, codes, &in_cells);
      if (self->styles->len > MOST_STYLES || g_hash_table_size (codes) > MOST_STYLES)
        return _eco_xlsx_refuse_cells (error);
    }
  if (own == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&own));
  return FALSE;
}

/* ---- Numbers */

static char *
dup_date (double days)
{
  char buffer[ECO_DATE_TEXT_SIZE];
  GDate date;
  int whole = (int) floor (days);

  /* The day that 1900 did not have: before it all days are one later. */
  if (whole <= 60)
    whole++;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) (DAY_ZERO + whole));
  return g_strdup (eco_date_to_text (eco_date_new (g_date_get_year (&date),
                                                   (int) g_date_get_month (&date),
                                                   g_date_get_day (&date)),
                                     buffer));
}

/* As a spreadsheet shows it: 15 digits, unless more are needed and meant. */
static char *
dup_plain (double number)
{
  char buffer[ECO_NUMBER_TEXT_SIZE];
  double shown = g_ascii_strtod (eco_number_to_digits (number, 15, buffer), NULL);

  return g_strdup (eco_number_to_text (fabs (shown - number) <= fabs (number) * 1e-15 ? shown
                                                                                      : number,
                                       buffer));
}

/**
 * _eco_xlsx_dup_number:
 * @text: the number of a cell, as the file has it
 * @style: of the cell
 *
 * Returns: (transfer full): what it means: a day as YYYY-MM-DD, a part as percent, else the
 *   number, with a point and never in the manner of a country
 */
char *
_eco_xlsx_dup_number (EcoXlsx *self, const char *text, guint style)
{
  EcoXlsxStyle meaning = style < self->styles->len
                           ? g_array_index (self->styles, EcoXlsxStyle, style)
                           : ECO_XLSX_NUMBER;
  double number, days;

  if (!eco_number_parse_double (text, &number))
    return g_strdup (text);
  days = number + (self->from_1904 ? DAYS_TO_1904 : 0);
  if (meaning == ECO_XLSX_DATE && days >= 1 && days < LAST_DAY + 1)
    return dup_date (days);
  if (meaning == ECO_XLSX_PERCENT)
    {
      g_autofree char *part = dup_plain (number * 100);

      return g_strconcat (part, "%", NULL);
    }
  return dup_plain (number);
}
