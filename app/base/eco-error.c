/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The errors that a caller can react to differently, and how they quote what is wrong. */
#include "base/eco-error.h"

/* Letters of a text that a message quotes. */
#define MOST_SHOWN 40

G_DEFINE_QUARK (eco - error - quark, eco_error)

/**
 * eco_error_dup_shown:
 * @text: UTF-8 that came from outside
 *
 * Returns: (transfer full): @text as a message can quote it: in one line, and with "…" for what is
 *   behind its first 40 letters
 */
char *
eco_error_dup_shown (const char *text)
{
  GString *shown = g_string_new (NULL);
  guint n = 0;

  for (; *text != '\0' && n < MOST_SHOWN; text = g_utf8_next_char (text), n++)
    {
      gunichar letter = g_utf8_get_char (text);

      /* Line ends, also those of Unicode, and what would turn the rest of the message around. */
      if (g_unichar_iscntrl (letter) || g_unichar_type (letter) == G_UNICODE_LINE_SEPARATOR ||
          g_unichar_type (letter) == G_UNICODE_PARAGRAPH_SEPARATOR ||
          (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069))
        g_string_append_c (shown, ' ');
      else
        g_string_append_unichar (shown, letter);
    }
  if (*text != '\0')
    g_string_append (shown, "…");
  return g_string_free (shown, FALSE);
}
