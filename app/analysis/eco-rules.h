/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* All rules, by group; each is in the file of its name. */
#pragma once

#include "analysis/eco-rule.h"

G_BEGIN_DECLS

const EcoRule *eco_rule_no_exchange (void);
const EcoRule *eco_rule_no_owner (void);

G_END_DECLS
