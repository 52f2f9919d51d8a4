/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoForceTarget: what a market force does to one node or exchange. */
#include "config.h"

#include "model/eco-force-target.h"

#include "model/eco-field-table.h"

#include <glib/gi18n-lib.h>

static const EcoField fields[] = {
  { FIELD (EcoForceTarget, target, "target", REF, N_("Target"), N_("General")),
    .target = "", .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoForceTarget, effect, "effect", ENUM, N_("Effect"), N_("General")),
    .enum_type = eco_force_effect_get_type },
  { FIELD (EcoForceTarget, notes, "notes", TEXT, N_("Notes"), N_("General")) },
};

ECO_DEFINE_OBJECT (EcoForceTarget, eco_force_target, "force-target", N_("Effect"), "ft",
                   fields, G_N_ELEMENTS (fields), NULL, 0)
