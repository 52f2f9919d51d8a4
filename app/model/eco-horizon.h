/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoHorizon: a date on the road map.
 * Members are read-only outside model/; the table in eco-horizon.c says what each is. */
#pragma once

#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_TYPE_HORIZON (eco_horizon_get_type ())
#define ECO_HORIZON(o) (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_HORIZON, EcoHorizon))
#define ECO_IS_HORIZON(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_HORIZON))

struct _EcoHorizon
{
  EcoObject parent_instance;

  char *name;
  EcoDate date;
  char *description;
};

GType eco_horizon_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoHorizon, g_object_unref)

G_END_DECLS
