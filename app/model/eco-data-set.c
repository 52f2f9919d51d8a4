/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* EcoDataSet: information that nodes hold, share or lack. */
#include "config.h"

#include "model/eco-data-set.h"

#include "model/eco-field-table.h"
#include "model/eco-data-accessor.h"

#include <glib/gi18n-lib.h>

static const EcoField fields[] = {
  { FIELD (EcoDataSet, name, "name", STRING, N_("Name"), N_("General")),
    .flags = ECO_FIELD_REQUIRED },
  { FIELD (EcoDataSet, description, "description", TEXT, N_("Description"), N_("General")) },
  { FIELD (EcoDataSet, owner, "owner", STRING, N_("Owner"), N_("General")) },
  { FIELD (EcoDataSet, metrics, "metrics", REFS, N_("Metrics"), N_("General")),
    .target = "metrics" },
  { FIELD (EcoDataSet, node, "node", REF, N_("Node"), N_("General")),
    .target = "nodes" },
  { FIELD (EcoDataSet, confidential, "confidential", BOOL, N_("Confidential"), N_("General")) },
  { FIELD (EcoDataSet, notes, "notes", TEXT, N_("Notes"), N_("General")) },
};

static const EcoListSpec lists[] = {
  { "accessors", N_("Who has it"), eco_data_accessor_get_type, FALSE },
};

ECO_DEFINE_OBJECT (EcoDataSet, eco_data_set, "data-set", N_("Data set"), "data",
                   fields, G_N_ELEMENTS (fields), lists, G_N_ELEMENTS (lists))
