/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoRing: a concentric band; the order in the list is inside out.
 * Members are read-only outside model/; the table in eco-ring.c says what each is. */
#pragma once

#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_TYPE_RING (eco_ring_get_type ())
#define ECO_RING(o) (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_RING, EcoRing))
#define ECO_IS_RING(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_RING))

struct _EcoRing
{
  EcoObject parent_instance;

  char *name;
  EcoRingRole role;
  EcoColor color;
  char *description;
  double inner;
  double outer;
};

GType eco_ring_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoRing, g_object_unref)

G_END_DECLS
