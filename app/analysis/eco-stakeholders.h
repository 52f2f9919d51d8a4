/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who takes part, how much they can move and how they stand to the strategy. Plain data, made in
 * any thread, valid as long as its facts. */
#pragma once

#include "analysis/eco-facts.h"

G_BEGIN_DECLS

typedef struct
{
  const EcoNodeFact *node;
  const char        *id;
  gboolean           rated; /* influence and interest are both known */
  int                gap;   /* steps from engagement now to that wanted; 0 when one is unknown */
} EcoStakeholder;

GArray     *eco_stakeholders_list        (const EcoFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
const char *eco_stakeholder_get_advice   (const EcoStakeholder *self);
char       *eco_stakeholder_dup_gap      (const EcoStakeholder *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
