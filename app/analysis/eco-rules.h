/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* All rules, by group; each is in the file of its name. */
#pragma once

#include "analysis/eco-rule.h"

G_BEGIN_DECLS

const EcoRule *eco_rule_unanswered_exchange (void);
const EcoRule *eco_rule_one_sided_stakeholder (void);
const EcoRule *eco_rule_no_transparency (void);
const EcoRule *eco_rule_silo (void);
const EcoRule *eco_rule_one_way_region (void);
const EcoRule *eco_rule_data_silo (void);
const EcoRule *eco_rule_stage_without_touchpoint (void);
const EcoRule *eco_rule_channel_without_stage (void);
const EcoRule *eco_rule_audience_without_channel (void);
const EcoRule *eco_rule_channel_without_audience (void);
const EcoRule *eco_rule_painful_stage (void);
const EcoRule *eco_rule_painful_touchpoint (void);
const EcoRule *eco_rule_need_without_offering (void);
const EcoRule *eco_rule_offering_without_need (void);
const EcoRule *eco_rule_thin_ring (void);
const EcoRule *eco_rule_thin_side (void);
const EcoRule *eco_rule_missing_element (void);
const EcoRule *eco_rule_missing_kind (void);
const EcoRule *eco_rule_no_owner (void);
const EcoRule *eco_rule_community_without_owner (void);
const EcoRule *eco_rule_no_exchange (void);
const EcoRule *eco_rule_no_metric (void);
const EcoRule *eco_rule_low_adoption (void);
const EcoRule *eco_rule_unadopted_technology (void);
const EcoRule *eco_rule_single_point (void);
const EcoRule *eco_rule_only_bridge (void);
const EcoRule *eco_rule_concentration (void);
const EcoRule *eco_rule_capability_gap (void);
const EcoRule *eco_rule_threatened (void);

G_END_DECLS
