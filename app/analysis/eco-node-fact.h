/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What several rules ask of a node: who it is to us, and how much it matters. */
#pragma once

#include "analysis/eco-facts.h"

G_BEGIN_DECLS

/* A map with fewer nodes has only been begun: it is too early to say what is missing. */
#define ECO_FACTS_BEGUN 5

gboolean eco_node_fact_is_kind         (const EcoNodeFact *self, const char *kind);
gboolean eco_node_fact_is_family       (const EcoNodeFact *self, const char *family);
gboolean eco_node_fact_is_function     (const EcoNodeFact *self);
gboolean eco_node_fact_is_region       (const EcoNodeFact *self);
gboolean eco_node_fact_is_audience     (const EcoNodeFact *self);
gboolean eco_node_fact_is_stranger     (const EcoNodeFact *self);
gboolean eco_node_fact_is_core         (const EcoNodeFact *self);
gboolean eco_node_fact_is_planned      (const EcoNodeFact *self);
gboolean eco_node_fact_has_owner       (const EcoNodeFact *self);
int      eco_node_fact_get_importance  (const EcoNodeFact *self);

guint    eco_facts_find_brand          (const EcoFacts *self);
guint    eco_facts_find_most_important (const EcoFacts *self,
                                        gboolean (*wanted) (const EcoNodeFact *fact));
guint    eco_facts_get_degree          (const EcoFacts *self, guint node);

G_END_DECLS
