/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDocument: room for more. A ring becomes wider, and what is outside of it
 * moves outwards by as much, each card along its ray: places stay as they are
 * to the eye, and nothing comes nearer to its neighbours on its ring. */
#include "config.h"

#include "session/eco-document-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Which of the rings a node is on; rings count from the inside. */
static guint
find_ring (EcoList *rings, const char *id)
{
  for (guint i = 0; i < eco_list_get_length (rings); i++)
    if (g_strcmp0 (eco_object_get_id (eco_list_get (rings, i)), id) == 0)
      return i;
  return 0;
}

static void
move_rings (EcoPlacement *placement, EcoList *rings, guint first, double by)
{
  for (guint i = first; i < eco_list_get_length (rings); i++)
    {
      EcoRing *ring = eco_list_get (rings, i);

      eco_placement_add_ring (placement, eco_object_get_id (ECO_OBJECT (ring)),
                              i == first ? ring->inner : ring->inner + by, ring->outer + by);
    }
}

static void
move_nodes (EcoPlacement *placement, EcoEcosystem *ecosystem, guint first, double by)
{
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);

      if (isfinite (node->radius)
          && find_ring (eco_ecosystem_get_rings (ecosystem), node->ring) > first)
        eco_placement_add_node (placement, eco_object_get_id (ECO_OBJECT (node)), node->angle,
                                node->radius + by);
    }
}

/**
 * eco_document_widen_ring:
 * @ring: a ring of the document that has been placed
 * @by: px, more than 0
 *
 * Makes a ring wider, as a step of its own or as part of the open group.
 */
void
eco_document_widen_ring (EcoDocument *self, EcoRing *ring, double by)
{
  g_autoptr (EcoPlacement) placement = NULL;
  EcoList *rings;
  guint first;

  g_return_if_fail (ECO_IS_DOCUMENT (self) && ECO_IS_RING (ring));
  g_return_if_fail (by > 0);
  if (!isfinite (ring->inner + ring->outer))
    return;
  rings = eco_ecosystem_get_rings (self->ecosystem);
  first = find_ring (rings, eco_object_get_id (ECO_OBJECT (ring)));
  placement = eco_placement_new ();
  move_rings (placement, rings, first, by);
  move_nodes (placement, self->ecosystem, first, by);
  eco_editor_place (self->editor, g_steal_pointer (&placement), _("Widen a ring"));
}
