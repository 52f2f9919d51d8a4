/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoMarketForce: a trend, technology or rule outside, and what it does. */
#include "config.h"

#include "model/eco-market-force.h"

#include "model/eco-field-table.h"
#include "model/eco-force-target.h"

#include <glib/gi18n-lib.h>

static const EcoField fields[] = {
  { FIELD (EcoMarketForce, name, "name", STRING, N_("Name"), N_("General")),
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoMarketForce, type, "type", ENUM, N_("Type"), N_("General")),
    .enum_type = eco_force_type_get_type },
  { FIELD (EcoMarketForce, description, "description", TEXT, N_("Description"), N_("General")) },
  { FIELD (EcoMarketForce, since, "since", DATE, N_("From"), N_("General")) },
  { FIELD (EcoMarketForce, strength, "strength", INT, N_("Strength"), N_("General")),
    .min = 1, .max = 5, .flags = ECO_FIELD_OPTIONAL },
  { FIELD (EcoMarketForce, notes, "notes", TEXT, N_("Notes"), N_("General")) },
};

static const EcoListSpec lists[] = {
  { "targets", N_("Effects"), eco_force_target_get_type, FALSE },
};

ECO_DEFINE_OBJECT (EcoMarketForce, eco_market_force, "market-force", N_("Market force"), "force",
                   fields, G_N_ELEMENTS (fields), lists, G_N_ELEMENTS (lists))
