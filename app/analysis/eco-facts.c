/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoFacts: what rules, matrices and metrics ask of a snapshot, found once. */
#include "config.h"

#include "analysis/eco-facts.h"

#include <string.h>

/* Exchanges by node: those of node i are at[first[i]] to at[first[i + 1]]. */
typedef struct
{
  guint *first;
  guint *at;
} Lists;

struct _EcoFacts
{
  gatomicrefcount refs;
  EcoSnapshot *snapshot;
  EcoCatalog *catalog;
  GHashTable *objects;     /* id -> EcoObject of the snapshot */
  GHashTable *node_at;     /* id -> index + 1 */
  GHashTable *exchange_at; /* id -> index + 1 */
  GArray *nodes;           /* of EcoNodeFact */
  GArray *exchanges;       /* of EcoExchangeFact */
  Lists given, received, carried;
  GPtrArray *alive;        /* of EcoExchange: those that are exchanges here */
  EcoReciprocity *reciprocity;
};

static void
add_objects (EcoFacts *self)
{
  for (guint i = 0; i < ECO_ECOSYSTEM_N_LISTS; i++)
    {
      const GPtrArray *list = eco_snapshot_get_list (self->snapshot, i);

      for (guint j = 0; j < list->len; j++)
        g_hash_table_insert (self->objects, (gpointer) eco_object_get_id (list->pdata[j]),
                             list->pdata[j]);
    }
}

static guint
find_ring (EcoFacts *self, const char *id)
{
  const GPtrArray *rings = eco_snapshot_get_list (self->snapshot, ECO_ECOSYSTEM_RINGS);

  for (guint i = 0; i < rings->len; i++)
    if (g_strcmp0 (eco_object_get_id (rings->pdata[i]), id) == 0)
      return i;
  return ECO_FACT_NONE;
}

static EcoMedia
find_media (const EcoNodeFact *fact)
{
  if (fact->node->media != ECO_MEDIA_NONE)
    return fact->node->media;
  if (fact->preset != NULL && fact->preset->media != ECO_MEDIA_NONE)
    return fact->preset->media;
  return fact->kind != NULL ? fact->kind->media : ECO_MEDIA_NONE;
}

static void
add_node (EcoFacts *self, const EcoNode *node)
{
  EcoObject *object = ECO_OBJECT ((EcoNode *) node);
  EcoNodeFact fact = { .node = node, .id = eco_object_get_id (object) };
  guint ring = find_ring (self, node->ring);

  if (node->status == ECO_STATUS_RETIRED)
    return;
  fact.name = node->name != NULL ? node->name : fact.id;
  fact.kind = node->kind != NULL ? eco_catalog_lookup_kind (self->catalog, node->kind) : NULL;
  fact.preset
    = node->preset != NULL ? eco_catalog_lookup_preset (self->catalog, node->preset) : NULL;
  fact.ring_at = ring;
  if (ring != ECO_FACT_NONE)
    fact.ring = eco_snapshot_get_list (self->snapshot, ECO_ECOSYSTEM_RINGS)->pdata[ring];
  fact.role = fact.ring != NULL ? fact.ring->role : ECO_RING_ROLE_FREE;
  fact.element = fact.kind != NULL ? fact.kind->element : ECO_ELEMENT_NONE;
  fact.media = find_media (&fact);
  fact.channel = (fact.kind != NULL && fact.kind->channel) || node->media != ECO_MEDIA_NONE;
  g_array_append_val (self->nodes, fact);
  g_hash_table_insert (self->node_at, (gpointer) fact.id, GUINT_TO_POINTER (self->nodes->len));
}

static void
add_exchange (EcoFacts *self, const EcoExchange *exchange)
{
  EcoExchangeFact fact = { .exchange = exchange };

  fact.id = eco_object_get_id (ECO_OBJECT ((EcoExchange *) exchange));
  fact.from = eco_facts_find_node (self, exchange->from);
  fact.to = eco_facts_find_node (self, exchange->to);
  fact.channel = eco_facts_find_node (self, exchange->channel);
  /* Nothing travels over one of its own ends. */
  if (fact.channel == fact.from || fact.channel == fact.to)
    fact.channel = ECO_FACT_NONE;
  if (exchange->status == ECO_STATUS_RETIRED || fact.from == ECO_FACT_NONE
      || fact.to == ECO_FACT_NONE)
    return;
  fact.category = exchange->category != NULL
                    ? eco_catalog_lookup_category (self->catalog, exchange->category)
                    : NULL;
  fact.label = exchange->label != NULL ? exchange->label
               : fact.category != NULL ? eco_category_get_name (fact.category) : fact.id;
  fact.tangible = exchange->tangible == ECO_TANGIBLE_BY_CATEGORY
                    ? fact.category != NULL && fact.category->tangible
                    : exchange->tangible == ECO_TANGIBLE_YES;
  g_array_append_val (self->exchanges, fact);
  g_ptr_array_add (self->alive, (EcoExchange *) exchange);
  g_hash_table_insert (self->exchange_at, (gpointer) fact.id,
                       GUINT_TO_POINTER (self->exchanges->len));
}

