/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which functions and regional teams share nothing with the others of the house. */
#pragma once

#include "analysis/eco-node-fact.h"

G_BEGIN_DECLS

gboolean eco_facts_is_unit        (const EcoFacts *self, guint node);
gboolean eco_facts_is_sharing     (const EcoFacts *self, guint exchange);
gboolean eco_facts_is_meeting_place (const EcoFacts *self, guint node);
gboolean eco_facts_is_silo        (const EcoFacts *self, guint node);

G_END_DECLS
