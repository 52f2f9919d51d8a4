/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where a text may be broken into lines.
 *
 * Between words Pango decides, by the rules of Unicode for every script. A word that is too long
 * for a card is broken where its parts can be seen: in camelCase, behind a slash, an underscore
 * or an at sign, and behind the endings after which a German compound goes on with an s
 * (Kundenbeziehungs-management).
 *
 * There is a library that hyphenates by dictionaries, libhyphen. It is not used: which languages
 * a machine has differs, so the same document would have cards of other sizes, other places and
 * other bytes elsewhere; and names of products and people, of which maps are full, are in no
 * dictionary. Whoever wants a certain break writes a soft hyphen. */
#include "config.h"

#include "render/eco-breaks.h"

#include "render/eco-typesetter.h"

#include <pango/pango.h>
#include <string.h>

#define SOFT_HYPHEN 0xad
#define RIGHT_TO_LEFT_MARK 0x200f
#define LEAST_PART 4 /* letters on either side of a break within a word */

/* Ends of the first part of a compound. */
static const char *const endings[] = { "ungs",  "heits",  "keits",  "schafts", "ions",   "täts",
                                       "lings", "tums",   "fahrts", "arbeits", "triebs", "schäfts",
                                       "rufs",  "staats", "landes", "bundes",  "kehrs" };

static gboolean
ends_part (const char *text, const char *p)
{
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize length = strlen (endings[i]);

      if ((gsize) (p - text) > length && strncmp (p - length, endings[i], length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* How many letters go on from @p, at most @most. */
static int
count_letters (const char *p, int most)
{
  int n = 0;

  while (n < most && g_unichar_isalpha (g_utf8_get_char (p)))
    {
      p = g_utf8_next_char (p);
      n++;
    }
  return n;
}

static EcoBreak
get_inner (const char *text, const char *p, int letters_before)
{
  gunichar before = g_utf8_get_char (g_utf8_prev_char (p)), after = g_utf8_get_char (p);

  if (strchr ("/_@|+&", (int) MIN (before, 0x7f)) != NULL && !g_unichar_isspace (after))
    return ECO_BREAK_INNER;
  if (g_unichar_islower (before) && g_unichar_isupper (after))
    return ECO_BREAK_INNER;
  if (letters_before >= LEAST_PART && g_unichar_islower (after)
      && count_letters (p, LEAST_PART) == LEAST_PART && ends_part (text, p))
    return ECO_BREAK_HYPHEN;
  return ECO_BREAK_NONE;
}

/**
 * eco_breaks_find:
 * @text: valid UTF-8
 * @n: (out): the number of characters
 *
 * Returns: (transfer full) (array length=n): an EcoBreak for the place before each character
 */
guint8 *
eco_breaks_find (const char *text, int *n)
{
  g_autofree PangoLogAttr *attrs = NULL;
  const char *p = text;
  guint8 *breaks;
  int letters = 0;

  g_return_val_if_fail (text != NULL && n != NULL, NULL);

  *n = (int) g_utf8_strlen (text, -1);
  breaks = g_new0 (guint8, *n + 1);
  attrs = g_new0 (PangoLogAttr, *n + 1);
  /* Of no language: what the user's is must not change a picture. */
  pango_get_log_attrs (text, -1, -1, pango_language_from_string ("und"), attrs, *n + 1);
  for (int i = 0; i < *n; i++, p = g_utf8_next_char (p))
    {
      if (i > 0 && g_utf8_get_char (g_utf8_prev_char (p)) == SOFT_HYPHEN)
        breaks[i] = ECO_BREAK_SOFT;
      else if (i > 0 && attrs[i].is_line_break)
        breaks[i] = ECO_BREAK_PLAIN;
      else if (i > 0)
        breaks[i] = (guint8) get_inner (text, p, letters);
      letters = g_unichar_isalpha (g_utf8_get_char (p)) ? letters + 1 : 0;
    }
  return breaks;
}

/**
 * eco_breaks_dup_line:
 * @start: within a text
 * @length: bytes of the line
 * @hyphen: whether one ends it
 *
 * Returns: (transfer full): the line as it is set: without soft hyphens and blanks at its end,
 *   and with a mark of direction where its last sign would go astray
 */
char *
eco_breaks_dup_line (const char *start, gsize length, gboolean hyphen)
{
  GString *line = g_string_sized_new (length + 1);

  for (const char *p = start; p < start + length; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) != SOFT_HYPHEN)
      g_string_append_len (line, p, g_utf8_next_char (p) - p);
  while (line->len > 0 && g_ascii_isspace (line->str[line->len - 1]))
    g_string_truncate (line, line->len - 1);
  if (hyphen)
    g_string_append_c (line, '-');
  /* A mark at the end of what is read from the right belongs to it, whatever the paragraph. */
  if (line->len > 0 && eco_text_is_rtl (line->str)
      && !g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (line->str + line->len))))
    g_string_append_unichar (line, RIGHT_TO_LEFT_MARK);
  return g_string_free (line, FALSE);
}
