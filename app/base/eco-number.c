/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Numbers as text that never meets the locale. */
#include "base/eco-number.h"

#include <errno.h>
#include <math.h>
#include <string.h>

/**
 * eco_number_parse_double:
 * @text: a decimal number and nothing else: no blanks, no hexadecimal, no
 *   "inf" and no "nan"
 * @value: (out): finite; untouched when @text is refused
 *
 * Returns: whether @text is a number
 */
gboolean
eco_number_parse_double (const char *text, double *value)
{
  char *end = NULL;
  double parsed;

  if (text[0] == '\0' || strspn (text, "0123456789+-.eE") != strlen (text))
    return FALSE;
  errno = 0;
  parsed = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0' || !isfinite (parsed))
    return FALSE;
  *value = parsed;
  return TRUE;
}

/**
 * eco_number_parse_int:
 * @text: a whole decimal number and nothing else
 * @value: (out): untouched when @text is refused
 *
 * Returns: whether @text is a whole number that an int holds
 */
gboolean
eco_number_parse_int (const char *text, int *value)
{
  const char *digits = text[0] == '-' || text[0] == '+' ? text + 1 : text;
  gint64 sum = 0;

  if (digits[0] == '\0')
    return FALSE;
  for (const char *p = digits; *p != '\0'; p++)
    {
      if (!g_ascii_isdigit (*p))
        return FALSE;
      sum = sum * 10 + (*p - '0');
      if (sum > (gint64) G_MAXINT + 1)
        return FALSE;
    }
  if (text[0] == '-')
    sum = -sum;
  if (sum > G_MAXINT || sum < G_MININT)
    return FALSE;
  *value = (int) sum;
  return TRUE;
}

/**
 * eco_number_to_text:
 * @value: finite
 * @buffer: at least %ECO_NUMBER_TEXT_SIZE bytes
 *
 * Returns: (transfer none): @buffer, holding the shortest text that
 *   eco_number_parse_double() reads back to the same value
 */
char *
eco_number_to_text (double value, char buffer[static ECO_NUMBER_TEXT_SIZE])
{
  if (value == 0)
    return strcpy (buffer, "0");
  for (int precision = 6; precision <= 17; precision += precision < 15 ? 9 : 2)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", precision);
      g_ascii_formatd (buffer, ECO_NUMBER_TEXT_SIZE, format, value);
      if (g_ascii_strtod (buffer, NULL) == value)
        break;
    }
  return buffer;
}

/**
 * eco_number_to_digits:
 * @value: finite
 * @digits: how many digits that count, 1 to 17
 * @buffer: at least %ECO_NUMBER_TEXT_SIZE bytes
 *
 * Returns: (transfer none): @buffer, holding the number rounded to so many digits
 */
char *
eco_number_to_digits (double value, int digits, char buffer[static ECO_NUMBER_TEXT_SIZE])
{
  char format[8];

  g_snprintf (format, sizeof format, "%%.%dg", CLAMP (digits, 1, 17));
  return g_ascii_formatd (buffer, ECO_NUMBER_TEXT_SIZE, format, value);
}

/**
 * eco_number_to_fixed:
 * @value: finite
 * @decimals: digits behind the point at most, 0 to 6
 * @buffer: at least %ECO_NUMBER_TEXT_SIZE bytes
 *
 * Rounds to @decimals digits; trailing zeros, a bare point and "-0" are not
 * written. Written by hand because pictures hold a hundred thousand of them.
 *
 * Returns: (transfer none): @buffer
 */
char *
eco_number_to_fixed (double value, int decimals, char buffer[static ECO_NUMBER_TEXT_SIZE])
{
  static const gint64 powers[] = { 1, 10, 100, 1000, 10000, 100000, 1000000 };
  char digits[ECO_NUMBER_TEXT_SIZE];
  char *out = buffer;
  gint64 scaled, whole, part;
  int n = 0;

  decimals = CLAMP (decimals, 0, 6);
  scaled = (gint64) llround (CLAMP (value, -1e12, 1e12) * (double) powers[decimals]);
  if (scaled < 0)
    {
      *out++ = '-';
      scaled = -scaled;
    }
  whole = scaled / powers[decimals];
  part = scaled % powers[decimals];
  do
    digits[n++] = (char) ('0' + whole % 10);
  while ((whole /= 10) > 0);
  while (n > 0)
    *out++ = digits[--n];
  if (part > 0)
    {
      *out++ = '.';
      for (int i = decimals - 1; i >= 0 && part > 0; i--)
        {
          *out++ = (char) ('0' + part / powers[i]);
          part %= powers[i];
        }
    }
  *out = '\0';
  return buffer;
}

/**
 * eco_number_to_short:
 * @value: finite
 *
 * Returns: (transfer full): @value with at most three significant digits, thousands as k, M, G
 *   and T, such as 4.1M
 */
char *
eco_number_to_short (double value)
{
  static const char *const marks[] = { "", "k", "M", "G", "T" };
  char buffer[ECO_NUMBER_TEXT_SIZE];
  double size = fabs (value);
  guint i = 0;

  /* What would be rounded up to a thousand has the next mark. */
  while (size >= 999.5 && i + 1 < G_N_ELEMENTS (marks))
    {
      size /= 1000;
      i++;
    }
  eco_number_to_fixed (copysign (size, value), size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2, buffer);
  return g_strconcat (buffer, marks[i], NULL);
}
