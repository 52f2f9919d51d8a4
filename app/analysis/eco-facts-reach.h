/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where people are met: touchpoints by node and stage, and channels by whom they reach. */
#pragma once

#include "analysis/eco-node-fact.h"

G_BEGIN_DECLS

gboolean eco_node_fact_is_outer_channel (const EcoNodeFact *self);

guint   *eco_facts_count_touchpoints (const EcoFacts *self) G_GNUC_WARN_UNUSED_RESULT;
GHashTable *eco_facts_count_stages   (const EcoFacts *self,
                                      gboolean        planned) G_GNUC_WARN_UNUSED_RESULT;
guint    eco_facts_find_channel      (const EcoFacts *self);

G_END_DECLS
