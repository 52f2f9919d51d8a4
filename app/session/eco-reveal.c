/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A map that appears step by step. Rings on which nothing stands come with the next one inside
 * that has something. */
#include "config.h"

#include "session/eco-reveal.h"

#include "model/eco-model.h"

/* The ring of each step: its index; the core is always the first. */
static GArray *
list_steps (EcoEcosystem *ecosystem)
{
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  EcoList *rings = eco_ecosystem_get_rings (ecosystem);
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    if (ECO_NODE (eco_list_get (nodes, i))->ring != NULL)
      g_hash_table_add (used, ECO_NODE (eco_list_get (nodes, i))->ring);
  for (guint i = 0; i < eco_list_get_length (rings); i++)
    if (i == 0 || g_hash_table_contains (used, eco_object_get_id (eco_list_get (rings, i))))
      g_array_append_val (steps, i);
  return steps;
}

/**
 * eco_reveal_count_steps:
 *
 * Returns: how many steps there are; 0 without rings
 */
guint
eco_reveal_count_steps (EcoEcosystem *ecosystem)
{
  g_autoptr (GArray) steps = NULL;

  g_return_val_if_fail (ECO_IS_ECOSYSTEM (ecosystem), 0);
  steps = list_steps (ecosystem);
  return steps->len;
}

/**
 * eco_reveal_get_name:
 * @step: which one
 *
 * Returns: (transfer none) (nullable): the name of the ring that appears with it
 */
const char *
eco_reveal_get_name (EcoEcosystem *ecosystem, guint step)
{
  g_autoptr (GArray) steps = NULL;

  g_return_val_if_fail (ECO_IS_ECOSYSTEM (ecosystem), NULL);
  steps = list_steps (ecosystem);
  if (step >= steps->len)
    return NULL;
  return eco_object_get_name (
    eco_list_get (eco_ecosystem_get_rings (ecosystem), g_array_index (steps, guint, step)));
}

/* The rings from the one of the step after @step on. */
static GHashTable *
hide_rings (EcoEcosystem *ecosystem, guint step)
{
  g_autoptr (GArray) steps = list_steps (ecosystem);
  GHashTable *hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  EcoList *rings = eco_ecosystem_get_rings (ecosystem);
  guint first = step + 1 < steps->len ? g_array_index (steps, guint, step + 1)
                                      : eco_list_get_length (rings);

  for (guint i = first; i < eco_list_get_length (rings); i++)
    g_hash_table_add (hidden, g_strdup (eco_object_get_id (eco_list_get (rings, i))));
  return hidden;
}

static gboolean
has (GHashTable *hidden, const char *id)
{
  return id != NULL && g_hash_table_contains (hidden, id);
}

/**
 * eco_reveal_create_hidden:
 * @step: how far the map has appeared; whatever is past the last step shows all
 *
 * Returns: (transfer full) (element-type utf8 utf8): a set of the ids that are not there yet
 */
GHashTable *
eco_reveal_create_hidden (EcoEcosystem *ecosystem, guint step)
{
  EcoList *nodes, *exchanges;
  GHashTable *hidden;

  g_return_val_if_fail (ECO_IS_ECOSYSTEM (ecosystem), NULL);
  hidden = hide_rings (ecosystem, step);
  nodes = eco_ecosystem_get_nodes (ecosystem);
  exchanges = eco_ecosystem_get_exchanges (ecosystem);
  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    if (has (hidden, ECO_NODE (eco_list_get (nodes, i))->ring))
      g_hash_table_add (hidden, g_strdup (eco_object_get_id (eco_list_get (nodes, i))));
  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    {
      EcoExchange *exchange = eco_list_get (exchanges, i);

      if (has (hidden, exchange->from) || has (hidden, exchange->to)
          || has (hidden, exchange->channel))
        g_hash_table_add (hidden, g_strdup (eco_object_get_id (ECO_OBJECT (exchange))));
    }
  return hidden;
}
