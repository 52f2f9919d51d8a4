/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Calendar dates as plain numbers: ISO 8601 text and back. */
#include "base/eco-date.h"

#include <string.h>

/**
 * eco_date_new:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: the date, or %ECO_DATE_UNSET when there is no such day
 */
EcoDate
eco_date_new (int year, int month, int day)
{
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return ECO_DATE_UNSET;
  return year * 10000 + month * 100 + day;
}

/**
 * eco_date_parse:
 * @text: `YYYY-MM-DD`
 * @date: (out): untouched when @text is refused
 *
 * Returns: whether @text is a day of the calendar
 */
gboolean
eco_date_parse (const char *text, EcoDate *date)
{
  static const char shape[] = "dddd-dd-dd";
  EcoDate parsed;

  if (strlen (text) != strlen (shape))
    return FALSE;
  for (int i = 0; shape[i] != '\0'; i++)
    if (shape[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != '-')
      return FALSE;
  parsed = eco_date_new ((text[0] - '0') * 1000 + (text[1] - '0') * 100 + (text[2] - '0') * 10 +
                           (text[3] - '0'),
                         (text[5] - '0') * 10 + (text[6] - '0'),
                         (text[8] - '0') * 10 + (text[9] - '0'));
  if (parsed == ECO_DATE_UNSET)
    return FALSE;
  *date = parsed;
  return TRUE;
}

/**
 * eco_date_to_text:
 * @date: a date, or %ECO_DATE_UNSET, which gives ""
 * @buffer: at least %ECO_DATE_TEXT_SIZE bytes
 *
 * Returns: (transfer none): @buffer, holding `YYYY-MM-DD`
 */
char *
eco_date_to_text (EcoDate date, char buffer[static ECO_DATE_TEXT_SIZE])
{
  if (date == ECO_DATE_UNSET)
    return strcpy (buffer, "");
  g_snprintf (buffer, ECO_DATE_TEXT_SIZE, "%04d-%02d-%02d", date / 10000, date / 100 % 100,
              date % 100);
  return buffer;
}
