/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is being done already: initiatives that are not finished, by what they concern. */
#pragma once

#include "analysis/eco-facts.h"

G_BEGIN_DECLS

gboolean             eco_initiative_is_open      (const EcoInitiative *self);
const EcoInitiative *eco_facts_find_initiative   (const EcoFacts *self, const char *concern);
guint                eco_facts_count_initiatives (const EcoFacts *self, const char *capability);

G_END_DECLS
