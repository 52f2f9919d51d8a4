/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSectors: how the sectors divide the two sides.
 *
 * The one place that says where a sector is: layout, picture and pointer all
 * ask here. A side is divided clockwise, in the order of the list of sectors
 * and in proportion to their shares. While nodes of the side have no sector,
 * a last part without a name, of share 1, is theirs. */
#pragma once

#include "model/eco-ecosystem.h"
#include "model/eco-list.h"
#include "model/eco-node.h"
#include "model/eco-sector.h"

G_BEGIN_DECLS

/* A part of a side; degrees clockwise from twelve o'clock, @from < @to. */
typedef struct
{
  EcoSector *sector; /* NULL: of the nodes that have none */
  EcoSide side;
  double from;
  double to;
} EcoSectorSpan;

/* EcoSectorCount: which nodes without a sector make a part for themselves */
typedef enum
{
  ECO_SECTOR_COUNT_ALL,
  ECO_SECTOR_COUNT_PLACED, /* not those that are about to be put somewhere */
} EcoSectorCount;

GArray    *eco_sectors_new       (EcoEcosystem *ecosystem,
                                  EcoSectorCount count) G_GNUC_WARN_UNUSED_RESULT;
EcoSector *eco_sectors_of_node   (EcoEcosystem *ecosystem, EcoNode *node);
int        eco_sectors_find      (GArray *spans, EcoSide side, EcoSector *sector);
int        eco_sectors_find_at   (GArray *spans, EcoSide side, double angle);
gboolean   eco_sectors_are_on    (GArray *spans, EcoSide side);
EcoList   *eco_ecosystem_get_sectors (EcoEcosystem *ecosystem);

G_END_DECLS
