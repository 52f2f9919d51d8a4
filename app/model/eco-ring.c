/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoRing: a concentric band; the order in the list is inside out. */
#include "config.h"

#include "model/eco-ring.h"

#include "model/eco-field-table.h"

#include <glib/gi18n-lib.h>

static const EcoField fields[] = {
  { FIELD (EcoRing, name, "name", STRING, N_("Name"), N_("General")),
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoRing, role, "role", ENUM, N_("Role"), N_("General")),
    .enum_type = eco_ring_role_get_type },
  { FIELD (EcoRing, color, "color", COLOR, N_("Colour"), N_("General")) },
  { FIELD (EcoRing, description, "description", TEXT, N_("Description"), N_("General")) },
  { FIELD (EcoRing, inner, "inner", DOUBLE, N_("Inner radius"), N_("Placement")),
    .min = 0, .max = 1e+07, .initial = NAN, .unit = "px", .flags = ECO_FIELD_PLACEMENT },
  { FIELD (EcoRing, outer, "outer", DOUBLE, N_("Outer radius"), N_("Placement")),
    .min = 0, .max = 1e+07, .initial = NAN, .unit = "px", .flags = ECO_FIELD_PLACEMENT },
};

ECO_DEFINE_OBJECT (EcoRing, eco_ring, "ring", N_("Ring"), "ring",
                   fields, G_N_ELEMENTS (fields), NULL, 0)
