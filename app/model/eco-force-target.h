/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoForceTarget: what a market force does to one node or exchange.
 * Members are read-only outside model/; the table in eco-force-target.c says what each is. */
#pragma once

#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_TYPE_FORCE_TARGET (eco_force_target_get_type ())
#define ECO_FORCE_TARGET(o)                                                                        \
  (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_FORCE_TARGET, EcoForceTarget))
#define ECO_IS_FORCE_TARGET(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_FORCE_TARGET))

struct _EcoForceTarget
{
  EcoObject parent_instance;

  char *target;
  EcoForceEffect effect;
  char *notes;
};

GType eco_force_target_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoForceTarget, g_object_unref)

G_END_DECLS
