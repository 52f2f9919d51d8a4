/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoGrouping: which nodes people want together, and in which order. */
#include "config.h"

#include "session/eco-grouping.h"

#include "layout/eco-layout-groups.h"
#include "model/eco-journey.h"
#include "model/eco-model.h"
#include "model/eco-sectors.h"

struct _EcoGrouping
{
  int *group; /* of each node, in the order of the list; -1: of none */
  int *stage; /* of each node, its first in the journey; -1: none; or NULL: nobody asks */
  int n_stages;
  gboolean journey_order;
};

/* What a node is together by; %NULL: by nothing. */
static char *
dup_family (EcoCatalog *catalog, EcoNode *node)
{
  const EcoKind *kind = eco_catalog_lookup_kind (catalog, node->kind);

  return kind != NULL ? g_strdup (kind->family->id) : NULL;
}

/* People write one owner in more than one way. */
static char *
dup_owner (EcoNode *node)
{
  g_autofree char *name = g_strstrip (g_strdup (node->owner != NULL ? node->owner : ""));

  return name[0] != '\0' ? g_utf8_casefold (name, -1) : NULL;
}

static void
take_groups (EcoGrouping *self, EcoEcosystem *ecosystem, EcoCatalog *catalog)
{
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      g_autofree char *name = ecosystem->group_by == ECO_GROUP_BY_FAMILY
                                  ? dup_family (catalog, node)
                              : ecosystem->group_by == ECO_GROUP_BY_OWNER ? dup_owner (node)
                                                                          : NULL;
      guint number;

      self->group[i] = ecosystem->group_by == ECO_GROUP_BY_STAGE ? self->stage[i] : -1;
      if (name == NULL)
        continue;
      number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, name));
      if (number == 0)
        {
          number = g_hash_table_size (numbers) + 1;
          g_hash_table_insert (numbers, g_steal_pointer (&name), GUINT_TO_POINTER (number));
        }
      self->group[i] = (int) number - 1;
    }
}

/**
 * eco_grouping_new:
 *
 * Returns: (transfer full): what the ecosystem's layout shall keep together
 */
EcoGrouping *
eco_grouping_new (EcoEcosystem *ecosystem, EcoCatalog *catalog)
{
  EcoGrouping *self = g_new0 (EcoGrouping, 1);
  guint n = eco_list_get_length (eco_ecosystem_get_nodes (ecosystem));

  self->group = g_new (int, n + 1);
  self->n_stages = (int) eco_list_get_length (
      eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_STAGES));
  self->journey_order = ecosystem->journey_order;
  for (guint i = 0; i < n; i++)
    self->group[i] = -1;
  if (self->journey_order || ecosystem->group_by == ECO_GROUP_BY_STAGE)
    self->stage = eco_journey_dup_stages (ecosystem);
  if (ecosystem->group_by != ECO_GROUP_BY_NONE)
    take_groups (self, ecosystem, catalog);
  return self;
}

/**
 * eco_grouping_free:
 * @self: (transfer full) (nullable): a grouping
 */
void
eco_grouping_free (EcoGrouping *self)
{
  if (self == NULL)
    return;
  g_free (self->group);
  g_free (self->stage);
  g_free (self);
}

/**
 * eco_grouping_get_group:
 * @node: position in the list of nodes
 *
 * Returns: a number that all nodes of its group have, and no others; -1: it is in none
 */
int
eco_grouping_get_group (EcoGrouping *self, guint node)
{
  return self->group[node];
}

/**
 * eco_grouping_get_stage:
 * @node: position in the list of nodes
 *
 * Returns: the place of its first stage in the journey; -1: it has none, or
 *   the layout does not ask
 */
int
eco_grouping_get_stage (EcoGrouping *self, guint node)
{
  return self->stage != NULL ? self->stage[node] : -1;
}

/**
 * eco_grouping_can_follow_journey:
 *
 * Returns: whether the outer ring could be in the order of the journey: sectors
 *   of the external side win
 */
gboolean
eco_grouping_can_follow_journey (EcoEcosystem *ecosystem)
{
  g_autoptr (GArray) spans = eco_sectors_new (ecosystem, ECO_SECTOR_COUNT_ALL);

  return !eco_sectors_are_on (spans, ECO_SIDE_EXTERNAL);
}

static void
add_stages (EcoGroupedInput *self, EcoGrouping *grouping)
{
  g_autofree int *sector = NULL;

  if (!grouping->journey_order || self->input.n_rings < 2)
    return;
  sector = g_new (int, self->input.n_nodes + 1);
  for (int i = 0; i < self->input.n_nodes; i++)
    sector[i] = self->nodes[i].sector;
  self->spans = eco_layout_stages_new (&self->input, self->input.n_rings - 1, grouping->stage,
                                       grouping->n_stages, sector);
  for (int i = 0; i < self->input.n_nodes; i++)
    self->nodes[i].sector = sector[i];
  self->input.spans = (const EcoLayoutSpan *) self->spans->data;
  self->input.n_spans = (int) self->spans->len;
}

/**
 * eco_grouped_input_init:
 * @self: (out): gives eco_layout_run() its input; eco_grouped_input_clear() when done
 * @plain: has the nodes of @grouping in the same order, and outlives @self
 *
 * Only whole layouts follow a grouping: what people then drag elsewhere is
 * their business.
 */
void
eco_grouped_input_init (EcoGroupedInput *self, const EcoLayoutInput *plain, EcoGrouping *grouping)
{
  *self = (EcoGroupedInput) { *plain };
  self->nodes = g_memdup2 (plain->nodes, sizeof (EcoLayoutNode) * (gsize) plain->n_nodes);
  self->input.nodes = self->nodes;
  self->ties = eco_layout_ties_new (plain, grouping->group);
  self->input.ties = (const EcoLayoutTie *) self->ties->data;
  self->input.n_ties = (int) self->ties->len;
  add_stages (self, grouping);
}

/**
 * eco_grouped_input_clear:
 *
 * Frees what eco_grouped_input_init() added.
 */
void
eco_grouped_input_clear (EcoGroupedInput *self)
{
  g_clear_pointer (&self->nodes, g_free);
  g_clear_pointer (&self->ties, g_array_unref);
  g_clear_pointer (&self->spans, g_array_unref);
}
