/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The guide: what is usual and missing, and what a name is likely to be. */
#include "config.h"

#include "session/eco-guide-private.h"

#include "base/eco-match.h"
#include "model/eco-model.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define REFERENCE "/org/ecotone/Ecotone/reference/reference.ini"
/* Shorter words say nothing of what a thing is. */
#define SHORTEST_WORD 3
/* Ranks of a match of the catalogue that are the whole name, or another name for it. */
#define RANK_NAME 0
#define RANK_OTHER_NAME 4

/* Where the answers of a step belong, and what they are when their names do not say it. */
static const struct
{
  EcoRingRole role;
  EcoSide side; /* none: any */
  const char *kind;
} homes[] = {
  [ECO_GUIDE_CORE] = { ECO_RING_ROLE_BRAND, ECO_SIDE_NONE, "offering-product" },
  [ECO_GUIDE_INTERNAL] = { ECO_RING_ROLE_STAKEHOLDERS, ECO_SIDE_INTERNAL, "function" },
  [ECO_GUIDE_EXTERNAL] = { ECO_RING_ROLE_STAKEHOLDERS, ECO_SIDE_EXTERNAL, "customer" },
  [ECO_GUIDE_COMMUNITIES] = { ECO_RING_ROLE_COMMUNITY, ECO_SIDE_NONE, "branded-community" },
  [ECO_GUIDE_CHANNELS] = { ECO_RING_ROLE_SOCIAL, ECO_SIDE_NONE, "website" },
};

static void
free_offer (gpointer data)
{
  EcoGuideOffer *offer = data;

  g_free (offer->id);
  g_free (offer->label);
  g_free (offer);
}

GPtrArray *
_eco_guide_offers_new (void)
{
  return g_ptr_array_new_with_free_func (free_offer);
}

void
_eco_guide_offer (GPtrArray *offers, const char *id, const char *label)
{
  EcoGuideOffer *offer = g_new (EcoGuideOffer, 1);

  for (guint i = 0; i < offers->len; i++)
    if (g_str_equal (((EcoGuideOffer *) offers->pdata[i])->id, id))
      {
        g_free (offer);
        return;
      }
  *offer = (EcoGuideOffer) { g_strdup (id), g_strdup (label) };
  g_ptr_array_add (offers, offer);
}

gboolean
_eco_guide_has_name (EcoList *list, const char *name)
{
  g_autofree char *wanted = eco_match_fold (name);

  for (guint i = 0; i < eco_list_get_length (list); i++)
    {
      g_autofree char *key = eco_match_fold (eco_object_get_name (eco_list_get (list, i)));

      if (g_str_equal (key, wanted))
        return TRUE;
    }
  return FALSE;
}

/* ---- What is usual */

static gboolean
is_home (EcoGuideStep step, const EcoKind *kind)
{
  if (g_str_equal (kind->id, "brand") || g_str_equal (kind->id, "purpose"))
    return FALSE;
  return kind->ring == homes[step].role
         && (homes[step].side == ECO_SIDE_NONE || kind->side == homes[step].side);
}

/* Kinds and presets that are on the map. */
static GHashTable *
create_present (EcoEcosystem *ecosystem)
{
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  GHashTable *present = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);

      if (node->kind != NULL)
        g_hash_table_add (present, node->kind);
      if (node->preset != NULL)
        g_hash_table_add (present, node->preset);
    }
  return present;
}

/* What nearly all ecosystems for that audience have on the ring of the step. */
static char **
dup_wishes (EcoEcosystem *ecosystem, EcoGuideStep step)
{
  static const char *const groups[] = { [ECO_AUDIENCE_BOTH] = "general", [ECO_AUDIENCE_B2B] = "b2b",
                                        [ECO_AUDIENCE_B2C] = "b2c" };
  g_autoptr (GBytes) bytes
    = g_resources_lookup_data (REFERENCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL))
    return NULL;
  return g_key_file_get_string_list (file, groups[ecosystem->audience],
                                     eco_enum_get_nick (ECO_TYPE_RING_ROLE, homes[step].role),
                                     NULL, NULL);
}

static void
offer_kind (GPtrArray *offers, const EcoKind *kind)
{
  if (offers->len < ECO_GUIDE_MOST_OFFERS)
    _eco_guide_offer (offers, kind->id, eco_kind_get_name (kind));
}

/* The first of several that will do, when none of them is there. */
static void
offer_wish (GPtrArray *offers, EcoCatalog *catalog, GHashTable *present, EcoGuideStep step,
            const char *wish)
{
  g_auto (GStrv) ids = g_strsplit (wish, "|", -1);
  const EcoKind *kind = ids[0] != NULL ? eco_catalog_lookup_kind (catalog, ids[0]) : NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    if (g_hash_table_contains (present, ids[i]))
      return;
  if (kind != NULL && is_home (step, kind))
    offer_kind (offers, kind);
}

