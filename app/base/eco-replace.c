/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Replacing in a text what a person typed, whatever its case and accents.
 *
 * Both texts are folded letter by letter; for each byte of the folded text is
 * known which letter of the text it came from. A letter is never cut. */
#include "config.h"

#include "base/eco-replace.h"

#include <string.h>

typedef struct
{
  GString *text;
  GArray *origins; /* of gsize: offset of the letter, for each byte of the text */
} Folded;

static void
fold_letter (const char *letter, gsize length, GString *out)
{
  g_autofree char *decomposed = NULL;

  if (length == 1)
    {
      g_string_append_c (out, g_ascii_tolower (*letter));
      return;
    }
  decomposed = g_utf8_normalize (letter, (gssize) length, G_NORMALIZE_NFKD);
  for (const char *c = decomposed != NULL ? decomposed : ""; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_ismark (g_utf8_get_char (c)))
      {
        g_autofree char *lower = g_utf8_casefold (c, g_utf8_next_char (c) - c);

        g_string_append (out, lower);
      }
}

static void
fold (Folded *self, const char *text, gboolean match_case)
{
  self->text = g_string_new (NULL);
  self->origins = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gsize length = (gsize) (g_utf8_next_char (c) - c), origin = (gsize) (c - text);

      if (match_case)
        g_string_append_len (self->text, c, (gssize) length);
      else
        fold_letter (c, length, self->text);
      while (self->origins->len < self->text->len)
        g_array_append_val (self->origins, origin);
    }
}

static void
clear (Folded *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->origins);
}

static gboolean
starts_letter (const Folded *self, gsize at)
{
  return at == 0 || at == self->text->len
         || g_array_index (self->origins, gsize, at)
                != g_array_index (self->origins, gsize, at - 1);
}

/* Where the letter at a folded byte begins in the text; the end behind the last one. */
static gsize
get_origin (const Folded *self, gsize at, const char *text)
{
  return at < self->text->len ? g_array_index (self->origins, gsize, at) : strlen (text);
}

/* Replaces all, or only counts when @out is %NULL. */
static guint
run (const char *text, const char *what, const char *with, gboolean match_case, GString *out)
{
  Folded hay, needle;
  gsize copied = 0, at = 0;
  guint n = 0;

  fold (&hay, text, match_case);
  fold (&needle, what, match_case);
  while (needle.text->len > 0)
    {
      const char *found = strstr (hay.text->str + at, needle.text->str);
      gsize start = found != NULL ? (gsize) (found - hay.text->str) : 0;
      gsize end = start + needle.text->len;

      if (found == NULL)
        break;
      at = start + 1;
      if (!starts_letter (&hay, start) || !starts_letter (&hay, end))
        continue;
      n++;
      at = end;
      if (out != NULL)
        {
          gsize from = get_origin (&hay, start, text);

          g_string_append_len (out, text + copied, (gssize) (from - copied));
          g_string_append (out, with);
          copied = get_origin (&hay, end, text);
        }
    }
  if (out != NULL)
    g_string_append (out, text + copied);
  clear (&hay);
  clear (&needle);
  return n;
}

/**
 * eco_replace_count:
 * @text: any text
 * @what: what is looked for; "" is nowhere
 * @match_case: whether case and accents have to be the same
 *
 * Returns: how often @what is in @text, not overlapping
 */
guint
eco_replace_count (const char *text, const char *what, gboolean match_case)
{
  g_return_val_if_fail (text != NULL && what != NULL, 0);
  return run (text, what, "", match_case, NULL);
}

/**
 * eco_replace_all:
 * @text: any text
 * @what: what is looked for; "" is nowhere
 * @with: what stands there instead
 * @match_case: whether case and accents have to be the same
 *
 * Returns: (transfer full): @text with every @what replaced
 */
char *
eco_replace_all (const char *text, const char *what, const char *with, gboolean match_case)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (text != NULL && what != NULL && with != NULL, g_string_free (out, FALSE));
  run (text, what, with, match_case, out);
  return g_string_free (out, FALSE);
}
