/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDataAccessor: how one node stands to a data set. */
#include "config.h"

#include "model/eco-data-accessor.h"

#include "model/eco-field-table.h"

#include <glib/gi18n-lib.h>

static const EcoField fields[] = {
  { FIELD (EcoDataAccessor, node, "node", REF, N_("Node"), N_("General")),
    .target = "nodes", .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoDataAccessor, access, "access", ENUM, N_("Access"), N_("General")),
    .enum_type = eco_data_access_get_type },
  { FIELD (EcoDataAccessor, notes, "notes", TEXT, N_("Notes"), N_("General")) },
};

ECO_DEFINE_OBJECT (EcoDataAccessor, eco_data_accessor, "data-accessor", N_("Who has it"), "da",
                   fields, G_N_ELEMENTS (fields), NULL, 0)