/* Named platforms lead where they are: LinkedIn says more than "social network". */
static void
offer_presets (GPtrArray *offers, EcoCatalog *catalog, GHashTable *present, EcoAudience audience)
{
  const GPtrArray *presets = eco_catalog_get_presets (catalog);

  for (guint i = 0; i < presets->len && offers->len < 3; i++)
    {
      const EcoPreset *preset = presets->pdata[i];

      if (g_str_equal (preset->kind->id, "social-network")
          && (audience == ECO_AUDIENCE_BOTH || preset->audience == audience)
          && !g_hash_table_contains (present, preset->id))
        _eco_guide_offer (offers, preset->id, eco_preset_get_name (preset));
    }
}

static void
offer_nodes (GPtrArray *offers, EcoDocument *document, EcoGuideStep step)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  EcoCatalog *catalog = eco_document_get_catalog (document);
  g_autoptr (GHashTable) present = create_present (ecosystem);
  g_auto (GStrv) wishes = dup_wishes (ecosystem, step);
  const GPtrArray *kinds = eco_catalog_get_kinds (catalog);

  if (step == ECO_GUIDE_CHANNELS)
    offer_presets (offers, catalog, present, ecosystem->audience);
  for (guint i = 0; wishes != NULL && wishes[i] != NULL; i++)
    offer_wish (offers, catalog, present, step, wishes[i]);
  for (guint i = 0; i < kinds->len; i++)
    {
      const EcoKind *kind = kinds->pdata[i];

      if (is_home (step, kind) && !g_hash_table_contains (present, kind->id)
          && (kind->audience == ECO_AUDIENCE_BOTH || ecosystem->audience == ECO_AUDIENCE_BOTH
              || kind->audience == ecosystem->audience))
        offer_kind (offers, kind);
    }
}

/* The usual six that are missing. */
static void
offer_stages (GPtrArray *offers, EcoEcosystem *ecosystem)
{
  g_autoptr (EcoEcosystem) usual = eco_ecosystem_new_with_rings ();
  EcoList *stages = eco_object_get_list (ECO_OBJECT (usual), ECO_ECOSYSTEM_STAGES);
  EcoList *there = eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_STAGES);

  for (guint i = 0; i < eco_list_get_length (stages); i++)
    {
      const char *name = eco_object_get_name (eco_list_get (stages, i));

      if (!_eco_guide_has_name (there, name))
        _eco_guide_offer (offers, name, name);
    }
}

static void
offer_objectives (GPtrArray *offers, EcoEcosystem *ecosystem)
{
  static const struct { const char *name; EcoAudience audience; } usual[] = {
    { N_("More people know us"), ECO_AUDIENCE_BOTH },
    { N_("More qualified leads"), ECO_AUDIENCE_B2B },
    { N_("More partners who sell with us"), ECO_AUDIENCE_B2B },
    { N_("More repeat purchases"), ECO_AUDIENCE_B2C },
    { N_("More good reviews"), ECO_AUDIENCE_B2C },
    { N_("More customers who recommend us"), ECO_AUDIENCE_BOTH },
    { N_("Faster answers in support"), ECO_AUDIENCE_BOTH },
    { N_("A community that helps itself"), ECO_AUDIENCE_BOTH },
  };
  EcoList *there = eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_OBJECTIVES);

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    if ((usual[i].audience == ECO_AUDIENCE_BOTH || ecosystem->audience == ECO_AUDIENCE_BOTH
         || usual[i].audience == ecosystem->audience)
        && !_eco_guide_has_name (there, _(usual[i].name)))
      _eco_guide_offer (offers, _(usual[i].name), _(usual[i].name));
}

/**
 * eco_guide_list_usual:
 *
 * Returns: (transfer full) (element-type EcoGuideOffer): what is usual and not there: kinds and
 *   presets, stages or objectives; the most usual first
 */
GPtrArray *
eco_guide_list_usual (EcoDocument *document, EcoGuideStep step)
{
  GPtrArray *offers = _eco_guide_offers_new ();

  g_return_val_if_fail (ECO_IS_DOCUMENT (document), offers);
  if (eco_guide_asks_for_nodes (step))
    offer_nodes (offers, document, step);
  else if (step == ECO_GUIDE_JOURNEY)
    offer_stages (offers, eco_document_get_ecosystem (document));
  else if (step == ECO_GUIDE_OBJECTIVES)
    offer_objectives (offers, eco_document_get_ecosystem (document));
  return offers;
}

/* ---- What a name says */

static const char *
get_id (const EcoCatalogMatch *match)
{
  return match->preset != NULL ? match->preset->id : match->kind->id;
}

