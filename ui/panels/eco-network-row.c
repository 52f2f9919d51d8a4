/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoNetworkRow: a node in the ranking of the network view. */
#include "config.h"

#include "panels/eco-network-row.h"

#include <glib/gi18n-lib.h>

struct _EcoNetworkRow
{
  GObject parent_instance;

  EcoNetwork *network;
  guint node;
};

G_DEFINE_FINAL_TYPE (EcoNetworkRow, eco_network_row, G_TYPE_OBJECT)

static void
eco_network_row_finalize (GObject *object)
{
  eco_network_unref (ECO_NETWORK_ROW (object)->network);
  G_OBJECT_CLASS (eco_network_row_parent_class)->finalize (object);
}

static void
eco_network_row_class_init (EcoNetworkRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = eco_network_row_finalize;
}

static void
eco_network_row_init (EcoNetworkRow *self)
{
}

/**
 * eco_network_row_new:
 *
 * Returns: (transfer full): the row of that node
 */
EcoNetworkRow *
eco_network_row_new (EcoNetwork *network, guint node)
{
  EcoNetworkRow *self = g_object_new (ECO_TYPE_NETWORK_ROW, NULL);

  self->network = eco_network_ref (network);
  self->node = node;
  return self;
}

/**
 * eco_network_row_set_network:
 * @network: later measures, with the same nodes
 */
void
eco_network_row_set_network (EcoNetworkRow *self, EcoNetwork *network)
{
  g_return_if_fail (ECO_IS_NETWORK_ROW (self));
  eco_network_ref (network);
  eco_network_unref (self->network);
  self->network = network;
}

static const EcoNodeFact *
get_fact (EcoNetworkRow *self)
{
  return eco_facts_get_node (eco_network_get_facts (self->network), self->node);
}

/**
 * eco_network_row_get_id:
 *
 * Returns: (transfer none): the id of the node
 */
const char *
eco_network_row_get_id (EcoNetworkRow *self)
{
  g_return_val_if_fail (ECO_IS_NETWORK_ROW (self), NULL);
  return get_fact (self)->id;
}

/**
 * eco_network_row_get_node:
 *
 * Returns: its index in the facts of the network
 */
guint
eco_network_row_get_node (EcoNetworkRow *self)
{
  g_return_val_if_fail (ECO_IS_NETWORK_ROW (self), 0);
  return self->node;
}

/**
 * eco_network_column_get_title:
 *
 * Returns: what stands over the column
 */
const char *
eco_network_column_get_title (guint column)
{
  if (column == ECO_NETWORK_COLUMN_NAME)
    return _("Node");
  if (column == ECO_NETWORK_COLUMN_PLACE)
    return _("Ring and side");
  return eco_network_get_heading ((EcoNetworkMetric) (column - ECO_NETWORK_COLUMN_METRICS));
}

/**
 * eco_network_column_is_metric:
 *
 * Returns: whether the column has a metric
 */
gboolean
eco_network_column_is_metric (guint column)
{
  return column >= ECO_NETWORK_COLUMN_METRICS && column < ECO_NETWORK_COLUMN_PLACE;
}

/**
 * eco_network_column_is_number:
 *
 * Returns: whether the column has numbers, which are ranked
 */
gboolean
eco_network_column_is_number (guint column)
{
  return eco_network_column_is_metric (column)
         && column != ECO_NETWORK_COLUMN_METRICS + ECO_NETWORK_COMMUNITY;
}

/* "Stakeholders, external" */
static char *
dup_place (EcoNetworkRow *self)
{
  const EcoNodeFact *fact = get_fact (self);
  const char *ring = fact->ring != NULL && fact->ring->name != NULL ? fact->ring->name : "";

  if (fact->node->side == ECO_SIDE_NONE)
    return g_strdup (ring);
  return g_strdup_printf ("%s · %s", ring,
                          eco_enum_get_label (eco_side_get_type (), fact->node->side));
}

/**
 * eco_network_row_dup_text:
 *
 * Returns: (transfer full): what the cell says
 */
char *
eco_network_row_dup_text (EcoNetworkRow *self, guint column)
{
  g_return_val_if_fail (ECO_IS_NETWORK_ROW (self) && column < ECO_NETWORK_N_COLUMNS, NULL);

  if (column == ECO_NETWORK_COLUMN_NAME)
    return g_strdup (get_fact (self)->name);
  if (column == ECO_NETWORK_COLUMN_PLACE)
    return dup_place (self);
  return eco_network_dup_text (self->network, self->node,
                               (EcoNetworkMetric) (column - ECO_NETWORK_COLUMN_METRICS));
}

/**
 * eco_network_row_get_part:
 *
 * Returns: the value against the largest one, from 0 to 1; 0 where there are no numbers
 */
double
eco_network_row_get_part (EcoNetworkRow *self, guint column)
{
  EcoNetworkMetric metric = (EcoNetworkMetric) (column - ECO_NETWORK_COLUMN_METRICS);
  double most;

  g_return_val_if_fail (ECO_IS_NETWORK_ROW (self) && column < ECO_NETWORK_N_COLUMNS, 0);
  if (!eco_network_column_is_number (column))
    return 0;
  most = eco_network_get_most (self->network, metric);
  return most > 0 ? eco_network_get_value (self->network, self->node, metric) / most : 0;
}

static int
compare_texts (EcoNetworkRow *a, EcoNetworkRow *b, guint column)
{
  g_autofree char *x = eco_network_row_dup_text (a, column);
  g_autofree char *y = eco_network_row_dup_text (b, column);

  return g_utf8_collate (x, y);
}

/**
 * eco_network_row_compare:
 *
 * Returns: less than 0 if @a comes first: by the alphabet, or as the one with the larger number
 */
int
eco_network_row_compare (EcoNetworkRow *a, EcoNetworkRow *b, guint column)
{
  EcoNetworkMetric metric = (EcoNetworkMetric) (column - ECO_NETWORK_COLUMN_METRICS);
  guint x, y;

  g_return_val_if_fail (ECO_IS_NETWORK_ROW (a) && ECO_IS_NETWORK_ROW (b), 0);
  if (!eco_network_column_is_metric (column))
    return compare_texts (a, b, column);
  /* Clusters are numbered by size, the largest first. */
  if (!eco_network_column_is_number (column))
    return (int) (eco_network_get_value (a->network, a->node, metric)
                  - eco_network_get_value (b->network, b->node, metric));
  x = eco_network_get_rank (a->network, a->node, metric);
  y = eco_network_get_rank (b->network, b->node, metric);
  return x < y ? -1 : x > y;
}
