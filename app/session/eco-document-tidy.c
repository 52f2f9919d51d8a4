/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tidying a few nodes while everything else stays: each goes where the others of its exchanges
 * are, by the weighted mean of their directions, as in the barycentre step of layered drawings
 * (Sugiyama, Tagawa and Toda 1981) on a circle. */
#include "config.h"

#include "session/eco-document-arrange-private.h"

#include <math.h>

#define ROUNDS 4

/* Where the others of a node's exchanges pull it; px of no importance. */
static EcoPoint
get_pull (EcoRearrangement *self, GHashTable *angles, const char *id)
{
  EcoList *exchanges = eco_ecosystem_get_exchanges (self->ecosystem);
  EcoPoint pull = { 0, 0 };

  for (guint i = 0; i < eco_list_get_length (exchanges); i++)
    {
      EcoExchange *exchange = eco_list_get (exchanges, i);
      const char *ends[] = { exchange->from, exchange->to, exchange->channel };
      gboolean touches = FALSE;

      for (guint k = 0; k < G_N_ELEMENTS (ends); k++)
        touches = touches || g_strcmp0 (ends[k], id) == 0;
      for (guint k = 0; touches && k < G_N_ELEMENTS (ends); k++)
        {
          double *angle = ends[k] != NULL ? g_hash_table_lookup (angles, ends[k]) : NULL;

          if (angle != NULL && g_strcmp0 (ends[k], id) != 0)
            {
              EcoPoint at = eco_point_from_polar (*angle, exchange->strength);

              pull.x += at.x;
              pull.y += at.y;
            }
        }
    }
  return pull;
}

/* The nearest direction on its own side. */
static double
keep_side (EcoSide side, double angle)
{
  if (side == ECO_SIDE_EXTERNAL && angle > 180)
    return angle > 270 ? 2 : 178;
  if (side == ECO_SIDE_INTERNAL && angle < 180)
    return angle < 90 ? 358 : 182;
  return angle;
}

static GHashTable *
note_angles (EcoRearrangement *self)
{
  EcoList *nodes = eco_ecosystem_get_nodes (self->ecosystem);
  GHashTable *angles = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  EcoNode *brand = eco_ecosystem_find_brand_node (self->ecosystem);

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);

      /* The brand pulls in no direction. */
      if (node != brand && isfinite (node->angle))
        g_hash_table_insert (angles, (gpointer) eco_object_get_id (ECO_OBJECT (node)),
                             g_memdup2 (&node->angle, sizeof node->angle));
    }
  return angles;
}

void
_eco_rearrangement_tidy (EcoRearrangement *self)
{
  g_autoptr (GHashTable) angles = note_angles (self);

  for (int round = 0; round < ROUNDS; round++)
    for (guint i = 0; i < self->nodes->len; i++)
      {
        EcoNode *node = self->nodes->pdata[i];
        const char *id = eco_object_get_id (ECO_OBJECT (node));
        EcoPoint pull = get_pull (self, angles, id);
        double *angle = g_hash_table_lookup (angles, id), length;

        if (hypot (pull.x, pull.y) < 1e-6)
          continue;
        eco_point_to_polar (pull, angle, &length);
        *angle = keep_side (node->side, *angle);
      }
  for (guint i = 0; i < self->nodes->len; i++)
    {
      EcoNode *node = self->nodes->pdata[i];
      double *angle = g_hash_table_lookup (angles, eco_object_get_id (ECO_OBJECT (node)));
      EcoRing *ring = eco_ecosystem_lookup_ring (self->ecosystem, node->ring);

      if (ring != NULL)
        _eco_rearrangement_want (self, node, *angle, (ring->inner + ring->outer) / 2);
    }
}
