/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the organisation can do, what it wants to, who carries it and what needs it. Plain data,
 * made in any thread, valid as long as its facts. */
#pragma once

#include "analysis/eco-facts.h"

G_BEGIN_DECLS

#define ECO_CAPABILITY_MOST 5 /* of maturity */

typedef struct
{
  const EcoCapability *capability;
  const char          *id;
  int                  gap;         /* wanted less now; 0 when one is unknown */
  GPtrArray           *carriers;    /* of const char *: names of nodes */
  GPtrArray           *initiatives; /* of const char *: names of those open that need it */
} EcoCapabilityLine;

GArray *eco_capability_map_list (const EcoFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
char   *eco_capability_line_dup_gap (const EcoCapabilityLine *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
