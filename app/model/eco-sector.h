/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSector: a named part of a side.
 * Members are read-only outside model/; the table in eco-sector.c says what each is. */
#pragma once

#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_TYPE_SECTOR (eco_sector_get_type ())
#define ECO_SECTOR(o) (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_SECTOR, EcoSector))
#define ECO_IS_SECTOR(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_SECTOR))

struct _EcoSector
{
  EcoObject parent_instance;

  char *name;
  EcoSide side;
  EcoColor color;
  char *description;
  double share; /* of its side, in proportion to the other sectors there */
};

GType eco_sector_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoSector, g_object_unref)

G_END_DECLS
