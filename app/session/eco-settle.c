/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Gives what is new in an ecosystem a place near to what it exchanges with. */
#include "config.h"

#include "session/eco-settle.h"

#include <math.h>

static gboolean
is_placed (const EcoNode *node)
{
  return isfinite (node->angle + node->radius);
}

static void
add_direction (EcoEcosystem *ecosystem, const char *id, EcoPoint *sum)
{
  EcoNode *partner = id != NULL ? eco_ecosystem_lookup_node (ecosystem, id) : NULL;

  if (partner == NULL || !is_placed (partner) || partner->radius <= 0)
    return;
  sum->x += cos (partner->angle * G_PI / 180);
  sum->y += sin (partner->angle * G_PI / 180);
}

/* Towards its partners, in the middle of its ring; open where it has none. */
static EcoPoint
find_wanted (EcoEcosystem *ecosystem, const EcoNode *node)
{
  EcoList *exchanges = eco_ecosystem_get_exchanges (ecosystem);
  EcoRing *ring = eco_ecosystem_lookup_ring (ecosystem, node->ring);
  const char *id = eco_object_get_id ((EcoObject *) node);
  EcoPoint sum = { 0, 0 }, open = { NAN, NAN };

  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    {
      const EcoExchange *exchange = eco_list_get (exchanges, i);

      if (g_strcmp0 (exchange->from, id) == 0)
        add_direction (ecosystem, exchange->to, &sum);
      else if (g_strcmp0 (exchange->to, id) == 0)
        add_direction (ecosystem, exchange->from, &sum);
    }
  if (ring == NULL || hypot (sum.x, sum.y) < 0.1)
    return open;
  return (EcoPoint) { eco_angle_normalize (atan2 (sum.y, sum.x) * 180 / G_PI),
                      (ring->inner + ring->outer) / 2 };
}

/**
 * eco_settle_new:
 * @ecosystem: not being worked on: this is no step of a history
 * @typesetter: measures the cards
 *
 * Nodes without a place get the free ones nearest to their partners. A ring that is full becomes
 * wider; else nothing moves. Only where rings have no place is everything laid out.
 */
void
eco_settle_new (EcoEcosystem *ecosystem, EcoCatalog *catalog, EcoTypesetter *typesetter)
{
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (EcoPoint));
  g_autoptr (EcoArrangement) arrangement = NULL;
  g_autoptr (EcoPlacement) placement = NULL;

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);
      EcoPoint place;

      if (is_placed (node) || node->ring == NULL)
        continue;
      place = find_wanted (ecosystem, node);
      g_ptr_array_add (ids, (gpointer) eco_object_get_id (ECO_OBJECT (node)));
      g_array_append_val (wanted, place);
    }
  if (ids->len > 0)
    {
      arrangement = eco_arrangement_new (ecosystem, catalog, typesetter);
      placement = eco_arrangement_settle (arrangement, (const char *const *) ids->pdata,
                                          (const EcoPoint *) (gpointer) wanted->data, ids->len,
                                          FALSE);
      eco_ecosystem_begin_change (ecosystem);
      eco_placement_apply (placement, ecosystem);
      eco_ecosystem_end_change (ecosystem);
    }
  /* What is on no ring, and rings without edges. */
  eco_arrange (ecosystem, catalog, typesetter, NULL, FALSE, NULL, NULL, NULL);
}
