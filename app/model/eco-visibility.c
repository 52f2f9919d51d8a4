/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoVisibility: which nodes and exchanges stand out, and what becomes of the rest. */
#include "config.h"

#include "model/eco-visibility.h"

#include "model/eco-model.h"

struct _EcoVisibility
{
  gatomicrefcount refs;
  EcoFocus rest;
  GHashTable *ids;       /* of what does not stand out -> EcoFocus; they stand in the next one */
  GStringChunk *strings;
};

/**
 * eco_visibility_new:
 * @rest: what becomes of the things that eco_visibility_add_rest() names
 *
 * Returns: (transfer full): one in which everything stands out
 */
EcoVisibility *
eco_visibility_new (EcoFocus rest)
{
  EcoVisibility *self = g_new0 (EcoVisibility, 1);

  g_atomic_ref_count_init (&self->refs);
  self->rest = rest;
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->strings = g_string_chunk_new (4096);
  return self;
}

/**
 * eco_visibility_ref:
 *
 * Returns: (transfer full): @self
 */
EcoVisibility *
eco_visibility_ref (EcoVisibility *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * eco_visibility_unref:
 * @self: (transfer full): one to be given back
 */
void
eco_visibility_unref (EcoVisibility *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_hash_table_unref (self->ids);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * eco_visibility_add_rest:
 * @id: of a node or an exchange
 *
 * Counts it among the rest. To be called before anybody else has @self.
 */
void
eco_visibility_add_rest (EcoVisibility *self, const char *id)
{
  g_return_if_fail (self != NULL && id != NULL);
  if (!g_hash_table_contains (self->ids, id))
    g_hash_table_insert (self->ids, g_string_chunk_insert (self->strings, id),
                         GINT_TO_POINTER (self->rest));
}

/**
 * eco_visibility_add_hidden:
 * @id: of a node, an exchange or a ring
 *
 * Hides it, whatever becomes of the rest. To be called before anybody else has @self.
 */
void
eco_visibility_add_hidden (EcoVisibility *self, const char *id)
{
  g_return_if_fail (self != NULL && id != NULL);
  g_hash_table_replace (self->ids, g_string_chunk_insert (self->strings, id),
                        GINT_TO_POINTER (ECO_FOCUS_HIDE));
}

static gboolean
is_for (EcoAudience audience, EcoAudience wanted)
{
  return audience == ECO_AUDIENCE_BOTH || audience == wanted;
}

/**
 * eco_visibility_put_audience_aside:
 * @wanted: B2B or B2C
 *
 * Counts among the rest what is for the other audience, and exchanges with what does not stand out.
 * The brand is for everybody. To be called before anybody else has @self.
 */
void
eco_visibility_put_audience_aside (EcoVisibility *self, EcoEcosystem *ecosystem,
                                   EcoAudience wanted)
{
  EcoList *nodes, *exchanges;
  EcoNode *brand;

  g_return_if_fail (self != NULL && ECO_IS_ECOSYSTEM (ecosystem));
  nodes = eco_ecosystem_get_nodes (ecosystem);
  exchanges = eco_ecosystem_get_exchanges (ecosystem);
  brand = eco_ecosystem_find_brand_node (ecosystem);
  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);

      if (node != brand && !is_for (node->audience, wanted))
        eco_visibility_add_rest (self, eco_object_get_id (ECO_OBJECT (node)));
    }
  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    {
      EcoExchange *exchange = eco_list_get (exchanges, i);

      if (!is_for (exchange->audience, wanted)
          || eco_visibility_get (self, exchange->from) != ECO_FOCUS_ALL
          || eco_visibility_get (self, exchange->to) != ECO_FOCUS_ALL)
        eco_visibility_add_rest (self, eco_object_get_id (ECO_OBJECT (exchange)));
    }
}

/**
 * eco_visibility_get:
 * @self: (nullable): %NULL when everything stands out
 * @id: (nullable): of a node or an exchange
 *
 * Returns: %ECO_FOCUS_ALL when it stands out, else whether it is a ghost or hidden
 */
EcoFocus
eco_visibility_get (const EcoVisibility *self, const char *id)
{
  /* ECO_FOCUS_ALL is 0, as what is not in the table. */
  if (self == NULL || id == NULL)
    return ECO_FOCUS_ALL;
  return (EcoFocus) GPOINTER_TO_INT (g_hash_table_lookup (self->ids, id));
}

/**
 * eco_visibility_get_size:
 * @self: (nullable): %NULL when everything stands out
 *
 * Returns: how many things are of the rest
 */
guint
eco_visibility_get_size (const EcoVisibility *self)
{
  return self != NULL ? g_hash_table_size (self->ids) : 0;
}

/**
 * eco_visibility_equal:
 * @a: (nullable): one
 * @b: (nullable): another
 *
 * Returns: whether both show the same things in the same way
 */
gboolean
eco_visibility_equal (const EcoVisibility *a, const EcoVisibility *b)
{
  GHashTableIter iter;
  gpointer id, look;

  if (a == b)
    return TRUE;
  if (eco_visibility_get_size (a) != eco_visibility_get_size (b))
    return FALSE;
  if (eco_visibility_get_size (a) == 0)
    return TRUE;
  g_hash_table_iter_init (&iter, a->ids);
  while (g_hash_table_iter_next (&iter, &id, &look))
    if (g_hash_table_lookup (b->ids, id) != look)
      return FALSE;
  return TRUE;
}