typedef guint (*PickNode) (const EcoExchangeFact *fact);

static guint
pick_from (const EcoExchangeFact *fact)
{
  return fact->from;
}

static guint
pick_to (const EcoExchangeFact *fact)
{
  return fact->to;
}

static guint
pick_channel (const EcoExchangeFact *fact)
{
  return fact->channel;
}

/* By counting: each node's exchanges in their own order. */
static void
sort_exchanges (EcoFacts *self, Lists *lists, PickNode pick)
{
  guint n = self->nodes->len;
  g_autofree guint *next = g_new0 (guint, n + 1);

  lists->first = g_new0 (guint, n + 1);
  lists->at = g_new0 (guint, self->exchanges->len + 1);
  for (guint i = 0; i < self->exchanges->len; i++)
    {
      guint node = pick (eco_facts_get_exchange (self, i));

      if (node != ECO_FACT_NONE)
        lists->first[node + 1]++;
    }
  for (guint i = 0; i < n; i++)
    lists->first[i + 1] += lists->first[i];
  memcpy (next, lists->first, (n + 1) * sizeof *next);
  for (guint i = 0; i < self->exchanges->len; i++)
    {
      guint node = pick (eco_facts_get_exchange (self, i));

      if (node != ECO_FACT_NONE)
        lists->at[next[node]++] = i;
    }
}

/**
 * eco_facts_new:
 *
 * Takes time in the order of what @snapshot holds.
 *
 * Returns: (transfer full): what can be asked of it
 */
EcoFacts *
eco_facts_new (EcoSnapshot *snapshot, EcoCatalog *catalog)
{
  EcoFacts *self = g_new0 (EcoFacts, 1);
  const GPtrArray *nodes = eco_snapshot_get_list (snapshot, ECO_ECOSYSTEM_NODES);
  const GPtrArray *exchanges = eco_snapshot_get_list (snapshot, ECO_ECOSYSTEM_EXCHANGES);

  g_atomic_ref_count_init (&self->refs);
  self->snapshot = eco_snapshot_ref (snapshot);
  self->catalog = g_object_ref (catalog);
  self->objects = g_hash_table_new (g_str_hash, g_str_equal);
  self->node_at = g_hash_table_new (g_str_hash, g_str_equal);
  self->exchange_at = g_hash_table_new (g_str_hash, g_str_equal);
  self->nodes = g_array_sized_new (FALSE, FALSE, sizeof (EcoNodeFact), nodes->len);
  self->exchanges = g_array_sized_new (FALSE, FALSE, sizeof (EcoExchangeFact), exchanges->len);
  self->alive = g_ptr_array_sized_new (exchanges->len);
  add_objects (self);
  for (guint i = 0; i < nodes->len; i++)
    add_node (self, nodes->pdata[i]);
  for (guint i = 0; i < exchanges->len; i++)
    add_exchange (self, exchanges->pdata[i]);
  sort_exchanges (self, &self->given, pick_from);
  sort_exchanges (self, &self->received, pick_to);
  sort_exchanges (self, &self->carried, pick_channel);
  self->reciprocity = eco_reciprocity_new (
    self->alive, (GPtrArray *) eco_snapshot_get_list (snapshot, ECO_ECOSYSTEM_MUTED_FINDINGS));
  return self;
}

/**
 * eco_facts_ref:
 *
 * Returns: (transfer full): @self
 */
