/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoMarketForce: a trend, technology or rule outside, and what it does.
 * Members are read-only outside model/; the table in eco-market-force.c says what each is. */
#pragma once

#include "model/eco-object.h"

G_BEGIN_DECLS

#define ECO_TYPE_MARKET_FORCE (eco_market_force_get_type ())
#define ECO_MARKET_FORCE(o)                                                                        \
  (G_TYPE_CHECK_INSTANCE_CAST ((o), ECO_TYPE_MARKET_FORCE, EcoMarketForce))
#define ECO_IS_MARKET_FORCE(o) (G_TYPE_CHECK_INSTANCE_TYPE ((o), ECO_TYPE_MARKET_FORCE))

/* Indices for eco_object_get_list(). */
enum
{
  ECO_MARKET_FORCE_TARGETS,
  ECO_MARKET_FORCE_N_LISTS
};

struct _EcoMarketForce
{
  EcoObject parent_instance;

  char *name;
  EcoForceType type;
  char *description;
  EcoDate since;
  int strength;
  char *notes;
};

GType eco_market_force_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EcoMarketForce, g_object_unref)

G_END_DECLS