/* What is called so, at home in the step or, for what is not asked of the core, anywhere. */
static const char *
find_exact (EcoCatalog *catalog, EcoGuideStep step, const char *name)
{
  g_autoptr (GPtrArray) matches = eco_catalog_search_kinds (catalog, name);
  const char *elsewhere = NULL;

  for (guint i = 0; i < matches->len; i++)
    {
      const EcoCatalogMatch *match = matches->pdata[i];

      if (match->rank != RANK_NAME && match->rank != RANK_OTHER_NAME)
        continue;
      if (is_home (step, match->kind))
        return get_id (match);
      if (elsewhere == NULL && match->rank == RANK_NAME && !g_str_equal (match->kind->id, "brand"))
        elsewhere = get_id (match);
    }
  return step != ECO_GUIDE_CORE ? elsewhere : NULL;
}

/* Also when it is several of them. */
static const char *
find_named (EcoCatalog *catalog, EcoGuideStep step, const char *name)
{
  const char *found = find_exact (catalog, step, name);
  gsize length = strlen (name);
  g_autofree char *one = NULL;

  if (found != NULL || length < SHORTEST_WORD + 1 || name[length - 1] != 's')
    return found;
  one = g_strndup (name, length - 1);
  return find_exact (catalog, step, one);
}

/* The best match at home for a word, when it is better than @rank. */
static const char *
find_at_home (EcoCatalog *catalog, EcoGuideStep step, const char *word, int *rank)
{
  g_autoptr (GPtrArray) matches = eco_catalog_search_kinds (catalog, word);

  for (guint i = 0; i < matches->len; i++)
    {
      const EcoCatalogMatch *match = matches->pdata[i];

      if (!is_home (step, match->kind) || match->rank >= *rank)
        continue;
      *rank = match->rank;
      return get_id (match); /* the others are no better */
    }
  return NULL;
}

/* A word of the name may say what it is, also when it is several: "Northern suppliers". */
static const char *
find_by_word (EcoCatalog *catalog, EcoGuideStep step, const char *name)
{
  g_auto (GStrv) words = g_strsplit_set (name, " -/()&", -1);
  const char *best = NULL;
  int rank = RANK_OTHER_NAME + 2;

  for (guint i = 0; words[i] != NULL; i++)
    for (int shorter = 0; shorter < 2; shorter++)
      {
        gsize length = strlen (words[i]);
        const char *found;

        if (shorter == 1 && (length == 0 || words[i][length - 1] != 's'))
          continue;
        if (shorter == 1)
          words[i][length - 1] = '\0';
        if (g_utf8_strlen (words[i], -1) < SHORTEST_WORD)
          continue;
        found = find_at_home (catalog, step, words[i], &rank);
        if (found != NULL)
          best = found;
      }
  return best;
}

/**
 * eco_guide_suggest_kind:
 * @step: a step that asks for nodes
 * @name: what was typed
 *
 * Returns: (transfer none): id of the kind or preset that it most likely is
 */
const char *
eco_guide_suggest_kind (EcoDocument *document, EcoGuideStep step, const char *name)
{
  EcoCatalog *catalog;
  const char *found;

  g_return_val_if_fail (ECO_IS_DOCUMENT (document) && eco_guide_asks_for_nodes (step), NULL);
  catalog = eco_document_get_catalog (document);
  found = find_named (catalog, step, name);
  if (found == NULL)
    found = find_by_word (catalog, step, name);
  return found != NULL ? found : homes[step].kind;
}

static void
free_entry (gpointer data)
{
  EcoGuideEntry *entry = data;

  g_free (entry->name);
  g_free (entry);
}

/* Names do without commas; sentences do not. */
static const char *
get_separators (EcoGuideStep step)
{
  return eco_guide_asks_for_nodes (step) || step == ECO_GUIDE_JOURNEY ? ",;\r\n" : "\r\n";
}

/**
 * eco_guide_parse:
 * @text: what was typed or pasted: one thing, or several, one a line; names also with commas
 * @kind: (nullable): what they are; %NULL goes by their names
 *
 * Returns: (transfer full) (element-type EcoGuideEntry): the things; none twice
 */
GPtrArray *
eco_guide_parse (EcoDocument *document, EcoGuideStep step, const char *text, const char *kind)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (free_entry);
  g_autoptr (GHashTable) known
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) parts = g_strsplit_set (text, get_separators (step), -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *name = g_strstrip (parts[i]);
      EcoGuideEntry *entry;

      if (name[0] == '\0' || !g_hash_table_add (known, eco_match_fold (name)))
        continue;
      entry = g_new0 (EcoGuideEntry, 1);
      entry->name = g_strdup (name);
      if (eco_guide_asks_for_nodes (step))
        entry->kind = kind != NULL ? kind : eco_guide_suggest_kind (document, step, name);
      g_ptr_array_add (entries, entry);
    }
  return entries;
}
