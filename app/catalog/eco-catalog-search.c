/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finding kinds and presets by what a person types: by name and by other names,
 * the beginning of a name before its middle. Case and accents do not matter. */
#include "config.h"

#include "catalog/eco-catalog.h"

#include "base/eco-match.h"

/* Other names come after all names. */
#define RANK_OTHER_NAME 4

/* The best rank among @names, which are separated by semicolons. */
static int
rank_names (const char *names, const char *wanted)
{
  g_auto (GStrv) list = g_strsplit (names, ";", -1);
  int best = ECO_MATCH_NONE;

  for (guint i = 0; list[i] != NULL; i++)
    best = MIN (best, eco_match_rank (list[i], wanted));
  return best;
}

static int
rank (const char *name, const char *shown_name, const char *other_names, const char *wanted)
{
  int best = eco_match_rank (shown_name, wanted);
  int other = rank_names (other_names, wanted);

  if (name != shown_name)
    other = MIN (other, eco_match_rank (name, wanted));
  if (other != ECO_MATCH_NONE)
    best = MIN (best, other + RANK_OTHER_NAME);
  return best;
}

static void
add_match (GPtrArray *matches, const EcoKind *kind, const EcoPreset *preset, int place)
{
  EcoCatalogMatch *match;

  if (place == ECO_MATCH_NONE)
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
  g_autofree char *wanted = eco_match_fold (text != NULL ? text : "");

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
