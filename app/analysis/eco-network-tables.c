/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoNetwork: its numbers as tables that a picture can show. */
#include "config.h"

#include "analysis/eco-network-private.h"

#include "model/eco-computed.h"

/* In the units that people read: per cent where the number is a part. */
static double
get_scale (EcoNetworkMetric metric)
{
  switch (metric)
    {
    case ECO_NETWORK_PARTNERS:
    case ECO_NETWORK_GIVEN:
    case ECO_NETWORK_RECEIVED:
    case ECO_NETWORK_COMMUNITY:
      return 1;
    case ECO_NETWORK_BETWEENNESS:
    case ECO_NETWORK_CLOSENESS:
    case ECO_NETWORK_EIGENVECTOR:
    case ECO_NETWORK_PAGE_RANK:
    case ECO_NETWORK_CLUSTERING:
      break;
    }
  return 100;
}

static GHashTable *
create_table (EcoNetwork *self, EcoNetworkMetric metric)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  double scale = get_scale (metric);

  for (guint v = 0; v < eco_facts_get_n_nodes (self->facts); v++)
    {
      const char *id = eco_facts_get_node (self->facts, v)->id;
      double value = scale * self->value[metric][v];

      if (metric == ECO_NETWORK_COMMUNITY)
        g_hash_table_insert (table, g_strdup (id), g_strdup (eco_network_get_community (self, v)));
      else
        g_hash_table_insert (table, g_strdup (id), g_memdup2 (&value, sizeof value));
    }
  return table;
}

/**
 * eco_network_create_tables:
 *
 * Returns: (transfer full) (element-type utf8 GHashTable): for eco_ecosystem_set_computed()
 */
GHashTable *
eco_network_create_tables (EcoNetwork *self)
{
  GHashTable *tables = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                              (GDestroyNotify) g_hash_table_unref);

  for (guint m = 0; m < ECO_NETWORK_N_METRICS; m++)
    g_hash_table_insert (tables, (gpointer) eco_network_get_id ((EcoNetworkMetric) m),
                         create_table (self, (EcoNetworkMetric) m));
  return tables;
}

/**
 * eco_network_attach:
 * @ecosystem: gets the numbers, if its picture shows any of them and it has none yet
 *
 * Takes its time in this thread: for where nothing else goes on.
 *
 * Returns: FALSE with @error set when cancelled
 */
gboolean
eco_network_attach (EcoEcosystem *ecosystem, EcoCatalog *catalog, GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (EcoSnapshot) snapshot = NULL;
  g_autoptr (EcoFacts) facts = NULL;
  g_autoptr (EcoNetwork) network = NULL;
  g_autoptr (GHashTable) tables = NULL;

  g_return_val_if_fail (ECO_IS_ECOSYSTEM (ecosystem), FALSE);
  if (!eco_computed_is_wanted (ecosystem) || eco_ecosystem_get_computed (ecosystem) != NULL)
    return TRUE;
  snapshot = eco_snapshot_new (ecosystem);
  facts = eco_facts_new (snapshot, catalog);
  network = eco_network_new (facts, NULL, NULL, NULL, cancellable, error);
  if (network == NULL)
    return FALSE;
  tables = eco_network_create_tables (network);
  eco_ecosystem_set_computed (ecosystem, tables);
  return TRUE;
}
