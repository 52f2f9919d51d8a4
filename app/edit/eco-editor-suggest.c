/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoEditor: what is likely meant, so that it need not be said: the value of an
 * exchange, what answers it, and the kinds of nodes that belong to a place. */
#include "config.h"

#include "edit/eco-editor.h"

/* The first of the ids that the catalogue has. */
static const char *
first_known (EcoEditor *self, const char *const *ids)
{
  EcoCatalog *catalog = eco_editor_get_catalog (self);
  const GPtrArray *all = eco_catalog_get_categories (catalog);

  for (int i = 0; ids[i] != NULL; i++)
    if (eco_catalog_lookup_category (catalog, ids[i]) != NULL)
      return ids[i];
  return all->len > 0 ? ((const EcoCategory *) all->pdata[0])->id : ids[0];
}

/**
 * eco_editor_suggest_category:
 *
 * What is most often given that way: the organisation offers content outwards,
 * gets feedback inwards, and shares knowledge inside; outside, people talk.
 *
 * Returns: (transfer none): id of a value category
 */
const char *
eco_editor_suggest_category (EcoEditor *self, EcoNode *from, EcoNode *to)
{
  static const char *const outwards[] = { "resources-content", "engagement", NULL };
  static const char *const inwards[] = { "feedback-ideas", "insight", NULL };
  static const char *const inside[] = { "knowledge-sharing", "insight", NULL };
  static const char *const outside[] = { "conversation", "engagement", NULL };
  gboolean from_outside = from->side == ECO_SIDE_EXTERNAL;
  gboolean to_outside = to->side == ECO_SIDE_EXTERNAL;

  if (from_outside && to_outside)
    return first_known (self, outside);
  if (from_outside)
    return first_known (self, inwards);
  return first_known (self, to_outside ? outwards : inside);
}

/**
 * eco_editor_suggest_return:
 *
 * What is most often given for what the exchange gives; where that is not
 * plain, what is most often given that way.
 *
 * Returns: (transfer none): id of a value category
 */
const char *
eco_editor_suggest_return (EcoEditor *self, EcoExchange *exchange)
{
  static const struct { const char *given, *answer; } pairs[] = {
    { "products-services", "revenue" },        { "revenue", "products-services" },
    { "tools-platforms", "revenue" },          { "customer-support", "loyalty" },
    { "sales-support", "partnership-revenue" }, { "partnership-revenue", "sales-support" },
    { "resources-content", "engagement" },     { "engagement", "resources-content" },
    { "education", "advocacy" },               { "conversation", "conversation" },
    { "coordination", "coordination" },        { "reach", "resources-content" },
    { "search-ranking", "resources-content" }, { "budget-resources", "insight" },
    { "data-sharing", "insight" },             { "feedback-ideas", "resources-content" },
    { "insight", "data-sharing" },             { "knowledge-sharing", "knowledge-sharing" },
    { "loyalty", "customer-support" },         { "transparency", "trust" },
    { "trust", "transparency" },               { "culture", "employee-engagement" },
    { "employee-engagement", "culture" },      { "collaboration", "collaboration" },
  };
  EcoEcosystem *ecosystem = eco_editor_get_ecosystem (self);
  EcoNode *from = eco_ecosystem_lookup_node (ecosystem, exchange->to);
  EcoNode *to = eco_ecosystem_lookup_node (ecosystem, exchange->from);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (g_strcmp0 (pairs[i].given, exchange->category) == 0 &&
        eco_catalog_lookup_category (eco_editor_get_catalog (self), pairs[i].answer) != NULL)
      return pairs[i].answer;
  return from != NULL && to != NULL ? eco_editor_suggest_category (self, from, to)
                                    : exchange->category;
}

/* ---- Kinds */

typedef struct
{
  EcoRing *ring;
  EcoSide side;
  GHashTable *here;    /* kind -> number of nodes in that cell */
  GHashTable *presets; /* set: the presets that are on the map */
} Place;

static void
count_nodes (EcoEcosystem *ecosystem, Place *place)
{
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  const char *ring = place->ring != NULL ? eco_object_get_id (ECO_OBJECT (place->ring)) : NULL;

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (place->here, node->kind));

      if (node->preset != NULL)
        g_hash_table_add (place->presets, node->preset);
      if (g_strcmp0 (node->ring, ring) == 0 && node->side == place->side)
        g_hash_table_insert (place->here, node->kind, GUINT_TO_POINTER (n + 1));
    }
}

/* 0 and less for what belongs there, the more there are of its kind; more for the others. */
static int
get_distance (const Place *place, const EcoCatalogMatch *match)
{
  const EcoKind *kind = match->kind;
  int here = GPOINTER_TO_INT (g_hash_table_lookup (place->here, kind->id));
  gboolean home = place->ring != NULL && kind->ring == place->ring->role &&
                  (kind->side == place->side || kind->side == ECO_SIDE_NONE);

  if (match->preset != NULL && g_hash_table_contains (place->presets, match->preset->id))
    return home ? 1 : 2;
  return home || here > 0 ? -here : 2;
}

static int
compare_likely (gconstpointer a, gconstpointer b, gpointer data)
{
  const EcoCatalogMatch *one = *(EcoCatalogMatch *const *) a;
  const EcoCatalogMatch *other = *(EcoCatalogMatch *const *) b;

  if (one->rank != other->rank)
    return one->rank - other->rank;
  return get_distance (data, one) - get_distance (data, other);
}

/* Each preset behind its kind, so that they stay together. */
static GPtrArray *
join_presets (GPtrArray *matches)
{
  GPtrArray *joined = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < matches->len; i++)
    {
      const EcoCatalogMatch *kind = matches->pdata[i];

      for (guint k = i; kind->preset == NULL && k < matches->len; k++)
        {
          const EcoCatalogMatch *match = matches->pdata[k];

          if (match->kind == kind->kind)
            g_ptr_array_add (joined, g_memdup2 (match, sizeof *match));
        }
    }
  return joined;
}

/**
 * eco_editor_suggest_kinds:
 * @ring: (nullable): where the node will be
 * @side: where the node will be
 * @text: (nullable): what was typed; nothing finds everything
 *
 * Returns: (transfer full) (element-type EcoCatalogMatch): the kinds and presets that
 *   fit @text; of equal ones, those that belong to that place come first, and of these
 *   what is there already, but not again a preset that is on the map
 */
GPtrArray *
eco_editor_suggest_kinds (EcoEditor *self, EcoRing *ring, EcoSide side, const char *text)
{
  g_autoptr (GHashTable) here = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) presets = g_hash_table_new (g_str_hash, g_str_equal);
  Place place = { ring, side, here, presets };
  GPtrArray *matches = eco_catalog_search_kinds (eco_editor_get_catalog (self), text);

  if (text == NULL || text[0] == '\0')
    {
      g_autoptr (GPtrArray) all = matches;

      matches = join_presets (all);
    }
  count_nodes (eco_editor_get_ecosystem (self), &place);
  g_ptr_array_sort_with_data (matches, compare_likely, &place);
  return matches;
}
