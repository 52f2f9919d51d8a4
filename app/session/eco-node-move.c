/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ring, side and sector are facts of a node: changing the fact moves the node. */
#include "config.h"

#include "session/eco-node-move.h"

#include <math.h>

/**
 * eco_node_move_is_for:
 * @field: a field of a node
 *
 * Returns: whether another value of it means another place
 */
gboolean
eco_node_move_is_for (const EcoField *field)
{
  return g_str_equal (field->name, "ring") || g_str_equal (field->name, "side")
         || g_str_equal (field->name, "sector");
}

/* The document moves a node into its sector; one on the other side takes it there. */
static gboolean
set_sector (EcoDocument *document, EcoNode *node, const char *text)
{
  EcoEditor *editor = eco_document_get_editor (document);
  EcoObject *sector = eco_ecosystem_lookup (eco_document_get_ecosystem (document), text);
  EcoSide side = sector != NULL && ECO_IS_SECTOR (sector) ? ECO_SECTOR (sector)->side : node->side;
  gboolean set;

  eco_editor_begin (editor, NULL);
  if (side != ECO_SIDE_NONE && node->side != ECO_SIDE_NONE)
    eco_editor_set_text (editor, ECO_OBJECT (node), "side",
                         eco_enum_get_nick (ECO_TYPE_SIDE, (int) side), NULL);
  set = eco_editor_set_text (editor, ECO_OBJECT (node), "sector", text, NULL);
  eco_editor_end (editor);
  return set;
}

/**
 * eco_node_move_apply:
 * @field: the node's ring or side
 * @text: the new value, as the file format writes it
 *
 * Moves the node to a free place on that ring or side, near the angle that it
 * has, or its mirror image on the other side: one step.
 *
 * Returns: whether there is such a ring or side
 */
gboolean
eco_node_move_apply (EcoDocument *document, EcoNode *node, const EcoField *field, const char *text)
{
  EcoEcosystem *ecosystem = eco_document_get_ecosystem (document);
  EcoRing *ring = eco_ecosystem_lookup_ring (ecosystem, node->ring);
  double angle = node->angle, radius;
  int side = node->side;

  if (g_str_equal (field->name, "sector"))
    return set_sector (document, node, text);
  if (g_str_equal (field->name, "ring"))
    ring = eco_ecosystem_lookup_ring (ecosystem, text);
  else if (!eco_enum_parse (ECO_TYPE_SIDE, text, &side))
    return FALSE;
  if (ring == NULL)
    return FALSE;
  if (side == ECO_SIDE_NONE)
    side = angle > 180 ? ECO_SIDE_INTERNAL : ECO_SIDE_EXTERNAL;
  if (isnan (angle))
    angle = side == ECO_SIDE_INTERNAL ? 270 : 90;
  if ((side == ECO_SIDE_INTERNAL) != (angle > 180))
    angle = 360 - angle;
  radius = (ring->inner + ring->outer) / 2;
  eco_document_put_node (document, node, ring, (EcoSide) side, angle, radius);
  return TRUE;
}
