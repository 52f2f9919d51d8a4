/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is true of a text before it is set. */
#include "config.h"

#include "render/eco-typesetter.h"

#include <string.h>

/* Most names are plain: printable ASCII, with single blanks inside only. */
static gboolean
is_clean (const char *text)
{
  char last = ' ';

  for (; *text != '\0'; last = *text++)
    if (*text < ' ' || *text > '~' || (*text == ' ' && last == ' '))
      return FALSE;
  return last != ' ';
}

/* Code points that no letter has (U+FDD0…, the last two of each plane): GLib takes them for valid,
 * XML and Cairo do not, and Cairo would refuse the whole picture. */
static gboolean
is_noncharacter (gunichar c)
{
  return (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
}

/**
 * eco_text_clean:
 * @text: (nullable): any bytes
 *
 * Returns: (transfer full): @text as one line of valid UTF-8: what XML or Cairo cannot
 *   hold is dropped, and each run of white space and control characters becomes
 *   one space
 */
char *
eco_text_clean (const char *text)
{
  g_autofree char *valid = NULL;
  GString *clean;

  if (text == NULL || is_clean (text))
    return g_strdup (text != NULL ? text : "");
  valid = g_utf8_make_valid (text, -1);
  clean = g_string_sized_new (strlen (valid));
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          if (clean->len > 0 && clean->str[clean->len - 1] != ' ')
            g_string_append_c (clean, ' ');
        }
      else if (!is_noncharacter (c) && !(c >= 0x202a && c <= 0x202e)
               && !(c >= 0x2066 && c <= 0x2069))
        g_string_append_unichar (clean, c);
    }
  while (clean->len > 0 && clean->str[clean->len - 1] == ' ')
    g_string_truncate (clean, clean->len - 1);
  return g_string_free (clean, FALSE);
}

/**
 * eco_text_is_simple:
 * @text: valid UTF-8
 *
 * Returns: whether @text may be set letter by letter: each character stands
 *   alone and reads from left to right
 */
gboolean
eco_text_is_simple (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      GUnicodeScript script;

      if (c < 0x250)
        continue;
      script = g_unichar_get_script (c);
      if (g_unichar_ismark (c) || c >= 0x1f000
          || (script != G_UNICODE_SCRIPT_LATIN && script != G_UNICODE_SCRIPT_GREEK
              && script != G_UNICODE_SCRIPT_CYRILLIC && script != G_UNICODE_SCRIPT_COMMON
              && script != G_UNICODE_SCRIPT_HAN && script != G_UNICODE_SCRIPT_HIRAGANA
              && script != G_UNICODE_SCRIPT_KATAKANA))
        return FALSE;
    }
  return TRUE;
}