EcoFacts *
eco_facts_ref (EcoFacts *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

static void
clear_lists (Lists *lists)
{
  g_free (lists->first);
  g_free (lists->at);
}

/**
 * eco_facts_unref:
 *
 * Gives them back; any thread may.
 */
void
eco_facts_unref (EcoFacts *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_hash_table_unref (self->objects);
  g_hash_table_unref (self->node_at);
  g_hash_table_unref (self->exchange_at);
  g_array_unref (self->nodes);
  g_array_unref (self->exchanges);
  eco_reciprocity_free (self->reciprocity);
  g_ptr_array_unref (self->alive);
  clear_lists (&self->given);
  clear_lists (&self->received);
  clear_lists (&self->carried);
  g_object_unref (self->catalog);
  eco_snapshot_unref (self->snapshot);
  g_free (self);
}

/**
 * eco_facts_get_snapshot:
 *
 * Returns: (transfer none): what they are of
 */
EcoSnapshot *
eco_facts_get_snapshot (const EcoFacts *self)
{
  return self->snapshot;
}

/**
 * eco_facts_get_catalog:
 *
 * Returns: (transfer none): the catalogue that says what kinds and categories are
 */
EcoCatalog *
eco_facts_get_catalog (const EcoFacts *self)
{
  return self->catalog;
}

/**
 * eco_facts_get_root:
 *
 * Returns: (transfer none): the fields of the ecosystem itself
 */
const EcoEcosystem *
eco_facts_get_root (const EcoFacts *self)
{
  return eco_snapshot_get_root (self->snapshot);
}

/**
 * eco_facts_get_list:
 * @list: such as %ECO_ECOSYSTEM_STAGES
 *
 * Returns: (transfer none) (element-type EcoObject): all objects of that list, retired ones too
 */
const GPtrArray *
eco_facts_get_list (const EcoFacts *self, guint list)
{
  return eco_snapshot_get_list (self->snapshot, list);
}

/**
 * eco_facts_lookup:
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable) (type EcoObject): the object in a list of the ecosystem that
 *   has it; not what lies below such an object
 */
gpointer
eco_facts_lookup (const EcoFacts *self, const char *id)
{
  return id != NULL ? g_hash_table_lookup (self->objects, id) : NULL;
}

/**
 * eco_facts_get_n_nodes:
 *
 * Returns: how many nodes there are that are not retired
 */
guint
eco_facts_get_n_nodes (const EcoFacts *self)
{
  return self->nodes->len;
}

/**
 * eco_facts_get_node:
 * @node: an index
 *
 * Returns: (transfer none): what is known of that node
 */
const EcoNodeFact *
eco_facts_get_node (const EcoFacts *self, guint node)
{
  g_return_val_if_fail (node < self->nodes->len, NULL);
  return &g_array_index (self->nodes, EcoNodeFact, node);
}

static guint
find (GHashTable *table, const char *id)
{
  return id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (table, id)) - 1 : ECO_FACT_NONE;
}

/**
 * eco_facts_find_node:
 * @id: (nullable): an id
 *
 * Returns: the index of that node, or %ECO_FACT_NONE
 */
guint
eco_facts_find_node (const EcoFacts *self, const char *id)
{
  return find (self->node_at, id);
}

/**
 * eco_facts_get_n_exchanges:
 *
 * Returns: how many exchanges there are between nodes that are not retired
 */
guint
eco_facts_get_n_exchanges (const EcoFacts *self)
{
  return self->exchanges->len;
}

/**
 * eco_facts_get_exchange:
 * @exchange: an index
 *
 * Returns: (transfer none): what is known of that exchange
 */
const EcoExchangeFact *
eco_facts_get_exchange (const EcoFacts *self, guint exchange)
{
  g_return_val_if_fail (exchange < self->exchanges->len, NULL);
  return &g_array_index (self->exchanges, EcoExchangeFact, exchange);
}

/**
 * eco_facts_find_exchange:
 * @id: (nullable): an id
 *
 * Returns: the index of that exchange, or %ECO_FACT_NONE
 */
guint
eco_facts_find_exchange (const EcoFacts *self, const char *id)
{
  return find (self->exchange_at, id);
}

/**
 * eco_facts_get_reciprocity:
 *
 * Returns: (transfer none): which exchanges are answered and which are owed
 */
const EcoReciprocity *
eco_facts_get_reciprocity (const EcoFacts *self)
{
  return self->reciprocity;
}

static EcoExchangeList
get_exchanges (const EcoFacts *self, const Lists *lists, guint node)
{
  EcoExchangeList list = { 0 };

  g_return_val_if_fail (node < self->nodes->len, list);
  list.at = lists->at + lists->first[node];
  list.n = lists->first[node + 1] - lists->first[node];
  return list;
}

/**
 * eco_facts_get_given:
 *
 * Returns: the exchanges that @node gives
 */
EcoExchangeList
eco_facts_get_given (const EcoFacts *self, guint node)
{
  return get_exchanges (self, &self->given, node);
}

/**
 * eco_facts_get_received:
 *
 * Returns: the exchanges that @node gets
 */
EcoExchangeList
eco_facts_get_received (const EcoFacts *self, guint node)
{
  return get_exchanges (self, &self->received, node);
}

/**
 * eco_facts_get_carried:
 *
 * Returns: the exchanges that travel over @node
 */
EcoExchangeList
eco_facts_get_carried (const EcoFacts *self, guint node)
{
  return get_exchanges (self, &self->carried, node);
}
