/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finding kinds and presets by what a person types: by name and by other names,
 * the beginning of a name before its middle. Case and accents do not matter. */
#include "config.h"

#include "catalog/eco-catalog.h"

#include <string.h>

/* Other names come after all names. */
#define RANK_NONE G_MAXINT
#define RANK_OTHER_NAME 4

/* Drops case and accents, so that "cafe" finds "Café". */
static char *
fold (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_NFKD);
  GString *plain = g_string_new (NULL);
  g_autofree char *bare = NULL;

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

/* Where the folded @wanted is in @name: 0 all of it, 1 start, 2 start of a word, 3 inside. */
static int
rank_name (const char *name, const char *wanted)
{
  g_autofree char *folded = fold (name);
  const char *place = strstr (folded, wanted);
  int rank = RANK_NONE;

  if (place == folded)
    return folded[strlen (wanted)] == '\0' ? 0 : 1;
  for (; place != NULL; place = strstr (place + 1, wanted))
    rank = MIN (rank, starts_word (folded, place) ? 2 : 3);
  return rank;
}

/* The best rank among @names, which are separated by semicolons. */
static int
rank_names (const char *names, const char *wanted)
{
  g_auto (GStrv) list = g_strsplit (names, ";", -1);
  int best = RANK_NONE;

  for (guint i = 0; list[i] != NULL; i++)
    best = MIN (best, rank_name (list[i], wanted));
  return best;
}

static int
rank (const char *name, const char *shown_name, const char *other_names, const char *wanted)
{
  int best = rank_name (shown_name, wanted);
  int other = rank_names (other_names, wanted);

  if (name != shown_name)
    other = MIN (other, rank_name (name, wanted));
  if (other != RANK_NONE)
    best = MIN (best, other + RANK_OTHER_NAME);
  return best;
}

static void
add_match (GPtrArray *matches, const EcoKind *kind, const EcoPreset *preset, int place)
{
  EcoCatalogMatch *match;

  if (place == RANK_NONE)
    return;
  match = g_new (EcoCatalogMatch, 1);
  *match = (EcoCatalogMatch) { .kind = kind, .preset = preset, .rank = place };
  g_ptr_array_add (matches, match);
}

/* A short name is more of a hit than a long one. */
static gsize
get_name_length (const EcoCatalogMatch *match)
{
  return g_utf8_strlen (match->preset != NULL ? eco_preset_get_name (match->preset)
                                              : eco_kind_get_name (match->kind),
                        -1);
}

static int
compare_matches_cb (gconstpointer a, gconstpointer b)
{
  const EcoCatalogMatch *first = *(EcoCatalogMatch *const *) a;
  const EcoCatalogMatch *second = *(EcoCatalogMatch *const *) b;

  if (first->rank != second->rank)
    return first->rank < second->rank ? -1 : 1;
  return (int) get_name_length (first) - (int) get_name_length (second);
}

/**
 * eco_catalog_search_kinds:
 * @self: a catalogue
 * @text: (nullable): what was typed; nothing finds everything
 *
 * Looks for @text in the shown names of kinds and presets, then in their other names and in
 * the English ones. Of the same rank, short names come first, then kinds before presets and
 * both in the order of the catalogue. Everything comes in the order of the catalogue.
 *
 * Returns: (transfer container) (element-type EcoCatalogMatch): the matches, best first
 */
GPtrArray *
eco_catalog_search_kinds (EcoCatalog *self, const char *text)
{
  GPtrArray *matches = g_ptr_array_new_with_free_func (g_free);
  const GPtrArray *kinds;
  const GPtrArray *presets;
  g_autofree char *wanted = fold (text != NULL ? text : "");

  g_return_val_if_fail (ECO_IS_CATALOG (self), matches);

  kinds = eco_catalog_get_kinds (self);
  presets = eco_catalog_get_presets (self);
  for (guint i = 0; i < kinds->len; i++)
    {
      const EcoKind *kind = g_ptr_array_index (kinds, i);

      add_match (matches, kind, NULL,
                 wanted[0] == '\0' ? 1
                                   : rank (kind->name, eco_kind_get_name (kind),
                                           eco_kind_get_keywords (kind), wanted));
    }
  for (guint i = 0; i < presets->len; i++)
    {
      const EcoPreset *preset = g_ptr_array_index (presets, i);

      add_match (matches, preset->kind, preset,
                 wanted[0] == '\0' ? 1
                                   : rank (preset->name, eco_preset_get_name (preset),
                                           preset->aliases, wanted));
    }
  if (wanted[0] != '\0')
    g_ptr_array_sort (matches, compare_matches_cb);
  return matches;
}
