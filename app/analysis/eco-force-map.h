/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Market forces and what they do. Plain data, made in any thread, valid as long as its facts. */
#pragma once

#include "analysis/eco-facts.h"

G_BEGIN_DECLS

#define ECO_FORCE_MOST 5 /* of strength */
#define ECO_N_FORCE_EFFECTS 4

typedef struct
{
  const EcoMarketForce *force;
  const char           *id;
  GPtrArray            *names[ECO_N_FORCE_EFFECTS]; /* of char *, by effect: what it touches */
} EcoForceLine;

GArray *eco_force_map_list (const EcoFacts *facts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
