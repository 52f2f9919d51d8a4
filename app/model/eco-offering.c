/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoOffering: the product, service, tool or platform that serves needs. */
#include "config.h"

#include "model/eco-offering.h"

#include "model/eco-field-table.h"

#include <glib/gi18n-lib.h>

static const EcoField fields[] = {
  { FIELD (EcoOffering, name, "name", STRING, N_("Name"), N_("General")),
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoOffering, description, "description", TEXT, N_("Description"), N_("General")) },
  { FIELD (EcoOffering, node, "node", REF, N_("Node"), N_("General")),
    .target = "nodes" },
  { FIELD (EcoOffering, needs, "needs", REFS, N_("Needs"), N_("General")),
    .target = "needs" },
  { FIELD (EcoOffering, message, "message", TEXT, N_("Message"), N_("General")) },
  { FIELD (EcoOffering, packaging, "packaging", TEXT, N_("Packaging"), N_("General")) },
  { FIELD (EcoOffering, owner, "owner", STRING, N_("Owner"), N_("General")) },
  { FIELD (EcoOffering, status, "status", ENUM, N_("Status"), N_("General")),
    .enum_type = eco_status_get_type },
  { FIELD (EcoOffering, notes, "notes", TEXT, N_("Notes"), N_("General")) },
};

ECO_DEFINE_OBJECT (EcoOffering, eco_offering, "offering", N_("Offering"), "offering",
                   fields, G_N_ELEMENTS (fields), NULL, 0)
