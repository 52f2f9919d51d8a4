/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoSector: a named part of a side. */
#include "config.h"

#include "model/eco-sector.h"

#include "model/eco-field-table.h"

#include <glib/gi18n-lib.h>

static const EcoField fields[] = {
  { FIELD (EcoSector, name, "name", STRING, N_("Name"), N_("General")),
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoSector, side, "side", ENUM, N_("Side"), N_("General")),
    .enum_type = eco_side_get_type, .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoSector, color, "color", COLOR, N_("Colour"), N_("General")) },
  { FIELD (EcoSector, description, "description", TEXT, N_("Description"), N_("General")) },
  { FIELD (EcoSector, share, "share", DOUBLE, N_("Share of its side"), N_("General")), .min = 0.1,
    .max = 1000, .initial = 1 },
};

ECO_DEFINE_OBJECT (EcoSector, eco_sector, "sector", N_("Sector"), "sector",
                   fields, G_N_ELEMENTS (fields), NULL, 0)
