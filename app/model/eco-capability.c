/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoCapability: what the organisation can do, and how well. */
#include "config.h"

#include "model/eco-capability.h"

#include "model/eco-field-table.h"

#include <glib/gi18n-lib.h>

static const EcoField fields[] = {
  { FIELD (EcoCapability, name, "name", STRING, N_("Name"), N_("General")),
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoCapability, description, "description", TEXT, N_("Description"), N_("General")) },
  { FIELD (EcoCapability, maturity, "maturity", INT, N_("Maturity now"), N_("General")), .min = 1,
    .max = 5, .flags = ECO_FIELD_OPTIONAL },
  { FIELD (EcoCapability, maturity_wanted, "maturity-wanted", INT, N_("Maturity wanted"),
           N_("General")),
    .min = 1, .max = 5, .flags = ECO_FIELD_OPTIONAL },
  { FIELD (EcoCapability, owner, "owner", STRING, N_("Owner"), N_("General")) },
  { FIELD (EcoCapability, notes, "notes", TEXT, N_("Notes"), N_("General")) },
};

ECO_DEFINE_OBJECT (EcoCapability, eco_capability, "capability", N_("Capability"), "cap",
                   fields, G_N_ELEMENTS (fields), NULL, 0)
