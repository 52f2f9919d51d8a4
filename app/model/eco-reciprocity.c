/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoReciprocity: one pass that numbers the nodes and chains the exchanges of each ordered pair,
 * and one that looks for each exchange at the chain of the pair turned round. */
#include "config.h"

#include "model/eco-reciprocity.h"

#include "model/eco-ecosystem.h"
#include "model/eco-exchange.h"
#include "model/eco-list.h"
#include "model/eco-muted-finding.h"
#include "model/eco-node.h"

struct _EcoReciprocity
{
  GPtrArray *exchanges; /* EcoExchange */
  GHashTable *nodes;    /* id → number, from 1 on */
  GHashTable *index;    /* EcoExchange → place in `exchanges` + 1 */
  guint64 *pairs;       /* one for each exchange: from, to; 0 where it has not two ends */
  GHashTable *firsts;   /* pair → the first of its exchanges + 1 */
  guint *nexts;         /* the next one of the same pair + 1, or 0 */
  guint8 *returns;      /* EcoReturn */
  guint counts[ECO_N_RETURNS];
};

static guint64
number_node (EcoReciprocity *self, const char *id)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->nodes, id));

  if (number == 0)
    {
      number = g_hash_table_size (self->nodes) + 1;
      g_hash_table_insert (self->nodes, (gpointer) id, GUINT_TO_POINTER (number));
    }
  return number;
}

/* From the last to the first, so that a chain is in the order of the list. */
static void
chain_pairs (EcoReciprocity *self)
{
  for (guint i = self->exchanges->len; i-- > 0;)
    {
      const EcoExchange *exchange = g_ptr_array_index (self->exchanges, i);
      guint64 from, to;

      g_hash_table_insert (self->index, (gpointer) exchange, GUINT_TO_POINTER (i + 1));
      if (exchange->status == ECO_STATUS_RETIRED || exchange->from == NULL || exchange->to == NULL
          || exchange->from[0] == '\0' || exchange->to[0] == '\0')
        continue;
      from = number_node (self, exchange->from);
      to = number_node (self, exchange->to);
      if (from == to)
        continue;
      self->pairs[i] = from << 32 | to;
      self->nexts[i] = GPOINTER_TO_UINT (g_hash_table_lookup (self->firsts, &self->pairs[i]));
      g_hash_table_insert (self->firsts, &self->pairs[i], GUINT_TO_POINTER (i + 1));
    }
}

/* The first exchange the other way + 1, or 0. */
static guint
find_back (const EcoReciprocity *self, guint i)
{
  guint64 back = self->pairs[i] << 32 | self->pairs[i] >> 32;

  return self->pairs[i] != 0 ? GPOINTER_TO_UINT (g_hash_table_lookup (self->firsts, &back)) : 0;
}

static gboolean
answers (const EcoReciprocity *self, guint answer, guint i)
{
  const EcoExchange *given = g_ptr_array_index (self->exchanges, i);
  const EcoExchange *back = g_ptr_array_index (self->exchanges, answer);

  return back->status != ECO_STATUS_PLANNED || given->status == ECO_STATUS_PLANNED;
}

static EcoReturn
judge (const EcoReciprocity *self, guint i, GHashTable *muted)
{
  const EcoExchange *exchange = g_ptr_array_index (self->exchanges, i);
  guint first = find_back (self, i);

  if (self->pairs[i] == 0)
    return ECO_RETURN_NONE;
  for (guint at = first; at > 0; at = self->nexts[at - 1])
    if (answers (self, at - 1, i))
      return ECO_RETURN_ANSWERED;
  if (exchange->answer != ECO_ANSWER_OPEN)
    return ECO_RETURN_OTHERWISE;
  if (exchange->parent_instance.id != NULL
      && g_hash_table_contains (muted, exchange->parent_instance.id))
    return ECO_RETURN_MUTED;
  return first > 0 ? ECO_RETURN_PLANNED : ECO_RETURN_OWED;
}

static GHashTable *
list_muted (GPtrArray *muted)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; muted != NULL && i < muted->len; i++)
    {
      const EcoMutedFinding *finding = g_ptr_array_index (muted, i);

      if (g_strcmp0 (finding->rule, ECO_RECIPROCITY_RULE) == 0)
        for (char **id = finding->concerns; id != NULL && *id != NULL; id++)
          g_hash_table_add (ids, *id);
    }
  return ids;
}

/**
 * eco_reciprocity_new:
 * @exchanges: (element-type EcoExchange): those that count; kept
 * @muted: (element-type EcoMutedFinding) (nullable)
 *
 * Returns: (transfer full): what comes back for each of them
 */
EcoReciprocity *
eco_reciprocity_new (GPtrArray *exchanges, GPtrArray *muted)
{
  g_autoptr (GHashTable) quiet = list_muted (muted);
  EcoReciprocity *self;

  g_return_val_if_fail (exchanges != NULL, NULL);

  self = g_new0 (EcoReciprocity, 1);
  self->exchanges = g_ptr_array_ref (exchanges);
  self->nodes = g_hash_table_new (g_str_hash, g_str_equal);
  self->index = g_hash_table_new (NULL, NULL);
  self->firsts = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->pairs = g_new0 (guint64, exchanges->len + 1);
  self->nexts = g_new0 (guint, exchanges->len + 1);
  self->returns = g_new0 (guint8, exchanges->len + 1);
  chain_pairs (self);
  for (guint i = 0; i < exchanges->len; i++)
    {
      self->returns[i] = (guint8) judge (self, i, quiet);
      self->counts[self->returns[i]]++;
    }
  return self;
}

