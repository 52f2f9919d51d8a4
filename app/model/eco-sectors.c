/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSectors: how the sectors divide the two sides. */
#include "config.h"

#include "model/eco-sectors.h"

#include "base/eco-geometry.h"

#include <math.h>

#define REST_SHARE 1.0

/**
 * eco_ecosystem_get_sectors:
 *
 * Returns: (transfer none): the sectors of both sides
 */
EcoList *
eco_ecosystem_get_sectors (EcoEcosystem *ecosystem)
{
  return eco_object_get_list (ECO_OBJECT (ecosystem), ECO_ECOSYSTEM_SECTORS);
}

/**
 * eco_sectors_of_node:
 *
 * Returns: (transfer none) (nullable): the sector where the node belongs;
 *   %NULL also when the one it names is on the other side
 */
EcoSector *
eco_sectors_of_node (EcoEcosystem *ecosystem, EcoNode *node)
{
  EcoObject *found = node->sector != NULL && node->sector[0] != '\0'
                         ? eco_ecosystem_lookup (ecosystem, node->sector) : NULL;

  return found != NULL && ECO_IS_SECTOR (found) && ECO_SECTOR (found)->side == node->side
             ? ECO_SECTOR (found) : NULL;
}

/* Whether a node beyond the core is on the side and has no sector. */
static gboolean
has_rest (EcoEcosystem *ecosystem, EcoSide side, EcoSectorCount count)
{
  EcoList *nodes = eco_ecosystem_get_nodes (ecosystem);
  EcoList *rings = eco_ecosystem_get_rings (ecosystem);
  const char *core =
      eco_list_get_length (rings) > 0 ? eco_object_get_id (eco_list_get (rings, 0)) : NULL;

  for (guint i = 0; i < eco_list_get_length (nodes); i++)
    {
      EcoNode *node = eco_list_get (nodes, i);

      if (node->side == side && g_strcmp0 (node->ring, core) != 0
          && (count == ECO_SECTOR_COUNT_ALL || isfinite (node->angle + node->radius))
          && eco_sectors_of_node (ecosystem, node) == NULL)
        return TRUE;
    }
  return FALSE;
}

static void
add_span (GArray *spans, EcoSector *sector, EcoSide side, double *at, double width)
{
  EcoSectorSpan span = { sector, side, *at, *at + width };

  *at = span.to;
  g_array_append_val (spans, span);
}

static void
divide_side (GArray *spans, EcoEcosystem *ecosystem, EcoSide side, EcoSectorCount count)
{
  EcoList *sectors = eco_ecosystem_get_sectors (ecosystem);
  double at = side == ECO_SIDE_EXTERNAL ? 0 : 180;
  double end = at + 180, total = 0;
  gboolean rest;

  for (guint i = 0; i < eco_list_get_length (sectors); i++)
    if (ECO_SECTOR (eco_list_get (sectors, i))->side == side)
      total += ECO_SECTOR (eco_list_get (sectors, i))->share;
  if (total <= 0)
    return;
  rest = has_rest (ecosystem, side, count);
  total += rest ? REST_SHARE : 0;
  for (guint i = 0; i < eco_list_get_length (sectors); i++)
    {
      EcoSector *sector = eco_list_get (sectors, i);

      if (sector->side == side)
        add_span (spans, sector, side, &at, 180 * sector->share / total);
    }
  if (rest)
    add_span (spans, NULL, side, &at, 180 * REST_SHARE / total);
  g_array_index (spans, EcoSectorSpan, spans->len - 1).to = end;
}

/**
 * eco_sectors_new:
 * @count: which nodes without a sector make a part for themselves
 *
 * Returns: (transfer full) (element-type EcoSectorSpan): the parts of the sides
 *   that have sectors, clockwise, the external side first; empty without sectors
 */
GArray *
eco_sectors_new (EcoEcosystem *ecosystem, EcoSectorCount count)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (EcoSectorSpan));

  g_return_val_if_fail (ECO_IS_ECOSYSTEM (ecosystem), spans);
  if (eco_list_get_length (eco_ecosystem_get_sectors (ecosystem)) == 0)
    return spans;
  divide_side (spans, ecosystem, ECO_SIDE_EXTERNAL, count);
  divide_side (spans, ecosystem, ECO_SIDE_INTERNAL, count);
  return spans;
}

/**
 * eco_sectors_find:
 * @spans: (element-type EcoSectorSpan): from eco_sectors_new()
 * @sector: (nullable): %NULL for the part of the nodes that have none
 *
 * Returns: the index of the part, or -1 when there is none
 */
int
eco_sectors_find (GArray *spans, EcoSide side, EcoSector *sector)
{
  for (guint i = 0; i < spans->len; i++)
    {
      const EcoSectorSpan *span = &g_array_index (spans, EcoSectorSpan, i);

      if (span->side == side && span->sector == sector)
        return (int) i;
    }
  return -1;
}

/**
 * eco_sectors_find_at:
 * @spans: (element-type EcoSectorSpan): from eco_sectors_new()
 * @side: internal or external
 * @angle: degrees; one on the other side counts as the nearer end of @side
 *
 * Returns: the index of the part at the angle, or -1 when the side has no sectors
 */
int
eco_sectors_find_at (GArray *spans, EcoSide side, double angle)
{
  int nearest = -1;
  double least = INFINITY;

  for (guint i = 0; i < spans->len; i++)
    {
      const EcoSectorSpan *span = &g_array_index (spans, EcoSectorSpan, i);
      double middle = (span->from + span->to) / 2;
      double off = fabs (eco_angle_difference (middle, angle)) - (span->to - span->from) / 2;

      if (span->side == side && MAX (off, 0) < least)
        {
          least = MAX (off, 0);
          nearest = (int) i;
        }
    }
  return nearest;
}

/**
 * eco_sectors_are_on:
 * @spans: (element-type EcoSectorSpan): from eco_sectors_new()
 *
 * Returns: whether the side is divided
 */
gboolean
eco_sectors_are_on (GArray *spans, EcoSide side)
{
  for (guint i = 0; i < spans->len; i++)
    if (g_array_index (spans, EcoSectorSpan, i).side == side)
      return TRUE;
  return FALSE;
}