static gboolean
is_there (EcoEcosystem *ecosystem, const char *id)
{
  EcoNode *node = id != NULL ? eco_ecosystem_lookup_node (ecosystem, id) : NULL;

  return node != NULL && node->status != ECO_STATUS_RETIRED;
}

/**
 * eco_reciprocity_new_for:
 * @nodes: (nullable): ids of nodes; what none of them gives or gets is left out
 *
 * What retired nodes give and get is left out too.
 *
 * Returns: (transfer full): what comes back for the exchanges of @ecosystem
 */
EcoReciprocity *
eco_reciprocity_new_for (EcoEcosystem *ecosystem, GHashTable *nodes)
{
  g_autoptr (GPtrArray) exchanges = g_ptr_array_new ();
  g_autoptr (GPtrArray) muted = g_ptr_array_new ();
  EcoList *list = eco_ecosystem_get_exchanges (ecosystem);
  EcoList *findings
      = eco_object_peek_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_MUTED_FINDINGS);

  for (guint i = 0; i < eco_list_get_length (list); i++)
    {
      EcoExchange *exchange = eco_list_get (list, i);

      if (exchange->from == NULL || exchange->to == NULL
          || (nodes != NULL && !g_hash_table_contains (nodes, exchange->from)
              && !g_hash_table_contains (nodes, exchange->to)))
        continue;
      if (is_there (ecosystem, exchange->from) && is_there (ecosystem, exchange->to))
        g_ptr_array_add (exchanges, exchange);
    }
  for (guint i = 0; findings != NULL && i < eco_list_get_length (findings); i++)
    g_ptr_array_add (muted, eco_list_get (findings, i));
  return eco_reciprocity_new (exchanges, muted);
}

/**
 * eco_reciprocity_free:
 */
void
eco_reciprocity_free (EcoReciprocity *self)
{
  g_ptr_array_unref (self->exchanges);
  g_hash_table_unref (self->nodes);
  g_hash_table_unref (self->index);
  g_hash_table_unref (self->firsts);
  g_free (self->pairs);
  g_free (self->nexts);
  g_free (self->returns);
  g_free (self);
}

/**
 * eco_reciprocity_get:
 *
 * Returns: what comes back for @exchange; none for one that was not in the list
 */
EcoReturn
eco_reciprocity_get (const EcoReciprocity *self, EcoExchange *exchange)
{
  guint at;

  g_return_val_if_fail (self != NULL, ECO_RETURN_NONE);

  at = GPOINTER_TO_UINT (g_hash_table_lookup (self->index, exchange));
  return at > 0 ? (EcoReturn) self->returns[at - 1] : ECO_RETURN_NONE;
}

/**
 * eco_reciprocity_is_owed:
 *
 * Returns: whether nothing comes back for @exchange yet, and something should
 */
gboolean
eco_reciprocity_is_owed (const EcoReciprocity *self, EcoExchange *exchange)
{
  EcoReturn what = eco_reciprocity_get (self, exchange);

  return what == ECO_RETURN_OWED || what == ECO_RETURN_PLANNED;
}

/**
 * eco_reciprocity_get_count:
 *
 * Returns: for how many exchanges this comes back
 */
guint
eco_reciprocity_get_count (const EcoReciprocity *self, EcoReturn what)
{
  g_return_val_if_fail (self != NULL && (int) what >= 0 && what < ECO_N_RETURNS, 0);

  return self->counts[what];
}

/**
 * eco_reciprocity_list_answers:
 *
 * Returns: (transfer container) (element-type EcoExchange): what answers @exchange; where it is
 *   owed, what is planned to answer it
 */
GPtrArray *
eco_reciprocity_list_answers (const EcoReciprocity *self, EcoExchange *exchange)
{
  GPtrArray *found = g_ptr_array_new ();
  guint i = GPOINTER_TO_UINT (g_hash_table_lookup (self->index, exchange));
  gboolean owed = eco_reciprocity_is_owed (self, exchange);

  for (guint at = i > 0 ? find_back (self, i - 1) : 0; at > 0; at = self->nexts[at - 1])
    if (owed || answers (self, at - 1, i - 1))
      g_ptr_array_add (found, g_ptr_array_index (self->exchanges, at - 1));
  return found;
}

/**
 * eco_reciprocity_list_owed:
 *
 * Returns: (transfer container) (element-type EcoExchange): those for which nothing comes back
 */
GPtrArray *
eco_reciprocity_list_owed (const EcoReciprocity *self)
{
  GPtrArray *owed = g_ptr_array_new ();

  for (guint i = 0; i < self->exchanges->len; i++)
    if (self->returns[i] == ECO_RETURN_OWED || self->returns[i] == ECO_RETURN_PLANNED)
      g_ptr_array_add (owed, g_ptr_array_index (self->exchanges, i));
  return owed;
}
